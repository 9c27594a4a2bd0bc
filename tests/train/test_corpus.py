"""The corpus that the trained reader learns from is sound, and is read as its guide says."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from train.check import check
from train.corpus import HELD_OUT, Span, Text, joined, read, reports
from train.examples import IGNORED, answer, examples, quoted, run_on, transitions

from goodoffices.extract.trained.marks import LAYERS
from goodoffices.extract.trained.tagger import FOLDER
from goodoffices.extract.trained.wordpieces import Vocabulary, words


def _report(folder: Path, body: str) -> Path:
    path = folder / "w0" / "01.xml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'<report id="w0-01" genre="news">{body}</report>', encoding="utf-8")
    return path


def _shown(text: Text) -> list[tuple[str, str]]:
    return [(s.kind, text.text[s.start : s.end]) for s in text.spans]


def test_the_corpus_has_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert check() == 0, capsys.readouterr().out


def test_a_report_that_breaks_the_guide_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _report(tmp_path, '<p><src a="1">She</src> <cue a="1">spoke</cue>.</p>')
    assert check(folder=tmp_path) == 1
    assert "w0/01.xml: attribution 1 has no content" in capsys.readouterr().out


def test_of_nested_attributions_the_outermost_is_learnt(tmp_path: Path) -> None:
    report = read(
        _report(
            tmp_path,
            '<p><said a="2" form="indirect" kind="speech"><src a="1">He</src> <cue a="1">hopes</cue>'
            ' <said a="1" form="indirect" kind="wish">to win</said></said>,'
            ' <src a="2">an aide</src> <cue a="2">said</cue>.</p>',
        )
    )
    assert _shown(report.texts[0]) == [
        ("content", "He hopes to win"),
        ("source", "an aide"),
        ("cue", "said"),
    ]


def test_a_source_inside_a_cue_cuts_it_in_two(tmp_path: Path) -> None:
    report = read(
        _report(
            tmp_path,
            '<p><cue a="1">was told by <src a="1">a guard</src> in passing</cue>'
            ' <said a="1" form="indirect" kind="belief">it was shut</said></p>',
        )
    )
    assert [kind for kind, _ in _shown(report.texts[0])] == ["cue", "source", "cue", "content"]
    assert {s.label for s in report.texts[0].spans} == {"", "belief"}


def test_a_joined_report_keeps_its_spans() -> None:
    for report in reports(writers=["w12"]):
        page = joined(report)
        apart = [pair for t in report.texts if not t.furniture for pair in _shown(t)]
        assert _shown(page) == apart


def test_lost_paragraph_breaks_keep_the_spans() -> None:
    texts = [
        Text("Title", ()),
        Text("One a.", (Span("source", 4, 5),)),
        Text("b", (Span("cue", 0, 1),)),
    ]
    (title, page) = run_on(texts, 1.0, random.Random(1))
    assert title.text == "Title"
    assert _shown(page) == [("source", "a"), ("cue", "b")]


@pytest.mark.parametrize(
    ("fashion", "shown"),
    [
        ("straight", "\"It's 'fine',\" he said."),
        ("curly", "“It’s ‘fine’,” he said."),
        ("single", "‘It’s “fine”,’ he said."),
    ],
)
def test_quotation_marks_change_their_fashion_and_nothing_moves(fashion: str, shown: str) -> None:
    for text in ("\"It's 'fine',\" he said.", "“It’s ‘fine’,” he said."):
        if fashion != "single" or text.startswith('"'):
            assert quoted(text, fashion) == shown


def test_each_span_opens_once() -> None:
    text = Text("an aide said yes", (Span("source", 0, 7), Span("cue", 8, 12, "speech")))
    tags = [LAYERS[0].tags[row[0]] for row in answer(text, words(text.text))]
    assert tags == ["B-source", "I-source", "B-cue", "O"]


def test_one_epoch_holds_no_word_of_a_held_out_writer() -> None:
    assert set(HELD_OUT) <= {r.writer for r in reports()}
    seen = [r for r in reports() if r.writer not in HELD_OUT][:4]
    made = list(examples(seen, Vocabulary(FOLDER / "vocab.txt"), random.Random(3)))
    assert made and all(len(e.ids) == len(e.answers) for e in made)


def test_a_span_hardly_ever_opens_twice_in_a_row() -> None:
    tags = LAYERS[0].tags
    rows = transitions(reports(writers=["w12"]))[0]
    content = tags.index("I-content")
    assert rows[content][content] > rows[content][tags.index("B-content")]


OFFER = """<p><src a="1">The mill</src> <cue a="1">said</cue> <said a="1" form="indirect" kind="speech">it
<offer id="o1" type="promise" maker="mill" to="">would <ev type="retreat" status="conditional">reopen</ev></offer>
<cond of="o1" rel="if">if wages fell</cond></said>.</p>""".replace("\n", " ")


def test_layers_of_marks_lie_over_one_another(tmp_path: Path) -> None:
    (text,) = read(_report(tmp_path, OFFER)).texts
    assert _shown(text) == [
        ("source", "The mill"),
        ("cue", "said"),
        ("content", "it would reopen if wages fell"),
        ("offer", "would reopen"),
        ("event", "reopen"),
        ("condition", "if wages fell"),
    ]
    rows = answer(text, words(text.text))
    (reopen,) = [
        row
        for row, (s, e) in zip(rows, words(text.text), strict=True)
        if text.text[s:e] == "reopen"
    ]
    told = {}
    for n, layer in enumerate(LAYERS):
        tag, label, status = reopen[3 * n : 3 * n + 3]
        if tag:
            told[layer.tags[tag]] = (
                "" if label == IGNORED else layer.labels[label],
                "" if status == IGNORED else layer.statuses[status],
            )
    assert told == {
        "I-content": ("speech", ""),
        "B-event": ("retreat", "conditional"),
        "I-offer": ("promise", ""),
    }


def test_where_only_the_main_events_are_marked_the_others_teach_nothing(tmp_path: Path) -> None:
    path = _report(tmp_path, OFFER)
    path.write_text(path.read_text(encoding="utf-8").replace("<report", '<report marks="main"'))
    (text,) = read(path).texts
    rows = answer(text, words(text.text))
    at = {layer.kinds: 3 * n for n, layer in enumerate(LAYERS)}
    shown = [text.text[s:e] for s, e in words(text.text)]
    events = {w: row[at[("event",)]] for w, row in zip(shown, rows, strict=True)}
    asked = {w for w, tag in events.items() if tag != IGNORED}
    assert asked == {"would", "reopen", "if"}  # the mark, and the words that bound it
    assert all(row[at[("reply",)]] == IGNORED for row in rows)
    assert all(row[at[("offer",)]] != IGNORED for row in rows)


def test_how_tags_follow_is_counted_where_everything_is_marked(tmp_path: Path) -> None:
    path = _report(tmp_path, OFFER)
    whole = read(path)
    path.write_text(path.read_text(encoding="utf-8").replace("<report", '<report marks="main"'))
    event = next(n for n, layer in enumerate(LAYERS) if layer.kinds == ("event",))
    offer = next(n for n, layer in enumerate(LAYERS) if layer.kinds == ("offer",))
    assert transitions([read(path)])[event] == transitions([])[event]
    assert transitions([read(path)])[offer] == transitions([whole])[offer]
