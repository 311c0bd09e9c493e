"""What Hulp is made of; the library of packs is such a thing, and the message bar."""

from collections.abc import Callable
from typing import Protocol

from samensociaal_desktop.domain.articles import Article
from samensociaal_desktop.domain.help import Adviser, Directory
from samensociaal_desktop.domain.tips import Tip
from samensociaal_desktop.domain.ways import PauseCheck, Way
from samensociaal_desktop.ui.components.article import Reference


class Tell(Protocol):
    """The message bar: a sentence, perhaps with a button and what that does."""

    def __call__(self, text: str, action: str = "", act: Callable[[], object] | None = None, /) -> object: ...


class Shelves(Reference, Protocol):
    """The parts of the packs that help: where to go, what to say, what to know."""

    @property
    def directory(self) -> Directory: ...

    @property
    def adviser(self) -> Adviser | None: ...

    @property
    def ways(self) -> tuple[Way, ...]: ...

    @property
    def pause(self) -> PauseCheck | None: ...

    @property
    def articles(self) -> tuple[Article, ...]: ...

    @property
    def tips(self) -> tuple[Tip, ...]: ...
