"""Where an actor stands on an issue, by what it said or did.

Read off verbs, adjectives and nouns of stance; the issue is in the source's own words. What an
author thinks is nobody's position; a claim denied is no issue; precision goes before recall.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.conditions import conditions_in, conditions_on
from goodoffices.extract.offers.makers import (
    described,
    on_affairs,
    own_side,
    owners_of,
    proposers,
    public,
)
from goodoffices.extract.offers.table import CURBS, PAPERS
from goodoffices.extract.passages import (
    asides,
    between,
    extent,
    first_person,
    is_question,
)
from goodoffices.extract.positions.blame import blamed
from goodoffices.extract.positions.evaluations import judged
from goodoffices.extract.positions.implied import implied
from goodoffices.extract.positions.issue import (
    antecedent,
    points,
    says_nothing,
)
from goodoffices.extract.positions.nouns import of_curb, of_light, of_noun
from goodoffices.extract.positions.offered import of_offers
from goodoffices.extract.positions.pressing import pressed
from goodoffices.extract.positions.refusals import resolved
from goodoffices.extract.positions.sided import sided
from goodoffices.extract.positions.stand import Stand
from goodoffices.extract.positions.table import HOLLOW, LIGHT, NOUNS
from goodoffices.extract.positions.undoing import ASKING, undone
from goodoffices.extract.positions.verbs import of_clause, told
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import PositionFinding, StatementFinding

if TYPE_CHECKING:
    from spacy.tokens import Token

INDEFINITE = frozenset("some many others critics most several few people nobody".split())
"""Subjects of what others are told to think."""

BEHIND = 15
"""Tokens from the word of stance to whose it is, where that follows: "was rejected by ..."."""

MESSAGES = frozenset("message post tweet speech video reaction address remark comment".split())
ISSUING = frozenset(
    "issue release publish post write sign make give hold deliver pass send adopt".split()
)
"""Beside papers, what tells where somebody stands, and the verbs of putting it out."""

LONGEST = 40
"""Tokens of an issue: what is longer is no issue but a misread sentence."""


def find(reading: Reading) -> None:
    """Append every position of the document, in order of place."""
    found: dict[str, PositionFinding] = {}
    affairs = on_affairs(reading)
    for clause in reading.clauses:
        stands = tuple(of_clause(reading, clause))
        if clause.lemma in LIGHT and not clause.negated and told(reading, clause):
            stands = (*stands, *of_light(reading, clause))
        for stand in (*stands, *(_of_affairs(reading, clause) if affairs else ())):
            for each in _shared(reading, _against(clause, stand)):
                finding = _finding(reading, clause, each)
                if finding is not None:
                    found.setdefault(finding.id, finding)
    for finding in of_offers(reading):
        found.setdefault(finding.id, finding)
    for token in reading.nouns(NOUNS.keys() | CURBS):
        for stand in of_noun(reading, token) if token.lemma_.lower() in NOUNS else of_curb(token):
            finding = _finding(reading, None, stand)
            if finding is not None:
                found.setdefault(finding.id, finding)
    once: list[PositionFinding] = []
    for finding in found.values():  # one stance told by its verb and by its noun is one
        if not any(_again(finding, other) for other in once):
            once.append(finding)
    reading.positions += sorted(once, key=lambda p: (p.citations[0].start, p.id))


def _of_affairs(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """The stances that only a report on public affairs tells by such words."""
    yield from judged(clause)
    yield from resolved(clause)
    yield from pressed(clause)
    yield from implied(reading, clause)
    yield from blamed(reading, clause)
    yield from sided(reading, clause)


def _against(clause: Clause, stand: Stand) -> Stand:
    """ "Called for an end to the blockade", "they must lift it" as a stance on the blockade."""
    duty = stand.of_speaker and stand.head is stand.anchor is clause.verb
    if stand.stance != "supports" or not (
        duty or (clause.lemma in ASKING and not stand.of_speaker)
    ):
        return stand
    gone = undone(stand.head)
    if gone is None:
        return stand
    return replace(stand, stance="opposes", head=gone[0], first=gone[1])


def _shared(reading: Reading, stand: Stand) -> Iterator[Stand]:
    """A stance of several, each named, as one stance of each: "X, Y and Z rejected the text"."""
    holders = stand.holders
    if len(holders) == 1 and holders[0].conjuncts and holders[0].i < stand.anchor.i:
        holders = (holders[0], *(t for t in holders[0].conjuncts if t.i < stand.anchor.i))
    elif len(holders) == 1:
        holders = (*holders, *_listed(holders[0]))
    holders = holders if len(holders) != 1 else tuple(_included(reading, holders[0])) or holders
    named = [t for t in holders if t.pos_ == "PROPN" and actor_at(reading, t) is not None]
    if len(named) < 2 or len(named) < len(holders):
        yield stand
        return
    for holder in named:
        yield replace(stand, holders=(holder,))


def _included(reading: Reading, holder: Token) -> Iterator[Token]:
    """ "Several countries, including | Peru and Chile |, ...": who is named of many."""
    for child in holder.children if holder.tag_ == "NNS" else ():
        if child.dep_ == "prep" and child.lower_ in ("including", "like") and child.i > holder.i:
            for first in child.children:
                if first.dep_ == "pobj":
                    named = (first, *first.conjuncts)
                    yield from (t for t in named if actor_at(reading, t) is not None)


def _listed(holder: Token) -> Iterator[Token]:
    """The other names of a list whose second the parse takes for the first's other name."""
    for child in holder.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.conjuncts:
            yield child
            yield from child.conjuncts


def _again(one: PositionFinding, other: PositionFinding) -> bool:
    """Whether two findings word the same stance of one actor."""
    apart = one.issue.end <= other.issue.start or other.issue.end <= one.issue.start
    turned = {one.stance, other.stance} == {"supports", "opposes"}
    nested = turned and one.citations[0].end == other.citations[0].end
    return one.actor == other.actor and not apart and not nested


def _finding(reading: Reading, clause: Clause | None, stand: Stand) -> PositionFinding | None:
    if is_question(stand.anchor.sent):
        return None  # "did she regret it?"
    conditions = conditions_in(reading, stand.anchor.sent)
    cuts = [*(c.start for c in conditions), *asides(stand.head), *_around(stand)]
    if stand.stance == "opposes" and stand.head.pos_ == "VERB":  # "not to isolate them, | but to"
        cuts += [c for c in stand.head.children if c.dep_ == "cc" and c.lower_ == "but"]
    issue = _whole(extent(stand.head, first=stand.first, cuts=cuts), stand)
    about = antecedent(reading, stand.head) if points(stand.head) else None
    about = about or issue
    if not issue or not about or len(about) > LONGEST or says_nothing(about):
        return None
    start = min(
        (stand.anchor, issue[0], *(h.left_edge for h in stand.holders if _near(h, stand))),
        key=lambda t: t.i,
    )
    behind = (h for h in stand.holders if 0 < h.i - stand.anchor.i <= BEHIND and not h.conjuncts)
    whole = between(start, max((stand.anchor, issue[-1], *behind), key=lambda t: t.i))
    passage = reading.cite(whole)
    voice = statement_at(reading, passage.start, passage.end)
    if (voice is None and stand.voiced) or (stand.of_speaker and _of_others(stand.anchor)):
        return None
    by = _speaker(reading, voice) if stand.of_speaker else None
    carried = clause is not None and stand.holders == clause.doers
    told = proposers(reading, clause) if clause is not None and carried else stand.holders
    holders = _signers(reading, told)
    actor = by or _holder(reading, holders, voice) or _teller(reading, clause, stand)
    if actor is None or (first_person(stand.holders) and _imagined(stand.anchor)):
        return None
    if stand.own and (voice is None or not own_side(reading, stand.holders, voice)):
        return None
    hung = conditions_on(reading, (stand.anchor,), conditions) if clause is not None else ()
    about_it = reading.cite(about)
    aside = stand.anchor.dep_ == "relcl"
    own = tuple(
        c
        for c in hung
        if c.relation in ("if", "only-if", "unless")
        and not about_it.start <= c.citation.start < about_it.end  # "slammed for failing to act"
        and not (
            aside and c.citation.start < passage.start
        )  # "if it goes on, X, who backs it, ..."
    )
    return PositionFinding(
        citations=(passage, *(c.citation for c in own)),
        actor=actor,
        issue=about_it,
        stance="conditional" if own and not stand.argued else stand.stance,
        time=time_of(reading, stand.anchor),
        conditions=own,
        attributed_to=voice.id if voice is not None else None,
        certainty=stand.certainty,
    )


def _of_others(anchor: Token) -> bool:
    """Whether a judgement is one that whoever speaks tells of others: "some felt it was wrong"."""
    for step in (anchor, *anchor.ancestors):
        if step.dep_ == "ccomp" and step.head.pos_ == "VERB":
            above = step.head.children
            return any(c.dep_ == "nsubj" and c.lower_ in INDEFINITE for c in above)
    return False


def _around(stand: Stand) -> Iterator[Token]:
    """Where the clause begins that tells the stance, inside the issue: "the bill | that X backed"."""
    step = stand.anchor
    while step.head.i != step.i and step.head.i != stand.head.i:
        step = step.head
    if step.head.i == stand.head.i and step.dep_ in ("relcl", "acl"):
        yield step.left_edge
    elif step.head.i == stand.head.i and step.dep_ == "amod" and step.i > stand.head.i:
        yield step.nbor(-1)  # "called the remarks | 'unworthy'"


def _whole(issue: tuple[Token, ...], stand: Stand) -> tuple[Token, ...]:
    """An issue that says nothing alone with the infinitive behind it: "a policy | to ..."."""
    if not issue or stand.head.lemma_.lower() not in HOLLOW or issue[-1].i + 2 >= len(issue[0].doc):
        return issue
    marker = issue[-1].nbor(1)
    verb = marker.head
    if marker.tag_ != "TO" or verb.tag_ != "VB" or verb.i < marker.i:
        return issue
    return between(issue[0], extent(verb, first=marker)[-1])


def _imagined(anchor: Token) -> bool:
    """Whether "we" are others whose words somebody imagines: "if they say, we refuse to go"."""
    if any(t.lower_ == "if" and t.i < anchor.i and t.head.lemma_ == "say" for t in anchor.sent):
        return True
    inner = [t.text for t in anchor.sent if t.i < anchor.i]
    return "‘" in inner and any(t.text in ("’", ",’", ".’") for t in anchor.sent if t.i > anchor.i)


def _near(holder: Token, stand: Stand) -> bool:
    """Whether a holder stands in the same sentence, before the stance, without much between."""
    return (
        holder.doc is stand.anchor.doc
        and holder.sent.start == stand.anchor.sent.start
        and 0 <= stand.anchor.i - holder.i <= LONGEST
    )


def _signers(reading: Reading, holders: tuple[Token, ...]) -> tuple[Token, ...]:
    """Whoever owns or puts out the paper that takes a stance: "X issued a statement condemning"."""
    paper = holders[0] if holders else None
    if paper is None or paper.pos_ != "NOUN" or paper.lemma_.lower() not in PAPERS | MESSAGES:
        return holders
    owners = [t for t in owners_of(paper) if actor_at(reading, t) is not None]
    above = reading.clauses.headed_by(paper.head) if paper.dep_ == "dobj" else None
    if not owners and above is not None and above.lemma in ISSUING and not above.negated:
        return above.doers
    return tuple(owners) or holders


def _holder(
    reading: Reading, holders: tuple[Token, ...], voice: StatementFinding | None
) -> str | None:
    for token in holders:
        found = actor_at(reading, token)
        if found is None and token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl":
            found = actor_at(reading, token.head.head)  # "the bloc, which objected to it"
        if found is not None:
            return found
    if not holders or holders[0].lower_ in ("whoever", "anyone", "everyone", "nobody"):
        return None
    if voice is not None and own_side(reading, holders, voice):
        several = holders[0].lower_ == "they" and _is_person(reading, voice.speaker)
        return None if several else voice.speaker  # others, of whom somebody speaks
    if not on_affairs(reading) or first_person(holders):
        return None
    return described(reading, [t for t in holders if not _anybody(t)])


def _teller(reading: Reading, clause: Clause | None, stand: Stand) -> str | None:
    """Whoever says that several met, "thanking them for it": the participle may be of either, and
    the several are nobody in particular."""
    verb = stand.anchor
    if clause is None or verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.head.dep_ != "ccomp":
        return None
    above = reading.clauses.headed_by(verb.head.head)
    return _holder(reading, above.doers, None) if above is not None else None


def _anybody(holder: Token) -> bool:
    """ "Countries that oppose it", "an activist": nobody in particular."""
    loose = ("no", "any", "which", "a", "an")
    return any(c.dep_ in ("relcl", "acl") or c.lower_ in loose for c in holder.children)


def _is_person(reading: Reading, id_: str | None) -> bool:
    return any(a.id == id_ and a.type == "person" for a in reading.actors)


def _speaker(reading: Reading, voice: StatementFinding | None) -> str | None:
    """Whoever judges: the speaker, if one with a part in public affairs; else the author."""
    if voice is None:
        return reading.author
    return voice.speaker if public(reading, voice.speaker, (), (), affairs=False) else None
