"""An event as found in the words: a clause judged by who takes part and how surely it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause, antecedent
from goodoffices.extract.events.attacks import attackers
from goodoffices.extract.events.core import clause_parties, purpose
from goodoffices.extract.events.passage import clause_passage
from goodoffices.extract.events.phrases import WEAPONS
from goodoffices.extract.events.places import place_in, prepositions
from goodoffices.extract.events.standing import measured, public_owner
from goodoffices.extract.events.words import (
    ANYBODY,
    ASIDE,
    BLIND,
    BODIES,
    CHARGING,
    COUNTED,
    MUTUAL,
    POLITICAL,
    SPEECH,
)
from goodoffices.extract.names import actor_at
from goodoffices.extract.passages import first_person
from goodoffices.model.shapes import Certainty, EventStatus, Plover
from goodoffices.text.event_nouns import rows
from goodoffices.text.people import PEOPLE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading
    from goodoffices.model.findings import ActorFinding

PERSONS = frozenset({"they", "he", "she", "who", "it"})
"""Pronouns for people and bodies that act."""

AGENTIVE = ("er", "or", "ist", "man", "ian", "ee", "ant")
"""Ends of nouns for those who do something (Quirk et al. 1985, I.33-34)."""

OFFICES: frozenset[str] = BODIES - PEOPLE
"""Nouns for whom an act is done with or to; not what it is about."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as found in the words, before it becomes a finding."""

    type: Plover
    mode: str | None
    head: Token
    trigger: tuple[Token, ...]
    passage: tuple[Token, ...]
    initiators: tuple[str, ...]
    recipients: tuple[str, ...]
    status: EventStatus
    place: str | None
    object: str
    certainty: Certainty
    origin: str = ""
    """The trained reader as entries name it, where it alone found the event."""


def clause_told(
    reading: Reading,
    clause: Clause,
    type_: Plover,
    mode: str | None,
    trigger: tuple[Token, ...],
    sure: bool,
    *,
    light: bool = False,
    others: bool = False,
) -> Told | None:
    """The event of a clause with its parties; None where nobody of public life takes part.

    ``others``: the noun that the verb carries names parties of its own.
    """
    initiators, recipients = clause_parties(reading, clause, type_, mode, light=light)
    if len(apart(reading, initiators)) > 1 and not recipients and mutual(clause):
        recipients = initiators
    if not initiators and (purpose(clause) or any(d.lower_ in ANYBODY for d in clause.doers)):
        return None
    if any(t.lower_.endswith(("self", "selves")) for t in clause.undergoers):
        return None
    if type_ == "assault" and any(
        t.lemma_.lower() in BLIND
        for d in (*clause.doers, *clause.oblique("in", "by", "from"))
        for t in _named(d)
    ):
        return None
    if type_ in ("assault", "coerce") and _undergone(clause):
        by = attackers(reading, clause)
        hit = dict.fromkeys(initiators or recipients)
        initiators, recipients = by, tuple(h for h in hit if h not in by)
    if clause.lemma == "attack" and in_words(reading, initiators, recipients):
        return None
    passage = clause_passage(clause, type_)
    known = bool(initiators or recipients or others)
    if not known and not (sure and (_counted(reading, clause, type_) or official(reading, clause))):
        return None
    if type_ == "consult" and not (initiators or others):
        bodies = bool(recipients) or any(t.lemma_.lower() in OFFICES for t in clause.doers)
        if len(recipients) < 2 and not (bodies and official(reading, clause)):
            return None
    return Told(
        type=type_,
        mode=mode,
        head=clause.verb,
        trigger=trigger,
        passage=passage,
        initiators=initiators,
        recipients=recipients,
        status=_status(reading, clause, type_),
        place=place_in(clause.obliques),
        object=_object(reading, clause),
        certainty=clause.certainty if sure and initiators else "low",
    )


def apart(reading: Reading, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The parties without the groups that act for one of them: "X's troops" beside X."""
    groups = {a.id for a in reading.actors if a.type == "group"}
    return tuple(i for i in ids if i not in groups) or ids


def mutual(clause: Clause) -> bool:
    """ "Accused each other", "traded accusations", "X and Y collided": either side undergoes it."""
    if clause.lemma in MUTUAL:
        return True
    whom = (*clause.undergoers, *clause.datives, *(t for _, t in clause.obliques))
    below = (o for t in whom for _, o in prepositions(t))
    return any(_each_other(t) for t in (*whom, *below))


def _each_other(token: Token) -> bool:
    words = token.doc[max(token.i - 1, 0) : token.i + 2].text.lower()
    return token.lower_ in RECIPROCAL and any(w in words for w in ("each other", "one another"))


RECIPROCAL = frozenset({"other", "one", "another"})
"""Heads of the reciprocal pronouns (Quirk et al. 1985, 6.31)."""


def _undergone(clause: Clause) -> bool:
    """A bare participle whose subject has suffered it: "saw people killed", "was hit and injured"."""
    if clause.verb.tag_ != "VBN" or clause.passive or clause.undergoers:
        return False
    if clause.lemma in MUTUAL or clause.oblique("into"):
        return False
    verbs = [clause.verb]
    while verbs[-1].dep_ == "conj":
        verbs.append(verbs[-1].head)
    helpers = {c.lemma_.lower() for v in verbs for c in v.children if c.dep_ == "aux"}
    return not helpers & {"have", "'ve", "’ve", "'d"}


def _named(token: Token) -> Iterator[Token]:
    """A noun with those that make one name with it: "Typhoon X"."""
    yield token
    yield from (c for c in token.children if c.dep_ in ("compound", "conj"))


def persons(reading: Reading, *sides: tuple[str, ...]) -> bool:
    """Whether single persons stand on both sides: one politician attacks another in words."""
    persons = {a.id for a in reading.actors if a.type == "person"}
    return all(side and set(side) <= persons for side in sides)


def in_words(reading: Reading, by: tuple[str, ...], to: tuple[str, ...]) -> bool:
    """Whether a person attacks persons, a party or a firm: with words, for all that is told."""
    types = {a.id: a.type for a in reading.actors}
    unarmed = ("person", "organisation", "media")
    return persons(reading, by) and bool(to) and all(types[i] in unarmed for i in to)


def public_figure(actor: ActorFinding) -> bool:
    """Whether somebody is of public life: a body, or a person who holds or seeks an office."""
    if actor.type != "person":
        return actor.type not in ("group", "media")
    if actor.acts_for is not None:
        return True
    return any(w in POLITICAL for r in actor.roles for w in _title_words(r.title))


def _title_words(title: str) -> list[str]:
    return title.lower().replace("-", " ").replace(".", "").split()


def official(reading: Reading, clause: Clause) -> bool:
    """Whether somebody acts that no name is known for: "police", "the rebels", "they"."""
    return not purpose(clause) and any(_human(reading, t) for t in map(measured, clause.doers))


def _human(reading: Reading, token: Token) -> bool:
    if token.pos_ == "PRON":
        return token.lower_ in PERSONS
    named = token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    lemma = token.lemma_.lower()
    if named or lemma in BODIES or (lemma in WEAPONS and public_owner(reading, token)):
        return True
    return lemma.endswith(AGENTIVE) and not rows(lemma) and public_owner(reading, token)


def _counted(reading: Reading, clause: Clause, type_: Plover) -> bool:
    """Whether a deed befell people or somebody named: "16 prisoners were freed", by whomever."""
    if type_ == "protest":
        return any(t.pos_ in ("NOUN", "PROPN") for t in clause.doers)
    whom = [measured(t) for t in clause.undergoers]
    named = any(
        t.ent_type_ in ("PERSON", "ORG", "NORP")
        or (public_owner(reading, t) and not any(c.tag_ == "PRP$" for c in t.children))
        for t in whom
    )
    return type_ in COUNTED and (named or any(t.lemma_.lower() in PEOPLE for t in whom))


def _status(reading: Reading, clause: Clause, type_: Plover) -> EventStatus:
    """The clause's status; "I would urge you" urges, and what one is accused of is a claim."""
    modal = any(c.dep_ == "aux" and c.lower_ in ("would", "must", "'d") for c in clause.children)
    if type_ in SPEECH and modal and first_person(clause.doers) and not clause.scope:
        return "happened" if not clause.negated else "negated"
    status = reading.clauses.status(clause.verb)
    above = clause.verb.head
    if type_ == "protest" and status == "planned" and purpose(clause) and above.tag_ == "VBD":
        return "happened"  # "stormed the embassy to protest": in doing so
    if status in ("happened", "planned", "ongoing") and _dreaded(clause.verb):
        return "possible"
    charged = clause.verb.dep_ == "pcomp" and clause.verb.head.head.lemma_.lower() in CHARGING
    return "possible" if charged and status in ("happened", "ongoing") else status


DREADING = frozenset("afraid fearful worried anxious scared terrified concerned".split())
"""What one is of what may come."""


def _dreaded(verb: Token) -> bool:
    """ "Afraid that soldiers are coming to arrest them"."""
    step = verb
    while step.dep_ in ("ccomp", "conj", "xcomp", "advcl") and step.pos_ in ("VERB", "AUX"):
        step = step.head
    if verb.tag_ == "VBD" or any(c.lower_ in ("has", "have", "had") for c in verb.children):
        return False  # "worried that X has arrested its envoy"
    behind = step.pos_ == "ADJ" and step.i < verb.i
    return behind and step is not verb and step.lower_ in DREADING


def _object(reading: Reading, clause: Clause) -> str:
    """The lemma of what is acted upon, asked for or agreed, where it is no actor."""
    whats = () if clause.lemma in ("throw", "pour") else clause.undergoers  # "cold water on X"
    wanted = [*map(antecedent, whats), *clause.oblique("for", "on", "to", "against")]
    for token in wanted:
        aside = token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in (ASIDE | OFFICES)
        if token.pos_ == "NOUN" and not aside and actor_at(reading, token) is None:
            return str(token.lemma_.lower())
    for complement in clause.complements:
        for token in complement.children:
            if token.dep_ in ("dobj", "nsubjpass") and token.pos_ == "NOUN":
                return str(token.lemma_.lower())
    return ""
