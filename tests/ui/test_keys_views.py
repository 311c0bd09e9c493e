"""Instellingen, what opens the journal: another passphrase, the code once more, a new code."""

from re import findall

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.errors import DiskFull
from samensociaal_desktop.services import passphrases
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.components.recovery_code import CodeCheck
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.passphrase import PassphraseView
from samensociaal_desktop.ui.pages.settings.recovery import CodeView

OLD, NEW = "zes rustige blauwe fietsen", "een heel andere lange zin"
WRONG = "That is not right. Check capitals and spaces, and try again."


@pytest.fixture
def session(tmp_path, clock):
    session = Session(tmp_path / "data", clock, Cost(19 * 1024, 1, 1))
    session.code_of_now = session.create(OLD)
    yield session
    session.lock()


def press_enter(widget=None):
    QTest.keyClick(widget or QApplication.focusWidget(), Qt.Key.Key_Return)


def groups_in(text):
    return findall(r"\b[0-9A-Z]{4}\b", text)


# Another passphrase


@pytest.fixture
def said():
    return []


@pytest.fixture
def changing(session, look, show, said):
    view = show(
        PassphraseView(
            session.change_passphrase,
            lambda: passphrases.generate(Language.EN),
            passphrases.strength,
            look,
            said.append,
        ),
        900,
        900,
    )
    view.enter()
    yield view
    view.leave()


def test_by_keyboard_alone_the_passphrase_becomes_another(changing, session, said, qtbot):
    assert changing.old.hasFocus()
    QTest.keyClicks(changing.old, OLD)
    press_enter()
    assert changing.choice.offer.hasFocus()
    changing.choice.ways.option("own").click()
    QTest.keyClicks(changing.choice.own, NEW)
    with qtbot.waitSignal(changing.left):
        press_enter()
        assert changing.is_busy
        assert changing.change_button.text() == "Just a second…"
        assert changing.change_button.hasFocus()  # elsewhere, a second Enter would lead away
        press_enter()
        changing.choice.submitted.emit()
    assert said == ["Your passphrase is changed."]
    assert changing.old.text() == changing.choice.value == ""
    session.lock()
    session.unlock(NEW)


def test_the_words_on_offer_can_be_taken(changing, session, qtbot):
    changing.old.setText(OLD)
    words = changing.choice.offer.text()
    with qtbot.waitSignal(changing.left):
        changing.change_button.click()
    session.lock()
    session.unlock(words)


def test_a_wrong_one_is_said_where_it_was_typed(changing, said, qtbot):
    changing.change_button.click()
    assert changing.old_trouble.text() == "First type the passphrase you have now."
    changing.old.setText("iets anders")
    assert changing.old_trouble.text() == ""
    changing.change_button.click()
    qtbot.waitUntil(lambda: not changing.is_busy)
    assert changing.old_trouble.text() == WRONG
    assert changing.old.selectedText() == "iets anders"
    assert said == []
    assert changing.change_button.isEnabled()


def test_one_that_is_too_short_is_said_and_not_taken(changing):
    changing.old.setText(OLD)
    changing.choice.ways.option("own").click()
    changing.choice.own.setText("kort")
    changing.change_button.click()
    assert changing.new_trouble.text() == "This is too short. Use at least 10 characters."
    assert changing.choice.own.hasFocus()
    changing.choice.own.setText("kort maar toch")
    assert changing.new_trouble.text() == ""


def test_what_else_goes_wrong_is_said_at_the_button(changing):
    changing._failed(DiskFull("keys"))
    assert changing.new_trouble.text().startswith("The disk is full.")


@pytest.mark.qt_no_exception_capture
def test_what_is_not_ours_to_explain_is_not_explained(changing):
    with pytest.raises(ZeroDivisionError):
        changing._failed(ZeroDivisionError())


def test_leaving_forgets_all_and_coming_back_offers_other_words(changing):
    words = changing.choice.offer.text()
    changing.old.setText(OLD)
    press_enter(changing.old)
    changing.leave()
    assert changing.old.text() == changing.choice.offer.text() == ""
    assert words not in changing.choice.offer.accessibleName()
    changing.enter()
    assert changing.choice.offer.text() not in ("", words)


def test_who_went_elsewhere_meanwhile_is_told_and_not_taken_back(changing, session, said, qtbot):
    changing.old.setText(OLD)
    changing.choice.ways.option("own").click()
    changing.choice.own.setText(NEW)
    changing.change_button.click()
    changing.hide()
    with qtbot.assertNotEmitted(changing.left):
        qtbot.waitUntil(lambda: bool(said))
    session.lock()
    session.unlock(NEW)


def test_in_a_small_window_what_one_is_at_is_in_sight(changing):
    changing.resize(480, 300)
    QTest.qWait(20)
    changing.old.setText(OLD)
    press_enter(changing.old)
    for part in (changing.choice.offer, changing.old):
        if part is changing.old:
            changing.old.clear()
            changing.change_button.click()
        QTest.qWait(20)
        assert part.hasFocus()
        assert part.visibleRegion().boundingRect().height() == part.height()


def test_the_words_are_covered_until_asked_for(changing):
    assert changing.old.echoMode() is QLineEdit.EchoMode.Password
    assert changing.old._icons is not None


# The recovery code


@pytest.fixture
def printed():
    return []


@pytest.fixture
def asking(session, look, show, printed):
    view = show(CodeView(session.code, session.new_code, look, printed.append), 900, 900)
    view.enter()
    yield view
    view.leave()


@pytest.fixture
def open_card(asking, qtbot):
    def press(button):
        asking.ask.passphrase.setText(OLD)
        button.click()
        qtbot.waitUntil(lambda: asking.card is not None)
        return asking.card

    return press


def test_who_knows_the_passphrase_sees_the_code_once_more(asking, session, qtbot, printed):
    assert asking.ask.passphrase.hasFocus()
    QTest.keyClicks(asking.ask.passphrase, OLD)
    press_enter()
    assert asking.ask.show_button.text() == "Just a second…"
    assert not asking.ask.new_button.isEnabled()
    press_enter(asking.ask.passphrase)
    qtbot.waitUntil(lambda: asking.card is not None)
    code = asking.card.sheet.code
    assert "-".join(groups_in(code.text())) == session.code_of_now
    assert code.hasFocus()
    assert not asking.ask.isVisible()
    asking.card.sheet.print_button.click()
    assert printed == [session.code_of_now]
    asking.card.close_button.click()
    assert asking.card is None
    assert asking.ask.passphrase.hasFocus()
    assert asking.ask.passphrase.text() == ""


def test_a_wrong_passphrase_shows_nothing(asking, qtbot):
    asking.ask.show_button.click()
    assert asking.ask.trouble.text() == "First type your passphrase."
    asking.ask.passphrase.setText("iets anders")
    asking.ask.new_button.click()
    qtbot.waitUntil(lambda: bool(asking.ask.trouble.text()))
    assert asking.ask.trouble.text() == WRONG
    assert asking.card is None
    assert asking.ask.show_button.isEnabled()


def test_leaving_takes_the_code_away_and_hears_no_late_answer(asking, open_card, qtbot):
    card = open_card(asking.ask.show_button)
    asking.leave()
    assert card.sheet.code.text() == ""
    assert asking.card is None
    for passphrase in (OLD, "iets anders"):
        asking.ask.passphrase.setText(passphrase)
        asking.ask.show_button.click()
        asking.leave()
        qtbot.wait(20)
        assert asking.card is None
        assert asking.ask.trouble.text() == ""


@pytest.mark.qt_no_exception_capture
def test_a_fault_of_ours_is_not_explained_as_theirs(look, show, qtbot):
    view = show(CodeView(lambda _typed: str(1 // 0), lambda: None, look, print))
    view.ask.passphrase.setText(OLD)
    with qtbot.capture_exceptions() as caught:
        view.ask.show_button.click()
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert view.ask.show_button.isEnabled()


def test_a_new_code_is_asked_for_once_it_is_written_down(asking, open_card, session, qtbot):
    card = open_card(asking.ask.new_button)
    groups = groups_in(card.sheet.code.text())
    assert "-".join(groups) != session.code_of_now
    with qtbot.assertNotEmitted(asking.renew_requested):
        press_enter(card.check.answers[0])
    assert card.trouble.text() == "That is not the same yet. Check the numbers of the groups."
    for answer, group in zip(card.check.answers, card.check.asked, strict=True):
        answer.setText(groups[group])
    with qtbot.waitSignal(asking.renew_requested) as asked:
        card.use_button.click()
    renewal, passphrase = asked.args
    assert passphrase == OLD
    assert renewal.code == "-".join(groups)
    assert asking.card is None
    session.renew(renewal, passphrase)
    session.lock()
    session.unlock_with_code(renewal.code, OLD)


def test_who_keeps_the_old_code_changes_nothing(asking, open_card, session, qtbot):
    card = open_card(asking.ask.new_button)
    new = asking._new
    with qtbot.assertNotEmitted(asking.renew_requested):
        card.close_button.click()
    assert asking.card is None
    assert set(new.seed.raw) == {0}
    assert session.code(OLD) == session.code_of_now


def test_a_journal_that_can_only_be_read_gets_no_new_code(session, look, show, words_on, qtbot):
    view = show(CodeView(session.code, session.new_code, look, print, can_renew=False))
    assert not view.ask.new_button.isEnabled()
    assert "This journal can only be read here. So it cannot get a new code now." in words_on(view)
    view.ask.show_busy(busy=False)
    assert not view.ask.new_button.isEnabled()


def test_where_the_house_wants_no_paper_nothing_is_printed(session, show, qtbot):
    look = Look(theme.load("light"), Language.EN, house=HouseRules(printing=False))
    view = show(CodeView(session.code, session.new_code, look, print))
    view.ask.passphrase.setText(OLD)
    view.ask.show_button.click()
    qtbot.waitUntil(lambda: view.card is not None)
    assert not view.card.sheet.print_button.isVisible()
    view.leave()


def test_a_check_that_was_wiped_fits_nothing(show):
    check = show(CodeCheck("ABCD-EFGH-JKMN", (0, 2)))
    assert check.asked == [0, 2]
    check.answers[0].setText("abcd ")
    check.answers[1].setText("JKMN")
    assert check.fits()
    check.wipe()
    assert not check.fits()
