"""An analyst's own notes: grade, marking, rule of attribution, author and day from their lines."""

from __future__ import annotations

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from goodoffices.model.findings import Document
from goodoffices.read import Given, receive_text
from goodoffices.read.markings import STRICTNESS, united

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


def test_a_grade_given_by_hand_goes_before_the_text() -> None:
    text = f"TLP:GREEN\nNotes\nSource grade: C3\n\n{BODY}"
    document = read(text, Given(grade="A1", marking="TLP:RED"))
    assert (document.grade, document.marking) == ("A1", "TLP:RED")


@pytest.mark.parametrize(
    ("by_hand", "marking"),
    [
        ("TLP:GREEN", "TLP:AMBER; Chatham House Rule"),
        ("tlp: red", "TLP:RED; Chatham House Rule"),
        ("chatham house rule", "TLP:AMBER; Chatham House Rule"),
        (
            "TLP:AMBER+STRICT, not for attribution",
            "TLP:AMBER+STRICT; not for attribution; Chatham House Rule",
        ),
        ("board members only", "board members only; TLP:AMBER; Chatham House Rule"),
    ],
)
def test_a_marking_given_by_hand_never_loses_one_that_the_text_states(
    by_hand: str, marking: str
) -> None:
    text = f"Desk notes\nTLP:AMBER\nHeld under the Chatham House Rule\n\n{BODY}"
    assert read(text, Given(marking=by_hand)).marking == marking


@over(
    st.lists(
        st.sampled_from(
            [*(f"TLP:{x}" for x in STRICTNESS), "SECRET", "off the record", "no copies"]
        )
    )
)
def test_markings_united_keep_each_caveat_once_and_the_strictest_level(stated: list[str]) -> None:
    kept = (united(*stated) or "").split("; ") if stated else []
    levels = [x for x in STRICTNESS if f"TLP:{x}" in stated]
    assert set(kept) == {x for x in stated if "TLP" not in x} | {f"TLP:{x}" for x in levels[-1:]}
    assert len(kept) == len(set(kept))
    assert "off the record" not in kept[:-1]
    assert (united(*kept, *stated) or "").split("; ") == (kept or [""])


@pytest.mark.parametrize(
    "line",
    [
        "Chatham House Rule applies.",
        "This note is held under the Chatham House Rule.",
        "The Chatham House Rule applies to this note.",
        "Source grade: B2. The Chatham House Rule applies.",
        "Present: Ana Brook, Carl Dee. Chatham House Rule applies.",
    ],
)
def test_the_chatham_house_rule_counts_in_notes_also_as_a_sentence(line: str) -> None:
    document = read(f"Meeting notes\n{line}\n\n{BODY}")
    assert document.marking == "Chatham House Rule"
    (marked,) = [m for m in document.metadata if m.reason == "marking"]
    assert "Chatham" in document.text[marked.start : marked.end]
    assert "Present" not in document.text[marked.start : marked.end]


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry talks end\n\nThe talks were held under the Chatham House Rule.\n\n{PROSE}{BODY}",
        f"Meeting notes\n\nShe spoke for an hour. She would not go on the record.\n\n{BODY}",
        f"Meeting notes\n\nHe explained the history of the Chatham House Rule.\n\n{BODY}",
    ],
)
def test_a_report_that_tells_of_a_rule_is_not_under_it(text: str) -> None:
    assert read(text).marking is None


def test_the_day_behind_the_meeting_dates_notes_that_open_with_it() -> None:
    for behind in ("", ". Chatham House Rule applies."):
        document = read(f"Meeting with the harbour adviser, 20 March 2026{behind}\n\n{BODY}")
        assert (document.genre, document.published.edtf) == ("notes", "2026-03-20")
        assert document.published.citations[0].quote == "20 March 2026"


def test_a_meeting_that_is_only_announced_for_a_day_dates_nothing() -> None:
    document = read(f"Meeting with owners planned for 20 March 2026\n\n{BODY}")
    assert document.published.edtf is None
