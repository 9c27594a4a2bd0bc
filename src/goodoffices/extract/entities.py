"""The pipeline's named entities, decided for all tokens of a batch at once.

A third of the small model's time goes into walking through a text with its recognizer, one token
after the other, asking each of seventy moves whether it may be taken. Yet as long as no entity is
open, what is scored at a token depends on that token alone: one matrix product scores them all,
and only inside an entity is there a next step to take. The weights, the moves and the rules for
them are the recognizer's own (BILUO, one move per token: Ratinov and Roth, 2009; spaCy's
transition system). What comes out is the same (tests/extract/test_entities.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    Floats = NDArray[np.float32]

FACTORY = "goodoffices_entities"
"""The name under which the component stands in a pipeline, behind the recognizer's own."""
RECOGNIZER = "ner"


def decide_at_once(nlp: Language) -> None:
    """Put the component in the place of a pipeline's recognizer, if it is one of this build."""
    from spacy.language import Language

    if RECOGNIZER not in nlp.pipe_names or not _fits(nlp):
        return
    if not Language.has_factory(FACTORY):
        Language.factory(FACTORY, func=_made, assigns=["doc.ents", "token.ent_iob"])
    nlp.add_pipe(FACTORY, after=RECOGNIZER)
    nlp.disable_pipe(RECOGNIZER)


def _fits(nlp: Language) -> bool:
    """Whether it is greedy, sees three tokens of a state, and finds no entities set before."""
    model: Any = nlp.get_pipe(RECOGNIZER).model  # type: ignore[attr-defined]
    setters = [name for name in nlp.pipe_names if "doc.ents" in nlp.get_pipe_meta(name).assigns]
    return (
        setters == [RECOGNIZER]
        and model.name == "parser_model"
        and bool(model.attrs["has_upper"])
        and not model.attrs["unseen_classes"]
        and model.get_ref("lower").get_dim("nF") == 3
        and nlp.get_pipe(RECOGNIZER).cfg["beam_width"] == 1  # type: ignore[attr-defined]
    )


def _made(nlp: Language, name: str) -> Entities:
    return Entities(nlp.get_pipe(RECOGNIZER))


class Entities:
    """Names the entities of parsed paragraphs with a recognizer's weights."""

    def __init__(self, recognizer: Any) -> None:
        self._model = recognizer.model
        named = (recognizer.moves.get_class_name(n) for n in range(recognizer.moves.n_moves))
        self._moves = [move.partition("-")[::2] for move in named]
        """By number, the step (B, I, L, U, O) and the label, empty for O."""
        number = {move: n for n, move in enumerate(self._moves)}
        self._outside = number["O", ""]
        self._begin = [n for n, (step, label) in enumerate(self._moves) if step == "B" and label]
        self._unit = [n for n, (step, label) in enumerate(self._moves) if step == "U" and label]
        opening = {self._outside, *self._begin, *self._unit}
        self._never = [n for n in range(len(self._moves)) if n not in opening]
        labels = (self._moves[n][1] for n in self._begin)
        self._inside = {label: [number["I", label], number["L", label]] for label in labels}
        """By label, the moves that go on with an entity and that end it."""

    def __call__(self, doc: Doc) -> Doc:
        """The parsed paragraph with its entities."""
        self._name([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """The parsed paragraphs with their entities, in order."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            self._name(batch)
            yield from batch

    def _name(self, docs: Sequence[Doc]) -> None:
        from spacy.tokens import Span

        worded = [doc for doc in docs if len(doc)]
        if not worded:
            return
        known, closed = self._scored(worded)
        start = 0
        for doc in worded:
            end = start + len(doc)
            found = self._walk(doc, known[start + 1 : end + 1], closed[start:end])
            doc.set_ents([Span(doc, *entity) for entity in found], default="outside")
            start = end

    def _scored(self, docs: Sequence[Doc]) -> tuple[Floats, Floats]:
        """What each token, behind a row for none, adds to a state in each of its three parts
        (tokens + 1, 3, hidden, pieces); and by token the scores of all moves while no entity is
        open (tokens, moves)."""
        lower, upper = (self._model.get_ref(name) for name in ("lower", "upper"))
        known, _ = lower(self._model.get_ref("tok2vec").predict(docs), False)
        states = known[1:, 0] + known[0, 1] + known[0, 2] + lower.get_param("b")
        scores = self._model.ops.gemm(states.max(axis=-1), upper.get_param("W"), trans2=True)
        return known, scores + upper.get_param("b")

    def _walk(self, doc: Doc, known: Floats, closed: Floats) -> Iterator[tuple[int, int, str]]:
        """First token, end and label of each entity of one paragraph."""
        import numpy as np

        looks = doc.to_array(["SENT_START", "IS_SPACE"])
        last = np.append(looks[1:, 0] == 1, True)  # of its sentence: no entity goes beyond it
        space = looks[:, 1] == 1
        closed[:, self._never] = -np.inf
        closed[np.ix_(last | space, self._begin)] = -np.inf
        closed[np.ix_(space, self._unit)] = -np.inf
        moves = closed.argmax(axis=1)
        after = 0
        for first in np.flatnonzero(moves != self._outside).tolist():
            if first < after:
                continue
            step, label = self._moves[moves[first]]
            after = first + 1
            if step == "B":
                while not last[after] and self._goes_on(known, first, after, label):
                    after += 1
                after += 1
            yield first, after, label

    def _goes_on(self, known: Floats, first: int, at: int, label: str) -> bool:
        """Whether an entity that is open since a first token goes on behind the one at hand."""
        lower, upper = (self._model.get_ref(name) for name in ("lower", "upper"))
        state = known[at, 0] + known[first, 1] + known[at - 1, 2] + lower.get_param("b")
        moves = self._inside[label]
        on, end = upper.get_param("W")[moves] @ state.max(axis=-1) + upper.get_param("b")[moves]
        return bool(on >= end)
