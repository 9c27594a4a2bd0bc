"""The record as JSON under /api: the same lists and entries as the pages, described by OpenAPI.

One shape for what goes wrong: ``{"error": {slug, subject, reason, remedy}}``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, FastAPI, Path, Query
from fastapi.openapi.utils import get_openapi
from starlette.responses import JSONResponse, Response

from goodoffices.errors import GoodOfficesError, Misuse
from goodoffices.export.csv import rows, text
from goodoffices.model.codec import exported
from goodoffices.model.entries import ENTRIES, AnyEntry, Judgement
from goodoffices.present.listing import BY_SLUG, wanted
from goodoffices.store.dossier import DossierFile
from goodoffices.web.desk import Desk

MOST = 1000
"""Entries in one answer."""

CSV_MOST = 100_000
"""Rows of one CSV file."""

_ERROR: dict[str, Any] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["slug", "subject", "reason", "remedy"],
            "properties": {n: {"type": "string"} for n in ("slug", "subject", "reason", "remedy")},
        }
    },
}


def _json(schema: dict[str, Any], words: str) -> dict[str, Any]:
    return {"description": words, "content": {"application/json": {"schema": schema}}}


_WRONG: dict[int | str, dict[str, Any]] = {
    code: _json({"$ref": "#/components/schemas/Error"}, words)
    for code, words in ((400, "The question has no meaning"), (404, "There is no such thing"))
}
_WRONG[422] = _json({"$ref": "#/components/schemas/Error"}, "A parameter is not what it should be")
_ENTRY = {"$ref": "#/components/schemas/Entry"}
_LIST = {
    "type": "object",
    "required": ["total", "offset", "entries"],
    "properties": {
        "total": {"type": "integer"},
        "offset": {"type": "integer"},
        "entries": {"type": "array", "items": _ENTRY},
    },
}
_HITS = {
    "type": "object",
    "required": ["hits"],
    "properties": {"hits": {"type": "array", "items": {"$ref": "#/components/schemas/Hit"}}},
}
_HIT = {
    "type": "object",
    "required": ["kind", "id", "document", "citation"],
    "properties": {
        "kind": {"type": "string"},
        "id": {"type": "string"},
        "document": {"type": "string"},
        "citation": {"$ref": "#/components/schemas/Citation"},
    },
}

Day = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="ISO 8601 day")]
Text = Annotated[str, Query(max_length=400)]


def problem(error: GoodOfficesError, status: int) -> JSONResponse:
    """The one shape in which something goes wrong."""
    told = {
        "slug": error.slug,
        "subject": error.subject,
        "reason": error.reason,
        "remedy": error.remedy,
    }
    return JSONResponse({"error": told}, status)


def status_of(error: GoodOfficesError) -> int:
    """404 for what is not there, 400 for all else that a caller can mend."""
    return 404 if error.slug.startswith("no-such") else 400


def router(desk: Desk) -> APIRouter:
    """The addresses of the API."""
    api = APIRouter(prefix="/api", responses=_WRONG)

    @api.get(
        "/status",
        summary="How much of each kind the record holds",
        responses={200: _json({"type": "object"}, "Counts by kind, documents, judgements")},
    )
    async def status() -> Response:
        return await desk.ask(lambda d: JSONResponse(msgspec.to_builtins(d.status())))

    @api.get("/search", summary="Full-text search", responses={200: _json(_HITS, "Passages")})
    async def search(
        q: Annotated[str, Query(max_length=400, description="All words must stand there")],
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
    ) -> Response:
        return await desk.ask(
            lambda d: JSONResponse({"hits": msgspec.to_builtins(d.search(_plain(q), limit))})
        )

    @api.get(
        "/judgements",
        summary="What people decided, oldest first",
        responses={
            200: _json(
                {
                    "type": "object",
                    "required": ["judgements"],
                    "properties": {
                        "judgements": {
                            "type": "array",
                            "items": {"$ref": "#/components/schemas/Judgement"},
                        }
                    },
                },
                "Judgements",
            )
        },
    )
    async def judgements() -> Response:
        return await desk.ask(
            lambda d: JSONResponse({"judgements": [exported(j) for j in d.judgements()]})
        )

    @api.get(
        "/entries/{id}",
        summary="One entry, by its id or a member's",
        responses={200: _json(_ENTRY, "The entry")},
    )
    async def entry(id: Annotated[str, Path(max_length=200)]) -> Response:
        return await desk.ask(lambda d: JSONResponse(exported(_found(d, id))))

    @api.get(
        "/{slug}",
        summary="A list, filtered and sorted as on its page",
        responses={200: _json(_LIST, "Entries in the order asked for")},
    )
    async def entries(
        slug: Annotated[str, Path(max_length=40, description="events, offers, ...")],
        type: Text = "",
        status: Text = "",
        review: Text = "",
        certainty: Text = "",
        party: Text = "",
        issue: Text = "",
        document: Text = "",
        track: Text = "",
        q: Text = "",
        from_: Annotated[str, Query(alias="from", pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = "",
        to: Day = "",
        since: Day = "",
        as_of: Day = "",
        order: Text = "",
        offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
        limit: Annotated[int, Query(ge=1, le=MOST)] = 50,
    ) -> Response:
        query = {
            "type": type, "status": status, "review": review, "certainty": certainty,
            "party": party, "issue": issue, "document": document, "track": track, "q": q,
            "from": from_, "to": to, "since": since, "as_of": as_of, "order": order,
        }  # fmt: skip
        query = {name: _plain(value) for name, value in query.items()}

        def answer(dossier: DossierFile) -> Response:
            asked = replace(wanted(_kind(slug), query), offset=offset, limit=limit)
            with dossier.snapshot():
                found = [exported(e) for e in dossier.some(asked)]
                total = dossier.total(asked)
            return JSONResponse({"total": total, "offset": offset, "entries": found})

        return await desk.ask(answer)

    return api


def files(slug: str, ending: str, query: dict[str, str]) -> Callable[[DossierFile], Response]:
    """What a list shows, all of its pages, as a file to take along."""

    def answer(dossier: DossierFile) -> Response:
        kind = _kind(slug)
        asked = replace(wanted(kind, query), offset=0, limit=CSV_MOST)
        with dossier.snapshot():
            found = dossier.some(asked)
            if ending == "json":
                entries = [exported(e) for e in found]
                body = msgspec.json.encode({"total": len(entries), "entries": entries}).decode()
                media = "application/json"
            else:
                body, media = text(rows(dossier, kind.kind, found)), "text/csv; charset=utf-8"
        headers = {"content-disposition": f'attachment; filename="{slug}.{ending}"'}
        return Response(body.encode("utf-8", "replace"), media_type=media, headers=headers)

    return answer


def describe(app: FastAPI) -> None:
    """OpenAPI with the record's own schema: that of ``goodoffices schema``."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(title="Good Offices", version="1", routes=app.routes)
            _, ours = msgspec.json.schema_components(
                [*ENTRIES.values(), Judgement], ref_template="#/components/schemas/{name}"
            )
            _exported(ours)
            schemas = made.setdefault("components", {}).setdefault("schemas", {})
            schemas.update(ours, Error=_ERROR, Hit=_HIT)
            schemas["Entry"] = {
                "oneOf": [{"$ref": f"#/components/schemas/{t.__name__}"} for t in ENTRIES.values()]
            }
            app.openapi_schema = made
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]


def _exported(schemas: dict[str, Any]) -> None:
    """The kinds as ``exported`` writes them: with their kind, and sides as members."""
    for type_ in (*ENTRIES.values(), Judgement):
        made = schemas[type_.__name__]
        properties = made["properties"]
        if "sides" in properties:
            properties["members"] = properties.pop("sides")
            made["required"] = ["members" if n == "sides" else n for n in made["required"]]
        made["properties"] = {"kind": {"const": type_.kind}, **properties}
        made["required"] = ["kind", *made.get("required", [])]


def _kind(slug: str) -> Any:
    if slug not in BY_SLUG:
        raise Misuse(
            "no-such-list", slug, "No list has this name", f"One of: {', '.join(sorted(BY_SLUG))}."
        )
    return BY_SLUG[slug]


def _found(dossier: DossierFile, id_: str) -> AnyEntry:
    entry = dossier.entry(_plain(id_))
    if entry is None:
        raise Misuse("no-such-entry", id_, "No entry has this id", "Take ids from a list.")
    return entry


def _plain(text_: str) -> str:
    """Text that SQLite can be asked with: without lone surrogates and NUL."""
    return text_.encode("utf-8", "replace").decode().replace("\0", "")
