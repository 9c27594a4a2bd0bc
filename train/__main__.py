"""Make the trained reader anew: ``python -m train``; check the corpus: ``python -m train check``."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from train.check import check
from train.corpus import HELD_OUT, Report, reports

if TYPE_CHECKING:
    from train.network import Network


def main() -> int:
    """Fit, export, measure, print. Needs what ``train/README.md`` lists, and no network."""
    if sys.argv[1:2] == ["check"]:
        return check(sys.argv[2:])
    parser = argparse.ArgumentParser(prog="train", description=__doc__)
    parser.add_argument("--out", type=Path, help="where the model goes (default: the package)")
    return _make(parser.parse_args().out)


def _make(out: Path | None) -> int:
    from goodoffices.extract.trained.tagger import FOLDER
    from train.fit import Recipe, fit

    known = reports()
    seen = [r for r in known if r.writer not in HELD_OUT]
    held = [r for r in known if r.writer in HELD_OUT]
    print(f"{len(seen)} reports to learn from, {len(held)} held out")
    finish(fit(seen, Recipe()), seen, held, out or FOLDER)
    return 0


def finish(network: Network, seen: list[Report], held: list[Report], folder: Path) -> None:
    """Export a network, compare it with its float form on the held-out reports, note the figures."""
    from train.calibrate import lines
    from train.examples import transitions
    from train.export import calibrate, export, export_float
    from train.measure import measure, verdicts

    after = transitions(seen)
    export(network, after, folder)
    told = lines(verdicts(folder, held))
    calibrate(told, folder)
    with tempfile.TemporaryDirectory() as scratch:
        export_float(network, after, Path(scratch))
        calibrate(told, Path(scratch))
        plain = measure(Path(scratch), held)
    shipped = measure(folder, held)
    figures = {
        "reports": len(seen),
        "held out": {w: measure(folder, [r for r in held if r.writer == w]) for w in HELD_OUT},
        "all held out": shipped,
        "all held out, float": plain,
        "lost by int8": {k: round(plain[k] - shipped[k], 1) for k in shipped if k in plain},
    }
    (folder / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    sys.exit(main())
