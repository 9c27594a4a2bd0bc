"""The queue counts what it shows."""

from __future__ import annotations

from goodoffices.present.review import queue, waiting


def test_what_is_left_of_a_kind_is_what_the_queue_shows(examples):
    kinds = waiting(examples)
    assert {"time", "event", "offer"} <= {w.kind.kind for w in kinds}
    for each in kinds:
        name = each.kind.kind
        shown = []
        while (entry := queue(examples, name, len(shown))) is not None:
            shown.append(entry.id)
        assert len(shown) == len(set(shown)) == each.left
        assert each.left <= each.total
