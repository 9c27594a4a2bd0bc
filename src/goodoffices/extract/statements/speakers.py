"""Whose words a reporting verb's are: subject, agent, issuer of a paper, or the person relayed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.cues import (
    DOCUMENT_ONLY,
    DOCUMENTS,
    PAPERS,
    PERSON_NOUNS,
    THINGS,
    VERBS,
    Cue,
)
from goodoffices.extract.times.table import WEEKDAYS
from goodoffices.text.months import MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKING_PRONOUNS = frozenset("he she they we i you who it".split())
_CALENDAR = frozenset({*WEEKDAYS, *MONTHS, "today", "yesterday"})
_QUANTIFIERS = frozenset("some many others one another both few all".split())
_RELAYS = frozenset({"quote", "cite", "report", "hear", "record"})


def speaker_of(clause: Clause) -> Token | None:
    """Who speaks: the doer; behind a paper that somebody issued, the issuer."""
    doers = clause.agents if is_participle(clause) else clause.doers
    if not doers and clause.verb.head.lemma_.lower() == "come":
        return above(clause.verb.head)  # "has come to believe"
    if not doers:
        return _lost_subject(clause.verb) if clause.finite and not clause.passive else None
    head = doers[0]
    if head.lemma_.lower() in PAPERS and head.dep_ == "dobj":
        return above(head.head) or head
    if clause.verb.tag_ == "VBG" and clause.verb.dep_ == "acl" and not _speaks_itself(head, clause):
        cue = VERBS.get(clause.lemma)
        if cue is not None and cue.frames & {"i", "o", "for"}:
            return head  # "blocked a scheme offering aid": nobody's words
        return above(head.head) or head  # "rejected the plan citing its cost"
    return _outer_speaker(clause, head) or past_the_day(head)


def _behind_an_opening(verb: Token) -> Token | None:
    """The name after the comma in "Speaking on Monday, X, the mayor, said", hung on what opens."""
    for token in verb.doc[verb.sent.start + 1 : verb.i]:
        above = token.head
        opens = above.tag_ == "VBG" or above.lower_.rstrip(".") in _CALENDAR
        hung = token.pos_ == "PROPN" and token.dep_ in ("appos", "npadvmod")
        if hung and opens and above.i < token.i:
            first = min([token.i, *(c.i for c in token.children if c.dep_ == "compound")])
            if verb.doc[first - 1].text == ",":
                return token
    return None


def past_the_day(head: Token) -> Token:
    """Who stands behind a day: in "On Tuesday, X, who ..., said" the parse makes X its apposition."""
    if head.lower_.rstrip(".") not in _CALENDAR and not head.is_digit:
        return head
    behind = (c for c in head.children if c.dep_ == "appos" and c.i > head.i)
    return next((c for c in behind if animate(c)), head)


def _speaks_itself(head: Token, clause: Clause) -> bool:
    """Whether a participle tells what the phrase before it says: "a report warning that"."""
    paper = head.lemma_.lower() in DOCUMENTS and clause.lemma != "cite"
    person = head.pos_ in ("PROPN", "PRON", "NUM") or head.lemma_.lower() in PERSON_NOUNS
    return paper or person or (animate(head) and head.lemma_.lower() not in DOCUMENTS)


def _outer_speaker(clause: Clause, head: Token) -> Token | None:
    """Who says what hangs on a pronoun's deed: "X said they would wait, adding that ..."."""
    verb = clause.verb
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or head.pos_ != "PRON":
        return None
    deed = verb.head
    while deed.dep_ in ("conj", "xcomp") and deed.head != deed:
        deed = deed.head
    if deed.dep_ != "ccomp" or deed.head.lemma_.lower() not in VERBS:
        return None
    return next((c for c in deed.head.children if c.dep_ == "nsubj"), None)


def above(verb: Token) -> Token | None:
    """The subject of a verb in whose clause something is said."""
    for step in (verb, *verb.ancestors):
        subject = next((c for c in step.children if c.dep_ == "nsubj"), None)
        if subject is not None and animate(subject):
            return subject
    return None


def _lost_subject(verb: Token) -> Token | None:
    """The phrase right before a verb, which the parse has hung on what stands in front of it."""
    if verb.i == verb.sent.start:
        return None
    if verb.doc[verb.i - 1].text == ",":
        return _behind_an_opening(verb)
    first = verb.i
    while first > verb.sent.start and verb.doc[first - 1].text not in (",", ";", "–", "—"):
        first -= 1
    if first == verb.sent.start:
        return None
    head = verb.doc[verb.i - 1]
    while head.head.i >= first and head.head.i < verb.i and head.head != head:
        head = head.head
    return head if head.pos_ in ("NOUN", "PROPN", "PRON") else None


def is_participle(clause: Clause) -> bool:
    """ "described by officials as ...": passive without an auxiliary."""
    return clause.verb.tag_ == "VBN" and clause.verb.dep_ in ("acl", "advcl")


def relayed(clause: Clause) -> tuple[Token, Token | None] | None:
    """Speaker and relay of "X was quoted by Y as saying" and "Y quoted X as saying"."""
    verb = clause.verb
    prep = verb.head
    if verb.dep_ != "pcomp" or prep.lower_ != "as" or prep.head.lemma_.lower() not in _RELAYS:
        return None
    relay = prep.head
    subject = next((c for c in relay.children if c.dep_ == "nsubj"), None)
    if any(c.dep_ == "auxpass" for c in relay.children) or relay.dep_ == "acl":
        quoted = next((c for c in relay.children if c.dep_ == "nsubjpass"), None)
        if quoted is None and relay.dep_ == "acl":
            quoted = relay.head
        agents = (o for c in relay.children if c.dep_ == "agent" for o in c.children)
        return (quoted, next(agents, None)) if quoted is not None else None
    spoken = next((c for c in relay.children if c.dep_ == "dobj"), None)
    return (spoken, subject) if spoken is not None else None


def may_speak(head: Token, cue: Cue, clause: Clause) -> bool:
    """Whether a phrase can be the speaker that a cue needs: beliefs need somebody to hold them."""
    if head.tag_ == "WP" and clause.verb.dep_ not in ("relcl", "acl"):
        return False  # "to say who ordered it": a question
    if head.lower_ == "one" and not any(c.dep_ in ("prep", "relcl", "acl") for c in head.children):
        return False  # "one would like to believe": the author's
    if head.pos_ == "PRON" and head.lower_ not in _SPEAKING_PRONOUNS:
        return head.lower_ in _QUANTIFIERS
    if head.lower_ == "you" and not clause.quoted:
        return False  # the reader of a notice
    if clause.quoted and head.lower_ in ("i", "we", "you"):
        now = clause.verb.tag_ != "VBD" and not any(c.lower_ == "had" for c in clause.verb.children)
        if cue.kind in ("belief", "wish") or (cue.kind == "speech" and now):
            return False  # "I think", "we say" inside somebody's own words report nobody else
    lemma = head.lemma_.lower()
    if cue.lemma == "find":
        return lemma in DOCUMENTS
    if cue.lemma in DOCUMENT_ONLY or cue.kind == "document":
        return head.lower_ != "it" and (lemma in DOCUMENTS or animate(head))
    if cue.kind in ("belief", "wish", "order"):
        return lemma in DOCUMENTS or animate(head)
    return True


def animate(head: Token) -> bool:
    """Whether a phrase can mean somebody: a name, a person's pronoun, a noun for people."""
    if head.pos_ == "PROPN" or head.lower_ in _SPEAKING_PRONOUNS:
        return True
    lemma = head.lemma_.lower()
    if lemma in PERSON_NOUNS or lemma in DOCUMENTS:
        return True
    if head.pos_ == "NUM":
        return True
    agent = lemma.endswith(("er", "or", "ist", "ian", "man", "eer"))
    return head.pos_ == "NOUN" and agent and lemma not in THINGS
