"""Conditions and replies are written line by line, and rest on the report's own words."""

from __future__ import annotations

import pytest

from goodoffices.errors import Misuse
from goodoffices.model.entries import Offer
from goodoffices.model.findings import ActorFinding, ActorMention, Document, OfferFinding
from goodoffices.model.ids import document_id
from goodoffices.pipeline import bring_up_to_date, judge, remove
from goodoffices.store.dossier import DossierFile, open_dossier
from goodoffices.store.terms import written

TEXT = (
    "Quay Herald.\nOlaf Brandt would open the ferry dock if the strike  ends.\n"
    "Tessa Quill would not hear of it.\n"
)


def document() -> Document:
    return Document(
        document_id(TEXT.encode()), "a.txt", TEXT, "text@1", "2031-06-07T00:00:00+00:00"
    )


def cited(words: str):
    at = TEXT.index(words)
    return document().cite(at, at + len(words))


def actor(name: str) -> ActorFinding:
    return ActorFinding((cited(name),), name, "person", (ActorMention(cited(name), "name"),))


@pytest.fixture
def dossier():
    with open_dossier(":memory:") as opened:
        brandt, quill = actor("Olaf Brandt"), actor("Tessa Quill")
        passage = cited("open the ferry dock")
        offer = OfferFinding((passage,), "offer", passage, maker=brandt.id)
        opened.arrive(document(), (brandt, quill, offer), "rules@1")
        bring_up_to_date(opened)
        yield opened


def offer(dossier: DossierFile) -> Offer:
    (found,) = dossier.entries("offer")
    assert isinstance(found, Offer)
    return found


def correct(dossier: DossierFile, field: str, value: str):
    target = offer(dossier).id
    return judge(dossier, "correct", target, by="Ada Lind", field=field, value=value)


def test_a_condition_is_kept_with_the_very_words_of_the_report(dossier):
    correct(dossier, "conditions", "if: the strike ends")
    (condition,) = offer(dossier).conditions
    assert condition.relation == "if"
    assert condition.citation.quote == "the strike  ends"
    start, end = condition.citation.start, condition.citation.end
    assert TEXT[start:end] == condition.citation.quote


def test_a_reply_says_who_and_when_if_that_is_known(dossier):
    correct(
        dossier,
        "replies",
        "rejected by tessa quill, 2031-06-05: would not hear of it\naccepted: the strike ends",
    )
    rejected, accepted = offer(dossier).replies
    assert dossier.entry(rejected.by).name == "Tessa Quill"
    assert (rejected.status, rejected.when.edtf) == ("rejected", "2031-06-05")
    assert (accepted.by, accepted.when.edtf) == (None, None)


def test_lines_that_were_left_as_they_were_stay_what_they_are(dossier):
    correct(dossier, "replies", "rejected by Tessa Quill: would not hear of it")
    before = offer(dossier)
    told = written(dossier, before, "replies")
    correct(dossier, "replies", f"{told}\naccepted: the strike ends")
    assert offer(dossier).replies[0] == before.replies[0]
    correct(dossier, "replies", "")
    assert offer(dossier).replies == ()


@pytest.mark.parametrize(
    ("field", "line", "why"),
    [
        ("conditions", "if: the tide turns", "does not have these words"),
        ("conditions", "maybe: the strike ends", "no condition"),
        ("replies", "shrugged: would not hear of it", "no reply"),
        ("replies", "rejected by Nobody Here: would not hear of it", "No actor has this name"),
        ("replies", "rejected, 2031-99: would not hear of it", "no EDTF date"),
    ],
)
def test_a_line_that_the_report_does_not_bear_out_is_refused(dossier, field, line, why):
    with pytest.raises(Misuse, match=why):
        correct(dossier, field, line)
    assert getattr(offer(dossier), field) == ()


def test_what_rests_on_a_report_goes_with_it(dossier):
    correct(dossier, "conditions", "if: the strike ends")
    remove(dossier, document().id)
    assert not list(dossier.entries("offer"))
    assert "removed" in dossier.lapsed()[0].why


def test_a_correction_whose_words_have_moved_no_longer_applies(dossier):
    correct(dossier, "conditions", "if: the strike ends")
    moved = TEXT.replace("Quay Herald.", "The Quay Herald.")
    passage_at = moved.index("open the ferry dock")
    again = Document(document().id, "a.txt", moved, "text@2", document().captured)
    passage = again.cite(passage_at, passage_at + len("open the ferry dock"))
    remove(dossier, document().id)  # and it comes back from another renderer
    dossier.arrive(again, (OfferFinding((passage,), "offer", passage),), "rules@2")
    bring_up_to_date(dossier)
    assert offer(dossier).conditions == ()
    assert "no longer stand there" in dossier.lapsed()[0].why


def newcomer() -> tuple[Document, ActorFinding]:
    """Another report, and somebody whom it alone names."""
    text = "Vera Moss chairs the skippers."
    other = Document(
        document_id(text.encode()), "b.txt", text, "text@1", "2031-06-08T00:00:00+00:00"
    )
    name = other.cite(0, len("Vera Moss"))
    return other, ActorFinding((name,), "Vera Moss", "person", (ActorMention(name, "name"),))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("replies", "rejected by Vera Moss: would not hear of it"),
        ("maker", "MOSS"),
        ("made_to", '["MOSS"]'),
    ],
)
def test_a_correction_goes_with_the_report_that_alone_names_whom_it_names(dossier, field, value):
    other, moss = newcomer()
    before = offer(dossier)
    dossier.arrive(other, (moss,), "rules@1")
    bring_up_to_date(dossier)
    correct(dossier, field, value.replace("MOSS", moss.id))
    corrected = offer(dossier)
    assert getattr(corrected, field) != getattr(before, field)
    remove(dossier, other.id)
    assert offer(dossier) == before
    assert [found.judgement.field for found in dossier.lapsed()] == [field]
    dossier.arrive(other, (moss,), "rules@1")
    bring_up_to_date(dossier)
    assert offer(dossier) == corrected


ELSEWHERE = "Harbour Post.\nThe skippers turned the ferry  offer down on Friday.\n"


def harbour_post() -> Document:
    return Document(
        document_id(ELSEWHERE.encode()), "c.txt", ELSEWHERE, "text@1", "2031-06-09T00:00:00+00:00"
    )


@pytest.mark.parametrize(
    "named", ["{}", "{:.12}", "http://127.0.0.1:8321/sources/{}?at=14#at", "/sources/{}"]
)
def test_a_reply_that_only_another_report_tells_rests_on_its_words_there(dossier, named):
    dossier.arrive(harbour_post(), (), "rules@1")
    bring_up_to_date(dossier)
    where = named.format(harbour_post().id)
    correct(
        dossier,
        "replies",
        f"countered: would not hear of it\nrejected: turned the ferry offer down [{where}]",
    )
    here, there = offer(dossier).replies
    assert here.citations[0].document == document().id
    assert there.citations[0].document == harbour_post().id
    assert there.citations[0].quote == "turned the ferry  offer down"


def test_such_a_reply_stays_as_it_was_when_other_lines_change(dossier):
    dossier.arrive(harbour_post(), (), "rules@1")
    bring_up_to_date(dossier)
    correct(dossier, "replies", f"rejected: turned the ferry offer down [{harbour_post().id}]")
    before = offer(dossier)
    told = written(dossier, before, "replies")
    assert told == f"rejected: turned the ferry offer down [{harbour_post().id[:12]}]"
    correct(dossier, "replies", f"{told}\naccepted: the strike ends")
    assert offer(dossier).replies[0] == before.replies[0]


def test_such_a_reply_goes_with_its_report_and_comes_back_with_it(dossier):
    dossier.arrive(harbour_post(), (), "rules@1")
    bring_up_to_date(dossier)
    correct(dossier, "replies", f"rejected: turned the ferry offer down [{harbour_post().id}]")
    corrected = offer(dossier)
    remove(dossier, harbour_post().id)
    assert offer(dossier).replies == ()
    assert "removed" in dossier.lapsed()[0].why
    dossier.arrive(harbour_post(), (), "rules@2")
    bring_up_to_date(dossier)
    assert offer(dossier) == corrected


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("rejected: turned the ferry offer down [0123456789abcdef]", "No report has this id"),
        ("rejected: would not hear of it [{}]", "does not have these words"),
    ],
)
def test_another_report_must_be_there_and_have_the_words(dossier, line, why):
    dossier.arrive(harbour_post(), (), "rules@1")
    bring_up_to_date(dossier)
    with pytest.raises(Misuse, match=why):
        correct(dossier, "replies", line.format(harbour_post().id))
