"""The trained reader's marks are counted against the rules' findings as the exam counts entries."""

from __future__ import annotations

from eval.marks import Passage, Tally, cover, matched


def _event(start: int, end: int, label: str = "", status: str = "") -> Passage:
    return Passage("event", start, end, label, status)


def test_a_passage_within_another_covers_it() -> None:
    assert cover((10, 20), (0, 100)) == 1.0
    assert cover((10, 20), (15, 40)) == 0.5
    assert cover((10, 20), (20, 40)) == 0.0


def test_one_passage_answers_one() -> None:
    wanted = [_event(0, 10), _event(12, 20)]
    assert matched(wanted, [_event(0, 20)]) == {0: 0}
    assert matched(wanted, [_event(13, 20), _event(2, 10)]) == {0: 1, 1: 0}


def test_classes_count_where_both_sides_tell_them() -> None:
    tally = Tally()
    tally.add(
        [_event(0, 5, "aid", "happened"), _event(8, 12, "agree", "")],
        [_event(0, 5, "aid", "possible"), _event(8, 12, "consult", "planned"), _event(30, 40)],
    )
    assert (tally.count.found, tally.count.wanted, tally.count.got) == (2, 2, 3)
    assert (tally.labels[True], tally.labels[False]) == (1, 1)
    assert (tally.statuses[True], tally.statuses[False]) == (0, 1)


def test_a_stance_told_by_a_marked_offer_is_set_aside_and_any_other_is_an_invention() -> None:
    offer = Passage("offer", 20, 40)
    told_by_it = Passage("stance", 0, 40, "supports", core=(22, 40))
    beside_it = Passage("stance", 0, 60, "opposes", core=(45, 60))
    tally = Tally()
    tally.add([Passage("stance", 70, 80)], [told_by_it, beside_it], above=[offer])
    assert (tally.count.found, tally.count.wanted, tally.count.got, tally.aside) == (0, 1, 1, 1)


def test_a_stance_that_answers_a_mark_counts_though_it_stands_on_an_offer() -> None:
    tally = Tally()
    tally.add(
        [Passage("stance", 0, 40, "supports")],
        [Passage("stance", 0, 40, "supports", core=(20, 40))],
        above=[Passage("offer", 20, 40)],
    )
    assert (tally.count.found, tally.count.got, tally.aside) == (1, 1, 0)
