"""How surely two findings are one actor: by code, by name, by office and state, by company.

Strengths: 1 certain, 0 not said, -1 certainly two. Between 0 and 1 the surer goes first when
groups are formed (``grouping.group``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from goodoffices.model.findings import ActorFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import ActorType
from goodoffices.resolve.grouping import Sorts
from goodoffices.resolve.stratum import Scope
from goodoffices.text.bodies import body_key, common, initials, organ_key, shorter_keys, unled
from goodoffices.text.gazetteer import states
from goodoffices.text.likeness import compare
from goodoffices.text.spelling import gender_of_surname, parts, surname_alike
from goodoffices.text.titles import GENDERED, HONORIFICS, TOP, title_key

MIXED: tuple[frozenset[ActorType], ...] = (
    frozenset({"organisation", "armed-group", "government-body", "group"}),
    frozenset({"organisation", "media"}),
)
"""Types that readers of one body may differ on."""


ONE_UNFOLDED = 80
"""Likeness, of 100, of two names in full that the same letters shorten and that may be one body's."""
UNSAFE = 0.4
"""The strength of names that may be one and as well a namesake's."""

PASSING: frozenset[str] = frozenset({"team", "delegation", "mission", "group", "others"})
"""Groups of which a state has another on each occasion: "others" are who acts beside it."""


@dataclass(frozen=True, slots=True)
class Face:
    """A finding as the rule of sameness sees it."""

    finding: ActorFinding
    names: tuple[str, ...]
    """Every name in the document, the fullest first; none for one known by title alone."""
    state: str | None
    """The code, or else the name, of the state or body it acts for."""
    offices: frozenset[str]
    gender: str
    keys: frozenset[str] = frozenset()
    """A body's names for comparing."""
    company: tuple[str, ...] = ()
    """The codes of the states that its document names, the most named first: for a bare surname or
    a body of which the document does not say whose it is."""

    @property
    def full(self) -> bool:
        """Whether it has a name of two parts or more."""
        return bool(self.names) and len(parts(self.names[0])) > 1


class Others:
    """What the candidates of one block leave open: who else bears a name."""

    def __init__(self, faces: Sequence[Face]) -> None:
        self._fuller = sorted({f.names[0] for f in faces if f.full and f.finding.type == "person"})
        self._bodies = [f for f in faces if f.finding.type != "person" and f.names]
        self._organs = [f for f in faces if f.finding.type == "government-body"]
        self._weights = {None, *map(_weight, faces)}
        self.bearers: Callable[[str], int] = cache(self._count)
        self.states: Callable[[frozenset[str]], int] = cache(self._states)
        self.owners: Callable[[str], int] = cache(self._owners)
        self.unfolded: Callable[[str], int] = cache(self._unfolded)
        self.lengthened: Callable[[str], int] = cache(self._lengthened)

    def holds(self, face: Face) -> bool:
        """Whether the candidates leave the same open with another of this face."""
        return _weight(face) in self._weights

    def _count(self, surname: str) -> int:
        return _bearers(surname, self._fuller)

    def _states(self, keys: frozenset[str]) -> int:
        """Of how many states bodies of these names are."""
        return len({f.state for f in self._bodies if f.keys & keys and f.state is not None})

    def _owners(self, organ: str) -> int:
        """Of how many states there is this organ, by name or described."""
        return len({f.state for f in self._organs if f.state is not None and organ in _organs(f)})

    def _unfolded(self, letters: str) -> int:
        """How many different names of bodies these letters may stand for."""
        return len({organ_key(n) for f in self._bodies for n in f.names if initials(n) == letters})

    def _lengthened(self, key: str) -> int:
        """How many different names of bodies everyday use may shorten to a key."""
        return len({body_key(n) for f in self._bodies for n in f.names if key in shorter_keys(n)})


def names_of(finding: ActorFinding) -> tuple[str, ...]:
    """The names a finding has in its document, the fullest first; titles are no names."""
    found = {m.citation.quote for m in finding.mentions if m.form == "name"}
    if not found:
        return ()
    return tuple(dict.fromkeys((finding.name, *sorted(found, key=lambda n: (-len(n), n)))))


def face_of(finding: ActorFinding, scope: Scope) -> Face:
    """The finding with all that the rule of sameness reads of it and of its document."""
    names = names_of(finding)
    state = state_of(finding.acts_for, scope)
    person = finding.type == "person"
    bare = person and not finding.roles and names and len(parts(names[0])) == 1
    open_ = state is None and (bare or finding.type == "government-body")
    return Face(
        finding,
        names,
        state,
        frozenset(title_key(r.title) for r in finding.roles),
        _gender(finding),
        frozenset() if person else _body_keys(finding, names),
        tuple(scope.states(finding.document)) if open_ else (),
    )


def _body_keys(finding: ActorFinding, names: Sequence[str]) -> frozenset[str]:
    """A body's names for comparing; only an organ of a state is known without the state's name."""
    organ = finding.type == "government-body"
    return frozenset(
        k for n in names for k in ((body_key(n), unled(n)) if organ else (body_key(n),))
    )


def state_of(acts_for: str | None, scope: Scope) -> str | None:
    """The code of whom somebody acts for, through bodies and persons, else its name."""
    for _ in range(4):
        if acts_for is None or kind_of(acts_for) != "actor":
            return None
        above = scope.finding(acts_for)
        if not isinstance(above, ActorFinding):
            return None
        if above.code is not None or above.acts_for is None:
            return above.code or body_key(above.name)
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


def sorts(faces: Sequence[Face]) -> Sorts:
    """Most reports name somebody in the same words: faces that differ in nothing but the document
    are as strongly one with any other."""
    looks: dict[object, int] = {}
    sort = [looks.setdefault(_look(f), len(looks)) for f in faces]
    return Sorts(sort, [f.finding.document for f in faces])


def _look(face: Face) -> tuple[object, ...]:
    """All of a face that ``strength`` reads, but the document; of a code nothing else counts."""
    f = face.finding
    if f.code is not None:
        return (f.code,)
    titles = () if face.names else tuple((r.title, r.of) for r in f.roles)
    told = (face.names, face.state, face.offices, face.gender, face.keys, face.company, titles)
    return (f.type, f.unnamed, *told)


def look_of(face: Face) -> str:
    """What two faces share that differ in nothing but the document."""
    plain = (sorted(x) if isinstance(x, frozenset) else x for x in _look(face))
    return hashlib.sha256(repr(tuple(plain)).encode()).hexdigest()[:20]


def _weight(face: Face) -> object:
    """What ``Others`` reads of a face; None of a person without a full name, and of a code, which
    leaves nothing open."""
    if face.finding.code is not None:
        return None
    if face.finding.type == "person":
        return face.names[0] if face.full else None
    organs = face.finding.type == "government-body"
    return (organs, face.names, face.state, face.keys, frozenset(_organs(face)) if organs else None)


def strength(left: Face, right: Face, others: Others) -> float:
    """How surely two findings are one actor, told from either side: 1 certain, 0 not said, -1
    certainly two."""
    a, b = left.finding, right.finding
    if a.code is not None or b.code is not None:
        return 1.0 if a.code == b.code else -1.0
    organs = a.type == b.type and a.type in ("government-body", "group")
    if organs and not (left.names and right.names):
        return _one_body(left, right, others)
    if a.unnamed or b.unnamed or not left.names or not right.names:
        return 0.0
    if "person" in (a.type, b.type):
        return _persons(left, right, others) if a.type == b.type else -1.0
    return _bodies(left, right, others)


def _bodies(left: Face, right: Face, others: Others) -> float:
    """Two bodies with names: of one name and one state, or letters that unfold in one way."""
    a, b = left.finding, right.finding
    if _states_differ(left, right):
        return -1.0
    if a.document == b.document:  # what one text keeps apart is apart, but for a reader's slip
        return 0.0 if _namesakes(left, right) else -1.0
    if a.type != b.type and not any({a.type, b.type} <= mixed for mixed in MIXED):
        return 0.0  # one report's slip parts no others
    shared = left.keys & right.keys
    if shared:
        if _unfold_apart(left, right, shared):
            return -1.0
        if "government-body" not in (a.type, b.type):
            return 1.0
        return _organs_of_one_name(left, right, shared, others)
    if left.state is not None and left.state == right.state:
        organs = {organ_key(n) for n in left.names} & {organ_key(n) for n in right.names}
        if organs:
            return 1.0
    if a.type == b.type == "government-body" and (one := _at_one_home(left, right, others)):
        return one
    return _shortened(left, right, others) or _by_letters(left, right, others)


def _unfold_apart(left: Face, right: Face, shared: frozenset[str]) -> bool:
    """Whether two bodies have nothing in common but letters, which their own names unfold apart:
    the CPC that is a Centre and the CPC that is a Party."""
    letters = {n for n in {*left.names} & {*right.names} if n.isupper() and len(n) > 2}
    if not letters or not shared <= {key for n in letters for key in (body_key(n), unled(n))}:
        return False
    unfolded = [{n for n in face.names if initials(n) in letters} for face in (left, right)]
    return all(unfolded) and not any(
        fuzz.token_sort_ratio(x, y) >= ONE_UNFOLDED for x in unfolded[0] for y in unfolded[1]
    )


def _namesakes(left: Face, right: Face) -> bool:
    """Whether two bodies of one text have one name, or one has what the other's is shortened to."""
    if not all(map(common, left.keys & right.keys or ("state",))):
        return True
    if left.state is not None and left.state == right.state and _organs(left) & _organs(right):
        return True
    for one, other in ((left, right), (right, left)):
        letters = {m for m in other.names if len(m) > 2 and m.isupper()}
        if any(initials(n) in letters or shorter_keys(n) & other.keys for n in one.names):
            return True
    return False


def _shortened(left: Face, right: Face, others: Others) -> float:
    """Whether one is known by what everyday use leaves of the other's name, and of no third's."""
    for short, long in ((left, right), (right, left)):
        keys = {k for n in long.names for k in shorter_keys(n)} & short.keys
        if keys and all(others.lengthened(k) == 1 for k in keys):
            return 0.6
    return 0.0


def _at_one_home(left: Face, right: Face, others: Others) -> float:
    """Whether an organ without a state is that of the state its document names most."""
    organs = {organ for organ in _organs(left) & _organs(right) if " " in organ}
    homes = [f.state or next(iter(f.company), None) for f in (left, right)]
    if not organs or homes[0] is None or homes[0] != homes[1]:
        return 0.0
    return 0.6 if all(others.owners(organ) < 2 for organ in organs) else 0.0


def _organs_of_one_name(left: Face, right: Face, shared: frozenset[str], others: Others) -> float:
    """Two organs of one name, which half the states may have: of one state, by what is told.

    Where a document does not say whose it is, the state that it names most is taken, if there is
    but one state in question. A name of its own ("the Hill Palace") needs none: one report
    that lays it to another state parts no others.
    """
    if left.state is not None and right.state is not None:
        return 1.0
    if not all(map(common, shared)):
        untold = left.state is None and right.state is None
        return 0.9 if untold or others.states(shared) < 2 else 0.0
    if others.states(shared) > 1:
        return 0.0
    whose = left.state or right.state
    if whose in (*left.company, *right.company) and any(map(_department, shared)):
        return 0.6
    homes = [f.state or next(iter(f.company), None) for f in (left, right)]
    return 0.6 if homes[0] == homes[1] and homes[0] else 0.0


def _department(key: str) -> bool:
    """Whether an organ is called as those of few states are: any report on its state may name it."""
    return " " in key and "department" in key.split()


def _by_letters(left: Face, right: Face, others: Others) -> float:
    """Whether one is known by letters alone that only the other's name unfolds."""
    for short, long in ((left, right), (right, left)):
        letters = short.names[0]
        if len(short.names) > 1 or not (letters.isupper() and letters.isalpha()):
            continue
        if len(letters) > 2 and any(initials(n) == letters for n in long.names):
            return 0.5 if others.unfolded(letters) == 1 else 0.0
    return 0.0


def _organs(face: Face) -> set[str]:
    """What organ of its state a body is, by its names, or by the words it is known by."""
    return {organ_key(n) for n in face.names or [r.title for r in face.finding.roles]}


@lru_cache(maxsize=20_000)
def _organ(title: str) -> str:
    """What a body is, by its title alone: government and regime, army and military are one."""
    return organ_key(title_key(title))


def _one_body(left: Face, right: Face, others: Others) -> float:
    """Two bodies without names: "the X ministry" of one owner; two texts, one state."""
    if left.finding.document == right.finding.document or _states_differ(left, right):
        return -1.0
    if left.names or right.names:
        one_state = left.state is not None and left.state == right.state
        if one_state:
            return 0.9 if _organs(left) & _organs(right) else 0.0
        return _at_one_home(left, right, others) if left.finding.type == "government-body" else 0.0
    if not left.finding.roles or not right.finding.roles:
        return 0.0
    a, b = left.finding.roles[0], right.finding.roles[0]
    if _organ(a.title) != _organ(b.title) or not a.of or not b.of:
        return 0.0
    if title_key(a.title) in PASSING and a.of in states().values():
        return 0.0
    if a.of == b.of:
        return 1.0
    if _long(a.of) and _long(b.of):
        return 0.8 if compare(a.of, b.of).safe else -1.0
    return 0.6 if parts(a.of)[-1:] == parts(b.of)[-1:] else 0.0


def _persons(left: Face, right: Face, others: Others) -> float:
    """Two persons: by full names, by a surname where one candidate stands."""
    if left.finding.document == right.finding.document:
        return -1.0  # what one text keeps apart is apart
    if left.gender and right.gender and left.gender != right.gender:
        return -1.0
    named = _by_names(left.names, right.names)
    if named == UNSAFE:  # as likely a namesake: one office of one state must say so
        one_state = left.state is not None and left.state == right.state
        return named if one_state and left.offices & right.offices else 0.0
    if named:
        return named
    if _states_differ(left, right):
        return -1.0 if _offices_differ(left, right) else 0.0
    return _surname_only(left, right, others)


@lru_cache(maxsize=50_000)
def _by_names(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """What two persons' names alone say; 0 where one of them has no full name."""
    if _differ_in_gender(left, right):
        return -1.0
    likenesses = [compare(m, n) for m in left for n in right if _long(m) and _long(n)]
    if any(like.same for like in likenesses) and not any(like.safe for like in likenesses):
        return UNSAFE
    if any(like.same for like in likenesses):
        return 1.0 if any(_long(n) for n in set(left) & set(right)) else 0.8
    return -1.0 if likenesses else 0.0


def _surname_only(left: Face, right: Face, others: Others) -> float:
    """A bare surname joins the only full name of its kind where office, state or company agree."""
    bare, other = (right, left) if left.full else (left, right)
    if not fits(bare, other) and (other.full or not fits(other, bare)):
        return 0.0
    agree = (left.state is not None and left.state == right.state) or bool(
        left.offices & right.offices
    )
    if not other.full:
        return 0.5 if agree and left.state == right.state else 0.0
    if others.bearers(parts(bare.names[0])[-1]) != 1:
        return 0.0
    if agree:
        return 0.6
    return 0.5 if other.offices & TOP and other.state in bare.company else 0.0


def fits(bare: Face, other: Face) -> bool:
    """Whether a bare surname is the last name of another's."""
    surname = parts(bare.names[0])[-1:]
    return bool(surname) and any(
        surname_alike(surname[0], parts(n)[-1]) for n in other.names if parts(n)
    )


def _bearers(surname: str, fuller: Sequence[str]) -> int:
    """How many persons of full names bear a surname, spellings of one name counted once."""
    distinct: list[str] = []
    for name in fuller:
        if not surname_alike(surname, parts(name)[-1]):
            continue
        if not any(compare(name, n).safe or parts(name) == parts(n) for n in distinct):
            distinct.append(name)
    return len(distinct)


def _long(name: str) -> bool:
    return len(parts(name)) > 1


def _differ_in_gender(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the fullest names' surnames are a man's and a woman's."""
    fullest = [parts(n) for names in (left, right) for n in names[:1]]
    return {gender_of_surname(words[-1]) for words in fullest if words} == {"m", "f"}


def _states_differ(left: Face, right: Face) -> bool:
    return left.state is not None and right.state is not None and left.state != right.state


def _offices_differ(left: Face, right: Face) -> bool:
    return bool(left.offices) and bool(right.offices) and not left.offices & right.offices
