"""By what words a report says that it has its story from another outlet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.resolve.credits import credit, key_of, sentence
from tests.resolve.scopes import document

BODY = "Nine sailors came home. Their families met them at the ferry."


def credited(text: str, publisher: str | None = "The Gazette") -> tuple[str, bool] | None:
    found = credit(document("a", publisher, text))
    return (found.name, found.whole) if found is not None else None


@pytest.mark.parametrize(
    "text",
    [
        f"(Reuters) - {BODY}",
        f"SKARN (Reuters) — {BODY}",
        f"PORT SKARN, Vellmark, May 3 (Reuters) - {BODY}",
        f"A headline\n\nSKARN, May 3, 2031 (Reuters) -- {BODY}",
        f"{BODY}\n(Reuters)",
        f"{BODY} (Reuters)",
        f"{BODY}\n— Reuters",
        f"{BODY}\nSource: Reuters",
    ],
)
def test_the_whole_report_is_credited_at_its_head_or_end(text: str) -> None:
    assert credited(text) == ("Reuters", True)


@pytest.mark.parametrize(
    "note",
    [
        "Reuters contributed to this report.",
        "Ada Brandt and Reuters contributed to this report.",
        "With reporting by Ada Brandt, Reuters",
        "(With inputs from Reuters)",
        "With Reuters",
    ],
)
def test_a_note_credits_a_part(note: str) -> None:
    assert credited(f"{BODY}\n{note}") == ("Reuters", False)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"The Council of Pilots (CP) – the oldest of its kind – met. {BODY}",
        f"{BODY} They had been held by the port guard (see page 4)",
        f"{BODY}\nAda Brandt contributed to this report.",
        f"SKARN (AP) — {BODY}".replace("AP", "May 3"),
    ],
)
def test_nobody_is_credited_where_no_outlet_is_named(text: str) -> None:
    assert credited(text) is None


def test_an_outlet_that_credits_itself_is_its_own_origin() -> None:
    assert credited(f"SKARN (AP) — {BODY}", "Associated Press") is None


def test_an_agency_in_the_byline_is_credited() -> None:
    found = credit(replace(document("a", "The Gazette", BODY), authors=("Agence France-Presse",)))
    assert found is not None and found.key == key_of("AFP")


def test_a_sentence_is_found_around_a_passage() -> None:
    text = "It rained. Mr. Quill met nine U.S. sailors in Skarn.They left at once. Nobody came."
    doc = document("a", None, text)
    for words, whole in (
        ("nine U.S. sailors", "Mr. Quill met nine U.S. sailors in Skarn."),
        ("left", "They left at once."),
        ("Nobody", "Nobody came."),
    ):
        start = text.index(words)
        a, b = sentence(text, doc.cite(start, start + len(words)))
        assert text[a:b] == whole
