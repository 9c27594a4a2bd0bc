"""What the trained reader finds and the rules do not: its spans made into drafts.

The tagger proposes sources, cues and contents (``trained/tagger.py``). A content that no draft of the
rules covers becomes one if a cue stands by it, in the same paragraph; the source nearest to the
cue is its speaker. Edges are then fitted to quotations as those of the rules are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from goodoffices.extract.cues import DOCUMENT_ONLY, DOCUMENTS, REFUSALS, CueClass
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import Draft, Piece, offset, phrase, span_of, trim
from goodoffices.extract.statements.indirect import quoted_form
from goodoffices.extract.statements.speakers import animate, speaker_of
from goodoffices.extract.trained.marks import Kind, Mark

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SURE = 0.9
"""Likelihood of a content from which a draft is not shaky."""
LEAST = 0.7
"""Likelihood below which a content is left alone."""
PROPOSED = 0.5
"""Likelihood below which no source and no cue stands by a content."""
FARTHEST = 60
"""Characters between a content and its cue, or a cue and its source."""
_TELLING = frozenset(
    "say tell confirm detail disclose reveal specify announce explain comment address state"
    " elaborate acknowledge admit".split()
)
"""Verbs of telling (Levin 1993, 37.7): what is not told is no statement."""
_SILENT = REFUSALS | frozenset("discuss have face record react stop".split())
"""Verbs of what is held back, wished for, done or undergone: no words are told by them."""
_TOUCHING = frozenset("mention speak refer cite talk discuss comment touch".split())
"""Verbs of touching on something: not done, nothing is said of it."""
FEWEST = 3
"""Words of a content: what is shorter says too little to be told by its place alone."""


def tagged(reading: Reading, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for contents that the rules have missed, in order."""
    taken = sorted(piece for d in drafts for piece in d.pieces)
    cues = {d.cue for d in drafts if d.cue is not None}
    marks = reading.marked("source", "cue", "content", least=PROPOSED)
    for at, mark in enumerate(marks):
        if mark.kind != "content" or mark.likelihood < LEAST:
            continue
        if len(reading.document.text[mark.start : mark.end].split()) < FEWEST:
            continue
        if _covered(taken, mark):
            continue
        cue = _nearest(marks, at, "cue")
        if cue is None or any(s < cue.end and cue.start < e for s, e in cues):
            continue
        source = _nearest(marks, marks.index(cue), "source")
        made = _draft(reading, mark, cue, source)
        if made is not None:
            yield made


def _covered(taken: Sequence[Piece], mark: Mark) -> bool:
    """Whether a third of a content, or any that ends in it, is some draft's already."""
    shared = 0
    for start, end in taken[max(0, bisect_left(taken, (mark.start, 0)) - 8) :]:
        if start >= mark.end:
            break
        shared += max(0, min(end, mark.end) - max(start, mark.start))
    return shared * 3 > mark.end - mark.start


def _nearest(marks: Sequence[Mark], at: int, kind: Kind) -> Mark | None:
    """The mark of a kind that stands by another, no content between them but its own."""
    one = marks[at]
    best: tuple[int, int] | None = None
    for step in (1, -1):
        n = at + step
        while 0 <= n < len(marks):
            other = marks[n]
            gap = other.start - one.end if step > 0 else one.start - other.end
            if gap > FARTHEST:
                break
            if other.kind == kind:
                best = min(best or (gap, n), (gap, n))
                break
            n += step
    return marks[best[1]] if best is not None else None


def _draft(reading: Reading, mark: Mark, cue: Mark, source: Mark | None) -> Draft | None:
    verb = _head(reading.span(reading.document.cite(cue.start, cue.end)))
    if verb is None:
        return None
    if _tells_nothing(verb, mark):
        return None
    speaker = None
    text = reading.document.text
    named = trim(text, source.start, source.end) if source is not None else None
    if named is not None:
        speaker = _head(reading.span(reading.document.cite(*named)))
    if speaker is None or speaker.sent != verb.sent:
        clause = reading.clauses.headed_by(verb)
        speaker = speaker_of(clause) if clause is not None else None
        if speaker is None or not animate(speaker):
            return None
        named = span_of(phrase(speaker, (verb.sent.start, verb.sent.end - 1)))
    if speaker.dep_ == "expl" or not _can_tell(reading, mark, verb, speaker):
        return None
    pieces, form = quoted_form(reading, (trim(text, mark.start, mark.end),), offset(verb))
    if not pieces:
        return None
    kind: CueClass = cast(CueClass, mark.label or "speech")
    return Draft(
        pieces=pieces,
        form=form,
        kind=kind,
        lemma=verb.lemma_.lower(),
        speaker=speaker,
        source=named,
        cue=(cue.start, cue.end),
        cue_token=verb,
        addressees=tuple(c for c in verb.children if _told(c, cue)),
        denied=kind == "denial",
        shaky=mark.likelihood < SURE,
        proposed=True,
        links=tuple((agent, "", "reported") for agent in _quoting(verb)),
    )


def _tells_nothing(verb: Token, mark: Mark) -> bool:
    """ "Have not confirmed the deal", "would not say how", "declined to comment on the plan",
    "was asked about it": nobody has said it."""
    lemma = verb.lemma_.lower()
    if lemma in _SILENT and verb.pos_ in ("VERB", "AUX"):
        return True
    asked = lemma in ("ask", "press") and any(c.dep_ == "auxpass" for c in verb.children)
    negated = any(c.dep_ == "neg" for c in verb.children)
    if asked or (negated and lemma in _TOUCHING):
        return True
    return negated and lemma in _TELLING and mark.label not in ("belief", "denial")


def _quoting(verb: Token) -> list[Token]:
    """Who passes words on: "..., he was quoted by the agency as saying"."""
    if verb.lemma_.lower() not in ("quote", "cite"):
        return []
    return [c for by in verb.children if by.dep_ == "agent" for c in by.children][:1]


def _told(token: Token, cue: Mark) -> bool:
    """Whether a cue names whom it tells: "told the paper"."""
    return token.dep_ in ("dobj", "dative") and cue.start <= offset(token) < cue.end


def _can_tell(reading: Reading, mark: Mark, cue: Token, speaker: Token) -> bool:
    """Whether a cue and a content can go together: no deed of the cue's own clause is told by it."""
    content = _head(reading.span(reading.document.cite(mark.start, mark.end)))
    if content is None:
        return True
    if content.tag_ == "VBG" and content.dep_ == "advcl":
        return mark.start != offset(content)  # "..., she said, helping the talks along"
    if cue.dep_.startswith("nsubj") and cue.head == content:
        return False  # "her confidence in the plan came from ..."
    paper = speaker.lemma_.lower() in DOCUMENTS
    return cue.lemma_.lower() not in DOCUMENT_ONLY or paper or animate(speaker)


def _head(span: Span | None) -> Token | None:
    return span.root if span is not None and len(span) else None
