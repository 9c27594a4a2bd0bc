"""What is worked out over a record and never kept: accounts, silences, red lines, evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.model.entries import Forecast
from goodoffices.model.record import Wanted
from goodoffices.model.shapes import Citation
from goodoffices.present.as_of import AsOf
from goodoffices.present.asked import _due, _from_whom, dues
from goodoffices.present.briefing import briefing
from goodoffices.present.cited import cited
from goodoffices.present.entry import entry_view
from goodoffices.present.evidence import evidence
from goodoffices.present.ledger import ledger
from goodoffices.present.matrix import matrix
from goodoffices.present.shelf import Shelf
from goodoffices.present.silence import RULE, silences
from goodoffices.present.telling import Teller
from tests.conftest import told

LAKE = "the closure of the lake"
REPORTS = {
    "4 January 2031": "Norway and Chile held talks on the fishing treaty, the sanctions and the ceasefire. "
    "Norway demanded that Chile release the detained crews of the trawlers. President Karl Bose of "
    f"Chile said the sale of the port was a red line. Chile opposes {LAKE}.",
    "9 January 2031": "Norway and Chile held talks on the treaty again. "
    f"Peru criticised {LAKE}. Norway opposes {LAKE}. "
    "A truce between Norway and Chile is likely by March 2031, Iceland said.",
    "14 January 2031": f"Norway and Chile met for talks. Peru condemned {LAKE}.",
    "20 January 2031": f"Norway and Chile met for talks. Peru opposes {LAKE}. Chile opposes {LAKE}.",
    "1 February 2031": "On 31 January 2031, Chile released 14 detained crew members of the trawlers "
    f"to Norway. Norway opposes {LAKE}.",
    "3 February 2031": "On 31 January 2031, Chile released 16 detained crew members of the trawlers "
    "to Norway.",
    "10 February 2031": "Chile and Norway signed a truce on 9 February 2031.",
    "20 February 2031": f"Norway opposes {LAKE}. Chile supports {LAKE}.",
    "1 March 2031": f"Chile opposes {LAKE}.",
    "20 March 2031": f"Norway opposes {LAKE}. The talks on the treaty and the ceasefire went on.",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    texts = (f"Report from the lake\nNorth Sound Wire\n{d}\n\n{t}\n" for d, t in REPORTS.items())
    with told(tmp_path_factory.mktemp("lake"), *texts) as dossier:
        yield dossier


def words(line):
    return "".join(part.text for part in line.parts)


def side(view, name):
    (channel,) = view.channels
    return next(c for c in channel.columns if c.giver == name)


def positions(record, day=""):
    return matrix(record, Wanted(kind="position"), day)


def test_what_was_asked_of_a_side_stands_against_what_it_gave(record):
    (due,) = side(ledger(record), "Chile").asked
    assert "release the detained crews" in words(due.line)
    (answer,) = due.answers
    assert "crew members" in words(answer.line)


def test_whoever_a_demand_is_about_is_not_asked_for_it(tmp_path):
    demands = (
        "Norway demanded that the Chilean government free the sailors of Peru.",
        "Norway called for an end to Chile's blockade of Peru.",
    )
    with told(tmp_path, *(f"Wire\n\n4 January 2031\n\n{each}\n" for each in demands)) as found:
        teller = Teller(found, Shelf(found))
        names = {a.id: a.name for a in found.entries("actor")}
        asked = {
            offer.content.quote: [names[a] for a in _from_whom(teller, offer, names, asked=True)]
            for offer in found.entries("offer")
        }
    assert sorted(asked.values()) == [[], ["Chile"]]


def test_who_stands_in_a_passage_is_told_in_the_order_of_the_passage(record):
    for document in record.documents():
        whole = Citation(document.id, 0, len(document.text), document.text)
        ids = record.within(whole, "actor")
        actors = [record.entry(id_) for id_ in ids]
        first = [min(c.start for c in a.citations if c.document == document.id) for a in actors]
        assert first == sorted(first)


def test_a_link_that_no_report_makes_is_marked_as_ours(record):
    (due,) = side(ledger(record), "Chile").asked
    assert (due.link, due.said) == ("proposed", "perhaps delivered")
    assert all(d.link == "none" for d in record.entries("delivery"))


def test_a_link_that_a_report_makes_is_the_reports(record):
    teller = Teller(record, Shelf(record))
    track = next(iter(record.entries("track")))
    parties = dict.fromkeys(track.parties, "")
    (due,) = next(some for some in dues(teller, track.id, parties, [], 9).values() if some)
    given = [replace(d, offer=due.line.id, what="x") for d in record.entries("delivery")]
    found = dues(teller, track.id, parties, given, 9)
    assert {d.link for some in found.values() for d in some} == {"stated"}


def test_what_was_given_before_it_was_asked_for_is_no_answer(record):
    teller = Teller(record, Shelf(record))
    track = next(iter(record.entries("track")))
    parties = dict.fromkeys(track.parties, "")
    offers = {d.line.id for some in dues(teller, track.id, parties, [], 9).values() for d in some}
    asked = next(o for o in record.entries("offer") if o.id in offers)
    early = replace(asked.history[0].when, edtf="2030-12-01")
    given = [replace(d, when=early) for d in record.entries("delivery")]
    found = [d for some in dues(teller, track.id, parties, given, 9).values() for d in some]
    assert [d.outcome for d in found if d.line.id == asked.id] == ["nothing"]


@pytest.mark.parametrize(
    ("offered", "given", "outcome"),
    [
        ("rejected", "floated", "refused"),
        ("withdrawn", "promised", "withdrawn"),
        ("partly-delivered", "delivered", "in part"),
        ("made", "floated", "floated"),
        ("rejected", "delivered", "delivered"),
    ],
)
def test_a_refusal_outweighs_words_a_deed_a_refusal_and_a_part_is_not_the_whole(
    record, offered, given, outcome
):
    teller = Teller(record, Shelf(record))
    offer = replace(next(iter(record.entries("offer"))), status=offered)
    answer = replace(next(iter(record.entries("delivery"))), offer=offer.id, status=given)
    due = _due(teller, offer, True, [(answer, frozenset())])
    assert (due.outcome, due.link) == (outcome, "stated")


def test_disputed_amounts_are_a_range_and_never_a_sum(record):
    (given,) = side(ledger(record), "Chile").done
    (amount,) = given.amounts
    assert (amount.low, amount.high, amount.reports, amount.disputed) == (14, 16, 2, True)
    assert amount.words.startswith("14 to 16 ")


def test_an_amount_rests_on_every_report_that_gives_it(record):
    (given,) = side(ledger(record), "Chile").done
    (amount,) = given.amounts
    figures = [record.entry(id_) for id_ in amount.figures]
    assert cited(amount) == {f.citations[0].document for f in figures}
    assert len(cited(amount)) == 2


def test_before_the_second_report_nothing_was_disputed(record):
    then = AsOf(record, "2031-02-02")
    (given,) = side(ledger(then, "2031-02-02"), "Chile").done
    assert [(a.low, a.high, a.disputed) for a in given.amounts] == [(14, 14, False)]


def test_red_lines_are_told_with_their_sentence_and_mark_their_cell(record):
    view = positions(record)
    (line,) = view.red_lines
    assert "red line" in line.tags
    assert "red line" in line.notes[0].citation.quote
    assert [cell.red for cell in view.cells.values() if cell.red] == [1]


def test_red_lines_can_be_listed_and_the_export_has_no_field_for_them(record):
    (position,) = record.some(Wanted(kind="position", type="red-line"))
    assert "red line" in position.citations[0].quote
    assert position.stance == "opposes"


def test_who_is_on_record_for_and_against_is_named_with_both_passages(record):
    ((actor, issue, lines),) = positions(record).torn
    assert (actor[1], "closure of the lake" in issue[1]) == ("Chile", True)
    assert [line.tags[0] for line in lines] == ["supports", "opposes"]


def test_who_used_to_speak_and_does_no_more_is_told_as_a_silence_of_the_dossier(record):
    (line,) = positions(record).silent
    said = words(line)
    assert said.startswith(
        "Peru on “closure of the lake”: no report in this dossier since 20 January"
    )
    assert "on 3 days, about every 6 days" in said
    assert line.notes[0].citation.quote.startswith("Peru opposes")
    assert "not that nothing was said" in RULE


def test_nobody_was_silent_yet_while_few_reports_had_come(record):
    assert positions(AsOf(record, "2031-02-02"), "2031-02-02").silent == ()


def test_an_open_forecast_has_what_may_decide_it(record):
    teller = Teller(record, Shelf(record))
    (forecast,) = (f for f in record.entries("forecast") if "truce" in f.proposition.quote)
    assert isinstance(forecast, Forecast)
    (line,) = evidence(teller, forecast, "2031-03-20")
    assert "signed a truce" in line.notes[0].citation.quote
    assert (forecast.resolution, forecast.evidence) == ("open", ())
    assert [e.id for e in entry_view(record, forecast).evidence] == [line.id]


def test_nothing_decides_a_forecast_before_it_was_told(record):
    then = AsOf(record, "2031-02-02")
    (forecast,) = (f for f in then.entries("forecast") if "truce" in f.proposition.quote)
    assert evidence(Teller(then, Shelf(then)), forecast, "2031-02-02") == ()


def test_the_briefing_tells_all_of_it(record):
    found = {s.slug: s for s in briefing(record).sections}
    (asked,) = found["asked"].lines
    assert "Perhaps delivered" in words(asked)
    assert "14 to 16" in words(asked.below[0])
    assert len(found["red-lines"].lines) == 1
    assert words(found["silent"].lines[0]).startswith("Peru")


def test_whoever_was_met_has_not_fallen_silent(tmp_path):
    met = (4, 9, 14)
    texts = [f"{n} January 2031\n\nNorway met Chile for talks on {n} January 2031." for n in met]
    texts += [f"{n} March 2031\n\nRain fell on the port for {n} hours." for n in range(2, 8)]
    quiet, later = tmp_path / "quiet", tmp_path / "later"
    for folder in (quiet, later):
        folder.mkdir()
    again = "2 March 2031\n\nChile met Norway for talks on 1 March 2031."
    found = []
    for folder, some in ((quiet, texts), (later, [*texts, again])):
        with told(folder, *(f"Harbour\nWire\n{text}\n" for text in some)) as dossier:
            on = [t.id for t in dossier.entries("track")]
            gone = silences(Teller(dossier, Shelf(dossier)), on, "2031-03-08")
            found.append({dossier.entry(s.actor).name for s in gone})
    assert found == [{"Norway", "Chile"}, set()]
