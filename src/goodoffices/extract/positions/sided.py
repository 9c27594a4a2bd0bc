"""Stances told by siding: whose support somebody has, with whom another stands, what both rest on.

Affiliation with a party or a deed is a stance on it (Somasundaran & Wiebe, Recognizing Stances in
Ideological On-Line Debates, 2010, "arguing" and "sentiment" targets); so is giving a policy a name
("follows a policy of"), and calling something the only way, or no way, out of a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.table import ACTUAL
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.table import NAMING, VALUE, WARLIKE
from goodoffices.extract.offers.turning import HELD, called
from goodoffices.extract.positions.issue import can_be_issue
from goodoffices.extract.positions.stand import Stand
from goodoffices.extract.positions.table import (
    BACKED,
    LIGHT,
    MEANS,
    MEASURES,
    NOUNS,
    TOWARDS,
)
from goodoffices.extract.reading import Reading
from goodoffices.extract.words import printed
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTIES = frozenset({"state", "government-body", "organisation", "armed-group", "group"})
"""Types of actor that one is for or against as such; a person is one's friend or rival."""

SIDING = frozenset("support backing solidarity sympathy allegiance loyalty commitment".split())
"""Nouns that tell on whose side somebody is, with the party behind "for", "to" or "with"."""

STANDING = frozenset("stand side".split())
"""Verbs that tell it, with the party behind "with", "by" or "behind"."""

RECEIVING = frozenset("have win gain get receive enjoy secure draw attract earn meet".split())
"""Verbs whose subject somebody else's support or opposition reaches."""

RECEIVED = frozenset(
    "support backing endorsement approval solidarity opposition criticism condemnation rejection"
    " resistance outrage anger fury scepticism skepticism hostility".split()
)
"""What it has or draws from them."""

NOT_OF_WORDS = frozenset("no little military legal financial organisational material air".split())
"""What is said before "support" that is not there, or is no stance."""

RESOLVED = frozenset("vow promise pledge want seek aim swear threaten".split())
DESTROYING = frozenset(
    "destroy eliminate eradicate dismantle annihilate crush defeat topple overthrow oust obliterate"
    " exterminate".split()
)
"""What somebody sets out to do to a party, and by which verbs that is told."""

REACTIONS: dict[str, Stance] = {
    **dict.fromkeys("angrily furiously sharply harshly negatively strongly".split(), "opposes"),
    **dict.fromkeys("positively warmly favourably favorably enthusiastically".split(), "supports"),
}
"""How somebody reacts to what it is for or against."""

HOLDING = frozenset("follow pursue maintain adopt favour favor champion advocate embrace".split())
"""Verbs of having a policy."""

POLICIES = frozenset("policy doctrine strategy principle stance position".split())

BREAKING = frozenset(
    "rip|up tear|up pull|out walk|out back|out walk|away back|away scrap| ditch| abandon| quit|"
    " renounce| repudiate| terminate| annul| revoke| withdraw|".split()
)
"""Verbs, with their particle, of having done with what was agreed."""

AGREED = frozenset("agreement treaty pact accord deal convention truce ceasefire".split())

IDIOMS: dict[tuple[str, str, str], Stance] = {
    ("take", "issue", "with"): "opposes",
    ("take", "aim", "at"): "opposes",
    ("take", "exception", "to"): "opposes",
    ("cast", "doubt", "on"): "opposes",
    ("pour", "water", "on"): "opposes",
    ("distance", "itself", "from"): "opposes",
    ("distance", "himself", "from"): "opposes",
    ("distance", "herself", "from"): "opposes",
    ("distance", "themselves", "from"): "opposes",
    ("throw", "weight", "behind"): "supports",
    ("throw", "support", "behind"): "supports",
    ("give", "blessing", "to"): "supports",
    ("give", "backing", "to"): "supports",
    ("give", "light", "to"): "supports",
    ("give", "nod", "to"): "supports",
    ("attach", "importance", "to"): "supports",
    ("summon", "ambassador", "over"): "opposes",
    ("summon", "envoy", "over"): "opposes",
    ("lodge", "protest", "over"): "opposes",
    ("lodge", "protest", "against"): "opposes",
}
"""Verbs with the object and the preposition that make them verbs of stance."""

WAYS = frozenset("solution answer way path route alternative option remedy".split())
"""What something is said to be, or not to be, by whoever is for or against it."""

TRIED = MEANS | frozenset("war force violence fighting sanction boycott escalation".split())
"""What is said to be a way out, or none."""


def sided(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """The stances that a clause takes by siding with somebody or something."""
    if clause.scope == "condition":
        return
    yield from _way_out(clause)
    yield from _right(clause)
    yield from _regarded(clause)
    yield from _to_be(clause)
    if clause.modality or clause.negated or reading.clauses.status(clause.verb) not in ACTUAL:
        return
    yield from _stood_by(reading, clause)
    yield from _towards(reading, clause)
    yield from _on_behalf(reading, clause)
    yield from _bent_on(reading, clause)
    yield from _received(reading, clause)
    yield from _reacted(reading, clause)
    yield from _policy(clause)
    yield from _broken_with(clause)
    yield from _idiom(reading, clause)


def is_party(reading: Reading, token: Token) -> bool:
    """Whether a phrase names a party, or the people of one: "the people of the islands"."""
    if token.lower_ in ("people", "nation"):
        of = (o for c in token.children if c.lower_ == "of" for o in c.children)
        token = next((o for o in of if o.dep_ == "pobj"), token)
    actor = reading.actor(actor_at(reading, token))
    return actor is not None and actor.type in PARTIES


def _stood_by(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Stands with the islands", "expressed solidarity with them"."""
    if not clause.doers or clause.passive:
        return
    stood = clause.lemma in STANDING and clause.finite and not clause.objects
    parties = [*clause.oblique("with", "by", "behind")] if stood else []
    beside = [t for t in printed(clause.sentence, ("solidarity",)) if t.head.lower_ == "in"]
    if any(clause.verb in (*t.ancestors,)[:4] for t in beside):
        parties += clause.oblique("with")  # "did it in solidarity with them"
    for thing in (
        clause.objects if clause.lemma in (LIGHT | {"pledge", "promise"}) - {"have"} else ()
    ):
        if thing.lemma_.lower() in SIDING and not any(c.lower_ == "no" for c in thing.children):
            parties += (
                o
                for place in (thing, clause.verb)
                for c in place.children
                if c.dep_ == "prep" and c.lower_ in ("for", "with", "to") and c.i > thing.i
                for o in c.children
            )
    for party in parties:
        if is_party(reading, party):
            yield Stand("supports", clause.verb, party, None, clause.doers)
            return


def _towards(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Backs the rebels", "rebuked the islands", "is supported by the bloc"."""
    stance = TOWARDS.get(clause.lemma)
    if stance is None or not clause.finite or clause.particle:
        return
    if any(
        c.lower_ in ("longer", "more") and c.dep_ in ("advmod", "npadvmod") for c in clause.children
    ):
        return  # "no longer supports": it did
    for party in clause.undergoers[:1]:
        if party.tag_ in ("WDT", "WP") and clause.verb.dep_ == "relcl":
            party = clause.verb.head
        behind = (c for place in (clause.verb, party) for c in place.children)
        deed = any(c.dep_ == "prep" and c.lower_ in ("for", "over") for c in behind)
        if stance == "opposes" and deed:
            return  # "criticised the islands for closing the port": that is what it is against
        if is_party(reading, party) and party not in clause.doers:
            yield Stand(stance, clause.verb, party, None, clause.doers)


def _bent_on(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Has vowed to destroy the rebels", "want to topple the government"."""
    if clause.lemma not in RESOLVED or clause.passive:
        return
    for act in clause.complements:
        marked = any(c.tag_ == "TO" for c in act.children)
        if act.dep_ != "xcomp" or not marked or act.lemma_.lower() not in DESTROYING:
            continue
        for party in act.children:
            if party.dep_ == "dobj" and is_party(reading, party):
                yield Stand("opposes", clause.verb, party, None, clause.subjects)
        return


def _on_behalf(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Fired at the port in support of the rebels"."""
    for word, noun in clause.obliques:
        if word != "in" or BACKED.get(noun.lemma_.lower()) != "supports":
            continue
        for child in noun.children:
            for party in child.children if child.lower_ == "of" else ():
                if party.dep_ == "pobj" and is_party(reading, party):
                    yield Stand("supports", noun, party, None, clause.doers)
                    return


def _received(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "The plan has won the backing of the bloc", "met with opposition from the council"."""
    if clause.lemma not in RECEIVING or clause.passive:
        return
    nouns = (*clause.objects, *clause.oblique("with"))
    for noun in nouns:
        stance = NOUNS.get(noun.lemma_.lower()) if noun.lemma_.lower() in RECEIVED else None
        if stance is None or any(c.lower_ in NOT_OF_WORDS for c in noun.children):
            continue
        whose = tuple(
            o
            for place in (noun, clause.verb)
            for c in place.children
            if c.dep_ == "prep" and c.lower_ in ("from", "of", "by") and c.i > noun.i
            for o in c.children
            if o.dep_ == "pobj"
        )
        for thing in clause.subjects[:1] if whose else ():
            party = thing.pos_ == "PROPN" and noun.lemma_ in SIDING and not clause.passive
            if can_be_issue(reading, thing) or (party and actor_at(reading, thing) is not None):
                yield Stand(stance, noun, thing, None, whose[:1])
                return


def _reacted(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Reacted angrily to the vote"."""
    if clause.lemma not in ("react", "respond"):
        return
    how = (REACTIONS.get(c.lower_) for c in clause.children if c.dep_ == "advmod")
    stance = next((s for s in how if s is not None), None)
    for thing in clause.oblique("to") if stance is not None else ():
        if can_be_issue(reading, thing):
            yield Stand(stance or "mixed", clause.verb, thing, None, clause.subjects)
            return


def _policy(clause: Clause) -> Iterator[Stand]:
    """ "Follows a policy of neutrality"."""
    if clause.lemma not in HOLDING:
        return
    for policy in clause.undergoers[:1]:
        for child in policy.children if policy.lemma_.lower() in POLICIES else ():
            if child.dep_ == "prep" and child.lower_ == "of":
                for thing in child.children:
                    if thing.dep_ in ("pobj", "pcomp"):
                        yield Stand("supports", clause.verb, thing, None, clause.doers)
                        return


def _broken_with(clause: Clause) -> Iterator[Stand]:
    """ "Tore up the fisheries treaty", "pulled out of the truce"."""
    if f"{clause.lemma}|{clause.particle}" not in BREAKING or not clause.doers:
        return
    things = (*clause.undergoers, *clause.oblique("of", "from", "out of"))
    for thing in things:
        if thing.lemma_.lower() in AGREED and thing not in clause.doers:
            yield Stand("opposes", clause.verb, thing, None, clause.doers)
            return


def _way_out(clause: Clause) -> Iterator[Stand]:
    """ "War is no solution", "there is no alternative to talks", "talks are the only way"."""
    if clause.lemma not in ("be", "remain") or clause.modality == "counterfactual":
        return
    for word in clause.attributes:
        if word.lemma_.lower() not in WAYS:
            continue
        none = clause.negated or any(c.lower_ == "no" for c in word.children)
        only = any(c.lower_ in ("only", "best", "sole") for c in word.children)
        there = any(c.dep_ == "expl" for c in clause.children)
        if there and none:
            yield from _none_but(word)
            return
        for subject in clause.subjects[:1]:
            if subject.lemma_.lower() in TRIED and (none or only):
                stance: Stance = "opposes" if none else "supports"
                first = subject.left_edge
                yield Stand(stance, word, subject, first, (), of_speaker=True, voiced=True)
        return


def _none_but(way: Token) -> Iterator[Stand]:
    """ "There is no military solution", "there is no alternative to talks"."""
    for child in way.children:
        if child.lower_ == "military" and way.lemma_ in ("solution", "answer"):
            yield Stand("opposes", way, way, child, (), of_speaker=True, voiced=True)
        elif way.lemma_ == "alternative" and child.dep_ == "prep" and child.lower_ in ("to", "but"):
            for thing in child.children:
                if thing.lemma_.lower() in TRIED | NAMING.keys() | VALUE | MEASURES:
                    yield Stand("supports", way, thing, None, (), of_speaker=True, voiced=True)


def _right(clause: Clause) -> Iterator[Stand]:
    """ "The islands have a right to defend themselves": of whoever says it."""
    if clause.lemma != "have" or clause.negated or clause.modality or clause.tense == "past":
        return
    for noun in clause.objects[:1]:
        for act in noun.children if noun.lemma_ in ("right", "duty", "obligation") else ():
            if act.dep_ in ("acl", "xcomp", "relcl") and act.tag_ == "VB" and clause.subjects:
                whose = clause.subjects[0].left_edge
                yield Stand("supports", noun, clause.verb, whose, (), of_speaker=True, voiced=True)
                return


def _regarded(clause: Clause) -> Iterator[Stand]:
    """ "Would regard the strikes as an act of war", "would consider it to be aggression"."""
    if clause.lemma not in HELD or clause.modality != "future" or clause.negated or clause.passive:
        return
    for thing, word in called(clause):
        warlike = {t.lemma_.lower() for t in word.subtree} & WARLIKE
        if warlike and thing.pos_ == "NOUN":
            yield Stand("opposes", clause.verb, thing, None, clause.subjects)
            return


def _idiom(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Took issue with the cut", "threw its weight behind the bid"."""
    for held in clause.undergoers[:1]:
        for place in (clause.verb, held):
            for child in place.children:
                stance = IDIOMS.get((clause.lemma, held.lemma_.lower(), child.lower_))
                for thing in child.children if stance is not None else ():
                    if stance is not None and can_be_issue(reading, thing) and clause.doers:
                        yield Stand(stance, clause.verb, thing, None, clause.doers)
                        return


def _to_be(clause: Clause) -> Iterator[Stand]:
    """ "There must be a truce", "there should be no new levy": of whoever says it."""
    if clause.lemma != "be" or clause.scope or not clause.modality:
        return
    words = {c.lower_ for c in clause.children if c.dep_ in ("aux", "expl")}
    if "there" not in words or not words & {"must", "should"}:
        return
    for thing in clause.attributes[:1]:
        if thing.lemma_.lower() not in VALUE | NAMING.keys() | MEASURES | {"accountability"}:
            continue
        none = clause.negated or any(c.lower_ == "no" for c in thing.children)
        stance: Stance = "opposes" if none else "supports"
        yield Stand(stance, thing, thing, None, (), of_speaker=True, voiced=True)
