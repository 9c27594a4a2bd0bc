"""What parties to a conflict take positions on, by the words that name it.

Drawn up from the agenda items of the PA-X codebook of peace agreements (Bell & Badanjak, 2019: ceasefire,
prisoners, withdrawal, sanctions, aid, elections, territory) and PLOVER's contexts (2021). What is
asked for and its reverse ("tougher sanctions", "relief from sanctions") are two rows.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """Named by one of ``words``, or by one of ``pair`` with one of ``words`` near it."""

    name: str
    words: str
    pair: str = ""


TOPICS: tuple[Topic, ...] = (
    Topic("ceasefire", "ceasefire ceasefires truce armistice"),
    Topic(
        "ceasefire",
        "fighting war hostilities violence bloodshed conflict",
        "stop end halt cease pause cessation suspend ending stopping",
    ),
    Topic(
        "sanctions relief",
        "sanctions sanction embargo tariffs",
        "ease easing lift lifting lifted relief remove removing removal suspend waive",
    ),
    Topic("sanctions", "sanctions sanction embargo"),
    Topic(
        "prisoners",
        "prisoners prisoner hostages hostage detainees captives",
        "release releasing exchange swap return free freeing freedom",
    ),
    Topic(
        "withdrawal",
        "troops forces army soldiers fighters",
        "withdraw withdrawal withdrawing pull leave pullout",
    ),
    Topic("humanitarian access", "humanitarian", "access corridor corridors convoys"),
    Topic("membership", "membership accession"),
    Topic("territorial integrity", "integrity sovereignty", "territorial sovereignty"),
    Topic("peace settlement", "plan proposal agreement deal settlement formula", "peace"),
    Topic("talks", "talks negotiations negotiation dialogue summit mediation negotiate"),
    Topic("elections", "election elections referendum"),
    Topic(
        "diplomatic relations", "relations ties", "diplomatic better improve normalize normalise"
    ),
    Topic("support", "support aid assistance funding"),
    Topic("nuclear programme", "nuclear", "programme program enrichment deal weapons"),
)
"""The first row that the wording's earliest such word fits."""
