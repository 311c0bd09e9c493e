"""Searches that are kept, to be asked again."""

from dataclasses import dataclass, field

from samensociaal_desktop.domain.encounters import new_id
from samensociaal_desktop.domain.filters import EncounterFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A filter under a name. Kinds are kept as they were chosen: a whole group by its own id.

    `span` is the value of a `Span` whose days are asked for as they are by then; "" asks for those of the filter.
    """

    id: str = field(default_factory=new_id)
    name: str = field(repr=False)
    filter: EncounterFilter
    span: str = ""
