"""Encounters, talks, agreements, plans and own items as records of the file, and back."""

from collections.abc import Mapping
from datetime import datetime

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Answer, Length, Part
from samensociaal_desktop.domain.encounters import (
    HEAVIEST,
    Again,
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.exchange.faults import Fault
from samensociaal_desktop.exchange.own.fields import Fields

Record = dict[str, object]
"""What stands between braces; names whose value is nothing are left out."""


def of_encounter(encounter: Encounter) -> Record:
    """Return the record of a moment."""
    always: Record = {
        "id": encounter.id,
        "happened_at": encounter.happened_at.isoformat(),
        "precision": encounter.precision,
        "noted_at": encounter.noted_at.isoformat(),
        "line": encounter.line,
        "note": encounter.note,
        "kinds": encounter.kinds,
        "responses": [{"response": each.response, "options": each.options} for each in encounter.responses],
    }
    return always | said(
        {
            "on_purpose": encounter.on_purpose,
            "role": encounter.role,
            "who": encounter.who,
            "place": encounter.place,
            "platform": encounter.platform,
            "reach": encounter.reach,
            "weight": encounter.weight,
            "feelings_before": _of_feelings(encounter.feelings_before),
            "feelings_after": _of_feelings(encounter.feelings_after),
            "held_back": encounter.held_back,
            "help": encounter.help,
            "own_post": encounter.own_post,
            "outcome": encounter.outcome,
            "again": encounter.again,
            "lesson": encounter.lesson,
            "plan_id": encounter.plan_id,
            "plan_result": encounter.plan_result,
            "is_covered": encounter.is_covered or None,
        }
    )


def encounter_of(fields: Fields) -> Encounter:
    """Return the moment that a record describes.

    Raises:
        BadFile: the record says something that no moment can be.
    """
    return Encounter(
        id=fields.identity(),
        happened_at=fields.wall_clock("happened_at"),
        precision=fields.one_of("precision", Precision) or Precision.MOMENT,
        noted_at=fields.instant("noted_at"),
        line=fields.text("line"),
        note=fields.text("note"),
        kinds=fields.identities("kinds"),
        responses=fields.parts("responses", _chosen_of),
        on_purpose=fields.one_of("on_purpose", OnPurpose),
        role=fields.identity_or_none("role"),
        who=fields.identity_or_none("who"),
        place=fields.identity_or_none("place"),
        platform=fields.text("platform"),
        reach=fields.identity_or_none("reach"),
        weight=fields.whole("weight", 1, HEAVIEST),
        feelings_before=_feelings_of(fields, "feelings_before"),
        feelings_after=_feelings_of(fields, "feelings_after"),
        held_back=fields.identities("held_back"),
        help=fields.identities("help"),
        own_post=fields.identities("own_post"),
        outcome=fields.one_of("outcome", Outcome),
        again=fields.one_of("again", Again),
        lesson=fields.text("lesson"),
        plan_id=fields.identity_or_none("plan_id"),
        plan_result=fields.one_of("plan_result", PlanResult),
        is_covered=fields.truth("is_covered", default=False),
    )


def of_talk(talk: StoredTalk) -> Record:
    """Return the record of a talk; an answer that was skipped has only its question."""
    always: Record = {"id": talk.id, "dialogue": talk.dialogue, "started_at": talk.started_at.isoformat()}
    answers = [_of_answer(question, answer) for question, answer in talk.answers.items()]
    # A long talk that asks everything is what a name left out means, as in files of the first version.
    length = None if talk.length is Length.LONG else talk.length
    more = said({"finished_at": _moment(talk.finished_at), "length": length, "asks": talk.asks})
    return always | more | {"answers": answers}


def talk_of(fields: Fields) -> StoredTalk:
    """Return the talk that a record describes.

    Raises:
        BadFile: the record says something that no talk can be.
    """
    answers = fields.parts("answers", _answer_of)
    if len(dict(answers)) != len(answers):
        raise fields.fault(Fault.SAME_ID, "answers")
    return StoredTalk(
        id=fields.identity(),
        dialogue=fields.identity("dialogue"),
        started_at=fields.wall_clock("started_at"),
        finished_at=fields.wall_clock_or_none("finished_at"),
        answers=dict(answers),
        length=fields.one_of("length", Length) or Length.LONG,
        asks=fields.identities("asks"),
    )


def of_agreement(agreement: Agreement) -> Record:
    """Return the record of an agreement."""
    record: Record = {"id": agreement.id, "made_at": agreement.made_at.isoformat(), "text": agreement.text}
    return record | said({"part": agreement.part})


def agreement_of(fields: Fields) -> Agreement:
    """Return the agreement that a record describes.

    Raises:
        BadFile: the record says something that no agreement can be.
    """
    return Agreement(
        id=fields.identity(),
        text=fields.text("text"),
        part=fields.one_of("part", Part),
        made_at=fields.wall_clock("made_at"),
    )


def of_plan(plan: Plan) -> Record:
    """Return the record of an if-then plan."""
    always: Record = {
        "id": plan.id,
        "made_at": plan.made_at.isoformat(),
        "trigger": plan.trigger,
        "action": plan.action,
        "active": plan.active,
    }
    return always | said({"kinds": plan.kinds, "places": plan.places, "roles": plan.roles})


def plan_of(fields: Fields) -> Plan:
    """Return the if-then plan that a record describes.

    Raises:
        BadFile: the record says something that no plan can be.
    """
    return Plan(
        id=fields.identity(),
        trigger=fields.text("trigger"),
        action=fields.text("action"),
        made_at=fields.wall_clock("made_at"),
        active=fields.truth("active", default=False),
        kinds=fields.identities("kinds"),
        places=fields.identities("places"),
        roles=fields.identities("roles"),
    )


def of_own_item(item: OwnItem) -> Record:
    """Return the record of an own item."""
    return {"id": item.id, "list": item.list} | said({"within": item.within}) | {"label": item.label}


def own_item_of(fields: Fields) -> OwnItem:
    """Return the own item that a record describes.

    Raises:
        BadFile: the record says something that no own item can be.
    """
    item_id, list_id = fields.identity(), fields.identity("list")
    within, label = fields.text("within"), fields.text("label")
    try:
        return OwnItem(id=item_id, list=list_id, within=within, label=label)
    except ValueError:
        raise fields.fault(Fault.WRONG) from None


def of_hidden(item_id: str) -> Record:
    """Return the record of an item that is not offered any more."""
    return {"id": item_id}


def hidden_of(fields: Fields) -> str:
    """Return the id of the hidden item that a record names.

    Raises:
        BadFile: the record names none.
    """
    return fields.identity()


def said(values: Mapping[str, object]) -> Record:
    """Return what is not nothing of these."""
    return {name: value for name, value in values.items() if value not in (None, "", ())}


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at is not None else None


def _of_feelings(feelings: tuple[Feeling, ...]) -> tuple[Record, ...]:
    return tuple({"id": each.id, "strength": each.strength} for each in feelings)


def _feelings_of(fields: Fields, name: str) -> tuple[Feeling, ...]:
    """Return the feelings of a list, each once: charts would count one moment as several."""
    feelings = fields.parts(name, _feeling_of)
    if len(feelings) > 1 and len({each.id for each in feelings}) != len(feelings):
        raise fields.fault(Fault.SAME_ID, name)
    return feelings


def _feeling_of(fields: Fields) -> Feeling:
    strength = fields.whole("strength", 0, HEAVIEST)
    if strength is None:
        raise fields.fault(Fault.MISSING)
    return Feeling(fields.identity(), strength)


def _chosen_of(fields: Fields) -> Chosen:
    response = fields.one_of("response", Response)
    if response is None:
        raise fields.fault(Fault.MISSING)
    return Chosen(response, fields.identities("options"))


def _of_answer(question: str, answer: Answer | None) -> Record:
    if answer is None:
        return {"question": question, "skipped": True}
    more = said({"choices": answer.choices, "number": answer.number, "text": answer.text})
    return {"question": question} | more


def _answer_of(fields: Fields) -> tuple[str, Answer | None]:
    question = fields.identity("question")
    if fields.truth("skipped", default=False):
        return question, None
    answer = Answer(fields.identities("choices"), fields.whole("number"), fields.text("text"))
    return question, answer
