"""A day at the desk, in a real browser: dropping reports, copying lines, taking copies apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.model.entries import Actor
from goodoffices.model.findings import Document
from goodoffices.model.ids import document_id
from goodoffices.pipeline import bring_up_to_date
from goodoffices.store.dossier import open_dossier

from .browsing import IN_A_BROWSER, press, signed_in

pytestmark = IN_A_BROWSER

REPORT = """Quay Herald
Published 7 June 2031

Harbour minister Olaf Brandt met union leader Tessa Quill in Port Lunde on 5 June 2031.
"""

DROP = """([names, text]) => {
  const carried = new DataTransfer();
  for (const name of names) carried.items.add(new File([`${text}${name}`], name, {type: 'text/plain'}));
  const over = document.querySelector('footer');
  for (const kind of ['dragenter', 'dragover', 'drop'])
    over.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: carried}));
}"""


def test_files_dropped_anywhere_on_the_first_screen_are_read(visit, dossier):
    page = visit.go("/")
    page.evaluate(DROP, [["a.txt", "b.txt"], REPORT])
    page.get_by_text("2 files: a.txt, b.txt").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Read them"
    page.keyboard.press("Enter")
    page.get_by_text("2 read").wait_for(timeout=60_000)
    with open_dossier(dossier) as record:
        assert {"a.txt", "b.txt"} <= {d.path.rsplit("/", 1)[-1] for d in record.documents()}


def test_while_something_is_dragged_the_page_says_that_it_may_be_dropped(visit):
    page = visit.go("/")
    page.evaluate(
        """() => document.querySelector('h1').dispatchEvent(
          new DragEvent('dragenter', {bubbles: true, dataTransfer: (() => {
            const carried = new DataTransfer();
            carried.items.add(new File(['x'], 'x.txt'));
            return carried; })()}))"""
    )
    told = page.evaluate("getComputedStyle(document.body, '::after').content")
    assert "Drop" in told


def test_a_folder_is_read_with_all_that_it_holds(visit, tmp_path):
    folder = tmp_path / "reports" / "june"
    folder.mkdir(parents=True)
    for n in range(3):
        (folder / f"{n}.txt").write_text(f"{REPORT}{n}")
    page = visit.go("/")
    page.get_by_text("Add reports").click()
    page.locator("input[webkitdirectory]").set_input_files(tmp_path / "reports")
    page.get_by_text("3 files").wait_for()
    page.get_by_role("button", name="Read them").click()
    page.get_by_text("3 read").wait_for(timeout=60_000)


def test_a_text_pasted_on_the_first_screen_asks_for_its_outlet_and_day(visit, dossier):
    page = visit.go("/")
    report = REPORT.split("\n\n")[1]  # which says neither outlet nor day
    page.evaluate("text => navigator.clipboard.writeText(text)", report)
    page.locator("h1").click()
    page.keyboard.press("Control+v")
    assert page.evaluate("document.activeElement.name") == "publisher"
    page.keyboard.type("Lunde Post")
    page.get_by_label("Published on").fill("2031-06-07")
    page.get_by_role("button", name="Read them").click()
    page.get_by_text("1 read").wait_for(timeout=60_000)
    with open_dossier(dossier) as record:
        (added,) = [d for d in record.documents() if d.publisher == "Lunde Post"]
    assert added.published.edtf == "2031-06-07"


def copied(page, kind="text/plain"):
    """What a program would find that one pastes into; the browser's own reading would clean it."""
    page.evaluate(
        """kind => document.addEventListener('paste', (event) => {
          window.pasted = event.clipboardData.getData(kind);
        }, {once: true})""",
        kind,
    )
    page.keyboard.press("Control+v")
    return page.evaluate("window.pasted")


def test_a_line_is_copied_with_footnotes_that_word_takes_for_its_own(visit):
    page = visit.go("/offers")
    line = page.locator(".lines > .line", has=page.locator(".below")).first
    quote = line.locator("q.source").first.inner_text()
    line.hover()
    line.get_by_role("button", name="copy").click()
    page.get_by_text("Copied with its footnote").wait_for()
    text = copied(page)
    assert f"“{quote}”" in text.splitlines()[0]
    assert "[1]" in text.splitlines()[0] and "\n[1] “" in text
    assert "→" not in text
    html = copied(page, "text/html")
    assert 'style="mso-element:footnote" id="ftn1"' in html
    assert 'style="mso-footnote-id:ftn1"' in html


@pytest.mark.parametrize("path", ["/sources", "/disagreements", "/search?q=talks", "/tracks"])
def test_lines_of_every_list_are_copied_with_where_they_come_from(visit, path):
    page = visit.go(path)
    page.locator(".line[data-entry], .hit[data-entry]").first.hover()
    page.get_by_role("button", name="copy").click()
    page.get_by_text("Copied with its footnote").wait_for()
    assert "\n[1] " in copied(page)


def test_beside_a_report_a_line_is_copied_with_the_words_that_are_marked_in_it(visit):
    page = visit.go("/sources")
    page.locator("a.headline").first.click()
    title = " ".join(page.locator("h1").inner_text().split())
    press(page, "j")
    page.keyboard.press("c")
    page.get_by_text("Copied with its footnote").wait_for()
    note = copied(page).split("\n[1] ")[1]
    assert note.startswith("“") and title in note


def test_a_mention_is_split_off_into_an_actor_of_its_own(visit, dossier):
    signed_in(visit)
    with open_dossier(dossier) as record:
        people = [a for a in record.entries("actor") if isinstance(a, Actor)]
        joined = max(people, key=lambda a: len(a.members))
    page = visit.go(f"/entry/{joined.id}")
    page.keyboard.press("s")
    parting = page.locator("details", has=page.get_by_role("button", name="Split", exact=True))
    mention = parting.locator("input[name=value]").last
    parted = mention.get_attribute("value")
    mention.check()
    with page.expect_navigation():
        parting.get_by_role("button", name="Split").click()
    with open_dossier(dossier) as record:
        assert record.entry(parted).id != record.entry(joined.id).id
    press(visit.go("/review"), "u")
    visit.page.get_by_role("button", name="Redo").wait_for()
    with open_dossier(dossier) as record:
        assert record.entry(parted).id == record.entry(joined.id).id


def test_a_report_wrongly_taken_for_a_copy_is_made_a_report_of_its_own(visit, dossier):
    with open_dossier(dossier) as record:
        first = max(record.documents(), key=lambda d: len(d.text))
        body = f"{first.text}\n"
        again = Document(
            document_id(body.encode()), "again.txt", body, "text@1", "2099-01-01T00:00:00+00:00"
        )
        record.arrive(replace(again, publisher="The Courier"), (), "rules@1")
        bring_up_to_date(record)
        assert record.document(again.id).copy_of == first.id
    signed_in(visit)
    page = visit.go(f"/sources/{again.id}")
    page.get_by_role("link", name="or that it is a copy").click()
    with page.expect_navigation():
        page.get_by_role("button", name="these are two reports").click()
    with open_dossier(dossier) as record:
        assert record.document(again.id).copy_of is None
    page.get_by_text("called no copy of", exact=True).wait_for()
    page.locator(".history").get_by_role("link", name=first.title).wait_for()


def test_a_condition_is_added_to_an_offer_in_words_of_its_report(visit, dossier):
    signed_in(visit)
    with open_dossier(dossier) as record:
        offer = next(o for o in record.entries("offer") if not o.conditions)
        text = record.document(offer.content.document).text
        start = text.rindex("\n", 0, offer.content.start) + 1
        words = " ".join(text[start : offer.content.end].split()[:4])
    page = visit.go(f"/entry/{offer.id}")
    page.get_by_text("Conditions", exact=True).click()
    form = page.locator("form", has=page.locator("input[value=conditions]"))
    form.locator("textarea").fill(f"only-if: {words}")
    with page.expect_navigation():
        form.get_by_role("button", name="Correct").click()
    with open_dossier(dossier) as record:
        (condition,) = record.entry(offer.id).conditions
    assert condition.relation == "only-if"
    assert " ".join(condition.citation.quote.split()) == words


def test_on_paper_stands_what_was_read_and_not_what_may_be_done(visit):
    page = visit.go("/offers")
    page.emulate_media(media="print")
    assert not page.locator(".masthead").is_visible()
    assert not page.locator(".filters").is_visible()
    assert not page.get_by_role("button").first.is_visible()
    assert page.locator(".lines > .line .words").first.is_visible()
    assert page.locator(".line summary").first.is_visible()  # where it comes from


def test_an_entry_is_reviewed_without_a_mouse_from_the_first_screen_on(visit, dossier):
    signed_in(visit)
    page = visit.go("/")
    press(page, "g")
    page.keyboard.press("r")
    page.wait_for_url("**/review")
    first = page.locator("article.judged").get_attribute("data-entry")
    press(page, "n")
    page.keyboard.type("asked the ministry")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    with open_dossier(dossier) as record:
        (note,) = [j for j in record.judgements() if j.action == "note"]
        assert record.entry(note.target).id == first
    assert note.note == "asked the ministry"
    press(page, "ArrowRight")
    page.wait_for_url("**skip=1")
    assert page.locator("article.judged").get_attribute("data-entry") != first
