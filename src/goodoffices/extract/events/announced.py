"""Force that those announce who would use it: "the army chief said troops would enter X".

CAMEO codes the announcement of one's own military force as a threat (138): it is of the day of the
saying, whether or not the deed follows. Armed forces, their chiefs, ministers of defence and armed
groups announce it; of what others would do they only speak.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.cues import SAYING
from goodoffices.extract.events.nominal import noun_parties
from goodoffices.extract.events.phrases import acting_through
from goodoffices.extract.events.places import prepositions, states_meant
from goodoffices.extract.events.standing import BEFORE_NOUN, public
from goodoffices.extract.events.told import Told, clause_told
from goodoffices.extract.events.verbs import by_verb
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.text.event_nouns import rows
from goodoffices.text.nouns import CLASSES, words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading
    from goodoffices.model.findings import ActorFinding

ANNOUNCING = SAYING | {"announce"}

FORCES = words(
    "army military navy force forces guard guards corps militia brigade brigades troops command"
)
"""Last words of the names of those who bear arms for a state."""

COMMANDING = words(
    "general admiral commander marshal colonel brigadier army military defence defense"
)
"""Words in the title of somebody who commands or speaks for armed forces."""

CIVIL = words(
    "secretary-general attorney director inspector prosecutor governor surgeon consul auditor"
    " solicitor postmaster manager counsel former retired ex adviser advisor analyst blogger expert source"
)
"""Words beside them of somebody who does not: "attorney general", "retired general"."""

STRIKING = words(
    "enter invade strike hit attack bomb destroy eliminate crush retaliate respond fight assault"
    " storm bombard shell raid avenge punish"
)
"""Deeds of force that a soldier announces, whatever they are done to."""

LEADING_TO = words(
    "prepare ready plan intend launch begin start continue expand escalate intensify step increase"
    " pave conduct carry go keep support move mount undertake set deepen widen broaden open resume"
    " engage press push use"
)
"""Verbs by whose object or infinitive a deed of force is what is to come."""

POISED = words("ready prepared poised determined set preparing able")

ENDING = words("stop cease halt rest hesitate")
"""What one says not to do who goes on."""

OPERATIONS = words(
    "operation manoeuvre maneuver campaign strike airstrike attack assault response retaliation"
    " invasion incursion offensive entry raid war fight bombardment"
)
"""What soldiers speak of who announce force."""

PEACEFUL = CLASSES["talks"] | words(
    "deal agreement accord pact compromise balance note tone service phase stage race market building record"
)
"""What one enters, strikes or hits without force."""

WAGED = words("operation manoeuvre maneuver offensive incursion entry campaign")
"""Those that one prepares for who is to carry them out."""

ENEMIES = words("enemy threat aggression provocation violation escalation battle those anyone")
"""Whom and what else a soldier fights, and responds to by force."""

INTO = ("against", "into", "on", "in", "inside", "at")


def by_announcement(reading: Reading, clause: Clause) -> Told | None:
    """The threat of force that a clause of saying tells, made by those who would use it."""
    if clause.lemma not in ANNOUNCING or clause.negated or clause.scope:
        return None
    said = [s for s in _said(reading, clause) if _to_come(s)]
    deeds = [(s, deed) for s in said if (deed := _force(reading, s)) is not None]
    if not deeds or not (circle := _armed(reading, clause)):
        return None
    for said_so, deed in deeds:
        if not _own(reading, said_so, circle) or not _waged(reading, deed, circle):
            continue
        told = clause_told(reading, clause, "threaten", None, (clause.verb,), True)
        if told is None or not told.initiators:
            return None
        whom = [r for r in _against(reading, said_so, deed) if r not in circle]
        return replace(told, recipients=tuple(dict.fromkeys(whom)), object="")
    return None


def _said(reading: Reading, clause: Clause) -> Iterator[Clause]:
    """What is said, and what stands beside it."""
    for complement in clause.complements:
        if complement.dep_ != "ccomp":
            continue
        for verb in (complement, *(c for c in complement.children if c.dep_ == "conj")):
            if (said := reading.clauses.headed_by(verb)) is not None:
                yield said


def _to_come(said: Clause) -> bool:
    """Whether what is said is ahead: "would enter", "is preparing to", "will not stop"."""
    if said.lemma in ENDING and not said.negated:
        return False  # "will stop firing"
    if said.negated and not (said.lemma in ENDING and said.modality == "future"):
        return False
    if said.modality in ("future", "possible"):
        return True
    going = said.verb.tag_ == "VBG" and said.lemma in ("prepare", "go", "plan", "ready")
    return going or _poised(said) is not None


def _poised(said: Clause) -> Token | None:
    """ "Is ready to", "must be prepared for"."""
    if said.lemma in ("prepare", "poise", "determine") and said.verb.tag_ == "VBN":
        return said.verb
    return next((a for a in said.attributes if a.lower_ in POISED), None)


def _force(reading: Reading, said: Clause) -> Token | None:
    """The verb or noun by which what is said is a deed of force."""
    if _strikes(reading, said):
        return said.verb
    poised = _poised(said)
    if poised is None and said.lemma not in LEADING_TO | ENDING:
        return next((t for t in said.subjects if said.lemma == "be" and _operation(t)), None)
    top = [said.verb, *([poised] if poised is not None else [])]
    for word in (t for head in top for t in _below(head)):
        if word.pos_ == "VERB":
            inner = reading.clauses.headed_by(word)
            if inner is None or inner.negated:
                continue
            if _strikes(reading, inner):
                return word
            led_to = _below(word) if inner.lemma in LEADING_TO else ()
            if (found := next(filter(_operation, led_to), None)) is not None:
                return found
        elif _operation(word):
            return word
    return None


def _below(head: Token) -> Iterator[Token]:
    """What a verb or adjective leads to: its objects, infinitives and what it is ready for."""
    for child in head.children:
        if child.dep_ in ("xcomp", "dobj", "pcomp"):
            yield child
            yield from (c for c in child.children if c.dep_ in ("relcl", "acl", "xcomp", "conj"))
        elif child.dep_ == "prep" and child.lower_ in ("for", "with", "to"):
            yield from (c for c in child.children if c.dep_ in ("pobj", "pcomp"))


def _strikes(reading: Reading, deed: Clause) -> bool:
    """Whether a verb tells a deed of force; floods are responded to, corruption fought, without."""
    if deed.lemma == "respond":
        return all(_hostile(reading, t) for t in deed.oblique("to"))
    if deed.lemma == "fight":
        return all(_hostile(reading, t) for t in deed.undergoers)
    if deed.lemma in STRIKING:
        return not any(t.lemma_.lower() in PEACEFUL for t in deed.undergoers)
    told = by_verb(reading, deed)
    return told is not None and told.type == "assault"


def _hostile(reading: Reading, token: Token) -> bool:
    return public(reading, token) or token.lemma_.lower() in OPERATIONS | ENEMIES


def _operation(token: Token) -> bool:
    """Whether a noun tells a deed of force, and not one by others: "an attack by X"."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in OPERATIONS:
        return False
    return not any(name in ("by", "from", "of") for name, _ in prepositions(token))


def _armed(reading: Reading, clause: Clause) -> frozenset[str]:
    """Those who speak, if they bear arms, with whom they speak for; else nobody."""
    known = {a.id: a for a in reading.actors}
    speakers = [known[i] for i in acting_through(reading, clause.doers, "threaten")]
    if not speakers or not all(map(_bears_arms, speakers)):
        return frozenset()
    called = [t for d in clause.doers for t in (d, *(c for c in d.children if c.dep_ == "appos"))]
    if any(c.lower_ in CIVIL for t in called for c in t.children):
        return frozenset()
    homes = {i for a in speakers for i in (a.id, a.acts_for) if i is not None}
    homes |= {known[i].acts_for or i for i in homes}
    return frozenset(homes | {a.id for a in reading.actors if a.acts_for in homes})


def _bears_arms(actor: ActorFinding) -> bool:
    if actor.type == "person":
        titles = [set(r.title.lower().replace("-", " ").split()) for r in actor.roles]
        return any(t & COMMANDING for t in titles) and not any(t & CIVIL for t in titles)
    called = actor.name.lower().split()
    if actor.type == "armed-group":
        return "fire" not in called
    public = actor.type == "government-body" or (
        actor.type == "organisation" and actor.acts_for is not None
    )
    return public and bool(FORCES & set(called[-1:])) and "fire" not in called


def _own(reading: Reading, said: Clause, circle: frozenset[str]) -> bool:
    """Whether what is said is of those who say it, of their state, or of troops and strikes of nobody else."""
    for token in said.subjects:
        if token.tag_ == "PRP":
            own = ("we", "i", "it") if said.quoted else ("it", "they", "he", "she", "we")
            return token.lower_ in own
        named = actor_at(reading, token)
        if named is not None and named in circle:
            return True
        return token.lemma_.lower() in CLASSES["troops"] | OPERATIONS and not _of_others(
            reading, token, circle
        )
    return False


def _of_others(reading: Reading, noun: Token, circle: frozenset[str]) -> bool:
    """Whether a noun has an owner by name who is none of those who speak."""
    owners = [c for c in noun.children if c.dep_ in BEFORE_NOUN and c.tag_ != "PRP$"]
    named = {actor_at(reading, o) for o in owners} - {None}
    return not named <= circle if named else any(o.ent_type_ for o in owners)


def _waged(reading: Reading, deed: Token, circle: frozenset[str]) -> bool:
    """Whether those who speak are to do the deed: one prepares for an attack of others too."""
    if deed.pos_ != "NOUN":
        return True
    if _of_others(reading, deed, circle):
        return False
    if deed.head.lower_ != "for" or deed.lemma_.lower() in WAGED:
        return True
    aimed = [t for name, t in prepositions(deed) if name in ("into", "against", "on")]
    return bool(aimed) and not set(actors_in(reading, aimed)) & circle


def _against(reading: Reading, said: Clause, deed: Token) -> Iterator[str]:
    """Whom the deed is aimed at, by its own words or by those of what is said."""
    for blow in filter(_operation, said.subjects):  # "strikes on X could pave the way"
        yield from _struck(reading, blow)
    inner = reading.clauses.headed_by(deed)
    if inner is not None:
        told = by_verb(reading, inner)
        if told is not None:
            yield from told.recipients
        yield from actors_in(reading, inner.undergoers)
        behind = list(inner.obliques)
    else:
        yield from _struck(reading, deed)
        behind = list(prepositions(deed))
    behind += [p for p in said.obliques if p not in behind]
    aimed = [t for name, t in behind if name in INTO]
    yield from actors_in(reading, aimed)
    yield from states_meant(reading, aimed)


def _struck(reading: Reading, noun: Token) -> tuple[str, ...]:
    row = next((r for r in rows(noun.lemma_.lower()) if r.type == "assault"), None)
    return noun_parties(reading, noun, "assault", row.of)[1] if row is not None else ()
