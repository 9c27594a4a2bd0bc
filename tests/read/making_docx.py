"""Writes small DOCX files by hand: the parts of the archive as short XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(rows: list[list[str]]) -> str:
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{cells}</w:tbl>"


def part(body: str, root: str = "document") -> str:
    """A part of word processing around its content."""
    inner = f"<w:body>{body}</w:body>" if root == "document" else body
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}" xmlns:r="{R}" '
        f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{inner}</w:{root}>'
    )


def docx(
    body: str,
    parts: Mapping[str, str] | None = None,
    relations: str = "",
    kind: str = MAIN,
    properties: str = "",
    document: str | None = None,
    compression: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """A DOCX file. ``parts`` maps names like "footnotes" to their whole XML."""
    links = "".join(
        f'<Relationship Id="r{i}" Type="{R}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for i, name in enumerate(parts or {})
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="m" Type="{R}/officeDocument" '
        'Target="word/document.xml"/><Relationship Id="c" Type="http://schemas.openxmlformats.org/package/'
        '2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"{properties}</c:coreProperties>",
        "word/document.xml": document or part(body),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{links}{relations}</Relationships>',
        **{f"word/{name}.xml": xml for name, xml in (parts or {}).items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, xml in files.items():
            archive.writestr(name, xml)
    return out.getvalue()
