"""An analyst's own notes: grade, marking, rule of attribution, author and day from their lines."""

from __future__ import annotations

import pytest

from goodoffices.model.findings import Document
from goodoffices.read import Given, receive_text

NOW = "2026-03-01T09:00:00Z"
BODY = (
    "The chair of the union said that her members would sail again if the owners paid the spring "
    "wages first. She had no authority to offer more. The owners' lawyer listened and left.\n"
)
PROSE = "The ministry said on Monday that its letter to the port was confidential.\n"


def read(text: str, given: Given | None = None) -> Document:
    return receive_text(text, captured=NOW, given=given or Given())


def test_a_note_of_a_meeting_gives_all_that_its_head_says() -> None:
    document = read(
        "TLP:AMBER\n\nNotes of meeting with Ana Brook, 3 May 2025\nSource grade: B2\n"
        "Chatham House Rule\nPrepared by: Carl Dee\nParticipants: Ana Brook, Rosa Lind, João Mendes\n\n"
        + BODY
    )
    assert (document.genre, document.grade) == ("notes", "B2")
    assert document.marking == "TLP:AMBER; Chatham House Rule"
    assert document.title == "Notes of meeting with Ana Brook, 3 May 2025"
    assert (document.published.edtf, document.published.basis) == ("2025-05-03", "stated")
    assert document.authors == ("Carl Dee",)
    assert document.furniture == ()


@pytest.mark.parametrize(
    ("line", "marking"),
    [
        ("TLP:RED", "TLP:RED"),
        ("tlp: amber+strict", "TLP:AMBER+STRICT"),
        ("Marking: TLP:AMBER", "TLP:AMBER"),
        ("**TLP:GREEN**", "TLP:GREEN"),
        ("CONFIDENTIAL", "CONFIDENTIAL"),
        ("Classification: RESTRICTED", "RESTRICTED"),
        ("RESTRICTED // LIMITED DISTRIBUTION", "RESTRICTED; LIMITED DISTRIBUTION"),
        ("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE BUT UNCLASSIFIED"),
        ("Attribution: background only", "background only"),
        ("TLP:AMBER | Not for attribution", "TLP:AMBER; not for attribution"),
        ("EMBARGOED until 6 May 2025", "EMBARGOED until 6 May 2025"),
    ],
)
def test_a_line_that_is_nothing_but_a_marking_marks_the_report(line: str, marking: str) -> None:
    for text in (f"{line}\n\n{BODY}{BODY}", f"{BODY}{BODY}\n{line}\n"):
        document = read(text)
        assert document.marking == marking
        assert [m.reason for m in document.metadata] == ["marking"]
        assert document.furniture == ()


@pytest.mark.parametrize(
    "line",
    [
        "On the record",
        "Confidential talks resume in Port Adala",
        "The paper is marked TLP:RED",
        "Grade school strike ends",
        "B2",
        "Source: the harbour office",
    ],
)
def test_what_only_resembles_a_marking_marks_nothing(line: str) -> None:
    document = read(f"{line}\n\n{PROSE}{BODY}")
    assert (document.marking, document.grade) == (None, None)


def test_a_rule_of_attribution_counts_in_notes_without_any_marking() -> None:
    assert read(f"Desk notes, 3 May 2025\nOn the record\n\n{BODY}").marking == "on the record"


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("Source grade: B2", "B2"),
        ("Grade: C", "C"),
        ("Reliability: B (usually reliable); Credibility: 3", "B3"),
        ("Grading: H9", None),
        ("Source grade: unknown", None),
    ],
)
def test_a_grade_is_read_where_it_is_named_and_never_guessed(line: str, grade: str | None) -> None:
    assert read(f"Meeting notes\n{line}\n\n{BODY}").grade == grade


def test_two_grades_that_differ_give_none() -> None:
    assert read(f"Meeting notes\nSource grade: B2\nSource grade: C3\n\n{BODY}").grade is None


def test_what_is_given_by_hand_goes_before_the_text() -> None:
    text = f"TLP:GREEN\nNotes\nSource grade: C3\n\n{BODY}"
    document = read(text, Given(grade="A1", marking="TLP:RED"))
    assert (document.grade, document.marking) == ("A1", "TLP:RED")
