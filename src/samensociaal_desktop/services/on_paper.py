"""A whole session as lines for a sheet of paper: what was noted, agreed, talked about and written on the pad."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.domain.dialogues import Answer, Dialogue, Question
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.exchange import paper_words
from samensociaal_desktop.exchange.said import Sayer, visible
from samensociaal_desktop.services.gathering import EVERYTHING, chosen

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.services.open_vault import OpenVault

MOMENTS: Final = LocalisedText(nl="Momenten", en="Moments")
AGREEMENTS: Final = LocalisedText(nl="Afspraken en als-dan-plannen", en="Agreements and if-then plans")
PLAN: Final = LocalisedText(nl="Als {}, dan {}", en="If {}, then {}")
PAD: Final = LocalisedText(nl="Kladblok", en="Draft pad")
NOTHING: Final = LocalisedText(nl="Er staat nog niets in.", en="There is nothing in it yet.")


class Rank(Enum):
    """What a line is on the sheet."""

    TITLE = auto()
    PART = auto()
    NAME = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line; those of one `group` above 0 stay on one page."""

    rank: Rank
    text: str = field(repr=False)
    group: int = 0


def session_lines(
    vault: "OpenVault", lists: Lists, dialogue: Callable[[str], Dialogue | None], language: Language
) -> Iterator[Line]:
    """Give all that a session holds. The words of covered moments are left out, as in every file for paper.

    Raises:
        VaultError: it cannot be read.
    """
    sayer = Sayer(language, lambda item: lists.label_of(item).pick(language))
    yield Line(Rank.TITLE, paper_words.TITLE.pick(language))
    parts = (
        (MOMENTS.pick(language), (_moment(each, sayer) for each in chosen(vault, EVERYTHING))),
        (AGREEMENTS.pick(language), _agreed(vault, language)),
        *_talks(vault, dialogue, language),
        (PAD.pick(language), ([Line(Rank.PLAIN, text.text)] for text in vault.pad.undecided() if text.text)),
    )
    group = 0
    for title, several in parts:
        for number, lines in enumerate(several):
            group += 1
            if number == 0:
                yield Line(Rank.PART, title, group)
            for line in lines:
                yield Line(line.rank, visible(line.text), group)
    if group == 0:
        yield Line(Rank.PLAIN, NOTHING.pick(language))


def _moment(moment: Encounter, sayer: Sayer) -> list[Line]:
    title = " ".join(moment.line.split()) or paper_words.WITHOUT_WORDS.pick(sayer.language)
    shown = title if not moment.is_covered else paper_words.COVERED.pick(sayer.language)
    when = f"{sayer.day(moment.happened_at.date())} {sayer.time(moment)}".strip()
    lines = [Line(Rank.NAME, shown), Line(Rank.PLAIN, when)]
    if moment.note and not moment.is_covered:
        lines.append(Line(Rank.PLAIN, moment.note))
    facts = (fact for fact in sayer.facts(moment) if not (moment.is_covered and fact.name in ("lesson", "platform")))
    return lines + [Line(Rank.PLAIN, f"{sayer.heading(fact.name)}: {', '.join(fact.values)}") for fact in facts]


def _agreed(vault: "OpenVault", language: Language) -> Iterator[list[Line]]:
    for agreement in vault.agreements.all():
        yield [Line(Rank.PLAIN, agreement.text)]
    for plan in vault.agreements.plans():
        yield [Line(Rank.PLAIN, PLAN.pick(language).format(plan.trigger, plan.action))]


def _talks(
    vault: "OpenVault", dialogue: Callable[[str], Dialogue | None], language: Language
) -> Iterator[tuple[str, Iterable[list[Line]]]]:
    """Give each talk with its title: its questions in the order of asking, those skipped left out."""
    for talk in vault.talks.all():
        found = dialogue(talk.dialogue)
        if found is None:
            continue
        path = found.edition(talk.length, talk.asks).path(talk.answers)
        answers = [(question, talk.answers.get(question.id)) for question in path]
        yield (
            found.title.pick(language),
            [
                [Line(Rank.NAME, question.ask.pick(language)), Line(Rank.PLAIN, _said(question, answer, language))]
                for question, answer in answers
                if answer is not None
            ],
        )


def _said(question: Question, answer: Answer, language: Language) -> str:
    parts = [option.label.pick(language) for option in question.chosen(answer)]
    if answer.number is not None:
        ends = " – ".join(end.pick(language) for end in (question.low, question.high) if end is not None)
        parts.append(f"{answer.number} ({ends})" if ends else str(answer.number))
    return "; ".join([*parts, answer.text] if answer.text else parts)
