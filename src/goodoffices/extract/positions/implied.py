"""Stances that stand in no verb of stance: an own plan's terms, what can be only once, readiness.

Whoever's plan calls for a thing is for it; who says that a war can end only once something is done
sets a condition; who is loath to sign is against signing. Commissives and directives by other
words than verbs of stance (J. R. Searle, A Taxonomy of Illocutionary Acts, 1976).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.conditions import conditions_in
from goodoffices.extract.offers.table import MATTERS, MUTUAL, NAMING, VALUE
from goodoffices.extract.passages import infinitive_behind
from goodoffices.extract.positions.issue import can_be_issue, points
from goodoffices.extract.positions.stand import Stand
from goodoffices.extract.positions.table import (
    ANSWERING,
    ASSAILED,
    ASSAILING,
    AVERTING,
    BACKED,
    DEFYING,
    DISPOSED,
    MEASURES,
    PLANNING,
    PLANS,
    REACHING,
    THANKING,
    VERBS,
    VOTED,
    WISHING,
    YIELDING,
)
from goodoffices.extract.positions.undoing import undone
from goodoffices.extract.reading import Reading
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

THINGS = MATTERS | NAMING.keys()
"""What parties take stances on."""

ENDING = VALUE | frozenset("war conflict fighting peace relation tie".split())
"""What is said to begin or end on a condition alone."""

AIMED = ENDING | MEASURES | frozenset("integration unification union reform neutrality".split())
"""What somebody seeks to reach or to keep from coming about."""

BEFORE = frozenset("until unless without before".split())
WAITED = BEFORE | frozenset("once after when if".split())
"""Words behind which stands what must come first; after "not" and "no" the shorter list."""


def implied(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """The stances that a clause implies."""
    if clause.scope == "condition":
        return
    yield from _planned(reading, clause)
    yield from _awaited(reading, clause)
    yield from _disposed(clause)
    yield from _defied(clause)
    yield from _beside(reading, clause)
    yield from _pressured(clause)
    yield from _needed(clause)
    yield from _credited(reading, clause)
    yield from _assailed(clause)
    yield from _wished(clause)


# ---------------------------------------------------------------- plans


def _planned(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Chile's plan calls for a truce", "the Chilean proposal includes demands for a withdrawal"."""
    if clause.lemma not in PLANNING or clause.negated or clause.modality not in ("", "possible"):
        return
    owners = tuple(t for s in clause.subjects[:1] for t in _owners(reading, _plan(clause, s)))
    if not owners:
        return
    for thing in _terms(clause):
        gone = undone(thing) if thing.pos_ == "VERB" else None
        if gone is not None:
            yield Stand("opposes", clause.verb, *gone, owners)
        elif thing.pos_ == "VERB" or can_be_issue(reading, thing):
            first = thing.left_edge if thing.pos_ == "VERB" else None
            yield Stand("supports", clause.verb, thing, first, owners)
        return


def _plan(clause: Clause, subject: Token) -> Token:
    """The plan that is the subject, be it behind "which"."""
    if subject.tag_ in ("WDT", "WP") and clause.verb.dep_ == "relcl":
        return clause.verb.head
    return subject


def _owners(reading: Reading, plan: Token) -> Iterator[Token]:
    if plan.lemma_.lower() not in PLANS:
        return
    for child in plan.children:
        named = child.dep_ in ("poss", "amod", "compound", "nmod")
        if named and actor_at(reading, child) is not None:
            yield child
            return


def _terms(clause: Clause) -> Iterator[Token]:
    """What a plan holds: the object, what is demanded in it, or what it would have somebody do."""
    for thing in clause.objects[:1]:
        named = thing.lemma_.lower() in ("demand", "call", "provision", "condition", "request")
        behind = (
            o
            for c in thing.children
            if named and c.dep_ == "prep" and c.lower_ in ("for", "on", "of")
            for o in c.children
            if o.dep_ == "pobj"
        )
        yield next(behind, thing)
        return
    for word, thing in clause.obliques:
        if word in ("for", "on") and thing.i > clause.verb.i:
            asked = infinitive_behind(thing)
            yield asked[0] if asked is not None else thing
            return
    for child in clause.complements:
        if child.dep_ == "ccomp" and child.pos_ == "VERB" and child.i > clause.verb.i:
            yield child
            return


# ---------------------------------------------------------------- what must come first


def _awaited(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "The war can end only once they leave", "there will be no talks until they do": of whoever
    says it."""
    if not clause.modality:
        return
    modal = next((c.lower_ for c in clause.children if c.tag_ == "MD"), "")
    if modal not in ("can", "will", "could", "would", "’ll", "'ll"):
        return
    only = any(c.lower_ == "only" and c.dep_ == "advmod" for c in clause.children)
    none = _none(clause)
    for thing in (none,) if none is not None else clause.subjects[:1]:
        if thing.lemma_.lower() not in ENDING or thing.pos_ != "NOUN":
            continue
        words = WAITED if only else BEFORE
        behind = [t for t in clause.sentence if t.lower_ in words and t.i > clause.verb.i]
        if not behind or not (only or clause.negated or none is not None):
            continue
        if behind[0].lower_ != "without" and not conditions_in(reading, clause.sentence):
            continue
        yield Stand(
            "conditional",
            clause.verb,
            clause.verb,
            thing.left_edge,
            (),
            of_speaker=True,
            voiced=True,
            argued=True,
        )


def _none(clause: Clause) -> Token | None:
    """What "there will be no" denies."""
    if clause.lemma != "be" or not any(c.dep_ == "expl" for c in clause.children):
        return None
    for thing in clause.attributes:
        if any(c.lower_ == "no" for c in thing.children):
            return thing
    return None


# ---------------------------------------------------------------- readiness, defiance, support


def _disposed(clause: Clause) -> Iterator[Stand]:
    """ "Is determined to keep the port", "remains reluctant to sign the text"."""
    if clause.lemma not in ("be", "remain", "seem", "stay") or clause.modality:
        return
    for word in clause.children:
        stance = DISPOSED.get(word.lower_) if word.dep_ in ("acomp", "attr") else None
        if stance is None:
            continue
        for act in (*word.children, *clause.children):
            marker = next((c for c in act.children if c.lower_ == "to" and c.tag_ == "TO"), None)
            if act.tag_ != "VB" or marker is None or act.i <= word.i:
                continue
            if _weighty(act) or (stance == "opposes" and _on_thing(act)):
                turned: Stance = "opposes" if clause.negated else stance
                if not (clause.negated and stance == "opposes"):
                    yield Stand(turned, word, act, marker, clause.subjects)
                return


def _on_thing(act: Token) -> bool:
    """ "Reluctant to use the word": whoever is loath to do a thing is against it; not to talk."""
    things = [c for c in act.children if c.dep_ == "dobj" and c.pos_ == "NOUN"]
    return act.lemma_.lower() not in ANSWERING and bool(things)


def _weighty(act: Token) -> bool:
    """Whether an act is one between parties: by its verb, or by what it is done to."""
    lemma = act.lemma_.lower()
    things = {c.lemma_.lower() for c in act.children if c.dep_ == "dobj"}
    silent = lemma in ANSWERING and not any(c.dep_ == "prt" for c in act.children)  # "give up"
    return not silent and (lemma in YIELDING | MUTUAL or bool(things & THINGS))


def _defied(clause: Clause) -> Iterator[Stand]:
    """ "The framework defies reason": of whoever says it."""
    if clause.lemma not in DEFYING or clause.negated or clause.modality or clause.passive:
        return
    if clause.tense == "past" or not clause.objects:
        return
    for thing in clause.subjects[:1]:
        if thing.lemma_.lower() in NAMING.keys() | PLANS:
            yield Stand("opposes", clause.verb, thing, None, (), of_speaker=True, voiced=True)


def _beside(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Spoke in favour of a pause", "abstained from the resolutions"."""
    subjects = clause.subjects
    if not subjects and clause.verb.dep_ == "advcl":  # "we came to speak in support of it"
        above = reading.clauses.headed_by(clause.verb.head)
        subjects = above.subjects if above is not None else ()
    if clause.modality or clause.negated or clause.passive or not subjects:
        return
    for word, thing in clause.obliques:
        if thing.i < clause.verb.i:
            continue
        lemma = thing.lemma_.lower()
        vote = clause.lemma == "abstain" and word in ("from", "on", "in") and lemma in VOTED
        if vote and not points(thing):
            yield Stand("mixed", clause.verb, thing, None, subjects)
        stance = BACKED.get(lemma) if word == "in" else None
        for child in thing.children if stance is not None else ():
            if child.dep_ == "prep" and child.lower_ in ("of", "to"):
                for issue in child.children:
                    if issue.dep_ in ("pobj", "pcomp") and can_be_issue(reading, issue):
                        yield Stand(stance or "mixed", thing, issue, None, subjects)
                        return


def _pressured(clause: Clause) -> Iterator[Stand]:
    """ "Put pressure on the council to lift the ban"."""
    if clause.modality or clause.negated or clause.passive or not clause.subjects:
        return
    if clause.verb.tag_ == "VB" or clause.verb.dep_ == "pcomp":
        return  # "wants it to put pressure on them", "accused of pressuring them"
    on = [t for t in clause.objects if clause.lemma == "pressure"]
    for thing in clause.objects if clause.lemma in ("put", "exert", "increase", "pile") else ():
        if thing.lemma_.lower() == "pressure":
            on += [o for c in (*thing.children, *clause.children) if c.lower_ == "on"
                   for o in c.children]  # fmt: skip
    for somebody in on[:1]:
        asked = infinitive_behind(somebody)
        if asked is not None:
            gone = undone(asked[0])
            if gone is not None:
                yield Stand("opposes", clause.verb, *gone, clause.subjects)
            else:
                yield Stand("supports", clause.verb, *asked, clause.subjects)


def _needed(clause: Clause) -> Iterator[Stand]:
    """ "We need a truce now", "we do not like any mediation"."""
    ours = any(t.lower_ in ("we", "i") for t in clause.subjects)
    if clause.lemma == "need" and clause.passive and not clause.negated and not clause.modality:
        for thing in clause.subjects[:1]:  # "a truce is needed"
            if thing.lemma_.lower() in VALUE and thing.pos_ == "NOUN" and clause.finite:
                yield Stand("supports", clause.verb, thing, None, (), of_speaker=True, voiced=True)
        return
    if not ours or clause.modality or clause.passive or clause.tense == "past":
        return
    for thing in clause.objects[:1]:
        if thing.lemma_.lower() not in VALUE or thing.pos_ != "NOUN":
            continue
        act = next((t for t in clause.complements if t.tag_ == "VB" and t.i > thing.i), None)
        if clause.lemma == "need" and not clause.negated and act is not None:  # "it | to stop"
            first = thing.left_edge
            yield Stand("supports", clause.verb, act, first, clause.subjects, voiced=True)
        elif clause.lemma == "need" and not clause.negated:
            yield Stand("supports", clause.verb, thing, None, clause.subjects, voiced=True)
        elif clause.lemma == "like" and clause.negated:
            yield Stand("opposes", clause.verb, thing, None, clause.subjects, voiced=True)


def _credited(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Thanked Peru for supporting the text": Peru's stance, as somebody tells it."""
    if clause.lemma not in THANKING or clause.negated or clause.modality:
        return
    for somebody in clause.objects[:1]:
        for place in (clause.verb, somebody):
            for child in place.children:
                acts = child.children if child.dep_ == "prep" and child.lower_ == "for" else ()
                for act in acts:
                    stance = VERBS.get(act.lemma_.lower()) if act.tag_ == "VBG" else None
                    things = (c for c in act.children if c.dep_ == "dobj" and c.i > act.i)
                    for thing in things if stance is not None else ():
                        if can_be_issue(reading, thing):
                            yield Stand(stance or "mixed", act, thing, None, (somebody,))
                            return


def _assailed(clause: Clause) -> Iterator[Stand]:
    """ "Attacked the plan", "defended the levy"."""
    stance = ASSAILING.get(clause.lemma)
    if stance is None or clause.negated or clause.modality or not clause.doers:
        return
    if clause.verb.tag_ == "VB" and clause.verb.dep_ in ("xcomp", "ccomp", "acl"):
        return  # "refused to defend it"
    for thing in clause.undergoers[:1]:
        if thing.lemma_.lower() in ASSAILED and thing.pos_ == "NOUN":
            yield Stand(stance, clause.verb, thing, None, clause.doers)


def _wished(clause: Clause) -> Iterator[Stand]:
    """ "Wants to avoid a trade war", "hopes to reach a settlement"."""
    if clause.lemma not in WISHING or clause.negated or clause.modality or clause.passive:
        return
    for act in clause.complements:
        marker = next((c for c in act.children if c.lower_ == "to" and c.tag_ == "TO"), None)
        if act.dep_ != "xcomp" or marker is None or any(c.dep_ == "neg" for c in act.children):
            continue
        for thing in act.children:
            if thing.dep_ != "dobj" or thing.pos_ != "NOUN" or thing.lemma_.lower() not in AIMED:
                continue
            if act.lemma_.lower() in AVERTING:
                yield Stand("opposes", clause.verb, thing, None, clause.subjects)
            elif act.lemma_.lower() in REACHING:
                yield Stand("supports", clause.verb, act, marker, clause.subjects)
            return
