"""By whose mouths words came: media that quote, programmes, reporters, papers of somebody's."""

from __future__ import annotations

import pytest

from tests.extract.test_chains import chain_of
from tests.extract.test_statements import said


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "Ada Brandt told Radio Norr's Morning programme that the road was open.",
            ("Radio Norr's Morning programme", "broadcast"),
        ),
        ("“Look, the road was open,” Ada Brandt told the Guardian.", ("the Guardian", "reported")),
        (
            'An officer told Norland media "hints" to "stop, as the road was open" were not heeded.',
            ("Norland media", "reported"),
        ),
        (
            "Ada Brandt said in a video released by Reuters that the road was open.",
            ("Reuters", "reported"),
        ),
        ("“Look, the road was open,” Brandt said, as quoted by Reuters.", ("Reuters", "reported")),
        (
            "The state news agency Xinhua reported on Monday that the road was open in May, citing "
            "the ministry.",
            ("Xinhua", "reported"),
        ),
    ],
)
def test_who_was_told_or_quotes_stands_in_the_chain(text: str, link: tuple[str, str]) -> None:
    assert chain_of(text, "the road was open")[1:] == [link]


def test_a_reporter_who_was_told_passes_it_on() -> None:
    text = "Piet Moss, a reporter for the Post, was there. A diplomat told Moss the road was open."
    assert chain_of(text, "the road was open") == [("A diplomat", "said"), ("Moss", "reported")]
    text = "The analyst Piet Moss was there. A diplomat told Moss the road was open."
    assert chain_of(text, "the road was open") == [("A diplomat", "said")]


def test_who_was_bidden_passes_nothing_on() -> None:
    text = "Reuters reporter Piet Moss was held. Officials told Moss to leave the harbour."
    assert ("Moss", "reported") not in chain_of(text, "leave the harbour")


def test_what_a_reporter_has_from_others_is_theirs_through_the_reporter() -> None:
    text = (
        "On Sunday, Harbour News analyst Piet Moss reported that according to two sources, the army "
        "could leave within days."
    )
    chain = chain_of(text, "the army could")
    assert chain == [("two sources", "said"), ("Harbour News analyst Piet Moss", "said")]
    assert chain_of(text, "according to two sources")[0][0] == "Harbour News analyst Piet Moss"


def test_a_relay_between_two_clauses_passes_on_both() -> None:
    text = (
        'There was a "rare chance" of peace, Voss said according to Reuters, and the council '
        '"supports the talks".'
    )
    voss = [("Voss", "said"), ("Reuters", "reported")]
    assert chain_of(text, "rare chance") == voss
    assert chain_of(text, "the council") == voss


@pytest.mark.parametrize(
    "text",
    [
        "The road was open, Reuters quoted the president as saying.",
        "“The road was open,” Reuters quoted the president as saying.",
    ],
)
def test_what_stands_before_a_medium_that_quotes_is_whom_it_quotes(text: str) -> None:
    assert [(who, how) for who, how in chain_of(text, "The road was open")] == [
        ("the president", "said"),
        ("Reuters", "reported"),
    ]


def test_it_that_quotes_is_the_medium_told_of_before() -> None:
    from tests.extract.test_statements import reading

    text = "Reuters said Voss was in town. The road was open, it cited the president as saying."
    found = reading(text)
    names = {a.id: a.name for a in found.actors}
    (statement,) = [s for s in found.statements if s.content[0].quote == "The road was open"]
    assert [names.get(link.who or "") for link in statement.chain][1:] == ["Reuters"]


@pytest.mark.parametrize(
    "text",
    [
        "According to a report by Reuters, citing officials, the road was open.",
        "The road was open, according to a Reuters report citing officials.",
    ],
)
def test_a_paper_of_a_medium_that_cites_somebody_passes_their_words_on(text: str) -> None:
    who, medium = chain_of(text, "road was open")
    assert who == ("officials", "said")
    assert "Reuters" in medium[0]
    assert ("officials", text[text.lower().index("the road") :].split(",")[0].rstrip(".")) in said(
        text
    )


def test_what_a_fronted_clause_reports_came_by_who_tells_the_whole() -> None:
    text = (
        "President Karl Voss offered the council firm backing, insisting the two sides should meet, "
        "Norland state media said on Thursday."
    )
    assert chain_of(text, "the two sides should meet")[1:] == [("Norland state media", "said")]
    assert chain_of(text, "President Karl Voss offered")[0][0] == "Norland state media"
