from pathlib import Path

import pytest

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Asked, Options, WrongUse, read_arguments


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", Options()),
        ("--data map", Options(data=Path("map"))),
        ("--data=map", Options(data=Path("map"))),
        ("--language en --guest", Options(language=Language.EN, is_guest=True)),
        ("--smoke", Options(is_smoke=True)),
    ],
)
def test_without_a_verb_it_is_about_the_window(line, expected):
    asked = read_arguments(line.split())
    assert (asked.verb, asked.options) == (None, expected)


def test_a_verb_may_stand_anywhere():
    switches = frozenset({"--passphrase-stdin"})
    expected = Asked("export", Path("uit.json"), switches, Options(data=Path("map")))
    assert read_arguments(["export", "uit.json", "--data", "map", "--passphrase-stdin"]) == expected
    assert read_arguments(["--passphrase-stdin", "--data=map", "export", "uit.json"]) == expected
    assert read_arguments(["check"]).verb == "check"


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("open", "open"),
        ("create file.json", "create file.json"),
        ("import", "import"),
        ("export a b", "export a b"),
        ("--data", "--data"),
        ("--data=", "--data"),
        ("--language de", "--language de"),
        ("--passphrase=geheim", "--passphrase"),
        ("--passphrase-stdin", "--passphrase-stdin"),
        ("check --guest", "--guest"),
        ("check --smoke", "--smoke"),
    ],
)
def test_what_cannot_be_meant_is_named(line, word):
    with pytest.raises(WrongUse) as caught:
        read_arguments(line.split())
    assert str(caught.value) == word
