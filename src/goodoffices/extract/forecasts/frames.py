"""How English builds a forecast: the constructions that tie words of probability to an outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.chances import chances, own_odds
from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.futures import futures
from goodoffices.extract.forecasts.idioms import idioms
from goodoffices.extract.forecasts.outcome import (
    FIRST_PERSON,
    clause_extent,
    future_of,
    has_to,
    is_outcome,
    is_past,
    is_perfect,
    last_of,
    of_self,
    subject_of,
)
from goodoffices.extract.forecasts.table import (
    ADJECTIVES,
    ADVERBS,
    BELIEVING,
    DEMANDED,
    EFFECTS,
    EVENTS,
    EXPECTED,
    EXPECTING,
    LIKELY,
    NAMING,
    NOT_EXPECTED,
    NOUNS,
    OPEN,
    OUTCOMES,
    OWN,
    RATING,
    SCHEDULED,
    STATIVE,
    TRUSTING,
    UNLIKELY,
    Odds,
)
from goodoffices.extract.names import actor_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from goodoffices.extract.reading import Reading


_HINT = re.compile(
    r"likel|probab|certain|inevitabl|doubt|chance|odds|prospect|possibilit|expect|anticipat|predict"
    r"|forecast|foresee|project|envis|convinced|confident|optimis|pessimis|sure|bound|destined"
    r"|eventual|ultimate|sooner or|one day|in the end|long run|hardly|scarcely|hope|fear|toss"
    r"|imminent|at hand|shot\b|on the cards|ruled? out|excluded|possible|remote|worr|around the corner|\bbod|\bnot if|whether|:.*(?:per ?cent|%)"
    r"|\b(?:could|may|might|will|would)\b|believe|think|reckon|bet|suspect|guess|assume|unavoid|foregone",
    re.IGNORECASE,
)


def drafts(reading: Reading, doc: Doc, text: str, *, in_section: bool) -> list[Draft]:
    """The forecasts of a paragraph, none overlapping another: the most explicit wording wins."""
    if not _HINT.search(text):
        return []
    found = [
        *_predicates(reading, doc, text),
        *_adverbs(reading, doc, text),
        *(Draft(c.first, c.last, c.head, c.words, c.odds, 0) for c in chances(doc, text)),
        *_verbs(reading, doc),
        *idioms(reading, doc, text),
        *futures(reading, doc, in_section=in_section),
    ]
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: (d.rank, d.first.i, d.last.i)):
        if draft.first.sent.text.rstrip("\"”’' ").endswith("?") or _denied(draft.head):
            continue
        if not any(k.first.i <= draft.last.i and draft.first.i <= k.last.i for k in kept):
            kept.append(draft)
    return sorted(kept, key=lambda d: d.first.i)


def _denied(head: Token) -> bool:
    """Whether what governs an outcome is itself denied: "does not mean that war is imminent"."""
    above = head
    while (
        above.dep_ in ("acomp", "attr", "nsubj", "nsubjpass", "xcomp") and above.head is not above
    ):
        above = above.head
    return (
        above.dep_ == "ccomp"
        and above.head.lemma_.lower() in ("mean", "say", "suggest", "indicate", "imply")
        and any(c.dep_ == "neg" for c in above.head.children)
    )


# ---------------------------------------------------------------- words of probability


@cache
def _compiled(rows: tuple[tuple[str, Odds], ...]) -> tuple[tuple[re.Pattern[str], Odds], ...]:
    return tuple((re.compile(rf"\b(?:{p})(?!\w)", re.IGNORECASE), odds) for p, odds in rows)


def _worded(
    doc: Doc, text: str, rows: tuple[tuple[str, Odds], ...]
) -> Iterator[tuple[Sequence[Token], Token, Odds]]:
    """Places where a row of a table stands: its tokens, their head, and what it says."""
    taken: list[tuple[int, int]] = []
    for pattern, odds in _compiled(rows):
        for m in pattern.finditer(text):
            if any(m.start() < e and s < m.end() for s, e in taken):
                continue
            taken.append(m.span())
            span = doc.char_span(*m.span(), alignment_mode="expand")
            if span is not None and len(span):
                own = own_odds(text, m.end())
                yield tuple(span), span.root, own[0] if own is not None else odds


_COPULAS = frozenset("be remain seem look appear become".split())


def _predicates(reading: Reading, doc: Doc, text: str) -> Iterator[Draft]:
    """ "X is unlikely to V", "it is unlikely that P", "X remains unlikely", "judged X unlikely"."""
    for words, root, odds in _worded(doc, text, ADJECTIVES):
        if root.dep_ == "advmod" and root.head.pos_ == "VERB":
            continue
        adjective = next(
            (t for t in words if t.pos_ in ("ADJ", "ADV") and t.head not in words), root
        )
        copula = adjective if subject_of(adjective) is not None else adjective.head
        if _compared(words, adjective) or _obliged(words, adjective):
            continue
        negative = _negative(copula, words)
        if negative and odds.scale != OWN:
            if odds is not LIKELY:
                continue
            odds = UNLIKELY
        draft = _infinitive(words, adjective, copula, odds) or _extraposed(
            words, adjective, copula, odds
        )
        yield from [draft] if draft else _plain(reading, words, adjective, copula, odds)


def _compared(words: Sequence[Token], adjective: Token) -> bool:
    """A comparative says nothing of the probability itself ("more likely")."""
    return any(
        c.lower_ in ("more", "less", "as", "so", "too") and c not in words
        for c in adjective.children
    )


def _obliged(words: Sequence[Token], adjective: Token) -> bool:
    """ "Legally bound to" and "make sure to" tell duties and cares."""
    if words[0].lower_ not in ("bound", "certain", "sure", "destined"):
        return False
    return adjective.head.lemma_ not in _COPULAS or any(
        c.dep_ in ("advmod", "npadvmod") and c.lower_ not in ("almost", "still", "also", "now")
        for c in adjective.children
    )


def _negative(copula: Token, words: Sequence[Token]) -> bool:
    """ "Neither side is likely to", "is not inevitable": a denial outside the words themselves."""
    subject = subject_of(copula)
    above = [*copula.children, *(subject.children if subject is not None else ())]
    return any(
        (c.dep_ in ("neg", "preconj") or c.lower_ in ("no", "neither", "nobody", "none"))
        and c not in words
        for c in above
    ) or (subject is not None and subject.lower_ in ("nobody", "none", "neither", "nothing"))


def _infinitive(
    words: Sequence[Token], adjective: Token, copula: Token, odds: Odds
) -> Draft | None:
    verb = next(
        (
            c
            for holder in (adjective, copula)
            for c in holder.children
            if c.dep_ == "xcomp" and c.i > adjective.i and has_to(c)
        ),
        None,
    )
    if verb is None or is_perfect(verb):
        return None
    if adjective.dep_ in ("amod", "acl") or copula.pos_ == "NOUN":  # "talks likely to fail"
        return Draft(copula.left_edge, last_of(verb), verb, words, odds, 0, reported=False)
    extent = clause_extent(verb, copula)
    if extent is None:
        return None
    return Draft(*extent, verb, words, odds, 0, reported=is_past(copula))


def _extraposed(
    words: Sequence[Token], adjective: Token, copula: Token, odds: Odds
) -> Draft | None:
    verb = next(
        (
            c
            for holder in (adjective, copula)
            for c in holder.children
            if c.dep_ in ("ccomp", "csubj", "advcl") and c.i > adjective.i and subject_of(c)
        ),
        None,
    )
    expletive = subject_of(copula)
    if verb is None or expletive is None or expletive.lower_ not in ("it", "that"):
        return None
    if not future_of(verb) and not (verb.pos_ == "VERB" and verb.tag_ in ("VBZ", "VBP", "VB")):
        return None
    extent = clause_extent(verb)
    return Draft(*extent, verb, words, odds, 0, reported=is_past(copula)) if extent else None


def _plain(
    reading: Reading, words: Sequence[Token], adjective: Token, copula: Token, odds: Odds
) -> Iterator[Draft]:
    misread = _before_it(copula)
    if misread is not None:
        yield Draft(*misread, words, odds, 0, is_past(copula))
    elif adjective.dep_ in ("acomp", "attr", "oprd", "ccomp", "xcomp"):
        behind = [t for t in words[0].doc[words[-1].i + 1 : words[-1].i + 3] if not t.is_quote]
        if behind and behind[0].tag_ == "VBN":
            return  # "were most likely killed": a guess at what was
        if any(c.dep_ in ("acomp", "attr") and c.i > adjective.i for c in copula.children):
            return  # "is likely much higher": a guess at what is
        if copula.lemma_ in _COPULAS:
            subject = subject_of(copula)
            past = is_past(copula)
            if subject is not None and not is_perfect(copula) and is_outcome(reading, subject):
                yield Draft(subject.left_edge, subject.right_edge, subject, words, odds, 0, past)
        elif copula.lemma_.lower() in RATING:
            named = [
                c
                for c in (*copula.children, *adjective.children)
                if c.dep_ in ("dobj", "nsubj") and copula.i < c.i < adjective.i
            ]
            if named and is_outcome(reading, named[0]):
                thing = named[0]
                yield Draft(thing.left_edge, thing.right_edge, thing, words, odds, 0)


def _before_it(copula: Token) -> tuple[Token, Token, Token] | None:
    """The outcome of "a treaty before Christmas is unlikely", where the parse takes "before
    Christmas is" for a clause."""
    thing = copula.head
    marked = any(c.dep_ == "mark" and c.lower_ in ("before", "after") for c in copula.children)
    if copula.dep_ != "advcl" or not marked or thing.pos_ != "NOUN" or thing.i > copula.i:
        return None
    return thing.left_edge, copula.doc[copula.i - 1], thing


def _adverbs(reading: Reading, doc: Doc, text: str) -> Iterator[Draft]:
    """ "X will likely V", "X will eventually V"."""
    for words, root, odds in _worded(doc, text, ADVERBS):
        if _compared(words, root) or words[-1].lower_ == "not":
            odds = odds if words[-1].lower_ == "not" else OPEN
        verb = root
        while (
            verb.dep_ in ("advmod", "prep", "pobj", "npadvmod", "amod", "pcomp")
            and verb.head is not verb
        ):
            verb = verb.head
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        ahead = future_of(verb)
        if not ahead or (odds is OPEN and (ahead not in ("will", "wo", "'ll", "’ll", "would"))):
            continue
        clause = reading.clauses.headed_by(verb)
        if clause is None or clause.scope == "condition" or of_self(verb):
            continue
        if verb.lemma_.lower() in STATIVE:
            continue
        if words[0].lower_ in ("hardly", "scarcely") and ahead not in ("will", "would"):
            continue
        if odds is OPEN and (
            ahead == "would" or verb.dep_ == "relcl" or verb.lemma_.lower() in SCHEDULED
        ):
            continue
        extent = clause_extent(verb)
        if extent:
            rank = 3 if odds is OPEN else 0
            yield Draft(*extent, verb, words, odds, rank, reported=ahead == "would" and rank == 3)


# ---------------------------------------------------------------- verbs of expecting


def _verbs(reading: Reading, doc: Doc) -> Iterator[Draft]:
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma in EXPECTING and token.pos_ == "VERB":
            passive = token.tag_ == "VBN" and (
                token.dep_ in ("acl", "amod") or any(c.dep_ == "auxpass" for c in token.children)
            )
            found = _expected(reading, token) if passive else _expects(reading, token, lemma)
        elif (lemma in TRUSTING and token.pos_ == "VERB") or (
            token.lower_ in BELIEVING and token.dep_ in ("acomp", "acl", "advcl", "amod", "ROOT")
        ):
            found = _trusts(reading, token, _AHEAD)
        elif token.pos_ == "NOUN" and lemma in NOUNS:
            found = _named(reading, token)
        else:
            continue
        if found is not None:
            yield found


_AHEAD = frozenset("will wo 'll ’ll going would could may might".split())


def _named(reading: Reading, noun: Token) -> Draft | None:
    """ "Expressed confidence that X will", "hope that news could come"."""
    verb = next(
        (c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl") and c.i > noun.i), None
    )
    if verb is None or not any(m.dep_ == "mark" and m.lower_ == "that" for m in verb.children):
        return None
    ahead, subject = future_of(verb), subject_of(verb)
    if not ahead or of_self(verb) or _planned(verb) or subject is None:
        return None
    if noun.lemma_.lower() == "hope" and (
        ahead not in ("could", "may", "might") or not is_outcome(reading, subject)
    ):
        return None
    if any(c.lower_ == "no" for c in noun.children) or noun.head.lower_ in ("if", "whether"):
        return None
    governor = reading.clauses.of(noun)
    if governor is None or governor.scope == "condition" or governor.negated:
        return None
    who = next((a for d in governor.doers if (a := actor_at(reading, d))), None)
    extent = clause_extent(verb)
    if extent is None:
        return None
    others = any(d.lower_ not in ("it", "there", *FIRST_PERSON) for d in governor.doers)
    return Draft(*extent, verb, (noun,), OPEN, 2, False, who, "low", others=others and not who)


def _planned(verb: Token) -> bool:
    lemma, kinds = verb.lemma_.lower(), {c.dep_ for c in verb.children}
    holds = lemma == "hold" and "dobj" not in kinds  # "the truce will hold"
    return lemma in SCHEDULED and not holds and "nsubjpass" not in kinds


def _expected(reading: Reading, token: Token) -> Draft | None:
    """ "X is expected to V", "responses are expected within hours"."""
    if is_perfect(token):
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
        if _planned(verb) or verb.lemma_.lower() in DEMANDED or is_perfect(verb):
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
        and c.lower_ in ("within", "by", "in", "soon", "before")
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
    reported = plain and is_past(token)
    who = actor_at(reading, subject)
    verb = next((c for c in token.children if c.dep_ in ("ccomp", "xcomp") and c.i > token.i), None)
    if verb is not None and verb.pos_ in ("VERB", "AUX"):
        outcome = subject_of(verb)
        if outcome is None or outcome.lower_ in ("you", *FIRST_PERSON):
            return None
        duty = verb.lemma_.lower() in DEMANDED and not is_outcome(reading, outcome)
        if duty or (plain and _planned(verb)):
            return None
        if not (has_to(verb) or future_of(verb)):
            return None
        extent = clause_extent(verb)
        return Draft(*extent, verb, (token,), odds, 1, reported, who) if extent else None
    named = next((c for c in token.children if c.dep_ == "dobj"), None)
    if named is None or not is_outcome(reading, named):
        return None
    if lemma not in NAMING and not _dated(token, named) and named.lemma_.lower() not in EVENTS:
        return None
    return Draft(named.left_edge, last_of(token), named, (token,), odds, 1, reported, who, "low")


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


def _trusts(reading: Reading, token: Token, auxiliaries: frozenset[str]) -> Draft | None:
    """ "He is confident that X will", "they fear that X will"."""
    holder = token if token.pos_ == "VERB" else token.head
    verb = next(
        (
            c
            for c in (*token.children, *holder.children)
            if c.dep_ == "ccomp" and c.i > token.i and future_of(c) in auxiliaries
        ),
        None,
    )
    if verb is None or of_self(verb) or _planned(verb) or verb.lemma_.lower() == "depend":
        return None
    ahead, clause = future_of(verb), reading.clauses.headed_by(verb)
    if ahead == "would" and not _would_come(token, verb):
        return None
    if is_past(holder) and clause is not None and clause.quoted:
        return None  # in direct speech the fear of another time: "I thought it could"
    if clause is None or clause.scope == "condition":
        return None
    negated = any(c.dep_ == "neg" for c in holder.children)
    if (negated and token.lemma_.lower() not in ("believe", "think")) or _compared((token,), token):
        return None
    if negated and ahead not in ("will", "wo", "'ll", "’ll", "going"):
        return None  # "I do not think anyone could": what cannot be
    odds = NOT_EXPECTED if negated or token.lemma_.lower() == "doubt" else OPEN
    believer, subject = subject_of(holder), subject_of(verb)
    same = believer is not None and subject is not None and subject.pos_ == "PRON"
    if same and believer is not None and subject is not None:
        mine = actor_at(reading, subject)
        if subject.lower_ == believer.lower_ or (mine and mine == actor_at(reading, believer)):
            return None
    extent = clause_extent(verb)
    who = actor_at(reading, believer) if believer is not None else None
    if extent is None:
        return None
    others = believer is not None and not who and believer.lower_ not in ("it", *FIRST_PERSON)
    return Draft(*extent, verb, (token,), odds, 2, False, who, others=others)
