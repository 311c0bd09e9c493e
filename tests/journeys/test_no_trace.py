"""Private words stay in the journal: in no file that can be read, on no clipboard, on no screen after the lock."""

import logging
import zipfile

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.journeys.test_packs import TIP, zipped

from samensociaal_desktop import log
from samensociaal_desktop.domain.dialogues import Answer
from samensociaal_desktop.ui.pages.help import first
from samensociaal_desktop.ui.pages.settings.packs import PacksView

SECRETS = ("kanarieitem", "kanarieweg", "kanariereden", "kanariehalf", "kanariemoment", "kanariezoek")
ITEM, WAY, REASON, HALF, MOMENT, SEARCH = SECRETS
WORDS_OF = ("text", "toPlainText", "windowTitle", "accessibleName", "accessibleDescription", "toolTip", "whatsThis")


@pytest.fixture
def logged(data):
    """The log of the program, as it is written beside the journal."""
    handler = log.start_log(data)
    yield data / log.FILE_NAME
    log.stop_log(handler)


def traces_in_files(folder):
    """Return the files under `folder` with a secret in them or in their name, in the ways a program may write it."""
    found = []
    for path in folder.rglob("*"):
        data = str(path).encode() + (path.read_bytes() if path.is_file() else b"")
        found += [path for word in SECRETS for code in ("utf-8", "utf-16-le", "utf-16-be") if word.encode(code) in data]
    return found


def traces_on_screen():
    """Return what holds a secret in a word, a name or a tip, seen or not."""
    read = [(each, getattr(each, way, "")) for each in QApplication.allWidgets() for way in WORDS_OF]
    return [each for each, words in read if any(word in str(words() if callable(words) else words) for word in SECRETS)]


def test_what_one_writes_is_nowhere_but_in_the_journal(start, data, tmp_path, logged, zip_file):
    person = start()
    person.makes_a_journal()
    desk = person.program.desk
    # an own item, and a moment with it
    desk.vocabulary.add("places", "", ITEM)
    person.notes(MOMENT)
    person.keys("Ctrl+2")
    desk.workspace.page("journal").first.filters.search.setText(SEARCH)
    # a text of "Zo zeg je het", copied
    page = desk.go("help")
    page.show_part(first.SAY)
    page.current.way_requested.emit(person.program.packs.library().ways[0].id)
    page.current.fill(dict.fromkeys(page.current.fields, WAY))
    page.current.copy_button.click()
    assert WAY in QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    # a reason in a dilemma, and a half answer to another
    talk = desk.go("talk").first
    dilemma = person.program.packs.library().dilemmas[0]
    talk.resume(f"dilemma-{dilemma.id}")
    vault = person.program.session.vault
    begun = vault.talks.begin(f"dilemma-{dilemma.id}", person.program._clock())
    vault.talks.answer(begun, "reason", Answer(text=REASON))
    vault.drafts.keep(f"talk:dilemma-{dilemma.id}:reason", {"choices": [], "number": None, "text": HALF})
    # a pack, chosen from a file, with faults that are logged
    person.keys("Ctrl+,")
    person.press("Open the packs")
    view = desk.workspace.page("settings").current
    assert isinstance(view, PacksView)
    view.folder_button.click()
    (dialog,) = view.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.reject()
    view.look_at(zipped(tmp_path / "broken.zip", TIP + TIP))
    person.press("Add what is right")
    person.waits_for("The pack is added.")
    assert "lees-eerst" in logged.read_text("utf-8")
    # WHEN all of it goes wrong as well
    logging.getLogger("samensociaal_desktop").error("gone wrong", exc_info=ValueError(*SECRETS))
    # THEN there is nothing to find once it is locked, nor after it is closed
    person.keys("Ctrl+L")
    person.look()
    assert traces_on_screen() == []
    assert WAY not in QGuiApplication.clipboard().text()
    assert traces_in_files(tmp_path) == []
    person.program.window.close()
    assert traces_in_files(tmp_path) == []
    assert logged.stat().st_size < 20_000


@pytest.fixture
def zip_file(tmp_path):
    return zipped(tmp_path / "school.zip", TIP)


def question(kind, more=""):
    return f'[[question]]\nid = "1"\nkind = "{kind}"\nask.nl = "Wat vind je?"\nask.en = "What do you think?"\n{more}'


EXAMPLE = 'example.nl = "Zo dus."\nexample.en = "Like this."\n'
OPTIONS = "".join(
    f'[[question.option]]\nid = "o{n}"\nlabel.nl = "Keus {n}"\nlabel.en = "Choice {n}"\n' for n in range(3)
)
ENDS = 'low.nl = "Nooit"\nlow.en = "Never"\nhigh.nl = "Altijd"\nhigh.en = "Always"\n'
KINDS = {"text": "", "choice": OPTIONS, "several": OPTIONS, "scale": ENDS, "line": ENDS}


def pack_with_talk(path, kind):
    head = 'format = 1\nid = "club"\ntitle.nl = "Club"\ntitle.en = "Club"\nabout.nl = "A"\nabout.en = "B"\n'
    talk = 'id = "clubpraat"\npart = "self"\nminutes = 5\ntitle.nl = "Clubpraat"\ntitle.en = "Club talk"\n'
    talk += 'intro.nl = "Even praten."\nintro.en = "A chat."\n'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pack.toml", head)
        archive.writestr("dialogues/clubpraat.toml", talk + question(kind, EXAMPLE + KINDS[kind]))
    return path


def add_pack(person, path):
    person.program.desk.places.show_packs()
    person.program.desk.workspace.page("settings").current.look_at(path)
    person.press("Add this pack")
    person.waits_for("The pack is added.")


@pytest.mark.slow
@pytest.mark.parametrize("later", KINDS)
def test_a_talk_goes_on_when_its_pack_goes_and_comes_back_as_another(start, tmp_path, later):
    person = start()
    person.makes_a_journal()
    add_pack(person, pack_with_talk(tmp_path / "een.zip", "text"))
    vault, now = person.program.session.vault, person.program._clock()
    for given in (Answer(text="iets"), Answer(("weg",)), Answer(number=99)):
        vault.talks.finish(_begun(vault, now, given), now)
    vault.talks.answer(vault.talks.begin("clubpraat", now, asks=("1", "weg")), "weg", Answer(text="nog open"))
    vault.drafts.keep("talk:clubpraat:1", {"choices": ["weg"], "number": 99, "text": "half"})
    person.press("Remove: Club")
    person.waits_for("The pack is removed. Your answers stay.")
    for place in person.program.desk.page_ids():
        person.program.desk.go(place)
        person.look()
    add_pack(person, pack_with_talk(tmp_path / "twee.zip", later))
    talk = person.program.desk.go("talk").first
    talk.choose.cards["clubpraat"].answers_button.click()
    person.look()
    talk.resume("clubpraat")
    person.look()
    assert person.sees("What do you think?")
    assert len(vault.talks.all("clubpraat")) == 4


def _begun(vault, now, answer):
    talk = vault.talks.begin("clubpraat", now, asks=("1", "weg"))
    vault.talks.answer(talk, "1", answer)
    vault.talks.answer(talk, "weg", answer)
    return talk
