"""The steps before a journal is open, one by one and through the gate that drives a real session."""

from re import findall

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services import passphrases
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.gate import Gate
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.pages.unlock.first_run import PassphrasePage, RecoveryPage, WelcomePage
from samensociaal_desktop.ui.pages.unlock.unlock import RecoverPage, UnlockPage
from samensociaal_desktop.ui.tasks import Tasks

CHEAP = Cost(19 * 1024, 1, 1)
CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-0ABC"
PASSPHRASE = "zes rustige blauwe fietsen"


def press_enter(widget=None):
    QTest.keyClick(widget or QApplication.focusWidget(), Qt.Key.Key_Return)


# Welcome


def test_the_welcome_says_what_this_is_and_offers_three_ways(look, show, qtbot):
    page = show(WelcomePage(look))
    page.enter()
    assert page.create_button.hasFocus()
    assert page.languages.chosen() == ("en",)
    for button, signal in (
        (page.create_button, page.create_requested),
        (page.sample_button, page.sample_requested),
        (page.guest_button, page.guest_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_another_language_is_told_and_the_same_one_is_not(look, show, qtbot):
    page = show(WelcomePage(look))
    with qtbot.assertNotEmitted(page.language_chosen):
        page.languages.option("en").click()
    with qtbot.waitSignal(page.language_chosen) as told:
        page.languages.option("nl").click()
    assert told.args == [Language.NL]


# The passphrase


@pytest.fixture
def choosing(look, show):
    page = show(PassphrasePage(look, lambda: passphrases.generate(Language.EN), passphrases.strength))
    page.enter()
    return page


def test_six_words_are_on_offer_and_others_can_be_had(choosing, qtbot):
    first = choosing.choice.offer.text()
    assert len(first.split()) == 6
    choosing.choice.again_button.click()
    assert choosing.choice.offer.text() != first
    with qtbot.waitSignal(choosing.chosen) as chosen:
        choosing.next_button.click()
    assert chosen.args == [choosing.choice.offer.text()]


def test_own_words_are_weighed_as_one_types(choosing):
    assert not choosing.choice.own.isVisible()
    choosing.choice.ways.option("own").click()
    assert choosing.choice.own.hasFocus()
    assert choosing.choice.own.echoMode() is QLineEdit.EchoMode.Normal
    assert not choosing.choice.offer.isVisible()
    said = []
    for words in ("kort", "wachtwoord1", "blauwe fiets", PASSPHRASE):
        choosing.choice.own.setText(words)
        said.append(choosing.choice.hint.text().split(".")[0])
    assert said == ["At least 10 characters", "Easy to guess", "Not bad", "Strong"]


def test_too_short_is_said_and_nothing_is_chosen(choosing, qtbot):
    choosing.choice.ways.option("own").click()
    QTest.keyClicks(choosing.choice.own, "kort")
    with qtbot.assertNotEmitted(choosing.chosen):
        press_enter()
    assert choosing.trouble.startswith("This is too short.")
    QTest.keyClicks(choosing.choice.own, " maar nu langer")
    assert choosing.trouble == ""
    with qtbot.waitSignal(choosing.chosen):
        press_enter()


def test_while_the_journal_is_made_nothing_can_be_pressed_twice(choosing, qtbot):
    chosen = []
    choosing.chosen.connect(chosen.append)
    choosing.choice.ways.option("own").click()
    choosing.choice.own.setText(PASSPHRASE)
    press_enter(choosing.choice.own)
    press_enter(choosing.choice.own)
    choosing.back_button.click()
    assert chosen == [PASSPHRASE]
    assert not choosing.next_button.isEnabled()
    assert not choosing.back_button.isEnabled()
    choosing.show_trouble("The disk is full.")
    assert choosing.next_button.isEnabled()
    assert choosing.trouble == "The disk is full."


def test_leaving_forgets_what_was_offered_and_typed(choosing):
    choosing.choice.own.setText(PASSPHRASE)
    choosing.leave()
    assert (choosing.choice.own.text(), choosing.choice.offer.text()) == ("", "")


# The recovery code


@pytest.fixture
def recovery(look, show):
    page = show(RecoveryPage(look, CODE))
    page.enter()
    return page


def groups_of(page):
    return [CODE.split("-")[group] for group in page.check.asked]


def test_the_code_is_shown_in_groups_and_can_be_printed(recovery, qtbot):
    assert [group for group in CODE.split("-") if group not in recovery.sheet.code.text()] == []
    assert recovery.sheet.code.accessibleName().endswith(" ".join(CODE.split("-")))
    with qtbot.waitSignal(recovery.print_requested) as printed:
        recovery.sheet.print_button.click()
    assert printed.args == [CODE]


def test_two_groups_typed_back_confirm_it(recovery, qtbot):
    for answer, group in zip(recovery.check.answers, groups_of(recovery), strict=True):
        QTest.keyClicks(answer, f" {group.lower()}")
    with qtbot.waitSignal(recovery.confirmed):
        press_enter(recovery.check.answers[1])


def test_a_wrong_group_is_said_and_chosen_for_correction(recovery, qtbot):
    right, wrong = recovery.check.answers
    right.setText(groups_of(recovery)[0])
    wrong.setText("9999")
    with qtbot.assertNotEmitted(recovery.confirmed):
        recovery.done_button.click()
    assert recovery.trouble.startswith("That is not the same yet.")
    assert wrong.hasFocus()
    assert wrong.selectedText() == "9999"


def test_it_asks_for_two_different_groups_by_number(recovery, words_on):
    first, second = recovery.check.asked
    assert first < second
    assert {f"Group {first + 1}", f"Group {second + 1}"} <= set(words_on(recovery))


def test_leaving_takes_the_code_off_the_screen(recovery):
    recovery.leave()
    assert recovery.sheet.code.text() == ""


# Unlocking


@pytest.fixture
def unlocking(look, show):
    page = show(UnlockPage(look))
    page.enter()
    return page


def test_the_cursor_is_where_one_types_and_enter_opens(unlocking, qtbot):
    with qtbot.assertNotEmitted(unlocking.unlock_requested):
        press_enter()
    QTest.keyClicks(QApplication.focusWidget(), PASSPHRASE)
    with qtbot.waitSignal(unlocking.unlock_requested) as asked:
        press_enter()
    assert asked.args == [PASSPHRASE]


def test_while_it_opens_nothing_else_can_be_asked_for(unlocking, qtbot):
    unlocking.passphrase.setText(PASSPHRASE)
    unlocking.open_button.click()
    assert unlocking.open_button.text() == "Just a second…"
    assert not any(button.isEnabled() for button in unlocking.findChildren(QPushButton))
    with qtbot.assertNotEmitted(unlocking.unlock_requested):
        press_enter(unlocking.passphrase)
    unlocking.show_trouble("That is not right.")
    assert all(button.isEnabled() for button in unlocking.findChildren(QPushButton))
    assert unlocking.trouble == "That is not right."
    assert unlocking.passphrase.selectedText() == PASSPHRASE
    unlocking.leave()
    assert unlocking.passphrase.text() == ""


def test_a_new_passphrase_with_the_code_must_be_long_enough(look, show, qtbot):
    page = show(RecoverPage(look))
    page.enter()
    QTest.keyClicks(QApplication.focusWidget(), CODE)
    press_enter()
    assert page.passphrase.hasFocus()
    QTest.keyClicks(page.passphrase, "kort")
    with qtbot.assertNotEmitted(page.recovered):
        press_enter()
    assert page.trouble.startswith("Your new passphrase is too short.")
    page.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(page.recovered) as recovered:
        press_enter(page.passphrase)
    assert recovered.args == [CODE, PASSPHRASE]
    assert not page.back_button.isEnabled()
    with qtbot.assertNotEmitted(page.recovered):
        press_enter(page.passphrase)
    page.show_trouble("That is not right.")
    assert page.open_button.isEnabled()
    page.leave()
    assert (page.code.text(), page.passphrase.text()) == ("", "")


# The gate


@pytest.fixture
def closed(tmp_path, clock):
    session = Session(tmp_path / "data", clock, CHEAP)
    yield session
    session.lock()


@pytest.fixture
def gate(closed, look, show, qapp):
    tasks = Tasks(qapp)
    window = show(MainWindow())
    gate = Gate(window, closed, tasks, lambda: look)
    gate.show()
    yield gate
    tasks.wait()
    tasks.deleteLater()


def opened(gate, qtbot):
    return qtbot.waitSignal(gate.opened, timeout=5000)


def test_a_journal_is_made_in_three_steps(gate, closed, qtbot):
    gate.page.create_button.click()
    assert isinstance(gate.page, PassphrasePage)
    gate.page.back_button.click()
    assert isinstance(gate.page, WelcomePage)
    gate.page.create_button.click()
    gate.page.next_button.click()
    qtbot.waitUntil(lambda: isinstance(gate.page, RecoveryPage))
    assert closed.state is SessionState.OPEN
    page = gate.page
    for answer, group in zip(page.check.answers, page.check.asked, strict=True):
        answer.setText(findall(r"[0-9A-Z]{4}", page.sheet.code.text())[group])
    with opened(gate, qtbot):
        page.done_button.click()


@pytest.fixture
def locked(closed):
    code = closed.create(PASSPHRASE)
    closed.lock()
    return code


def test_the_right_passphrase_opens_and_a_wrong_one_says_so(locked, gate, closed, qtbot):
    assert isinstance(gate.page, UnlockPage)
    gate.page.passphrase.setText("heel iets anders")
    gate.page.open_button.click()
    qtbot.waitUntil(lambda: bool(gate.page.trouble))
    assert gate.page.trouble == "That is not right. Check capitals and spaces, and try again."
    gate.page.passphrase.setText(PASSPHRASE)
    with opened(gate, qtbot):
        gate.page.open_button.click()
    assert closed.state is SessionState.OPEN


def test_the_recovery_code_opens_and_gives_a_new_passphrase(locked, gate, closed, qtbot):
    gate.page.recover_button.click()
    assert isinstance(gate.page, RecoverPage)
    gate.page.back_button.click()
    gate.page.recover_button.click()
    page = gate.page
    page.passphrase.setText("een nieuwe wachtzin")
    page.code.setText("ABCD")
    page.open_button.click()
    qtbot.waitUntil(lambda: bool(page.trouble))
    assert page.open_button.isEnabled()
    page.code.setText(locked.lower().replace("-", " "))
    with opened(gate, qtbot):
        page.open_button.click()
    closed.lock()
    closed.unlock("een nieuwe wachtzin")


def test_a_journal_made_meanwhile_is_not_overwritten_but_offered(gate, closed, tmp_path, clock, qtbot):
    gate.page.create_button.click()
    other = Session(tmp_path / "data", clock, CHEAP)
    other.create(PASSPHRASE)
    other.lock()
    gate.page.next_button.click()
    qtbot.waitUntil(lambda: isinstance(gate.page, UnlockPage))
    assert gate.page.trouble == "There is already a journal here. Open that one."
    gate.page.passphrase.setText(PASSPHRASE)
    with opened(gate, qtbot):
        gate.page.open_button.click()


def test_a_guest_is_in_at_once(gate, closed, qtbot):
    with opened(gate, qtbot):
        gate.page.guest_button.click()
    assert closed.vault.is_guest


@pytest.mark.qt_no_exception_capture
def test_what_is_not_ours_to_explain_is_not_explained(gate):
    with pytest.raises(ZeroDivisionError):
        gate._failed(ZeroDivisionError())


def test_the_eye_comes_with_the_icons_and_on_every_later_step(locked, gate):
    assert gate.page.passphrase._icons is None
    gate.show_icons()
    assert gate.page.passphrase._icons is not None
    gate.page.recover_button.click()
    gate.page.back_button.click()
    assert gate.page.passphrase._icons is not None
    gate.leave()
    assert gate.page is None
    gate.show_icons()
    gate.leave()


def test_work_beside_the_window_answers_on_the_main_thread(qapp, qtbot):
    tasks, said = Tasks(qapp), []
    tasks.run(lambda: 1 + 1, said.append, said.append)
    tasks.run(lambda: 1 // 0, said.append, said.append)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[0] == 2
    assert isinstance(said[1], ZeroDivisionError)
    tasks.deleteLater()
