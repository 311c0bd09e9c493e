"""A file of Markdown for each moment, its fields in front: for people to read, and complete to read back."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, Final

import yaml

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.own.records import of_encounter
from samensociaal_desktop.exchange.said import Sayer, visible

KEY: Final = "samensociaal"
"""Under which name the front matter holds the whole record, as our own file has it."""

LONGEST_WORDS: Final = 40
"""Signs of the first words in a file's name; with folder and date it fits on any disk."""

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*#^\[\]%]')
_DROPPED: Final = ("C", "Zl", "Zp")
_AT_START: Final = re.compile(r"^(\s*)([#>+\-=~`|]|\d+[.)])", re.MULTILINE)

_BASE: Final[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # the first is not in every build, and 8 times faster


class _Dumper(_BASE):  # type: ignore[misc]
    """Writes what stands twice twice: our reader takes no aliases."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def write_markdown(moments: Iterable[Encounter], sayer: Sayer, put: Callable[[str, bytes], None]) -> None:
    """Give `put` a name like "2026/2026-04-16 2130 first words.md" and the text of each moment.

    Names can be kept by every system; no two are the same, whatever case counts. Covered words stand in no name.
    """
    taken: dict[str, int] = {}
    for moment in moments:
        name = _free(f"{moment.happened_at.year:04}/{_name(moment)}", taken)
        put(f"{name}.md", text_of(moment, sayer).encode("utf-8", "replace"))


def text_of(moment: Encounter, sayer: Sayer) -> str:
    """Return a moment as Markdown: front matter, the line as heading, the note, and the facts."""
    kinds = (sayer.labels(kind) for kind in moment.kinds)
    tags = list(dict.fromkeys("-".join(tag.split()) for tag in (*kinds, *sayer.responses(moment))))
    front = {
        "date": _when(moment),
        "tags": tags,
        KEY: json.loads(json.dumps(of_encounter(moment))),  # plain values: the writer of YAML knows no others
    }
    matter = yaml.dump(front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
    facts = [f"- {sayer.heading(fact.name)}: {_one_line(', '.join(fact.values))}" for fact in sayer.facts(moment)]
    parts = [f"# {_one_line(moment.line)}" if moment.line.strip() else "", _calm(moment.note), "\n".join(facts)]
    body = "\n\n".join(part for part in parts if part.strip())
    return f"---\n{matter}---\n\n{visible(body)}\n"


def _when(moment: Encounter) -> str:
    at = moment.happened_at
    return at.date().isoformat() if moment.precision is Precision.DAY else at.isoformat(" ", "minutes")


def _calm(note: str) -> str:
    """Return a note whose lines do not become headings, lists or rules: a backslash stands before what would do so."""
    return _AT_START.sub(r"\1\\\2", note)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _name(moment: Encounter) -> str:
    at = moment.happened_at
    when = at.date().isoformat()
    if moment.precision is not Precision.DAY:
        when += f" {at:%H%M}"
    return f"{when} {'' if moment.is_covered else _first_words(moment.line or moment.note)}".rstrip(" .")


def _first_words(text: str) -> str:
    """Return the first words of a text, of signs that every disk takes in a name."""
    start = unicodedata.normalize("NFC", text[: LONGEST_WORDS * 4])
    plain = "".join(sign for sign in _NOT_IN_NAMES.sub(" ", start) if _is_plain(sign))
    words = _one_line(plain)
    if len(words) <= LONGEST_WORDS:
        return words
    cut = words[:LONGEST_WORDS]
    return cut.rsplit(" ", 1)[0] if words[LONGEST_WORDS] != " " else cut


def _is_plain(sign: str) -> bool:
    return sign.isspace() or not unicodedata.category(sign).startswith(_DROPPED)


def _free(name: str, taken: dict[str, int]) -> str:
    """Return a name that was not given yet, and note that it is now; `taken` counts those that wanted the same one."""
    free = name
    while (key := unicodedata.normalize("NFKC", free).casefold()) in taken:
        taken[(first := unicodedata.normalize("NFKC", name).casefold())] += 1
        free = f"{name} ({taken[first]})"
    taken[key] = 1
    return free
