"""The only place where the stages meet: read -> Document -> extract -> Findings -> resolve -> Record.

``goodoffices.read`` and the command line both go through here. Each document arrives in one
transaction, with what it told; resolution follows in one more. A process that dies in between
leaves a dossier that opens, holds every finished document, and is resolved when next used.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from goodoffices.errors import GoodOfficesError, Refused
from goodoffices.extract import RULES
from goodoffices.model.entries import AnyEntry, DocumentEntry, Judgement
from goodoffices.model.findings import Document
from goodoffices.model.shapes import Action
from goodoffices.resolve.engine import Resolution, resolve
from goodoffices.store.dossier import DossierFile, open_dossier

if TYPE_CHECKING:
    from goodoffices.extract.reader import Reader
    from goodoffices.model.record import Record
    from goodoffices.read import Columns, Given, Pasted, Piece

SHORTEST = 6
"""Digits of a document's id that are enough to name it."""

Step = Callable[[str, int, int], None]
"""Progress: what is being done, how much of it is done, how much there is."""


@dataclass(slots=True)
class Summary:
    """What a read did. ``seconds`` is wall time; ``words`` counts those read anew."""

    read: int = 0
    known: int = 0
    first_known: str | None = None
    """The id of the first document that was known before this call."""
    refused: list[Refused] = field(default_factory=list)
    kept_only: list[str] = field(default_factory=list)
    """Paths of documents in another language than English: kept and listed, not extracted from."""
    entries: Mapping[str, int] = field(default_factory=dict)
    resolution: Resolution = field(default_factory=Resolution)
    words: int = 0
    seconds: float = 0.0

    def know(self, document: str, *, from_before: bool) -> None:
        """Count a document that was known already, from before or by a copy in this very call."""
        self.known += 1
        if from_before:
            self.first_known = self.first_known or document


class _Asked:
    """Reading as the caller asked for it; what the program stumbles over is refused."""

    def __init__(self, given: Given | None, columns: Columns | None) -> None:
        from goodoffices.read import Given

        self._given = given or Given()
        self._columns = columns

    def pieces(self, path: Path | Pasted) -> Iterator[Piece | Refused]:
        """What a file holds."""
        from goodoffices.read import pieces_of

        try:
            yield from pieces_of(path, given=self._given, columns=self._columns)
        except GoodOfficesError:
            raise
        except Exception as error:  # one file that the program stumbles over stops no other
            yield _stumbled(getattr(path, "name", str(path)), error)

    def document(self, piece: Piece) -> Document | Refused:
        """The document of a piece, received now."""
        from goodoffices.read import document_of

        try:
            return document_of(piece, _now(), self._given)
        except GoodOfficesError:
            raise
        except Exception as error:
            return _stumbled(piece.name, error)


def read(
    paths: Sequence[str | Path | Pasted],
    dossier: DossierFile,
    *,
    given: Given | None = None,
    columns: Columns | None = None,
    reader: Reader | None = None,
    step: Step = lambda what, done, total: None,
) -> Summary:
    """Read files and folders into a dossier and resolve the record.

    ``reader`` is who reads: by default the rules with the trained reader.
    ``given`` is what the caller says of the reports; ``columns`` which column of a table holds
    what, where its name does not tell (``{"text": "Body"}``). A report that cannot be read is
    listed in the summary, and the rest goes on. A document that the dossier holds, read by this
    reader, is left alone; one read by another version is read anew from its stored text.
    """
    from goodoffices.extract.reader import Reader

    started = time.monotonic()
    summary = Summary()
    reader = reader or Reader()
    fresh = _receive(paths, dossier, reader.version, _Asked(given, columns), summary, step)
    _extract(fresh, dossier, reader, summary)
    summary.resolution = bring_up_to_date(dossier, step=step)
    summary.entries = dossier.counts()
    summary.seconds = time.monotonic() - started
    return summary


def _receive(
    paths: Sequence[str | Path | Pasted],
    dossier: DossierFile,
    reader: str,
    asked: _Asked,
    summary: Summary,
    step: Step,
) -> Iterator[Document]:
    """The documents that are to be read anew. What is known is not even rendered."""
    from goodoffices.read import find

    found = list(find(paths))
    fresh: set[str] = set()
    for done, path in enumerate(found, 1):
        for piece in [path] if isinstance(path, Refused) else asked.pieces(path):
            if isinstance(piece, Refused):
                summary.refused.append(piece)
                continue
            if dossier.known(piece.id, reader):
                summary.know(piece.id, from_before=piece.id not in fresh)
            else:
                stored = dossier.documents_as_read([piece.id]).get(piece.id)
                document = stored or asked.document(piece)
                if isinstance(document, Refused):
                    summary.refused.append(document)
                else:
                    fresh.add(piece.id)
                    yield document
            if piece.total > 1:
                step(f"read {piece.container}", piece.done, piece.total)
        step("read", done, len(found))


def _extract(
    documents: Iterator[Document],
    dossier: DossierFile,
    reader: Reader,
    summary: Summary,
) -> None:
    version = reader.version
    for document in documents:
        try:
            ((_, findings),) = reader.read([document])
        except GoodOfficesError:
            raise  # a part of the reader is missing
        except Exception as error:  # one report that the rules stumble over stops no other
            summary.refused.append(_stumbled(document.path, error))
            continue
        dossier.arrive(document, findings, version)
        summary.read += 1
        summary.words += len(document.text.split())
        if document.language != "en":
            summary.kept_only.append(document.path)


def _stumbled(path: str, error: Exception) -> Refused:
    return Refused(
        "reader-failed",
        path,
        f"the reader stumbled over it ({type(error).__name__}: {error})",
        "This is a mistake of the program: please report it, with the report if you may.",
    )


def bring_up_to_date(
    dossier: DossierFile, *, step: Step = lambda what, done, total: None
) -> Resolution:
    """Resolve what arrived, went or was judged. Instant where nothing did."""
    if not dossier.unresolved():
        return Resolution()
    from goodoffices.resolve.strata import STRATA

    return resolve(
        dossier,
        STRATA,
        origin=RULES,
        progress=lambda name, done, total: step(f"resolve {name}", done, total),
    )


def open_record(path: str | Path, *, create: bool = False) -> DossierFile:
    """The dossier at a path, its record brought up to date."""
    dossier = open_dossier(path, create=create)
    bring_up_to_date(dossier)
    return dossier


def read_record(
    paths: Sequence[str | Path],
    path: str | Path,
    *,
    given: Given | None = None,
    columns: Columns | None = None,
) -> Record:
    """Read and return the record; refused files become warnings (see ``goodoffices.read``)."""
    dossier = open_dossier(path, create=True)
    for refused in read(paths, dossier, given=given, columns=columns).refused:
        warnings.warn(str(refused), stacklevel=3)
    return dossier


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def instant() -> str:
    """The instant of what a person does, fine enough to tell what was done last."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def remove(
    dossier: DossierFile, document: str, *, purge: bool = False
) -> tuple[DocumentEntry, Resolution]:
    """Remove the document with this id, beginning of an id, or path, and resolve what is left.

    Raises GoodOfficesError if there is none, or if several fit.
    """
    enough = len(document) >= SHORTEST
    found = [
        d
        for d in dossier.documents()
        if d.path == document or (enough and d.id.startswith(document))
    ]
    if len(found) != 1:
        raise GoodOfficesError(
            "no-such-document" if not found else "ambiguous-document",
            document,
            "no document has this id or path" if not found else f"{len(found)} documents fit",
            "See `goodoffices status` for the ids.",
        )
    dossier.remove(found[0].id, purge=purge)
    return found[0], bring_up_to_date(dossier)


def judge(
    dossier: DossierFile,
    action: Action,
    target: str,
    *,
    by: str,
    field: str | None = None,
    value: str | None = None,
    note: str | None = None,
    at: str = "",
) -> Judgement:
    """Append a judgement and resolve what it touches.

    Judgements that one person makes in one instant are one act, and are undone together: ``at``
    (ISO 8601) says which; left empty it is now. ``target`` (and ``value`` for merge and split) is an entry's or a finding's id, ``undo``'s a
    judgement's. A ``correct`` takes plain text, an EDTF date or JSON. Raises GoodOfficesError
    where the id leads nowhere or the value does not fit the field.
    """
    from goodoffices.store.judging import judgement

    made = judgement(
        dossier, action, target, by=by, field=field, value=value, note=note, at=at or instant()
    )
    dossier.judge(made)
    bring_up_to_date(dossier)
    return made


def as_read(dossier: DossierFile, entry: AnyEntry) -> AnyEntry | None:
    """An entry as its reports tell it, without what anybody corrected in it; None where that
    cannot be told of it alone (``resolve/as_read.py``)."""
    from goodoffices.resolve.as_read import as_read
    from goodoffices.resolve.strata import STRATA

    return as_read(dossier, STRATA, entry)


def add_by_hand(
    dossier: DossierFile,
    document: str,
    kind: str,
    start: int,
    end: int,
    typed: Mapping[str, str],
    *,
    by: str,
) -> str:
    """Add what a person found in a report between two places of its text; returns its id.

    ``typed`` has the fields of ``store.by_hand.BLANKS`` by name, actors and times as ids of
    findings. Raises GoodOfficesError where the report is not there or a field does not fit.
    """
    from goodoffices.store.by_hand import by_hand

    found = dossier.documents_as_read([document]).get(document)
    if found is None:
        raise GoodOfficesError(
            "no-such-document", document, "no document has this id", "See `goodoffices status`."
        )
    finding = by_hand(
        found,
        kind,
        start,
        end,
        typed,
        lambda k: {f.id: f for f in dossier.findings_of(document, k)},
    )
    dossier.add_by_hand(finding, by, instant())
    bring_up_to_date(dossier)
    return finding.id


def take_back(dossier: DossierFile, finding: str) -> bool:
    """Take what was added by hand out of the record; returns whether it was there."""
    done = dossier.take_back(finding, instant())
    bring_up_to_date(dossier)
    return done


def put_back(dossier: DossierFile, finding: str) -> bool:
    """Undo a ``take_back``; returns whether there was one."""
    done = dossier.put_back(finding)
    bring_up_to_date(dossier)
    return done
