"""The HTML briefing: one page that shows whose words are whose, and that nothing can act in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files

import pytest
from lxml import html as lxml_html

from goodoffices.present.html import lead, render
from goodoffices.present.showing import TONES
from goodoffices.present.view import Briefing, Line, Part, Section

CSS = "\n".join(
    (files("goodoffices.present") / "templates" / name).read_text("utf-8")
    for name in ("voices.css", "briefing.css")
)


def parsed(view: Briefing) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(render(view))


def text(element: lxml_html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_page_asks_nothing_of_a_network_and_runs_no_script(view: Briefing) -> None:
    page = parsed(view)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == [
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    ]
    assert not page.xpath("//script | //link | //img | //iframe | //object | //form | //@src")
    assert all(h.startswith("#") for h in page.xpath("//@href"))
    assert not re.search(r"url\(|@import", CSS)


def test_the_page_names_its_language_title_and_width(view: Briefing) -> None:
    page = parsed(view)
    assert page.get("lang") == "en"
    assert page.findtext(".//title") == "Briefing. As of 4 May 2025, party “Lind”"
    assert page.xpath("//meta[@name='viewport']")


def test_the_top_gives_day_scope_facts_and_contents_with_counts(view: Briefing) -> None:
    page = parsed(view)
    top = text(page.xpath("//header")[0])
    assert "As of 4 May 2025" in top
    assert "Narrowed to party “Lind”" in top
    assert [text(d) for d in page.xpath("//dl[@class='facts']/div")] == [
        "documents 2",
        "actors 3",
        "offers 1",
    ]
    assert [text(i) for i in page.xpath("//nav//li")] == [
        "Open offers 8",
        "Unresolved disagreements 1",
        "Given and received 0",
        "Forecasts 1",
        "Not known 2",
        "Sources 2",
    ]
    targets = {href.removeprefix("#") for href in page.xpath("//a/@href")}
    assert targets <= set(page.xpath("//@id"))


def test_each_word_shows_whose_it_is_and_a_legend_says_how(view: Briefing) -> None:
    page = parsed(view)
    words = page.xpath("//*[@id='offer-0aa1']//p[@class='words']")[0]
    assert [text(q) for q in words.xpath("./q[@class='source']")] == [
        "twelve licences would be issued"
    ]
    assert [text(b) for b in words.xpath("./b[@class='name']")] == ["Mara Lind", "the skippers"]
    assert text(words) == "Mara Lind offers to the skippers: twelve licences would be issued"
    legend = page.xpath("//p[@class='legend']")[0]
    assert legend.xpath(".//q[@class='source']")
    assert legend.xpath(".//b[@class='name']")
    assert legend.xpath(".//mark")


def test_each_line_folds_out_its_sentence_with_the_cited_words_marked(view: Briefing) -> None:
    fold = parsed(view).xpath("//*[@id='forecast-0cc3']//details")[0]
    (quote,) = fold.xpath(".//blockquote")
    assert text(quote) == "A settlement before the season opens is unlikely, we think."
    assert [text(m) for m in quote.xpath("./mark")] == [
        "A settlement before the season opens is unlikely"
    ]
    caption = text(fold.xpath(".//figcaption")[0])
    assert caption.startswith("2 The port is giving way, Coast Gazette, undated")
    assert "derivative" in caption
    assert fold.xpath(".//figcaption/a/@href") == ["#source-2"]
    assert text(fold.xpath("./summary")[0]) == "2 Coast Gazette, undated"


def test_a_line_with_more_sentences_says_how_many_and_from_which_sources(view: Briefing) -> None:
    fold = parsed(view).xpath("//*[@id='offer-0aa1']/div/details")[0]
    assert text(fold.xpath("./summary")[0]) == "1 North Sound Wire, 4 May 2025 · 1 more 2"
    assert len(fold.xpath(".//blockquote")) == 2


def test_a_long_way_to_the_cited_words_is_cut_between_words_and_loses_nothing() -> None:
    before = "It was said on the mole that " * 9
    head, tail = lead(before)
    assert head + tail == before
    assert head.endswith(" ") and 0 < len(tail) <= 80
    assert lead("She said ") == ("", "She said ")
    assert "".join(lead("x" * 300)) == "x" * 300


def test_a_line_without_a_passage_has_no_fold_to_open(view: Briefing) -> None:
    silent = parsed(view).xpath("//li[.//p[starts-with(., 'No reply')]][not(.//li)]")
    assert len(silent) == 1
    assert not silent[0].xpath(".//details")


def test_conditions_and_sides_stand_below_their_line(view: Briefing) -> None:
    below = parsed(view).xpath("//*[@id='disagreement-0bb2']/ul/li//p[@class='words']")
    assert [text(b) for b in below] == ["Report [1]: twelve licences", "Report [2]: 14 licences"]


def test_a_section_says_what_is_left_out_what_to_beware_of_and_that_it_is_empty(
    view: Briefing,
) -> None:
    page = parsed(view)
    more = "and 7 more, narrow with --track, --party or --about"
    assert text(page.xpath("//*[@id='offers']/p[@class='more']")[0]) == more
    assert "31 were right" in text(page.xpath("//*[@id='forecasts']/p[@class='caveat']")[0])
    assert (
        text(page.xpath("//*[@id='deliveries']/p[@class='empty']")[0])
        == "No delivery is on record."
    )
    assert not page.xpath("//*[@id='deliveries']//li")


def test_sources_give_their_flags_and_the_reason_for_their_day(view: Briefing) -> None:
    source = parsed(view).xpath("//*[@id='source-2']")[0]
    assert [text(f) for f in source.xpath(".//span[contains(@class, 'tag')]")] == [
        "undated",
        "opinion",
        "derivative",
        "For mission staff only",
    ]
    assert "No date is given." in text(source)
    assert text(source).count("opinion") == 1


def test_markings_stand_first_last_and_on_each_source(view: Briefing) -> None:
    page = parsed(view)
    marks = page.xpath("//div[starts-with(@class, 'marking')]")
    assert [text(m) for m in marks] == ["For mission staff only"] * 2
    body = page.xpath("//div[@class='page']/*")
    assert (body[0], body[-1]) == (marks[0], marks[1])
    assert not parsed(replace(view, marking=())).xpath("//div[starts-with(@class, 'marking')]")


def test_what_is_not_known_has_its_box_and_no_box_stands_empty(view: Briefing) -> None:
    box = parsed(view).xpath("//*[@id='unknown']")[0]
    assert [text(i) for i in box.xpath(".//li")] == list(view.unknown)
    assert not parsed(replace(view, unknown=())).xpath("//*[@id='unknown']")


@pytest.mark.parametrize("words", ["", "  ", "Talks"])
def test_headings_go_down_in_order_and_none_is_empty(
    telling: Callable[[str], Briefing], words: str
) -> None:
    headings = parsed(telling(words)).xpath("//h1 | //h2 | //h3 | //h4")
    assert [h.tag for h in headings] == ["h1", *["h2"] * (len(headings) - 1)]
    assert all(text(h) for h in headings)


def test_an_entry_told_twice_is_anchored_once(view: Briefing) -> None:
    again = replace(view.sections[0], slug="again")
    ids = parsed(replace(view, sections=(*view.sections, again))).xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {"offer-0aa1", "disagreement-0bb2", "forecast-0cc3", "source-1"} <= set(ids)


HOSTILE = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</style></details><h1>Gone",
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp;",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_and_do_nothing(
    telling: Callable[[str], Briefing], words: str
) -> None:
    plain, page = parsed(telling("words")), parsed(telling(words))
    assert [e.tag for e in page.iter()] == [e.tag for e in plain.iter()]
    assert {a for e in page.iter() for a in e.attrib} == {a for e in plain.iter() for a in e.attrib}
    assert text(page.xpath("//*[@id='event-1']//mark")[0]) == words


@pytest.mark.parametrize("code", ["\x1b[31m", "\x9b2J", "\x00", "\u202e", "\u2066", "\U000e0041"])
def test_codes_that_no_reader_sees_are_left_out(
    telling: Callable[[str], Briefing], code: str
) -> None:
    page = render(telling(f"left{code}right"))
    assert not set(page) & {c for c in code if not c.isprintable()}
    assert "left" in page and "right" in page


def test_half_a_character_from_a_file_name_does_not_stop_the_page(
    telling: Callable[[str], Briefing],
) -> None:
    assert "caf�.txt" in render(telling("caf\udce9.txt")).encode("utf-8").decode("utf-8")


def test_four_hundred_lines_are_all_there() -> None:
    lines = tuple(Line(f"event-{n}", (Part(f"Move {n}."),), ()) for n in range(400))
    section = Section("timeline", "Timeline", lines, "")
    page = parsed(Briefing("undated", "", (), (section,), (), ()))
    assert len(page.xpath("//li[@class='line']")) == 400
    assert "No report in this record is dated" in text(page.xpath("//header")[0])
    assert "No report has been read." in text(page.xpath("//*[@id='sources']")[0])


def test_a_word_without_end_may_break_anywhere() -> None:
    assert re.search(r"body \{[^}]*overflow-wrap: anywhere", CSS)


# -- colours -----------------------------------------------------------------------------------


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _schemes() -> list[dict[str, str]]:
    return [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
    ]


@pytest.mark.parametrize("scheme", _schemes(), ids=["light", "dark"])
def test_text_reaches_the_contrast_of_wcag_aa(scheme: dict[str, str]) -> None:
    inks = ("ink", "soft", "accent", "against", "unsure", "settled")
    pairs = [(ink, ground) for ink in inks for ground in ("paper", "raised")]
    pairs.append(("mark-ink", "mark"))
    poor = {p: _contrast(scheme[p[0]], scheme[p[1]]) for p in pairs}
    assert {p: ratio for p, ratio in poor.items() if ratio < 4.5} == {}


def test_every_colour_of_a_tag_is_in_the_style_sheet() -> None:
    assert all(f".tag.{tone} " in CSS for tone in TONES.values())


def test_a_quotation_is_set_as_in_a_book():
    from goodoffices.present.showing import after, short, within
    from goodoffices.present.view import Part

    assert within("a “possible grand bargain”,") == "a ‘possible grand bargain’"
    assert after(". More.", Part("War is war.", "source")) == " More."
    assert after(". More.", Part("the dock", "source")) == ". More."
    assert short("The harbour board met again", 16) == "The harbour…"
