"""Importing what opening a journal needs before somebody waits for it: SQLAlchemy, the ciphers, a first query."""

from datetime import datetime


def warm_up() -> None:
    """Do it; meant for a worker thread while the passphrase is typed."""
    from samensociaal_desktop.services import unlocking  # noqa: F401, PLC0415
    from samensociaal_desktop.services.open_vault import of_engine  # noqa: PLC0415
    from samensociaal_desktop.storage import sealed, vault  # noqa: PLC0415

    sealed.public_key(bytes(32))
    engine = vault.in_memory()  # the first engine and query of a process cost 20 ms more than later ones
    of_engine(engine, datetime.now).journal.page()
    vault.close(engine)
