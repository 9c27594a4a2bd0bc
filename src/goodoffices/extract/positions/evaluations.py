"""Stances told by judging: "it is essential to", "must not", "sees it as a mistake", "a critic of".

After the appraisal system of Martin & White, The Language of Evaluation (2005): judgement and
appreciation of a proposal by whoever speaks is a stance on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.offers.table import HOSTILE, MUTUAL, NAMING, PUBLIC, UNCHOSEN, VALUE
from goodoffices.extract.positions.issue import meant
from goodoffices.extract.positions.refusals import DEEDS
from goodoffices.extract.positions.stand import OPPOSITE, Stand
from goodoffices.extract.positions.table import (
    AGENTS,
    AIMS,
    DUTIES,
    HOLDING,
    PLANS,
    SECURING,
    STRIVING,
    VERBS,
)
from goodoffices.extract.positions.verdicts import ADVERBS, EVALUATIONS
from goodoffices.extract.words import having
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

SETTLING = frozenset("ceasefire truce deal agreement settlement peace solution pact treaty".split())
"""What ends a conflict: whoever works on it is for it."""

THOUGHT = frozenset(
    "consider see remember know note say admit ask look remain think believe suppose assume".split()
)
"""What "must" be thought or said: no act that one could be for."""

PRONOUNS = frozenset("it this that there what which who one you they he she".split())


def judged(clause: Clause) -> Iterator[Stand]:
    """The stances that a clause takes by judging something."""
    yield from _duty(clause)
    yield from _evaluated(clause)
    yield from _viewed(clause)
    yield from _agent(clause)
    yield from _striving(clause)
    yield from _aim(clause)
    yield from _timely(clause)


def _duty(clause: Clause) -> Iterator[Stand]:
    """ "This war must be stopped", "we should not arm them": of whoever says it."""
    if not clause.modality:
        return
    modal = next((c for c in clause.children if c.tag_ == "MD"), None)
    if modal is None or modal.lower_ not in DUTIES or clause.scope or not clause.subjects:
        return
    if clause.verb.dep_ not in ("ROOT", "ccomp", "conj", "parataxis"):
        return
    subject = clause.subjects[0]
    if subject.lower_ in PRONOUNS or subject.tag_ in ("WP", "WDT"):
        return
    if clause.lemma in ("be", "have") and not clause.passive:
        return
    ours = subject.lower_ in ("we", "i")
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.children)
    if perfect or clause.lemma in THOUGHT | UNCHOSEN or subject.lemma_.lower() in PUBLIC:
        return
    if ours and clause.lemma not in MUTUAL | HOSTILE:
        return  # "we must stay calm"
    stance: Stance = "opposes" if clause.negated else "supports"
    first = clause.verb if ours else subject.left_edge
    yield Stand(stance, clause.verb, clause.verb, first, (), of_speaker=True)


def _evaluated(clause: Clause) -> Iterator[Stand]:
    """ "It is essential to engage", "reopening the road is a mistake"."""
    cut = clause.verb.lower_ in ("'s", "’s")  # "it's a mistake", its "is" cut off
    if not (cut or clause.lemma == "be") or clause.scope or clause.modality == "counterfactual":
        return
    if clause.verb.dep_ in ("pcomp", "relcl") or clause.verb.head.dep_ in ("pcomp", "relcl"):
        return  # "all ideas of what is important": nothing is judged
    for word in clause.attributes or (clause.objects if cut else ()):
        stance = _appraised(word)
        if stance is None:
            continue
        over = any(c.lower_ == "longer" for c in (*word.children, *clause.children))
        denied = clause.verb.dep_ == "ccomp" and any(
            c.dep_ == "neg" for c in clause.verb.head.children
        )  # "we do not believe that it is the best path"
        if clause.negated or over or denied or any(c.dep_ == "neg" for c in word.children):
            stance = OPPOSITE[stance]
        about = _what(clause, word) or (_said_of_it(clause, word) if stance == "opposes" else None)
        if about is None:
            continue
        head, first = about
        if head.lemma_ == "become":
            continue  # how things are to be, and nothing done
        if head.lemma_.lower() in THOUGHT - {"see", "look", "ask"} and head.pos_ == "VERB":
            continue  # "naive to think that it will hold"
        turned = VERBS.get(head.lemma_.lower()) if head.pos_ == "VERB" else None
        thing = next((c for c in head.children if c.dep_ == "dobj"), None)
        if (
            turned == "opposes" and thing is not None and thing.pos_ == "NOUN"
        ):  # "a mistake to reject the truce"
            yield Stand(OPPOSITE[stance], word, thing, None, (), of_speaker=True)
        else:
            yield Stand(stance, word, head, first, (), of_speaker=True)
        return


STEPS = frozenset(
    "way thing step idea move option solution course choice path answer decision deal offer proposal"
    " plan thought policy precedent gesture signal".split()
)
JUDGED = DEEDS - frozenset(
    "reaction response result outcome progress pace absence delay lack text treatment".split()
)
"""Deeds that a verdict is a stance on."""

STAGED = frozenset("event act attempt exercise manoeuvre maneuver attack assault reminder".split())
"""Nouns that, judged, judge what they are said of: "the best way", "a bad idea"."""


def _appraised(word: Token) -> Stance | None:
    """What a predicate thinks: by itself, beside another ("unprecedented and absurd"), or as a
    step that is judged ("would be the best way")."""
    found = EVALUATIONS.get(word.lemma_.lower())
    if word.lemma_ == "priority" and any(c.dep_ == "compound" for c in word.children):
        return None  # "a scheduling priority"
    if word.lower_ == "time" and all(c.tag_ in ("VB", "RB", "IN") for c in word.children):
        return "supports"  # "it is time to talk"
    if found is None and word.pos_ == "ADJ":
        found = next((s for t in word.conjuncts if (s := EVALUATIONS.get(t.lower_))), None)
    if found is None and word.lemma_.lower() in STEPS | STAGED:
        before = (EVALUATIONS.get(c.lower_) for c in word.children if c.dep_ == "amod")
        found = next((s for s in before if s is not None), None)
    return found


def _said_of_it(clause: Clause, word: Token) -> tuple[Token, Token | None] | None:
    """What "it" is said to be, told in full: "it's | a miscalculation by the council"."""
    if not any(t.lower_ in ("it", "this", "that", "these") for t in clause.subjects):
        return None
    behind = [c for c in word.children if c.dep_ == "prep" and c.i > word.i]
    full = word.pos_ == "NOUN" and any(
        c.lower_ in ("of", "by", "to", "on", "against") for c in behind
    )
    return (word, None) if full and clause.verb.dep_ != "relcl" else None


def _what(clause: Clause, word: Token) -> tuple[Token, Token | None] | None:
    """What is judged: the infinitive behind "it is ...", a gerund, or a thing as subject."""
    for subject in clause.children:
        if subject.dep_ == "csubj" and subject.tag_ == "VBG" and subject.left_edge.i == subject.i:
            return subject, subject
        if subject.dep_ == "nsubj" and subject.pos_ == "NOUN":
            proposed = subject.lemma_.lower() in NAMING.keys() | VALUE | JUDGED
            return (subject, None) if proposed else None
        if subject.dep_ == "nsubj" and subject.tag_ == "VBG":
            return subject, subject
    if not any(c.lower_ == "it" for c in clause.subjects):
        return None
    for place in (clause.verb, word):
        for child in place.children:
            if (
                child.dep_ in ("xcomp", "ccomp", "advcl", "acl", "csubj", "relcl")
                and child.i > word.i
            ):
                marker = next((c for c in child.children if c.lower_ == "to"), None)
                if child.tag_ == "VB" and marker is not None:
                    who = next((c for c in child.children if c.dep_ == "nsubj"), None)
                    return child, who.left_edge if who is not None else child
                if any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
                    return child, child.left_edge.nbor(1)
    return None


def _viewed(clause: Clause) -> Iterator[Stand]:
    """ "Views the plan positively", "sees the talks as a waste of time"."""
    if clause.lemma not in HOLDING or clause.negated or clause.modality or clause.scope:
        return
    for named in clause.undergoers[:1]:
        thing = named if named.pos_ == "NOUN" else _meant(clause, named)
        if thing is None:
            return
        for child in clause.children:
            stance, word = ADVERBS.get(child.lower_), child
            if stance is None and child.dep_ == "prep" and child.lower_ == "as":
                stance, word = _valued(child), next(iter(child.children), child)
            if stance is None and child.dep_ == "oprd":
                stance = _value(child)
            if stance is not None:
                yield Stand(stance, word, thing, None, clause.doers)
                return
        for child in thing.children:  # "called the remarks 'unworthy'", read as one phrase
            late = child.dep_ == "amod" and child.i > thing.i and child.nbor(-1).is_quote
            stance, word = _value(child) if late else None, child
            if stance is not None:
                yield Stand(stance, word, thing, None, clause.doers)
                return


def _meant(clause: Clause, pronoun: Token) -> Token | None:
    """What "it" is of which the sentence tells before: what the verb above is done to ("condemned
    the raid, calling it a crime"), else a proposal ("praised the plan, but called it a sham")."""
    if pronoun.lower_ in ("it", "them") and clause.verb.dep_ in ("advcl", "conj"):
        above = (c for c in clause.verb.head.children if c.dep_ == "dobj" and c.i < pronoun.i)
        thing = next(above, None)
        if thing is not None and thing.lemma_.lower() in DEEDS:
            return thing
    thing = meant(pronoun) if clause.finite and pronoun.lower_ != "them" else pronoun
    return thing if thing.lemma_.lower() in NAMING.keys() | PLANS else None


def _valued(preposition: Token) -> Stance | None:
    found = (_value(c) for c in preposition.children if c.dep_ in ("pobj", "amod", "acomp"))
    return next((s for s in found if s is not None), None)


def _value(word: Token) -> Stance | None:
    """What a noun phrase or adjective thinks of what it is said of."""
    own = EVALUATIONS.get(word.lemma_.lower())
    before = (EVALUATIONS.get(c.lemma_.lower()) for c in word.children if c.dep_ == "amod")
    return own or next((s for s in before if s is not None), None) or _coordinate(word)


def _coordinate(word: Token) -> Stance | None:
    """What "short-sighted and hasty" thinks: by both halves of the one, or by the other."""
    if word.pos_ not in ("ADJ", "VERB"):
        return None
    start = word.i - 2 if word.i > 1 and word.nbor(-1).text == "-" else word.i
    whole = EVALUATIONS.get(word.doc[start : word.i + 1].text.casefold())
    return whole or next((s for t in word.conjuncts if (s := EVALUATIONS.get(t.lower_))), None)


def _agent(clause: Clause) -> Iterator[Stand]:
    """ "X is a critic of the deal", "X, an advocate of talks, ..."."""
    for noun in having(clause.sentence, AGENTS) if clause.verb.dep_ == "ROOT" else ():
        stance = AGENTS[noun.lemma_.lower()] if noun.pos_ == "NOUN" else None
        if stance is None or any(c.lower_ == "no" for c in noun.children):
            continue
        holders = _named_beside(noun, clause)
        for child in noun.children:
            if holders and child.dep_ == "prep" and child.lower_ in ("of", "for"):
                for thing in child.children:
                    if thing.dep_ in ("pobj", "pcomp") and thing.pos_ in ("NOUN", "VERB"):
                        yield Stand(stance, noun, thing, None, holders)


def _named_beside(noun: Token, clause: Clause) -> tuple[Token, ...]:
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        return tuple(c for c in noun.head.children if c.dep_ == "nsubj")
    if noun.dep_ == "appos":
        return (noun.head,)
    appositions = [c for c in noun.children if c.dep_ == "appos"]
    return tuple(appositions)


def _timely(clause: Clause) -> Iterator[Stand]:
    """ "It is time for a settlement", "this is the time to stand by them": of whoever says it."""
    if clause.lemma != "be" or clause.negated or clause.scope or clause.modality:
        return
    for word in clause.attributes:
        if word.lower_ != "time" or not any(t.lower_ in ("it", "this") for t in clause.subjects):
            continue
        definite = any(c.lower_ == "the" for c in word.children)
        for child in (*word.children, *clause.verb.children):
            if child.lower_ == "for" and child.dep_ == "prep" and child.i > word.i:
                for thing in child.children:
                    if thing.lemma_.lower() in NAMING.keys() | VALUE and thing.pos_ == "NOUN":
                        yield Stand("supports", word, thing, None, (), of_speaker=True)
                        return
            if definite and child.tag_ == "VB" and any(c.tag_ == "TO" for c in child.children):
                yield Stand("supports", word, child, child, (), of_speaker=True)
                return


def _aim(clause: Clause) -> Iterator[Stand]:
    """ "Its primary objective is to secure a truce", "the goal is not to isolate them"."""
    if clause.lemma != "be" or clause.scope or clause.modality:
        return
    for subject in clause.children:
        if subject.dep_ != "nsubj" or subject.lemma_.lower() not in AIMS:
            continue
        holders = tuple(c for c in subject.children if c.dep_ == "poss")
        for child in clause.complements:
            marker = next((c for c in child.children if c.lower_ == "to"), None)
            if child.tag_ == "VB" and marker is not None and child.i > clause.verb.i:
                kept = any(c.dep_ == "neg" for c in child.children)  # "is not to", "is | not to"
                stance: Stance = "opposes" if clause.negated or kept else "supports"
                if not (holders or clause.tense == "present" or clause.verb.dep_ == "ccomp"):
                    return
                yield Stand(stance, subject, child, child, holders, of_speaker=not holders)
                for other in child.conjuncts if kept or clause.negated else ():
                    if any(c.tag_ == "TO" for c in other.children):  # "..., but to widen it"
                        yield Stand(
                            "supports", subject, other, other, holders, of_speaker=not holders
                        )
                return


def _worked_on(preposition: Token) -> Iterator[Token]:
    """The gerund behind "works on", "strives towards"."""
    if preposition.dep_ == "prep" and preposition.lower_ in ("on", "at", "toward", "towards"):
        yield from (c for c in preposition.children if c.dep_ == "pcomp")


def _striving(clause: Clause) -> Iterator[Stand]:
    """ "Has been working to secure a truce", "is pushing to restore ties"."""
    if clause.lemma not in STRIVING or clause.negated or clause.modality or clause.scope:
        return
    if clause.lemma in ("work", "strive"):
        for thing in clause.oblique("on", "for", "toward", "towards"):
            if thing.lemma_.lower() in SETTLING and thing.i > clause.verb.i:
                yield Stand("supports", clause.verb, thing, None, clause.doers)
                return
    for child in (d for c in clause.children for d in (c, *_worked_on(c))):
        if child.dep_ not in ("xcomp", "advcl", "pcomp") or child.lemma_.lower() not in SECURING:
            continue
        for thing in child.children:
            if thing.dep_ == "dobj" and thing.lemma_.lower() in NAMING.keys() | VALUE:
                yield Stand("supports", clause.verb, thing, None, clause.doers)
                return
