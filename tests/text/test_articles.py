"""Names that a sentence calls "the" so-and-so, and names that it does not."""

from __future__ import annotations

import pytest

from goodoffices.text.articles import article


@pytest.mark.parametrize(
    "name",
    [
        "United States",
        "United Arab Emirates",
        "Quay Republic",
        "Vellmark Foreign Ministry",
        "Ministry of Fisheries",
        "Council of Quay States and Islands",
        "Northern Harbour Union",
        "Lind administration",
    ],
)
def test_a_name_headed_by_a_common_noun_takes_the_article(name: str) -> None:
    assert article(name) == "the "


@pytest.mark.parametrize(
    "name",
    [
        "Vellmark",
        "New Vellmark",
        "The Northern Union",
        "Vellmark's Ministry",
        "Vellmark’s Ministry of Fisheries",
        "several ministers of the United States",
        "Parliament",
        "ministry",
        "",
    ],
)
def test_other_names_stand_as_they_are(name: str) -> None:
    assert article(name) == ""
