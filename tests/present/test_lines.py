"""A line names whom it is about, once each, and says its days and quotations as a reader would."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.model.entries import Actor, Disagreement, Forecast, Issue, Position, Statement
from goodoffices.model.shapes import Alias, Citation, Side, When, Window
from goodoffices.present.dates import days_worded
from goodoffices.present.fields import field_of
from goodoffices.present.lines import told
from goodoffices.present.shelf import Shelf
from goodoffices.present.showing import within
from goodoffices.present.telling import Teller, called

WORDS = Citation("d", 0, 4, "Lind")


def actor(number: int, name: str, *aliases: Alias) -> Actor:
    return Actor(
        id=f"actor-{number}", name=name, type="person", aliases=aliases, citations=(WORDS,)
    )


class Small:
    """A record of a few entries and no report."""

    def __init__(self, *entries):
        self._entries = {e.id: e for e in entries}

    def entry(self, id_):
        return self._entries.get(id_)

    def document(self, id_):
        return None


def teller(*entries) -> Teller:
    record = Small(*entries)
    return Teller(record, Shelf(record))


def words(line) -> str:
    return "".join(part.text for part in line.parts)


def disagreement(about, field, entry, why, *values):
    sides = tuple(Side(entry, field, value, (WORDS,)) for value in values)
    return Disagreement(
        id="disagreement-1",
        about=about,
        sides=sides,
        verdict="contradicts",
        why=why,
        citations=(WORDS,),
    )


def test_a_clash_of_positions_says_whose_and_on_what():
    position = Position(
        id="position-1", actor="actor-1", issue="issue-1", stance="opposes", citations=(WORDS,),
        when=When(),
    )  # fmt: skip
    issue = Issue(id="issue-1", label="the closure of the mole", citations=(WORDS,))
    clash = disagreement("position", "stance", position.id, "Both.", "opposes", "supports")
    line = told(teller(actor(1, "Mara Lind"), position, issue), clash)
    assert words(line) == "On the position of Mara Lind on the closure of the mole: Both."
    assert [side.tags for side in line.below] == [("opposes",), ("supports",)]


def test_two_wordings_of_one_remark_say_whose_it_is():
    said = Statement(
        id="statement-1", speaker="actor-1", speaker_text="She", speaker_known="named", source=None,
        cue=None, content=(WORDS,), form="direct", polarity="affirmed", said=When(), citations=(WORDS,),
    )  # fmt: skip
    clash = disagreement("wording", "content", said.id, "Two wordings.", "one", "other")
    line = told(teller(actor(1, "Mara Lind"), said), clash)
    assert words(line) == "On what was said by Mara Lind: Two wordings."
    assert [side.tags for side in line.below] == [(), ()], "the words tell it themselves"


def test_names_are_joined_as_in_a_sentence_each_once():
    several = [actor(1, "Lind"), actor(2, "Bose"), actor(3, "Bose"), actor(4, "Koss")]
    parts = teller(*several).names([a.id for a in several])
    assert "".join(part.text for part in parts) == "Lind, Bose and Koss"


def test_names_that_differ_by_capitals_or_the_are_one():
    aliases = (
        Alias("The Port Authority", 2),
        Alias("the Port Authority", 5),
        Alias("Port authority", 1),
    )
    assert called(actor(1, "Port Authority", *aliases, Alias("PA", 3))) == [
        ("the Port Authority", 8),
        ("PA", 3),
    ]


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ('to launch "quiet talks" soon', "to launch ‘quiet talks’ soon"),
        ('funding the "blockade', "funding the ‘blockade"),
        ('""Prime Minister', "‘Prime Minister"),
        ("be “limited,”", "be ‘limited’"),
        ("he said,", "he said"),
        ("he said, twice", "he said, twice"),
    ],
)
def test_quotation_marks_within_a_quotation_are_single_and_no_comma_dangles(kept, shown):
    assert within(kept) == shown


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("2031-10-01 was a Tuesday.", "1 October 2031 was a Tuesday."),
        ("“2031-10-01” is 2031-10-01", "“2031-10-01” is 1 October 2031"),
        ("in 2031-10-01/2031-10-05", "in 2031-10-01/2031-10-05"),
    ],
)
def test_a_day_in_the_reason_is_in_words_and_what_is_quoted_stays(kept, shown):
    assert days_worded(kept) == shown


def test_a_forecast_is_in_percent_and_its_window_in_words():
    day, later = (When(d, "stated") for d in ("2031-03-01", "2031-04-30"))
    forecast = Forecast(
        id="forecast-1", citations=(WORDS,), forecaster=None, proposition=WORDS, words="likely",
        low=0.55, high=0.8, scale=None, window=Window(day, later), resolution="did-not-occur",
    )  # fmt: skip

    def shown(entry, name):
        return field_of(teller(), entry, name).value

    assert (shown(forecast, "low"), shown(forecast, "high")) == ("55%", "80%")
    assert shown(forecast, "window") == "between 1 March and 30 April 2031"
    assert shown(replace(forecast, window=Window(day, day)), "window") == "1 March 2031"
    assert shown(replace(forecast, window=Window(end=day)), "window") == "until 1 March 2031"
    assert shown(replace(forecast, window=Window()), "window") == ""
    assert shown(forecast, "resolution") == "did not occur"
