"""Charts as SVG. leather gives scales, ticks, axes and marks; this is what it lacks: links and names
of marks, classes in place of colours, days, and words that keep their size.

Figures are drawn ``WIDE`` units wide and told in percent, and so many pixels high: they take the
width of their page, and their words do not shrink with it. Nothing has a style of its own: colours,
dark pages and paper are the style sheet's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

from leather import Axis, Columns, Dots, Linear, Ordinal, Scale, Series
from leather.shapes import Shape
from markupsafe import Markup

from goodoffices.analyze.scores import Bin
from goodoffices.present.dates import MONTHS

WIDE = 100
"""Units of a figure's width, each a hundredth of it."""

ROOMY, NARROW = 660, 265
"""Pixels of a figure on a wide page (beside filters, or on paper) and on a narrow one, at least;
words that do not fit the narrow one are ``seldom``."""

LETTER, AIR, LOW = 6.5, 14, 16
"""Pixels of a letter, between two words, and of a line of words."""

BEFORE, BEHIND = 36, 8
"""Pixels for words beside a figure: to the left, where it has an axis of counts, and to the right."""

MOST_WORDS = 60
"""Periods looked at for words on an axis; twice as many as can stand on a wide one."""

THIN = 5
"""Pixels of the height of an interval."""

LEAST = 0.6
"""Hundredths of the width of the shortest bar: a day among years can still be seen."""

STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between the marks on an axis of days; the first that gives at most ``MARKS`` is taken."""

MARKS = 13

_PAINT = ("fill", "stroke", "stroke-width", "font-family", "font-size")
_ALONG = ("x", "x1", "x2", "cx", "width")
_DOWN = ("y", "y1", "y2", "cy", "height", "r")


@dataclass(frozen=True, slots=True)
class Period:
    """A year, month or day: how many events of cooperation and of conflict were done in it."""

    label: str
    start: str
    end: str
    friendly: int
    hostile: int

    @property
    def told(self) -> str:
        """The period in words."""
        return f"{self.label}: {self.friendly:,} of cooperation, {self.hostile:,} of conflict"


class Counts(Linear):  # type: ignore[misc]  # leather is not typed
    """Whole numbers from the lowest to the highest; of the package's ticks those between them.

    The package rounds the ends outwards, which would cost bars up to half of their height.
    """

    def __init__(self, low: int, high: int) -> None:
        super().__init__(low, high)
        self._low, self._high = low, high

    def project(self, value: float, range_min: float, range_max: float) -> float:
        """Where a number lies between two ends."""
        part = (float(value) - self._low) / (self._high - self._low)
        return range_min + (range_max - range_min) * part

    def ticks(self) -> list[int]:
        """Round numbers to mark."""
        whole = (int(t) for t in super().ticks() if t == int(t))
        return [t for t in whole if self._low <= t <= self._high]


class Days(Scale):  # type: ignore[misc]  # leather is not typed
    """Days from the first to the last, both whole.

    The package's own scale of time puts months one too late and needs four days at least.
    """

    def __init__(self, first: date, last: date) -> None:
        self._first, self._last = first, last
        self._whole = (last - first).days + 1

    def project(self, value: date, range_min: float, range_max: float) -> float:
        """Where a day begins between two ends."""
        return range_min + (range_max - range_min) * (value - self._first).days / self._whole

    def ends(self, start: date, end: date, wide: float) -> tuple[float, float]:
        """Where some days begin, and how long they are, on a figure so wide."""
        long = max(wide * ((end - start).days + 1) / self._whole, LEAST)
        return min(self.project(start, 0, wide), wide - long), long

    def ticks(self) -> list[date]:
        """First days of months, of years where there are many; where there is at most one, days."""
        start, stop = _month(self._first), _month(self._last) + 1
        step = next((s for s in STEPS if stop - start <= MARKS * s), STEPS[-1])
        months = range(-(-start // step) * step, stop, step)
        firsts = [date(m // 12, m % 12 + 1, 1) for m in months]
        found = [day for day in firsts if day >= self._first]
        apart = -(-self._whole // MARKS)
        days = range(0, self._whole, apart)
        return found if len(found) > 1 else [self._first + timedelta(days=n) for n in days]

    def format_tick(self, value: date, _i: int, _count: int) -> str:
        """A tick in words: a year, a month or a day, whichever all of them are."""
        ticks = self.ticks()
        month = f"{MONTHS[value.month - 1]} {value.year}"
        if any(day.day != 1 for day in ticks) or len(ticks) == 1:
            return f"{value.day} {month}"
        return str(value.year) if all(day.month == 1 for day in ticks) else month


class Intervals(Shape):  # type: ignore[misc]  # leather is not typed
    """A series of first and last days, each drawn as a bar as long as they are."""

    def to_svg(
        self, width: float, height: float, x_scale: Days, _y: None, series: Series, _palette: None
    ) -> ET.Element:
        """The bars, one below the other."""
        group = ET.Element("g", {"class": "series intervals"})
        for each in series.data():
            left, long = x_scale.ends(each.x, each.y, width)
            group.append(_rect(left, 0, long, height))
        return group


def over_time(
    periods: Sequence[Period], label: str, address: Callable[..., str], **query: str | None
) -> Markup:
    """Cooperation upwards and conflict downwards by period; each period that has any is a link to
    an address with these parameters and its days."""
    named = {p.label: p.label for p in periods[:: len(periods) // MOST_WORDS + 1]}
    return _columns(periods, named, [periods], 150, label, _links(address, query))


def temperature(
    periods: Sequence[Period],
    beside: Iterable[Sequence[Period]],
    label: str,
    address: Callable[..., str],
    **query: str,
) -> Markup:
    """The same, small, to one scale with the figures beside it; its Januaries are marked."""
    januaries = {p.label: p.start[:4] for p in periods if p.start[5:7] == "01"}
    return _columns(periods, januaries, beside, 64, label, _links(address, query))


def days_axis(first: str, last: str) -> Markup:
    """The axis above a list of intervals."""
    days = _days(first, last)
    axis = _bottom(days, days.ticks(), lambda d: days.format_tick(d, 0, 0), 0, 0)
    return _svg("days", 24, [axis], {"aria-hidden": "true"})


def interval(first: str, last: str, start: str, end: str, kind: str, now: str = "") -> Markup:
    """One bar from a day to another on the axis from first to last; ``now`` is an upright line."""
    days = _days(first, last)
    drawn = Intervals().to_svg(WIDE, THIN, days, None, Series([_pair(start, end)]), None)
    drawn.set("class", kind)
    marks = [drawn]
    if now:
        at = str(days.project(date.fromisoformat(now), 0, WIDE))
        marks.append(
            ET.Element("line", {"class": "now", "x1": at, "x2": at, "y1": "0", "y2": str(THIN)})
        )
    return _svg("interval", THIN, marks, {"aria-hidden": "true"})


def calibration(bins: Sequence[Bin]) -> Markup:
    """What was said against what came true, a dot for each bin; true forecasts keep to the line."""
    high = 160
    part, ticks = Linear(0, 1), (0, 0.5, 1)

    def percent(value: float, _i: int, _count: int) -> str:
        return f"{value:.0%}"

    dots = Dots("none", lambda d: 3 + min(d.row[2], 49) ** 0.5).to_svg(
        WIDE, high, part, part, Series([(b.said, b.occurred, b.count) for b in bins]), None
    )
    for dot, each in zip(dots, bins, strict=True):
        told = f"said {each.said:.0%}, came true {each.occurred:.0%} of {each.count}"
        ET.SubElement(dot, "title").text = told
    ends = {"class": "even", "x1": "0", "y1": str(high), "x2": str(WIDE), "y2": "0"}
    axes = [
        Axis(ticks, percent, "said").to_svg(WIDE, high, part, "bottom"),
        Axis(ticks, percent, "came true").to_svg(WIDE, high, part, "left"),
    ]
    label = "Calibration; the table tells the same"
    marks = [*axes, ET.Element("line", ends), dots]
    return _svg("calibration", high, marks, {"role": "img", "aria-label": label})


def _columns(
    periods: Sequence[Period],
    named: Mapping[str, str],
    beside: Iterable[Sequence[Period]],
    high: int,
    label: str,
    link_of: Callable[[Period], str],
) -> Markup:
    every = [p for others in beside for p in others]
    most = max((p.friendly for p in every), default=0), max((p.hostile for p in every), default=0)
    scale = _counts(*most)
    place = Ordinal([p.label for p in periods])
    drawn: dict[str, list[ET.Element]] = {}
    for kind, up in (("friendly", 1), ("hostile", -1)):
        data = [(p.label, up * n) for p in periods if (n := getattr(p, kind))]
        if data:
            columns = Columns("none").to_svg(WIDE, high, place, scale, Series(data), None)
            for (name, _), column in zip(data, columns, strict=True):
                column.set("class", kind)
                drawn.setdefault(name, []).append(column)
    marks = [_left(scale, high), _bottom(place, list(named), named.__getitem__, high, BEFORE)]
    for n, period in enumerate(periods):
        if period.label in drawn:
            link = ET.Element("a", {"href": link_of(period)})
            ET.SubElement(link, "title").text = period.told
            hit = _rect(WIDE * n / len(periods), 0, WIDE / len(periods), high)
            hit.set("class", "hit")
            link.extend([hit, *drawn[period.label]])
            marks.append(link)
    return _svg("columns", high, marks, {"role": "group", "aria-label": label})


def _left(scale: Counts, high: int) -> ET.Element:
    """The axis of counts; ticks that would touch are left out, the one at zero stays."""
    kept: list[int] = []
    for tick in sorted(scale.ticks(), key=abs):
        at = scale.project(tick, high, 0)
        if all(abs(at - scale.project(k, high, 0)) >= LOW for k in kept):
            kept.append(tick)
    axis = Axis(sorted(kept), lambda n, _i, _count: f"{abs(n):,}")
    group: ET.Element = axis.to_svg(WIDE, high, scale, "left")
    group[-1].set("class", "tick zero")  # leather draws it last
    return group


def _bottom(
    scale: Scale, ticks: Sequence[Any], named: Callable[[Any], str], high: int, before: int
) -> ET.Element:
    """An axis below a figure, with as many words as a wide page has room for; those for which a
    narrow one has none are ``seldom``."""
    places = [(float(scale.project(t, 0, WIDE)), named(t)) for t in ticks]
    wide = _fit(places, range(len(places)), ROOMY, before)
    narrow = set(_fit(places, wide, NARROW, before))
    words = [places[n][1] for n in wide]
    axis = Axis([ticks[n] for n in wide], lambda _v, i, _count: words[i])
    group: ET.Element = axis.to_svg(WIDE, high, scale, "bottom") if wide else ET.Element("g")
    for n, tick in zip(wide, group, strict=True):
        tick.set("class", "tick" if n in narrow else "tick seldom")
        if not places[n][0]:
            tick[-1].set("text-anchor", "start")
    return group


def _fit(
    places: Sequence[tuple[float, str]], some: Sequence[int], wide: int, before: int
) -> list[int]:
    """Which words stand, centred at their places (those at its very edge begin there), on a figure
    of so many pixels: as many as do not touch at even steps, without those that leave the page."""

    def ends(n: int) -> tuple[float, float]:
        at, words = places[n]
        half = LETTER * len(words) / 2
        middle = wide * at / WIDE if at else half
        return middle - half, middle + half

    for step in range(1, len(some) + 1):
        spans = {n: ends(n) for n in some[::step]}
        kept = [n for n, (a, b) in spans.items() if a >= -before and b <= wide + BEHIND]
        if all(spans[a][1] + AIR <= spans[b][0] for a, b in pairwise(kept)):
            return kept
    return []


def _links(address: Callable[..., str], query: Mapping[str, str | None]) -> Callable[[Period], str]:
    return lambda period: address(**query, **{"from": period.start, "to": period.end})


@lru_cache(maxsize=64)
def _counts(warm: int, cold: int) -> Counts:
    """Kept, as leather looks for its ticks long, and figures beside each other have one scale."""
    return Counts(-cold, warm if warm or cold else 1)


def _days(first: str, last: str) -> Days:
    return Days(*_pair(first, last))


def _pair(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _rect(x: float, y: float, wide: float, high: float) -> ET.Element:
    return ET.Element("rect", x=str(x), y=str(y), width=str(wide), height=str(high))


def _svg(kind: str, high: int, marks: Iterable[ET.Element], named: Mapping[str, str]) -> Markup:
    """The figure, whole: lengths along it in percent, those below zero (words beside it) and down
    it in pixels; without the package's paint."""
    root = ET.Element("svg", {"class": f"chart {kind}", **named})
    root.extend(marks)
    for each in root.iter():
        for name in [n for n, told in each.attrib.items() if n in _PAINT or not told]:
            del each.attrib[name]
        for name in _ALONG:
            if name in each.attrib:
                at = float(each.attrib[name])
                each.set(name, f"{at:.2f}%" if at >= 0 else f"{at:.0f}")
        for name in _DOWN:
            if name in each.attrib:
                each.set(name, f"{float(each.attrib[name]):.1f}")
    root.set("height", str(high))
    return Markup(ET.tostring(root, encoding="unicode"))
