"""A page: its address, and the function that answers it with a template and a view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from goodoffices.model.record import Record
from goodoffices.web.request import Asked


@dataclass(frozen=True, slots=True)
class Shown:
    """What a template is given: a title and a view; the markings follow from what that cites."""

    template: str
    title: str
    view: object
    marking: tuple[str, ...] = ()
    """Handling markings beside those of the reports that the view cites."""
    status: int = 200
    keep: tuple[tuple[str, str], ...] = ()
    """Cookies that the browser is to keep: name and value."""


Build = Callable[[Record, Asked], Shown]


@dataclass(frozen=True, slots=True)
class Page:
    """An address (Starlette's path syntax) and what answers it."""

    path: str
    build: Build
