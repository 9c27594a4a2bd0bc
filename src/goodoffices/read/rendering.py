"""From a report's bytes to its text: one renderer per format, its module loaded when needed."""

from __future__ import annotations

from collections.abc import Callable

from goodoffices.read.arrival import Rendered
from goodoffices.read.decoding import decode
from goodoffices.read.formats import Format

Renderer = Callable[[str, bytes], Rendered]
"""From the name and the bytes of a report; raises Refused."""


def _text(name: str, raw: bytes) -> Rendered:
    text, encoding = decode(name, raw)
    return Rendered(text, versioned("text@1", encoding))


def _markdown(name: str, raw: bytes) -> Rendered:
    from goodoffices.read.markdown import render_markdown

    text, encoding = decode(name, raw)
    return render_markdown(text, versioned("markdown@1", encoding))


def _page(name: str, raw: bytes) -> Rendered:
    from goodoffices.read.page import declared_encoding, render_saved

    text, encoding = decode(name, raw, declared_encoding(raw))
    return render_saved(name, text, versioned("html@2", encoding))


def _pdf(name: str, raw: bytes) -> Rendered:
    from goodoffices.read.pdf import render_pdf

    return render_pdf(name, raw)


def _docx(name: str, raw: bytes) -> Rendered:
    from goodoffices.read.docx import render_docx

    return render_docx(name, raw)


def _saved_page(name: str, raw: bytes) -> Rendered:
    from goodoffices.read.mail import parse, render_saved_page

    return render_saved_page(name, parse(name, raw))


RENDERERS: dict[Format, Renderer] = {
    "text": _text,
    "markdown": _markdown,
    "html": _page,
    "pdf": _pdf,
    "docx": _docx,
    "mhtml": _saved_page,
}
"""The formats in which a file is one report. Containers are in ``pieces.py``."""


def versioned(renderer: str, encoding: str) -> str:
    """The renderer's name, with the encoding said where it is not UTF-8."""
    return renderer if encoding == "utf-8" else f"{renderer} ({encoding})"
