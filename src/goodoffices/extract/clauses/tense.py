"""The tense and the modality of a verb, read off its auxiliaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from goodoffices.extract.clauses.scope import is_condition
from goodoffices.extract.clauses.table import ASSERTIVE, MODALS, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

Tense = Literal["past", "present", "future", ""]


def modality_of(verb: Token) -> Modality:
    """What a verb's modal makes of it; a bare infinitive shares that of the one before."""
    for child in verb.children:
        if child.dep_ == "aux" and child.tag_ == "MD":
            modality = MODALS.get(child.lower_, "")
            if child.lower_ == "would" and _reported(verb):
                return "future"
            if child.lower_ == "would" and _looked_back_on(verb):
                return ""
            if child.lower_ in ("would", "could", "might") and perfect(verb):
                return "counterfactual"
            return modality
    if verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return modality_of(verb.head) if verb.tag_ in ("VB", "VBP") else ""
    return ""


def _reported(verb: Token) -> bool:
    """ "said he would": a future told in the past, unless a condition hangs on it."""
    past = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN", "VBG") and not perfect(verb)
    return past and not any(is_condition(c) for c in verb.children if c.dep_ == "advcl")


def _looked_back_on(verb: Token) -> bool:
    """ "Two days later, X would reject it": what came next, told by looking back on it.

    The future in the past of narrative (Quirk et al. 1985, 4.48), known by its "later".
    """
    top = verb.head if verb.dep_ == "conj" else verb
    reported = top.dep_ == "ccomp" and top.head.lemma_.lower() in ASSERTIVE
    if reported or top.dep_ not in ("ROOT", "relcl", "ccomp") or verb.tag_ != "VB":
        return False
    later = any(c.lower_ == "later" and c.dep_ == "advmod" for c in verb.children)
    return later and not any(is_condition(c) for c in verb.children if c.dep_ == "advcl")


def perfect(verb: Token) -> bool:
    """ "Has left", "would have left"."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def tense_of(verb: Token, modality: Modality) -> Tense:
    """When a verb of this modality tells of, by its own form and its helpers."""
    if modality == "future":
        return "future"
    tags = {c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")} | {verb.tag_}
    if "VBD" in tags or perfect(verb):
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    return "past" if verb.tag_ == "VBN" else ""
