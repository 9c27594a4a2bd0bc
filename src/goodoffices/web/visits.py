"""When a person last looked at the first screen, so that it can tell what is new since.

A visit ends with an hour's absence: who looks again within it sees the same news again.
"""

from __future__ import annotations

from datetime import datetime, timedelta

COOKIE = "goodoffices-visited"
"""Two instants with a slash between: since when news are told, and when the page was last seen."""

ABSENCE = timedelta(hours=1)


def since(cookie: str, now: datetime) -> tuple[str, str]:
    """Since when news are told (empty: a first visit), and the cookie to keep; both ISO 8601, UTC.

    A cookie that is no such thing, or of a later time than now, counts as none.
    """
    told, _, seen = cookie.partition("/")
    start, last = _instant(told, now), _instant(seen or told, now)
    if start is None or last is None:
        return "", _iso(now)
    if now - last > ABSENCE:
        start = last
    return _iso(start), f"{_iso(start)}/{_iso(now)}"


def _instant(text: str, now: datetime) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None and found <= now else None


def _iso(instant: datetime) -> str:
    return instant.isoformat(timespec="seconds")
