"""Passages of one sentence are shown in it together, and no word is lost or doubled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.model.shapes import Citation, Furniture
from goodoffices.present.passages import passage
from goodoffices.present.sentences import Sentence, sentences
from goodoffices.present.view import Note, Source

TEXT = "Lind came. She offered twelve licences if the blockade ends, and the skippers laughed. She left."
ONE, OTHER = (Source(n, f"{n}" * 64, "T", "P", "May 2025", "news", (), "") for n in (1, 2))


def note(words: str, source: Source = ONE) -> Note:
    start = TEXT.index(words)
    citation = Citation(source.id, start, start + len(words), words)
    return Note(1, citation, passage(TEXT, citation), source)


def marked(sentence: Sentence) -> str:
    return "".join(f"<{p.text}>" if p.cited else p.text for p in sentence.pieces).strip()


def test_two_passages_of_a_sentence_are_marked_in_one() -> None:
    told = sentences([note("the blockade ends"), note("twelve licences")])
    assert [marked(s) for s in told] == [
        "She offered <twelve licences> if <the blockade ends>, and the skippers laughed."
    ]


def test_passages_that_overlap_are_one_mark() -> None:
    told = sentences([note("twelve licences if"), note("licences if the"), note("licences")])
    assert [marked(s) for s in told] == [
        "She offered <twelve licences if the> blockade ends, and the skippers laughed."
    ]


def test_sentences_keep_their_order_and_sources_stay_apart() -> None:
    told = sentences([note("left"), note("came"), note("left", OTHER)])
    assert [(s.source.number, marked(s)) for s in told] == [
        (1, "She <left>."),
        (1, "Lind <came>."),
        (2, "She <left>."),
    ]


def test_a_passage_over_several_sentences_takes_in_those_within() -> None:
    told = sentences([note("came"), note("Lind came. She offered twelve")])
    assert [marked(s) for s in told] == [
        "<Lind came. She offered twelve> licences if the blockade ends, and the skippers laughed."
    ]


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(
            lambda cut: (cut[0], min(cut[0] + cut[1], len(TEXT)))
        ),
        min_size=1,
        max_size=6,
    )
)
def test_pieces_make_up_words_of_the_text_and_mark_each_citation(
    spans: list[tuple[int, int]],
) -> None:
    cited = [Citation(ONE.id, a, b, TEXT[a:b]) for a, b in spans]
    told = sentences([Note(1, c, passage(TEXT, c), ONE) for c in cited])
    assert all("".join(p.text for p in s.pieces) in TEXT for s in told)
    marks = [p.text for s in told for p in s.pieces if p.cited]
    assert all(any(c.quote in mark for mark in marks) for c in cited)


def test_a_sentence_is_shown_without_the_page_furniture_run_into_it() -> None:
    text = "Ana Brook/Quay Pictures Related article Two hurt The envoy left, he said. READ MORE: Who left"
    start, end = text.index("The envoy"), text.index(", he said")
    marks = (
        Furniture(0, start - 1, "related headlines"),
        Furniture(text.index("READ"), len(text), "navigation"),
    )
    shown = passage(text, Citation("doc", start, end, text[start:end]), marks)
    assert (shown.before, shown.quote, shown.after) == ("", "The envoy left", ", he said.")
