"""The record as JSON under /api: the same lists and entries as the pages, described by OpenAPI.

One shape for what goes wrong: ``{"error": {slug, subject, reason, remedy}}``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from inspect import Parameter, Signature
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, FastAPI, Path, Query
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from goodoffices.errors import GoodOfficesError, Misuse
from goodoffices.model.codec import exported
from goodoffices.model.entries import ENTRIES, AnyEntry, Judgement, Track
from goodoffices.present.as_of import at_day
from goodoffices.present.cited import cited
from goodoffices.present.filters import FILTERS, Filter
from goodoffices.present.glance import Glance
from goodoffices.present.listing import BY_SLUG, KINDS, Kind, wanted
from goodoffices.store.dossier import DossierFile
from goodoffices.web import worked_out
from goodoffices.web.desk import Desk

MOST = 1000
"""Entries in one answer."""

CITED = 50
"""Passages of an entry in a list, and findings joined in it: a state has thousands of both."""

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
    "required": ["total", "offset", "entries", "markings", "cut"],
    "properties": {
        "total": {"type": "integer"},
        "offset": {"type": "integer"},
        "entries": {"type": "array", "items": _ENTRY},
        "markings": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Handling markings of the reports that these entries cite",
        },
        "cut": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "citations", "members", "whole"],
                "properties": {
                    "id": {"type": "string"},
                    "citations": {"type": "integer"},
                    "members": {"type": "integer"},
                    "whole": {"type": "string"},
                },
            },
            "description": f"Entries given with the first {CITED} of their citations and members"
            " alone: how many they have, and the address that gives them all",
        },
    },
}
_HITS = {
    "type": "object",
    "required": ["hits"],
    "properties": {"hits": {"type": "array", "items": {"$ref": "#/components/schemas/Hit"}}},
}
_JUDGEMENTS = {
    "type": "object",
    "required": ["judgements"],
    "properties": {
        "judgements": {"type": "array", "items": {"$ref": "#/components/schemas/Judgement"}}
    },
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


def _argument(filter_: Filter) -> str:
    """The name of a filter as an argument: "from" and "as" are words of Python."""
    return f"{filter_.name}_"


def _parameter(filter_: Filter) -> Parameter:
    told = Query(alias=filter_.name, description=filter_.says, max_length=400)
    shape: Any = Annotated[str, told]
    if filter_.shape == "day":
        told = Query(alias=filter_.name, description=f"{filter_.says}: an ISO 8601 day")
        shape = Annotated[worked_out.ADay, told]
    return Parameter(_argument(filter_), Parameter.KEYWORD_ONLY, default="", annotation=shape)


def _number(name: str, default: int, annotation: Any) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


_LISTED = Signature(
    [
        *map(_parameter, FILTERS),
        _number("offset", 0, Annotated[int, Query(ge=0, le=10_000_000)]),
        _number("limit", 50, Annotated[int, Query(ge=1, le=MOST)]),
    ]
)
"""What a list may be asked, as FastAPI reads it off a function."""


async def _known(request: Request) -> None:
    """Raises Misuse for a parameter that the address does not have: it would change nothing."""
    known = [p.alias for p in request.scope["route"].dependant.query_params]
    for name in request.query_params:
        if name not in known:
            raise Misuse(
                "unknown-parameter",
                name,
                "There is no such parameter here",
                f"These are: {', '.join(known)}." if known else "Leave it out.",
            )


def problem(error: GoodOfficesError, status: int) -> JSONResponse:
    """The one shape in which something goes wrong."""
    told = {
        "slug": error.slug,
        "subject": error.subject,
        "reason": error.reason,
        "remedy": error.remedy,
    }
    return JSONResponse({"error": told}, status)


def _json_of(plain: dict[str, Any]) -> Response:
    """An answer that may hold thousands of passages: msgspec writes it in a tenth of the time."""
    return Response(msgspec.json.encode(plain), media_type="application/json")


def status_of(error: GoodOfficesError) -> int:
    """404 for what is not there, 400 for all else that a caller can mend."""
    return 404 if error.slug.startswith("no-such") else 400


def router(desk: Desk) -> APIRouter:
    """The addresses of the API."""
    api = APIRouter(prefix="/api", responses=_WRONG, dependencies=[Depends(_known)])

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
        responses={200: _json(_JUDGEMENTS, "Judgements")},
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
        return await desk.ask(lambda d: _json_of(exported(_found(d, id))))

    worked_out.add(api, desk)
    _add_lists(api, desk)
    return api


def _add_lists(api: APIRouter, desk: Desk) -> None:
    """Every kind under its list's name, with the parameters of ``present/filters.py``."""
    for kind in KINDS:
        api.add_api_route(
            f"/{kind.slug}",
            _list_of(kind, desk),
            methods=["GET"],
            summary=f"{kind.title}: a list, filtered and sorted as on its page",
            operation_id=f"list_{kind.slug}",
            responses={200: _json(_LIST, "Entries in the order asked for")},
        )

    @api.get("/{slug}", include_in_schema=False)
    async def unknown(slug: str) -> Response:
        raise Misuse(
            "no-such-list", slug, "No list has this name", f"One of: {', '.join(sorted(BY_SLUG))}."
        )


def _list_of(kind: Kind, desk: Desk) -> Callable[..., Awaitable[Response]]:
    async def entries(offset: int, limit: int, **given: str) -> Response:
        query = {f.name: _plain(given[_argument(f)]) for f in FILTERS}

        def answer(dossier: DossierFile) -> Response:
            asked = replace(wanted(kind, query), offset=offset, limit=limit)
            with dossier.snapshot():
                record = Glance(dossier, query["as_of"], CITED)
                # Of a track a glance does not name the moves as the record does.
                whole = at_day(dossier, query["as_of"])
                found = (whole if kind.kind == Track.kind else record).some(asked)
                total = record.total(asked)
                many = [e for e in found if max(len(e.citations), len(e.members)) >= CITED]
                told = record.told(e.id for e in many)
                marked = _markings(dossier, found, told) if dossier.is_marked() else ()
            return _json_of(
                {
                    "total": total,
                    "offset": offset,
                    "entries": [exported(_short(e)) for e in found],
                    "markings": sorted(marked),
                    "cut": [c for e in many if (c := _cut(e, *told[e.id]))],
                }
            )

        return await desk.ask(answer)

    entries.__signature__ = _LISTED  # type: ignore[attr-defined]
    return entries


def _markings(
    dossier: DossierFile, found: Sequence[AnyEntry], many: Iterable[str]
) -> frozenset[str]:
    """The markings of the reports that these cite, those of passages that are not given too."""
    return frozenset(dossier.markings(cited(found)).values()) | dossier.markings_behind(many)


def _short(entry: AnyEntry) -> AnyEntry:
    return replace(entry, citations=entry.citations[:CITED], members=entry.members[:CITED])


def _cut(entry: AnyEntry, citations: int, _reports: int) -> dict[str, Any]:
    """What a list leaves out of an entry; empty: nothing."""
    members = len(entry.members)
    if max(citations, members) <= CITED:
        return {}
    whole = f"/api/entries/{entry.id}"
    return {"id": entry.id, "citations": citations, "members": members, "whole": whole}


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


def _found(dossier: DossierFile, id_: str) -> AnyEntry:
    entry = dossier.entry(_plain(id_))
    if entry is None:
        raise Misuse("no-such-entry", id_, "No entry has this id", "Take ids from a list.")
    return entry


def _plain(text_: str) -> str:
    """Text that SQLite can be asked with: without lone surrogates and NUL."""
    return text_.encode("utf-8", "replace").decode().replace("\0", "")
