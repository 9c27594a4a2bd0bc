"""A report's text with its marks: one sweep gives what looking at every mark would give."""

from __future__ import annotations

import time
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.present.reading import _blocks

TEXT = "We met at noon.\n\nThey left.\nNobody signed, they said.\n"
places = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


def stretches(text, spans):
    document = SimpleNamespace(text=text, furniture=())
    return [s for block in _blocks(document, spans, (0, len(text))) for s in block.stretches]


@given(st.lists(places, max_size=8))
def test_each_character_bears_exactly_the_marks_over_it(found):
    spans = [(a, b, f"event-{n}", "event") for n, (a, b) in enumerate(found) if a < b]
    for stretch in stretches(TEXT, spans):
        assert TEXT[stretch.start :].startswith(stretch.text)
        for at in range(stretch.start, stretch.start + len(stretch.text)):
            assert list(stretch.entries) == [s[2] for s in spans if s[0] <= at < s[1]]


def test_a_long_report_with_many_marks_is_laid_out_at_once():
    line = "They said so.\n"
    spans = [(n * len(line), n * len(line) + 4, f"event-{n}", "event") for n in range(8000)]
    begun = time.process_time()
    assert sum(bool(s.entries) for s in stretches(line * 8000, spans)) == 8000
    assert time.process_time() - begun < 2
