"""What happened to the evidence of a moment, line by line, and a check that nothing was changed since."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.custody import FIRST, CustodyEntry, Event
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services import evidence
from samensociaal_desktop.services.evidence import CheckResult
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.progress import Cancelled
from samensociaal_desktop.storage.evidence import FIELDS
from samensociaal_desktop.ui import words as words_of_all
from samensociaal_desktop.ui.components.copying import CopyButton
from samensociaal_desktop.ui.components.evidence import words
from samensociaal_desktop.ui.components.evidence.work import Work
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small

PAGE: Final = 20
"""Lines shown at a time, the last ones first."""


class CustodyLines(QWidget):
    """The log of one moment, the button that checks all of it, and the last hash to write down elsewhere."""

    def __init__(self, vault: OpenVault, moment_id: str, look: Look, edits: Edits, work: Work) -> None:
        super().__init__()
        self._vault, self._moment_id, self._look, self._work = vault, moment_id, look, work
        self._most = PAGE
        self._is_checking = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(self.tr("What happened to this evidence"), 3))
        self.lines = Text(selectable=True)
        self.lines.setAccessibleName(self.tr("What happened to this evidence"))
        column.addWidget(self.lines)
        self.more_button = button(self.tr("Show earlier lines"), "quiet")
        self.more_button.clicked.connect(lambda _on: self._show_more())
        self.check_button = button(self.tr("Check"))
        self.check_button.setAccessibleName(self.tr("Check all evidence in this journal"))
        self.check_button.clicked.connect(lambda _on: self.check())
        for one in (self.more_button, self.check_button):
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        self.result = Text(selectable=True)
        self.result.hide()
        column.addWidget(self.result)
        self.last = small("")
        self.last.setWordWrap(False)
        what = self.tr("last hash of the log")
        self.copy_button = CopyButton(vault.evidence.last_hash, what, edits.say)
        self.copy_button.setProperty("role", "quiet")
        row = Flow(spacing=12)
        row.add(self.last)
        row.add(self.copy_button)
        column.addWidget(row)
        why = self.tr("Write this down somewhere else, with the date. Later it shows that nothing before it changed.")
        column.addWidget(small(why))
        self.refresh()

    def refresh(self) -> None:
        """Read the log again."""
        entries = self._vault.evidence.custody(self._moment_id)
        files = (
            *self._vault.evidence.attachments(self._moment_id),
            *self._vault.evidence.attachments(self._moment_id, removed=True),
        )
        names = {file.id: words.name_of(file) for file in files}
        shown = entries[-self._most :][::-1]
        self.lines.setText("\n".join(self._line(entry, names) for entry in shown) or self.tr("Nothing yet."))
        self.more_button.setVisible(len(entries) > self._most)
        last = self._vault.evidence.last_hash()
        self.last.setText(self.tr("Last hash: {start}…").format(start=last[: words.SHORT_HASH]))
        self.last.setToolTip(last)
        for part in (self.last, self.copy_button):
            part.setVisible(last != FIRST)

    def check(self) -> None:
        """Compare all evidence with the log, in a worker."""
        if self._is_checking:
            return
        self._is_checking = True
        self._say(self.tr("Checking…"))
        self._work.run(partial(evidence.check, self._vault, self._work.pace), self._checked, self._not_checked)

    def _show_more(self) -> None:
        self._most += PAGE
        self.refresh()
        if self.more_button.isHidden():
            self.check_button.setFocus()

    def _line(self, entry: CustodyEntry, names: dict[str, str]) -> str:
        at = entry.at.astimezone()
        day = day_text(at.date(), self._look, weekday=False)
        if entry.item == FIELDS:
            what = self.tr("what you wrote")
            if entry.event is Event.VIEWED:
                what = self.tr("the words as they stood there")
        else:
            what = names.get(entry.item, self.tr("a file that is gone"))
        return f"{day} {at:%H:%M} · {words.event(entry.event)}: {what}"

    def _checked(self, found: CheckResult) -> None:
        self._is_checking = False
        self._say(" ".join(self._said(found)))

    def _said(self, found: CheckResult) -> list[str]:
        lines, files = words.lines_text(found.lines, self._look), words.files_text(found.files, self._look)
        if found.is_whole:
            return [self.tr("All {lines} and {files} are as they were added.").format(lines=lines, files=files)]
        said = []
        if found.broken is not None:
            broken = self.tr("Line {number} of the log is not as it was written. What follows it cannot be trusted.")
            said.append(broken.format(number=found.broken))
        if found.changed:
            changed = self.tr("These files are not as they were added: {names}.")
            said.append(changed.format(names=", ".join(map(words.name_of, found.changed))))
        if found.fields:
            fields = self.tr("What was written with {count} of your moments is not what the log says.")
            said.append(fields.format(count=len(found.fields)))
        if found.missing:
            missing = self.tr("{count} of the things that the log names are not there any more.")
            said.append(missing.format(count=len(found.missing)))
        said.append(self.tr("Do you have a copy of your journal? Compare with that one."))
        return said

    def _not_checked(self, error: Exception) -> None:
        self._is_checking = False
        match error:
            case Cancelled():
                self._say(self.tr("The check was stopped."))
            case SamenSociaalError():
                self._say(words_of_all.error_text(error))
            case _:
                raise error

    def _say(self, text: str) -> None:
        self.result.setText(text)
        self.result.show()
        announce(self, text)
