"""What a page is asked: the path, the query, and who asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote, unquote, urlencode

from starlette.requests import Request

from goodoffices.web.visits import COOKIE as VISITED

ANALYST = "goodoffices-analyst"
"""The cookie with the name under which a person judges; set once, URL-encoded."""


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
        day = self.query.get("as_of", "")
        try:
            return date.fromisoformat(day).isoformat()
        except ValueError:
            return ""

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
        query=dict(reversed(request.query_params.multi_items())),
        given={k: str(v) for k, v in request.path_params.items()},
        token=request.scope["state"]["token"],
        analyst=unquote(request.cookies.get(ANALYST, "")),
        visited=unquote(request.cookies.get(VISITED, "")),
    )
