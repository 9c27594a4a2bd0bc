"""PLOVER's types by what they do to a relation: cooperation or conflict, in words or in deeds.

Source: the PLOVER codebook (Open Event Data Alliance, 2018 and 2023), which keeps CAMEO's four
"quad" classes for its types.
"""

from __future__ import annotations

from typing import Literal

Quad = Literal["words of cooperation", "cooperation", "words of conflict", "conflict"]

QUADS: dict[str, Quad] = {
    "agree": "words of cooperation",
    "consult": "words of cooperation",
    "support": "words of cooperation",
    "concede": "words of cooperation",
    "cooperate": "cooperation",
    "aid": "cooperation",
    "retreat": "cooperation",
    "request": "words of conflict",
    "accuse": "words of conflict",
    "reject": "words of conflict",
    "threaten": "words of conflict",
    "protest": "conflict",
    "sanction": "conflict",
    "mobilize": "conflict",
    "coerce": "conflict",
    "assault": "conflict",
}

FRIENDLY: frozenset[str] = frozenset(t for t, q in QUADS.items() if "cooperation" in q)
"""Types of cooperation, in words or in deeds."""
