"""“My overview”: the questions one chooses, on paper, for a talk with somebody or for oneself."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.patterns.cards import Arrangement, Card, Question, View
from samensociaal_desktop.domain.patterns.spans import Period
from samensociaal_desktop.errors import PaperTooLong
from samensociaal_desktop.services.leaving import put_file
from samensociaal_desktop.services.patterns import Patterns, Reading
from samensociaal_desktop.ui.charts import copies
from samensociaal_desktop.ui.choosing import choose_new_file
from samensociaal_desktop.ui.components.fields import NoteField
from samensociaal_desktop.ui.drafting import Drafting
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.patterns import charts, sentences, tables
from samensociaal_desktop.ui.pages.patterns.asked import title
from samensociaal_desktop.ui.pages.patterns.copying import Copies, Sharing, Shown
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card as CardFrame
from samensociaal_desktop.ui.widgets.text import Text, announce, field_label, small

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.exchange.overview_paper import PaperCard
    from samensociaal_desktop.storage.drafts import Drafts

DRAFT: Final = "overview"
NUMBERS: Final = "numbers"
OWN_WORDS: Final = "own-words"


class About(StrEnum):
    """Which days are meant: those that the page shows, with its filters, or a year with all its moments."""

    PAGE = "page"
    YEAR = "year"
    LAST_YEAR = "last-year"


class Looked(NamedTuple):
    """What the page shows now: the view, the cards in their order, and whether bars over time show shares."""

    view: View
    arrangement: Arrangement
    as_share: bool


class OverviewView(BackView):
    """Which days, which questions, a word above them, and a button. The note stays as a draft."""

    def __init__(
        self,
        patterns: Patterns,
        sharing: Sharing,
        drafts: "Drafts",
        clock: Clock,
        looked: Looked,
    ) -> None:
        super().__init__(self.tr("My overview"), sharing.look)
        self._patterns, self._sharing, self._clock = patterns, sharing, clock
        self._view, self._as_share, self._offered = looked.view, looked.as_share, looked.arrangement.shown
        self._cards: dict[Question, Card] = {}
        intro = self.tr("A PDF with the questions you choose: for a talk with somebody, or for yourself.")
        self.column.addWidget(Text(intro, role="soft"))
        self.about = Chips(
            self.tr("Which days?"),
            [
                Choice(About.PAGE, self.tr("As the page shows")),
                Choice(About.YEAR, str(clock().year)),
                Choice(About.LAST_YEAR, str(clock().year - 1)),
            ],
            required=True,
        )
        self.about.choose((About.PAGE,))
        self.about.changed.connect(self._read)
        self.questions = Chips(
            self.tr("Which questions?"), [Choice(one.value, title(one)) for one in self._offered], several=True
        )
        self.questions.choose([one.value for one in self._offered])
        self.questions.changed.connect(self._chosen)
        self.also = Chips(
            self.tr("What goes along?"),
            [
                Choice(NUMBERS, self.tr("The numbers as tables")),
                Choice(OWN_WORDS, self.tr("Words I made up myself")),
            ],
            several=True,
        )
        self.also.choose((NUMBERS,))
        self.note = NoteField(self.tr("A few words above it, if you like"), sharing.look)
        self._drafting = Drafting(drafts, self._written, sharing.say, self)
        draft = self._drafting.open(DRAFT)
        self.note.value = str(draft.get("note", "")) if draft is not None else ""
        self.note.changed.connect(self._drafting.touch)
        self._lay_out()
        self._read()

    def leave(self) -> None:
        """Keep what was typed."""
        self._drafting.flush()

    def chosen(self) -> tuple[Question, ...]:
        """Return the questions that go on paper, in the order of the page."""
        return tuple(one for one in self._cards if one.value in self.questions.chosen())

    def save(self, path: Path) -> None:
        """Write the PDF, whole or not at all, and say what came of it."""
        try:
            put_file(path, self._paper(), self._sharing.folder)
        except FileExistsError:
            self._say(self.tr("That is a file of your journal. Choose another name."))
        except OSError:
            self._say(self.tr("The file cannot be written there. Is the disk full, or locked?"))
        except PaperTooLong:
            self._say(self.tr("That is too much for one PDF. Choose fewer questions."))
        else:
            self._say(self.tr("Saved in {file}. Anyone who has this file can read it.").format(file=path.name))

    def _lay_out(self) -> None:
        card = CardFrame()
        self.lacking = small("")
        self.save_button = button(self.tr("Save as PDF…"), "primary")
        self.save_button.clicked.connect(self._ask)
        self.result = small("")
        self.result.hide()
        hint = self.tr(
            "The words of your moments are never in it. Names of plans and words of your own only if you say so."
        )
        for label, field in (
            (self.tr("Which days?"), self.about),
            (self.tr("Which questions?"), self.questions),
            (self.tr("What goes along?"), self.also),
            (self.tr("A few words above it, if you like"), self.note),
        ):
            card.column.addWidget(field_label(label, field))
            card.column.addWidget(field)
            if field is self.questions:
                card.column.addWidget(self.lacking)
            if field is self.also:
                card.column.addWidget(small(hint))
        card.row(self.save_button)
        card.column.addWidget(self.result)
        self.column.addWidget(card)

    def _looked(self) -> View:
        match About(self.about.chosen()[0]):
            case About.PAGE:
                return self._view
            case About.YEAR:
                return _year(self._clock().year)
            case About.LAST_YEAR:
                return _year(self._clock().year - 1)

    def _read(self) -> None:
        """Read the cards of the days chosen; a question without enough moments is not offered."""
        reading: Reading = self._patterns.look(self._looked(), self._clock().date())
        self._span = reading.span
        self._cards.clear()
        for question in self._offered:
            card = reading.card(question)
            is_enough = card.is_enough and charts.has_something(card.shape)
            self.questions.option(question.value).setVisible(is_enough)
            if is_enough:
                self._cards[question] = card
        left = len(self._offered) - len(self._cards)
        text = self.tr("Some questions have not enough moments in these days, and are left out.")
        self.lacking.setText(text)
        self.lacking.setVisible(left > 0)
        if self.isVisible():
            announce(self.lacking, text if left else "")
        self._chosen()

    def _chosen(self) -> None:
        self.save_button.setEnabled(bool(self.chosen()))

    def _written(self) -> dict[str, str] | None:
        return {"note": self.note.value} if self.note.value.strip() else None

    def _ask(self) -> None:
        name = f"samensociaal-overview-{self._clock():%Y-%m-%d}.pdf"
        choose_new_file(self, self.tr("Where to?"), name, "PDF (*.pdf)", self.save)

    def _paper(self) -> bytes:
        from samensociaal_desktop.exchange.overview_paper import write_overview  # noqa: PLC0415 (brings Typst)

        look, stream = self._sharing.look, BytesIO()
        at: datetime = self._clock().astimezone(UTC)
        write_overview(list(self._paper_cards()), self._period(), self.note.value.strip(), look.language, at, stream)
        return stream.getvalue()

    def _paper_cards(self) -> Iterator["PaperCard"]:
        from samensociaal_desktop.exchange.overview_paper import PaperCard  # noqa: PLC0415 (brings Typst)

        look, also = self._sharing.look, self.also.chosen()
        words = self._sharing.words
        for question in self.chosen():
            card = self._cards[question]
            naming = words.naming(card) if OWN_WORDS in also else words.neutral(card)
            answer = sentences.sentence(card, naming, look.locale)
            table = tables.table(card, naming, look.locale)
            said = (answer, sentences.compared(card, naming, look.locale), sentences.caution(question))
            yield PaperCard(
                question=title(question),
                sentences=said,
                basis=sentences.basis(card, look.locale),
                picture=self._picture(card, own_words=OWN_WORDS in also),
                picture_words=f"{title(question)} {answer}",
                headers=table.headers if NUMBERS in also else (),
                rows=tuple(tuple(map(table.text, row.cells)) for row in table.rows) if NUMBERS in also else (),
            )

    def _picture(self, card: Card, *, own_words: bool) -> str:
        chart = Copies(self._sharing, Shown(card, self._as_share)).picture(own_words=own_words)
        made = copies.svg(chart).decode()
        chart.deleteLater()
        return made

    def _period(self) -> str:
        first, last = (day_text(day, self._sharing.look, weekday=False) for day in (self._span.since, self._span.until))
        return f"{first} – {last}"

    def _say(self, text: str) -> None:
        self.result.setText(text)
        self.result.show()
        self.show_widget(self.result)
        announce(self.result, text)


def _year(year: int) -> View:
    return View(period=Period.OWN, since=date(year, 1, 1), until=date(year, 12, 31))
