"""Nouns that tell an event: "the release of", "talks", "a visit", by PLOVER type and mode.

Sources as in ``extract/events/row.py``, where the tables of verbs have theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from goodoffices.model.shapes import Plover

Of = Literal["doer", "done", "theme", "suffered"]


@dataclass(frozen=True, slots=True)
class NounRow:
    """``of``: what "of X" tells (who does it, to whom it is done, or neither); what is suffered belongs to
    whom it befalls ("the bloodiest day for X").

    ``needs`` asks for one of these words before it (or in its name), where the noun alone says
    too little ("military exercise"). ``light`` nouns make an event only with a verb that carries
    them ("held a round", "voiced praise"). ``bare`` nouns take no other noun before them.
    ``themes`` names classes of nouns (``text/nouns.py``), one of which must stand behind "of";
    ``verbs`` the only ones that may carry the noun. ``preps`` asks for one of these prepositions
    behind the noun; ``told`` for a clause that says what it is ("complaints that X steals");
    ``owned`` for somebody known who does it.
    """

    type: Plover
    mode: str | None
    nouns: str
    of: Of = "done"
    needs: str = ""
    light: bool = False
    bare: bool = False
    themes: str = ""
    verbs: str = ""
    preps: str = ""
    told: bool = False
    owned: bool = False


NOUNS: tuple[NounRow, ...] = (
    NounRow("consult", None, "talk meeting summit negotiation consultation conversation", "doer"),
    NounRow("consult", "visit", "visit trip", "doer"),
    NounRow("consult", "phone", "call", "doer", needs="phone telephone video conference"),
    NounRow(
        "consult",
        "phone",
        "call",
        "doer",
        light=True,
        verbs="hold have receive schedule join host attend",
    ),
    NounRow("consult", "phone", "call", "doer", preps="between with"),
    NounRow("consult", None, "discussion", "doer", preps="between among with"),
    NounRow("consult", None, "dialogue discussion round", "doer", light=True),
    NounRow(
        "consult",
        None,
        "conference session",
        "doer",
        light=True,
        verbs="hold convene open start begin resume chair attend host join",
    ),
    NounRow("consult", "mediate", "mediation", "doer"),
    NounRow("agree", None, "approval consent go-ahead assent blessing", "theme", light=True),
    NounRow("agree", None, "light", "theme", needs="green", light=True),
    NounRow("agree", None, "signing signature ratification", "theme"),
    NounRow("agree", None, "conclusion adoption", "theme", themes="deals"),
    NounRow(
        "agree",
        None,
        "agreement deal accord treaty pact memorandum ceasefire truce settlement contract",
        "theme",
        light=True,
    ),
    NounRow("agree", None, "readiness willingness", "theme", light=True),
    NounRow(
        "agree",
        None,
        "pledge promise commitment offer undertaking assurance",
        "theme",
        light=True,
        verbs="repeat reiterate reaffirm renew",
    ),
    NounRow("request", None, "desire wish", "theme", light=True),
    NounRow("support", None, "praise endorsement recognition congratulation apology condolence"),
    NounRow(
        "aid",
        None,
        "support",
        "theme",
        needs="financial military logistical logistics humanitarian material economic",
        light=True,
    ),
    NounRow(
        "support",
        None,
        "support backing solidarity gratitude thank appreciation",
        "theme",
        light=True,
    ),
    NounRow(
        "cooperate",
        None,
        "exercise drill manoeuvre maneuver patrol venture operation",
        "doer",
        needs="joint",
    ),
    NounRow("cooperate", None, "cooperation", "doer", light=True),
    NounRow(
        "mobilize",
        "troops",
        "exercise drill manoeuvre maneuver",
        "doer",
        needs="military naval army live-fire war tactical nuclear air quadrennial",
    ),
    NounRow("mobilize", "troops", "game", "doer", needs="war"),
    NounRow(
        "mobilize", "troops", "patrol", "doer", needs="naval military maritime air sea", light=True
    ),
    NounRow(
        "mobilize",
        "troops",
        "test blast detonation",
        "theme",
        needs="nuclear missile rocket ballistic atomic",
    ),
    NounRow("mobilize", "troops", "launch", "theme", needs="test ballistic"),
    NounRow("mobilize", "troops", "deployment mobilization mobilisation"),
    NounRow("retreat", "release", "release pardon freeing liberation amnesty"),
    NounRow("retreat", "return", "repatriation handover"),
    NounRow("retreat", "return", "exchange swap", needs="prisoner hostage captive detainee body"),
    NounRow("retreat", "return", "exchange swap return", "theme", themes="people"),
    NounRow("retreat", "return", "return handover exchange", "theme", themes="remains"),
    NounRow("retreat", "ease", "reopening", "theme", themes="barriers"),
    NounRow("retreat", "ease", "easing lifting removal relaxation", "theme"),
    NounRow("sanction", "withdraw", "withdrawal pullout exit", "doer", themes="deals"),
    NounRow("retreat", "withdraw", "withdrawal pullout pull-out pullback pull-back", "doer"),
    NounRow("retreat", "disarm", "disarmament demobilisation demobilization surrender", "doer"),
    NounRow("request", None, "demand appeal request proposal plea petition", "doer", light=True),
    NounRow("request", None, "call", "doer", light=True),
    NounRow("request", None, "invitation", "doer", owned=True),
    NounRow("reject", None, "rejection veto refusal", "theme"),
    NounRow(
        "reject",
        None,
        "opposition objection",
        "theme",
        light=True,
        verbs="voice express raise lodge declare reiterate",
    ),
    NounRow("accuse", "allege", "accusation allegation", "theme"),
    NounRow(
        "accuse",
        "disapprove",
        "concern outrage anger dismay displeasure alarm disappointment indignation disapproval",
        "theme",
        light=True,
    ),
    NounRow("accuse", "allege", "blame", "theme", light=True, verbs="lay put place pin trade"),
    NounRow(
        "accuse",
        "disapprove",
        "recrimination insult barb",
        "theme",
        light=True,
        verbs="trade exchange swap hurl",
    ),
    NounRow("accuse", "disapprove", "condemnation denunciation criticism rebuke", "done"),
    NounRow("accuse", "allege", "complaint", "theme", told=True, owned=True),
    NounRow("accuse", "allege", "lawsuit complaint protest suit", "theme", light=True),
    NounRow(
        "accuse", "allege", "challenge case", "theme", light=True, verbs="file lodge bring mount"
    ),
    NounRow(
        "accuse", "investigate", "investigation probe inquiry inspection audit", "done", light=True
    ),
    NounRow("threaten", None, "threat", "theme", themes="attacks sanctions reprisals", owned=True),
    NounRow("threaten", None, "threat ultimatum deadline", "theme", light=True),
    NounRow("threaten", None, "warning", "theme", light=True, bare=True),
    NounRow("protest", "demo", "protest demonstration rally march sit-in", "doer", light=True),
    NounRow("protest", "demo", "protest", "doer", needs="sit-down sit-in street mass", light=True),
    NounRow("protest", "hunger", "strike", "doer", needs="hunger"),
    NounRow(
        "protest", "boycott", "strike", "doer", needs="general nationwide indefinite", light=True
    ),
    NounRow("protest", "boycott", "walkout vigil", "doer", light=True),
    NounRow("sanction", None, "imposition expansion", "theme"),
    NounRow("sanction", None, "sanction embargo", "theme", light=True),
    NounRow("sanction", "expel", "expulsion", "done"),
    NounRow(
        "sanction",
        "discontinue",
        "suspension halt freeze cut termination cancellation",
        "theme",
        themes="aid talks relations",
    ),
    NounRow("coerce", "arrest", "arrest detention imprisonment jailing"),
    NounRow("coerce", "deport", "deportation"),
    NounRow("coerce", "seize", "annexation occupation seizure confiscation"),
    NounRow("coerce", "restrict", "blockade siege"),
    NounRow("coerce", "restrict", "closure closing", "theme", themes="barriers"),
    NounRow("coerce", "restrict", "order", "theme", needs="evacuation displacement", light=True),
    NounRow("coerce", None, "crackdown", "done"),
    NounRow("coerce", "seize", "coup putsch mutiny"),
    NounRow(
        "accuse",
        "disapprove",
        "attack",
        "done",
        needs="personal verbal scathing blistering rhetorical",
    ),
    NounRow("assault", None, "invasion attack assault incursion raid offensive ambush massacre"),
    NounRow("assault", "heavy-weapons", "airstrike shelling bombardment bombing"),
    NounRow(
        "assault",
        "heavy-weapons",
        "strike campaign bombardment",
        needs="air drone missile military rocket artillery bombing ground retaliatory",
    ),
    NounRow(
        "assault",
        "heavy-weapons",
        "strike",
        verbs="carry conduct launch intensify order trade exchange",
    ),
    NounRow(
        "assault",
        None,
        "fire gunfire shot artillery blow salvo",
        "theme",
        light=True,
        verbs="trade exchange swap",
    ),
    NounRow("assault", "heavy-weapons", "barrage", "doer", themes="projectiles"),
    NounRow(
        "assault",
        "heavy-weapons",
        "barrage onslaught",
        "doer",
        needs="missile rocket drone artillery aerial air military",
    ),
    NounRow("assault", None, "advance", "doer", preps="into toward towards on"),
    NounRow("assault", None, "push", "doer", preps="into"),
    NounRow("assault", None, "fight aggression", "theme", preps="against"),
    NounRow("assault", None, "conflict confrontation", "theme", preps="against with between"),
    NounRow("assault", None, "operation", "doer", needs="ground offensive cross-border military"),
    NounRow("assault", "heavy-weapons", "fire", needs="rocket missile artillery mortar tank"),
    NounRow("assault", None, "retaliation reprisal", "theme", owned=True),
    NounRow("assault", None, "response", "theme", needs="retaliatory", owned=True),
    NounRow("assault", None, "war", "theme"),
    NounRow("assault", None, "killing shooting murder ramming"),
    NounRow("assault", None, "day", "suffered", needs="deadliest bloodiest"),
    NounRow("assault", "abduct", "abduction kidnapping hijacking"),
    NounRow("assault", "assassinate", "assassination", "done"),
    NounRow("assault", None, "warfare cyberattack", "doer", light=True),
    NounRow("assault", None, "clash hostility fighting", "doer"),
    NounRow("aid", None, "aid assistance relief donation", "theme", light=True),
    NounRow(
        "assault",
        None,
        "operation",
        "doer",
        needs="air special",
        light=True,
    ),
)
"""Nouns that tell an event, and of which "of" tells what."""

TAKEN_UP: frozenset[str] = frozenset(
    noun
    for row in NOUNS
    for noun in row.nouns.split()
    if not (row.type == "assault" and row.of == "doer")
) | {"talks"}
"""Nouns that take up an event: "the visit", "his release"; "fighting" takes up none."""


@cache
def _nouns() -> dict[str, tuple[NounRow, ...]]:
    found: dict[str, list[NounRow]] = {}
    for row in NOUNS:
        for noun in row.nouns.split():
            found.setdefault(noun, []).append(row)
    return {noun: tuple(rows) for noun, rows in found.items()}


def telling() -> frozenset[str]:
    """The lemmas of all nouns that may tell something."""
    return frozenset(_nouns())


def rows(lemma: str) -> tuple[NounRow, ...]:
    """What a noun may tell, specific rows first."""
    return _nouns().get(lemma, ())
