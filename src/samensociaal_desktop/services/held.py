"""What the session holds: the journal that is open, and what is remembered of each journal while the program runs.

Like the session, it imports what is heavy where it is needed.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from samensociaal_desktop.errors import VaultError, WrongPassphrase
from samensociaal_desktop.services.tries import Tries
from samensociaal_desktop.services.visits import Visit, arrive

if TYPE_CHECKING:
    from samensociaal_desktop.domain.encounters import Clock
    from samensociaal_desktop.services.open_vault import OpenVault
    from samensociaal_desktop.services.unlocking import Opened
    from samensociaal_desktop.storage.drafts import Draft
    from samensociaal_desktop.storage.keys import KeyFile, Seed
    from samensociaal_desktop.storage.vault import Engine


@dataclass(slots=True)
class Place:
    """The journal in one folder: the wrong tries, whether it was open, and the words that wait to be written to it."""

    folder: Path
    tries: Tries
    was_open: bool = False
    unkept: "tuple[Draft, ...]" = ()

    @contextmanager
    def counting(self) -> Iterator[None]:
        """Count it as a wrong try if the block finds the passphrase wrong.

        Raises:
            TooSoon: one has to wait; the block was not begun.
        """
        self.tries.must_not_wait()
        try:
            yield
        except WrongPassphrase:
            self.tries.add()
            raise


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """What is open. One in memory has no fingerprint: there is no key file that it could belong to."""

    engine: "Engine"
    vault: "OpenVault"
    fingerprint: bytes | None = None

    @property
    def waiting(self) -> "tuple[Draft, ...]":
        """The words that could not be written yet; those of a guest wait for nobody."""
        return () if self.fingerprint is None else self.vault.drafts.waiting

    def close(self) -> None:
        """Let go of it. What a worker does with it comes to its end first."""
        from samensociaal_desktop.storage import vault  # noqa: PLC0415 - is there: it opened this

        vault.close(self.engine)


def hold_in_memory(engine: "Engine", clock: "Clock", *, is_sample: bool) -> Held:
    """Return a guest's journal, or the example."""
    from samensociaal_desktop.services.open_vault import of_engine  # noqa: PLC0415 - not at the start

    return Held(engine, of_engine(engine, clock, is_guest=not is_sample, is_sample=is_sample))


def hold(place: Place, opened: "Opened", clock: "Clock", *, with_code: bool = False) -> tuple[Held, Visit]:
    """Return a journal that was just opened, after what waited for it has found its way into it."""
    from samensociaal_desktop.services.unlocking import closed_on_failure  # noqa: PLC0415 - not at the start

    held = hold_again(place, opened, clock)
    with closed_on_failure(opened.engine):
        visit = arrive(held.vault, place.tries, clock(), with_code=with_code)
    place.was_open = True
    return held, visit


def hold_again(place: Place, opened: "Opened", clock: "Clock") -> Held:
    """Return a journal that was open just now already: this is no visit."""
    from samensociaal_desktop.services.open_vault import of_engine  # noqa: PLC0415 - not at the start
    from samensociaal_desktop.services.unlocking import closed_on_failure  # noqa: PLC0415 - not at the start

    with closed_on_failure(opened.engine):
        vault = of_engine(opened.engine, clock)
        with suppress(VaultError):  # they wait on
            vault.drafts.keep_waiting(place.unkept)
    place.unkept = ()
    return Held(opened.engine, vault, opened.fingerprint)


@contextmanager
def proved(place: Place, held: Held | None, passphrase: str) -> "Iterator[tuple[KeyFile, Seed]]":
    """Give the key file and the seed of the journal, open or locked; the seed is overwritten after the block.

    Raises:
        TooSoon: after wrong tries one waits.
        WrongPassphrase: it does not fit.
        VaultError: another of its kinds.
    """
    from samensociaal_desktop.services import unlocking  # noqa: PLC0415 - not at the start
    from samensociaal_desktop.storage import keys, vault  # noqa: PLC0415 - not at the start

    if held is None or held.fingerprint is None:
        with place.counting():
            found = unlocking.find(place.folder, passphrase)
        try:  # the vault is held meanwhile, so that no other program takes up what is about to change
            with unlocking.forgotten(found.seed):
                yield found.file, found.seed
        finally:
            vault.close(found.engine)
    else:
        file = keys.of_fingerprint(place.folder, held.fingerprint)
        with place.counting():
            seed = keys.unwrap(file, passphrase)
        with unlocking.forgotten(seed):
            _told(place, held)
            yield file, seed


def _told(place: Place, held: Held) -> None:
    """Let the open journal know of wrong tries while it was open: the right one came after them."""
    with suppress(VaultError):
        if not held.vault.is_read_only:
            held.vault.openings.add(place.tries.all())
            place.tries.clear()
