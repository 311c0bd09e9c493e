"""Whether a journal is as it was written."""

from sqlalchemy import Connection

from samensociaal_desktop.errors import VaultDamaged
from samensociaal_desktop.storage.store import vault_file


def check(connection: Connection) -> None:
    """Read every page and test every rule.

    Raises:
        VaultDamaged: something is not as it was written.
    """
    # In memory there is no file whose pages could be read back.
    on_disk = vault_file(connection.engine).path is not None
    for pragma in ("cipher_integrity_check", "foreign_key_check")[not on_disk :]:
        if connection.exec_driver_sql(f"PRAGMA {pragma}").fetchall():
            raise VaultDamaged(pragma)
    # This one reads the search index as well.
    if [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")] != ["ok"]:
        raise VaultDamaged("integrity_check")
