"""Superlatives by two yardsticks: "the deadliest day since the war", "the worst attack in 18 years".

Reports that measure one thing by different yardsticks seem to clash and can both be true; the same
thing first "since 2012" and first "since 2015" differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from goodoffices.model.findings import Document
from goodoffices.model.shapes import Citation, Side, Verdict
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.days import day_of_report
from goodoffices.resolve.disagreements import clusters, disagreement
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.text.gazetteer import named
from goodoffices.text.nouns import CLASSES
from goodoffices.text.stems import stem

DEGREES: dict[str, str] = {
    "deadly": r"deadliest|bloodiest|most (?:deadly|violent)|heaviest|fiercest|most intense",
    "first": r"first",
    "high": r"highest-level|highest-ranking|most senior",
    "large": r"largest|biggest",
    "worst": r"worst|most serious",
}
"""Superlatives that reports measure by (Quirk et al., 1985, 7.74 ff.), those of one sense together."""

NEAR = timedelta(3)
"""Days between two reports of one event."""

_DEGREE = "|".join(rf"(?P<{name}>{words})" for name, words in DEGREES.items())
_GAP = r"[ \u00a0]+"
_STOP = r"(?!(?:and|but|when|which|as|between|fought|amid|while|that|after)\b)"
_YARDSTICK = re.compile(
    rf"\b(?:{_DEGREE}){_GAP}(?P<what>(?:[\w’'-]+{_GAP}){{0,3}}?[\w’'-]+){_GAP}"
    rf"(?:[^.;:,\n]{{0,40}}?{_GAP})??"
    rf"(?P<yard>since(?:{_GAP}{_STOP}[\w’'-]+){{1,6}}|in (?:(?:more than|nearly|almost|over|at least) )?"
    r"(?:an? |\d+ |[a-z]+ )?(?:years?|decades?|months|a generation|generation|century))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_SORTS: tuple[str, ...] = ("talks", "attacks")
_SPANS = re.compile(r"\b(?:week|month|year|period|decade)", re.IGNORECASE)
_NARROWED = re.compile(r"\bfor [A-Z]|\bin (?:my|his|her|our|their|these|recent|all) ")
"""One people's deadliest day, one person's years: yardsticks of another kind."""
_TIME = re.compile(r"^time\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Measured:
    """A superlative of a report: of which sort of thing, where, by which yardstick."""

    cited: Citation
    sort: str
    where: frozenset[str]
    yard: str
    told: date
    who: frozenset[str]
    """The persons of the sentence, where a visit or a meeting is the first."""


class YardstickDisagreements:
    """The stratum of superlatives that reports measure differently: the first of each report."""

    name = "disagreements on yardsticks"
    kinds: tuple[str, ...] = ("document",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """What is measured, the state, and the month of the report."""
        assert isinstance(item, Document)
        for m in _measured(item, scope):
            for state in m.where:
                yield f"{m.sort}|{state}|{m.told.year}-{m.told.month:02}"

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each thing that several reports measure."""
        documents = [i for i in block.items if isinstance(i, Document)]
        found = [m for d in documents for m in _measured(d, scope)]
        pairs = [(a, b) for a, b in combinations(found, 2) if _of_one(a, b)]
        for group in clusters(pairs, lambda p: (_id(p[0]), _id(p[1]))):
            told = sorted({m.cited: m for pair in group for m in pair}.values(), key=_id)
            verdict: Verdict = "divergent" if any(map(_differ, group)) else "compatible"
            words = " and ".join(f"“{' '.join(m.cited.quote.split())}”" for m in told)
            both = "differ" if verdict == "divergent" else "can both be true"
            sides = [Side(m.cited.document, "text", m.yard, (m.cited,)) for m in told]
            yield disagreement("wording", sides, verdict, f"{words}: two yardsticks, which {both}.")

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond the documents themselves: places are read from their text."""
        return ()


def _id(measured: _Measured) -> str:
    return f"{measured.cited.document}:{measured.cited.start:09}"


@lru_cache(maxsize=512)
def _places(text: str) -> tuple[tuple[int, int, str, str, str], ...]:
    """Where a text measures: start, end, degree, what, yardstick."""
    return tuple(
        (m.start(), m.end(), next(d for d in DEGREES if m[d]), m["what"], m["yard"])
        for m in _YARDSTICK.finditer(text)
    )


def _measured(document: Document, scope: Scope) -> Iterator[_Measured]:
    places = _places(document.text)
    told = day_of_report(document.id, scope) if places else None
    if told is None:
        return
    seen: set[str] = set()
    skip = (*document.furniture, *document.metadata)
    for start, end, degree, what, yard in places:
        sort = f"{degree}|{_sort(degree, what)}"
        if (
            sort in seen
            or _TIME.match(what)
            or _NARROWED.search(document.text[start:end])
            or any(f.start <= start < f.end for f in skip)
        ):
            continue
        cited = document.cite(start, end)
        where = _where(document, cited, scope)
        if where:
            seen.add(sort)
            yield _Measured(cited, sort, where, _plain(yard), told, _who(document, cited, scope))


def _sort(degree: str, what: str) -> str:
    """What is measured: of deadly things the span of time, else the class or stem of the noun."""
    if degree == "deadly":
        span = _SPANS.search(what)
        return span[0].casefold() if span else "day"
    words = [w.casefold() for w in re.findall(r"[\w-]+", what)]
    for word in words:
        for sort in _SORTS:
            if word in CLASSES[sort] or word.removesuffix("s") in CLASSES[sort]:
                return sort
    return stem(words[-1])


def _where(document: Document, cited: Citation, scope: Scope) -> frozenset[str]:
    """The states that the sentence names, by name, adjective or capital."""
    start, end = sentence(document.text, cited)
    words = re.findall(r"\b[A-Z][\w.’'-]*", document.text[start:end])
    known = (named(re.sub(r"['’]s?$", "", w)) for w in words)
    found = {k.code for k in known if k is not None and k.code.startswith("state:")}
    if found:
        return frozenset(found)
    return frozenset(
        actor.code
        for actor, _ in scope.named(document.id, start, end)
        if actor.code is not None and actor.code.startswith("state:")
    )


def _who(document: Document, cited: Citation, scope: Scope) -> frozenset[str]:
    """The persons that the sentence names or points at."""
    start, end = sentence(document.text, cited)
    return frozenset(
        entry.id
        for actor, _ in scope.named(document.id, start, end)
        if actor.type == "person" and (entry := scope.entry(actor.id)) is not None
    )


def _plain(yard: str) -> str:
    return " ".join(yard.casefold().split())


def _of_one(one: _Measured, other: _Measured) -> bool:
    """Whether two reports measure one thing by other yardsticks."""
    return (
        one.cited.document != other.cited.document
        and one.sort == other.sort
        and bool(one.where & other.where)
        and abs(one.told - other.told) <= NEAR
        and one.yard != other.yard
        and not (one.sort.startswith("first") and one.who and other.who and not one.who & other.who)
    )


def _differ(pair: tuple[_Measured, _Measured]) -> bool:
    """Whether two yardsticks are of one kind and name two years."""
    years = [set(_YEAR.findall(m.yard)) for m in pair]
    plain = [_YEAR.sub("", m.yard).split() for m in pair]
    return bool(years[0] and years[1]) and not years[0] & years[1] and plain[0] == plain[1]
