"""The floors: a score that falls fails, and so does one that is no longer measured."""

from __future__ import annotations

import pytest

from eval import floors


def test_a_score_at_its_floor_holds() -> None:
    assert floors.below("set", {"statements F1": 0.5}, {"statements F1": 0.5}) == []


@pytest.mark.parametrize("scores", [{"statements F1": 0.499}, {}])
def test_a_score_below_its_floor_or_gone_has_fallen(scores: dict[str, float]) -> None:
    (fallen,) = floors.below("set", scores, {"statements F1": 0.5})
    assert "statements F1 was 0.5" in fallen


def test_mistakes_may_become_fewer_and_not_more() -> None:
    held = {"actors wrongly merged": 1.0}
    assert floors.below("set", {"actors wrongly merged": 0.0}, held) == []
    assert floors.below("set", {"actors wrongly merged": 2.0}, held)


def test_written_floors_are_read_back(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.toml")
    floors.write({"b": {"F1": 0.25}, "a": {"events exported": 7.0, "F1": 1.0}})
    assert floors.floors() == {"a": {"F1": 1.0}, "b": {"F1": 0.25}}
