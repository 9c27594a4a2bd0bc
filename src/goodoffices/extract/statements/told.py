"""Whose words a draft's are: the actor behind a phrase, a paper, or a pronoun that goes on.

"I" inside somebody's words is that speaker. A paper speaks for who issued it: "the ministry's
report", "a statement from the allies"; "the statement" and "it" after it for the same. A pronoun
that coreference leaves open goes on with the speaker just before, where it agrees with them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.cues import DOCUMENTS, PAPERS, UNNAMED_NOUNS
from goodoffices.extract.names import actor_at
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import Draft
from goodoffices.model.findings import ActorFinding
from goodoffices.model.shapes import SpeakerKnown

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOOK_BACK = 64
"""Statements looked back at for the one that another goes on from."""
_NEAR = 300
"""Characters between a statement and a pronoun that goes on with its speaker."""
_PAPER_NEAR = 1500
"""Characters within which "the statement" is the one last told of."""
_ISSUES = frozenset(
    "issue release publish sign adopt send write prepare draft post circulate deliver read make"
    " compile commission submit put give author".split()
)
"""What is done to a paper by who speaks in it (FrameNet, ``Text_creation`` and ``Publishing``)."""
_BY = frozenset({"by", "from", "of"})
_FIRST = frozenset({"i", "we"})
_PERSON = frozenset({"he", "she"})
_BOTH = frozenset({"each", "both", "either", "neither", "many", "most", "few", "several"})


@dataclass(frozen=True, slots=True)
class Told:
    """Who speaks: the actor finding, the wording, and the token that heads it."""

    actor: str | None
    text: str
    head: Token | None


def told_by(reading: Reading, drafts: Sequence[Draft], outer: Sequence[int | None]) -> list[Told]:
    """The speaker of each draft; words without a cue take that of those they follow."""
    actors = {a.id: a for a in reading.actors}
    found: list[Told] = []
    paper: int | None = None
    index = {id(d): n for n, d in enumerate(drafts)}
    for n, draft in enumerate(drafts):
        up = outer[n]
        before_it = index.get(id(draft.follows), n) if draft.follows is not None else n
        if before_it < n and up == outer[before_it]:
            found.append(found[before_it])
            continue
        said = _phrase(reading, draft, found[up] if up is not None else None)
        head = said.head
        if head is not None and said.text.lower() not in _FIRST:
            last = _last_outer(drafts, outer, n)
            near = last is not None and draft.start - drafts[last].end < _NEAR
            before = found[last] if near and last is not None else None
            issued = None
            if paper is not None and draft.start - drafts[paper].end < _PAPER_NEAR:
                issued = found[paper]
            said = _issuer(reading, said, head, issued or before)
            if before is not None and draft.follows is None:
                said = _going_on(said, head, before, actors)
        found.append(said)
        if up is None and said.actor is not None and on_paper(draft, said):
            paper = n
    return found


def _last_outer(drafts: Sequence[Draft], outer: Sequence[int | None], n: int) -> int | None:
    """The statement before one that stands in no other, or in the same: whose "he" goes on.

    What an earlier sentence tells by the way ("..., after the union claimed that") does not.
    """
    own = drafts[n].cue_token
    for m in range(n - 1, max(-1, n - _LOOK_BACK), -1):
        cue = drafts[m].cue_token
        aside = cue is not None and cue.dep_ in ("advcl", "relcl") and cue.tag_ != "VBG"
        if aside and cue is not None and (own is None or own.sent != cue.sent):
            continue
        if outer[m] is None or outer[m] == outer[n]:
            return m
    return None


def _phrase(reading: Reading, draft: Draft, outer: Told | None) -> Told:
    while draft.follows is not None:
        draft = draft.follows
    text = ""
    if draft.source is not None:
        text = reading.document.text[draft.source[0] : draft.source[1]]
    actor = actor_at(reading, draft.speaker) if draft.speaker is not None else None
    if outer is not None and text.lower() in _FIRST:
        return Told(outer.actor, text, outer.head)
    return Told(actor, text, draft.speaker)


def _issuer(reading: Reading, said: Told, head: Token, before: Told | None) -> Told:
    """Whose a paper is that speaks: its owner's; "the statement" the last speaker's."""
    lemma = head.lemma_.lower()
    if said.actor is not None or lemma not in DOCUMENTS | PAPERS:
        return said
    for child in head.children:
        whose = [child] if child.dep_ == "poss" else []
        if child.dep_ in ("prep", "agent") and child.lower_ in _BY:
            whose = [c for c in child.children if child.lower_ != "of" or lemma in PAPERS]
        if child.dep_ == "acl" and child.lemma_.lower() in _ISSUES:  # "released by the union"
            through = (p for p in child.children if p.lower_ in ("by", "from"))
            whose = [c for p in through for c in p.children]
        for token in whose:
            actor = actor_at(reading, token)
            if actor is not None:
                return replace(said, actor=actor)
    alone = all(c.dep_ == "det" for c in head.children if c.i < head.i)
    alone = alone and not any(c.dep_ == "acl" or c.lower_ in _BY for c in head.children)
    articles = ("the", "this", "a") if alone and lemma == "statement" else ("the", "this")
    definite = any(c.dep_ == "det" and c.lower_ in articles for c in head.children)
    if lemma in PAPERS and definite and before is not None:
        return replace(said, actor=before.actor)
    return said


def _going_on(said: Told, head: Token, before: Told, actors: Mapping[str, ActorFinding]) -> Told:
    """The last speaker, where a pronoun can mean nobody else; of a paper "it" goes on too."""
    word = head.lower_
    if before.head is None or word != said.text.lower():
        return said
    last = actors.get(before.actor) if before.actor is not None else None
    paper = before.head.lemma_.lower() in PAPERS or before.head.lower_ == "it"
    if word == "it" and paper and head.i > 0:
        return replace(said, actor=before.actor)
    if said.actor is not None:
        return said
    many = before.head.tag_ in ("NNS", "NNPS") or before.head.lower_ in ("they", "we")
    many = many or any(c.dep_ == "conj" for c in before.head.children)
    person = last is not None and last.type == "person"
    if word in _PERSON:
        goes_on = person and not many
    elif word == "they":
        goes_on = many or (last is not None and (last.unnamed or not person))
    else:
        goes_on = word == "it" and last is not None and not person and not many
    return replace(said, actor=before.actor) if goes_on else said


def on_paper(draft: Draft, said: Told) -> bool:
    """Whether words stand in a paper: "said in a statement", "a letter from X said"."""
    if said.head is not None and said.head.lemma_.lower() in PAPERS:
        return True
    cue = draft.cue_token
    if cue is None:
        return False
    if cue.lemma_.lower() in PAPERS:
        return True
    return any(
        thing.lemma_.lower() in PAPERS
        for prep in cue.children
        if prep.dep_ == "prep" and prep.lower_ == "in"
        for thing in prep.children
    )


def known(actors: Mapping[str, ActorFinding], told: Told) -> SpeakerKnown:
    """Whether the text names the speaker, withholds the name, or means a diffuse group."""
    head = told.head
    if head is not None and _diffuse(head):
        return "collective"
    actor = actors.get(told.actor) if told.actor is not None else None
    if actor is not None:
        if actor.unnamed:
            return "unnamed"
        nameless = actor.type == "media" and all(m.form != "name" for m in actor.mentions)
        return "collective" if actor.type == "group" or nameless else "named"
    if head is None:
        return "named" if told.text else "unnamed"
    if head.pos_ == "PROPN":
        return "named"
    if head.tag_ in ("NNS", "NNPS") and head.lemma_.lower() not in UNNAMED_NOUNS:
        return "collective"
    return "unnamed"


def _diffuse(head: Token) -> bool:
    """ "each side", "many Norwegians", "both parties": nobody in particular of a number."""
    if head.lemma_.lower() in UNNAMED_NOUNS or head.pos_ not in ("NOUN", "PROPN"):
        return False
    counted = any(c.lower_ in _BOTH for c in head.children)
    return counted and not any(c.dep_ == "conj" for c in head.children)
