"""The application: pages, static files, and one shape for what goes wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles

from goodoffices import present
from goodoffices.errors import GoodOfficesError, Misuse
from goodoffices.present.glance import Glance
from goodoffices.store.dossier import DossierFile
from goodoffices.web import adding, api, files, judging
from goodoffices.web.desk import Desk
from goodoffices.web.jobs import Jobs
from goodoffices.web.page import Page, Shown
from goodoffices.web.rendering import render
from goodoffices.web.request import asked
from goodoffices.web.safety import Guard

MODULES: tuple[str, ...] = (
    "today",
    "review",
    "overviews",
    "lists",
    "entry",
    "compare",
    "by_hand",
    "reader",
    "search",
)
"""The modules of ``web.pages``, each with ``PAGES``; the first address that fits answers."""

STATIC = Path(__file__).parent / "static"
VOICES = Path(present.__file__).parent / "templates" / "voices.css"


def create(path: Path, hosts: frozenset[str]) -> FastAPI:
    """The workspace over one dossier, to be asked under these hosts (name and port)."""
    desk = Desk(path)
    jobs = Jobs(path)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        jobs.close()
        desk.close()

    app = FastAPI(title="Good Offices", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.state.desk = desk
    for name in MODULES:
        module = import_module(f"goodoffices.web.pages.{name}")
        for page in module.PAGES:
            app.add_route(page.path, _answering(page, desk), methods=["GET"])
    app.include_router(api.router(desk))
    api.describe(app)
    app.add_route("/{slug}.{ending}", _files(desk), methods=["GET"])
    judging.add(app, desk)
    adding.add(app, desk, jobs)
    app.add_route("/static/voices.css", _voices, methods=["GET"])
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_exception_handler(HTTPException, _problem)
    app.add_exception_handler(GoodOfficesError, _problem)
    app.add_exception_handler(RequestValidationError, _problem)
    app.add_middleware(Guard, hosts=hosts, failed=_problem)
    return app


async def _voices(request: Request) -> Response:
    """The colours and voices that the workspace shares with the briefing."""
    return FileResponse(VOICES, media_type="text/css")


def _answering(page: Page, desk: Desk) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        wish = asked(request)

        def page_of(dossier: DossierFile) -> Response:
            with dossier.snapshot():
                shown = page.build(Glance(dossier, wish.as_of), wish)
                response = HTMLResponse(render(shown, wish, dossier), shown.status)
                for name, value in shown.keep:
                    response.set_cookie(
                        name, value, max_age=judging.YEAR, samesite="strict", httponly=True
                    )
                return response

        return await desk.ask(page_of)

    return answer


def _files(desk: Desk) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        slug, ending = request.path_params["slug"], request.path_params["ending"]
        if ending not in ("csv", "json"):
            raise HTTPException(404)
        return await files.answer(desk, slug, ending, asked(request).query)

    return answer


async def _problem(request: Request, error: Exception) -> Response:
    """What went wrong, to which thing, and what to do: as a page, or in the API's one shape."""
    told, status = _told(request.url.path, error)
    if request.url.path.startswith("/api"):
        return api.problem(told, status)
    desk: Desk = request.app.state.desk
    wish = asked(request)
    shown = Shown("problem.html", told.reason, told, (), status)
    return await desk.ask(lambda d: HTMLResponse(render(shown, wish, d), status))


def _told(path: str, error: Exception) -> tuple[GoodOfficesError, int]:
    if isinstance(error, GoodOfficesError):
        return error, api.status_of(error)
    if isinstance(error, RequestValidationError):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or "the request"
        return Misuse("unfit-parameter", where, str(first["msg"]), "See /openapi.json."), 422
    status = getattr(error, "status_code", 500)
    if status == 404:
        return Misuse("no-such-page", path, "There is no such page", "Choose from the menu."), 404
    if status == 405:
        return Misuse("no-such-method", path, "That cannot be done here", "Go back."), 405
    return Misuse("not-done", path, "That did not work", "Choose from the menu."), status
