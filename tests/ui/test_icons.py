"""The icons: every meaning has one, and it costs no more than a font."""

import gc
import subprocess
import sys

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.ui import icons, theme
from samensociaal_desktop.ui.look import ICONS, Look


def colours(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> set[str]:
    image = icon.pixmap(QSize(64, 64), 1.0, mode, state).toImage()
    points = ((x, y) for x in range(64) for y in range(64))
    return {colour.name() for x, y in points if (colour := image.pixelColor(x, y)).alpha() == 255}


def test_every_meaning_has_an_icon_in_the_colour_of_its_role(qapp):
    look = Look(theme.load("light"), Language.NL)
    for meaning in ICONS:
        assert look.colour("accent").name() in colours(look.icon(meaning, "accent"))


def test_an_icon_shows_what_is_chosen_and_what_cannot_be(qapp):
    look = Look(theme.load("light"), Language.NL)
    icon = look.icon("today", "text", chosen="accent")
    assert colours(icon) == {look.colour("text").name()}
    assert colours(icon, state=QIcon.State.On) == {look.colour("accent").name()}
    assert colours(icon, QIcon.Mode.Active) == {look.colour("accent").name()}
    assert colours(icon, QIcon.Mode.Disabled, QIcon.State.On) == {look.colour("soft").name()}


def test_an_icon_that_is_part_of_a_cycle_does_not_take_its_sign_from_who_draws_it(qapp):
    def signs_of(icon):
        return [one for one in gc.get_referents(icon) if isinstance(one, icons._Sign)]

    look = Look(theme.load("light"), Language.NL)
    assert signs_of(look.icon("today")) == []
    assert signs_of(QIcon(icons._Sign("a", "b", (look.colour("text"),) * 3))) != []  # which is why


def test_icons_do_not_bring_along_the_code_of_the_package_with_their_font():
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication(['test'])\n"
        "from PySide6.QtGui import QColor\n"
        "from samensociaal_desktop.ui import icons\n"
        "assert not icons.icon('sun', QColor('red'), QColor('red'), QColor('red')).pixmap(16, 16).isNull()\n"
        "print(*({'qtawesome', 'qtpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("", "")
