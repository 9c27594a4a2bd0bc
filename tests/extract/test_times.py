"""Time expressions: what is found, how far it reaches, and what it dates."""

from __future__ import annotations

import pytest

from goodoffices.extract import times
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.extract.times_match import hits
from goodoffices.model.findings import Document
from goodoffices.model.shapes import Furniture


def read(text: str, *, headline: int = 0) -> Reading:
    metadata = (Furniture(0, headline, "date"),) if headline else ()
    document = Document(
        id="d" * 64, path="a.txt", text=text, renderer="text@1", captured="", metadata=metadata
    )
    (reading,) = parse([document], load())
    times.find(reading)
    return reading


def found(text: str) -> dict[str, str]:
    return {text[h.start : h.end]: h.formula for h in hits(text)}


def dated(text: str, word: str) -> str | None:
    """The words that date the first token of this form."""
    reading = read(text)
    token = next(t for s in reading.sentences() for t in s if t.text == word)
    by_id = {t.id: t.citations[0].quote for t in reading.times}
    id_ = times.time_of(reading, token)
    return by_id[id_] if id_ is not None else None


@pytest.mark.parametrize(
    ("text", "words", "formula"),
    [
        ("It was signed on October 20, 2031.", "October 20, 2031", "2031-10-20"),
        ("It was signed on 27 February 2031.", "27 February 2031", "2031-02-27"),
        ("The memo of 2031-10-19 says so.", "2031-10-19", "2031-10-19"),
        ("Photographed on Sept. 25, 2031.", "Sept. 25, 2031", "2031-09-25"),
        ("Talks began in February 2031.", "February 2031", "2031-02"),
        ("The row began in 2031.", "2031", "2031"),
        ("The envoys met on June 21.", "June 21", "--06-21"),
        ("The envoys met in September.", "September", "--09"),
        ("They left late Wednesday.", "late Wednesday", "w3"),
        ("They left on Wednesday morning.", "Wednesday morning", "w3 TMO"),
        ("They met last week.", "last week", "week-1"),
        ("Earlier this month they met.", "Earlier this month", "month+0"),
        ("The following day, they left.", "The following day", "day+1"),
        ("Two weeks later, they met.", "Two weeks later", "in:P2W"),
        ("It came in late January.", "late January", "--01"),
        ("It came in early 2031.", "early 2031", "2031"),
        ("They worked over the last 48 hours.", "over the last 48 hours", "last:PT48H"),
        ("She has ruled since 2023.", "since 2023", "2023 since"),
        ("The union is due by 2030.", "by 2030", "2030 until"),
        ("It held between 2014 and 2020.", "between 2014 and 2020", "2014 to 2020"),
        ("From Monday to Friday they met.", "From Monday to Friday", "w1 to w5"),
        ("They meet between July 9 and 11.", "between July 9 and 11", "--07-09 to --07-11"),
        ("Talks in February–March 2031 failed.", "February–March 2031", "2031-02 to 2031-03"),
        ("In the third quarter of 2031 it fell.", "the third quarter of 2031", "2031-Q3"),
        ("It was common in the 1990s.", "the 1990s", "1990 to 1999"),
        ("A truce for 21 days was agreed.", "for 21 days", "P21D"),
        ("They meet every Monday.", "every Monday", "SET:XXXX-WXX-1"),
        ("They met recently.", "recently", "PAST_REF"),
        ("It shut at 8 a.m. Tuesday.", "8 a.m. Tuesday", "w2 T08:00"),
        ("The attack of 7 October last year.", "7 October last year", "year-1 --10-07"),
        ("Courts sat on April 19 and August 9, 2031.", "April 19", "2031-04-19"),
    ],
)
def test_an_expression_is_found_at_its_own_granularity(text: str, words: str, formula: str) -> None:
    assert found(text)[words] == formula


@pytest.mark.parametrize(
    "text",
    [
        "Fifty-two prisoners and 2000 soldiers were freed.",
        "The 52-year-old farmer waited.",
        "The exercise Shield-2031 ended.",
        "The 2030 Agenda was praised.",
        "They may march to the capital.",
        "The Black Friday sales went well.",
        "Prices rose by 20.31 per cent.",
    ],
)
def test_ages_names_and_counts_are_no_times(text: str) -> None:
    assert found(text) == {}


def test_words_inside_quotation_marks_count_from_the_day_they_were_spoken() -> None:
    reading = read('"I said yesterday that we agree," the envoy told reporters last week.')
    anchors = {t.citations[0].quote: t.anchor for t in reading.times}
    assert anchors == {"yesterday": "quote", "last week": "published"}


def test_what_follows_counts_from_the_day_told_before() -> None:
    (finding,) = read("The following day, she left.").times
    assert finding.anchor == "narrative"


def test_the_tense_of_the_clause_is_kept() -> None:
    past, ahead = read("They met on Friday. They will meet on Friday.").times
    assert (past.tense, ahead.tense) == ("past", "future")


def test_a_day_in_the_date_line_is_found_though_the_line_is_not_prose() -> None:
    line = "20 October 2031"
    reading = read(f"{line}\nThe envoys met.", headline=len(line))
    assert [t.citations[0].quote for t in reading.times] == [line]


def test_every_citation_is_the_very_text() -> None:
    reading = read("On  Monday, “they met in May 2031”.\nThey left on\u00a0Tuesday.")
    assert len(reading.times) == 3
    for time in reading.times:
        head = time.citations[0]
        assert reading.document.text[head.start : head.end] == head.quote


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("The minister said on Sunday that the envoy left on Friday.", "said", "Sunday"),
        ("The minister said on Sunday that the envoy left on Friday.", "left", "Friday"),
        (
            "On October 19, the envoys met the minister and signed the accord.",
            "signed",
            "October 19",
        ),
        ("Speaking on Thursday, the minister said the talks had failed.", "said", "Thursday"),
        ("The talks held on Monday failed.", "talks", "Monday"),
        ("The minister rejected Tuesday’s offer.", "offer", "Tuesday"),
        ("The minister rejected Tuesday’s offer.", "rejected", None),
        ("The minister agreed to leave on Friday.", "agreed", None),
        ("The truce ended before Friday.", "ended", None),
        ("The envoys met for two hours.", "met", None),
    ],
)
def test_a_time_dates_the_word_it_is_tied_to(text: str, word: str, words: str | None) -> None:
    assert dated(text, word) == words
