"""Attributions that differ: the same words put into two mouths, or brought by two ways.

One unnamed official here and several there are compatible, and so are two media that brought one
utterance to the page: two articles, one origin. The same long quotation of two persons, neither
of whom quotes the other, contradicts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, Disagreement, DocumentEntry, Statement
from goodoffices.model.findings import StatementFinding
from goodoffices.model.shapes import Citation, Side, Verdict
from goodoffices.resolve.credits import key_of
from goodoffices.resolve.disagreements import clusters, disagreement
from goodoffices.resolve.disagreements.wording import Fragment, parts
from goodoffices.resolve.origins import MEDIA
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.text.stems import stem

FEWEST = 2
"""Content words of a quotation that two unnamed speakers do not find independently."""
LONG = 6
"""Content words of a quotation that two named speakers do not find independently."""
FULL = 2
"""Parts of a name by which a person is told from another."""
SAME = 0.8
"""Share of the content words of two quotations that both have, if they are one."""
VERBATIM = 0.95
"""The same of what two named persons are quoted with: two may thank or mourn in like words."""
BESIDE = 60
"""Characters behind a speaker's office within which his name may follow."""
AROUND = 300
"""Characters around a statement within which its report names the media that brought it."""
NEAR = timedelta(3)
"""Days between two reports within which one briefing is told."""

OFFICE = re.compile(r"(?:the|an?|one|its|his|her|their|our|s?he|they)\b", re.IGNORECASE)
"""How a speaker is told by an office, or pointed at."""

_WORD = re.compile(r"\w{3,}")
_ANY = re.compile(
    r"(?:the |an? |this |local )?(?:news )?(?:agency|media|outlet|newspaper|paper|broadcaster|channel|"
    r"network|programme|program|reporter|journalist)s?",
    re.IGNORECASE,
)
"""What may be any medium: it tells no way from another."""
_OF_THEM = re.compile(r"^(?:one|some|two) of\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement as this rule sees it."""

    entry: Statement
    fragments: tuple[Fragment, ...]
    speaker: str
    side: str
    told: date | None

    @property
    def document(self) -> str:
        return self.entry.content[0].document

    @property
    def several(self) -> bool:
        """Whether "US officials" say it, and not one of them."""
        text = self.entry.speaker_text.split(",")[0].strip()
        return not _OF_THEM.match(text) and re.search(r"\b\w{4,}s\b(?! of)", text) is not None


class AttributionDisagreements:
    """The stratum of disagreements on who said it."""

    name = "disagreements on attribution"
    kinds: tuple[str, ...] = ("statement",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The words of a quotation with the month; the utterance, where a medium brought it."""
        assert isinstance(item, StatementFinding)
        said = _said(item, scope)
        if said is None:
            return
        utterance = scope.utterance(item.id)
        if utterance is not None and len(utterance.members) > 1 and _media(said.entry):
            yield utterance.id
        if said.told is None:
            return
        for fragment in said.fragments:
            month = f"{said.told.year}-{said.told.month:02}"
            named = item.speaker_known != "unnamed"
            if len(fragment.stems) < (LONG if named else FEWEST):
                continue
            for words in combinations(fragment.longest, LONG - 1 if named else FEWEST):
                yield f"{'named' if named else 'unnamed'}|{month}|{'+'.join(words)}"

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each quotation with several mouths, and each utterance with several ways."""
        items = [i for i in block.items if isinstance(i, StatementFinding)]
        said = [s for s in (_said(i, scope) for i in items) if s is not None]
        rules: tuple[tuple[Verdict, Callable[[_Said, _Said, Scope], bool], str], ...] = (
            ("compatible", _in_number, "One unnamed speaker in one report, several in another."),
            ("contradicts", _in_name, "The same words are attributed to different speakers."),
        )
        for verdict, differ, why in rules:
            pairs = [(a, b) for a, b in combinations(said, 2) if differ(a, b, scope)]
            for group in clusters(pairs, lambda p: (p[0].entry.id, p[1].entry.id)):
                told = {s.entry.id: s for pair in group for s in pair}
                yield _entry(list(told.values()), verdict, why)
        yield from _ways(said, scope)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The other statements of an utterance that changed."""
        found = (scope.utterance(i) for i in changed if i.startswith("statement-"))
        return {m for u in found if u is not None for m in u.members}


def _said(finding: StatementFinding, scope: Scope) -> _Said | None:
    entry = scope.entry(finding.id)
    if not isinstance(entry, Statement):
        return None
    actor = scope.entry(finding.speaker) if finding.speaker else None
    behind = party(finding.speaker, scope)
    document = scope.entry(finding.document)
    edtf = document.published.edtf if isinstance(document, DocumentEntry) else None
    first, last = bounds(edtf)
    fragments = () if entry.form == "indirect" else parts(entry)[0]
    return _Said(
        entry,
        fragments,
        actor.id if isinstance(actor, Actor) else "",
        behind.id if behind is not None else "",
        first if first == last else None,
    )


def _media(entry: Statement) -> frozenset[str]:
    """The media through which words came, by the keys of their names."""
    media = (link.text for link in entry.chain[1:] if link.how in MEDIA)
    return frozenset(key_of(name) for name in media if not _ANY.fullmatch(name))


def _named_beside(said: _Said, names: frozenset[str], scope: Scope) -> bool:
    """Whether a report names, next to the speaker, whom the other one names."""
    at = said.entry.source or said.entry.content[0]
    text = scope.document(said.document).text
    return bool(names & {w.casefold() for w in _WORD.findall(text[at.start : at.end + BESIDE])})


def _one_quotation(one: _Said, other: _Said, fewest: int, same: float = SAME) -> bool:
    if one.document == other.document or one.told is None or other.told is None:
        return False
    if abs(one.told - other.told) > NEAR:
        return False
    return any(
        min(len(a.stems), len(b.stems)) >= fewest
        and len(a.stems & b.stems) >= same * len(a.stems | b.stems)
        for a in one.fragments
        for b in other.fragments
    )


def _in_number(one: _Said, other: _Said, scope: Scope) -> bool:
    """One unnamed speaker here, several there, of one side as far as told."""
    known = {s.entry.speaker_known for s in (one, other)}
    if known != {"unnamed"} or one.several == other.several:
        return False
    called = [{stem(w) for w in _WORD.findall(s.entry.speaker_text)} for s in (one, other)]
    if not called[0] & called[1]:
        return False  # "the crowd" is no number of "the 84-year-old"
    if one.side and other.side and one.side != other.side:
        return False
    return _one_quotation(one, other, FEWEST)


def _names(actor: Actor) -> frozenset[str]:
    """The parts of a person's name."""
    return frozenset(w.casefold() for w in actor.name.split() if w[:1].isupper())


def _in_name(one: _Said, other: _Said, scope: Scope) -> bool:
    """Two named persons, of whom neither passes on what the other said."""
    if {s.entry.speaker_known for s in (one, other)} != {"named"}:
        return False
    actors = [scope.entry(s.entry.speaker) if s.entry.speaker else None for s in (one, other)]
    if any(not isinstance(a, Actor) or a.type != "person" for a in actors):
        return False
    if any(OFFICE.match(s.entry.speaker_text) for s in (one, other)):
        return False
    names = [_names(a) for a in actors if isinstance(a, Actor)]
    if min(map(len, names)) < FULL or names[0] & names[1]:
        return False  # a surname, an office or "she" may be the other
    told = [{w.casefold() for w in _WORD.findall(s.entry.speaker_text)} for s in (one, other)]
    if not (told[0] & names[0] and told[1] & names[1]) or told[0] & told[1]:
        return False  # told by an office that the other may hold
    if one.side and one.side == other.side:
        return False  # two who speak for one government use its words
    if _named_beside(one, names[1], scope) or _named_beside(other, names[0], scope):
        return False
    if one.speaker == other.speaker or not _one_quotation(one, other, LONG, VERBATIM):
        return False
    linked = {
        e.id
        for s in (one, other)
        for link in s.entry.chain[1:]
        if link.who and (e := scope.entry(link.who)) is not None
    }
    return not linked & {one.speaker, other.speaker}


def _ways(said: Sequence[_Said], scope: Scope) -> Iterator[Disagreement]:
    """An utterance that came to different reports through different media."""
    utterances: dict[str, dict[str, tuple[_Said, tuple[Citation, ...]]]] = {}
    for item in sorted(said, key=lambda s: s.entry.content):
        cited = _ways_cited(item.entry, scope)
        if item.entry.utterance and cited and not _own(item.entry, scope):
            utterances.setdefault(item.entry.utterance, {}).setdefault(item.document, (item, cited))
    for by_document in utterances.values():
        told = list(by_document.values())
        if any(_otherwise(one, other) for one, other in combinations(told, 2)):
            sides = [
                Side(s.entry.id, "chain", " < ".join(c.quote for c in cited), cited)
                for s, cited in told
            ]
            why = "One utterance that came to the reports through different media: one origin."
            yield disagreement("attribution", sides, "compatible", why)


def _otherwise(
    one: tuple[_Said, tuple[Citation, ...]], other: tuple[_Said, tuple[Citation, ...]]
) -> bool:
    """Whether two reports name other media: "news agency" may be "the AFP news agency"."""
    words = [
        frozenset(_WORD.findall(" ".join(c.quote for c in cited))) for _, cited in (one, other)
    ]
    within = words[0] <= words[1] or words[1] <= words[0]
    return _media(one[0].entry) != _media(other[0].entry) and not within


def _own(entry: Statement, scope: Scope) -> bool:
    """Whether a report names no other medium than itself: "told the paper", in the paper."""
    publisher = scope.document(entry.content[0].document).publisher
    return publisher is not None and _media(entry) == {key_of(publisher)}


def _ways_cited(entry: Statement, scope: Scope) -> tuple[Citation, ...]:
    """Where the report names, next to the words, the media that brought them."""
    head = entry.content[0]
    document = scope.document(head.document)
    start = max(0, head.start - AROUND)
    around = document.text[start : entry.content[-1].end + AROUND]
    media = [link.text for link in entry.chain[1:] if link.how in MEDIA]
    places = [around.find(name) for name in media]
    if not media or -1 in places:
        return ()
    return tuple(
        document.cite(start + at, start + at + len(name))
        for at, name in zip(places, media, strict=True)
    )


def _entry(said: Sequence[_Said], verdict: Verdict, why: str) -> Disagreement:
    sides = [Side(s.entry.id, "speaker", s.entry.speaker_text, _cited(s.entry)) for s in said]
    return disagreement("attribution", sides, verdict, why)


def _cited(entry: Statement) -> tuple[Citation, ...]:
    """Who says it, by what word, and what."""
    found = {entry.content[0]} | {c for c in (entry.source, entry.cue) if c is not None}
    return tuple(sorted(found))
