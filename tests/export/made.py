"""A record made by hand, in which every text that a report can set is hostile."""

from __future__ import annotations

from goodoffices.model.entries import (
    ENTRIES,
    Actor,
    Delivery,
    DocumentEntry,
    Event,
    Issue,
    Offer,
    Position,
    Statement,
)
from goodoffices.model.shapes import Alias, Citation, Mention, Role, When

HOSTILE = (
    "=HYPERLINK(\"http://x.example\";\"y\")",
    "@SUM(1+1)\t=cmd",
    "\t=1+1",
    "</w:t><script>alert(1)</script>&amp;<![CDATA[",
    "a\x00b\x07c\x1bd\x0be\ufffef\uffffg",
    "safe \u202eevil\u2066 \ufeff text",
    'quote " semicolon ; comma , newline\nsecond line\r\nthird',
    "[[link]] **bold** ```",
)  # fmt: skip
"""A formula, a tab, mark-up, control characters, direction marks, separators, Markdown."""


def of(text):
    """Entries of each exported kind whose words are all this text."""
    report = DocumentEntry(
        id="d" * 64, path=text, url=text, title=text, authors=(text,), publisher=text,
        published=When("2031-03-03", "stated", text), captured="2031-03-04T00:00:00+00:00",
        language="en", genre="news", text=text, renderer="text@1", marking=text,
    )  # fmt: skip
    cited = (Citation(report.id, 0, len(text), text),)
    one = Actor(
        id="actor-1", citations=cited, name=text, type="person", aliases=(Alias(text, 1),),
        roles=(Role(text, text, text),), acts_for="actor-2",
    )  # fmt: skip
    other = Actor(id="actor-2", citations=cited, name=text, type="state")
    event = Event(
        id="event-1", citations=cited, type="consult", mode=text, initiators=("actor-1",),
        recipients=("actor-2",), when=When("2031-03"), place=text, status="denied", summary=text,
        mentions=(Mention(cited[0], When(), "denied"),),
    )  # fmt: skip
    offer = Offer(
        id="offer-1", citations=cited, type="offer", maker="actor-1", made_to=("actor-2",),
        content=cited[0],
    )  # fmt: skip
    delivery = Delivery(
        id="delivery-1", citations=cited, giver="actor-1", receiver="actor-2", what=text
    )
    statement = Statement(
        id="statement-1", citations=cited, speaker="actor-1", speaker_text=text,
        speaker_known="named", source=cited[0], cue=cited[0], content=cited, form="direct",
        addressees=("actor-2",),
    )  # fmt: skip
    issue = Issue(id="issue-1", citations=cited, label=text, aliases=(text,))
    position = Position(
        id="position-1", citations=cited, actor="actor-1", issue="issue-1", stance="opposes"
    )
    return Made(report, one, other, event, offer, delivery, statement, issue, position)


class Made:
    """A record of given entries, as far as exports ask."""

    def __init__(self, *entries):
        self._entries = {e.id: e for e in entries}

    def entries(self, kind):
        return iter([e for _, e in sorted(self._entries.items()) if e.kind == kind])

    def entry(self, id):
        return self._entries.get(id)

    def document(self, id):
        return self._entries.get(id)

    def documents(self):
        return list(self.entries("document"))

    def judgements(self):
        return []

    def counts(self):
        return {kind: len(list(self.entries(kind))) for kind in ENTRIES}

    def tally(self, wanted, field):
        return {}

    def heard(self, on, as_of=""):
        return []

    def over_time(self, wanted, digits):
        return []

    def some(self, wanted):
        return list(self.entries(wanted.kind))[: wanted.limit]
