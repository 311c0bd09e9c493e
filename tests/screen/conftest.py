"""Says in so many words that the tests with a screen reader were left out, where they were."""

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    left_out = [report for report in terminalreporter.stats.get("skipped", ()) if "tests/screen/" in report.nodeid]
    if left_out:
        terminalreporter.section("the screen reader")
        reason = left_out[0].longrepr[2].removeprefix("Skipped: ")
        terminalreporter.line(f"{len(left_out)} tests were left out. {reason}")
