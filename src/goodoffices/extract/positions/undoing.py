"""What somebody asks to be done away with: who calls for an end to a blockade is against it.

Whoever asks another to lift, stop or drop a thing takes a stance on the thing. Only of wars is the
end itself the issue: all that is told there is who wants it ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

UNDOING = frozenset(
    "cease stop halt end cancel abandon drop scrap lift remove revoke repeal rescind reverse abolish"
    " suspend ban ditch overturn dismantle shelve axe waive relax reduce lower ease".split()
)
"""Verbs whose object is not to be any more."""

DRAWN_BACK = frozenset("withdraw pull retract".split())
FORCES = frozenset("troop force army soldier unit personnel tank fighter militia weapon".split())
"""What is moved and not done away with when it is "withdrawn"."""

PHRASAL = frozenset(
    "roll back|scale back|cut back|phase out|wind down|call off|rein in|shut down".split("|")
)
"""Verbs that are such with their particle."""

LEAVING_OFF = frozenset("refrain avoid desist reconsider rethink".split())
"""Verbs of not doing, or of undoing what was decided."""

UNDONE = frozenset(
    "end halt stop lifting removal cancellation abolition scrapping repeal suspension ban moratorium"
    " cessation reversal".split()
)
"""Nouns of the same, with what is to go behind "of", "to" or "on"."""

ASKING = frozenset("call urge demand press push appeal ask lobby campaign argue want".split())
"""Verbs of wanting it of somebody else; who agrees to lift a ban is for lifting it."""

FIGHTING = frozenset(
    "war fighting conflict hostility violence bloodshed crisis killing suffering fire shooting battle"
    " impasse standoff stalemate deadlock uncertainty tension escalation burden risk".split()
)
"""What everybody wants ended."""


def undone(head: Token) -> tuple[Token, Token | None] | None:
    """The head and first word of what would not be if a demand were met; None where it is fighting
    that is to end, or where nothing is done away with."""
    if head.pos_ == "VERB" and any(c.dep_ == "neg" for c in head.children):
        return head, head  # "not to impose a levy"
    for act in _acts(head):
        return None if act.lower_ in FIGHTING else (act, act)
    for thing in _things(head):
        own = any(c.lower_ == "our" for c in thing.children)
        return None if own or thing.lemma_.lower() in FIGHTING else (thing, None)
    return None


def _acts(head: Token) -> Iterator[Token]:
    """ "To stop arming them", "to refrain from raising the fee"."""
    if head.pos_ != "VERB" or head.lemma_.lower() not in UNDOING | LEAVING_OFF:
        return
    for child in head.children:
        if child.dep_ in ("xcomp", "pcomp") and child.tag_ == "VBG" and child.i > head.i:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "from":
            yield from (c for c in child.children if c.dep_ == "pcomp" and c.tag_ == "VBG")


def _things(head: Token) -> Iterator[Token]:
    """ "To lift the ban", "an end to the blockade"."""
    lemma = head.lemma_.lower()
    particle = next((c.lower_ for c in head.children if c.dep_ in ("prt", "advmod")), "")
    phrasal = f"{lemma} {particle}" in PHRASAL
    if head.pos_ == "VERB" and (phrasal or lemma in UNDOING | DRAWN_BACK | LEAVING_OFF):
        for thing in head.children:
            moved = lemma in DRAWN_BACK and thing.lemma_.lower() in FORCES
            if thing.dep_ == "dobj" and thing.i > head.i and thing.pos_ == "NOUN" and not moved:
                yield thing
    elif head.pos_ == "NOUN" and lemma in UNDONE:
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "to", "on") and child.i > head.i:
                yield from (o for o in child.children if o.dep_ == "pobj" and o.pos_ == "NOUN")
