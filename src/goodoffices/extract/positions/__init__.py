"""Where an actor stands on an issue, by what it said or did.

Read off verbs, adjectives and nouns of stance; the issue is in the source's own words. What an
author thinks is nobody's position; a claim denied is no issue; precision goes before recall.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.conditions import conditions_in, conditions_on
from goodoffices.extract.offers.draft import advised
from goodoffices.extract.offers.makers import on_affairs, own_side, public
from goodoffices.extract.offers.table import MATTERS, NAMING, VALUE
from goodoffices.extract.passages import (
    FIRST_PERSON,
    asides,
    between,
    extent,
    first_person,
    infinitive_behind,
)
from goodoffices.extract.positions.evaluations import judged
from goodoffices.extract.positions.issue import (
    antecedent,
    can_be_issue,
    names_somebody,
    points,
    says_nothing,
)
from goodoffices.extract.positions.refusals import resolved
from goodoffices.extract.positions.stand import OPPOSITE, Stand
from goodoffices.extract.positions.table import (
    ADJECTIVES,
    ANSWERING,
    ENDING,
    HOLLOW,
    INFINITIVES,
    LIGHT,
    NOUN_PREPOSITIONS,
    NOUNS,
    PRAISED,
    PRAISING,
    PREPOSITIONAL,
    SHARED,
    VERBS,
    WISHES,
)
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import OfferFinding, PositionFinding, StatementFinding
from goodoffices.model.shapes import Citation, OfferStatus, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTUAL = frozenset({"happened", "ongoing", "presupposed"})

ANSWERS: dict[OfferStatus, Stance] = {"accepted": "supports", "rejected": "opposes"}
"""What an answer to an offer says of its content."""

TELLING = frozenset({*VERBS, *(verb for verb, _ in PREPOSITIONAL), "share", "be"})
"""Verbs by which, or by whose complement, a stance may be told."""

LONGEST = 40
"""Tokens of an issue: what is longer is no issue but a misread sentence."""


def find(reading: Reading) -> None:
    """Append every position of the document, in order of place."""
    found: dict[str, PositionFinding] = {}
    affairs = on_affairs(reading)
    for clause in reading.clauses:
        stands = (*_of_clause(reading, clause), *_of_light(reading, clause))
        told = (*judged(clause), *resolved(clause)) if affairs else ()
        for stand in (*stands, *told):
            finding = _finding(reading, clause, stand)
            if finding is not None:
                found.setdefault(finding.id, finding)
    for finding in _of_offers(reading):
        found.setdefault(finding.id, finding)
    for token in reading.nouns(NOUNS):
        for stand in _of_noun(reading, token):
            finding = _finding(reading, None, stand)
            if finding is not None:
                found.setdefault(finding.id, finding)
    once: list[PositionFinding] = []
    for finding in found.values():  # one stance told by its verb and by its noun is one
        if not any(_again(finding, other) for other in once):
            once.append(finding)
    reading.positions += sorted(once, key=lambda p: (p.citations[0].start, p.id))


def _again(one: PositionFinding, other: PositionFinding) -> bool:
    """Whether two findings word the same stance of one actor."""
    apart = one.issue.end <= other.issue.start or other.issue.end <= one.issue.start
    return one.actor == other.actor and not apart


def _finding(reading: Reading, clause: Clause | None, stand: Stand) -> PositionFinding | None:
    if stand.anchor.sent.text.rstrip("”\"’' ").endswith("?"):
        return None  # "did she regret it?"
    conditions = conditions_in(reading, stand.anchor.sent)
    cuts = [*(c.start for c in conditions), *asides(stand.head), *_around(stand)]
    issue = _whole(extent(stand.head, first=stand.first, cuts=cuts), stand)
    about = antecedent(reading, stand.head) if points(stand.head) else None
    about = about or issue
    if not issue or not about or len(about) > LONGEST or says_nothing(about):
        return None
    start = min(
        (stand.anchor, issue[0], *(h.left_edge for h in stand.holders if _near(h, stand))),
        key=lambda t: t.i,
    )
    whole = between(start, max((stand.anchor, issue[-1]), key=lambda t: t.i))
    passage = reading.cite(whole)
    voice = statement_at(reading, passage.start, passage.end)
    if voice is None and stand.voiced:
        return None
    by = _speaker(reading, voice) if stand.of_speaker else None
    actor = by or _holder(reading, stand.holders, voice)
    if actor is None or (first_person(stand.holders) and _imagined(stand.anchor)):
        return None
    hung = conditions_on(reading, (stand.anchor,), conditions) if clause is not None else ()
    own = tuple(c for c in hung if c.relation in ("if", "only-if", "unless"))
    return PositionFinding(
        citations=(passage,),
        actor=actor,
        issue=reading.cite(about),
        stance="conditional" if own and not stand.argued else stand.stance,
        time=time_of(reading, stand.anchor),
        conditions=own,
        attributed_to=voice.id if voice is not None else None,
        certainty=stand.certainty,
    )


def _around(stand: Stand) -> Iterator[Token]:
    """Where the clause begins that tells the stance, inside the issue: "the bill | that X backed"."""
    step = stand.anchor
    while step.head.i != step.i and step.head.i != stand.head.i:
        step = step.head
    if step.head.i == stand.head.i and step.dep_ in ("relcl", "acl"):
        yield step.left_edge


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


def _of_offers(reading: Reading) -> Iterator[PositionFinding]:
    """Whoever offers or proposes something is for it, on its conditions; replies take sides."""
    for offer in reading.offers:
        if offer.origin:
            continue  # one guess is enough
        stance = _of_making(reading, offer)
        if offer.maker is not None and stance is not None:
            yield PositionFinding(
                citations=offer.citations[:1],
                actor=offer.maker,
                issue=offer.content,
                stance=stance,
                time=offer.time,
                conditions=offer.conditions,
                attributed_to=offer.attributed_to,
                certainty=offer.certainty,
            )
        for reply in offer.replies:
            answer = ANSWERS.get(reply.status)
            if answer is not None and reply.by is not None:
                yield PositionFinding(
                    reply.citations[:1], reply.by, offer.content, answer, reply.time
                )


def _of_making(reading: Reading, offer: OfferFinding) -> Stance | None:
    """What making an offer says of its content: a threat "not to stop until" is against stopping,
    or ties it to what another does; a promise says nothing."""
    bound = [c for c in offer.conditions if c.relation in ("after", "unless", "only-if")]
    if offer.type == "threat":
        if not bound or not {"not", "n't", "n’t"} & set(offer.content.quote.casefold().split()):
            return None
        words = set(bound[0].citation.quote.casefold().split())
        return "opposes" if words & FIRST_PERSON else "conditional"
    if offer.type == "promise" or _says_nothing(reading, offer.content):
        return None
    own = offer.type in ("offer", "proposal")
    return "conditional" if offer.conditions and own else "supports"


def _says_nothing(reading: Reading, content: Citation) -> bool:
    span = reading.span(content)
    return span is not None and says_nothing(tuple(span))


def _near(holder: Token, stand: Stand) -> bool:
    """Whether a holder stands in the same sentence, before the stance, without much between."""
    return (
        holder.doc is stand.anchor.doc
        and holder.sent.start == stand.anchor.sent.start
        and 0 <= stand.anchor.i - holder.i <= LONGEST
    )


def _holder(
    reading: Reading, holders: tuple[Token, ...], voice: StatementFinding | None
) -> str | None:
    for token in holders:
        found = actor_at(reading, token)
        if found is not None:
            return found
    if voice is None or not holders:
        return None
    if holders[0].lower_ == "they" and _is_person(reading, voice.speaker):
        return None  # others, of whom somebody speaks
    return voice.speaker if own_side(reading, holders, voice) else None


def _is_person(reading: Reading, id_: str | None) -> bool:
    return any(a.id == id_ and a.type == "person" for a in reading.actors)


def _speaker(reading: Reading, voice: StatementFinding | None) -> str | None:
    """Whoever judges: the speaker, if one with a part in public affairs; else the author."""
    if voice is None:
        return reading.author
    return voice.speaker if public(reading, voice.speaker, (), (), affairs=False) else None


# ---------------------------------------------------------------- verbs and adjectives


def _of_clause(reading: Reading, clause: Clause) -> Iterator[Stand]:
    if clause.lemma in INFINITIVES:
        yield from _of_infinitive(reading, clause)
    yield from _of_participle(reading, clause)
    if clause.lemma not in TELLING or not _told(reading, clause):
        return
    stance = VERBS.get(clause.lemma)
    if clause.lemma == "share" and any(t.lemma_ in SHARED for t in clause.objects):
        stance = "supports"
    if stance is not None and (clause.lemma != "rule" or clause.particle == "out"):
        yield from _of_object(reading, clause, stance)
    if clause.verb.tag_ == "VBN" and not clause.passive and clause.verb.dep_ == "advcl":
        return  # "when pressed for details": pressed by others
    for preposition, thing in clause.obliques:
        if clause.lemma == "come" and clause.particle != "out":
            break  # "came up against a wall"
        found = PREPOSITIONAL.get((clause.lemma, preposition))
        if found is None or thing.i < clause.verb.i or clause.particle in ("up", "in", "off"):
            continue
        asked = infinitive_behind(thing)
        if asked is not None:
            if not advised((thing,)):
                yield Stand(_turned(found, clause), clause.verb, *asked, clause.doers)
            return
        if can_be_issue(reading, thing):
            yield Stand(_turned(found, clause), clause.verb, thing, None, clause.doers)
            return
    if clause.lemma == "be":
        yield from _of_adjective(reading, clause)


def _of_participle(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "An election condemned by the bloc": the noun before it is what the stance is on."""
    stance = VERBS.get(clause.lemma)
    thing = clause.verb.head
    if clause.verb.dep_ != "acl" or clause.verb.tag_ != "VBN" or not clause.agents:
        return
    if stance is not None and not clause.negated and can_be_issue(reading, thing):
        yield Stand(stance, clause.verb, thing, None, clause.agents)


def _told(reading: Reading, clause: Clause) -> bool:
    """Whether the stance is taken, be it by denying its opposite: "does not support"."""
    if clause.modality or clause.scope == "condition" or (clause.passive and not clause.agents):
        return False
    verb = clause.verb
    if any(c.lower_ == "longer" and c.dep_ == "advmod" for c in verb.children):
        return False  # "no longer supports": it did once
    if (
        verb.dep_ == "xcomp"
        and verb.tag_ == "VB"
        and any(c.dep_ == "dobj" and c.i < verb.i for c in verb.head.children)
    ):
        return False  # "emboldens them to press for more": they have not yet
    charged = clause.verb.head.head.lemma_ in ("accuse", "suspect", "charge")
    if clause.verb.dep_ == "pcomp" and (charged or clause.verb.head.lower_ == "for"):
        return False  # "criticised them for backing it": theirs who are criticised
    if clause.scope == "consequence" or clause.negated:
        return clause.verb.dep_ != "xcomp"
    return reading.clauses.status(clause.verb) in ACTUAL


def _turned(stance: Stance, clause: Clause) -> Stance:
    return OPPOSITE[stance] if clause.negated else stance


def _of_object(reading: Reading, clause: Clause, stance: Stance) -> Iterator[Stand]:
    if clause.negated and stance == "opposes":
        return  # "did not rule out", "has not rejected": no support
    for thing in clause.undergoers[:1]:
        if thing.tag_ in ("WP", "WDT"):
            continue
        if (
            clause.lemma in PRAISING
            and thing.lemma_.lower() not in MATTERS | NAMING.keys() | PRAISED
        ):
            continue
        if names_somebody(reading, thing):
            yield from _of_deed(clause, thing, stance)
            continue
        if not can_be_issue(reading, thing):
            continue
        if clause.lemma == "block" and thing.lemma_.lower() not in MATTERS:
            continue
        yield Stand(_turned(stance, clause), clause.verb, thing, None, clause.doers)


def _of_deed(clause: Clause, thing: Token, stance: Stance) -> Iterator[Stand]:
    """ "criticised them for closing the port", "urged the council to meet"."""
    if clause.lemma in ("urge", "press"):
        asked = infinitive_behind(thing)
        if asked is not None and not advised((thing,)):
            yield Stand(_turned(stance, clause), clause.verb, *asked, clause.doers)
        return
    for place in (clause.verb, thing):
        for child in place.children:
            if child.dep_ == "prep" and child.lower_ in ("for", "over") and child.i > thing.i:
                for deed in child.children:
                    if deed.dep_ == "pcomp" and deed.tag_ == "VBG":
                        first = deed.left_edge
                        yield Stand(_turned(stance, clause), clause.verb, deed, first, clause.doers)
                        return


def _of_adjective(reading: Reading, clause: Clause) -> Iterator[Stand]:
    for (word, preposition), stance in ADJECTIVES.items():
        for child in clause.verb.children:
            if child.lower_ != word or child.dep_ not in ("acomp", "prep", "attr"):
                continue
            place = child if not preposition else _preposition(child, preposition)
            for thing in place.children if place is not None else ():
                if thing.dep_ in ("pobj", "pcomp") and can_be_issue(reading, thing):
                    yield Stand(_turned(stance, clause), clause.verb, thing, None, clause.subjects)


def _preposition(token: Token, preposition: str) -> Token | None:
    return next((c for c in token.children if c.dep_ == "prep" and c.lower_ == preposition), None)


def _of_infinitive(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "refuses to negotiate"; "does not want to join"; "wants a ceasefire" only negated."""
    if clause.modality or clause.scope == "condition" or clause.passive:
        return
    stance = INFINITIVES[clause.lemma]
    if stance == "supports" and not clause.negated:
        if clause.lemma == "want":
            yield from _wanted(reading, clause)
        return
    if stance == "opposes" and clause.negated:
        return
    for child in clause.complements:
        marker = next((c for c in child.children if c.lower_ == "to"), None)
        if child.dep_ == "xcomp" and marker is not None and child.i > clause.verb.i:
            if child.lemma_.lower() in ANSWERING:
                return
            yield Stand("opposes", clause.verb, child, marker, clause.subjects)
            return
    for thing in clause.objects[:1]:
        if clause.negated and can_be_issue(reading, thing):
            yield Stand("opposes", clause.verb, thing, None, clause.subjects)


def _wanted(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Wants a cut of a fifth on both sides": what could be on a table, not what all wish for."""
    for thing in clause.objects[:1]:
        none = any(c.lower_ in ("no", "any") for c in thing.children)
        named = thing.lemma_.lower() in VALUE | NAMING.keys()
        if named and not none and can_be_issue(reading, thing):
            yield Stand("supports", clause.verb, thing, None, clause.subjects)


# ---------------------------------------------------------------- nouns


def _of_light(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "voiced its opposition to", "expressed support for"."""
    if clause.lemma not in LIGHT or clause.negated or not _told(reading, clause):
        return
    for thing in clause.objects:
        stance = NOUNS.get(thing.lemma_.lower())
        if stance is not None:
            yield from _behind(reading, thing, stance, clause.doers)


def _of_noun(reading: Reading, noun: Token) -> Iterator[Stand]:
    """ "X's refusal to negotiate", "their support for a truce"."""
    holders = tuple(c for c in noun.children if c.dep_ == "poss")
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in ENDING:
        return  # "dropped its opposition": it stands there no longer
    if holders and not any(c.lower_ == "no" for c in noun.children):
        yield from _behind(reading, noun, NOUNS[noun.lemma_.lower()], holders)


def _behind(
    reading: Reading, noun: Token, stance: Stance, holders: tuple[Token, ...]
) -> Iterator[Stand]:
    for child in noun.children:
        if child.i < noun.i:
            continue
        wished = noun.lemma_.lower() in WISHES
        if (
            child.dep_ == "prep"
            and child.lower_ in NOUN_PREPOSITIONS
            and not (
                wished and child.lower_ == "of"  # "the ambitions of the campaign": its own
            )
        ):
            for thing in child.children:
                if thing.dep_ in ("pobj", "pcomp") and can_be_issue(reading, thing):
                    yield Stand(stance, noun, thing, None, holders)
                    return
        if (
            child.dep_ in ("acl", "xcomp")
            and child.tag_ == "VB"
            and (stance == "opposes" or wished)
        ):
            marker = next((c for c in child.children if c.lower_ == "to"), None)
            if marker is not None:
                yield Stand(stance, noun, child, marker, holders)
                return
