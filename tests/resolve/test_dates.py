"""What a report's expressions stand for, and what an undated report borrows from a dated one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from goodoffices.extract import times as time_extractor
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.model.entries import AnyEntry, DocumentEntry, Time
from goodoffices.model.findings import Document, Finding, StatementFinding
from goodoffices.model.shapes import When
from goodoffices.resolve.dates import Dates
from goodoffices.resolve.narrative import own_dates
from goodoffices.resolve.stratum import Block, Copied, Utterance
from tests.resolve.scopes import Finds

DATED = "On October 19 the harbour master told the radio that the port was open.\nShips came in."
UNDATED = (
    "The harbour master says that the port is open, the agency reported on Sunday.\n"
    "Last month, two ships were turned away. On Friday one of them had left."
)


def read(name: str, text: str, published: str | None) -> Reading:
    day = When(published, "metadata", "", ()) if published else When()
    document = Document(
        id=name * 64, path=name, text=text, renderer="t", captured="", title=name, published=day
    )
    (reading,) = parse([document], load())
    time_extractor.find(reading)
    return reading


def say(reading: Reading, words: str, time: str | None) -> None:
    """Note a statement whose content is these words, spoken at this expression."""
    start = reading.document.text.index(words)
    cited = reading.document.cite(start, start + len(words))
    timed = next((t.id for t in reading.times if t.citations[0].quote == time), None)
    reading.statements.append(
        StatementFinding(
            (cited,), (cited,), None, "the harbour master", "named", "indirect", time=timed
        )
    )


class Two(Finds):
    """A scope over some readings in which the given statements report one utterance."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = {r.document.id: r for r in readings}
        self.by_id: dict[str, Finding] = {f.id: f for r in readings for f in r.findings()}
        said = sorted(i for i, f in self.by_id.items() if f.kind == "statement")
        self.said = Utterance("utterance-1", tuple(said))
        self.copies: dict[str, str] = {}

    def document(self, id: str) -> Document:
        return self.readings[id].document

    def finding(self, id: str) -> Finding | None:
        return self.by_id.get(id)

    def findings(self, document: str, kind: str) -> Sequence[Finding]:
        return [f for f in self.readings[document].findings() if f.kind == kind]

    def entry(self, finding: str) -> AnyEntry | None:
        return None

    def utterance(self, statement: str) -> Utterance | None:
        return self.said if statement in self.said.members else None

    def copied(self, document: str) -> Copied | None:
        original = self.copies.get(document)
        return Copied("copied-1", (document,), original) if original else None

    def entries_of(self, document: str, kind: str) -> Sequence[AnyEntry]:
        return ()


def resolved(reading: Reading, scope: Two) -> tuple[dict[str, Time], DocumentEntry]:
    block = Block((reading.document, *reading.times, *reading.statements))
    entries = list(Dates().resolve(block, scope))
    times = {e.text: e for e in entries if isinstance(e, Time)}
    (document,) = (e for e in entries if isinstance(e, DocumentEntry))
    return times, document


def both() -> tuple[Reading, Reading]:
    dated, undated = read("a", DATED, "2031-10-20"), read("b", UNDATED, None)
    say(dated, "the port was open", "October 19")
    say(undated, "the port is open", "Sunday")
    return dated, undated


def test_an_undated_sunday_is_the_day_on_which_another_report_dates_the_same_words() -> None:
    dated, undated = both()
    times, document = resolved(undated, Two([dated, undated]))
    sunday = times["Sunday"].when
    assert (sunday.edtf, sunday.basis) == ("2031-10-19", "inferred")
    assert "October 19" in sunday.why
    assert {c.document for c in sunday.citations} == {dated.document.id, undated.document.id}
    assert document.published.edtf is None
    assert "2031-10-19" in document.published.why


def test_the_weekday_may_stand_where_the_same_speaker_speaks_in_another_paragraph() -> None:
    dated = read("a", DATED, "2031-10-20")
    say(dated, "the port was open", "October 19")
    undated = read("b", f"{UNDATED}\nThe pilots are back, he says.", None)
    say(undated, "The pilots are back", None)
    say(undated, "the port is open", None)
    undated.statements[:] = [replace(s, speaker="actor-1") for s in undated.statements]
    scope = Two([dated, undated])
    joined = (dated.statements[0].id, undated.statements[0].id)
    scope.said = Utterance("utterance-1", joined)
    times, _ = resolved(undated, scope)
    assert times["Sunday"].when.edtf == "2031-10-19"


def test_what_any_day_of_that_week_settles_is_settled_with_low_certainty() -> None:
    dated, undated = both()
    times, _ = resolved(undated, Two([dated, undated]))
    month, friday = times["Last month"], times["Friday"]
    assert (month.when.edtf, month.when.basis, month.certainty) == ("2031-09", "inferred", "low")
    assert friday.when.edtf is None


def test_without_the_other_report_the_inferred_days_are_gone() -> None:
    _, undated = both()
    times, document = resolved(undated, Two([undated]))
    assert times["Sunday"].when.edtf is None
    assert times["Last month"].when.edtf is None
    assert document.published.basis == "unknown"


def test_a_day_that_is_no_sunday_is_not_borrowed() -> None:
    dated = read("a", DATED.replace("October 19", "October 18"), "2031-10-20")
    undated = read("b", UNDATED, None)
    say(dated, "the port was open", "October 18")
    say(undated, "the port is open", "Sunday")
    times, _ = resolved(undated, Two([dated, undated]))
    assert times["Sunday"].when.edtf is None


def test_a_change_in_the_dated_report_names_the_undated_one_as_reader() -> None:
    dated, undated = both()
    scope = Two([dated, undated])
    for changed in (dated.statements[0].id, dated.times[0].id, dated.document.id):
        assert list(Dates().readers([changed], scope)) == [undated.document.id]


def test_an_undated_copy_counts_its_days_from_the_day_of_its_original() -> None:
    dated, undated = read("a", UNDATED, "2031-10-20"), read("b", UNDATED, None)
    scope = Two([dated, undated])
    scope.copies = {undated.document.id: dated.document.id}
    times, document = resolved(undated, scope)
    assert (times["Sunday"].when.edtf, times["Friday"].when.edtf) == ("2031-10-19", "2031-10-17")
    assert times["Last month"].when.edtf == "2031-09"
    assert {t.when.basis for t in times.values()} == {"inferred"}
    assert (document.published.edtf, document.published.basis) == ("2031-10-20", "inferred")
    assert document.copy_of == dated.document.id


def test_a_copy_with_a_day_of_its_own_keeps_it() -> None:
    dated, copy = read("a", UNDATED, "2031-10-20"), read("b", UNDATED, "2031-10-27")
    scope = Two([dated, copy])
    scope.copies = {copy.document.id: dated.document.id}
    times, document = resolved(copy, scope)
    assert times["Sunday"].when.edtf == "2031-10-26"
    assert document.published.edtf == "2031-10-27"


def test_a_copy_whose_earliest_day_is_known_takes_no_earlier_day() -> None:
    dated, late = read("a", UNDATED, "2031-10-20"), read("b", UNDATED, "2031-11-01/..")
    scope = Two([dated, late])
    scope.copies = {late.document.id: dated.document.id}
    assert resolved(late, scope)[1].published.edtf == "2031-11-01/.."


def edtf(
    text: str, published: str | None, statements: Iterable[tuple[str, str | None]] = ()
) -> dict[str, str | None]:
    reading = read("a", text, published)
    for words, time in statements:
        say(reading, words, time)
    dated = own_dates(reading.document, reading.times, reading.statements)
    return {t.citations[0].quote: dated[t.id].when.edtf for t in reading.times}


def test_the_following_day_counts_from_the_day_told_before() -> None:
    found = edtf("On November 26 the envoys met. The following day they left.", "2031-11-30")
    assert found == {"November 26": "2031-11-26", "The following day": "2031-11-27"}


def test_a_weekday_in_an_undated_report_counts_from_the_day_told_in_full_before_it() -> None:
    told = "The port opened on November 28, 2031, the union said. "
    assert edtf(told + "It said so on Friday.", None)["Friday"] == "2031-11-28"
    assert edtf(told + "It said so on Sunday.", None)["Sunday"] is None
    assert edtf(told + "Envoys will come on Monday.", None)["Monday"] == "2031-12-01"


def test_yesterday_in_quoted_words_counts_from_the_day_they_were_spoken() -> None:
    text = "“We voted yesterday,” the envoy said on Thursday."
    assert (
        edtf(text, "2031-11-30", [("We voted yesterday", "Thursday")])["yesterday"] == "2031-11-26"
    )


def test_a_day_without_a_year_takes_that_of_the_story_it_stands_in() -> None:
    found = edtf("In 2014, the port was closed. On April 6 it opened.", "2031-11-30")
    assert found["April 6"] == "2014-04-06"
