"""Where an actor stands on an issue, by what it said or did.

Read off verbs, adjectives and nouns of stance; the issue is in the source's own words. What an
author thinks is nobody's position; a claim denied is no issue; precision goes before recall.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.table import ACTUAL
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.conditions import conditions_in, conditions_on
from goodoffices.extract.offers.draft import advised
from goodoffices.extract.offers.makers import described, on_affairs, own_side, public
from goodoffices.extract.offers.table import MATTERS, NAMING, VALUE
from goodoffices.extract.passages import (
    asides,
    between,
    extent,
    first_person,
    infinitive_behind,
    is_question,
)
from goodoffices.extract.positions.evaluations import judged
from goodoffices.extract.positions.implied import implied
from goodoffices.extract.positions.issue import (
    antecedent,
    can_be_issue,
    names_somebody,
    points,
    says_nothing,
)
from goodoffices.extract.positions.nouns import of_light, of_noun
from goodoffices.extract.positions.offered import of_offers
from goodoffices.extract.positions.pressing import pressed
from goodoffices.extract.positions.refusals import resolved
from goodoffices.extract.positions.stand import OPPOSITE, Stand
from goodoffices.extract.positions.table import (
    ADJECTIVES,
    ANSWERING,
    HOLLOW,
    INFINITIVES,
    LIGHT,
    MEASURES,
    NOUNS,
    PARTICLES,
    PRAISED,
    PRAISING,
    PREPOSITIONAL,
    SHARED,
    VERBS,
    WANTED,
)
from goodoffices.extract.positions.undoing import ASKING, undone
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import PositionFinding, StatementFinding
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = frozenset({*VERBS, *(verb for verb, _ in PREPOSITIONAL), "share", "be", "remain", "stay"})
"""Verbs by which, or by whose complement, a stance may be told."""

INDEFINITE = frozenset("some many others critics most several few people nobody".split())
"""Subjects of what others are told to think."""

PRIVATE = frozenset("name surname identity detail age address".split())
"""What one declines to give, taking no stance."""

LONGEST = 40
"""Tokens of an issue: what is longer is no issue but a misread sentence."""


def find(reading: Reading) -> None:
    """Append every position of the document, in order of place."""
    found: dict[str, PositionFinding] = {}
    affairs = on_affairs(reading)
    for clause in reading.clauses:
        stands = tuple(_of_clause(reading, clause))
        if clause.lemma in LIGHT and not clause.negated and _told(reading, clause):
            stands = (*stands, *of_light(reading, clause))
        told = (*judged(clause), *resolved(clause), *pressed(clause)) if affairs else ()
        told = (*told, *implied(reading, clause)) if affairs else ()
        for stand in (*stands, *told):
            for each in _shared(reading, _against(clause, stand)):
                finding = _finding(reading, clause, each)
                if finding is not None:
                    found.setdefault(finding.id, finding)
    for finding in of_offers(reading):
        found.setdefault(finding.id, finding)
    for token in reading.nouns(NOUNS):
        for stand in of_noun(reading, token):
            finding = _finding(reading, None, stand)
            if finding is not None:
                found.setdefault(finding.id, finding)
    once: list[PositionFinding] = []
    for finding in found.values():  # one stance told by its verb and by its noun is one
        if not any(_again(finding, other) for other in once):
            once.append(finding)
    reading.positions += sorted(once, key=lambda p: (p.citations[0].start, p.id))


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
    named = [t for t in holders if t.pos_ == "PROPN" and actor_at(reading, t) is not None]
    if len(named) < 2 or len(named) < len(holders):
        yield stand
        return
    for holder in named:
        yield replace(stand, holders=(holder,))


def _listed(holder: Token) -> Iterator[Token]:
    """The other names of a list whose second the parse takes for the first's other name."""
    for child in holder.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.conjuncts:
            yield child
            yield from child.conjuncts


def _again(one: PositionFinding, other: PositionFinding) -> bool:
    """Whether two findings word the same stance of one actor."""
    apart = one.issue.end <= other.issue.start or other.issue.end <= one.issue.start
    return one.actor == other.actor and not apart


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
    whole = between(start, max((stand.anchor, issue[-1]), key=lambda t: t.i))
    passage = reading.cite(whole)
    voice = statement_at(reading, passage.start, passage.end)
    if (voice is None and stand.voiced) or (stand.of_speaker and _of_others(stand.anchor)):
        return None
    by = _speaker(reading, voice) if stand.of_speaker else None
    actor = by or _holder(reading, stand.holders, voice)
    if actor is None or (first_person(stand.holders) and _imagined(stand.anchor)):
        return None
    hung = conditions_on(reading, (stand.anchor,), conditions) if clause is not None else ()
    about_it = reading.cite(about)
    own = tuple(
        c
        for c in hung
        if c.relation in ("if", "only-if", "unless")
        and not about_it.start <= c.citation.start < about_it.end  # "slammed for failing to act"
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
    particle = PARTICLES.get(clause.lemma)
    if stance is not None and particle in (None, clause.particle):
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
    if clause.lemma in ("be", "remain", "stay"):
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
    if _asked(verb):
        return False
    charged = clause.verb.head.head.lemma_ in ("accuse", "suspect", "charge")
    if clause.verb.dep_ == "pcomp" and (charged or clause.verb.head.lower_ in ("for", "as")):
        return False  # "criticised them for backing it", "sees them as backing it": theirs
    if clause.scope == "consequence" or clause.negated:
        return clause.verb.dep_ != "xcomp"
    return reading.clauses.status(clause.verb) in ACTUAL


def _asked(verb: Token) -> bool:
    """ "Called on the bloc to stop arming them and support the text": the bloc does not yet."""
    while verb.dep_ == "conj" and verb.head.tag_ == "VB" and verb.tag_ == "VB":
        verb = verb.head
    above = verb.head
    marked = any(c.tag_ == "TO" for c in verb.children)
    if verb.tag_ != "VB" or not marked or above.lemma_.lower() not in ASKING - {"want", "demand"}:
        return False
    return any(c.dep_ in ("dobj", "prep") and c.i < verb.i for c in above.children)


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
    if clause.verb.dep_ == "pcomp" and clause.verb.head.head.lemma_ in ("accuse", "suspect"):
        return  # "accused them of refusing": theirs who are accused
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
            private = any(c.lemma_.lower() in PRIVATE for c in child.children if c.dep_ == "dobj")
            if child.lemma_.lower() in ANSWERING or private:
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
        named = thing.lemma_.lower() in VALUE | NAMING.keys() | MEASURES | WANTED
        if named and not none and can_be_issue(reading, thing):
            yield Stand("supports", clause.verb, thing, None, clause.subjects)
