"""The fields of evidence as the text that is kept, and back."""

import json
from datetime import date
from hashlib import sha256
from typing import Any

from samensociaal_desktop.domain.evidence import LONG_FORM, Evidence, Report, ReportState
from samensociaal_desktop.storage.rows import writable


def digest_of(fields: str) -> str:
    """Return the SHA-256 of the text that fields were kept as, "" for none."""
    return sha256(fields.encode()).hexdigest() if fields else ""


def written(evidence: Evidence) -> str:
    """Return the fields as JSON; what is empty is left out."""
    found: dict[str, object] = {name: text for name in LONG_FORM if (text := getattr(evidence, name))}
    if evidence.is_long:
        found["is_long"] = True
    if evidence.reports:
        found["reports"] = [_report_written(report) for report in evidence.reports]
    return writable(json.dumps(found, ensure_ascii=False))


def _report_written(report: Report) -> dict[str, object]:
    return {
        "id": report.id,
        "to": report.to,
        "on": None if report.on is None else report.on.isoformat(),
        "state": report.state.value,
        "case_number": report.case_number,
        "reply": report.reply,
    }


def fields_of(moment: str, text: str) -> Evidence:
    """Return the fields that `written` made text of."""
    found: dict[str, Any] = json.loads(text)
    reports = found.pop("reports", ())
    return Evidence(moment=moment, reports=tuple(map(_report, reports)), **found)


def _report(found: dict[str, Any]) -> Report:
    on = found["on"]
    return Report(**found | {"state": ReportState(found["state"]), "on": on if on is None else date.fromisoformat(on)})
