"""Who dealt with whom, as GraphML: actors are nodes; what passes between two of them are edges.

Source: GraphML 1.0 (Brandes, Eiglsperger, Lerner, 2002). An edge leads from who speaks, offers,
gives or starts an event to whom that is directed. What has only one known side is no edge. Between
two actors there may be many edges, each with an id: read it as a directed multigraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from goodoffices.export.format import Selection, plain, standing
from goodoffices.export.parties import Parties, alpha3
from goodoffices.export.reports import Reports
from goodoffices.model.entries import Actor, AnyEntry, Delivery, Event, Offer, Statement
from goodoffices.model.record import Record
from goodoffices.present.lines import day

NAME = "graphml"
HELP = "A network of actors as GraphML: events, offers, deliveries, words addressed."
KINDS: tuple[str, ...] = ()

NODE: tuple[tuple[str, str], ...] = (
    ("name", "string"),
    ("type", "string"),
    ("code", "string"),
    ("aliases", "string"),
    ("mentions", "int"),
    ("marking", "string"),
)
EDGE: tuple[tuple[str, str], ...] = (
    ("kind", "string"),
    ("entry", "string"),
    ("type", "string"),
    ("status", "string"),
    ("date", "string"),
    ("text", "string"),
    ("certainty", "string"),
    ("review", "string"),
    ("reports", "int"),
    ("origins", "int"),
    ("marking", "string"),
)
"""Attributes of nodes and edges, with GraphML's types. ``date`` is EDTF."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)


def ending(asked: Selection) -> str:
    """Always the same."""
    return "graphml"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """Keys, nodes, then edges."""
    for piece in _pieces(record, asked):
        yield piece.encode("utf-8", "replace")


def _pieces(record: Record, asked: Selection) -> Iterator[str]:
    yield _HEAD
    if asked.left_out:
        yield f"<desc>{escape(plain(asked.left_out))}</desc>\n"
    for owner, names in (("node", NODE), ("edge", EDGE)):
        for name, type_ in names:
            yield (
                f'<key id="{owner}-{name}" for="{owner}" attr.name="{name}" attr.type="{type_}"/>\n'
            )
    yield '<graph id="record" edgedefault="directed">\n'
    reports = Reports(record)
    for actor in standing(record, Actor.kind):
        if isinstance(actor, Actor):
            values = {**_node(actor), "marking": reports.marking(actor)}
            yield f"<node id={quoteattr(actor.id)}>{_data('node', values)}</node>\n"
    yield from _edges(record, reports)
    yield "</graph>\n</graphml>\n"


def _node(actor: Actor) -> dict[str, object]:
    return {
        "name": actor.name,
        "type": actor.type,
        "code": alpha3(actor),
        "aliases": "; ".join(a.text for a in actor.aliases if a.text != actor.name),
        "mentions": len(actor.citations),
    }


def _edges(record: Record, reports: Reports) -> Iterator[str]:
    parties = Parties(record)
    for actor in standing(record, Actor.kind):
        principal = parties.actor(actor.acts_for) if isinstance(actor, Actor) else None
        if principal is not None and principal.id != actor.id:
            values = {"kind": "acts-for", "entry": actor.id, **_shared(actor, reports)}
            yield _edge(f"{actor.id}.acts-for", actor.id, principal.id, values)
    for kind, parts in _PARTS.items():
        for entry in standing(record, kind):
            ones, others, values = parts(entry)
            values = {"kind": kind, "entry": entry.id, "date": day(entry), **values}
            values |= _shared(entry, reports)
            for number, (one, other) in enumerate(parties.pairs(ones, others), 1):
                if one is not None and other is not None:
                    yield _edge(f"{entry.id}.{number}", one.id, other.id, values)


def _shared(entry: AnyEntry, reports: Reports) -> dict[str, object]:
    return {
        "certainty": entry.certainty,
        "review": entry.review,
        "reports": len({c.document for c in entry.citations}),
        "origins": len(getattr(entry, "origins", ())),
        "marking": reports.marking(entry),
    }


def _edge(id_: str, source: str, target: str, values: dict[str, object]) -> str:
    return (
        f"<edge id={quoteattr(id_)} source={quoteattr(source)} target={quoteattr(target)}>"
        f"{_data('edge', values)}</edge>\n"
    )


def _data(owner: str, values: dict[str, object]) -> str:
    """The values there are; an empty one is left out."""
    return "".join(
        f'<data key="{owner}-{name}">{escape(plain(str(value)))}</data>'
        for name, value in values.items()
        if value not in (None, "")
    )


_Ids = tuple[str | None, ...]


def _event(event: Event) -> tuple[_Ids, _Ids, dict[str, object]]:
    told = {"type": event.type, "status": event.status, "text": event.summary}
    return event.initiators, event.recipients, {**told}


def _offer(offer: Offer) -> tuple[_Ids, _Ids, dict[str, object]]:
    told = {"type": offer.type, "status": offer.status, "text": offer.content.quote}
    return (offer.maker,), offer.made_to, {**told}


def _delivery(delivery: Delivery) -> tuple[_Ids, _Ids, dict[str, object]]:
    told = {"status": delivery.status, "text": delivery.what}
    return (delivery.giver,), (delivery.receiver,), {**told}


def _statement(statement: Statement) -> tuple[_Ids, _Ids, dict[str, object]]:
    words = " … ".join(c.quote for c in statement.content)
    told = {"type": statement.form, "status": statement.polarity, "text": words}
    return (statement.speaker,), statement.addressees, {**told}


_PARTS: dict[str, Callable[[Any], tuple[_Ids, _Ids, dict[str, object]]]] = {
    "event": _event,
    "offer": _offer,
    "delivery": _delivery,
    "statement": _statement,
}
"""Of each kind that becomes edges: from whom, to whom, and what is told of it."""
