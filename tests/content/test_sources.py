import pytest

from samensociaal_desktop.content.sources import read_figures, read_sources
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Figure, Source, Sureness

SOURCE = """\
[[source]]
id = "n2"
title = "Vier op de vijf"
publisher = "Een blad"
year = 2021
address = "https://example.org/een/pagina?id=1"
sure = "read"
"""
FIGURE = """\
[[figure]]
id = "vier"
says.nl = "Vindt het online te fel"
says.en = "Finds it too fierce online"
per_cent = 80
people.nl = "Nederlanders"
people.en = "Dutch people"
year = 2021
source = "n2"
"""


def test_a_source_is_what_the_file_says(told) -> None:
    (source,), faults = told(read_sources, SOURCE)
    assert faults == []
    assert source == Source(
        id="n2",
        title="Vier op de vijf",
        publisher="Een blad",
        year=2021,
        address="https://example.org/een/pagina?id=1",
        sure=Sureness.READ,
    )


def test_a_figure_is_what_the_file_says(told) -> None:
    (figure,), faults = told(read_figures, FIGURE)
    assert faults == []
    assert figure == Figure(
        id="vier",
        says=LocalisedText("Vindt het online te fel", "Finds it too fierce online"),
        per_cent=80,
        people=LocalisedText("Nederlanders", "Dutch people"),
        year=2021,
        source="n2",
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("2021", "1899", "source n2: year is not a number from 1900 to 2100"),
        ("https://", "http://", "source n2: address = 'http://example.org/een/pagina?id=1' is not allowed"),
        ("een/pagina", "een pagina", "is not allowed"),
        ("een/pagina", "een\\u0007pagina", "is not allowed"),
        ("een/pagina", "еen/pagina", "is not allowed"),  # a Cyrillic letter that looks like ours
        ("een/pagina", "een" * 150, "is not allowed"),
        ('address = "https://example.org/een/pagina?id=1"\n', "", "source n2: address is missing"),
        ('"read"', '"guessed"', "source n2: sure = 'guessed' is not one of read, reported"),
        ('"Een blad"', '"<b>Een blad</b>"', "source n2: publisher: markup; write plain words"),
        ('"Een blad"', '"Een\\nblad"', "source n2: publisher: not one line of at most 300 characters"),
        ('"Een blad"', f'"{"x" * 301}"', "source n2: publisher: not one line of at most 300 characters"),
        ('"Een blad"', "7", "source n2: publisher is not a text"),
        ('title = "Vier op de vijf"\n', "", "source n2: title is missing"),
        ('"n2"', '"N2"', "source N2: id = 'N2' is not allowed"),
    ],
)
def test_a_slip_in_a_source_is_named_and_the_source_left_out(told, old: str, new: str, fault: str) -> None:
    assert old in SOURCE
    sources, faults = told(read_sources, SOURCE.replace(old, new) + SOURCE.replace("n2", "n3"))
    assert [source.id for source in sources] == ["n3"]
    assert len(faults) == 1
    assert fault in faults[0]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("80", "101", "figure vier: per_cent is not a number from 0 to 100"),
        ("80", "8.5", "figure vier: per_cent is not a number from 0 to 100"),
        ('source = "n2"', "", "figure vier: source is missing"),
        ('source = "n2"', 'source = "N 2"', "figure vier: source = 'N 2' is not allowed"),
    ],
)
def test_a_slip_in_a_figure_is_named(told, old: str, new: str, fault: str) -> None:
    assert told(read_figures, FIGURE.replace(old, new)) == ((), [fault])


def test_an_id_stands_for_one_source(told) -> None:
    sources, faults = told(read_sources, SOURCE + SOURCE)
    assert len(sources) == 1
    assert faults == ["source n2: id is used twice"]


@pytest.mark.parametrize("read", [read_sources, read_figures])
def test_a_file_that_cannot_be_read_holds_nothing(told, read) -> None:
    assert told(read, "=")[0] == ()
