"""Links to other stories run into a paragraph: "... safer. Ana Brook/Fjord TV Related article Two
hurt in a strike on the quay The minister said ...".

Where such a link begins is certain, and so is the credit before it; where its headline ends is
not, for a headline has no stop. It is looked for in steps, the surest first; when none finds it,
only the words that announce the link are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.model.shapes import Furniture
from goodoffices.read.furniture.wording import CAPITALS
from goodoffices.read.lines import Line
from goodoffices.text.abbreviations import abbreviates
from goodoffices.text.spelling import GIVEN_NAMES

NEEDLE = "Related "
_ANNOUNCED = re.compile(
    r"\bRelated (?:article|video|live-story|card|gallery|story|audio|interactive)(?= [A-Z\d“‘\"'])"
)
_STOP = re.compile(r"[.!?…][”’\"')\]]*(?=\s|$)")
_ASKED = re.compile(r"\s[^.?!]{5,80}\?")
"""A short question behind a headline's stop is its second half."""
_WORD = re.compile(r"\S+")
_CREDITED = re.compile(
    rf"[{CAPITALS}][\w.’'&,:/()-]*|/|\||(?:[Vv]ia|[Ff]rom|[Bb]y|[Pp]rovided|courtesy|of|the|for|and|family|video|gallery|file)"
)
"""A word of a credit: a name, or what stands between names."""
_OPENERS = frozenset(
    "the a an but in on at it he she they we this that these those as after before while when if for since"
    " meanwhile however earlier later last now with speaking asked according and so there his her their both"
    " some many one two despite although though under during among following our its analysts officials"
    " residents days still yet also i you my even once only other another all any each no not yesterday today"
    " then once until what why how who where which whether per more most several critics experts nor through".split()
)
"""Words that open a sentence and are no names: with a capital inside a headline, they begin the next one.

In a headline only a stop comes before such a word with a capital."""
_BOUND = frozenset(
    "a an the of in on at to by for from with as and or but that than into over after before amid against"
    " between near his her its their our this these those under since like is are was were be been called said"
    " says not no new via about around during without".split()
)
"""Words that never end a headline."""
_GOES_ON = frozenset(
    "said says told added also has have had was were is are will would could did does may might".split()
)
"""Verbs by which a name and its titles are known as the subject of a new sentence."""
SHORTEST, LONGEST = 4, 26
"""Least and most words of a headline."""
TITLE = 9
"""So many words show whether a headline writes every word with a capital."""
SUBJECT = 8
"""So many words on, the verb of a sentence that begins with a name is looked for."""
LATE = 6
"""Before so many words a capital may well be of a name that a verb of the headline has for its object."""
CREDIT_WORDS = 9
"""A credit has no more words than this."""
FARTHEST = 600
"""A sentence is looked for no farther than so many characters on."""


def links(line: Line) -> Iterator[Furniture]:
    """The links inside a line, each with the credit of the picture before it."""
    if NEEDLE not in line.text:
        return
    for found in _ANNOUNCED.finditer(line.text):
        credit = _credit(line.text, found.start())
        if credit < found.start():
            yield Furniture(line.start + credit, line.start + found.start(), "caption")
        end = _end(line.text, found.end() + 1)
        yield Furniture(line.start + found.start(), line.start + end, "related headlines")


def _credit(text: str, end: int) -> int:
    """Where the credit begins that ends here; ``end`` where there is none."""
    stops = _stopped(text, max(0, end - 120), end)
    start = stops[-1] if stops else 0
    words = text[start:end].split()
    if 0 < len(words) <= CREDIT_WORDS and all(_CREDITED.fullmatch(w) for w in words):
        return start + (len(text[start:end]) - len(text[start:end].lstrip()))
    return end


def _end(text: str, start: int) -> int:
    """Where the headline ends that begins here."""
    words = [(m.start(), m[0]) for m in _WORD.finditer(text, start, start + FARTHEST)]
    ends = (_sentence_opened, _subject_begun, _capital_begun)
    at = next((i for find in ends if (i := find([w for _, w in words[: LONGEST + 1]]))), 0)
    if at:
        return words[at - 1][0] + len(words[at - 1][1])
    stops = _stopped(text, start, start + FARTHEST)
    if not stops and len(words) <= LONGEST:
        return len(text)
    whole = text[start : stops[0]] if stops else ""
    if not whole.endswith("?") or len(whole.split()) > LONGEST:
        return start - 1
    asked = _ASKED.match(text, start + len(whole))
    return asked.end() if asked else start + len(whole)


def _stopped(text: str, start: int, end: int) -> list[int]:
    """Where sentences end between two places of a text."""
    found = _STOP.finditer(text, start, end)
    return [m.end() for m in found if not abbreviates(text, m.start())]


def _sentence_opened(words: list[str]) -> int:
    """The number of the word that opens a sentence, by its own look; 0 where none does.

    A headline in which every word has a capital tells nothing.
    """
    if sum(w[0].isupper() for w in words[1:TITLE]) > TITLE // 2:
        return 0
    for i in range(SHORTEST - 1, len(words)):
        before, word = words[i - 1], words[i]
        if before[-1] in ".?!:,;–—-":
            continue
        quoted = word[0] in '“"' and word[1:2].isupper() and before.casefold() not in _BOUND
        opener = re.split(r"[,’']", word.casefold())[0] in _OPENERS
        if quoted or (word[0].isupper() and opener):
            return i
    return 0


def _subject_begun(words: list[str]) -> int:
    """The number of the last word before a stop with which a name begins that a verb follows.

    A headline may have a stop of its own; the words up to the second are tried behind those up to the first.
    """
    stops = [i + 1 for i, w in enumerate(words) if _stopped(w, 0, len(w))]
    for first, last in zip([0, *stops], [*stops, len(words)][:2], strict=False):
        for i in range(last - 1, max(SHORTEST, first), -1):
            before, word = words[i - 1], words[i]
            begun = word[0].isupper() and before[-1].islower() and before[0].islower()
            if (
                begun
                and before.casefold() not in _BOUND
                and _goes_on(words[i + 1 : last][:SUBJECT])
            ):
                return i
    return 0


def _capital_begun(words: list[str]) -> int:
    """The number of the first word late in a headline that has a capital and no reason for one.

    A given name before another name begins a sentence also behind a name.
    """
    stop = next((i + 1 for i, w in enumerate(words) if _stopped(w, 0, len(w))), len(words))
    for i in range(LATE, min(stop, len(words) - 1)):
        before, word = words[i - 1], words[i]
        if not word[0].isupper() or before[-1] in ":,;–—-" or before.casefold() in _BOUND:
            continue
        named = word.casefold() in GIVEN_NAMES and words[i + 1][0].isupper()
        plain = before.lstrip("‘'")[0].islower() or before[0].isdigit() or before[-1] in "’'"
        if plain or (named and before.casefold() not in GIVEN_NAMES):
            return i
    return 0


def _goes_on(words: list[str]) -> bool:
    """Whether a verb follows a name, at once or behind its titles."""
    verb = next((w for w in words if w[0].islower()), "")
    return verb.endswith("ed") or not _GOES_ON.isdisjoint(w.rstrip(",") for w in words)
