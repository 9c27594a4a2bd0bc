"""What a list shows, all of its pages, as a file to take along: sent as it is made.

A file of a hundred thousand rows is never whole in memory, and no page waits for it: it is made
by a thread with a connection of its own, from one state of the record.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import msgspec
from starlette.responses import Response, StreamingResponse

from goodoffices.errors import Misuse
from goodoffices.export.csv import rows, streamed
from goodoffices.model.codec import exported
from goodoffices.model.record import Wanted
from goodoffices.present.as_of import at_day, day_of
from goodoffices.present.cited import cited
from goodoffices.present.glance import Glance
from goodoffices.present.listing import BY_SLUG, wanted
from goodoffices.store.dossier import DossierFile, open_dossier
from goodoffices.web.desk import Desk

MOST = 100_000
"""Entries in one file."""

PART = 1 << 14
"""Bytes sent together, at least."""

TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
"""By ending."""


async def answer(desk: Desk, slug: str, ending: str, query: Mapping[str, str]) -> Response:
    """The file. One that is cut says in its name how many it gives of how many there are."""
    if slug not in BY_SLUG:
        known = ", ".join(sorted(BY_SLUG))
        raise Misuse("no-such-list", slug, "No list has this name", f"One of: {known}.")
    day = day_of(query.get("as_of", ""))
    asked = replace(wanted(BY_SLUG[slug], query), offset=0, limit=MOST)
    total = await desk.ask(lambda dossier: dossier.total(asked))
    cut = f"-{MOST}-of-{total}" if total > MOST else ""
    headers = {"content-disposition": f'attachment; filename="{slug}{cut}.{ending}"'}
    made = _csv if ending == "csv" else _json
    parts = _parts(desk.path, lambda dossier: made(dossier, asked, day))
    return StreamingResponse(parts, media_type=TYPES[ending], headers=headers)


def _csv(dossier: DossierFile, asked: Wanted, day: str) -> Iterator[bytes]:
    entries = at_day(dossier, day).each(asked)
    return streamed(rows(Glance(dossier, day), asked.kind, entries))


def _json(dossier: DossierFile, asked: Wanted, day: str) -> Iterator[bytes]:
    given = 0
    marks: set[str] = set()
    marked = dossier.is_marked()
    yield f'{{"total":{dossier.total(asked)},"entries":['.encode()
    for entry in at_day(dossier, day).each(asked):
        if marked:
            marks.update(dossier.markings(cited(entry)).values())
        yield (b"," if given else b"") + msgspec.json.encode(exported(entry))
        given += 1
    yield f'],"given":{given},"markings":'.encode() + msgspec.json.encode(sorted(marks)) + b"}"


async def _parts(
    path: Path, make: Callable[[DossierFile], Iterator[bytes]]
) -> AsyncIterator[bytes]:
    """What is made, in parts; the making ends with the thread when nobody takes it any more."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="file") as thread:
        made = _made(path, make)
        try:
            while part := await loop.run_in_executor(thread, next, made, b""):
                yield part
        finally:
            thread.submit(made.close)


def _made(
    path: Path, make: Callable[[DossierFile], Iterator[bytes]]
) -> Generator[bytes, None, None]:
    held, enough = b"", 0  # what comes first goes out at once: a browser shows that it began
    with open_dossier(path, create=False) as dossier, dossier.snapshot():
        for part in make(dossier):
            held += part
            if len(held) > enough:
                yield held
                held, enough = b"", PART
    yield held
