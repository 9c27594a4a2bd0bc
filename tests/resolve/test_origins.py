"""Corroboration is counted in origins, never in articles."""

from __future__ import annotations

from goodoffices.model.findings import FigureFinding, LinkFound, StatementFinding
from goodoffices.model.shapes import Citation
from goodoffices.resolve.origins import origins
from goodoffices.resolve.statements import Statements
from goodoffices.resolve.stratum import Block, Utterance
from tests.resolve.scopes import PlainScope, document, person, statement

MAYOR = person("Ada Brandt", "actor-1", "actor-2")
WORDS = "The harbour works to stabilise prices in the region."
PAPERS = [document("a", "The Gazette"), document("b", "The Courier"), document("c")]


def figure(document: str, attributed_to: str | None = None) -> FigureFinding:
    return FigureFinding(
        citations=(Citation(document, 0, 4, "nine"),),
        of="sailors",
        low=9,
        high=9,
        unit=None,
        text="nine",
        attributed_to=attributed_to,
    )


def test_what_a_report_tells_itself_comes_from_its_publisher() -> None:
    (found,) = origins([figure("a")], PlainScope(PAPERS, []))
    assert (found.name, found.documents) == ("The Gazette", ("a",))


def test_two_publishers_that_tell_it_themselves_are_two_origins() -> None:
    found = origins([figure("a"), figure("b")], PlainScope(PAPERS, []))
    assert [o.name for o in found] == ["The Courier", "The Gazette"]


def test_a_document_without_a_publisher_is_its_own_origin() -> None:
    (found,) = origins([figure("c")], PlainScope(PAPERS, []))
    assert found.documents == ("c",)
    assert "no publisher" in found.why


def test_two_articles_on_one_wire_story_are_one_origin() -> None:
    wire = LinkFound(None, "Harbour Wire", "reported")
    told = [
        statement("a", WORDS, speaker="actor-1", chain=(LinkFound("actor-1", "she", "said"), wire)),
        statement("b", WORDS, speaker="actor-2", chain=(LinkFound("actor-2", "she", "said"), wire)),
    ]
    scope = PlainScope(PAPERS, told, [MAYOR])
    (found,) = origins([figure("a", told[0].id), figure("b", told[1].id)], scope)
    assert (found.name, found.documents) == ("Harbour Wire", ("a", "b"))


def test_a_medium_named_by_one_report_is_the_origin_of_all_that_tell_the_utterance() -> None:
    broadcast = (
        LinkFound("actor-1", "she", "said"),
        LinkFound(None, "state television", "broadcast"),
    )
    told = [
        statement("a", WORDS, speaker="actor-1", chain=broadcast),
        statement("b", WORDS, speaker="actor-2"),
    ]
    one = Utterance("utterance-1", tuple(sorted(s.id for s in told)))
    scope = PlainScope(PAPERS, told, [MAYOR], [one])
    (found,) = origins(told, scope)
    assert (found.name, found.documents) == ("state television", ("a", "b"))


def test_one_speaker_quoted_by_two_reports_is_one_origin() -> None:
    told = [
        statement("a", WORDS, speaker="actor-1"),
        statement("b", "The price of timber fell by a third.", speaker="actor-2"),
    ]
    (found,) = origins(told, PlainScope(PAPERS, told, [MAYOR]))
    assert (found.name, found.documents) == ("Ada Brandt", ("a", "b"))


def test_unnamed_officials_of_two_papers_are_not_taken_for_one() -> None:
    told = [statement(d, WORDS, known="unnamed") for d in ("a", "b")]
    assert len(origins(told, PlainScope(PAPERS, told))) == 2


def entry_of(told: StatementFinding, scope: PlainScope) -> object:
    (entry,) = Statements().resolve(Block((told,)), scope)
    return entry


def test_a_statements_chain_ends_with_the_publisher() -> None:
    told = statement("a", WORDS, speaker="actor-1", chain=(LinkFound("actor-1", "she", "said"),))
    entry = entry_of(told, PlainScope(PAPERS, [told], [MAYOR]))
    assert [(link.text, link.how) for link in entry.chain] == [  # type: ignore[attr-defined]
        ("she", "said"),
        ("The Gazette", "published"),
    ]


def test_a_publisher_that_was_told_itself_is_not_named_twice() -> None:
    chain = (LinkFound("actor-1", "she", "said"), LinkFound(None, "the Gazette", "reported"))
    told = statement("a", WORDS, speaker="actor-1", chain=chain)
    entry = entry_of(told, PlainScope(PAPERS, [told], [MAYOR]))
    assert len(entry.chain) == 2  # type: ignore[attr-defined]


def test_a_statement_without_a_day_says_so() -> None:
    told = statement("a", WORDS, speaker="actor-1")
    entry = entry_of(told, PlainScope(PAPERS, [told], [MAYOR]))
    assert entry.said.edtf is None  # type: ignore[attr-defined]
    assert entry.said.why  # type: ignore[attr-defined]
