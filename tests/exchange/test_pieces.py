"""JSON in pieces, times, and the words of HTML."""

import json
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.exchange import pieces as module
from samensociaal_desktop.exchange import times
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.markup import text_of_html
from samensociaal_desktop.exchange.pieces import first, pieces
from samensociaal_desktop.exchange.reading import LeftOut, Tally, moment

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(_json, max_size=5), st.dictionaries(st.text(), _json, max_size=5), st.integers(1, 9))
def test_whatever_json_is_it_comes_in_pieces(values: list[object], record: dict[str, object], step: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_READ", step)
        around = json.dumps({"before": values, "entries": values, "after": record}, indent=step).encode()
        assert [value for _, value in pieces(BytesIO(around), "entries")] == values
        assert dict(pieces(BytesIO(json.dumps(record).encode()))) == record


REFUSED = {
    "": Fault.NOT_JSON,
    "3": Fault.NOT_JSON,
    "[1, 2": Fault.NOT_JSON,
    "[1 2]": Fault.NOT_JSON,
    "[1,]": Fault.NOT_JSON,
    "[1] x": Fault.NOT_JSON,
    '{"a" 1}': Fault.NOT_JSON,
    "{1: 2}": Fault.NOT_JSON,
    '["x': Fault.NOT_JSON,
    '{"a": 1, "a": 2}': Fault.TWICE,
    '[{"a": 1, "a": 2}]': Fault.TWICE,
    "[-Infinity]": Fault.NUMBER,
    "[" * 100_000: Fault.TOO_DEEP,
}


@pytest.mark.parametrize(("text", "fault"), REFUSED.items())
def test_what_is_no_json_is_refused(text: str, fault: Fault) -> None:
    with pytest.raises(BadFile) as raised:
        list(pieces(BytesIO(text.encode())))
    assert raised.value.fault is fault


def test_one_entry_can_be_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 100)
    monkeypatch.setattr(module, "_READ", 10)
    with pytest.raises(BadFile) as raised:
        list(pieces(BytesIO(b'["' + b"x" * 1000 + b'"]')))
    assert raised.value.fault is Fault.TOO_LARGE


def test_a_mistake_early_in_a_long_file_is_found_at_once() -> None:
    stream = BytesIO(b"[nul, " + b" " * 2_000_000)
    with pytest.raises(BadFile):
        list(pieces(stream))
    assert stream.tell() < 1_000_000


def test_the_first_member_tells_what_a_file_is() -> None:
    assert first(BytesIO(b'{"entries": [1, ?'), "entries") == ("", 1)
    assert first(BytesIO(b'{"entries": []}'), "entries") == ("", None)
    assert first(BytesIO(b"hallo")) is None
    with pytest.raises(BadFile):
        first(BytesIO(b'{"entries": [NaN]}'), "entries")


def test_times_in_iso_8601() -> None:
    assert times.instant("2024-03-01T21:15:00+01:00") == datetime(2024, 3, 1, 20, 15, tzinfo=UTC)
    assert times.instant("2024-03-01T21:15:00") is None
    assert times.instant("0001-01-01T00:00:00+14:00") is None


def test_the_wall_clock_of_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    at = datetime(2024, 7, 1, 12, tzinfo=UTC)
    assert times.at_home(at, "Asia/Tokyo") == datetime(2024, 7, 1, 21)
    assert times.at_home(at, "Europe") == datetime(2024, 7, 1, 14)
    assert times.at_home(datetime.max.replace(tzinfo=UTC), "Asia/Tokyo") is None
    monkeypatch.setattr(times, "HOME", "Nowhere/Else")
    times._zone.cache_clear()
    assert times.at_home(at, "Not/There") == datetime(2024, 7, 1, 12)
    times._zone.cache_clear()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a < b & c", "a < b & c"),
        ("<p>Hallo <b>jij</b></p><ul><li>een</li><li>twee</li></ul>", "Hallo jij\n\n- een\n- twee"),
        ("een<br>twee<br/>drie", "een\ntwee\ndrie"),
        ("<script>a<b</script>x<style>p{}</style><STYLE>q</STYLE>", "x"),
        ("<svg><svg>a</svg><p/>b</svg>c<svg/>d", "cd"),
        ("&eacute;&#233;&nbsp;x\n  y", "éé x y"),
        ("</p></div>x", "x"),
        ("een<hr/>twee<!-- niet -->!", "een\ntwee!"),
    ],
)
def test_html_becomes_its_words(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize("piece", ["<", "<a ", "<!--", "<![x", "</", "<div>", "&#", "<a b='", "<script>", "<svg>"])
def test_hostile_html_takes_no_time(piece: str) -> None:
    text_of_html(piece * 50_000)


@given(st.text())
def test_any_text_can_be_read_as_html(text: str) -> None:
    text_of_html(text)


def test_very_long_texts_and_tags_are_cut_and_said() -> None:
    tally = Tally()
    made = moment("x", "1", datetime(2024, 3, 1), "a\n" + "b" * 300_000, tally, tags=["t" * 300])
    assert made is not None
    assert len(made.note) < 201_000
    only = moment("x", "2", datetime(2024, 3, 1), "", tally, tags=["t" * 300])
    assert only is not None
    assert len(only.line) <= 200
    assert tally.left_out == {LeftOut.CUT: 2}


def test_line_ends_are_ours_and_long_first_lines_are_cut() -> None:
    made = moment("x", "1", datetime(2024, 3, 1), f"{'woord ' * 60}\r\ntwee\rdrie", Tally())
    assert made is not None
    assert made.line.endswith("woord…")
    assert made.note.endswith("woord\n\ntwee\ndrie")
