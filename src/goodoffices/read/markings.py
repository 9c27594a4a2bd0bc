"""Grade, handling caveat and attribution rule, as a note's or report's own lines state them.

Sources: the Traffic Light Protocol 2.0 (FIRST, 2022); the Admiralty or NATO grading of source and
information (STANAG 2511); the usual national classification words; the Chatham House Rule and the
press's four rules of attribution (Associated Press, "News Values and Principles"). Only a line
that is nothing else counts, or in notes a line's last sentence: a report that tells of a
confidential letter is not confidential.
See docs/decisions/0009.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.model.shapes import Furniture
from goodoffices.read.lines import Line, sentences

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
            r"(?:(?:(?:this|these|the|our|all)(?: [\w-]+){1,3}? (?:(?:is|are|was|were|has been|have been) )?"
            r"(?=(?:held|given|shared|spoken|made|recorded|took place|under)\b))?"
            r"(?:held |given |shared |spoken |made |recorded |took place )?under )?(?:the )?chatham house rules?"
            r"(?: (?:applies|apply)(?: (?:here|throughout|to (?:this|the|all) [\w-]+))?)?",
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
_COMMON = frozenset(name for name, _ in ATTRIBUTION) - {"Chatham House Rule"}
"""Rules of attribution in words that also stand in sentences about something else."""

STRICTNESS = ("CLEAR", "WHITE", "GREEN", "AMBER", "AMBER+STRICT", "RED")
"""The levels of the Traffic Light Protocol, the strictest last; 1.0 called "CLEAR" "WHITE"."""
_TLP = "TLP:"

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
        line = found[i]
        told = _told(line, notes=notes)
        if notes and not told:
            line, told = _closing(line)
        if told:
            spans.append(Furniture(line.start, line.end, "marking"))
            grades |= {value for kind, value in told if kind == "grade"}
            said += [value for kind, value in told if kind == "marking"]
    return Marking(
        grade=grades.pop() if len(grades) == 1 else None,
        marking=united(*said),
        spans=tuple(spans),
    )


def united(*stated: str | None) -> str | None:
    """Every marking that any source of them states, none twice, handling before attribution.

    Of several levels of the Traffic Light Protocol the strictest counts. Words that are no known
    marking are kept as they stand: a caveat must never get lost.
    """
    pieces = [piece for each in stated if each for piece in _pieces(each)]
    levels = [p.removeprefix(_TLP) for p in pieces if p.startswith(_TLP)]
    strictest = max((v for v in levels if v in STRICTNESS), key=STRICTNESS.index, default=None)
    rules = [name for name, _ in ATTRIBUTION]
    kept: dict[str, str] = {}
    for piece in pieces:
        if not (piece.startswith(_TLP) and piece.removeprefix(_TLP) in STRICTNESS):
            kept.setdefault(piece.casefold(), piece)
        elif piece == _TLP + (strictest or ""):
            kept.setdefault(_TLP, piece)
    return "; ".join(sorted(kept.values(), key=lambda value: value in rules)) or None


def _pieces(stated: str) -> list[str]:
    """The single markings of a statement of several, each in the form that we keep if it has one."""
    out: list[str] = []
    for part in stated.split(";"):
        pieces = [_bare(piece) for piece in _DIVIDER.split(part)]
        forms = [_form(p, CAVEATS) or _form(p, ATTRIBUTION) for p in pieces if p]
        known = [form for form in forms if form]
        out += known if len(known) == len(forms) else [" ".join(part.split())]
    return out


def _bare(piece: str) -> str:
    """A marking without the signs around it and the word that announces it."""
    text = piece.strip(_WRAPPING)
    prefix = _PREFIX.match(text)
    return text[prefix.end() if prefix else 0 :].strip()


def _closing(line: Line) -> tuple[Line, list[tuple[str, str]]]:
    """The last sentence of a line of notes that tells other things before, and its markings.

    Only a caveat counts there, or the Chatham House Rule, whose name means nothing else.
    """
    pieces = sentences(line) if len(line.text) <= 3 * LONGEST else ()
    if len(pieces) < 2:
        return line, []
    told = _told(pieces[-1], notes=True)
    sure = all(kind == "marking" and value not in _COMMON for kind, value in told)
    return pieces[-1], told if sure else []


def _told(line: Line, *, notes: bool) -> list[tuple[str, str]]:
    """Grade and markings of a line, if it holds nothing else."""
    out: list[tuple[str, str]] = []
    sure = notes
    if len(line.text) > LONGEST or line.words > MOST_WORDS:
        return out
    for piece in _DIVIDER.split(line.text.strip(_WRAPPING)):
        prefix = _PREFIX.match(piece.strip(_WRAPPING))
        text = _bare(piece)
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
