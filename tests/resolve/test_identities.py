"""Mergings that are likely and not safe: proposed, never made."""

from __future__ import annotations

from pathlib import Path

from goodoffices.store.dossier import DossierFile
from tests.conftest import by_kind, told

FULL = "Erik Solberg arrived in Lima on Monday. Solberg met Hanna Weiss and Ivo Maric at the dam."
BARE = "Mr Solberg rejected the map on Tuesday. Hanna Weiss and Ivo Maric left the hall."
RIVAL = "Nils Solberg signed the map on Friday. Hanna Weiss and Ivo Maric thanked him."
ELSEWHERE = "Mr Solberg sold the club on Tuesday, and the players left the hall in anger."


def proposals(dossier: DossierFile) -> list[str]:
    found = by_kind(dossier).get("disagreement", [])
    return [str(d["why"]) for d in found if d["about"] == "attribution"]


def people(dossier: DossierFile) -> list[str]:
    return sorted(str(a["name"]) for a in by_kind(dossier)["actor"] if a["type"] == "person")


def test_a_bare_surname_with_one_bearer_is_proposed_and_not_merged(tmp_path: Path) -> None:
    dossier = told(tmp_path, FULL, BARE)
    assert {"Erik Solberg", "Solberg"} < set(people(dossier))
    (why,) = proposals(dossier)
    assert "Erik Solberg" in why


def test_a_proposal_cites_both_sides_and_is_of_low_certainty(tmp_path: Path) -> None:
    (found,) = by_kind(told(tmp_path, FULL, BARE))["disagreement"]
    assert found["certainty"] == "low"
    assert found["verdict"] == "compatible"
    assert {side["value"] for side in found["members"]} == {"Erik Solberg", "Solberg"}
    assert all(side["citations"] for side in found["members"])


def test_nothing_is_proposed_where_two_bear_the_name(tmp_path: Path) -> None:
    assert proposals(told(tmp_path, FULL, BARE, RIVAL)) == []


def test_nothing_is_proposed_from_one_story_to_another(tmp_path: Path) -> None:
    assert proposals(told(tmp_path, FULL, ELSEWHERE)) == []


def test_nothing_is_proposed_for_what_one_text_keeps_apart(tmp_path: Path) -> None:
    assert proposals(told(tmp_path, FULL)) == []


def test_two_near_names_are_proposed_and_not_merged(tmp_path: Path) -> None:
    one = "Nasib Sabri arrived in Lima on Monday. Sabri spoke to the unions about the dam."
    two = "Nabib Sabri signed the map on Friday. Sabri thanked the unions for the gesture."
    dossier = told(tmp_path, one, two)
    assert people(dossier) == ["Nabib Sabri", "Nasib Sabri"]
    (why,) = proposals(dossier)
    assert "two spellings" in why


def test_half_a_surname_is_proposed_for_nobody(tmp_path: Path) -> None:
    assert proposals(told(tmp_path, FULL.replace("Solberg", "Mar-Solberg"), BARE)) == []


def test_a_short_surname_is_proposed_for_nobody(tmp_path: Path) -> None:
    short = (FULL.replace("Solberg", "Li"), BARE.replace("Solberg", "Li"))
    assert proposals(told(tmp_path, *short)) == []


def test_names_that_begin_otherwise_are_no_two_spellings(tmp_path: Path) -> None:
    one = "Nasib Sabri arrived in Lima on Monday. Sabri spoke to the unions about the dam."
    two = "Rasib Sabri signed the map on Friday. Sabri thanked the unions for the gesture."
    assert proposals(told(tmp_path, one, two)) == []
