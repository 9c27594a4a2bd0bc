"""A record without the reports that bear certain markings: what may be handed on.

To filter a resolved record would leak: an offer's status, an inferred day or an actor's name may
rest on the very report that is to be left out. So the record is resolved anew, in a copy of the
dossier from which these reports are removed; by the record's first rule that leaves no trace of
them. Analysts' notes stay behind as well, because they may quote anything. What people corrected
or added by hand on other reports is part of the record and stays: the sentence that goes with it
says that it may still tell of what was left out.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from goodoffices.errors import Misuse
from goodoffices.model.record import Record
from goodoffices.pipeline import bring_up_to_date
from goodoffices.present.cited import borne
from goodoffices.store.dossier import DossierFile

ANY = "any"
"""Asked for in place of a marking: every report that bears one."""

TYPED = " What people corrected or added by hand stays and may still tell of them: read it first."


@dataclass(frozen=True, slots=True)
class Redacted:
    """The record without the marked reports, and the sentence that says so."""

    record: DossierFile
    left_out: str


@contextmanager
def redacted(dossier: DossierFile, markings: Sequence[str]) -> Iterator[Redacted]:
    """The record as if the reports with these markings had never been read.

    A marking is asked for by words that it holds, in any case: "amber" finds "TLP:AMBER+STRICT".
    "any" stands for all. The copy lies beside the dossier, readable by its owner alone, and is
    gone at the end. Raises Misuse if no report bears a marking that is asked for, because a
    slip of the pen must not hand on what it was to keep back.
    """
    hidden = marked(dossier, markings)
    beside = Path(dossier.path).resolve().parent if Path(dossier.path).exists() else None
    with (
        tempfile.TemporaryDirectory(prefix=".redacted-", dir=beside) as folder,
        dossier.copy_without(str(Path(folder, "copy.db")), hidden) as copy,
    ):
        bring_up_to_date(copy)
        yield Redacted(copy, _left_out(markings) + _typed(copy))


def marked(record: Record, markings: Sequence[str]) -> list[str]:
    """The ids of the reports that bear one of the markings. Raises Misuse, see ``redacted``."""
    marks = dict(borne(record))
    found: set[str] = set()
    for asked in markings:
        fitting = {id_ for id_, marking in marks.items() if _fits(asked, marking)}
        if not fitting:
            known = ", ".join(sorted(set(marks.values()))) or "none"
            raise Misuse(
                "no-such-marking",
                asked or "(nothing)",
                "no report bears this marking, so nothing was written",
                f"Markings in the record: {known}.",
            )
        found |= fitting
    return sorted(found)


def _fits(asked: str, marking: str) -> bool:
    if asked.strip().casefold() == ANY:
        return True
    wanted, words = _words(asked), _words(marking)
    return bool(wanted) and any(
        words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _left_out(markings: Sequence[str]) -> str:
    asked = " or ".join(f"“{marking.strip()}”" for marking in markings)
    which = "that bear a marking" if ANY in {m.casefold() for m in markings} else f"marked {asked}"
    return f"Redacted: reports {which} were left out, and what rests on them alone."


def _typed(copy: Record) -> str:
    """A warning, where the record still holds what people typed."""
    corrected = any(j.action == "correct" for j in copy.judgements())
    added = any(not a.taken_back for a in copy.additions())
    return TYPED if corrected or added else ""
