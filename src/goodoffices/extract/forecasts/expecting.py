"""How English tells what somebody expects, believes, hopes or fears will come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.futures import is_imminent
from goodoffices.extract.forecasts.outcome import (
    FIRST_PERSON,
    clause_extent,
    future_of,
    has_to,
    is_compared,
    is_outcome,
    is_past,
    is_perfect,
    last_of,
    of_self,
    subject_of,
)
from goodoffices.extract.forecasts.table import (
    APPOINTED,
    ATTAINING,
    BELIEVING,
    DEALINGS,
    DEMANDED,
    DOUBTS,
    DREAD,
    EFFECTS,
    EVENTS,
    EXERTED,
    EXPECTED,
    EXPECTING,
    FLOATING,
    HINDSIGHT,
    HOLDING,
    LIGHT,
    NAMING,
    NOT_EXPECTED,
    NOUNS,
    OPEN,
    OUTCOMES,
    SCHEDULED,
    STATES,
    STATIVE,
    TRUSTING,
    VOICING,
)
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.makers import maker_of
from goodoffices.extract.words import forms, lemmas

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from goodoffices.extract.clauses import Clause
    from goodoffices.extract.reading import Reading


def expectations(reading: Reading, doc: Doc) -> Iterator[Draft]:
    """The forecasts of a paragraph that somebody is told to expect, to hope or to fear."""
    for at, (lemma, form) in enumerate(zip(lemmas(doc), forms(doc), strict=True)):
        if lemma not in _WORDS and form not in BELIEVING:
            continue
        token = doc[at]
        if lemma in EXPECTING and token.pos_ == "VERB":
            passive = token.tag_ == "VBN" and (
                token.dep_ in ("acl", "amod") or any(c.dep_ == "auxpass" for c in token.children)
            )
            found = _expected(reading, token) if passive else _expects(reading, token, lemma)
        elif (lemma in TRUSTING and token.pos_ == "VERB") or (
            form in BELIEVING and token.dep_ in ("acomp", "acl", "advcl", "amod", "ROOT")
        ):
            found = _trusts(reading, token, _AHEAD)
        elif token.pos_ == "NOUN" and lemma in NOUNS:
            found = _named(reading, token)
        else:
            continue
        if found is not None:
            yield found


_WORDS = EXPECTING | TRUSTING | NOUNS
_AHEAD = frozenset("will wo 'll ’ll going would could may might".split())


def _named(reading: Reading, noun: Token) -> Draft | None:
    """ "Expressed confidence that X will", "hope that news could come"."""
    verb = next(
        (c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl") and c.i > noun.i), None
    )
    if verb is None or not (_marked(verb) or _bare(noun, verb)):
        return None
    doubted = noun.lemma_.lower() in DOUBTS
    ahead, subject = future_of(verb), subject_of(verb)
    ahead = ahead or next((c.lower_ for c in verb.children if doubted and c.lower_ == "can"), "")
    if not ahead or of_self(verb) or _planned(verb) or subject is None:
        return None
    if verb.tag_ == "VBG" and ahead in ("could", "may", "might"):
        return None  # "indications that they may be leaving": a guess at what is
    if noun.lemma_.lower() == "hope" and (
        ahead not in ("could", "may", "might") or not is_outcome(reading, subject)
    ):
        return None
    if any(c.lower_ == "no" for c in noun.children) or noun.head.lower_ in ("if", "whether"):
        return None
    governor = reading.clauses.of(noun)
    if governor is None or governor.scope == "condition" or governor.negated:
        return None
    if noun.dep_ == "dobj" and governor.lemma in FLOATING:
        return None  # "floated the possibility that": proposed, not foreseen
    extent = clause_extent(verb)
    if extent is None:
        return None
    who = felt_by(reading, noun, governor)
    own = any(d.lower_ in FIRST_PERSON for d in governor.doers)
    odds = NOT_EXPECTED if doubted else OPEN
    return Draft(*extent, verb, (noun,), odds, 2, False, who, "low", others=not (who or own))


def _marked(verb: Token) -> bool:
    return any(m.dep_ == "mark" and m.lower_ == "that" for m in verb.children)


def _bare(noun: Token, verb: Token) -> bool:
    """ "Fears | it could spark a war": the outcome right behind, without its "that"."""
    subject = subject_of(verb)
    if subject is None or subject.left_edge.i != noun.i + 1 or noun.lemma_.lower() not in DREAD:
        return False
    other = subject.pos_ != "PRON" or subject.lower_ in ("it", "they", "this", "that")
    return other and subject.i < verb.i and future_of(verb) != "would"


def felt_by(reading: Reading, noun: Token, governor: Clause) -> str | None:
    """Whose a hope or fear is: "concerns among officials", "their fear"; else who voices it, but
    not who meets with it ("faced a warning") or acts beside it ("went on amid fears")."""
    for child in noun.children:
        if child.dep_ == "poss":
            return actor_at(reading, child)
        if child.dep_ == "prep" and child.lower_ in ("among", "from", "by", "within"):
            return maker_of(reading, [o for o in child.children if o.dep_ == "pobj"], None)
    beside = governor.lemma == "raise" and governor.verb.tag_ == "VBG"
    voiced = noun.dep_ == "dobj" and governor.lemma in VOICING and not beside
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":  # "open to the possibility that ..."
        held = noun.head.head
        voiced = held.dep_ == "acomp" and held.lower_ in HOLDING
    return maker_of(reading, governor.doers, None) if voiced else None


def _planned(verb: Token) -> bool:
    lemma, kinds = verb.lemma_.lower(), {c.dep_ for c in verb.children}
    holds = lemma == "hold" and "dobj" not in kinds  # "the truce will hold"
    if (lemma in SCHEDULED and not holds and "nsubjpass" not in kinds) or lemma == "last":
        return True
    return _does(verb, APPOINTED)  # "to give evidence", "to end his visit"


def _duty(reading: Reading, verb: Token, outcome: Token) -> bool:
    """Whether what is "expected" of somebody is asked of them."""
    return (verb.lemma_.lower() in DEMANDED or _does(verb, EXERTED)) and not is_outcome(
        reading, outcome
    )


def _does(verb: Token, things: frozenset[str]) -> bool:
    """Whether a verb of no meaning of its own governs one of these nouns."""
    return verb.lemma_.lower() in LIGHT and any(
        c.dep_ == "dobj" and c.lemma_.lower() in things for c in verb.children
    )


def _expected(reading: Reading, token: Token) -> Draft | None:
    """ "X is expected to V", "responses are expected within hours"."""
    if is_perfect(token) or any(c.lower_ in ("can", "could", "should") for c in token.children):
        return None
    clause = reading.clauses.headed_by(token)
    negated = clause is not None and clause.negated
    negated = negated or any(c.lower_ == "longer" for c in token.children)
    odds = NOT_EXPECTED if negated else EXPECTED
    verb = next(
        (c for c in token.children if c.dep_ == "xcomp" and has_to(c) and c.i > token.i), None
    )
    past = is_past(token)
    if verb is not None:
        dealt = verb.lemma_.lower() in DEALINGS and not past and not _does(verb, APPOINTED)
        if (_planned(verb) and not dealt) or verb.lemma_.lower() in DEMANDED or is_perfect(verb):
            return None
        thing = subject_of(token)
        if thing is not None and _duty(reading, verb, thing):
            return None
        if token.dep_ == "acl":
            return Draft(token.head.left_edge, last_of(verb), verb, (token,), odds, 1)
        extent = clause_extent(verb, token)
        return Draft(*extent, verb, (token,), odds, 1, reported=past) if extent else None
    finite = next((c for c in token.children if c.dep_ == "ccomp" and future_of(c)), None)
    if finite is not None:
        extent = clause_extent(finite)
        return Draft(*extent, finite, (token,), odds, 1, reported=past) if extent else None
    subject = subject_of(token)
    dated = any(
        c.dep_ in ("prep", "npadvmod", "advmod")
        and c.lower_ in ("within", "by", "in", "soon", "before", "where", "when")
        for c in token.children
    )
    if (
        subject is None
        or not dated
        or past
        or token.dep_ == "acl"
        or not is_outcome(reading, subject)
    ):
        return None
    return Draft(subject.left_edge, last_of(token), token, (token,), odds, 1)


def _expects(reading: Reading, token: Token, lemma: str) -> Draft | None:
    """ "They expect the talks to fail", "she predicted a second election"."""
    subject = subject_of(token)
    if subject is None or (token.dep_ == "advcl" and token.head.i < token.i - 12):
        return None
    if has_to(token):
        return None  # "hard to predict"
    clause = reading.clauses.headed_by(token)
    if clause is None or clause.scope == "condition" or clause.modality == "counterfactual":
        return None
    if is_perfect(token) and is_past(token):  # "had expected"
        return None
    if clause.modality or any(c.lower_ in ("if", "whether") for c in token.children):
        return None
    plain = lemma == "expect"
    odds = (
        (NOT_EXPECTED if clause.negated else EXPECTED)
        if lemma in ("expect", "anticipate")
        else OPEN
    )
    if clause.negated and odds is OPEN:
        return None
    if any(c.lower_ in HINDSIGHT for c in token.children):
        return None
    reported = plain and is_past(token)
    if reported and clause.quoted:
        return None  # in direct speech the expectation of another time: "we did not expect it"
    who = maker_of(reading, (subject,), None)
    others = not who and subject.pos_ in ("NOUN", "PROPN")
    verb = next((c for c in token.children if c.dep_ in ("ccomp", "xcomp") and c.i > token.i), None)
    if verb is not None and verb.pos_ in ("VERB", "AUX"):
        outcome = subject_of(verb)
        if outcome is None or outcome.lower_ in ("you", *FIRST_PERSON):
            return None
        if _duty(reading, verb, outcome) or (plain and _planned(verb)):
            return None
        if not (has_to(verb) or future_of(verb)):
            return None
        extent = clause_extent(verb)
        draft = Draft(*extent, verb, (token,), odds, 1, reported, who) if extent else None
        return replace(draft, others=others) if draft is not None else None
    named = next((c for c in token.children if c.dep_ == "dobj"), None)
    if named is None or not is_outcome(reading, named):
        return None
    if lemma not in NAMING and not _dated(token, named) and named.lemma_.lower() not in EVENTS:
        return None
    if any(c.lower_ in ("such", "this", "that") for c in named.children):
        return None  # what is there already: "did not expect such losses"
    if odds is NOT_EXPECTED and any(c.lower_ == "no" for c in named.children):
        odds = EXPECTED  # "expect no results": none is what is expected
    ends = named.left_edge, last_of(token)
    return Draft(*ends, named, (token,), odds, 1, reported, who, "low", others=others)


def _dated(verb: Token, noun: Token) -> bool:
    return any(
        t.dep_ == "prep"
        and t.head in (verb, noun)
        and (
            t.lower_ in ("by", "within", "before")
            or (t.lower_ == "in" and any(c.ent_type_ == "DATE" for c in t.children))
        )
        for t in verb.subtree
    )


def _would_come(token: Token, verb: Token) -> bool:
    """Whether "X thinks that Y would" tells of what comes, and not of what was or is wished."""
    lemma = token.lemma_.lower()
    if lemma in ("fear", "worry", "doubt", "reckon", "suspect"):
        subject = subject_of(verb)
        return subject is not None and subject.pos_ in ("NOUN", "PROPN")
    return not is_past(token) and verb.lemma_.lower() in (OUTCOMES | EFFECTS)


def _ruled_out(token: Token, verb: Token) -> bool:
    """ "I do not think that X would offer it": what somebody else is not expected to do."""
    negated = any(c.dep_ == "neg" for c in token.children)
    subject, lemma = subject_of(verb), verb.lemma_.lower()
    other = subject is not None and subject.pos_ == "PROPN"
    would = future_of(verb) == "would" and lemma not in STATES and lemma not in STATIVE
    return negated and not is_past(token) and other and would and lemma != "be"


def _can(verb: Token) -> bool:
    return any(c.lower_ in ("can", "could") and c.dep_ == "aux" for c in verb.children)


def _attained(verb: Token) -> bool:
    """ "That a deal can be reached": what several come to, and nobody is able to do alone."""
    thing = subject_of(verb)
    return (
        verb.lemma_.lower() in ATTAINING
        and thing is not None
        and thing.dep_ == "nsubjpass"
        and thing.lemma_.lower() in EVENTS
    )


def _trusts(reading: Reading, token: Token, auxiliaries: frozenset[str]) -> Draft | None:
    """ "He is confident that X will", "they fear that X will"."""
    holder = token if token.pos_ == "VERB" else token.head
    verb = next(
        (
            c
            for c in (*token.children, *holder.children)
            if c.dep_ == "ccomp"
            and c.i > token.i
            and (
                future_of(c) in auxiliaries
                or (_can(c) and (token.lemma_ == "doubt" or _attained(c)))
            )
        ),
        None,
    )
    if verb is None or of_self(verb) or _planned(verb) or verb.lemma_.lower() == "depend":
        return None
    ahead, clause = future_of(verb), reading.clauses.headed_by(verb)
    if ahead == "would" and not (_would_come(token, verb) or _ruled_out(token, verb)):
        return None
    so = verb.lemma_.lower() in STATES - {"try"} or (verb.lemma_ == "be" and not is_imminent(verb))
    if ahead in ("may", "might") and so:
        return None  # "thinks that it may have a reason": a guess at what is
    if is_past(holder) and clause is not None and clause.quoted:
        return None  # in direct speech the fear of another time: "I thought it could"
    if token.lemma_.lower() == "conclude" and ahead in ("could", "may", "might"):
        return None  # what could be then: "concluded that they could not treat her there"
    if clause is None or clause.scope == "condition":
        return None
    if any(c.lower_ in ("can", "could", "ca") and c.dep_ == "aux" for c in holder.children):
        return None  # "nobody can be sure that it will"
    negated = any(c.dep_ == "neg" for c in holder.children)
    if (negated and token.lemma_.lower() not in ("believe", "think")) or is_compared(
        (token,), token
    ):
        return None
    if (
        negated
        and ahead not in ("will", "wo", "'ll", "’ll", "going")
        and not _ruled_out(token, verb)
    ):
        return None  # "I do not think anyone could": what cannot be
    odds = NOT_EXPECTED if negated or token.lemma_.lower() == "doubt" else OPEN
    believer, subject = subject_of(holder), subject_of(verb)
    same = believer is not None and subject is not None and subject.pos_ == "PRON"
    if same and believer is not None and subject is not None:
        mine = actor_at(reading, subject)
        if subject.lower_ == believer.lower_ or (mine and mine == actor_at(reading, believer)):
            return None
    extent = clause_extent(verb)
    who = maker_of(reading, (believer,), None) if believer is not None else None
    if extent is None:
        return None
    others = believer is not None and not who and believer.lower_ not in ("it", *FIRST_PERSON)
    return Draft(*extent, verb, (token,), odds, 2, False, who, others=others)
