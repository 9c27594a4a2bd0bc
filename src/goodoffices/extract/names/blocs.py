"""Blocs of states and all of them together: "the West", "Western governments", "all X members".

A bloc that no treaty makes has no members' list and speaks through nobody, yet reports let it act,
demand and be dealt with: it is one group of the document, under all wordings for the whole of it.
"All members" of an organisation are the organisation, and the leaders who are nothing but a group
("Group of Ten leaders") are that group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Chain, Spot
from goodoffices.extract.names.scene import Scene
from goodoffices.extract.names.standing import LOCATIVE, acts, party
from goodoffices.model.findings import MentionForm
from goodoffices.text.gazetteer import Known

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMES: dict[tuple[str, ...], str] = {
    ("West",): "Western",
    ("Global", "South"): "",
    ("Global", "North"): "",
}
"""Capitalised names of blocs of states, by the adjective for what is theirs (Merriam-Webster,
"West", n., 2b: "the noncommunist countries of Europe and America"; "Global South", n.)."""

_LAST = frozenset(name[-1] for name in NAMES)

WHOLE: frozenset[str] = frozenset(
    "governments countries nations states powers capitals democracies".split()
)
"""Plural nouns which, with the adjective and nothing else, mean all of the bloc."""

_MEMBERS = WHOLE | {"members"}


class Blocs:
    """The blocs of one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._known: dict[tuple[str, ...], Chain] = {}

    def take(self, token: Token) -> bool:
        """Take a noun for a bloc, if it is one's: "the West rejected", "Western capitals doubt"."""
        return self._named(token) or self._whole(token) or self._members(token)

    def all_of(self, noun: Token) -> Chain | None:
        """The bloc that "X and other Western | countries" are, X among them; None if of no bloc."""
        before = {c.text for c in noun.children if c.i < noun.i}
        name = next((n for n, adjective in NAMES.items() if adjective in before), None)
        whole = name is not None and noun.lower_ in WHOLE and "other" in before
        return self._chain(name) if whole and name is not None else None

    def _named(self, token: Token) -> bool:
        if token.text not in _LAST:
            return False
        for name in NAMES:
            first = token.i - len(name) + 1
            if first < 1 or token.doc[first - 1].lower_ != "the":
                continue
            if tuple(t.text for t in token.doc[first : token.i + 1]) == name:
                return self._acting(token) and self._join(token, first - 1, name, "name")
        return False

    def _acting(self, token: Token) -> bool:
        """Whether the bloc is meant and not a region or a direction: "in the West" is a place."""
        behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        longer = behind is not None and behind.text[:1].isupper() and not behind.is_sent_start
        placed = token.dep_ == "pobj" and token.head.lower_ in LOCATIVE
        return token.dep_ not in ("compound", "nmod") and not longer and not placed

    def _whole(self, token: Token) -> bool:
        if token.lower_ not in WHOLE:
            return False
        before = [c for c in token.children if c.i < token.i and c.lower_ != "the"]
        adjective = before[0] if len(before) == 1 else None
        if adjective is None or adjective.i != token.i - 1:
            return False
        bloc = next((n for n, a in NAMES.items() if a and a == adjective.text), None)
        article = token.i > 1 and token.doc[token.i - 2].lower_ == "the"
        first = token.i - 1 - article
        return bloc is not None and self._join(token, first, bloc, "description")

    def _members(self, token: Token) -> bool:
        """ "All X members", "the X member states": the organisation, acting through all of them."""
        leaders = token.lower_ == "leaders"
        if not (leaders or token.lower_ in _MEMBERS) or not (party(token) or acts(token)):
            return False
        last = token.i - 1 - (token.i > 0 and token.doc[token.i - 1].lower_ == "member")
        name = self.scene.names.of(token.doc[last]) if last >= 0 else None
        if name is None or name.known is None or name.known.sort != "organisation":
            return False
        before = [c for c in token.children if c.i < name.start]
        said = {c.lower_ for c in before}
        bare = token.lower_ == "members" and not said
        if said - {"all", "the"} or (not _forum(name.known) if leaders else bare):
            return False  # some of them are not the organisation, bare "X members" a group of it
        first = min([name.start, *(c.i for c in before)])
        chain = self.scene.book.coded(name.known)
        self.scene.join(chain, Spot(token.doc, first, token.i + 1, "description", token))
        return True

    def _join(self, token: Token, first: int, bloc: tuple[str, ...], form: MentionForm) -> bool:
        self.scene.join(self._chain(bloc), Spot(token.doc, first, token.i + 1, form, token))
        return True

    def _chain(self, bloc: tuple[str, ...]) -> Chain:
        if bloc not in self._known:
            self._known[bloc] = self.scene.book.new("group", plural=True)
            self._known[bloc].names.append(f"the {' '.join(bloc)}")
        return self._known[bloc]


def _forum(known: Known) -> bool:
    """Whether an organisation is a meeting of leaders without a body of its own: "the Group of X"."""
    return known.code.removeprefix("org:G").isdigit()
