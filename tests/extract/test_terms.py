"""When titles were held, as the text says it."""

from __future__ import annotations

import pytest

from tests.extract.test_names import actor, read


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("foreign minister from 2004 to 2009", "2004/2009"),
        ("president of Chile since March 2019", "2019-03/.."),
        ("prime minister of Norway until 2011", "../2011"),
        ("Chile's ambassador to Peru between May 2001 and 2005", "2001-05/2005"),
    ],
)
def test_the_years_behind_a_title_are_its_term(words: str, edtf: str) -> None:
    reading = read(f"Jorge Paz, {words}, rejected the offer.")
    (role,) = actor(reading, "Jorge Paz").roles
    assert role.held is not None
    assert role.held[0] == edtf
    citation = role.held[1]
    assert reading.document.text[citation.start : citation.end] == citation.quote


def test_years_in_brackets_behind_a_title_are_its_term() -> None:
    reading = read("The former defence minister (2004-2009), Jorge Paz, signed it.")
    (role,) = actor(reading, "Jorge Paz").roles
    assert role.held is not None
    assert (role.held[0], role.former) == ("2004/2009", True)


def test_a_title_without_years_has_no_term() -> None:
    reading = read("Jorge Paz, foreign minister of Chile, rejected the offer made in 2009.")
    assert [r.held for r in actor(reading, "Jorge Paz").roles] == [None]
