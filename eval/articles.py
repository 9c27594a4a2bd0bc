"""The text of saved pages against their articles as people marked them.

    python -m eval articles FOLDER [--misses N] [--half 0|1]

FOLDER holds ``ground-truth.json`` (page name: ``articleBody`` and ``url``) and ``html/NAME.html.gz``,
the layout of the article extraction benchmark of Scrapinghub (now Zyte), MIT licence. What is
compared is what the product takes for the report: a document's text without its furniture and
metadata. The score is that benchmark's (``evaluate.py``): shingles of four words, counted;
hits, extras and misses shared out per page; precision and recall averaged over pages, and F1 of
the two averages. Pages are split into two halves by their names' hash, so that rules made while
looking at one half can be judged on the other.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from goodoffices.errors import Refused
from goodoffices.model.findings import Document
from goodoffices.read import receive

WORDS = 4
"""Words in a shingle."""
CAPTURED = "2000-01-01T00:00:00+00:00"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Scored:
    """One page: how much of what was told and found is a hit, an extra, a miss (sum 1)."""

    name: str
    document: Document
    seconds: float
    hit: float
    extra: float
    missed: float

    @property
    def precision(self) -> float:
        """The share of what was found that is told."""
        return _share(self.hit, self.extra, self.missed)

    @property
    def recall(self) -> float:
        """The share of what is told that was found."""
        return _share(self.hit, self.missed, self.extra)


def main_text(document: Document) -> str:
    """What the product takes for the report: the text without furniture and metadata."""
    out, at = [], 0
    for span in sorted((*document.furniture, *document.metadata), key=lambda s: (s.start, s.end)):
        out.append(document.text[at : max(at, span.start)])
        at = max(at, span.end)
    return "\n".join([*out, document.text[at:]])


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text, counted; one shorter run for a shorter text."""
    words = _WORD.findall(text)
    starts = range(max(1, len(words) - WORDS + 1)) if words else ()
    return Counter(tuple(words[i : i + WORDS]) for i in starts)


def agreement(told: str, found: str) -> tuple[float, float, float]:
    """Hits, extras and misses among the shingles of two texts, as shares of their union."""
    a, b = shingles(told), shingles(found)
    counts = ((a & b).total(), (b - a).total(), (a - b).total())
    total = sum(counts)
    return (counts[0] / total, counts[1] / total, counts[2] / total) if total else (0.0, 0.0, 0.0)


def f1(pages: Sequence[Scored]) -> tuple[float, float, float]:
    """F1, precision and recall; pages without any text count where they can (as published)."""
    precision = statistics.fmean(p.precision for p in pages if p.hit + p.extra > 0)
    recall = statistics.fmean(p.recall for p in pages if p.hit + p.missed > 0)
    return 2 * precision * recall / (precision + recall), precision, recall


def half_of(name: str) -> int:
    """Which half a page falls into, by its name's hash."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def _share(hit: float, wrong: float, other: float) -> float:
    if wrong == other == 0:
        return 1.0
    return hit / (hit + wrong) if hit + wrong else 0.0


def score(folder: Path, names: Iterable[str]) -> list[Scored]:
    """Reads pages as a user's files are read, and scores each."""
    told = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    out = []
    with tempfile.TemporaryDirectory() as scratch:
        for name in names:
            page = Path(scratch) / f"{name}.html"
            page.write_bytes(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()))
            start = time.perf_counter()
            (document,) = receive(page, captured=CAPTURED)
            seconds = time.perf_counter() - start
            page.unlink()
            if isinstance(document, Refused):
                raise document
            shares = agreement(told[name]["articleBody"], main_text(document))
            out.append(Scored(name, document, seconds, *shares))
    return out


def scores(folder: Path) -> dict[str, float]:
    """The figures that are held: over all pages."""
    names = sorted(json.loads((folder / "ground-truth.json").read_text(encoding="utf-8")))
    found, precision, recall = f1(score(folder, names))
    return {"shingle F1": found, "precision": precision, "recall": recall}


def main(arguments: list[str]) -> int:
    """Print the scores of all pages and of both halves, and what the pages say of themselves."""
    parser = argparse.ArgumentParser(prog="eval articles")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="list so many worst pages")
    parser.add_argument("--half", type=int, choices=(0, 1), help="look at one half alone")
    options = parser.parse_args(arguments)
    names = sorted(json.loads((options.folder / "ground-truth.json").read_text(encoding="utf-8")))
    pages = score(options.folder, (n for n in names if options.half in (None, half_of(n))))
    for label, chosen in (
        ("all", pages),
        *((f"half {h}", [p for p in pages if half_of(p.name) == h]) for h in (0, 1)),
    ):
        if chosen:
            values = "".join(f"{v:>10.3f}" for v in f1(chosen))
            print(f"{label:<8}{len(chosen):>4} pages   F1, precision, recall{values}")
    seconds = sorted(p.seconds for p in pages)
    print(f"seconds a page: median {statistics.median(seconds):.3f}, longest {seconds[-1]:.3f}")
    _print_metadata([p.document for p in pages])
    for p in sorted(pages, key=lambda p: p.hit)[: options.misses]:
        print(
            f"{p.name[:12]} half {half_of(p.name)} {p.precision:.3f} {p.recall:.3f} {p.document.title}"
        )
    return 0


def _print_metadata(documents: Sequence[Document]) -> None:
    """How many pages gave each field; whether rightly, only a reader can tell."""
    for field, having in (
        ("title", sum(bool(d.title) for d in documents)),
        ("authors", sum(bool(d.authors) for d in documents)),
        ("publisher", sum(bool(d.publisher) for d in documents)),
        ("published", sum(bool(d.published.edtf) for d in documents)),
        ("url", sum(bool(d.url) for d in documents)),
        ("genre", sum(d.genre != "unknown" for d in documents)),
    ):
        print(f"{field:<10} given by {having:>4} of {len(documents)}")
