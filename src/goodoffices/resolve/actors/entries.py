"""The entry of an actor: the name, type, wordings, roles and party of findings that are one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from goodoffices.model.entries import Actor
from goodoffices.model.findings import ActorFinding, RoleFound
from goodoffices.model.shapes import ActorType, Alias, Citation, Role, When
from goodoffices.resolve.stratum import Scope
from goodoffices.text.gazetteer import named, named_by
from goodoffices.text.titles import OFFICES, TITLE_ADJECTIVES, title_key

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


def entry_of(members: Sequence[ActorFinding], scope: Scope) -> Actor:
    """The entry of findings that are one actor."""
    ids = tuple(sorted(m.id for m in members))
    return Actor(
        id=ids[0],
        members=ids,
        name=_name(members),
        type=_type(members),
        aliases=_most_used(_wordings(members)),
        roles=_roles(members, scope),
        acts_for=_acts_for(members),
        metonyms=tuple(sorted({x for m in members for x in m.metonyms})),
        citations=_passages(c.citation for m in members for c in m.mentions),
        certainty="low" if all(m.certainty == "low" for m in members) else "high",
    )


def enlarged(entry: Actor, more: Sequence[ActorFinding]) -> Actor | None:
    """The entry of an actor that is known by name, with further findings so known: what
    ``entry_of`` makes of all.

    None where the others would have to be counted again: another name or type, a new title.
    """
    if any((f.name, f.type) != (entry.name, entry.type) for f in more):
        return None
    if any(not _told_already(role, entry.roles) for f in more for role in f.roles):
        return None
    counts = Counter({alias.text: alias.count for alias in entry.aliases}) + _wordings(more)
    given = {f.acts_for for f in more} | {entry.acts_for}
    return replace(
        entry,
        id=min(entry.id, *(f.id for f in more)),
        members=tuple(sorted((*entry.members, *(f.id for f in more)))),
        aliases=_most_used(counts),
        acts_for=min((of for of in given if of is not None), default=None),
        metonyms=tuple(sorted({*entry.metonyms, *(x for f in more for x in f.metonyms)})),
        citations=_passages((*entry.citations, *(m.citation for f in more for m in f.mentions))),
        certainty="low" if {entry.certainty, *(f.certainty for f in more)} == {"low"} else "high",
    )


def _told_already(role: RoleFound, roles: Iterable[Role]) -> bool:
    """Whether an entry has a title in the same words, or as somebody's where the text names nobody."""
    if role.former or role.held or _says_former(role.title):
        return False
    return any(
        (known.title, known.of, known.text) == (role.title, role.of, role.text)
        or (role.of is None and known.of is not None and _one_title(known, role))
        for known in roles
        if known.when.edtf is None and not _says_former(known.title)
    )


def _one_title(known: Role, role: RoleFound) -> bool:
    return title_key(known.title) == title_key(role.title)


def _type(members: Sequence[ActorFinding]) -> ActorType:
    """The most telling type; that of a medium, as which a spokesman's words may pass, by majority."""
    counts = Counter(m.type for m in members)
    if counts["media"] * 2 < len(members):
        del counts["media"]
    return min(counts, key=TYPES.index)


def _passages(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(sorted(set(citations), key=_place))


def _place(citation: Citation) -> tuple[str, int, int]:
    """A citation's own order: a state has thousands, and comparing tuples is fast."""
    return citation.document, citation.start, citation.end


SELDOM = 20
"""As many reports for one: who is called so that seldom is not called so, but for a slip."""


def _name(members: Sequence[ActorFinding]) -> str:
    """The most frequent name of two words or more, then the fullest, then by the alphabet."""
    counts = Counter(m.name for m in members)
    least = max(counts.values()) / SELDOM
    usual = (n for n, count in counts.items() if count >= least)
    return min(usual, key=lambda n: (" " not in n, -counts[n], -min(len(n.split()), 4), n))


def _wordings(members: Sequence[ActorFinding]) -> Counter[str]:
    """How often each wording stands, but pronouns."""
    known = any(
        m.code is not None or any(mention.form == "name" for mention in m.mentions) for m in members
    )
    return Counter(
        mention.citation.quote
        for m in members
        for mention in m.mentions
        if mention.form != "pronoun"
        and not (known and m.type == "person" and _office_of_a_state(mention.citation.quote))
        and (
            not _says_nothing(mention.citation.quote, mention.form, known)
            or _only_its(mention.citation.quote, m.code)
        )
    )


def _most_used(counts: Mapping[str, int]) -> tuple[Alias, ...]:
    return tuple(Alias(text, n) for text, n in sorted(counts.items(), key=lambda p: (-p[1], p[0])))


_OWN = frozenset("his her its their our my your whose".split())
_OFFICE = OFFICES | TITLE_ADJECTIVES
_OF_OFFICE = _OFFICE | {"the", "of"}


def _says_nothing(text: str, form: str, known: bool) -> bool:
    """Whether a description is nobody's name outside its place.

    "His office", "its leader"; of one who has a name also "the group", "the prime minister", "a
    journalist".
    Whoever reads such a name alone, or two entries side by side, learns nothing or the wrong
    thing (docs/decisions/0016).
    """
    words = text.casefold().split()
    if form != "description":
        return False
    if words[0] in _OWN and len(words) < 3:
        return True
    if not known:
        return False
    if words[0] in ("a", "an", "another"):
        return text[1:].islower()  # "a journalist", and not "a Ruritanian journalist"
    definite = words[0] in ("the", "this", "that")
    short = len(words) == 2 and text.split()[1].islower()
    return definite and (short or all(w in _OFFICE for w in words[1:]))


@lru_cache(maxsize=1 << 14)
def _office_of_a_state(text: str) -> bool:
    """Whether a wording is an office and a state's own name, and no more: "the president of X".

    Read alone it names whoever holds the office, and without the office the state.
    """
    words = [w.removesuffix("'s").removesuffix("’s") for w in text.split()]
    rest = [w for w in words if w.casefold() not in _OF_OFFICE]
    place = named(" ".join(rest)) if 0 < len(rest) < len(words) else None
    return place is not None and place.sort in ("country", "capital")


def _only_its(text: str, code: str | None) -> bool:
    """Whether a definite noun is a word of one state's or organisation's names and of no other's.

    "The sultanate", "the alliance": general knowledge says outside its place whom it means.
    """
    words = text.casefold().split()
    definite = code is not None and len(words) == 2 and words[0] == "the"
    return definite and named_by(words[1]) == code


def _roles(members: Sequence[ActorFinding], scope: Scope) -> tuple[Role, ...]:
    """Every title once for each holder's body, one held once and one held now apart."""
    found: dict[tuple[str, str | None, bool], Role] = {}
    for member in sorted(members, key=lambda m: m.id):
        for role in member.roles:
            named = role.former and not _says_former(role.title)
            title = f"former {role.title}" if named else role.title
            made = Role(title, role.of, role.text, _held(role, member.document, scope))
            key = (title_key(title), role.of, role.former)
            known = found.setdefault(key, made)
            if (known.when.edtf is None) > (made.when.edtf is None):
                found[key] = made
    owned = {(key, former) for key, of, former in found if of is not None}
    kept = [r for (key, of, f), r in found.items() if of is not None or (key, f) not in owned]
    return tuple(sorted(kept, key=lambda r: (r.title.casefold(), r.of or "", r.text)))


def _held(role: RoleFound, document: str, scope: Scope) -> When:
    """When a title was held: as the text says, or before the day of a report that says former."""
    if role.held is not None:
        edtf, citation = role.held
        return When(edtf, "stated", f"The text says “{citation.quote}”.", (citation,))
    if not role.former:
        return When(why="The text gives no dates of office.")
    if role.title.casefold().startswith("then"):
        return When(why="Held at the time that the text tells of.")
    day = scope.document(document).published.edtf
    if day is None or "/" in day:
        return When(why="Called former; the text gives no dates of office.")
    return When(f"../{day}", "relative", f"Called former in a report of {day}.")


_FORMER = re.compile(r"(?:former|ex|then|late|ousted|retired)\b", re.IGNORECASE)


def _says_former(title: str) -> bool:
    return _FORMER.match(title) is not None


def _acts_for(members: Sequence[ActorFinding]) -> str | None:
    """Whom most findings say it acts for; the smallest finding id of those."""
    given = sorted(m.acts_for for m in members if m.acts_for is not None)
    return given[0] if given else None
