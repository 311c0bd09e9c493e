"""Instellingen: each choice is told at once, with all the others as they were."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui import about
from samensociaal_desktop.ui.page_stack import BackView, PageStack
from samensociaal_desktop.ui.pages.settings.page import SettingsPage


@pytest.fixture
def page_with(look, show):
    def make(settings):
        page = show(SettingsPage(settings, look, about.facts()), 900, 1200)
        page.enter()
        return page

    return make


@pytest.fixture
def told(page_with):
    page = page_with(Settings(lock_after_minutes=5))
    page.told = []
    page.changed.connect(page.told.append)
    return page


def test_every_choice_is_told_and_keeps_the_ones_before(told):
    told.languages.option("nl").click()
    told.themes.option("dark").click()
    told.sizes.option("200").click()
    told.minutes.option("0").click()
    told.calm.click()
    told.languages.option("system").click()
    assert told.told[0] == Settings(language=Language.NL)
    assert told.told[-1] == Settings(
        language=None, theme="dark", text_size=200, lock_after_minutes=0, reduce_motion=True
    )
    assert len(told.told) == 6


def test_another_letter_type_is_told(told):
    told.fonts.setFocus()
    QTest.keyClick(told.fonts, Qt.Key.Key_Down if told.fonts.currentIndex() == 0 else Qt.Key.Key_Up)
    assert told.told[-1].font == told.fonts.currentFont().family()


def test_the_way_back_to_the_font_of_the_computer_is_there_once_it_was_left(page_with):
    assert not page_with(Settings()).own_font_button.isVisible()
    page = page_with(Settings(font="DejaVu Sans"))
    said = []
    page.changed.connect(said.append)
    page.own_font_button.click()
    assert said == [Settings()]


@pytest.mark.parametrize(
    "name",
    ["theme", "text_size", "reduce_motion", "font", "ask_after_days", "on_this_day", "with_heavy_days", ""],
)
def test_one_goes_on_at_the_setting_that_was_just_changed(look, show, name):
    page = show(SettingsPage(Settings(on_this_day=True), look, about.facts(), name), 900, 600)
    page.enter()
    places = {
        "theme": page.themes.option("system"),
        "text_size": page.sizes.option("100"),
        "reduce_motion": page.calm,
        "ask_after_days": page.days.option("3"),
        "on_this_day": page.earlier,
        "with_heavy_days": page.heavy,
        "font": page.fonts,
        "": page.languages.option("system"),
    }
    assert places[name].hasFocus()


def test_what_is_set_is_shown_and_a_second_press_changes_nothing(page_with):
    settings = Settings(Language.EN, "contrast", 150, lock_after_minutes=15, reduce_motion=True)
    page = page_with(settings)
    said = []
    page.changed.connect(said.append)
    for chips, on in ((page.languages, "en"), (page.themes, "contrast"), (page.sizes, "150"), (page.minutes, "15")):
        assert chips.chosen() == (on,)
        chips.option(on).click()
    assert page.calm.isChecked()
    assert said == []


def test_a_size_that_is_not_on_offer_is_left_as_it_is(page_with):
    page = page_with(Settings(text_size=90, font="Sans Serif"))
    assert page.sizes.chosen() == ()
    page.calm.click()
    assert page._settings.text_size == 90


def test_it_begins_at_the_first_choice_and_says_what_it_promises(told, words_on):
    assert told.languages.options[0].hasFocus()
    seen = "\n".join(words_on(told))
    for words in ("It stays here.", "It is yours alone.", "Version:", "EUPL-1.2", "PySide6", "sqlcipher3"):
        assert words in seen
    assert all(label.textFormat().name == "PlainText" for label in told.findChildren(QLabel) if label.text())


def test_the_list_of_keys_opens_and_closes(qtbot, show, words_on):
    from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

    window = show(QWidget())
    about.show_keys(window)
    (dialog,) = window.findChildren(QDialog)
    seen = words_on(dialog)
    assert not {key for key, _ in about.keys()} - set(seen)  # noqa: SIM118 - a function of that name
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))


def test_the_lists_are_one_press_away(page_with, qtbot):
    page = page_with(Settings())
    with qtbot.waitSignal(page.lists_requested, timeout=100):
        page.lists_button.click()


def test_import_and_export_are_asked_for_by_a_button_each(told, qtbot):
    with qtbot.waitSignal(told.import_requested):
        told.import_button.click()
    with qtbot.waitSignal(told.export_requested):
        told.export_button.click()


def test_what_today_shows_of_earlier_moments_is_told(told):
    told.days.option("14").click()
    told.days.option("0").click()
    assert not told.heavy.isEnabled()
    told.earlier.click()
    assert told.heavy.isEnabled()
    told.heavy.click()
    assert told.told[0] == Settings(ask_after_days=14)
    assert told.told[-1] == Settings(ask_after_days=0, on_this_day=True, with_heavy_days=True)
    told.earlier.click()
    assert told.told[-1] == Settings(ask_after_days=0, with_heavy_days=True)
    assert not told.heavy.isEnabled()


@pytest.mark.parametrize(("days", "words"), [(1, "1 day"), (3, "3 days"), (5, "5 days"), (0, "Never")])
def test_a_number_of_days_out_of_the_file_can_be_chosen_too(page_with, days, words):
    page = page_with(Settings(ask_after_days=days))
    assert page.days.chosen() == (str(days),)
    assert page.days.option(str(days)).accessibleName() == words


def test_who_comes_back_sees_the_button_one_left_by(look, show, tidy):
    page = SettingsPage(Settings(), look, about.facts())
    stack = show(PageStack(lambda _parent: page), 900, 400)
    stack.enter()
    page.export_button.setFocus()
    stack.open(BackView("Export", look))
    stack.back()
    QTest.qWait(50)
    assert page.export_button.hasFocus()
    assert page.export_button.visibleRegion().boundingRect().height() == page.export_button.height()
    tidy()
