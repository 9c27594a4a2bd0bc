"""Speakers that are not the subject of the cue: put right by the trained reader, or cited.

Where the trained reader marks the same cue, and knows nothing of the phrase that the rules took
for its speaker, the source that it marks beside the cue takes that phrase's place. And where a
medium reports "citing" somebody, the words are theirs: the medium only passes them on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.cues import DOCUMENTS
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.chains_media import medium
from goodoffices.extract.statements.draft import Draft, Piece, offset, phrase, span_of, stop, trim
from goodoffices.extract.statements.speakers import animate
from goodoffices.extract.trained.marks import Mark

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = 0.8
"""Likelihood of a source from which it goes before the parse."""
FARTHEST = 60
"""Characters between a cue and its source."""


def settled(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with the speaker of each that has a cue of its own looked over."""
    marks = reading.marked("source", "cue", least=0.5)
    if not marks:
        return list(drafts)
    starts = [m.start for m in marks]
    return [_settled(reading, draft, marks, starts) for draft in drafts]


def _settled(reading: Reading, draft: Draft, marks: Sequence[Mark], starts: Sequence[int]) -> Draft:
    if draft.proposed or draft.links or draft.cue is None or draft.cue_token is None:
        return draft
    at = bisect_left(starts, draft.cue[1])
    cue = next((n for n in range(at - 1, max(-1, at - 3), -1) if _is_cue(marks[n], draft.cue)), -1)
    if cue < 0:
        return draft
    source = _beside(marks, cue)
    if source is None or source.likelihood < SURE:
        return draft
    near = (m for m in marks[max(0, cue - 4) : cue + 5] if m.kind == "source")
    if draft.source is not None and any(_overlap(m, draft.source) for m in near):
        return draft
    if any(_overlap(source, piece) for piece in (*draft.pieces, *_whole(draft))):
        return draft
    span = reading.span(reading.document.cite(source.start, source.end))
    if span is None or not len(span) or span.root.sent != draft.cue_token.sent:
        return draft
    return replace(draft, speaker=span.root, source=(source.start, source.end))


def _whole(draft: Draft) -> tuple[Piece, ...]:
    """All that hangs on the speaker: "the bill, proposed by X," is no word of X's."""
    if draft.speaker is None or draft.source is None:
        return ()
    asides = (c for c in draft.speaker.children if c.dep_ == "acl" and c.i > draft.speaker.i)
    return tuple((offset(c.left_edge), stop(c.right_edge)) for c in asides)


def _is_cue(mark: Mark, cue: Piece) -> bool:
    return mark.kind == "cue" and _overlap(mark, cue)


def _overlap(mark: Mark, piece: Piece) -> bool:
    return mark.start < piece[1] and piece[0] < mark.end


def _beside(marks: Sequence[Mark], cue: int) -> Mark | None:
    """The source next to a cue: the one before it if both neighbours are sources and near."""
    for step in (-1, 1):
        n = cue + step
        if 0 <= n < len(marks) and marks[n].kind == "source":
            one, other = sorted((marks[n], marks[cue]), key=lambda m: m.start)
            if other.start - one.end <= FARTHEST:
                return marks[n]
    return None


def cited(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with the words that a medium reports "citing" somebody given to that source."""
    media = {a.id for a in reading.actors if a.type == "media"}
    found: list[Draft] = []
    notes: list[Token] = []
    for draft in drafts:
        teller = draft.speaker
        note = _citing(draft.cue_token, teller) if draft.cue_token is not None else None
        through = _of_medium(reading, teller, media) if teller is not None else None
        if note is None or teller is None or through is None:
            found.append(draft)
            continue
        verb, source = note
        notes.append(verb)
        named = phrase(source, (verb.i + 1, source.right_edge.i))
        found.append(
            replace(
                draft,
                pieces=_past(reading, draft.pieces, verb),
                speaker=source,
                source=span_of(named),
                links=(*draft.links, (through, _before(reading, teller, verb), "reported")),
            )
        )
    return [d for d in found if d.cue_token not in notes]


def _of_medium(reading: Reading, teller: Token, media: set[str]) -> Token | None:
    """The medium that tells, itself or in a paper of its own: "a report by the agency"."""
    if medium(reading, teller, media):
        return teller
    if teller.lemma_.lower() not in DOCUMENTS:
        return None
    behind = (c for p in teller.children if p.lower_ in ("by", "from", "in") for c in p.children)
    own = (c for c in teller.children if c.dep_ in ("poss", "compound"))
    return next((c for c in (*behind, *own) if medium(reading, c, media)), None)


def _before(reading: Reading, teller: Token, note: Token) -> str:
    """The words that name a medium, without the note that stands beside its name."""
    named = phrase(teller, (teller.sent.start, teller.sent.end - 1))
    edge = note.left_edge.i if note.i > teller.i else teller.sent.end
    place = span_of([t for t in named if t.i < edge])
    return reading.document.text[slice(*place)].rstrip(" ,–—-") if place else teller.text


def _citing(cue: Token, teller: Token | None) -> tuple[Token, Token] | None:
    """The participle "citing" about a cue, and whom or what it cites."""
    text = cue.doc.user_data["text"]
    if "iting" not in text and "uoting" not in text:
        return None
    sent = cue.sent
    for token in sent:
        if token.tag_ != "VBG" or token.lemma_.lower() not in ("cite", "quote"):
            continue
        near = token.head in (cue, teller) or token.head.head == cue or abs(token.i - cue.i) <= 2
        behind = teller is not None and 0 < token.i - teller.right_edge.i <= 2
        if not near and not (behind and cue.lower_ == "according"):
            continue
        thing = next((c for c in token.children if c.dep_ == "dobj"), None)
        if thing is not None and (animate(thing) or thing.lemma_.lower() == "service"):
            return token, thing
    return None


def _past(reading: Reading, pieces: Sequence[Piece], note: Token) -> tuple[Piece, ...]:
    """Pieces without the note that one of them begins with: "citing X, that ..."."""
    found: list[Piece] = []
    for start, end in pieces:
        if start <= offset(note) < end:
            thing = next(c for c in note.children if c.dep_ == "dobj")
            behind = thing.right_edge.i + 1
            while behind < len(note.doc) and note.doc[behind].lower_ in (",", "that"):
                behind += 1
            after = offset(note.doc[behind]) if behind < len(note.doc) else end
            kept = (after, end) if offset(note) - start < 3 else (start, offset(note))
            start, end = trim(reading.document.text, *kept)
        if end - start > 1:
            found.append((start, end))
    return tuple(found) or tuple(pieces)
