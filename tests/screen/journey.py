"""Goes through the program as somebody does who hears it: by role and name, in Dutch.

    /usr/bin/python3 journey.py FILE PROGRAM [ARGUMENT ...]

starts the program within the session it finds itself in, and prints one JSON line for each part of the way: what did
not hold there, as sentences, and how many seconds it took. What the program prints goes to FILE.
With SCREEN_PICTURES=FOLDER in the environment, a picture of each part is put there (needs ImageMagick).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reader import (
    BUTTON,
    CELL,
    CHART,
    CHOICE,
    DIALOG,
    FIELD,
    GROUP,
    LABEL,
    SLIDER,
    TABLE,
    GLib,
    Missing,
    Screen,
    Thing,
    give_keyboard,
    keys,
    type_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

PACKS: Final = Path(__file__).parents[2] / "resources/packs"
TALK: Final = PACKS / "basis/dialogues/wat-doen-we-zelf.toml"
CASES: Final = PACKS / "basis/cases.toml"
DIRECTORY: Final = PACKS / "meldpunten/directory.toml"
"""The words of packs may be improved at any time, so they are read where they stand."""

PLACES: Final = ("Vandaag", "Dagboek", "Gesprek", "Patronen", "Samen", "Hulp", "Instellingen")
DANGER: Final = "Nu gevaar? Bel 112."
PASSPHRASE: Final = "zeven grijze ganzen boven de dijk"
LINE: Final = "iemand hielp een klasgenoot"
SEARCHED: Final = "klasgen"
SEALED: Final = "een gemene foto in de groepsapp"
"""What is noted while the journal is locked."""

TWICE_S: Final = 0.6
"""From when on a second press is one of its own, and not the second of two."""

OTHERS: Final = (
    ("een grap over een buurvrouw", "Negeren"),
    ("een gemene bijnaam in de klas", "Aanspreken"),
    ("een nepaccount van de voetbalclub", "Melden"),
    ("iemand werd bedankt voor zijn uitleg", "Steunen"),
)
"""What is noted besides, so that there are enough moments to see a pattern."""


class Journey:
    """The parts of the way, in order. A part that cannot be walked to its end ends the journey."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._faults: list[str] = []
        self._facts: dict[str, float] = {}
        self._escaped_at = -TWICE_S
        self._talk = _read(TALK)

    def walk(self) -> bool:
        """Walk all parts, and return whether the end was reached."""
        return all(self._walk_one(part) for part in self.parts())

    @classmethod
    def parts(cls) -> list[Callable[[Journey], None]]:
        """Return the parts in the order they stand here."""
        return [part for name, part in vars(cls).items() if name.startswith("part_")]

    def _walk_one(self, part: Callable[[Journey], None]) -> bool:
        name = part.__name__.removeprefix("part_")
        self._faults, self._facts = [], {}
        start, is_done = time.monotonic(), True
        try:
            part(self)
            self._look_around()
        except (Missing, GLib.Error) as fault:
            self._faults.append(str(fault))
            is_done = False
        seconds = round(time.monotonic() - start, 1)
        say({"part": name, "seconds": seconds, "faults": self._faults, "facts": self._facts})
        if folder := os.environ.get("SCREEN_PICTURES"):
            subprocess.run(["import", "-window", "root", f"{folder}/{name}.png"], check=False)
        return is_done

    # ---- the way ---------------------------------------------------------------------------------------------------

    def part_welcome(self) -> None:
        """What this is, and the way in."""
        self._screen.find(LABEL, "Welkom bij Samen Sociaal")
        give_keyboard("Samen Sociaal")
        self._screen.wait_for_focus(BUTTON, "Maak mijn dagboek")
        self._expect(self._screen.find(CHOICE, "Nederlands").is_on, "It is not heard that the language is Dutch.")
        self._look_around()
        self._press("Maak mijn dagboek")

    def part_passphrase(self) -> None:
        """An own passphrase: the first try is too short."""
        self._choose("Ik bedenk er zelf een")
        self._expect(not self._screen.find(CHOICE, "Deze zes woorden").is_on, "Two passphrases are chosen at once.")
        self._write("Je wachtzin", "kort")
        self._look_around()
        self._press("Maak mijn dagboek")
        self._expect_said("Dit is te kort. Neem minstens 10 tekens.")
        self._write("Je wachtzin", PASSPHRASE)
        self._press("Maak mijn dagboek")

    def part_recovery_code(self) -> None:
        """The code is heard, and two groups of it written back."""
        code = self._screen.find(LABEL, part="Herstelcode: ").name.removeprefix("Herstelcode: ").split()
        asked = [field for field in self._screen.things(FIELD) if field.name.startswith("Blok ")]
        self._expect(len(asked) == 2, f"{len(asked)} groups are asked back.")
        self._look_around()
        self._press("Open mijn dagboek")
        self._expect_said("Dat is nog niet hetzelfde. Kijk nog eens naar de nummers van de blokken.")
        for field in asked:
            field.write(code[int(field.name.split()[1]) - 1])
        self._press("Open mijn dagboek")

    def part_today(self) -> None:
        """The first place: the cursor in the line, and Tab leads to the button that keeps."""
        self._expect_place("Vandaag")
        self._screen.wait_for_focus(FIELD, "Wat gebeurde er?")
        self._expect_tabs(["Wat gebeurde er?", "Negeren", "Steunen", "Bewaren"], at_most=7)

    def part_note_by_keyboard(self) -> None:
        """From anywhere: Ctrl+N, a line, what I did, Ctrl+Enter."""
        self._screen.heard.clear()
        start = time.monotonic()
        keys("ctrl+n")
        self._screen.find(DIALOG, part="Moment noteren")
        give_keyboard("Moment noteren")
        self._screen.wait_for_focus(FIELD, "Wat gebeurde er?")
        type_words(LINE)
        keys("alt+4", "ctrl+Return")
        self._screen.find(GROUP, "Bewaard.")
        self._facts = {"seconds": round(time.monotonic() - start, 2), "keys": len(LINE) + 3}
        self._expect_said("Bewaard.")
        give_keyboard("Samen Sociaal")

    def part_note_that_lacks_something(self) -> None:
        """The small form again: Tab goes through it in order; what is missing is said; Esc leaves a draft."""
        keys("ctrl+n")
        self._screen.find(DIALOG, part="Moment noteren")
        give_keyboard("Moment noteren")
        self._screen.wait_for_focus(FIELD, "Wat gebeurde er?")
        order = ["Wat gebeurde er?", "Zoek een soort", "Alle soorten tonen", "Negeren", "Steunen", "Bewust"]
        self._expect_tabs([*order, "Wanneer was het?", "Bewaren"], at_most=24)
        self._look_around()
        self._press("Bewaren")
        self._expect_said("Schrijf één regel, of kies een soort.")
        self._escape()
        self._screen.wait_until(lambda: not self._screen.sees(DIALOG), "Esc does not close the small form.")
        give_keyboard("Samen Sociaal")

    def part_note_by_pressing(self) -> None:
        """Four more, on the card of Vandaag, without one key: write, choose, press."""
        for line, response in OTHERS:
            self._write("Wat gebeurde er?", line)
            self._choose(response)
            self._press("Bewaren")
            self._screen.wait_until(
                lambda: not self._screen.find(FIELD, "Wat gebeurde er?").text, f"“{line}” was not kept."
            )

    def part_find(self) -> None:
        """The journal: every moment is one cell that says all; words find one of them."""
        self._go("Dagboek")
        self._screen.find(LABEL, f"{len(OTHERS) + 1} momenten")
        self._look_around()
        keys("ctrl+f")
        self._screen.wait_for_focus(FIELD, "Zoek in je dagboek")
        self._write("Zoek in je dagboek", "woestijn")
        self._screen.find(LABEL, "Geen momenten gevonden")
        self._look_around()
        self._write("Zoek in je dagboek", SEARCHED)
        self._screen.find(LABEL, "1 van 5 momenten")
        said = self._screen.find(CELL).name
        self._expect(said.startswith(f"{LINE}. Gesteund. vandaag "), f"A moment in the list says “{said}”.")

    def part_read(self) -> None:
        """Down and Enter open what was found; its words are there; Esc goes back."""
        keys("Down")
        self._screen.wait_for_focus(CELL, self._screen.find(CELL).name)
        keys("Return")
        self._screen.find(LABEL, LINE)
        self._screen.wait_for_focus(BUTTON, "Veranderen")
        self._look_around()
        self._press("Veranderen")
        self._screen.wait_for_focus(FIELD, "Wat gebeurde er?")
        self._look_around()
        self._escape()
        self._escape()
        self._screen.find(TABLE, "Momenten")

    def part_talk(self) -> None:
        """Begin a talk, answer its first question, hear the next one, and stop."""
        first, second = self._talk["question"][:2]
        title, answer = self._talk["title"]["nl"], first["option"][1]["label"]["nl"]
        self._go("Gesprek")
        self._look_around()
        self._screen.find(BUTTON, part=f": {title}").press()  # the long talk; the short one stands after it
        self._screen.find(GROUP, first["ask"]["nl"])
        self._screen.wait_for_focus(CHOICE, first["option"][0]["label"]["nl"])
        self._choose(answer)
        self._expect_tabs([answer, "Verder"], at_most=8)
        self._look_around()
        self._press("Verder")
        self._screen.find(GROUP, second["ask"]["nl"])
        self._screen.find(LABEL, answer)
        self._look_around()
        self._press("Stop hier")
        self._screen.find(BUTTON, f"Verder: {title}")

    def part_talk_on(self) -> None:
        """Go on with it, through a scale to a line between two poles, which is a slider; skip what lies between."""
        second, third = self._talk["question"][1:3]
        self._press(f"Verder: {self._talk['title']['nl']}")
        self._screen.find(GROUP, second["ask"]["nl"])
        self._choose(second["option"][0]["label"]["nl"])
        self._press("Verder")
        self._screen.find(GROUP, third["ask"]["nl"])
        self._choose(self._screen.find(CHOICE, part=third["high"]["nl"]).name)
        self._press("Verder")
        self._wait_for_another(third)
        line = next(question for question in self._talk["question"] if question["kind"] == "line")
        while (asked := self._asked()) != line:
            self._look_around()
            self._press("Sla over")
            self._wait_for_another(asked)
        self._screen.wait_for_focus(SLIDER, line["ask"]["nl"])
        keys("End")
        self._screen.find(LABEL, part=line["high"]["nl"])
        self._press("Verder")
        self._wait_for_another(line)

    def part_chart(self) -> None:
        """A chart's sentence, the part an arrow key leads to, and its numbers as a table."""
        question = "Wat doe ik als ik iets tegenkom?"
        self._go("Patronen")
        self._screen.find(LABEL, part=f"{len(OTHERS) + 1} momenten · ")
        self._look_around()
        chart, table = (self._screen.find(role, name) for role, name in ((CHART, question), (CHOICE, "Als tabel")))
        self._expect(chart.description.startswith("Je "), f"The chart does not say its answer: “{chart.description}”.")
        self._expect("5 momenten" in chart.description, "The chart does not say on how many moments it rests.")
        self._expect(not list(chart.inside()), "There is something in the chart that one can get lost in.")
        table.take_focus()
        self._screen.wait_for_focus(CHOICE, "Als tabel")
        keys("shift+Tab")
        self._screen.wait_for_focus(CHART, question)
        self._screen.heard.clear()
        keys("Up")
        self._screen.wait_until(lambda: bool(self._screen.heard), "An arrow key in the chart says nothing.")
        self._expect(self._screen.heard[-1].endswith(" 1"), f"A part of the chart says “{self._screen.heard[-1]}”.")
        self._press("Als tabel", role=CHOICE, description=question)
        rows = self._screen.find(TABLE, f"{question} Als tabel").rows()
        *weeks, _all_together = rows
        counts = Counter(cell.split(": ")[0] for row in weeks for cell in row if cell.endswith(": 1"))
        found = {response: counts[response] for response in ("Negeren", "Aanspreken", "Melden")}
        self._expect(set(found.values()) == {1}, f"The table of the chart does not tell what was noted: {rows}")
        self._expect(any("Samen: 5" in row for row in rows), f"The table of the chart does not count five: {rows}")

    def part_help(self) -> None:
        """What to do in danger is said at once; a number is found by a word, heard with what it is for, and copied."""
        point = next(point for point in _read(DIRECTORY)["point"] if point["id"] == "luisterlijn")
        name, heard = point["name"]["nl"], f"{point['phone']}. {point['what_for']['nl']}"
        copy = f"Kopieer: telefoonnummer van {name}"
        self._screen.heard.clear()
        self._go("Hulp")
        self._expect_said(DANGER)
        self._screen.wait_for_focus(BUTTON, "Kopieer: telefoonnummer van 113")
        self._expect(self._screen.find(BUTTON, copy).description == heard, f"Who gets to “{copy}” does not hear why.")
        self._look_around()
        opener = self._screen.find(BUTTON, part="Waar kun je terecht?").name
        self._press(opener)
        self._screen.wait_for_focus(FIELD, "Waar gaat het over?")
        self._write("Waar gaat het over?", point["phone"])
        self._expect_said("1 plek gevonden")
        self._screen.find(LABEL, f"telefoonnummer van {name}: {point['phone']}")
        self._screen.find(LABEL, point["what_for"]["nl"])
        self._look_around()
        self._press(copy, description=heard)
        self._expect_said("Gekopieerd")
        self._escape()
        self._screen.wait_for_focus(BUTTON, opener)

    def part_together(self) -> None:
        """A situation to practise on: what may come of a choice is said as soon as one chose."""
        case = _read(CASES)["case"][0]
        title, way = case["title"]["nl"], next(way for way in case["way"] if way["response"] == "address")
        self._go("Samen")
        self._screen.wait_for_focus(BUTTON, f"{title}.")
        self._look_around()
        self._press(f"{title}.")
        self._screen.wait_for_focus(BUTTON, "Terug")
        self._expect(self._screen.hears(title), f"“{title}” is not said aloud.")
        self._choose(f"Aanspreken. {way['does']['nl']}")
        said = f"Wat ervan kan komen: {way['may']['nl']} Wat onderzoek zegt: {way['research']['nl']}"
        self._expect(self._screen.hears(said), "What may come of it is not said aloud.")
        self._screen.find(LABEL, way["may"]["nl"])
        self._screen.find(BUTTON, part="Bron: ")
        self._look_around()
        self._escape()
        self._screen.wait_for_focus(BUTTON, f"{title}.")

    def part_settings(self) -> None:
        """What can be set, and the list of keys."""
        self._go("Instellingen")
        self._look_around()
        keys("F1")
        self._screen.find(DIALOG, part="Sneltoetsen")
        give_keyboard("Sneltoetsen")
        self._look_around()
        self._escape()
        self._screen.wait_until(lambda: not self._screen.sees(DIALOG), "Esc does not close the list of keys.")
        give_keyboard("Samen Sociaal")

    def part_lock(self) -> None:
        """Locked, nothing that was written can be heard any more."""
        self._go("Dagboek")
        self._press("Vergrendelen")
        self._screen.find(BUTTON, "Open mijn dagboek")
        self._screen.wait_for_focus(FIELD, "Wachtzin")
        left = [str(thing) for thing in self._screen.things() if re.search("klasgeno|bijnaam|buurvrouw", thing.name)]
        self._expect(not left, f"Behind the lock stands {left}.")

    def part_unlock(self) -> None:
        """A wrong passphrase is answered with a sentence; the right one opens the journal where it was."""
        self._write("Wachtzin", "acht grijze ganzen boven de dijk")
        self._press("Open mijn dagboek")
        self._expect_said("Dat klopt niet. Let op hoofdletters en spaties, en probeer het opnieuw.")
        self._look_around()
        self._write("Wachtzin", PASSPHRASE)
        self._press("Open mijn dagboek")
        self._expect_place("Dagboek")
        self._screen.find(LABEL, f"{len(OTHERS) + 1} momenten")

    def part_note_while_locked(self) -> None:
        """At the lock, without the passphrase: Esc takes nothing; what is thrown away, and kept, is said."""
        self._press("Vergrendelen")
        self._screen.wait_for_focus(FIELD, "Wachtzin")
        self._write_at_the_lock("toch maar niet")
        self._escape()
        self._press("Gooi weg")
        self._expect(self._screen.hears("Nog een keer om weg te gooien"), "That it takes a second press is not said.")
        time.sleep(TWICE_S)
        self._press("Nog een keer om weg te gooien")
        self._expect(self._screen.hears("Weggegooid."), "It is not said that the note is thrown away.")
        self._screen.wait_for_focus(FIELD, "Wachtzin")
        self._write_at_the_lock(SEALED)
        self._press("Bewaar")
        self._expect_said("Bewaard. Je leest het als je dagboek open is.")
        self._screen.wait_for_focus(BUTTON, "Terug")
        keys("Return")
        self._screen.wait_for_focus(FIELD, "Wachtzin")

    def part_hear_the_note(self) -> None:
        """Opened, it is told that there is a note; its words are heard at the button that makes it a moment."""
        self._screen.heard.clear()
        self._write("Wachtzin", PASSPHRASE)
        keys("Return")
        self._expect(self._screen.hears("Genoteerd toen het op slot was"), "It is not said that a note is waiting.")
        self._go("Vandaag")
        self._screen.find(LABEL, SEALED)
        self._screen.find(BUTTON, part="Maak er een moment van: ", description=SEALED)
        self._screen.find(BUTTON, part="Gooi weg: ", description=SEALED)

    def part_backups(self) -> None:
        """When the last backup was made is heard in Instellingen; its view is gone into and come back from."""
        self._go("Instellingen")
        self._screen.find(LABEL, part="Laatste reservekopie: ")
        self._press("Open de reservekopieën")
        self._expect(self._screen.hears("Reservekopieën"), "The title of the view is not said.")
        self._screen.wait_for_focus(BUTTON, "Terug")
        self._look_around()
        self._press("Maak nu een reservekopie")
        self._expect(self._screen.hears("De reservekopie is gemaakt en nagekeken."), "That it is made is not said.")
        self._screen.find(LABEL, "Laatste reservekopie: vandaag")
        self._escape()
        self._screen.wait_for_focus(BUTTON, "Open de reservekopieën")
        self._screen.find(LABEL, "Laatste reservekopie: vandaag")

    def part_lock_at_the_end(self) -> None:
        """Ctrl+L, from anywhere."""
        keys("ctrl+l")
        self._screen.wait_for_focus(FIELD, "Wachtzin")
        self._expect(not self._screen.sees(LABEL, SEALED), "Behind the lock stands the note.")

    def _write_at_the_lock(self, words: str) -> None:
        self._press("Meer")
        self._press("Schrijf iets op zonder te openen")
        self._screen.wait_for_focus(FIELD, "Je notitie")
        type_words(words)
        self._screen.wait_until(
            lambda: self._screen.find(FIELD, "Je notitie").text == words, "What is typed is not there."
        )

    # ---- what is done everywhere -----------------------------------------------------------------------------------

    def _expect(self, holds: bool, sentence: str) -> None:
        if not holds and sentence not in self._faults:
            self._faults.append(sentence)

    def _expect_said(self, sentence: str) -> None:
        self._screen.wait_until(
            lambda: self._screen.sees(LABEL, sentence), f"“{sentence}” does not stand on the screen."
        )
        self._expect(self._screen.hears(sentence), f"“{sentence}” stands on the screen but is not said aloud.")

    def _expect_place(self, place: str) -> None:
        self._screen.wait_until(
            lambda: all(self._screen.find(CHOICE, one).is_on is (one == place) for one in PLACES),
            f"It is not heard that one is at {place}.",
        )

    def _expect_tabs(self, order: list[str], *, at_most: int) -> None:
        """Tab from where the focus is until the last of these names: they come in this order, soon enough."""
        names: list[str] = []
        while len(names) <= at_most:
            focus = self._focus()
            names.append(focus.name)
            if focus.name == order[-1]:
                break
            keys("Tab")
            self._screen.wait_until(lambda: self._focus().name != names[-1], f"Tab stays on “{names[-1]}”.")
        passed = [name for name in names if name in order]
        self._expect(passed == order, f"Tab does not lead by {order} in {at_most} steps, but by {names}.")

    def _asked(self) -> dict[str, Any] | None:
        """Return the question of the talk that is asked now: what one answers with is called after it."""
        questions = {question["ask"]["nl"]: question for question in self._talk["question"]}
        names = (thing.name for thing in self._screen.things() if thing.role in (GROUP, SLIDER, FIELD))
        return next((questions[name] for name in names if name in questions), None)

    def _wait_for_another(self, asked: dict[str, Any] | None) -> None:
        sentence = "The talk stays at the same question."
        self._screen.wait_until(lambda: self._asked() not in (None, asked), sentence)

    def _focus(self) -> Thing:
        return self._screen.wait_for(self._screen.focus, "Nothing has the focus.")

    def _look_around(self) -> None:
        """Expect of everything in sight that takes the focus that it says its name."""
        for thing in self._screen.nameless():
            self._expect(False, f"A {thing.role} takes the focus and has no name.")

    def _go(self, place: str) -> None:
        self._press(place, role=CHOICE)
        self._expect_place(place)

    def _choose(self, name: str) -> None:
        self._press(name, role=CHOICE)
        self._screen.wait_until(lambda: self._screen.find(CHOICE, name).is_on, f"“{name}” is chosen, and not heard.")

    def _escape(self) -> None:
        """Press Esc, and not so soon after the last time that it hides everything."""
        time.sleep(max(0.0, self._escaped_at + TWICE_S - time.monotonic()))
        keys("Escape")
        self._escaped_at = time.monotonic()

    def _write(self, name: str, words: str) -> None:
        self._screen.find(FIELD, name).write(words)

    def _press(self, name: str, *, role: str = BUTTON, description: str = "") -> None:
        self._screen.find(role, name, description=description).press()


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def say(result: dict[str, object]) -> None:
    """Print one line of what came of it."""
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Start the program, walk, and end the program."""
    file, *command = sys.argv[1:]
    with Path(file).open("wb") as printed:
        program = subprocess.Popen(command, stdout=printed, stderr=printed)
    try:
        is_walked = Journey(Screen(program.pid)).walk()
    except Missing as fault:
        say({"part": "start", "faults": [str(fault)]})
        is_walked = False
    if (status := program.poll()) is not None:
        say({"part": "end", "faults": [f"The program ended by itself, with status {status}."]})
    program.terminate()
    program.wait(20)
    return 0 if is_walked else 1


if __name__ == "__main__":
    sys.exit(main())
