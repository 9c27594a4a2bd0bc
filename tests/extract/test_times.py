"""Time expressions: what is found, how far it reaches, and what it dates."""

from __future__ import annotations

from time import process_time
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.extract import times
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.extract.times.match import hits
from goodoffices.model.findings import ActorMention, Document
from goodoffices.model.shapes import Citation, Furniture


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
        # absolute
        ("It was signed on October 20, 2031.", "October 20, 2031", "2031-10-20"),
        ("It was signed on Monday, 27 February 2031.", "Monday, 27 February 2031", "2031-02-27"),
        ("It was signed on the 3rd of May 2031.", "the 3rd of May 2031", "2031-05-03"),
        ("The memo of 2031-10-19 says so.", "2031-10-19", "2031-10-19"),
        ("The memo of 3.5.2031 says so.", "3.5.2031", "2031-05-03"),
        ("The memo of 21/04/2031 says so.", "21/04/2031", "2031-04-21"),
        ("The memo of 3/5/2031 says so.", "3/5/2031", "2031-XX-XX"),
        ("Photographed on Sept. 25, 2031.", "Sept. 25, 2031", "2031-09-25"),
        ("Talks began in February 2031.", "February 2031", "2031-02"),
        ("Talks began in May ’24.", "May ’24", "2024-05"),
        ("Talks began in '87.", "'87", "1987"),
        ("The row began in 2031.", "2031", "2031"),
        ("In the third quarter of 2031 it fell.", "the third quarter of 2031", "2031-Q3"),
        ("In the first half of 2031 it rose.", "the first half of 2031", "2031-H1"),
        ("It rose in Q3.", "Q3", "--Q3"),
        ("It was common in the 1990s.", "the 1990s", "199X"),
        ("It was common in the late 2010s.", "the late 2010s", "201X"),
        ("It was common in the '80s.", "the '80s", "198X"),
        ("It was built in the 19th century.", "the 19th century", "18XX"),
        ("It lost money in fiscal 2031.", "fiscal 2031", "FISCAL:2031"),
        # without a year
        ("The envoys met on June 21.", "June 21", "--06-21"),
        ("The envoys met on the third of May.", "the third of May", "--05-03"),
        ("The envoys met in September.", "September", "--09"),
        ("It came in late January.", "late January", "--01"),
        ("It came in early 2031.", "early 2031", "2031"),
        ("It came around 10 June.", "around 10 June", "--06-10 ~"),
        ("They sang on New Year's Eve.", "New Year's Eve", "--12-31"),
        ("They marched on Good Friday.", "Good Friday", "easter-2"),
        ("They fasted during Ramadan.", "Ramadan", "FEAST"),
        ("It opens in the summer.", "the summer", "--SU"),
        ("They met on the first Friday of July.", "the first Friday of July", "--07 nth01w5"),
        # counted from the day of writing
        ("They left late Wednesday.", "late Wednesday", "w3"),
        ("They left on Wednesday morning.", "Wednesday morning", "w3 TMO"),
        ("They met last week.", "last week", "week-1"),
        ("Earlier this month they met.", "Earlier this month", "month+0"),
        ("The attack of 7 October last year.", "7 October last year", "year-1 --10-07"),
        ("About a year ago it shut.", "About a year ago", "ago:P1Y ~"),
        ("More than two years ago it shut.", "More than two years ago", "ago:P2Y"),
        ("Two and a half years ago it shut.", "Two and a half years ago", "ago:P2.5Y"),
        ("They worked over the last 48 hours.", "the last 48 hours", "last:PT48H"),
        ("It shut at 8 a.m. Tuesday.", "8 a.m. Tuesday", "w2 T08:00"),
        # counted from the last day told
        ("The following day, they left.", "The following day", "day+1"),
        ("Two weeks later, they met.", "Two weeks later", "in:P2W"),
        ("It shut at 10:30 GMT.", "10:30 GMT", "near day+0 T10:30Z"),
        # tied to something that happened
        ("In the days after the summit, it fell.", "the days after", "EVENT:D"),
        ("On the eve of the vote, he spoke.", "the eve", "EVENT:D"),
        # open at an end
        ("She has ruled since 2023.", "2023", "2023 since"),
        ("The union is due by 2030.", "2030", "2030 until"),
        # spans
        ("It held between 2014 and 2020.", "2014 and 2020", "2014 to 2020"),
        ("From Monday to Friday they met.", "Monday to Friday", "w1 to w5"),
        ("They met from 3 to 5 May.", "3 to 5 May", "--05-03 to --05-05"),
        ("They met on 12-14 March.", "12-14 March", "--03-12 to --03-14"),
        ("They meet between July 9 and 11.", "July 9 and 11", "--07-09 to --07-11"),
        (
            "They met from 28 May to 3 June 2031.",
            "28 May to 3 June 2031",
            "2031-05-28 to 2031-06-03",
        ),
        ("Talks in February–March 2031 failed.", "February–March 2031", "2031-02 to 2031-03"),
        ("Courts sat on April 19 and August 9, 2031.", "April 19", "2031-04-19"),
        # lengths of time
        ("A truce for 21 days was agreed.", "21 days", "P21D"),
        ("A two-day visit began.", "two-day", "P2D"),
        ("They waited for half an hour.", "half an hour", "PT30M"),
        ("They waited for two decades.", "two decades", "P20Y"),
        ("They waited for decades.", "decades", "PXDE"),
        ("They met in recent years.", "recent years", "PXY"),
        ("They met two days before the vote.", "two days", "P2D"),
        # repetitions
        ("They meet every Monday.", "every Monday", "SET:XXXX-WXX-1"),
        ("They meet on Mondays.", "Mondays", "SET:XXXX-WXX-1"),
        ("They meet twice a year.", "twice a year", "SET:P1Y"),
        ("They meet every other week.", "every other week", "SET:P2W"),
        ("It pumps two million barrels a day.", "a day", "SET:P1D"),
        # vague
        ("They met recently.", "recently", "PAST_REF"),
        ("They are now at home.", "now", "PRESENT_REF"),
        ("They will meet in the future.", "the future", "FUTURE_REF"),
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
        "The 2030 Agenda was praised, and Vision 2030 and Agenda 2063 too.",
        "Resolution 1701 was adopted, as the 1701 resolution says.",
        "They may march to the capital, where the sun rose and she sat.",
        "The May government fell, and so did the city: the fall of the city was near.",
        "The Black Friday sales went well.",
        "Prices rose by 20.31 per cent, to 1,500 dollars.",
        "It was a second round, and a second chance.",
        "Three-quarters of the houses were empty.",
        "At the end of the day, all agreed.",
        "He reads USA TODAY.",
    ],
)
def test_ages_names_and_counts_are_no_times(text: str) -> None:
    assert found(text) == {}


def test_a_day_in_figures_is_read_by_the_order_that_the_document_shows() -> None:
    shown = read("The memo of 3/5/2031 answers that of 28/4/2031.")
    hidden = read("The memo of 3/5/2031 answers that of 2/4/2031.")
    assert [t.timex.value for t in shown.times] == ["2031-05-03", "2031-04-28"]
    assert [t.timex.value for t in hidden.times] == ["2031-XX-XX", "2031-XX-XX"]


def test_what_is_the_first_since_a_time_is_set_back_to_that_time() -> None:
    assert found("It was the first such call since March 2021.") == {"March 2021": "2021-03"}
    assert found("It was shut since March 2021.") == {"March 2021": "2021-03 since"}
    assert found("It was shut since the late 1980s.") == {"the late 1980s": "198X"}


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


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They began a campaign to crush it in response to the attack on 7 October.", "past"),
        ("The message on Sunday blaming the group is a sign of strain.", "past"),
        ("They plan to hold the talks on Friday.", "future"),
        ("She is believed to be the mind behind the 7 October raids in Norway.", "past"),
        ("She urged him to stand down in a rare call on Monday.", "past"),
        ("She urged him to stand down on Monday.", "future"),
        ("Envoys are to attend the 15 October talks.", "future"),
    ],
)
def test_what_was_answered_lies_in_the_past(text: str, tense: str) -> None:
    (time,) = read(text).times
    assert time.tense == tense


def test_a_day_in_the_date_line_is_found_though_the_line_is_not_prose() -> None:
    line = "20 October 2031"
    reading = read(f"{line}\nThe envoys met.", headline=len(line))
    assert [t.citations[0].quote for t in reading.times] == [line]


def test_a_headline_has_its_times_too() -> None:
    document = Document(
        id="d" * 64,
        path="a.txt",
        text="Envoys meet for a third day on Friday\nThey talked.",
        renderer="text@1",
        captured="",
        metadata=(Furniture(0, 37, "title"),),
    )
    (reading,) = parse([document], load())
    times.find(reading)
    assert [(t.citations[0].quote, t.anchor) for t in reading.times] == [("Friday", "published")]


@pytest.mark.parametrize(
    ("text", "words", "formula"),
    [
        ("It shut two hundred days ago.", "two hundred days ago", "ago:P200D"),
        (
            "It shut a hundred and twenty days ago.",
            "a hundred and twenty days ago",
            "ago:P120D",
        ),
        (
            "It shut three hundred and fifty years ago.",
            "three hundred and fifty years ago",
            "ago:P350Y",
        ),
        ("It shut a thousand days ago.", "a thousand days ago", "ago:P1000D"),
        (
            "It shut two thousand one hundred and five days ago.",
            "two thousand one hundred and five days ago",
            "ago:P2105D",
        ),
        ("It shut 1,200,000 days ago.", "1,200,000 days ago", "ago:P1200000D"),
        ("The siege took a hundred days.", "a hundred days", "P100D"),
        ("They paid one two-day visit.", "two-day", "P2D"),
        ("It grew over one 12-year stretch.", "12-year", "P12Y"),
        ("It shut 2.5 decades and a half.", "2.5 decades", "P25Y"),
    ],
)
def test_a_number_is_read_whole(text: str, words: str, formula: str) -> None:
    assert found(text)[words] == formula


@pytest.mark.parametrize(
    "text",
    [
        "It shut several hundred days ago.",
        "It shut two and a half thousand years ago.",
        "It shut five million and two days ago.",
        "It shut 1.200.000 days ago.",
    ],
)
def test_a_part_of_a_number_dates_nothing(text: str) -> None:
    assert set(found(text).values()) == {"PAST_REF"}


@pytest.mark.parametrize("words", ["between two and three", "two and three", "between 60 and 90"])
def test_no_day_is_counted_from_the_end_of_a_range(words: str) -> None:
    (formula,) = found(f"It shut {words} days ago.").values()
    assert formula in ("P3D", "PAST_REF")


@pytest.mark.parametrize(
    ("text", "words", "formula"),
    [
        ("Short-term (now - 3 months)", "now - 3 months", "next:P3M"),
        ("Near term: next 3 months", "next 3 months", "next:P3M"),
        ("Medium-term (3-12 months)", "3-12 months", "plus:P3M to plus:P12M"),
        (
            "- Medium to long term, 6 months to 2 years",
            "6 months to 2 years",
            "plus:P6M to plus:P2Y",
        ),
        ("**Long term: 12+ months**", "12+ months", "plus:P12M since"),
        ("Long-term (>1 year)", ">1 year", "plus:P1Y since"),
        ("1. Immediate term (under two weeks)", "under two weeks", "next:P2W"),
        ("0–6 months: the guilds will talk", "0–6 months", "next:P6M"),
    ],
)
def test_a_length_in_the_heading_of_an_outlook_is_a_window(
    text: str, words: str, formula: str
) -> None:
    assert found(text) == {words: formula}


@pytest.mark.parametrize(
    "text",
    [
        "Prison term: 3-12 months",
        "3-12 months",
        "Short-term contracts (3-12 months)",
        "In the short term, two to three weeks of talks follow.",
    ],
)
def test_a_length_that_no_outlook_heads_stays_a_length(text: str) -> None:
    assert not any("plus:" in f or "next:" in f for f in found(text).values())


@pytest.mark.parametrize("unit", ["Q1 ", "1 May ", "two hundred and ", "0-6 months "])
def test_a_text_of_nothing_but_times_is_read_in_time_that_grows_with_its_length(unit: str) -> None:
    hits(unit)  # the table is compiled once
    spent = []
    for size in (4_000, 32_000):
        tries = []
        for _ in range(3):  # the quickest: whatever else runs can only slow it
            start = process_time()
            hits(unit * (size // len(unit)))
            tries.append(process_time() - start)
        spent.append(min(tries))
    assert spent[1] < 24 * max(spent[0], 0.005)


def test_no_time_is_taken_out_of_a_name_that_holds_another() -> None:
    long, short = Citation("d", 0, 30, ""), Citation("d", 4, 9, "")
    actors = [SimpleNamespace(mentions=[ActorMention(c, "name") for c in (short, long)])]
    named = times._named(SimpleNamespace(actors=actors))  # type: ignore[arg-type]
    assert times._in_name(named, 12, 20)
    assert times._in_name(named, 5, 8)
    assert not times._in_name(named, 25, 31)


@given(st.text(alphabet="0123456789 ./-’'sMayJuneFridQquoterlst wkhfnd,", max_size=80))
def test_whatever_the_text_expressions_lie_in_it_and_apart(text: str) -> None:
    at = 0
    for hit in hits(text):
        assert at <= hit.start < hit.end <= len(text)
        assert hit.lead <= hit.start
        at = hit.end


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
        ("Today, he stressed, the talks must go on.", "stressed", None),
        ("In a letter released on Friday, the office said that it agreed.", "said", "Friday"),
        ("Standing beside the envoy on Friday, the minister said he agreed.", "said", "Friday"),
        ("The shop shut at 10:30 GMT.", "shut", None),
        ("The group stepped up its raids, a day after the attack on 7 October.", "stepped", None),
        (
            "The release of 16 people, including Ada Berg (Ade Berg), the wife of Olaf Berg (Olav"
            " Berg), in June followed talks.",
            "release",
            "June",
        ),
    ],
)
def test_a_time_dates_the_word_it_is_tied_to(text: str, word: str, words: str | None) -> None:
    assert dated(text, word) == words


def test_of_several_sources_in_brackets_the_first_alone_dates_the_deed() -> None:
    two = "The port freed two crews (The Courier, February 1, 2031; The Mail, March 3, 2031)."
    assert dated(two, "freed") == "February 1, 2031"
    many = (
        "The widening of the fees was meant to press the port (The Ministry, April 19, August 9,"
        " 2031; The Office, March 2, 2032)."
    )
    assert dated(many, "meant") is None
    assert dated(many, "press") is None
