"""What kind of text a report is, by its own signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.model.shapes import Genre
from goodoffices.read.lines import Line


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of a genre: the wording of a line, how many such lines it takes, and where.

    ``head`` signs count only among the first :data:`HEAD` lines.
    """

    genre: Genre
    pattern: re.Pattern[str]
    least: int = 1
    head: bool = False


HEAD = 25
LONGEST_SIGN = 400
"""Longest line that can be a sign, in characters."""
TURNS = 0.2
"""Share of lines that open with a speaker's label in a transcript."""
SAID = re.compile(
    r"\b(?:said|says?|told|announced|reported|according to|confirmed|stated|declared|reports|added|warned)\b"
)
SAID_PER_WORDS = 400
"""News attributes at least once in so many words."""


def _sign(genre: Genre, pattern: str, least: int = 1, head: bool = False) -> Sign:
    return Sign(genre, re.compile(pattern, re.IGNORECASE), least, head)


SIGNS: tuple[Sign, ...] = (
    _sign("transcript", r"(?:q|question|a|answer|interviewer|moderator|host|reporter)\s?:.*", 4),
    _sign("transcript", r"(?-i:[A-Z][A-Z .’'-]{3,40}(?: \([^)]*\))?):\s.*", 4),
    _sign("transcript", r"(?:near-)?(?:verbatim )?transcript(?: of)?\b.{0,80}", 1, True),
    _sign(
        "official",
        r"(?:press release|joint (?:statement|communiqu[eé]|declaration)|communiqu[eé]|for immediate release"
        r"|readout (?:of|from)|statement (?:by|of|from|attributable)|press statement|official statement"
        r"|memorandum of understanding|final (?:communiqu[eé]|declaration)|resolution \d+|note verbale)\b.{0,140}",
        1,
        True,
    ),
    _sign(
        "official",
        r"(?:.{0,60} )?(?:check against delivery|press office|spokesperson[’']s office)\b.{0,60}",
        1,
        True,
    ),
    _sign(
        "official",
        r"the (?:parties|participants|sides|signatories|undersigned|council|ministers|heads of state)"
        r"\b.{0,120}\b(?:have agreed as follows|agree as follows|reaffirmed|hereby|issued the following).*",
        1,
        True,
    ),
    _sign(
        "notes",
        r"(?:meeting |field |interview |my |raw )?notes?\b(?: (?:on|from|of)\b.{0,80})?:?",
        1,
        True,
    ),
    _sign("notes", r"(?:minutes|memo(?:randum)?) (?:of|on|for|to) .{3,80}", 1, True),
    _sign(
        "analysis",
        r"(?:executive summary|key (?:takeaways|findings|judge?ments)|bottom line up front|forecast|outlook"
        r"|scenarios|policy recommendations|recommendations|implications)\s?:?",
    ),
    _sign(
        "analysis",
        r"(?:news )?(?:analysis|analytics|explainer|policy (?:brief|note)|commentary no|in depth)\b.{0,60}",
        1,
        True,
    ),
    _sign("analysis", r"(?:short|medium|long)-term\b.{0,40}", 2),
    _sign(
        "opinion",
        r"(?:opinion|op-ed|editorial|column|viewpoint|guest essay|comment)\b(?:[ :|/·—–-].{0,60})?",
        1,
        True,
    ),
    _sign(
        "opinion",
        r".*\b(?:views|opinions)\b.{0,60}\b(?:in this (?:article|commentary|column|piece)|expressed here)\b"
        r".{0,30}\bare\b.*",
    ),
    _sign(
        "opinion",
        r".*\b(?:views|opinions)\b.{0,40}\bare (?:the author[’']s|the writer[’']s|his|her|their) own\b.*",
    ),
)
"""The signs, strongest genre first: a text is what the first sign that it shows says."""

_CITED_SOURCE = re.compile(
    r"\([^()]{2,80}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{4})(?:, \d{4})?[^()]{0,120}\)"
)
CITED_SOURCES = 4
"""So many sources in brackets make a study of it."""


def genre(text: str, found: Sequence[Line], dated: bool) -> Genre:
    """The genre of a report; ``dated`` says whether it has a headline, day or outlet of its own.

    ``unknown`` where no sign shows: running text without head and without attributions.
    """
    for sign in SIGNS:
        where = [x for x in (found[:HEAD] if sign.head else found) if len(x.text) <= LONGEST_SIGN]
        least = max(sign.least, TURNS * len(found)) if sign.least > 2 else sign.least
        if sum(bool(sign.pattern.fullmatch(line.text.strip("#*_ "))) for line in where) >= least:
            return sign.genre
    if len(_CITED_SOURCE.findall(text)) >= CITED_SOURCES:
        return "analysis"
    words = len(text.split())
    said = len(SAID.findall(text))
    if said * SAID_PER_WORDS >= words and (dated or said >= 3):
        return "news"
    return "unknown"
