"""Who takes part in what is exported, and the codes under which others know them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product

from goodoffices.model.entries import Actor
from goodoffices.model.record import Record
from goodoffices.text.gazetteer import MORE_NAMES, SHORT_NAMES, states


class Parties:
    """Actors by id, each looked up once."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._actors: dict[str, Actor | None] = {}

    def actor(self, id_: str | None) -> Actor | None:
        """The actor with this id, unless somebody rejected it."""
        if id_ is None:
            return None
        if id_ not in self._actors:
            found = self._record.entry(id_)
            kept = isinstance(found, Actor) and found.review != "rejected"
            self._actors[id_] = found if isinstance(found, Actor) and kept else None
        return self._actors[id_]

    def principal(self, actor: Actor | None) -> Actor | None:
        """For whom an actor acts: a state or organisation; of a state, itself."""
        if actor is None or actor.type == "state":
            return actor
        return self.actor(actor.acts_for)

    def pairs(
        self, ones: Iterable[str | None], others: Iterable[str | None]
    ) -> Iterator[tuple[Actor | None, Actor | None]]:
        """Everyone of the ones with everyone of the others; None stands for nobody known."""
        yield from product(self._known(ones), self._known(others))

    def _known(self, ids: Iterable[str | None]) -> Sequence[Actor | None]:
        return [actor for id_ in ids if (actor := self.actor(id_))] or [None]


@cache
def _codes() -> dict[str, str]:
    """Alpha-3 codes by a state's names in lower case."""
    found = {name.casefold(): code for code, name in states().items()}
    found.update((name.casefold(), code) for name, code in SHORT_NAMES.items())
    return {**found, **MORE_NAMES}


def alpha3(actor: Actor | None) -> str:
    """ISO 3166-1 alpha-3 of a state that the gazetteer knows by name; empty for all others."""
    if actor is None or actor.type != "state":
        return ""
    for name in (actor.name, *(alias.text for alias in actor.aliases)):
        bare = name.removeprefix("the ").removeprefix("The ").casefold()
        if bare in _codes():
            return _codes()[bare]
    return ""


@cache
def _pairs() -> dict[str, str]:
    from countryinfo import all_countries

    isos = (country.info().get("ISO") or {} for country in all_countries())
    return {str(i["alpha3"]): str(i["alpha2"]) for i in isos if i.get("alpha2") and i.get("alpha3")}


def alpha2(actor: Actor | None) -> str:
    """ISO 3166-1 alpha-2 of a state that the gazetteer knows by name; empty for all others."""
    return _pairs().get(alpha3(actor), "")
