"""The pipeline's attribute rules, matched once for each way a token can look.

A sixth of the small model's time goes into its attribute ruler, which tries some two hundred
patterns on every token, though nearly all look at one token alone: at its form, tag and relation.
What they find for one such token holds for all like it. ``hasten`` puts a matcher before the
ruler's own that remembers it; only where a longer pattern may begin is the ruler's own asked each
time. What comes out is the same to the letter (tests/extract/test_rule_matching.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

SEEN = frozenset({"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"})
"""Attributes that form, tag and relation settle; a ruler that looks at others is left alone."""

LARGEST = 100_000
"""Ways to look that are remembered before memory starts afresh."""

Found = tuple[int, int, int]


def hasten(nlp: Language) -> None:
    """Hasten a pipeline's attribute ruler, if it has one whose patterns allow it."""
    if "attribute_ruler" not in nlp.pipe_names:
        return
    ruler: Any = nlp.get_pipe("attribute_ruler")
    patterns = [pattern for rule in ruler.patterns for pattern in rule["patterns"]]
    if all(token.keys() <= SEEN for pattern in patterns for token in pattern):
        ruler.matcher = _Remembering(ruler.matcher, patterns, nlp.vocab)


class _Remembering:
    """Stands in for a ``Matcher`` where the attribute ruler calls it."""

    def __init__(
        self, matcher: Matcher, patterns: list[list[dict[str, Any]]], vocab: Vocab
    ) -> None:
        from spacy.matcher import Matcher

        self._matcher = matcher
        self._longest = max(map(len, patterns), default=1)
        self._beginnings = Matcher(vocab)
        beginnings = [pattern[:1] for pattern in patterns if len(pattern) > 1]
        if beginnings:
            self._beginnings.add("longer", beginnings)
        self._known: dict[tuple[int, ...], tuple[tuple[int, ...], bool]] = {}

    def __call__(
        self, doc: Doc, *, allow_missing: bool = False, as_spans: Literal[False] = False
    ) -> list[Found]:
        """The matches of the whole document: rule, first token, end."""
        found: list[Found] = []
        known = self._known
        looks = doc.to_array(["ORTH", "TAG", "DEP"]).tolist()
        for at, look in enumerate(map(tuple, looks)):
            told = known.get(look)
            if told is None:
                told = self._learn(doc, at, look)
            rules, longer = told
            for rule in rules:
                found.append((rule, at, at + 1))
            if longer:
                for rule, start, end in self._matcher(
                    doc[at : at + self._longest], allow_missing=True
                ):
                    if start == 0 and end > 1:
                        found.append((rule, at, at + end))
        return found

    def get(self, key: str) -> Any:
        """The patterns of a rule, as the ruler lists them."""
        return self._matcher.get(key)

    def _learn(self, doc: Doc, at: int, look: tuple[int, ...]) -> tuple[tuple[int, ...], bool]:
        if len(self._known) > LARGEST:
            self._known.clear()
        alone = doc[at : at + 1]
        rules = tuple(rule for rule, _, _ in self._matcher(alone, allow_missing=True))
        told = rules, bool(self._beginnings(alone, allow_missing=True))
        self._known[look] = told
        return told
