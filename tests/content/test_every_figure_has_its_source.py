"""What is stated as a fact names where it stands: a share, a count of people, a year of research, an article of law."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samensociaal_desktop import paths
from samensociaal_desktop.content.library import open_library

PACKS = paths.resource("packs")
FACT = re.compile(
    r"\d+ procent|\d %|\b(?:19|20)\d\d\b|\d[\d.]* (?:mensen|jongeren|scholieren|studies|tests|tweets|proeven|reacties)"
    r"|onderzoek(?:ers?)? (?:laat|liet|uit|naar|zag)|volgens|strafbaar|artikel \d|grondwet|studie",
    re.IGNORECASE,
)
"""Words that state a fact. "Hier is weinig onderzoek naar" states that there is none."""

NO_FACT = re.compile(r"(?:weinig|geen|kennen er) onderzoek naar|volgens (?:mij|jou|jullie)", re.IGNORECASE)

IN_GENERAL = frozenset(
    {
        "basis/words",  # meanings of words, not findings
        "basis/figures",  # each figure has its one source; see below
        "basis/lists",
        "basis/sample",
        "basis/pack",
        "meldpunten/pack",
    }
)
ASKS = re.compile(r"basis/(?:dialogues/|ways|exercises|dilemmas|advice)")
"""Questions and forms: what they speak of is asked or made up, not stated. Their sources stand on the whole."""

HEADS = re.compile(r"\.(?:title|heading|intro)$")
"""Words above a text announce what stands in it, with its source."""


def name_of(path: Path) -> str:
    return path.relative_to(PACKS).with_suffix("").as_posix()


STATING = sorted(
    path for path in PACKS.rglob("*.toml") if name_of(path) not in IN_GENERAL and not ASKS.match(name_of(path))
)


def facts_in(table: Any, place: str, sources: tuple[str, ...] = ()) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Return every Dutch text that states a fact, its place, and the sources of the nearest table that has some."""
    if isinstance(table, list):
        for number, value in enumerate(table):
            yield from facts_in(value, f"{place}[{number}]", sources)
    elif isinstance(table, dict):
        here = tuple(table.get("sources", ())) or sources
        place = f"{place}/{table['id']}" if isinstance(table.get("id"), str) else place
        if isinstance(table.get("nl"), str) and FACT.search(NO_FACT.sub("", table["nl"])):
            yield place, table["nl"], here
        for key, value in table.items():
            yield from facts_in(value, f"{place}.{key}", here)


@pytest.mark.parametrize("path", STATING, ids=name_of)
def test_every_fact_names_its_source(path: Path) -> None:
    found = facts_in(tomllib.loads(path.read_text("utf-8")), name_of(path))
    assert {place: text for place, text, sources in found if not sources and not HEADS.search(place)} == {}


def test_every_figure_has_one_source_a_year_and_says_of_whom() -> None:
    library = open_library()
    assert library.figures
    for figure in library.figures.values():
        assert library.sources.of([figure.source]), figure.id
        assert figure.people.nl
        assert figure.people.en


def test_a_figure_is_never_younger_than_its_source() -> None:
    library = open_library()
    years = {source.id: source.year for source in library.sources.all()}
    assert {figure.id for figure in library.figures.values() if figure.year > years[figure.source]} == set()


def test_each_chart_draws_figures_that_can_stand_side_by_side() -> None:
    """Shares of different surveys asked different things: side by side they would seem to compare."""
    library = open_library()
    blocks = [block for article in library.articles for section in article.sections for block in section.blocks]
    charts = [[library.figures[each] for each in block.figures] for block in blocks if block.figures]
    assert charts
    assert [chart for chart in charts if len({(figure.source, figure.year) for figure in chart}) > 1] == []
