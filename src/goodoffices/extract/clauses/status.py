"""What a clause or noun says of its own status, before what governs it is heard.

Read by ``clauses.Clauses.status`` alone, which adds the governing predicates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.clauses.table import (
    AHEAD,
    ANSWERS,
    APPROACHING,
    ASKING,
    AT_ONCE,
    BRINGING_ABOUT,
    CALLING_OFF,
    DECLARING,
    DEEDS,
    EVIDENCE,
    FALSE,
    FAR_OFF,
    GOVERNING_NOUNS,
    HEARSAY,
    LEMMAS,
    MANDATIVE,
    NEGATIVES,
    OCCUR,
    SINGLED,
    THOUGHT_OF,
    UNDONE,
    UNREAL,
)
from goodoffices.model.shapes import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.clauses import Clause


def hypothetical(clause: Clause) -> bool:
    """Whether a clause stands in a condition or follows from one.

    A plain past with a condition behind it ("issued a warning: if ...") is told as done.
    """
    if clause.scope == "consequence":
        return bool(clause.modality) or clause.tense != "past" or not clause.finite
    return bool(clause.scope)


def shares_infinitive(verb: Token) -> bool:
    """A bare verb coordinated with an infinitive: "to free prisoners and ease sanctions"."""
    bare = verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.tag_ == "VB"
    return bare and not any(c.dep_ in ("aux", "nsubj", "nsubjpass", "neg") for c in verb.children)


def over_noun(clause: Clause, child: Token) -> EventStatus:
    """What a clause makes of an event that a noun in it tells.

    Only a verb of taking place carries its status over: "X's visit was not easy" leaves the visit
    as it was. A future holds for both.
    """
    own = verb_status(clause)
    if own == "happened" and called_off(child):
        return "negated"
    if child.dep_ == "nsubj" and any(a.lower_ in FAR_OFF for a in clause.attributes):
        return "possible"  # "talks remain unlikely"
    exists = any(c.dep_ == "expl" for c in clause.children)
    if exists or (clause.lemma in OCCUR and not clause.attributes):
        return own
    if own in ("negated", "denied"):
        return "planned" if clause.modality == "future" else "happened"
    if clause.verb.tag_ == "VB" and child.dep_ == "prep":
        return "happened"  # "a duty to protect them from attacks"
    definite = singled(child) if child.dep_ != "prep" else any(map(singled, child.children))
    behind = child.dep_ in ("nsubj", "nsubjpass", "prep")
    if own in ("possible", "conditional") and behind and definite:
        return "happened"
    return own


def of_noun(noun: Token) -> EventStatus | None:
    """What a noun says of the deed behind it: "plans to", "no sign that", "no plans to"."""
    lemma = noun.lemma_.lower()
    none = any(c.lower_ in NEGATIVES for c in noun.children)
    if none and lemma in EVIDENCE:
        return "negated"
    for status, words in GOVERNING_NOUNS.items():
        if lemma in words:
            undone = status in ("planned", "possible") and (none or called_off(noun))
            return "negated" if undone else status
    return None


def called_off(noun: Token) -> bool:
    """Whether a noun is what somebody cancels: "postponed plans to meet", "called off a trip"."""
    verb = noun.head
    lemma = LEMMAS.get(verb.lower_, verb.lemma_.lower())
    if noun.dep_ not in ("dobj", "nsubjpass") or lemma not in CALLING_OFF:
        return False
    return lemma != "call" or any(c.lower_ == "off" for c in verb.children)


def singled(noun: Token) -> bool:
    """Whether a noun speaks of an event as known: "the raid", "X's raid", "last week's raid"."""
    return any(c.dep_ == "poss" or c.lower_ in SINGLED for c in noun.children)


def answers(preposition: Token) -> bool:
    """Whether what stands behind is what was answered: "retaliation | for the killing of X"."""
    if preposition.lower_ not in ("for", "to", "against") or preposition.i == 0:
        return False
    before = preposition.nbor(-2 if preposition.nbor(-1).is_quote and preposition.i > 1 else -1)
    return bool({before.lemma_.lower(), preposition.head.lemma_.lower()} & ANSWERS)


def absolute(preposition: Token) -> bool:
    """ "With X saying": a clause of its own, with its own subject."""
    return any(
        c.dep_ == "pcomp" and any(g.dep_ == "nsubj" for g in c.children)
        for c in preposition.children
    )


def falls_short(verb: Token, child: Token) -> bool:
    """ "Stops short of seizing the assets"."""
    behind = child.lower_ == "of" and any(c.lower_ == "short" for c in verb.children)
    return behind or child.lower_ == "short"


def is_to(verb: Token, child: Token) -> EventStatus | None:
    """ "Envoys are to meet": an arrangement, not a deed (Quirk et al. 1985, 4.45). "The aim was to"
    is as sure as the noun says; "its first step was to" tells a deed."""
    if verb.lemma_ != "be" or child.dep_ != "xcomp" or not infinitive(child):
        return None
    if child.lower_ == "blame":
        return None  # "is to blame": an accusation, nothing arranged
    for subject in (c for c in verb.children if c.dep_ == "nsubj"):
        lemma = subject.lemma_.lower()
        if lemma in DEEDS and verb.tag_ == "VBD":
            return "happened"
        for status, words in GOVERNING_NOUNS.items():
            if lemma in words:
                return status
    return "planned"


def brought_about(verb: Token, child: Token) -> EventStatus | None:
    """ "Would see Chile withdraw": the bare infinitive is as sure as the verb above it."""
    bare = child.dep_ == "ccomp" and child.tag_ == "VB" and not infinitive(child)
    return "happened" if bare and verb.lemma_.lower() in BRINGING_ABOUT else None


def untrue(noun: Token, child: Token) -> bool:
    """ "Reports that X has fled are false": what is only told, and told to be false."""
    if noun.lemma_.lower() not in HEARSAY or child.dep_ not in ("acl", "relcl", "ccomp"):
        return False
    if not any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
        return False
    said = [*noun.children, *(noun.head.children if noun.head.lemma_ == "be" else ())]
    denied = any(c.dep_ == "neg" for c in said)
    return not denied and any(
        c.dep_ in ("amod", "acomp", "attr") and c.lower_ in FALSE for c in said
    )


def unrelated(verb: Token) -> bool:
    """ "Has nothing to do with the raid": whatever is denied, it is not the raid."""
    above = verb.head
    return verb.lemma_ == "do" and above.lower_ in (
        "nothing",
        "anything",
        "little",
        "something",
        "much",
        "lot",
    )


def infinitive(verb: Token) -> bool:
    """Whether "to" stands before a verb."""
    return any(c.tag_ == "TO" for c in verb.children)


def _took_to(verb: Token) -> bool:
    """ "Took to the airwaves to criticise X": what is done in doing so."""
    return verb.lemma_ == "take" and any(
        c.dep_ == "prep" and c.lower_ == "to" for c in verb.children
    )


def asked_of(head: Token, verb: Token) -> list[Token]:
    """Of whom a deed is asked: "called on X to withdraw", "appealed to X to withdraw"."""
    names = ASKING.get(head.lemma_.lower(), ())
    return [
        o
        for c in head.children
        if c.dep_ == "prep" and c.lower_ in names and c.i < verb.i
        for o in c.children
        if o.dep_ == "pobj" and o.ent_type_ not in ("DATE", "TIME")
    ]


def none_of(noun: Token) -> bool:
    """Whether a clause tells that there is no such thing: "there won't be any hostages freed"."""
    if any(c.dep_ == "det" and c.lower_ == "no" for c in noun.children):
        return True
    there = any(c.dep_ == "expl" for c in noun.head.children)
    return there and noun.dep_ == "attr" and any(c.dep_ == "neg" for c in noun.head.children)


def _lasting(verb: Token) -> bool:
    """Perfect that goes on: "has been conveying", "has hosted ... since 2023"."""
    aux = {c.lemma_: c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if "have" not in aux:
        return False
    if verb.tag_ == "VBG":
        return "be" in aux
    if any(c.dep_ == "auxpass" for c in verb.children):
        return False  # "600 have been killed since": each of it done
    since = any(c.lower_ == "since" for c in verb.children if c.dep_ in ("prep", "mark"))
    return since and aux["have"] in ("VBZ", "VBP")


def verb_status(clause: Clause) -> EventStatus:
    """The status that negation, modals, conditions and tense of a clause give its verb."""
    if hypothetical(clause) or clause.modality == "counterfactual":
        return "conditional" if clause.modality != "counterfactual" else "negated"
    if clause.negated:
        return "negated"
    if (wished := _wished(clause.verb)) is not None:
        return wished
    if clause.modality == "future" or _going_to(clause.verb):
        return "planned"
    if clause.modality in ("possible", "necessary"):
        return "possible"
    if _lasting(clause.verb):
        return "ongoing"
    if clause.verb.tag_ == "VBG" and clause.verb.dep_ == "csubj":
        return "possible"  # "attacking X would be folly": thought of, not told
    if clause.tense == "present" and any(
        c.dep_ == "mark" and c.lower_ in ("before", "until") for c in clause.children
    ):
        return "possible"
    if _under_way(clause.verb):
        return "ongoing"
    if clause.verb.tag_ == "VB" and clause.verb.dep_ in ("xcomp", "acl", "advcl", "relcl"):
        if asked_of(clause.verb.head, clause.verb):
            return "possible"
        approach = clause.verb.head.lemma_.lower() in APPROACHING or _took_to(clause.verb.head)
        if clause.verb.dep_ == "advcl" and approach and clause.verb.head.tag_ in ("VBD", "VBN"):
            return "happened"
        if clause.verb.head.lemma_ == "go" and _has_on(clause.verb.head):
            return "happened"  # "went on to sign"
        return "planned" if clause.verb.dep_ in ("acl", "advcl") else "happened"
    if clause.verb.tag_ == "VB" and clause.verb.dep_ == "ROOT" and not clause.finite:
        if any(c.tag_ == "TO" for c in clause.children) and clause.subjects:
            return "planned"  # a headline: "X to visit Y"
        if any(c.dep_ == "nsubj" and c.i < clause.verb.i for c in clause.children):
            return "happened"  # a caption, its plural present read as a bare form
        return "possible"  # an imperative, a bare headline infinitive
    return "happened"


def _wished(verb: Token) -> EventStatus | None:
    """What is only wished for, left undone or still far by the way it hangs on what is above.

    "Called for X to resign", "suggested X resign" (mandative subjunctive: Quirk et al. 1985,
    16.30-32), "left without meeting", "moves towards lifting".
    """
    if verb.tag_ == "VB" and any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children):
        return "possible"
    if infinitive(verb) and any(c.lower_ == "how" for c in verb.children):
        return "possible"  # "knows how to negotiate"
    if verb.dep_ == "pcomp":
        return UNDONE.get(verb.head.lower_)
    if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "ccomp", "dobj"):
        particles = {c.lower_ for c in verb.head.children if c.dep_ == "prt"}
        if verb.head.lemma_.lower() == "rule" and "out" in particles:
            return "negated"
        if verb.head.lemma_.lower() in THOUGHT_OF:
            return "possible"
    if verb.dep_ != "ccomp" or verb.head.lemma_.lower() not in MANDATIVE:
        return None
    if any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return None
    singular = any(c.dep_ == "nsubj" and c.tag_ in ("NN", "NNP") for c in verb.children)
    return "possible" if verb.tag_ == "VB" or (verb.tag_ == "VBP" and singular) else None


def _under_way(verb: Token) -> bool:
    """ "Is investigating", "being investigated", and "said it was investigating"."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if verb.tag_ == "VBN":
        return any(c.dep_ == "auxpass" and c.lower_ == "being" for c in helpers)
    if verb.tag_ != "VBG":
        return False
    tags = {c.tag_ for c in helpers if c.lemma_ == "be" and c.dep_ == "aux"}
    told = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN")
    if told and verb.lemma_ in AT_ONCE and verb.head.lemma_ in DECLARING:
        return False
    return bool(tags & {"VBZ", "VBP"}) or (told and "VBD" in tags)


def _has_on(verb: Token) -> bool:
    return any(c.lower_ == "on" and c.dep_ in ("prt", "advmod", "prep") for c in verb.children)


def _going_to(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going"


def noun_status(noun: Token) -> EventStatus:
    """The status that a noun's own determiner, adjective or participle gives it."""
    for child in noun.children:
        if child.dep_ == "det" and child.lower_ in ("no", "neither"):
            return "negated"
        if child.dep_ in ("amod", "compound", "nmod") and child.lower_ in UNREAL:
            return UNREAL[child.lower_]
        if child.dep_ in ("acl", "amod") and child.i > noun.i and child.lemma_ in AHEAD:
            return "planned"
    return "happened"
