"""One sentence, quoted in other words, or not whole. All facts are invented."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import told
from tests.resolve.test_disagreements_told import differ, report


def test_two_translations_of_a_sentence_differ_though_neither_report_dates_it(
    tmp_path: Path,
) -> None:
    one = report(
        "The Courier",
        "2031-07-09",
        "“Whether it’s frost, flood or fire, any person who believes in the harbour is troubled when"
        " there are wrecks, especially when small boats sink,” Anna Berg told reporters.",
    )
    other = report(
        "The Gazette",
        "2031-07-10",
        "“Whether it is flood, frost or a great fire, any person who believes in the harbour, is"
        " pained when there is loss of ships,” Anna Berg said on Wednesday.",
    )
    (found,) = differ(told(tmp_path, one, other), "wording")
    assert found["verdict"] == "divergent"


def test_words_left_out_of_a_quotation_without_a_mark_are_a_difference(tmp_path: Path) -> None:
    whole = report(
        "The Courier",
        "2031-07-09",
        "“The islanders received the boats, the heavy nets and our engineers, which made the"
        " season a success,” Anna Berg said on Tuesday.",
    )
    short = report(
        "The Gazette",
        "2031-07-09",
        "“The islanders received the boats, which made the season a success,” Anna Berg said on"
        " Tuesday.",
    )
    marked = short.replace("boats, which", "boats [...] which").replace("Gazette", "Herald")
    (found,) = differ(told(tmp_path, whole, short), "wording")
    assert found["verdict"] == "divergent"
    (tmp_path / "marked").mkdir()
    assert not differ(told(tmp_path / "marked", whole, marked), "wording")


def test_a_quotation_without_its_probably_says_more(tmp_path: Path) -> None:
    whole = report(
        "The Courier",
        "2031-07-09",
        "“She is probably the greatest sailor in the northern seas,” Anna Berg said on Tuesday.",
    )
    short = report(
        "The Gazette",
        "2031-07-09",
        "Anna Berg on Tuesday said that the captain was “the greatest sailor in the northern"
        " seas”.",
    )
    (found,) = differ(told(tmp_path, whole, short), "wording")
    assert found["verdict"] == "divergent"
