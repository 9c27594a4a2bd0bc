"""Whose words they are: never a thing, a day or a document's owner's neighbour."""

from __future__ import annotations

import pytest

from goodoffices.extract.reading import Reading
from tests.extract.test_statements import reading, said


def voices(text: str) -> list[tuple[str, str]]:
    """The name of each statement's speaker, with the first words of what is said."""
    found: Reading = reading(text)
    names = {a.id: a.name for a in found.actors}
    return [(names.get(s.speaker or "", ""), s.content[0].quote) for s in found.statements]


def test_a_paper_that_is_read_out_speaks_and_not_the_day_of_its_release() -> None:
    text = (
        "“This is in nobody's interest, neither of the north nor of the south,” read a joint "
        "statement from the allies released late Wednesday."
    )
    ((speaker, _),) = said(text)
    assert speaker.startswith("a joint statement")


def test_a_name_behind_a_day_is_the_speaker() -> None:
    text = (
        "Standing alongside Zelmer on Tuesday, Ivar Dorn, who is close to the president and has long "
        "led the union, said: “I asked them to think about the harbour first.”"
    )
    assert [(s, c) for s, c in said(text) if c.startswith("I asked")] == [
        ("Ivar Dorn", "I asked them to think about the harbour first.")
    ]


def test_the_reason_for_a_rejection_is_given_by_who_rejects() -> None:
    text = "The ministry rejected the plan, citing its potential to hurt trade."
    assert {speaker for speaker, _ in said(text)} == {"The ministry"}


def test_a_scheme_that_offers_aid_is_nobodys_words() -> None:
    text = "The union has regularly tried to block schemes offering further support to the north."
    assert "further support to the north" not in [c for _, c in said(text)]


def test_what_hangs_on_a_reported_deed_is_said_by_who_reports_it() -> None:
    text = "The envoy said she did not expect a result, adding she expected the process to be long."
    assert [s for s, c in said(text) if "the process" in c] == ["The envoy"]


def test_a_vow_with_which_somebody_starts_is_theirs() -> None:
    text = "Ivar Dorn took office on Monday with a call to “make the harbour great again.”"
    assert said(text) == [("Ivar Dorn", "to “make the harbour great again.”")]


def test_the_statement_and_it_speak_for_who_issued_it() -> None:
    text = (
        "In a statement, Norway called for an immediate ceasefire. The statement urges both sides to "
        "stop fighting now. It also calls for agreement on the prisoners."
    )
    assert [name for name, _ in voices(text)] == ["Norway", "Norway", "Norway"]


def test_the_owner_of_an_assessment_speaks_through_it() -> None:
    text = "Norway sent a ship to the strait, and Chile sent two. Norway's own assessments show that no improvements took place."
    assert voices(text) == [("Norway", "no improvements took place")]


def test_they_go_on_for_the_source_just_before() -> None:
    text = "One diplomat said the talks were over. Nothing would come of them, they added."
    first, second = reading(text).statements
    assert first.speaker is not None and second.speaker == first.speaker


def test_he_never_goes_on_for_a_country() -> None:
    text = "Norway said the talks were over. Nothing would come of them, he added."
    first, second = reading(text).statements
    assert first.speaker is not None and second.speaker is None


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Each side accused the other of breaking the terms of the deal.", "collective"),
        ("Many Norwegians believe the pause would only help the fleet.", "collective"),
        ("Two diplomats said the talks were over.", "unnamed"),
        ("Ivar Dorn said the talks were over.", "named"),
        ("Norway said the talks were over.", "named"),
    ],
)
def test_who_is_named_withheld_or_a_crowd_is_told_apart(text: str, known: str) -> None:
    (statement,) = reading(text).statements
    assert statement.speaker_known == known


@pytest.mark.parametrize(
    "text",
    [
        "The minister left, referring to the deal as he went.",
        "Twelve people were killed, the ministry's list shows, without saying how many were guards.",
        "The plan would not have come out had the mediator not believed that the union was on board.",
        "One would like to believe that the harbour will open.",
        "Asked by reporters whether he would resign, the minister smiled.",
        "The border opened in May.",
    ],
)
def test_a_gloss_a_condition_or_a_question_is_nobodys_statement(text: str) -> None:
    words = [c for _, c in said(text)]
    for told in ("the deal", "how many", "the union was", "the harbour", "whether", "opened"):
        assert not any(c.startswith(told) for c in words)


def test_the_host_of_a_programme_only_asks() -> None:
    text = (
        "The Morning Programme\n\nHOST: Good morning. What did they decide?\n\nDORN: The road opens in May.\n\n"
        "HOST: And the harbour?\n\nDORN: It stays shut.\n"
    )
    assert {speaker for speaker, _ in said(text)} == {"DORN"}


def test_what_somebody_did_is_said_by_who_reports_it_and_not_the_other_way_round() -> None:
    assert said("The council has agreed to a truce, mediators said on Friday.") == [
        ("mediators", "The council has agreed to a truce")
    ]


def test_a_day_between_a_name_and_its_verb_is_no_part_of_the_name() -> None:
    assert said("The envoy on Tuesday announced that she would leave.") == [
        ("The envoy", "she would leave")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was shut on Monday. “Nobody has crossed,” the agency quoted a guard as saying.",
        "The bridge was shut on Monday. “Nobody has crossed,” a guard was quoted as saying by the agency.",
    ],
)
def test_who_is_quoted_speaks_and_who_quotes_passes_on(text: str) -> None:
    (statement,) = reading(text).statements
    assert [(link.text, link.how) for link in statement.chain] == [
        ("a guard", "said"),
        ("the agency", "reported"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Envoys said the troops had struck the port, adding that it was empty.",
            "Envoys",
            "it was empty",
        ),
        (
            "Norway believes a new deal for a ceasefire would be the best way to calm the port, and "
            "has called for talks to resume.",
            "Norway",
            "talks to resume",
        ),
        (
            'A union spokesperson accused Chile of making "malicious and baseless accusations" '
            "against its staff, after Norway claimed the envoys were engaged in spying.",
            "Norway",
            "the envoys were engaged in spying",
        ),
        (
            "Norway has dismissed calls from Chile and others to refrain from strikes.",
            "Norway",
            "calls from Chile and others to refrain from strikes",
        ),
        (
            "An envoy told Reuters officials were waiting for the leaders.",
            "An envoy",
            "officials were waiting for the leaders",
        ),
    ],
)
def test_words_go_to_who_said_them(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister has ordered a submarine to the bay.", "a submarine"),
        ("Initiatives such as this call for creation of more ports.", "creation of more ports"),
        ("Norway rejects pressure to wait.", "pressure to wait"),
    ],
)
def test_what_is_done_or_aimed_at_is_told_by_nobody(text: str, content: str) -> None:
    assert content not in [words for _, words in said(text)]
