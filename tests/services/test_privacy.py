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


def test_elsewhere_nothing_is_hidden_and_nothing_fails(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    privacy.hide_memory()
