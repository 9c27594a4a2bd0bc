"""A report that repeats another is a copy of it, whoever prints it, and counts no origin."""

from __future__ import annotations

import random
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pytest

from goodoffices.errors import Misuse
from goodoffices.model.entries import DocumentEntry, Event
from goodoffices.model.findings import Document
from goodoffices.model.shapes import Furniture, When
from goodoffices.pipeline import bring_up_to_date, judge, remove
from goodoffices.present.shelf import Library
from goodoffices.resolve.copies import Copies
from goodoffices.resolve.stratum import Block
from goodoffices.store.dossier import DossierFile, open_dossier
from tests.conftest import exported, told
from tests.resolve.scopes import PlainScope
from tests.text.test_shingles import prose

STORY = prose(1, 240)


def report(
    text: str,
    day: str | None = "2031-05-04",
    publisher: str = "The Gazette",
    furniture: tuple[Furniture, ...] = (),
) -> Document:
    published = When(day, "metadata", "Given.") if day else When()
    return Document(
        id=sha256(f"{publisher}{day}{text}".encode()).hexdigest(),
        path=publisher,
        text=text,
        renderer="test",
        captured="2031-06-01T00:00:00+00:00",
        title=f"As printed by {publisher}",
        publisher=publisher,
        published=published,
        furniture=furniture,
    )


def dossier_of(*reports: Document) -> DossierFile:
    dossier = open_dossier(":memory:")
    for document in reports:
        dossier.arrive(document, (), "test")
        bring_up_to_date(dossier)
    return dossier


def entry(dossier: DossierFile, document: Document) -> DocumentEntry:
    found = dossier.document(document.id)
    assert found is not None
    return found


def copy_of(original: Document, copy: Document) -> str | None:
    return entry(dossier_of(original, copy), copy).copy_of


ORIGINAL = report(STORY)

CHANGED = {
    "another headline": f"Ports in the north to open again\n\nBy A. Brandt\n\n{STORY}",
    "a new lead": prose(7, 60) + STORY[len(STORY) // 4 :],
    "its end cut off": STORY[: len(STORY) * 45 // 100],
    "its beginning cut off": STORY[len(STORY) * 55 // 100 :],
    "other marks and breaks": STORY.replace(". ", ".\n\n").upper(),
    "another text of half its length behind it": f"{STORY} {prose(8, 120)}",
    "a word in twenty-five replaced": " ".join(
        "lamp" if n % 25 == 0 else w for n, w in enumerate(STORY.split())
    ),
}


@pytest.mark.parametrize("text", CHANGED.values(), ids=CHANGED.keys())
def test_a_report_is_a_copy_under(text: str) -> None:
    assert copy_of(ORIGINAL, report(text, "2031-05-05", "The Courier")) == ORIGINAL.id


def test_furniture_around_it_counts_for_nothing() -> None:
    menu = prose(9, 480)
    page = f"{menu}\n{STORY}"
    copy = report(page, "2031-05-05", "The Courier", (Furniture(0, len(menu), "navigation"),))
    assert copy_of(ORIGINAL, copy) == ORIGINAL.id


def test_a_report_with_a_third_of_anothers_text_is_none() -> None:
    page = STORY[: len(STORY) // 2] + prose(10, 240)
    assert copy_of(ORIGINAL, report(page, "2031-05-05", "The Courier")) is None


def test_two_reports_that_print_one_speech_are_no_copies() -> None:
    speech = f"“{STORY}”"
    one = report(f"{prose(11, 90)} {speech}", publisher="The Gazette")
    other = report(f"{prose(12, 90)} {speech}", publisher="The Courier")
    dossier = dossier_of(one, other)
    assert [entry(dossier, d).copy_of for d in (one, other)] == [None, None]


def test_a_series_that_keeps_its_form_is_not_the_copy_of_last_months_issue() -> None:
    form = STORY[: len(STORY) * 6 // 10]
    issue = report(form + prose(13, 100), "2031-05-04")
    assert copy_of(ORIGINAL, report(issue.text, "2031-05-05")) == ORIGINAL.id
    assert copy_of(ORIGINAL, report(issue.text, "2031-06-04")) is None
    assert copy_of(ORIGINAL, report(STORY, "2031-06-04")) == ORIGINAL.id


def test_a_short_notice_of_a_standing_form_is_no_copy() -> None:
    form = "The minister received the ambassador of {} on {} and spoke with him about {} and trade."
    more = " Both sides praised the good relations of the two countries and agreed to meet again."
    one = report(form.format("Vellmark", "Monday", "salt") + more)
    other = report(form.format("Orland", "Friday", "grain") + more, "2031-05-05")
    assert copy_of(one, other) is None


def test_the_earliest_is_the_original_whatever_its_length() -> None:
    short = report(STORY[: len(STORY) * 7 // 10], "2031-05-03", "The Courier")
    assert copy_of(short, ORIGINAL) == short.id


def test_of_one_day_the_longest_is_the_original_and_an_undated_one_comes_last() -> None:
    short = report(STORY[: len(STORY) * 7 // 10], publisher="The Courier")
    undated = report(f"{STORY} {prose(14, 30)}", None, "The Herald")
    dossier = dossier_of(short, undated, ORIGINAL)
    found = [entry(dossier, d).copy_of for d in (ORIGINAL, short, undated)]
    assert found == [None, ORIGINAL.id, ORIGINAL.id]


def test_two_reports_that_a_person_keeps_apart_are_no_copies_until_that_is_undone() -> None:
    again = report(STORY, "2031-05-05", "The Courier")
    third = report(STORY, "2031-05-06", "The Herald")
    dossier = dossier_of(ORIGINAL, again, third)
    assert [entry(dossier, d).copy_of for d in (again, third)] == [ORIGINAL.id] * 2
    parted = judge(dossier, "split", third.id, by="Ada Lind", value=ORIGINAL.id)
    # Nor is it one through the copy that stands between them.
    assert [entry(dossier, d).copy_of for d in (again, third)] == [ORIGINAL.id, None]
    judge(dossier, "undo", parted.id, by="Ada Lind")
    assert entry(dossier, third).copy_of == ORIGINAL.id


def test_a_copy_of_a_copy_points_at_the_original() -> None:
    middle = report(STORY[: len(STORY) * 7 // 10], "2031-05-05", "The Courier")
    last = report(middle.text[len(middle.text) // 3 :] + prose(15, 60), "2031-05-06", "The Herald")
    dossier = dossier_of(ORIGINAL, middle, last)
    assert [entry(dossier, d).copy_of for d in (middle, last)] == [ORIGINAL.id] * 2


def test_the_order_of_arrival_does_not_matter() -> None:
    reports = [
        ORIGINAL,
        report(CHANGED["a new lead"], "2031-05-05", "The Courier"),
        report(CHANGED["its end cut off"], None, "The Herald"),
    ]
    found = {exported(dossier_of(*order)) for order in permutations(reports)}
    assert len(found) == 1


def test_when_the_original_goes_the_next_report_takes_its_place() -> None:
    second = report(STORY, "2031-05-05", "The Courier")
    third = report(CHANGED["its end cut off"], "2031-05-06", "The Herald")
    dossier = dossier_of(third, second, ORIGINAL)
    remove(dossier, ORIGINAL.id)
    assert exported(dossier) == exported(dossier_of(second, third))
    assert entry(dossier, third).copy_of == second.id
    assert entry(dossier, second).copy_of is None


def test_an_undated_copy_takes_the_day_of_its_original_and_loses_it_with_that() -> None:
    copy = report(CHANGED["another headline"], None, "The Courier")
    dossier = dossier_of(copy, ORIGINAL)
    published = entry(dossier, copy).published
    assert (published.edtf, published.basis) == ("2031-05-04", "inferred")
    assert "As printed by The Gazette" in published.why
    remove(dossier, ORIGINAL.id)
    assert entry(dossier, copy).published.edtf is None


def test_a_page_that_holds_a_story_among_others_is_a_copy_in_that_part_alone() -> None:
    page = report(f"{prose(16, 180)}\n{STORY}\n{prose(17, 180)}", "2031-05-05", "The Courier")
    dossier = dossier_of(ORIGINAL, page)
    assert entry(dossier, page).copy_of == ORIGINAL.id
    (found,) = Copies().resolve(_block(ORIGINAL, page), PlainScope([], []))
    start = page.text.index(STORY)
    assert [found.holds(at) for at in (0, start, start + len(STORY) // 2, len(page.text) - 9)] == [  # type: ignore[union-attr]
        False,
        True,
        True,
        False,
    ]


def _block(*reports: Document) -> Block:
    return Block(tuple(sorted(reports, key=lambda d: d.id)))


def test_many_pages_of_one_outlet_make_no_block_of_all() -> None:
    notice = prose(18, 30)
    reports = [report(f"{prose(n + 30, 400)} {notice}") for n in range(30)]
    dossier = open_dossier(":memory:")
    for document in reports[:-1]:
        dossier.arrive(document, (), "test")
    bring_up_to_date(dossier)
    dossier.arrive(reports[-1], (), "test")
    done = bring_up_to_date(dossier)
    assert (done.anew["copies"], done.fresh["copies"]) == (0, 1)


@pytest.mark.parametrize("seed", range(3))
def test_coming_and_going_in_any_order_ends_where_a_fresh_start_does(seed: int) -> None:
    rng = random.Random(seed)
    stories = [prose(n, 150) for n in range(3)]
    pool = []
    for n in range(14):
        text = rng.choice(stories)
        first, last = rng.choice(((0, 1.0), (0, 0.6), (0.3, 1.0), (0, 0.8)))
        text = text[round(len(text) * first) : round(len(text) * last)] + prose(50 + n, 24)
        pool.append(report(text, rng.choice((None, "2031-05-04", "2031-05-05")), f"Paper {n}"))
    dossier = open_dossier(":memory:")
    here: set[int] = set()
    for _ in range(30):
        n = rng.randrange(len(pool))
        if n in here:
            dossier.remove(pool[n].id)
        else:
            dossier.arrive(pool[n], (), "test")
        here ^= {n}
        bring_up_to_date(dossier)
    assert exported(dossier) == exported(dossier_of(*(pool[n] for n in sorted(here))))


BODY = (
    "The coast guard of Vellmark released nine sailors of Orland on Monday. "
    "The sailors had been held on the island of Skarn since the storm of last winter, when their "
    "vessel ran aground on the reef and lost its cargo of salt. Officials of both countries met "
    "them at the ferry terminal in the morning. The release ends a quarrel that had closed the "
    "fishing grounds for three months and cost both fleets their season.\n"
)


def test_what_two_papers_print_of_one_story_has_one_origin(tmp_path: Path) -> None:
    dossier = told(
        tmp_path,
        gazette=f"Nine sailors go home\n\nThe Gazette\n12 May 2031\n\n{BODY}",
        courier=f"Vellmark frees sailors after long winter\n\nThe Courier\n13 May 2031\n\n{BODY}",
    )
    copies = [d for d in dossier.documents() if d.copy_of]
    assert [d.publisher for d in copies] == ["The Courier"]
    events = [e for e in dossier.entries("event") if isinstance(e, Event)]
    assert any(copies[0].id in {c.document for c in e.citations} for e in events)
    for event in events:
        assert [o.name for o in event.origins] == ["The Gazette"]
        cited = {c.document for c in event.citations}
        assert set(event.origins[0].documents) == cited


def test_the_list_of_sources_says_of_which_report_one_is_a_copy() -> None:
    copy = report(STORY, "2031-05-05", "The Courier")
    first, second = Library(dossier_of(copy, ORIGINAL)).sources
    assert "copy of [1]" not in first.flags
    assert "copy of [1]" in second.flags


def test_two_reports_that_a_person_calls_one_text_are_until_that_is_undone() -> None:
    told_anew = report(prose(16, 120), "2031-05-05", "The Courier")
    short = report("The ports open again, it says.", "2031-05-06", "The Herald")
    dossier = dossier_of(short, told_anew, ORIGINAL)
    assert [entry(dossier, d).copy_of for d in (told_anew, short)] == [None, None]
    judge(dossier, "merge", ORIGINAL.id, by="Ada Lind", value=told_anew.id)
    said = judge(dossier, "merge", short.id, by="Ada Lind", value=told_anew.id)
    assert [entry(dossier, d).copy_of for d in (told_anew, short)] == [ORIGINAL.id] * 2
    assert entry(dossier, ORIGINAL).copy_of is None
    judge(dossier, "undo", said.id, by="Ada Lind")
    assert [entry(dossier, d).copy_of for d in (told_anew, short)] == [ORIGINAL.id, None]


def test_one_text_by_a_persons_word_stays_one_when_it_is_read_again_or_comes_back() -> None:
    copy = report(prose(17, 120), "2031-05-05", "The Courier")
    dossier = dossier_of(copy, ORIGINAL)
    judge(dossier, "merge", copy.id, by="Ada Lind", value=ORIGINAL.id)
    dossier.arrive(copy, (), "another reader")
    bring_up_to_date(dossier)
    assert entry(dossier, copy).copy_of == ORIGINAL.id
    remove(dossier, ORIGINAL.id)
    assert entry(dossier, copy).copy_of is None
    dossier.arrive(ORIGINAL, (), "test")
    bring_up_to_date(dossier)
    assert entry(dossier, copy).copy_of == ORIGINAL.id


def test_of_one_text_and_two_reports_what_a_person_said_last_holds() -> None:
    copy = report(STORY, "2031-05-05", "The Courier")
    dossier = dossier_of(copy, ORIGINAL)
    judge(dossier, "split", copy.id, by="Ada Lind", value=ORIGINAL.id)
    assert entry(dossier, copy).copy_of is None
    judge(dossier, "merge", ORIGINAL.id, by="Ada Lind", value=copy.id)
    assert entry(dossier, copy).copy_of == ORIGINAL.id


def test_a_report_is_not_one_text_with_itself() -> None:
    dossier = dossier_of(ORIGINAL)
    with pytest.raises(Misuse, match="the very same"):
        judge(dossier, "merge", ORIGINAL.id, by="Ada Lind", value=ORIGINAL.id)
