"""The workspace as its user meets it: the real server, a real browser, keys and clicks.

Needs Chromium; without one these tests are skipped, and say so.
"""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from goodoffices.present.listing import KINDS
from goodoffices.store.dossier import open_dossier

from .browsing import IN_A_BROWSER, PATIENCE, press, signed_in

pytestmark = IN_A_BROWSER

PAGES = (
    "/",
    "/review",
    "/search?q=talks",
    "/add",
    "/timeline",
    "/ledger",
    *(f"/{k.slug}" for k in KINDS),
)

REPORT = """Quay Herald
Published 7 June 2031

Harbour minister Olaf Brandt met union leader Tessa Quill in Port Lunde on 5 June 2031.
"We will not sign before the winter timetable is withdrawn," Quill said.
"""


def every_page(dossier):
    """The address of each page: every list, an entry of each kind, a report, and what compares."""
    with open_dossier(dossier) as record:
        entries = [next(iter(record.entries(k.kind)), None) for k in KINDS]
        report = record.documents()[0]
        speaker = next(s.speaker for s in record.entries("statement") if s.speaker)
        disputed = next(iter(record.entries("disagreement")))
    start = report.text.index(" ") + 1
    return (
        *PAGES,
        *(f"/entry/{e.id}" for e in entries if e is not None),
        f"/sources/{report.id}",
        f"/sources/{report.id}/add?start={start}&end={start + 5}&kind=offer",
        f"/compare/{disputed.id}",
        f"/said/{speaker}",
    )


def test_no_page_has_a_serious_fault_of_access_or_leaves_this_machine(visit, dossier):
    signed_in(visit)
    for path in every_page(dossier):
        found = Axe().run(visit.go(path)).response["violations"]
        serious = [v["id"] for v in found if v["impact"] in ("serious", "critical")]
        assert serious == [], f"{path}: {serious}"


def test_no_page_needs_sideways_scrolling_on_a_narrow_screen_or_at_twice_the_size(visit, dossier):
    signed_in(visit)
    for width in (360, 640):  # 640: a window of 1280 at 200% zoom
        visit.page.set_viewport_size({"width": width, "height": 800})
        for path in every_page(dossier):
            page = visit.go(path)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{path} is {wide} wide at {width}"


def test_words_of_charts_keep_their_size_and_touch_each_other_on_no_screen(visit):
    for width in (360, 1000, 1440):
        visit.page.set_viewport_size({"width": width, "height": 900})
        for path in ("/timeline", "/tracks", "/forecasts"):
            page = visit.go(path)
            assert page.locator(".chart .bottom text:visible").count(), path
            for axis in page.locator(".chart .axis").all():
                boxes = [t.bounding_box() for t in axis.locator("text:visible").all()]
                assert all(box["height"] >= 11 for box in boxes)
                for one, other in combinations(boxes, 2):
                    across = one["x"] < other["x"] + other["width"]
                    across = across and other["x"] < one["x"] + one["width"]
                    down = one["y"] < other["y"] + other["height"]
                    down = down and other["y"] < one["y"] + one["height"]
                    assert not (across and down), f"{path} at {width}"


@pytest.mark.parametrize("path", ["/timeline", "/tracks"])
def test_a_bar_is_reached_by_keyboard_and_leads_to_the_events_of_its_days(visit, path):
    page = visit.go(path)
    bar = page.locator(".chart a").first
    told = bar.locator("title").text_content()
    assert re.search(r": \d+ of cooperation, \d+ of conflict$", told)
    bar.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**from=*")
    assert page.locator(".lines > .line").count()


def test_reports_are_added_and_the_first_screen_knows_them(visit):
    page = visit.go("/add")
    page.get_by_label("Or paste one report").fill(REPORT)
    page.get_by_role("button", name="Read them").click()
    page.get_by_text("1 read").wait_for(timeout=60_000)
    page.get_by_role("link", name="To the first screen").click()
    assert "7 June 2031" in page.locator("h1").inner_text()


def test_a_line_leads_to_its_sentence_and_the_sentence_to_its_report(visit):
    page = visit.go("/offers")
    line = page.locator(".lines > .line").first
    line.locator("summary").first.click()
    cited = line.locator("mark").first.inner_text()
    line.locator("figcaption a").first.click()
    page.wait_for_url("**/sources/**")
    assert " ".join(cited.split()) in " ".join(page.locator("article.report").inner_text().split())


def test_an_entry_is_accepted_by_key_and_the_queue_moves_on(visit, dossier):
    page = signed_in(visit)
    first = page.locator("article.judged").get_attribute("data-entry")
    press(page, "a")
    page.wait_for_function(
        "id => document.querySelector('article.judged')?.dataset.entry !== id", arg=first
    )
    with open_dossier(dossier) as record:
        assert record.entry(first).review == "accepted"
    press(page, "u")
    page.wait_for_function(
        "id => document.querySelector('article.judged')?.dataset.entry === id", arg=first
    )


def test_a_field_is_corrected(visit, dossier):
    signed_in(visit)
    with open_dossier(dossier) as record:
        event = next(e for e in record.entries("event") if e.place is None)
    page = visit.go(f"/entry/{event.id}")
    page.keyboard.press("e")
    page.locator("select[name=field]").select_option("place")
    page.get_by_label("Value").fill("Harbin Bay")
    page.get_by_role("button", name="Correct", exact=True).click()
    page.get_by_text("corrected", exact=True).first.wait_for()
    with open_dossier(dossier) as record:
        assert record.entry(event.id).place == "Harbin Bay"


def test_two_actors_are_merged_and_parted_again(visit, dossier):
    signed_in(visit)
    with open_dossier(dossier) as record:
        one, other = [a for a in record.entries("actor") if a.type == "person"][:2]
    page = visit.go(f"/entry/{one.id}")
    page.keyboard.press("m")
    merging = page.locator("details", has=page.get_by_role("button", name="Merge", exact=True))
    merging.get_by_label("The other’s id").fill(other.id)
    with page.expect_navigation():
        page.get_by_role("button", name="Merge", exact=True).click()
    with open_dossier(dossier) as record:
        assert record.entry(one.id) == record.entry(other.id)
    page = visit.go("/review")
    page.keyboard.press("u")
    page.get_by_role("button", name="Redo").wait_for()
    with open_dossier(dossier) as record:
        assert record.entry(one.id) != record.entry(other.id)


def test_a_forecast_is_resolved_and_scored(visit, dossier):
    signed_in(visit)
    with open_dossier(dossier) as record:
        forecast = next(f for f in record.entries("forecast") if f.low is not None)
    page = visit.go(f"/entry/{forecast.id}")
    with page.expect_navigation():
        page.get_by_role("button", name="Occurred").click()
    board = visit.go("/forecasts").locator(".board")
    assert "Brier" in board.inner_text()


def test_the_record_is_looked_at_as_of_a_day(visit):
    page = visit.go("/events")
    whole = page.locator("h1 .count").inner_text()
    with_day = page.locator("form.as-of input[name=as_of]")
    day = page.evaluate("'2000-01-01'")
    with_day.fill(day)
    page.get_by_role("button", name="Go").click()
    page.wait_for_url("**as_of=2000-01-01")
    assert page.locator("h1 .count").inner_text() == "0" != whole
    page.get_by_role("link", name="Offers").first.click()
    assert "as_of=2000-01-01" in page.url


def test_of_two_browsers_the_second_is_told_what_the_first_did(visit, chromium, address):
    signed_in(visit)
    other = chromium.new_context(base_url=address)
    theirs = other.new_page()
    theirs.goto("/review")
    theirs.get_by_label("Your name").fill("Bo Ekman")
    theirs.get_by_role("button", name="Set").click()
    same = theirs.locator("article.judged").get_attribute("data-entry")
    mine = visit.go(f"/entry/{same}")
    mine.get_by_role("button", name="Accept").click()
    mine.get_by_text("accepted", exact=True).first.wait_for()
    theirs.get_by_role("button", name="Reject").click()
    theirs.get_by_role("heading", name="It has changed meanwhile").wait_for()
    assert "accept" in theirs.locator("main").inner_text()
    other.close()


def test_everything_is_reached_by_keyboard_alone(visit):
    page = visit.go("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("g")
    page.keyboard.press("o")
    page.wait_for_url("**/offers*")
    page.keyboard.press("j")
    page.keyboard.press("p")
    assert page.locator(".line.here details[open]").count()
    page.keyboard.press("c")
    page.get_by_text("Copied with its footnote").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "“" in copied and "(" in copied
    page.keyboard.press("o")
    page.wait_for_url("**/entry/*")


def test_every_page_works_without_script(chromium, address):
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto("/review")
    page.get_by_label("Your name").fill("Ada Lind")
    page.get_by_role("button", name="Set").click()
    first = page.locator("article.judged").get_attribute("data-entry")
    page.get_by_role("button", name="Accept").click()
    assert page.locator("article.judged").get_attribute("data-entry") != first
    context.close()


def mark_words(page: Page, words: str) -> None:
    """Select words of the report as with a mouse."""
    page.evaluate(
        """words => {
          const walker = document.createTreeWalker(
            document.querySelector('article.report'), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0 || !walker.currentNode.parentElement.closest('[data-start]')) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + words.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return;
          }
          throw new Error('no such words');
        }""",
        words,
    )


def test_words_marked_in_a_report_become_an_entry_whatever_letters_stand_before_them(
    visit, dossier
):
    from goodoffices.model.findings import Document
    from goodoffices.model.ids import document_id

    text = "🕊 Néa Quay.\nThe 🕊 harbour board met.\nThe board will reopen the old dock in May.\n"
    document = Document(document_id(text.encode()), "a.txt", text, "text@1", "2031-06-07T00:00:00Z")
    with open_dossier(dossier) as record:
        record.arrive(document, (), "rules@1")
    signed_in(visit)
    page = visit.go(f"/sources/{document.id}")
    mark_words(page, "reopen the old dock")
    page.get_by_role("link", name="Add an entry from these words").wait_for()
    page.keyboard.press("i")
    page.get_by_role("link", name="Offer", exact=True).last.click()
    assert page.locator(".passage mark").inner_text() == "reopen the old dock"
    page.get_by_label("Type").select_option("promise")
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url("**/entry/offer-*")
    with open_dossier(dossier) as record:
        entry = record.entry(page.url.rsplit("/", 1)[1])
    assert entry.content.quote == "reopen the old dock"
    assert entry.origin == "analyst:Ada Lind"


def test_a_mark_in_a_report_opens_its_entries_and_j_goes_through_them(visit):
    page = visit.go("/sources")
    page.locator("a.headline").first.click()
    page.locator("article.report .m").first.click()
    link = page.locator(".slip a").first
    assert "/entry/" in link.get_attribute("href")
    page.keyboard.press("j")
    page.locator(".taken .line.here").wait_for()
    assert page.locator(".m.lit").count()


def test_of_likely_others_one_is_chosen_without_knowing_its_id(visit, dossier):
    signed_in(visit)
    with open_dossier(dossier) as record:
        actor = max(record.entries("actor"), key=lambda a: len(a.citations))
    page = visit.go(f"/entry/{actor.id}")
    page.keyboard.press("m")
    merging = page.locator("details", has=page.get_by_role("button", name="Merge", exact=True))
    chosen = merging.locator("input[type=radio]").first
    other = chosen.get_attribute("value")
    chosen.check()
    with page.expect_navigation():
        merging.get_by_role("button", name="Merge").click()
    with open_dossier(dossier) as record:
        assert record.entry(actor.id) == record.entry(other)


def test_one_mention_is_moved_to_another_entry_by_its_passage(visit, dossier):
    signed_in(visit)
    with open_dossier(dossier) as record:
        people = [a for a in record.entries("actor") if a.type == "person"]
        joined = max(people, key=lambda a: len(a.members))
        other = next(a for a in people if a.id != joined.id)
    page = visit.go(f"/entry/{joined.id}")
    page.keyboard.press("v")
    moving = page.locator("details", has=page.get_by_role("button", name="Move", exact=True))
    mention = moving.locator("input[name=member]").last
    moved = mention.get_attribute("value")
    mention.check()
    moving.get_by_label("other’s id").fill(other.id)
    with page.expect_navigation():
        moving.get_by_role("button", name="Move").click()
    with open_dossier(dossier) as record:
        assert record.entry(moved).id == record.entry(other.id).id != record.entry(joined.id).id


def test_the_menu_is_one_line_on_a_desk_and_folds_away_on_a_telephone(visit):
    visit.page.set_viewport_size({"width": 1300, "height": 900})
    page = visit.go("/")
    tops = page.evaluate(
        "[...document.querySelectorAll('nav.wide a')].map(a => a.getBoundingClientRect().top)"
    )
    assert max(tops) - min(tops) < 2
    visit.page.set_viewport_size({"width": 390, "height": 800})
    page = visit.go("/")
    assert not page.locator("nav.wide").is_visible()
    page.locator("details.narrow summary").click()
    page.locator("details.narrow").get_by_role("link", name="Ledger").click()
    page.wait_for_url("**/ledger")
