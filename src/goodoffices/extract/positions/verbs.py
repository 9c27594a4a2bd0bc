"""Stances told by verbs and adjectives of stance: "rejects the text", "is wary of the truce"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.table import ACTUAL
from goodoffices.extract.offers.draft import advised, for_another
from goodoffices.extract.offers.table import MATTERS, NAMING, VALUE
from goodoffices.extract.passages import infinitive_behind
from goodoffices.extract.positions.issue import DONE, can_be_issue, meant, names_somebody
from goodoffices.extract.positions.stand import OPPOSITE, Stand
from goodoffices.extract.positions.table import (
    ADJECTIVES,
    ANSWERING,
    GOING_ON,
    INFINITIVES,
    MEASURES,
    PARTICLES,
    PRAISED,
    PRAISING,
    PREPOSITIONAL,
    SHARED,
    URGING,
    VERBS,
    WANTED,
)
from goodoffices.extract.positions.undoing import ASKING, UNDOING
from goodoffices.extract.reading import Reading
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = frozenset({*VERBS, *(verb for verb, _ in PREPOSITIONAL), "share", "be", "remain", "stay"})
"""Verbs by which, or by whose complement, a stance may be told."""

PRIVATE = frozenset("name surname identity detail age address".split())
"""What one declines to give, taking no stance."""

BLOCKING = frozenset("block obstruct stall thwart torpedo scupper boycott snub".split())
"""Verbs of keeping a thing from coming about: a stance on a matter of policy alone."""

SPANS = frozenset("minute hour day week month year decade time moment".split())
"""For how long somebody calls for a thing."""

PRESSING = frozenset("press push urge call demand lobby campaign insist oppose veto".split())
"""Verbs that tell where somebody stands before they are done."""

ACCUSATIVE = frozenset("which that".split())
"""Words behind a thing that make it the object of the clause."""


def of_clause(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """The stances that a clause takes by its verb, or by the adjective behind "be"."""
    if clause.lemma in INFINITIVES:
        yield from _of_infinitive(reading, clause)
    yield from _of_participle(reading, clause)
    yield from _of_state(reading, clause)
    if clause.lemma not in TELLING or not told(reading, clause):
        return
    stance = VERBS.get(clause.lemma)
    if clause.lemma == "share" and any(t.lemma_ in SHARED for t in clause.objects):
        stance = "supports"
    particle = PARTICLES.get(clause.lemma)
    if stance is not None and particle in (None, clause.particle):
        yield from _of_object(reading, clause, stance)
    if clause.verb.tag_ == "VBN" and not clause.passive and clause.verb.dep_ == "advcl":
        return  # "when pressed for details": pressed by others
    wanted = for_another(clause) if (clause.lemma, "for") in PREPOSITIONAL else None
    if wanted is not None and not advised(wanted[2:]):
        stance = _turned(PREPOSITIONAL[clause.lemma, "for"], clause)
        yield Stand(stance, clause.verb, *wanted[:2], clause.doers)
        return
    done = _to_be_done(clause) if (clause.lemma, "for") in PREPOSITIONAL else None
    if done is not None:
        yield done
        return
    for preposition, thing in clause.obliques:
        if clause.lemma == "come" and clause.particle != "out":
            break  # "came up against a wall"
        found = PREPOSITIONAL.get((clause.lemma, preposition))
        if found is None or thing.i < clause.verb.i or clause.particle in ("up", "in", "off"):
            continue
        if thing.lemma_ in SPANS and not any(c.lower_ == "of" for c in thing.children):
            continue  # "has been pleading for months for help"
        asked = infinitive_behind(thing)
        if asked is not None:
            if not advised((thing,)):
                yield Stand(_turned(found, clause), clause.verb, *asked, clause.doers)
            return
        thing = meant(thing)
        if can_be_issue(reading, thing):
            yield Stand(_turned(found, clause), clause.verb, thing, None, clause.doers)
            return
    if clause.lemma in ("be", "remain", "stay"):
        yield from _of_adjective(reading, clause)


def _to_be_done(clause: Clause) -> Stand | None:
    """ "Pleaded for the curbs to be lifted", "called for the bank to be broken up"."""
    for act in clause.verb.children:
        if act.dep_ != "advcl" or act.tag_ != "VBN" or act.i < clause.verb.i:
            continue
        found = {c.dep_: c for c in act.children if c.i < act.i}
        mark, thing = found.get("mark"), found.get("nsubjpass")
        if mark is None or mark.lower_ != "for" or thing is None or "auxpass" not in found:
            continue
        stance = _turned(PREPOSITIONAL[clause.lemma, "for"], clause)
        if act.lemma_.lower() in UNDOING and thing.pos_ == "NOUN":
            return Stand(OPPOSITE[stance], clause.verb, thing, None, clause.doers)
        return Stand(stance, clause.verb, act, thing.left_edge, clause.doers)
    return None


def _of_participle(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "An election condemned by the bloc": the noun before it is what the stance is on."""
    stance = VERBS.get(clause.lemma)
    thing = clause.verb.head
    if clause.verb.dep_ != "acl" or clause.verb.tag_ != "VBN" or not clause.agents:
        return
    if stance is not None and not clause.negated and can_be_issue(reading, thing):
        yield Stand(stance, clause.verb, thing, None, clause.agents)


def told(reading: Reading, clause: Clause) -> bool:
    """Whether the stance is taken, be it by denying its opposite: "does not support"."""
    if (
        (clause.modality and not _going_to(clause))
        or clause.scope == "condition"
        or (clause.passive and not clause.agents)
    ):
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
    if _goes_on(reading, verb):
        return True
    charged = clause.verb.head.head.lemma_ in ("accuse", "suspect", "charge")
    if clause.verb.dep_ == "pcomp" and (charged or clause.verb.head.lower_ in ("for", "as")):
        return False  # "criticised them for backing it", "sees them as backing it": theirs
    if clause.scope == "consequence" or clause.negated:
        return clause.verb.dep_ != "xcomp"
    return _going_to(clause) or reading.clauses.status(clause.verb) in ACTUAL


def _goes_on(reading: Reading, verb: Token) -> bool:
    """ "Will keep backing it", "continue to support it": whoever goes on has done it all along."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.lemma_ not in GOING_ON:
        return False
    clause = reading.clauses.headed_by(above)
    if clause is None or clause.negated or clause.scope or above.tag_ == "VBG":
        return False
    return clause.modality in ("", "future") and (clause.finite or clause.modality == "future")


def _going_to(clause: Clause) -> bool:
    """ "Will press them for a release": whoever is going to press for a thing is for it."""
    shall = any(c.lower_ == "will" and c.tag_ == "MD" for c in clause.children)
    return shall and clause.lemma in PRESSING and not clause.negated and not clause.passive


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


def _of_state(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Is opposed to the levy", "were divided over it": a participle that tells where one stands."""
    if clause.verb.tag_ != "VBN" or clause.agents or clause.modality or clause.scope == "condition":
        return
    for preposition, thing in clause.obliques:
        stance = ADJECTIVES.get((clause.verb.lower_, preposition))
        if stance is not None and can_be_issue(reading, thing) and thing.i > clause.verb.i:
            yield Stand(_turned(stance, clause), clause.verb, thing, None, clause.subjects)
            return
    act = _act_behind(clause.verb, clause.verb)
    if act is not None:
        yield Stand(_turned(act[0], clause), clause.verb, *act[1:], clause.subjects)


def _act_behind(word: Token, verb: Token) -> tuple[Stance, Token, Token] | None:
    """The act that an adjective of stance is about: "committed to | reopening the road", "committed
    | to end it"."""
    for child in (*word.children, *(verb.children if word.i != verb.i else ())):
        stance = ADJECTIVES.get((word.lower_, child.lower_)) if child.dep_ == "prep" else None
        for act in child.children if stance is not None else ():
            if act.dep_ == "pcomp" and act.tag_ == "VBG":
                return stance or "mixed", act, act
        if word.lower_ == "committed" and child.dep_ == "xcomp" and child.i > word.i:
            marker = next((c for c in child.children if c.tag_ == "TO"), None)
            if child.tag_ == "VB" and marker is not None:
                return "supports", child, marker
    return None


def _things(clause: Clause) -> tuple[Token, ...]:
    """What a stance is on: the object, or what the clause tells of ("the cut, which X blocked")."""
    verb = clause.verb
    if verb.dep_ != "relcl" or clause.passive or not verb.head.i < verb.i:
        owner = len(clause.objects) > 1 and clause.objects[0].nbor(1).lower_ in ("'s", "’s")
        return clause.objects[1:2] if owner and not clause.passive else clause.undergoers[:1]
    own, thing = clause.objects[:1], verb.head
    apt = thing.lemma_.lower() in NAMING.keys() | VALUE | MEASURES | DONE
    return (thing,) if apt and own and own[0].lower_ in ACCUSATIVE else own


def _of_object(reading: Reading, clause: Clause, stance: Stance) -> Iterator[Stand]:
    if clause.negated and stance == "opposes":
        return  # "did not rule out", "has not rejected": no support
    for named in _things(clause) or _acts(clause):
        thing = meant(named)
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
        if clause.lemma in BLOCKING and thing.lemma_.lower() not in MATTERS | MEASURES:
            continue
        yield Stand(_turned(stance, clause), clause.verb, thing, None, clause.doers)


def _acts(clause: Clause) -> Iterator[Token]:
    """ "Supported expanding the fund", "opposes arming them"."""
    for act in clause.complements:
        if act.dep_ == "xcomp" and act.tag_ == "VBG" and act.i > clause.verb.i:
            yield act
            return


def _of_deed(clause: Clause, thing: Token, stance: Stance) -> Iterator[Stand]:
    """ "criticised them for closing the port", "urged the council to meet"."""
    if clause.lemma in URGING:
        asked = infinitive_behind(thing) or _asked_of(clause, thing)
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


def _asked_of(clause: Clause, thing: Token) -> tuple[Token, Token] | None:
    """ "Urged the Peruvian government | to sign": what the parse ties to the verb itself."""
    for child in clause.complements:
        if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB" and child.i > thing.i:
            marker = next((c for c in child.children if c.tag_ == "TO"), None)
            return (child, marker) if marker is not None else None
    return None


def _of_adjective(reading: Reading, clause: Clause) -> Iterator[Stand]:
    if _ADJECTIVES.isdisjoint(child.lower_ for child in clause.children):
        return
    for (word, preposition), stance in ADJECTIVES.items():
        for child in clause.children:
            if child.lower_ != word or child.dep_ not in ("acomp", "prep", "attr"):
                continue
            place = child if not preposition else _preposition(child, preposition)
            for thing in place.children if place is not None else ():
                if thing.dep_ in ("pobj", "pcomp") and can_be_issue(reading, thing):
                    yield Stand(_turned(stance, clause), clause.verb, thing, None, clause.subjects)
                    return
    for child in clause.verb.children:
        act = _act_behind(child, clause.verb) if child.dep_ == "acomp" else None
        if act is not None:
            yield Stand(_turned(act[0], clause), clause.verb, *act[1:], clause.subjects)
            return


_ADJECTIVES = frozenset(word for word, _ in ADJECTIVES)


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
        unwanted = _unwanted(child) if clause.lemma == "want" and marker is not None else None
        if unwanted is not None:
            yield Stand("opposes", clause.verb, *unwanted, clause.subjects)
            return
        if child.dep_ == "xcomp" and marker is not None and child.i > clause.verb.i:
            private = any(c.lemma_.lower() in PRIVATE for c in child.children if c.dep_ == "dobj")
            if child.lemma_.lower() in ANSWERING or private:
                return
            yield Stand("opposes", clause.verb, child, marker, clause.subjects)
            return
    for thing in clause.objects[:1]:
        if clause.negated and can_be_issue(reading, thing):
            yield Stand("opposes", clause.verb, thing, None, clause.subjects)


def _unwanted(act: Token) -> tuple[Token, Token | None] | None:
    """ "Does not want | to see a war", "does not want | them to hit the port"."""
    doer = next((c for c in act.children if c.dep_ == "nsubj"), None)
    if act.dep_ == "ccomp" and act.tag_ == "VB" and doer is not None:
        return (act, doer.left_edge) if doer.lower_ not in ("you", "me", "anyone") else None
    if act.dep_ != "xcomp" or act.lemma_ != "see":
        return None
    for thing in act.children:
        if thing.dep_ == "dobj" and thing.pos_ == "NOUN" and thing.i > act.i:
            return thing, None
        if thing.dep_ == "ccomp" and thing.i > act.i:
            return thing, thing.left_edge
    return None


def _wanted(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Wants a cut of a fifth on both sides": what could be on a table, not what all wish for."""
    for thing in clause.objects[:1]:
        none = any(c.lower_ in ("no", "any") for c in thing.children)
        named = thing.lemma_.lower() in VALUE | NAMING.keys() | MEASURES | WANTED
        if named and not none and can_be_issue(reading, thing):
            yield Stand("supports", clause.verb, thing, None, clause.subjects)
