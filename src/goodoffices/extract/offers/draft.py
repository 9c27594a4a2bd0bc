"""An offer before its words are cut, and what the verb or noun that makes it governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.table import ACTUAL
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.table import APPROACHING, ASKING, PUBLIC, UNGIVEN, VALUE, Rule
from goodoffices.extract.passages import first_person
from goodoffices.extract.reading import Reading
from goodoffices.model.shapes import Certainty, OfferStatus, OfferType

if TYPE_CHECKING:
    from spacy.tokens import Token

HEARSAY = frozenset("say understand believe report think know rumour rumor".split())
"""Passives that tell what somebody does on others' word."""

CHARGING = frozenset({"accuse", "suspect", "charge"})
"""Verbs by which a deed is laid at another's door: whether it was done is another matter."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An offer as a clause or noun tells it, before conditions, time and voice are added.

    ``anchor`` is the verb or noun that makes it one, ``head`` the head of its content.
    """

    type: OfferType
    anchor: Token
    head: Token
    first: Token | None
    makers: tuple[Token, ...]
    to: tuple[Token, ...] = ()
    status: OfferStatus = "made"
    certainty: Certainty = "high"
    maker: str | None = None
    needs_maker: bool = True
    needs_party: bool = False
    """Whether only somebody who speaks for a party can make it, no analyst."""
    weak: bool = False
    """Whether it counts only in a report on public affairs: "wants", "must", a bare "will"."""


def actual(reading: Reading, clause: Clause) -> bool:
    """Whether the making itself is told as done: its being tied to a condition is no matter."""
    if clause.negated or clause.scope == "condition":
        return False
    if clause.modality:
        return _performed(clause)
    if clause.verb.dep_ == "pcomp" and clause.verb.head.head.lemma_ in CHARGING:
        return False  # "accused them of proposing it"
    if clause.scope == "consequence" or _purpose(reading, clause) or _hearsay(reading, clause):
        return True
    if _means(reading, clause):
        return True
    return reading.clauses.status(clause.verb) in ACTUAL


def _performed(clause: Clause) -> bool:
    """ "We would urge them to wait", "I would ask that it be heard": said is done."""
    would = any(c.lower_ in ("would", "'d", "’d") for c in clause.children)
    return (
        would and clause.lemma in ASKING | {"encourage", "call"} and first_person(clause.subjects)
    )


def _hearsay(reading: Reading, clause: Clause) -> bool:
    """ "Is understood to have proposed", "are said to want": told as done, on others' word."""
    verb = clause.verb
    if verb.dep_ != "xcomp" or verb.head.lemma_.lower() not in HEARSAY:
        return False
    above = reading.clauses.headed_by(verb.head)
    return above is not None and above.passive and not above.negated


_SOUGHT = frozenset("try seek attempt focus concentrate aim manage".split())
"""Verbs whose means are used, whether or not the end is gained."""


def _means(reading: Reading, clause: Clause) -> bool:
    """ "Tried to calm them by offering concessions", "focused on pressing them to": it was done."""
    verb = clause.verb
    if verb.dep_ != "pcomp" or verb.tag_ != "VBG" or verb.head.lower_ not in ("by", "on"):
        return False
    done = verb.head.head
    above = done.head if done.dep_ == "xcomp" else done
    told = reading.clauses.headed_by(above)
    if above.lemma_.lower() not in _SOUGHT or told is None:
        return False
    return not (told.negated or told.scope or told.modality)


def _purpose(reading: Reading, clause: Clause) -> bool:
    """ "Telephoned the ministers to ask for time": what they were met for was said to them."""
    verb = clause.verb
    asking = clause.lemma in ASKING or verb.head.lemma_.lower() in APPROACHING
    if verb.dep_ != "advcl" or verb.tag_ != "VB" or not asking:
        return False
    above = reading.clauses.headed_by(verb.head)
    return above is not None and not above.negated and reading.clauses.status(above.verb) in ACTUAL


def infinitive_of(clause: Clause) -> tuple[Token, Token, tuple[Token, ...]] | None:
    """The infinitive that a verb governs, its "to", and whoever else is to do it."""
    for child in clause.children:
        if child.dep_ not in ("xcomp", "ccomp", "advcl"):
            continue
        if child.tag_ != "VB" and child.dep_ != "xcomp":  # "to host", misread as a noun
            continue
        marker = next((c for c in child.children if c.dep_ == "aux" and c.lower_ == "to"), None)
        if marker is None or child.i < clause.verb.i:
            continue
        negation = [c for c in child.children if c.dep_ == "neg" and c.i < marker.i]
        marker = negation[0] if negation else marker  # "never to negotiate"
        inner = tuple(c for c in child.children if c.dep_ in ("nsubj", "nsubjpass"))
        objects = clause.oblique("on", "upon")
        if clause.lemma != "call":
            objects += (*clause.objects, *clause.datives)
        others = inner or tuple(o for o in objects if clause.verb.i < o.i < child.i)
        if clause.passive:
            others = clause.subjects
        if child.dep_ == "advcl" and not others:
            continue
        return child, marker, others
    return _strayed(clause)


def for_another(clause: Clause) -> tuple[Token, Token, Token] | None:
    """The infinitive behind "for" and who is to do it, its "to", and that doer: "pleaded for X to
    leave", parsed as a clause of its own."""
    for act in clause.children:
        if act.dep_ != "advcl" or act.tag_ != "VB" or act.i < clause.verb.i:
            continue
        found = {c.dep_: c for c in act.children if c.i < act.i}
        mark, doer, marker = found.get("mark"), found.get("nsubj"), found.get("aux")
        if mark is not None and mark.lower_ == "for" and doer is not None and marker is not None:
            return act, marker, doer
    return None


def _strayed(clause: Clause) -> tuple[Token, Token, tuple[Token, ...]] | None:
    """The infinitive right behind an object, which the parse hangs on a verb above: "a statement
    urging them | to 'stand down'"."""
    if clause.verb.tag_ != "VBG" or not clause.objects:
        return None
    other = clause.objects[-1]
    found = infinitive_next(other.right_edge)
    above = {t.i for t in clause.verb.ancestors}
    return (*found, clause.objects) if found is not None and found[0].head.i in above else None


def infinitive_next(last: Token) -> tuple[Token, Token] | None:
    """The infinitive that follows a word, a quotation mark between or not, and its "to"."""
    doc, at = last.doc, last.i + 1
    if at + 1 >= last.sent.end or doc[at].tag_ != "TO":
        return None
    verb = doc[at].head
    near = verb.tag_ == "VB" and at < verb.i <= at + _NEAR and verb.i < last.sent.end
    return (verb, doc[at]) if near else None


_NEAR = 3
"""Tokens from "to" to its verb: a quotation mark or an adverb may stand between."""


def advised(others: Sequence[Token]) -> bool:
    """Whether who is asked is the public at large, to whom advice is given."""
    return all(t.lemma_.lower() in PUBLIC for t in others)


def with_that(head: Token) -> bool:
    """Whether a clause is introduced by "that"."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in head.children)


def after_that(head: Token) -> Token:
    """The first word of a clause behind its "that"."""
    first = next(iter(head.subtree))
    if first.dep_ == "mark" and first.lower_ == "that":
        return first.nbor(1)
    return first


def counts(reading: Reading, thing: Token, rule: Rule) -> bool:
    """Whether a thing is something to be chosen, given or done, not said, shown or sold."""
    lemma = thing.lemma_.lower()
    if lemma in UNGIVEN or thing.pos_ not in ("NOUN", "PROPN", "VERB", "NUM", "SYM"):
        return False
    if thing.pos_ == "PROPN" or actor_at(reading, thing) is not None:
        return False
    return rule.things == "any" or of_value(thing) or counted(thing)


def of_value(thing: Token) -> bool:
    """Whether a phrase names what one side can give, grant or do to another."""
    return (
        thing.lemma_.lower() in VALUE
        or thing.lower_ in VALUE
        or thing.ent_type_ in ("MONEY", "PERCENT")
        or any(c.ent_type_ in ("MONEY", "PERCENT") for c in thing.children)
    )


def counted(thing: Token) -> bool:
    """Whether a phrase says how much or how many: "18 per cent", "two hundred permits"."""
    return thing.pos_ == "NUM" or any(c.dep_ == "nummod" for c in thing.children)


def too_late(head: Token) -> bool:
    """ "They should have given it up": nothing that could still be done."""
    have = any(c.dep_ == "aux" and c.lower_ == "have" and c.tag_ == "VB" for c in head.children)
    return have and any(c.tag_ == "MD" for c in head.children)


def fronted(verb: Token) -> bool:
    """Whether a question or relative word before it is its object: "what they offered to do"."""
    return any(
        c.tag_ in ("WP", "WDT") and c.dep_ in ("dobj", "attr", "pobj") and c.i < verb.i
        for c in verb.children
    )


def opening(verb: Token) -> Token | None:
    """Where an undertaking's words begin, if "that" or a condition stands before them."""
    first = verb.left_edge
    if first.lower_ != "that" or first.i >= verb.i or first.nbor(1).dep_ in ("mark", "advmod"):
        return None  # "that if they come, we go": what stands before the comma is cut off
    return first.nbor(1)


def partners(head: Token) -> Iterator[Token]:
    """With whom something is offered to be done: "to talk with X", "dialogue with X"."""
    for token in (head, *(c for c in head.children if c.dep_ in ("dobj", "pobj"))):
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in ("with", "between"):
                yield from (o for o in child.children if o.dep_ == "pobj")


def addressees(reading: Reading, head: Token) -> Iterator[Token]:
    """Whom what hangs on a token is said or offered to: its verb's dative, "to X", "with X"."""
    yield from partners(head)
    for step in (head, *head.ancestors):
        clause = reading.clauses.headed_by(step)
        if clause is not None and step is not head:
            yield from (*clause.datives, *clause.oblique("to"))
            return
