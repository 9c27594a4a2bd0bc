"""Languages: English is read, anything else kept and listed, passages of another one set aside."""

from __future__ import annotations

import pytest

from goodoffices.read import receive_text
from goodoffices.read.language import foreign, language

ENGLISH = (
    "The owners of the ferry line met the union again on Tuesday, and both left the room without a "
    "word to the reporters who had come to the quay.\n\n"
)
FRENCH = (
    "Les propriétaires de la ligne ont rencontré le syndicat dans la ville, et les deux délégations "
    "sont parties sans un mot pour les journalistes qui attendaient sur le quai.\n\n"
)


@pytest.mark.parametrize("text", ["Ferry strike ends", "Talks resume", "Port Adala: strike over"])
def test_a_few_english_words_are_taken_for_english(text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize(("text", "code"), [("Über Möwen", "und"), ("...", "und"), ("مرحبا", "ar")])
def test_a_few_words_that_could_be_anything_are_not(text: str, code: str) -> None:
    assert language(text) == code


def test_a_mixed_text_is_in_the_language_of_most_of_it() -> None:
    assert language(ENGLISH * 3 + FRENCH) == "en"
    assert language(ENGLISH + FRENCH * 3) == "fr"


def test_a_long_foreign_beginning_does_not_decide() -> None:
    assert language(FRENCH * 60 + ENGLISH * 300) == "en"


def test_a_paragraph_in_another_language_is_set_aside_in_an_english_report() -> None:
    document = receive_text(ENGLISH + FRENCH + ENGLISH, captured="2026-03-01T09:00:00Z")
    (mark,) = document.furniture
    assert (document.language, mark.reason) == ("en", "other language")
    assert document.text[mark.start : mark.end] == FRENCH.strip()


def test_english_with_foreign_names_is_english() -> None:
    names = "Die Zeit and El País wrote that the Ministerio del Interior and La Poste had agreed on a date."
    assert foreign(names) is None


def test_a_list_of_results_is_not_taken_for_another_language() -> None:
    row = "Adala Rowing Club Second Crew 12 Maren Harbour Union 10 Tamar v Quay Street Juniors. "
    assert language("Results of the cup: " + row * 6) == "en"
