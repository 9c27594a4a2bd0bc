"""Which words stand in quotation marks, however they were typed."""

from __future__ import annotations

import pytest

from goodoffices.text.paragraphs import Paragraph
from goodoffices.text.quotes import inside, quotations


def quoted(text: str) -> list[str]:
    """The quotations of a text whose lines are its paragraphs."""
    paragraphs, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraphs.append(Paragraph(at, at + len(line.rstrip("\n"))))
        at += len(line)
    return [text[q.start : q.end] for q in quotations(text, paragraphs)]


@pytest.mark.parametrize(
    "text",
    [
        'She said: "We shall sign."',
        "She said: “We shall sign.”",
        "She said: „We shall sign.“",
        "She said: «We shall sign.»",
        "She said: ‘We shall sign.’",
        "She said: 'We shall sign.'",
    ],
)
def test_marks_of_every_kind_enclose_the_same_words(text: str) -> None:
    assert quoted(text) == ["We shall sign."]


def test_a_curly_mark_may_be_closed_by_a_straight_one() -> None:
    assert quoted('“We shall sign," she said.') == ["We shall sign,"]


def test_apostrophes_are_not_quotation_marks() -> None:
    assert quoted("The dockers' strike wasn't the ministry’s fault, nor the '90s.") == []


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert quoted("He said: ‘It’s the farmers’ water.’") == ["It’s the farmers’ water."]


def test_scare_quotes_are_quotations_too() -> None:
    assert quoted("the so-called “peace party” of the north") == ["peace party"]


def test_a_quotation_that_does_not_close_goes_on_in_the_next_paragraph() -> None:
    text = "“We began in May.\n“We ended in June,” he said.\n"
    paragraphs = [Paragraph(0, 17), Paragraph(18, len(text) - 1)]
    first, second = quotations(text, paragraphs)
    assert first.carried and not second.carried
    assert text[second.start : second.end] == "We ended in June,"


def test_a_mark_that_never_closes_quotes_nothing() -> None:
    assert quoted("A stray “mark here.\nAnother paragraph.\n") == []


def test_an_offset_on_the_marks_is_inside_and_one_beside_them_is_not() -> None:
    text = 'He said "yes" today.'
    quotes = quotations(text, [Paragraph(0, len(text))])
    assert inside(quotes, 8) is quotes[0]
    assert inside(quotes, 12) is quotes[0]
    assert inside(quotes, 13) is None
    assert inside(quotes, 7) is None
