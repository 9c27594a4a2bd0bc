"""Whether what stands around a verb is what a row of ``table.VERBS`` asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause, antecedent
from goodoffices.extract.clauses.repair import gap
from goodoffices.extract.events.phrases import wanted_of
from goodoffices.extract.events.places import prepositions
from goodoffices.extract.events.row import VerbRow
from goodoffices.extract.events.standing import carried, measured, public, public_owner
from goodoffices.extract.events.words import (
    BODIES,
    DESCRIBED,
    DISGRACE,
    GUILT,
    KEPT_FROM,
    NOT_REALLY,
    RETALIATING,
    THWARTING,
    UNNAMED,
)
from goodoffices.extract.names import actor_at
from goodoffices.text.nouns import CLASSES
from goodoffices.text.people import PEOPLE
from goodoffices.text.titles import OFFICES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading


def holds(reading: Reading, clause: Clause, row: VerbRow) -> bool:
    """Whether a row's conditions hold for a clause, whoever takes part."""
    undergoers = tuple(measured(antecedent(t)) for t in clause.undergoers)
    if row.type in DESCRIBED and _describes(clause):
        return False
    figure = any(f"{clause.lemma} {t.lemma_.lower()}" in NOT_REALLY for t in undergoers)
    if figure and row.objects != "statements":
        return False
    if (
        clause.lemma == "negotiate"
        and row.type == "agree"
        and (clause.verb.tag_ not in ("VBD", "VBN"))
    ):
        return False
    if row.near and not _near(clause, row):
        return False
    if clause.lemma == "ask" and inquires(clause):
        return False
    if row.preps and not any(_behind(reading, t, row) for t in _phrases(clause, row)):
        return False
    return _governs(reading, clause, row, undergoers)


def _governs(reading: Reading, clause: Clause, row: VerbRow, undergoers: tuple[Token, ...]) -> bool:
    """Whether what a clause governs is what a row asks for."""
    match row.objects:
        case "":
            return True
        case "ACTOR":
            called = any(c.dep_ in ("oprd", "ccomp") for c in clause.children)
            owned = row.type in ("assault", "coerce")
            whom = (*undergoers, *clause.datives)
            known = any(public(reading, t, owned=owned) for t in whom)
            return known and not (clause.lemma == "call" and (called or _named_so(clause)))
        case "KNOWN":
            return any(actor_at(reading, t) is not None for t in undergoers)
        case "NONE":
            return not undergoers and (bool(row.preps) or _several(clause))
        case "DEED":
            return not any(c.dep_ == "ccomp" for c in clause.complements)
        case "ALONE":
            return not undergoers
        case "NAME":
            return any(t.pos_ == "PROPN" and t.ent_type_ != "PERSON" for t in undergoers)
        case "PLACE":
            return any(t.ent_type_ in ("GPE", "LOC") for t in undergoers)
        case "BOTH":
            spoken = any(c.dep_ in ("ccomp", "advcl") for c in clause.children)
            named = [t for t in clause.doers if t.pos_ == "PROPN"]
            return not (undergoers or clause.oblique("to", "of", "about", "out", "at", "in")) and (
                len(named) == len(clause.doers) == 2 and not spoken
            )
        case "TOGETHER":
            return bool(undergoers) and _several(clause)
        case "THING":
            return any(
                t.pos_ == "NOUN" and t.lemma_.lower() not in PEOPLE and actor_at(reading, t) is None
                for t in undergoers
            )
        case "IDEA":
            return any(_said_or_thought(reading, t) for t in undergoers)
        case _:
            return _goes_on_with(reading, clause, row, undergoers)


def _goes_on_with(
    reading: Reading, clause: Clause, row: VerbRow, undergoers: tuple[Token, ...]
) -> bool:
    """Whether a clause goes on with what a row asks for, or governs a noun of the class it names."""
    match row.objects:
        case "CLAUSE":
            return not _question(clause) and any(
                not _whether(c) and not _to_be_unnamed(c) for c in clause.complements
            )
        case "DUTY":
            inner = (reading.clauses.headed_by(c) for c in clause.complements if c.dep_ == "ccomp")
            return any(i is not None and i.modality in ("necessary", "future") for i in inner)
        case "GUILTY":
            return any(t.lower_ in GUILT for c in clause.children for t in (c, *c.children))
        case "TO_DO":
            return any(
                c.tag_ == "VB" and any(g.lower_ == "to" for g in c.children)
                for c in clause.complements
            )
        case "LET":
            return any(
                o.lemma_.lower() in BODIES or actor_at(reading, o) is not None
                for c in clause.complements
                for o in (*undergoers, *(s for s in c.children if s.dep_ == "nsubj"))
                if c.tag_ == "VB"
            )
        case "FREED":
            return any(
                c.lemma_.lower() in LEAVING and any(_folk(reading, o) for o in _let(c, undergoers))
                for c in clause.complements
                if c.tag_ in ("VB", "VBP")
            )
        case "FLAT":
            return not clause.complements
        case "SUBJUNCTIVE":
            return any(_subjunctive(c) and not _to_be_unnamed(c) for c in clause.complements)
        case "OWN_DEED":
            return own_deed(reading, clause)
        case "TERM":
            return any(map(_term, clause.children))
        case "ILL":
            return any(map(_disgraceful, predicates(clause)))
        case "BARRED":
            return _barred(reading, clause, undergoers)
        case name:
            paid = name == "aid" and any(_paid(clause, t) for t in undergoers)
            given = map(measured, clause.objects) if clause.passive else ()
            whats = (*undergoers, *given, *map(measured, gap(clause)))
            return paid or any(carried(t) & CLASSES[name] for t in whats)


def _disgraceful(token: Token) -> bool:
    short = token.lower_ == "sighted" and any(c.lower_ == "short" for c in token.lefts)
    return short or token.lemma_.lower() in DISGRACE


def predicates(clause: Clause) -> Iterator[Token]:
    """What something is called: "called it unacceptable", "described the raid as a cruel crime"."""
    heads = [c for c in clause.children if c.dep_ in ("oprd", "acomp", "attr", "xcomp")]
    heads += [c for c in clause.children if c.dep_ == "ccomp" and c.pos_ != "VERB"]
    small = [c for c in heads if c.dep_ == "ccomp"]
    heads += [g for c in small for g in c.children if g.dep_ in ("attr", "acomp")]
    heads += [a for t in clause.objects for a in t.rights if a.dep_ == "amod"]
    behind = [p for t in clause.undergoers for p in t.children if p.lower_ == "as"]
    behind += [c for c in clause.children if c.lower_ == "as"]
    heads += [o for p in behind for o in p.children if o.dep_ in ("pobj", "amod", "pcomp")]
    for head in heads:
        if head.i > clause.verb.i:
            yield head
            yield from (c for c in head.children if c.dep_ in ("amod", "conj"))


LEAVING = frozenset("go leave walk depart return cross sail".split())
"""What those do who are let go."""


def _let(deed: Token, undergoers: Iterable[Token]) -> Iterator[Token]:
    """Those who may do a deed: its own subjects, else those to whom it is allowed."""
    own = [measured(c) for c in deed.children if c.dep_ in ("nsubj", "nsubjpass")]
    yield from own or undergoers


def _folk(reading: Reading, token: Token) -> bool:
    """Whether a word means people, by their kind or by name."""
    return token.lemma_.lower() in PEOPLE or actor_at(reading, token) is not None


def _term(span: Token) -> bool:
    """ "24 hours to withdraw"."""
    return span.lemma_.lower() in CLASSES["spans"] and any(
        c.tag_ == "VB" for c in (*span.children, *span.head.children) if c.i > span.i
    )


def _barred(reading: Reading, clause: Clause, undergoers: Iterable[Token]) -> bool:
    """ "Prevented X from leaving"; not what the weather or an illness prevents."""
    if not any(public(reading, t, owned=False) for t in undergoers):
        return False
    if not all(t.pos_ == "PRON" or public(reading, t) for t in clause.doers):
        return False
    if not (clause.passive or clause.doers):
        return False
    whats = (c for t in (clause.verb, *clause.undergoers) for c in t.children if c.lower_ == "from")
    return any(
        g.dep_ == "pcomp" and g.lemma_.lower() in KEPT_FROM for c in whats for g in c.children
    )


def _subjunctive(complement: Token) -> bool:
    """ "Insisted that X withdraw": the base form behind a subject (Quirk et al. 1985, 3.59)."""
    base = complement.tag_ in ("VB", "VBP") or any(
        c.dep_ == "auxpass" and c.lower_ == "be" for c in complement.children
    )
    if complement.dep_ != "ccomp" or not base:
        return False
    helped = any(c.dep_ in ("aux", "auxpass") and c.lower_ != "be" for c in complement.children)
    third = any(c.dep_.startswith("nsubj") and c.tag_ in ("NN", "NNP") for c in complement.children)
    return third and not helped


SUFFERING: frozenset[str] = frozenset(
    "lose lack need face suffer miss have take see feel get incur experience".split()
)
"""What one warns of as befalling oneself."""


REGARDING: frozenset[str] = frozenset("consider regard view treat see deem".split())
"""What one warns of doing with the deed of another: "would consider it an act of war"."""


def own_deed(reading: Reading, clause: Clause) -> bool:
    """Whether what is warned of is what the one who warns will do."""
    inner = (reading.clauses.headed_by(c) for c in clause.complements if c.dep_ == "ccomp")
    return any(i is not None and _own_deed(reading, clause, i) for i in inner)


def _own_deed(reading: Reading, clause: Clause, inner: Clause) -> bool:
    """ "Warned that it would close the strait", "that the ships will be seized unless ..."."""
    would = any(c.dep_ == "aux" and c.lower_ in ("will", "would") for c in inner.verb.children)
    if not would or inner.negated or inner.lemma == "be":
        return False
    if any(t.lower_ in ("it", "he", "she", "they", "we") for t in inner.doers):
        harms = inner.lemma in THWARTING | RETALIATING | REGARDING or bool(inner.undergoers)
        return harms and inner.lemma not in SUFFERING
    named = {actor_at(reading, t) for t in inner.doers}
    warns = {actor_at(reading, t) for t in clause.doers} - {None}
    homes = {a.acts_for for a in reading.actors if a.id in warns}
    if warns and named & (warns | homes) - {None}:
        return True
    unless = any(
        c.dep_ == "advcl" and any(m.lower_ == "unless" for m in c.children)
        for c in inner.verb.children
    )
    return unless and inner.passive


def _paid(clause: Clause, token: Token) -> bool:
    """A sum, or one "in aid" that the parse takes for none: "£600m in aid"."""
    if token.ent_type_ == "MONEY":
        return True
    counted = any(g.tag_ == "$" for c in token.lefts for g in (c, *c.children))
    return counted and any(t.lemma_.lower() in CLASSES["aid"] for t in clause.oblique("in"))


def _said_or_thought(reading: Reading, token: Token) -> bool:
    """ "This", "the progress": what is dismissed by saying so, unlike people and charges."""
    if token.lower_ in ("this", "that"):
        return True
    lemma = token.lemma_.lower()
    acts = lemma in BODIES | OFFICES | CLASSES["charges"] or actor_at(reading, token) is not None
    return token.pos_ == "NOUN" and not token.ent_type_ and not acts


def _near(clause: Clause, row: VerbRow) -> bool:
    """Whether one of the row's words depends on the verb or names its subject."""
    words = row.near.split()
    about = (t for u in (*clause.undergoers, *gap(clause)) for t in antecedent(u).lefts)
    return any(t.lemma_.lower() in words for t in (*clause.subjects, *clause.verb.subtree, *about))


def _phrases(clause: Clause, row: VerbRow) -> Iterator[Token]:
    """What stands behind a row's prepositions, those too that the parse hangs on the object."""
    names = row.preps.split()
    yield from clause.oblique(*names)
    if "for" in names:
        yield from wanted_of(clause)
    if "to" in names:
        yield from clause.datives
    if row.objects or row.behind:
        for token in clause.undergoers:
            yield from (below for name, below in prepositions(token) if name in names)


def _describes(clause: Clause) -> bool:
    """A bare participle ("those accused of it", "as opposed to"): who they are, not what was done."""
    helped = any(c.lower_ == "have" for c in clause.children)  # "to have disputed it"
    participle = clause.verb.tag_ == "VBN" and not clause.finite and not helped
    return participle and clause.verb.dep_ in ("acl", "advcl", "prep") and not clause.agents


def _behind(reading: Reading, token: Token, row: VerbRow) -> bool:
    """Whether what stands behind the preposition is what the row asks for."""
    if token.ent_type_ in ("DATE", "TIME"):
        return False
    match row.behind:
        case "":
            return True
        case "ACTOR":
            return public(reading, token)
        case "KNOWN":
            return actor_at(reading, token) is not None
        case "PERSON":
            return token.ent_type_ == "PERSON" and actor_at(reading, token) is not None
        case "PLACE":
            known = token.ent_type_ in ("GPE", "LOC") or actor_at(reading, token) is not None
            return known or (token.lemma_ == "capital" and public_owner(reading, token))
        case name:
            return bool(carried(token) & CLASSES[name])


def _named_so(clause: Clause) -> bool:
    """ "Called X ‘a liar’", "called X by his full name": no telephone rang."""
    if clause.oblique("by"):
        return True
    behind = clause.verb.doc[clause.verb.i + 1 : clause.verb.sent.end]
    before = takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), behind)
    return any(t.is_quote for t in before)


def inquires(clause: Clause) -> bool:
    """ "Was asked about the plan": a question put, no deed asked for."""
    return bool(clause.oblique("about"))


def _question(clause: Clause) -> bool:
    """ "He asked, “Is it true?”": a question put, no deed asked for."""
    return clause.lemma == "ask" and not any(c.tag_ == "VB" for c in clause.complements)


def _to_be_unnamed(complement: Token) -> bool:
    """ "Asked not to be named", "asking to remain anonymous", "declined to comment"."""
    return complement.lemma_.lower() in UNNAMED or any(
        c.lower_ == "anonymous" or (c.dep_ == "dobj" and c.lemma_.lower() in UNNAMED)
        for c in complement.children
    )


def _whether(complement: Token) -> bool:
    """An indirect question: who asks whether asks for no deed."""
    return any(
        (c.dep_ == "mark" and c.lower_ in ("whether", "if")) or c.tag_ in ("WP", "WRB", "WDT")
        for c in complement.children
    )


def _several(clause: Clause) -> bool:
    """Whether more than one take part: "the presidents met", "X and Y met", "X met with Y"."""
    if any(name in ("with", "between") for name, _ in clause.obliques):
        return True
    doers = clause.doers
    if any(t.ent_type_ == "ORG" for t in doers) and not clause.undergoers:
        return True  # a council meets
    return len(doers) > 1 or any(t.tag_ in ("NNS", "NNPS") or t.lower_ == "they" for t in doers)
