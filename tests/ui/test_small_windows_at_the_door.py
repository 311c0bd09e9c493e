"""What is there before a journal is open, in small windows and with large letters."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QToolButton

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.components.recovery_code import CodeSheet
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.landing import LandingPage
from samensociaal_desktop.ui.pages.unlock.unlock import UnlockPage
from samensociaal_desktop.ui.widgets.card import MessageBar
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Text

CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-0ABC"
LONG = "2 failed tries to open your journal, the last one yesterday at 14:05. Something was noted meanwhile."


def test_what_does_not_fit_begins_at_the_top(look, show):
    line = LocalisedText(
        "Vraag het aan de balie, elke dag van tien tot vijf.", "Ask at the desk, each day from ten to five."
    )
    page = show(LandingPage(look, HouseRules(help_lines=(line,) * 4)), 420, 300)
    QApplication.processEvents()
    margin = page.card.parentWidget().layout().contentsMargins().top()
    assert page.card.mapTo(page.card.parentWidget(), QPoint()).y() == margin
    assert page.card.height() == page.card.heightForWidth(page.card.width())


@pytest.mark.parametrize("journal", ["", "Work"])
def test_an_example_is_among_what_is_seldom_wanted(look, show, journal):
    page = show(UnlockPage(look, journal, lambda: True))
    assert not page.sample_button.isVisible()
    page.more_button.click()
    assert page.sample_button.isVisible()
    assert page.note_button.isVisible()
    assert page.guest_button.isVisible()
    assert page.another_button.isVisible()


def test_a_code_stands_in_as_many_columns_as_fit(look, show):
    sheet = show(CodeSheet(), 700, 300)
    sheet.show_code(CODE)
    assert [len(row.split("    ")) for row in sheet.code.text().splitlines()] == [3, 3, 3]
    group = sheet.code.fontMetrics().horizontalAdvance("0. XXXX    ")
    sheet.resize(group * 2 + 24, 300)
    QApplication.processEvents()
    assert [len(row.split("    ")) for row in sheet.code.text().splitlines()] == [2, 2, 2, 2, 1]
    sheet.resize(group, 400)
    QApplication.processEvents()
    assert len(sheet.code.text().splitlines()) == 9
    sheet.wipe()
    sheet.resize(700, 300)
    QApplication.processEvents()
    assert sheet.code.text() == ""


def test_beside_little_room_the_button_of_a_message_stands_under_its_sentence(show):
    bar = show(MessageBar(), 900, 80)
    bar.say(LONG, "Who was here", stay=True)
    QApplication.processEvents()
    assert bar.action_button.x() > bar.width() / 2
    bar.resize(bar.action_button.width() + bar.fontMetrics().height() * 15, 400)
    QApplication.processEvents()
    sentence = next(one for one in bar.findChildren(Text) if one.text() == LONG)
    assert bar.action_button.y() >= sentence.geometry().bottom()
    assert sentence.height() >= sentence.heightForWidth(sentence.width())


def test_the_eye_is_as_large_as_the_letters_and_covers_none_of_them(qapp, show):
    look = Look(theme.load("light"), Language.EN)
    field = PassphraseEdit("Passphrase", "Show", "Cover")
    font = field.font()
    font.setPointSize(30)
    field.setFont(font)
    field.set_icons(look.icon("show"), look.icon("hide"))
    field.set_icons(look.icon("show"), look.icon("hide"))
    show(field, 400, 80)
    (eye,) = field.findChildren(QToolButton)
    assert eye.iconSize().height() == field.fontMetrics().height()
    assert eye.geometry().right() < field.width()
    assert field.textMargins().right() > 0
    field.setText("zes kleine woorden")
    eye.click()
    assert field.echoMode() is PassphraseEdit.EchoMode.Normal
