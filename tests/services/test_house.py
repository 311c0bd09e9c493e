"""What a library lets visitors do: a mistake in its file never makes the rules looser."""

import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.errors import HouseForbids
from samensociaal_desktop.services.house import HOME, STRICTEST, HouseRules, may_be_there, read_house, rules_of
from samensociaal_desktop.services.house_file import MOST_LINES, missing_packs, understood
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost

CHEAPEST = Cost(memory=19 * 1024, passes=1, lanes=1)
WHOLE = """
format = 1
guest_first = true
journals_on_disk = false
journals_on_stick = true
session_minutes = 30
may_extend = false
idle_minutes = 3
languages = ["en", "nl"]
packs = ["werkplaats", "SCHOOL"]
printing = false

[[help_lines]]
nl = "Vraag het aan de balie."
en = "Ask at the desk."

[[help_lines]]
nl = "Bel 14 020."
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "house.toml"


def written(file: Path, text: str) -> HouseRules:
    file.write_text(text.replace("SCHOOL", (file.parent / "school").as_posix()), "utf-8")
    return read_house(file)


def test_without_a_file_the_rules_are_those_of_home(file):
    assert read_house(file) == HOME == HouseRules()
    assert read_house(file / "below") == HOME
    assert not may_be_there(file)


def test_every_rule_is_read(file):
    rules = written(file, WHOLE)
    assert rules == HouseRules(
        guest_first=True,
        journals_on_disk=False,
        journals_on_stick=True,
        session_minutes=30,
        may_extend=False,
        idle_minutes=3,
        languages=(Language.EN, Language.NL),
        packs=(file.parent / "packs" / "werkplaats", file.parent / "school"),
        printing=False,
        help_lines=(
            LocalisedText(nl="Vraag het aan de balie.", en="Ask at the desk."),
            LocalisedText(nl="Bel 14 020.", en="Bel 14 020."),
        ),
    )
    assert not rules.is_broken
    assert {field.name for field in fields(HouseRules)} - {"problems"} == {
        line.partition(" ")[0].strip("[]") for line in WHOLE.splitlines() if line and line[:2] not in ("nl", "en")
    } - {"format"}


def test_what_is_left_out_is_as_at_home(file):
    assert written(file, "format = 1\n") == HOME


@pytest.mark.parametrize(
    "text",
    [
        "",
        "format = 2",
        "format = 1\nprintng = false",
        "format = 1\nprinting = 'no'",
        "format = 1\nsession_minutes = -1",
        "format = 1\nsession_minutes = 241",
        "format = 1\nsession_minutes = true",
        "format = 1\nidle_minutes = 1.5",
        "format = 1\nlanguages = []",
        "format = 1\nlanguages = ['de']",
        "format = 1\nlanguages = 'nl'",
        "format = 1\npacks = ['../elders']",
        "format = 1\npacks = ['a', 'a']",
        'format = 1\npacks = ["/srv/\\n"]',
        "format = 1\npacks = 3",
        "format = 1\n[[help_lines]]",
        "format = 1\n[[help_lines]]\nnl = 3",
        "format = 1\n[[help_lines]]\nnl = 'Hallo'\nde = 'Hallo'",
        "format = 1\nhelp_lines = 'Hallo'",
        "format = 1\n" + "[[help_lines]]\nnl = 'Hallo'\n" * (MOST_LINES + 1),
        "format = 1\nprinting = true\nprinting = true",
        "not TOML at all",
        "a = " + "[" * 100_000,
    ],
)
def test_any_mistake_makes_them_as_strict_as_can_be_and_is_told(file, text):
    rules = written(file, text)
    assert rules.is_broken
    assert replace(rules, problems=(), help_lines=()) == STRICTEST
    assert all(file.name in problem and "\n" not in problem for problem in rules.problems)
    assert len(rules.help_lines) <= MOST_LINES


def test_lines_of_help_that_can_be_read_stay_whatever_else_is_wrong(file):
    rules = written(file, "format = 1\nprintng = true\n[[help_lines]]\nen = 'Ask us'\n[[help_lines]]\nnl = 1\n")
    assert rules.help_lines == (LocalisedText("Ask us", "Ask us"),)
    assert rules.is_broken


def test_what_is_no_file_that_can_be_read_is_a_mistake_too(file):
    file.mkdir()
    assert read_house(file).is_broken
    file.rmdir()
    file.write_bytes(b"\xff\xfe")
    assert read_house(file).is_broken
    file.unlink()
    file.symlink_to(file)
    assert may_be_there(file)
    assert read_house(file).is_broken
    file.unlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(file)
        assert read_house(file).is_broken


def test_a_folder_that_lets_nobody_in_may_hold_a_file(file):
    too_long = file.with_name("h" * 300)
    assert may_be_there(too_long)
    assert read_house(too_long).is_broken


@given(st.text(max_size=200))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_the_file_it_is_read_to_an_end(file, text):
    file.write_bytes(f"format = 1\n{text}".encode("utf-8", "replace"))
    rules = read_house(file)
    assert rules.is_broken or rules.languages


def test_the_file_in_its_fixed_place_wins_over_one_that_is_named(tmp_path):
    fixed, named = tmp_path / "fixed.toml", tmp_path / "named.toml"
    named.write_text("format = 1\nguest_first = true", "utf-8")
    assert rules_of(None, fixed) == HOME
    assert rules_of(named, fixed).guest_first
    fixed.write_text("format = 1\nprinting = false", "utf-8")
    assert rules_of(named, fixed) == replace(HOME, printing=False)
    assert rules_of(None, fixed) == replace(HOME, printing=False)


def test_one_that_is_named_must_be_there(tmp_path):
    assert rules_of(tmp_path / "gone.toml", tmp_path / "fixed.toml").is_broken


def test_packs_that_are_not_there_are_named(file, tmp_path):
    (tmp_path / "packs" / "werkplaats").mkdir(parents=True)
    (tmp_path / "packs" / "werkplaats" / "pack.toml").write_text("", "utf-8")
    assert missing_packs(understood(file.with_name("none"))) == ()
    assert missing_packs(written(file, WHOLE)) == (file.parent / "school",)
    assert missing_packs(HOME) == ()


@pytest.mark.parametrize(
    ("rules", "on_stick", "on_disk"),
    [
        (HOME, True, True),
        (HouseRules(journals_on_disk=False), True, False),
        (HouseRules(journals_on_disk=False, journals_on_stick=False), False, False),
        (STRICTEST, False, False),
    ],
)
def test_where_a_journal_may_lie(rules, on_stick, on_disk, tmp_path):
    assert rules.allows(tmp_path, lambda _folder: True) is on_stick
    assert rules.allows(tmp_path, lambda _folder: False) is on_disk


def test_it_is_said_whether_a_stick_would_do(tmp_path):
    HOME.must_allow(tmp_path)
    with pytest.raises(HouseForbids) as refused:
        HouseRules(journals_on_disk=False).must_allow(tmp_path)
    assert refused.value.needs_stick
    with pytest.raises(HouseForbids) as refused:
        STRICTEST.must_allow(tmp_path)
    assert not refused.value.needs_stick


def test_only_the_languages_of_the_house_are_spoken():
    assert HOME.language(Language.EN) is Language.EN
    only = HouseRules(languages=(Language.NL,))
    assert (only.language(Language.NL), only.language(Language.EN)) == (Language.NL, Language.NL)


@pytest.mark.parametrize(
    ("house", "own", "guest", "at_home"),
    [(0, 0, 5, 0), (0, 15, 15, 15), (3, 0, 3, 3), (3, 15, 3, 3), (3, 1, 1, 1)],
)
def test_a_guest_who_went_away_is_erased_and_a_journal_locks_as_soon_as_either_says(house, own, guest, at_home):
    rules = HouseRules(idle_minutes=house)
    assert rules.idle(own, is_guest=True) == guest
    assert rules.idle(own, is_guest=False) == at_home


# The session holds to it


def test_where_the_house_wants_no_journals_none_is_made_or_opened(tmp_path, clock):
    folder = tmp_path / "dagboek"
    at_home = Session(folder, clock, CHEAPEST)
    code = at_home.create("zes rustige woorden")
    at_home.lock()
    visitor = Session(folder, clock, CHEAPEST, HouseRules(journals_on_disk=False))
    for act in (
        lambda: visitor.unlock("zes rustige woorden"),
        lambda: visitor.unlock_with_code(code, "zes andere woorden"),
    ):
        with pytest.raises(HouseForbids):
            act()
    visitor.choose(tmp_path / "nieuw")
    with pytest.raises(HouseForbids):
        visitor.create("zes rustige woorden")
    assert not (tmp_path / "nieuw").exists()
    visitor.open_guest()
    assert visitor.vault.is_guest
    visitor.lock()
    at_home.unlock("zes rustige woorden")
    at_home.lock()
