"""The files kept as evidence with a moment, or why there are none and where one can go instead."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import LARGEST_FILE, MUCH, Attachment
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services import evidence
from samensociaal_desktop.services.leaving import is_part_of_journal
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.pictures import Picture, Trouble, picture
from samensociaal_desktop.ui import words as words_of_all
from samensociaal_desktop.ui.choosing import choose_file, choose_new_file
from samensociaal_desktop.ui.components.evidence import words
from samensociaal_desktop.ui.components.evidence.file_row import FileRow
from samensociaal_desktop.ui.components.evidence.keeper import instant
from samensociaal_desktop.ui.components.evidence.order import tab_before
from samensociaal_desktop.ui.components.evidence.work import Work
from samensociaal_desktop.ui.components.help_points import PointBrief
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small

POINTS: Final = 3
"""So many points of help are shown in full; the rest stand in Hulp."""

CHILD_IMAGES: Final = ("kind.S4", "kind.S")
"""The kinds whose points of help know what to do with sexual images of a child."""


class Files(QWidget):
    """The files of one moment. Reading, adding and copying them is done in a worker."""

    changed = Signal()
    """A file was added or looked at, or a copy of it was made: the log has a line more."""

    removed = Signal(object)
    """A file (`Attachment`) was put in the bin."""

    def __init__(
        self, vault: OpenVault, moment: Encounter, needs: FormNeeds, edits: Edits, work: Work, *, read_only: bool
    ) -> None:
        super().__init__()
        self._vault, self._moment, self._needs, self._edits = vault, moment, needs, edits
        self._work, self._read_only = work, read_only
        self._is_adding = False
        self.rows: list[FileRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Heading(self.tr("Files"), 3))
        self._refusal: QWidget | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._column.addLayout(self._list)
        self._make_parts()
        self._show_refusal()
        self._fill()
        self._place_parts()
        self._show_parts()

    @property
    def is_refused(self) -> bool:
        """Whether the kinds of the moment take no files."""
        return not evidence.may_add_files(self._moment, self._needs.lists)

    def follow(self, moment: Encounter) -> None:
        """Take note that the moment was changed: its kinds may take no files now."""
        kinds, self._moment = self._moment.kinds, moment
        if kinds != moment.kinds:
            self.refresh()

    def refresh(self) -> None:
        """Show the files as they are now; the focus stays with its file, or goes to the way to add one."""
        had_focus = self._focused_row()
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._fill()
        for row in self.rows:
            row.show()
            tab_before(self.help_button, row.stops)
        self._show_refusal()
        if self._refusal is not None:
            stops = self._refusal.findChildren(QPushButton)
            tab_before(self.rows[0].stops[0] if self.rows else self.help_button, stops)
        self._show_parts()
        if had_focus is not None:
            self._focus_at(had_focus)

    def add(self, path: Path) -> None:
        """Keep a file."""
        if self._is_adding:
            return
        self._is_adding = True
        self._say(self.tr("Adding the file…"))
        at = instant(self._needs.clock)
        self._work.run(
            partial(evidence.add_file, self._vault, self._moment, path, self._needs.lists, at),
            self._added,
            self._not_added,
        )

    def save_copy(self, file: Attachment, path: Path) -> None:
        """Write a file to `path`, as it was added."""
        folder = self._vault.folder
        if folder is not None and is_part_of_journal(path, folder):
            self._edits.say(self.tr("That is a file of your journal. Choose another name."))
            return
        self._work.run(
            partial(evidence.export_attachment, self._vault, file.id, path, instant(self._needs.clock)),
            lambda _none: self._copied(path),
            self._not_copied,
        )

    def leave(self) -> None:
        """Let every picture go."""
        for row in self.rows:
            row.close_picture()

    def _fill(self) -> None:
        files = self._vault.evidence.attachments(self._moment.id)
        self.rows = [self._row(file) for file in files]
        for row in self.rows:
            self._list.addWidget(row)

    def _show_parts(self) -> None:
        may_add = not self._read_only and not self.is_refused
        for part in (self._never, self.help_button, self.add_button, self._hint):
            part.setVisible(may_add)
        total = self._vault.evidence.total_size()
        much = self.tr("All files together take {size}. Copies of your journal take longer now.")
        self._much.setText(much.format(size=words.size(total, self._needs.look)))
        self._much.setVisible(total >= MUCH)
        if self._read_only and not self.rows:
            self.hide()

    def _make_parts(self) -> None:
        look = self._needs.look
        self._never = Text(
            self.tr(
                "Never keep sexual images of anyone under 18, also not as evidence. Report them instead. "
                "Help says where."
            )
        )
        self.help_button = button(self.tr("To Help"), "quiet")
        self.help_button.setAccessibleName(self.tr("To Help: where to report sexual images of a child"))
        self.help_button.clicked.connect(lambda _on: self._needs.go_to_help(CHILD_IMAGES))
        self.add_button = button(self.tr("Add a file"))
        self.add_button.clicked.connect(lambda _on: self._ask())
        hint = self.tr("At most {size} each. The file is kept as it is. Your own file stays where it is.")
        self._hint = small(hint.format(size=words.size(LARGEST_FILE, look)))
        self.add_button.setAccessibleDescription(f"{self._never.text()} {self._hint.text()}")
        self.result = Text()
        self.result.hide()
        self._much = Text()

    def _place_parts(self) -> None:
        self._column.addWidget(self._never)
        for one in (self.help_button, self.add_button):
            self._column.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._hint, self.result, self._much):
            self._column.addWidget(part)

    def _show_refusal(self) -> None:
        if self._refusal is not None:
            self._column.removeWidget(self._refusal)
            self._refusal.hide()
            self._refusal.deleteLater()
            self._refusal = None
        if not self.is_refused:
            return
        self._refusal = QWidget()
        column = QVBoxLayout(self._refusal)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        reason = self.tr(
            "With this kind of moment no files are kept. It may be about images that nobody should keep, "
            "not even as evidence."
        )
        column.addWidget(Text(reason))
        if self._vault.evidence.attachments(self._moment.id):
            still = self.tr("The files that are here already are not shown. You can save a copy or remove them.")
            column.addWidget(Text(still))
        points = evidence.points_instead(self._moment, self._needs.lists, self._needs.directory)
        if points:
            column.addWidget(Text(self.tr("You can go here:")))
        for point in points[:POINTS]:
            column.addWidget(PointBrief(point, self._needs.look, self._edits.say))
        if len(points) > POINTS:
            more = button(self.tr("All of these in Help"), "quiet")
            more.clicked.connect(lambda _on: self._needs.go_to_help(self._needs.lists.broadly(self._moment.kinds)))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.insertWidget(1, self._refusal)
        self._refusal.show()

    def _row(self, file: Attachment) -> FileRow:
        may_look = not self.is_refused
        row = FileRow(file, self._needs.look, self._edits.say, may_look=may_look, read_only=self._read_only)
        row.wanted.connect(lambda: self._open(row))
        row.uncovered.connect(lambda: self._note_view(file))
        row.copy_wanted.connect(lambda: self._ask_where(file))
        row.removed.connect(lambda: self._remove(file))
        return row

    def _ask(self) -> None:
        choose_file(self, self.tr("Which file?"), self.tr("All files (*)"), self.add)

    def _ask_where(self, file: Attachment) -> None:
        name = words.name_to_save(file)
        choose_new_file(self, self.tr("Where to?"), name, self.tr("All files (*)"), partial(self.save_copy, file))

    def _open(self, row: FileRow) -> None:
        file = row.file

        def done(found: Picture | Trouble) -> None:
            if row in self.rows:
                row.show_picture(found)

        read, is_wanted = self._vault.evidence.read, self._work.is_wanted
        self._work.run(lambda: picture(read(file.id), file.media_type, is_wanted=is_wanted), done, self._not_opened)

    def _note_view(self, file: Attachment) -> None:
        try:
            evidence.viewed(self._vault, file, instant(self._needs.clock))
        except SamenSociaalError as error:
            self._edits.say(words_of_all.error_text(error))
        else:
            self.changed.emit()

    def _remove(self, file: Attachment) -> None:
        try:
            self._vault.evidence.remove(file.id, instant(self._needs.clock))
        except SamenSociaalError as error:
            self._edits.say(words_of_all.error_text(error))
            return
        self.refresh()
        self.changed.emit()
        self.removed.emit(file)

    def _added(self, file: Attachment) -> None:
        self._is_adding = False
        self._say(self.tr("Added: {name}").format(name=words.name_of(file)))
        self.refresh()
        self.changed.emit()

    def _not_added(self, error: Exception) -> None:
        self._is_adding = False
        self._say(_sentence(error))

    def _copied(self, path: Path) -> None:
        self._edits.say(self.tr("Saved in {file}. Anyone who has this file can open it.").format(file=path.name))
        self.changed.emit()

    def _not_copied(self, error: Exception) -> None:
        match error:
            case OSError():
                self._edits.say(self.tr("The file cannot be written there. Is the disk full, or locked?"))
            case KeyError():
                self._edits.say(self.tr("This file is not there any more."))
            case _:
                self._edits.say(_sentence(error))

    def _not_opened(self, error: Exception) -> None:
        for row in self.rows:
            row.close_picture()
        self._edits.say(
            self.tr("This file is not there any more.") if isinstance(error, KeyError) else _sentence(error)
        )

    def _say(self, text: str) -> None:
        self.result.setText(text)
        self.result.show()
        announce(self, text)

    def _focused_row(self) -> int | None:
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        return next((at for at, row in enumerate(self.rows) if row.isAncestorOf(focus)), None)

    def _focus_at(self, at: int) -> None:
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].copy_button.setFocus()
        elif self.add_button.isVisibleTo(self):
            self.add_button.setFocus()


def _sentence(error: Exception) -> str:
    if isinstance(error, SamenSociaalError):
        return words_of_all.error_text(error)
    raise error
