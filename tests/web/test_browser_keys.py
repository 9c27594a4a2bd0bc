"""From the first screen to a judgement and back, with the keyboard alone, in a real browser."""

from __future__ import annotations

from goodoffices.store.dossier import open_dossier

from .browsing import IN_A_BROWSER, press, signed_in

pytestmark = IN_A_BROWSER

ON_TOP = """() => {
  const {top, bottom} = document.getElementById('at').getBoundingClientRect();
  const masthead = document.querySelector('.masthead').getBoundingClientRect().bottom;
  return top - masthead > 40 && bottom < innerHeight;
}"""

FOCUS = "document.activeElement.matches(%r)"


def tab_to(page, selector):
    """Tab on until something of this kind has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUS % selector):
            return
    raise AssertionError(f"no {selector} is reached by Tab")


def test_from_today_to_a_sentence_to_a_judgement_and_back_by_keyboard_alone(visit, dossier):
    signed_in(visit)
    page = visit.go("/")
    press(page, "j")
    page.keyboard.press("p")
    tab_to(page, ".line.here figcaption a")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**")
    page.wait_for_function(ON_TOP)
    tab_to(page, "a.m")
    page.keyboard.press("Enter")
    page.locator(".slip a").first.wait_for()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    entry = page.url.rsplit("/", 1)[-1].split("?")[0]
    with page.expect_navigation():
        press(page, "a")
    page.get_by_role("button", name="Undo accept").wait_for()
    with open_dossier(dossier) as record:
        assert record.entry(entry).review == "accepted"
    with page.expect_navigation():
        press(page, "u")
    page.get_by_role("button", name="Redo").wait_for()
    with open_dossier(dossier) as record:
        assert record.entry(entry).review == "unreviewed"


def test_an_entry_offers_to_undo_only_what_was_done_to_it(visit):
    page = signed_in(visit)
    first = page.locator("article.judged").get_attribute("data-entry")
    with page.expect_navigation():
        press(page, "a")
    other = page.locator("article.judged").get_attribute("data-entry")
    assert visit.go(f"/entry/{first}").get_by_role("button", name="Undo").count() == 1
    assert visit.go(f"/entry/{other}").get_by_role("button", name="Undo").count() == 0


def test_a_key_opens_all_passages_of_a_line_and_shuts_them(visit):
    page = visit.go("/")
    press(page, "j")
    folds = page.locator(".line.here details.behind")
    assert folds.count() > 1
    page.keyboard.press("p")
    assert page.locator(".line.here details.behind[open]").count() == folds.count()
    page.keyboard.press("p")
    assert page.locator(".line.here details.behind[open]").count() == 0


def test_keys_go_through_what_a_search_found(visit):
    page = visit.go("/search?q=talks")
    page.evaluate("document.activeElement.blur()")
    press(page, "j")
    assert page.locator(".hit.here").count() == 1
    page.keyboard.press("o")
    page.wait_for_url("**/entry/*")
