"""What hangs on a condition, or on a time still to come, has not happened."""

from __future__ import annotations

import pytest

from goodoffices.extract import events, names, statements, times
from goodoffices.extract.language import load, parse
from goodoffices.read import receive_text


def status_of(text: str, trigger: str) -> str:
    document = receive_text(text, captured="2031-01-01T00:00:00+00:00")
    (found,) = parse([document], load())
    for extractor in (names, times, statements, events):
        extractor.find(found)
    (event,) = [e for e in found.events if trigger in e.trigger.quote]
    return event.status


@pytest.mark.parametrize(
    "text",
    [
        "Norway will open the bridge provided that the drivers are freed.",
        "Norway will open the bridge, provided the drivers are freed.",
        "Norway will open the bridge on condition that the drivers are freed.",
        "Norway will open the bridge once the drivers are freed.",
        "Norway will open the bridge as long as the drivers are freed.",
        "Norway will open the bridge only when the drivers have been freed.",
        "Norway will open the bridge if the drivers are freed.",
    ],
)
def test_what_is_a_condition_has_not_happened(text: str) -> None:
    assert status_of(text, "freed") == "conditional"


@pytest.mark.parametrize(
    "text",
    [
        "Norway opened the bridge after the drivers were freed.",
        "Norway opened the bridge once the drivers had been freed.",
        "The bridge will stay open, the minister said when the drivers were freed.",
    ],
)
def test_what_is_told_as_past_beside_it_has_happened(text: str) -> None:
    assert status_of(text, "freed") == "happened"
