"""Reported speech told in the reporter's sentence: verbs and adjectives with their complements.

Content is what the parse puts under the cue (``frames``), cut where another cue
begins, and stretched where it breaks off inside a quotation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.cues import (
    ADJECTIVES,
    CONTINUERS,
    FORMS,
    GLOSSES,
    IMPERSONAL,
    REFUSALS,
    VERBS,
    Cue,
    CueClass,
    cue_of,
)
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import (
    Draft,
    Piece,
    cue_tokens,
    offset,
    phrase,
    runs,
    span_of,
    stop,
)
from goodoffices.extract.statements.frames import content, subtree
from goodoffices.extract.statements.speakers import (
    animate,
    is_participle,
    may_speak,
    relayed,
    speaker_of,
)
from goodoffices.model.shapes import Form
from goodoffices.text.quotes import inside

if TYPE_CHECKING:
    from spacy.tokens import Token


def indirect(reading: Reading, used: frozenset[tuple[int, int]]) -> Iterator[Draft]:
    """Every statement told by a verb or adjective, those with cues already used left out.

    ``used`` holds (paragraph's place, token index) of cues that introduce a quotation.
    """
    for clause in reading.clauses:
        verb = clause.verb
        if (int(verb.doc.user_data["start"]), verb.i) in used:
            continue
        cue = cue_of(verb.lower_, clause.lemma)
        if cue is not None and _speaks(clause, cue):
            yield from _of_verb(reading, clause, cue)
        else:
            yield from _of_adjective(reading, clause)


def _speaks(clause: Clause, cue: Cue) -> bool:
    """Whether something has been said at all: no refusal, condition, or mere possibility."""
    verb = clause.verb
    if clause.scope == "condition" or _supposed(clause):
        return False
    if clause.lemma in GLOSSES and verb.tag_ == "VBG":
        return False
    if clause.lemma == "ask" and is_participle(clause):
        return False  # "asked by reporters whether ...": a question, nobody's claim
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return False
    if clause.modality in ("possible", "necessary", "counterfactual") and cue.kind != "wish":
        return False
    if clause.negated and not (cue.kind == "belief" or clause.particle == "out"):
        return False
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in REFUSALS:
        return False
    if verb.tag_ == "VB" and clause.modality == "":
        above = verb.head.lemma_.lower()
        return above in CONTINUERS and (verb.dep_ == "xcomp" or above == "come")
    if verb.tag_ == "VBN" and not clause.agents and verb.dep_ in ("advcl", "acl", "amod"):
        return False
    return not _repeats(clause, cue)


def _supposed(clause: Clause) -> bool:
    """ "if X understands ...", "had X not believed ...": conditions, by a word or by inversion."""
    children = list(clause.verb.children)
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in children):
        return True
    subject = next((c for c in children if c.dep_.startswith("nsubj")), None)
    turned = (c for c in children if c.dep_ == "aux" and c.lower_ in ("had", "should", "were"))
    return subject is not None and any(
        c.i < subject.i and clause.verb.dep_ in ("advcl", "ccomp") for c in turned
    )


def _repeats(clause: Clause, cue: Cue) -> bool:
    """ "officials said they believed": the belief is what was said, not a second statement."""
    verb = clause.verb
    if cue.kind not in ("belief", "wish") or verb.dep_ != "ccomp":
        return False
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    return bool(own) and own[0].pos_ == "PRON" and verb.head.lemma_.lower() in VERBS


def _of_verb(reading: Reading, clause: Clause, cue: Cue) -> Iterator[Draft]:
    relay = relayed(clause)
    head = relay[0] if relay else speaker_of(clause)
    passive = clause.passive or is_participle(clause)
    impersonal = passive and not clause.agents
    if impersonal and not (cue.lemma in IMPERSONAL or (cue.lemma == "tell" and clause.complements)):
        return
    if head is None and not impersonal:
        return
    if head is not None and not may_speak(head, cue, clause):
        return
    for kept, extra, strong in content(clause, cue):
        if head is not None and not strong and (not animate(head) or head.lower_ == "it"):
            continue
        made = _draft(reading, clause, cue.kind, kept, head, extra, relay)
        if made is not None:
            yield made
            return


def _draft(
    reading: Reading,
    clause: Clause,
    kind: CueClass,
    kept: Iterable[int],
    head: Token | None,
    addressees: tuple[Token, ...],
    relay: tuple[Token, Token | None] | None,
) -> Draft | None:
    verb = clause.verb
    cue = cue_tokens(verb)
    taken = {t.i for t in cue}
    bound = _bound(verb, head)
    named = phrase(head, bound) if head is not None else []
    taken |= {t.i for t in named}
    pieces = runs(verb.doc, set(kept) - taken, reading.document.text)
    pieces, form = quoted_form(reading, pieces, offset(verb))
    if not pieces or _says_nothing(reading.document.text, pieces):
        return None
    links: tuple[tuple[Token | None, str, str], ...] = ()
    if relay is not None and relay[1] is not None:
        links = ((relay[1], "", "reported"),)
    return Draft(
        pieces=pieces,
        form=form,
        kind=kind,
        lemma=FORMS.get(verb.lower_, clause.lemma),
        speaker=head,
        source=span_of(named),
        cue=(offset(cue[0]), stop(cue[-1])),
        cue_token=verb,
        addressees=tuple(t for t in addressees if t != head),
        denied=(kind == "denial") != clause.negated and (kind == "denial" or kind == "belief"),
        shaky=clause.certainty == "low" or len(pieces) > 2,
        links=links,
    )


def _says_nothing(text: str, pieces: tuple[Piece, ...]) -> bool:
    """ "what he said": words that only point to words."""
    words = text[pieces[0][0] : pieces[-1][1]].split()
    return len(words) < 5 and words[0].lower() in ("what", "so", "as", "this", "that", "how")


def _bound(verb: Token, head: Token | None) -> tuple[int, int]:
    """The token indices between which the speaker's phrase may lie."""
    sent = verb.sent
    if head is None:
        return sent.start, sent.end - 1
    if head.i < verb.i:
        if any(a == head for a in verb.ancestors):  # "officials who said", "aides saying"
            return sent.start, max(head.i, verb.left_edge.i - 1)
        edge = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg"))])
        return sent.start, max(head.i, edge - 1)
    return verb.i + 1, sent.end - 1


def quoted_form(
    reading: Reading, pieces: tuple[Piece, ...], cue: int
) -> tuple[tuple[Piece, ...], Form]:
    """Pieces fitted to the quotations that they lie in or break off in, and their form.

    ``cue`` is where the cue stands: content inside the quotation that holds the cue itself is
    reported by the quoted person, not by the author.
    """
    own = inside(reading.quotes, cue)
    fitted: list[Piece] = []
    marks = whole = 0
    for start, end in pieces:
        if own is not None:
            start, end = max(start, own.start), min(end, own.end)
        else:
            first, last = inside(reading.quotes, start), inside(reading.quotes, end - 1)
            if first is not None and first is last and start <= first.start + 1:
                start, end = first.start, first.end
                whole += 1
            else:
                start = first.outer_start if first is not None and first is not last else start
                end = last.outer_end if last is not None and first is not last else end
                marks += _has_quote(reading, start, end)
        if end - start > 1 and (start, end) not in fitted:
            fitted.append((start, end))
    if whole and whole == len(fitted):
        return tuple(fitted), "direct"
    return tuple(fitted), "mixed" if marks or whole else "indirect"


def _has_quote(reading: Reading, start: int, end: int) -> bool:
    at = bisect_left(reading.quotes, start, key=lambda q: q.outer_start)
    return at < len(reading.quotes) and reading.quotes[at].outer_start < end


def _of_adjective(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "officials are convinced that ...": an attitude told by an adjective."""
    for adjective in (clause.verb, *clause.attributes):
        kind = ADJECTIVES.get(adjective.lower_)
        comp = next((c for c in adjective.children if c.dep_ == "ccomp"), None)
        if kind is None or comp is None or clause.negated or clause.scope == "condition":
            continue
        head = clause.subjects[0] if clause.subjects else None
        if head is None or not animate(head) or head.lower_ in ("it", "i", "we", "you"):
            continue
        made = _draft(reading, clause, kind, subtree(comp), head, (), None)
        if made is not None and made.cue is not None:
            words = (made.cue[0], max(made.cue[1], stop(adjective)))
            yield replace(made, cue=words, lemma=adjective.lower_)
