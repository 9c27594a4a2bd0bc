"""Statements that report the same words: one broadcast told twice is one utterance.

Sentences are compared by the stems of their content words. Candidates share a key: three of a
sentence's longest stems together with the speaker, or for quotations four without (a wire story
may hide whom another report names). Nothing is counted over the dossier: long words stand in for
rare ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from goodoffices.model.entries import Actor
from goodoffices.model.findings import StatementFinding
from goodoffices.model.ids import derived_id, kind_of
from goodoffices.resolve.grouping import group
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope, Utterance
from goodoffices.resolve.utterances.fragments import DAYS, NEWS, WEEKS, Voice, keys, shared, voice
from goodoffices.text.common_words import COMMON
from goodoffices.text.spelling import skeleton
from goodoffices.text.stems import stem

LONGEST_STEMS = 5
"""Stems of a sentence that make its keys: ten of three with the speaker, five of four without."""
SENTENCES = 12
"""Sentences of a statement that make keys: a speech is known by its opening."""
FRAGMENT = 2
"""Stems that two quoted fragments must share."""
FEWEST = 3
"""Stems that two sentences must share."""
SAME_QUOTED = 0.6
"""Share of the shorter sentence's stems that two translations of one quotation keep."""
SAME_TOLD = 0.75
"""The same where one of the two is told in the reporter's words."""
LONG_AFTER = 0.15
"""So much more of both for reports weeks apart: speakers repeat themselves."""
NO_DAY = 0.2
"""And so much where nothing says how far apart two reports are."""
SAME_FRAGMENT = 0.5
"""The same where both quote a fragment of two words or more in common."""
SAME_FORMULA = 0.95
"""The same for what a body, not a person, says in reports days apart: it repeats its formulas."""
SAME_TRANSLATED, IN_COMMON = 0.5, 5
"""The share, and the stems in common, of two translations that are in the papers together."""
SAID_AGAIN = 5
"""Stems in common from which on words told as news days apart are one utterance."""
SAME_DAY = 0.5
"""The same of what a person said on the day that both reports name."""
LEAD = 700
"""Characters of a report within which it tells in short what it reports in full below."""
SAME_LEAD = 0.6
"""The share of what a report's opening tells of words that it quotes below."""
SAME_ANYWHERE, ANYWHERE = 0.8, 4
"""The share, and the stems in common, where the speakers are not known to be one."""
SAME_UNNAMED, UNNAMED = 0.85, 7
"""The share, and the stems in common, of what nobody named is told to have said, weeks apart at
most: a paper tells it again in its own words of the first time."""
COMPARED = 5000
"""Characters of a statement that are compared: an address is known by its opening."""

_NEGATIVE = frozenset("not no never nor neither cannot nobody none nothing without refuse".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’]t)?|\d+")
_MARKED = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"“»]")
_AGAIN = re.compile(
    r"\b(?:I|we)(?: have|[’']ve)?(?: already)? (?:said|told|warned|proposed|promised)\b[^.!?]{0,30}?"
    r"\b(?:yesterday|earlier|before|last \w+|the other day|in \d{4}|\w+ (?:days|weeks|months|years) ago)",
    re.IGNORECASE,
)
"""A speaker tells what he said on another day: the same words, another utterance."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class _Sentence:
    stems: frozenset[str]
    negative: bool
    quoted: frozenset[str] = frozenset()
    """Those of the stems that stand in quotation marks within the sentence."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement as the rule of sameness sees it."""

    finding: StatementFinding
    sentences: tuple[_Sentence, ...]
    speaker: str
    """The resolved actor, or nothing."""
    voice: Voice
    occasion: str
    """On which occasion of its report, where it says."""


@lru_cache(maxsize=20_000)
def _sentences(text: str) -> tuple[_Sentence, ...]:
    found = []
    for part in _SENTENCE.split(text[:COMPARED]):
        words = [w.casefold() for w in _WORD.findall(part)]
        stems = frozenset(
            stem(w) for w in words if w.isdigit() or (len(w) >= 4 and w not in COMMON)
        )
        marked = " ".join(_MARKED.findall(part)).casefold()
        quoted = frozenset(stem(w) for w in _WORD.findall(marked) if len(w) >= 4) & stems
        negative = sum(w in _NEGATIVE or w.endswith(("n't", "n’t")) for w in words) % 2 == 1
        if len(stems) >= FEWEST:
            found.append(_Sentence(stems, negative, quoted))
    return tuple(found)


def _key(*parts: str) -> str:
    """A key of 16 characters: statements have many, and all are kept."""
    return blake2b("|".join(parts).encode(), digest_size=8).hexdigest()


def _text(finding: StatementFinding) -> str:
    return " ".join(piece.quote for piece in finding.content)


class Utterances:
    """The stratum of utterances. Internal: it makes no entries."""

    name = "utterances"
    kinds: tuple[str, ...] = ("statement",)
    makes: tuple[str, ...] = ()

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """Stems with the speaker; quotations also stems alone. Short words take no part."""
        assert isinstance(item, StatementFinding)
        occasion = _occasion(item, scope)
        if occasion:
            yield _key("occasion", occasion)
        yield from (_key("quoted", *k) for k in keys(item, voice(item, scope)))
        name = _block_name(item, scope)
        sentences = _sentences(_text(item))[:SENTENCES]
        if name and sentences and (_opens(item) or item.form != "indirect"):
            yield _key("report", item.document, name)
        for sentence in sentences:
            longest = sorted(sentence.stems, key=lambda s: (-len(s), s))[:LONGEST_STEMS]
            if name:
                yield from (_key(name, *c) for c in combinations(sorted(longest), 3))
            if item.form == "direct" or (not name and len(sentence.stems) >= UNNAMED):
                yield from (_key(*c) for c in combinations(sorted(longest), 4))

    def view(self, item: Item, scope: Scope) -> _Told:
        """A statement as the rule of sameness sees it."""
        assert isinstance(item, StatementFinding)
        return _told(item, scope)

    def linked(self, left: _Told, right: _Told) -> float | None:
        """How surely two report the same words, if they may."""
        return same(left, right) or None

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One utterance per group of statements that report the same words."""
        told = [_told(i, scope) for i in block.items if isinstance(i, StatementFinding)]
        ids = [t.finding.id for t in told]
        for members in group(told, ids, same, must=block.must, cannot=block.cannot):
            found = tuple(sorted(t.finding.id for t in members))
            yield Utterance(derived_id("utterance", found[0]), found)

    def face(self, entry: Resolved) -> object:
        """Which statements belong together."""
        assert isinstance(entry, Utterance)
        return frozenset(entry.members)

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The statements of documents that an analyst dated: reports far apart do not meet."""
        for id_ in changed:
            if kind_of(id_) == "document":
                yield from (f.id for f in scope.findings(id_, "statement"))


def _told(finding: StatementFinding, scope: Scope) -> _Told:
    actor = scope.entry(finding.speaker) if finding.speaker else None
    speaker = actor.id if isinstance(actor, Actor) and finding.speaker_known != "unnamed" else ""
    by = voice(finding, scope)
    return _Told(finding, _sentences(_text(finding)), speaker, by, _occasion(finding, scope))


def _occasion(finding: StatementFinding, scope: Scope) -> str:
    """The statement with which the occasion began, and the day where that of this one is another.

    A report may go on about the same speaker on "the following day".
    """
    if finding.occasion is None:
        return ""
    day = _day(finding, scope)
    begun = scope.finding(finding.occasion)
    if not day or (isinstance(begun, StatementFinding) and day == _day(begun, scope)):
        return finding.occasion
    return f"{finding.occasion}|{day}"


def _day(finding: StatementFinding, scope: Scope) -> str:
    time = scope.finding(finding.time) if finding.time and finding.timed_by == "words" else None
    return time.head.quote.casefold() if time is not None else ""


def _block_name(finding: StatementFinding, scope: Scope) -> str:
    """The speaker's name as a key: of persons the bones of the surname, spelling left out."""
    actor = scope.entry(finding.speaker) if finding.speaker else None
    if not isinstance(actor, Actor) or finding.speaker_known == "unnamed":
        return ""
    if actor.type == "person":
        return skeleton(actor.name.split()[-1]) if actor.name.split() else ""
    return actor.name.casefold()


def same(one: _Told, other: _Told) -> float:
    """How surely two statements report the same words; 0.0 if they do not."""
    a, b = one.finding, other.finding
    if one.occasion and one.occasion == other.occasion:
        return 1.0
    if a.polarity != b.polarity or a.within == b.id or b.within == a.id:
        return 0.0
    best = max((_shared(s, t) for s in one.sentences for t in other.sentences), default=0.0)
    if a.document != b.document and one.voice.apart(other.voice):
        verbatim = best >= SAME_FORMULA and _in_common(one, other) >= SAID_AGAIN
        if not verbatim:  # a page that is written on for days gives its weekdays a wrong date
            return 0.0
    quoted = a.form == "direct" and b.form == "direct"
    if bool(_AGAIN.search(_text(a))) != bool(_AGAIN.search(_text(b))):
        return 0.0
    if shared(a, one.voice, b, other.voice):
        return SAME_FRAGMENT
    if one.speaker and one.speaker == other.speaker:
        if _formula(one, other) and best < SAME_FORMULA:
            return 0.0
        together = one.voice.person and _between(one, other) <= DAYS
        translated = together and quoted and best >= SAME_TRANSLATED
        if translated and _in_common(one, other) >= IN_COMMON:
            return best
        if _of_one_day(one, other) and best >= SAME_DAY:
            return best
        if best >= SAME_LEAD and _told_in_short(one, other):
            return best
        between, undated = _between(one, other), _undated(one, other)
        long_after = not undated and between > WEEKS
        fragment = not long_after and any(
            len(s.quoted & t.quoted) >= FRAGMENT and _shared(s, t) >= SAME_FRAGMENT
            for s in one.sentences
            for t in other.sentences
        )
        if not quoted and between > DAYS and _in_common(one, other) < SAID_AGAIN:
            known = fragment or (one.voice.person and best >= SAME_FORMULA)
            return SAME_FRAGMENT if known and undated else 0.0
        more = NO_DAY if undated else LONG_AFTER if long_after else 0.0
        if best >= (SAME_QUOTED if quoted else SAME_TOLD) + more:
            return best
        return SAME_FRAGMENT if fragment else 0.0
    if one.speaker and other.speaker:
        return 0.0
    if not one.speaker and not other.speaker and _told_again(one, other, best):
        return best
    known = _in_common(one, other) >= ANYWHERE or _text(a) == _text(b)
    return best if quoted and known and best >= SAME_ANYWHERE else 0.0


def _shared(one: _Sentence, other: _Sentence) -> float:
    """The share of the shorter sentence's stems that the longer one has too."""
    if one.negative != other.negative or _count_otherwise(one, other):
        return 0.0
    both = len(one.stems & other.stems)
    if both < FEWEST:
        return 0.0
    shorter, longer = sorted((len(one.stems), len(other.stems)))
    return both / shorter if longer <= 3 * shorter else 0.0


def _count_otherwise(one: _Sentence, other: _Sentence) -> bool:
    """Whether both tell numbers, and other ones: a body's formula about another occasion."""
    counts = [{s for s in sentence.stems if s.isdigit()} for sentence in (one, other)]
    return all(counts) and counts[0] != counts[1]


def _in_common(one: _Told, other: _Told) -> int:
    """The stems that the two most alike sentences share."""
    return max((len(s.stems & t.stems) for s in one.sentences for t in other.sentences), default=0)


def _between(one: _Told, other: _Told) -> timedelta:
    """The time between two reports, as long as can be where either is undated."""
    if one.finding.document == other.finding.document:
        return timedelta(0)
    mine, theirs = one.voice.published, other.voice.published
    return abs(mine - theirs) if mine and theirs else timedelta.max


def _of_one_day(one: _Told, other: _Told) -> bool:
    """Whether two reports of the same days have a person say something on one and the same day."""
    day, near = one.voice.day, _between(one, other) <= DAYS
    apart = one.finding.document != other.finding.document
    return apart and near and one.voice.person and day is not None and day == other.voice.day


def _told_in_short(one: _Told, other: _Told) -> bool:
    """Whether one opens the report that quotes the other below, on no other day."""
    if one.finding.document != other.finding.document:
        return False
    first, second = sorted((one.finding, other.finding), key=lambda f: f.content[0].start)
    quoted = _opens(first) and not _opens(second) and second.form != "indirect"
    return quoted and len({one.voice.day, other.voice.day} - {None}) < 2


def _opens(finding: StatementFinding) -> bool:
    """Whether words stand where a report tells in short what it tells in full below."""
    return finding.content[0].start < LEAD


def _told_again(one: _Told, other: _Told, best: float) -> bool:
    """Whether nearly the same long sentence of somebody unnamed stands in reports weeks apart."""
    alike = best >= SAME_UNNAMED and _in_common(one, other) >= UNNAMED
    return alike and _between(one, other) <= WEEKS


def _undated(one: _Told, other: _Told) -> bool:
    """Whether nothing says when one of two reports appeared."""
    return _between(one, other) == timedelta.max


def _formula(one: _Told, other: _Told) -> bool:
    """Whether what a body says in reports days apart may be a formula that it repeats."""
    return not one.voice.person and _between(one, other) > NEWS
