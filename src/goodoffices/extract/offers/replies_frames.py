"""What a clause says became of an offer, before it is told of which: answers, and its end.

"Rejected the plan", "has not replied", "dropped its demand", "is off the table", "the deadline
passed": each frame reads one way of saying so off a clause. Words: ``replies_table.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.offers.replies_table import (
    ANSWERING,
    ANSWERS,
    BEHIND,
    COMING_BACK,
    CONSENT,
    COUNTERS,
    INSTEAD,
    LAPSING,
    ONLY_OF,
    PARTICLES,
    PASSING,
    REPLY_VERBS,
    WEIGHING,
    WORTHLESS,
)
from goodoffices.extract.offers.table import NAMING
from goodoffices.model.shapes import OfferStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

MEANT = frozenset({"it", "this", "that", "these", "them"})
"""Pronouns that may mean the offer that was just told."""

PLAIN = frozenset(
    "accept reject refuse dismiss turn rebuff spurn brush wave shoot scorn ignore snub veto".split()
)
"""Verbs that answer what a pronoun means: "Freedonia rejected it"."""

TABLE = frozenset({"table"})
"""Where an offer lies while it stands."""

SELF_STANDING = frozenset({"stand", "remain"})
"""Verbs by which an offer is told to stand still."""

ENDS = frozenset({"deadline", "ultimatum"})
"""What runs out by passing: "the deadline passed", but no "proposal passed"."""

CALLING = frozenset("call describe brand label denounce term dub reject dismiss".split())
"""Verbs that say what an offer is thought to be."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer before it is tied: ``about`` is the noun that names the offer, if any.

    ``matter`` is what is refused or granted where no noun names the offer ("ruled out a truce").
    """

    clause: Clause
    status: OfferStatus
    by: tuple[Token, ...]
    about: Token | None
    matter: Token | None = None


def answers(clause: Clause) -> Iterator[Answer]:
    """What a clause says of an offer, most telling frame first."""
    lemma = clause.lemma
    if lemma in CONSENT:
        yield from _of_consent(clause)
    yield from _granted(clause)
    yield from _of_verb(clause)
    yield from _behind(clause)
    yield from _off_the_table(clause)
    yield from _of_end(clause)
    yield from _of_counter(clause)
    yield from _of_worth(clause)
    if lemma in ANSWERING:
        yield from _of_answering(clause)
    elif lemma in WEIGHING:
        yield from _weighed(clause)
    else:
        yield from _of_silence(clause)


def named(thing: Token) -> Token | None:
    """The noun that names an offer: the word itself, or what a relative "that" stands for."""
    if thing.lemma_.lower() in NAMING and thing.pos_ == "NOUN":
        return thing
    if thing.lower_ in ("that", "which") and thing.head.dep_ == "relcl":
        above = thing.head.head
        return above if above.lemma_.lower() in NAMING else None
    return None


# ---------------------------------------------------------------- verbs and their objects


def _of_verb(clause: Clause) -> Iterator[Answer]:
    """ "Rejected the plan", "dropped its demand", "cut its offer to five per cent"."""
    lemma = clause.lemma
    status = REPLY_VERBS.get(lemma)
    if status is None or not _with_particle(clause):
        return
    if clause.negated:
        pending = _pending(clause)
        if status not in ("accepted", "rejected") or (status == "rejected" and not pending):
            return
        status = "unanswered" if pending else "rejected"
    only = ONLY_OF.get(lemma)
    for thing in (*clause.undergoers, *clause.oblique(*PARTICLES.get(lemma, ()))):
        noun = named(thing)
        if noun is not None and (only is None or noun.lemma_.lower() in only):
            yield Answer(clause, status, clause.doers, noun)
            return
    if lemma in PLAIN and any(t.lower_ in MEANT for t in clause.undergoers):
        yield Answer(clause, status, clause.doers, None)
    elif status in ("accepted", "rejected") and clause.undergoers and not clause.passive:
        yield Answer(clause, status, clause.doers, None, matter=clause.undergoers[0])


def _with_particle(clause: Clause) -> bool:
    """Whether a verb stands with one of its particles, whatever the parse makes of it."""
    wanted = PARTICLES.get(clause.lemma)
    if wanted is None:
        return True
    said = {c.lower_ for c in clause.children if c.dep_ in ("prt", "advmod", "prep")}
    return bool(said & wanted) or ("" in wanted and not clause.particle)


def _behind(clause: Clause) -> Iterator[Answer]:
    """ "Backed away from its demand", "objected to the plan"."""
    away = (
        ("from", thing)
        for adverb in clause.children
        if adverb.lower_ in ("away", "down", "back")
        for c in adverb.children
        if c.lower_ == "from"
        for thing in c.children
    )
    for preposition, thing in (*clause.obliques, *away):
        status = BEHIND.get((clause.lemma, preposition.split()[-1]))
        noun = named(thing) if status is not None and not clause.negated else None
        if noun is not None and status is not None and clause.lemma not in CONSENT:
            yield Answer(clause, status, clause.doers, noun)
            return


def _pending(clause: Clause) -> bool:
    """ "Has not accepted", "has yet to", "neither accepted nor rejected": no answer so far; "did
    not accept" is one."""
    children = list(clause.children)
    if any(c.lower_ == "yet" for c in children):
        return True
    if any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in children):
        return True
    return any(c.dep_ == "conj" and c.lemma_.lower() in REPLY_VERBS for c in children)


def _of_consent(clause: Clause) -> Iterator[Answer]:
    """ "The governor agreed", "both refused": no object, no clause, nothing that it is about."""
    status = CONSENT[clause.lemma]
    about = [t for t in clause.oblique("to") if t.lemma_.lower() in NAMING]
    bare = not clause.objects and not clause.complements and not clause.obliques
    if clause.negated:
        yet = any(c.lower_ == "yet" for c in clause.children)
        status = "unanswered" if yet or status == "accepted" else status
    if about or (bare and not clause.passive and clause.finite):
        yield Answer(clause, status, clause.doers, about[0] if about else None)
        return
    refused = [c for c in clause.complements if c.dep_ == "xcomp" and c.tag_ == "VB"]
    matter = [*clause.oblique("to"), *refused]
    if matter and not clause.negated and not clause.passive:
        yield Answer(clause, status, clause.doers, None, matter=matter[0])


def _granted(clause: Clause) -> Iterator[Answer]:
    """ "Asked for their support, which they gave": the thing asked for is what is given."""
    if clause.lemma not in ("give", "grant", "provide") or clause.verb.dep_ != "relcl":
        return
    if clause.negated or not any(t.tag_ == "WDT" for t in clause.objects):
        return
    yield Answer(clause, "accepted", clause.doers, None, matter=clause.verb.head)


def _of_worth(clause: Clause) -> Iterator[Answer]:
    """ "Called the offer an insult", "described it as unacceptable", "the terms are a joke"."""
    if clause.negated:
        return
    if clause.lemma == "be":
        things, said = clause.subjects, clause.attributes
    elif clause.lemma in CALLING:
        things = clause.undergoers
        said = (*things, *clause.oblique("as"), *(c for c in clause.complements))
    else:
        return
    if not any(t.lemma_.lower() in WORTHLESS for s in said for t in (s, *s.children)):
        return
    for thing in things:
        noun = named(thing)
        if noun is not None:
            yield Answer(clause, "rejected", () if clause.lemma == "be" else clause.doers, noun)
            return
    if clause.lemma != "be" and any(t.lower_ in MEANT for t in things):
        yield Answer(clause, "rejected", clause.doers, None)


# ---------------------------------------------------------------- how it ends


def _off_the_table(clause: Clause) -> Iterator[Answer]:
    """ "Is no longer on the table", "took it off the table"; "still stands", "remains open"."""
    things = clause.subjects if clause.lemma in ("be", *SELF_STANDING) else clause.undergoers
    noun = next((n for t in things if (n := named(t)) is not None), None)
    meant = noun is not None or any(t.lower_ in MEANT for t in things)
    if not meant:
        return
    off = any(t.lemma_.lower() in TABLE for t in clause.oblique("off", "from"))
    on = any(t.lemma_.lower() in TABLE for t in clause.oblique("on"))
    longer = next((c for c in clause.children if c.lower_ == "longer"), None)
    no_longer = longer is not None and (
        clause.negated or any(c.lower_ == "no" for c in longer.children)
    )
    if (off and not clause.negated) or (on and no_longer):
        by = () if clause.lemma in ("be", *SELF_STANDING) else clause.doers
        yield Answer(clause, "withdrawn", by, noun)
    elif noun is not None and clause.lemma in SELF_STANDING and not clause.negated:
        open_ = any(a.lower_ in ("open", "valid", "unchanged") for a in clause.attributes)
        if on or open_ or (clause.lemma == "stand" and not clause.objects):
            yield Answer(clause, "reiterated", (), noun)


def _of_end(clause: Clause) -> Iterator[Answer]:
    """ "The offer expired", "the deadline passed without an answer"."""
    if clause.negated or clause.passive or clause.tense != "past":
        return
    for thing in clause.subjects:
        lemma = thing.lemma_.lower()
        lapsed = clause.lemma in LAPSING and named(thing) is not None
        if lapsed or (clause.lemma in PASSING and lemma in ENDS and not clause.objects):
            yield Answer(clause, "lapsed", (), thing)
            return


def _of_counter(clause: Clause) -> Iterator[Answer]:
    """ "Responded with a counter-proposal", "in response proposed", "demanded X instead"."""
    if clause.negated or clause.passive:
        return
    lemma = clause.lemma
    new = [t for t in (*clause.objects, *clause.oblique("with")) if counter(t)]
    back = lemma in COMING_BACK and any(
        counter(t) or t.lemma_.lower() in NAMING for t in clause.oblique("with")
    )
    own = lemma == "counter" and not any(named(t) for t in clause.objects)
    told = own and (clause.oblique("with", "by") or clause.complements or clause.objects)
    if new or back or told or (lemma in PROPOSING and instead(clause)):
        about = [n for t in clause.oblique("to") if (n := named(t)) is not None]
        yield Answer(clause, "countered", clause.doers, about[0] if about else None)


PROPOSING = frozenset("propose offer suggest demand request ask".split())
"""Verbs of making an offer, which "in response" or "instead" counters another."""


def counter(noun: Token) -> bool:
    """Whether a noun is an offer that answers another; "counter-proposal" may be three tokens."""
    if noun.lemma_.lower() in COUNTERS:
        return True
    place = noun.i
    split = place >= 2 and noun.nbor(-1).text == "-" and noun.nbor(-2).lower_ == "counter"
    if noun.lower_ == "counter" and place + 2 < len(noun.doc):
        return noun.nbor(1).text == "-" and noun.nbor(2).lemma_.lower() in NAMING
    return split and noun.lemma_.lower() in NAMING


def instead(clause: Clause) -> bool:
    """ "In response proposed", "demanded X instead": it answers what another offered."""
    verb = clause.verb
    if any(c.lower_ == "instead" and c.dep_ == "advmod" for c in verb.children):
        return not any(c.lower_ == "of" for c in verb.subtree if c.head.lower_ == "instead")
    said = {(p, t.lower_) for p, t in clause.obliques}
    return bool(said & INSTEAD)


# ---------------------------------------------------------------- no answer


def _of_silence(clause: Clause) -> Iterator[Answer]:
    """ "There was no response", "received no reply", "has yet to accept"."""
    lemma = clause.lemma
    if lemma in ("be", "receive", "draw", "get", "give", "elicit", "come", "offer", "make"):
        things = (*clause.attributes, *clause.undergoers, *_came(clause))
        for thing in things:
            if thing.lemma_.lower() in ANSWERS and _none(thing, clause):
                by = tuple(o for c in thing.children if c.lower_ == "from" for o in c.children)
                if lemma in ("give", "offer", "make"):
                    by = clause.doers
                yield Answer(clause, "unanswered", by, _about(thing))
    elif lemma == "yet" or (lemma == "have" and any(c.lower_ == "yet" for c in clause.children)):
        for head in clause.complements:
            if head.lemma_.lower() in ANSWERING | {"accept", "agree", "reject"}:
                yield Answer(clause, "unanswered", clause.subjects, _about(head))


def _came(clause: Clause) -> tuple[Token, ...]:
    """ "No answer came", "no reply has come": the subject of coming."""
    return clause.subjects if clause.lemma == "come" else ()


def _of_answering(clause: Clause) -> Iterator[Answer]:
    about = [t for t in clause.oblique("to", "on") if t.lemma_.lower() in NAMING]
    other = any(t.lemma_.lower() not in NAMING for t in clause.objects)
    if clause.negated and (about or (clause.lemma != "comment" and not other)):
        yield Answer(clause, "unanswered", clause.subjects, about[0] if about else None)


def _weighed(clause: Clause) -> Iterator[Answer]:
    """ "Is studying the proposal", "promised to consider it"."""
    aux = any(c.dep_ == "aux" for c in clause.children)
    if clause.negated or not (clause.finite or aux):
        return  # "considering the demands, ...": said of nobody
    for thing in clause.undergoers:
        noun = named(thing)
        if noun is not None:
            yield Answer(clause, "unanswered", clause.doers, noun)
            return


def _none(thing: Token, clause: Clause) -> bool:
    return clause.negated or any(c.lower_ in ("no", "without") for c in thing.children)


def _about(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("to", "on"):
            for thing in child.children:
                if thing.lemma_.lower() in NAMING:
                    return thing
    for child in head.children:
        if child.dep_ == "dobj" and child.lemma_.lower() in NAMING:
            return child
    return None
