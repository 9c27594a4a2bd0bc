"""One document under the language pipeline: its sentences, with every offset that of the text.

Paragraphs are parsed apart (docs/decisions/0003), so no sentence crosses a line break, memory
stays flat on long texts, and furniture never reaches the parser. A token's place in the document
is ``Reading.start_of(token)``; a passage is cited with ``Reading.cite``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from goodoffices.extract import words
from goodoffices.model.findings import (
    ActorFinding,
    DeliveryFinding,
    Document,
    EventFinding,
    FigureFinding,
    Finding,
    ForecastFinding,
    OfferFinding,
    PositionFinding,
    StatementFinding,
    TimeFinding,
)
from goodoffices.model.shapes import Citation
from goodoffices.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from goodoffices.extract.clauses import Clauses
    from goodoffices.extract.offers.conditions import ConditionFound
    from goodoffices.extract.trained.marks import Kind, Mark
    from goodoffices.text.quotes import Quotation


_place = attrgetter("i")


def _start(mark: Mark) -> int:
    return mark.start


@dataclass(slots=True)
class Reading:
    """A document, its parsed paragraphs, and the findings made so far.

    Extractors run in a fixed order (``extract/``) and read what earlier ones found.
    """

    document: Document
    paragraphs: tuple[Paragraph, ...]
    docs: tuple[Doc, ...]
    """One parse per paragraph, same order; ``user_data`` has the paragraph's "start" and "text"."""
    quotes: tuple[Quotation, ...]
    clauses: Clauses
    marks: tuple[Mark, ...] = ()
    """What the trained reader proposes, of every kind, by place; read by ``marked``."""
    model: str = ""
    """The trained reader as entries name it: "model@VERSION"; empty where the rules read alone."""
    actors: list[ActorFinding] = field(default_factory=list)
    actor_spans: dict[int, str] = field(default_factory=dict)
    """The actor finding meant by the token that starts at an offset; read by ``names.actor_at``."""
    author: str | None = None
    """The actor finding of the one person who signs the document in its byline."""
    times: list[TimeFinding] = field(default_factory=list)
    statements: list[StatementFinding] = field(default_factory=list)
    events: list[EventFinding] = field(default_factory=list)
    figures: list[FigureFinding] = field(default_factory=list)
    offers: list[OfferFinding] = field(default_factory=list)
    positions: list[PositionFinding] = field(default_factory=list)
    deliveries: list[DeliveryFinding] = field(default_factory=list)
    forecasts: list[ForecastFinding] = field(default_factory=list)
    actors_by_id: dict[str, ActorFinding] = field(default_factory=dict)
    """The actors by their ids, as many as there were when ``actor`` was asked last."""
    affairs: bool | None = None
    """Whether the report is on public affairs; None until ``offers.makers.on_affairs`` is asked."""
    nouns_by_lemma: dict[str, list[Token]] | None = None
    """Every common noun by its lemma in lower case; None until ``nouns`` is asked."""
    conditions: dict[int, tuple[ConditionFound, ...]] = field(default_factory=dict)
    """What ``offers.conditions.conditions_in`` has answered, by where each sentence starts."""

    def findings(self) -> Iterator[Finding]:
        """All findings so far, in the order of the extractors."""
        yield from self.actors
        yield from self.times
        yield from self.statements
        yield from self.events
        yield from self.figures
        yield from self.offers
        yield from self.positions
        yield from self.deliveries
        yield from self.forecasts

    def marked(
        self, *kinds: Kind, least: float = 0.0, within: tuple[int, int] | None = None
    ) -> tuple[Mark, ...]:
        """The marks of some kinds, by place: those at least so likely.

        ``within``: those alone that share a character with a stretch of the document.
        """
        start, end = within or (0, len(self.document.text))
        # No mark crosses a paragraph: none before this one's start reaches into the stretch.
        paragraph = bisect_right(self.paragraphs, start, key=lambda p: p.start) - 1
        first = self.paragraphs[paragraph].start if within and paragraph >= 0 else 0
        near = self.marks[
            bisect_left(self.marks, first, key=_start) : bisect_left(self.marks, end, key=_start)
        ]
        return tuple(m for m in near if m.kind in kinds and m.likelihood >= least and start < m.end)

    def actor(self, id_: str | None) -> ActorFinding | None:
        """The actor finding of an id; asked behind ``names``, when actors are only added."""
        if len(self.actors_by_id) != len(self.actors):
            self.actors_by_id = {actor.id: actor for actor in self.actors}
        return self.actors_by_id.get(id_) if id_ is not None else None

    def nouns(self, lemmas: Collection[str]) -> list[Token]:
        """The common nouns that have any of these lemmas (in lower case), in order."""
        if self.nouns_by_lemma is None:
            self.nouns_by_lemma = {}
            for doc in self.docs:
                noun = doc.vocab.strings["NOUN"]
                parts = doc.to_array(["POS"]).ravel().tolist()
                for at, (pos, word) in enumerate(zip(parts, words.lemmas(doc), strict=True)):
                    if pos == noun:
                        self.nouns_by_lemma.setdefault(word, []).append(doc[at])
        found = [self.nouns_by_lemma[word] for word in self.nouns_by_lemma if word in lemmas]
        return sorted((token for tokens in found for token in tokens), key=self.start_of)

    def sentences(self) -> Iterator[Span]:
        """Every sentence, in order."""
        for doc in self.docs:
            yield from doc.sents

    def start_of(self, token: Token) -> int:
        """Where a token starts in the document's text."""
        return int(token.doc.user_data["start"]) + int(token.idx)

    def end_of(self, token: Token) -> int:
        """Where a token ends in the document's text."""
        return self.start_of(token) + len(token.text)

    def bounds(self, tokens: Span | Sequence[Token]) -> tuple[int, int]:
        """The document offsets from the first to the last of these tokens of one sentence."""
        ordered = sorted(tokens, key=_place)
        return self.start_of(ordered[0]), self.end_of(ordered[-1])

    def cite(self, tokens: Span | Sequence[Token]) -> Citation:
        """The passage from the first to the last token."""
        return self.document.cite(*self.bounds(tokens))

    def span(self, citation: Citation) -> Span | None:
        """The parsed tokens that a passage covers, None if it crosses paragraphs."""
        at = bisect_right(self.paragraphs, citation.start, key=lambda p: p.start) - 1
        if at < 0 or citation.end > self.paragraphs[at].end:
            return None
        start = self.paragraphs[at].start
        found: Any = self.docs[at].char_span(
            citation.start - start, citation.end - start, alignment_mode="expand"
        )
        return found  # type: ignore[no-any-return]
