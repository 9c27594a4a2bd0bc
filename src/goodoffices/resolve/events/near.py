"""How near to each other in time two reports stand, and what they tell."""

from __future__ import annotations

from datetime import timedelta

from goodoffices.resolve.events.occasions import TOGETHER
from goodoffices.resolve.events.told import Told

LATER = timedelta(days=92)
"""How long after an event a report without a date may still tell of it."""

SEASON = timedelta(days=183)
"""How long after a named person was freed or taken reports still tell of that one time."""


def near(left: Told, right: Told) -> bool:
    """Days that can be one, of both reports."""
    if left.window is None or right.window is None:
        return False
    return left.window[0] <= right.window[1] and right.window[0] <= left.window[1]


def of_one_week(left: Told, right: Told) -> bool:
    """Reports of known days, no more than a week apart."""
    if left.published is None or right.published is None:
        return False
    return abs(left.published - right.published) <= TOGETHER


def told_later(left: Told, right: Told) -> bool:
    """One dated, the other told without a date within a quarter of a year after."""
    for dated, late in ((left, right), (right, left)):
        if dated.dated and late.when.edtf is None and late.published and dated.window:
            return dated.window[0] <= late.published <= dated.window[1] + LATER
    return False


def in_one_season(left: Told, right: Told) -> bool:
    """One of them without a date, and no more than half a year between."""
    if left.dated and right.dated:
        return False
    if left.window is None or right.window is None:
        return True
    first, second = sorted((left.window, right.window))
    return second[0] - first[1] <= SEASON


def of_unknown_days(left: Told, right: Told) -> bool:
    """One dated or not, the other of a report that nothing dates."""
    return any(t.when.edtf is None and t.published is None for t in (left, right))
