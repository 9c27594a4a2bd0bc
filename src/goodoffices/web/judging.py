"""The only part of the workspace that changes the record: judgements, from forms with a token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args
from urllib.parse import quote

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from goodoffices.errors import Misuse
from goodoffices.model.entries import Offer
from goodoffices.model.ids import judged as judged_ids
from goodoffices.model.record import Addition
from goodoffices.model.shapes import Action
from goodoffices.pipeline import add_by_hand, instant, judge, put_back, take_back
from goodoffices.present.entry import entry_view, version
from goodoffices.present.review import act, possible
from goodoffices.store.dossier import DossierFile
from goodoffices.store.judging import judgement as checked
from goodoffices.store.terms import written
from goodoffices.web.desk import Desk
from goodoffices.web.page import Shown
from goodoffices.web.pages.by_hand import place
from goodoffices.web.rendering import render
from goodoffices.web.request import ANALYST, Asked, asked, clean, form, within
from goodoffices.web.safety import genuine

MOST_BYTES = 64_000
"""Bytes of a field of a form: more than the characters it may have, to be told of those."""

LONGEST_NAME = 80
"""Characters of a person's name."""

MOVE, REPLY = "move", "reply"
"""What the workspace offers beside the record's actions: a split and a merge in one; a correction
that adds one reply to an offer."""

YEAR = 365 * 24 * 3600
"""Seconds for which a browser remembers by whom it is used."""


def add(app: FastAPI, desk: Desk) -> None:
    """The addresses to which forms are sent."""

    async def judged(request: Request) -> Response:
        wish, sent = await _form(request)
        return await desk.ask(lambda dossier: _judged(dossier, wish, sent))

    async def undone(request: Request) -> Response:
        wish, sent = await _form(request)
        return await desk.ask(lambda dossier: _undone(dossier, wish, sent))

    async def named(request: Request) -> Response:
        _, sent = await _form(request)
        response = RedirectResponse(_back(sent), 303)
        name = quote(_name(sent.get("name", "")))
        response.set_cookie(ANALYST, name, max_age=YEAR, samesite="strict", httponly=True)
        return response

    async def added(request: Request) -> Response:
        wish, sent = await _form(request)
        return await desk.ask(lambda dossier: _added(dossier, wish, sent))

    async def taken_back(request: Request) -> Response:
        wish, sent = await _form(request)
        _name(wish.analyst)
        await desk.ask(lambda dossier: take_back(dossier, sent.get("target", "")))
        return RedirectResponse(_back(sent), 303)

    app.add_route("/by-hand", added, methods=["POST"])
    app.add_route("/take-back", taken_back, methods=["POST"])
    app.add_route("/judge", judged, methods=["POST"])
    app.add_route("/undo", undone, methods=["POST"])
    app.add_route("/name", named, methods=["POST"])


async def _form(request: Request) -> tuple[Asked, Mapping[str, str]]:
    """A form's fields, if our own page sent it to this browser."""
    wish = asked(request)
    async with form(request, 0, MOST_BYTES) as got:
        sent = {clean(name): clean(str(value)) for name, value in got.items()}
    if not genuine(sent.get("token", ""), wish.token):
        raise Misuse(
            "stale-page", wish.path, "This page was not sent to you", "Go back and load it anew."
        )
    for name, value in sent.items():
        within(name, value)
    sent["value"] = sent.get("other", "").strip() or sent.get("value", "")
    return wish, sent


def _judged(dossier: DossierFile, wish: Asked, sent: Mapping[str, str]) -> Response:
    action = sent.get("action", "")
    if action not in (*get_args(Action), MOVE, REPLY):
        raise Misuse("no-such-action", action, "Nothing of this kind can be judged", "Go back.")
    name = _name(wish.analyst)
    entry = dossier.entry(sent.get("target", ""))
    if entry is not None and sent.get("seen", "") != version(entry):
        now = entry_view(dossier, entry)
        return _stale(dossier, wish, {"now": now, "form": sent, "back": _back(sent)})
    if action == MOVE:
        _move(dossier, sent, name)
        return RedirectResponse(_back(sent), 303)
    if action == REPLY:
        _reply(dossier, sent, name)
        return RedirectResponse(_back(sent), 303)
    judge(
        dossier,
        action,  # type: ignore[arg-type]
        sent.get("target", ""),
        by=name,
        field=sent.get("field") or None,
        value=sent.get("value") if action not in ("accept", "reject", "note") else None,
        note=sent.get("note") or None,
    )
    return RedirectResponse(_back(sent), 303)


def _move(dossier: DossierFile, sent: Mapping[str, str], by: str) -> None:
    """Take a mention out of one entry and into another: a split and a merge, or neither."""
    member, other, note = sent.get("member", ""), sent.get("value", ""), sent.get("note") or None
    entry = dossier.entry(member)
    if entry is None or dossier.entry(other) is None:
        raise Misuse("no-such-entry", member or other, "No entry has this id", "Choose both.")
    checked(dossier, "merge", other, by=by, at="", value=member)  # before anything is parted
    rest = next((m for m in judged_ids(entry) if m != member), "")
    now = instant()
    with dossier.transaction():
        if rest:
            judge(dossier, "split", rest, by=by, value=member, note=note, at=now)
        judge(dossier, "merge", other, by=by, value=member, note=note, at=now)


def _reply(dossier: DossierFile, sent: Mapping[str, str], by: str) -> None:
    """Add a reply, in words of any report, to those that an offer has."""
    target, words, report = (
        " ".join(sent.get(n, "").split()) for n in ("target", "words", "report")
    )
    offer = dossier.entry(target)
    if not isinstance(offer, Offer):
        raise Misuse("no-such-entry", target, "No offer has this id", "Open the offer.")
    if not words:
        raise Misuse("no-passage", "the reply", "A reply rests on words", "Say in which words.")
    who, day = (" ".join(sent.get(n, "").split()) for n in ("who", "day"))
    head = f"{sent.get('status', '')}{f' by {who}' if who else ''}{f', {day}' if day else ''}"
    line = f"{head}: {words}{f' [{report}]' if report else ''}"
    told, note = f"{written(dossier, offer, 'replies')}\n{line}", sent.get("note") or None
    judge(dossier, "correct", target, by=by, field="replies", value=told, note=note)


def _added(dossier: DossierFile, wish: Asked, sent: Mapping[str, str]) -> Response:
    """Keep what was found by hand, and show it."""
    name = _name(wish.analyst)
    start, end = (place(sent.get(name, "")) for name in ("start", "end"))
    document, kind = sent.get("document", ""), sent.get("kind", "")
    id_ = add_by_hand(dossier, document, kind, start, end, sent, by=name)
    return RedirectResponse(f"/entry/{id_}", 303)


def _undone(dossier: DossierFile, wish: Asked, sent: Mapping[str, str]) -> Response:
    """Take back the last act, or the last undo, if it is the one that the page named."""
    now = possible(dossier)
    judgement = now.redo if sent.get("again") else now.undo
    name = _name(wish.analyst)
    if sent.get("target", "") != (judgement.id if judgement else ""):
        return _stale(dossier, wish, {"now": None, "undoing": now, "back": _back(sent)})
    if isinstance(judgement, Addition):
        (put_back if sent.get("again") else take_back)(dossier, judgement.id)
    elif judgement is not None:
        whole, at = act(judgement, dossier.judgements()), instant()
        with dossier.transaction():
            for each in whole:
                judge(dossier, "undo", each.id, by=name, value=each.id, at=at)
    return RedirectResponse(_back(sent), 303)


def _stale(dossier: DossierFile, wish: Asked, view: Mapping[str, object]) -> Response:
    """Nothing was kept, for it was sent from a page that no longer shows what stands there."""
    shown = Shown("stale.html", "It has changed meanwhile", view, status=409)
    return HTMLResponse(render(shown, wish, dossier), 409)


def _name(name: str) -> str:
    """Who judges. Raises Misuse if nobody says."""
    told = within("your name", " ".join(name.split()), LONGEST_NAME)
    if not told:
        raise Misuse(
            "no-name", "your name", "A judgement needs to say whose it is", "Set it on Review."
        )
    return told


def _back(sent: Mapping[str, str]) -> str:
    """Where the form came from: a path of ours and nothing else."""
    back = sent.get("back", "/")
    own = back.startswith("/") and not back.startswith("//") and "\\" not in back
    return back if own and back.isprintable() else "/"
