"""Denials that a report holds against evidence: "it denies this, but inspectors say that".

Within one sentence a report tells that somebody denies a thing and, as a contrast, what speaks
against the denial: evidence, or what an inquiry, monitors or experts found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from goodoffices.model.findings import Document
from goodoffices.model.shapes import Side
from goodoffices.resolve.disagreements import disagreement
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope

LONGEST = 400
"""Characters to both sides of a denial in which its sentence is looked for."""

_FINDERS = (
    r"(?:report|investigation|inquiry|inspector|monitor|observer|expert|watchdog|agency|analysis|UN"
    r"|United Nations|investigator|researcher|court|tribunal|footage|video|photo|document|image)s?"
)
_FOUND = (
    r"(?:says?|said|found|finds?|shows?|showed|shown|concluded|documented|confirmed|identified"
    r"|established|suggests?|suggested)"
)
_DENIES = re.compile(
    r"\b(?<!or )(?<!nor )(?<!to )(?:den(?:y|ies|ied)|disput(?:es?|ed)|refut(?:es?|ed))\b"
)
_BEFORE = re.compile(r"[^.!?;\n]*$")
_AGAINST = re.compile(
    r"[^.!?;\n]*?,?\s(?P<against>(?:but|although|though|despite|even though|in spite of)\b"
    rf"[^.!?\n]*?(?:(?<!no )(?<!without )\bevidence\b|\b{_FINDERS}\b[^.,;!?\n]{{0,50}}?\b{_FOUND}\b)"
    r"[^.!?\n]*)"
)
"""What a sentence holds against a denial (Quirk et al. 1985, 15.39: concession)."""


class EvidenceDisagreements:
    """The stratum of denials that a report holds against evidence."""

    name = "disagreements on evidence"
    kinds: tuple[str, ...] = ("document",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The document, if it tells of one."""
        assert isinstance(item, Document)
        return (item.id,) if _contrasts(item.text) else ()

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each such sentence."""
        for document in block.items:
            if not isinstance(document, Document):
                continue
            skip = (*document.furniture, *document.metadata)
            for start, turn, end in _contrasts(document.text):
                if any(f.start < end and start < f.end for f in skip):
                    continue
                sides = [
                    Side(document.id, "status", value, (document.cite(first, last),))
                    for value, first, last in (("denied", start, turn), ("shown", turn, end))
                ]
                why = "The report tells of a denial, and of what speaks against it."
                yield disagreement("status", sides, "contradicts", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond the documents themselves."""
        return ()


@lru_cache(maxsize=512)
def _contrasts(text: str) -> tuple[tuple[int, int, int], ...]:
    """Where a text does so: the start of the denial, of what is held against it, the end."""
    found: dict[int, tuple[int, int, int]] = {}
    for denies in _DENIES.finditer(text):
        before = _BEFORE.search(text, max(0, denies.start() - LONGEST), denies.start())
        against = _AGAINST.match(text, denies.end(), denies.end() + LONGEST)
        if before is not None and against is not None:
            start = before.start() + len(before[0]) - len(before[0].lstrip("”\"’' "))
            found.setdefault(start, (start, against.start("against"), against.end()))
    return tuple(found.values())
