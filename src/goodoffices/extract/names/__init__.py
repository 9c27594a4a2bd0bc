"""Who is who in one document: every actor, each place that means it, and the way there.

``actor_at`` and ``actors_in`` are what later extractors ask: whom a token means. The work is
done by ``naming`` and ``types`` (which proper names, of what type), ``coreference`` (which are one), ``standing`` (state or
place), ``offices`` (titles) and ``descriptions`` (phrases and pronouns).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import with_conjuncts
from goodoffices.extract.names.coreference import Book, Chain, Spot, aliases, bodies, persons
from goodoffices.extract.names.described_bodies import STYLES
from goodoffices.extract.names.descriptions import walk
from goodoffices.extract.names.headline import read_headline
from goodoffices.extract.names.naming import Names
from goodoffices.extract.names.national import read_owners
from goodoffices.extract.names.offices import read_titles, settle_again
from goodoffices.extract.names.posted import read_posted
from goodoffices.extract.names.shorter import join_organs, join_shorter, read_shorter
from goodoffices.extract.names.standing import place_known, standing
from goodoffices.extract.names.terms import term
from goodoffices.extract.names.types import read_names
from goodoffices.extract.names.wordings import read_wordings
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import ActorFinding, ActorMention, RoleFound, TieFound
from goodoffices.model.ids import finding_id
from goodoffices.text.bodies import initials
from goodoffices.text.likeness import compare
from goodoffices.text.spelling import parts
from goodoffices.text.titles import ARMED_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Token

LETTERS = 3
"""Initials of which fewer may be anybody's."""
_OUTLETS = frozenset({"media", "organisation"})
NAME_PARTS = frozenset({"compound", "flat", "nmod"})
"""Relations by which a title hangs on the name behind it ("President | Ivanov")."""


def find(reading: Reading) -> None:
    """Append every actor of the document, and fill ``actor_spans``."""
    names = read_names(reading)
    book = Book()
    persons([n for n in names.all if n.type == "person" and n.known is None], book)
    bodies(names.all, book)
    read_shorter(names.all, book)
    marks = place_known(names, book)
    join_shorter(book)
    aliases(names.all, book)
    read_titles(names, book)
    read_posted(names, book)
    walk(reading, names, book)
    read_owners(names, book)
    join_organs(book)
    _armed(book)
    settle_again(book)
    read_wordings(names, book)
    _emit(reading, names, book, marks)
    _sign(reading)
    _unfold_own_initials(reading)
    read_headline(reading)


def _armed(book: Book) -> None:
    """What the text calls a militant group is an armed group, whatever else it is called."""
    for chain in book.chains:
        if chain.type != "organisation" or chain.code is not None or not chain.names:
            continue
        for spot in chain.spots:
            if spot.form == "description":
                words = {t.lower_ for t in spot.doc[spot.start : spot.end]}
                if words & ARMED_WORDS:
                    chain.type = "armed-group"


def actor_at(reading: Reading, token: Token) -> str | None:
    """The actor finding that the phrase headed by a token means; None if nobody known.

    The token itself (a name, title, description or resolved pronoun); else the name that it
    precedes as a title, or that stands in apposition to it.
    """
    spans = reading.actor_spans
    start = int(token.doc.user_data["start"])
    found = spans.get(start + token.idx)
    if found is not None:
        return found
    for child in token.children:
        if child.dep_ == "appos":
            found = spans.get(start + child.idx)
            if found is not None:
                return found
    if token.dep_ in NAME_PARTS and token.head.pos_ == "PROPN":
        return spans.get(start + token.head.idx)
    if token.dep_ == "appos":
        return spans.get(start + token.head.idx)
    return None


def actors_in(reading: Reading, tokens: Iterable[Token]) -> tuple[str, ...]:
    """The actors meant by phrases, coordinated ones included, in order, each once."""
    found = (actor_at(reading, token) for token in with_conjuncts(tokens))
    return tuple(dict.fromkeys(id_ for id_ in found if id_ is not None))


def _emit(reading: Reading, names: Names, book: Book, marks: dict[Chain, Spot]) -> None:
    """Turn the chains into findings and fill the way from tokens to them."""
    _keep_owners(book, marks)
    kept = [c for c in book.chains if c.spots]
    _untangle(kept)
    ids = {chain: _id(reading, chain) for chain in kept}
    for chain in sorted(kept, key=_first):
        reading.actors.append(_finding(reading, chain, ids))
    starts = {id(doc): (doc, int(doc.user_data["start"])) for doc in reading.docs}
    for (doc_id, at), chain in book.at.items():
        if chain in ids:
            doc, base = starts[doc_id]
            reading.actor_spans[base + doc[at].idx] = ids[chain]
    for name in names.all:  # possessives and demonyms mean the state to who asks, uncited
        if name.known is not None and standing(name) == "mark":
            chain = book.coded(name.known)
            if chain in ids:
                for token in name.tokens:
                    reading.actor_spans.setdefault(reading.start_of(token), ids[chain])


def _sign(reading: Reading) -> None:
    """Find who signs the document: the one person of the byline, named in the prose or not."""
    document = reading.document
    if len(document.authors) != 1 or len(parts(document.authors[0])) < 2:
        return
    author = document.authors[0]
    for span in document.metadata:
        at = document.text.casefold().find(author.casefold(), span.start, span.end)
        if span.reason != "byline" or at < 0:
            continue
        known = [a for a in reading.actors if a.type == "person" and compare(a.name, author).safe]
        if known:
            reading.author = known[0].id
            return
        citation = document.cite(at, at + len(author))
        signed = ActorFinding(
            citations=(citation,),
            name=author,
            type="person",
            mentions=(ActorMention(citation, "name"),),
        )
        reading.actors.append(signed)
        reading.author = signed.id
        return


def _unfold_own_initials(reading: Reading) -> None:
    """Make the outlet that a report cites by initials its own publisher, where they are the same.

    "(see RFR, May 3)" in the Ruritanian Foreign Review: readers of it know; others are told.
    """
    document = reading.document
    name = document.publisher or ""
    letters = initials(name)
    if len(letters) < LETTERS:
        return
    for n, found in enumerate(reading.actors):
        if found.name != letters or found.code is not None or found.type not in _OUTLETS:
            continue
        for span in document.metadata:
            at = document.text.find(name, span.start, span.end)
            if at >= 0:
                citation = document.cite(at, at + len(name))
                mention = ActorMention(citation, "name")
                reading.actors[n] = replace(
                    found,
                    name=name,
                    type="media",
                    mentions=(*found.mentions, mention),
                    citations=(*found.citations, citation),
                )
                return


def _keep_owners(book: Book, marks: dict[Chain, Spot]) -> None:
    """States that are named only in titles are cited there: somebody acts for them."""
    wanted = [c.acts_for for c in book.chains if c.spots and c.acts_for is not None]
    for chain in wanted:
        if chain in marks and all(s.head.lower_ in STYLES for s in chain.spots):
            chain.spots.append(marks[chain])


def _first(chain: Chain) -> tuple[int, int]:
    return min(s.bounds for s in chain.spots)


_ORDER = {"name": 0, "metonym": 1, "title": 2, "description": 3, "pronoun": 4}


def _rank(spot: Spot) -> tuple[tuple[int, int], int]:
    """Places by where they stand, a name before what else covers the same words."""
    return spot.bounds, _ORDER[spot.form]


def _untangle(chains: list[Chain]) -> None:
    """See that no two chains have one head passage: the ids would clash."""
    taken: set[tuple[int, int]] = set()
    for chain in sorted(chains, key=_first):
        while chain.spots and _head(chain).bounds in taken:
            clash = _head(chain)
            chain.spots = [s for s in chain.spots if s is not clash]
        if chain.spots:
            taken.add(_head(chain).bounds)
    chains[:] = [c for c in chains if c.spots]


def _head(chain: Chain) -> Spot:
    """The head passage: the first place of all."""
    return min(chain.spots, key=_rank)


def _id(reading: Reading, chain: Chain) -> str:
    start, end = _head(chain).bounds
    return finding_id(ActorFinding.kind, reading.document.id, start, end)


def _finding(reading: Reading, chain: Chain, ids: dict[Chain, str]) -> ActorFinding:
    mentions: dict[tuple[int, int], ActorMention] = {}
    for spot in sorted(chain.spots, key=_rank):
        citation = reading.document.cite(*spot.bounds)
        mentions.setdefault((citation.start, citation.end), ActorMention(citation, spot.form))
    found = tuple(mentions.values())
    return ActorFinding(
        citations=tuple(m.citation for m in found),
        name=_name(chain, found),
        type=chain.type,
        mentions=found,
        code=chain.code,
        roles=_roles(reading, chain),
        acts_for=ids.get(chain.acts_for) if chain.acts_for is not None else _parent(chain, ids),
        metonyms=tuple(sorted(chain.metonyms)),
        ties=tuple(
            TieFound(tie, ids[other], reading.document.cite(*spot.bounds))
            for tie, other, spot in chain.ties
            if other in ids
        ),
        unnamed=chain.unnamed,
        certainty=chain.certainty,
    )


def _parent(chain: Chain, ids: dict[Chain, str]) -> str | None:
    """The organisation that a known body is an organ of, where the document names it."""
    if chain.known is None or chain.known.parent is None:
        return None
    return next((ids[c] for c in ids if c.code == chain.known.parent), None)


def _name(chain: Chain, mentions: tuple[ActorMention, ...]) -> str:
    if chain.known is not None:
        return chain.known.name
    if chain.names:
        return chain.fullest()
    if chain.members:
        called = [m.called() or m.type for m in chain.members]
        return " and ".join([", ".join(called[:-1]), called[-1]])
    texts = [m.citation.quote for m in mentions if not _by_pronoun(m.citation.quote)]
    if not texts and chain.body is not None:
        noun, owner = chain.body
        return f"{noun} of {owner.called()}" if owner.called() else noun
    text = texts[0] if texts else _of_whom(chain, mentions[0].citation.quote)
    lowered = text[:1].lower() + text[1:]
    return lowered.removeprefix("the ") if lowered.startswith("the ") else text


def _of_whom(chain: Chain, text: str) -> str:
    """A description that a pronoun begins, with who that is: "its troops" are "troops of X"."""
    what = text.split(maxsplit=1)[1:]
    if not what or chain.type == "person":
        return text
    owner = chain.acts_for.called() if chain.acts_for is not None else None
    return f"{what[0]} of {owner}" if owner else what[0]


def _by_pronoun(text: str) -> bool:
    return text.split()[0].casefold() in _PRONOUNS


_PRONOUNS = frozenset(
    "his her its their our my your whose he she it they him them himself herself itself".split()
)


def _roles(reading: Reading, chain: Chain) -> tuple[RoleFound, ...]:
    found: dict[tuple[str, str | None], RoleFound] = {}
    if chain.body is not None:
        noun, whose = chain.body
        return (RoleFound(noun, whose.called(), noun),)
    for key, owner, words, former in chain.roles:
        of = owner.called() if owner is not None else None
        if key:
            held = term(reading, chain.spots, words)
            found.setdefault((key, of), RoleFound(words, of, words, former, held))
    return tuple(found.values())
