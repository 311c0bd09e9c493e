"""Whether a journal from outside has the tables of this program and nothing besides: no view, no trigger of its own.

Who sends a file can tell its passphrase too. What stands in its schema would be carried out at each reading or writing.
"""

from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.migrations import objects
from samensociaal_desktop.storage.store import Store


def is_as_made_here(engine: vault.Engine) -> bool:
    """Return whether an open journal, brought up to date, has the schema that a new one has.

    Raises:
        VaultError: it cannot be read.
    """
    fresh = vault.in_memory()
    try:
        return Store(engine).read(objects) == Store(fresh).read(objects)
    finally:
        vault.close(fresh)
