"""An entry's history says in words what changed, from what to what, who changed it and when."""

from __future__ import annotations

import re

import pytest

from goodoffices.pipeline import judge, read
from goodoffices.present.glance import Glance
from goodoffices.present.history import history
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.store.dossier import open_dossier
from tests.conftest import told

from .conftest import browser_of

REPORT = """Strait Courier
Published 3 March 2031

Ilmar Koss, the trade minister of Norland, offered to reopen the strait to ferries if Ostmark lifts its tariff.
Mara Lind, the mayor of Harbin Bay, met him on 2 March 2031.
"""


@pytest.fixture
def dossier(tmp_path):
    with told(tmp_path, REPORT) as dossier:
        yield dossier


def lines(page: str) -> list[str]:
    """What the page's history says, each deed without its marks and the day."""
    found = re.search(r'<ol class="history">(.*?)</ol>', page, re.DOTALL)[1]
    plain = (
        re.sub(r"<[^>]+>", "", item.replace("<br>", " "))
        for item in re.findall(r"<li>(.*?)</li>", found, re.S)
    )
    return [" ".join(re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "WHEN", p).split()) for p in plain]


def deeds(dossier, entry):
    glance = Glance(dossier)
    teller = Teller(glance, Shelf(glance))
    whole = glance.entry(entry.id)
    return history(teller, whole, dossier.judgements_on(whole.members), whole.members)


def words(field):
    return ", ".join([*(name for _, name in field.links), *filter(None, [field.value])])


def test_a_correction_is_told_from_what_was_read_to_what_it_is_now(dossier):
    (offer,) = dossier.entries("offer")
    named = {a.name: a.id for a in dossier.entries("actor")}
    judge(dossier, "correct", offer.id, by="Ada", field="maker", value=named["Mara Lind"])
    judge(dossier, "correct", offer.id, by="Bo", field="maker", value="unknown", note="unclear")
    first, second = deeds(dossier, offer)
    assert (words(first.old), first.as_read, words(first.new)) == ("Ilmar Koss", True, "Mara Lind")
    assert (words(second.old), second.as_read, words(second.new)) == ("Mara Lind", False, "")
    assert (first.judgement.by, second.judgement.by) == ("Ada", "Bo")


def test_whoever_is_said_to_have_made_an_offer_made_it_in_its_life_too(dossier):
    (offer,) = dossier.entries("offer")
    lind = next(a.id for a in dossier.entries("actor") if a.name == "Mara Lind")
    judge(dossier, "correct", offer.id, by="Ada", field="maker", value=lind)
    assert {s.by for s in dossier.entry(offer.id).history if s.status == "made"} == {lind}


def test_what_was_taken_back_is_no_longer_what_a_later_correction_changed(dossier):
    (offer,) = dossier.entries("offer")
    made = judge(dossier, "correct", offer.id, by="Ada", field="type", value="threat")
    undo = judge(dossier, "undo", made.id, by="Ada", value=made.id)
    judge(dossier, "undo", undo.id, by="Ada", value=undo.id)
    judge(dossier, "correct", offer.id, by="Ada", field="type", value="promise")
    told_ = deeds(dossier, offer)
    assert [d.what for d in told_] == [
        "corrected",
        "took back: corrected type",
        "did again: corrected type",
        "corrected",
    ]
    assert (words(told_[0].old), told_[0].as_read) == (offer.type, True)
    assert (words(told_[3].old), words(told_[3].new)) == ("threat", "promise")
    assert told_[0].stands and told_[3].stands
    judge(dossier, "undo", told_[3].judgement.id, by="Ada", value=told_[3].judgement.id)
    assert not deeds(dossier, offer)[3].stands


def test_of_conditions_what_came_and_what_went_is_told_line_by_line(dossier):
    (offer,) = dossier.entries("offer")
    said = "after: met him on 2 March 2031"
    judge(dossier, "correct", offer.id, by="Ada", field="conditions", value=said)
    (deed,) = deeds(dossier, offer)
    assert deed.gone == ("“if Ostmark lifts its tariff”",)
    assert deed.come == ("after: “met him on 2 March 2031”",)


def test_a_merge_names_the_passage_that_was_joined(dossier):
    koss, lind = (
        next(a for a in dossier.entries("actor") if a.name == n)
        for n in ("Ilmar Koss", "Mara Lind")
    )
    judge(dossier, "merge", koss.id, by="Ada", value=lind.id)
    (deed,) = deeds(dossier, koss)
    assert deed.what == "merged with" and deed.other


@pytest.mark.parametrize("field", ["maker", "type", "conditions"])
def test_the_page_has_no_raw_value(tmp_path, field):
    values = {"maker": "unknown", "type": "threat", "conditions": "after: met him on 2 March 2031"}
    path = tmp_path / "strait.db"
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    with open_dossier(path) as dossier:
        read([tmp_path / "a.txt"], dossier)
        (offer,) = dossier.entries("offer")
        judge(dossier, "correct", offer.id, by="Ada Lind", field=field, value=values[field])
    with browser_of(path) as browser:
        (*_, last) = lines(browser.get(f"/entry/{offer.id}").text)
    assert not set('{}[]"') & set(last)
    assert (
        last
        == {
            "maker": "corrected maker from Ilmar Koss (as read) to unknown by Ada Lind, WHEN",
            "type": "corrected type from offer (as read) to threat by Ada Lind, WHEN",
            "conditions": "corrected conditions “if Ostmark lifts its tariff” after: “met him on"
            " 2 March 2031” by Ada Lind, WHEN",
        }[field]
    )
