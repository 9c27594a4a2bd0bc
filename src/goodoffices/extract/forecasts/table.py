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
    (
        r"(?:almost|nearly|virtually|practically|all\s+but|near|next\s+to|as\s+good\s+as)[\s-]+"
        r"(?:certain|sure|inevitable)",
        CERTAIN,
    ),
    (
        r"(?:far|anything\s+but|by\s+no\s+means|not(?:\s+at\s+all)?)\s+(?:from\s+)?certain(?!\s+to\b)",
        OPEN,
    ),
    (
        r"the\s+(?:single\s+)?(?:likeliest|more\s+likely|more\s+probable|most\s+(?:likely|probable))\s+"
        r"(?:outcome|result|scenario|course|path|ending)",
        LIKELY,
    ),
    (
        r"an?\s+(?:(?:very|rather|fairly)\s+)?(?:remote|distant|slim)\s+(?:prospect|possibility|chance|risk|likelihood)"
        r"|a\s+long\s+shot",
        VERY_UNLIKELY,
    ),
    (r"a\s+(?:real|distinct|strong)\s+possibility", OPEN),
    (r"an?\s+(?:roughly\s+)?even\s+(?:chance|bet)|at\s+(?:roughly\s+|about\s+)?even\s+odds", EVEN),
    (r"(?:a\s+)?better[\s-]than[\s-]even\s+(?:bet|chance)", LIKELY),
    (r"not\s+on\s+the\s+cards|out\s+of\s+the\s+question", REMOTE),
    (r"on\s+the\s+cards|imminent|close\s+at\s+hand|(?:just\s+)?around\s+the\s+corner", OPEN),
    (r"(?:not\s+at\s+all|hardly|scarcely|not\s+very)\s+likely", VERY_UNLIKELY),
    (rf"{STRONG}\s+unlikely|{STRONG}\s+improbable", VERY_UNLIKELY),
    (r"(?:very|highly|extremely|overwhelmingly)\s+(?:likely|probable)", VERY_LIKELY),
    (rf"(?:not|n[’']t)\s+(?:{PLAIN}\s+)?(?:likely|probable)", UNLIKELY),
    (rf"(?:{PLAIN}\s+)?(?:unlikely|improbable)", UNLIKELY),
    (rf"(?:(?:{PLAIN}|most)\s+)?(?:likely|probable)", LIKELY),
    (r"(?:bound|certain|sure|destined)(?=\s+to\b)", Odds(0.93, 0.99, KENT)),
    (r"(?:poised|on\s+course|on\s+track|headed)(?=\s+to\b)", OPEN),
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
        r"surely|certainly|definitely|undoubtedly|doubtless|without\s+(?:a\s+)?doubt|no\s+doubt",
        OPEN,
    ),
    (
        r"eventually|ultimately|sooner\s+or\s+later|one\s+day|in\s+the\s+end|in\s+the\s+long\s+run",
        OPEN,
    ),
)
"""Adverbs of a clause about the future; ``_NOT`` ones are of the outcome's coming at all."""

STEMS: tuple[str, ...] = tuple(
    "likel probab certain sure inevitabl prospect possibilit chance risk shot even cards question"
    " imminent hand corner bound destined unavoid foregone doubtful poised course track headed toss hardly scarcely eventual undoubt doubt definite"
    " ultimate sooner day end run".split()
)
"""What a text must hold for a wording of the two tables above to stand in it: every way to word a
row has one of the stems that its pattern shows, so texts without them are passed over."""

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

LISTED: tuple[tuple[str, Odds], ...] = (
    *((p, odds) for p, odds in ADJECTIVES if "(?=" not in p and odds is not OPEN),
    (r"(?:a\s+)?(?:roughly\s+)?even(?:\s+chance|\s+odds)?|evens", EVEN),
    (r"(?:very\s+)?remote|almost\s+no\s+chance", REMOTE),
)
"""What may stand behind the colon of a line in a list of forecasts."""

CHANCE = r"(?:chances?|odds|probability|likelihood|possibility|prospects?)"
STAKE = (
    r"(?:chances?|odds|probability|likelihood|possibility|prospects?|risks?|proposition|bet|shot)"
)
"""The nouns that figures may stand with, a risk among them: "a high risk" is no probability."""

HOLDING = frozenset("open alive alert awake resigned reconciled aware mindful wary".split())
"""Adjectives of who reckons with what follows: "open to the possibility that"."""

FLOATING = frozenset("float discuss explore consider weigh study".split())
"""Verbs that make a possibility a proposal."""
VOICING = frozenset(
    "express voice have share hold harbour harbor state repeat reiterate raise air cite note".split()
)
"""Verbs whose subject holds the hope or the fear that is their object."""

DOUBTS = frozenset(
    "doubt doubtful skepticism scepticism skeptical sceptical pessimism pessimistic".split()
)
"""Words of who thinks an outcome less likely than not."""
MOODS = DOUBTS | frozenset("optimism optimistic confidence confident".split())
"""Words behind which an outcome may stand as a gerund: "optimistic about reaching a deal"."""
ATTAINING = frozenset(
    "reach secure finalise finalize achieve strike conclude close win clinch seal get sign end agree"
    " broker hold find resolve".split()
)
"""Verbs of coming to a deal, a truce, a victory."""

SIZES = frozenset(
    "worse higher lower bigger greater larger smaller longer shorter harder costlier fewer deadlier"
    " slower".split()
)
"""Comparatives of what is to come; other ones ("bolder") tell what one would like."""

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
TRUSTING = frozenset(
    "believe think fear doubt reckon bet suspect guess assume worry conclude speculate".split()
)
"""Verbs of who forecasts; the outcome must be told in the future."""
NOUNS = frozenset(
    "prediction forecast expectation confidence belief fear concern worry optimism conviction apprehension"
    " possibility prospect danger risk likelihood hope indication doubt skepticism scepticism".split()
)
"""Nouns of who forecasts ("confidence that X will"); a hope only of what could come."""
DREAD = frozenset("fear concern worry apprehension".split())
"""Of these, those behind which the outcome may stand without "that"."""
TELLING = frozenset(
    "say suggest hold judge consider estimate warn argue find see insist tell".split()
)
"""Verbs over a forecast whose subject makes it, where no statement has been found."""
DEMANDED = frozenset(
    "respect abide honour honor comply uphold fulfil fulfill obey follow ensure guarantee keep"
    " refrain apologise apologize explain answer listen understand engage".split()
)
"""What is "expected" of somebody as a duty, and is no forecast."""
LIGHT = frozenset("give make take deliver end begin start conclude complete do hold pay".split())
"""Verbs that mean what their object says."""
EXERTED = frozenset("effort use step measure action care part responsibility".split())
"""With those verbs, what somebody is called on to do."""
APPOINTED = frozenset(
    "evidence speech address statement testimony visit trip tour announcement remark appearance"
    " oath office briefing interview part place".split()
)
"""With those verbs, what has its day: "expected to give evidence", "to end his visit"."""
HINDSIGHT = frozenset("correctly accurately rightly wrongly falsely famously".split())
"""Adverbs of who knows how a prediction ended."""
BREACHING = frozenset(
    "fail break breach violate refuse ignore flout commit defy disobey exceed flee overstay".split()
)
"""Verbs of what is done against a rule."""
PENALTIES = frozenset("prison jail imprisonment fine fines penalty penalties".split())
"""What a court or an office imposes."""
SCHEDULED = frozenset(
    "arrive meet travel visit attend speak address depart leave land convene gather host chair"
    " join brief testify appear fly return hold deliver present announce unveil publish release open"
    " begin start sign vote hear discuss tour issue head compete perform".split()
)
"""What is planned and done by whoever plans it: told in the future it is a schedule."""
DEALINGS = frozenset(
    "meet sign discuss attend vote hold announce host convene gather present unveil".split()
)
"""Of these, what takes two or shows a side's mind: who tells that it "is expected" foresees it."""
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

EFFECTS = frozenset(
    "alarm anger infuriate enrage unsettle worry reassure embolden please disappoint frustrate cement"
    " entrench damage harm hurt deepen worsen heighten raise inflame unleash reignite"
    " dominate overshadow cloud shape backfire cost".split()
)
"""Verbs of what something does to others: told ahead, a forecast whoever the subject is."""
IMPACTS = frozenset(
    "hit push drive slow squeeze cripple devastate wipe increase reduce lower dent depress stifle stoke"
    " fuel spur widen narrow double halve hobble burden crush choke drain force benefit threaten"
    " disrupt accelerate exacerbate compound lift send".split()
)
"""Verbs of what a measure or an event does: told ahead of one, a forecast."""
MEASURES = frozenset(
    "tariff levy duty tax cut hike rise increase closure ban law bill measure policy rule regulation"
    " subsidy quota restriction blockade shutdown walkout drought flood storm disruption uncertainty"
    " row dispute cost rate surcharge boycott embargo".split()
)
"""Nouns of what is imposed or befalls, beside events: it has effects, and sets out to do nothing."""
COMING = (
    frozenset(
        "come follow happen occur take open pave go pass begin resume start end close reach free release"
        " hold agree accept attend join move fall rise grow last survive collapse break change lose win"
        " become lead turn include delay prolong prevent help speed shake develop affect disrupt unlock spread return".split()
    )
    | OUTCOMES
)
"""Verbs with which a quoted "could" tells a possibility of what comes, not an ability."""
STATES = frozenset(
    "stem link relate connect tie associate have know want like seem appear mean think believe feel look sound contain reflect represent"
    " indicate suggest exist belong own deserve need depend explain refer argue say ask add note"
    " remember understand hope wish prefer tend try concern involve".split()
)
"""Verbs of a state, of a thought or of saying: with "may" they guess at what is."""
STANDING = frozenset("use consider see find call describe apply contact visit speak enter".split())
"""Verbs with which "may" is as often a permission."""
IMMINENT = frozenset(
    "imminent near close inevitable possible hand reach way horizon cards corner".split()
)
"""Words behind "be" which say of something that it comes ("imminent", "at hand", "on the way")."""

EVENTS = frozenset(
    "war conflict fighting ceasefire truce deal agreement settlement accord treaty talk negotiation"
    " peace invasion offensive attack strike escalation crisis victory defeat withdrawal sanction"
    " proposal plan news breakthrough collapse failure delay move decision step vote election"
    " referendum shortage famine inflation price economy recession violence unrest protest process"
    " situation development tension relation outcome result consequence effect impact".split()
)
"""Nouns of what comes about: of them a "could" or "may" tells a possibility, not a permission."""

DENYING: dict[str, bool] = {
    **dict.fromkeys("mean say suggest indicate imply claim".split(), False),
    **dict.fromkeys("think believe expect consider see feel".split(), True),
}
"""Verbs whose denial takes back the outcome they govern; True of those that say how likely."""

WISHING = frozenset("hope hopeful wish pray want".split())
"""Verbs and adjectives of a wish: told of what "will" come they forecast nothing."""

FORECAST_HEADINGS = r"\b(?:forecasts?|outlook|prognosis|scenarios?|what\s+(?:comes|happens|to\s+expect)\s+next|looking\s+ahead|predictions?)\b"
