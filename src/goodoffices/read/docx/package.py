"""The parts of a DOCX file, unpacked within bounds and read as a stream of elements.

Office Open XML (ECMA-376, ISO/IEC 29500) is XML in a ZIP archive. Only the named parts are opened:
no macro, no picture, nothing that a relation points to outside the file. A document type
declaration, which the standard forbids and every entity bomb needs, is refused.
"""

from __future__ import annotations

import io
import posixpath
import time
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from goodoffices.errors import Refused

MOST_UNFOLDED = 60_000_000
"""Bytes that all parts read of one file may unfold to."""
MOST_SECONDS = 30.0
CHUNK = 65_536

WORD = frozenset(
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
)
"""The namespaces of word processing: of the transitional and of the strict form."""
_PLAIN = ("/relationships", "/content-types")
"""What the namespaces of the package's own parts, and of attributes that relate, end with."""
_OFFICE = "/relationships/officeDocument"

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Package:
    """A DOCX file's parts by name. Raises Refused, slugs "broken-docx", "encrypted", "not-docx"."""

    def __init__(self, name: str, raw: bytes) -> None:
        self.name = name
        self._left = MOST_UNFOLDED
        self._deadline = time.monotonic() + MOST_SECONDS
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(raw))
            self._names = {i.filename: i for i in self._archive.infolist()}
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as bad:
            raise self._broken() from bad
        self.main = self._main()

    def related(self, kind: str, of: str | None = None) -> list[tuple[str, str]]:
        """The ids and names of the parts within the file that a part is related to by a kind."""
        part = self.main if of is None else of
        folder, base = posixpath.split(part)
        found: list[tuple[str, str]] = []

        def start(tag: str, given: Attributes) -> None:
            inside = given.get("TargetMode") != "External"
            if tag == "Relationship" and inside and given.get("Type", "").endswith(kind):
                target = given.get("Target", "")
                path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
                found.append((given.get("Id", ""), posixpath.normpath(path)))

        self.read(posixpath.join(folder, "_rels", f"{base}.rels"), start)
        return [(i, path) for i, path in found if path in self._names]

    def read(
        self, part: str, start: Start, end: End | None = None, text: Text | None = None
    ) -> None:
        """Reads a part as a stream; a part that is not there says nothing.

        ``start`` and ``end`` get the elements' names without their namespace; those that are
        neither of word processing nor of the package itself have a "*" before them.
        """
        entry = self._names.get(part)
        if entry is None:
            return
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = lambda tag, given: start(
            _local(tag), {_local(k): v for k, v in given.items()} if given else given
        )
        if end:
            parser.EndElementHandler = lambda tag: end(_local(tag))
        if text:
            parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = self._forbid
        try:
            with self._archive.open(entry) as stream:
                while chunk := stream.read(CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0 or time.monotonic() > self._deadline:
                        raise self._too_much()
                    parser.Parse(chunk, False)
                parser.Parse(b"", True)
        except (expat.ExpatError, zipfile.BadZipFile, zlib.error, OSError, ValueError) as bad:
            raise self._broken() from bad
        except (RuntimeError, NotImplementedError) as bad:
            # zipfile's own errors for a member under a password or an unknown compression.
            raise self._locked() from bad

    def _main(self) -> str:
        """The part that holds the text; refuses spreadsheets, slides and other archives."""
        types: dict[str, str] = {}

        def start(tag: str, given: Attributes) -> None:
            if tag == "Override":
                types[given.get("PartName", "").lstrip("/")] = given.get("ContentType", "")

        self.read("[Content_Types].xml", start)
        found = [path for _, path in self.related(_OFFICE, "")]
        main = found[0] if found else "word/document.xml"
        kind = types.get(main, "wordprocessingml" if main in self._names else "")
        if "word" not in kind:
            raise Refused(
                "not-docx",
                self.name,
                "It is an archive or office file without a text document in it",
                "Save its text as .docx or .txt.",
            )
        return main

    def _forbid(self, *_: object) -> None:
        raise Refused(
            "broken-docx",
            self.name,
            "It declares a document type, which no DOCX file may",
            "Do not trust this file; ask for the report as text.",
        )

    def _broken(self) -> Refused:
        return Refused(
            "broken-docx",
            self.name,
            "It is no DOCX that can be read: it is broken or cut short",
            "Fetch it again, or open it and save it anew.",
        )

    def _locked(self) -> Refused:
        return Refused(
            "encrypted", self.name, "It is encrypted", "Save it without its password and read that."
        )

    def _too_much(self) -> Refused:
        return Refused(
            "too-much-work",
            self.name,
            "It unfolds to more than a report ever holds",
            "Save the text you need to a new file.",
        )


def _local(tag: str) -> str:
    """The name without its namespace; with "*" before it if that is not word processing's."""
    space, _, name = tag.rpartition(" ")
    known = not space or space in WORD or space.endswith(_PLAIN)
    return name if known else "*" + name
