"""Who said what: the forms that reported speech takes, and what is not reported speech."""

from __future__ import annotations

import pytest

from goodoffices.extract import names, statements, times
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.model.findings import StatementFinding
from goodoffices.read import receive_text


def reading(text: str) -> Reading:
    document = receive_text(text, captured="2031-01-01T00:00:00+00:00")
    (found,) = parse([document], load())
    names.find(found)
    times.find(found)
    statements.find(found)
    return found


def said(text: str) -> list[tuple[str, str]]:
    """Speaker and content of every statement, both as worded."""
    return [
        (s.speaker_text, " / ".join(c.quote for c in s.content)) for s in reading(text).statements
    ]


def only(text: str) -> StatementFinding:
    (found,) = reading(text).statements
    return found


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The mediator said that the ferries would sail again in May.",
            "The mediator",
            "the ferries would sail again in May",
        ),
        (
            "The ferries would sail again in May, the mediator said.",
            "the mediator",
            "The ferries would sail again in May",
        ),
        (
            "According to two union officials, the yard will close in spring.",
            "two union officials",
            "the yard will close in spring",
        ),
        (
            "The yard will close in spring, according to two union officials.",
            "two union officials",
            "The yard will close in spring",
        ),
        (
            "The minister called for an immediate end to the strike.",
            "The minister",
            "an immediate end to the strike",
        ),
        (
            "The envoy has offered to host a second round of talks.",
            "The envoy",
            "to host a second round of talks",
        ),
        (
            "Residents fear that the dam could burst.",
            "Residents",
            "the dam could burst",
        ),
        (
            "The general issued a warning that the road would stay closed.",
            "The general",
            "the road would stay closed",
        ),
        (
            "The bishop described the plan as a gift to the north.",
            "The bishop",
            "the plan as a gift to the north",
        ),
        (
            "The army accused the rebels of shelling the road.",
            "The army",
            "the rebels of shelling the road",
        ),
        (
            "The union has come to believe that the offer is empty.",
            "The union",
            "the offer is empty",
        ),
    ],
)
def test_indirect_speech_gives_source_and_exact_content(
    text: str, speaker: str, content: str
) -> None:
    assert said(text) == [(speaker, content)]
    assert only(text).form == "indirect"


@pytest.mark.parametrize(
    "text",
    [
        "“We will sign on Monday,” the mediator said.",
        "“We will sign on Monday,” said the mediator.",
        "The mediator said: “We will sign on Monday.”",
        'The mediator said, "We will sign on Monday."',
    ],
)
def test_direct_speech_lies_between_the_marks(text: str) -> None:
    found = only(text)
    assert found.form == "direct"
    assert found.content[0].quote.rstrip(",.") == "We will sign on Monday"
    assert found.speaker_text.casefold() == "the mediator"


def test_a_quotation_of_several_sentences_is_one_statement() -> None:
    text = "“We will sign. Nobody was forced. It took a year,” the mediator said."
    assert only(text).content[0].quote == "We will sign. Nobody was forced. It took a year,"


def test_a_full_sentence_after_the_cue_is_a_statement_of_its_own_by_the_same_speaker() -> None:
    text = "“We will sign,” the mediator said. “Nobody was forced to do it.”"
    assert said(text) == [
        ("the mediator", "We will sign,"),
        ("the mediator", "Nobody was forced to do it."),
    ]


def test_a_sentence_cut_by_its_cue_is_one_statement_in_two_pieces() -> None:
    text = "“In this valley,” the mediator said, “the law gets tired before the people.”"
    assert said(text) == [
        ("the mediator", "In this valley, / the law gets tired before the people.")
    ]


def test_a_quotation_carried_over_paragraphs_is_one_statement() -> None:
    text = (
        "The mediator told reporters: “We began in the spring.\n\n"
        "“We ended in the autumn, and nobody thanked us.”\n"
    )
    assert [len(s.content) for s in reading(text).statements] == [2]


def test_quoted_words_within_the_reporters_sentence_make_a_mixed_statement() -> None:
    found = only("The union said the offer was “too little” to end the strike.")
    assert found.form == "mixed"
    assert found.content[0].quote == "the offer was “too little” to end the strike"


def test_a_participle_shares_its_subject() -> None:
    text = "The minister rejected the plan, warning that the road would stay closed."
    assert ("The minister", "the road would stay closed") in said(text)


def test_denials_are_marked_as_denied() -> None:
    found = only("The ministry denied that troops had crossed the river.")
    assert found.polarity == "denied"
    assert found.content[0].quote == "troops had crossed the river"


def test_words_inside_words_know_what_they_stand_in() -> None:
    text = "The clerk said that the mayor had promised to repair the bridge."
    outer, inner = reading(text).statements
    assert inner.within == outer.id
    assert [link.text for link in inner.chain] == ["the mayor", "The clerk"]


def test_a_report_set_beside_the_words_becomes_a_link_and_no_statement() -> None:
    text = "“The talks are dead,” one official said privately, Reuters reports."
    found = only(text)
    assert found.speaker_text == "one official"
    assert [link.text for link in found.chain] == ["one official", "Reuters"]
    assert found.speaker_known == "unnamed"


def test_a_broadcaster_that_was_told_is_a_link_of_the_chain() -> None:
    found = only("The minister told state television that the border would open.")
    assert [(link.text, link.how) for link in found.chain] == [
        ("The minister", "said"),
        ("state television", "broadcast"),
    ]


def test_words_reported_of_nobody_have_no_speaker() -> None:
    found = only("The raid reportedly led to the release of nine sailors.")
    assert found.speaker is None
    assert found.certainty == "low"


@pytest.mark.parametrize(
    "text",
    [
        "The army moved to end the strike.",
        "The minister refused to comment on the offer.",
        "The union aims to win a rise of four per cent.",
        "The so-called “peace party” lost nine seats.",
        "The visit suggests that the two capitals are drawing closer.",
        "The conflict threatens to widen into a regional war.",
        "If the minister says that the road is open, the lorries will move.",
        "The talks began on Monday and ended without a result.",
    ],
)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_turns_of_a_transcript_belong_to_their_labels() -> None:
    text = (
        "An evening with Marlow\n\nHOST: Did the council sign the lease?\n\nMARLOW: It signed half of it.\n\n"
        "HOST: And the other half?\n\nMARLOW: Ask me in spring.\n"
    )
    assert said(text) == [("MARLOW", "It signed half of it."), ("MARLOW", "Ask me in spring.")]


def test_a_passage_finds_the_innermost_statement_around_it() -> None:
    text = "The clerk said that the mayor had promised to repair the bridge. It rained."
    found = reading(text)
    outer, inner = found.statements
    bridge, clerk, rain = text.index("bridge"), text.index("mayor"), text.index("rained")
    assert statement_at(found, bridge, bridge + 6) == inner
    assert statement_at(found, clerk, clerk + 5) == outer
    assert statement_at(found, rain, rain + 6) is None


def test_every_citation_holds_the_very_words() -> None:
    text = (
        "A deal at last\n\n“We will sign,” Ada Brandt said. “Nobody was forced to do it.”\r\n"
        "She denied money had changed hands, adding that the road — shut — would “open soon”.\n"
    )
    found = reading(text).statements
    assert found
    for statement in found:
        for c in (*statement.content, *statement.citations):
            assert text[c.start : c.end] == c.quote


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "In a post on X, Ivar Dorn said the visit to Oslo was a clear signal.",
            ("a post on X", "post"),
        ),
        (
            'Marta Quiroga came to Oslo. Asked by Reuters whether talks go on, she said: "They do."',
            ("Reuters", "interview"),
        ),
    ],
)
def test_where_words_were_posted_or_who_asked_for_them_stands_in_the_chain(text, link):
    statement = reading(text).statements[-1]
    assert link in [(each.text, each.how) for each in statement.chain]


def test_a_pronoun_behind_a_quotation_means_nobody_named_in_it():
    found = reading(
        'Spokesman Ivar Dorn was blunt on Tuesday. "I cannot speak for Minister Pavel Orlov,'
        ' I cannot say why he did that," he told reporters.'
    )
    names = {actor.id: actor.name for actor in found.actors}
    assert names[found.statements[0].speaker] == "Ivar Dorn"


def test_who_is_credited_may_be_taken_up_by_a_pronoun():
    found = reading(
        "According to Ivar Dorn, the plan needs a second summit in Oslo."
        ' "We will draft it," he said.'
    )
    names = {actor.id: actor.name for actor in found.actors}
    assert names[found.statements[-1].speaker] == "Ivar Dorn"
