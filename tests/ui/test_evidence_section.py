"""Evidence with a moment: asked for, kept once a visit, covered, and nothing typed is lost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from samensociaal_desktop.domain.custody import Event
from samensociaal_desktop.domain.evidence import LONG_FORM, SHORT_FORM, Evidence, Report, ReportState
from samensociaal_desktop.errors import DiskFull, VaultIsReadOnly
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.evidence import EvidenceStore
from samensociaal_desktop.ui.components.evidence import words
from samensociaal_desktop.ui.components.evidence.keeper import draft_key
from samensociaal_desktop.ui.components.evidence.section import EvidenceSection

AT = datetime(2026, 4, 16, 12, tzinfo=UTC)


@pytest.fixture
def one(journal, moment):
    one = moment(2, kinds=("kind.T1",))
    journal.add_all([one])
    return one


@pytest.fixture
def section(vault, edits, needs, show):
    holder = QScrollArea()
    holder.setWidgetResizable(True)
    section = EvidenceSection(vault, edits, needs)
    holder.setWidget(section)
    holder.section = section
    return show(holder, 800, 700).section


@pytest.fixture
def begun(section, one):
    section.show_moment(one)
    section.keep_button.click()
    return section


def events(vault):
    return [entry.event for entry in vault.evidence.custody()]


def literal(section):
    return section.card.form.literal


def test_it_is_folded_away_until_it_is_asked_for(section, one, vault):
    section.show_moment(one)
    assert section.card is None
    assert section.keep_button.isVisible()
    section.keep_button.click()
    assert section.card.isVisible()
    assert not section.keep_button.isVisible()
    assert QApplication.focusWidget() is literal(section).field.edit
    section.leave()
    assert events(vault) == []
    section.show_moment(one)
    assert section.card is None


def test_where_there_is_evidence_it_is_shown(section, one, moment, journal, vault):
    vault.evidence.keep(Evidence(moment=one.id, address="https://example.org/1"), AT)
    section.show_moment(one)
    assert section.card.form.field("address").value == "https://example.org/1"
    section.show_moment(moment(1))
    assert section.card is None


def test_the_short_form_unfolds_into_the_long_one_with_help_for_each(begun, vault, one, words_on):
    form = begun.card.form
    shown = words_on(form)
    for name in SHORT_FORM:
        assert words.label(name) in shown
        assert words.help_line(name) in shown
    assert words.label("witnesses") not in shown
    form.more_button.click()
    shown = words_on(form)
    for name in LONG_FORM:
        assert words.label(name) in shown
        assert words.help_line(name) in shown
    assert QApplication.focusWidget() is form.field("shown_name")
    form.field("witnesses").edit.setPlainText("mijn zus")
    begun.leave()
    kept = vault.evidence.get(one.id)
    assert (kept.witnesses, kept.is_long) == ("mijn zus", True)
    begun.show_moment(one)
    assert begun.card.form.is_long
    begun.card.form.more_button.click()
    assert words.label("witnesses") not in words_on(begun.card.form)


def test_typing_keeps_a_draft_and_one_visit_is_one_line_of_the_log(begun, vault, one, qtbot):
    form = begun.card.form
    QTest.keyClicks(form.field("address"), "https://example.org/2")
    qtbot.waitUntil(lambda: vault.drafts.get(draft_key(one.id)) is not None, timeout=3000)
    QTest.keyClicks(form.field("account"), "@iemand")
    assert events(vault) == []
    begun.leave()
    assert events(vault) == [Event.ADDED]
    assert vault.evidence.get(one.id).account == "@iemand"
    assert vault.drafts.get(draft_key(one.id)) is None
    begun.leave()
    assert events(vault) == [Event.ADDED]


def test_looking_without_typing_changes_nothing_to_the_letter(section, one, vault):
    before = Evidence(moment=one.id, literal="  Twee\u00a0spaties \r\nen meer\n", address=" x\n y ", effect="\n\n")
    vault.evidence.keep(before, AT)
    section.show_moment(one)
    section.leave()
    assert vault.evidence.get(one.id) == before
    section.show_moment(one)
    section.card.form.field("zone").setText("UTC")
    section.leave()
    assert vault.evidence.get(one.id) == replace(before, zone="UTC", is_long=True)


def test_what_a_full_disk_refuses_waits_and_is_there_again(begun, vault, one, monkeypatch, words_on):
    QTest.keyClicks(begun.card.form.field("address"), "https://example.org/3")
    keep = EvidenceStore.keep

    def full(_store, _evidence, _at):
        raise DiskFull("full")

    monkeypatch.setattr(EvidenceStore, "keep", full)
    begun.leave()
    assert any("The disk is full" in text for text in words_on(begun.card))
    assert vault.evidence.get(one.id) is None
    monkeypatch.setattr(EvidenceStore, "keep", keep)
    begun.show_moment(one)
    assert begun.card.form.field("address").value == "https://example.org/3"
    begun.leave()
    assert vault.evidence.get(one.id).address == "https://example.org/3"
    assert vault.drafts.get(draft_key(one.id)) is None


def test_a_draft_after_a_crash_is_gone_on_with(section, vault, one):
    vault.drafts.keep(draft_key(one.id), {"fields": '{"account": "@naam"}'})
    section.show_moment(one)
    assert section.card.form.field("account").value == "@naam"
    section.leave()
    assert vault.evidence.get(one.id).account == "@naam"


def test_the_literal_text_is_covered_and_looking_at_it_is_noted(section, one, vault, words_on):
    vault.evidence.keep(Evidence(moment=one.id, literal="Wat een sukkel"), AT)
    section.show_moment(one)
    cover = literal(section).covered
    assert cover.isVisible()
    assert not literal(section).field.isVisible()
    assert not any("sukkel" in text for text in words_on(section))
    cover.target.setFocus()
    QTest.keyPress(cover.target, Qt.Key.Key_Space)
    QTest.keyRelease(cover.target, Qt.Key.Key_Space)
    assert events(vault) == [Event.ADDED, Event.VIEWED]


def test_changing_the_literal_text_shows_it_and_leaving_covers_it_again(section, one, vault):
    vault.evidence.keep(Evidence(moment=one.id, literal="Wat een sukkel"), AT)
    section.show_moment(one)
    literal(section).change_button.click()
    assert QApplication.focusWidget() is literal(section).field.edit
    literal(section).field.edit.appendPlainText("zeg")
    section.leave()
    assert literal(section).covered.isVisible()
    assert literal(section).covered.text == "Wat een sukkel\nzeg"
    assert events(vault) == [Event.ADDED, Event.VIEWED, Event.CHANGED]


def test_looking_twice_is_noted_twice_when_a_minute_lies_between(section, one, vault):
    at = AT - timedelta(days=1)
    vault.evidence.keep(Evidence(moment=one.id, literal="Wat"), at)
    section.show_moment(one)
    for _time in range(2):
        literal(section).covered.show_button.click()
        literal(section).covered.show_button.click()
    assert events(vault) == [Event.ADDED, Event.VIEWED]


# Reports


def test_a_report_is_added_and_kept(begun, vault, one):
    begun.card.reports.add_button.click()
    card = begun.card.reports.cards[0]
    assert QApplication.focusWidget() is card.to
    QTest.keyClicks(card.to, "de school")
    card.on.line.setText("gisteren")
    card.state.option("received").click()
    card.number.setText("A-12")
    card.reply.edit.setPlainText("We kijken ernaar")
    assert card.accessibleName() == "Report to de school"
    begun.leave()
    (kept,) = vault.evidence.get(one.id).reports
    assert (kept.to, kept.on, kept.state) == ("de school", date(2026, 4, 15), ReportState.RECEIVED)
    assert (kept.case_number, kept.reply) == ("A-12", "We kijken ernaar")


def test_a_day_that_is_not_understood_is_said_and_not_made_up(begun, words_on):
    begun.card.reports.add_button.click()
    card = begun.card.reports.cards[0]
    assert card.value.on == date(2026, 4, 16)
    card.on.line.setText("ooit eens")
    assert card.value.on is None
    assert "I do not understand this day. Try: yesterday" in words_on(card)


def reports(*names):
    return tuple(Report(id=name, to=name) for name in names)


@pytest.fixture
def three(section, one, vault):
    vault.evidence.keep(Evidence(moment=one.id, reports=reports("a", "b", "c")), AT)
    section.show_moment(one)
    return section


def ids(vault, one):
    return [report.id for report in vault.evidence.get(one.id).reports]


def test_removing_a_report_can_be_undone_where_it_stood(three, vault, one, bar):
    three.card.reports.cards[1].remove_button.click()
    assert ids(vault, one) == ["a", "c"]
    assert bar.text == "Report removed."
    bar.action_button.click()
    assert ids(vault, one) == ["a", "b", "c"]
    assert [card.value.to for card in three.card.reports.cards] == ["a", "b", "c"]


def test_undo_finds_its_moment_when_another_is_on_the_screen(three, vault, one, bar, moment):
    three.card.reports.cards[2].remove_button.click()
    other = moment(0)
    three.show_moment(other)
    bar.action_button.click()
    assert ids(vault, one) == ["a", "b", "c"]
    assert vault.evidence.get(other.id) is None


def test_removing_the_last_thing_lets_go_of_the_evidence(section, vault, one, bar):
    vault.evidence.keep(Evidence(moment=one.id, reports=reports("a")), AT)
    section.show_moment(one)
    section.card.reports.cards[0].remove_button.click()
    assert vault.evidence.get(one.id) is None
    section.show_moment(replace(one, line="x"))
    bar.action_button.click()
    assert ids(vault, one) == ["a"]


def walk(widget, times):
    widget.setFocus()
    seen = [widget]
    for _step in range(times):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    return seen


def test_tab_goes_through_a_new_report_where_it_stands(three):
    three.card.reports.add_button.click()
    last, new = three.card.reports.cards[-2:]
    seen = walk(last.remove_button, 13)
    assert seen[1] is new.to
    assert seen[2] is new.on.line
    assert new.remove_button in seen
    assert seen[seen.index(new.remove_button) + 1] is three.card.reports.add_button


def test_tab_goes_through_a_report_that_came_back(three, bar):
    three.card.reports.cards[1].remove_button.click()
    bar.action_button.click()
    first, middle, last = three.card.reports.cards
    seen = walk(first.remove_button, 13)
    assert seen[1] is middle.to
    assert seen[seen.index(middle.remove_button) + 1] is last.to


# Reading only


@pytest.mark.parametrize("which", ["is_sample", "is_read_only"])
def test_in_a_journal_to_read_nothing_can_be_begun(vault, edits, needs, show, one, which, moment):
    vault.evidence.keep(Evidence(moment=one.id, literal="Wat", reports=reports("a")), AT)
    section = show(EvidenceSection(replace(vault, **{which: True}), edits, needs), 800, 1500)
    section.show_moment(moment(1))
    assert section.card is None
    assert not section.keep_button.isVisible()
    section.show_moment(one)
    card = section.card
    assert card.form.field("address").isReadOnly()
    assert not literal(section).change_button.isVisible()
    assert literal(section).covered.isVisible()
    assert not card.reports.add_button.isVisible()
    assert not card.reports.cards[0].remove_button.isVisible()
    assert card.reports.cards[0].to.isReadOnly()
    assert not card.files.isVisible()
    section.leave()


def test_what_came_in_from_elsewhere_is_seen_at_the_return(begun, vault, one):
    begun.leave()
    vault.evidence.keep(Evidence(moment=one.id, account="@nieuw"), AT)
    begun.show_moment(one)
    assert begun.card.form.field("account").value == "@nieuw"


def test_while_one_types_a_change_of_the_moment_leaves_the_words_alone(begun, one):
    QTest.keyClicks(begun.card.form.field("account"), "@ie")
    card = begun.card
    begun.show_moment(replace(one, is_covered=True))
    assert begun.card is card
    assert card.form.field("account").value == "@ie"


def test_help_is_asked_for_with_the_kinds_and_their_group(vault, edits, needs, show, one):
    asked = []
    section = show(EvidenceSection(vault, edits, replace(needs, go_to_help=asked.append)), 800, 900)
    section.show_moment(one)
    section.keep_button.click()
    section.card.help_button.click()
    assert asked == [("kind.T1", "kind.T")]


def refusing(error):
    def refuse(*_all):
        raise error("no")

    return refuse


def test_a_draft_that_cannot_be_written_is_said_and_tried_again(begun, one, vault, monkeypatch, qtbot, words_on):
    begun.card._keeper._autosave._later.setInterval(20)
    with monkeypatch.context() as patch:
        patch.setattr(Drafts, "_write", refusing(DiskFull))
        begun.card.form.field("account").setText("@iemand")
        qtbot.waitUntil(lambda: any("The disk is full" in text for text in words_on(begun.card)), timeout=3000)
        qtbot.wait(60)
        assert vault.drafts.waiting
    qtbot.waitUntil(lambda: "Saved" in words_on(begun.card), timeout=3000)
    assert not vault.drafts.waiting


def test_a_draft_that_waits_is_tried_again_when_its_moment_is_opened(section, one, vault, monkeypatch, qtbot):
    with monkeypatch.context() as patch:
        patch.setattr(Drafts, "_write", refusing(DiskFull))
        with pytest.raises(DiskFull):
            vault.drafts.keep(draft_key(one.id), {"fields": '{"account": "@naam"}'})
    section.show_moment(one)
    assert section.card._keeper._autosave._later.isActive()


def test_where_nothing_can_be_written_nothing_is_tried_again(begun, monkeypatch, words_on):
    monkeypatch.setattr(EvidenceStore, "keep", refusing(VaultIsReadOnly))
    monkeypatch.setattr(Drafts, "_write", refusing(VaultIsReadOnly))
    begun.card.form.field("account").setText("@iemand")
    begun.leave()
    assert any("can only be read" in text for text in words_on(begun.card))
    assert not begun.card._keeper._autosave._later.isActive()


def test_a_draft_that_cannot_be_dropped_is_only_offered_once_more(begun, one, vault, monkeypatch, qtbot):
    begun.card.form.field("account").setText("@iemand")
    qtbot.waitUntil(lambda: vault.drafts.get(draft_key(one.id)) is not None, timeout=3000)
    monkeypatch.setattr(Drafts, "drop", refusing(DiskFull))
    begun.leave()
    assert vault.evidence.get(one.id).account == "@iemand"


def test_a_look_at_the_words_that_cannot_be_noted_is_said(section, one, vault, bar, monkeypatch):
    vault.evidence.keep(Evidence(moment=one.id, literal="Wat"), AT)
    section.show_moment(one)
    monkeypatch.setattr(EvidenceStore, "note", refusing(DiskFull))
    literal(section).covered.show_button.click()
    assert "The disk is full" in bar.text


def test_undo_that_cannot_be_kept_is_said(three, one, vault, bar, monkeypatch, moment):
    three.card.reports.cards[0].remove_button.click()
    three.show_moment(moment(0))
    monkeypatch.setattr(EvidenceStore, "keep", refusing(DiskFull))
    bar.action_button.click()
    assert "The disk is full" in bar.text


def test_undo_twice_brings_one_report_back(three, vault, one):
    report = three.card.reports.cards[0].value
    three.card.reports.bring_back(report, 0)
    assert [card.value.id for card in three.card.reports.cards] == ["a", "b", "c"]


def test_undo_finds_its_moment_after_the_page_is_gone(three, vault, one, bar, tidy):
    three.card.reports.cards[0].remove_button.click()
    three.leave()
    three.deleteLater()
    tidy()
    bar.action_button.click()
    assert ids(vault, one) == ["a", "b", "c"]


def test_tab_goes_on_into_the_fields_that_unfold(three):
    form = three.card.form
    form.more_button.click()
    form.more_button.setFocus()
    seen = walk(form.more_button, 8)
    assert seen[1] is form.field("shown_name")
    assert seen[2] is form.field("witnesses").edit
    assert seen[7] is form.field("missing").edit
    assert seen[8] is three.card.reports.cards[0].to
