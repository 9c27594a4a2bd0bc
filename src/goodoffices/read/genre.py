"""What kind of text a report is, by its own signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.model.shapes import Genre
from goodoffices.read.dateline import dateline
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
NOTES_HEAD = 6
"""Notes say that they are notes among so many first lines."""
LONGEST_SIGN = 400
"""Longest line that can be a sign, in characters."""
TURNS = 0.2
"""Share of lines that open with a speaker's label in a transcript."""
SAID = re.compile(
    r"\b(?:said|says?|told|announced|reported|according to|confirmed|stated|declared|reports|added|warned)\b"
)
SAID_PER_WORDS = 400
"""News attributes at least once in so many words."""
QUOTED = re.compile(r"“[^”\n]{1,800}”|(?<!\w)\"[^\"\n]{1,600}\"|‘[^’\n]{20,600}’(?!\w)")
"""Quotations: what stands in them is not the author's own voice."""
OWN = re.compile(r"\b(?:I|my|My|me|mine)\b")
ARGUED = re.compile(
    r"\b(?:should|must|ought|likely|unlikely|probably|perhaps|scenarios?|leverage|incentives?|stakes|cannot|whether|why)\b",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_OPENS = re.compile(r"(?:^|(?<=[\s(]))\"(?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,!?…])\"(?=[\s.,;:!?)]|$)")
MOST_UNCLOSED = 2
OPINION_OWN = 8.0
"""So often in a thousand of the author's words "I" and its forms make an opinion piece."""
ANALYSIS_ARGUED = 2.5
"""Words of argument per thousand from which, if news words are rarer, a text is an analysis."""
ANALYSIS_SAID = 6.0
"""A text with more attributions per thousand words reports."""
NEWS_SAMPLE = 20_000
VOICE_SAMPLE = 6_000
"""Characters in which the author's voice is listened to. The figures above were set on 84 reports
of our own corpus (half of its writers) and 190 published ones whose address tells the genre."""


def _sign(genre: Genre, pattern: str, least: int = 1, head: bool = False) -> Sign:
    return Sign(genre, re.compile(pattern, re.IGNORECASE), least, head)


SIGNS: tuple[Sign, ...] = (
    _sign("transcript", r"(?:q|question|a|answer|interviewer|moderator|host|reporter)\s?:.*", 4),
    _sign("transcript", r"(?-i:[A-Z][A-Z .’'-]{3,40}(?: \([^)]*\))?):\s.*", 4),
    _sign("transcript", r"(?:near-)?(?:verbatim )?transcript(?: of)?\b.{0,80}", 1, True),
    _sign(
        "official",
        r"(?:press release|joint (?:statement|communiqu[eé]|declaration)|communiqu[eé]|for immediate release"
        r"|readout (?:of|from)|statement (?:by|of|from|attributable|on|concerning|regarding)|press statement|official statement"
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
        r"(?:(?:(?:my|raw|rough|desk|meeting|field|interview|call|trip|visit|briefing|debrief(?:ing)?|private|working"
        r"|mission|analyst[’']?s?|duty|hand-?written|own|confidential) )*notes"
        r"|(?:(?:meeting|file|call|contact|visit) note|note (?:to|for) (?:the )?(?:file|record)"
        r"|note (?:of|on) (?:a |the |my |our )?(?:meeting|call|conversation|talk|visit)))"
        r"(?:(?: ?[,:;(–—-]| of\b| on\b| from\b| for\b| to\b| after\b).{0,110})?",
        1,
        True,
    ),
    _sign(
        "notes",
        r"(?:(?:summary )?record of (?:a |the |our )?(?:meeting|conversation|call|discussion|talk|visit)"
        r"|(?:minutes|memo|memorandum) (?:of|on|for|to|from)(?! understanding)|debrief(?:ing)?(?: of| with|:)"
        r"|(?:meeting|call|conversation|lunch|interview|talk) (?:with|at) [^.]{3,80}, (?:\w+,? )?\d).{0,110}",
        1,
        True,
    ),
    _sign(
        "notes",
        r"(?:participants?|present|attendees|interlocutors?|note[- ]?taker|place|venue|met with|source(?: grade)?"
        r"|written by|subject)\s?: .{2,160}",
        2,
        True,
    ),
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


def is_notes(found: Sequence[Line]) -> bool:
    """Whether a text's first lines say that it is somebody's own notes."""
    notes = [sign for sign in SIGNS if sign.genre == "notes"]
    return any(
        sign.pattern.fullmatch(line.text.strip("#*_ "))
        for line in found[:NOTES_HEAD]
        for sign in notes
        if len(line.text) <= LONGEST_SIGN
    )


def genre(text: str, found: Sequence[Line], dated: bool) -> Genre:
    """The genre of a report; ``dated`` says whether it has a headline, day or outlet of its own.

    ``unknown`` where no sign shows: running text without head and without attributions.
    """
    head = [x.text.strip("#*_ ") for x in found[:HEAD] if len(x.text) <= LONGEST_SIGN]
    short = [x.text.strip("#*_ ") for x in found if len(x.text) <= LONGEST_SIGN]
    for sign in SIGNS:
        least = max(sign.least, TURNS * len(found)) if sign.least > 2 else sign.least
        where = head if sign.head else short
        if len(where) >= least and sum(map(bool, map(sign.pattern.fullmatch, where))) >= least:
            return sign.genre
    if len(_CITED_SOURCE.findall(text)) >= CITED_SOURCES:
        return "analysis"
    return _by_voice(text, found, dated)


def _unclosed(text: str) -> bool:
    """Whether straight quotation marks open more often than they close, or the reverse.

    Then it is not known which words are the author's (a quotation over several paragraphs).
    """
    return abs(len(_OPENS.findall(text)) - len(_CLOSES.findall(text))) >= MOST_UNCLOSED


def _by_voice(text: str, found: Sequence[Line], dated: bool) -> Genre:
    """News, analysis or opinion by how often the author reports, argues and says "I"."""
    if found and any(dateline(line) for line in found[:8]):
        return "news"
    voice = QUOTED.sub(" ", text[:VOICE_SAMPLE])
    per_thousand = 1000 / max(1, len(voice.split()))
    own = len(OWN.findall(voice))
    aloud = own >= 4 and own * per_thousand >= OPINION_OWN
    if aloud and not _unclosed(text[:VOICE_SAMPLE]):
        return "opinion"
    reported = len(SAID.findall(voice)) * per_thousand
    argued = len(ARGUED.findall(voice)) * per_thousand
    days = len(WEEKDAY.findall(voice)) * per_thousand
    if reported <= ANALYSIS_SAID and argued >= max(ANALYSIS_ARGUED, reported, days):
        return "analysis"
    words = len(text[:NEWS_SAMPLE].split())
    said = len(SAID.findall(text[:NEWS_SAMPLE]))
    if said * SAID_PER_WORDS >= words and (dated or said >= 3):
        return "news"
    return "unknown"
