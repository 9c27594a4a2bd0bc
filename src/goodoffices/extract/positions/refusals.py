"""Stances told by what somebody will, would or will never do: refusals, red lines, willingness.

A refusal or a consent to come is a commissive act (J. R. Searle, A Taxonomy of Illocutionary Acts,
1976), and shows where its speaker stands on what is refused. Told by the author alone it is a
forecast, so these need words of somebody, or one's own "we".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.offers.table import MATTERS, MUTUAL, NAMING, UNCHOSEN, VALUE
from goodoffices.extract.passages import first_person
from goodoffices.extract.positions.stand import Stand
from goodoffices.extract.positions.table import (
    ANSWERING,
    BENEFITS,
    FEELINGS,
    HARMS,
    LACKED,
    PRINCIPLES,
    YIELDING,
)
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAVING = frozenset("leave quit vacate evacuate".split())
CEASING = frozenset("stop cease halt".split())
ATTENDING = frozenset("meet attend join speak begin start".split())
REFUSING = frozenset("will wo 'll ’ll would wouldn shall can ca could cannot".split())
CONDITIONAL = frozenset("would could 'd ’d".split())
FUTURE = frozenset("will 'll ’ll".split())
ABLE = frozenset("can ca could cannot".split())
ITSELF = frozenset("ourselves myself itself himself herself themselves".split())
HAVING = frozenset("want have see show express".split())
BOUND = frozenset("until unless before till".split())


def resolved(clause: Clause) -> Iterator[Stand]:
    """The stances that a clause takes by refusing, consenting or drawing a line."""
    yield from _refused(clause)
    yield from _consented(clause)
    yield from _wanting(clause)
    yield from _line(clause)
    yield from _felt(clause)
    yield from _foreseen(clause)


def _modal(clause: Clause) -> str:
    return next((c.lower_ for c in clause.children if c.tag_ == "MD"), "")


def _perfect(clause: Clause) -> bool:
    """Whether it is told of what did not come about: "we never would have made it"."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.children)


def _never(clause: Clause) -> bool:
    return clause.negated or any(c.lower_ == "never" for c in clause.children)


def _bound(clause: Clause) -> bool:
    """Whether a condition follows ("not stop until ..."): then it is an offer's or a threat's."""
    return any(t.lower_ in BOUND and t.i > clause.verb.i for t in clause.sentence)


def _refused(clause: Clause) -> Iterator[Stand]:
    """ "We will not sign it", "would never accept observers", "cannot agree to a partition"."""
    modal = _modal(clause)
    if modal not in REFUSING or not _never(clause) or clause.passive or clause.scope:
        return
    if not clause.subjects or _bound(clause) or _perfect(clause):
        return
    chosen = YIELDING if modal in ABLE else YIELDING | MUTUAL
    if clause.verb.i + 1 < len(clause.verb.doc) and clause.verb.nbor(1).lower_ in ITSELF:
        return  # "we cannot allow ourselves to become numb"
    yielding = clause.lemma == "give" and clause.particle in ("in", "up")
    ceasing = frozenset() if modal in ABLE else CEASING
    kept = (chosen | LEAVING | ceasing) - UNCHOSEN - ANSWERING
    if not (yielding or clause.lemma in kept) or not _objects(clause):
        return
    verb = clause.verb
    reported = modal == "would" and verb.dep_ == "ccomp"
    if clause.lemma in ATTENDING and not (reported or first_person(clause.subjects)):
        return  # "will not meet X during the visit": how a day is planned
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in ("say", "add", "tell", "insist", "declare")
    yield Stand("opposes", verb, verb, verb, clause.subjects, voiced=not told)


def _objects(clause: Clause) -> bool:
    """Whether it is told what is refused or accepted."""
    after = (*clause.objects, *clause.complements, *(t for _, t in clause.obliques))
    return any(t.i > clause.verb.i and t.lower_ not in ("it", "that", "this", "so") for t in after)


def _consented(clause: Clause) -> Iterator[Stand]:
    """ "Would support a pause", "could live with one site"; what only could be is on a condition."""
    modal = _modal(clause)
    if modal not in CONDITIONAL | FUTURE or _never(clause) or clause.passive:
        return
    if clause.scope == "condition" or not clause.subjects:
        return
    living = clause.lemma == "live" and bool(clause.oblique("with"))
    if not living and (clause.lemma not in CONSENTING or not _objects(clause)):
        return
    stance: Stance = "conditional" if modal == "could" or living else "supports"
    things = clause.objects or tuple(t for _, t in clause.obliques)
    for thing in things[:1]:
        if thing.pos_ == "NOUN" and thing.i > clause.verb.i:
            own = modal in FUTURE
            yield Stand(stance, clause.verb, thing, None, clause.subjects, voiced=True, own=own)
            return


CONSENTING = frozenset("accept support back welcome endorse favour favor prefer agree".split())


def _wanting(clause: Clause) -> Iterator[Stand]:
    """ "Wants no part of it", "has no wish to impose arbitration"."""
    if clause.lemma not in HAVING or clause.modality or clause.scope:
        return
    if any(c.dep_ == "neg" for c in clause.children):
        return
    for thing in clause.objects[:1]:
        none = any(
            (c.lower_ == "no" and c.dep_ in ("det", "neg"))
            or (c.lower_ == "little" and c.i < thing.i)
            for c in thing.children
        )
        if not none:
            continue
        if clause.lemma == "want" and thing.pos_ == "NOUN":
            yield Stand("opposes", clause.verb, thing, None, clause.subjects)
        elif clause.lemma != "want" and thing.lemma_.lower() in LACKED and not _for_now(thing):
            about = _about(thing) or _about(clause.verb)
            if about is not None:
                yield Stand("opposes", thing, *about, clause.subjects)


def _for_now(noun: Token) -> bool:
    """ "Has no immediate plans to": nothing is said of later."""
    return any(c.dep_ == "amod" and c.lower_ in _NOW for c in noun.children)


_NOW = frozenset("imminent immediate current near-term present".split())


def _about(noun: Token) -> tuple[Token, Token | None] | None:
    """What a wish, an interest or an appetite is for, hung on it or on its verb."""
    for child in noun.children:
        if child.i <= noun.i:
            continue
        marker = next((c for c in child.children if c.lower_ == "to" and c.tag_ == "TO"), None)
        if child.tag_ == "VB" and marker is not None:
            return None if child.lemma_.lower() in ANSWERING else (child, marker)
        if child.dep_ == "prep" and child.lower_ in ("for", "in", "of"):
            for thing in child.children:
                if thing.dep_ in ("pobj", "pcomp") and thing.pos_ in ("NOUN", "VERB"):
                    return thing, None
    return None


# ---------------------------------------------------------------- lines


def _line(clause: Clause) -> Iterator[Stand]:
    """ "Disarmament is a red line", "our borders are not negotiable", "is out of the question"."""
    if clause.lemma not in ("be", "remain", "become") or clause.scope == "condition":
        return
    drawn = _drawn(clause)
    if drawn is None:
        return
    anchor, stance = drawn
    holders = _for_whom(clause, anchor)
    for subject in clause.subjects[:1]:
        if subject.lower_ in ("it", "this", "that", "there", "which", "they"):
            return
        if subject.lemma_.lower() == "line":
            yield from _own_line(clause, subject)
            return
        kept = any(t.lemma_.lower() in PRINCIPLES for t in subject.subtree)
        if stance is None:
            stance = "supports" if kept else "opposes"
        first = subject.left_edge
        yield Stand(stance, anchor, subject, first, holders, of_speaker=not holders)


def _drawn(clause: Clause) -> tuple[Token, Stance | None] | None:
    """The word that draws the line, and the stance that it tells on its own."""
    for child in clause.children:
        lemma = child.lemma_.lower()
        if lemma == "line" and any(c.lower_ == "red" for c in child.children):
            return None if clause.negated else (child, None)
        if lemma in ("non-negotiable", "nonnegotiable", "sacrosanct", "inviolable"):
            return None if clause.negated else (child, "supports")
        if lemma == "negotiable" and (clause.negated or _prefixed(child)):
            return child, "supports"
        if child.dep_ == "prep" and child.lower_ in ("out", "off", "on", "up", "for"):
            *_, last = tokens = tuple(child.subtree)
            stance = (KEPT if clause.negated else SHUT).get(" ".join(t.lower_ for t in tokens))
            if stance is not None:
                return last, stance
    return None


SHUT: dict[str, Stance] = {"out of the question": "opposes", "off the table": "opposes"}
KEPT: dict[str, Stance] = {
    "on the table": "opposes",
    "up for discussion": "supports",
    "up for negotiation": "supports",
    "up for debate": "supports",
    "for sale": "supports",
}
"""What stands behind "is" or "is not", and what it says of the thing named before."""


def _prefixed(word: Token) -> bool:
    """Whether "non-" stands before it, cut off by the tokenizer."""
    return word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ == "non"


def _own_line(clause: Clause, line: Token) -> Iterator[Stand]:
    """ "Our red line is the loss of the port"."""
    holders = tuple(c for c in line.children if c.dep_ == "poss")
    for thing in clause.attributes[:1]:
        if thing.pos_ == "NOUN":
            yield Stand("opposes", line, thing, None, holders, of_speaker=not holders)


def _for_whom(clause: Clause, anchor: Token) -> tuple[Token, ...]:
    """Whose line it is, where the sentence says so: "a red line for the union"."""
    found = []
    for place in (clause.verb, anchor):
        for child in place.children:
            if child.dep_ == "prep" and child.lower_ == "for":
                found += [t for t in child.children if t.dep_ == "pobj"]
    return tuple(found)


# ---------------------------------------------------------------- feelings, consequences


def _felt(clause: Clause) -> Iterator[Stand]:
    """ "Was appalled by the vote", "is satisfied with the text"."""
    if clause.modality or clause.negated or clause.scope == "condition":
        return
    words = [clause.verb, *(c for c in clause.children if c.dep_ in ("acomp", "attr"))]
    if clause.lemma in ("be", "feel", "seem", "look", "remain"):
        words = words[1:]
    elif clause.verb.tag_ != "VBN":
        return
    for word in words:
        stance = FEELINGS.get(word.lower_)
        if stance is None:
            continue
        for child in word.children:
            if child.dep_ in ("prep", "agent") and child.lower_ in _TOWARDS:
                for thing in child.children:
                    if thing.dep_ in ("pobj", "pcomp") and _matter(thing):
                        yield Stand(stance, word, thing, None, clause.subjects)
                        return


def _matter(thing: Token) -> bool:
    return thing.pos_ == "NOUN" and thing.lemma_.lower() in MATTERS | NAMING.keys() | DEEDS


_TOWARDS = frozenset("by at with over about".split())

DEEDS = frozenset(
    "decision vote ruling outcome verdict text result delay release arrest move curb control"
    " restriction rule practice ban embargo levy duty subsidy crackdown raid detention expulsion"
    " treatment pace progress lack slowness ambiguity procrastination failure refusal absence stance"
    " approach position behaviour behavior handling reluctance silence response reaction departure"
    " visit trip tour remark comment speech war attack strike invasion offensive killing shelling"
    " bombing assault raid massacre coup annexation expulsion withdrawal appointment".split()
)


def _foreseen(clause: Clause) -> Iterator[Stand]:
    """ "A truce would merely reward them", "reopening the road will unlock the rest": who argues
    from what a proposal leads to is for or against it."""
    if _modal(clause) not in ("would", "will") or clause.negated or clause.passive:
        return
    if clause.scope == "condition" or not clause.objects or clause.verb.dep_ == "relcl":
        return
    stance: Stance | None = None
    if clause.lemma in HARMS:
        stance = "opposes"
    elif clause.lemma in BENEFITS:
        stance = "supports"
    clausal = tuple(c for c in clause.children if c.dep_ == "csubj" and c.tag_ == "VBG")
    for subject in (*clause.subjects, *clausal)[:1]:
        act = subject.tag_ == "VBG" or subject.lemma_.lower() in NAMING.keys() | VALUE
        if stance is None or not act or first_person(subject.subtree):
            continue
        first = subject.left_edge
        yield Stand(
            stance, clause.verb, subject, first, (), of_speaker=True, voiced=True, argued=True
        )
