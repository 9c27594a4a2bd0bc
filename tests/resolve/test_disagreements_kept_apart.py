"""What differs between reports, and what only looks so. All facts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.model.entries import Position, Statement
from goodoffices.model.findings import FigureFinding
from goodoffices.model.shapes import Citation, Stance
from goodoffices.resolve.disagreements.figures import _is_whole
from goodoffices.resolve.disagreements.positions import UNCEASING, _opposed
from goodoffices.resolve.disagreements.wording import (
    Told,
    _by_document,
    _compare,
    _fragment,
    parts,
    reworded,
)
from tests.conftest import told
from tests.resolve.test_disagreements_told import differ, report, values

SIGNED = "Iceland and Norway signed a fishing agreement in Bergen on {}."


def one_wording(left: str, right: str) -> bool:
    a, b = _fragment(left), _fragment(right)
    return not reworded(a.words, b.words) and not reworded(a.telling, b.telling)


def test_one_deed_on_two_days_contradicts(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", SIGNED.format("1 October 2031"))
    other = report("The Gazette", "2031-10-05", SIGNED.format("30 September 2031"))
    (found,) = differ(told(tmp_path, one, other), "date")
    assert found["verdict"] == "contradicts"
    assert values(found) == {"2031-10-01", "2031-09-30"}
    assert "1 October 2031" in str(found["why"]) and "30 September 2031" in str(found["why"])


@pytest.mark.parametrize(
    "second",
    [
        SIGNED.format("1 October 2031"),
        "Iceland and Norway signed another fishing agreement in Bergen on 30 September 2031.",
        "Iceland and Norway signed a fishing agreement in Bergen on 3 September 2031.",
        "Iceland and Denmark signed a treaty on students in Odense on 30 September 2031.",
    ],
)
def test_one_day_another_deed_and_a_deed_weeks_before_contradict_nothing(
    tmp_path: Path, second: str
) -> None:
    one = report("The Courier", "2031-10-02", SIGNED.format("1 October 2031"))
    other = report("The Gazette", "2031-10-05", second)
    assert not differ(told(tmp_path, one, other), "date")


def test_a_name_that_begins_like_a_negation_denies_nothing(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", "Norway presented itself as a mediator in the war.")
    other = report("The Gazette", "2031-10-05", "Norway is a party to the war, diplomats said.")
    (found,) = differ(told(tmp_path, one, other), "role")
    assert found["verdict"] == "contradicts"
    assert values(found) == {"mediator", "party"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "We will stabilise the harbour in the coming week",
            "We will stabilize the harbour in the coming week",
        ),
        (
            "I think that [the minister] is the right man for talks",
            "I think that Berg is the right man for talks",
        ),
        (
            "I think that he is the right man for talks",
            "I think that Berg is the right man for talks",
        ),
    ],
)
def test_spelling_brackets_and_a_name_for_a_pronoun_are_no_other_wording(
    left: str, right: str
) -> None:
    assert one_wording(left, right)


def test_another_verb_is_another_wording() -> None:
    assert not one_wording(
        "Nobody here deserves to set foot on our shores",
        "Nobody here deserves to step foot on our shores",
    )


def test_one_number_more_or_less_carefully_is_no_disagreement(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", "In June 2031, Iceland released 16 prisoners.")
    other = report(
        "The Gazette", "2031-10-05", "In June 2031, Iceland released at least 16 prisoners."
    )
    assert not differ(told(tmp_path, one, other), "figure")


def test_a_toll_that_was_counted_long_ago_does_not_grow(tmp_path: Path) -> None:
    text = "On 7 March 2030 gunmen attacked a harbour in Iceland and killed {} people."
    one = report("The Courier", "2031-03-05", text.format(253))
    other = report("The Gazette", "2031-03-06", text.format(251))
    (found,) = differ(told(tmp_path, one, other), "figure")
    assert found["verdict"] != "compatible"


def test_a_round_number_is_compatible_with_the_exact_one(tmp_path: Path) -> None:
    text = "On 7 March 2030 gunmen attacked a harbour in Iceland and killed {} people."
    one = report("The Courier", "2031-03-05", text.format(250))
    other = report("The Gazette", "2031-03-06", text.format(251))
    (found,) = differ(told(tmp_path, one, other), "figure")
    assert found["verdict"] == "compatible"
    assert "round number" in str(found["why"])


def test_what_will_not_happen_is_not_denied_to_have_happened(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", "Iceland attacked Norway on 1 October 2031.")
    other = report(
        "The Gazette",
        "2031-10-03",
        "The two ministers agreed on 1 October 2031 to ensure that Iceland cannot attack Norway.",
    )
    assert not differ(told(tmp_path, one, other), "status")


def test_the_date_of_a_headline_is_no_other_word_for_the_day_of_a_statement(
    tmp_path: Path,
) -> None:
    said = "“We will mend the torn sea cable before winter,” Erik Solberg said on {}."
    one = report("The Courier", "2031-10-08", said.format("Monday"))
    other = report(
        "The Gazette", "2031-10-08", "News of 6 October 2031\n\n" + said.format("Monday")
    )
    assert not differ(told(tmp_path, one, other), "date")
    dated = report("The Mail", "2031-10-08", said.format("6 October 2031"))
    assert differ(told(tmp_path, one, dated), "date")


def test_one_mother_is_no_number_of_the_officials_who_say_the_same(tmp_path: Path) -> None:
    words = "{} described the plan as “a dangerous leap into darkness”."
    one = report("The Courier", "2031-10-08", words.format("One {}"))
    many = report("The Gazette", "2031-10-08", words.format("Senior officials"))
    asked = [told(tmp_path, one.format(who), many) for who in ("senior official", "mother")]
    assert [len(differ(dossier, "attribution")) for dossier in asked] == [1, 0]


def quoted(document: str, *sentences: str) -> Told:
    """One quotation of a speaker, in a statement that other reports tell too."""
    words = " ".join(sentences)
    content = (Citation(document, 0, len(words), words),)
    entry = Statement(
        id=f"statement-{document}-{len(words)}",
        speaker="actor-1",
        speaker_text="she",
        speaker_known="named",
        source=None,
        cue=None,
        content=content,
        form="direct",
    )
    return Told(entry, parts(entry)[0], "", "actor-1", True, None, "utterance-1")


def test_what_two_reports_quote_alike_is_not_reworded_by_where_they_cut_it() -> None:
    first, second = "We have to get the cable mended.", "We have to get the harbour mended."
    one, other, before = quoted("a", second), quoted("b", first), quoted("a", first)
    assert _compare(one, other, _by_document([one, other])) is not None
    assert _compare(one, other, _by_document([one, other, before])) is None


def test_two_sentences_of_one_occasion_that_begin_and_end_otherwise_are_two() -> None:
    one = quoted("a", "The goal is to bring the crews of the northern boats back home safely.")
    other = quoted(
        "b", "Only then shall we bring the crews back, and every net that was lost there."
    )
    assert _compare(one, other, _by_document([one, other])) is None


def stand(document: str, stance: Stance, words: str) -> Position:
    cited = (Citation(document, 0, len(words), words),)
    return Position(
        id=f"position-{document}-{stance}",
        actor="actor-1",
        issue="issue-1",
        stance=stance,
        citations=cited,
    )


def test_for_and_against_clash_between_reports_that_speak_of_one_thing() -> None:
    for_ = stand("a", "supports", "backed a quick deal on the torn cable")
    against = stand("b", "opposes", "refused the deal on the torn cable")
    another = stand("b", "opposes", "refused a deal with banks, insurers, brokers and lenders")
    at_home = stand("a", "opposes", "refused the deal on the torn cable")
    found = _opposed([for_, against])
    assert found is not None and found.verdict == "contradicts"
    assert _opposed([for_, another]) is None
    assert _opposed([for_, at_home]) is None


@pytest.mark.parametrize(
    ("words", "affirms"),
    [
        ("We will not stop working for a deal", True),
        ("Norway will never rest until there is a deal", True),
        ("We will not accept a deal", False),
    ],
)
def test_a_denial_of_ceasing_affirms(words: str, affirms: bool) -> None:
    assert bool(UNCEASING.search(words)) is affirms


def test_more_than_twenty_is_twenty_told_carefully(tmp_path: Path) -> None:
    text = "On 7 March 2031 gunmen attacked a harbour in Iceland and killed {} sailors."
    one = report("The Courier", "2031-03-08", text.format("20"))
    more = report("The Gazette", "2031-03-08", text.format("more than 20"))
    assert not differ(told(tmp_path, one, more), "figure")
    assert differ(told(tmp_path, one, more.replace("more than 20", "24")), "figure")


def test_a_count_up_to_now_is_no_part_of_the_count_since(tmp_path: Path) -> None:
    since = "In Iceland more than 400 people have been killed since Tuesday, 7 October 2031."
    now = "In Iceland more than 300 people {} killed after the raid on Tuesday."
    one = report("The Courier", "2031-10-10", since)
    told_of = [
        told(tmp_path, one, report("The Gazette", "2031-10-10", now.format(verb)))
        for verb in ("were", "have been")
    ]
    assert [len(differ(dossier, "figure")) for dossier in told_of] == [1, 0]


def test_two_who_speak_for_one_government_use_its_words(tmp_path: Path) -> None:
    words = "“We stand firmly with the fishermen of Chile and mourn with their families,” {} said."
    one = report("The Courier", "2031-10-10", words.format("Norwegian minister Erik Solberg"))
    same = report("The Gazette", "2031-10-10", words.format("Norwegian envoy Hanna Weiss"))
    other = report("The Gazette", "2031-10-10", words.format("Icelandic envoy Hanna Weiss"))
    assert differ(told(tmp_path, one, other), "attribution")
    assert not differ(told(tmp_path, one, same), "attribution")


def test_what_a_change_began_with_contradicts_nothing() -> None:
    def figure(text: str, number: float) -> FigureFinding:
        cited = Citation("a", 0, len(text), text)
        return FigureFinding((cited,), "imports", number, number, "%", text)

    assert not _is_whole(figure("from 45% of all imports", 45))
    assert _is_whole(figure("15% of all imports", 15))
