"""Time expressions: found by the table, never sharpened, each tied to the word it dates.

``find`` leaves on every paragraph's parse a note of which expression depends on which word, so
that ``time_of`` answers for a verb or noun without a search. What day an expression stands for is
not decided here: that is ``resolve/times.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from goodoffices.extract.quotes import inside
from goodoffices.extract.times_match import Hit, hits
from goodoffices.model.findings import Anchor, TimeFinding
from goodoffices.model.shapes import Timex

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


def find(reading: Reading) -> None:
    """Append every time expression of the prose, in order of place."""
    named = _named(reading)
    for paragraph, doc in zip(reading.paragraphs, reading.docs, strict=True):
        start = paragraph.start
        text = reading.document.text[start : paragraph.end]
        ties: dict[int, list[Tie]] = {}
        for hit in hits(text):
            span = doc.char_span(hit.start, hit.end, alignment_mode="expand")
            if span is None or _in_name(named, start + hit.start, start + hit.end):
                continue
            finding = _finding(reading, start, hit, span.root)
            reading.times.append(finding)
            tie = _tie(finding, span, text[max(0, hit.start - 40) : hit.start])
            if tie is not None:
                ties.setdefault(tie[0].i, []).append(tie[1])
        doc.user_data[NOTE] = ties
    reading.times += _heads(reading)
    reading.times.sort(key=lambda t: t.citations[0].start)


def _heads(reading: Reading) -> Iterator[TimeFinding]:
    """Days in full in the headline, byline and date lines, which are not parsed."""
    document = reading.document
    for line in document.metadata:
        for hit in hits(document.text[line.start : line.end]):
            if re.fullmatch(r"\d{4}-\d\d-\d\d", hit.formula):
                cited = document.cite(line.start + hit.start, line.start + hit.end)
                yield TimeFinding((cited,), timex_of(hit.formula), "none")


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


def _named(reading: Reading) -> list[tuple[int, int]]:
    """Where actors are named: no time is taken out of a name."""
    return sorted(
        (m.citation.start, m.citation.end)
        for actor in reading.actors
        for m in actor.mentions
        if m.form == "name"
    )


def _in_name(named: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e in named)


def _finding(reading: Reading, offset: int, hit: Hit, root: Token) -> TimeFinding:
    before = reading.document.text[max(offset, offset + hit.start - 250) : offset + hit.start]
    anchor: Anchor = hit.anchor
    quoted = inside(reading.quotes, offset + hit.start) is not None
    if quoted and anchor == "published":
        anchor = "quote"
    timex = timex_of(hit.formula)
    absolute = anchor == "none" and re.fullmatch(r"[\d-]+", hit.formula)
    shift = "" if absolute or _UNSHIFTED.match(hit.formula) else hit.formula
    return TimeFinding(
        citations=(reading.document.cite(offset + hit.start, offset + hit.end),),
        timex=timex,
        anchor=anchor if shift or absolute else "none",
        shift=shift,
        tense="" if _bracketed(before) else _tense(reading, root, hit, before),
    )


def _bracketed(before: str) -> bool:
    """Whether a place lies in brackets, where sources are cited: no tense reaches there."""
    return before.rfind("(") > before.rfind(")")


_UNSHIFTED = re.compile(r"P[\dXT]|SET:|CLOCK:|\w+_REF")
"""Formulas that lead to no day: a length, a repetition, a time of the clock, a vague word."""

_VALUES: tuple[tuple[str, str], ...] = (
    (r"(\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4}-Q\d|\d{4}-[A-Z]{2}|\d{4})", "{0}"),
    (r"--(\d\d)-(\d\d)", "XXXX-{0}-{1}"),
    (r"--(\d\d)", "XXXX-{0}"),
    (r"--([A-Z]{2})", "XXXX-{0}"),
    (r"(?:week[+-]\d+ )?w(\d)", "XXXX-WXX-{0}"),
    (r"day[+-]\d+", "XXXX-XX-XX"),
    (r"weekend[+-]\d+", "XXXX-WXX-WE"),
    (r"week[+-]\d+", "XXXX-WXX"),
    (r"month[+-]\d+", "XXXX-XX"),
    (r"quarter[+-]\d+", "XXXX-QX"),
    (r"year[+-]\d+ (Q\d)", "XXXX-{0}"),
    (r"year[+-]\d+ --(\d\d)-(\d\d)", "XXXX-{0}-{1}"),
    (r"year[+-]\d+ --(\d\d)", "XXXX-{0}"),
    (r"year[+-]\d+", "XXXX"),
    (r"decade[+-]\d+", "XXX"),
    (r"century[+-]\d+", "XX"),
    (r"(?:last|next|plus):(P\w+)", "{0}"),
    (r"(?:ago|in):PT?[\d.]+[DH]", "XXXX-XX-XX"),
    (r"(?:ago|in):P[\d.]+W", "XXXX-WXX"),
    (r"(?:ago|in):P[\d.]+M", "XXXX-XX"),
    (r"(?:ago|in):P[\d.]+[YE]", "XXXX"),
    (r"d(\d\d)", "XXXX-XX-{0}"),
    (r"same", "XXXX-XX-XX"),
)
"""TIMEX3 values by the beginning of a formula, as far as the expression alone tells."""


def timex_of(formula: str) -> Timex:
    """TIMEX3 type and value of a formula, before anything is known of its anchor."""
    if formula.startswith("SET:"):
        return Timex("SET", formula[4:])
    if formula.startswith("CLOCK:"):
        return Timex("TIME", formula[6:])
    if re.match(r"P[\dXT]", formula):
        return Timex("DURATION", formula)
    if "_REF" in formula:
        return Timex("DATE", formula)
    value = "/".join(_value(part) for part in formula.split(" to "))
    part_of_day = re.search(r" (T(?:[A-Z]{2}|\d\d:\d\d))\b", formula)
    if formula.startswith(("last:", "next:", "plus:")):
        return Timex("DURATION", value)
    return Timex("TIME", value + part_of_day[1]) if part_of_day else Timex("DATE", value)


def _value(part: str) -> str:
    for pattern, value in _VALUES:
        m = re.match(pattern, part)
        if m:
            return value.format(*m.groups())
    return ""


Tense = Literal["past", "present", "future", ""]
_AHEAD = frozenset("plan schedule due expect set slate plan intend".split())


_REPORTING = frozenset("say tell report write state announce add note show see".split())
"""Verbs whose present tense tells what has happened ("says on Friday")."""
_BEGUN = frozenset(
    "begin start continue manage seem appear use come fail refuse decline go get".split()
)


def _tense(reading: Reading, root: Token, hit: Hit, before: str) -> Tense:
    """Whether the governing clause, or a word before the expression, looks back or ahead."""
    clause = reading.clauses.of(root)
    if clause is None:
        return ""
    children = list(clause.verb.children)
    perfect = any(c.dep_ == "aux" and c.lower_ == "had" for c in children)
    opens = re.search(r"(?:^|[.!?:]\s+)[\"“]?$", before) is not None
    deadline = " until" in hit.formula or re.search(r"\b(?:before|for)\s+$", before) is not None
    if deadline and not (perfect or opens or hit.formula.startswith("day")):
        return "future"
    if clause.modality in ("future", "possible", "necessary"):
        return "future"
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in children):
        return "past" if clause.verb.head.lemma_.lower() in _BEGUN else "future"
    if clause.tense == "past" and clause.finite:
        return "past"
    if clause.verb.tag_ == "VBN" and clause.lemma in _AHEAD:
        return "future"
    if clause.verb.tag_ == "VBN" and clause.verb.dep_ in ("acl", "advcl"):
        return "past"
    if not clause.finite and reading.clauses.status(clause.verb) in ("planned", "possible"):
        return "future"
    possessive = any(c.dep_ == "case" for c in root.children)
    if clause.tense == "present" and (clause.lemma in _REPORTING or possessive):
        return "past"
    return clause.tense


# ---------------------------------------------------------------- tying

_ASIDE = frozenset("before after following until till since ahead prior beyond pending by".split())
"""Prepositions that place something before or after a time, not at it; a "since" and a "by" are
part of the expression itself and stand in its formula."""
_ATTRIBUTIVE = frozenset("poss compound nmod amod nummod appos".split())
_CLAUSAL = frozenset("advcl ccomp relcl acl conj parataxis csubj csubjpass xcomp pcomp".split())
_SPEAKING = frozenset("speak talk address write testify appear".split())
_LIGHT = frozenset(
    "be hold have take begin start end open resume conduct attend host make occur happen come follow"
    " continue launch carry give deliver issue publish release announce sign place send stage".split()
)
"""Verbs that put what their noun names into time ("held talks on Monday")."""
_PHASAL = frozenset("begin start continue manage proceed resume go come".split())


def _tie(finding: TimeFinding, span: Span, before: str) -> tuple[Token, Tie] | None:
    """The word that an expression depends on; None where it dates nothing directly."""
    if finding.timex.type in ("DURATION", "SET") and not finding.shift:
        return None
    word = re.search(r"([A-Za-z]+)(?:\s+the)?\s+$", before)
    if word and word[1].lower() in _ASIDE:
        return None
    token, adverbial = span.root, True
    while token.head != token:
        if token.dep_ in _ATTRIBUTIVE and token.head.i not in range(span.start, span.end):
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
    rank = 1 if "_REF" in finding.timex.value else 0
    return token, Tie(finding.id, adverbial, span.start, rank)


def _best(ties: list[Tie], near: Token) -> str | None:
    return min(ties, key=lambda t: (t.rank, abs(t.at - near.i))).time if ties else None


def _below(ties: dict[int, list[Tie]], token: Token, depth: int) -> list[Tie]:
    """The adverbial ties in a word's own phrase, clauses inside it left out."""
    found = [t for t in ties.get(token.i, ()) if t.adverbial]
    if found or not depth:
        return found
    for child in token.children:
        if child.dep_ not in _CLAUSAL:
            found += _below(ties, child, depth - 1)
    return found


def _of_verb(reading: Reading, ties: dict[int, list[Tie]], verb: Token) -> str | None:
    found = _best(_below(ties, verb, 4), verb)
    if found:
        return found
    for child in verb.children:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_.lower() in _SPEAKING:
            said = _best(_below(ties, child, 4), child)
            if said:
                return said
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        fronted = [t for t in _below(ties, head, 3) if t.at < head.i]
        return _best(fronted, head)
    if verb.dep_ == "xcomp" and head.lemma_.lower() in _PHASAL:
        return _of_verb(reading, ties, head)
    return None


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
        step = step.head
    verb = step.head
    direct = step.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "prep", "pobj")
    if direct and verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() in _LIGHT:
        return _of_verb(reading, ties, verb)
    return None
