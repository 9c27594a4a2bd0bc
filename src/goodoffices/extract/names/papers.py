"""Papers that speak for who issued them: "a joint statement by X and Y", "the statement", "it".

A statement is nobody, but its words are its issuers'. Who issued the last one is kept on the
walk, and "the statement" and "it" lead to them without being mentions of theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.cues import PAPERS, VERBS
from goodoffices.extract.names.coreference import Chain
from goodoffices.extract.names.scene import Scene, determiners

if TYPE_CHECKING:
    from spacy.tokens import Token

ISSUING: frozenset[str] = frozenset(
    "issue release publish post send write sign make put adopt read deliver".split()
)
"""Verbs whose subject issues what is their object (FrameNet, "Text_creation", "Publishing")."""


class Papers:
    """The papers of one document and who issued them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._issuer: Chain | Token | None = None
        """Who issued the paper named last, or the noun for them that the walk has yet to reach."""
        self._seen = False
        self._subject = -2
        """The sentence whose subject was a paper, or "it" for one."""

    def take(self, token: Token, coalition: Chain | None) -> None:
        """A noun may be a paper: note who issues it, or take up the one before.

        Where nobody was said to issue one, "the statement" is that of the text's only coalition.
        """
        if token.lemma_.lower() not in PAPERS or token.tag_ not in ("NN", "NNP"):
            return
        issuer = self._issued_by(token)
        if issuer is not None:
            self._issuer = issuer
        elif not determiners(token) & {"the", "this"}:
            self._issuer = None  # another paper, of whom is not told
        elif not self._seen and token.lemma_.lower() in ("statement", "declaration"):
            self._issuer = coalition
        self._seen = True
        self._lead(token)
        if token.dep_ in ("nsubj", "nsubjpass"):
            self._subject = self.scene.focus.sentence

    def _lead(self, token: Token) -> bool:
        """Let a paper or "it" lead to its issuer, if known by now."""
        issuer = self._issuer
        chain = (
            issuer if isinstance(issuer, Chain) or issuer is None else self.scene.book.of(issuer)
        )
        if chain is not None:
            self.scene.book.at[id(token.doc), token.i] = chain
        return chain is not None

    def it(self, token: Token) -> bool:
        """ "It" that says something right after a paper did."""
        if token.lower_ != "it" or self._issuer is None or self.scene.quoted(token):
            return False
        if token.dep_ != "nsubj" or token.head.lemma_.lower() not in VERBS:
            return False
        if not 0 <= self.scene.focus.sentence - self._subject <= 1:
            return False
        self._subject = self.scene.focus.sentence
        return self._lead(token)

    def _issued_by(self, token: Token) -> Chain | Token | None:
        """Who issued a paper: "by X", "from X", "X's", or the subject of "released a statement"."""
        book = self.scene.book
        for child in token.children:
            if child.dep_ == "poss":
                return book.of(child)
            if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by", "of"):
                found = [book.of(c) for c in child.children if c.dep_ == "pobj"]
                if found:
                    return found[0]
        verb = token.head
        if token.dep_ == "dobj" and verb.lemma_.lower() in ISSUING:
            return next((book.of(c) for c in verb.children if c.dep_ == "nsubj"), None)
        if token.dep_ == "pobj" and verb.lower_ == "in" and verb.head.lemma_.lower() in VERBS:
            return next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
        return None
