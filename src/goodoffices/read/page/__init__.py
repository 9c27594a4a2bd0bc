"""A saved page as text: all that a reader would see, in its order, with the furniture marked.

The page is read as a stream of tags, so that neither depth nor broken mark-up matters, and
nothing is fetched. Offsets are those of the text as it grows.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from goodoffices.model.shapes import Furniture
from goodoffices.read.arrival import MOST_TEXT, Rendered
from goodoffices.read.page.blocks import block_of
from goodoffices.read.page.linked import article_of
from goodoffices.read.page.metadata import (
    PageHead,
    page_address,
    page_genre,
    page_metadata,
    title_of,
)
from goodoffices.read.page.spans import Span, page_spans
from goodoffices.read.page.table import (
    BLOCKS,
    BYLINE_WORDS,
    COMPOUNDS,
    CONTENT_WORDS,
    DATE_WORDS,
    FRAMES,
    HIDDEN,
    INLINE,
    LINES,
    NEGATIONS,
    NEVER,
    PARAGRAPHS,
    ROLES,
    TAGS,
    VOID,
    WORDS,
)
from goodoffices.read.page.unfilled import refusal, unfilled

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TAG = re.compile(r"""<(?P<name>[a-zA-Z][^\s/>]{0,60}+)(?:[^>"']++|"[^"]*+"|'[^']*+')*+""")
LONGEST_TAG = 200_000
"""A start tag of more characters is read without its attributes."""
MOST_LABELS = 50
"""So many classes of an element are looked at."""
LINK_SHARE = 0.85
"""A list of which so much is links is navigation."""
MOST_MISNESTED = 64
"""How far up a stray inline end tag is looked for."""


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that a page names in its first bytes, or None."""
    m = _CHARSET.search(raw[:4096])
    return m.group(1).decode("ascii") if m else None


def render_page(source: str, renderer: str) -> Rendered:
    """The text of a page with its furniture and metadata. Never fails on broken mark-up."""
    return _rendered(source, renderer)[0]


def render_saved(name: str, source: str, renderer: str) -> Rendered:
    """A page that was saved as a report. Raises Refused where nothing but its frame was saved."""
    page, empty = _rendered(source, renderer)
    if empty:
        raise refusal(name)
    return page


def _rendered(source: str, renderer: str) -> tuple[Rendered, bool]:
    """The text of a page, and whether it is a frame that no text ever filled."""
    page = _Page()
    page.feed(_bounded(source))
    page.close()
    page.finish()
    text = "".join(page.out)
    blocks = [
        block_of(line.start, line.tag, text[line.start : line.end], line.links)
        for line in page.lines
    ]
    data = article_of(page.head.linked_data)
    found = page_spans(text, page.spans, blocks, title_of(page.head, data))
    url = page_address(source, page.head)
    rendered = Rendered(
        text=text,
        renderer=renderer,
        furniture=tuple(Furniture(s.start, s.end, s.reason) for s in found.furniture),
        metadata=tuple(Furniture(s.start, s.end, s.reason) for s in found.metadata),
        said=page_metadata(page.head, data, found.shown),
        url=url,
        genre=page_genre(page.head, data, url),
    )
    return rendered, unfilled(text, blocks, page.spans, found)


def _bounded(source: str) -> str:
    """The page without comments, and without tags that never end.

    The parser looks for the end of each from its start: thousands of unfinished ones, in a broken
    or hostile page, would take it hours.
    """
    out, at = [], 0
    while (start := source.find("<!--", at)) >= 0:
        end = source.find("-->", start + 4)
        if end < 0:
            break
        out.append(source[at:start])
        at = end + 3
    rest = "".join([*out, source[at:]]).replace("<!--", "")
    last = rest.rfind(">") + 1
    return rest[:last] + rest[last:].replace("<", "&lt;")


@dataclass(slots=True)
class _Open:
    """An element that is open: where its text starts and what it makes of it."""

    tag: str
    start: int
    reason: str | None
    hidden: bool
    links: int
    items: int = 0
    metadata: bool = False


@dataclass(slots=True)
class _Line:
    """A line of the text as it grows: the element that made it, and characters within links."""

    start: int
    end: int
    tag: str
    links: int = 0


@dataclass(slots=True)
class _Flow:
    """White space owed before the next word."""

    newlines: int = 0
    space: bool = False


class _Page(HTMLParser):
    """Collects text, spans and the page's head from the stream of tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.length = 0
        self.spans: list[Span] = []
        self.lines: list[_Line] = []
        self.head = PageHead()
        self._open: list[_Open] = []
        self._count: dict[str, int] = {}
        self._flow = _Flow()
        self._links = 0
        self._verbatim: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element, or takes what an empty one says."""
        given = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self._break(tag)
        if tag in ("meta", "link"):
            self.head.take(tag, given)
        if tag == "base" or tag in VOID:
            return
        outer = self._open[-1] if self._open else None
        if tag == "li" and outer:
            self._list_item()
        hidden = (
            bool(outer and outer.hidden)
            or (tag in HIDDEN and tag != "head")
            or ("hidden" in given and tag not in NEVER)
            or given.get("layout") == "nodisplay"
            or (tag not in NEVER and bool(_INVISIBLE.search(given.get("style", ""))))
        )
        reason, metadata = _meaning(tag, given, bool(self._count.get("article")))
        self._open.append(_Open(tag, self.length, reason, hidden, self._links, metadata=metadata))
        self._count[tag] = self._count.get(tag, 0) + 1
        if tag == "time" or (tag == "a" and "reader-domain" in given.get("class", "")):
            self.head.take(tag, given, self.length)
        if tag == "title" or (tag == "script" and "ld+json" in given.get("type", "")):
            self._verbatim = []

    def handle_endtag(self, tag: str) -> None:
        """Closes an element and whatever was left open inside it; stray end tags do nothing."""
        if not self._count.get(tag):
            if tag in ("p", "br"):
                self._break(tag)
            return
        if tag in INLINE and not self._closes(tag):
            return
        while self._open:
            done = self._pop()
            if done == tag:
                break

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An XML-style empty element: in HTML the slash means nothing, save for empty ones."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        """Text: collapsed as a browser would, left as it is inside ``pre``."""
        top = self._open[-1] if self._open else None
        if top and top.tag in ("title", "script"):
            self._verbatim.append(data)
        if (top and (top.hidden or top.tag in ("title", "head"))) or self.length > MOST_TEXT:
            return
        if self._count.get("pre"):
            self._write(data.replace("\r\n", "\n"))
            return
        text = _SPACE.sub(" ", data)
        if text == " " or not text:
            self._flow.space = self._flow.space or bool(text)
            return
        self._flow.space = self._flow.space or text[0] == " "
        self._write(text.strip(" "))
        self._flow.space = text[-1] == " "

    def parse_starttag(self, i: int) -> int:
        """A start tag; of one that is too long only the name, as a million attributes fill memory."""
        most = i + LONGEST_TAG
        tag = _TAG.match(self.rawdata, i, most)
        if not tag or tag.end() < min(most, len(self.rawdata)):
            return super().parse_starttag(i)
        self.handle_starttag(tag["name"].lower(), [])
        return self.rawdata.find(">", tag.end()) + 1 or len(self.rawdata)

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """``<![...``: a comment in HTML, whatever it says (the base class would raise)."""
        return self.parse_bogus_comment(i)

    def finish(self) -> None:
        """Closes what the page left open."""
        while self._open:
            self._pop()

    def _write(self, text: str) -> None:
        flow, self._flow = self._flow, _Flow()
        if self.length and flow.newlines:
            self._put("\n" * flow.newlines)
        elif self.length and flow.space:
            self._put(" ")
        if flow.newlines or not self.lines:
            self.lines.append(_Line(self.length, self.length, self._line_tag()))
        self._put(text)
        line = self.lines[-1]
        line.end = self.length
        if self._count.get("a"):
            self._links += len(text)
            line.links += len(text)

    def _put(self, text: str) -> None:
        self.out.append(text)
        self.length += len(text)

    def _break(self, tag: str) -> None:
        """Owes the line end, or blank line, that an element starts or ends with."""
        self._flow.newlines = max(self._flow.newlines, 2 if tag in PARAGRAPHS else 1)

    def _list_item(self) -> None:
        for element in reversed(self._open[-3:]):
            if element.tag in ("ul", "ol", "menu"):
                element.items += 1
                return

    def _line_tag(self) -> str:
        """The innermost element that starts lines."""
        for element in self._open[: -MOST_MISNESTED - 1 : -1]:
            if element.tag in LINES:
                return element.tag
        return "body"

    def _closes(self, tag: str) -> bool:
        """Whether an inline end tag meets its start before a block's."""
        for element in self._open[: -MOST_MISNESTED - 1 : -1]:
            if element.tag == tag:
                return True
            if element.tag in BLOCKS:
                return False
        return False

    def _pop(self) -> str:
        """Closes the innermost element: notes its span and what it says."""
        done = self._open.pop()
        self._count[done.tag] -= 1
        if done.tag in BLOCKS:
            self._break(done.tag)
        if done.tag in ("td", "th"):
            self._flow.space = True
        if done.tag == "title" and not done.hidden:
            self.head.title = self.head.title or " ".join("".join(self._verbatim).split()) or None
        if done.tag == "script" and self._verbatim:
            self.head.linked_data.append("".join(self._verbatim))
            self._verbatim = []
        size = self.length - done.start
        if not size or done.hidden:
            return done.tag
        listed = done.tag in ("ul", "ol") and not done.reason and done.items >= 3
        if listed and self._links - done.links >= LINK_SHARE * size:
            done.reason = "navigation"
        if done.tag in FRAMES:
            self.spans.append(Span(done.start, self.length, done.tag, "frame"))
        if done.reason:
            self.spans.append(
                Span(
                    done.start,
                    self.length,
                    done.reason,
                    "metadata" if done.metadata else "furniture",
                )
            )
        return done.tag


def _meaning(tag: str, given: dict[str, str], in_article: bool) -> tuple[str | None, bool]:
    """Why an element is furniture, or which metadata it is (then the second value is true)."""
    if tag == "header" and in_article:
        return None, False
    if tag in TAGS:
        return TAGS[tag], False
    role = given.get("role", "").strip().lower()
    if role in ROLES:
        return ROLES[role], False
    if tag in NEVER:
        return None, False
    if given.get("itemprop") == "author" or given.get("rel") == "author":
        return "byline", True
    if tag == "time" or given.get("itemprop") == "datePublished":
        return "date", True
    labels = [
        [w.lower() for w in _CAMEL.split(label) if w]
        for name in ("class", "id")
        for label in given.get(name, "").split()[:MOST_LABELS]
    ]
    named = (told for read in (_by_pair, _by_word) for words in labels if (told := read(words)))
    return next(named, (None, False))


def _by_pair(words: list[str]) -> tuple[str | None, bool] | None:
    """What two neighbouring words of one class or id say of its element, or None."""
    for pair in map("-".join, itertools.pairwise(words)):
        if pair in COMPOUNDS and CONTENT_WORDS.isdisjoint(set(words) - set(pair.split("-"))):
            return COMPOUNDS[pair], COMPOUNDS[pair] == "byline"
    return None


def _by_word(words: list[str]) -> tuple[str | None, bool] | None:
    """What the words of one class or id say of its element, or None."""
    if not CONTENT_WORDS.isdisjoint(words):
        return None
    for before, word in zip(["", *words], words, strict=False):
        if word in WORDS and before not in NEGATIONS:
            return WORDS[word], False
    if words and words[-1] in BYLINE_WORDS:
        return "byline", True
    if words and words[-1] in DATE_WORDS:
        return "date", True
    return None
