"""The record as FollowTheMoney entities, for the tools that investigations are done with.

Source: FollowTheMoney 4 (the model's own schemata). Reports are Articles; actors Persons, Public
bodies, Organizations or Legal entities, with a Mention for each report that names them; events
Events; acting for somebody is a Representation. Offers and deliveries, for which the model has no
schema, are links between the two sides, with their type and status as the role. An event that is
not told as having happened says so in its name, because lists show nothing else. Handling
markings are keywords; a link, which the model gives none, has them as its summary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from goodoffices.export.format import Selection, json_line, plain, standing
from goodoffices.export.parties import Parties, alpha2
from goodoffices.export.reports import Reports
from goodoffices.model.entries import Actor, Delivery, DocumentEntry, Event, Offer
from goodoffices.model.ids import derived_id
from goodoffices.model.record import Record
from goodoffices.model.shapes import Citation, When
from goodoffices.present.lines import day

NAME = "followthemoney"
HELP = "FollowTheMoney entities as JSON lines."
KINDS: tuple[str, ...] = ()

SCHEMATA: dict[str, str] = {
    "person": "Person",
    "state": "PublicBody",
    "government-body": "PublicBody",
    "organisation": "Organization",
    "armed-group": "Organization",
    "media": "Organization",
    "group": "LegalEntity",
}
"""FollowTheMoney's schema for each type of actor."""

HAPPENED = frozenset({"happened", "ongoing"})

Properties = dict[str, list[str]]
_Markings = tuple[str, ...]


def ending(asked: Selection) -> str:
    """Always the same."""
    return "jsonl"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """Each entity as one line: reports, actors and who mentions them, events, links."""
    parties, reports = Parties(record), Reports(record)
    for document in standing(record, DocumentEntry.kind):
        if isinstance(document, DocumentEntry):
            yield json_line(_article(document))
    for actor in standing(record, Actor.kind):
        if isinstance(actor, Actor):
            yield from map(json_line, _actor(parties, actor, reports.markings(actor)))
    for event in standing(record, Event.kind):
        if isinstance(event, Event):
            yield json_line(_event(parties, event, reports.markings(event)))
    for kind in (Offer.kind, Delivery.kind):
        for entry in standing(record, kind):
            if isinstance(entry, Offer | Delivery):
                yield from map(json_line, _links(parties, entry, reports.markings(entry)))


def _entity(id_: str, schema: str, properties: dict[str, Iterable[str | None]]) -> dict[str, Any]:
    """An entity with the values there are, each once."""
    kept: Properties = {}
    for name, values in properties.items():
        cleaned = [value for value in dict.fromkeys(map(plain, values)) if value]
        if cleaned:
            kept[name] = cleaned
    return {"id": id_, "schema": schema, "properties": kept}


def _article(document: DocumentEntry) -> dict[str, Any]:
    name = document.title or document.path.rsplit("/", 1)[-1]
    entity = _entity(
        document.id,
        "Article",
        {
            "title": [document.title],
            "fileName": [name],
            "author": document.authors,
            "publisher": [document.publisher],
            "publishedAt": [_bare(document.published.edtf or "")],
            "language": [_LANGUAGES.get(document.language)],
            "sourceUrl": [document.url if (document.url or "").startswith("http") else None],
            "keywords": [document.genre, document.marking],
        },
    )
    entity["properties"]["bodyText"] = [document.text]
    return entity


def _actor(parties: Parties, actor: Actor, markings: _Markings) -> Iterator[dict[str, Any]]:
    schema = SCHEMATA[actor.type]
    properties: dict[str, Iterable[str | None]] = {
        "name": [actor.name],
        "alias": [alias.text for alias in actor.aliases if alias.text != actor.name],
        "country": [alpha2(actor).lower()],
        "keywords": markings,
    }
    roles = [role.text for role in actor.roles]
    properties["position" if schema == "Person" else "notes"] = roles
    yield _entity(actor.id, schema, properties)
    principal = parties.actor(actor.acts_for)
    if principal is not None and principal.id != actor.id:
        yield _entity(
            derived_id("representation", actor.id, principal.id),
            "Representation",
            {"agent": [actor.id], "client": [principal.id], "role": ["acts for"]},
        )
    for document, cited in _by_report(actor.citations).items():
        yield _entity(
            derived_id("mention", actor.id, document),
            "Mention",
            {
                "document": [document],
                "name": [c.quote for c in cited],
                "resolved": [actor.id],
                "detectedSchema": [schema],
            },
        )


def _by_report(citations: Iterable[Citation]) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for cited in citations:
        found.setdefault(cited.document, []).append(cited)
    return found


def _event(parties: Parties, event: Event, markings: _Markings) -> dict[str, Any]:
    told = "" if event.status in HAPPENED else f" ({event.status})"
    initiators = [a.id for id_ in event.initiators if (a := parties.actor(id_))]
    others = [a.id for id_ in event.recipients if (a := parties.actor(id_))]
    return _entity(
        event.id,
        "Event",
        {
            "name": [f"{event.summary}{told}"],
            **_when(event.when),
            "location": [event.place],
            "organizer": initiators,
            "involved": [*initiators, *others],
            "keywords": [event.type, event.mode, event.status, *markings],
            "description": [c.quote for c in event.citations],
            "proof": list(_by_report(event.citations)),
            "recordId": [event.id],
        },
    )


def _links(
    parties: Parties, entry: Offer | Delivery, markings: _Markings
) -> Iterator[dict[str, Any]]:
    """A link for each pair of sides that are both known."""
    others: tuple[str | None, ...]
    if isinstance(entry, Offer):
        ones, others = (entry.maker,), entry.made_to
        words = entry.content.quote
        edtf = day(entry)
        when = next((s.when for s in entry.history if s.when.edtf == edtf), When())
        role = f"{entry.type}, {entry.status}"
    else:
        ones, others = (entry.giver,), (entry.receiver,)
        words, when, role = entry.what, entry.when, f"delivery, {entry.status}"
    for one, other in parties.pairs(ones, others):
        if one is not None and other is not None and one.id != other.id:
            yield _entity(
                derived_id("link", entry.id, one.id, other.id),
                "UnknownLink",
                {
                    "subject": [one.id],
                    "object": [other.id],
                    "role": [role],
                    "summary": ["; ".join(markings)],
                    "description": [words],
                    **_when(when),
                    "proof": list(_by_report(entry.citations)),
                    "recordId": [entry.id],
                },
            )


def _when(when: When) -> dict[str, Iterable[str | None]]:
    """A single date, or the ends of a span."""
    start, span, end = (when.edtf or "").partition("/")
    if not span:
        return {"date": [_bare(start)]}
    return {"startDate": [_bare(start)], "endDate": [_bare(end)]}


def _bare(edtf: str) -> str:
    """A year, month or day as an ISO prefix, without the marks of doubt that the model cannot hold.

    Empty for a span and for what is not known.
    """
    return "" if ".." in edtf or "/" in edtf else edtf.rstrip("~?%").partition("T")[0]


_LANGUAGES: dict[str, str] = {
    "en": "eng", "fr": "fra", "de": "deu", "es": "spa", "it": "ita", "pt": "por", "ru": "rus",
    "uk": "ukr", "be": "bel", "ar": "ara", "he": "heb", "fa": "fas", "tr": "tur", "zh": "zho",
    "ja": "jpn", "ko": "kor", "pl": "pol", "nl": "nld", "sv": "swe", "ro": "ron", "cs": "ces",
    "bg": "bul", "el": "ell", "ka": "kat", "hy": "hye", "hi": "hin", "th": "tha", "am": "amh",
}  # fmt: skip
"""ISO 639-3 codes, which FollowTheMoney wants, of the ISO 639-1 codes that reading tells apart."""
