"""A report as it was, with its entries marked."""

from __future__ import annotations

from goodoffices.errors import Misuse
from goodoffices.present.reading import reading
from goodoffices.store.dossier import DossierFile
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(dossier: DossierFile, asked: Asked) -> Shown:
    id_ = asked.given["id"]
    document = dossier.document(id_)
    if document is None:
        raise Misuse("no-such-document", id_, "No report has this id", "See Sources.")
    kinds = [k for k in asked.query.get("kinds", "").split(",") if k]
    view = reading(dossier, document, kinds)
    marking = (document.marking,) if document.marking else ()
    return Shown("reader.html", view.source.title, view, marking)


PAGES = (Page("/sources/{id}", _build),)
