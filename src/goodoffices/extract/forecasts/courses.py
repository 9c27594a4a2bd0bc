"""How things are told to go: what happens of itself, and what is said ahead of its course.

A deed told in the future is a schedule, a promise or a threat; what a death, a process or a crisis
does, how it goes and whether it succeeds is nobody's to decide, and told ahead it is a forecast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.courses_table import (
    ARRANGED,
    BRINGING,
    COURSES,
    GRIEFS,
    HAPPENING,
    HAPPENINGS,
    INCLINED,
    LASTING,
    NO_HAPPENINGS,
    PERILS,
    REACHED,
    REACHING,
    READYING,
    SPANS,
    STRIKING,
    SUCCEEDING,
    SUFFIXES,
    TRIALS,
    TURNING,
    UNDOING,
    WINNING,
)
from goodoffices.extract.forecasts.outcome import (
    FIRST_PERSON,
    is_outcome,
    is_perfect,
    subject_of,
)
from goodoffices.extract.forecasts.table import EFFECTS, EVENTS, IMPACTS, OUTCOMES, SIZES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

_UNCERTAIN = ("may", "might", "could")
SUPPOSED = frozenset("a an any such another further".split())
"""Words before an event that is thought of, not told of."""


def is_to_come(verb: Token) -> bool:
    """Whether "may" with such a verb tells what is to come, and is no guess at what is."""
    if verb.lemma_ == "be":
        return how_it_goes(verb) or is_inclined(verb) or is_there(verb)
    facing = verb.lemma_ == "face" and _has(verb, GRIEFS["face"])
    return facing or is_inclined(verb) or is_readied(verb)


def happens(reading: Reading, subject: Token) -> bool:
    """Whether a subject is something that happens, and neither a deed planned nor an actor."""
    if subject.dep_ == "csubj" or (subject.tag_ == "VBG" and subject.dep_ == "nsubj"):
        return True
    lemma = subject.lemma_.lower()
    if subject.pos_ != "NOUN" or not is_outcome(reading, subject) or lemma in NO_HAPPENINGS:
        return False
    return lemma in HAPPENINGS or lemma in EVENTS or lemma.endswith(SUFFIXES)


def comes_about(
    reading: Reading, verb: Token, subject: Token, ahead: str, *, negated: bool
) -> bool:
    """Whether what is told ahead ("may", "might", "could", "will") comes of itself."""
    if ahead == "would":
        return supposed(reading, verb, subject)
    if ahead == "will" and is_perfect(verb):
        return False  # "will have rattled them": a guess at what was
    if subject.dep_ == "nsubjpass" and not is_inclined(verb):
        return ahead in _UNCERTAIN and not negated and verb.lemma_.lower() in UNDOING
    if is_readied(verb):
        return ahead in _UNCERTAIN and not negated
    if verb.lemma_ == "be" or is_inclined(verb):
        return _turns_out(reading, verb, subject, ahead, negated=negated)
    lemma = verb.lemma_.lower()
    if lemma in TURNING and ahead in _UNCERTAIN and not negated and _into(verb):
        return subject.lower_ not in FIRST_PERSON
    loose = subject.lower_ in ("this", "that", "it")
    event = happens(reading, subject)
    arranged = subject.lemma_.lower() in ARRANGED
    if lemma in SUCCEEDING and (event or loose or lemma not in WINNING):
        return (event or loose) and (negated or ahead != "could")
    if ahead == "will" and reaches(verb):
        return True
    if lemma in GRIEFS and ahead in _UNCERTAIN and not negated:
        return _has(verb, GRIEFS[lemma])
    if lemma in WINNING and ahead == "will":
        return not event and subject.lower_ not in FIRST_PERSON
    if lemma in HAPPENING:
        return (event and not arranged) or (loose and ahead != "could")
    if lemma == "mean" and ahead == "will":
        return (event or loose) and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    if lemma == "take":  # "it will take years": how long something lasts
        return (event or loose) and ahead != "could" and _lasts(verb)
    if lemma in LASTING and _in_peril(verb):
        return True
    effect = lemma in BRINGING or lemma in EFFECTS or lemma in STRIKING
    if loose and ahead in _UNCERTAIN and effect and not negated:
        return any(c.dep_ == "dobj" for c in verb.children)
    if not event or arranged:
        return False
    if lemma in LASTING:
        return _goes_on(verb)
    if lemma == "have":
        return _has(verb, EVENTS)
    if lemma == "make":
        return any(c.dep_ in ("ccomp", "xcomp", "oprd") for c in verb.children)
    return effect and any(c.dep_ in ("dobj", "prep") and c.i > verb.i for c in verb.children)


def supposed(reading: Reading, verb: Token, subject: Token) -> bool:
    """ "Such an attack would set the region ablaze", "a new war would be deadly": what comes of an
    event that is only thought of; one that is pointed at may be told of as past."""
    if subject.dep_ == "nsubjpass" or not happens(reading, subject):
        return False
    gerund = subject.tag_ == "VBG" and subject.dep_ in ("csubj", "nsubj")
    if not gerund and not any(c.lower_ in SUPPOSED for c in subject.children):
        return False
    if verb.lemma_ == "be":
        return how_it_goes(verb)
    lemma = verb.lemma_.lower()
    effect = any(lemma in words for words in (BRINGING, EFFECTS, STRIKING, IMPACTS, OUTCOMES))
    if lemma == "have":
        return _has(verb, EVENTS)
    return effect and any(c.dep_ in ("dobj", "prep") and c.i > verb.i for c in verb.children)


def _into(verb: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ == "into" for c in verb.children)


def _turns_out(reading: Reading, verb: Token, subject: Token, ahead: str, *, negated: bool) -> bool:
    """ "Will be difficult", "could be lengthy", "may be inclined to", "there may be more attacks"."""
    if subject.dep_ == "expl":
        return is_there(verb) if ahead in _UNCERTAIN else not negated and there_will(verb)
    if how_it_goes(verb):
        loose = subject.lower_ in ("it", "this", "that") or subject.lemma_.lower() in SPANS
        return loose or happens(reading, subject)
    inclined = ahead in _UNCERTAIN and is_inclined(verb)
    return inclined and subject.lower_ not in ("you", "one", "who")


def how_it_goes(verb: Token) -> bool:
    """ "Be lengthy", "be very difficult": of what "be" says how it will go."""
    return any(
        (c.dep_ == "acomp" and c.lower_ in COURSES)
        or (c.dep_ == "attr" and c.lemma_.lower() in TRIALS and c.i > verb.i)
        for c in verb.children
    )


def is_inclined(verb: Token) -> bool:
    """ "Be inclined to drive a hard bargain", "be forced to": how somebody will act."""
    found = verb if verb.lower_ in INCLINED else None
    found = found or next((c for c in verb.children if c.lower_ in INCLINED), None)
    return found is not None and any(
        c.dep_ == "xcomp" and c.i > found.i for c in (*found.children, *verb.children)
    )


def is_there(verb: Token) -> bool:
    """ "There may be hostile words still to come": an event told to come."""
    for thing in verb.children:
        if thing.dep_ in ("attr", "nsubj") and thing.i > verb.i and thing.pos_ == "NOUN":
            tail = verb.sent.text.lower()
            to_come = "to come" in tail or any(
                c.lower_ in ("more", "further") for c in thing.children
            )
            return to_come or thing.lemma_.lower() in HAPPENINGS
    return False


def there_will(verb: Token) -> bool:
    """ "There will be pressure", "there will be a war"."""
    return any(
        c.dep_ in ("attr", "nsubj")
        and c.i > verb.i
        and (c.lemma_.lower() in HAPPENINGS or c.lemma_.lower() in REACHING)
        and not any(d.lower_ == "no" for d in c.children)
        for c in verb.children
    )


def is_readied(verb: Token) -> bool:
    """ "Could be planning an attack": what is readied is still to come."""
    return verb.tag_ == "VBG" and verb.lemma_.lower() in READYING and _has(verb, EVENTS)


def reaches(verb: Token) -> bool:
    """ "Reach a deal", "find a solution": what several have to come to."""
    return verb.lemma_.lower() in REACHED and _has(verb, REACHING)


def brings(reading: Reading, verb: Token) -> bool:
    """ "Likely puts them ahead": what an event that is there will bring, told in the present."""
    subject = subject_of(verb)
    if verb.tag_ not in ("VBZ", "VBP") or subject is None or not happens(reading, subject):
        return False
    lemma = verb.lemma_.lower()
    effect = lemma in BRINGING or lemma in EFFECTS or lemma == "put"
    return effect and any(c.dep_ == "dobj" for c in verb.children)


def _goes_on(verb: Token) -> bool:
    """ "Will remain tense", "will continue to weigh on": not what is told to stay in place."""
    return any(
        (c.dep_ in ("acomp", "attr") and (c.lower_ in COURSES or c.lower_ in SIZES))
        or (
            c.dep_ == "xcomp"
            and (c.lower_ in COURSES or c.lemma_.lower() in BRINGING or c.lemma_.lower() in EFFECTS)
        )
        for c in verb.children
    )


def _in_peril(verb: Token) -> bool:
    """ "Will remain on edge", "could stay in limbo": whoever it is, nobody sets out to."""
    return any(
        c.dep_ == "prep"
        and any(o.dep_ == "pobj" and o.lemma_.lower() in PERILS for o in c.children)
        for c in verb.children
    )


def _lasts(verb: Token) -> bool:
    return any(
        c.dep_ in ("dobj", "advmod", "npadvmod")
        and (
            c.lemma_.lower() in ("time", "year", "month", "week", "decade", "day", "while")
            or c.lower_ in ("long", "longer")
        )
        for c in verb.children
    )


def _has(verb: Token, things: frozenset[str]) -> bool:
    return any(c.dep_ in ("dobj", "attr") and c.lemma_.lower() in things for c in verb.children)
