"""Adding reports: files and folders dropped on the page, or text pasted with outlet and day."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from fastapi import FastAPI
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from goodoffices.errors import Misuse
from goodoffices.web.desk import Desk
from goodoffices.web.jobs import Job, Jobs
from goodoffices.web.page import Shown
from goodoffices.web.rendering import render
from goodoffices.web.request import asked, clean, form, within
from goodoffices.web.safety import genuine

MOST_FILES = 5000
"""Files in one form; a folder with more is read from the command line."""

PIECE = 1 << 20
"""Bytes copied at a time."""

LONGEST_NAME = 120
"""Bytes of a file's name; file systems take 255."""

SAID = ("publisher", "published", "title", "url", "genre", "grade", "marking")
"""What the form lets a person say of the reports; as ``goodoffices read`` does."""


def add(app: FastAPI, desk: Desk, jobs: Jobs) -> None:
    """The addresses of the page."""

    async def page(request: Request) -> Response:
        wish = asked(request)
        shown = Shown("add.html", "Add reports", None)
        return await desk.ask(lambda d: HTMLResponse(render(shown, wish, d)))

    async def sent(request: Request) -> Response:
        from goodoffices.read.sources import MOST_BYTES  # only now: reading takes long to load

        async with form(request, MOST_FILES, MOST_BYTES) as got:
            if not genuine(str(got.get("token", "")), asked(request).token):
                raise Misuse("stale-page", "/add", "This page was not sent to you", "Load it anew.")
            job = await _start(got, jobs)
        return RedirectResponse(f"/add/{job.id}", 303)

    async def progress(request: Request) -> Response:
        job = jobs.get(request.path_params["job"])
        if job is None:
            raise HTTPException(404)
        wish = asked(request)
        shown = Shown("adding.html", "Reading", job)
        return await desk.ask(lambda d: HTMLResponse(render(shown, wish, d)))

    async def state(request: Request) -> Response:
        job = jobs.get(request.path_params["job"])
        if job is None:
            raise HTTPException(404)
        told = {"what": job.what, "done": job.done, "total": job.total, "finished": job.finished}
        return JSONResponse(told)

    app.add_route("/add", page, methods=["GET"])
    app.add_route("/add", sent, methods=["POST"])
    app.add_route("/add/{job}", progress, methods=["GET"])
    app.add_route("/add/{job}/state", state, methods=["GET"])


async def _start(got: FormData, jobs: Jobs) -> Job:
    """Keep what was sent, and begin to read it. Raises Misuse if nothing was."""
    from goodoffices.read import Given, Pasted

    given = Given(**_said(got))  # type: ignore[arg-type]
    text = clean(str(got.get("text", ""))).strip()
    folder = jobs.folder()
    files = [f for f in got.getlist("files") if isinstance(f, UploadFile) and f.filename]
    for number, file in enumerate(files):
        await _keep(file, folder, number)
    if not text and not files:
        folder.rmdir()
        raise Misuse("nothing-added", "the form", "It holds no report", "Drop files or paste text.")
    sources: list[Path | Pasted] = [folder] if files else []
    if text:
        sources.append(Pasted(text.encode(), "pasted"))
    return jobs.start(sources, given, folder)


def _said(got: FormData) -> Mapping[str, str | None]:
    return {n: within(n, clean(str(got.get(n, ""))).strip()) or None for n in SAID}


async def _keep(file: UploadFile, folder: Path, number: int) -> None:
    """Copy a file under its own name, each in a folder of its own, none outside ``folder``."""
    place = folder / f"{number:05}"
    place.mkdir()
    with (place / _name(file.filename or "")).open("wb") as kept:
        while piece := await file.read(PIECE):
            kept.write(piece)


def _name(told: str) -> str:
    """A file's own name as a file system takes it, with its ending."""
    last = PurePosixPath(told.replace("\\", "/")).name
    name = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*')
    name = name.encode()[-LONGEST_NAME:].decode("utf-8", "ignore")
    return name if name.strip(". ") else "report"
