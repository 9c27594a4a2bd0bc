"""The trained reader beside the rules: it adds what they miss, and changes nothing they found."""

from __future__ import annotations

from goodoffices.extract import names, statements, times
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.extract.trained.tagger import Mark
from goodoffices.extract.trained.tagger import load as load_tagger
from goodoffices.read import receive_text
from tests.conftest import EXAMPLES

TEXT = "The envoy's reading of the letter was that the ferries would stay in port until spring."
"""Reported by a noun that no table of cues knows."""


def reading(text: str, *marks: tuple[str, str, float]) -> Reading:
    document = receive_text(text, captured="2031-01-01T00:00:00+00:00")
    (found,) = parse([document], load())
    found.model = "model@test"
    places = [
        Mark(label, text.index(words), text.index(words) + len(words), sure)  # type: ignore[arg-type]
        for label, words, sure in marks
    ]
    found.marks = tuple(sorted(places, key=lambda m: m.start))
    for extractor in (names, times, statements):
        extractor.find(found)
    return found


def test_a_content_that_the_rules_miss_is_a_statement_of_the_model() -> None:
    found = reading(
        TEXT,
        ("source", "The envoy", 0.9),
        ("cue", "reading of the letter", 0.9),
        ("content", "the ferries would stay in port until spring", 0.9),
    )
    (statement,) = found.statements
    assert statement.content[0].quote == "the ferries would stay in port until spring"
    assert statement.origin == "model@test"
    assert statement.speaker_text == "The envoy"


def test_what_the_model_is_unsure_of_or_gives_no_cue_or_source_is_left_alone() -> None:
    content = ("content", "the ferries would stay in port until spring", 0.9)
    source, cue = ("source", "The envoy", 0.9), ("cue", "reading of the letter", 0.9)
    unsure = (*content[:2], 0.5)
    assert reading(TEXT, source, cue, unsure).statements == []
    assert reading(TEXT, source, content).statements == []
    assert reading(TEXT, cue, content).statements == []


def test_what_the_rules_found_stays_theirs() -> None:
    text = "The envoy said that the ferries would stay in port until spring."
    (alone,) = reading(text).statements
    (both,) = reading(
        text,
        ("source", "The envoy", 0.9),
        ("cue", "said", 0.9),
        ("content", "the ferries would stay in port until spring", 0.9),
    ).statements
    assert both == alone
    assert both.origin == ""


def test_with_the_model_every_statement_of_the_rules_is_still_there() -> None:
    text = EXAMPLES[0].read_text(encoding="utf-8")
    document = receive_text(text, captured="2031-01-01T00:00:00+00:00")

    def heads(model: bool) -> set[tuple[int, int]]:
        (found,) = parse([document], load(), load_tagger() if model else None)
        for extractor in (names, times, statements):
            extractor.find(found)
        return {(s.head.start, s.head.end) for s in found.statements}

    assert heads(False) <= heads(True)
