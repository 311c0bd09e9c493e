"""What the program is made with may be given away with it: every package is listed, under a licence that allows it."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, files, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = {one["name"]: one for one in tomllib.loads((ROOT / "resources/licences.toml").read_text("utf-8"))["package"]}
ALLOWED = frozenset(
    "MIT MIT-0 BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 Zlib PSF-2.0 CC0-1.0 LGPL-3.0-only MPL-2.0".split()  # noqa: SIM905
)
"""SPDX identifiers. Strong copyleft (GPL, AGPL) is not among them; the LGPL is, for Qt stays a library of its own."""

OLD_NAMES = {"MIT License": "MIT", "BSD License": "BSD-3-Clause", "Apache Software License": "Apache-2.0"}
"""What packages without an SPDX expression say in their classifiers, or in a word of their own."""


def locked():
    return set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE))


def said_by(name):
    """Return the identifiers that a package names itself: an expression, a short word, or classifiers."""
    about = metadata(name)
    expression = about.get("License-Expression")
    if not expression and about.get("License") and len(about["License"]) < 60:
        expression = about["License"]
    classified = [one.split(" :: ")[-1] for one in about.get_all("Classifier", []) if one.startswith("License")]
    words = [expression] if expression else classified
    return {OLD_NAMES.get(one, one) for each in words for one in re.split(r" (?:OR|AND) ", each)}


def test_every_package_of_the_lock_is_listed_and_no_other():
    assert set(PACKAGES) == locked()


@pytest.mark.parametrize("name", PACKAGES)
def test_the_licence_we_use_it_under_lets_us_give_it_away(name):
    chosen = PACKAGES[name]["licence"]
    assert set(re.split(r" (?:OR|AND) ", chosen)) <= ALLOWED


@pytest.mark.parametrize("name", PACKAGES)
def test_the_list_says_what_the_package_says_itself(name):
    try:
        said = said_by(name)
    except PackageNotFoundError:
        assert name in {"tzdata", "colorama"}, "only Windows needs these"
        return
    if name == "sqlcipher3":  # it names none: the text of its licence is that of zlib
        text = next(file for file in files(name) if file.name == "LICENSE")
        assert "This software is provided 'as-is', without any express or implied" in text.read_text()
        return
    chosen = re.split(r" (?:OR|AND) ", PACKAGES[name]["licence"])
    assert said
    assert set(chosen) <= said
