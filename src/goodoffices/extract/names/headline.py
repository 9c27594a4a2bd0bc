"""Names in the headline: of whom the report itself tells.

A headline is metadata and is not parsed; it names nobody on its own. Its words are compared with
what the report calls its actors: full names and surnames, another wording of a state, a
coalition under its leader, a description set between commas behind a name. These places are
cited behind all others, so that they identify nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.language import is_english
from goodoffices.extract.names.coalitions import COMPANY, FOLLOWERS
from goodoffices.extract.names.naming import HELD
from goodoffices.extract.names.standing import LOCATIVE
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import ActorFinding, ActorMention, MentionForm
from goodoffices.text.gazetteer import known_at
from goodoffices.text.given_names import given
from goodoffices.text.likeness import syllable
from goodoffices.text.titles import BODY_HEADS, GOVERNMENT_WORDS, HONORIFICS, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|['’]s\b|\w+|\S")
_POSSESSIVE = frozenset({"'s", "’s"})
_BODIES = BODY_HEADS.keys() | GOVERNMENT_WORDS | {"team", "camp", "campaign", "family", "admin"}
"""What behind a surname makes it the name of a body: "the X administration"."""
_JOINING = frozenset("its their his her other several some many most of the western".split())
"""Words between "and" and those who join: "X and its allies"."""
_LONGEST = 8
"""Words of a description between commas."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Words ``start`` to ``end`` of a headline that mean the actor of this number."""

    actor: int
    start: int
    end: int
    form: MentionForm


def read_headline(reading: Reading) -> None:
    """Add the places of the document's headline to the actors that it names."""
    document = reading.document
    spans = [s for s in document.metadata if s.reason == "title"]
    if not spans or not reading.docs:
        return
    called = _called(reading.actors)
    found: list[tuple[int, ActorMention]] = []
    for span in spans:
        doc, starts = _words(reading, span.start, span.end)
        for place in _places(doc, reading.actors, called):
            last = place.end - 1
            citation = document.cite(starts[place.start], starts[last] + len(doc[last]))
            found.append((place.actor, ActorMention(citation, place.form)))
    for n, mention in found:
        actor = reading.actors[n]
        reading.actors[n] = replace(
            actor,
            mentions=(*actor.mentions, mention),
            citations=(*actor.citations, mention.citation),
        )


def _words(reading: Reading, start: int, end: int) -> tuple[Doc, list[int]]:
    """The words of a headline, not parsed, and where in the document each starts."""
    from spacy.tokens import Doc

    matches = list(_WORD.finditer(reading.document.text, start, end))
    words = [m.group() for m in matches]
    spaces = [m.end() < end and reading.document.text[m.end()].isspace() for m in matches]
    return Doc(reading.docs[0].vocab, words=words, spaces=spaces), [m.start() for m in matches]


def _called(actors: Sequence[ActorFinding]) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """By its first word, each name that means one actor alone, the longest first."""
    holders: dict[tuple[str, ...], set[int]] = {}
    for n, actor in enumerate(actors):
        if actor.code is not None or actor.unnamed:
            continue
        names = {m.citation.quote for m in actor.mentions if m.form == "name"}
        words = {tuple(_WORD.findall(name)) for name in names}
        if actor.type == "person":
            words |= {w[-1:] for w in words if len(w) > 1 and len(w[-1]) > 2}
            words |= {w[:1] for w in words if len(w) > 1 and _put_first(w[0])}
        for name in words:
            holders.setdefault(name, set()).add(n)
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for name, numbers in sorted(holders.items(), key=lambda h: (-len(h[0]), h[0])):
        if len(numbers) == 1 and name and name[0][:1].isupper():
            found.setdefault(name[0], []).append((name, min(numbers)))
    return found


def _put_first(word: str) -> bool:
    """Whether the first word of a name is the surname, as in East Asia: "Liu" of Liu Wenhai."""
    return len(word) < 5 and syllable(word.casefold()) and not given(word)


def _places(
    doc: Doc,
    actors: Sequence[ActorFinding],
    called: dict[str, list[tuple[tuple[str, ...], int]]],
) -> Iterator[_Place]:
    coded = {a.code: n for n, a in enumerate(actors) if a.code is not None}
    shouting = _shouting(doc)
    at = 0
    while at < len(doc):
        known = known_at(doc, at)
        if known is not None and known[0].sort in ("country", "organisation"):
            end = at + known[1]
            number = coded.get(known[0].code)
            if number is not None:
                yield from _power(doc, at, end, number, actors)
            at = end
            continue
        named = _named(doc, at, called, shouting, actors)
        if named is None:
            at += 1
            continue
        yield named
        if actors[named.actor].type == "person":
            yield from _described(doc, named)
        at = named.end


def _shouting(doc: Doc) -> bool:
    """Whether a headline is written with capitals throughout, so that they tell nothing."""
    long = [t for t in doc if t.is_alpha and len(t) > 3][1:]
    return sum(t.text[0].isupper() for t in long) * 2 > len(long)


def _named(
    doc: Doc,
    at: int,
    called: dict[str, list[tuple[tuple[str, ...], int]]],
    shouting: bool,
    actors: Sequence[ActorFinding],
) -> _Place | None:
    """The actor whose name begins here."""
    for name, number in called.get(doc[at].text, ()):
        end = at + len(name)
        if tuple(t.text for t in doc[at:end]) != name or (end < len(doc) and doc[end].text == "-"):
            continue
        bare = len(name) == 1
        if bare and (is_english(doc[at]) and (shouting or actors[number].type != "person")):
            continue
        if bare and actors[number].type == "person" and not _alone(doc, at, end, shouting):
            continue
        return _Place(number, at, end, "name")
    return None


def _alone(doc: Doc, at: int, end: int, shouting: bool) -> bool:
    """Whether a surname is no part of another's name, nor of a body's."""
    if end < len(doc):
        behind = doc[end]
        if behind.lower_ in _BODIES or (behind.text[0].isupper() and not shouting):
            return False
    if at == 0:
        return True
    before = doc[at - 1]
    if before.text == "-" or (before.lower_ in ("and", "&") and at == 1):
        return False
    if not before.text[0].isupper():
        return True
    word = before.lower_
    title = word in HELD or word in HONORIFICS or word in ("pm", "fm", "mp")
    return title or word in LOCATIVE or _names_power(doc, at - 1)


def _names_power(doc: Doc, at: int) -> bool:
    return known_at(doc, at) is not None


def _power(
    doc: Doc, at: int, end: int, number: int, actors: Sequence[ActorFinding]
) -> Iterator[_Place]:
    """A state or organisation in a wording of its own, or at the head of its coalition."""
    actor = actors[number]
    joined = _company(doc, end)
    if joined is not None:
        last, what = joined
        led = [
            n
            for n, a in enumerate(actors)
            if a.type == "group" and any(r.title == what and r.of == actor.name for r in a.roles)
        ]
        if len(led) == 1:
            yield _Place(led[0], at, last, "description")
    if at and doc[at - 1].lower_ in LOCATIVE:
        return  # a place
    if doc[at:end].text not in {m.citation.quote for m in actor.mentions}:
        yield _Place(number, at, end, "name")


def _company(doc: Doc, end: int) -> tuple[int, str] | None:
    """Where "X and its allies" ends, X ending at ``end``, and as what the others are known."""
    n = end
    if n >= len(doc) or doc[n].lower_ not in ("and", "&"):
        return None
    n += 1
    while n < len(doc) and n - end < 5 and doc[n].lower_ in _JOINING:
        n += 1
    noun = singular(doc[n].lower_) if n < len(doc) else ""
    if noun not in COMPANY or noun == doc[n].lower_:
        return None
    return n + 1, "allies" if noun in FOLLOWERS else "others"


def _described(doc: Doc, name: _Place) -> Iterator[_Place]:
    """What stands between commas behind a name and says of whom: "X, Y's greatest ally, visits"."""
    first = name.end + 1
    if first >= len(doc) or doc[name.end].text != ",":
        return
    last = next((n for n in range(first, len(doc)) if not _inner(doc, n)), len(doc))
    if not 1 < last - first <= _LONGEST or last + 1 >= len(doc) or doc[last].text != ",":
        return
    words = [t.lower_ for t in doc[first:last]]
    of = words.index("of") if "of" in words else len(words)
    whose = of < len(words) or any(doc[n].text in _POSSESSIVE for n in range(first, last))
    listed = words[0] in ("and", "or") or doc[last + 1].lower_ in ("and", "or", "but")
    if whose and not listed and of > 0 and words[of - 1] in HELD:
        yield _Place(name.actor, first, last, "description")


def _inner(doc: Doc, at: int) -> bool:
    """Whether a word or mark can stand inside a description."""
    return doc[at].is_alpha or doc[at].text in _POSSESSIVE or doc[at].text == "-"
