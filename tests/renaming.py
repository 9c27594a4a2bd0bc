"""Replaces every name in a report by another of its class, and compares the two records.

The text changes, so do all offsets and ids; what must stay is the shape: the same entries at the
same places with the same fields, up to the renaming.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Row = dict[str, object]

PEOPLE = {
    "Alexander Lukashenko": "Gabriel Mondragon",
    "Alyaksandr Lukashenka": "Gavriel Mondragan",
    "Lukashenko": "Mondragon",
    "Lukashenka": "Mondragan",
    "Vladimir Putin": "Edward Castellan",
    "Putin": "Castellan",
    "Volodymyr Zelensky": "Benjamin Okafor",
    "Volodymyr Zelenskiy": "Benjamin Okaphor",
    "Volodymyr Zelenskyy": "Benjamin Okaffor",
    "Zelensky": "Okafor",
    "Zelenskiy": "Okaphor",
    "Zelenskyy": "Okaffor",
    "Donald Trump": "Warren Hollis",
    "Trump": "Hollis",
    "Ivan Tertel": "Peter Lindqvist",
    "Tertel": "Lindqvist",
    "Keith Kellogg": "Martin Delacroix",
    "Kellogg": "Delacroix",
    "Sergey Tikhanovsky": "Henry Abernathy",
    "Siarhei Tsikhanouski": "Henri Abernethy",
    "Siarhei Tsikhanouskiy": "Henri Abernethey",
    "Tsikhanouski": "Abernethy",
    "Sviatlana Tsikhanouskaya": "Catherine Abernethie",
    "Svetlana Tikhanovskaya": "Katherine Abernathie",
    "Tsikhanouskaya": "Abernethie",
    "Yuri Ambrazevich": "Oscar Bellamy",
    "Sergey Lavrov": "Anthony Winters",
    "Maksim Ryzhenkov": "Leonard Fairfax",
    "Jonas Brek": "Samuel Ortega",
    "Brek": "Ortega",
    "Petra Ollin": "Martha Jensen",
    "Ollin": "Jensen",
    "Lene Haug": "Julia Marsh",
    "Haug": "Marsh",
}
PLACES = {
    "Belarus": "Portugal",
    "Belarusian": "Portuguese",
    "Minsk": "Lisbon",
    "Russia": "Germany",
    "Russian": "German",
    "Moscow": "Berlin",
    "Ukraine": "Uruguay",
    "Ukrainian": "Uruguayan",
    "Ukrainians": "Uruguayans",
    "Russians": "Germans",
    "Americans": "Britons",
    "Kyiv": "Montevideo",
    "Washington": "London",
    "United States": "United Kingdom",
    "US": "UK",
    "U.S": "U.K",
    "American": "British",
    "Bishkek": "Nairobi",
    "Kyrgyzstan": "Kenya",
    "Vilnius": "Helsinki",
}
BODIES = {
    "KGB": "CIA",
    "EU": "AU",
    "NATO": "ASEAN",
    "Reuters": "AFP",
    "Belavia": "Aerosur",
}
NAMES = PEOPLE | PLACES | BODIES
"""Name to name of its class: person for person, state with demonym and capital for another, body
for body; different in length, so that nothing can rest on offsets."""

_PATTERN = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)) + r")\b"
)


@dataclass(frozen=True, slots=True)
class Renamed:
    """The new text, and where each old offset went."""

    text: str
    at: Callable[[int], int]


def rename(text: str) -> Renamed:
    """The text with every name replaced."""
    shifts: list[tuple[int, int, int, int]] = []
    parts, old, new = [], 0, 0
    for hit in _PATTERN.finditer(text):
        parts.append(text[old : hit.start()])
        new += hit.start() - old
        name = NAMES[hit.group()]
        shifts.append((hit.start(), hit.end(), new, new + len(name)))
        parts.append(name)
        old, new = hit.end(), new + len(name)
    parts.append(text[old:])

    def at(offset: int) -> int:
        moved = offset
        for start, end, new_start, new_end in shifts:
            if offset >= end:
                moved = new_end + offset - end
            elif offset > start:
                return new_start + min(offset - start, new_end - new_start - 1)
            else:
                break
        return moved

    return Renamed("".join(parts), at)


OUTSIDE = frozenset(
    "id members origin path captured text name aliases roles why summary quote label track utterance"
    " origins title renderer chain place object who speaker_text metonyms of what".split()
)
"""Fields that hold names, ids or templates over names: no part of the shape."""


def shape(rows: list[Row], at: Callable[[int], int] = lambda x: x) -> list[str]:
    """Each entry as its kind, the places of its passages, and its fields, references by place."""
    heads = {str(r["id"]): _head(r, at) for r in rows}

    def view(value: object) -> object:
        if isinstance(value, dict):
            if {"document", "start", "end", "quote"} <= value.keys():
                return (at(int(str(value["start"]))), at(int(str(value["end"]))))
            return {k: view(v) for k, v in sorted(value.items()) if k not in OUTSIDE}
        if isinstance(value, list):
            return sorted((view(v) for v in value), key=str)
        return heads.get(str(value), value) if isinstance(value, str) else value

    return sorted(str((r["kind"], view(r))) for r in rows if r["kind"] not in ("document", "track"))


def _head(row: Row, at: Callable[[int], int]) -> str:
    cited = row.get("citations") or []
    assert isinstance(cited, list)
    return f"{row['kind']}@{at(cited[0]['start'])}" if cited else str(row["kind"])
