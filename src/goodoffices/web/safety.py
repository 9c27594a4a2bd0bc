"""What stands between the workspace and other pages in the same browser.

A page of another site may send requests to a server on loopback. So: a request must name this
machine as its host (DNS rebinding), what changes something must come from our own page (Origin)
and carry the token of its form (CSRF), and what we send may load and run nothing but our own
files (Content-Security-Policy level 3, W3C). Reports are hostile input; all of it is escaped.
"""

from __future__ import annotations

import hmac
import secrets
from http.cookies import SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "goodoffices-token"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}

MOST = 500_000_000
"""Bytes of one request; a larger archive is read from the command line."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """Refuses requests that do not come from this machine's own pages; sets the headers.

    ``hosts`` are the names, with port, under which the workspace may be asked.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "").casefold()
        if host not in self._hosts:
            await self._refuse("This workspace answers only to this machine.", scope, receive, send)
            return
        origin = headers.get("origin", f"http://{host}").casefold()
        if scope["method"] not in SAFE and origin not in {f"http://{h}" for h in self._hosts}:
            await self._refuse("This came from another site.", scope, receive, send)
            return
        length = headers.get("content-length", "0")
        if scope["method"] not in SAFE and not (length.isdigit() and int(length) <= MOST):
            await self._refuse(
                "This is too much at once; use `goodoffices read`.", scope, receive, send
            )
            return
        token = _cookie(headers)
        scope.setdefault("state", {})["token"] = token or secrets.token_urlsafe(24)

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    out.setdefault(name, value)
                if not token:
                    fresh = scope["state"]["token"]
                    cookie = f"{COOKIE}={fresh}; Path=/; HttpOnly; SameSite=Strict"
                    out.append("set-cookie", cookie)
            await send(message)

        await self._app(scope, receive, sent)

    async def _refuse(self, why: str, scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse(why, 403, dict(HEADERS))(scope, receive, send)


def _cookie(headers: Headers) -> str:
    found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    return found.value if found else ""


def genuine(sent: str, token: str) -> bool:
    """Whether a form carries the token that its browser was given."""
    return bool(token) and hmac.compare_digest(sent.encode(), token.encode())
