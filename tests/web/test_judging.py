"""A person's decisions: kept, undone, done again, and never over a change that was not seen."""

from __future__ import annotations

import pytest

from goodoffices.present.entry import version
from goodoffices.store.dossier import open_dossier

from .conftest import field, seen, sign_in, undo


@pytest.fixture
def entry(dossier):
    with open_dossier(dossier) as record:
        return next(e for e in record.entries("event") if e.review == "unreviewed")


def decide(browser, token, entry, action, **more):
    if "seen" not in more:
        more["seen"] = seen(browser, entry.id)
    sent = {"token": token, "target": entry.id, "action": action, "back": "/review", **more}
    return browser.post("/judge", data=sent, follow_redirects=False)


def review(dossier, entry):
    with open_dossier(dossier) as record:
        return record.entry(entry.id).review


def test_an_accepted_entry_says_so_and_by_whom(browser, dossier, entry):
    token = sign_in(browser, "Zoë Åkesson")
    assert decide(browser, token, entry, "accept").status_code == 303
    assert review(dossier, entry) == "accepted"
    assert "Zoë Åkesson" in browser.get(f"/entry/{entry.id}").text


def test_undo_and_redo_go_back_and_forth_without_limit(browser, dossier, entry):
    token = sign_in(browser)
    decide(browser, token, entry, "accept")
    decide(browser, token, entry, "reject")
    for expected in ("accepted", "unreviewed", "unreviewed"):
        undo(browser, token)
        assert review(dossier, entry) == expected
    for expected in ("accepted", "rejected", "rejected"):
        undo(browser, token, "1")
        assert review(dossier, entry) == expected


def test_a_new_decision_ends_what_could_be_done_again(browser, dossier, entry):
    token = sign_in(browser)
    decide(browser, token, entry, "reject")
    undo(browser, token)
    decide(browser, token, entry, "accept")
    undo(browser, token, "1")
    assert review(dossier, entry) == "accepted"


def test_a_form_filled_in_before_a_change_keeps_nothing_and_shows_both(browser, dossier, entry):
    token = sign_in(browser)
    before = version(entry)
    decide(browser, token, entry, "accept", seen=before)
    stale = decide(browser, token, entry, "reject", seen=before)
    assert stale.status_code == 409
    assert "What you wanted" in stale.text and "What stands there now" in stale.text
    assert review(dossier, entry) == "accepted"


def test_nobody_judges_without_a_name(browser, dossier, entry):
    page = browser.get("/review").text
    token = page.split('name="token" value="')[1].split('"')[0]
    assert decide(browser, token, entry, "accept", seen=version(entry)).status_code == 400
    assert review(dossier, entry) == "unreviewed"


def test_a_correction_that_does_not_fit_says_so(browser, entry):
    token = sign_in(browser)
    sent = decide(browser, token, entry, "correct", field="when", value="last Tuesday")
    assert sent.status_code == 400
    assert "EDTF" in sent.text


def test_the_queue_moves_on_when_an_entry_is_judged(browser):
    token = sign_in(browser)
    first = browser.get("/review").text
    target = first.split('name="target" value="')[1].split('"')[0]
    sent = {"token": token, "target": target, "action": "accept", "seen": field(first, "seen")}
    browser.post("/judge", data=sent)
    assert f'name="target" value="{target}"' not in browser.get("/review").text


def test_a_field_that_is_too_long_is_refused_and_not_cut(browser, dossier, entry):
    token = sign_in(browser)
    for length in (4001, 100_000):
        sent = decide(browser, token, entry, "note", note="x" * length)
        assert sent.status_code == 400
    assert decide(browser, token, entry, "note", note="x" * 4000).status_code == 303
    with open_dossier(dossier) as record:
        assert [len(j.note) for j in record.judgements()] == [4000]


def test_a_note_that_is_too_long_says_how_long_it_may_be(browser, entry):
    sent = decide(browser, sign_in(browser), entry, "note", note="x" * 4001)
    assert "note" in sent.text and "too long" in sent.text and "4,000" in sent.text
    assert 'maxlength="4000"' in browser.get(f"/entry/{entry.id}").text


def test_a_name_that_is_not_told_is_asked_for(browser):
    token = sign_in(browser)
    sent = browser.post("/name", data={"token": token})
    assert sent.status_code == 400
    assert "whose it is" in sent.text


@pytest.fixture
def joined(dossier):
    """An actor of several mentions."""
    with open_dossier(dossier) as record:
        return max(record.entries("actor"), key=lambda a: len(a.members))


def move(browser, token, joined, other):
    return decide(browser, token, joined, "move", member=joined.members[-1], value=other.id)


def test_a_mention_moved_to_another_kind_stays_where_it_is(browser, dossier, joined, entry):
    sent = move(browser, sign_in(browser), joined, entry)
    assert sent.status_code == 400
    assert "it is an actor, not an event" in sent.text
    with open_dossier(dossier) as record:
        assert not record.judgements()
        assert record.entry(joined.members[-1]).id == joined.id


def test_a_move_that_fails_half_way_keeps_nothing(browser, dossier, joined, monkeypatch):
    from goodoffices.web import judging

    with open_dossier(dossier) as record:
        other = next(a for a in record.entries("actor") if a.id != joined.id)
    judge = judging.judge

    def fails(dossier, action, *given, **more):
        if action == "merge":
            raise RuntimeError("the disk is full")
        return judge(dossier, action, *given, **more)

    token = sign_in(browser)
    monkeypatch.setattr(judging, "judge", fails)
    assert move(browser, token, joined, other).status_code == 500
    with open_dossier(dossier) as record:
        assert not record.judgements()
        assert record.entry(joined.members[-1]).id == joined.id
    monkeypatch.undo()
    assert move(browser, token, joined, other).status_code == 303
    with open_dossier(dossier) as record:
        assert record.entry(joined.members[-1]).id == record.entry(other.id).id


def test_a_form_that_does_not_say_what_was_seen_keeps_nothing(browser, dossier, entry):
    assert decide(browser, sign_in(browser), entry, "reject", seen="").status_code == 409
    assert review(dossier, entry) == "unreviewed"


def test_an_undo_from_a_page_that_is_no_longer_true_takes_back_nothing(browser, dossier, entry):
    token = sign_in(browser)
    decide(browser, token, entry, "accept")
    page = browser.get("/review").text.split('class="undo"')[1]
    stale = {"token": token, "again": "", "target": field(page, "target")}
    decide(browser, token, entry, "reject")  # in another browser
    answer = browser.post("/undo", data=stale)
    assert answer.status_code == 409
    assert "Nothing was undone" in answer.text
    assert review(dossier, entry) == "rejected"
    page = answer.text.split('class="undo"')[1]
    browser.post("/undo", data={**stale, "target": field(page, "target")})
    assert review(dossier, entry) == "accepted"


def test_pressing_undo_in_two_browsers_takes_back_one_thing(browser, dossier, entry):
    token = sign_in(browser)
    decide(browser, token, entry, "accept")
    decide(browser, token, entry, "reject")
    page = browser.get("/review").text.split('class="undo"')[1]
    sent = {"token": token, "again": "", "target": field(page, "target")}
    assert [browser.post("/undo", data=sent).status_code for _ in "ab"] == [200, 409]
    assert review(dossier, entry) == "accepted"


def test_a_move_is_one_act_and_taken_back_by_one_undo(browser, dossier, joined, entry):
    with open_dossier(dossier) as record:
        other = next(a for a in record.entries("actor") if a.id != joined.id)
    token = sign_in(browser)
    decide(browser, token, entry, "accept")
    assert move(browser, token, joined, other).status_code == 303
    assert "Undo move" in browser.get("/review").text
    moved = joined.members[-1]

    def stands_with():
        with open_dossier(dossier) as record:
            return record.entry(moved).id

    for again, expected in (("", joined), ("1", other), ("", joined), ("1", other)):
        undo(browser, token, again)
        with open_dossier(dossier) as record:
            assert stands_with() == record.entry(expected.id).id
            assert record.entry(entry.id).review == "accepted"


def offer_and_other_report(dossier):
    """An offer, and words of a report that does not tell it."""
    with open_dossier(dossier) as record:
        offer = next(o for o in record.entries("offer"))
        told = {c.document for c in offer.citations}
        other = next(d for d in record.documents() if d.id not in told)
    line = max(other.text.splitlines(), key=len)
    return offer, other, line[:30].rsplit(" ", 1)[0]


def test_a_reply_that_another_report_tells_is_added_to_an_offer_and_undone(browser, dossier):
    token = sign_in(browser)
    offer, other, words = offer_and_other_report(dossier)
    address = f"http://127.0.0.1:8321/sources/{other.id}?at=3#at"
    sent = decide(
        browser, token, offer, "reply", report=address, words=words, status="rejected", day="2031"
    )
    assert sent.status_code == 303
    with open_dossier(dossier) as record:
        *before, reply = record.entry(offer.id).replies
    assert tuple(before) == offer.replies
    assert (reply.status, reply.when.edtf, reply.by) == ("rejected", "2031", None)
    assert [c.document for c in reply.citations] == [other.id]
    assert other.id in browser.get(f"/entry/{offer.id}").text
    undo(browser, token)
    with open_dossier(dossier) as record:
        assert record.entry(offer.id).replies == offer.replies


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"words": ""}, "A reply rests on words"),
        ({"words": "no report has this"}, "does not have these words"),
        ({"report": "0123456789"}, "No report has this id"),
        ({"status": "shrugged"}, "no reply"),
        ({"who": "Nobody Here"}, "No actor has this name"),
    ],
)
def test_a_reply_that_nothing_bears_out_is_refused_with_a_reason(browser, dossier, changed, why):
    token = sign_in(browser)
    offer, other, words = offer_and_other_report(dossier)
    told = {"report": other.id, "words": words, "status": "accepted", **changed}
    refused = decide(browser, token, offer, "reply", **told)
    assert refused.status_code in (400, 404)
    assert why in refused.text


def test_two_reports_are_called_one_text_and_the_later_is_a_copy_until_undone(browser, dossier):
    token = sign_in(browser)
    with open_dossier(dossier) as record:
        dated = [d for d in record.documents() if d.published.edtf and not d.copy_of]
    first, *_, last = sorted(dated, key=lambda d: d.published.edtf)
    assert "These are one text" in browser.get(f"/entry/{first.id}").text
    assert decide(browser, token, first, "merge", other=last.id).status_code == 303

    def copies():
        with open_dossier(dossier) as record:
            return record.document(first.id).copy_of, record.document(last.id).copy_of

    assert copies() == (None, first.id)
    assert "these are two reports" in browser.get(f"/entry/{last.id}").text
    undo(browser, token)
    assert copies() == (None, None)
    undo(browser, token, "1")
    assert copies() == (None, first.id)


def test_statements_of_two_reports_called_one_leave_both_reports_on_record(browser, dossier):
    token = sign_in(browser)
    with open_dossier(dossier) as record:
        reports = {d.id for d in record.documents()}
        one = next(iter(record.entries("statement")))
        other = next(
            s
            for s in record.entries("statement")
            if s.content[0].document != one.content[0].document
        )
    assert decide(browser, token, one, "merge", other=other.id).status_code == 303
    with open_dossier(dossier) as record:
        assert {d.id for d in record.documents()} == reports
