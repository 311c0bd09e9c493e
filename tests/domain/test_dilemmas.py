"""A dilemma is walked through as a dialogue of five questions."""

from samensociaal_desktop.domain.dialogues import Answer, Length, Option, Part, Party, Purpose, QuestionKind
from samensociaal_desktop.domain.dilemmas import Dilemma, DilemmaAsks, as_dialogue, dialogue_id
from samensociaal_desktop.domain.localised import LocalisedText


def same(text: str) -> LocalisedText:
    return LocalisedText(f"{text} (nl)", f"{text} (en)")


PARTIES = tuple(
    Party(
        id=each,
        name=same(each),
        at_low=same("rust"),
        at_high=same("onrust"),
        low_gains=True,
        high_gains=False,
    )
    for each in ("maker", "lezer", "kind")
)
DILEMMA = Dilemma(
    id="satire",
    title=same("Een grap"),
    case=same("Iemand plaatst een grap."),
    low=same("Laten staan"),
    high=same("Weghalen"),
    values=tuple(Option(each, same(each)) for each in ("vrijheid", "veiligheid", "zorg", "eerlijkheid")),
    twist=same("En als het een kind is?"),
    parties=PARTIES,
    agreements=(same("Ik vraag eerst wat iemand bedoelt."),),
    sources=("n2",),
)
ASKS = DilemmaAsks(
    place=same("Waar sta je?"),
    values=same("Wat weegt mee?"),
    reason=same("Waarom?"),
    again=same("Waar sta je nu?"),
    weigh=same("Wie weegt het zwaarst?"),
)


def test_a_dilemma_asks_place_values_reason_place_again_and_who_weighs_most() -> None:
    walk = as_dialogue(DILEMMA, ASKS)
    place, values, reason, again, weigh = walk.main
    assert walk.questions == walk.main
    assert [each.kind for each in walk.questions] == [
        QuestionKind.LINE,
        QuestionKind.SEVERAL,
        QuestionKind.TEXT,
        QuestionKind.LINE,
        QuestionKind.CHOICE,
    ]
    assert (place.low, place.high, place.ask) == (DILEMMA.low, DILEMMA.high, ASKS.place)
    assert (again.low, again.high, again.again) == (DILEMMA.low, DILEMMA.high, place.id)
    assert again.ask == LocalisedText(
        "En als het een kind is? (nl) Waar sta je nu? (nl)", "En als het een kind is? (en) Waar sta je nu? (en)"
    )
    assert (values.options, values.most) == (DILEMMA.values, 2)
    assert reason.ask == ASKS.reason
    assert (weigh.parties, weigh.low, weigh.high) == (PARTIES, DILEMMA.low, DILEMMA.high)
    assert [option.label for option in weigh.options] == [party.name for party in PARTIES]


def test_its_case_stays_in_sight_and_its_agreements_are_offered_at_the_end() -> None:
    walk = as_dialogue(DILEMMA, ASKS)
    assert (walk.id, walk.part, walk.purpose) == ("dilemma-satire", Part.SOCIETY, Purpose.DILEMMA)
    assert walk.id == dialogue_id("satire")
    assert (walk.title, walk.story, walk.intro) == (DILEMMA.title, DILEMMA.case, DILEMMA.case)
    assert (walk.agreements, walk.sources) == (DILEMMA.agreements, ("n2",))
    assert not walk.has_short


def test_two_values_can_be_chosen_and_not_three() -> None:
    walk = as_dialogue(DILEMMA, ASKS)
    values = walk.question("values")
    assert values is not None
    assert values.accepts(Answer(("vrijheid", "zorg")))
    assert not values.accepts(Answer(("vrijheid", "zorg", "veiligheid")))


def test_every_time_asks_all_five_questions() -> None:
    walk = as_dialogue(DILEMMA, ASKS)
    assert walk.selection(Length.LONG, {"place": 3}) == ("place", "values", "reason", "again", "weigh")
