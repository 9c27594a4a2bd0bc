"""Names in the headline, which is not parsed. All persons, bodies and sentences are invented."""

from __future__ import annotations

import pytest

from goodoffices.extract.language import load, parse
from goodoffices.extract.names import find
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import Document
from goodoffices.model.ids import document_id
from goodoffices.model.shapes import Furniture
from tests.extract.actors import meant


def under(title: str, body: str) -> Reading:
    """The report of this headline after the first extractor."""
    text = f"{title}\n\n{body}"
    document = Document(
        id=document_id(text.encode()),
        path="",
        text=text,
        renderer="text@1",
        captured="",
        metadata=(Furniture(0, len(title), "title"),),
    )
    (reading,) = parse([document], load())
    find(reading)
    return reading


def in_headline(reading: Reading) -> list[tuple[str, str]]:
    """The actors that the headline is cited for, with its words, in their order."""
    (title,) = reading.document.metadata
    found = [
        (m.citation.start, a.name, m.citation.quote)
        for a in reading.actors
        for m in a.mentions
        if m.citation.start < title.end
    ]
    return [(name, quote) for _, name, quote in sorted(found)]


ROJAS = "Chilean Prime Minister Ana Rojas met Peruvian President Luis Quispe. Rojas was brief."


@pytest.mark.parametrize(
    ("title", "found"),
    [
        (
            "Rojas meets Quispe for talks",
            [("Ana Rojas", "Rojas"), ("Luis Quispe", "Quispe")],
        ),
        ("Ana Rojas: no deal yet", [("Ana Rojas", "Ana Rojas")]),
        ("Chile's Rojas tells partners to wait", [("Chile", "Chile"), ("Ana Rojas", "Rojas")]),
        ("Rojas administration loses a vote", []),
        ("Pedro Rojas wins a prize", []),
        ("The Rojas-Quispe talks open", []),
    ],
)
def test_who_is_named_in_the_report_is_named_in_its_headline(
    title: str, found: list[tuple[str, str]]
) -> None:
    assert in_headline(under(title, ROJAS)) == found


def test_a_headline_names_nobody_whom_the_report_does_not_name() -> None:
    reading = under("Boris Kell rejects the offer", ROJAS)
    assert in_headline(reading) == []
    assert "Boris Kell" not in {a.name for a in reading.actors}


def test_a_description_between_commas_is_of_whom_it_stands_behind() -> None:
    reading = under("Ana Rojas, Quispe’s closest ally, goes north", ROJAS)
    assert ("Ana Rojas", "Quispe’s closest ally") in in_headline(reading)
    listed = under("Ana Rojas, Quispe’s closest ally, and others go north", ROJAS)
    assert "Quispe’s closest ally" not in {quote for _, quote in in_headline(listed)}


def test_a_state_in_another_wording_is_cited_and_in_the_same_is_not() -> None:
    body = "The United States called for talks. The United States hoped for an answer."
    assert in_headline(under("US calls for talks", body)) == [("United States", "US")]
    assert in_headline(under("Army column seen in US", body)) == []


def test_a_state_and_allies_are_the_coalition_that_it_leads() -> None:
    body = "Norway and several of its allies called for a truce on Monday. The nations hoped."
    (cited,) = in_headline(under("Norway and allies call for truce", body))
    assert cited[1] == "Norway and allies"


def test_the_headline_does_not_identify_an_actor() -> None:
    reading = under("Rojas meets Quispe for talks", ROJAS)
    (rojas,) = [a for a in reading.actors if a.name == "Ana Rojas"]
    assert rojas.head.start > reading.document.metadata[0].end


def test_a_headline_that_gives_somebody_to_a_state_tells_whom_its_office_means() -> None:
    body = (
        "Ada Brandt arrived in Chile on Tuesday. While in Santiago, the Norwegian prime minister "
        "said that Chile and Peru had to talk. Norway was silent."
    )
    titled = {meant(under("Norway's Brandt urges talks", body), "the Norwegian prime minister")}
    assert titled == {meant(under("Norway's Brandt urges talks", body), "Ada Brandt")}
    untold = under("Talks urged in Chile", body)
    assert meant(untold, "the Norwegian prime minister") != meant(untold, "Ada Brandt")
