"""Checks the corpus: well-formed, known tags, every attribution with a content, every reference met.

python -m train check [WRITER ...]
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from train.corpus import AS_ONE, ATTITUDE_OF, CORPUS, KIND_OF, LABEL_IN, LAYER_OF, STATUS_IN

TAGS = frozenset(
    "report title furniture p src cue said ev offer cond reply give stance num date fc fw".split()
)
ATTRIBUTIONS = frozenset({"src", "cue", "said"})
FORMS = frozenset({"direct", "indirect", "mixed"})
COUNTED = ("ev", "offer", "cond", "reply", "give", "stance", "num", "date", "fc", "furniture")


def faults(root: ET.Element) -> Iterator[str]:
    """What is wrong with a report, a sentence each."""
    parts: dict[str, set[str]] = defaultdict(set)
    offers = {e.get("id") for e in root.iter("offer")}
    for element in root.iter():
        if element.tag not in TAGS:
            yield f"unknown tag {element.tag}"
        if element.tag in ATTRIBUTIONS:
            if "a" not in element.attrib:
                yield f"{element.tag} belongs to no attribution"
            parts[element.get("a", "")].add(element.tag)
        if element.tag == "said" and element.get("form") not in FORMS:
            yield f"no such form: {element.get('form')}"
        if element.tag == "said" and element.get("kind") not in ATTITUDE_OF:
            yield f"no such kind: {element.get('kind')}"
        yield from _classes(element)
        if element.tag in ("cond", "reply") and element.get("of") not in offers:
            yield f"{element.tag} of an unknown offer {element.get('of')}"
    for name, tags in parts.items():
        if "said" not in tags:
            yield f"attribution {name} has no content"


def _classes(element: ET.Element) -> Iterator[str]:
    """What is wrong with the type, relation, value or status of a mark."""
    kind = KIND_OF.get(element.tag)
    if kind is None or element.tag in ATTRIBUTIONS:
        return
    layer = LAYER_OF[kind]
    for name, known in ((LABEL_IN.get(kind), layer.labels), (STATUS_IN.get(kind), layer.statuses)):
        value = element.get(name or "", "")
        if name and value not in known and value not in AS_ONE:
            yield f"no such {name} of {element.tag}: {value}"


def check(writers: Sequence[str] = (), folder: Path = CORPUS) -> int:
    """Print what is wrong and what there is. 1 if anything is wrong."""
    total: Counter[str] = Counter()
    wrong = 0
    for path in sorted(folder.glob("*/*.xml")):
        if writers and path.parent.name not in writers:
            continue
        try:
            root = ET.parse(path).getroot()
        except ET.ParseError as error:
            print(f"{path.parent.name}/{path.name}: not well-formed: {error}")
            wrong += 1
            continue
        for fault in sorted(set(faults(root))):
            print(f"{path.parent.name}/{path.name}: {fault}")
            wrong += 1
        total["reports"] += 1
        total["words"] += len(" ".join(root.itertext()).split())
        total["attributions"] += len({e.get("a") for e in root.iter("said")})
        total.update(e.tag for e in root.iter() if e.tag in COUNTED)
    print(", ".join(f"{count:,} {name}" for name, count in total.items()))
    return 1 if wrong else 0
