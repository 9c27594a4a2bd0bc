"""The Markdown briefing: footnotes for passages, and no mark-up but the program's."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from goodoffices.present.markdown import guarded, opening, render, strong
from goodoffices.present.view import Briefing

READERS = [MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False})]


def tokens(markdown: str, reader: MarkdownIt) -> list[Token]:
    return [t for block in reader.parse(markdown) for t in (block, *(block.children or []))]


def shown(markdown: str) -> str:
    return "".join(t.content for t in tokens(markdown, READERS[0]) if t.type.startswith("text"))


def test_the_briefing_opens_with_marking_day_scope_and_legend(view: Briefing) -> None:
    blocks = render(view).split("\n\n")
    assert blocks[:4] == [
        "**For mission staff only**",
        "# Briefing",
        "As of 4 May 2025. Narrowed to party “Lind”.",
        "2 documents, 3 actors, 1 offers",
    ]
    assert blocks[-1] == "**For mission staff only**\n"


def test_a_line_gives_day_words_status_and_footnotes(view: Briefing) -> None:
    assert (
        "- 4 May 2025: **Mara Lind** offers to **the skippers**: “twelve licences would be issued” "
        "(offer, made, uncertain)[^1][^2]\n"
        "  - If: “the blockade of the north mole ends by Friday”[^3]\n"
        "  - No reply in the record as of 4 May 2025.\n"
    ) in render(view)


def test_each_passage_has_one_footnote_with_its_sentence(view: Briefing) -> None:
    page = render(view)
    called = re.findall(r"\[\^(\d+)\](?!:)", page)
    defined = re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE)
    assert defined == sorted(set(called), key=int)
    assert page.count("**14 licences** had been promised") == 1
    assert (
        "[^1]: \\[1\\] North Sound Wire, 4 May 2025: “She said **twelve licences would be issued** "
        "if the blockade of the north mole ends by Friday.”"
    ) in page


def test_sections_say_what_is_left_out_and_what_is_empty(view: Briefing) -> None:
    page = render(view)
    assert "and 7 more, narrow with `--track`, `--party` or `--about`" in page
    assert "## Given and received\n\nNo delivery is on record." in page
    assert "Of 40 forecasts that a person checked, 31 were right." in page
    assert "## What the record does not know\n\n- When 1 report was published: \\[2\\]." in page


HOSTILE = [
    "<script>alert(1)</script>",
    "x](javascript:alert(1)) [y](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "[^1]: forged",
    "# Heading",
    "1. first",
    "- item",
    "+ item",
    "---",
    "===",
    "> quoted",
    "a\n\n# b",
    "```\ncode",
    "| a | b |\n|---|---|",
    "**bold** _em_ ~~gone~~",
    "&lt;b&gt; &copy;",
    "\\",
    "end\\",
    "    code",
    "<!-- ",
    "[x]: http://example.org",
]


@pytest.mark.parametrize("reader", READERS, ids=["commonmark", "gfm"])
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_and_make_no_mark_up(
    telling: Callable[[str], Briefing], words: str, reader: MarkdownIt
) -> None:
    plain = [t.type for t in tokens(render(telling("words")), reader) if "text" not in t.type]
    kinds = {t.type for t in tokens(render(telling(words)), reader) if "text" not in t.type}
    assert kinds <= set(plain)
    assert " ".join(words.split()) in shown(render(telling(words)))


@given(st.text(st.sampled_from("ab1 .)#*_-+=`~<>[](){}!|\\:&^$@\n\t“"), max_size=30))
def test_any_text_comes_back_as_it_was(words: str) -> None:
    for told in (opening(words), guarded(strong(words))):
        assert shown(told).strip() == " ".join(words.split())


@pytest.mark.parametrize("link", ["http://example.org", "www.example.org", "a@example.org"])
def test_an_address_is_no_link(link: str) -> None:
    assert "\\" in opening(link)
    assert shown(opening(link)) == link


@pytest.mark.parametrize("words", ["", " ", "\x1b[2J"])
def test_empty_words_leave_a_page_that_stands(
    telling: Callable[[str], Briefing], words: str
) -> None:
    page = render(telling(words))
    assert "\x1b" not in page
    assert all(line != "## " for line in page.split("\n"))
