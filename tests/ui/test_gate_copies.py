"""A journal from a copy, and a damaged one made whole again, through the gate and on real files."""

import pytest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.house import HOME, HouseRules
from samensociaal_desktop.services.journals import Journals
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.gate import Gate
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.pages.unlock.chooser import ChooserPage
from samensociaal_desktop.ui.pages.unlock.first_run import WelcomePage
from samensociaal_desktop.ui.pages.unlock.repair import RepairPage
from samensociaal_desktop.ui.pages.unlock.restore import RestorePage
from samensociaal_desktop.ui.pages.unlock.unlock import RecoverPage, UnlockPage
from samensociaal_desktop.ui.tasks import Tasks

CHEAP = Cost(19 * 1024, 1, 1)
PASSPHRASE = "zes rustige blauwe fietsen"
LINE = "Een compliment in de buurtapp"


@pytest.fixture
def made(tmp_path, clock):
    """A journal with one moment and a backup, locked: its folder, its recovery code and the backup."""
    session = Session(tmp_path / "eerst", clock, CHEAP)
    code = session.create(PASSPHRASE)
    moment = Encounter(happened_at=clock(), line=LINE, responses=(Chosen(Response.SUPPORT),))
    session.vault.history.do(Edit(None, moment))
    backup = Backups(session.vault, clock).make(lambda: True)
    session.lock()
    return session.folder, code, backup.path


@pytest.fixture
def enter(clock, look, show, qapp):
    """Return a maker of gates over a folder of data."""
    begun = []

    def enter(data, house=HOME):
        session, tasks = Session(data, clock, CHEAP), Tasks(qapp)
        gate = Gate(show(MainWindow()), session, tasks, lambda: look, house, clock)
        gate.session = session
        gate.show()
        QApplication.processEvents()
        begun.append((session, tasks))
        return gate

    yield enter
    for session, tasks in begun:
        tasks.wait()
        tasks.deleteLater()
        session.lock()


def lines(session):
    return [found.line for found in session.vault.journal.latest(5)]


def restores(gate, file, secret):
    page = gate.page
    assert isinstance(page, RestorePage)
    page.show_file(file)
    page.secret.setText(secret)
    page.open_button.click()


def test_on_a_new_computer_a_copy_becomes_the_journal_and_opens_at_once(made, enter, tmp_path, qtbot):
    gate = enter(tmp_path / "nieuw")
    gate.page.journal_button.click()
    gate.page.copy_button.click()
    with qtbot.waitSignal(gate.opened, timeout=10_000):
        restores(gate, made[2], PASSPHRASE)
    assert gate.session.folder == tmp_path / "nieuw"
    assert lines(gate.session) == [LINE]
    assert made[2].exists()


def test_with_the_recovery_code_one_chooses_a_passphrase_next(made, enter, tmp_path, qtbot):
    gate = enter(tmp_path / "nieuw")
    gate.page.journal_button.click()
    gate.page.copy_button.click()
    restores(gate, made[2], made[1].lower())
    qtbot.waitUntil(lambda: isinstance(gate.page, RecoverPage), timeout=10_000)
    assert gate.page.passphrase.hasFocus()
    gate.page.passphrase.setText("een heel nieuwe wachtzin")
    with qtbot.waitSignal(gate.opened, timeout=10_000):
        gate.page.open_button.click()
    assert lines(gate.session) == [LINE]


def test_beside_a_journal_a_copy_becomes_a_further_one(made, enter, qtbot):
    folder, _, backup = made
    gate = enter(folder)
    gate.page.more_button.click()
    gate.page.another_button.click()
    gate.page.copy_button.click()
    gate.page.back_button.click()
    assert isinstance(gate.page, ChooserPage)
    gate.page.copy_button.click()
    restores(gate, backup, "heel iets anders")
    qtbot.waitUntil(lambda: bool(gate.page.trouble), timeout=10_000)
    assert gate.page.trouble.startswith("That is not right.")
    assert len(Journals(folder).all()) == 1
    with qtbot.waitSignal(gate.opened, timeout=10_000):
        restores(gate, backup, PASSPHRASE)
    assert gate.session.folder == folder / "journals" / "2"


def test_what_is_no_copy_is_said(enter, tmp_path, qtbot):
    (tmp_path / "foto.samensociaal").write_bytes(b"heel iets anders")
    gate = enter(tmp_path / "nieuw")
    gate.others.show_restore()
    restores(gate, tmp_path / "foto.samensociaal", PASSPHRASE)
    qtbot.waitUntil(lambda: bool(gate.page.trouble), timeout=10_000)
    assert not (tmp_path / "nieuw").exists()


def test_who_goes_elsewhere_while_a_copy_is_read_is_not_led_into_it(made, enter, tmp_path):
    gate = enter(tmp_path / "nieuw")
    gate.others.show_restore()
    restores(gate, made[2], PASSPHRASE)
    gate.show()
    gate._tasks.wait()
    QApplication.processEvents()
    assert isinstance(gate.page, WelcomePage | UnlockPage)
    assert gate.session.state is not SessionState.OPEN


def test_where_no_journal_may_lie_on_the_disk_a_copy_stays_on_its_stick_or_is_refused(made, enter, tmp_path, qtbot):
    gate = enter(tmp_path / "nieuw", HouseRules(guest_first=True, journals_on_disk=False))
    gate.page.journal_button.click()
    gate.page.copy_button.click()
    restores(gate, made[2], PASSPHRASE)
    qtbot.waitUntil(lambda: bool(gate.page.trouble), timeout=10_000)
    assert gate.page.trouble.startswith("On this computer a journal can only be on a stick.")
    assert sorted(path.name for path in made[2].parent.iterdir()) == [made[2].name]


# A damaged one


@pytest.fixture
def damaged(made):
    file = made[0] / "journal.vault"
    content = bytearray(file.read_bytes())
    content[4096 * 2 : 4096 * 3] = bytes(4096)
    file.write_bytes(content)
    return made


def test_a_damaged_journal_is_made_whole_beside_it_and_opens(damaged, enter, qtbot):
    folder = damaged[0]
    gate = enter(folder)
    assert not gate.page.repair_button.isVisible()
    gate.page.passphrase.setText(PASSPHRASE)
    gate.page.open_button.click()
    qtbot.waitUntil(lambda: bool(gate.page.trouble), timeout=10_000)
    before = (folder / "journal.vault").read_bytes()
    gate.page.repair_button.click()
    page = gate.page
    assert isinstance(page, RepairPage)
    assert page.backup == damaged[2]
    page.back_button.click()
    assert isinstance(gate.page, UnlockPage)
    gate.others.show_repair()
    page = gate.page
    page.secret.setText(PASSPHRASE)
    page.repair_button.click()
    qtbot.waitUntil(page.go_on_button.isVisible, timeout=10_000)
    page.go_on_button.click()
    assert isinstance(gate.page, UnlockPage)
    gate.page.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(gate.opened, timeout=10_000):
        gate.page.open_button.click()
    assert lines(gate.session) == [LINE]
    assert [place.name for place in Journals(folder).all()] == ["Damaged journal", ""]
    assert (folder / "journal.vault").read_bytes() == before


def test_by_code_too_the_way_on_is_offered(damaged, enter, qtbot):
    gate = enter(damaged[0])
    gate.page.recover_button.click()
    gate.page.code.setText(damaged[1])
    gate.page.passphrase.setText("een heel nieuwe wachtzin")
    gate.page.open_button.click()
    qtbot.waitUntil(lambda: bool(gate.page.trouble), timeout=10_000)
    assert gate.page.repair_button.isVisible()
    gate.page.repair_button.click()
    assert isinstance(gate.page, RepairPage)
