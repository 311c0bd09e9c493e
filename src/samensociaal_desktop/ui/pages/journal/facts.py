"""What a moment says beside its words: each answer with its label, as one reads it at rest."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import DID_NOTHING, Encounter, Feeling
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.moment_form import FormNeeds

translate = QCoreApplication.translate


def facts(moment: Encounter, plans: Iterable[Plan], needs: FormNeeds) -> list[tuple[str, str]]:
    """Return the labels and answers of a moment that has any. `plans` are all there are, resting ones too."""
    rows = [
        (translate("MomentDetail", "Kind"), _labels(moment.kinds, needs) if _says_more(moment) else ""),
        (translate("MomentDetail", "What I did"), _did(moment, needs)),
        (
            translate("MomentDetail", "Chosen on purpose"),
            words.on_purpose(moment.on_purpose) if moment.on_purpose else "",
        ),
        (translate("MomentDetail", "What held me back"), _labels(moment.held_back, needs)),
        (translate("MomentDetail", "How heavy"), words.weight(moment.weight) if moment.weight else ""),
        (translate("MomentDetail", "Feeling before"), _feelings(moment.feelings_before, needs)),
        (translate("MomentDetail", "Feeling after"), _feelings(moment.feelings_after, needs)),
        (translate("MomentDetail", "My part"), _labels((moment.role,), needs)),
        (translate("MomentDetail", "Who"), _labels((moment.who,), needs)),
        (translate("MomentDetail", "Where"), _joined(_labels((moment.place,), needs), moment.platform)),
        (translate("MomentDetail", "Who saw it"), _labels((moment.reach,), needs)),
        (translate("MomentDetail", "My own post"), _labels(moment.own_post, needs)),
        (translate("MomentDetail", "Help and records"), _labels(moment.help, needs)),
        (translate("MomentDetail", "What came of it"), needs.word_outcome(moment.outcome) if moment.outcome else ""),
        (translate("MomentDetail", "Do the same again?"), words.again(moment.again) if moment.again else ""),
        (translate("MomentDetail", "My plan"), _plan(moment, plans)),
        (
            translate("MomentDetail", "Did it help?"),
            words.plan_result(moment.plan_result) if moment.plan_result else "",
        ),
        (translate("MomentDetail", "What I take from it"), moment.lesson),
    ]
    return [(label, text) for label, text in rows if text]


def still_open(moment: Encounter) -> str:
    """Return what can still be filled in, as one quiet line; "" when nothing is open."""
    names = [_open_name(name) for name in moment.still_open]
    if not names:
        return ""
    return translate("MomentDetail", "You can still add: {names}").format(names=", ".join(names))


def _open_name(name: str) -> str:
    return {
        "line": translate("MomentDetail", "what happened"),
        "kinds": translate("MomentDetail", "what kind it was"),
        "responses": translate("MomentDetail", "what you did"),
        "on_purpose": translate("MomentDetail", "whether you chose that on purpose"),
        "place": translate("MomentDetail", "where it was"),
        "weight": translate("MomentDetail", "how heavy it was"),
    }[name]


def _says_more(moment: Encounter) -> bool:
    """Return whether the kinds are not the heading already, as they are of a moment whose line is not shown."""
    return bool(moment.line) and not moment.is_covered


def _plan(moment: Encounter, plans: Iterable[Plan]) -> str:
    plan = next((one for one in plans if one.id == moment.plan_id), None)
    return "" if plan is None else words.plan_sentence(plan.trigger, plan.action)


def _did(moment: Encounter, needs: FormNeeds) -> str:
    parts = []
    for one in moment.responses:
        ways = _labels(tuple(way for way in one.options if way != DID_NOTHING), needs)
        name = words.nothing() if DID_NOTHING in one.options else words.response(one.response)
        parts.append(f"{name}: {ways}" if ways else name)
    return "\n".join(parts)


def _labels(ids: Iterable[str | None], needs: FormNeeds) -> str:
    return _joined(*(needs.look.pick(needs.lists.label_of(one)) for one in ids if one))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _feelings(feelings: Iterable[Feeling], needs: FormNeeds) -> str:
    strongest = sorted(feelings, key=lambda one: -one.strength)
    said = translate("MomentDetail", "{feeling} ({strength} of 4)")
    names = [(needs.look.pick(needs.lists.label_of(one.id)), one.strength) for one in strongest]
    return ", ".join(said.format(feeling=name, strength=strength) for name, strength in names)
