"""The trained reader proposes where a source, a cue and a content stand, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.errors import GoodOfficesError
from goodoffices.extract.trained.decoding import decode, log_softmax, passages, prior
from goodoffices.extract.trained.marks import LAYERS, Mark
from goodoffices.extract.trained.tagger import Tagger, calibrated, load, settled
from goodoffices.model.findings import Document
from goodoffices.read import receive_text
from goodoffices.text.paragraphs import Paragraph, paragraphs
from goodoffices.text.quotes import quotations

ATTRIBUTION, EVENT = LAYERS[:2]
TAGS = ATTRIBUTION.tags
CAPTURED = "2030-01-01T00:00:00+00:00"
REPORT = """Harbour talks adjourned

The mediator, Ilse Varga, said the two delegations would meet again on Monday.

"We are closer than we were in spring," she told reporters. "Not close enough."

The strike began in March. Eleven ships are waiting outside the port.

According to the union, the employers have offered nine per cent. The employers believe that the union will accept.
"""


def _marks(text: str) -> tuple[Document, tuple[Mark, ...]]:
    document = receive_text(text, captured=CAPTURED)
    return document, load().marks(document, paragraphs(document))


def _words(document: Document, marks: tuple[Mark, ...], kind: str, least: float = 0.5) -> list[str]:
    return [
        document.text[m.start : m.end] for m in marks if m.kind == kind and m.likelihood >= least
    ]


def test_a_plain_report_yields_its_sources_cues_and_contents() -> None:
    document, marks = _marks(REPORT)
    assert "the two delegations would meet again on Monday" in _words(document, marks, "content")
    assert "According to" in _words(document, marks, "cue")
    assert "the union" in _words(document, marks, "source")
    assert "she" in _words(document, marks, "source")


def test_a_direct_quotation_is_proposed_with_its_marks() -> None:
    document, marks = _marks(REPORT)
    contents = _words(document, marks, "content")
    assert any(c.startswith('"We are closer') and c.endswith('"') for c in contents)


def test_the_authors_own_words_are_not_proposed() -> None:
    document, marks = _marks(REPORT)
    told = document.text.index("The strike began"), document.text.index("outside the port.")
    assert not [
        m
        for m in marks
        if told[0] <= m.start < told[1] and m.kind in ATTRIBUTION.kinds and m.likelihood >= 0.5
    ]


def test_belief_is_told_from_speech() -> None:
    document, marks = _marks(
        "The minister said that the road would open in May.\n\n"
        "Most analysts believe that the road will stay closed until June.\n"
    )
    attitudes = {
        document.text[m.start : m.end]: m.label
        for m in marks
        if m.kind == "content" and m.likelihood >= 0.5
    }
    assert attitudes == {
        "the road would open in May": "speech",
        "the road will stay closed until June": "belief",
    }


def test_page_furniture_is_not_read() -> None:
    text = REPORT + '\n\nShare this article\n"Subscribe now," our editor said.\n'
    document = receive_text(text, captured=CAPTURED)
    prose = paragraphs(document)
    for mark in load().marks(document, prose):
        assert any(p.start <= mark.start and mark.end <= p.end for p in prose)


def test_a_model_loaded_anew_proposes_the_same() -> None:
    document = receive_text(REPORT, captured=CAPTURED)
    prose = paragraphs(document)
    assert Tagger().marks(document, prose) == load().marks(document, prose)


def test_a_paragraph_longer_than_any_window_is_read_to_its_end() -> None:
    days = [
        f"On day {n} the ferry left at {n} and came back with mail for {n} houses. "
        for n in range(40)
    ]
    filler = "".join(days)
    document, marks = _marks(filler + "The captain said the sea had been calm.\n")
    assert any("the sea had been calm" in words for words in _words(document, marks, "content"))


def test_a_model_that_is_missing_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(GoodOfficesError) as error:
        Tagger(tmp_path)
    assert error.value.slug == "no-tagger"
    assert error.value.remedy


def test_importing_the_tagger_loads_no_runtime() -> None:
    code = "import goodoffices.extract.trained.tagger, sys; sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            'said|the envoy|"Never,"|he|“maybe”|told|that|.|’s|—|…|according to|\n|Ünal|1,200|"|”'
            "|believes|peace|日本".split("|")
        ),
        max_size=60,
    )
)
def test_marks_keep_to_their_paragraph_and_cover_something(parts: list[str]) -> None:
    text = "A start. " + " ".join(parts) + " end"
    document = receive_text(text, captured=CAPTURED)
    prose = paragraphs(document)
    marks = load().marks(document, prose)
    assert list(marks) == sorted(marks, key=lambda m: (m.start, m.end, m.kind))
    for mark in marks:
        assert any(p.start <= mark.start < mark.end <= p.end for p in prose)
        assert document.text[mark.start : mark.end].strip() == document.text[mark.start : mark.end]
        assert 0 < mark.likelihood <= 1
        layer = next(y for y in LAYERS if mark.kind in y.kinds)
        assert mark.label in (layer.labels if mark.kind != "source" and layer.labels else ("",))
        assert mark.status in (layer.statuses or ("",))
    for layer in LAYERS:
        mine = [m for m in marks if m.kind in layer.kinds]
        assert all(a.end <= b.start for a, b in pairwise(mine))


@settings(max_examples=60)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=4), st.integers(0, 2**31))
def test_decoding_never_goes_on_with_a_span_that_did_not_begin(
    lengths: list[int], seed: int
) -> None:
    draw = np.random.default_rng(seed)
    scores = [log_softmax(draw.normal(size=(n, len(TAGS))).astype(np.float32) * 4) for n in lengths]
    flat = [[0.0] * len(TAGS)] * (len(TAGS) + 1)
    for path, length in zip(
        decode(scores, [prior(ATTRIBUTION, flat)] * len(scores)), lengths, strict=True
    ):
        assert len(path) == length
        before = "O"
        for tag in (TAGS[n] for n in path):
            assert not tag.startswith("I-") or before[2:] == tag[2:]
            before = tag


def test_decoding_side_by_side_is_decoding_each_alone() -> None:
    draw = np.random.default_rng(7)
    scores = [log_softmax(draw.normal(size=(n, len(TAGS))).astype(np.float32)) for n in (3, 11, 1)]
    weights = prior(ATTRIBUTION, draw.normal(size=(len(TAGS) + 1, len(TAGS))).tolist())
    assert decode(scores, [weights] * 3) == [decode([s], [weights])[0] for s in scores]


def _scores(*outside: float) -> np.ndarray:
    """Words of the event layer by their probability to stand outside of any trigger."""
    opens, goes_on = 0.8, 0.2
    rows = [[p, (1 - p) * opens, (1 - p) * goes_on] for p in outside]
    return np.log(np.array(rows, dtype=np.float32))


def test_what_is_less_likely_than_not_is_proposed_beside_what_is_likely() -> None:
    weights = prior(EVENT, [[0.0] * 3] * 4)
    scores = _scores(0.99, 0.05, 0.99, 0.7, 0.99)
    (((likely, others),),) = passages([EVENT], [[scores]], [weights])
    assert [(f.first, f.stop) for f in likely] == [(1, 2)]
    assert [(f.first, f.stop) for f in others] == [(3, 4)]
    assert likely[0].raw == pytest.approx(0.95) and others[0].raw == pytest.approx(0.3)


def test_a_paragraph_in_which_nothing_is_likely_has_no_passage() -> None:
    weights = prior(EVENT, [[0.0] * 3] * 4)
    assert passages([EVENT], [[_scores(0.99, 0.98)]], [weights]) == [[([], [])]]


def test_a_likelihood_rises_with_what_it_is_made_from() -> None:
    assert calibrated(0.7, 1.0, 0.0) == 0.7
    found = [calibrated(raw, 0.8, -0.4) for raw in (0.0, 0.2, 0.6, 1.0)]
    assert found == sorted(found) and found[0] > 0 and found[-1] < 1


TALKS = """Mill owners reject pay claim

The union offered on Monday to reopen the mill if the owners restored last year's wages. The owners rejected the offer.

At least 300 weavers have been dismissed since May. A settlement is unlikely before the harvest, analysts said.
"""


def test_events_offers_conditions_and_figures_are_marked_beside_attributions() -> None:
    document, marks = _marks(TALKS)
    assert any("restored last year's wages" in w for w in _words(document, marks, "condition"))
    assert any("reopen the mill" in w for w in _words(document, marks, "offer"))
    assert any("300 weavers" in w for w in _words(document, marks, "figure"))
    (rejected,) = [
        m
        for m in marks
        if m.kind == "event" and document.text[m.start : m.end].startswith("rejected")
    ]
    assert (rejected.label, rejected.status) == ("reject", "happened")


def _settled(text: str, *places: tuple[str, str]) -> list[str]:
    marks = [
        Mark(kind, text.index(words), text.index(words) + len(words), 0.9)  # type: ignore[arg-type]
        for kind, words in places
    ]
    quotes = quotations(text, [Paragraph(0, len(text))])
    return [text[m.start : m.end] for m in settled(marks, quotes, text)]


def test_a_content_that_stops_inside_a_quotation_takes_it_whole() -> None:
    text = '"We tried. We failed. We will try again," he said.'
    assert _settled(text, ("content", '"We tried'), ("content", "We will try")) == [
        '"We tried. We failed. We will try again,"'
    ]


def test_a_content_does_not_grow_over_a_cue() -> None:
    text = '"We tried, she said, and we failed."'
    assert _settled(text, ("content", '"We tried'), ("cue", "said")) == ['"We tried', "said"]


def test_a_content_of_signs_alone_is_left_out() -> None:
    assert _settled("He left … and she stayed.", ("content", "…")) == []
