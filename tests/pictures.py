"""Renders every screen and state into a folder with a contact sheet: `python3 dev.py pictures [FOLDER] [NAME]`.

Both languages, light and dark, 100 % and 200 % text, offscreen. Each look is a process of its own, so that the
program is drawn as a person starts it. With NAME only the screens whose name holds it are drawn.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from html import escape
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

import pictures_of_the_door
import pictures_of_the_journal
import pictures_of_the_settings
from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Options

NOW: Final = datetime(2026, 11, 22, 14, 5)
CODE: Final = "CHKW-GJ68-WPE4-XYJ9-70GE-J8G7-KHT8-ZFHZ-EVF8"
COLUMNS: Final = 4
THUMB: Final = 480
Shown = QWidget | None


def main(arguments: list[str]) -> int:
    """Draw all looks and the contact sheet; return 0, or 1 when a look could not be drawn."""
    if any(word.startswith("-") for word in arguments):  # else "--help" would be the name of the folder
        sys.stdout.write(__doc__ or "")
        return 2
    folder = Path(arguments[0] if arguments else "pictures").resolve()
    only = arguments[1] if len(arguments) > 1 else ""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    failed = 0
    for look in product(("nl", "en"), ("light", "dark"), ("100", "200")):
        command = [sys.executable, __file__, "--look", *look, str(folder), only]
        failed += subprocess.run(command, check=False).returncode != 0
    count = _sheet(folder)
    sys.stdout.write(f"{count} pictures; {folder / 'index.html'} and {folder / 'sheet.png'} show them all\n")
    return 1 if failed or not count else 0


def draw(language: str, theme: str, size: str, folder: Path, only: str, window: str = "") -> None:
    """Draw every screen in one look; `window` is its size where that is not the usual, as in 640x480."""
    app = QApplication([])
    app.setFont(QFont("Inter", 11))
    with TemporaryDirectory() as data:
        program = Program(app, Options(data=Path(data), language=Language(language)), lambda: NOW)
        program.change(replace(program.settings, theme=theme, text_size=int(size)))
        if window:
            program.window.resize(*(int(side) for side in window.split("x")))
        program.start()
        program.tasks.wait()
        _settle()
        for name, show in screens(program):
            if only in name:
                widget = show() or program.window
                _settle()
                widget.grab().save(str(folder / f"{name}.{language}.{theme}.{size}.png"))
        program.window.close()


def screens(program: Program) -> Iterator[tuple[str, Callable[[], Shown]]]:
    """Give each screen's name and what brings it about: it returns the widget to draw, or None for the window."""
    gate = program.gate
    yield "01-welcome", lambda: None
    yield "02-passphrase", gate.show_passphrase
    yield "03-passphrase-own", lambda: _own_passphrase(program)
    yield "04-recovery-code", lambda: gate.show_recovery(CODE)
    yield "05-unlock", gate.show_unlock
    yield "06-unlock-wrong", lambda: _wrong(program)
    yield "07-recover", gate.show_recover
    yield "08-which-journal", lambda: gate.others.show_chooser(has_back=True)
    yield "08-names-of-journals", gate.others.show_names
    yield "08-note-for-later", gate.others.show_note
    yield "09-landing", gate.show_landing
    yield "10-today-empty", lambda: _guest(program, "today")
    yield "11-journal-empty", lambda: _place(program, "journal")
    yield "12-patterns-empty", lambda: _place(program, "patterns")
    yield "13-talk-empty", lambda: _place(program, "talk")
    yield "14-talk-options", lambda: _talk(program, "options")
    yield "15-talk-line", lambda: _talk(program, "line")
    yield "16-talk-scale", lambda: _talk(program, "scale")
    yield "17-talk-text", lambda: _talk(program, "text")
    yield "18-talk-end", lambda: _talk_end(program)
    yield "19-dilemmas", lambda: _dilemmas(program)
    for number in range(1, 6):
        yield f"19-dilemma-{number}", partial(_dilemma, program, number)
    yield "19-dilemma-end", lambda: _dilemma(program, 6)
    yield "19-dilemmas-done", lambda: _dilemmas_done(program)
    yield "19-check", lambda: _check(program, 1)
    yield "19-check-end", lambda: _check(program, 9)
    yield "19-talk-choose", lambda: _chosen(program)
    yield "19-talk-choose-more", lambda: _chosen(program, down=True)
    yield "19-talk-short", lambda: _short(program)
    yield "19-talk-then-and-now", lambda: _then_and_now(program)
    yield "19-talk-pamphlet", lambda: _talk_pamphlet(program)
    yield "20-today", lambda: _sample(program, "today")
    yield "21-journal", lambda: _sample(program, "journal")
    yield "22-journal-search", lambda: _search(program, "reactie")
    yield "23-journal-nothing", lambda: _search(program, "zzz")
    yield "24-moment", lambda: _open(program, "open")
    yield "25-moment-edit", lambda: _open(program, "edit")
    yield "26-quick-note", lambda: _note(program)
    yield "27-removed", lambda: _guest_removes(program)
    yield "30-patterns", lambda: _sample(program, "patterns")
    yield "31-patterns-table", lambda: _table(program)
    yield "31-patterns-end", lambda: _patterns_end(program)
    yield "31-patterns-cards", lambda: _arranging(program)
    yield "32-together", lambda: _sample(program, "together")
    yield "32-together-more", lambda: _down(program, "together")
    yield "33-situation", lambda: _together(program, "open_case")
    yield "33-situation-chosen", lambda: _together(program, "open_case", chosen=True)
    yield "34-exercise", lambda: _together(program, "open_exercise")
    yield "34-exercise-more", lambda: _down(program, "together")
    yield "35-source", lambda: _source(program)
    yield "36-pamphlet", lambda: _pamphlet(program)
    yield "36-pamphlet-figures", lambda: _pamphlet(program, figures=True)
    yield "37-tip", lambda: _tip(program)
    yield from _help_screens(program)
    yield "40-settings", lambda: _sample(program, "settings")
    yield "41-lists", lambda: _lists(program)
    yield "42-lists-own", lambda: _lists(program, rename=True)
    yield "43-own-line", lambda: _own_line(program)
    yield "44-own-kind", lambda: _own_line(program, "voetbalapp")
    yield "45-packs", lambda: _packs(program)
    yield "46-packs-candidate", lambda: _packs(program, TIP)
    yield "47-packs-candidate-faults", lambda: _packs(program, TIP + TIP + TIP.replace("Lees", "<b>Lees"))
    yield "48-packs-no-pack", lambda: _packs(program, "", "")
    yield from pictures_of_the_journal.screens(program, _sample)
    yield from pictures_of_the_journal.guest_screens(program, _guest)
    yield from pictures_of_the_door.screens(program)
    yield from pictures_of_the_settings.screens(program, _sample, _guest)  # they leave a journal behind


def _desk(program: Program) -> Any:
    assert program.desk is not None
    return program.desk


def _own_passphrase(program: Program) -> None:
    program.gate.show_passphrase()
    page: Any = program.gate.page
    page.choice.ways.option("own").click()
    page.choice.own.setText("fiets regen")


def _wrong(program: Program) -> None:
    from samensociaal_desktop.errors import WrongPassphrase
    from samensociaal_desktop.ui.words import error_text

    page: Any = program.gate.page
    page.passphrase.setText("een verkeerde wachtzin")
    page.show_trouble(error_text(WrongPassphrase()))


def _guest(program: Program, place: str) -> None:
    _leave(program)
    program.gate.open_guest()
    _place(program, place)


def _sample(program: Program, place: str) -> None:
    _leave(program)
    program.open_sample()
    _place(program, place)


def _leave(program: Program) -> None:
    program.lock()


def _place(program: Program, place: str) -> None:
    if program.desk is None:
        program.gate.open_guest()
    _desk(program).go(place)


def _search(program: Program, words: str) -> None:
    _sample(program, "journal")
    page = _desk(program).go("journal").first
    page.filters.search.setText(words)


def _open(program: Program, how: str) -> None:
    _sample(program, "journal")
    page = _desk(program).go("journal").first
    getattr(page, how)(page.model.found(page.model.index(4, 0)).encounter)


def _note(program: Program) -> QWidget:
    _sample(program, "journal")
    _desk(program).write()
    note: QWidget = _desk(program).note
    return note


def _lists(program: Program, *, rename: bool = False) -> None:
    _guest(program, "settings")
    vocabulary = _desk(program).vocabulary
    vocabulary.add("kinds", "kind.T", "Gedoe in de voetbalapp")
    vocabulary.add("kinds", "kind.P", "Samen gelachen")
    for one in ("kind.P2", "kind.T3"):
        vocabulary.hide(one)
    page = _desk(program).go("settings")
    page.first.lists_button.click()
    if rename:
        row = list(page.current.rows.values())[1]
        row.rename_button.click()
        _settle()
        page.current.show_widget(row)


def _own_line(program: Program, kind: str = "") -> QWidget:
    _guest(program, "journal")
    _desk(program).write()
    note: QWidget = _desk(program).note
    note.panel.tell_more()
    _settle()
    field = note.panel.form.field("kinds" if kind else "role")
    field.own.button.click()
    if kind:
        field.own.line.edit.setText(kind)
        field.own.line.edit.returnPressed.emit()
    _settle()
    note.findChild(QScrollArea).ensureWidgetVisible(field.own.line, 24, 24)
    return note


def _guest_removes(program: Program) -> None:
    _guest(program, "journal")
    moment = Encounter(
        happened_at=NOW - timedelta(hours=2),
        line="Een buurvrouw kreeg een compliment in de buurtapp",
        responses=(Chosen(Response.SUPPORT),),
    )
    _desk(program).edits.do(Edit(None, moment))
    _desk(program).edits.do(Edit(moment, None))


def _talk(program: Program, kind: str) -> None:
    """Go through the parts until a question of that kind is asked."""
    _guest(program, "talk")
    _settle()
    page = _desk(program).go("talk").first
    for dialogue in program.packs.library().dialogues:
        page.resume(dialogue.id)
        while page.question.isVisible():
            if kind in type(page.question.input).__name__.lower():
                return
            page.question.input.press(1)  # some questions follow only on an answer
            (page.question.next_button if page.question.next_button.isEnabled() else page.question.skip_button).click()


def _talk_end(program: Program) -> None:
    _talk(program, "options")
    page = _desk(program).go("talk").first
    while page.question.isVisible():
        page.question.skipped.emit()


def _dilemmas(program: Program) -> None:
    _guest(program, "talk")
    _desk(program).go("talk").first.choose.dilemmas_requested.emit()


def _dilemma(program: Program, step: int) -> None:
    """Walk through the first dilemma to that step."""
    from samensociaal_desktop.domain.dialogues import Answer
    from samensociaal_desktop.domain.dilemmas import dialogue_id

    _guest(program, "talk")
    page = _desk(program).go("talk").first
    dilemma = program.packs.library().dilemmas[0]
    page.resume(dialogue_id(dilemma.id))
    values = Answer(tuple(value.id for value in dilemma.values[:2]))
    answers = [Answer(number=20), values, Answer(text="Iemand moet haar werk kunnen doen."), Answer(number=55)]
    for answer in [*answers, Answer((dilemma.parties[0].id,))][: step - 1]:
        page.question.answered.emit(answer)


def _dilemmas_done(program: Program) -> None:
    from samensociaal_desktop.domain.dilemmas import dialogue_id

    _dilemma(program, 6)
    page = _desk(program).go("talk").first
    page.summary.declined.emit()
    page.resume(dialogue_id(program.packs.library().dilemmas[1].id))
    page.question.skipped.emit()
    page.question.stopped.emit()


def _check(program: Program, step: int) -> None:
    """Answer the questions to come back to for the second time, up to that one."""
    from samensociaal_desktop.domain.dialogues import Answer

    _guest(program, "talk")
    page, check = _desk(program).go("talk").first, program.packs.library().checks[0]
    talks = program.session.vault.talks
    talk = talks.begin(check.id, NOW - timedelta(days=40))
    for number, question in enumerate(check.main):
        talks.answer(talk, question.id, Answer(number=number % 4 + 1))
    talks.finish(talk, NOW - timedelta(days=40))
    page.resume(check.id)
    for number in range(step - 1):
        page.question.answered.emit(Answer(number=(number * 2) % 5 + 1))


def _chosen(program: Program, *, down: bool = False) -> None:
    """Show where a talk begins with one part done, one left open in its short form, and questions answered."""
    from samensociaal_desktop.domain.dialogues import Length

    _check(program, 9)
    _settle()
    page = _desk(program).go("talk").first
    page.check_end.finished.emit()
    first, second = program.packs.library().dialogues[:2]
    page.resume(first.id, Length.SHORT)
    while page.question.isVisible():
        page.question.skipped.emit()
    page.summary.declined.emit()
    page.resume(second.id, Length.SHORT)
    page.question.skipped.emit()
    page.question.stopped.emit()
    if down:
        _settle()
        page.choose.dilemmas_requested.emit()
        _settle()
        page.dilemmas.left.emit()


def _short(program: Program) -> None:
    _guest(program, "talk")
    _desk(program).go("talk").first.choose.cards[program.packs.library().dialogues[0].id].short_button.click()


def _then_and_now(program: Program) -> None:
    """Answer the first part twice, with some days between, and lay the answers side by side."""
    from samensociaal_desktop.domain.dialogues import Answer, Question, QuestionKind
    from samensociaal_desktop.services.talks import Talk

    def answer(question: Question, turn: int) -> Answer:
        match question.kind:
            case QuestionKind.CHOICE | QuestionKind.SEVERAL:
                return Answer((question.options[turn % len(question.options)].id,))
            case QuestionKind.TEXT:
                return Answer(text=("Ik lachte mee.", "Ik vroeg hoe het met haar ging.")[turn])
            case QuestionKind.SCALE:
                return Answer(number=2 + turn)
            case QuestionKind.LINE:
                return Answer(number=20 + 60 * turn)

    _guest(program, "talk")
    dialogue = program.packs.library().dialogues[0]
    for turn, days in enumerate((40, 2)):
        talk = Talk(dialogue, program.session.vault.talks, lambda days=days: NOW - timedelta(days=days))
        while talk.question is not None:
            talk.answer(answer(talk.question, turn))
        talk.finish()
    page = _desk(program).go("talk").first
    page.choose.answers_requested.emit(dialogue.id)


def _talk_pamphlet(program: Program) -> None:
    _guest(program, "talk")
    _desk(program).go("talk").first.choose.pamphlet_button.click()


TIP: Final = """\
[[tip]]
id = "lees-eerst"
text.nl = "Lees eerst het hele bericht."
text.en = "Read the whole post first."
why.nl = "Dit is gezond verstand."
why.en = "This is common sense."
sources = []
"""
PACK: Final = """\
format = 1
id = "school"
title.nl = "Pakket van school"
title.en = "The school’s pack"
about.nl = "Een tip voor een klas."
about.en = "A tip for a class."
author = "De mentor"
"""


def _packs(program: Program, tips: str = "", pack: str = PACK) -> None:
    """Open the packs of someone with a journal of their own; with tips, or without a pack, drop a folder in."""
    from samensociaal_desktop.services.packs import PackShelf
    from samensociaal_desktop.ui.pages.settings.packs import PacksView

    _guest(program, "settings")
    library, folder = program.packs.library(), program.folder / "dropped"
    view = PacksView(library.packs, library.problems, PackShelf(program.folder / "shelf"), program.look)
    _desk(program).go("settings").open(view)
    if tips or not pack:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "pack.toml").write_text(pack, "utf-8")
        (folder / "tips.toml").write_text(tips, "utf-8")
        view.look_at(folder)


def _together(program: Program, way: str, *, chosen: bool = False) -> None:
    _sample(program, "together")
    page = _desk(program).go("together")
    getattr(page, way)(0)
    if chosen:
        page.current.ways[1].row.click()


def _down(program: Program, place: str) -> None:
    """Scroll the page one sees down to its end."""
    page = _desk(program).go(place)
    _settle()
    bar = page.current.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())


def _source(program: Program) -> QWidget:
    from samensociaal_desktop.ui.components.sources import SourceDialog, SourceLine

    _together(program, "open_case", chosen=True)
    line = next(one for one in _desk(program).go("together").current.findChildren(SourceLine) if one.buttons)
    line.buttons[0].click()
    dialog: QWidget = program.window.findChildren(SourceDialog)[-1]
    return dialog


def _pamphlet(program: Program, *, figures: bool = False) -> None:
    from samensociaal_desktop.domain.articles import Shelf
    from samensociaal_desktop.ui.components.article import ArticleView
    from samensociaal_desktop.ui.components.figures import FigureBars

    _sample(program, "together")
    library = program.packs.library()
    article = next(one for one in library.articles if one.shelf is Shelf.PAMPHLET)
    page = _desk(program).go("together")
    page.open(ArticleView(article, library, program.look))
    _settle()
    if figures:
        page.current.show_widget(page.current.findChild(FigureBars))


def _tip(program: Program) -> None:
    from samensociaal_desktop.ui.pages.today.tip import TipCard

    _guest(program, "today")
    page = _desk(program).go("today")
    card = page.findChildren(TipCard)[-1]  # those before it are on their way out
    card.why_button.click()
    _settle()
    page.show_widget(card)


def _help_screens(program: Program) -> Iterator[tuple[str, Callable[[], Shown]]]:
    yield "35-help", lambda: _help(program)
    yield "35-help-advice", lambda: _help(program, "now")
    yield "35-help-advice-end", lambda: _help(program, "now", replies="21112")
    yield "35-help-advice-danger", lambda: _help(program, "now", replies="1")
    yield "35-help-where", lambda: _help(program, "where")
    yield "35-help-where-found", lambda: _help(program, "where", typed="discriminatie")
    yield "35-help-where-doubted", lambda: _help(program, "where", typed="korrelatie")
    yield "35-help-say", lambda: _help(program, "say")
    yield "35-help-way", lambda: _help_way(program)
    yield "35-help-way-end", lambda: _help_way(program, down=True)
    yield "35-help-pause", lambda: _help_pause(program)
    yield "35-help-pause-end", lambda: _help_pause(program, down=True)
    yield "35-help-law", lambda: _help(program, "law")
    yield "35-help-tips", lambda: _help(program, "tips")
    yield "35-help-sources", lambda: _help(program, "sources")
    yield "35-help-law-read", lambda: _help_law(program)
    yield "36-break", lambda: _break(program)
    yield "36-break-down", lambda: _break(program, down=True)
    yield "36-where-to-go", lambda: _where_to_go(program)


def _help(program: Program, part: str = "", *, replies: str = "", typed: str = "") -> None:
    """Go to Hulp, open a part of it, press these digits or search for that."""
    from samensociaal_desktop.domain.help import Reply

    _guest(program, "help")
    page = _desk(program).go("help")
    if part:
        page.show_part(part)
    for digit in replies:
        if page.current.question is not None:
            page.current.question.replied.emit(list(Reply)[int(digit) - 1])
    if typed:
        page.current.search.setText(typed)
    for _ in range(40 if part == "sources" else 8):  # long lists are made in steps
        _settle()


def _help_way(program: Program, *, down: bool = False) -> None:
    _help(program, "say")
    page = _desk(program).go("help")
    next(iter(page.current.openers.values())).click()
    for field, asked in zip(page.current.fields.values(), program.packs.library().ways[0].fields, strict=True):
        field.value = program.look.pick(asked.example)
        field.changed.emit()
    _settle()
    if down:
        page.current.show_widget(page.current.copy_button)


def _help_law(program: Program) -> None:
    _help(program, "law")
    next(iter(_desk(program).go("help").current.openers.values())).click()


def _help_pause(program: Program, *, down: bool = False) -> None:
    _help(program, "say")
    page = _desk(program).go("help")
    page.current.pause.click()
    for row in page.current.rows[:3]:
        row.cards.options[0].click()
    page.current.outcomes.options[2].click()
    _settle()
    if down:
        page.current.show_widget(page.current.hint)


def _break(program: Program, *, down: bool = False) -> None:
    _guest(program, "today")
    page = _desk(program).go("today")
    _settle()
    line = "Een dreigend bericht onder mijn foto"
    heavy = Encounter(happened_at=NOW, line=line, responses=(Chosen(Response.REPORT),), weight=4)
    _desk(program).edits.do(Edit(None, heavy))
    _settle()
    if down:
        page.show_widget(page._cards[0])


def _where_to_go(program: Program) -> QWidget:
    _guest(program, "journal")
    _desk(program).write()
    note: QWidget = _desk(program).note
    kinds = note.panel.form.field("kinds")
    kinds.value = ("kind.S2",)
    kinds.changed.emit()
    return note


def _table(program: Program) -> None:
    _sample(program, "patterns")
    page = _desk(program).go("patterns").first
    page.board.finish()
    page.board.cards[page.board.order[0]].parts.table_button.click()


def _patterns_end(program: Program) -> None:
    _sample(program, "patterns")
    _desk(program).go("patterns").first.board.finish()
    _settle()
    _down(program, "patterns")


def _arranging(program: Program) -> None:
    _sample(program, "patterns")
    _desk(program).go("patterns").first.arrange_button.click()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec()


def _sheet(folder: Path) -> int:
    """Make index.html and sheet.png of all pictures in the folder, and return how many there are."""
    files = sorted(folder.glob("[0-9]*.png"))
    figures = [
        f'<figure><img src="{escape(one.name)}"><figcaption>{escape(one.stem)}</figcaption></figure>' for one in files
    ]
    style = "<style>body{font:14px sans-serif}figure{display:inline-block;width:45%;margin:1%}img{width:100%}</style>"
    (folder / "index.html").write_text("<!doctype html><meta charset=utf-8>" + style + "\n".join(figures), "utf-8")
    if not files:
        return 0
    thumbs = [QImage(str(one)).scaledToWidth(THUMB, Qt.TransformationMode.SmoothTransformation) for one in files]
    height = max(one.height() for one in thumbs)
    sheet = QImage(COLUMNS * THUMB, -(-len(thumbs) // COLUMNS) * height, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for number, thumb in enumerate(thumbs):
        painter.drawImage(number % COLUMNS * THUMB, number // COLUMNS * height, thumb)
    painter.end()
    sheet.save(str(folder / "sheet.png"))
    return len(files)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.argv[1:2] == ["--look"]:
        draw(*sys.argv[2:5], Path(sys.argv[5]), *sys.argv[6:8])
    else:
        raise SystemExit(main(sys.argv[1:]))
