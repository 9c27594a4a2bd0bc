"""One utterance in two wordings: two quotations that differ, two paraphrases around one quotation.

What is compared are statements of one utterance, and of one speaker in the same days, of
different reports. Two quotations that put other words in one place are ``divergent``. Where both
quote the same words and tell the rest in their own, they are ``divergent`` if one makes a duty of
what the other calls a readiness, and ``compatible`` otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from goodoffices.model.entries import Actor, Disagreement, Statement
from goodoffices.model.findings import StatementFinding
from goodoffices.model.shapes import Side, Verdict
from goodoffices.resolve.days import days_of_words
from goodoffices.resolve.disagreements import clusters, disagreement, week
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.stems import stem

KEPT = 0.4
"""Share of the shorter quotation's words that two translations of one sentence have in common."""
SHARED = 0.5
"""Share of the shorter fragment's content words that both fragments have."""
REPEATED = 3
"""Content words that two quotations share where nothing but speaker and days makes them one:
officials repeat their formulas."""
LIKE = 0.2
"""Share of all their content words that two such quotations of a person have in common."""
FORMULA = 0.4
"""The same of a body, whose spokesmen word one thing alike day after day."""
RUN = 3
"""Words in a row that both have, where they share less than half of what they say."""
PARAPHRASED = 0.5
"""Share of own words from which two paraphrases say the same in the same words."""
OWN = 3
"""Content words around a quotation that make a paraphrase."""
NEAR = timedelta(1)
"""Days within which one speaker's like words are taken for one utterance."""
KEYED = 6
"""Stems of a fragment that make keys with the speaker: fifteen pairs."""
FRAGMENTS = 8
"""Fragments of a statement that make keys: a speech is known by its opening."""

STRENGTHS: dict[str, str] = {
    "ready": r"prepared|ready|willing|open to|available",
    "necessary": r"must|needs?|essential|necessary|ha(?:s|ve) to|vital|crucial|should|required",
    "possible": r"may|might|could|possibl[ey]|perhaps",
    "sought": r"seeks?|sought|wants?|hopes?|aims?|tr(?:y|ies|ied|ying)|plans?|intends?",
    "done": r"managed|succeeded|achieved",
}
"""How far a paraphrase lets a speaker go (Palmer, Mood and Modality, 2001: kinds of modality)."""

_STRENGTHS = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in STRENGTHS.items()}
_MARKED = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"“»]")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<=[\s(])[A-Z]\w{2,}")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words in quotation marks: their stems in order, and those of them that say something."""

    words: tuple[str, ...]
    stems: frozenset[str]
    names: frozenset[str]
    """Words with a capital letter, the first word left out."""

    @property
    def telling(self) -> tuple[str, ...]:
        """The words in order without those that say nothing by themselves."""
        return tuple(w for w in self.words if w in self.stems)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as this rule sees it; ``own`` are the reporter's words around the quoted."""

    entry: Statement
    fragments: tuple[Fragment, ...]
    own: str
    speaker: str
    person: bool
    day: tuple[date, date] | None
    utterance: str

    @property
    def document(self) -> str:
        return self.entry.content[0].document


@dataclass(frozen=True, slots=True)
class _Pair:
    one: Told
    other: Told
    verdict: Verdict


class WordingDisagreements:
    """The stratum of disagreements on wording."""

    name = "disagreements on wording"
    kinds: tuple[str, ...] = ("statement",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The utterance, where several report it; the speaker with two words of a
        quotation and the week."""
        assert isinstance(item, StatementFinding)
        told = _told(item, scope)
        if told is None or not told.fragments:
            return
        if told.utterance:
            yield told.utterance
        if told.speaker and told.day is not None:
            for fragment in told.fragments[:FRAGMENTS]:
                longest = sorted(fragment.stems, key=lambda s: (-len(s), s))[:KEYED]
                for a, b in combinations(sorted(longest), 2):
                    yield f"{told.speaker}|{week(told.day[0])}|{a}+{b}"

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each set of statements that word one thing differently."""
        items = (i for i in block.items if isinstance(i, StatementFinding))
        told = [t for t in (_told(i, scope) for i in items) if t is not None]
        pairs = [p for a, b in combinations(told, 2) if (p := _compare(a, b)) is not None]
        for group in clusters(pairs, lambda p: (p.one.entry.id, p.other.entry.id)):
            yield _entry(group)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The other statements of an utterance that changed."""
        found = (scope.utterance(i) for i in changed if i.startswith("statement-"))
        return {m for u in found if u is not None for m in u.members}


def _told(finding: StatementFinding, scope: Scope) -> Told | None:
    entry = scope.entry(finding.id)
    if not isinstance(entry, Statement) or entry.form == "indirect":
        return None
    actor = scope.entry(finding.speaker) if finding.speaker else None
    named = isinstance(actor, Actor) and finding.speaker_known != "unnamed"
    utterance = scope.utterance(finding.id)
    quoted, own = parts(entry)
    return Told(
        entry=entry,
        fragments=quoted,
        own=own,
        speaker=actor.id if isinstance(actor, Actor) and named else "",
        person=isinstance(actor, Actor) and actor.type == "person",
        day=days_of_words(entry, scope),
        utterance=utterance.id if utterance and len(utterance.members) > 1 else "",
    )


def parts(entry: Statement) -> tuple[tuple[Fragment, ...], str]:
    """The quoted fragments of a statement, and the reporter's words around them."""
    return _parts(" ".join(c.quote for c in entry.content), entry.form == "direct")


@lru_cache(maxsize=20_000)
def _parts(text: str, direct: bool) -> tuple[tuple[Fragment, ...], str]:
    quoted = _SENTENCE.split(text) if direct else _MARKED.findall(text)
    return tuple(map(_fragment, quoted)), "" if direct else _MARKED.sub(" ", text)


def _fragment(text: str) -> Fragment:
    words = _WORD.findall(re.sub(r"['’]", "", text.casefold()))
    names = frozenset(w.casefold() for w in _NAME.findall(text[1:]))
    return Fragment(tuple(stem(w) for w in words), _content(text), names)


def _content(text: str) -> frozenset[str]:
    """Stems of the words that say something."""
    return stems(text, names=True)


def _compare(one: Told, other: Told) -> _Pair | None:
    """How two statements of different reports word one thing, if they do it differently."""
    if one.document == other.document or not _one_utterance(one, other):
        return None
    alike = list(_aligned(one, other))
    if any(reworded(a.words, b.words) or reworded(a.telling, b.telling) for a, b in alike):
        return _Pair(one, other, "divergent")
    mine, theirs = _content(one.own), _content(other.own)
    if not alike or not mine or not theirs:
        return None
    ours, others = _strengths(one.own), _strengths(other.own)
    if ours and others and not ours & others and mine & theirs:
        return _Pair(one, other, "divergent")
    if min(len(mine), len(theirs)) < OWN or all(len(a.stems & b.stems) < 2 for a, b in alike):
        return None
    said_alike = len(mine & theirs) >= PARAPHRASED * min(len(mine), len(theirs))
    return None if said_alike else _Pair(one, other, "compatible")


def _aligned(one: Told, other: Told) -> Iterator[tuple[Fragment, Fragment]]:
    """Each fragment with that of the other report which is most like it."""
    for fragment in one.fragments:
        found = [f for f in other.fragments if _alike(fragment, f, one, other)]
        if found:
            best = max(found, key=lambda f: (_likeness(fragment, f), f.words))
            if _likeness(best, fragment) == max(_likeness(best, f) for f in one.fragments):
                yield fragment, best


def _likeness(a: Fragment, b: Fragment) -> float:
    return len(a.stems & b.stems) / (len(a.stems | b.stems) or 1)


def _one_utterance(one: Told, other: Told) -> bool:
    if one.utterance and one.utterance == other.utterance:
        return True
    if not one.speaker or one.speaker != other.speaker or one.day is None or other.day is None:
        return False
    return one.day[0] - other.day[1] <= NEAR and other.day[0] - one.day[1] <= NEAR


def _alike(a: Fragment, b: Fragment, one: Told, other: Told) -> bool:
    """Whether two fragments are of one sentence; a single word needs like words around it."""
    if not one.person and a.names - b.names and b.names - a.names:
        return False  # a body words what it does to one and to another alike
    both = a.stems & b.stems
    if len(both) < SHARED * min(len(a.stems), len(b.stems)) or not both:
        return False
    if one.utterance and one.utterance == other.utterance and len(both) > 1:
        return True
    if _repeated(a, b, one.person):
        return True
    joined = one.utterance == other.utterance != ""
    return joined and bool(_content(one.own) & _content(other.own))


def _repeated(a: Fragment, b: Fragment, person: bool) -> bool:
    """Whether two quotations of one speaker in the same days are of one sentence."""
    both, like = a.stems & b.stems, _likeness(a, b)
    if like < (LIKE if person else FORMULA):
        return False
    if len(both) < REPEATED:
        return len(both) > 1 and a.stems == b.stems
    match = SequenceMatcher(None, a.words, b.words, autojunk=False).find_longest_match()
    return like >= SHARED or match.size >= RUN


def _strengths(text: str) -> frozenset[str]:
    return frozenset(name for name, words in _STRENGTHS.items() if words.search(text))


def reworded(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two quotations of one utterance put other words in one place of it.

    A quotation that is split, shortened or spelt otherwise says nothing else: what counts is a
    word replaced by another between words that both have.
    """
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    equal = [n for n, step in enumerate(steps) if step[0] == "equal"]
    if sum(steps[n][2] - steps[n][1] for n in equal) < KEPT * min(len(left), len(right)):
        return False
    return any(
        what == "replace"
        and equal[0] < n < equal[-1]
        and not _one_spelling("".join(left[a:b]), "".join(right[c:d]))
        and any(len(w) > 3 for w in (*left[a:b], *right[c:d]))
        for n, (what, a, b, c, d) in enumerate(steps)
    )


def _one_spelling(left: str, right: str) -> bool:
    """Whether two runs of letters are one but for an ending or a missing space."""
    return left.startswith(right) or right.startswith(left)


def _entry(group: Sequence[_Pair]) -> Disagreement:
    told = {t.entry.id: t for pair in group for t in (pair.one, pair.other)}
    sides = [
        Side(t.entry.id, "content", t.entry.content[0].quote, t.entry.content)
        for t in told.values()
    ]
    many = len({t.document for t in told.values()})
    if any(p.verdict == "divergent" for p in group):
        why = f"{many} documents put one utterance into different words."
        return disagreement("wording", sides, "divergent", why)
    why = f"{many} documents quote the same words and tell the rest of the utterance in their own."
    return disagreement("wording", sides, "compatible", why)
