"""After the lock one is where one was: the place, the view on top, the moment, the talk. Ids only."""

from PySide6.QtWidgets import QLabel

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.page_stack import BackView, PageStack
from samensociaal_desktop.ui.pages.journal.page import JournalPage
from samensociaal_desktop.ui.pages.talk.page import TalkPage


class First(ScrollPage):
    def __init__(self):
        super().__init__()
        self.where = ""

    def whereabouts(self):
        return self.where

    def go_back_to(self, where):
        self.where = where


class OnTop(BackView):
    def __init__(self, look, where=""):
        super().__init__("Boven", look)
        self.where = where

    def whereabouts(self):
        return self.where

    def go_back_to(self, where):
        self.where = where


def stack_of(look):
    stack = PageStack(lambda _parent: First())
    stack.offer("one", lambda: stack.open(OnTop(look), "one"))
    stack.offer("two", lambda: stack.open(OnTop(look), "two"))
    return stack


def test_a_page_that_says_nothing_begins_where_it_begins(look, show):
    page = show(ScrollPage())
    page.column.addWidget(QLabel("niets"))
    page.go_back_to(page.whereabouts())
    assert page.whereabouts() == ""


def test_views_on_top_are_opened_again_each_where_it_was(look, show):
    before = show(stack_of(look))
    before.first.where = "m1"
    before.open(OnTop(look, "a"), "one")
    before.open(OnTop(look), "two")
    where = before.whereabouts()
    assert where == "m1\none a\ntwo "
    after = show(stack_of(look))
    after.go_back_to(where)
    assert after.whereabouts() == where
    after.back()
    assert after.whereabouts() == "m1\none a"
    after.back_to_first()
    assert after.whereabouts() == "m1"


def test_a_view_that_nobody_offers_and_what_lies_on_it_is_not_come_back_to(look, show):
    stack = show(stack_of(look))
    stack.open(OnTop(look), "one")
    stack.replace(OnTop(look))
    stack.open(OnTop(look), "two")
    assert stack.whereabouts() == ""
    stack.go_back_to("\ngone \ntwo ")
    assert stack.whereabouts() == ""


def test_a_view_may_take_the_place_of_the_first(look, show):
    stack = show(stack_of(look))
    stack.replace(OnTop(look), "one")
    assert stack.whereabouts() == "\none "


def test_the_journal_comes_back_to_the_moment_that_was_read(vault, edits, bus, needs, show, moment):
    one = moment()
    vault.journal.apply(Edit(None, one))
    page = show(JournalPage(vault, edits, bus, needs))
    page.enter()
    assert page.whereabouts() == ""
    page.open(one)
    assert page.whereabouts() == one.id
    page.show_list()
    assert page.whereabouts() == ""
    again = show(JournalPage(vault, edits, bus, needs))
    again.enter()
    again.go_back_to(one.id)
    assert again.whereabouts() == one.id
    again.show_list()
    again.go_back_to("gone")
    assert again.whereabouts() == ""


def test_a_talk_goes_on_where_it_was(library, vault, lists, bus, look, clock, show):
    def page():
        page = TalkPage(
            library, lambda: lists, vault.talks, vault.agreements, vault.drafts, vault.journal, bus, look, clock,
            lambda *_said: None,
        )  # fmt: skip
        page.enter()
        return show(page)

    before = page()
    assert before.whereabouts() == ""
    before.resume(library.dialogues[0].id)
    assert before.whereabouts() == library.dialogues[0].id
    after = page()
    after.go_back_to(before.whereabouts())
    assert after.whereabouts() == library.dialogues[0].id
