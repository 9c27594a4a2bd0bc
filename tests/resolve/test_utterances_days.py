"""On which day words were said tells like words of two occasions apart, and joins loose ones."""

from __future__ import annotations

import pytest

from goodoffices.model.findings import StatementFinding, TimeFinding
from goodoffices.model.shapes import Citation, Timex
from goodoffices.resolve.stratum import Block, Utterance
from goodoffices.resolve.utterances import Utterances
from tests.resolve.scopes import PlainScope, document, person, statement

MAYOR = person("Ada Brandt", "actor-1", "actor-2")
WARNED = "All sides must step back from the brink, for the islands cannot afford a war of fish."
WARNS = "Step back from the brink: the islands and the coast cannot afford another war of fish."
ASKED = "a ceasefire could speed up the negotiations of the fishermen on nets and boats"
ASKS = "the fishermen ought to have a ceasefire first, and only then negotiations on rope"


def day(words: str, paper: str) -> TimeFinding:
    cited = Citation(paper, 900, 900 + len(words), words)
    return TimeFinding(citations=(cited,), timex=Timex("DATE", ""), anchor="publication")


def joined(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    """Whether two reports, each with its day, a day in its words, and the words said, are one."""
    times = [day(words, name) for (_, words, _), name in zip((one, other), "ab", strict=True)]
    said: list[StatementFinding] = [
        statement(name, words, speaker=f"actor-{n}", time=time.id, form="indirect")
        for n, (name, (_, _, words), time) in enumerate(
            zip("ab", (one, other), times, strict=True), 1
        )
    ]
    papers = [
        document(name, published=published)
        for name, (published, _, _) in zip("ab", (one, other), strict=True)
    ]
    scope = PlainScope(papers, [*said, *times], [MAYOR])
    stratum = Utterances()
    if not set(stratum.keys(said[0], scope)) & set(stratum.keys(said[1], scope)):
        return False
    block = Block(tuple(sorted(said, key=lambda s: s.id)))
    return len([u for u in stratum.resolve(block, scope) if isinstance(u, Utterance)]) == 1


@pytest.mark.parametrize(
    ("published", "weekday", "one"),
    [
        pytest.param("2031-09-27", "Wednesday", True, id="the same day in two papers"),
        pytest.param("2031-10-05", "Saturday", False, id="the Saturday of the week after"),
    ],
)
def test_like_words_of_two_days_are_two_utterances(published: str, weekday: str, one: bool) -> None:
    first = ("2031-09-26", "Wednesday", WARNED)
    assert joined(first, (published, weekday, WARNED.replace("must", "should"))) is True
    assert joined(first, (published, weekday, WARNS)) is one


def test_loose_words_are_one_where_both_papers_name_the_day() -> None:
    first = ("2031-07-02", "Tuesday", ASKED)
    assert joined(first, ("2031-07-03", "Tuesday", ASKS))
    assert not joined(first, ("2031-07-03", "Wednesday", ASKS))
