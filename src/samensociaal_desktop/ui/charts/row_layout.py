"""Where everything of the lying bars goes, in pixels: worked out once, then only painted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRectF

from samensociaal_desktop.ui.charts.folding import Fold

EDGE: Final = 4.0  # pixels around everything: the ring of the focus fits in
BESIDE_FROM: Final = 36.0  # lines of text: from this width on two panels stand beside each other; 640 px at 100 %
NAMES_LEFT_FROM: Final = 22.0  # lines of text: narrower, a name stands above its bar
NAME_SHARE: Final = 0.42  # of the width: the most that names at the left take
NAME_LINES: Final = 18.0  # lines of text: and however wide the chart is, some forty letters
LEAST_TRACK: Final = 4.0  # lines of text: where bars would get less, the number goes under them
GAP: Final = 2.0  # pixels between two parts of a bar
THINNEST: Final = 3.0  # pixels: the least part can still be seen and pointed at

Measure = Callable[[str], float]
"""Returns the width of a text in pixels."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What counts for one key in a row: its share of the whole track, and its number."""

    key: str
    share: float
    number: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it is written, with its number at the end."""

    name: str = field(repr=False)
    value: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under a title; `rest` says what more there is. "" where there is none."""

    title: str
    lines: tuple[Line, ...]
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is written and drawn. `keys` are named, with their words, where bars have parts."""

    blocks: tuple[Block, ...]
    keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text in a rectangle, from its top."""

    lines: tuple[str, ...] = field(repr=False)
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Laid:
    """A row, measured: the whole of it, its name, its value and the parts of its bar. A rest has but a name."""

    block: int
    row: int
    rect: QRectF
    name: Text
    value: Text | None = None
    parts: tuple[tuple[Piece, QRectF], ...] = ()
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """The word of a key behind its shape; `rect` holds both."""

    key: str
    text: str
    rect: QRectF


@dataclass(frozen=True, slots=True)
class RowLayout:
    """The whole chart, measured."""

    rows: tuple[Laid, ...]
    titles: tuple[Text, ...]
    words: tuple[Word, ...]
    height: float
    is_beside: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one panel. Bars begin at `bar` and are `track` wide at most; `value` is kept free behind them."""

    left: float
    width: float
    name: float
    bar: float
    track: float
    value: float
    names_above: bool
    value_below: bool

    def moved(self, by: float) -> "Columns":
        """Return the same further to the right: bars of both panels are on one scale."""
        return Columns(
            self.left + by,
            self.width,
            self.name,
            self.bar + by,
            self.track,
            self.value,
            self.names_above,
            self.value_below,
        )


@dataclass(frozen=True, slots=True)
class Room:
    """What there is to write with: how high a line is, how wide texts are, and how they fold (names and titles)."""

    line: float
    measure: Measure
    fold: Fold
    fold_title: Fold


def lay_out(sheet: Sheet, width: float, room: Room) -> RowLayout:
    """Measure a chart `width` pixels wide."""
    line = room.line
    inner = max(width - 2 * EDGE, line)
    beside = len(sheet.blocks) > 1 and inner >= line * BESIDE_FROM
    gap = line * 1.6
    panel = (inner - gap * (len(sheet.blocks) - 1)) / len(sheet.blocks) if beside else inner
    columns = _columns(sheet, panel, room)
    words, top = _words_above(sheet, columns, room)
    rows: list[Laid] = []
    titles: list[Text] = []
    bottom = top
    for n, block in enumerate(sheet.blocks):
        at = columns.moved(n * (panel + gap)) if beside else columns
        y = top if beside else bottom + (line * 1.2 if n else 0.0)
        if block.title:
            titles.append(_text(block.title, at.left, y, at.width, room.line, room.fold_title))
            y = titles[-1].rect.bottom() + line * 0.4
        laid = _rows(n, block, at, y, room, is_parted=bool(sheet.keys))
        rows += laid
        bottom = max([bottom, y, *(row.rect.bottom() for row in laid)])
    if sheet.keys and not words:
        words, bottom = words_in_rows(sheet.keys, EDGE, bottom + line * 0.7, inner, room)
    return RowLayout(tuple(rows), tuple(titles), words, bottom + EDGE, beside)


def _columns(sheet: Sheet, width: float, room: Room) -> Columns:
    """Return the columns of the first panel; a second one has the same."""
    line = room.line
    lines = [one for block in sheet.blocks for one in block.lines]
    value = max((room.measure(one.value) for one in lines), default=0.0) + 2
    behind = value + line * 0.4
    named = min(max((room.measure(one.name) for one in lines), default=0.0) + 2, name_room(width, line))
    track = width - named - line * 0.6 - behind
    if width >= line * NAMES_LEFT_FROM and track >= line * LEAST_TRACK * 2:
        return Columns(EDGE, width, named, EDGE + named + line * 0.6, track, value, False, False)
    track = width - behind
    below = track < line * LEAST_TRACK
    return Columns(EDGE, width, width, EDGE, width if below else track, value, True, below)


def name_room(width: float, line: float) -> float:
    """Return how much of a width names at the left may take."""
    return min(width * NAME_SHARE, line * NAME_LINES)


def _rows(n: int, block: Block, at: Columns, top: float, room: Room, *, is_parted: bool) -> list[Laid]:
    result: list[Laid] = []
    apart = room.line * (0.6 if at.names_above else 0.45)
    for m, one in enumerate(block.lines):
        result.append(_row((n, m), one, at, top, room, is_parted=is_parted))
        top = result[-1].rect.bottom() + apart
    if block.rest:
        text = _text(block.rest, at.left, top, at.width, room.line, room.fold)
        result.append(Laid(n, len(block.lines), _whole(at, text.rect), text, is_rest=True))
    return result


def _row(place: tuple[int, int], one: Line, at: Columns, top: float, room: Room, *, is_parted: bool) -> Laid:
    """Return a row whose name stands left of its bar, both in the middle, or above it."""
    line = room.line
    thick = line * (1.25 if is_parted else 0.85)
    name = _text(one.name, at.left, top, at.name, line, room.fold)
    if at.names_above:
        bar_top = name.rect.bottom() + line * 0.1
    else:
        high = max(name.rect.height(), thick, line)
        name = Text(name.lines, name.rect.translated(0, (high - name.rect.height()) / 2))
        bar_top = top + (high - thick) / 2
    parts = _parts(one.pieces, QRectF(at.bar, bar_top, at.track, thick))
    end = parts[-1][1].right() if parts else at.bar
    if at.value_below:
        beside = QRectF(at.bar, bar_top + thick, at.width, line)
    else:
        beside = QRectF(end + line * 0.4, bar_top + (thick - line) / 2, at.value, line)
    rect = name.rect.united(beside).united(QRectF(at.bar, bar_top, 1, thick))
    return Laid(*place, _whole(at, rect), name, Text((one.value,), beside), parts)


def _whole(at: Columns, rect: QRectF) -> QRectF:
    return QRectF(at.left, rect.top(), at.width, rect.height())


def _text(text: str, x: float, y: float, width: float, line: float, fold: Fold) -> Text:
    lines = fold(text, width)
    return Text(lines, QRectF(x, y, width, line * len(lines)))


def _parts(pieces: Sequence[Piece], track: QRectF) -> tuple[tuple[Piece, QRectF], ...]:
    """Return the parts of a bar side by side. The thinnest keep a width one can see; the others give it."""
    room = track.width() * min(sum(piece.share for piece in pieces), 1.0)
    room = min(max(room, (THINNEST + GAP) * len(pieces) - GAP), track.width())
    broads = broad_enough([piece.share for piece in pieces], room - GAP * (len(pieces) - 1))
    result: list[tuple[Piece, QRectF]] = []
    x = track.left()
    for piece, broad in zip(pieces, broads, strict=True):
        result.append((piece, QRectF(x, track.top(), broad, track.height())))
        x += broad + GAP
    return tuple(result)


def broad_enough(shares: Sequence[float], room: float) -> list[float]:
    """Return widths that fill the room in proportion, none under the thinnest as long as there is room for that."""
    least = min(THINNEST, room / max(len(shares), 1))
    thin: set[int] = set()
    while True:
        left = room - least * len(thin)
        whole = sum(share for n, share in enumerate(shares) if n not in thin) or 1.0
        found = {n for n, share in enumerate(shares) if n not in thin and share / whole * left < least}
        if not found:
            return [least if n in thin else share / whole * left for n, share in enumerate(shares)]
        thin |= found


def _words_above(sheet: Sheet, at: Columns, room: Room) -> tuple[tuple[Word, ...], float]:
    """Return the words of keys above the parts of the first bar, if all fit there, and where rows begin."""
    lines = sheet.blocks[0].lines if len(sheet.blocks) == 1 else ()
    if not sheet.keys or not lines or at.names_above or sheet.blocks[0].title:
        return (), EDGE
    parts = {piece.key: rect for piece, rect in _parts(lines[0].pieces, QRectF(at.bar, 0, at.track, 1))}
    result: list[Word] = []
    edge = at.bar
    for key, text in sheet.keys:
        broad = word_width(text, room)
        rect = parts.get(key)
        if rect is None or rect.left() < edge or rect.left() + broad > at.left + at.width:
            return (), EDGE
        result.append(Word(key, text, QRectF(rect.left(), EDGE, broad, room.line)))
        edge = rect.left() + broad + room.line * 0.5
    return tuple(result), EDGE + room.line * 1.35


def word_width(text: str, room: Room) -> float:
    """Return how wide the word of a key is with its shape."""
    return room.line * 1.05 + room.measure(text) + 2


def words_in_rows(
    keys: Sequence[tuple[str, str]], left: float, top: float, width: float, room: Room
) -> tuple[tuple[Word, ...], float]:
    """Return the words of keys one behind another, in as many rows as they take, and where those end."""
    result: list[Word] = []
    x, y = left, top
    for key, text in keys:
        broad = min(word_width(text, room), width)
        if x > left and x + broad > left + width:
            x, y = left, y + room.line * 1.25
        result.append(Word(key, text, QRectF(x, y, broad, room.line)))
        x += broad + room.line
    return tuple(result), y + room.line
