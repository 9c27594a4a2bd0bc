"""``python -m eval`` runs the exam; ``python -m eval NAME FOLDER`` another measurement.

Every measurement is a module of this package with ``main(arguments) -> int``.
"""

from __future__ import annotations

import sys
from importlib import import_module

MEASUREMENTS = {
    "exam": "scores against the worked answer keys, held by eval/floors.toml",
    "articles": "the text of saved pages against their articles as people marked them",
    "bench": "reading against the bare language pipeline, in one run",
    "furniture": "page furniture in plain text, against a marked-up corpus",
    "names": "whether two spellings are one person, over pairs with the answer",
    "sample": "draws entries at random for judging by hand",
    "times": "time expressions against annotated news (TempEval-3 metric) and phrases",
}


def main() -> int:
    """Run the measurement named on the command line."""
    name = sys.argv[1] if len(sys.argv) > 1 else "exam"
    if name not in MEASUREMENTS:
        for known, about in MEASUREMENTS.items():
            print(f"{known:<10} {about}")
        return 2
    status: int = import_module(f"eval.{name}").main(sys.argv[2:])
    return status


if __name__ == "__main__":
    sys.exit(main())
