"""The directory on the screen and on paper: emergencies first, nothing claimed that is not known, all of it found."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.ui.components.copying import CopyButton
from samensociaal_desktop.ui.components.help_points import PointBrief, PointCard
from samensociaal_desktop.ui.components.sources import SourceDialog
from samensociaal_desktop.ui.pages.help import first
from samensociaal_desktop.ui.pages.help.paper import directory_sheet
from samensociaal_desktop.ui.printing import keep_together


@pytest.fixture
def view(at):
    return at(first.WHERE)


def ids(view):
    return [point.id for point in view.shown]


def card(view, name):
    return next(one for one in view.findChildren(PointCard) if one.point.id == name)


def test_emergencies_come_first_and_say_so_in_words(view, words_on):
    assert ids(view)[0] == "emergency"
    words = words_on(view)
    assert words.index("When it is urgent") < words.index("Someone to talk to") < words.index("Images")
    assert "In an emergency" in words_on(card(view, "emergency"))
    assert "In an emergency" not in words_on(card(view, "listener"))


def test_a_card_tells_what_is_known_and_claims_no_more(view, words_on):
    helper, listener = words_on(card(view, "helper")), words_on(card(view, "listener"))
    assert {"Helper", "For helper", "Call helper", "020-261 52 75", "Free", "Languages: Dutch and English"} <= {*helper}
    assert "Ask for Noor." in helper
    assert "Facts of 22 November 2026" in helper
    assert {"Open: Day and night", "You can stay anonymous"} <= {*listener}
    assert not {"Free", "You can stay anonymous"} & {*words_on(card(view, "reporting"))}


def test_what_we_doubt_says_so_beside_the_number_or_the_address(view, words_on):
    assert "Check this number first. We could not confirm it." in words_on(card(view, "older"))
    assert "Check this first. We could not confirm that it still works." in words_on(card(view, "site"))
    assert not [word for word in words_on(card(view, "helper")) if word.startswith("Check")]


def test_phone_and_address_are_copied_by_a_button_that_says_of_what(view, said):
    copies = {one.accessibleName(): one for one in card(view, "helper").findChildren(CopyButton)}
    assert set(copies) == {"Copy: phone number of Helper", "Copy: address of Helper"}
    copies["Copy: phone number of Helper"].click()
    assert QGuiApplication.clipboard().text() == "020-261 52 75"
    copies["Copy: address of Helper"].click()
    assert QGuiApplication.clipboard().text() == "https://example.org/help"
    assert said == ["Copied", "Copied"]


def test_every_card_leads_to_its_source_in_one_click(view, press):
    press(card(view, "helper"), "Source: Publisher 1, 2021")
    (dialog,) = view.window().findChildren(SourceDialog)
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("LISTEN", ["listener"]), ("noor", ["helper"]), ("images", ["helper", "site", "reporting"]), ("0900", ["older"])],
)
def test_a_word_finds_names_notes_topics_and_numbers(view, words_on, typed, found):
    view.search.setText(typed)
    assert ids(view) == found
    count = "1 place found" if len(found) == 1 else f"{len(found)} places found"
    assert count in words_on(view)


def test_a_topic_leaves_its_points_with_emergencies_first(view, words_on):
    view.topics.option("talk").click()
    assert ids(view) == ["emergency", "listener", "older"]
    assert "Images" not in [word for word in words_on(view) if word != view.topics.option("images").text()]
    view.topics.option("talk").click()
    assert len(ids(view)) == 6


def test_by_tab_one_hears_the_number_what_it_is_for_and_whether_we_doubt_it(view):
    said = {name: card(view, name).findChild(CopyButton).accessibleDescription() for name in ("helper", "older")}
    assert said["helper"] == "020-261 52 75. For helper"
    assert said["older"] == "0900-1450. Check this number first. We could not confirm it. For older"


def test_enter_in_the_search_leads_past_the_topics_to_the_first_number_found(view):
    QTest.keyClicks(view.search, "older")
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert card(view, "older").findChild(CopyButton).hasFocus()
    view.search.setText("zzz")
    view.search.setFocus()
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert view.search.hasFocus()


def test_while_one_looks_for_something_the_whole_list_is_not_offered_on_paper(view, words_on):
    assert "Print the whole list" in words_on(view)
    view.search.setText("listen")
    assert "Print the whole list" not in words_on(view)
    view.search.clear()
    assert "Print the whole list" in words_on(view)


def test_in_a_small_window_the_search_that_has_the_focus_is_in_sight(page):
    page.resize(300, 240)
    page.show_points()
    area, search = page.current._scroll.viewport(), page.current.search
    assert search.hasFocus()
    assert area.rect().contains(QRect(search.mapTo(area, QPoint()), search.size()))


def test_what_is_not_found_is_said(view, words_on):
    view.search.setText("zzz")
    assert ids(view) == []
    assert "Nothing found with that word. Try another, or look through the whole list." in words_on(view)


def test_it_can_begin_with_what_fits_a_moment(page, words_on):
    page.show_points(("kind.S2", "kind.S"))
    assert ids(page.current)[:3] == ["helper", "reporting", "emergency"]
    assert words_on(page.current).count("Helper") == 1
    assert "For this moment" in words_on(page.current)


def test_the_whole_list_can_be_asked_for_on_paper(view, press, qtbot):
    view.print_requested.disconnect()  # a printer is asked for in a dialog that waits
    with qtbot.waitSignal(view.print_requested):
        press(view, "Print the whole list")


def test_on_paper_no_point_is_torn_by_the_end_of_a_page(shelves, look, tmp_path):
    many = replace(shelves.directory, points=shelves.directory.points * 8)
    sheet, paper = directory_sheet(many, look), QPdfWriter(str(tmp_path / "list.pdf"))
    text = sheet.toPlainText()
    keep_together(sheet, paper)
    blocks = [sheet.findBlockByNumber(number) for number in range(sheet.blockCount())]
    always = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    broken = [one for one in blocks if one.blockFormat().pageBreakPolicy() == always]
    assert broken
    assert all(one.userState() != one.previous().userState() for one in broken)
    assert sheet.toPlainText() == text


def test_a_heading_stays_on_the_page_of_its_first_point(shelves, look):
    sheet = directory_sheet(shelves.directory, look)
    groups = {sheet.findBlockByNumber(n).text(): sheet.findBlockByNumber(n).userState() for n in range(5)}
    assert groups["When it is urgent"] == groups["Emergency"] > 0


def test_paper_says_what_the_screen_says(shelves, look):
    text = directory_sheet(shelves.directory, look).toPlainText()
    lines = text.splitlines()
    assert lines.index("When it is urgent") < lines.index("Emergency") < lines.index("Someone to talk to")
    assert "020-261 52 75 · https://example.org/help" in lines
    assert "Check this number first. We could not confirm it." in lines
    assert lines.count("Facts of 22 November 2026") == len(shelves.directory.points)


def test_a_brief_tells_how_to_reach_a_point_and_no_more(show, look, shelves, words_on):
    point = next(one for one in shelves.directory.points if one.id == "helper")
    words = words_on(show(PointBrief(point, look)))
    assert {"Helper", "020-261 52 75"} <= {*words}
    assert "Ask for Noor." not in words


def test_nothing_is_cut_off_in_a_narrow_window(page_of):
    page = page_of(width=420)
    page.show_part(first.WHERE)
    QApplication.processEvents()
    bar = page.current._scroll.horizontalScrollBar()
    assert bar.maximum() == 0


def test_a_brief_of_a_point_without_phone_or_address_says_how(show, look, shelves, words_on):
    point = next(one for one in shelves.directory.points if one.id == "reporting")
    assert "Call reporting" in words_on(show(PointBrief(point, look)))
