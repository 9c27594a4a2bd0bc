"""Figures: numbers that count something, exactly as far as the source goes.

A pattern finds the number with its quantifier, the parse what it counts. Dates, ages, ordinals
and numbers in names are none. What befalls people is part of what is counted ("people killed",
"injured"), so that killed and injured are never compared.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.figures.table import (
    ACTING,
    AFTERWARDS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DURATIONS,
    FREED,
    HARM,
    NOT_COUNTED,
    NUMBERED,
    QUANTIFIERS,
    SCALES,
    SMALL,
    TENS,
    THINGS,
    VAGUE,
)
from goodoffices.extract.figures.values import value
from goodoffices.extract.forecasts.windows import bare_window
from goodoffices.extract.statements import statement_at
from goodoffices.extract.words import lowered
from goodoffices.model.findings import FigureFinding
from goodoffices.model.questions import RENDERER as QUESTION
from goodoffices.text.people import PEOPLE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from goodoffices.extract.reading import Reading

FARTHEST = 6
"""Tokens between a number and the noun it counts."""

DEICTIC: frozenset[str] = frozenset({"next", "last", "this", "that", "earlier", "ago", "later"})
"""Words with which a time expression starts or ends, and the thing counted has ended."""

SURE = 0.7
"""Likelihood from which what the trained reader marks as a figure is one, whatever it counts."""

LOOK_BACK = 300
"""Characters between a number that stands alone and the count that tells of whom it is."""


def _any(words: Sequence[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) + ")"


_SCALE_BEHIND = re.compile(rf"[\s-]*{_any([s for s in SCALES if len(s) > 3])}", re.IGNORECASE)
"""A scale inside a longer word, so that the number alone is not the figure: "1.3 million-mile-wide"."""

_W = f"{_any([*SMALL, *TENS])}(?:-{_any(list(SMALL))})?"
_LONG = _any([s for s in SCALES if len(s) > 3])
_SCALED = rf"(?:{_W}|an?|half\s+an?)(?:[\s-]{_LONG}){{1,2}}"
_WORDS = rf"(?:(?:{_SCALED}\s+(?:and\s+)?)*{_W}(?:\s{_LONG}){{0,2}}|{_SCALED})\b"
_DIGITS = rf"(?:\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}})+|\d+)(?:\.\d+)?(?:[\s\u00a0-]?{_any(list(SCALES))}\b)?"
_NUMBER = rf"(?:{_DIGITS}|{_WORDS})"
_SIGN = _any(list(CURRENCY_SIGNS))
_PATTERN = re.compile(
    rf"(?<![\w.,/:#-])(?P<pre>(?:{_any(list(QUANTIFIERS))}\s+)*)"
    rf"(?:(?P<vague>{_any(list(VAGUE))})\b(?!\s+of\s+{_any(list(VAGUE))})"
    rf"|(?P<sign>{_SIGN}\s?)?(?P<low>{_NUMBER})"
    rf"(?:(?P<sep>\s*[-–]\s*|\s+(?:to|and|or)\s+){_SIGN}?(?P<high>{_NUMBER}))?"
    rf"(?P<post>{_any(['-odd', '-plus', '+'])}|\s+{_any([a for a in AFTERWARDS if a[0] == 'o'])}\b)?)"
    rf"(?P<percent>\s?%|\s+per\s?cent\b)?"
    rf"(?P<compound>-(?:{_any(list(DURATIONS))}|strong|member|person|point|nation|party)\b(?!-old))?"
    rf"(?![\w/]|[:.,-]\d|-\w)",
    re.IGNORECASE,
)
_IN_LOWER_CASE = re.compile(_PATTERN.pattern.replace(_SIGN, _SIGN.lower()))
_OPENER = re.compile(
    rf"\d|\b{_any([*SMALL, *TENS, *VAGUE, 'dozen', 'hundred', 'thousand', 'million'])}\b"
)
_SUBSET = re.compile(
    r"(?:\bincluding|\bamong (?:them|whom)|\bof (?:them|whom)|,? among them)\W*(?:were |was |are |is )?$",
    re.I,
)
_WINDOW = re.compile(r"\b(?:last|past|previous|every|each)\s+$", re.IGNORECASE)
_LASTING = re.compile(rf"[\s-]+{_any(list(DURATIONS))}s?\b", re.IGNORECASE)
_APART = re.compile(
    rf"[\s-]+{_any(list(DURATIONS))}s?\s+(?:after|before|later|earlier|ago)\b", re.IGNORECASE
)
_SHARE_OF = re.compile(rf"\b(?:{_W}|\d+)\s+(?:in|out\s+of)(?:\s+every)?\s+$", re.IGNORECASE)
"""What stands before the second number of a share ("one in five people")."""
_CLOCK = re.compile(r"[012]?\d\.[0-5]\d\s*$")
"""A time of day at the head of a paragraph, as live pages have it ("15.31 The minister ...")."""
_PARTICLE = re.compile(
    r"\b(?:hand|turn|tak|giv|sign|cede?|mov|carr|dispute|row|talks?|war|clash|vote|fight|concern|anger)\w*"
    r"\s+$",
    re.IGNORECASE,
)
"""What "over" belongs to where it makes no bound ("handed over 17 boxes", "a row over 600 votes")."""

_OF_THEM = re.compile(r"\W*of (?:them|whom|these|those)\b", re.I)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: the tokens of the noun phrase (none for "injured 223")."""

    noun: Token | None
    phrase: tuple[Token, ...]
    verb: str = ""

    @property
    def lemma(self) -> str:
        return self.noun.lemma_.lower() if self.noun is not None else ""


def find(reading: Reading) -> None:
    """Append every figure of the prose, in order of place; a probability is a forecast's."""
    if reading.document.renderer == QUESTION:
        return
    names = _names(reading)
    dates = _dates(reading)
    for doc, paragraph in zip(reading.docs, reading.paragraphs, strict=True):
        start = int(doc.user_data["start"])
        for match in _numbers(doc.user_data["text"]):
            at = start + match.start("vague" if match["vague"] else "low")
            end = start + match.end()
            if not (_covered(names, at, end) or _covered(dates, at, end)):
                finding = _figure(reading, doc, match)
                heading = paragraph.heading or bare_window(doc.user_data["text"])
                if finding is not None and not (heading and _lasts(finding)):
                    reading.figures.append(finding)


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Where numbers with their quantifiers stand in a paragraph."""
    lower = lowered(text)
    for place in _IN_LOWER_CASE.finditer(lower) if _OPENER.search(lower) else ():
        match = _PATTERN.match(text, place.start())
        if match is not None:
            yield match


def figures_in(reading: Reading, tokens: Span | Sequence[Token]) -> tuple[str, ...]:
    """The ids of the figures that stand between the first and the last of these tokens."""
    start, end = reading.bounds(tokens)
    at = bisect_left(reading.figures, start, key=lambda f: f.citations[0].start)
    found: list[str] = []
    for figure in reading.figures[at:]:
        if figure.citations[0].start >= end:
            break
        if figure.citations[0].end <= end:
            found.append(figure.id)
    return tuple(found)


def _lasts(figure: FigureFinding) -> bool:
    """A bare duration: in a heading it names a window ("now - 3 months"), not a count."""
    return figure.unit in {unit for unit, _ in DURATIONS.values()} and " " in figure.text


def _names(reading: Reading) -> list[tuple[int, int]]:
    """Passages of actors' names, in which a number belongs to the name."""
    return sorted(
        (m.citation.start, m.citation.end)
        for actor in reading.actors
        for m in actor.mentions
        if m.form in ("name", "metonym")
    )


def _dates(reading: Reading) -> list[tuple[int, int]]:
    """Passages of time expressions that say when; durations say how long, which is a figure."""
    return sorted(
        (t.citations[0].start, t.citations[0].end)
        for t in reading.times
        if t.timex.type not in ("DURATION", "SET")
    )


def _covered(passages: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(passages, (end, 0))
    return any(a < end and start < b for a, b in passages[max(0, at - 3) : at])


def _figure(reading: Reading, doc: Doc, match: re.Match[str]) -> FigureFinding | None:
    first = match.start("vague" if match["vague"] else "low")
    sign = match.start("sign") if match["sign"] else first
    span = doc.char_span(sign, match.end(), alignment_mode="expand")
    if span is None or not _apt(doc, match, first):
        return None
    counted = _counted(span, match) or _implied(reading, doc, span)
    unit, factor = _unit(match, counted, span)
    marked = bool(reading.marked("figure", least=SURE, within=reading.bounds(span)))
    cut_off = _SCALE_BEHIND.match(doc.user_data["text"], match.end())
    if unit is None and counted is None and (not marked or cut_off):
        return None
    if counted is None:
        counted = Counted(None, ())
    if _small_word(match) and not (marked or _worth(counted, unit)):
        return None
    bound = _bound(doc, match, unit)
    low, high, approximate = value(match, unit, bound)
    if (low is None and high is None) or _is_year(match, counted):
        return None
    start = match.start("pre") if bound else sign
    end = max(match.end(), *(t.idx + len(t.text) for t in counted.phrase), 0)
    at = int(doc.user_data["start"])
    citation = reading.document.cite(at + start, at + end)
    told = statement_at(reading, citation.start, citation.end)
    finding = FigureFinding(
        citations=(citation,),
        of=_of(counted),
        low=None if low is None else low * factor,
        high=None if high is None else high * factor,
        unit=unit,
        text=citation.quote,
        approximate=approximate,
        attributed_to=told.id if told else None,
        certainty="high" if counted.phrase or counted.verb or match["compound"] else "low",
    )
    return replace(finding, subset_of=_whole(reading, doc, match, finding))


def _apt(doc: Doc, match: re.Match[str], first: int) -> bool:
    """Whether a number counts at all: no year, age, ordinal, label or part of a name."""
    if match["vague"] or match["sign"] or match["percent"] or match["compound"]:
        return True
    if re.search(r"[,.]?\d{3}[mk]$", match["low"]):  # "3,000m": metres
        return False
    text, end = doc.user_data["text"], match.end()
    before = text[max(0, first - 24) : first]
    word = re.search(r"([\w.]+)[\s\u00a0-]?$", before)
    if not match["pre"] and word:
        last = word[1].casefold().rstrip(".")
        if (
            last in NUMBERED
            or last.removesuffix("s") in NUMBERED
            or (word[1][:1].isupper() and match["low"][0].isdigit() and _is_label(doc, first))
        ):
            return False
    after = re.match(r"\W{0,2}([\w.'-]+)", text[end : end + 20])
    if re.match(r"\s+(?:years?|months?)(?:-|\s+)old\b", text[end:]):
        return False
    if _WINDOW.search(before) and _LASTING.match(text[end:]):
        return False  # "the last 48 hours", "every six months": when, not how long
    if not match["pre"] and _APART.match(text[end:]):
        return False  # "two days after he took office" says when
    if _SHARE_OF.search(before) or _CLOCK.match(text[: end + 1].lstrip()):
        return False
    if after and (after[1].casefold() in NOT_COUNTED or after[1].casefold().startswith("year-old")):
        return False
    if match["low"].casefold() == "one" and not match["high"]:
        return bool(match["pre"]) or not re.match(
            r"\s+(?:of|another|day|side|hand|way)\b", text[end:]
        )
    return not re.search(r"[(,]\s*$", before) or not re.match(r"\s*[,)]", text[end:])


def _is_year(match: re.Match[str], counted: Counted) -> bool:
    """Four bare digits that no plural noun follows ("the 2020 election")."""
    bare = not (match["pre"] or match["sign"] or match["percent"] or match["vague"])
    plural = counted.noun is not None and counted.noun.tag_ == "NNS"
    return bare and not plural and bool(re.fullmatch(r"(?:1[89]|20)\d\d", match["low"]))


def _is_label(doc: Doc, first: int) -> bool:
    """A number right behind a name's last word ("Route 60"), not at a sentence's start."""
    span = doc.char_span(first, first + 1, alignment_mode="expand")
    if span is None or span.start == span.sent.start:
        return False
    token = span[0]
    before = doc[token.i - 1]
    if before.pos_ != "PROPN" or before.is_sent_start:
        return False
    return token.dep_ != "nummod" or token.head.tag_ in ("NN", "NNP")  # "the Northway 2 pipeline"


def _counted(span: Span, match: re.Match[str]) -> Counted | None:
    """The noun phrase a number counts, by the parse where it agrees with the words behind it."""
    doc, last = span.doc, span[-1]
    if match["compound"] and not match["compound"].endswith(
        ("strong", "member", "person", "party", "nation")
    ):
        head = last.head if last.head.i > last.i and last.head.pos_ == "NOUN" else None
        return Counted(head, ())
    run: list[Token] = []
    for token in doc[span.end : min(span.end + FARTHEST, span.sent.end)]:
        if token.lower_ == "of" and not run:
            return _counted_of(span, token)
        if token.lower_ in DEICTIC:
            break
        if (
            token.pos_ in ("NOUN", "PROPN", "ADJ")
            or token.lower_ in ("more", "other", "-")
            or (token.tag_ == "VBN" and token.dep_ == "amod")
        ):
            run.append(token)
        else:
            break
    while run and run[-1].pos_ not in ("NOUN", "PROPN"):
        run.pop()
    if not run:
        return _elliptic(span)
    heads = [t for t in span if t.head in run]
    noun = heads[-1].head if heads and heads[-1].head.pos_ in ("NOUN", "PROPN") else run[-1]
    if noun.pos_ == "PROPN" and not noun.text.endswith("s"):
        nouns = [t for t in run if t.pos_ == "NOUN"]
        if not nouns:
            return None
        noun = nouns[-1]
    phrase = tuple(t for t in run if t.i <= noun.i)
    return Counted(noun, phrase, _befalls(noun))


def _counted_of(span: Span, preposition: Token) -> Counted | None:
    """The noun behind "dozens of", "16 of the"."""
    inner = [t for t in preposition.subtree if t.i > preposition.i][:FARTHEST]
    nouns = [t for t in inner if t.dep_ == "pobj" and t.head == preposition]
    if not nouns or nouns[0].pos_ not in ("NOUN", "PROPN"):
        return _elliptic(span)
    noun = nouns[0]
    phrase = tuple(t for t in span.doc[preposition.i : noun.i + 1])
    return Counted(noun, phrase, _befalls(noun))


def _elliptic(span: Span) -> Counted | None:
    """A number without its noun, if what befalls those counted is told ("injured 223")."""
    token = span[-1]
    verb = token.head
    fate = HARM.get(verb.lemma_.lower()) or FREED.get(verb.lemma_.lower())
    if verb.pos_ == "VERB" and fate and token.dep_ in ("dobj", "nsubjpass", "nsubj"):
        return Counted(None, (), fate)
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is not None and following.lower_ in (
        "dead",
        "killed",
        "wounded",
        "injured",
        "missing",
    ):
        return Counted(None, (following,), following.lower_)
    return None


def _implied(reading: Reading, doc: Doc, span: Span) -> Counted | None:
    """Those counted just before, where a number stands alone ("almost 40,000 live in tents")."""
    token = span[-1]
    follows = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    alone = token.dep_ in ("nsubj", "nsubjpass") or (
        follows is not None and follows.lower_ == "who"
    )
    if not alone or token.lower_ == "one":
        return None
    at = int(doc.user_data["start"]) + token.idx
    for figure in reversed(reading.figures[-3:]):
        if at - figure.citations[0].end < LOOK_BACK and figure.unit == "people" and figure.of:
            before = reading.span(figure.citations[0])
            noun = before.root if before is not None else None
            if noun is not None and noun.lemma_.lower() in PEOPLE:
                return Counted(noun, (), _befalls(token))
    return None


def _befalls(noun: Token) -> str:
    """What happens to those counted, where that is part of what is counted."""
    if noun.lemma_.lower() not in PEOPLE and noun.pos_ not in ("PROPN", "NUM"):
        return ""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_.lower() in HARM:
            return HARM[child.lemma_.lower()]
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in HARM:
        return HARM[verb.lemma_.lower()]
    return ""


def _of(counted: Counted) -> str:
    words = [
        t.text
        for t in counted.phrase
        if t.dep_ not in ("det", "prep", "poss", "case") and t.lower_ not in ("of", "the", "more")
    ]
    if counted.noun is not None and not words:
        words = [counted.noun.text]
    return " ".join(dict.fromkeys([*words, *([counted.verb] if counted.verb else [])]))


def _unit(match: re.Match[str], counted: Counted | None, span: Span) -> tuple[str | None, int]:
    """The unit (ISO 4217 code, percent, people, a duration), and what a value is multiplied by."""
    if match["percent"]:
        return "percent", 1
    if match["sign"]:
        return CURRENCY_SIGNS[match["sign"].strip().upper()], 1
    if match["compound"]:
        word = match["compound"][1:].casefold()
        if word in DURATIONS:
            return DURATIONS[word]
    if counted is None:
        return None, 1
    lemma = counted.lemma
    if lemma in DURATIONS:
        return DURATIONS[lemma]
    if lemma in CURRENCY_WORDS:
        return CURRENCY_WORDS[lemma] or f"{lemma}s", 1
    if lemma in PEOPLE or counted.verb or (counted.noun and counted.noun.ent_type_ == "NORP"):
        return "people", 1
    return None, 1


def _small_word(match: re.Match[str]) -> bool:
    """A number from one to ten in words, with nothing that marks it as a count."""
    if match["vague"] or match["sign"] or match["percent"] or match["compound"]:
        return False
    return match["low"].casefold() in SMALL and SMALL[match["low"].casefold()] <= 10


def _worth(counted: Counted, unit: str | None) -> bool:
    """Whether a small number in words counts things given, hurt, held or measured."""
    if counted.verb:
        return True
    if counted.lemma in ACTING:
        return False
    return unit is not None or counted.lemma in THINGS


def _bound(doc: Doc, match: re.Match[str], unit: str | None) -> str:
    """The quantifiers before a number; an "over" that belongs to a verb or a noun before it, or
    names a span of time ("over three years"), is none."""
    bound = " ".join(match["pre"].casefold().split())
    if bound != "over":
        return bound
    lasts = unit in {u for u, _ in DURATIONS.values()}
    text = doc.user_data["text"]
    return "" if lasts or _PARTICLE.search(text[: match.start()][-24:]) else bound


def _whole(reading: Reading, doc: Doc, match: re.Match[str], part: FigureFinding) -> str | None:
    """The figure of which this one tells a part: "including N", "among them N", "N of whom"."""
    text = doc.user_data["text"]
    before = text[max(0, match.start() - 40) : match.start()]
    if not (_SUBSET.search(before) or _OF_THEM.match(text, match.end())):
        return None
    place = part.citations[0].start
    for whole in reversed(reading.figures[-4:]):
        near = place - whole.citations[0].end < 400
        if near and whole.unit == part.unit and _holds(whole, part):
            return whole.subset_of or whole.id if _SUBSET.search(before) is None else whole.id
    return None


def _holds(whole: FigureFinding, part: FigureFinding) -> bool:
    """Whether a figure can hold another: its upper end lies above the other's lower one."""
    return whole.high is None or part.low is None or whole.high > part.low
