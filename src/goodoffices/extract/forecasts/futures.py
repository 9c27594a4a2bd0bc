"""Forecasts without a word of probability: what "may", "could", "will" or "would" come about.

Only outcomes count, never what somebody sets out to do: a bare future of a deed is a schedule or
a promise, and a "could" of a deed an ability or a permission.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.courses import comes_about, reaches, supposed
from goodoffices.extract.forecasts.courses_table import BRINGING
from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.outcome import (
    clause_extent,
    future_of,
    is_outcome,
    is_past,
    subject_of,
)
from goodoffices.extract.forecasts.table import (
    BREACHING,
    COMING,
    DIRE,
    EFFECTS,
    EVENTS,
    IMMINENT,
    IMPACTS,
    MEASURES,
    OPEN,
    OUTCOMES,
    PENALTIES,
    SCHEDULED,
    STANDING,
    STATES,
    STATIVE,
)
from goodoffices.extract.names import actor_at
from goodoffices.extract.statements import statement_at
from goodoffices.extract.words import printed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from goodoffices.extract.clauses import Clause
    from goodoffices.extract.reading import Reading

_NOBODY = frozenset("nobody no none one anyone you i we who".split())
_WISH = re.compile(r"\b(?:hop(?:e|es|ed|ing)|wish\w*|want\w*|demand\w*|ask\w*)\b", re.IGNORECASE)
_GROUNDS = frozenset("as because since".split())
_ASSESSING = re.compile(
    r"\b(?:analysts?|experts?|observers?|economists?|strategists?|forecasters?|commentators?"
    r"|researchers?|scholars?|specialists?|historians?|academics?|professors?|lecturers?|fellow"
    r"|think[- ]tanks?|political\s+scientists?|former\s+(?:ambassador|diplomat|envoy))\b",
    re.IGNORECASE,
)
_OPENING = frozenset("if unless once provided without".split())


_SAID = {
    "could": "could",
    "may": "may",
    "might": "might",
    "would": "would",
    "will": "will",
    "wo": "will",
    "'ll": "will",
    "’ll": "will",
    "going": "will",
}
"""What puts a clause ahead, and the plain word that it is read as."""


def futures(reading: Reading, doc: Doc, *, in_section: bool) -> Iterator[Draft]:
    """The clauses of a paragraph that tell what may, could, will or would come about."""
    for token in _put_ahead(doc):
        said = future_of(token) if token.pos_ in ("VERB", "AUX") else ""
        if said in _SAID:
            draft = _ahead(reading, token, said, in_section=in_section)
            if draft is not None:
                yield draft


def _put_ahead(doc: Doc) -> list[Token]:
    """The words that a word which puts a clause ahead hangs on, or that hang on its "going"."""
    found: dict[int, Token] = {}
    for word in printed(doc, _SAID):
        for token in (word.head, *(word.children if word.lower_ == "going" else ())):
            found[token.i] = token
    return [found[at] for at in sorted(found)]


def _ahead(reading: Reading, token: Token, said: str, *, in_section: bool) -> Draft | None:
    ahead = _SAID[said]
    holder = token.head if said == "going" else token
    subject, clause = subject_of(holder), reading.clauses.headed_by(holder)
    if subject is None or clause is None or clause.scope == "condition":
        return None
    if said == "going" and is_past(holder):
        return None  # "it was always going to be rough": it has come
    shared = ahead == "will" and reaches(token)  # "we will make a deal" takes two
    if (subject.lower_ in _NOBODY and not shared) or not _asserted(holder, subject):
        return None
    if _asked(holder) or _doubted(holder) or _ruled(subject):
        return None
    told = told_of_another(reading, holder, subject)
    if any(t.lower_ in PENALTIES for t in token.subtree):
        return None  # "could lead to a fine": what the law provides
    comes = _comes(reading, token, subject, clause, ahead, in_section=in_section) or comes_about(
        reading, token, subject, ahead, negated=clause.negated
    )
    comes = comes or (told and _outlook(reading, token, subject, ahead))
    if not comes and not _may_come(reading, token, subject, clause, ahead, told=told):
        return None
    if ahead == "would" and subject.pos_ == "PRON":
        return None  # "said it would raise the matter": what they set out to do
    if token.lemma_ == "lead" and any(c.dep_ == "dobj" for c in token.children):
        return None  # "would lead a delegation"
    thought_of = ahead == "would" and supposed(reading, token, subject)
    if ahead == "would" and (not told or clause.quoted) and not thought_of:
        return None  # in direct speech no future seen from the past: "my father would lead us"
    extent = clause_extent(token, holder if holder is not token else None)
    modal = (
        (holder,) if said == "going" else tuple(c for c in token.children if c.lower_ == said)[:1]
    )
    if not extent or not modal or modal[0].i <= subject.i:
        return None  # a wish: "may peace prevail"
    reported = not (comes or in_section or ahead in ("may", "might"))
    return Draft(*extent, token, modal, OPEN, 4, reported, certainty="low")


def _asserted(token: Token, subject: Token | None) -> bool:
    """Whether a clause says something of its own: of relative ones only what brings about."""
    if token.dep_ == "relcl":
        lemma = token.lemma_.lower()
        relative = subject is not None and subject.lower_ in ("that", "which")
        thing = token.head
        bare = thing.dep_ == "pobj" and thing.head.lower_ == "from"  # "refrain from steps that"
        bare = bare or thing.lower_ in ("anything", "something", "nothing")
        bare = bare or any(c.lower_ in ("any", "no") for c in thing.children)
        sure = future_of(token) != "would"
        dire = lemma in DIRE or lemma in EFFECTS or lemma in BRINGING or lemma == "make"
        return relative and sure and not bare and dire
    if token.dep_ == "advcl":  # "it angered them, as it could derail the talks"
        marks = [c for c in token.children if c.dep_ == "mark" or c.tag_ == "WRB"]
        return not marks or any(c.lower_ in _GROUNDS for c in marks)
    return token.dep_ not in ("pcomp", "acl")


def told_of_another(reading: Reading, token: Token, subject: Token) -> bool:
    """Whether somebody says it of another than themselves."""
    at = reading.start_of(token)
    statement = statement_at(reading, at, at + len(token.text))
    if statement is None or statement.polarity == "denied":
        return False
    if statement.cue is not None and _WISH.search(statement.cue.quote):
        return False
    return statement.speaker is None or actor_at(reading, subject) != statement.speaker


def _comes(
    reading: Reading, token: Token, subject: Token, clause: Clause, ahead: str, *, in_section: bool
) -> bool:
    """Whether anybody who writes this forecasts: an outcome by its verb, or by its subject."""
    lemma = token.lemma_.lower()
    if clause.negated and (lemma in DIRE or ahead == "could"):
        return False
    if lemma in IMPACTS and subject.dep_ != "nsubjpass" and not clause.negated:
        bare = subject.lemma_.lower() in EVENTS | MEASURES and is_outcome(reading, subject)
        if bare and any(c.dep_ == "dobj" for c in token.children):
            return True
    deed = ahead == "will" and (subject.pos_ in ("PRON", "PROPN") or actor_at(reading, subject))
    if deed:
        return lemma in EFFECTS
    passive = subject.dep_ == "nsubjpass"
    if (lemma in EFFECTS and not passive) or lemma in DIRE:
        return True
    if lemma in OUTCOMES and (in_section or ahead not in ("will", "would")) and not passive:
        return True
    if ahead in ("will", "would"):
        return ahead == "will" and _conditional(token) and _event(reading, subject)
    if any(c.lower_ == "well" for c in token.children):
        return True
    if passive and lemma == "make" and _graded(token):
        return True
    able = passive and ahead == "could" and lemma not in COMING  # "could be carried out"
    return (_event(reading, subject) and not able) or is_imminent(token)


def _may_come(
    reading: Reading, token: Token, subject: Token, clause: Clause, ahead: str, *, told: bool
) -> bool:
    """Whether a clause that somebody is quoted with, or the author writes, tells what may come."""
    lemma = token.lemma_.lower()
    if lemma in STATES or any(c.lower_ == "only" for c in token.children):
        return False
    if any(c.dep_ == "cc" and c.lower_ == "but" for c in token.children):
        return False  # "they may dream of it, but ...": granted, and not foretold
    if lemma == "be" and not is_imminent(token):
        return False
    if subject.dep_ == "nsubjpass" or subject.pos_ == "PRON" or token.tag_ == "VBG":
        return False  # an act of somebody's own choice; a speaker of themselves; what is so now
    if ahead in ("may", "might"):
        return lemma not in STANDING and (told or not _stated(reading, token))
    if told and ahead == "could" and not clause.negated and _deadline(token):
        return True
    if told and ahead == "could" and not clause.negated:
        able = lemma == "help" and subject.lemma_.lower() not in EVENTS
        if subject.pos_ == "PROPN" and not able and _assessed(reading, token):
            return True  # "analysts say that X could use it as leverage"
        return lemma in COMING and not able  # "could help farmers save water": what a thing can do
    return False


def _deadline(token: Token) -> bool:
    """ "Could invade within six years", "could soon attack": by when says that it is no ability."""
    return any(
        c.lower_ in ("soon", "imminently", "shortly")
        or (
            c.dep_ == "prep"
            and c.i > token.i
            and c.lower_ in ("within", "by", "before")
            and any(o.ent_type_ == "DATE" for o in c.children)
        )
        for c in token.children
    )


def _assessed(reading: Reading, token: Token) -> bool:
    """Whether those whose trade it is to look ahead say it: of a state's or a person's deed it is
    neither leave nor ability that they tell."""
    at = reading.start_of(token)
    statement = statement_at(reading, at, at + len(token.text))
    if statement is None:
        return False
    who = next((a for a in reading.actors if a.id == statement.speaker), None)
    told = (
        [m.citation.quote for m in who.mentions if m.form in ("title", "description")]
        if who
        else []
    )
    return any(_ASSESSING.search(words) is not None for words in (statement.speaker_text, *told))


def _outlook(reading: Reading, token: Token, subject: Token, ahead: str) -> bool:
    """What those whose trade it is to look ahead say that others "will" do."""
    lemma = token.lemma_.lower()
    if ahead != "will" or subject.pos_ not in ("NOUN", "PROPN") or subject.dep_ == "nsubjpass":
        return False
    if token.tag_ == "VBG" or token.dep_ == "relcl" or lemma == "be":
        return False
    if lemma in STATES or lemma in STATIVE or lemma in SCHEDULED:
        return False
    return _assessed(reading, token)


def _stated(reading: Reading, token: Token) -> bool:
    """Whether a clause stands in somebody's statement."""
    at = reading.start_of(token)
    return statement_at(reading, at, at + len(token.text)) is not None


def _graded(token: Token) -> bool:
    """ "Could be made even more difficult": an effect, though told in the passive."""
    return any(
        c.tag_ in ("JJR", "JJ") and (c.tag_ == "JJR" or any(g.lower_ == "more" for g in c.children))
        for c in token.children
        if c.dep_ in ("oprd", "ccomp", "acomp", "xcomp") and c.i > token.i
    )


def is_imminent(token: Token) -> bool:
    """ "May be imminent", "could be on the way": of what "be" says that it comes."""
    return token.lemma_ == "be" and any(
        (c.dep_ == "acomp" and c.lower_ in IMMINENT)
        or (
            c.dep_ == "prep"
            and c.i > token.i
            and any(o.lower_ in IMMINENT for o in c.children if o.dep_ == "pobj")
        )
        for c in token.children
    )


def _doubted(token: Token) -> bool:
    """ "I do not think anyone could": what cannot be, not what may come."""
    return token.dep_ == "ccomp" and any(c.dep_ == "neg" for c in token.head.children)


def _ruled(subject: Token) -> bool:
    """ "Firms that fail to comply could lose their licence": what a rule provides, for anybody."""
    return any(
        c.dep_ == "relcl" and c.tag_ in ("VBP", "VBZ") and c.lemma_.lower() in BREACHING
        for c in subject.children
    )


def _asked(token: Token) -> bool:
    """Whether a clause is a question told ("whether", "how far", "where it might")."""
    return any(
        (c.dep_ == "mark" and c.lower_ in ("whether", "if"))
        or (c.dep_ in ("advmod", "dobj", "attr") and c.tag_ in ("WRB", "WP", "WDT"))
        or any(g.tag_ == "WRB" for g in c.children if c.dep_ == "advmod")
        for c in token.children
        if c.i < token.i
    )


def _conditional(token: Token) -> bool:
    """Whether a condition hangs on a verb: "if they behave, ..."."""
    return any(
        (c.dep_ == "prep" and c.lower_ in _OPENING)
        or (
            c.dep_ == "advcl" and any(m.dep_ == "mark" and m.lower_ in _OPENING for m in c.children)
        )
        for c in token.children
    )


def _event(reading: Reading, subject: Token) -> bool:
    """Whether a subject is an event or a thing to come, of which nobody disposes."""
    return subject.lemma_.lower() in EVENTS and is_outcome(reading, subject)
