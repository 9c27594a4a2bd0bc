"""Corroboration is counted in origins, never in articles."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.model.entries import Actor
from goodoffices.model.findings import (
    ActorFinding,
    ActorMention,
    Document,
    EventFinding,
    FigureFinding,
    LinkFound,
    StatementFinding,
)
from goodoffices.model.shapes import Citation, Origin
from goodoffices.resolve.origins import origins
from goodoffices.resolve.statements import Statements
from goodoffices.resolve.stratum import Block, Copied, Utterance
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


# -- copies, credits and shared words ---------------------------------------------------------

TOLD = (
    "Nine sailors came home on Monday after a winter on the island, and their families met them"
    " at the ferry."
)


def at(document: Document, words: str = "Nine sailors") -> FigureFinding:
    """A figure told where these words stand, in the report's own voice."""
    start = document.text.index(words)
    return replace(figure(document.id), citations=(document.cite(start, start + len(words)),))


def medium(document: Document, name: str) -> ActorFinding:
    start = document.text.index(name)
    cited = document.cite(start, start + len(name))
    return ActorFinding((cited,), name, "media", (ActorMention(cited, "name"),))


def names(found: tuple[Origin, ...]) -> list[str]:
    return [o.name for o in found]


def test_a_copy_has_its_originals_publisher_as_origin() -> None:
    original, copy = document("a", "The Gazette", TOLD), document("b", "The Courier", TOLD)
    copied = Copied("copied-1", ("b",), "a", publisher="The Gazette")
    (found,) = origins([at(original), at(copy)], PlainScope([original, copy], [], copies=[copied]))
    assert (found.name, found.documents) == ("The Gazette", ("a", "b"))
    assert "The Courier copies the report of The Gazette" in found.why


def test_a_copy_read_otherwise_than_its_original_still_rests_on_it() -> None:
    original, copy = document("a", "The Gazette", TOLD), document("b", "The Courier", TOLD)
    words = statement("b", TOLD, speaker="actor-1")
    copied = Copied("copied-1", ("b",), "a", publisher="The Gazette")
    members = [at(original), replace(at(copy), attributed_to=words.id)]
    (found,) = origins(members, PlainScope([original, copy], [words], [MAYOR], copies=[copied]))
    assert found.documents == ("a", "b")


def test_a_copy_makes_no_one_origin_of_the_two_that_its_original_has() -> None:
    text = f"{TOLD} {WORDS}"
    papers = [document("a", "The Gazette", text), document("b", "The Courier", text)]
    said = [statement(p.id, WORDS, at=len(TOLD) + 1, speaker="actor-1") for p in papers]
    quoted = [
        replace(at(p, "The harbour"), attributed_to=s.id) for p, s in zip(papers, said, strict=True)
    ]
    copied = Copied("copied-1", ("b",), "a", publisher="The Gazette")
    scope = PlainScope(papers, said, [MAYOR], copies=[copied])
    found = origins([at(papers[0]), at(papers[1]), *quoted], scope)
    assert [(o.name, o.documents) for o in found] == [
        ("Ada Brandt", ("a", "b")),
        ("The Gazette", ("a", "b")),
    ]


def test_what_a_page_adds_to_a_story_that_it_holds_is_its_own() -> None:
    page = document("b", "The Courier", f"{TOLD} Nine pilots struck.")
    copied = Copied("copied-1", ("b",), "a", passages=((0, len(TOLD)),))
    scope = PlainScope([document("a", "The Gazette", TOLD), page], [], copies=[copied])
    assert names(origins([at(page)], scope)) == ["The Gazette"]
    assert names(origins([at(page, "Nine pilots")], scope)) == ["The Courier"]


def test_two_reports_credited_to_one_agency_have_it_as_origin() -> None:
    one = document("a", "The Gazette", "SKARN, May 3 (Harbour Wire) - Nine sailors came home.")
    other = document("b", "The Courier", "Nine sailors were let go.\n(Harbour Wire)")
    third = document("c", "Harbour Wire", "Nine sailors sailed home.")
    (found,) = origins([at(d) for d in (one, other, third)], PlainScope([one, other, third], []))
    assert (found.name, found.documents) == ("Harbour Wire", ("a", "b", "c"))
    assert found.why.startswith("Harbour Wire tells it in its own voice; ")


def test_an_agency_counts_under_all_its_names() -> None:
    one = document("a", "The Gazette", "SKARN (AP) — Nine sailors came home.")
    other = document("b", "Associated Press", "Nine sailors were let go.")
    assert len(origins([at(one), at(other)], PlainScope([one, other], []))) == 1


def test_an_outlet_credited_in_the_sentence_is_the_origin_of_that_sentence_alone() -> None:
    text = "Nine sailors came home, the Vellmark Post first reported. Nine pilots struck."
    report = document("a", "The Gazette", text)
    scope = PlainScope([report], [medium(report, "Vellmark Post")])
    (found,) = origins([at(report)], scope)
    assert (found.name, found.why) == (
        "Vellmark Post",
        "The Gazette credits Vellmark Post with it.",
    )
    assert names(origins([at(report, "Nine pilots")], scope)) == ["The Gazette"]


def test_an_outlet_that_is_only_spoken_of_is_no_origin() -> None:
    report = document("a", "The Gazette", "Nine sailors sued the Vellmark Post over a story.")
    scope = PlainScope([report], [medium(report, "Vellmark Post")])
    assert names(origins([at(report)], scope)) == ["The Gazette"]


def test_a_medium_that_is_quoted_and_one_that_published_are_one_origin() -> None:
    wire = Actor(id="actor-9", members=("actor-9",), name="Harbour Wire", type="media")
    told = statement("a", WORDS, speaker="actor-9", form="indirect")
    scope = PlainScope([*PAPERS, document("d", "Harbour Wire")], [told], [wire])
    (found,) = origins([told, figure("d")], scope)
    assert (found.name, found.documents) == ("Harbour Wire", ("a", "d"))


def test_reports_that_tell_it_in_the_same_words_are_one_origin_the_first() -> None:
    early = document("b", "The Courier", f"Yesterday: {TOLD}", "2031-05-03")
    late = document("a", "The Gazette", TOLD, "2031-05-04")
    (found,) = origins([at(late), at(early)], PlainScope([early, late], []))
    assert (found.name, found.documents) == ("The Courier", ("a", "b"))
    assert "The Gazette tells it in the same words as The Courier" in found.why


def test_the_same_words_of_somebody_quoted_make_no_one_origin() -> None:
    text = f"Nine sailors, as the mayor put it, “{TOLD.lower()}”"
    one, other = document("a", "The Gazette", text), document("b", "The Courier", f"No: {text}")
    assert len(origins([at(one), at(other)], PlainScope([one, other], []))) == 2


def test_a_partial_credit_counts_where_the_agency_tells_it_too() -> None:
    note = "\nHarbour Wire contributed to this report."
    one = document("a", "The Gazette", f"Nine sailors came home.{note}")
    other = document("b", "The Courier", f"Nine sailors were let go.{note}")
    alone = origins([at(one)], PlainScope([one], []))
    both = origins([at(one), at(other)], PlainScope([one, other], []))
    assert (names(alone), names(both)) == (["The Gazette"], ["Harbour Wire"])


def test_an_unnamed_official_known_through_one_agency_is_one_origin() -> None:
    wire = LinkFound(None, "Harbour Wire", "reported")
    told = [
        statement(d, WORDS, known="unnamed", chain=(LinkFound(None, "an official", "said"), wire))
        for d in ("a", "b")
    ]
    assert names(origins(told, PlainScope(PAPERS, told))) == ["Harbour Wire"]


def test_what_two_people_post_on_one_platform_has_two_origins() -> None:
    post = LinkFound(None, "the platform", "post")
    told = [
        statement(d, WORDS, speaker=f"actor-{d}", chain=(LinkFound(None, "she", "said"), post))
        for d in ("a", "b")
    ]
    people = [person("Ada Brandt", "actor-a"), person("Tomas Quill", "actor-b")]
    assert names(origins(told, PlainScope(PAPERS, told, people))) == ["Ada Brandt", "Tomas Quill"]


def test_one_utterance_is_one_origin_whatever_brought_it() -> None:
    radio, wire = LinkFound(None, "state radio", "broadcast"), LinkFound(None, "Wire", "reported")
    she = LinkFound("actor-1", "she", "said")
    told = [
        statement("a", WORDS, speaker="actor-1", chain=(she, radio)),
        statement("b", WORDS, speaker="actor-2", chain=(she, wire)),
    ]
    together = Utterance("utterance-1", tuple(sorted(s.id for s in told)))
    (found,) = origins(told, PlainScope(PAPERS, told, [MAYOR], [together]))
    assert found.documents == ("a", "b")


def test_two_who_speak_unnamed_through_one_outlet_are_not_shown_to_be_two() -> None:
    told = [
        replace(statement("a", WORDS, known="unnamed"), speaker_text="a clerk"),
        replace(statement("a", "Prices rise.", at=90, known="unnamed"), speaker_text="a guard"),
    ]
    (found,) = origins(told, PlainScope(PAPERS, told))
    assert found.documents == ("a",)


def test_an_unnamed_source_and_its_outlet_are_one_origin_named_after_the_outlet() -> None:
    papers = [*PAPERS, document("d", "The Gazette")]
    clerk = replace(statement("d", WORDS, known="unnamed"), speaker_text="a clerk")
    told = [figure("a"), figure("d", clerk.id)]
    (found,) = origins(told, PlainScope(papers, [*told, clerk]))
    assert (found.name, found.documents) == ("The Gazette", ("a", "d"))


def test_a_demand_told_in_own_voice_and_in_its_makers_words_is_one_origin() -> None:
    words = statement("b", WORDS, speaker="actor-1")
    told = [demand("a"), demand("b", words.id)]
    (found,) = origins(told, PlainScope(PAPERS, [*told, words], [MAYOR]))
    assert (found.name, found.documents) == ("Ada Brandt", ("a", "b"))


def test_a_demand_that_two_papers_tell_in_their_own_voice_is_of_one_mouth() -> None:
    (found,) = origins([demand("a"), demand("b")], PlainScope(PAPERS, [], [MAYOR]))
    assert (found.name, found.documents) == ("Ada Brandt", ("a", "b"))
    assert found.why.endswith("these are words of Ada Brandt.")
    (alone,) = origins([demand("a")], PlainScope(PAPERS, [], [MAYOR]))
    assert (alone.name, alone.documents) == ("Ada Brandt", ("a",))


def test_praise_is_of_one_mouth_where_the_clause_quotes_it() -> None:
    for words, count in (("praised the “calm” guards", 1), ("backed the guards", 2)):
        told = [
            replace(demand(d), type="support", citations=(Citation(d, 0, len(words), words),))
            for d in ("a", "b")
        ]
        assert len(origins(told, PlainScope(PAPERS, [], [MAYOR]))) == count


def test_another_persons_words_in_the_same_words_of_the_reporter_are_one_origin() -> None:
    own, other = document("a", "The Gazette", TOLD), document("b", "The Courier", f"Well: {TOLD}")
    told = replace(statement("b", TOLD, at=6, speaker="actor-1"), form="indirect")
    members = [at(own), replace(at(other), attributed_to=told.id)]
    (found,) = origins(members, PlainScope([own, other], [told], [MAYOR]))
    assert (found.name, found.documents) == ("The Gazette", ("a", "b"))
    direct = replace(told, form="direct")
    members = [at(own), replace(at(other), attributed_to=direct.id)]
    assert len(origins(members, PlainScope([own, other], [direct], [MAYOR]))) == 2


def test_a_weekday_is_no_medium() -> None:
    for medium_, origin in (("Monday", "Ada Brandt"), ("Harbourday", "Harbourday")):
        day = LinkFound(None, medium_, "interview")
        told = statement(
            "a", WORDS, speaker="actor-1", chain=(LinkFound("actor-1", "she", "said"), day)
        )
        assert names(origins([told], PlainScope(PAPERS, [told], [MAYOR]))) == [origin]


def demand(document: str, attributed_to: str | None = None) -> EventFinding:
    cited = Citation(document, 0, 7, "demands")
    return EventFinding(
        citations=(cited,),
        trigger=cited,
        type="request",
        status="happened",
        initiators=("actor-1",),
        attributed_to=attributed_to,
    )


def attack(document: str, word: str, attributed_to: str | None = None) -> EventFinding:
    passage = Citation(document, 0, len(word), word)
    return EventFinding(
        citations=(passage,),
        type="assault",
        trigger=passage,
        status="happened",
        attributed_to=attributed_to,
    )


def test_who_comments_on_an_event_is_no_witness_of_it() -> None:
    papers = [
        document("a", "The Gazette", "struck the harbour"),
        document("b", "The Courier", "attack on the harbour"),
    ]
    comment = statement("b", "The attack was a crime.", speaker="actor-2")
    scope = PlainScope(papers, [comment], [MAYOR])
    for word in ("attack", "attacks"):
        found = origins([attack("a", "struck"), attack("b", word, comment.id)], scope)
        assert [o.name for o in found] == ["The Courier", "The Gazette"]


def test_who_alone_tells_of_it_is_its_origin_whatever_the_word() -> None:
    comment = statement("b", "The attack was a crime.", speaker="actor-2")
    scope = PlainScope(PAPERS, [comment], [MAYOR])
    (found,) = origins([attack("b", "attack", comment.id)], scope)
    assert found.name == "Ada Brandt"


def test_one_ministry_under_two_descriptions_is_one_origin() -> None:
    one = replace(statement("a", WORDS), speaker_text="the island’s health ministry")
    other = replace(statement("b", WORDS), speaker_text="its rebel-run health ministry")
    found = origins([figure("a", one.id), figure("b", other.id)], PlainScope(PAPERS, [one, other]))
    assert len(found) == 1


def test_two_named_ministries_are_two_origins() -> None:
    one = replace(statement("a", WORDS), speaker_text="the Norland health ministry")
    other = replace(statement("b", WORDS), speaker_text="the Iceland health ministry")
    found = origins([figure("a", one.id), figure("b", other.id)], PlainScope(PAPERS, [one, other]))
    assert len(found) == 2


def test_a_ministry_without_a_name_does_not_make_two_named_ones_one() -> None:
    speakers = ("the Norland health ministry", "the Iceland health ministry", "the Health Ministry")
    papers = [document(d, f"Paper {d}", WORDS) for d in "abc"]
    told = [
        replace(statement(d, WORDS), speaker_text=s) for d, s in zip("abc", speakers, strict=True)
    ]
    found = origins([figure(t.content[0].document, t.id) for t in told], PlainScope(papers, told))
    assert len(found) == 3
