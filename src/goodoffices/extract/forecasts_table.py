"""Words of probability, and the verbs and nouns that make a clause a forecast.

Ranges are those of Intelligence Community Directive 203, Analytic Standards (2015, section
D.6.e.2.a): almost no chance, remote 1-5 %; very unlikely, highly improbable 5-20 %; unlikely,
improbable 20-45 %; roughly even 45-55 %; likely, probable 55-80 %; very likely, highly probable
80-95 %; almost certain, nearly certain 95-99 %. Words that it lacks are read by Kent, Words of
Estimative Probability (Studies in Intelligence, 1964), or have no range. ``scale`` names which.
"""

from __future__ import annotations

from dataclasses import dataclass

ICD = "ICD 203"
KENT = "Kent 1964"
OWN = "stated in figures"


@dataclass(frozen=True, slots=True)
class Odds:
    """What a wording says of the probability: bounds between 0 and 1, None where it says none."""

    low: float | None
    high: float | None
    scale: str | None


REMOTE = Odds(0.01, 0.05, ICD)
VERY_UNLIKELY = Odds(0.05, 0.20, ICD)
UNLIKELY = Odds(0.20, 0.45, ICD)
EVEN = Odds(0.45, 0.55, ICD)
LIKELY = Odds(0.55, 0.80, ICD)
VERY_LIKELY = Odds(0.80, 0.95, ICD)
CERTAIN = Odds(0.95, 0.99, ICD)
EXPECTED = Odds(0.55, None, None)
NOT_EXPECTED = Odds(None, 0.45, None)
OPEN = Odds(None, None, None)

STRONG = r"(?:very|highly|extremely|exceedingly|overwhelmingly|deeply|vanishingly|most)"
PLAIN = r"(?:quite|rather|fairly|somewhat|pretty|increasingly|still)"

ADJECTIVES: tuple[tuple[str, Odds], ...] = (
    (
        r"(?:rather\s+|somewhat\s+|slightly\s+)?(?:more\s+likely|likelier|more\s+probable)\s+than\s+not",
        LIKELY,
    ),
    (r"(?:rather\s+|somewhat\s+|slightly\s+)?less\s+likely\s+than\s+not", UNLIKELY),
    (r"(?:almost|nearly|virtually|practically|all\s+but|near)[\s-]+certain", CERTAIN),
    (r"(?:not\s+at\s+all|hardly|scarcely|not\s+very)\s+likely", VERY_UNLIKELY),
    (rf"{STRONG}\s+unlikely|{STRONG}\s+improbable", VERY_UNLIKELY),
    (r"(?:very|highly|extremely|overwhelmingly)\s+(?:likely|probable)", VERY_LIKELY),
    (rf"(?:not|n[’']t)\s+(?:{PLAIN}\s+)?(?:likely|probable)", UNLIKELY),
    (rf"(?:{PLAIN}\s+)?(?:unlikely|improbable)", UNLIKELY),
    (rf"(?:(?:{PLAIN}|most)\s+)?(?:likely|probable)", LIKELY),
    (r"(?:bound|certain|sure|destined)(?=\s+to\b)", Odds(0.93, 0.99, KENT)),
    (r"inevitable|unavoidable|a\s+foregone\s+conclusion", Odds(0.93, 0.99, KENT)),
    (r"doubtful", Odds(0.20, 0.40, KENT)),
    (r"roughly\s+as\s+likely\s+as\s+not|a\s+toss-?up|a\s+coin\s+toss", EVEN),
)
"""Predicates of an outcome; tried in this order, the first that fits at a place holds."""

ADVERBS: tuple[tuple[str, Odds], ...] = (
    (r"(?:almost|nearly|virtually)\s+(?:certainly|surely)", CERTAIN),
    (r"in\s+all\s+(?:likelihood|probability)|(?:very|highly)\s+(?:likely|probably)", VERY_LIKELY),
    (r"(?:most\s+)?(?:likely|probably)\s+not", UNLIKELY),
    (r"(?:most\s+|quite\s+|more\s+than\s+)?(?:likely|probably)", LIKELY),
    (r"(?:hardly|scarcely)", VERY_UNLIKELY),
    (r"inevitably", Odds(0.93, 0.99, KENT)),
    (
        r"eventually|ultimately|sooner\s+or\s+later|one\s+day|in\s+the\s+end|in\s+the\s+long\s+run",
        OPEN,
    ),
)
"""Adverbs of a clause about the future; ``_NOT`` ones are of the outcome's coming at all."""

CHANCES: tuple[tuple[str, Odds], ...] = (
    (r"(?:almost|virtually|next\s+to)\s+no|no\s+real|remote|vanishing", REMOTE),
    (r"slim|scant|faint|(?:very|highly)\s+(?:small|low)|minimal", VERY_UNLIKELY),
    (r"small|low|poor|little|limited", UNLIKELY),
    (r"(?:roughly\s+|about\s+)?(?:even|equal|fifty-fifty|50-50)", EVEN),
    (r"(?:better|more)[\s-]than[\s-]even|good|strong|decent|fair", LIKELY),
    (r"very\s+(?:good|high|strong)|high|excellent", VERY_LIKELY),
)
"""Words before "chance", "odds", "probability", "likelihood" (ICD 203 for remote, even and the
nouns; the others read as the neighbouring step)."""

CHANCE = r"(?:chances?|odds|probability|likelihood|possibility|prospects?)"

EXPECTING = frozenset(
    "expect anticipate predict forecast foresee project envisage envision".split()
)
NAMING = frozenset("predict forecast foresee anticipate".split())
"""Verbs whose object may be the outcome itself ("predicted a second election")."""
RATING = frozenset(
    "put rate give estimate see judge consider deem think call regard assess find".split()
)
BELIEVING = frozenset(
    "convinced confident optimistic pessimistic sure certain hopeful fearful doubtful".split()
)
"""Adjectives of who forecasts ("is confident that X will")."""
TRUSTING = frozenset("believe think fear doubt reckon bet suspect guess assume".split())
"""Verbs of who forecasts; the outcome must be told in the future."""
DEMANDED = frozenset(
    "respect abide honour honor comply uphold fulfil fulfill obey follow ensure guarantee keep"
    " refrain apologise apologize explain answer listen understand".split()
)
"""What is "expected" of somebody as a duty, and is no forecast."""
SCHEDULED = frozenset(
    "arrive meet travel visit attend speak address depart leave land convene gather host chair"
    " join brief testify appear fly return hold deliver present announce unveil publish release open"
    " begin start sign vote hear discuss tour issue".split()
)
"""What is planned and done by whoever plans it: told in the future it is a schedule."""
OUTCOMES = frozenset(
    "lead result collapse fail spread escalate destabilise destabilize trigger cause provoke"
    " undermine worsen deteriorate derail unravel prolong erode weaken strengthen jeopardise"
    " jeopardize ignite plunge spark hamper hinder complicate backfire succeed prevail disintegrate"
    " fall rise drag drift slip emerge cement deepen shake pave embolden alienate spiral alarm become"
    " prove survive continue persist resume recover improve decline grow shrink expand dominate"
    " struggle lose win end cease agree bring cost shave hurt harm boost delay".split()
)
"""Verbs of what comes about rather than of what somebody sets out to do."""
STATIVE = frozenset("prefer want like know mean depend wish love hate say".split())
"""Verbs of a state of mind or of saying: "would probably prefer" tells a view of today."""
DIRE = frozenset(
    "lead result collapse fail spread escalate destabilise destabilize trigger provoke undermine"
    " worsen deteriorate derail unravel prolong erode jeopardise jeopardize ignite plunge spark"
    " backfire disintegrate spiral embolden alienate drag cease".split()
)
"""Of these, the ones that make a bare "could" or "may" a forecast."""

EVENTS = frozenset(
    "war conflict fighting ceasefire truce deal agreement settlement accord treaty talk negotiation"
    " peace invasion offensive attack strike escalation crisis victory defeat withdrawal sanction"
    " proposal plan news breakthrough collapse failure delay move decision step vote election"
    " referendum shortage famine inflation price economy recession violence unrest protest process"
    " situation development tension relation outcome result consequence effect impact".split()
)
"""Nouns of what comes about: of them a "could" or "may" tells a possibility, not a permission."""

FORECAST_HEADINGS = r"\b(?:forecasts?|outlook|prognosis|scenarios?|what\s+(?:comes|happens|to\s+expect)\s+next|looking\s+ahead|predictions?)\b"
