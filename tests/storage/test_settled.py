"""What need not be asked again."""

from datetime import UTC, datetime

from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.whole import Settlement
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.settled import Settled

AT = datetime(2026, 5, 1, tzinfo=UTC)


def test_a_matter_is_settled_by_itself_and_until_it_is_taken_back(memory: vault.Engine) -> None:
    settled = Settled(memory)
    settled.settle("a", Matter.OUTCOME, AT)
    settled.settle("a", Matter.OUTCOME, AT)
    settled.settle("a", Matter.ON_THIS_DAY, AT)
    settled.settle("b", Matter.OUTCOME, AT)
    assert settled.ids(Matter.OUTCOME) == {"a", "b"}
    assert settled.ids(Matter.ON_THIS_DAY) == {"a"}
    settled.unsettle("a", Matter.OUTCOME)
    settled.unsettle("a", Matter.OUTCOME)
    assert settled.ids(Matter.OUTCOME) == {"b"}
    assert settled.ids(Matter.ON_THIS_DAY) == {"a"}


def test_all_of_it_comes_out_but_what_only_a_newer_version_knows(memory: vault.Engine) -> None:
    settled = Settled(memory)
    settled.settle("b", Matter.OUTCOME, AT)
    settled.settle("a", Matter.OUTCOME, AT)
    with memory.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("INSERT INTO settled VALUES ('c', 'moon', '2026-05-01T00:00:00+00:00')")
    assert settled.all() == (
        Settlement(moment="a", matter=Matter.OUTCOME, at=AT),
        Settlement(moment="b", matter=Matter.OUTCOME, at=AT),
    )
