"""Who is who across documents: one entry per actor, under all its names.

Joined are findings of one code; bodies of one name (and not of two states); persons whose full
names can be one name in two spellings; and a bare surname where its title, state or the
company of its document leaves one candidate. Nothing else: an unsafe merge is not made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from goodoffices.model.entries import Actor
from goodoffices.model.findings import ActorFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import ActorType, Alias, Role
from goodoffices.resolve.grouping import group
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.text.likeness import compare
from goodoffices.text.spelling import (
    block_keys,
    gender_of_surname,
    parts,
    skeleton,
    surname_alike,
)
from goodoffices.text.titles import GENDERED, HONORIFICS, title_key

TYPES: tuple[ActorType, ...] = (
    "state",
    "media",
    "armed-group",
    "government-body",
    "person",
    "organisation",
    "group",
)
"""Types, the most telling first: what an entry is called when its findings differ."""

MIXED: tuple[frozenset[ActorType], ...] = (
    frozenset({"organisation", "armed-group", "government-body", "group"}),
    frozenset({"organisation", "media"}),
)
"""Types that readers of one body may differ on."""


@dataclass(frozen=True, slots=True)
class _Face:
    """A finding as the rule of sameness sees it."""

    finding: ActorFinding
    names: tuple[str, ...]
    """Every name in the document, the fullest first; none for one known by title alone."""
    state: str | None
    """The code, or else the name, of the state or body it acts for."""
    offices: frozenset[str]
    gender: str
    ties: frozenset[str]


class Actors:
    """The stratum of actors."""

    name = "actors"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("actor",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """A code; a person's folded surnames; a body's name. An unnamed one stands alone."""
        assert isinstance(item, ActorFinding)
        if item.code is not None:
            return {f"code:{item.code}"}
        names = _names(item)
        if item.type in ("government-body", "group") and not names and item.roles:
            return {_office_key(item)}
        if item.unnamed or not names:
            return {f"alone:{item.id}"}
        if item.type == "person":
            return {f"person:{key}" for n in names for key in block_keys(n)}
        return {f"body:{_body_key(n)}" for n in names}

    def resolve(self, block: Block, scope: Scope) -> Iterable[Resolved]:
        """The actors of one block."""
        found = [i for i in block.items if isinstance(i, ActorFinding)]
        if len({f.code for f in found}) == 1 and found[0].code is not None and not block.cannot:
            yield _entry(found)  # one code, one actor: nothing to compare
            return
        faces = [_face(f, scope) for f in found]
        ids = [f.id for f in found]
        fuller = [f for f in faces if _is_full(f)]
        keys = [frozenset(self.keys(f, scope)) for f in found]

        @cache
        def bearers(surname: str) -> int:
            return _bearers(surname, fuller)

        def same(left: _Face, right: _Face) -> float:
            return _strength(left, right, bearers)

        for members in group(faces, ids, same, must=block.must, cannot=block.cannot, under=keys):
            yield _entry([m.finding for m in members])

    def face(self, entry: Resolved) -> object:
        """All that later strata read of an actor: who belongs to it, its name, type and party."""
        assert isinstance(entry, Actor)
        return (
            entry.name,
            entry.type,
            entry.acts_for,
        )

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Actors whose state or spouse changed are looked at anew through their references."""
        return ()


def _office_key(finding: ActorFinding) -> str:
    """The key of a body without a name: what it is and whose, a person by the surname."""
    role = finding.roles[0]
    whose = parts(role.of)[-1] if role.of and parts(role.of) else finding.id
    return f"office:{title_key(role.title)}:{skeleton(whose)}"


def _names(finding: ActorFinding) -> tuple[str, ...]:
    """The names a finding has in its document, the fullest first; titles are no names."""
    found = {m.citation.quote for m in finding.mentions if m.form == "name"}
    if not found:
        return ()
    return tuple(dict.fromkeys((finding.name, *sorted(found, key=lambda n: (-len(n), n)))))


def _face(finding: ActorFinding, scope: Scope) -> _Face:
    ties = frozenset(t.other for t in finding.ties if t.tie in ("spouse", "relative"))
    return _Face(
        finding,
        _names(finding),
        _state(finding.acts_for, scope),
        frozenset(title_key(r.title) for r in finding.roles),
        _gender(finding),
        ties,
    )


def _state(acts_for: str | None, scope: Scope) -> str | None:
    """The code of whom somebody acts for, through bodies and persons, else its name."""
    for _ in range(4):
        if acts_for is None or kind_of(acts_for) != "actor":
            return None
        above = scope.finding(acts_for)
        if not isinstance(above, ActorFinding):
            return None
        if above.code is not None or above.acts_for is None:
            return above.code or _body_key(above.name)
        acts_for = above.acts_for
    return None


def _gender(finding: ActorFinding) -> str:
    """The gender that titles tell; "" if they tell none. Pronouns are too unsure to part people."""
    if finding.type != "person":
        return ""
    for mention in finding.mentions:
        words = mention.citation.quote.casefold().replace(".", "").split()
        if mention.form == "title" and len(words) < 6:
            for word in words:
                told = HONORIFICS.get(word) or GENDERED.get(word)
                if told:
                    return told
    return ""


def _body_key(name: str) -> str:
    return name.casefold().removeprefix("the ").replace("’", "'").replace("defense", "defence")


def _is_full(face: _Face) -> bool:
    return bool(face.names) and len(parts(face.names[0])) > 1


def _strength(left: _Face, right: _Face, bearers: Callable[[str], int]) -> float:
    """How surely two findings are one actor: 1 certain, 0 not said, -1 certainly two."""
    a, b = left.finding, right.finding
    if a.code is not None or b.code is not None:
        return 1.0 if a.code == b.code else -1.0
    if (
        a.type == b.type
        and a.type in ("government-body", "group")
        and not (left.names or right.names)
    ):
        return _one_body(left, right)
    if a.unnamed or b.unnamed or not left.names or not right.names:
        return 0.0
    if "person" in (a.type, b.type):
        return _persons(left, right, bearers) if a.type == b.type else -1.0
    if a.document == b.document:
        return -1.0
    if a.type != b.type and not any({a.type, b.type} <= mixed for mixed in MIXED):
        return -1.0
    if left.state is not None and right.state is not None and left.state != right.state:
        return -1.0
    shared = {_body_key(n) for n in left.names} & {_body_key(n) for n in right.names}
    if not shared:
        return 0.0
    one_state = left.state == right.state
    return 1.0 if one_state or "government-body" not in (a.type, b.type) else 0.6


def _one_body(left: _Face, right: _Face) -> float:
    """Two bodies without names: "the X ministry" of one owner; two texts, one state."""
    if left.finding.document == right.finding.document or _states_differ(left, right):
        return -1.0
    if not left.finding.roles or not right.finding.roles:
        return 0.0
    a, b = left.finding.roles[0], right.finding.roles[0]
    if title_key(a.title) != title_key(b.title) or not a.of or not b.of:
        return 0.0
    if a.of == b.of:
        return 1.0
    if _long(a.of) and _long(b.of):
        return 0.8 if compare(a.of, b.of).same else -1.0
    return 0.6 if parts(a.of)[-1:] == parts(b.of)[-1:] else 0.0


def _persons(left: _Face, right: _Face, bearers: Callable[[str], int]) -> float:
    """Two persons: by full names, by a surname where one candidate stands."""
    if left.finding.document == right.finding.document:
        return -1.0  # what one text keeps apart is apart
    if left.gender and right.gender and left.gender != right.gender:
        return -1.0
    named = _by_names(left.names, right.names)
    if named:
        return named
    if _states_differ(left, right):
        return -1.0 if _offices_differ(left, right) else 0.0
    return _surname_only(left, right, bearers)


@lru_cache(maxsize=50_000)
def _by_names(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """What two persons' names alone say; 0 where one of them has no full name."""
    if _differ_in_gender(left, right):
        return -1.0
    likenesses = [compare(m, n) for m in left for n in right if _long(m) and _long(n)]
    if any(like.same for like in likenesses):
        return 1.0 if any(_long(n) for n in set(left) & set(right)) else 0.8
    return -1.0 if likenesses else 0.0


def _surname_only(left: _Face, right: _Face, bearers: Callable[[str], int]) -> float:
    """A bare surname joins the only full name of its kind where office or state agree."""
    surname = parts(left.names[0])[-1:] if not _is_full(left) else parts(right.names[0])[-1:]
    other = right if not _is_full(left) else left
    if not surname or not any(
        surname_alike(surname[0], parts(n)[-1]) for n in other.names if parts(n)
    ):
        return 0.0
    agree = (left.state is not None and left.state == right.state) or bool(
        left.offices & right.offices
    )
    if not _is_full(left) and not _is_full(right):
        return 0.5 if agree and left.state == right.state else 0.0
    return 0.6 if agree and bearers(surname[0]) == 1 else 0.0


def _bearers(surname: str, fuller: Sequence[_Face]) -> int:
    """How many persons of the block bear a surname, spellings of one name counted once."""
    distinct: list[str] = []
    for face in fuller:
        name = face.names[0]
        if not surname_alike(surname, parts(name)[-1]):
            continue
        if not any(compare(name, n).same or parts(name) == parts(n) for n in distinct):
            distinct.append(name)
    return len(distinct)


def _long(name: str) -> bool:
    return len(parts(name)) > 1


def _differ_in_gender(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the fullest names' surnames are a man's and a woman's."""
    fullest = [parts(n) for names in (left, right) for n in names[:1]]
    return {gender_of_surname(words[-1]) for words in fullest if words} == {"m", "f"}


def _states_differ(left: _Face, right: _Face) -> bool:
    return left.state is not None and right.state is not None and left.state != right.state


def _offices_differ(left: _Face, right: _Face) -> bool:
    return bool(left.offices) and bool(right.offices) and not left.offices & right.offices


def _entry(members: Sequence[ActorFinding]) -> Actor:
    """The entry of findings that are one actor."""
    ids = tuple(sorted(m.id for m in members))
    return Actor(
        id=ids[0],
        members=ids,
        name=_name(members),
        type=min((m.type for m in members), key=TYPES.index),
        aliases=_aliases(members),
        roles=_roles(members),
        acts_for=_acts_for(members),
        metonyms=tuple(sorted({x for m in members for x in m.metonyms})),
        citations=tuple(sorted({c.citation for m in members for c in m.mentions})),
        certainty="low" if all(m.certainty == "low" for m in members) else "high",
    )


def _name(members: Sequence[ActorFinding]) -> str:
    """The fullest name, then the most frequent, then the first in the alphabet."""
    counts = Counter(m.name for m in members)
    return min(counts, key=lambda n: (-min(len(n.split()), 4), -counts[n], n))


def _aliases(members: Sequence[ActorFinding]) -> tuple[Alias, ...]:
    """Every wording but pronouns."""
    known = any(mention.form == "name" for m in members for mention in m.mentions)
    counts = Counter(
        mention.citation.quote
        for m in members
        for mention in m.mentions
        if mention.form != "pronoun"
        and not _says_nothing(mention.citation.quote, mention.form, known)
    )
    return tuple(Alias(text, n) for text, n in sorted(counts.items(), key=lambda p: (-p[1], p[0])))


_OWN = frozenset("his her its their our my your".split())


def _says_nothing(text: str, form: str, known: bool) -> bool:
    """Whether a description is nobody's name outside its place: "his office", "the group"."""
    words = text.casefold().split()
    if form != "description":
        return False
    return words[0] in _OWN or (
        known
        and words[0] in ("the", "this", "that")
        and len(words) == 2
        and text.split()[1].islower()
    )


def _roles(members: Sequence[ActorFinding]) -> tuple[Role, ...]:
    found: dict[tuple[str, str | None], Role] = {}
    for member in sorted(members, key=lambda m: m.id):
        for role in member.roles:
            title = (
                f"former {role.title}"
                if role.former and not _says_former(role.title)
                else role.title
            )
            found.setdefault((title_key(title), role.of), Role(title, role.of, role.text))
    owned = {key for key, of in found if of is not None}
    kept = [r for (key, of), r in found.items() if of is not None or key not in owned]
    return tuple(sorted(kept, key=lambda r: (r.title.casefold(), r.of or "", r.text)))


def _says_former(title: str) -> bool:
    return title.casefold().startswith(("former", "ex", "then", "late", "ousted", "retired"))


def _acts_for(members: Sequence[ActorFinding]) -> str | None:
    """Whom most findings say it acts for; the smallest finding id of those."""
    given = sorted(m.acts_for for m in members if m.acts_for is not None)
    return given[0] if given else None
