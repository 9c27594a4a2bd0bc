"""A name that takes an article within a sentence has it, wherever the sentence is shown."""

from __future__ import annotations

import pytest

from goodoffices.model.findings import (
    ActorFinding,
    ActorMention,
    Document,
    EventFinding,
    Finding,
    OfferFinding,
)
from goodoffices.model.ids import document_id
from goodoffices.pipeline import bring_up_to_date
from goodoffices.present.lines import told
from goodoffices.present.shelf import Shelf
from goodoffices.present.showing import article
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Part
from goodoffices.store.dossier import open_dossier
from goodoffices.web.rendering import environment

TEXT = "Northern Harbour Union asked Quay Republic to open the dock, then met Olaf Brandt Party."


@pytest.fixture
def lines() -> dict[str, Line]:
    """The lines of an offer and of an event between two that take the article."""
    document = Document(
        document_id(TEXT.encode()), "a.txt", TEXT, "text@1", "2031-06-07T00:00:00+00:00"
    )

    def cited(words: str):
        at = TEXT.index(words)
        return document.cite(at, at + len(words))

    def actor(name: str) -> ActorFinding:
        return ActorFinding(
            (cited(name),), name, "organisation", (ActorMention(cited(name), "name"),)
        )

    union, republic = actor("Northern Harbour Union"), actor("Quay Republic")
    dock, met = cited("to open the dock"), cited("met")
    found: tuple[Finding, ...] = (
        union,
        republic,
        OfferFinding((dock,), "request", dock, maker=union.id, made_to=(republic.id,)),
        EventFinding(
            (met,), met, "consult", "happened", initiators=(union.id,), recipients=(republic.id,)
        ),
    )
    with open_dossier(":memory:") as dossier:
        dossier.arrive(document, found, "rules@1")
        bring_up_to_date(dossier)
        teller = Teller(dossier, Shelf(dossier))
        return {k: told(teller, next(iter(dossier.entries(k)))) for k in ("offer", "event")}


def plain(line: Line) -> str:
    pairs = zip((None, *line.parts), line.parts, strict=False)
    return "".join(f"{article(part, before)}{part.text}" for before, part in pairs)


def test_it_is_written_with_a_capital_where_the_sentence_begins_alone(lines):
    assert plain(lines["offer"]).startswith("The Northern Harbour Union asks of the Quay Republic:")


def test_a_summary_names_both_sides_with_it(lines):
    assert plain(lines["event"]).startswith("The Northern Harbour Union")
    assert "the Quay Republic" in plain(lines["event"])


def test_it_stands_before_the_name_and_is_no_part_of_it(lines):
    module = environment().get_template("line.html").module
    page = str(module.words(lines["offer"].parts))  # type: ignore[attr-defined]
    assert page.strip().startswith('The <b class="name"><bdi>Northern Harbour Union</bdi></b>')
    assert ' the <b class="name"><bdi>Quay Republic</bdi></b>' in page


def test_after_a_full_stop_it_begins_a_sentence():
    name = Part("Quay Republic", "name", article="the ")
    assert article(name, Part("Nothing was said. ")) == "The "
    assert article(name, Part("Last move: ")) == "the "
    assert article(Part("Vellmark", "name"), None) == ""
