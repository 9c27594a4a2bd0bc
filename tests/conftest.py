"""What many tests need: our own example reports, and the exam where it lies beside the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from goodoffices.export.jsonl import lines
from goodoffices.pipeline import read
from goodoffices.store.dossier import DossierFile, open_dossier

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
EXAMPLES = sorted(p for p in (ROOT / "examples").glob("*/*") if p.is_file())

# No test depends on how busy the machine is.
settings.register_profile("any", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any")

Exported = dict[str, list[dict[str, object]]]


def exported(dossier: DossierFile) -> str:
    """The export without what is outside comparisons: paths and the time of reading."""
    kept = []
    for line in lines(dossier):
        row = json.loads(line)
        row.pop("path", None)
        row.pop("captured", None)
        kept.append(json.dumps(row, ensure_ascii=False, sort_keys=True))
    return "\n".join(kept)


def by_kind(dossier: DossierFile) -> Exported:
    """The exported objects by kind."""
    found: Exported = {}
    for line in lines(dossier):
        row = json.loads(line)
        found.setdefault(row["kind"], []).append(row)
    return found


def dossier_of(*paths: Path) -> DossierFile:
    """A dossier in memory with these files read, in this order."""
    dossier = open_dossier(":memory:")
    for path in paths:
        read([path], dossier)
    return dossier


def told(tmp_path: Path, *texts: str, **names: str) -> DossierFile:
    """A dossier in memory of texts written in the test itself."""
    for n, text in enumerate(texts):
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    for name, text in names.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    dossier = open_dossier(":memory:")
    read([tmp_path], dossier)
    return dossier


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five founding reports; tests that need them skip where they are not."""
    found = sorted((SHARED / "seeds").glob("*.txt"))
    if len(found) != 5:
        pytest.skip("the founding reports are not beside the project")
    return found


@pytest.fixture(scope="session")
def examples() -> DossierFile:
    """All our own example reports in one dossier. For looking only."""
    dossier = open_dossier(":memory:")
    read(EXAMPLES, dossier)
    return dossier
