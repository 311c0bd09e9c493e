"""The one connection to an open vault."""

import time
from threading import Event, Thread

from samensociaal_desktop.storage.store import VaultFile


def test_a_connection_is_let_go_only_when_nobody_copies_any_more() -> None:
    file = VaultFile(None, bytearray(32))
    begun, order = Event(), []

    def copy() -> None:
        with file.guard, file.copying():
            begun.set()
            file.guard.release()  # as between two steps
            while file.copier_may_go_on:
                time.sleep(0.001)
            file.guard.acquire()
            order.append("copied")

    worker = Thread(target=copy)
    worker.start()
    assert begun.wait(5)
    with file.guard:
        file.end_copying()
        order.append("let go")
        assert file.copier_may_go_on
    worker.join(5)
    assert order == ["copied", "let go"]
