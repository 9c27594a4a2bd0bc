"""``python -m eval [--raise]`` holds all floors; ``python -m eval NAME FOLDER`` makes one measurement.

Every measurement is a module of this package with ``main(arguments) -> int``.
"""

from __future__ import annotations

import sys
from importlib import import_module

MEASUREMENTS = {
    "floors": "all that floors.toml holds: the default",
    "exam": "scores against the worked answer keys",
    "articles": "the text of saved pages against their articles as people marked them",
    "bench": "reading against the bare language pipeline, in one run",
    "copies": "reports that repeat others, made from real ones by stated changes",
    "plover": "event types against PLOVER codes given by people (PLV)",
    "furniture": "page furniture in plain text, against a marked-up corpus",
    "growth": "what one report more costs a dossier that holds many, and resolving all anew",
    "names": "whether two spellings are one person, over pairs with the answer",
    "sample": "draws entries at random for judging by hand",
    "times": "time expressions against annotated news (TempEval-3 metric) and phrases",
    "polnear": "sources, cues and contents against PolNeAR's, rules and trained reader",
    "workspace": "server time of every page over a dossier of ten thousand reports",
    "spans": "contents alone against the exam's statements, rules and trained reader",
}


def main() -> int:
    """Run the measurement named on the command line."""
    arguments = sys.argv[1:]
    name = arguments.pop(0) if arguments and not arguments[0].startswith("-") else "floors"
    if name not in MEASUREMENTS:
        for known, about in MEASUREMENTS.items():
            print(f"{known:<10} {about}")
        return 2
    status: int = import_module(f"eval.{name}").main(arguments)
    return status


if __name__ == "__main__":
    sys.exit(main())
