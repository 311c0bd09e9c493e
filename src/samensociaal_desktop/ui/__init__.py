"""Everything that can be seen."""

import builtins

import PySide6.QtCore  # noqa: F401

# For a feature that we do not use (`from __feature__ import snake_case`), PySide puts its own function in the place of
# Python's __import__, which reads the source of every module imported from then on: a fifth of their time.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
