"""Credits: by what words a report says that it has its story, or a sentence, from another outlet.

Three places tell it. The byline or the head of the first paragraph, "CITY, May 3 (Agency) -", and
the end, "(Agency)" or "Source: Agency", credit the whole report. A note at the end, "Agency
contributed to this report", credits an unknown part of it. A sentence credits itself: "..., the
Agency first reported", "citing state radio". Outlets are known by the gazetteer of media, or by
being found as one in the text. Forms: Associated Press Stylebook (datelines, credit lines);
Reuters Handbook of Journalism (sourcing).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from goodoffices.model.findings import Document
from goodoffices.model.shapes import Citation
from goodoffices.resolve.stratum import Scope
from goodoffices.text.gazetteer import outlet

HEAD = 1500
"""Characters within which a report's first paragraph begins."""
TAIL = 500
"""Characters before the end within which the sources of a report are credited."""
AROUND = 80
"""Characters before and after an outlet's name that say what it is named for."""

_NAME = r"(?P<who>[A-Z][\w&.’'-]*(?: [\w&.’'-]+){0,4})"
_DATELINE = re.compile(
    r"^(?:(?:[A-Z][A-Z’'.-]+(?:[ ,/]+|$)){1,5}(?:[A-Z][a-z]+,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2},? ?)?"
    rf"(?:\d{{4}} ?)?|)\({_NAME}\)\s?(?:--|[-–—])\s?",
    re.MULTILINE,
)
_CLOSING = re.compile(
    rf"(?:\({_NAME}\)|^[-–—]+ ?{_NAME.replace('who', 'dashed')}"
    rf"|^(?:Source|Credit|Via|Original source): ?{_NAME.replace('who', 'named')})\.?\s*$",
    re.MULTILINE,
)
_NOTE = re.compile(
    r"\b(?:contributed (?:to this|reporting|additional)|(?:inputs?|files|material|reporting|"
    r"contributions?|agencies) (?:from|by))\b|^\W{0,3}with\b",
    re.MULTILINE | re.IGNORECASE,
)
_PART = re.compile(r"\s*(?:,|/|;|&|\band\b|\bfrom\b|\bby\b|\bwith\b|\bcontributed\b)\s*", re.I)

_BEFORE = re.compile(
    r"\b(?:(?:first |earlier |originally )?(?:reported|broadcast|aired|published|quoted|cited|"
    r"carried|obtained|seen|reviewed) by|according to|citing|cites|cited|"
    r"(?:report|reports|story|article|investigation|footage|interview|account)s? (?:by|in|from|on|"
    r"with)|(?:told|informed))(?: an? (?:report|story|article|interview)s? (?:by|in|from|on|with))?"
    r"(?: the)?(?: (?:state|local|public|private|news|broadcaster|newspaper|agency|daily|channel|"
    r"outlet|website)){0,2}\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:[’']s?)?,?(?: (?:news|agency|television|TV|radio|newspaper))?"
    r"(?: (?:first|earlier|also|has|had|have|later|previously)){0,2}"
    r" (?:reported|reports|report|wrote|writes|quoted|quotes|cited|cites|said|says)\b"
)
"""What stands before or behind an outlet's name where a sentence rests on it."""


_CALLED = re.compile(
    r"(?:[A-Z][\w’'-]* (?:of |and )?){1,4}(?:Agency|Press|Wire|Newswire|News|Radio|Television|TV)"
)
"""Names that say of themselves that they are an agency's or broadcaster's (list of members, News
Agencies World Congress)."""


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet that a report names as its source: the key and name, and the report's words."""

    key: str
    name: str
    words: str
    whole: bool = True


@lru_cache(maxsize=10_000)
def key_of(name: str) -> str:
    """One key for all names of an outlet: the gazetteer's code, else the name without article."""
    known = outlet(name)
    plain = re.sub(r"[^\w ]", "", name.casefold()).removeprefix("the ")
    return known.code if known is not None else f"outlet:{plain}"


def credit(document: Document) -> Credit | None:
    """The outlet that a report credits with the whole of it, or else with a part."""
    found = _credit(document.text, document.authors)
    own = document.publisher
    return None if found is None or (own and found.key == key_of(own)) else found


@lru_cache(maxsize=512)
def _credit(text: str, authors: tuple[str, ...]) -> Credit | None:
    for author in authors:
        if _is_outlet(author):
            return Credit(key_of(author), author, author)
    for m in _DATELINE.finditer(text, 0, HEAD):
        if _is_outlet(m["who"]):
            return Credit(key_of(m["who"]), m["who"], m[0].strip())
    end = text[text.find(" ", max(0, len(text) - TAIL)) + 1 :]
    for m in _CLOSING.finditer(end):
        who = m["who"] or m["dashed"] or m["named"]
        if _is_outlet(who):
            return Credit(key_of(who), who, m[0].strip())
    for m in _NOTE.finditer(end):
        start = max((b.end() for b in _END.finditer(end, 0, m.start())), default=0)
        note = end[start:].partition("\n")[0].strip()
        for part in _PART.split(note):
            name = part.strip(' .()–—-"“”')
            if _is_outlet(name):
                return Credit(key_of(name), name, note, whole=False)
    return None


def _is_outlet(name: str) -> bool:
    """Whether the gazetteer knows an outlet of this name, or its last word says that it is one."""
    return outlet(name) is not None or _CALLED.fullmatch(name) is not None


def credited(cited: Citation, scope: Scope) -> Credit | None:
    """The other outlet on which the sentence around a passage says that it rests; None of several."""
    document = scope.document(cited.document)
    near = list(_outlets_near(cited, scope))
    if not near:
        return None
    text = document.text
    start, end = sentence(text, cited)
    found: dict[str, Credit] = {}
    for name, mention in near:
        if not start <= mention.start < end:
            continue
        before = text[max(start, mention.start - AROUND) : mention.start]
        after = text[mention.end : min(end, mention.end + AROUND)]
        if _BEFORE.search(before) or _AFTER.match(after):
            words = " ".join(text[start:end].split())
            found.setdefault(key_of(name), Credit(key_of(name), name, words))
    if document.publisher:
        found.pop(key_of(document.publisher), None)
    return next(iter(found.values())) if len(found) == 1 else None


def _outlets_near(cited: Citation, scope: Scope) -> Iterator[tuple[str, Citation]]:
    """The outlets named so near to a passage that its sentence may name them, and where."""
    for finding in scope.media(cited.document):
        for mention in finding.mentions:
            far = abs(mention.citation.start - cited.start) > 2 * _LONGEST
            if mention.form == "name" and not far:
                yield finding.name, mention.citation


_LONGEST = 700
_END = re.compile(
    r"[.!?…][\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n|(?<=[a-z\d]{2})[.!?][\"”’]*(?=[\"“]?[A-Z][a-z])"
)
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov|Prof|No)\.\s$")


def sentence(text: str, cited: Citation) -> tuple[int, int]:
    """The sentence around a passage, by its marks: a passage stays within one."""
    return _around(text, cited.start, cited.end)


@lru_cache(maxsize=2048)
def _around(text: str, first: int, last: int) -> tuple[int, int]:
    start = max(0, first - _LONGEST)
    for m in _END.finditer(text, start, first + 1):
        if m.end() <= first and not _ABBREVIATED.search(text[max(0, m.end() - 8) : m.end()]):
            start = m.end()
    for m in _END.finditer(text, last, last + _LONGEST):
        if not _ABBREVIATED.search(text[max(0, m.end() - 8) : m.end()]):
            return start, m.start() + len(m[0].rstrip())
    return start, min(len(text), last + _LONGEST)
