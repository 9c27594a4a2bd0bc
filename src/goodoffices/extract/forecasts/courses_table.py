"""Nouns of what happens, and the words that tell ahead how it goes and what it brings.

Sources: the event and outcome classes of WordNet (act, event, phenomenon; verbs of change and of
causation), cut to what reports on conflicts, talks and trade use of the future.
"""

from __future__ import annotations

HAPPENINGS = frozenset(
    "death killing assassination murder arrest ouster dismissal campaign battle clash fight raid"
    " bombing succession struggle rift split threat pressure anger outrage loss setback delay dispute"
    " standoff stalemate impasse deadlock vacuum rise fall drop decline slump surge spread growth"
    " return release swap spillover retaliation reprisal response rhetoric fallout backlash turmoil"
    " chaos instability uncertainty unrest drought war aid cut shortage famine bloodshed violence"
    " casualty conflict hostility tension incident attack strike blow shift change success failure"
    " victory defeat push absence presence lack scenario".split()
)
"""Nouns of what happens or is brought about, beside those of ``EVENTS`` and of the endings below."""

SUFFIXES = ("tion", "sion", "ment", "ence", "ance", "lapse", "crisis", "failure", "withdrawal")
"""Endings of nouns made of verbs: what they name is done or happens."""

NO_HAPPENINGS = frozenset(
    "government parliament administration organization organisation department delegation opposition"
    " institution association corporation coalition population generation nation constitution station"
    " federation foundation commission regiment establishment audience apartment document statement"
    " question mention declaration resolution legislation regulation provision equipment television"
    " information location mission session confederation position version audience intelligence"
    " alliance science residence conference ambulance ordinance section million billion option"
    " convention petition exhibition publication edition amendment element instrument moment monument"
    " ammunition battalion faction union region religion tradition investment replacement"
    " representation inspection commencement appointment instalment installment implementation".split()
)
"""Nouns with such an ending that name a body, a text or a thing, or what is put on by plan."""

ARRANGED = frozenset(
    "talk negotiation meeting discussion consultation visit session summit trial hearing exercise"
    " agreement deal accord treaty plan proposal bill law operation vote election project programme"
    " program measure step move decision".split()
)
"""Nouns of what is planned or written: what these "will" do is a schedule or their content."""

SUCCEEDING = frozenset("succeed fail prevail backfire collapse work suffice fizzle".split())
"""Verbs of how an undertaking ends."""

SPANS = frozenset("hour day week month year phase period".split())
"""What is told to be decisive or hard without being an event."""

LASTING = frozenset("remain stay continue keep".split())
"""Verbs of what goes on."""

TURNING = frozenset(
    "transform turn spill descend slide morph erupt evolve develop tip devolve degenerate escalate"
    " spiral grow plunge explode".split()
)
"""Verbs of becoming another thing, with "into" before it."""

HAPPENING = frozenset("happen ensue occur erupt follow materialise materialize flare".split())
"""Verbs that say only that something comes."""

WINNING = frozenset(
    "win lose succeed fail prevail triumph conquer struggle suffer regret destroy ruin bankrupt".split()
)
"""What is told of others, for nobody has it in their hand: "they will lose"."""

UNDOING = frozenset(
    "undo jeopardise jeopardize endanger derail delay overshadow disrupt destroy undermine reverse"
    " compromise complicate oppose block thwart reignite drag draw force hit hurt isolate weaken"
    " strengthen embolden scupper sink doom displace overturn affect".split()
)
"""What befalls somebody or something, told in the passive."""

TRIALS = frozenset(
    "challenge problem obstacle test disaster catastrophe race hurdle struggle blow nightmare setback"
    " bloodbath tragedy beginning start prelude precursor end mistake boost breakthrough".split()
)
"""Nouns of how hard something will go, or what it begins: "it will be a challenge"."""

PERILS = frozenset(
    "edge risk limbo doubt pressure jeopardy crisis chaos deadlock ruin tatter turmoil danger peril"
    " uncertainty balance stalemate".split()
)
"""Behind those verbs and a preposition, a state that nobody sets out to stay in."""

BRINGING = frozenset(
    "change alter affect bring solve resolve stop deter expedite accelerate hasten speed slow ease calm"
    " complicate contribute weigh cast fuel spark trigger provoke push prompt encourage discourage"
    " embolden strengthen weaken bolster undermine destroy disrupt derail delay prolong end transform"
    " reshape redraw restore rebuild open close ignite inflame escalate intensify deepen set cause lead"
    " result increase reduce raise lower boost threaten haunt plague test strain isolate hinder hamper"
    " help hurt drive draw force improve worsen exacerbate create pose leave".split()
)
"""Verbs of what an event brings about."""

STRIKING = frozenset(
    "inflict degrade impact engulf shatter jolt rattle tilt upset deal wreak unleash avert define"
    " determine dictate decide".split()
)
"""Verbs of the same that, behind "that" or "which", tell as often what a thing is able to do."""

REACHED = frozenset("reach make get have find strike achieve secure".split())
REACHING = frozenset(
    "deal agreement settlement solution peace ceasefire truce accord compromise breakthrough".split()
)
"""With those verbs, what it takes several to come to."""

GRIEFS: dict[str, frozenset[str]] = {
    "play": frozenset({"role", "part"}),
    "face": frozenset(
        "pressure backlash criticism challenge resistance opposition difficulty isolation defeat"
        " revolt rebellion obstacle setback shortage delay attack unrest shutdown crisis hurdle choice"
        " threat recession famine collapse cut tariff sanction war consequence winter retaliation risk"
        " question scrutiny punishment".split()
    ),
    "feel": frozenset(
        "effect impact consequence repercussion fallout pain pressure heat brunt".split()
    ),
    "suffer": frozenset("loss defeat setback blow damage casualty consequence shortage".split()),
    "lose": frozenset("war election support power control vote majority ground access".split()),
    "gain": frozenset("ground power support control influence seat majority momentum".split()),
    "see": frozenset(
        "rise fall increase decline surge escalation attack violence delay change return shift".split()
    ),
}
"""What befalls somebody, by its verb: "could play a key role", "may face pressure"."""

READYING = frozenset("plan prepare ready plot mull contemplate".split())
"""Verbs of what is made ready."""

INCLINED = frozenset(
    "inclined tempted forced compelled obliged reluctant loath emboldened pressed encouraged".split()
)
"""Words of how somebody will act, as others tell it."""

COURSES = frozenset(
    "difficult hard impossible tough painful costly lengthy long slow chaotic messy bloody deadly"
    " protracted brief short tricky challenging disastrous catastrophic devastating dangerous risky"
    " turbulent bumpy rocky rough fraught tense fragile volatile unstable uncertain elusive decisive"
    " severe dire grave enormous huge significant profound futile unsuccessful successful expensive"
    " destabilising destabilizing counterproductive short-lived unbearable easy crucial critical"
    " pivotal".split()
)
"""Adjectives of how something goes or how hard it comes."""
