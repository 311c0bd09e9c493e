"""Sources are found by id, and one that is gone does no harm."""

from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Figure, Source, Sources, Sureness


def source(name: str, title: str = "Titel") -> Source:
    return Source(id=name, title=title, publisher="PNAS", year=2021, address="https://example.org", sure=Sureness.READ)


def test_sources_come_in_the_order_asked_for_and_one_that_is_gone_is_left_out() -> None:
    sources = Sources([source("a"), source("b"), source("c")])
    assert [one.id for one in sources.of(["c", "weg", "a"])] == ["c", "a"]
    assert [one.id for one in sources.all()] == ["a", "b", "c"]


def test_there_may_be_none() -> None:
    assert Sources().all() == ()
    assert Sources().of(["a"]) == ()


def test_of_two_with_one_id_the_later_pack_has_it() -> None:
    assert [one.title for one in Sources([source("a", "oud"), source("a", "nieuw")]).all()] == ["nieuw"]


def test_a_figure_says_of_whom_when_and_where_it_stands() -> None:
    says = LocalisedText("Zag het", "Saw it")
    figure = Figure(id="f", says=says, per_cent=12, people=LocalisedText("1000 mensen", "x"), year=2021, source="a")
    assert (figure.per_cent, figure.year, figure.source) == (12, 2021, "a")
