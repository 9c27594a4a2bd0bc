"""What stands between the workspace and other pages in the same browser.

A page of another site may send requests to a server on loopback. So: a request must name this
machine as its host (DNS rebinding), what changes something must come from our own page (Origin)
and carry the token of its form (CSRF), and what we send may load and run nothing but our own
files (Content-Security-Policy level 3, W3C). Reports are hostile input; all of it is escaped.
"""

from __future__ import annotations

import hmac
import logging
import secrets
from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request, cookie_parser
from starlette.responses import PlainTextResponse, Response
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

Failed = Callable[[Request, Exception], Awaitable[Response]]
"""Answers a request on which something went wrong that nobody foresaw."""

_LOG = logging.getLogger(__name__)


class _TooMuch(Exception):  # noqa: N818 - never leaves this module
    """More bytes came than a request may have."""


class Guard:
    """Refuses requests that do not come from this machine's own pages; sets the headers.

    ``hosts`` are the names, with port, under which the workspace may be asked. ``failed`` answers
    what nobody foresaw: here, because only what passes through here has the headers.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str], failed: Failed) -> None:
        self._app = app
        self._hosts = hosts
        self._failed = failed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused = self._refused(scope["method"], headers)
        if refused is not None:
            await refused(scope, receive, send)
            return
        token = _cookie(headers)
        scope.setdefault("state", {})["token"] = token or secrets.token_urlsafe(24)
        begun = False

        async def sent(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                out = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    out.setdefault(name, value)
                if not token:
                    fresh = scope["state"]["token"]
                    cookie = f"{COOKIE}={fresh}; Path=/; HttpOnly; SameSite=Strict"
                    out.append("set-cookie", cookie)
            await send(message)

        try:
            await self._app(scope, _counted(receive), sent)
        except _TooMuch:
            if not begun:
                await _too_much()(scope, receive, sent)
        except Exception as error:  # the edge of the workspace: what is told here is all there is
            _LOG.exception("%s %s failed", scope["method"], scope["path"])
            if not begun:
                answer = await self._answer(Request(scope), error)
                await answer(scope, receive, sent)

    def _refused(self, method: str, headers: Headers) -> Response | None:
        """The answer to a request that may not pass; None if it may."""
        host = headers.get("host", "").casefold()
        if host not in self._hosts:
            return _refusal("This workspace answers only to this machine.")
        origin = headers.get("origin", f"http://{host}").casefold()
        if method not in SAFE and origin not in {f"http://{h}" for h in self._hosts}:
            return _refusal("This came from another site.")
        length = headers.get("content-length", "0")
        if not (length.isdecimal() and len(length) < 20 and int(length) <= MOST):
            return _too_much()
        return None

    async def _answer(self, request: Request, error: Exception) -> Response:
        try:
            return await self._failed(request, error)
        except Exception:  # the page that tells of it may fail for the same reason
            _LOG.exception("nor could this be told on a page")
            return PlainTextResponse("That did not work; the log says why.", 500)


def _refusal(why: str, status: int = 403) -> Response:
    return PlainTextResponse(why, status, dict(HEADERS))


def _too_much() -> Response:
    """The rest is not read, so the connection can serve nothing else."""
    told = f"This is more than {MOST / 1e6:,.0f} MB at once; use `goodoffices read`."
    return PlainTextResponse(told, 413, {**HEADERS, "connection": "close"})


def _counted(receive: Receive) -> Receive:
    """What arrives, up to ``MOST``: a request sent in chunks does not say how long it is."""
    came = 0

    async def counted() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > MOST:
            raise _TooMuch
        return message

    return counted


def _cookie(headers: Headers) -> str:
    # Other programs on this host name set cookies too, of any form: those are left aside.
    return cookie_parser(headers.get("cookie", "")).get(COOKIE, "")


def genuine(sent: str, token: str) -> bool:
    """Whether a form carries the token that its browser was given."""
    return bool(token) and hmac.compare_digest(_bytes(sent), _bytes(token))


def _bytes(told: str) -> bytes:
    return told.encode("utf-8", "surrogatepass")
