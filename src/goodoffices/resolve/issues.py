"""When two wordings are about one issue: a topic and whom it concerns, or much the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from goodoffices.model.findings import PositionFinding
from goodoffices.resolve.issues_table import TOPICS
from goodoffices.resolve.wordings import shortened, stems

OVERLAP = 0.66
"""Share of all stems of two wordings of one issue that both have."""

WITHIN, FEWEST = 0.8, 3
"""The share of the shorter wording that the longer holds, where so many stems are in common."""

PREFIX = 5
"""Letters by which a name and its adjective are one: Norway, Norwegian."""

COMMON: frozenset[str] = frozenset(
    "unite natio secur counc resol presi prime minis forei repub weste gener assem".split()
)
"""Beginnings of capitals that name no one place or people."""

LABEL = 72
"""Letters of a label at most."""

SHORTEST = 15
"""Letters that stand before an aside, for what is before it to be a label."""

CLAUSES: frozenset[str] = frozenset("that which who after before until unless if despite".split())
"""Words before which what is said of a phrase begins."""

JOINTS: frozenset[str] = CLAUSES | frozenset(
    "in to for on at from with by between against during about into over under around across"
    " toward towards among amid including or but so than then once without within through where"
    " when".split()
)
"""Words before which a phrase can end; "and" and "of" are none, for they bind its parts."""

LOOSE: frozenset[str] = frozenset(
    "the a an this that these those his her its their our my any all some what he she they it we be"
    " is are was were would will could should may might must have has had not no more very".split()
)
"""Words with which none ends."""

_WORD = re.compile(r"[^\W\d_]+")
_CUT = re.compile(r"[,;:–—(]|\s(?:because|as|so that|although|while|citing|since)\s")
_QUOTES = re.compile('[“”"]')
_LEAD = re.compile(r"^(?:to|that|the|an?|for|on|of)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Matter:
    """A wording as the rule sees it: its topic, the names in it, its stems."""

    topic: str
    names: frozenset[str]
    stems: frozenset[str]


@lru_cache(maxsize=20_000)
def matter(wording: str) -> Matter:
    """What a wording is about."""
    words = _WORD.findall(wording)
    small = [w.casefold() for w in words]
    names = frozenset(w.casefold()[:PREFIX] for w in words if w[0].isupper() and len(w) > 1)
    return Matter(_topic(small), names - COMMON, stems(wording, names=True))


def _topic(words: Sequence[str]) -> str:
    """The topic that the earliest telling word names."""
    found = []
    for row, topic in enumerate(TOPICS):
        if topic.pair and not set(words) & set(topic.pair.split()):
            continue
        places = [n for n, w in enumerate(words) if w in topic.words.split()]
        if places:
            found.append((places[0], row))
    return TOPICS[min(found)[1]].name if found else ""


def keys(finding: PositionFinding) -> Iterator[str]:
    """The topic with each name and in its report; all stems, and all but one."""
    told = matter(finding.issue.quote)
    if told.topic:
        yield from (f"{told.topic}|{name}" for name in sorted(told.names))
        yield f"{told.topic}|{finding.document}"
    yield from shortened(told.stems)
    if len(told.stems) > FEWEST:
        longest = sorted(sorted(told.stems, key=lambda s: (-len(s), s))[:FEWEST])
        yield "within|" + "+".join(longest)


def telling(finding: PositionFinding) -> Iterator[str]:
    """What two positions on one issue share at least one of, whatever else they share."""
    told = matter(finding.issue.quote)
    what = told.stems | told.names | ({finding.document} if told.topic else frozenset())
    yield from (f"{told.topic}|{word}" for word in what)


class Together:
    """The rule over one block: a report that names two such matters means neither by "it"."""

    def __init__(self, findings: Sequence[PositionFinding]) -> None:
        self._named: dict[tuple[str, str], list[frozenset[str]]] = {}
        for finding in findings:
            told = matter(finding.issue.quote)
            if told.topic and told.names:
                self._named.setdefault((finding.document, told.topic), []).append(told.names)

    def same(self, one: PositionFinding, other: PositionFinding) -> float:
        """How surely two positions are on one issue; 0.0 if they are not."""
        left, right = matter(one.issue.quote), matter(other.issue.quote)
        if left.topic != right.topic:
            return 0.0
        share = _share(left.stems, right.stems)
        if share or not left.topic:
            return share
        if left.names & right.names:
            return 0.5
        if left.names and right.names:
            return 0.0
        if one.document != other.document:
            return 0.0
        named = self._named.get((one.document, left.topic), [])
        return 0.4 if all(a & b for a in named for b in named) else 0.0


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    both = len(left & right)
    together, shorter = len(left | right), min(len(left), len(right))
    if not both:
        return 0.0
    if both / together >= OVERLAP:
        return both / together
    return 0.6 if both >= FEWEST and both / shorter >= WITHIN else 0.0


def label(wording: str) -> str:
    """The source's words, cut to what a heading holds: no aside, no more than a line, whole phrases."""
    places = (m.start() for m in _CUT.finditer(wording, len(wording.split(" ", 2)[0]) + 1))
    cut = next((n for n in places if wording.count("“", 0, n) == wording.count("”", 0, n)), 0)
    found = wording[:cut] if cut >= SHORTEST else wording
    found = _LEAD.sub("", found.strip(" “”\"'")) or wording
    if len(found) > LABEL:
        found = _at_a_joint(found[: LABEL + 1].rsplit(" ", 1)[0].split(" "))
    if found.count('"') % 2 or found.count("“") != found.count("”"):
        found = _QUOTES.sub("", found)
    return found.strip(" ',.;") or wording


def _at_a_joint(words: Sequence[str]) -> str:
    """The longest beginning of words that may be a whole phrase, three of them or more."""
    ends = range(len(words) - 1, 2, -1)
    clauses = [n for n in ends if words[n].casefold() in CLAUSES]
    joints = [n for n in ends if words[n].casefold() in JOINTS]
    for end in (*clauses[-1:], *joints):
        if words[end - 1].casefold() not in JOINTS | LOOSE:
            return " ".join(words[:end])
    return " ".join(words)
