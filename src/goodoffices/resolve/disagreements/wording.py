"""One utterance in two wordings: two quotations that differ, two paraphrases around one quotation.

What is compared are statements of one utterance, and of one speaker in the same days, of
different reports. Two quotations that put other words in one place are ``divergent``. Two that quote
the same words and tell the rest in their own are so if one makes a duty of what the other calls a
readiness, and ``compatible`` if they are known as one remark of one day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz

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
WHOLE, ONE_SENTENCE, BEGUN_ALIKE = 4, 0.5, 0.2
"""Content words of a quoted sentence, and the share of all their words that two of them have in
common where they are known as one utterance, which may hold several sentences: less is enough of
two that begin alike."""
SNIPPET = 0.25
"""The same of a short sentence, unless the other holds all of it or a reporter picked it out."""
OPENING, OPENED = 6, 3
"""Of how many words at the beginning so many are the same, in two sentences that begin alike."""
UNDATED = 0.65
"""The same where a report does not say when it was said."""
FORMULA = 0.7
"""The same of a body, whose spokesmen word one thing alike day after day."""
RUN = 3
"""Words in a row that both have, where they share less than half of what they say."""
LINE, LINED = 6, 3
"""Words in a row, and content words among them, that no speaker finds again in other words of the
same days: a sentence, however a report dates it."""
WITHIN = 0.8
"""Share of the words of a shortened quotation that the whole one has, in their order."""
LEFT_OUT = 2
"""Content words within a quoted sentence that another quotation of it lacks without a mark."""
NEAR = timedelta(1)
"""Days within which one speaker's like words are taken for one utterance."""
PARAPHRASED = 0.5
"""Share of own words from which two paraphrases say the same in the same words."""
OWN = 3
"""Content words around a quotation that make a paraphrase."""
RETOLD = timedelta(3)
"""The same for words that are known as one utterance."""
KEYED = 6
"""Stems of a fragment that make keys with the speaker: fifteen pairs."""
FRAGMENTS = 8
"""Fragments of a statement that make keys: a speech is known by its opening."""

CUT = "___"
"""Stands for what an editor put in brackets or cut."""
SPELT = 80
"""Likeness, of 100, from which two words are one in two spellings."""

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
_EDITED = re.compile(r"[\[(][^\])]{0,60}[\])]|\.{3,}|…")
_HEDGE = frozenset(
    stem(w) for w in "probably perhaps maybe possibly might may could likely apparently".split()
)
"""Words that make a sentence less than an assertion (Hyland, 1998)."""
_POINTING = frozenset(
    stem(w)
    for w in "a an the this that these those it its he him his she her they them their we us our you"
    " your i my who which what there here and or so then of to in on at is are was were be been".split()
)
"""Words that point, join or merely carry a sentence: one for another says nothing else."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words in quotation marks: their stems in order, and those of them that say something."""

    words: tuple[str, ...]
    stems: frozenset[str]
    names: frozenset[str]
    """Words with a capital letter, the first word left out."""
    longest: tuple[str, ...]
    """Its ``KEYED`` longest stems, sorted, which make keys."""

    @property
    def named(self) -> frozenset[str]:
        """The stems of the names."""
        return frozenset(map(stem, self.names))

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
            weeks = {week(told.day[0]), week(told.day[1] + NEAR)}
            for fragment in told.fragments[:FRAGMENTS]:
                for a, b in combinations(fragment.longest, 2):
                    yield from (f"{told.speaker}|{w}|{a}+{b}" for w in weeks)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each set of statements that word one thing differently."""
        items = (i for i in block.items if isinstance(i, StatementFinding))
        told = [t for t in (_told(i, scope) for i in items) if t is not None]
        known = _by_document(told)
        pairs = [p for a, b in combinations(told, 2) if (p := _compare(a, b, known)) is not None]
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
    text = _EDITED.sub(f" {CUT} ", text)
    words = _WORD.findall(re.sub(r"['’]", "", text.casefold()))
    names = frozenset(w.casefold() for w in _NAME.findall(text[1:]))
    content = _content(text)
    longest = sorted(content, key=lambda s: (-len(s), s))[:KEYED]
    return Fragment(tuple(stem(w) for w in words), content, names, tuple(sorted(longest)))


def _content(text: str) -> frozenset[str]:
    """Stems of the words that say something."""
    return stems(text, names=True)


def _by_document(told: Iterable[Told]) -> dict[str, frozenset[tuple[str, ...]]]:
    """The fragments that each report quotes, word for word."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for statement in told:
        found.setdefault(statement.document, set()).update(f.words for f in statement.fragments)
    return {document: frozenset(words) for document, words in found.items()}


def _compare(
    one: Told, other: Told, known: Mapping[str, frozenset[tuple[str, ...]]]
) -> _Pair | None:
    """How two statements of different reports word one thing, if they do it differently.

    ``known`` are the fragments of each report: what both quote in the same words, be it cut
    otherwise into statements, is not reworded.
    """
    if one.document == other.document or not _one_utterance(one, other):
        return None
    alike = list(_aligned(one, other))
    if any(
        (
            reworded(a.words, b.words)
            or reworded(a.telling, b.telling)
            or shortened(a, b)
            or shortened(b, a)
        )
        and a.words not in known[other.document]
        and b.words not in known[one.document]
        for a, b in alike
    ):
        return _Pair(one, other, "divergent")
    mine, theirs = _content(one.own), _content(other.own)
    if not alike or not mine or not theirs:
        return None
    ours, others = _strengths(one.own), _strengths(other.own)
    if ours and others and not ours & others and mine & theirs:
        return _Pair(one, other, "divergent")
    return _Pair(one, other, "compatible") if _paraphrased(one, other, alike) else None


def _paraphrased(one: Told, other: Told, alike: Sequence[tuple[Fragment, Fragment]]) -> bool:
    """Whether both quote the same words of one remark, and tell the rest in words of their own."""
    if not one.utterance or one.utterance != other.utterance or not _one_day(one, other):
        return False
    if (one.speaker and not one.person) or (other.speaker and not other.person):
        return False  # what a body repeats, reporters work into other sentences
    mine, theirs = _content(one.own), _content(other.own)
    if min(len(mine), len(theirs)) < OWN or len(mine & theirs) >= PARAPHRASED * min(
        len(mine), len(theirs)
    ):
        return False
    return any(len((a.stems & b.stems) - a.named) > 1 for a, b in alike)


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
    joined = bool(one.utterance) and one.utterance == other.utterance
    if one.day is None or other.day is None:
        return joined
    if one.entry.said.edtf and other.entry.said.edtf and not joined:
        near = timedelta(0)
    else:
        near = RETOLD if joined and one.person and other.person else NEAR
    if one.day[0] - other.day[1] > near or other.day[0] - one.day[1] > near:
        return False  # who warns or thanks on another day does so in other words
    return joined or (bool(one.speaker) and one.speaker == other.speaker)


def _alike(a: Fragment, b: Fragment, one: Told, other: Told) -> bool:
    """Whether two fragments are of one sentence; a single word needs like words around it."""
    if not one.person and a.names - b.names and b.names - a.names:
        return False  # a body words what it does to one and to another alike
    both = a.stems & b.stems
    if len(both) < SHARED * min(len(a.stems), len(b.stems)) or not both - a.named:
        return False  # the name of a place in quotation marks quotes nobody
    joined = one.utterance == other.utterance != ""
    if not one.person and one.speaker:
        return _repeated(a, b, FORMULA)
    whole = min(len(a.stems), len(b.stems)) >= WHOLE
    if joined and len(both) > 1:
        if not whole:
            quoted = bool(one.own or other.own) or both in (a.stems, b.stems)
            return quoted or _likeness(a, b) >= SNIPPET
        return _likeness(a, b) >= (BEGUN_ALIKE if _begin_alike(a, b) else ONE_SENTENCE)
    if _repeated(a, b, LIKE if _one_day(one, other) else UNDATED) or _one_line(a, b):
        return True
    return joined and bool(_content(one.own) & _content(other.own))


def _begin_alike(a: Fragment, b: Fragment) -> bool:
    """Whether both begin with the same words, some aside."""
    match = SequenceMatcher(None, a.words[:OPENING], b.words[:OPENING], autojunk=False)
    return sum(block.size for block in match.get_matching_blocks()) >= OPENED


def _one_day(one: Told, other: Told) -> bool:
    """Whether both reports say on which day it was said, and it is one day."""
    return one.entry.said.edtf is not None and one.entry.said.edtf == other.entry.said.edtf


def _repeated(a: Fragment, b: Fragment, least: float) -> bool:
    """Whether two quotations of one speaker in the same days are of one sentence."""
    both, like = a.stems & b.stems, _likeness(a, b)
    if like < least:
        return False
    if len(both) < REPEATED:
        return len(both) > 1 and a.stems == b.stems
    match = SequenceMatcher(None, a.words, b.words, autojunk=False).find_longest_match()
    return like >= SHARED or match.size >= RUN


def _one_line(a: Fragment, b: Fragment) -> bool:
    """Whether two quotations have a run of words in common that makes them one sentence."""
    match = SequenceMatcher(None, a.words, b.words, autojunk=False).find_longest_match()
    run = frozenset(a.words[match.a : match.a + match.size])
    return match.size >= LINE and len(run & a.stems - a.named) >= LINED


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
    inner = [step for n, step in enumerate(steps) if equal[0] < n < equal[-1] and n not in equal]
    replaced = [(left[a:b], right[c:d]) for what, a, b, c, d in inner if what == "replace"]
    return any(
        _says_otherwise(mine, theirs, alone=len(inner) == 1)
        and not _one_spelling("".join(mine), "".join(theirs))
        for mine, theirs in replaced
    )


def shortened(short: Fragment, long: Fragment) -> bool:
    """Whether a quotation leaves out, with no mark of it, words from within what another quotes,
    or the word that makes it less than an assertion."""
    if CUT in short.words or CUT in long.words:
        return False
    steps = SequenceMatcher(None, short.words, long.words, autojunk=False).get_opcodes()
    equal = [n for n, step in enumerate(steps) if step[0] == "equal"]
    if sum(steps[n][2] - steps[n][1] for n in equal) < max(WHOLE, WITHIN * len(short.words)):
        return False
    inner = [steps[n] for n in range(equal[0], equal[-1]) if steps[n][0] == "insert"]
    if any(len(long.stems & set(long.words[c:d])) >= LEFT_OUT for *_, c, d in inner):
        return True
    before = long.words[: steps[equal[0]][3]][-2:]
    return bool(_HEDGE & set(before)) and not _HEDGE & set(short.words)


def _says_otherwise(left: tuple[str, ...], right: tuple[str, ...], *, alone: bool) -> bool:
    """Whether both runs say something: a name for a pronoun, and what an editor put in brackets
    or cut, say nothing else. Small words count where they are not the only difference."""
    if CUT in left or CUT in right:
        return False
    if not alone and max(map(len, (left, right))) == 1:
        return any(len(w) > 3 for w in (*left, *right))
    runs = [[w for w in run if w not in _POINTING] for run in (left, right)]
    return all(runs) and any(len(w) > 3 for run in runs for w in run)


def _one_spelling(left: str, right: str) -> bool:
    """Whether two runs of letters are one but for an ending, a missing space or the spelling."""
    return left.startswith(right) or right.startswith(left) or fuzz.ratio(left, right) >= SPELT


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
