"""Title, author, outlet and day from the heads of reports; what is not said stays unknown."""

from __future__ import annotations

import pytest

from goodoffices.model.findings import Document
from goodoffices.read import Given, receive_text

NOW = "2026-03-01T09:00:00Z"
BODY = (
    "Ferry workers in Port Adala walked out on Monday after talks with the owners broke down, the "
    "union said. The company has not answered, and a mediator said he was ready to help.\n"
)
TITLE = "Strike halts all ferries"


def read(text: str) -> Document:
    return receive_text(text, captured=NOW)


@pytest.mark.parametrize(
    ("head", "day", "publisher", "authors"),
    [
        (f"{TITLE}\n\nBBC\nSep 26, 2024\n\n", "2024-09-26", "BBC", ()),
        (f"{TITLE}\n\nThe Harbour Post\n3 Jul 2024\n\n", "2024-07-03", "The Harbour Post", ()),
        (f"{TITLE}\nBy Ana Brook October 20, 2025\n", "2025-10-20", None, ("Ana Brook",)),
        (f"{TITLE}\nBy bqe CityNews October 20, 2025\n", "2025-10-20", "bqe CityNews", ("bqe CityNews",)),
        (f"{TITLE}\nAna Brook | 2 May 2025\n", "2025-05-02", None, ("Ana Brook",)),
        (f"{TITLE}\nBy Ana Brook and Carl Dee\n2 May 2025\n", "2025-05-02", None, ("Ana Brook", "Carl Dee")),
        (f"{TITLE}\n\n30 November 2025 10:10\n\n", "2025-11-30", None, ()),
        (f"{TITLE}\nHarbour Times, 3 July 2024\n\n", "2024-07-03", "Harbour Times", ()),
        (f"{TITLE}\nPublished: 2025-03-04T08:00:00Z | Updated: 5 March 2025\n", "2025-03-04", None, ()),
        (f"{TITLE}\nPublication: Strait Monitor Weekly Volume: 22 Issue: 7\n\n", None, "Strait Monitor Weekly", ()),
        (f"{TITLE}\n\nPORT ADALA, March 14, 2025 (Reuters) - ", "2025-03-14", "Reuters", ()),
        (f"{TITLE}\n\nCNN — ", None, "CNN", ()),
        (f"{TITLE}\n\nAny use of materials requires a hyperlink to adala.example\n", None, None, ()),
        (f"{TITLE}\n\nAdala Post © 2025. All rights reserved.\n", None, "Adala Post", ()),
        (f"{TITLE}\n\nAna Brook, Quay Institute, 2 May 2025\n\n", "2025-05-02", "Quay Institute", ("Ana Brook",)),
        (f"{TITLE}\n*Adala News Agency, Port Adala, 21 March 2024, by Ana Brook*\n\n", "2024-03-21", "Adala News Agency", ("Ana Brook",)),
        (f"{TITLE}\nBy Ana Brook, Harbour Monitor, October 20, 2025\n\n", "2025-10-20", "Harbour Monitor", ("Ana Brook",)),
        (f"{TITLE}\n\nTidal Lantern, 3 July 2024\nIeva Rozite\n\n", "2024-07-03", "Tidal Lantern", ("Ieva Rozite",)),
        (f"Adala Evening Post\n\n{TITLE}\n\n16 April 2024 | Page 3 | 56 comments\n\n", "2024-04-16", "Adala Evening Post", ()),
        (f"{TITLE}\n\nHarbour Daily foreign desk\n21 October 2025\n\n", "2025-10-21", "Harbour Daily", ()),
        (f"{TITLE}\n\nUpdated 10:15 GMT, 3 May 2025\n\n", "2025-05-03", None, ()),
        (f"{TITLE}\n\nPublished On 3 Jan 20243 Jan 2024\n\n", "2024-01-03", None, ()),
        (f"{TITLE}\n\nGENEVA, March 3 (AFP) — ", None, "AFP", ()),
        (f"{TITLE}\n\nMAREN, May 3, 2025. /ADA/. ", "2025-05-03", "ADA", ()),
        (f"{TITLE}\n\nLONDON (Reuters) - {BODY}\n© 2025 Adala Post. All rights reserved.\n", None, "Adala Post", ()),
        (f"{TITLE}\nURL: https://adala.example/2025/03/04/strike-halts\n\n", "2025-03-04", None, ()),
    ],
)  # fmt: skip
def test_the_usual_heads_of_reports_are_read(
    head: str, day: str | None, publisher: str | None, authors: tuple[str, ...]
) -> None:
    document = read(head + BODY)
    assert document.title == TITLE
    assert document.published.edtf == day
    assert document.publisher == publisher
    assert document.authors == authors
    assert not document.furniture or any(s in head for s in ("materials", "©", "comments"))


def test_a_stated_day_cites_its_words_and_says_why() -> None:
    document = read(f"{TITLE}\n\nBBC\nSep 26, 2024\n\n{BODY}")
    (citation,) = document.published.citations
    assert document.text[citation.start : citation.end] == citation.quote == "Sep 26, 2024"
    assert document.published.basis == "stated"
    assert document.published.why == "The report is dated “Sep 26, 2024”."


@pytest.mark.parametrize("date", ["03/04/2025", "October 2", "2 days ago", "31 February 2025", ""])
def test_what_is_no_single_day_stays_unknown(date: str) -> None:
    published = read(f"{TITLE}\n\nBBC\n{date}\n\n{BODY}").published
    assert (published.edtf, published.basis) == (None, "unknown")
    assert published.why


def test_a_day_in_the_prose_does_not_date_the_report() -> None:
    assert read(BODY + "The line was founded on 3 May 1999.\n").published.edtf is None


def test_a_slashed_day_that_can_be_read_one_way_only_is_read() -> None:
    assert read(f"{TITLE}\n25/04/2025\n\n{BODY}").published.edtf == "2025-04-25"


def test_sources_cited_without_a_year_give_an_open_interval() -> None:
    text = (
        f"{TITLE}\n\n{BODY}\nThe union voted (Harbour Post, May 3). The owners met (Radio Adala, "
        "June 21; Quay Weekly, July 20). An earlier offer failed (Harbour Post, November 20, 2024).\n"
    )
    published = read(text).published
    assert (published.edtf, published.basis) == ("2025-07-20/..", "relative")
    assert [c.quote for c in published.citations] == [
        "Quay Weekly, July 20",
        "Harbour Post, November 20, 2024",
    ]


def test_sources_without_any_year_bound_nothing() -> None:
    text = f"{BODY}It voted (Post, May 3). They met (Radio, June 21). It ended (Weekly, July 20).\n"
    assert read(text).published.edtf is None


def test_running_text_without_a_head_has_no_title() -> None:
    assert read(BODY + BODY).title is None


def test_a_headline_that_asks_is_a_headline() -> None:
    title = "Can a mediator bring the ferries of Port Adala back to sea?"
    assert read(f"{title}\n\nBBC\n27 Sep 2024\n\n{BODY}").title == title


def test_head_lines_are_metadata_and_not_furniture() -> None:
    document = read(f"{TITLE}\n\nBBC\nSep 26, 2024\n\n{BODY}")
    assert [(m.reason, document.text[m.start : m.end]) for m in document.metadata] == [
        ("title", TITLE),
        ("outlet", "BBC"),
        ("date", "Sep 26, 2024"),
    ]
    assert document.furniture == ()


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (f"{TITLE}\n\nBBC\nSep 26, 2024\n\n{BODY}", "news"),
        (f"{TITLE}\n\nExecutive Summary:\n\n{BODY}\nForecast\n\n{BODY}", "analysis"),
        (f"OPINION\n\n{TITLE}\n\n{BODY}", "opinion"),
        (f"Joint Statement of the owners and the union\n\n{BODY}", "official"),
        ("Q: Will you sail?\nA: We will.\nQ: When?\nA: Soon.\nQ: Why?\nA: It is agreed.\n", "transcript"),
        ("Grey water lay in the harbour, and nobody was about.\n", "unknown"),
    ],
)  # fmt: skip
def test_the_genre_comes_from_the_texts_own_signs(text: str, genre: str) -> None:
    assert read(text).genre == genre


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BODY, "en"),
        ("Les négociations entre les deux parties ont repris dans la ville, selon une source.", "fr"),
        ("Die Gespräche wurden nicht beendet, und das Treffen ist auf den Montag verschoben.", "de"),
        ("Переговоры не были завершены, но стороны встретятся еще раз, как сообщили в порту.", "ru"),
        ("Переговори не були завершені, але сторони зустрінуться ще раз, як це було у порту.", "uk"),
        ("المحادثات بين الطرفين مستمرة", "ar"),
        ("会谈仍在继续", "zh"),
        ("12345", "und"),
    ],
)  # fmt: skip
def test_the_language_is_told(text: str, code: str) -> None:
    assert read(text).language == code


def test_a_letterhead_is_the_publisher_and_not_the_headline() -> None:
    head = "MINISTRY OF FISHERIES OF THE CAPE\nPress statement\n3 April 2024\n\n"
    document = read(f"{head}1. {BODY}")
    assert document.title == "Press statement"
    assert document.publisher == "MINISTRY OF FISHERIES OF THE CAPE"


@pytest.mark.parametrize(
    ("other", "day"),
    [
        ("It first met on 25/03/2025.", "2025-04-03"),
        ("It first met on 03/25/2025.", "2025-03-04"),
        ("It first met on 25/03/2025 and on 03/25/2025.", None),
        ("It first met on 25 March 2025.", None),
    ],
)
def test_an_ambiguous_day_is_read_only_as_the_document_writes_its_others(
    other: str, day: str | None
) -> None:
    assert read(f"{TITLE}\n\nBBC\n03/04/2025\n\n{BODY}\n{other}\n").published.edtf == day


def test_a_day_without_a_year_takes_the_year_that_fits_its_weekday() -> None:
    text = f"{TITLE}\n\nWednesday, October 2\n\n{BODY}\n© %d Adala Post. All rights reserved.\n"
    published = read(text % 2024).published
    assert (published.edtf, published.basis) == ("2024-10-02", "relative")
    assert [c.quote for c in published.citations] == ["Wednesday, October 2", "© 2024"]
    assert read(text % 2025).published.edtf is None


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The union voted (Harbour Post, July 20, 2025).", "2025-07-20/.."),
        ("— Ana Brook (@anabrook) October 29, 2020", "2020-10-29/.."),
        ("The register was accessed on 5 May 2024 by this author.", "2024-05-05/.."),
        ("Correction 6 September 2024: This article misstated a fare.", "../2024-09-06"),
        (
            "It voted (Harbour Post, July 20, 2024). Correction 6 September 2024: it was ten.",
            "2024-07-20/2024-09-06",
        ),
        ("The bridge opens (Minister of works, July 20, 2030).", None),
    ],
)
def test_an_undated_report_is_bounded_by_the_days_of_what_it_shows(
    sentence: str, edtf: str | None
) -> None:
    published = read(f"{BODY}{BODY}{sentence}\n").published
    assert published.edtf == edtf
    assert published.basis == ("relative" if edtf else "unknown")


def test_a_report_that_says_when_it_was_first_published_is_of_that_day() -> None:
    text = f"{BODY}{BODY}This article was originally published on 15 July 2024.\n"
    assert read(text).published.edtf == "2024-07-15"


def test_the_day_in_an_address_dates_a_report_that_has_no_other() -> None:
    given = Given(url="https://adala.example/news/2025-03-04-strike")
    published = receive_text(BODY, captured=NOW, given=given).published
    assert (published.edtf, published.basis) == ("2025-03-04", "metadata")
    dated = receive_text(f"{TITLE}\n\n3 March 2025\n\n{BODY}", captured=NOW, given=given)
    assert dated.published.edtf == "2025-03-03"


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (f"Notes of a call with Ana Brook, 3 May 2025\n\n{BODY}", "notes"),
        (f"Background Note: the fares\n\n{BODY}", "unknown"),
        ("I have sailed on my father's ferry since I was six. My view is that I shall again.\n", "opinion"),
        (
            "Why should the owners yield? Their leverage is likely to shrink. Whether they must pay is "
            "another question, and the stakes are perhaps higher for the port than for them.\n",
            "analysis",
        ),
    ],
)  # fmt: skip
def test_the_genre_comes_from_the_authors_voice_where_no_sign_shows(text: str, genre: str) -> None:
    assert read(text).genre == genre


def test_a_caption_above_the_text_is_no_headline() -> None:
    caption = "The chair of the union, Ana Brook, on the quay (Credit: Harbour Board)"
    assert read(f"{caption}\n\n{BODY}{BODY}").title is None


def test_words_in_a_quotation_over_several_paragraphs_are_not_the_authors() -> None:
    quoted = '"I have sailed since I was six, and my father did. I shall sail again.\n' * 4
    assert read(f"{BODY}{quoted}").genre != "opinion"


def test_the_span_of_a_session_is_not_the_day_of_its_communique() -> None:
    title = "Joint communiqué of the third session, Port Adala, 19–23 July 2028"
    assert read(f"{title}\n\n1. {BODY}").published.edtf is None


@pytest.mark.parametrize(
    "paper",
    [
        "Policy Note 14",
        "Briefing Paper",
        "Working Paper No. 3",
        "Conflict Alert 2/2026",
        "Press Release",
    ],
)
def test_institution_paper_and_day_on_a_line_give_publisher_and_day(paper: str) -> None:
    line = f"Quay Institute, {paper}, 10 March 2026"
    for head in (f"{line}\n{TITLE}", f"{TITLE}\n{line}"):
        document = read(f"{head}\n\n{BODY}")
        assert document.title == TITLE
        assert document.publisher == "Quay Institute"
        assert document.published.edtf == "2026-03-10"


def test_the_kind_of_paper_and_its_day_alone_are_the_papers_heading() -> None:
    document = read(f"Policy Note 14, 10 March 2026\n\n{BODY}")
    assert document.publisher is None
    assert document.title == "Policy Note 14, 10 March 2026"


def test_one_word_above_a_byline_is_the_headline() -> None:
    assert read(f"Truce\nBy Ana Brook\n3 May 2025\n\n{BODY}").title == "Truce"


@pytest.mark.parametrize(
    "text",
    [
        f"Opinion\nBy Ana Brook\n\n{BODY}",
        f"Lantern\nBy Ana Brook\n\n{BODY}A driver told Lantern that he was tired of it all.\n",
        f"Truce\n\n{BODY}",
    ],
)
def test_one_word_that_is_a_column_an_outlet_or_no_head_is_no_headline(text: str) -> None:
    assert read(text).title is None
