import time
from contextlib import suppress

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.yaml_text import LARGEST, MOST_VALUES, as_text, read_yaml


def fault_of(text: str) -> Fault:
    with pytest.raises(BadFile) as refused:
        read_yaml(text)
    return refused.value.fault


def test_words_stay_what_they_are() -> None:
    text = "a: no\nb: 012\nc: 1:30\nd: 2024-03-01\ne: 1.5\nf: 0x1f\ng: 12345678901234567890"
    assert read_yaml(text) == {
        "a": "no",
        "b": "012",
        "c": "1:30",
        "d": "2024-03-01",
        "e": "1.5",
        "f": "0x1f",
        "g": "12345678901234567890",
    }


def test_whole_numbers_truths_and_nothing_are_read_where_they_are_not_quoted() -> None:
    assert read_yaml("[0, -5, 17, true, false, null, ~, '', '5', \"true\", !!str 5]") == [
        *(0, -5, 17, True, False, None, None),
        *("", "5", "true", "5"),
    ]
    assert read_yaml("a:\nb: {c: [d, e]}") == {"a": None, "b": {"c": ["d", "e"]}}
    assert read_yaml("") is None


def test_names_are_text_as_written() -> None:
    assert read_yaml("1: a\ntrue: b\n? ~\n: c") == {"1": "a", "true": "b", "": "c"}
    assert as_text(["a"]) == as_text(None) == ""


def test_what_old_programs_tagged_as_text_is_text() -> None:
    assert read_yaml("1: {text: !!python/unicode 'ja'}") == {"1": {"text": "ja"}}


@pytest.mark.parametrize(
    "text",
    [
        "!!python/object/apply:os.system ['true']",
        "a: !!python/name:os.system",
        "!eigen {a: b}",
        "a: &een b",
        "a: &een [b]\nc: *een",
        "a: *een",
        "a: [b",
        "a: b: c",
        "--- a\n--- b",
        "{[a]: b}",
        '"\\U99999999"',
        "%YAML 9.9\n---\na",
    ],
)
def test_what_is_more_than_plain_values_is_refused(text: str) -> None:
    assert fault_of(text) is Fault.BROKEN


def test_a_name_twice_is_refused() -> None:
    assert fault_of("a: 1\na: 2") is Fault.TWICE


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{last}, *{last}]\n" for last, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert fault_of(bomb) is Fault.BROKEN


@pytest.mark.parametrize("nest", ["[", "{a: ", "- ", "? ", "{? "])
def test_deep_nesting_is_refused_soon(nest: str) -> None:
    start = time.perf_counter()
    assert fault_of(nest * 200_000) is Fault.TOO_DEEP
    assert time.perf_counter() - start < 5


def test_too_much_is_refused() -> None:
    assert fault_of("a" * (LARGEST + 1)) is Fault.TOO_LARGE
    assert fault_of("- a\n" * (MOST_VALUES + 1)) is Fault.TOO_LARGE


def test_signs_that_yaml_cannot_hold_are_dropped() -> None:
    assert read_yaml("a: b\x00\x01c") == {"a": "bc"}


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@given(plain)
@example("\x85")  # the writer in Python loses this line end by itself, that of libyaml, which we use, does not
def test_what_a_writer_of_yaml_writes_comes_back(value: object) -> None:
    assert read_yaml(yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True)) == value


@given(st.text(max_size=300) | st.text("[]{}:-?&*!|>'\"%@,# \nab", max_size=60))
def test_any_text_is_a_value_or_a_bad_file(text: str) -> None:
    with suppress(BadFile):
        read_yaml(text)
