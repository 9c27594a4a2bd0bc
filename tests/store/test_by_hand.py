"""What an analyst adds by hand stays through every re-reading, and can be taken back."""

from __future__ import annotations

import pytest

from goodoffices.errors import GoodOfficesError
from goodoffices.model.entries import Offer
from goodoffices.model.findings import (
    ActorFinding,
    ActorMention,
    Document,
    FigureFinding,
)
from goodoffices.model.ids import document_id
from goodoffices.pipeline import add_by_hand, bring_up_to_date, judge, put_back, remove, take_back
from goodoffices.store.dossier import DossierFile, open_dossier

TEXT = (
    "Quay Herald.\nOlaf Brandt would open the ferry dock if the strike ends.\nSome 14 men agreed.\n"
)


def report() -> Document:
    return Document(
        document_id(TEXT.encode()), "a.txt", TEXT, "text@1", "2031-06-07T00:00:00+00:00"
    )


def actor(document: Document, text: str) -> ActorFinding:
    at = TEXT.index(text)
    cited = document.cite(at, at + len(text))
    return ActorFinding((cited,), "Olaf Brandt", "person", (ActorMention(cited, "name"),))


def read_by(dossier: DossierFile, reader: str, named: str = "Olaf Brandt") -> Document:
    document = report()
    dossier.arrive(document, (actor(document, named),), reader)
    bring_up_to_date(dossier)
    return document


@pytest.fixture
def dossier():
    with open_dossier(":memory:") as opened:
        yield opened


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def added(dossier: DossierFile, by: str = "Ada Lind") -> str:
    document = read_by(dossier, "rules@1")
    maker = actor(document, "Olaf Brandt").id
    typed = {"type": "offer", "maker": maker}
    return add_by_hand(dossier, document.id, "offer", *place("open the ferry dock"), typed, by=by)


def test_an_entry_by_hand_says_whose_it_is_and_rests_on_its_very_words(dossier):
    entry = dossier.entry(added(dossier))
    assert isinstance(entry, Offer)
    assert entry.origin == "analyst:Ada Lind"
    assert entry.content.quote == "open the ferry dock"
    assert dossier.entry(entry.maker).name == "Olaf Brandt"


def test_it_survives_a_re_reading_and_finds_its_maker_again(dossier):
    id_ = added(dossier)
    read_by(dossier, "rules@2", named="Brandt")  # the reader now sees a shorter name
    entry = dossier.entry(id_)
    assert entry.origin == "analyst:Ada Lind"
    assert dossier.entry(entry.maker).citations[0].quote == "Brandt"


def test_it_goes_with_its_document_and_comes_back_with_it(dossier):
    id_ = added(dossier)
    remove(dossier, "a.txt")
    assert dossier.entry(id_) is None
    read_by(dossier, "rules@1")
    assert dossier.entry(id_).origin == "analyst:Ada Lind"


def test_a_purge_erases_it_for_good(dossier):
    id_ = added(dossier)
    remove(dossier, "a.txt", purge=True)
    read_by(dossier, "rules@1")
    assert dossier.entry(id_) is None
    assert dossier.additions() == []


def test_taken_back_it_leaves_the_record_and_may_be_put_back(dossier):
    id_ = added(dossier)
    assert take_back(dossier, id_)
    assert dossier.entry(id_) is None
    read_by(dossier, "rules@2")
    assert dossier.entry(id_) is None
    assert put_back(dossier, id_)
    assert dossier.entry(id_).maker


def test_it_is_judged_like_any_other_entry(dossier):
    id_ = added(dossier)
    judge(dossier, "correct", id_, by="Bo Ekman", field="type", value="promise")
    assert dossier.entry(id_).type == "promise"
    assert dossier.entry(id_).origin == "analyst:Ada Lind"


def test_the_same_words_are_not_added_twice(dossier):
    id_ = added(dossier)
    document = dossier.documents()[0].id
    with pytest.raises(GoodOfficesError) as refused:
        add_by_hand(dossier, document, "offer", *place("open the ferry dock"), {}, by="Bo")
    assert refused.value.slug == "known-entry"
    assert dossier.entry(id_).origin == "analyst:Ada Lind"


@pytest.mark.parametrize(
    ("kind", "words", "typed", "slug"),
    [
        ("figure", "14 men", {"of": "women", "low": "14"}, "not-quoted"),
        ("figure", "14 men", {"of": "men", "low": "many"}, "unfit-value"),
        ("figure", "14 men", {"low": "14"}, "missing-value"),
        ("offer", "strike", {"maker": "actor-nobody"}, "unfit-value"),
        ("event", "ends.\nSome 14", {}, "long-passage"),
        ("actor", "Brandt", {}, "no-such-kind"),
    ],
)
def test_what_the_report_does_not_bear_is_refused_with_a_reason(dossier, kind, words, typed, slug):
    document = read_by(dossier, "rules@1")
    with pytest.raises(GoodOfficesError) as refused:
        add_by_hand(dossier, document.id, kind, *place(words), typed, by="Ada")
    assert refused.value.slug == slug


def test_a_figure_by_hand_keeps_its_number_and_what_it_counts(dossier):
    document = read_by(dossier, "rules@1")
    typed = {"of": "men", "low": "14", "high": "14", "approximate": "1"}
    id_ = add_by_hand(dossier, document.id, "figure", *place("14 men"), typed, by="Ada")
    entry = dossier.entry(id_)
    assert (entry.low, entry.high, entry.of, entry.approximate) == (14, 14, "men", True)
    assert FigureFinding.kind == entry.kind


def test_an_offer_by_hand_has_its_conditions_and_replies_in_the_words_of_the_report(dossier):
    document = read_by(dossier, "rules@1")
    typed = {
        "maker": actor(document, "Olaf Brandt").id,
        "condition.1.relation": "only-if",
        "condition.1.words": "the  strike ends",
        "reply.1.status": "accepted",
        "reply.1.words": "14 men agreed",
    }
    id_ = add_by_hand(dossier, document.id, "offer", *place("open the ferry dock"), typed, by="Ada")
    entry = dossier.entry(id_)
    assert [(c.relation, c.citation.quote) for c in entry.conditions] == [
        ("only-if", "the strike ends")
    ]
    assert [(r.status, r.citations[0].quote) for r in entry.replies] == [
        ("accepted", "14 men agreed")
    ]
    assert entry.status == "accepted"


def test_an_event_by_hand_may_name_two_on_each_side_and_what_was_counted(dossier):
    document = read_by(dossier, "rules@1")
    counted = {"of": "men", "low": "14", "high": "14"}
    figure = add_by_hand(dossier, document.id, "figure", *place("14 men"), counted, by="Ada")
    brandt = actor(document, "Olaf Brandt").id
    typed = {
        "type": "agree",
        "initiators.1": brandt,
        "recipients.2": brandt,
        "figures.1": figure,
        "mode": "by show of hands",
        "object": "the ferry dock",
    }
    id_ = add_by_hand(dossier, document.id, "event", *place("agreed"), typed, by="Ada")
    entry = dossier.entry(id_)
    assert (entry.initiators, entry.recipients) == ((brandt,), (brandt,))
    assert entry.figures == (figure,)
    assert entry.mode == "by show of hands"


def test_every_field_that_a_form_asks_for_is_filled_in_where_the_record_has_it():
    from dataclasses import fields

    from goodoffices.model.findings import FINDINGS
    from goodoffices.store.blanks import BLANKS

    worked_out = set(
        "citations certainty origin content trigger what issue text proposition source"
        " speaker_known cue_lemma timed_by occasion heading".split()
    )
    other = {"condition": "conditions", "reply": "replies"}
    for kind, blanks in BLANKS.items():
        asked = {b.name.split(".")[0] for b in blanks}
        asked = {other.get(name, name) for name in asked}
        own = {f.name for f in fields(FINDINGS[kind])} - {"_id"} - worked_out
        assert own <= asked, f"{kind}: {own - asked}"


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ({"reply.1.status": "rejected"}, "no-passage"),
        ({"reply.2.by": "MAKER"}, "no-passage"),
        ({"reply.1.words": "14 men agreed"}, "missing-value"),
        ({"condition.1.relation": "unless"}, "no-passage"),
    ],
)
def test_a_condition_or_reply_that_is_told_by_half_is_refused_not_dropped(dossier, typed, slug):
    document = read_by(dossier, "rules@1")
    maker = actor(document, "Olaf Brandt").id
    told = {"maker": maker, **{n: v.replace("MAKER", maker) for n, v in typed.items()}}
    with pytest.raises(GoodOfficesError) as refused:
        add_by_hand(dossier, document.id, "offer", *place("open the ferry dock"), told, by="Ada")
    assert refused.value.slug == slug
    assert not list(dossier.entries("offer"))
