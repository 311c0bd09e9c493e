import pytest

from samensociaal_desktop.content.exercises import read_exercises
from samensociaal_desktop.domain.exercises import Exercise, Step
from samensociaal_desktop.domain.localised import LocalisedText

NL, EN = "Een zin in het Dutch", "A sentence in English"
TEXT = LocalisedText(NL, EN)


def words(*keys: str) -> str:
    return "".join(f'{key}.nl = "{NL}"\n{key}.en = "{EN}"\n' for key in keys)


STEP = f"[[exercise.step]]\nminutes = 10\n{words('text')}"
HEAD = '[[exercise]]\nid = "kop"\nfewest = 2\nmost = 20\n' + words("title", "goal", "needs", "careful", "quieter")
GOOD = f'{HEAD}sources = ["e1"]\n{words("solo")}{STEP}[[exercise.step]]\n{words("text")}'


def test_an_exercise_is_what_the_file_says(told) -> None:
    (exercise,), faults = told(read_exercises, GOOD)
    assert faults == []
    assert exercise == Exercise(
        id="kop",
        title=TEXT,
        goal=TEXT,
        fewest=2,
        most=20,
        needs=TEXT,
        steps=(Step(TEXT, 10), Step(TEXT, 0)),
        careful=TEXT,
        quieter=TEXT,
        solo=TEXT,
        sources=("e1",),
    )


def test_a_group_may_be_of_any_size(told) -> None:
    (exercise,), faults = told(read_exercises, HEAD.replace("most = 20", "most = 0") + STEP)
    assert faults == []
    assert (exercise.most, exercise.solo) == (0, None)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("most = 20", "most = 1", "exercise kop: most is less than fewest; 0 is any number"),
        ("fewest = 2", "fewest = 0", "exercise kop: fewest is not a number from 1 to 200"),
        ("minutes = 10", "minutes = 241", "exercise kop, step number 1: minutes is not a number from 0 to 240"),
        (GOOD[GOOD.index("[[exercise.step]]") :], "", "exercise kop: no step"),
        (f'careful.en = "{EN}"\n', "", "exercise kop: careful: no text in en"),
    ],
)
def test_a_slip_is_named_and_only_that_exercise_left_out(told, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    exercises, faults = told(read_exercises, GOOD.replace(old, new, 1) + GOOD.replace('"kop"', '"ander"'))
    assert [exercise.id for exercise in exercises] == ["ander"]
    assert faults == [fault]


def test_a_file_that_cannot_be_read_holds_nothing(told) -> None:
    assert told(read_exercises, "=")[0] == ()
