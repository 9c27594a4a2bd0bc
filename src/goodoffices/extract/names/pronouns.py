"""Pronouns, only with fair certainty: the nearest preceding subject of the right kind.

After Hobbs (1978) and centering theory (Grosz, Joshi & Weinstein, 1995): the subject of the same
sentence, else of the sentence before, else the only one there. Words in quotation marks stay open.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from goodoffices.extract.cues import VERBS
from goodoffices.extract.names.coreference import Chain
from goodoffices.text.titles import Gender

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
NEUTER = frozenset({"it", "its", "itself"})
ASKING = frozenset({"ask", "question", "interview", "quiz", "press"})
SPEAKING = frozenset({"speak", "talk"})
PLURAL = frozenset({"they", "them", "their", "themselves"})
FARTHEST = 2
"""Sentences back in which an antecedent is looked for."""


@dataclass(frozen=True, slots=True)
class _Seen:
    chain: Chain
    sentence: int
    subject: bool
    doc: int
    place: int
    asked: bool = False
    """Whether somebody put a question to it, or it asked one of a pronoun ("when X asked, he")."""
    quoted: bool = False
    """Whether it stands in somebody's quoted words, where the author's pronouns do not look."""
    aside: bool = False
    """Whether it stands in a relative clause, beside what the sentence is about."""
    pronoun: bool = False
    """Whether a pronoun means it there: it was what the sentence is about (centering theory)."""


@dataclass(slots=True)
class Focus:
    """Who was mentioned lately, and as what."""

    sentence: int = -1
    seen: list[_Seen] = field(default_factory=list)
    open: set[int] = field(default_factory=set)
    """Sentences of which a subject is a pronoun that stayed open: somebody acted there."""
    things: set[int] = field(default_factory=set)
    """Sentences whose subject is a thing or a pronoun for one: what "it" may mean as well."""

    def begin(self, spoken: bool = False) -> None:
        """A new sentence begins; one that stands whole in quotation marks does not count."""
        self.sentence += not spoken

    def see(self, chain: Chain, token: Token, quoted: bool = False) -> None:
        """An actor is mentioned at a token, in quotation marks or not."""
        step = token
        while step.dep_ in ("compound", "appos", "conj", "flat", "nmod") and step.head.i != step.i:
            if step.dep_ == "compound" and step.head.pos_ != "PROPN":
                break
            step = step.head
        subject = step.dep_ in ("nsubj", "nsubjpass") or _credited(step)
        if subject and step.head.dep_ == "relcl":
            subject = False
        last = self.seen[-1] if self.seen else None
        again = last is not None and last.chain is chain and last.sentence == self.sentence
        if again and last is not None and (last.subject or not subject):
            return
        aside = any(a.dep_ == "relcl" for a in step.ancestors)
        self.seen.append(
            _Seen(
                chain,
                self.sentence,
                subject,
                id(token.doc),
                token.i,
                _asked(step, subject),
                quoted,
                aside,
                token.pos_ == "PRON",
            )
        )

    def leave_open(self) -> None:
        """A subject pronoun of this sentence means nobody for certain."""
        self.open.add(self.sentence)

    def about(self, token: Token) -> None:
        """A noun or pronoun that means nobody may be what its sentence is about."""
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ in ("ROOT", "ccomp"):
            self.things.add(self.sentence)

    def acted(self, sentence: int) -> bool:
        """Whether somebody was the subject in a sentence, known or not."""
        return sentence in self.open or any(s.subject for s in self.at(sentence))

    def recent(self, sentences: int) -> list[Chain]:
        """Actors mentioned in the last sentences, latest first, each once."""
        found: dict[int, Chain] = {}
        for seen in reversed(self.seen):
            if seen.sentence < self.sentence - sentences:
                break
            found.setdefault(id(seen.chain), seen.chain)
        return list(found.values())

    def central(self, sentences: int) -> list[Chain]:
        """As ``recent``, those last who stand in relative clauses alone."""
        main: set[int] = set()
        for seen in reversed(self.seen):
            if seen.sentence < self.sentence - sentences:
                break
            if not seen.aside:
                main.add(id(seen.chain))
        return sorted(self.recent(sentences), key=lambda c: id(c) not in main)

    def told(self, chain: Chain, sentences: int) -> bool:
        """Whether the author, and not only who is quoted, mentioned an actor lately."""
        first = self.sentence - sentences
        return any(s.chain is chain and not s.quoted for s in self.seen if s.sentence >= first)

    def subjects(self, sentences: int) -> list[Chain]:
        """Actors that were subjects in the last sentences, latest first, each once."""
        found: dict[int, Chain] = {}
        for seen in reversed(self.seen):
            if seen.sentence < self.sentence - sentences:
                break
            if seen.subject:
                found.setdefault(id(seen.chain), seen.chain)
        return list(found.values())

    def within(self, chain: Chain, sentences: int) -> bool:
        """Whether an actor was mentioned in the last sentences."""
        return any(c is chain for c in self.recent(sentences))

    def at(self, sentence: int) -> list[_Seen]:
        """What was mentioned in one sentence so far."""
        found = []
        for seen in reversed(self.seen):
            if seen.sentence < sentence:
                break
            if seen.sentence == sentence:
                found.append(seen)
        return found[::-1]


def pronoun(token: Token, focus: Focus, barred: Container[int] = ()) -> Chain | None:
    """Whom a third-person pronoun means; None where it is not fairly certain.

    ``barred`` are the ids of chains that it cannot mean: those named behind it in its clause.
    """
    word = token.lower_
    if word in PERSONAL:
        chain = _antecedent(
            token, focus, lambda c: _fits(c, PERSONAL[word]) and id(c) not in barred
        )
        if chain is not None and not chain.gender:
            chain.gender = PERSONAL[word]
        return chain
    if word in NEUTER:
        if word == "it" and not _agentive(token):
            return None
        return _antecedent(
            token, focus, lambda c: c.type != "person" and not c.plural and id(c) not in barred
        )
    if word in PLURAL:
        if word == "they" and not _agentive(token):
            return None
        if word == "they":
            return _antecedent(token, focus, _several_or_somebody)
        found = _antecedent(token, focus, _several, within=0)
        return None if found is None or _others_between(token, found, focus) else found
    return None


def _others_between(token: Token, chain: Chain, focus: Focus) -> bool:
    """Whether other things in the plural stand between an actor and "them", and may be meant."""
    places = [s.place for s in focus.at(focus.sentence) if s.chain is chain and s.place < token.i]
    between = token.doc[max(places) + 1 : token.i] if places else ()
    return any(t.tag_ in ("NNS", "NNPS") for t in between)


def _several(chain: Chain) -> bool:
    return chain.plural or chain.type in ("armed-group", "group")


def _several_or_somebody(chain: Chain) -> bool:
    """Several, or one whose gender the text withholds: "the source said they ..."."""
    return _several(chain) or (chain.type == "person" and chain.unnamed and not chain.gender)


def _fits(chain: Chain, gender: Gender) -> bool:
    return chain.type == "person" and chain.gender in ("", gender)


def _credited(step: Token) -> bool:
    """ "according to X": X speaks, as a subject would."""
    return step.dep_ == "pobj" and step.head.lower_ == "to" and step.head.head.lower_ == "according"


def _asked(step: Token, subject: bool) -> bool:
    """Whether a mention is of who is asked for views, or who asks in a subordinate clause."""
    verb = step.head
    if step.dep_ == "pobj":
        return verb.lower_ in ("with", "to") and verb.head.lemma_ in SPEAKING
    if subject:
        return step.dep_ == "nsubj" and verb.lemma_ in ASKING and verb.dep_ == "advcl"
    return False


def _agentive(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in VERBS


def _antecedent(
    token: Token, focus: Focus, fits: Callable[[Chain], bool], within: int = FARTHEST
) -> Chain | None:
    for back in range(within + 1):
        mentioned = focus.at(focus.sentence - back)
        seen = [s for s in mentioned if fits(s.chain) and not s.asked and not s.quoted]
        if back == 0:
            seen = [s for s in seen if s.place < token.i and not _same_clause_object(s, token)]
        if token.lower_.endswith("self") and back:
            return None  # a reflexive means somebody in its own sentence
        if not seen:
            continue
        subjects = [s.chain for s in seen if s.subject]
        if back == 0 and subjects:
            return subjects[-1]
        if subjects:
            return subjects[0]
        distinct = {id(s.chain) for s in seen}
        if len(distinct) == 1 and back == 1 and any(s.pronoun for s in seen):
            return seen[-1].chain
        thing = token.lower_ in NEUTER and focus.sentence - back in focus.things
        if back and (focus.acted(focus.sentence - back) or back > 1 or thing):
            return None  # another was its subject; who is not named there
        return seen[-1].chain if len(distinct) == 1 else None
    return None


def _same_clause_object(seen: _Seen, token: Token) -> bool:
    """A plain object pronoun is not its own clause's subject ("X met him")."""
    return (
        token.tag_ == "PRP"
        and token.dep_ in ("dobj", "dative")
        and seen.subject
        and seen.doc == id(token.doc)
        and any(c.i == seen.place for c in token.head.children if c.dep_ == "nsubj")
    )
