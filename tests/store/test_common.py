"""What nearly every entry has in common is found on a walk through its kind: the same, sooner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.model.entries import Actor, Statement
from goodoffices.model.record import Wanted
from goodoffices.model.shapes import Citation, Link, When
from goodoffices.store import chosen
from goodoffices.store.lists import SOME, Lists

SPEAKER = "actor-1"


@pytest.fixture
def talkative(dossier, keeping):
    """Of thirty statements on as many days, and four on none, every third is somebody else's,
    which she passed on."""
    kept = []
    for n in range(34):
        day = When(f"2025-03-{n + 1:02}", "stated", "") if n < 30 else When(None, "unknown", "")
        who = "actor-2" if n % 3 == 2 else SPEAKER
        said = Statement(
            id=f"statement-{n:02}",
            speaker=who,
            speaker_text="She",
            speaker_known="named",
            source=None,
            cue=None,
            content=(Citation("d", n, n + 1, "licences" if n % 2 else "blockade"),),
            form="indirect",
            polarity="affirmed",
            said=day,
            chain=tuple(dict.fromkeys((Link(who, "She", "said"), Link(SPEAKER, "She", "said")))),
            citations=(Citation("d", n, n + 1, "x"),),
            members=(f"statement-{n:02}",),
            review="rejected" if n == 27 else "unreviewed",
        )
        kept.append(keeping(said, said.id))
    known = Citation("d", 0, 1, "Lind")
    kept.append(
        keeping(
            Actor(id=SPEAKER, name="Lind", type="person", citations=(known,), members=(SPEAKER,)),
            SPEAKER,
        )
    )
    dossier.replace([], kept)
    return dossier


@pytest.mark.parametrize("order", ["-first", "first", "-size", "-origins", "doubtful", "no such"])
@pytest.mark.parametrize("offset", [0, 3])
@pytest.mark.parametrize(
    "asked",
    [
        Wanted(kind="statement", about=((SPEAKER, ("speaker",)),)),
        Wanted(kind="statement", about=((SPEAKER, ()),)),
        Wanted(kind="statement", words="licences"),
        Wanted(kind="statement", words="licences", about=((SPEAKER, ("chain.who",)),)),
        Wanted(kind="statement", about=((SPEAKER, ("chain.who", "-speaker")),)),
        Wanted(kind="statement", words="licences", status="affirmed", certainty="high"),
    ],
)
def test_a_walk_meets_what_looking_all_of_it_up_gives(talkative, monkeypatch, order, offset, asked):
    lists = Lists(talkative._db)
    asked = replace(asked, order=order, offset=offset, limit=5)
    picked = lists.rows(asked)
    assert len(picked) == 5
    monkeypatch.setattr(chosen, "LARGE", 0)
    monkeypatch.setattr(chosen, "FREQUENT", 1)
    talkative._db.run("UPDATE listed SET size = size")  # nothing is remembered over a write
    assert lists._walked(asked) == picked
    assert lists.rows(asked) == picked


def test_a_walk_that_meets_too_few_is_none(talkative, monkeypatch):
    monkeypatch.setattr(chosen, "LARGE", 0)
    lists = Lists(talkative._db)
    asked = Wanted(kind="statement", about=((SPEAKER, ("speaker",)),), limit=SOME)
    assert lists._walked(asked) == []
    assert len(lists.rows(asked)) == 22, "all there are, those of no day included"


def test_how_often_an_entry_is_referred_to_is_counted_by_kind_and_field(talkative):
    counted = talkative.referrals(SPEAKER)
    asked = Wanted(kind="statement", about=((SPEAKER, ("speaker",)),))
    assert counted["statement", "speaker"] == talkative.total(asked) == 22
    assert counted["statement", "chain.who"] == 33
    passed_on = replace(asked, about=((SPEAKER, ("chain.who", "-speaker")),))
    assert talkative.total(passed_on) == 33 - 22
    assert talkative.referrals("actor-unknown") == {}
