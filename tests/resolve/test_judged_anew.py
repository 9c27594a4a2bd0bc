"""What a judgement or a newcomer leaves behind is what a resolution from nothing makes of the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.pipeline import bring_up_to_date, judge, read
from goodoffices.store.dossier import DossierFile, open_dossier
from tests.conftest import by_kind, exported

RELEASES = (
    "Chile released prisoners on 3 June 2031. Chile released prisoners on 4 September 2031. Chile"
    " released prisoners on 5 December 2031. The release of prisoners by Chile pleased many people."
)
ACCOUNT = (
    "Chile attacked Oslo on Monday. At least ten people were killed in the strike and 200 houses"
    " destroyed, according to Norway's health ministry."
)
TOGETHER = (
    "Iran and the Harbour Front said on Monday that Chile attacked Peru with 20 drones. The Harbour"
    " Front left."
)
CREDITED = (
    "Chile's army attacked Oslo on Monday and killed ten people, the Associated Press reported."
)
FULLER = (
    "The Popular Harbour Front, an armed group, attacked Peru. The Popular Harbour Front left Peru."
    " Harbour Front fighters left."
)


def put(dossier: DossierFile, folder: Path, *texts: str) -> None:
    for text in texts:
        path = folder / f"{len(dossier.read_by())}.txt"
        path.write_text(text, encoding="utf-8")
        read([path], dossier)


def anew(dossier: DossierFile) -> str:
    """The export after everything was resolved from nothing."""
    with dossier.transaction():
        for table in ("entry_words", "kept", "block_key", "seen"):
            dossier._db.run(f"DELETE FROM {table}")
        dossier._db.run("INSERT INTO unresolved (id, kind) SELECT id, kind FROM finding")
        dossier._db.run("INSERT INTO unresolved (id, kind) SELECT id, 'document' FROM document")
    bring_up_to_date(dossier)
    return exported(dossier)


@pytest.mark.parametrize("kind", ["event", "statement", "actor"])
@pytest.mark.parametrize("text", [RELEASES, ACCOUNT, TOGETHER, CREDITED])
def test_whatever_is_rejected_leaves_nothing_behind(text: str, kind: str, tmp_path: Path) -> None:
    with open_dossier(":memory:") as dossier:
        put(dossier, tmp_path, text)
        for entry in by_kind(dossier).get(kind, ()):
            (member, *_) = entry["members"]  # type: ignore[misc, attr-defined]
            judge(dossier, "reject", member, by="me")
            assert exported(dossier) == anew(dossier)
            judge(dossier, "accept", member, by="me")


def test_who_speaks_in_one_breath_goes_by_the_name_that_a_newcomer_brings(tmp_path: Path) -> None:
    with open_dossier(":memory:") as dossier:
        put(dossier, tmp_path, TOGETHER, FULLER, f"{FULLER} Peru protested.")
        names = {o["name"] for s in by_kind(dossier)["statement"] for o in s["origins"]}  # type: ignore[attr-defined]
        assert "Iran and Popular Harbour Front" in names
        assert exported(dossier) == anew(dossier)


NAMED = (
    "President Erik Solberg of Norway met Hanna Weiss and Ivo Maric at the dam in Oslo on Monday."
)
BARE = "Norway built the dam. Solberg rejected the map. Hanna Weiss and Ivo Maric left the hall."
BY_NAME = (
    "Erik Solberg arrived in Lima on Monday. Solberg met Hanna Weiss and Ivo Maric at the dam."
)
TITLED = "Mr Solberg rejected the map on Tuesday. Hanna Weiss and Ivo Maric left the hall."


@pytest.mark.parametrize("texts", [(NAMED, BARE), (BY_NAME, TITLED)])
def test_whoever_is_rejected_tells_no_more_who_the_others_are(
    texts: tuple[str, ...], tmp_path: Path
) -> None:
    with open_dossier(":memory:") as dossier:
        put(dossier, tmp_path, *texts)
        for entry in by_kind(dossier)["actor"]:
            for member in entry["members"]:  # type: ignore[attr-defined]
                judge(dossier, "reject", member, by="me")
                assert exported(dossier) == anew(dossier)
                judge(dossier, "accept", member, by="me")
