import subprocess
import sys

import pytest

from samensociaal_desktop.services import privacy

PRIVATE = """
import os, sys
from samensociaal_desktop.services.privacy import hide_memory, keep_to_owner
keep_to_owner()
early = "ctypes" in sys.modules
hide_memory()
import ctypes, resource
print(early, oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these are Linux's own means")
def test_files_are_the_owners_and_memory_is_hidden():
    done = subprocess.run([sys.executable, "-c", PRIVATE], capture_output=True, text=True, check=True)
    assert done.stdout.split(maxsplit=2) == ["False", "0o77", "(0, 0) 0\n"]


@pytest.mark.parametrize("platform", ["win32", "darwin", "freebsd14"])
def test_elsewhere_nothing_fails(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    privacy.hide_memory()


def test_on_windows_a_crash_reports_nothing_and_the_registry_is_left_alone():
    asked = []

    class Library:
        def __init__(self, name):
            self.name = name

        def __getattr__(self, function):
            return lambda value: asked.append((self.name, function, value))

    class Loader:
        WinDLL = Library

    privacy._report_nothing(Loader)
    assert [each[:2] for each in asked] == [("kernel32", "SetErrorMode"), ("wer", "WerSetFlags")]
