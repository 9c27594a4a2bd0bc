"""What one actor said, oldest first, and which words it comes back to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from goodoffices.model.entries import Actor, Statement
from goodoffices.model.record import Record, Wanted
from goodoffices.present.comparing import LONG, Run, nearest, runs
from goodoffices.present.lines import told
from goodoffices.present.shelf import Shelf
from goodoffices.present.showing import within
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line
from goodoffices.text.common_words import COMMON
from goodoffices.text.stems import stem

MOST = 100
"""Remarks on a page, the latest of an actor; words narrow them."""

WORDS = 12
"""Words named that an actor comes back to."""

_INDEFINITE = re.compile(r"(?:any|every|some|no)(?:body|one|thing|where)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something an actor said, its words marked where it had not said them the time before."""

    line: Line
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class OverTime:
    """An actor, the words looked for, what it said with them, how often in all; and the words that
    recur in these remarks, each with the number of remarks that have it."""

    actor: Actor
    words: str
    remarks: tuple[Remark, ...]
    total: int
    recurring: tuple[tuple[str, int], ...]


def over_time(record: Record, actor: Actor, words: str) -> OverTime:
    """What an actor said that holds these words, oldest first, each against the most similar of
    what it had said before; another remark altogether is not compared."""
    teller = Teller(record, Shelf(record))
    about = ((actor.id, ("speaker",)),)
    wanted = Wanted(kind="statement", about=about, words=words, limit=MOST)
    total = record.total(wanted)
    # Of too many the latest are shown; what has no day stands last among few, and is left of many.
    some = record.some(replace(wanted, order="first") if total <= MOST else wanted)
    statements = [e for e in some if isinstance(e, Statement)]
    statements = statements if total <= MOST else statements[::-1]
    teller.shelf.fetch(statements)
    found: list[Remark] = []
    before: list[str] = []
    for statement in statements:
        text = within(" … ".join(c.quote for c in statement.content))
        found.append(Remark(told(teller, statement), tuple(runs(text, nearest(text, before)))))
        before.append(text)
    sought = {stem(w) for w in _spelled(words.casefold())}
    recurs = tuple(
        (word, n) for word, n in recurring(before) if stem(word.casefold()) not in sought
    )
    return OverTime(actor, words, tuple(found), total, recurs[:WORDS])


def recurring(texts: Iterable[str]) -> list[tuple[str, int]]:
    """The words that several texts have, in any of their endings, and how many do; most first.

    Each is spelled as it is most often. Common words, and what is short, are left out.
    """
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    times: Counter[str] = Counter()
    for text in texts:
        words = [w for w in _spelled(text) if len(w) > LONG and not _common(w)]
        for word in words:
            spelled[stem(word.casefold())][word] += 1
        times.update({stem(word.casefold()) for word in words})
    named = [(min(spelled[s].items(), key=_usual)[0], n) for s, n in times.items() if n > 1]
    return sorted(named, key=lambda pair: (-pair[1], pair[0].casefold()))


def _spelled(text: str) -> list[str]:
    return _WORD.findall(text)


def _common(word: str) -> bool:
    return word.casefold() in COMMON or _INDEFINITE.fullmatch(word) is not None


def _usual(spelling: tuple[str, int]) -> tuple[int, str]:
    """What puts the most usual spelling first."""
    return (-spelling[1], spelling[0])
