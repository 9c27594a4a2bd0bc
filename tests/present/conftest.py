"""A briefing on an invented fishing dispute, and builders for odd ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.model.ids import document_id
from goodoffices.model.shapes import Citation
from goodoffices.present.passages import passage
from goodoffices.present.view import Briefing, Line, Note, Part, Section, Source

HARBOUR = (
    "Envoy Mara Lind met the skippers on Monday. She said twelve licences would be issued if the "
    "blockade of the north mole ends by Friday. Lind left in the evening."
)
COAST = (
    "Skippers said that 14 licences had been promised, one more sign that the port is giving way. "
    "The port authority has not answered. A settlement before the season opens is unlikely, we think."
)

WIRE = Source(
    1,
    document_id(HARBOUR.encode()),
    "Harbour talks resume",
    "North Sound Wire",
    "4 May 2025",
    "news",
    (),
    "The page's metadata give the day.",
)
LEAFLET = Source(
    2,
    document_id(COAST.encode()),
    "The port is giving way",
    "Coast Gazette",
    "undated",
    "opinion",
    ("undated", "opinion", "derivative"),
    "No date is given.",
    marking="For mission staff only",
)
TEXTS = {WIRE.id: HARBOUR, LEAFLET.id: COAST}


def note(source: Source, words: str, number: int = 1) -> Note:
    text = TEXTS[source.id]
    start = text.index(words)
    citation = Citation(source.id, start, start + len(words), words)
    return Note(number, citation, passage(text, citation), source)


def said(text: str) -> Part:
    return Part(text, "source")


def named(text: str) -> Part:
    return Part(text, "name")


OFFER = Line(
    "offer-0aa1",
    (named("Mara Lind"), Part(" offers to "), named("the skippers"), Part(": "),
     said("twelve licences would be issued")),
    (note(WIRE, "twelve licences would be issued"),
     note(LEAFLET, "14 licences had been promised", 2)),
    "4 May 2025",
    ("offer", "made", "uncertain"),
    (
        Line("", (Part("If: "), said("the blockade of the north mole ends by Friday")),
             (note(WIRE, "the blockade of the north mole ends by Friday"),)),
        Line("", (Part("No reply in the record as of 4 May 2025."),), ()),
    ),
)  # fmt: skip

DISAGREEMENT = Line(
    "disagreement-0bb2",
    (Part("On a figure: twelve and 14 cannot both be right."),),
    (note(WIRE, "twelve licences"), note(LEAFLET, "14 licences", 2)),
    tags=("contradicts",),
    below=(
        Line("", (Part("Report [1]: "), said("twelve licences")), (note(WIRE, "twelve licences"),)),
        Line("", (Part("Report [2]: "), said("14 licences")), (note(LEAFLET, "14 licences"),)),
    ),
)

FORECAST = Line(
    "forecast-0cc3",
    (Part("The author expects: "), said("A settlement before the season opens"), Part(" — "),
     said("unlikely"), Part(" (20% to 45%, ICD 203), no time given.")),
    (note(LEAFLET, "A settlement before the season opens is unlikely"),),
    tags=("open",),
)  # fmt: skip


def sample() -> Briefing:
    return Briefing(
        as_of="4 May 2025",
        scope="party “Lind”",
        facts=(("documents", "2"), ("actors", "3"), ("offers", "1")),
        sections=(
            Section("offers", "Open offers", (OFFER,), "No open offer is on record.", more=7),
            Section("disagreements", "Unresolved disagreements", (DISAGREEMENT,), "None."),
            Section("deliveries", "Given and received", (), "No delivery is on record."),
            Section("forecasts", "Forecasts", (FORECAST,), "Nobody forecasts anything.",
                    caveat="Of 40 forecasts that a person checked, 31 were right."),
        ),
        sources=(WIRE, LEAFLET),
        unknown=("When 1 report was published: [2].", "Who made 2 offers."),
        marking=("For mission staff only",),
    )  # fmt: skip


@pytest.fixture
def view() -> Briefing:
    return sample()


@pytest.fixture
def telling() -> Callable[[str], Briefing]:
    """A briefing in which every text that a report or a user can set is this text."""

    def build(text: str) -> Briefing:
        source = Source(1, "d" * 64, text, text, "undated", text, (text,), text, marking=text)
        citation = Citation(source.id, 0, len(text), text)
        bearing = Note(1, citation, passage(text, citation), source)
        parts = (Part(text, "name"), Part(text), Part(text, "source"))
        lower = Line("", parts, (bearing,), text, (text,))
        line = Line("event-1", parts, (bearing,), text, (text,), (lower,))
        section = Section("timeline", text, (line,), text, more=3, caveat=text)
        empty = Section("offers", text, (), text)
        return Briefing(text, text, ((text, text),), (section, empty), (source,), (text,), (text,))

    return build
