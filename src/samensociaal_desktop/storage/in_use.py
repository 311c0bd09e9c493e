"""Whether another program has a journal open: SQLite's own lock is asked, and nothing is read through it."""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import VaultInUse

_PATIENCE = 0.5
"""Seconds to wait for one that is just letting go."""


def must_be_free(path: Path) -> None:
    """Check that nobody has the database at `path` open to write. Not for one that this program has open itself.

    Raises:
        VaultInUse: somebody does.
    """
    if not path.is_file():
        return
    uri = f"{path.resolve().as_uri()}?mode=ro"
    with closing(dbapi2.connect(uri, uri=True, timeout=_PATIENCE)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except dbapi2.Error as error:  # that it is enciphered, or damaged, is another matter
            if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise VaultInUse("another program") from error
