"""Which word a time expression dates, by the parse, and which expression dates a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.model.findings import TimeFinding
from goodoffices.text.event_nouns import rows

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from goodoffices.extract.reading import Reading

NOTE = "times"
"""The key of a parse's ``user_data`` under which the ties of its time expressions are noted."""


@dataclass(frozen=True, slots=True)
class Tie:
    """An expression tied to a word: ``adverbial`` if it says when, not which ("Monday's talks")."""

    time: str
    adverbial: bool
    at: int
    rank: int


def time_of(reading: Reading, token: Token) -> str | None:
    """The id of the time expression that dates what a verb or noun tells; None if none does.

    Tied by the parse, not by nearness: "X said on Sunday that Y left" dates the saying alone.
    """
    ties: dict[int, list[Tie]] = token.doc.user_data.get(NOTE, {})
    if not ties:
        return None
    if reading.clauses.headed_by(token) is not None:
        return _of_verb(reading, ties, token)
    return _of_noun(reading, ties, token)


_ASIDE = frozenset("before after following until till since ahead prior beyond pending by".split())
"""Prepositions that place something before or after a time, not at it; a "since" and a "by" are
part of the expression itself and stand in its formula."""
_ATTRIBUTIVE = frozenset("poss compound nmod amod nummod appos".split())
_CLAUSAL = frozenset("advcl ccomp relcl acl conj parataxis csubj csubjpass xcomp pcomp".split())
_SPEAKING = frozenset("speak talk address write testify appear".split())
_NOT_AT_ONCE = frozenset(
    "have follow cite include accord depend regard concern consider base leave signal pend".split()
)
"""Participles before a clause that do not tell what was done at the same time."""
_WORDS = frozenset(
    "statement letter interview speech address message declaration communique communiqué post remark comment"
    " memo note briefing report release document article essay broadcast tweet announcement".split()
)
_SPOKEN_AT = _WORDS | frozenset(
    "conference hearing sermon meeting session call rally debate testimony video conversation talk"
    " appearance ceremony summit podcast op-ed email readout editorial homily toast".split()
)
"""Where words are spoken or stand, on the day of it: "told a Monday news conference"."""
_ISSUED = frozenset(
    "release issue publish hold give post deliver air broadcast send sign date print record make".split()
)
"""What is done with words when they are spoken ("a statement released on Monday")."""
_LIGHT = frozenset(
    "be hold have take begin start end open resume conduct attend host make occur happen come follow"
    " continue launch carry give deliver issue publish release announce sign place send stage".split()
)
"""Verbs that put what their noun names into time ("held talks on Monday")."""
_PHASAL = frozenset("begin start continue manage proceed resume go come".split())


_CITED = re.compile(r"[(;]\s*[A-Z][^();:]{1,35},\s*$")
"""What stands before the day of a source in brackets, "(The Daily News, May 1)": it dates what is told
only where nothing else does."""

_HANGING = re.compile("EVENT|FEAST|FISCAL")
"""Formulas whose day is not given: any other expression goes before them."""


TOLD = 2
"""The rank of a day that is told of one deed alone: nothing above that has it for its own."""


def tie(finding: TimeFinding, span: Span, before: str) -> tuple[Token, Tie] | None:
    """The word that an expression depends on; None where it dates nothing directly."""
    if finding.timex.type in ("DURATION", "SET") and not finding.shift:
        return None
    if finding.shift.startswith("near") and " T" in finding.shift:  # a clock: its day is a guess
        return None
    word = re.search(r"([A-Za-z]+)(?:\s+the)?\s+$", before)
    if word and word[1].lower() in _ASIDE:
        return None
    if finding.shift.startswith("told"):
        deed = _told_of(span[-1])
        return (deed, Tie(finding.id, True, span.start, TOLD)) if deed is not None else None
    token, adverbial = span.root, True
    while token.head != token:
        if token.dep_ in _ATTRIBUTIVE and token.head.i not in range(span.start, span.end):
            if token.head.lower_ == "time" and token.head.dep_ == "npadvmod":
                token = token.head.head  # "early Sunday local time"
                break
            adverbial = False
            token = token.head
            break
        rises = token.dep_ in ("pobj", "pcomp") or token.i in range(span.start, span.end)
        if token.dep_ == "pobj" and token.head.lower_ == "of":
            adverbial = False
        if token.dep_ == "prep" and not rises:
            token = token.head
            if token.pos_ != "ADP":
                break
            continue
        at_span = token.i in range(span.start, span.end)
        token = token.head
        if not (
            rises and (token.pos_ == "ADP" or (at_span and token.i in range(span.start, span.end)))
        ):
            break
    if adverbial and token.pos_ == "PROPN":
        token = _above_name(token)
    vague = "_REF" in finding.timex.value or _HANGING.match(finding.shift)
    rank = 1 if vague or _CITED.search(before) else 0
    return token, Tie(finding.id, adverbial, span.start, rank)


def _told_of(after: Token) -> Token | None:
    """The deed behind "a day after": the verb of its clause, else the first that is told there."""
    verb = after.head
    subordinate = after.dep_ in ("mark", "advmod") and verb.i > after.i
    if subordinate and not any(c.lower_ == "when" for c in verb.children):
        return verb
    aside = False
    for token in after.doc[after.i + 1 : after.sent.end]:
        behind = after.doc[token.i + 1 : token.i + 2]  # none, where a paragraph ends in a comma
        if token.text == "," and (aside or behind.text.lower() in _AMONG):
            aside = not aside  # "60 people, including six envoys, were killed"
        elif aside:
            continue
        elif token.is_punct or token.lower_ == "when":
            return None
        elif token.pos_ == "VERB" or (token.pos_ == "NOUN" and rows(token.lemma_.lower())):
            return token
    return None


_AMONG = frozenset("including among mostly most many some".split())


def _above_name(name: Token) -> Token:
    """What a phrase of time behind a name dates: "the release of 16, including X, in June"."""
    for above in name.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return above
        if above.pos_ == "NOUN" and rows(above.lemma_.lower()):
            return above
    return name


def _best(ties: list[Tie], near: Token) -> str | None:
    return min(ties, key=lambda t: (t.rank, abs(t.at - near.i))).time if ties else None


def _below(ties: dict[int, list[Tie]], token: Token, depth: int) -> list[Tie]:
    """The adverbial ties in a word's own phrase, clauses inside it left out."""
    found = [t for t in ties.get(token.i, ()) if t.adverbial]
    if found or not depth:
        return found
    first, last = token.left_edge.i, token.right_edge.i
    if not any(first <= at <= last for at in ties):
        return found
    for child in token.children:
        if child.dep_ not in _CLAUSAL and not _of_another(child, token):
            found += [t for t in _below(ties, child, depth - 1) if t.rank != TOLD]
    return found


_OTHER_DEED = frozenset("after before following over about against for since".split())
"""Prepositions whose noun tells another deed, with a day of its own."""


def _of_another(child: Token, token: Token) -> bool:
    """Whether a phrase tells of another deed, whose day is not that of this one.

    "The deadliest raid since the war in 2030"; "dismissed calls for talks over last month's raid".
    """
    if child.dep_ != "prep" or child.lower_ not in _OTHER_DEED:
        return False
    if child.lower_ == "since":
        between = token.doc[min(token.i, child.i) : child.i]
        return token.pos_ == "NOUN" or any(t.tag_ in ("JJS", "RBS") for t in between)
    return any(o.dep_ == "pobj" and _has_its_day(o) for o in child.children)


def _has_its_day(noun: Token) -> bool:
    """A noun that tells something done; "met for talks on Monday" met on Monday."""
    found = rows(noun.lemma_.lower())
    return noun.lemma_.lower() == "death" or any(r.type not in _MEETING for r in found)


_MEETING = frozenset({"consult", "agree", "cooperate", "request", "support", "aid"})


def _of_verb(reading: Reading, ties: dict[int, list[Tie]], verb: Token) -> str | None:
    aside = _aside(verb)
    own = _below(ties, verb, 4)
    found = _best([t for t in own if aside is None or t.at >= aside], verb)
    if found or aside is not None:
        return found
    for child in verb.children:
        if child.dep_ == "advcl" and _at_once(child, verb):
            said = _best(_below(ties, child, 4), child)
            if said:
                return said
    said = _of_words(ties, verb)
    if said:
        return said
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        fronted = [t for t in _below(ties, head, 3) if t.at < head.i]
        return _best(fronted, head)
    if verb.dep_ == "xcomp" and head.lemma_.lower() in _PHASAL:
        return _of_verb(reading, ties, head)
    if _along_with(verb):
        return _best(_below(ties, head, 4), verb)
    return None


def _along_with(verb: Token) -> bool:
    """ "X met Y on Monday, urging restraint": done in doing what the clause tells, on its day."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.head.pos_ != "VERB":
        return False
    own = any(c.dep_ in ("mark", "nsubj", "aux", "advmod") for c in verb.children if c.i < verb.i)
    return verb.i > verb.head.i and not own and verb.lemma_.lower() not in _NOT_AT_ONCE


def _aside(verb: Token) -> int | None:
    """Where a parenthesis like ", she stressed," starts; None if a clause is no parenthesis.

    What stands before it belongs to the words said: "Today, she stressed, the talks go on".
    """
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or verb.i + 1 >= len(verb.doc) or verb.nbor(1).text != ",":
        return None
    start = subject.left_edge.i
    if start - 1 <= verb.sent.start or verb.doc[start - 1].text != ",":
        return None
    quoted = any(t.text in ('"', "“", "”") for t in verb.doc[verb.sent.start : start])
    if not quoted and verb.i + 2 < len(verb.doc) and verb.nbor(2).text in ('"', "“"):
        return None  # "On Monday, she said, “...”": all the words stand behind
    return int(start)


def _at_once(clause: Token, verb: Token) -> bool:
    """Whether a clause tells what was done while the verb was: "Speaking on Monday, she said"."""
    if clause.tag_ != "VBG":
        return False
    lemma = clause.lemma_.lower()
    return lemma in _SPEAKING or (clause.i < verb.i and lemma not in _NOT_AT_ONCE)


def _of_words(ties: dict[int, list[Tie]], verb: Token) -> str | None:
    """The day of the words themselves: "in a statement released on Monday, the ministry said"."""
    for child in verb.children:
        nouns = [child] if child.dep_ == "nsubj" else []
        if child.dep_ == "prep" and child.lower_ in ("in", "at", "during"):
            nouns = [c for c in child.children if c.dep_ == "pobj"]
        hears = child.dep_ in ("dobj", "dative") and verb.lemma_.lower() in ("tell", "address")
        for noun in [child] if hears else [] if child.dep_ == "nsubj" else nouns:
            if noun.i in ties and noun.lemma_.lower() in _SPOKEN_AT:
                return _best(ties[noun.i], noun)
        for noun in nouns:
            if noun.lemma_.lower() not in _WORDS:
                continue
            for clause in noun.subtree:
                if clause.dep_ == "acl" and clause.lemma_.lower() in _ISSUED:
                    found = _best(_below(ties, clause, 4), clause)
                    if found:
                        return found
    return None


_HITTING = frozenset(
    "kill wound injure hurt hit strike land rock destroy damage pound devastate shake".split()
)
"""What attacks do, on their day."""


def _strikes(noun: Token, verb: Token) -> bool:
    """ "The raids killed six on Monday": the day of the one is that of the other."""
    attack = any(r.type == "assault" for r in rows(noun.lemma_.lower()))
    return attack and verb.lemma_.lower() in _HITTING


def _of_noun(reading: Reading, ties: dict[int, list[Tie]], noun: Token) -> str | None:
    found = _best([*ties.get(noun.i, ()), *_below(ties, noun, 2)], noun)
    if found:
        return found
    for child in noun.children:
        if child.dep_ in ("acl", "relcl"):
            dated = _best(_below(ties, child, 3), child)
            if dated:
                return dated
    step = noun
    while step.dep_ in ("conj", "pobj", "prep") and step.head.pos_ != "VERB":
        if step.dep_ == "prep" and step.lower_ in ("since", "after", "before", "following"):
            return None
        measure = step.dep_ == "prep" and step.lower_ == "of"
        step = step.head
        if measure and step.i in ties:  # "the first round of talks in March"
            return _best(ties[step.i], noun)
    verb = step.head
    direct = step.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "prep", "pobj")
    light = verb.lemma_.lower() in _LIGHT or (step.dep_ == "nsubj" and _strikes(noun, verb))
    if direct and verb.pos_ in ("VERB", "AUX") and light:
        return _of_verb(reading, ties, verb)
    return None
