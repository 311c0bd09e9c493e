"""Take along: a guest's session in one locked file."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.errors import DiskFull, Stopped, VaultExists
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.ui.guest_time import GRACE, GuestTime
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.take_along_view import TakeAlongDialog

CODE = "CHKW-GJ68-WPE4-XYJ9-70GE-J8G7-KHT8-ZFHZ-EVF8"


class Taker:
    """Writes a file when it is let, and stops when it is asked to."""

    def __init__(self):
        self.asked = []
        self.may_finish = Event()
        self.may_finish.set()
        self.fault = None

    def __call__(self, passphrase, target, may_go_on):
        self.asked.append((passphrase, target))
        while not self.may_finish.wait(0.005):
            if not may_go_on():
                raise Stopped("asked")
        if self.fault is not None:
            raise self.fault
        return CODE


class Scene:
    def __init__(self, show, look, **rules):
        self.now = 0.0
        self.over = []
        self.taker = Taker()
        house = HouseRules(**rules)
        self.window = show(QWidget())
        self.time = GuestTime(house, self.window, lambda: self.now)
        self.time.over.connect(lambda: self.over.append(True))
        self.time.begin()
        dressed = Look(look.theme, look.language, house=house)
        self.dialog = TakeAlongDialog(self.taker, self.time, dressed, self.window)
        self.dialog.begin()


@pytest.fixture
def scene(show, look):
    scenes = []

    def make(**rules):
        scenes.append(Scene(show, look, **rules))
        return scenes[-1]

    yield make
    for one in scenes:
        one.taker.may_finish.set()
        one.dialog.stop()
        one.dialog.hide()


def test_a_passphrase_is_on_offer_and_goes_with_the_file(scene, qtbot, heard):
    one = scene()
    dialog = one.dialog
    assert dialog.choice.isAncestorOf(dialog.focusWidget())
    words = dialog.choice.offer.text()
    assert len(words.split()) == 6
    with qtbot.waitSignal(dialog.taken) as taken:
        dialog.write_to(Path("/stick/2026-11-23.samensociaal"))
    assert one.taker.asked == [(words, Path("/stick/2026-11-23.samensociaal"))]
    assert taken.args == [Path("/stick/2026-11-23.samensociaal")]
    assert CODE.replace("-", " ") in dialog.sheet.code.accessibleName()
    assert dialog.focusWidget() is dialog.sheet.code
    assert dialog.where.text().replace("\u200b", "") == "The file is called 2026-11-23.samensociaal."
    assert heard[-2:] == ["Your file is being made…", "Your file is ready"]


def test_closing_forgets_passphrase_and_code(scene, qtbot):
    one = scene()
    with qtbot.waitSignal(one.dialog.taken):
        one.dialog.write_to(Path("/stick/a.samensociaal"))
    qtbot.mouseClick(one.dialog.done_button, Qt.MouseButton.LeftButton)
    assert not one.dialog.isVisible()
    assert one.dialog.sheet.code.text() == ""
    assert one.dialog.choice.value == ""


def test_words_of_ones_own_must_be_long_enough(scene):
    one = scene()
    one.dialog.choice.ways.choose(("own",))
    one.dialog.choice.ways.changed.emit()
    one.dialog.choice.own.setText("kort")
    one.dialog.where_button.click()
    assert one.dialog.trouble.text() == "This is too short. Use at least 10 characters."
    assert one.dialog.focusWidget() is one.dialog.choice.own
    one.dialog.choice.own.setText("niet meer zo kort")
    assert one.dialog.trouble.text() == ""


def test_where_the_house_wants_no_journals_on_its_disk_a_file_goes_to_a_stick_only(scene, tmp_path):
    one = scene(journals_on_disk=False)
    one.dialog.write_to(tmp_path / "a.samensociaal")
    assert one.taker.asked == []
    assert one.dialog.trouble.text() == ("On this computer a journal can only be on a stick. Put one in and choose it.")
    strict = scene(journals_on_disk=False, journals_on_stick=False)
    strict.dialog.write_to(tmp_path / "a.samensociaal")
    assert strict.dialog.trouble.text() == "On this computer no journal can be kept. You can go on as a guest."


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (DiskFull("full"), "The disk is full."),
        (VaultExists("there"), "There is a file of this name already."),
        (OSError(5, "gone"), "This did not work. Is there room on the stick"),
    ],
)
def test_what_goes_wrong_is_said_and_one_can_try_again(fault, words, scene, qtbot):
    one = scene()
    one.taker.fault = fault
    one.dialog.write_to(Path("/stick/a.samensociaal"))
    qtbot.waitUntil(lambda: one.dialog.trouble.text() != "")
    assert one.dialog.trouble.text().startswith(words)
    assert one.dialog.focusWidget() is one.dialog.where_button
    one.taker.fault = None
    with qtbot.waitSignal(one.dialog.taken):
        one.dialog.write_to(Path("/stick/a.samensociaal"))


def test_it_can_be_stopped_and_then_nothing_is_saved(scene, qtbot):
    one = scene()
    one.taker.may_finish.clear()
    one.dialog.write_to(Path("/stick/a.samensociaal"))
    assert one.dialog.focusWidget() is one.dialog.stop_button
    one.dialog.stop_button.click()
    qtbot.waitUntil(lambda: one.dialog.trouble.text() == "Stopped. Nothing was saved.")
    assert not one.time.is_held


def test_the_end_of_the_session_waits_for_the_file_and_then_for_the_code(scene, qtbot):
    one = scene(session_minutes=15)
    one.taker.may_finish.clear()
    one.dialog.write_to(Path("/stick/a.samensociaal"))
    one.now += 16 * 60
    one.time.look()
    assert one.over == []
    with qtbot.waitSignal(one.dialog.taken):
        one.taker.may_finish.set()
    assert one.over == []
    one.now += GRACE + 1
    one.time.look()
    assert one.over == [True]


def test_who_closes_at_the_end_need_not_wait(scene, qtbot):
    one = scene(session_minutes=15)
    one.taker.may_finish.clear()
    one.dialog.write_to(Path("/stick/a.samensociaal"))
    one.now += 16 * 60
    one.time.look()
    one.dialog.reject()
    qtbot.waitUntil(lambda: one.over == [True])


def test_it_is_printed_only_where_the_house_prints(scene):
    one = scene()
    asked = []
    one.dialog.print_requested.connect(lambda: asked.append(True))
    one.dialog.print_button.click()
    assert asked == [True]
    assert not one.dialog.sheet.print_button.isHidden()
    without = scene(printing=False)
    assert without.dialog.print_button.isHidden()
    assert without.dialog.sheet.print_button.isHidden()


def test_enter_in_the_dialog_presses_nothing(scene, qtbot):
    one = scene()
    qtbot.keyClick(one.dialog, Qt.Key.Key_Return)
    assert one.dialog.isVisible()
    qtbot.keyClick(one.dialog, Qt.Key.Key_Escape)
    assert not one.dialog.isVisible()


def test_where_is_asked_with_a_neutral_name(scene, qtbot):
    from PySide6.QtWidgets import QFileDialog

    one = scene()
    one.dialog.where_button.click()
    (asking,) = one.dialog.findChildren(QFileDialog)
    (name,) = asking.selectedFiles()
    assert Path(name).name.endswith(".samensociaal")
    assert Path(name).name[:4].isdigit()
    asking.close()


def test_a_slip_with_esc_does_not_take_the_code_which_comes_only_once(scene, qtbot, heard):
    one = scene()
    with qtbot.waitSignal(one.dialog.taken):
        one.dialog.write_to(Path("/stick/a.samensociaal"))
    qtbot.keyClick(one.dialog, Qt.Key.Key_Escape)
    assert one.dialog.isVisible()
    assert one.dialog.focusWidget() is one.dialog.done_button
    assert heard[-1] == "Is this code on paper? Then press Esc again, or Close."
    assert CODE.replace("-", " ") in one.dialog.sheet.code.accessibleName()
    qtbot.keyClick(one.dialog, Qt.Key.Key_Escape)
    assert not one.dialog.isVisible()


def test_hidden_while_the_file_is_made_the_code_is_there_when_one_comes_back(scene, qtbot):
    one = scene()
    one.taker.may_finish.clear()
    one.dialog.write_to(Path("/stick/a.samensociaal"))
    one.dialog.hide()
    with qtbot.waitSignal(one.dialog.taken):
        one.taker.may_finish.set()
    one.dialog.open()
    assert CODE.replace("-", " ") in one.dialog.sheet.code.accessibleName()
    one.dialog.accept()
