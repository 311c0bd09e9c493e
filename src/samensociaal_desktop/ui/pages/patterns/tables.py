"""What a card holds as a table: the same numbers for who reads by ear, who likes numbers, and for a spreadsheet."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.patterns.cards import BarPart, Card, CellPart, Question, RowPart, behind
from samensociaal_desktop.domain.patterns.days import UNSAID
from samensociaal_desktop.domain.patterns.shapes import (
    HOURS,
    WEEKDAYS,
    Calendar,
    CalendarYear,
    Grid,
    Pairs,
    Panel,
    Rows,
    Stack,
)
from samensociaal_desktop.domain.patterns.shapes import Row as Thing
from samensociaal_desktop.domain.patterns.spans import Span, Unit
from samensociaal_desktop.exchange.write_csv import harmless
from samensociaal_desktop.ui.charts import words
from samensociaal_desktop.ui.charts.as_table import Cell, Content, Row
from samensociaal_desktop.ui.charts.naming import Naming

SEPARATOR: Final = ";"

translate = QCoreApplication.translate


def table(card: Card, naming: Naming, locale: QLocale) -> Content:
    """Return the numbers of a card, with those of the earlier time where it has enough; rows lead to their moments."""
    match card.shape:
        case Stack():
            return _of_stack(card, card.shape, naming, locale)
        case Rows():
            return _of_rows(card, card.shape, naming, locale)
        case Grid():
            return _of_grid(card, card.shape, locale)
        case Calendar():
            return _of_calendar(card, card.shape, locale)
        case Pairs():
            return _of_pairs(card, card.shape, naming, locale)
        case never:
            assert_never(never)


def csv_of(content: Content) -> str:
    """Return a table as CSV with semicolons, to be written as "utf-8-sig": so European spreadsheets read it unasked.

    Numbers are bare, what is not known is empty, and no cell can be taken for a formula.
    """
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=SEPARATOR, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    bare = QLocale(content.locale)
    bare.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    rows.writerow(map(harmless, content.headers))
    for row in content.rows:
        rows.writerow(_bare(cell, bare) for cell in row.cells)
    return text.getvalue()


def _bare(cell: Cell, locale: QLocale) -> str:
    if cell is None:
        return ""
    return harmless(cell.replace("\x00", "")) if isinstance(cell, str) else locale.toString(cell)


def _earlier(card: Card) -> Card | None:
    """Return the card of the earlier time, where it has enough to be laid beside this one."""
    return card.earlier if card.earlier is not None and card.earlier.is_enough else None


def _word_earlier() -> str:
    return translate("Charts", "Earlier")


# Bars.


def _of_stack(card: Card, stack: Stack, naming: Naming, locale: QLocale) -> Content:
    """Return a row for each bar; a gap says so in every column. Below them all together, and the earlier time."""
    earlier = _earlier(card)
    stacks = [stack, *([earlier.shape] if earlier and isinstance(earlier.shape, Stack) else [])]
    keys = [key for key in stack.keys if key != UNSAID or any(one.of(key) for one in stacks)]
    last = translate("Charts", "Moments") if stack.apart else translate("Charts", "Together")
    rows = list(_bars(card, stack, keys, locale))
    rows.append(_whole(card, stack, keys, translate("Charts", "All together")))
    if earlier and isinstance(earlier.shape, Stack):
        form = translate("Charts", "Earlier: {days}")
        label = form.format(days=words.span(earlier.span, Unit.DAY, locale))
        rows.append(_whole(earlier, earlier.shape, keys, label))
    headers = (translate("Charts", "Period"), *map(naming.key, keys), last)
    return Content(headers, tuple(rows), locale)


def _bars(card: Card, stack: Stack, keys: list[str], locale: QLocale) -> Iterator[Row]:
    with_year = stack.span.since.year != stack.span.until.year
    places = [stack.keys.index(key) for key in keys]
    for bar in stack.bars:
        label = words.bar(bar, stack.unit, locale, with_year=with_year)
        if bar.total:
            counts = (*(bar.counts[place] for place in places), bar.total)
            yield Row((label, *counts), behind(card, BarPart(bar.span)))
        else:
            yield Row((label, *(None for _ in keys), None))


def _whole(card: Card, stack: Stack, keys: list[str], label: str) -> Row:
    counts = (*map(stack.of, keys), stack.total)
    return Row((label, *counts), behind(card, BarPart(stack.span)) if stack.total else None)


# Rows.


def _of_rows(card: Card, rows: Rows, naming: Naming, locale: QLocale) -> Content:
    """Return a row for each thing, with its panel where there are two."""
    earlier = _earlier(card)
    before = earlier.shape if earlier and isinstance(earlier.shape, Rows) else None
    has_panels = len(rows.panels) > 1
    parts = (translate("Charts", "Group"),) if has_panels else ()
    headers = (
        _thing(card.question),
        *parts,
        *_counted(rows, naming),
        *(_counted_earlier(rows, naming) if before else ()),
    )
    found = []
    for panel in rows.panels:
        group = (naming.panel(panel.id),) if has_panels else ()
        for thing in panel.rows:
            then = _as_before(thing, panel, before) if before else ()
            cells = (naming.row(thing.id), *group, *_counts(thing, rows), *then)
            found.append(Row(cells, behind(card, RowPart(thing.id)) if thing.total else None))
    return Content(headers, tuple(found), locale)


def _thing(question: Question) -> str:
    return {
        Question.KINDS: translate("Charts", "Kind"),
        Question.PLACES: translate("Charts", "Place"),
        Question.HELD_BACK: translate("Charts", "What held back"),
        Question.PLANS: translate("Charts", "Plan"),
        Question.FEELINGS: translate("Charts", "Feeling"),
        Question.ANSWERS: translate("Charts", "Question"),
    }.get(question, translate("Charts", "What was done"))


def _counted(rows: Rows, naming: Naming) -> tuple[str, ...]:
    if rows.is_split:
        return (*map(naming.key, rows.keys), translate("Charts", "Together"))
    return translate("Charts", "Times"), translate("Charts", "Out of")


def _counted_earlier(rows: Rows, naming: Naming) -> tuple[str, ...]:
    """Return the headers of the earlier time: how often, and of how many; of parts of a whole only the first."""
    if not rows.is_split:
        return _word_earlier(), translate("Charts", "Earlier, out of")
    form = translate("Charts", "Earlier: {name}")
    return form.format(name=naming.key(rows.keys[0])), translate("Charts", "Earlier, together")


def _counts(thing: Thing, rows: Rows) -> tuple[int, ...]:
    return (*thing.counts, thing.total) if rows.is_split else (thing.total, thing.of)


def _as_before(thing: Thing, panel: Panel, before: Rows) -> tuple[Cell, ...]:
    """Return the numbers of the earlier time; what did not come then came none of as many times."""
    then = before.row(thing.id)
    if before.is_split:
        return (then.counts[0], then.total) if then else (None, None)
    beside = next((one for one in before.panels if one.id == panel.id), None)
    of = next((one.of for one in beside.rows), beside.n) if beside else 0
    return (then.total if then else 0, of) if of else (None, None)


# Hours and days.


def _of_grid(card: Card, grid: Grid, locale: QLocale) -> Content:
    """Return a row for each hour with moments, a column for each day of the week: few enough to follow by ear."""
    earlier = _earlier(card)
    before = earlier.shape if earlier and isinstance(earlier.shape, Grid) else None
    names = (_begun(locale.dayName(day + 1)) for day in range(WEEKDAYS))
    headers = [translate("Charts", "Hour"), *names, translate("Charts", "Together")]
    headers += [_word_earlier()] if before else []
    rows = []
    for hour in (hour for hour in range(HOURS) if grid.of_hour(hour)):
        counts = (day[hour] or None for day in grid.counts)
        then = (before.of_hour(hour),) if before else ()
        label = f"{hour:02}:00–{hour + 1:02}:00"
        rows.append(Row((label, *counts, grid.of_hour(hour), *then), behind(card, CellPart(None, hour))))
    days = (grid.of_day(day) or None for day in range(WEEKDAYS))
    then = (before.total,) if before else ()
    whole = behind(card, CellPart(None, None)) if grid.total else None
    rows.append(Row((translate("Charts", "All together"), *days, grid.total, *then), whole))
    return Content(tuple(headers), tuple(rows), locale)


def _of_calendar(card: Card, calendar: Calendar, locale: QLocale) -> Content:
    """Return a row for each day of one year, or each month of several, that has moments; the latest first."""
    rows: list[Row] = []
    if len(calendar.years) == 1:
        for day, count in _days(calendar.years[0]):
            rows.append(Row((words.day(day, locale), count), behind(card, BarPart(Span(day, day)))))
        return Content((translate("Charts", "Day"), translate("Charts", "Moments")), tuple(reversed(rows)), locale)
    for year in calendar.years:
        for span in reversed(tuple(year.span.cut(Unit.MONTH))):
            first = (span.since - year.span.since).days
            counts = [count for count in year.counts[first : first + span.days] if count]
            if counts:
                label = _begun(words.span(span, Unit.MONTH, locale))
                rows.append(Row((label, sum(counts), len(counts)), behind(card, BarPart(span))))
    headers = (translate("Charts", "Month"), translate("Charts", "Moments"), translate("Charts", "Days with moments"))
    return Content(headers, tuple(rows), locale)


def _days(year: CalendarYear) -> Iterator[tuple[date, int]]:
    return ((day, count) for day, count in zip(year.days(), year.counts, strict=True) if count)


def _begun(text: str) -> str:
    """Return a text as it stands at the start of a line."""
    return text[:1].upper() + text[1:]


# Pairs.


def _of_pairs(card: Card, pairs: Pairs, naming: Naming, locale: QLocale) -> Content:
    """Return a row for each pair; of feelings also what they were in the earlier time."""
    earlier = _earlier(card)
    before = {one.id: one for one in earlier.shape.pairs} if earlier and isinstance(earlier.shape, Pairs) else None
    headers = [_thing(card.question), *_sides(card.question)]
    if before is not None:
        headers += [translate("Charts", "Earlier, before"), translate("Charts", "Earlier, after")]
    rows = []
    for pair in pairs.pairs:
        cells: tuple[Cell, ...] = (naming.row(pair.id), pair.before, pair.after, pair.n)
        if before is not None:
            then = before.get(pair.id)
            cells += (then.before, then.after) if then else (None, None)
        rows.append(Row(cells, behind(card, RowPart(pair.id))))
    return Content(tuple(headers), tuple(rows), locale)


def _sides(question: Question) -> tuple[str, str, str]:
    if question is Question.ANSWERS:
        return translate("Charts", "First time"), translate("Charts", "Latest time"), translate("Charts", "Talks")
    return translate("Charts", "Before"), translate("Charts", "After"), translate("Charts", "Times")
