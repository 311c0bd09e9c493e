"""Push buttons that answer at once, and whose words go on at the next line where there is no room for them on one."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class PromptButton(QPushButton):
    """Answers its shortcut at once.

    Qt's own way shows the press for a tenth of a second first, and whoever types on meanwhile (Ctrl+Enter after
    Alt+4) would be told that nothing was chosen.
    """

    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # Who holds Enter a little long would press what the first press led to as well.
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)


class WordButton(PromptButton):
    """As wide as its words; narrower, it breaks them into lines and grows in height. `text()` is always the whole."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole, self._named = text, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._whole

    def setText(self, text: str, /) -> None:
        self._whole = text
        super().setText(text)
        self._break()

    def measure(self) -> QFontMetrics:
        """Return the metrics of the widest letters that it may ever have."""
        return self.fontMetrics()

    def sizeHint(self) -> QSize:
        if self._is_plain:
            return super().sizeHint()
        frame, metrics = self._frame(), self.measure()
        width = metrics.horizontalAdvance(self._whole) + frame.width()
        return QSize(width, metrics.size(0, super().text()).height() + frame.height())

    def minimumSizeHint(self) -> QSize:
        if self._is_plain:
            return super().minimumSizeHint()
        longest = max((self.measure().horizontalAdvance(word) for word in self._whole.split()), default=0)
        return QSize(longest + self._frame().width(), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        if self.layout() is not None:
            return super().heightForWidth(width)
        if self._is_plain:
            return super().sizeHint().height()
        frame = self._frame()
        return self.measure().size(0, self._broken(width - frame.width())).height() + frame.height()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._break()

    @property
    def _is_plain(self) -> bool:
        # A label inside says the words, or a picture alone says it all.
        return self.layout() is not None or not self._whole

    def _frame(self) -> QSize:
        """Return what the style puts around the words: edge, padding, picture."""
        return super().sizeHint() - self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, super().text())

    def _break(self) -> None:
        if self._is_plain:
            self._name_whole("")
            return
        shown = self._broken(self.width() - self._frame().width())
        if shown != super().text():
            super().setText(shown)
        self._name_whole(self._whole.replace("&&", "&") if "\n" in shown else "")

    def _name_whole(self, name: str) -> None:
        """Name it by its whole words while it shows them broken, unless somebody named it otherwise."""
        if self.accessibleName() == self._named and name != self._named:
            self._named = name
            self.setAccessibleName(name)

    def _broken(self, room: int) -> str:
        metrics = self.measure()
        if metrics.horizontalAdvance(self._whole) <= room:
            return self._whole
        lines: list[str] = []
        for word in self._whole.split():
            if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= room:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return "\n".join(lines)
