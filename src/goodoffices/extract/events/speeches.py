"""Speeches before bodies that are not the speaker's own: "his UN speech", "addressed X's parliament".

Who speaks before an international body, or before the parliament of another state, has dealings
with it (PLOVER consult); a speech at home is politics of one's own, and told by its words alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.status import infinitive
from goodoffices.extract.events.attending import GOING
from goodoffices.extract.events.passage import noun_passage
from goodoffices.extract.events.phrases import acting, by_name
from goodoffices.extract.events.places import prepositions
from goodoffices.extract.events.told import Told, clause_told, public_figure
from goodoffices.extract.events.understood import same_subject
from goodoffices.extract.names import actor_at
from goodoffices.model.shapes import EventStatus
from goodoffices.text.gazetteer import leading
from goodoffices.text.nouns import words
from goodoffices.text.organisations_table import ORGANISATIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading
    from goodoffices.model.findings import ActorFinding

SPEECHES = words("speech address remark")
"""Nouns of what is spoken before a body."""

GIVING = words("deliver give make hold")
"""Verbs that carry them (Quirk et al. 1985, 10.30)."""

BEFORE = ("at", "to", "before", "in")
"""Prepositions behind which the body stands."""

ASSEMBLIES = words("assembly parliament congress senate council legislature house")
"""What a state's body is called before which guests speak."""

SITTINGS = words("session sitting meeting summit assembly conference plenary")
"""What a body holds at which one speaks: "a joint session of X's parliament"."""

CHARITABLE = frozenset({"MSF", "HRW", "Amnesty", "SaveTheChildren", "ICRC", "IFRC"})
"""Organisations that no states sit in."""

_PARENTS: dict[str | None, str] = {
    f"org:{o.code}": f"org:{o.parent}"
    for o in ORGANISATIONS
    if o.code not in CHARITABLE and o.parent is not None
}
_BETWEEN_STATES = frozenset(f"org:{o.code}" for o in ORGANISATIONS if o.code not in CHARITABLE)


def abroad(
    speakers: Iterable[ActorFinding], body: ActorFinding, actors: Mapping[str, ActorFinding]
) -> bool:
    """Whether a body is one of states, or of another state, for all the speakers."""
    homes = {i for s in speakers for i in (s.id, s.acts_for) if i is not None}
    homes |= {above for i in homes if (above := actors[i].acts_for) is not None}
    codes = {actors[i].code for i in homes}
    if body.id in homes or body.acts_for in homes:
        return False
    if body.code in _BETWEEN_STATES:
        return body.code not in _PARENTS or _PARENTS[body.code] not in codes
    if body.type != "government-body" or not set(body.name.lower().split()) & ASSEMBLIES:
        return False
    if body.acts_for is not None:
        return any(actors[i].type == "state" for i in homes)
    state = leading(body.name)
    states = {c for c in codes if c is not None and c.startswith("state:")}
    return state is not None and bool(states) and state[0].code not in states


def by_speech(reading: Reading, clause: Clause) -> Told | None:
    """The speech before a body that a clause tells: "will speak at", "addressed", "gave a speech to"."""
    places: Sequence[Token] = ()
    trigger: tuple[Token, ...] = (clause.verb,)
    if clause.lemma == "speak":
        places = clause.oblique(*BEFORE)
    elif clause.lemma == "address":
        places = clause.undergoers
    elif clause.lemma in GIVING and not clause.passive:
        given = [t for t in clause.undergoers if t.lemma_.lower() in SPEECHES]
        trigger = (clause.verb, *given)
        places = [t for noun in given for t in _places(noun)] if given else ()
        places = [*places, *(clause.oblique("at", "to", "before") if given else ())]
    if not places:
        return None
    told = clause_told(reading, clause, "consult", None, trigger, True, others=True)
    bodies = _bodies(reading, places, told.initiators) if told is not None else ()
    if told is None or not bodies:
        return None
    status = "planned" if told.status == "happened" and _bound_to(clause) else told.status
    return replace(told, recipients=bodies, object="", status=status)


def _bound_to(clause: Clause) -> bool:
    """ "Flew there to speak": what one goes for is ahead; not "went on to speak"."""
    verb, above = clause.verb, clause.verb.head
    if not infinitive(verb) or above.lemma_ not in GOING:
        return False
    return not any(c.lower_ == "on" and c.dep_ in ("prt", "advmod") for c in above.children)


def speech(reading: Reading, noun: Token) -> Told | None:
    """The speech before a body that a noun tells with whose it is: "his speech to X's parliament"."""
    if noun.lemma_.lower() not in SPEECHES or not (places := _places(noun)):
        return None
    by = _speakers(reading, noun)
    bodies = _bodies(reading, places, by)
    if not bodies:
        return None
    return Told(
        type="consult",
        mode=None,
        head=noun,
        trigger=(noun,),
        passage=noun_passage(noun),
        initiators=by,
        recipients=bodies,
        status=_status(reading, noun),
        place=None,
        object="",
        certainty="high",
    )


def _places(noun: Token) -> list[Token]:
    """What stands around a speech for where it is held: "UN speech", "speech to the council"."""
    behind = [t for name, t in prepositions(noun) if name in BEFORE]
    return behind or [c for c in noun.children if c.dep_ in ("compound", "nmod")]


def _bodies(reading: Reading, places: Sequence[Token], by: Sequence[str]) -> tuple[str, ...]:
    """The bodies that places name, where all who speak there are guests of public life."""
    known = {a.id: a for a in reading.actors}
    speakers = [known[i] for i in by]
    if not speakers or not all(a.type == "person" and public_figure(a) for a in speakers):
        return ()
    found = (known[i] for t in places for i in _named(reading, t))
    return tuple(dict.fromkeys(b.id for b in found if abroad(speakers, b, known)))[:1]


def _named(reading: Reading, place: Token) -> Iterator[str]:
    """The body itself, or the one whose sitting it is: "a joint session of X", "the X summit"."""
    found = actor_at(reading, place) or by_name(reading, place)
    if found is not None:
        yield found
    if place.lemma_.lower() in SITTINGS:
        inner = [c for c in place.children if c.dep_ in ("compound", "nmod", "poss")]
        inner += [t for name, t in prepositions(place) if name in ("of", "to")]
        for token in inner:
            yield from _named(reading, token)


def _speakers(reading: Reading, noun: Token) -> tuple[str, ...]:
    """Whose speech it is, or who does something in it: "in a speech to the council, X said"."""
    owners = [c for c in noun.children if c.dep_ == "poss"]
    owners += [t for name, t in prepositions(noun) if name in ("by", "from")]
    if owners:
        return acting(reading, owners, "consult")
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "during", "with"):
        return ()
    above = reading.clauses.headed_by(noun.head.head)
    if above is None or above.passive:
        return ()
    return acting(reading, above.doers, "consult") or same_subject(reading, above)


def _status(reading: Reading, noun: Token) -> EventStatus:
    """What one goes for, or is said to come before, is ahead; in it something was said."""
    status = reading.clauses.status(noun)
    if noun.dep_ != "pobj":
        return status
    name = noun.head.lower_
    if name in ("in", "during", "after") and status == "possible":
        return "happened"
    ahead = name in ("for", "before") or (name == "of" and noun.head.head.lower_ == "ahead")
    return "planned" if status == "happened" and ahead else status
