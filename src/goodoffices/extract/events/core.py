"""Who takes part in the event that a clause or noun phrase tells, and where it took place.

Parties are the actors that names/ knows, by their place in the clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.repair import gap
from goodoffices.extract.clauses.table import APPROACHING
from goodoffices.extract.events.attacks import attacked, attackers
from goodoffices.extract.events.nominal import (
    AWAITING,
    CONNECTS,
    JUDGING,
    LANDING,
    ON_SOIL,
    noun_parties,
)
from goodoffices.extract.events.phrases import (
    AT_TABLE,
    BELONGS_AFLOAT,
    FAMILY,
    acting,
    aims,
    astray,
    by_name,
    called,
    some,
    through,
    undergoing,
    whose,
)
from goodoffices.extract.events.places import prepositions, states_meant
from goodoffices.extract.events.understood import (
    awaiting,
    befalls,
    body_meant,
    doers_behind,
    gerund_of,
    infinitives,
    members,
    one_among,
    same_subject,
    speaker_of,
    written_by,
)
from goodoffices.extract.events.words import (
    BELONGS,
    BODIES,
    CITIZENS,
    EFFECTS,
    HITTING,
    LETTING,
    MEMBERS,
    TO_WHOM,
    UNDERGONE,
    WHENCE,
)
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.passages import first_person
from goodoffices.extract.reporting import reporter
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import rows
from goodoffices.text.gazetteer import known_at
from goodoffices.text.nouns import CLASSES
from goodoffices.text.titles import OFFICES, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

FIRING = frozenset({"fire", "launch", "lob"})
_SIDES = CONNECTS | {"with", "by"}
_AIMING = frozenset("for to with against on upon".split())


def clause_parties(
    reading: Reading, clause: Clause, type_: Plover, mode: str | None, *, light: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom; ``light``: the object is the act, so its owner is no target."""
    doers = _doing(reading, clause, type_)
    among = [t for name, t in clause.obliques if name in CONNECTS]
    if type_ == "sanction":  # "relations between X and Y broke down"
        ties = (p for t in (*clause.doers, *clause.undergoers) for p in prepositions(t))
        among += [t for name, t in ties if name in CONNECTS]
    if among and not doers:
        doers = actors_in(reading, among)
    if clause.lemma in WHENCE:
        home = clause.oblique(WHENCE[clause.lemma])
        doers = doers or acting(reading, home, type_) or states_meant(reading, home)
    whom = undergoing(reading, clause, type_, mode)
    if not whom and clause.passive and type_ in LANDING:
        whom = same_subject(reading, clause)
    if not doers and clause.passive and type_ == "aid":
        doers = _haven(reading, clause)
    recipients = tuple(r for r in whom if r not in doers)
    if type_ == "request" and clause.passive and not doers:
        doers = acting(reading, _drawn_up_by(reading, clause), type_)
    if type_ in ("request", "support") and clause.passive and not doers:
        nearer = (p for _, t in clause.obliques for p in prepositions(t))
        doers = acting(reading, [t for name, t in nearer if name == "by"], type_)
    shot = clause.lemma in FIRING and clause.passive  # "X's rocket was fired"
    if not doers and (type_ == "mobilize" or shot):
        doers = tuple(whose(reading, clause.undergoers, named=True))
    if type_ in ("assault", "coerce") and not doers:
        doers = tuple(d for d in attackers(reading, clause, type_) if d not in recipients)
    whats = (*clause.undergoers, *gap(clause))
    if not recipients and not light and type_ != "mobilize":
        standing = [t for t in whats if not (some(t) or t.lemma_.lower() in CITIZENS)]
        if type_ == "consult":  # who meets members of a parliament meets no state
            standing = [t for t in standing if t.lemma_.lower() not in MEMBERS]
        if type_ in JUDGING:  # "condemned X's killing": X is blamed for nothing
            standing = [t for t in standing if t.lemma_.lower() not in UNDERGONE]
        named = type_ not in JUDGING or not doers  # "criticised his visit": not one's own
        recipients = tuple(whose(reading, standing, named=named))
    recipients = tuple(r for r in recipients if r not in doers)
    if type_ == "mobilize":  # nobody undergoes it whose own troops they are
        return doers, acting(reading, clause.oblique("against"), type_)
    if clause.lemma in WHENCE:
        return doers, recipients
    recipients = recipients or _behind(reading, clause, type_, doers)
    if not recipients and type_ == "assault" and clause.lemma in EFFECTS:
        persons = {a.id for a in reading.actors if a.type == "person"}
        found = attacked(reading, clause) or _blow_above(reading, clause)
        recipients = tuple(r for r in found if r not in doers and r not in persons)
    aimed = (*clause.obliques, *(p for t in whats for p in prepositions(t)))
    return doers, recipients or _capital(reading, aimed, type_, doers)


def _doing(reading: Reading, clause: Clause, type_: Plover) -> tuple[str, ...]:
    """Who does what a clause tells: its subjects, or those whom they stand for."""
    subjects = [*clause.doers, *(m for d in clause.doers for m in members(d))]
    doers = acting(reading, subjects, type_) or awaiting(reading, clause)
    if not doers and first_person(clause.doers):
        doers = speaker_of(reading, clause)
    doers = doers or (() if clause.passive else same_subject(reading, clause))
    doers = doers or acting(reading, one_among(reading, clause), type_)
    if not doers and (above := gerund_of(reading, clause)) is not None:
        doers = acting(reading, above.doers, type_) or same_subject(reading, above)
    if not doers and type_ in SAID:
        doers = written_by(reading, clause)
    doers = doers or body_meant(reading, clause.doers)
    doers = doers or through(reading, clause.doers, type_)
    return doers or (_who_says(reading, clause) if type_ in SAID else ())


SAID: frozenset[Plover] = frozenset({"request", "accuse", "reject", "support", "threaten"})
"""Types of deed that are done in saying so."""


def _who_says(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Of "X said the war was lost, calling for talks" X: a war calls for nothing."""
    above = reporter(reading, clause)
    if above is None:
        return ()
    return acting(reading, above.doers, "request") or same_subject(reading, above)


def _blow_above(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Of "fired on X, killing ten" X: those killed are whom the blow met, if X is more than one."""
    verb = clause.verb
    above = reading.clauses.headed_by(verb.head) if verb.dep_ == "advcl" else None
    if verb.tag_ != "VBG" or above is None or above.passive:
        return ()
    if above.lemma in HITTING | FIRING | BLOWS:
        return clause_parties(reading, above, "assault", None)[1]
    for noun in above.undergoers:
        row = next((r for r in rows(noun.lemma_.lower()) if r.type == "assault"), None)
        if row is not None:
            return noun_parties(reading, noun, "assault", row.of)[1]
    return ()


BLOWS = frozenset("attack bomb shell bombard pound raid invade ambush shoot storm".split())
"""Verbs of attacking besides those of firing and of what a blow does."""


def _drawn_up_by(reading: Reading, clause: Clause) -> list[Token]:
    """ "The plan drawn up by X was presented"."""
    made = (c for t in clause.undergoers for c in t.children if c.dep_ == "acl")
    drawn = [reading.clauses.headed_by(c) for c in made if c.tag_ == "VBN"]
    return [t for d in drawn if d is not None for t in d.agents]


def _behind(
    reading: Reading, clause: Clause, type_: Plover, doers: Sequence[str]
) -> tuple[str, ...]:
    """Whom a clause means where its own phrases name nobody.

    Who owns what it is done to ("lashed out at X's plan", "struck a base of X"), or with whom the
    deed is to be done that is asked for, offered or refused ("refused to meet X").
    """
    phrases = [t for name, t in clause.obliques if name in aims(clause, type_)]
    if clause.lemma == "warn":
        phrases = []  # "warned against strikes on X": whoever is warned, not X
    if type_ in AWAITING:
        wished = [*clause.undergoers, *clause.oblique("for", "to")]
        sides = [b for t in wished for name, b in prepositions(t) if name in _SIDES]
        if named := acting(reading, sides, type_):
            return tuple(n for n in named if n not in doers)
    if clause.lemma in LETTING:
        phrases += [t for c in clause.complements for t in c.children if t.dep_ == "nsubj"]
    found = [*whose(reading, [t for t in phrases if type_ not in AT_TABLE or _sits(t)], named=True)]
    if not found:
        found += [*_with_object(reading, clause, type_), *_whence(reading, clause)]
    if not found and type_ == "request":
        found += _haven(reading, clause)
    parts = any(t.lemma_.lower() in CLASSES["parts"] for t in clause.undergoers)
    if clause.lemma == "deny" and parts:
        return ()  # "denied support for X": to whom is not told
    if not found and type_ in JUDGING:
        judged = (*clause.undergoers, *gap(clause), *phrases)
        found += [i for i in doers_behind(reading, judged) if i not in doers]
    if not found and type_ in ("sanction", "threaten"):
        meant = [reading.clauses.headed_by(v) for v in infinitives(clause)]
        deeds = [c for c in meant if c is not None]
        found += [o for d in deeds for o in whose(reading, d.undergoers, named=True)]
        if not found:
            found += [g for c in (clause, *deeds) for g in _whose_goods(reading, c)]
    if not found and purpose(clause) and clause.verb.head.lemma_.lower() in APPROACHING:
        above = reading.clauses.headed_by(clause.verb.head)  # "phoned X to ask for it"
        met = above.undergoers if above else ()
        found += acting(reading, met, type_) or whose(reading, met, named=True)
    if not found and type_ in AWAITING and not clause.oblique("on", "upon"):
        for verb in infinitives(clause):
            inner = reading.clauses.headed_by(verb)
            if inner is not None:
                found += undergoing(reading, inner, "consult", None)
                found += acting(reading, _at_table(inner), type_)
    if not found and type_ in LANDING:
        found += states_meant(reading, [*clause.undergoers, *phrases])
    if not found and type_ == "assault" and doers:  # "killed 20 across X"
        found += states_meant(reading, clause.oblique(*ON_SOIL))
    return tuple(dict.fromkeys(f for f in found if f not in doers))


def _with_object(reading: Reading, clause: Clause, type_: Plover) -> Iterator[str]:
    """Those behind a preposition that the parse hangs on the object: "discussed it | with X"."""
    given = clause.oblique("in") if type_ == "aid" else ()  # "a sum in aid | to X"
    things = [t for t in (*clause.undergoers, *given) if t.lemma_.lower() not in FAMILY]
    behind = [pair for token in things for pair in prepositions(token)]
    if type_ in JUDGING and any(map(befalls, things)):  # "condemned the killing of X": not X
        behind = [pair for pair in behind if pair[0] != "of"]
    if any(t.lemma_ == "recognition" for t in clause.undergoers):
        behind += [("from", below) for name, below in behind if name == "of"]
    aimed = [below for name, below in behind if name in aims(clause, type_)]
    if not aimed and type_ == "reject" and any(map(_help, clause.undergoers)):
        aimed = [below for name, below in behind if name in ("for", "to")]
        aimed += clause.oblique("for")
    if not aimed and type_ in LANDING:
        aimed = [below for name, below in behind if name in ("of", "in")]
    for below in aimed:
        found = actor_at(reading, below) or called(reading, below)
        if found is not None and not astray(below, type_):
            yield found
        elif found is None:
            yield from whose(reading, [below], named=True)  # "sanctions on X's airline"


def _whence(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Whose troops or ships it is done to: "accused a supply ship from X", "boarded a boat from X"."""
    things = [t for t in clause.undergoers if t.lemma_.lower() in BELONGS_AFLOAT]
    if clause.lemma in FIRING:
        return ()  # "rockets fired from X": where they come from, not whom they hit
    home = [o for t in things for name, o in prepositions(t) if name == "from"]
    return states_meant(reading, home or clause.oblique("from")) if things else ()


def _haven(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """The state in which somebody is given, or asks for, asylum."""
    things = (*clause.undergoers, *clause.objects)
    refuge = [t for t in things if t.lemma_.lower() in CLASSES["refuge"]]
    within = [o for t in refuge for name, o in prepositions(t) if name == "in"]
    return states_meant(reading, [*clause.oblique("in"), *within]) if refuge else ()


def _sits(token: Token) -> bool:
    """Whether somebody sits at a table for whose they are: X's envoys do, "an X blogger" does not."""
    return singular(token.lower_) in BELONGS | OFFICES | BODIES | {"side", "team", "counterpart"}


def _help(token: Token) -> bool:
    """Whether a thing is given to help: who holds it up does so to whom it is for."""
    return token.lemma_.lower() in CLASSES["aid"]


def _whose_goods(reading: Reading, clause: Clause) -> Iterator[str]:
    """Whose firms or goods are hit: "sanctions on X-based firms", "tariffs on cars made in X"."""
    states = {a.id for a in reading.actors if a.type == "state"}
    pairs = (p for t in (*clause.undergoers, *clause.oblique("with")) for p in prepositions(t))
    for name, below in (*pairs, *clause.obliques):
        if name in ("on", "against") or (name == "to" and clause.lemma in ("extend", "expand")):
            inner = (by_name(reading, t) or actor_at(reading, t) for t in below.subtree)
            named = (i for i in inner if i is not None and i in states)
            yield from (*named, *states_meant(reading, below.subtree))


def _capital(
    reading: Reading, aimed: Iterable[tuple[str, Token]], type_: Plover, doers: Sequence[str]
) -> tuple[str, ...]:
    """The state whose capital stands behind a preposition: "support for X", "sanctions on X"."""
    names = TO_WHOM[type_] & _AIMING
    tokens = [t for name, t in aimed if name in names and t.pos_ == "PROPN"]
    known = (known_at(t.doc, t.i) for t in tokens if actor_at(reading, t) is None)
    codes = {k[0].code for k in known if k is not None and k[0].type == "state"}
    return tuple(a.id for a in reading.actors if a.code in codes and a.id not in doers)


def _at_table(clause: Clause) -> Iterator[Token]:
    """Those for whom a meeting is: "to host talks between X and Y", "talks involving X"."""
    for token in clause.undergoers:
        yield from (below for name, below in prepositions(token) if name in _SIDES)
        for child in token.children:
            if child.dep_ == "acl" and child.lower_ == "involving":
                yield from (o for o in child.children if o.dep_ == "dobj")


def purpose(clause: Clause) -> bool:
    """A bare infinitive that tells what something is for: "a plan to end the war"."""
    verb = clause.verb
    infinitive = (
        verb.tag_ == "VB" and verb.dep_ != "xcomp" and any(c.tag_ == "TO" for c in verb.children)
    )
    return infinitive and not any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
