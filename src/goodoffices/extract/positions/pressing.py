"""Stances told by consenting, insisting, stressing, and saying what alone would help.

Directive and commissive speech acts (J. R. Searle, A Taxonomy of Illocutionary Acts, 1976) whose
content stands in an infinitive, a gerund or behind a noun of weight ("the importance of").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.offers.table import NAMING
from goodoffices.extract.positions.stand import Stand
from goodoffices.extract.positions.table import (
    ANSWERING,
    MEANS,
    PREPOSITIONAL,
    SOLVING,
    STRESSING,
    WEIGHT,
)
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token


CEASING = frozenset("stop end cease sit negotiate talk withdraw".split())
"""Acts called for without a word more."""

WAYS = NAMING.keys() | MEANS | frozenset("path road way ceasefire truce peace".split())
"""What "has to be taken" or "needs to be made" by whoever is for it."""


GRANTING = frozenset("acknowledge respect uphold defend appreciate underline".split())
"""Verbs, beside those of stressing, of holding that somebody has a right."""

GATHERINGS = frozenset("meeting summit conference round session treaty pact accord".split())


def pressed(clause: Clause) -> Iterator[Stand]:
    """The stances that a clause takes by pressing for something or agreeing to it."""
    if clause.scope == "condition":
        return
    yield from _agreed(clause)
    yield from _gerund(clause)
    yield from _stressed(clause)
    yield from _granted(clause)
    yield from _solved(clause)
    yield from _obliged(clause)


def _infinitive(clause: Clause) -> tuple[Token, Token] | None:
    """The infinitive that a verb governs, and its "to"."""
    for child in clause.complements:
        marker = next((c for c in child.children if c.lower_ == "to"), None)
        if child.dep_ == "xcomp" and child.tag_ == "VB" and marker and child.i > clause.verb.i:
            return child, marker
    return None


def _agreed(clause: Clause) -> Iterator[Stand]:
    """ "Has agreed to send envoys", "did not agree to sign the text"."""
    if clause.lemma != "agree" or clause.modality or clause.passive or not clause.subjects:
        return
    found = _infinitive(clause)
    done = clause.tense == "past" or clause.verb.tag_ in ("VBN", "VBD")
    if found is None or found[0].lemma_.lower() in ANSWERING or not (done or clause.negated):
        return
    stance: Stance = "opposes" if clause.negated else "supports"
    yield Stand(stance, clause.verb, *found, clause.subjects)


def _gerund(clause: Clause) -> Iterator[Stand]:
    """ "Insisted on keeping the port", "warned against arming them"."""
    if clause.modality or clause.negated or clause.passive or not clause.subjects:
        return
    if clause.particle:
        return  # "called them out for arming rebels"
    for child in clause.children:
        stance = PREPOSITIONAL.get((clause.lemma, child.lower_)) if child.dep_ == "prep" else None
        if stance is None or child.i < clause.verb.i or clause.lemma == "come":
            continue
        for act in child.children:
            if act.dep_ == "pcomp" and act.tag_ == "VBG":
                yield Stand(stance, clause.verb, act, act, clause.subjects)
                return


def _stressed(clause: Clause) -> Iterator[Stand]:
    """ "Stressed the importance of reopening the road"."""
    if clause.modality or clause.negated or not clause.doers:
        return
    spoken = clause.lemma in ("speak", "talk") and clause.oblique("of", "about", "on")
    if not spoken and clause.lemma not in STRESSING:
        return
    for noun in spoken or clause.undergoers:
        if noun.lemma_.lower() not in WEIGHT:
            continue
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "for", "to"):
                for thing in child.children:
                    act = thing.dep_ == "pcomp" and thing.tag_ == "VBG"
                    if act or (thing.dep_ == "pobj" and thing.pos_ == "NOUN"):
                        first = thing if act else None
                        yield Stand("supports", clause.verb, thing, first, clause.doers)
                        return


def _granted(clause: Clause) -> Iterator[Stand]:
    """ "Reaffirmed the islands' right to defend themselves", "recognises their right to sail"."""
    if clause.lemma not in STRESSING | GRANTING or clause.modality or clause.negated:
        return
    for right in clause.undergoers[:1]:
        whose = any(c.dep_ == "poss" for c in right.children)
        behind = any(c.dep_ in ("acl", "prep") and c.i > right.i for c in right.children)
        if right.lemma_.lower() == "right" and whose and behind and clause.doers:
            yield Stand("supports", clause.verb, right, None, clause.doers)


def _solved(clause: Clause) -> Iterator[Stand]:
    """ "Only dialogue would end the fighting", "talks can resolve this conflict": of who says it."""
    modal = next((c.lower_ for c in clause.children if c.tag_ == "MD"), "")
    if modal not in ("can", "will", "would") or clause.negated or not clause.objects:
        return
    for subject in clause.subjects[:1]:
        if clause.lemma in SOLVING and not clause.passive and subject.lemma_.lower() in MEANS:
            first = subject.left_edge
            yield Stand("supports", clause.verb, subject, first, (), of_speaker=True, voiced=True)


def _obliged(clause: Clause) -> Iterator[Stand]:
    """ "We have to take the path of talks", "both sides need to sit down": of who says it."""
    if clause.lemma not in ("have", "need") or clause.negated or clause.modality:
        return
    if clause.verb.dep_ in ("relcl", "acl", "advcl"):
        return
    if clause.tense == "past" or not clause.subjects:
        return
    yield from _attended(clause)
    found = _infinitive(clause)
    if found is None:
        return
    act, subject = found[0], clause.subjects[0]
    if subject.lower_ in ("i", "you", "he", "she", "it", "they", "this", "that", "who", "which"):
        return
    things = [c.lemma_.lower() for c in act.children if c.dep_ == "dobj" and c.i > act.i]
    if act.lemma_.lower() not in CEASING and not any(t in WAYS for t in things):
        return
    ours = subject.lower_ == "we"
    first = act if ours else subject.left_edge
    yield Stand("supports", clause.verb, act, first, (), of_speaker=True, voiced=True)


def _attended(clause: Clause) -> Iterator[Stand]:
    """ "Any meeting needs to be attended by both sides": how the speaker would have it."""
    subject = clause.subjects[0]
    if subject.lemma_.lower() not in WAYS | GATHERINGS:
        return
    for act in clause.complements:
        passive = any(c.dep_ == "auxpass" for c in act.children)
        if act.dep_ == "xcomp" and act.tag_ == "VBN" and passive and act.i > clause.verb.i:
            first = subject.left_edge
            yield Stand("supports", clause.verb, act, first, (), of_speaker=True, voiced=True)
            return
