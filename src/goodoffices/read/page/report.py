"""Where on a page the report stands: the element, and within it the run of blocks, that it fills.

Every block of a page is weighed: prose for the report, links and labels against it. The report is
the run of blocks that weighs most together, after the maximum subsequence segmentation of
Pasternack and Roth ("Extracting Article Text from the Web with Maximum Subsequence Segmentation",
WWW 2009), here over blocks within one element instead of over tokens.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from goodoffices.read import days
from goodoffices.read.page.blocks import Block, Stretch

AGAINST = -0.5
"""What each character of a link, a label or known furniture weighs."""
SHORT = -0.1
"""What each character of a paragraph weighs that reads as no prose."""
ITEM = 0.2
"""What each character of a list item or table cell weighs that reads as no prose."""
BEFORE = 0.3
"""What prose before the headline weighs; against the report where the headline is sure."""
FADING = 2500
"""Prose behind so many characters of links and labels, after the report's start, weighs 1/e."""
HOME = 0.8
"""The report's own element is the smallest that holds so much of the heaviest one's weight."""
LINKS_IN_OPENING = 0.3
"""Most links in a short line that opens the report."""
SHORTEST_QUOTE = 30
LONGEST_QUOTE = 300
"""How long a pull quote is, in characters."""
LONGER = 30
"""So many characters more has the paragraph that it is taken from."""
MOST_LINES = 400
"""A longer report is not looked through for pull quotes."""
QUOTATION = "“”\"'‘’«» "


@dataclass(frozen=True, slots=True)
class Headline:
    """Where the headline ends (0 without one), and whether it is the one that the page names."""

    end: int = 0
    sure: bool = False


def report(
    blocks: Sequence[Block],
    frames: Iterable[Stretch],
    headline: Headline,
    apart: Collection[int],
) -> Stretch | None:
    """The run of blocks (first, behind last) that the report fills; None where nothing weighs.

    ``frames`` are the stretches of text that elements made; ``apart`` the indexes of blocks that
    are known to be furniture.
    """
    starts = [b.start for b in blocks]
    sums = [0.0, *itertools.accumulate(_weights(blocks, headline, apart))]
    runs = []
    for start, end in set(frames):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        runs.append((sums[last] - sums[first], first, last))
    most, low, high = max(runs, key=lambda r: (r[0], r[1] - r[2], r[1]), default=(0.0, 0, 0))
    if most <= 0:
        return None
    _, low, high = min(
        (b - a, a, b) for mass, a, b in runs if mass >= HOME * most and low <= a and b <= high
    )
    first, last = _heaviest(sums, low, high)
    while first > low and first - 1 not in apart and _opens(blocks[first - 1], headline):
        first -= 1
    return first, last


def beside(blocks: Sequence[Block], run: Stretch, apart: Collection[int]) -> set[int]:
    """The blocks within the report's run that lead to other stories.

    A line that is nothing but a link, two linked lines in a row, and the label above either.
    """
    own = [i for i in range(*run) if i not in apart and blocks[i].text.strip()]
    found: set[int] = set()
    above = -1
    for linked, group in itertools.groupby(own, key=lambda i: blocks[i].linked):
        row = list(group)
        if not linked:
            above = row[-1]
        elif len(row) >= 2 or (blocks[row[0]].alone and not blocks[row[0]].heading):
            found.update(row)
            if above >= 0 and blocks[above].label and (len(row) >= 2 or not blocks[above].heading):
                found.add(above)
    return found


def pull_quotes(blocks: Sequence[Block], run: Stretch, apart: Collection[int]) -> set[int]:
    """The lines of a report that repeat words out of one of its paragraphs, to catch the eye."""
    own = [i for i in range(*run) if i not in apart]
    if len(own) > MOST_LINES:
        return set()
    paragraphs = [
        (i, " ".join(blocks[i].text.split())) for i in own if blocks[i].size > SHORTEST_QUOTE
    ]
    found = set()
    for i, line in paragraphs:
        words = line.strip(QUOTATION)
        if len(words) <= LONGEST_QUOTE and any(
            words in other and len(other) >= len(line) + LONGER for j, other in paragraphs if j != i
        ):
            found.add(i)
    return found


def _weights(
    blocks: Sequence[Block], headline: Headline, apart: Collection[int]
) -> Iterable[float]:
    """What each block says for the report in its surroundings, in characters."""
    begun, between = False, 0
    for i, block in enumerate(blocks):
        if block.linked or i in apart:
            between += block.size if begun else 0
            yield AGAINST * block.size
        elif block.prose:
            after = block.start >= headline.end
            begun = begun or after
            near = math.exp(-between / FADING) if after else BEFORE * (-1 if headline.sure else 1)
            yield near * (block.size - block.links)
        elif block.heading:
            yield 0.0
        elif block.listed:
            yield ITEM * block.size
        else:
            yield (SHORT if block.tag == "p" else AGAINST) * block.size


def _heaviest(sums: Sequence[float], first: int, last: int) -> Stretch:
    """The run between two places that weighs most (Bentley, Programming Pearls, column 8)."""
    low, best = first, (first, first)
    for i in range(first, last + 1):
        if sums[i] - sums[low] > sums[best[1]] - sums[best[0]]:
            best = (low, i)
        if sums[i] < sums[low]:
            low = i
    return best


def _opens(block: Block, headline: Headline) -> bool:
    """Whether a block right before the heaviest run belongs to it: a short line or heading."""
    return (
        block.start >= headline.end
        and not block.linked
        and (block.heading or block.listed or block.tag == "p")
        and block.links <= LINKS_IN_OPENING * block.size
        and not days.first(block.text)
    )
