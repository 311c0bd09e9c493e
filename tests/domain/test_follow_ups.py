"""What can still be asked of a moment."""

from datetime import datetime

import pytest

from samensociaal_desktop.domain.encounters import Again, Chosen, Encounter, Outcome, PlanResult, Response
from samensociaal_desktop.domain.follow_ups import Question, open_questions

DID = (Chosen(Response.ADDRESS),)


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({}, ()),
        ({"responses": DID}, (Question.OUTCOME, Question.AGAIN)),
        ({"responses": DID, "outcome": Outcome.UNKNOWN}, (Question.AGAIN,)),
        ({"responses": DID, "outcome": Outcome.HELPED, "again": Again.UNSURE}, ()),
        (
            {"responses": DID, "outcome": Outcome.HELPED, "again": Again.YES, "plan_id": "p"},
            (Question.PLAN_RESULT,),
        ),
        ({"responses": DID, "plan_id": "p", "plan_result": PlanResult.NOT}, (Question.OUTCOME, Question.AGAIN)),
    ],
)
def test_what_was_not_said_can_be_asked(fields: dict[str, object], asked: tuple[Question, ...]) -> None:
    assert open_questions(Encounter(happened_at=datetime(2026, 5, 1), **fields)) == asked
