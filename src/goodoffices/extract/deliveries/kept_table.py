"""Words by which a line of the ledger is struck or kept."""

from __future__ import annotations

from goodoffices.extract.deliveries.holders import CAPTIVES
from goodoffices.extract.deliveries.passing import PUBLISHED
from goodoffices.extract.deliveries.terms import MEASURES, TROOPS

_NEVER = frozenset(
    "gate hell vision update blow future seat rate price attention visit tribute homage heed favour"
    " favor look envelope infrastructure space insight detail name guidance track song album movie"
    " game episode version model watch phone opinion ruling verdict speech address message"
    " advertisement ad ads tax spending revenue profit lead pace state".split()
)

IDLY: dict[str, frozenset[str]] = {
    "": _NEVER,
    "release": _NEVER | PUBLISHED,
    "increase": _NEVER | frozenset({"import", "purchase"}),
    "unveil": _NEVER | PUBLISHED,
    "provide": _NEVER | PUBLISHED | frozenset({"answer", "reason", "example", "context"}),
    "return": _NEVER | frozenset({"fire", "call"}),
    "pay": _NEVER | frozenset({"bill", "respect", "toll"}),
    "give": _NEVER | frozenset({"interview", "warning", "deadline", "evidence", "birth", "name"}),
}
"""By verb (the empty one: any other), objects that are no value between parties."""

NAMELESS: frozenset[str] = (
    frozenset("name list amount number way question thing reason man woman person".split())
    | PUBLISHED
)
"""What a bare clause is about where nothing is handed over."""

DENYING: frozenset[str] = frozenset("assess think believe say find see claim suggest".split())
"""Verbs whose denial takes back what they govern."""

ANNOUNCED: frozenset[str] = frozenset("announce notify pledge unveil promise".split())
"""Verbs under which what "is being" given is still to come."""

APPROVED: frozenset[str] = frozenset(
    "approve pass authorise authorize allocate earmark greenlight clear commit".split()
)
"""Verbs after which value is still to be handed over."""

HOMECOMERS: frozenset[str] = frozenset(
    "resident civilian people evacuee refugee family child citizen villager worker student home".split()
)
"""Who is brought home, not handed over, when "returned"."""

DEALT: frozenset[str] = frozenset(
    "swap exchange deal truce ceasefire agreement handover negotiation negotiate trade mediate"
    " mediator mediation".split()
)
"""Words beside a release by nobody named that tell of a bargain."""

CONSTITUENTS: frozenset[str] = frozenset(
    "council household homeowner homebuyer buyer taxpayer voter pensioner parent patient motorist"
    " commuter pupil teacher farmer tenant renter shopper consumer business employer employee"
    " community borough county hospital school student trader donor company firm manufacturer"
    " citizen national".split()
)
"""Whom a government serves at home."""

INWARD: frozenset[str] = frozenset(
    "tax budget healthcare housing mortgage pension abortion welfare benefit rent curriculum".split()
)
"""What a government deals out at home."""

CROSSING: frozenset[str] = MEASURES - {"restriction", "curb"} | frozenset(
    "import export trade weapon arm airspace embassy consulate crossing corridor visa border asset"
    " fund sell".split()
)
"""What of measures and ways lies between states: a curfew does not."""

KEPT_BY_ALL: frozenset[str] = (
    CAPTIVES
    | TROOPS
    | frozenset(
        "aid assistance relief weapon arm arms missile ammunition munition tank drone rocket shell"
        " ceasefire truce attack fire strike passage"
        " compensation reparation ransom".split()
    )
)
"""What is a line of the ledger whoever gives it: help in war, arms, captives, a halt of fire."""
