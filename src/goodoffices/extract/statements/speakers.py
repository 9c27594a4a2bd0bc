"""Whose words a reporting verb's are: subject, agent, issuer of a paper, or the person relayed."""

from __future__ import annotations

from collections.abc import Sequence
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
from goodoffices.extract.statements.frames import opened
from goodoffices.text.months import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKING_PRONOUNS = frozenset("he she they we i you who it".split())
_TALKING = frozenset({"i", "we", "you"})
_ASKS = frozenset({"WP", "WDT"})
CALENDAR = frozenset({*WEEKDAYS, *MONTHS, "today", "yesterday"})
_QUANTIFIERS = frozenset("some many others one another both few all".split())
_RELAYS = frozenset({"quote", "cite", "report", "hear", "record"})
_QUOTED = frozenset({"him", "her", "them"})
_HAPPENS = frozenset({"be", "come", "follow", "mark", "happen", "occur"})
"""Verbs of what befalls: their subject says nothing."""
_GOES_ON = frozenset(
    "add note warn say stress emphasise emphasize underline underscore insist reiterate point recall"
    " acknowledge observe remark caution explain".split()
)
"""Verbs whose participle goes on with what the sentence's speaker says (Levin 1993, 37.7)."""


def speaker_of(clause: Clause) -> Token | None:
    """Who speaks: the doer; behind a paper that somebody issued, the issuer."""
    doers = clause.agents if is_participle(clause) else clause.doers
    cue = VERBS.get(clause.lemma)
    tells = cue is not None and cue.kind in ("speech", "denial", "order")
    if not doers and tells and clause.verb.tag_ == "VBG" and clause.verb.dep_ == "advcl":
        return _before_it(clause.verb)  # "repeated denials that ..., again blaming the army"
    if not doers and clause.verb.head.lemma_.lower() == "come":
        return above(clause.verb.head)  # "has come to believe"
    if not doers:
        return _lost_subject(clause.verb) if clause.finite and not clause.passive else None
    twice = opened(clause.verb) is not None or _named_beside(doers) or _parted(clause.verb, doers)
    head = doers[1] if twice and len(doers) > 1 else doers[0]
    if head.lemma_.lower() in PAPERS and head.dep_ == "dobj":
        return above(head.head) or head
    if clause.lemma == "cite" and (nearer := _of_the_relative(clause.verb, head)) is not None:
        return nearer
    if clause.verb.tag_ == "VBG" and clause.verb.dep_ == "acl" and not _speaks_itself(head, clause):
        if cue is not None and cue.frames & {"o", "for"}:
            return None  # "blocked a scheme urging thrift": nobody's words
        if cue is not None and "i" in cue.frames:
            return head
        return above(head.head) or head  # "rejected the plan citing its cost"
    outer = _outer_speaker(clause, head)
    if outer is None and _befell(clause.verb, head):
        return _before_it(clause.verb)
    return outer or past_the_day(head)


def _befell(verb: Token, head: Token) -> bool:
    """ "The row began as the mayor left, accusing ...": what only happened says nothing."""
    dummy = head.lower_ == "it" and verb.head.lemma_.lower() in _HAPPENS
    name = head.tag_ == "NN" and head.text[0].isupper() and not any(head.lefts)  # mistagged
    mute = head.pos_ == "NOUN" and not animate(head) and not name
    hung = verb.tag_ == "VBG" and verb.dep_ == "advcl" and _after_comma(verb)
    return hung and (dummy or mute)


def _after_comma(verb: Token) -> bool:
    first = verb.left_edge.i
    return first > verb.sent.start and verb.doc[first - 1].text == ","


def _before_it(verb: Token) -> Token | None:
    """The last one before a participle who does something; whose the thing is that happened."""
    subjects = [t for t in verb.doc[verb.sent.start : verb.left_edge.i] if t.dep_ == "nsubj"]
    people = [t for t in subjects if animate(t) and t.lower_ != "it" and t.tag_ not in _ASKS]
    if people:
        return people[-1]
    owners = (c for t in subjects for c in t.children if c.dep_ == "poss")
    return next((c for c in owners if c.lower_ in ("his", "her")), None)


def _named_beside(doers: Sequence[Token]) -> bool:
    """ "The news agency Norrnews reported": kind and name, which the parse makes two subjects."""
    if len(doers) < 2 or doers[0].head != doers[1].head:
        return False
    kind, name = doers[0], doers[1]
    beside = kind.pos_ == "NOUN" and name.pos_ == "PROPN" and name.left_edge.i == kind.i + 1
    return beside and name.left_edge.pos_ != "DET"


def _parted(verb: Token, doers: Sequence[Token]) -> bool:
    """ "Talks aimed at a truce ended after X said": a conjunction stands between two subjects."""
    if len(doers) < 2 or doers[0].head != doers[1].head:
        return False
    marks = (c for c in verb.children if c.dep_ == "mark" and c.lower_ != "that")
    return any(doers[0].i < c.i < doers[1].i for c in marks)


def _behind_an_opening(verb: Token) -> Token | None:
    """The name after the comma in "Speaking on Monday, X, the mayor, said", hung on what opens."""
    for token in verb.doc[verb.sent.start + 1 : verb.i]:
        above = token.head
        opens = above.tag_ == "VBG" or above.lower_.rstrip(".") in CALENDAR
        hung = token.pos_ == "PROPN" and token.dep_ in ("appos", "npadvmod")
        if hung and opens and above.i < token.i:
            first = min([token.i, *(c.i for c in token.children if c.dep_ == "compound")])
            if verb.doc[first - 1].text == ",":
                return token
    return None


def _taken_by_an_aside(verb: Token) -> Token | None:
    """The name that opens "X, at work since the war began, said that ...", given to the aside."""
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    for aside in verb.children:
        if told and aside.dep_ == "ccomp" and aside.i < verb.i:
            own = next((c for c in aside.children if c.dep_ == "nsubj"), None)
            opens = own is not None and own.left_edge.i == verb.sent.start
            if own is not None and opens and own.nbor(1).text == "," and animate(own):
                return own
    return None


def past_the_day(head: Token) -> Token:
    """Who stands behind a day: in "On Tuesday, X, who ..., said" the parse makes X its apposition."""
    if head.lower_.rstrip(".") not in CALENDAR and not head.is_digit:
        return head
    behind = (c for c in head.children if c.dep_ == "appos" and c.i > head.i)
    return next((c for c in behind if animate(c)), head)


def _of_the_relative(verb: Token, head: Token) -> Token | None:
    """Who cites, where the parse hangs a reason on a thing: "the talks came a day before the vote,
    which the party did not join, citing fraud"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or (animate(head) and head.pos_ != "NOUN"):
        return None
    if head.lemma_.lower() in PERSON_NOUNS:
        return None
    near = (t for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.dep_ == "relcl")
    relative = next(near, None)
    if relative is None or relative.right_edge.i < verb.left_edge.i - 2:
        return None
    doer = next((c for c in relative.children if c.dep_ == "nsubj"), None)
    return doer if doer is not None and animate(doer) and doer.tag_ not in ("WP", "WDT") else None


def _speaks_itself(head: Token, clause: Clause) -> bool:
    """Whether a participle tells what the phrase before it says: "a report warning that"."""
    paper = head.lemma_.lower() in DOCUMENTS and clause.lemma != "cite"
    person = head.pos_ in ("PROPN", "PRON", "NUM") or head.lemma_.lower() in PERSON_NOUNS
    return paper or person or (animate(head) and head.lemma_.lower() not in DOCUMENTS)


def _outer_speaker(clause: Clause, head: Token) -> Token | None:
    """Who says what hangs on what was said: "X said they would wait, adding that ...", "X believes
    a deal would help, and has called for talks": no deal calls for anything."""
    verb, deed = clause.verb, clause.verb.head
    mute = head.pos_ == "NOUN" and not animate(head)
    if verb.dep_ == "conj" and verb.tag_ == "VBG":
        told = deed.dep_ == "ccomp" and deed.tag_ != "VBG" and deed.head.tag_ == "VBG"
        return above(deed.head.head) if told else None  # "claiming it was shut and calling ..."
    if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBN") and (mute or _out_of_what_was(verb)):
        if deed.dep_ == "relcl":
            return next((s for a in deed.ancestors if (s := _says(a)) is not None), None)
    elif verb.tag_ == "VBG" and verb.dep_ == "advcl":
        goes_on = _goes_on(clause)
        if head.pos_ != "PRON" and not goes_on and not mute:
            return None
        if goes_on and deed.tag_ == "VB" and deed.dep_ != "ROOT":
            return above(deed.head)  # "appealed for the union to wait, adding that ..."
    else:
        return None
    while deed.dep_ in ("conj", "xcomp") and deed.head != deed:
        deed = deed.head
    return _says(deed.head) if deed.dep_ == "ccomp" else None


def _goes_on(clause: Clause) -> bool:
    """ "Said X was shut, warning that ...": whoever said it, not X; not where X told somebody."""
    if clause.lemma not in _GOES_ON or clause.verb.head.lemma_.lower() in VERBS:
        return False
    warned = clause.lemma == "warn" and any(c.dep_ == "dobj" for c in clause.children)
    return _after_comma(clause.verb) and not warned


def _out_of_what_was(verb: Token) -> bool:
    """ "Said the council had met, and denied that ...": plain past beside what had been before."""
    first = verb.head
    had = any(c.lower_ == "had" for c in first.children if c.dep_ == "aux")
    own = any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children)
    told = first.dep_ == "ccomp" and first.i > first.head.i
    return told and had and verb.tag_ == "VBD" and not own


def _says(verb: Token) -> Token | None:
    """The subject of a reporting verb."""
    if verb.lemma_.lower() not in VERBS:
        return None
    return next((c for c in verb.children if c.dep_ == "nsubj"), None)


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
        return _behind_an_opening(verb) or _taken_by_an_aside(verb)
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


def passes_on(clause: Clause) -> bool:
    """Whether a verb only brings another's words: "quoted X as saying", "cited X saying"."""
    if clause.lemma not in ("quote", "cite"):
        return False
    things = [c for c in clause.children if c.dep_ == "dobj"]
    saying = (
        t
        for c in (*clause.children, *(g for d in things for g in d.children))
        for t in (c, *c.children)
    )
    said = (t for t in saying if t.tag_ == "VBG" and t.lemma_.lower() in VERBS)
    return any(t.i > clause.verb.i and not _after_comma(t) for t in said)


def relayed(clause: Clause) -> tuple[Token, Token | None] | None:
    """Speaker and relay of "X was quoted by Y as saying" and "Y quoted X as saying"."""
    verb = clause.verb
    if (told := _quoted_saying(verb)) is not None:
        return told
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


def _quoted_saying(verb: Token) -> tuple[Token, Token | None] | None:
    """ "Y quoted X saying": as with "as saying"."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("acl", "advcl", "xcomp", "ccomp"):
        return None
    if _after_comma(verb):
        return None  # "cited the cost, saying that ..."
    quoting = verb.head if verb.head.pos_ == "VERB" else verb.head.head
    if quoting.lemma_.lower() not in ("quote", "cite") or quoting.i > verb.i:
        return None
    spoken = next((c for c in quoting.children if c.dep_ == "dobj" and c.i < verb.i), None)
    own = next((c for c in verb.children if c.dep_ == "nsubj"), spoken)
    relay = next((c for c in quoting.children if c.dep_ == "nsubj"), None)
    return (own, relay) if own is not None and relay is not None else None


def may_speak(head: Token, cue: Cue, clause: Clause) -> bool:
    """Whether a phrase can be the speaker that a cue needs: beliefs need somebody to hold them."""
    if head.tag_ == "WP" and clause.verb.dep_ not in ("relcl", "acl"):
        return False  # "to say who ordered it": a question
    if head.lower_ == "one" and not any(c.dep_ in ("prep", "relcl", "acl") for c in head.children):
        return False  # "one would like to believe": the author's
    present = clause.verb.tag_ in ("VBZ", "VBP")
    if cue.lemma == "call" and present and head.pos_ == "NOUN" and not animate(head):
        return False  # "initiatives which call for more ships": what they are for
    if head.pos_ == "PRON" and head.lower_ not in _SPEAKING_PRONOUNS:
        return head.lower_ in _QUANTIFIERS or (head.lower_ in _QUOTED and head.dep_ == "dobj")
    if head.lower_ in _TALKING:
        # "I think", "we reject": one's own words, or the author's, report nobody else
        then = clause.verb.tag_ == "VBD" or any(c.lower_ == "had" for c in clause.children)
        if not (clause.quoted and then and cue.lemma in ("say", "tell")):
            return False
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
