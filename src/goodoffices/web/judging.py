"""The only part of the workspace that changes the record: judgements, from forms with a token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args
from urllib.parse import quote

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from goodoffices.errors import Misuse
from goodoffices.model.ids import judged as judged_ids
from goodoffices.model.record import Addition
from goodoffices.model.shapes import Action
from goodoffices.pipeline import add_by_hand, judge, put_back, take_back
from goodoffices.present.entry import entry_view, version
from goodoffices.present.review import undoing
from goodoffices.store.dossier import DossierFile
from goodoffices.web.desk import Desk
from goodoffices.web.page import Shown
from goodoffices.web.rendering import render
from goodoffices.web.request import ANALYST, Asked, asked
from goodoffices.web.safety import genuine

LONGEST = 4000
"""Characters of a field of a form."""

MOVE = "move"
"""What the workspace offers beside the record's actions: a split and a merge in one."""

YEAR = 365 * 24 * 3600
"""Seconds for which a browser remembers by whom it is used."""


def add(app: FastAPI, desk: Desk) -> None:
    """The addresses to which forms are sent."""

    async def judged(request: Request) -> Response:
        wish, form = await _form(request)
        return await desk.ask(lambda dossier: _judged(dossier, wish, form))

    async def undone(request: Request) -> Response:
        wish, form = await _form(request)
        return await desk.ask(lambda dossier: _undone(dossier, wish, form))

    async def named(request: Request) -> Response:
        _, form = await _form(request)
        response = RedirectResponse(_back(form), 303)
        name = quote(_name(form["name"]))
        response.set_cookie(ANALYST, name, max_age=YEAR, samesite="strict", httponly=True)
        return response

    async def added(request: Request) -> Response:
        wish, form = await _form(request)
        return await desk.ask(lambda dossier: _added(dossier, wish, form))

    async def taken_back(request: Request) -> Response:
        wish, form = await _form(request)
        _name(wish.analyst)
        await desk.ask(lambda dossier: take_back(dossier, form.get("target", "")))
        return RedirectResponse(_back(form), 303)

    app.add_route("/by-hand", added, methods=["POST"])
    app.add_route("/take-back", taken_back, methods=["POST"])
    app.add_route("/judge", judged, methods=["POST"])
    app.add_route("/undo", undone, methods=["POST"])
    app.add_route("/name", named, methods=["POST"])


async def _form(request: Request) -> tuple[Asked, Mapping[str, str]]:
    """A form's fields, if our own page sent it to this browser."""
    wish = asked(request)
    async with request.form(max_files=0, max_fields=40) as sent:
        form = {name: str(value)[:LONGEST] for name, value in sent.items()}
    form["value"] = form.get("other", "").strip() or form.get("value", "")
    if not genuine(form.get("token", ""), wish.token):
        raise Misuse(
            "stale-page", wish.path, "This page was not sent to you", "Go back and load it anew."
        )
    return wish, form


def _judged(dossier: DossierFile, wish: Asked, form: Mapping[str, str]) -> Response:
    action = form.get("action", "")
    if action not in (*get_args(Action), MOVE):
        raise Misuse("no-such-action", action, "Nothing of this kind can be judged", "Go back.")
    name = _name(wish.analyst)
    entry = dossier.entry(form.get("target", ""))
    if entry is not None and form.get("seen") and form["seen"] != version(entry):
        view = {"now": entry_view(dossier, entry), "form": form, "back": _back(form)}
        shown = Shown("stale.html", "It has changed meanwhile", view, (), 409)
        return HTMLResponse(render(shown, wish, dossier), 409)
    if action == MOVE:
        _move(dossier, form, name)
        return RedirectResponse(_back(form), 303)
    judge(
        dossier,
        action,  # type: ignore[arg-type]
        form.get("target", ""),
        by=name,
        field=form.get("field") or None,
        value=form.get("value") if action not in ("accept", "reject", "note") else None,
        note=form.get("note") or None,
    )
    return RedirectResponse(_back(form), 303)


def _move(dossier: DossierFile, form: Mapping[str, str], by: str) -> None:
    """Take a mention out of one entry and into another: a split, and a merge."""
    member, other, note = form.get("member", ""), form.get("value", ""), form.get("note") or None
    entry = dossier.entry(member)
    if entry is None or dossier.entry(other) is None:
        raise Misuse("no-such-entry", member or other, "No entry has this id", "Choose both.")
    rest = next((m for m in judged_ids(entry) if m != member), "")
    if rest:
        judge(dossier, "split", rest, by=by, value=member, note=note)
    judge(dossier, "merge", other, by=by, value=member, note=note)


def _added(dossier: DossierFile, wish: Asked, form: Mapping[str, str]) -> Response:
    """Keep what was found by hand, and show it."""
    name = _name(wish.analyst)
    start, end = (int(t) if (t := form.get(n, "")).isdigit() else -1 for n in ("start", "end"))
    document, kind = form.get("document", ""), form.get("kind", "")
    id_ = add_by_hand(dossier, document, kind, start, end, form, by=name)
    return RedirectResponse(f"/entry/{id_}", 303)


def _undone(dossier: DossierFile, wish: Asked, form: Mapping[str, str]) -> Response:
    """Take back the last judgement, or the last undo."""
    possible = undoing(dossier.judgements(), dossier.additions())
    judgement = possible.redo if form.get("again") else possible.undo
    name = _name(wish.analyst)
    if isinstance(judgement, Addition):
        (put_back if form.get("again") else take_back)(dossier, judgement.id)
    elif judgement is not None:
        judge(dossier, "undo", judgement.id, by=name, value=judgement.id)
    return RedirectResponse(_back(form), 303)


def _name(name: str) -> str:
    """Who judges. Raises Misuse if nobody says."""
    told = " ".join(name.split())[:80]
    if not told:
        raise Misuse(
            "no-name", "your name", "A judgement needs to say whose it is", "Set it on Review."
        )
    return told


def _back(form: Mapping[str, str]) -> str:
    """Where the form came from: a path of ours and nothing else."""
    back = form.get("back", "/")
    own = back.startswith("/") and not back.startswith("//") and "\\" not in back
    return back if own and back.isprintable() else "/"
