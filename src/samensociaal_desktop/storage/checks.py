"""Whether a journal is as it was written."""

from sqlalchemy import Connection

from samensociaal_desktop.errors import VaultDamaged


def check(connection: Connection) -> None:
    """Read every page and test every rule.

    Raises:
        VaultDamaged: something is not as it was written.
    """
    for pragma in ("cipher_integrity_check", "foreign_key_check"):
        if connection.exec_driver_sql(f"PRAGMA {pragma}").fetchall():
            raise VaultDamaged(pragma)
    # This one reads the search index as well.
    if [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")] != ["ok"]:
        raise VaultDamaged("integrity_check")
