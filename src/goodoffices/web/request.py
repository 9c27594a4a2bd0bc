"""What a page is asked: the path, the query, and who asks."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlencode

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request

from goodoffices.errors import Misuse
from goodoffices.present.as_of import day_of
from goodoffices.web.visits import COOKIE as VISITED

ANALYST = "goodoffices-analyst"
"""The cookie with the name under which a person judges; set once, URL-encoded."""

LONGEST = 4000
"""Characters of a field of a form."""

LONGEST_QUERY = 400
"""Characters of a value of an address; what is longer is cut, as the API refuses it."""

MOST_FIELDS = 40
"""Fields of a form."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as pages see it. ``query`` has the first value of each parameter."""

    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    """Parts of the path."""
    token: str = ""
    analyst: str = ""
    visited: str = ""
    """What ``web.visits`` keeps of when this browser last looked at the first screen."""

    @property
    def as_of(self) -> str:
        """The day on which the record is looked at; empty: today."""
        return day_of(self.query.get("as_of", ""))

    def address(self, path: str = "", **changes: str | int | None) -> str:
        """This page's address with some parameters changed; None or "" takes one away."""
        query = dict(self.query)
        for name, value in changes.items():
            query.pop(name, None)
            if value not in (None, ""):
                query[name] = str(value)
        told = urlencode(query)
        return f"{path or quote(self.path)}{'?' if told else ''}{told}"

    def link(self, path: str, **query: str) -> str:
        """Another page's address, looked at on the same day."""
        kept = {"as_of": self.as_of, **query}
        told = urlencode({k: v for k, v in kept.items() if v})
        return f"{path}{'?' if told else ''}{told}"


def asked(request: Request) -> Asked:
    """The request as pages see it."""
    return Asked(
        path=request.url.path,
        query={k: v[:LONGEST_QUERY] for k, v in reversed(request.query_params.multi_items())},
        given={k: str(v) for k, v in request.path_params.items()},
        token=request.scope["state"]["token"],
        analyst=unquote(request.cookies.get(ANALYST, "")),
        visited=unquote(request.cookies.get(VISITED, "")),
    )


@asynccontextmanager
async def form(request: Request, files: int, most: int) -> AsyncIterator[FormData]:
    """A form of at most so many files, with fields of at most so many bytes. Raises Misuse where
    it has more, or is none."""
    opened = request.form(max_files=files, max_fields=MOST_FIELDS, max_part_size=most)
    try:
        sent = await opened
    except HTTPException as error:
        raise Misuse(
            "unfit-form",
            "the form",
            error.detail,
            f"A field holds at most {most:,} bytes; a form {MOST_FIELDS} fields, {files:,} files.",
        ) from error
    try:
        yield sent
    finally:
        await sent.close()


def within(name: str, told: str, longest: int = LONGEST) -> str:
    """A field of a form as it was sent. Raises Misuse where it is too long: nothing is cut."""
    if len(told) > longest:
        raise Misuse(
            "too-long",
            name,
            f"It is too long: {len(told):,} characters",
            f"At most {longest:,} are kept; shorten it.",
        )
    return told


def clean(told: str) -> str:
    """Text that can be kept: a form in an odd encoding may hold half a character."""
    return told.encode("utf-8", "replace").decode()
