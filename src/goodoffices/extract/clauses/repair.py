"""Verbs that the language pipeline hangs on a noun though the noun is their subject.

Two slips of en_core_web_sm 3.8 that news prose invites, told apart from what they look like.
"Norway and several of its allies called Wednesday for a truce": the verb is read as a participle
behind "allies" and the sentence is left without a verb. "After envoy X met with Y": the preposition
takes the name, the finite verb hangs on whatever stood before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.clauses import Clause

WITHOUT_OBJECT: dict[str, frozenset[str]] = {
    "call": frozenset({"for", "on", "off"}),
    "agree": frozenset({"to", "on"}),
    "meet": frozenset({"with", "in", "at"}),
    "appeal": frozenset({"for", "to"}),
    "arrive": frozenset({"in", "at"}),
    "travel": frozenset({"to"}),
    "speak": frozenset({"with", "to", "by"}),
    "talk": frozenset({"with", "to"}),
    "respond": frozenset({"to", "with"}),
    "react": frozenset({"to"}),
    "clash": frozenset({"with", "in"}),
    "withdraw": frozenset({"from"}),
    "protest": frozenset({"against", "in", "over"}),
    "march": frozenset({"in", "through", "to", "against"}),
    "fight": frozenset({"with", "for"}),
}
"""Verbs whose bare participle before these prepositions can hang on no noun: they have no object
there, so that no passive can be made of them (Quirk et al., 1985, 16.5 and 17.28)."""

_BEFORE = frozenset({"after", "before", "since", "until", "when"})


def main_after_all(verb: Token) -> tuple[Token, ...]:
    """The subject of a verb that hangs on a noun wrongly; empty where it hangs there rightly."""
    if verb.dep_ not in ("acl", "conj") or any(
        c.dep_ in ("nsubj", "nsubjpass") for c in verb.children
    ):
        return ()
    told = verb.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_ != "conj" for c in verb.children)
    if told and (subject := _behind_conjunction(verb)) is not None:
        return (subject,)
    return _of_verbless(verb) if verb.tag_ == "VBN" and verb.dep_ == "acl" else ()


def read_as_subject(verb: Token) -> Token | None:
    """The object that the parse takes for a second subject: "X summoned Y's envoy, Z, over it".

    A sentence has one subject; of two uncoordinated ones the one behind a finite verb is its object.
    """
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBG", "VBN"):
        return None
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if len(subjects) != 2:
        return None
    before, behind = subjects
    if not before.i < verb.i < behind.i or any(c.dep_ in TAKEN for c in verb.children):
        return None
    return behind if behind.pos_ in ("NOUN", "PROPN") else None


TAKEN: frozenset[str] = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "nsubjpass", "expl"})
"""What leaves a verb no room for a further object."""


def reduced(verb: Token) -> bool:
    """ "The plan | proposed by X", "the men freed in May": a passive without its auxiliary."""
    if verb.dep_ != "acl" or main_after_all(verb):
        return False
    if any(c.dep_ in ("aux", "nsubj", "dobj") for c in verb.children):
        return False
    return verb.tag_ == "VBN" or any(c.dep_ == "agent" for c in verb.children)


def _behind_conjunction(verb: Token) -> Token | None:
    """What stands between "after" and a finite verb, read as the object of a preposition."""
    step = verb.left_edge.i - 1
    start = verb.sent.start
    while step >= start and verb.doc[step].text in (",", ")"):
        step -= 1
    if step < start:
        return None
    above = verb.doc[step]
    while above.dep_ != "pobj" or above.head.lower_ not in _BEFORE:
        if above.head == above or above.head.i >= verb.i:
            return None
        above = above.head
    whole = above.pos_ in ("PROPN", "NOUN", "PRON") and above.right_edge.i == step
    return above if whole and above.head != verb else None


def _of_verbless(verb: Token) -> tuple[Token, ...]:
    """The head of a sentence that is a noun, where the participle cannot be one."""
    root = verb.sent.root
    if root.pos_ not in ("NOUN", "PROPN") or root.i > verb.i or verb.i == root.i:
        return ()
    if any(c.dep_ in ("auxpass", "agent", "aux") for c in verb.children):
        return ()
    if verb.sent[-1].text not in (".", "!") and verb.sent[-1].lower_ not in ("”", '"'):
        return ()  # a headline or caption may well be without a verb
    behind = WITHOUT_OBJECT.get(verb.lemma_.lower(), frozenset())
    if not any(c.dep_ in ("prep", "advmod") and c.lower_ in behind for c in verb.children):
        return ()
    return (root,) if verb.head == root or root in verb.head.ancestors else ()


def gap(clause: Clause) -> tuple[Token, ...]:
    """What a relative clause without a pronoun acts upon: "the plan | X first outlined"."""
    verb = clause.verb
    if verb.dep_ != "relcl" or clause.passive or not clause.subjects:
        return ()
    if clause.objects or clause.complements:
        return ()
    if verb.tag_ == "VB" or verb.head.ent_type_ in ("DATE", "TIME"):
        return ()
    relative = any(c.tag_ in ("WDT", "WP", "WRB", "WP$") for c in verb.subtree)
    return () if relative or verb.head.i > verb.i else (verb.head,)
