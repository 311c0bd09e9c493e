"""What a journal is to look like, kept with it."""

import pytest

from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.preferences import Preferences


@pytest.fixture
def engine():
    engine = vault.in_memory()
    yield engine
    vault.close(engine)


def test_what_is_kept_is_there_again_and_takes_the_place_of_what_was(engine):
    preferences = Preferences(engine)
    assert preferences.get("view") is None
    preferences.keep("view", {"period": "year"})
    preferences.keep("cards", ["responses"])
    preferences.keep("view", {"period": "all", "kinds": ["kind.T"]})
    assert Preferences(engine).get("view") == {"period": "all", "kinds": ["kind.T"]}
    assert preferences.get("cards") == ["responses"]


@pytest.mark.parametrize("odd", ["", "{", "[" * 100_000])
def test_what_cannot_be_read_counts_as_nothing(engine, odd):
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO preferences VALUES ('view', ?)", (odd,))
    assert Preferences(engine).get("view") is None
