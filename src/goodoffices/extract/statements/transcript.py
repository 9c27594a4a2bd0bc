"""Interviews and transcripts: each turn is its labelled speaker's statement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LABEL = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,4}):\s+(?=\S)")
_TURNS = 4
"""Labelled paragraphs from which a document counts as a transcript."""
_VOICES = 2
_HOSTS = frozenset(
    "host presenter interviewer moderator anchor announcer question q reporter newsreader".split()
)
"""Labels of who asks: the programme's own voice, and no source."""


def turns(reading: Reading) -> Iterator[Draft]:
    """A statement for each labelled turn, if labels alternate; else nothing."""
    labelled = [(doc, hit) for doc in reading.docs if (hit := _LABEL.match(doc.user_data["text"]))]
    counts = Counter(hit.group(1) for _, hit in labelled)
    voices = {label for label, count in counts.items() if count > 1}
    if len(labelled) < _TURNS or len(voices) < _VOICES:
        return
    for doc, hit in labelled:
        if hit.group(1) not in voices or _asks(reading, hit.group(1)):
            continue
        place = int(doc.user_data["start"])
        yield Draft(
            pieces=((place + hit.end(), place + len(doc.user_data["text"])),),
            form="direct",
            kind="speech",
            speaker=_last_word(doc, hit.end(1)),
            source=(place, place + hit.end(1)),
        )


def _asks(reading: Reading, label: str) -> bool:
    """Whether a label names the interviewer: by role, or the publisher by its name."""
    words = label.casefold().split()
    own = (reading.document.publisher or "").casefold().split()
    return bool(_HOSTS & set(words)) or all(w in own for w in words)


def _last_word(doc: Doc, end: int) -> Token:
    """The last token of a label, which heads its name."""
    return max((t for t in doc if t.idx < end), key=lambda t: t.i)
