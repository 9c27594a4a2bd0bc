"""An offer's conditions and replies, and a stance's conditions, as a person writes them.

One on each line: ``unless: the timetable is withdrawn`` and ``rejected by Olaf Brandt, 2031-06-07:
the minister would not hear of it``. What follows the colon is words of the report, found there to
the letter; who replies is an actor's name or id, the day an EDTF date, and both may be missing.
Words of another report than those that tell the entry have its id, the beginning of that or its
page's address behind them, in brackets: ``... would not hear of it [5f3a9c0d21be]``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast, get_args

import msgspec

from goodoffices.errors import Misuse
from goodoffices.model.edtf import valid
from goodoffices.model.entries import Actor, AnyEntry, DocumentEntry
from goodoffices.model.record import Record, Wanted
from goodoffices.model.shapes import Citation, Condition, OfferStatus, Relation, Reply, When
from goodoffices.store.quoted import passage

TERMS = ("conditions", "replies")
"""Fields that a person corrects line by line, each line resting on words of a report."""

_REPLY = re.compile(r"(?P<status>[a-z-]+)(?: by (?P<by>.+?))?(?:, (?P<day>[-\dX~?/.]+))?")

_ELSEWHERE = re.compile(
    r"(?P<words>.+) \[(?:\S*/sources/)?(?P<report>[0-9a-f]{8,64})(?:[?#]\S*)?\]"
)
SHORT = 12
"""Digits by which a line names another report."""

Terms = Sequence[Condition | Reply]


def written(record: Record, entry: AnyEntry, field: str) -> str:
    """An entry's conditions or replies, one on each line."""
    return "\n".join(_line(record, entry, term) for term in getattr(entry, field))


def _line(record: Record, entry: AnyEntry, term: Condition | Reply) -> str:
    if isinstance(term, Condition):
        return f"{term.relation}: {_plain(term.citation)}{_elsewhere(entry, term.citation)}"
    actor = record.entry(term.by) if term.by else None
    by = f" by {_name(actor)}" if isinstance(actor, Actor) else ""
    day = f", {term.when.edtf}" if term.when.edtf else ""
    cited = next(iter(term.citations), None)
    words = f"{_plain(cited)}{_elsewhere(entry, cited)}" if cited else ""
    return f"{term.status}{by}{day}: {words}"


def _elsewhere(entry: AnyEntry, cited: Citation) -> str:
    """Which report has these words, where it is none of those that tell the entry."""
    told = any(c.document == cited.document for c in entry.citations)
    return "" if told else f" [{cited.document[:SHORT]}]"


def _name(actor: Actor) -> str:
    return " ".join(actor.name.split())


def _plain(citation: Citation) -> str:
    return " ".join(citation.quote.split())


def terms(
    record: Record, entry: AnyEntry, field: str, told: str, document: DocumentEntry, by: str
) -> Terms:
    """What a person wrote, each line resting on words of this report or of the one that it names;
    what is unchanged stays.

    Raises Misuse where a line is none, or the report does not have its words.
    """
    old: dict[str, Condition | Reply] = {_line(record, entry, t): t for t in getattr(entry, field)}
    near = min((c.start for c in entry.citations if c.document == document.id), default=0)
    found: list[Condition | Reply] = []
    for line in filter(None, (" ".join(each.split()) for each in told.splitlines())):
        if line in old:
            found.append(old[line])
            continue
        head, _, words = line.partition(": ")
        cited = _cited(record, document, words, near)
        made = _condition(head, cited) if field == "conditions" else _reply(record, head, cited, by)
        found.append(made)
    return found


def _cited(record: Record, document: DocumentEntry, told: str, near: int) -> Citation:
    """Where words stand: in this report, or in the one named behind them."""
    named = _ELSEWHERE.fullmatch(told)
    if named is None:
        return passage(document.id, document.text, told.strip('“”" '), near)
    other = record.document(named["report"])
    if other is None:
        raise Misuse("no-such-document", named["report"], "No report has this id", "See Sources.")
    return passage(other.id, other.text, named["words"].strip('“”" '), 0)


def citations(field: str, value: str) -> list[Citation]:
    """The passages of conditions or replies, from JSON text of them."""
    if field == "conditions":
        return [c.citation for c in msgspec.json.decode(value, type=list[Condition])]
    return [c for r in msgspec.json.decode(value, type=list[Reply]) for c in r.citations]


def _condition(head: str, cited: Citation) -> Condition:
    relation = head.strip().replace(" ", "-")
    if relation not in get_args(Relation):
        raise _unfit(head, "no condition", f"Begin with one of: {', '.join(get_args(Relation))}.")
    return Condition(cast(Relation, relation), cited)


def _reply(record: Record, head: str, cited: Citation, by: str) -> Reply:
    parts = _REPLY.fullmatch(head.strip())
    if parts is None or parts["status"] not in get_args(OfferStatus):
        known = ", ".join(get_args(OfferStatus))
        raise _unfit(
            head, "no reply", f"Write “rejected by NAME, 2031-06-07: words”, with {known}."
        )
    if parts["day"] and not valid(parts["day"]):
        raise _unfit(parts["day"], "no EDTF date", "Write 2025, 2025-10 or 2025-10-19.")
    day = When(parts["day"], "stated", f"Given by {by}.") if parts["day"] else When()
    actor = _actor(record, parts["by"]) if parts["by"] else None
    return Reply(actor, cast(OfferStatus, parts["status"]), day, (cited,))


def _actor(record: Record, name: str) -> str:
    """The one actor of this id or name. Raises Misuse if none or several have it."""
    entry = record.entry(name)
    if isinstance(entry, Actor):
        return entry.id
    found = [
        a.id
        for a in record.some(Wanted(kind=Actor.kind, words=name, limit=200))
        if isinstance(a, Actor) and name.casefold() in _names(a)
    ]
    if len(found) != 1:
        many = "Several actors have" if found else "No actor has"
        raise Misuse("unfit-value", name, f"{many} this name", "Give the id from the actor’s page.")
    return found[0]


def _names(actor: Actor) -> set[str]:
    return {" ".join(n.split()).casefold() for n in (actor.name, *(a.text for a in actor.aliases))}


def _unfit(told: str, what: str, remedy: str) -> Misuse:
    return Misuse("unfit-value", told, f"It is {what}", remedy)
