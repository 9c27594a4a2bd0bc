"""The briefing in the terminal: plain to read, and deaf to what reports tell a terminal to do."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from goodoffices.present.terminal import WIDEST, show
from goodoffices.present.view import Briefing


def printed(view: Briefing, *, width: int = 200, colour: bool = False) -> str:
    out = io.StringIO()
    show(
        view,
        Console(
            file=out,
            width=width,
            force_terminal=colour,
            color_system="truecolor" if colour else None,
        ),
    )
    return out.getvalue()


def joined(view: Briefing) -> str:
    return " ".join(printed(view).split())


def test_it_opens_with_marking_day_scope_and_facts(view: Briefing) -> None:
    lines = [line.strip() for line in printed(view).splitlines()]
    assert lines[:4] == [
        "For mission staff only",
        "Briefing. As of 4 May 2025.",
        "Narrowed to party “Lind”.",
        "2 documents, 3 actors, 1 offers",
    ]
    assert lines[-1] == "For mission staff only"


def test_a_line_gives_its_status_id_words_and_sentence(view: Briefing) -> None:
    assert (
        "4 May 2025 · offer · made · uncertain · offer-0aa1 "
        "Mara Lind offers to the skippers: “twelve licences would be issued” "
        "[1] North Sound Wire, 4 May 2025: She said «twelve licences would be issued» if the "
        "blockade of the north mole ends by Friday. (1 more: [2]) "
        "If: “the blockade of the north mole ends by Friday”"
    ) in joined(view)


def test_sections_say_what_is_left_out_and_what_is_empty(view: Briefing) -> None:
    page = joined(view)
    assert "and 7 more, narrow with --track, --party or --about" in page
    assert "No delivery is on record." in page
    assert "31 were right." in page
    assert "- Who made 2 offers." in page
    assert "[2] The port is giving way, Coast Gazette, undated, opinion, derivative" in page


def test_no_line_is_wider_than_prose_should_be_or_than_the_terminal(view: Briefing) -> None:
    assert max(len(line.rstrip()) for line in printed(view).splitlines()) <= WIDEST
    assert max(len(line) for line in printed(view, width=40).splitlines()) <= 40


@pytest.mark.parametrize(
    "words", ["[bold red]loud[/]", "[link=http://example.org]x[/link]", "[/]", ":smile:", "[[x]]"]
)
def test_mark_up_in_a_report_is_printed_as_it_stands(
    telling: Callable[[str], Briefing], words: str
) -> None:
    assert f"«{words}»" in printed(telling(words))


@pytest.mark.parametrize(
    "code",
    ["\x1b[2J", "\x1b]0;owned\x07", "\x1b]8;;http://example.org\x1b\\", "\x9b31m", "\r", "\x08",
     "\u202e", "\u2067", "\x7f"],
)  # fmt: skip
def test_control_sequences_do_not_reach_the_terminal(
    telling: Callable[[str], Briefing], code: str
) -> None:
    page = printed(telling(f"left{code}right"), colour=True)
    left = re.sub(r"\x1b\[[0-9;]*m", "", page)
    assert not [c for c in left if (not c.isprintable() and c != "\n")]


def test_colour_carries_no_meaning_that_words_do_not(view: Briefing) -> None:
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", printed(view, colour=True))
    assert coloured == printed(view)


def test_long_words_and_empty_ones_do_no_harm(
    telling: Callable[[str], Briefing], view: Briefing
) -> None:
    long = printed(telling("Donau" * 300), width=60)
    assert max(len(line) for line in long.splitlines()) <= 60
    assert printed(telling(""))
    assert "No report in this record is dated." in printed(replace(view, as_of="undated"))
