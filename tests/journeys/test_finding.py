"""To look for a moment, and to take along what was found."""


def test_who_exports_what_was_found_comes_back_to_the_search(person):
    person.press("Look at an example first")
    person.waits_for("This is an example.")
    person.keys("Ctrl+2")
    person.waits_for("moments")
    # WHEN one searches and takes along what was found
    person.keys("Ctrl+F")
    person.types("colleague")
    person.press("Export these")
    person.waits_for("Which moments?")
    assert person.sees("What I searched for")
    # THEN going back leads to what one had found
    person.keys("Escape")
    person.waits_for("Export these")
    assert person.focus.text() == "Export these"
    assert "colleague" in person.words()
