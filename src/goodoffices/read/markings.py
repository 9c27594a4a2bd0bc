"""Grade, handling caveat and attribution rule, as a note's or report's own lines state them.

Sources: the Traffic Light Protocol 2.0 (FIRST, 2022); the Admiralty or NATO grading of source and
information (STANAG 2511); the usual national classification words; the Chatham House Rule and the
press's four rules of attribution (Associated Press, "News Values and Principles"). Only a line
that is nothing else counts: a report that tells of a confidential letter is not confidential.
See docs/decisions/0009.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.model.shapes import Furniture
from goodoffices.read.lines import Line

HEAD = 14
"""Lines at the head of a text where a marking may stand."""
TAIL = 4
"""... and at its end."""
MOST_WORDS = 16
LONGEST = 160
"""A marking line has no more words, and characters, than this."""

_PREFIX = re.compile(
    r"(?P<said>(?:handling|marking|markings|classification|classified|protective marking|security classification|caveat"
    r"|distribution|attribution|terms|basis|rule|ground rules?)\s*(?:caveat|rules?)?\s*[:=]\s*)?",
    re.IGNORECASE,
)
CAVEATS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (r"TLP:\1", r"TLP\s*[:\- ]\s*(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)"),
        ("TOP SECRET", r"(?-i:TOP SECRET)"),
        ("SECRET", r"(?-i:SECRET)"),
        ("CONFIDENTIAL", r"(?-i:CONFIDENTIAL)|(?:strictly |private and )?confidential"),
        ("RESTRICTED", r"(?-i:RESTRICTED)|restricted(?: distribution)?"),
        ("SENSITIVE BUT UNCLASSIFIED", r"sensitive but unclassified|(?-i:SBU)"),
        ("LIMITED DISTRIBUTION", r"limited distribution|(?-i:LIMDIS)"),
        ("OFFICIAL-SENSITIVE", r"official[ -]+sensitive"),
        ("OFFICIAL USE ONLY", r"(?:for )?official use only|(?-i:FOUO)"),
        ("INTERNAL", r"(?:for )?internal (?:use )?only|internal use|(?-i:INTERNAL)"),
        (r"\g<0>", r"(?-i:EMBARGOED|EMBARGO)\b.{0,60}|(?:under )?embargo(?:ed)? until .{2,60}"),
        (
            "NOT FOR DISTRIBUTION",
            r"not for (?:onward |further )?(?:distribution|circulation)|do not (?:forward|circulate)",
        ),
        ("UNCLASSIFIED", r"(?-i:UNCLASSIFIED)"),
    )
)
"""Handling markings, by the form we keep."""
ATTRIBUTION: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "Chatham House Rule",
            r"(?:held )?(?:under )?(?:the )?chatham house rules?(?: applies| apply)?",
        ),
        (
            "not for attribution",
            r"(?:strictly )?not for attribution|non[- ]attributable|no attribution",
        ),
        (
            "background only",
            r"(?:deep )?background only|on (?:deep )?background|(?:for )?background use",
        ),
        ("off the record", r"(?:strictly )?off[- ]the[- ]record"),
        ("on the record", r"on[- ]the[- ]record"),
    )
)
"""Rules of attribution. "On the record" is also the name of columns: so these count in notes, or
where the line says what it is or a handling marking stands with it."""

_DIVIDER = re.compile(r"\s*(?:[;|·•/,]|//+|\s[-–—]\s|\.\s|\.$)\s*")
_GRADE = re.compile(
    r"(?:(?:source|information|reliability|admiralty|intelligence|report)[ -]*)*(?:grade|grading|rating|code"
    r"|evaluation|reliability)\s*[:=]?\s*(?P<grade>(?-i:[A-F])\s?-?/?\s?[1-6]?)(?:\s*\(.{0,60}\)?)?",
    re.IGNORECASE,
)
_CREDIBILITY = re.compile(
    r"(?:credibility|information)\s*(?:grade|rating)?\s*[:=]?\s*(?P<digit>[1-6])(?:\s*\(.{0,60}\)?)?",
    re.IGNORECASE,
)
_WRAPPING = "*_#>~[](){}=- \t\ufeff"


@dataclass(frozen=True, slots=True)
class Marking:
    """Grade and marking as stated, and the lines that state them."""

    grade: str | None = None
    marking: str | None = None
    spans: tuple[Furniture, ...] = ()


def markings(found: Sequence[Line], *, notes: bool = False) -> Marking:
    """What the first and last lines of a text say of its grade, handling and attribution.

    ``notes`` says that the text is an analyst's own. Several markings are all kept, handling
    before attribution; where two grades differ, neither is taken: a grade is never guessed.
    """
    grades: set[str] = set()
    said: list[str] = []
    spans = []
    zone = {*range(min(HEAD, len(found))), *range(max(0, len(found) - TAIL), len(found))}
    for i in sorted(zone):
        told = _told(found[i], notes=notes)
        if told:
            spans.append(Furniture(found[i].start, found[i].end, "marking"))
            grades |= {value for kind, value in told if kind == "grade"}
            said += [value for kind, value in told if kind == "marking"]
    rules = [name for name, _ in ATTRIBUTION]
    kept = sorted(dict.fromkeys(said), key=lambda value: value in rules)
    return Marking(
        grade=grades.pop() if len(grades) == 1 else None,
        marking="; ".join(kept) or None,
        spans=tuple(spans),
    )


def _told(line: Line, *, notes: bool) -> list[tuple[str, str]]:
    """Grade and markings of a line, if it holds nothing else."""
    out: list[tuple[str, str]] = []
    sure = notes
    if len(line.text) > LONGEST or line.words > MOST_WORDS:
        return out
    for piece in _DIVIDER.split(line.text.strip(_WRAPPING)):
        prefix = _PREFIX.match(piece.strip(_WRAPPING))
        text = piece.strip(_WRAPPING)[prefix.end() if prefix else 0 :].strip()
        if not text:
            continue
        grade, credibility = _GRADE.fullmatch(text), _CREDIBILITY.fullmatch(text)
        caveat, rule = _form(text, CAVEATS), _form(text, ATTRIBUTION)
        if grade:
            out.append(("grade", re.sub(r"[\s/-]", "", grade["grade"])))
        elif credibility and out and out[-1][0] == "grade" and len(out[-1][1]) == 1:
            out[-1] = ("grade", out[-1][1] + credibility["digit"])
        elif caveat or rule:
            out.append(("marking", caveat or rule or ""))
            sure = sure or bool(caveat) or bool(prefix and prefix["said"])
        else:
            return []
    return out if sure or all(kind == "grade" for kind, _ in out) else []


def _form(text: str, known: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    """The form that we keep of a marking, or None."""
    for name, pattern in known:
        m = pattern.fullmatch(text)
        if m:
            return m.expand(name).upper() if m.groups() else m.expand(name)
    return None
