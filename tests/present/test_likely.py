"""Which other entries a person who joins two is shown first."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.model.findings import Document
from goodoffices.model.ids import document_id
from goodoffices.model.shapes import When
from goodoffices.pipeline import bring_up_to_date
from goodoffices.present.likely import candidates
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.store.dossier import DossierFile, open_dossier


def report(title: str, day: str) -> Document:
    bare = Document(
        document_id(title.encode()), f"{title}.txt", f"{title}.", "text@1", "2031-06-07T00:00:00Z"
    )
    return replace(bare, title=title, published=When(day, "metadata", "Given."))


def likely(dossier: DossierFile, document: Document) -> list[str]:
    entry = dossier.document(document.id)
    assert entry is not None
    return [c.line.id for c in candidates(Teller(dossier, Shelf(dossier)), entry)]


def test_a_report_is_likely_one_text_with_those_of_like_titles_and_of_the_same_week() -> None:
    own = report("Harbour reopens after strike", "2031-05-04")
    like = report("Strike over, harbour reopens", "2032-01-01")
    near = report("A quiet day in the capital", "2031-05-06")
    far = report("Elections called", "2031-09-01")
    with open_dossier(":memory:") as dossier:
        for each in (far, near, like, own):
            dossier.arrive(each, (), "test")
        bring_up_to_date(dossier)
        assert set(likely(dossier, own)) == {like.id, near.id}
        assert likely(dossier, own)[0] == like.id
