"""What one reads: every statement one click from its source, uncommon words explained, nothing opened or sent."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from samensociaal_desktop.domain.articles import Shelf
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.sources import Source, Sources, Sureness
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.components import copying
from samensociaal_desktop.ui.components.article import ArticleView
from samensociaal_desktop.ui.components.copying import CopyButton, copy, forget_private
from samensociaal_desktop.ui.components.figures import FigureBars
from samensociaal_desktop.ui.components.sources import SourceLine, address_text
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look


@pytest.fixture
def clipboard(qapp):
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


def seen(line):
    QApplication.processEvents()
    return [one.text() for one in (*line.buttons, line.more_button) if one.isVisible()]


def dialog_of(line):
    dialog = next(one for one in line.window().findChildren(QDialog) if one.isVisible())
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog


def test_a_source_line_names_publisher_and_year_and_says_what_it_belongs_to(show, shelves, look):
    line = show(SourceLine(("s1", "s2"), shelves.sources, look, "Eight of ten"))
    assert seen(line) == ["Source: Publisher 1, 2021", "Source: Publisher 2, 2022"]
    assert line.buttons[0].accessibleName() == "Source: Publisher 1, 2021"
    assert line.buttons[0].accessibleDescription() == "Eight of ten"


def test_without_more_to_say_a_source_is_described_by_its_title(show, shelves, look):
    line = show(SourceLine(("s1",), shelves.sources, look))
    assert line.buttons[0].accessibleDescription() == "Study 1"


@pytest.mark.parametrize("ids", [(), ("gone",)])
def test_without_sources_there_is_nothing(show, shelves, look, ids):
    holder = show(QWidget())
    line = SourceLine(ids, shelves.sources, look)
    line.setParent(holder)
    assert line.isHidden()


def test_a_source_named_twice_stands_there_once(show, shelves, look):
    assert len(show(SourceLine(("s1", "s1"), shelves.sources, look)).buttons) == 1


def test_more_than_three_sources_unfold_and_the_focus_goes_on_there(show, shelves, look):
    line = show(SourceLine(("s1", "s2", "s3", "s4", "s5"), shelves.sources, look))
    assert seen(line)[2:] == ["Source: Publisher 3, 2023", "and 2 more"]
    assert line.more_button.accessibleName() == "Show 2 more sources"
    line.more_button.click()
    assert seen(line) == [f"Source: Publisher {n}, {2020 + n}" for n in range(1, 6)]
    assert line.buttons[3].hasFocus()


def test_one_click_from_a_statement_stands_its_source(show, shelves, look, words_on):
    line = show(SourceLine(("s1",), shelves.sources, look))
    line.buttons[0].click()
    words = words_on(dialog_of(line))
    assert words[0] == "Study 1"
    assert {"Publisher 1", "2021", "We read this source itself."} <= set(words)
    assert any(text.replace("\u200b", "") == "https://example.org/study/1" for text in words)


def test_who_only_read_a_report_of_a_source_says_so(show, shelves, look, words_on):
    line = show(SourceLine(("s2",), shelves.sources, look))
    line.buttons[0].click()
    assert "We read about this source in a report of it." in words_on(dialog_of(line))


def test_the_address_of_a_source_is_copied_as_it_is(show, shelves, look, clipboard):
    line = show(SourceLine(("s1",), shelves.sources, look))
    line.buttons[0].click()
    dialog = dialog_of(line)
    dialog.copy_button.click()
    assert clipboard.text() == "https://example.org/study/1"
    assert dialog.copy_button.text() == "Copied"


def test_escape_closes_a_source_and_leads_back_to_its_button(show, shelves, look, tidy):
    line = show(SourceLine(("s1",), shelves.sources, look))
    line.buttons[0].setFocus()
    line.buttons[0].click()
    QTest.keyClick(dialog_of(line), Qt.Key.Key_Escape)
    tidy()
    assert line.window().findChildren(QDialog) == []
    line.window().activateWindow()
    QApplication.processEvents()
    assert line.buttons[0].hasFocus()


def test_the_journal_can_be_locked_while_a_source_is_open(show, shelves, look):
    locked = []
    holder = show(QWidget())
    lock = QAction("Lock", holder)
    lock.setShortcut("Ctrl+L")
    lock.triggered.connect(lambda: locked.append(True))
    holder.addAction(lock)
    line = SourceLine(("s1",), shelves.sources, look)
    line.setParent(holder)
    line.show()
    line.buttons[0].click()
    QTest.keyClick(dialog_of(line), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locked == [True]


def test_only_the_terms_that_a_text_uses_are_explained_in_its_order(show, shelves, look, words_on):
    line = show(TermsLine(["Phishing, or being DOXED.", "Doxed again."], shelves.glossary, look))
    assert words_on(line) == [
        "phishing: Getting a password by a false message.",
        "doxing: Putting somebody’s address online.",
    ]


def test_without_terms_there_is_no_line(shelves, look, qtbot):
    line = TermsLine(["Nothing of the kind."], shelves.glossary, look)
    qtbot.addWidget(line)
    assert line.isHidden()
    assert line.terms == ()


def test_a_term_that_was_explained_is_not_explained_again(shelves, look, qtbot):
    line = TermsLine(["doxing and phishing"], shelves.glossary, look, known=("doxing",))
    qtbot.addWidget(line)
    assert [term.id for term in line.terms] == ["phishing"]


def test_a_copy_keeps_out_of_the_histories_of_clipboards(clipboard):
    copy("my words", clipboard)
    data = clipboard.mimeData()
    assert clipboard.text() == "my words"
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    for kind in ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"):
        assert bytes(data.data(kind).data()) == bytes(4)
    assert data.hasFormat("ExcludeClipboardContentFromMonitorProcessing")


@pytest.mark.parametrize(("private", "left"), [(True, ""), (False, "my words")])
def test_what_is_private_is_taken_away_again(clipboard, qtbot, monkeypatch, private, left):
    monkeypatch.setattr(copying, "PRIVATE_SECONDS", 0.01)
    copy("my words", clipboard, private=private)
    qtbot.wait(60)
    assert clipboard.text() == left


def test_what_was_copied_since_stays(clipboard, qtbot, monkeypatch):
    monkeypatch.setattr(copying, "PRIVATE_SECONDS", 0.01)
    copy("my words", clipboard, private=True)
    other = QMimeData()
    other.setText("something else")
    clipboard.setMimeData(other)
    qtbot.wait(60)
    assert clipboard.text() == "something else"


def test_what_is_private_can_be_forgotten_at_once(clipboard):
    copy("an address", clipboard)
    forget_private()
    assert clipboard.text() == "an address"
    copy("my words", clipboard, private=True)
    forget_private()
    assert clipboard.text() == ""


def test_a_copy_button_reads_the_text_when_pressed_and_says_so(show, clipboard):
    texts, said = ["one"], []
    made = show(CopyButton(lambda: texts[-1], "the report", said.append))
    texts.append("two")
    made.click()
    assert clipboard.text() == "two"
    assert said == ["Copied"]
    assert made.accessibleName() == "Copy: the report"
    assert made.text() == "Copy"


def test_where_nobody_says_it_the_button_does_for_a_while(show, clipboard, qtbot, monkeypatch):
    monkeypatch.setattr(copying, "SAID_SECONDS", 0)
    made = show(CopyButton(lambda: "text", "it"))
    made.click()
    assert made.text() == "Copied"
    qtbot.waitUntil(lambda: made.text() == "Copy")


def test_a_figure_is_one_sentence_to_who_listens(show, shelves, look):
    bars = show(FigureBars(shelves.figures.values(), shelves.sources, look))
    assert bars.rows[0].text() == "Saw spite: 82\u00a0%. People of 16 and over, 2021."
    assert [child for child in bars.rows[0].findChildren(QWidget) if child is not bars.rows[0]] == []


def test_of_whom_figures_are_is_drawn_once_under_the_last_of_them(show, make, look):
    same = [make.figure("a", 1), make.figure("b", 2)]
    bars = show(FigureBars([*same, replace(same[0], year=1999)], Sources(), look))
    rows = bars.rows
    assert rows[0].heightForWidth(600) < rows[1].heightForWidth(600) == rows[2].heightForWidth(600)
    assert rows[0].text().endswith("People of 16 and over, 2021.")


def test_a_source_fits_in_a_small_window_with_its_buttons_in_sight(show, look):
    title = "A very long title of a source, longer than most of them are, and then some words more " * 4
    address = "https://example.org/" + "a-long-way/" * 12
    source = Source(id="x", title=title, publisher="P", year=2021, address=address, sure=Sureness.READ)
    window = show(SourceLine(("x",), Sources((source,)), look), 400, 300)
    window.buttons[0].click()
    dialog = dialog_of(window)
    QApplication.processEvents()
    assert dialog.height() <= 300
    assert dialog.copy_button.visibleRegion().boundingRect() == dialog.copy_button.rect()
    labels = [one for one in dialog.findChildren(QLabel) if one.text()]
    assert all(one.height() >= one.heightForWidth(one.width()) for one in labels if one.hasHeightForWidth())


def test_figures_of_one_source_share_the_way_to_it(show, shelves, look):
    bars = show(FigureBars(shelves.figures.values(), shelves.sources, look))
    buttons = [one for line in bars.findChildren(SourceLine) for one in line.buttons]
    assert [one.text() for one in buttons] == ["Source: Publisher 1, 2021", "Source: Publisher 2, 2022"]
    assert buttons[0].accessibleDescription() == "Saw spite; Saw joy"


@pytest.mark.parametrize("name", theme.THEMES)
def test_a_bar_is_as_long_as_its_share_in_every_theme(qapp, make, qtbot, name):
    look = Look(theme.load(name), Language.EN)
    lengths = {}
    for per_cent in (0, 50, 100):
        bars = FigureBars([make.figure("x", per_cent)], Sources(), look)
        qtbot.addWidget(bars)
        row = bars.rows[0]
        row.resize(400, row.heightForWidth(400))
        image = QImage(row.size(), QImage.Format.Format_RGB32)
        image.fill(look.colour("card"))
        row.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        middle = row._line_rect(400).center().y()
        accent = look.colour("accent").rgb()
        lengths[per_cent] = sum(image.pixel(x, middle) == accent for x in range(330))
    assert lengths[0] <= 1  # the edge of the outline
    assert abs(lengths[100] - 2 * lengths[50]) <= 4
    assert lengths[50] > 100


def test_a_row_grows_where_it_is_narrow(qapp, make, look, qtbot):
    long = make.figure("spite, and a good deal more than that, in many places at once", 12)
    bars = FigureBars([long], Sources(), look)
    qtbot.addWidget(bars)
    assert bars.rows[0].heightForWidth(120) > bars.rows[0].heightForWidth(800)


def test_an_article_shows_everything_it_holds(show, make, shelves, look, words_on):
    words = words_on(show(ArticleView(make.article(), shelves, look), 900, 1200))
    for text in ("The pamphlet", "What it asks.", "First", "Some people were doxed.", "One point", "Another"):
        assert text in words
    assert "Saw joy: 40\u00a0%. People of 16 and over, 2021." in words
    assert "Read the pamphlet itself." in words


def test_the_pamphlet_says_plainly_that_nobody_endorses_this(show, library, look, words_on):
    (pamphlet,) = [one for one in library.articles if one.shelf is Shelf.PAMPHLET]
    assert "did not make or approve this program." in pamphlet.intro.en
    assert "Dit programma is niet gemaakt of goedgekeurd door Netwerk Mediawijsheid." in pamphlet.intro.nl
    shown = words_on(show(ArticleView(pamphlet, library, look), 900, 1200))
    assert shown.index(pamphlet.intro.en) <= 2


@pytest.mark.parametrize("language", Language)
def test_every_article_of_the_program_shows_with_all_its_figures_and_sources(qapp, show, library, language):
    look = Look(theme.load("light"), language)
    for article in library.articles:
        view = show(ArticleView(article, library, look), 900, 1200)
        blocks = [block for section in article.sections for block in section.blocks]
        drawn = [row for bars in view.findChildren(FigureBars) for row in bars.rows]
        assert len(drawn) == sum(len(block.figures) for block in blocks)
        asked = {one for block in blocks for one in block.sources}
        assert len(library.sources.of(asked)) == len(asked)


def test_every_figure_and_statement_of_an_article_has_its_source_beside_it(show, make, shelves, look):
    view = show(ArticleView(make.article(), shelves, look), 900, 1200)
    lines = [[one.text()[-4:] for one in line.buttons] for line in view.findChildren(SourceLine)]
    assert lines == [["2022"], ["2023"], ["2021"], ["2022"]]


def test_a_term_is_explained_where_it_is_first_used_and_only_there(show, make, shelves, look, words_on):
    words = words_on(show(ArticleView(make.article(), shelves, look), 900, 1200))
    meaning = "doxing: Putting somebody’s address online."
    assert words.count(meaning) == 1
    assert words.index("Another") < words.index(meaning) < words.index("Second: doxing again")


def test_an_address_in_an_article_is_copied(show, make, shelves, look, clipboard):
    said = []
    view = show(ArticleView(make.article(), shelves, look, said.append), 900, 1200)
    view.findChild(CopyButton).click()
    assert clipboard.text() == "https://example.org/pamphlet"
    assert said == ["Copied"]


def test_an_address_in_an_article_stays_on_one_line_where_there_is_room(show, make, shelves, look):
    view = show(ArticleView(make.article(), shelves, look), 900, 1200)
    QApplication.processEvents()
    address = next(one for one in view.findChildren(QLabel) if one.accessibleName() == "https://example.org/pamphlet")
    assert address.heightForWidth(address.width()) < 2 * address.fontMetrics().lineSpacing()


def test_nothing_in_an_article_is_a_link(show, make, shelves, look):
    view = show(ArticleView(make.article(), shelves, look), 900, 1200)
    assert not any(label.openExternalLinks() for label in view.findChildren(QLabel))
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in view.findChildren(QLabel))


def test_an_address_within_a_text_may_go_on_at_the_next_line(qtbot):
    words = "Write to somebody.with.a.long.name@example.org or see https://example.org/a/b."
    text = address_text(words)
    qtbot.addWidget(text)
    assert text.text().replace("\u200b", "") == text.accessibleName() == words
    assert text.minimumSizeHint().width() < text.fontMetrics().horizontalAdvance(
        "somebody.with.a.long.name@example.org"
    )


@pytest.mark.parametrize("width", [640, 1200])
def test_no_button_of_an_article_is_wider_than_the_page(qapp, show, make, shelves, width):
    look = Look(theme.load("light"), Language.NL, text_size=200)
    view = show(ArticleView(make.article(), shelves, look), width, 700)
    inside = [one for one in view.findChildren(QPushButton) if one.isVisible()]
    assert all(one.mapTo(view, one.rect().topRight()).x() <= width for one in inside)


def test_every_article_about_the_law_says_first_that_it_is_no_advice(library, look, words_on, show):
    for article in library.articles:
        shown = words_on(show(ArticleView(article, library, look), 900, 1200))
        says_so = [place for place, words in enumerate(shown) if "not legal advice" in words]
        assert bool(says_so) == (article.shelf is Shelf.LAW)
        assert not says_so or says_so[0] < shown.index(article.intro.en)
