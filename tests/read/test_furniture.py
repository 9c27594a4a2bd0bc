"""Page furniture in plain text: marked where it stands, and prose never."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.model.findings import Document
from goodoffices.read import receive_text

NOW = "2026-03-01T09:00:00Z"
BODY = (
    "Ferry workers in Port Adala walked out on Monday after talks with the owners broke down, the "
    "union said.\n\n“We will return when the offer does,” its chair told reporters. The company has "
    "not answered.\n\nA mediator named by the province is expected on Thursday.\n"
)


def read(text: str) -> Document:
    return receive_text(text, captured=NOW)


def marked(document: Document) -> str:
    return "\n".join(document.text[f.start : f.end] for f in document.furniture)


def test_a_page_scraped_with_its_menus_keeps_only_the_report_as_prose() -> None:
    head = "facebook\ntelegram\nen\nfr\nsearch\nWHAT ARE YOU LOOKING FOR ?\nAdala.example © 2025.\nA+\n\n"
    tail = "\nAdala.example\nViews: 112\nShare it on social media!\nprint\nFollow us on Telegram\nloading"
    document = read(
        head + "Strike halts ferries in Port Adala\n\n3 March 2025 10:10\n\n" + BODY + tail
    )
    lines = {line.strip() for line in (head + tail).split("\n") if line.strip()}
    assert lines <= set(marked(document).split("\n"))
    assert not any(line in marked(document) for line in BODY.split("\n") if line)
    assert document.title == "Strike halts ferries in Port Adala"
    assert document.published.edtf == "2025-03-03"


def test_headlines_of_other_stories_below_a_report_are_marked() -> None:
    others = [
        "Minister Opens New Bridge Over the Tamar",
        "Court Delays Ruling on Harbour Fees Until Spring",
        "Storm Warning Issued for Northern Islands",
        "Bakers Celebrate Record Year Despite Flour Prices",
    ]
    assert marked(read(BODY + "\n\n" + "\n".join(others))) == "\n".join(others)


def test_a_list_of_terms_at_the_end_is_no_list_of_headlines() -> None:
    terms = "\n".join(
        ["release of all detained crew", "a pay rise of four per cent", "an inquiry into the fire"]
    )
    assert marked(read(BODY + "\nThe union demands:\n" + terms)) == ""


def test_signatories_below_a_statement_are_no_menu() -> None:
    assert (
        marked(read(BODY + "\nPort Adala, 4 March 2025\n\nAnna Beck\nJoão Mendes\nRosa Lind")) == ""
    )


@pytest.mark.parametrize(
    "notice",
    [
        "Ana Brook contributed to this report.",
        "This story has been updated with additional details.",
        "(Reporting by Ana Brook in Port Adala; editing by Carl Dee)",
        "Sign up for our morning newsletter.",
        "The views expressed here are the author’s own.",
        "© 2025 Adala Media. All rights reserved.",
        "We use cookies to improve this site.",
        "Photo: Carl Dee/Adala Press",
        "(Source: Office of the Mayor)",
        "harbour.example, CC-BY 3.0",
        "4 min read",
        "Read more: How the dispute began",
        "Advertisement",
        "HOME › HARBOUR › Strike | Share | 41 comments",
    ],
)
def test_a_stock_notice_on_a_line_of_its_own_is_marked(notice: str) -> None:
    assert marked(read(BODY + "\n" + notice)) == notice


def test_a_notice_run_into_the_last_paragraph_is_marked_alone() -> None:
    document = read(BODY.strip() + " Ana Brook contributed to this report.")
    assert marked(document) == "Ana Brook contributed to this report."


def test_a_picture_credit_inside_a_paragraph_is_marked_exactly() -> None:
    credit = "(Photo by Carl Dee / AFP)"
    document = read(
        f"The quay stood empty on Monday. {credit} The union spoke of a full success there."
    )
    assert marked(document) == credit


@pytest.mark.parametrize(
    "prose",
    [
        "She urged drivers to sign up for the union's newsletter, and hundreds did so.",
        "The two sides share the harbour and its costs, the mediator said on Tuesday.",
        "“Click here and the ships stop,” he joked, holding up the order to strike.",
        "The ministry contributed to this report of the commission a chapter on wages.",
        "PORT ADALA (Reuters) - Ferry workers walked out on Monday, their union said.",
        "He follows us on every point, the owners said, except the one on night shifts.",
        "Ana Brook is the reporter who was detained at the port on Friday, police said.",
        "Research by the harbour board suggested that costs had doubled in two years.",
        "The parties agree that all rights reserved under the old contract shall remain.",
    ],
)
def test_prose_that_resembles_a_notice_is_not_marked(prose: str) -> None:
    assert marked(read(BODY + "\n" + prose + "\n\n" + BODY)) == ""
    assert marked(read(BODY + "\n" + prose)) == ""


def test_section_headings_in_the_body_are_neither_furniture_nor_metadata() -> None:
    document = read("Strike halts all ferries\n\n" + BODY + "\nAnalysis\n\n" + BODY)
    at = document.text.index("Analysis")
    assert not any(s.start <= at < s.end for s in (*document.furniture, *document.metadata))


def test_a_stray_line_in_another_script_is_marked() -> None:
    assert marked(read(BODY + "\nСсылка скопирована в буфер")) == "Ссылка скопирована в буфер"


def test_a_hard_wrapped_text_is_prose_from_end_to_end() -> None:
    wrapped = (
        "The owners of the ferry line met the union again on Tuesday, and\n"
        "both left the room without a word to the reporters who had come\n"
        "to the quay. Later that day, a clerk of the line said the offer\n"
        "made in the spring still stood, and that nothing would be added\n"
        "to it. The union called this a joke and named Thursday the last\n"
        "day on which it would talk\n"
    )
    assert marked(read(wrapped)) == ""


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_spans_are_ordered_apart_and_inside_any_text(text: str) -> None:
    document = read("x" + text.replace("\x00", ""))
    for spans in (document.furniture, document.metadata):
        for a, b in pairwise(spans):
            assert a.end <= b.start
        for s in spans:
            assert 0 <= s.start < s.end <= len(document.text)
            assert document.text[s.start : s.end].strip() == document.text[s.start : s.end]
    for f in document.furniture:
        assert not any(m.start < f.end and f.start < m.end for m in document.metadata)


def test_a_headline_below_a_label_between_paragraphs_is_marked_with_it() -> None:
    link = "Related article\nMinister opens new bridge over the Tamar"
    assert marked(read(BODY + "\n" + link + "\n\n" + BODY)) == link


def test_a_credit_behind_prose_on_the_last_line_leaves_the_prose() -> None:
    document = read(BODY + "The strike goes on. Ana Brook and Carl Dee contributed to this report.")
    assert marked(document) == "Ana Brook and Carl Dee contributed to this report."


INSIDE = [
    "[Carl Dee/AFP]",
    "(AP/Carl Dee)",
    "(Reporting by Ana Brook in Port Adala; editing by Carl Dee)",
    "Carl Dee/Getty Images",
    "pic.twitter.com/Ab12Cd34Ef",
    "Advertisement",
    "Listen to this article (5 min)",
    "This article was amended on 3 May 2025 to correct a fare.",
    "Correction 3 May 2025: An earlier version of this article misstated the fare.",
    "Follow Adala Radio on Facebook, X (formerly Twitter) and Instagram.",
    "Enter to win here.",
    "Related video Ferries leave the quay 01:16 - Source: ADA",
    "Log in to continue reading.",
    "Support our journalism today.",
    "An earlier version of this story misnamed the ferry.",
]


@pytest.mark.parametrize("words", INSIDE)
def test_furniture_run_into_a_paragraph_is_marked_and_nothing_around_it(words: str) -> None:
    document = read(f"The quay stood empty on Monday. {words} The union spoke of a full success.")
    assert marked(document) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The quay stood empty.OWNERS OF FERRIES CALL UNION'S DEMAND ABSURDThe union spoke of success.",
            "OWNERS OF FERRIES CALL UNION'S DEMAND ABSURD",
        ),
        ("The quay stood empty.(Adala Harbour Board)The union spoke of success.", "(Adala Harbour Board)"),
        (
            "He works in Port AdalaGet all the stories you need, delivered to your inbox.",
            "Get all the stories you need, delivered to your inbox.",
        ),
        (
            'The union said: "We sail. The quay stood empty. Follow us on X and Facebook. It was over.',
            "Follow us on X and Facebook.",
        ),
        (
            "The union spoke of success. SIMPLE GUIDE: How fares are set ANALYSIS: Who gains from a strike",
            "SIMPLE GUIDE: How fares are set ANALYSIS: Who gains from a strike",
        ),
        (
            "Editor’s Note: Ana Brook is a writer in Port Adala. She likes ferries. The views expressed "
            "here are her own. The quay stood empty on Monday, and nobody knew why.",
            "Editor’s Note: Ana Brook is a writer in Port Adala. She likes ferries.\nThe views expressed "
            "here are her own.",
        ),
    ],
)  # fmt: skip
def test_what_scraping_glued_together_is_told_apart(text: str, found: str) -> None:
    assert marked(read(text)) == found


@pytest.mark.parametrize(
    "prose",
    [
        "A (Reuters/Ipsos poll) found that most would wait. The union spoke of success.",
        "The board [of the line] met. The union (UFW) spoke of success on Monday.",
        "PRESENTER: Will you sail? The owners were asked, and they said that they would.",
        "“Log in to continue reading,” the page told him. The union spoke of success.",
        "He called the NATO and EU chiefs. The IMF, WHO and ILO had sent envoys to the port.",
        "Officials previously said that the strike would last until the spring tide came.",
    ],
)
def test_brackets_labels_and_acronyms_in_prose_are_not_marked(prose: str) -> None:
    assert marked(read(f"{BODY}\n{prose}\n\n{BODY}")) == ""


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "A ",
        "(",
        "a.",
        '" ',
        "A/B ",
        "Anna Beck ",
        "a | b ",
        "3 May 2025 ",
        "By ",
        "READ MORE: ",
        "TLP:",
    ],
)
def test_reading_one_huge_paragraph_takes_time_in_proportion(unit: str) -> None:
    """Six times the text may take no more than some fifteen times as long."""
    seconds = []
    for size in (100_000, 600_000):
        text = "word " + unit * (size // len(unit)) + " word"
        start = time.process_time()
        read(text)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 15 * seconds[0] + 0.3
