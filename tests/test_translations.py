"""The Dutch of the window: all of it there, all of it fitting, and nothing left in English."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[1]
DUTCH = ROOT / "translations/samensociaal_nl.ts"
SOURCES = ROOT / "src"

SAME_IN_BOTH = frozenset(
    {
        "1 moment",
        "Filters",
        "SHA-256 {start}…",
        "SHA-256 {whole}",
        "Stop",
        "Video",
        "Week {number}",
        "{ago}, {day}",
        "{name}: {chosen}",
        "Begin",
        "Dilemma · {title}",
        "Half",
        "Later",
        "Open: {words}",
        "Plan",
        "Tip",
        "Tips",
        "Week {week}, {days}",
        "tips: {count}",
        "wk {week}",
        "{begins}–{ends} min",
        "{day}: {place}",
        "{n} min",
        "{number}. {text}",
        "{people}, {year}",
        "plan {number}",
        "{question} – {missing}",
        "{share}%",
        "‘{label}’",
    }
)
"""Words that are Dutch and English alike."""


def tool(name):
    return str(Path(sys.executable).with_name(name))


def messages_of(file):
    """Return (context, source, disambiguation) -> (forms of the translation, type) of a file."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = (forms, translation.get("type"))
    return found


@pytest.fixture(scope="module")
def dutch():
    return messages_of(DUTCH)


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    """All that the sources say on screen, as lupdate finds it now."""
    target = tmp_path_factory.mktemp("lupdate") / "samensociaal_nl.ts"
    sources = sorted(str(path) for path in SOURCES.rglob("*.py"))
    command = [tool("pyside6-lupdate"), *sources, "-silent", "-locations", "none", "-ts", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    return messages_of(target)


def test_nothing_is_unfinished(dutch):
    assert [key for key, (forms, kind) in dutch.items() if kind is not None or not all(forms)] == []


def test_all_that_is_said_on_screen_is_translated_and_nothing_else(dutch, gathered):
    assert sorted(set(gathered) - set(dutch)) == []
    assert sorted(set(dutch) - set(gathered)) == []


def test_every_translation_keeps_its_places(dutch):
    def places(text):
        return sorted(re.findall(r"\{\w*\}|%n|%\d", text))

    wrong = [
        (source, form)
        for (_, source, _), (forms, _) in dutch.items()
        for form in forms
        if places(form) != places(source)
    ]
    assert wrong == []


def test_nothing_is_left_in_english(dutch):
    same = [
        source for (_, source, _), (forms, _) in dutch.items() if source in forms and re.search(r"[a-z]{2}", source)
    ]
    assert sorted(set(same) - SAME_IN_BOTH) == []


def test_every_context_says_the_same_thing_with_the_same_ends(dutch):
    """An end that is missing shows at once: a question mark, a colon, dots."""
    wrong = [
        (source, form)
        for (_, source, _), (forms, _) in dutch.items()
        for form in forms
        for end in ("?", ":", "…")
        if form and source.endswith(end) != form.endswith(end)
    ]
    assert wrong == []


def test_plurals_have_two_forms_in_both_languages(dutch):
    english = messages_of(DUTCH.with_name("samensociaal_en.ts"))
    plurals = {key: forms for key, (forms, _) in dutch.items() if "%n" in key[1]}
    assert {key for key in english if "%n" in key[1]} == set(plurals)
    assert all(len(forms) == 2 for forms in plurals.values())
    assert all(len(forms) == 2 for forms, _ in english.values())


def test_undo_is_one_word_everywhere_for_ctrl_z_goes_by_it() -> None:
    words = {
        message.findtext("translation")
        for message in ElementTree.parse(DUTCH).iter("message")
        if message.findtext("source") == "Undo"
    }
    assert words == {"Ongedaan maken"}
