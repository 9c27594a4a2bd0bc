"""Who may be one: mergings that are likely and not safe enough to be made, for a person to judge.

Two kinds are proposed, as disagreements on whom a text means: a bare surname that only one full
name of the dossier fits, in reports that share others whom they name, and that no office or state
ties to it; and two full names of which a namesake's or another spelling is as likely.
``goodoffices judge merge`` makes them one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from rapidfuzz.distance import Levenshtein

from goodoffices.model.entries import Actor
from goodoffices.model.findings import ActorFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import ActorType, Side
from goodoffices.resolve.actors import Actors
from goodoffices.resolve.disagreements import disagreement
from goodoffices.resolve.sameness import Face, Others, face_of, fits
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.text.likeness import compare
from goodoffices.text.spelling import folded, parts

ALONE = (
    "“{}” may be {}, the only one of that name in these documents; no office or state tells."
    " Merge the two if they are one."
)
RESEMBLING = (
    "“{}” and “{}” may be two spellings of one name, or two names; no office tells."
    " Merge the two if they are one."
)
SHORTEST = 4
"""Letters of a bare surname that few bear: of shorter ones a dossier holds several unawares."""
SLIP = 1
"""Letters by which the given names of one surname differ that may be one."""
COMPANY = 2
"""Others with names of two parts whom the reports of both must name: of proposals without them, one
in five was worth asking (read by hand on 500 reports)."""
BODIES: frozenset[ActorType] = frozenset({"organisation", "armed-group", "government-body"})
"""Types of actor whose name is no part of a person's."""
CITED = 3
"""Passages shown for each side: enough to judge by."""


class Identities:
    """The stratum of proposals on who is who."""

    name = "who may be one"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("disagreement",)

    def __init__(self) -> None:
        self._actors = Actors()

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The persons' own blocks: an entry's findings stand together."""
        if not isinstance(item, ActorFinding) or item.unnamed or item.code is not None:
            return ()
        return self._actors.keys(item, scope) if item.type == "person" else ()

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """A proposal for each bare name that stands alone beside its only bearer."""
        faces = [face_of(i, scope) for i in block.items if isinstance(i, ActorFinding)]
        entries = {f.finding.id: scope.entry(f.finding.id) for f in faces}
        kept = frozenset(frozenset(pair) for pair in block.cannot)
        others = Others(faces)
        bare, full = _by_entry(faces, entries, full=False), _by_entry(faces, entries, full=True)
        for (one, left), (two, right) in product(bare.items(), full.items()):
            if one in full or not _likely(left, right, others):
                continue
            if not _by_itself(left) or not _person(right, scope):
                continue
            if _in_one_story(left, right, scope) and not _judged(left, right, kept):
                yield _proposal(left, right, one, two, ALONE)
        for (one, left), (two, right) in combinations(sorted(full.items()), 2):
            if _resemble(left, right) and not _judged(left, right, kept):
                yield _proposal(left, right, one, two, RESEMBLING)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads proposals."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The persons of a document of which somebody was judged: who stands beside them counts."""
        judged = (i for i in changed if kind_of(i) == "actor" and scope.unresolved(i))
        documents = {f.document for i in judged if (f := scope.as_read(i)) is not None}
        found = (f for d in documents for f in scope.findings(d, "actor"))
        return {f.id for f in found if isinstance(f, ActorFinding) and f.type == "person"}


def _by_entry(
    faces: Sequence[Face], entries: Mapping[str, object], *, full: bool
) -> dict[str, list[Face]]:
    """The candidates with names of two parts (or of one), by the entry that they belong to."""
    found: dict[str, list[Face]] = {}
    for face in faces:
        entry = entries[face.finding.id]
        if not isinstance(entry, Actor) or not face.names or face.full != full:
            continue
        if full or len(parts(entry.name)) == 1:
            found.setdefault(entry.id, []).append(face)
    return found


def _likely(bare: Sequence[Face], full: Sequence[Face], others: Others) -> bool:
    """Whether one full name alone fits, in another document, and nothing speaks against it."""
    if any(others.bearers(parts(b.names[0])[-1]) != 1 for b in bare):
        return False
    if {f.finding.document for f in bare} & {f.finding.document for f in full}:
        return False  # what one text keeps apart is apart
    if not all(fits(b, f) and _ends_with(f, b) for b, f in product(bare, full)):
        return False
    genders = {f.gender for f in (*bare, *full) if f.gender}
    states = {f.state for f in (*bare, *full) if f.state is not None}
    return (
        len(genders) < 2
        and len(states) < 2
        and not compare(bare[0].names[0], full[0].names[0]).apart
    )


def _judged(left: Sequence[Face], right: Sequence[Face], kept: frozenset[frozenset[str]]) -> bool:
    """Whether a person said already that the two are two."""
    pairs = product(left, right)
    return any(frozenset((a.finding.id, b.finding.id)) in kept for a, b in pairs)


def _in_one_story(left: Sequence[Face], right: Sequence[Face], scope: Scope) -> bool:
    """Whether the reports that name one name others who stand beside the other, too."""
    own = {n for f in (*left, *right) for n in f.names}
    beside = [
        {
            other.name
            for document in {f.finding.document for f in faces}
            for other in scope.findings(document, "actor")
            if isinstance(other, ActorFinding) and other.type == "person" and not other.unnamed
            if len(parts(other.name)) > 1 and other.name not in own
        }
        for faces in (left, right)
    ]
    return len(beside[0] & beside[1]) >= COMPANY


def _resemble(left: Sequence[Face], right: Sequence[Face]) -> bool:
    """Whether two full names may be two spellings of one, in two documents, and nothing forbids."""
    one, two = left[0].names[0], right[0].names[0]
    *mine, surname = (folded(p) for p in parts(one))
    *theirs, other = (folded(p) for p in parts(two))
    if not mine or not theirs or mine[0][:1] != theirs[0][:1]:
        return False  # a slip hardly ever is in the first letter
    if surname != other or Levenshtein.distance(" ".join(mine), " ".join(theirs)) > SLIP:
        return False
    if {f.finding.document for f in left} & {f.finding.document for f in right}:
        return False
    faces = (*left, *right)
    genders = {f.gender for f in faces if f.gender}
    states = {f.state for f in faces if f.state is not None}
    return compare(one, two).same and len(genders) < 2 and len(states) < 2


def _by_itself(bare: Sequence[Face]) -> bool:
    """Whether a surname is all that is told of somebody, and long enough to be one man's."""
    names = [parts(b.finding.name) for b in bare]
    return all(len(n) == 1 and len(folded(n[0])) >= SHORTEST for n in names)


def _person(full: Sequence[Face], scope: Scope) -> bool:
    """Whether a full name has nothing of a body's: "the Guard's Falcons" are a unit."""
    return not any(
        set(map(folded, parts(body.name))) & set(map(folded, parts(face.finding.name)))
        for face in full
        for body in scope.findings(face.finding.document, "actor")
        if isinstance(body, ActorFinding) and body.type in BODIES and not body.unnamed
    )


def _ends_with(full: Face, bare: Face) -> bool:
    """Whether the last word of a full name is just the bare one, accents and case aside: not a half
    of it, nor what somebody of that given name is called.

    A question about names that merely sound alike wastes a person's time (one in ten was worth
    asking).
    """
    last = _last_word(bare.names[0])
    return any(_last_word(name) == last for name in full.names if len(name.split()) > 1)


def _last_word(name: str) -> list[str]:
    """The last word of a name as it sounds, without a particle joined to it."""
    return [folded(part) for part in parts(name.split()[-1])]


def _proposal(
    left: Sequence[Face], right: Sequence[Face], one: str, two: str, reason: str
) -> Resolved:
    sides = []
    for entry, faces in ((one, left), (two, right)):
        cited = sorted(f.finding.head for f in faces)[:CITED]
        sides.append(Side(entry, "name", faces[0].finding.name, tuple(cited)))
    why = reason.format(sides[0].value, sides[1].value)
    return replace(disagreement("attribution", sides, "compatible", why), certainty="low")
