"""One zygote for all tests of faults."""

import sys
from collections.abc import Iterator

import pytest
from tests.faults.stage import Stage, stage

NEEDS_LINUX = ("test_power.py", "test_kills.py", "test_flips.py", "test_io_errors.py")

# Other systems have neither fork without its traps nor strace. What is tested there is the list of faults.
collect_ignore = [] if sys.platform == "linux" else [*NEEDS_LINUX]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if collect_ignore:
        terminalreporter.write_line(f"left out, for they need Linux: {', '.join(collect_ignore)}")


@pytest.fixture(scope="session")
def plays(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with stage(tmp_path_factory.mktemp("stage")) as found:
        yield found
