"""Words that show where somebody stands: verbs, nouns and adjectives of stance.

After the appraisal lexicon of Martin & White, The Language of Evaluation (2005), attitude towards
a proposal, and the pro and con verbs of Somasundaran & Wiebe, Recognizing Stances in Ideological
On-Line Debates (2010).
"""

from __future__ import annotations

from goodoffices.model.shapes import Stance
from goodoffices.text.red_lines import YIELDING as RED_YIELDING

VERBS: dict[str, Stance] = {
    "support": "supports",
    "back": "supports",
    "endorse": "supports",
    "favour": "supports",
    "favor": "supports",
    "welcome": "supports",
    "advocate": "supports",
    "applaud": "supports",
    "approve": "supports",
    "urge": "supports",
    "demand": "supports",
    "propose": "supports",
    "prefer": "supports",
    "hail": "supports",
    "praise": "supports",
    "laud": "supports",
    "commend": "supports",
    "oppose": "opposes",
    "regret": "opposes",
    "lament": "opposes",
    "deride": "opposes",
    "ridicule": "opposes",
    "spurn": "opposes",
    "mock": "opposes",
    "reject": "opposes",
    "condemn": "opposes",
    "criticize": "opposes",
    "criticise": "opposes",
    "denounce": "opposes",
    "dismiss": "opposes",
    "slam": "opposes",
    "decry": "opposes",
    "deplore": "opposes",
    "lambast": "opposes",
    "lambaste": "opposes",
    "rebuff": "opposes",
    "resist": "opposes",
    "veto": "opposes",
    "dislike": "opposes",
    "protest": "opposes",
    "disapprove": "opposes",
    "rule": "opposes",
    "turn": "opposes",
    "block": "opposes",
    "detest": "opposes",
    "resent": "opposes",
    "shun": "opposes",
    "embrace": "supports",
    "spearhead": "supports",
    **dict.fromkeys("obstruct stall thwart torpedo scupper boycott snub".split(), "opposes"),
    **dict.fromkeys("rebuke castigate berate bemoan repudiate renounce rue".split(), "opposes"),
    **dict.fromkeys("implore beseech exhort".split(), "supports"),
}
"""Verbs whose object is what the stance is about, some with a particle (``PARTICLES``)."""

PARTICLES: dict[str, str] = {"rule": "out", "turn": "down"}
"""Verbs of those that are verbs of stance with this particle alone."""

PREPOSITIONAL: dict[tuple[str, str], Stance] = {
    ("call", "for"): "supports",
    ("push", "for"): "supports",
    ("urge", "for"): "supports",
    ("press", "for"): "supports",
    ("argue", "for"): "supports",
    ("campaign", "for"): "supports",
    ("appeal", "for"): "supports",
    ("insist", "on"): "supports",
    ("vote", "for"): "supports",
    ("agree", "to"): "supports",
    ("bid", "for"): "supports",
    ("plead", "for"): "supports",
    ("adhere", "to"): "supports",
    ("stick", "to"): "supports",
    ("rally", "behind"): "supports",
    ("agree", "with"): "supports",
    ("disagree", "with"): "opposes",
    ("rally", "against"): "opposes",
    ("march", "against"): "opposes",
    ("demonstrate", "against"): "opposes",
    ("lobby", "for"): "supports",
    ("lobby", "against"): "opposes",
    ("side", "with"): "supports",
    ("warm", "to"): "supports",
    ("stand", "behind"): "supports",
    ("cling", "to"): "supports",
    ("subscribe", "to"): "supports",
    ("balk", "at"): "opposes",
    ("baulk", "at"): "opposes",
    ("bristle", "at"): "opposes",
    ("bridle", "at"): "opposes",
    ("scoff", "at"): "opposes",
    ("recoil", "from"): "opposes",
    ("shrink", "from"): "opposes",
    ("hold", "against"): "opposes",
    ("stand", "by"): "supports",
    ("dig", "against"): "opposes",
    ("argue", "against"): "opposes",
    ("campaign", "against"): "opposes",
    ("vote", "against"): "opposes",
    ("object", "to"): "opposes",
    ("warn", "against"): "opposes",
    ("complain", "about"): "opposes",
    ("protest", "against"): "opposes",
    ("rail", "against"): "opposes",
    ("come", "against"): "opposes",
    ("speak", "against"): "opposes",
}
"""Verbs with the preposition behind which the issue stands."""

INFINITIVES: dict[str, Stance] = {
    "refuse": "opposes",
    "decline": "opposes",
    "want": "supports",
    "seek": "supports",
    "aim": "supports",
    "hope": "supports",
}
"""Verbs whose infinitive is what the stance is about; negated, the stance turns."""

ADJECTIVES: dict[tuple[str, str], Stance] = {
    ("opposed", "to"): "opposes",
    ("against", ""): "opposes",
    ("set", "against"): "opposes",
    ("averse", "to"): "opposes",
    ("resistant", "to"): "opposes",
    ("dismissive", "of"): "opposes",
    ("uneasy", "about"): "opposes",
    ("uneasy", "with"): "opposes",
    ("uncomfortable", "with"): "opposes",
    ("sceptical", "about"): "opposes",
    ("skeptical", "about"): "opposes",
    ("wary", "about"): "opposes",
    ("cool", "on"): "opposes",
    ("cool", "to"): "opposes",
    ("lukewarm", "about"): "mixed",
    ("lukewarm", "on"): "mixed",
    ("ambivalent", "about"): "mixed",
    ("undecided", "on"): "mixed",
    ("undecided", "about"): "mixed",
    ("divided", "over"): "mixed",
    ("divided", "on"): "mixed",
    ("split", "over"): "mixed",
    ("split", "on"): "mixed",
    ("keen", "on"): "supports",
    ("enthusiastic", "about"): "supports",
    ("receptive", "to"): "supports",
    ("amenable", "to"): "supports",
    ("sympathetic", "to"): "supports",
    ("comfortable", "with"): "supports",
    ("hostile", "to"): "opposes",
    ("critical", "of"): "opposes",
    ("sceptical", "of"): "opposes",
    ("skeptical", "of"): "opposes",
    ("supportive", "of"): "supports",
    ("committed", "to"): "supports",
    ("open", "to"): "supports",
    ("interested", "in"): "supports",
    ("wary", "of"): "opposes",
    ("ready", "for"): "supports",
    ("favorable", "to"): "supports",
}
"""Adjectives after "be", with the preposition behind which the issue stands."""

NOUNS: dict[str, Stance] = {
    "support": "supports",
    "backing": "supports",
    "endorsement": "supports",
    "opposition": "opposes",
    "insistence": "supports",
    "concern": "opposes",
    "rejection": "opposes",
    "objection": "opposes",
    "criticism": "opposes",
    "refusal": "opposes",
    "condemnation": "opposes",
    "call": "supports",
    "indignation": "opposes",
    "outrage": "opposes",
    "anger": "opposes",
    "fury": "opposes",
    "dismay": "opposes",
    "dissatisfaction": "opposes",
    "disappointment": "opposes",
    "regret": "opposes",
    "displeasure": "opposes",
    "disapproval": "opposes",
    "alarm": "opposes",
    "frustration": "opposes",
    "unease": "opposes",
    "satisfaction": "supports",
    "approval": "supports",
    "desire": "supports",
    "wish": "supports",
    "determination": "supports",
    "commitment": "supports",
    "ambition": "supports",
    "reservation": "opposes",
    "misgiving": "opposes",
    "scepticism": "opposes",
    "skepticism": "opposes",
    "hostility": "opposes",
    "resistance": "opposes",
    "aversion": "opposes",
    "reluctance": "opposes",
    "unwillingness": "opposes",
    "enthusiasm": "supports",
    "preference": "supports",
    "push": "supports",
    "denial": "opposes",
    "demand": "supports",
    "solidarity": "supports",
    "sympathy": "supports",
}
"""Nouns with a possessor or a light verb's subject: "its support for", "X's refusal to"."""

NOUN_PREPOSITIONS: frozenset[str] = frozenset(
    {"for", "of", "to", "at", "over", "against", "about", "on", "with"}
)

NOT_ISSUES: frozenset[str] = frozenset(
    "account kind sort narrative statement rhetoric remark backdrop odds clock insinuation assertion claim allegation criticism report accusation suggestion question comment"
    " charge rumour rumor notion"
    " suspect evidence appeal lawsuit motion player coach team fan visitor guest winner victory"
    " goal case way lot bit thing complaint media journalist himself herself"
    " itself themselves themself people person man woman help resident citizen arrival result"
    " audience viewer reader user customer group side country"
    " party government nation scenario building idea family community possibility prospect"
    " likelihood".split()
)
"""What is rejected or welcomed without being an issue: claims are true or false, guests come."""

ANSWERING: frozenset[str] = frozenset(
    "comment bet guess predict deny admit say answer be give confirm specify name provide disclose elaborate discuss reveal"
    " speak respond reply talk exaggerate go detail speculate address explain identify state see"
    " describe think believe hear know prejudge preempt".split()
)
"""Infinitives after "declined to", "does not want to" that are silence, not a stance."""

PRAISING: frozenset[str] = frozenset("hail praise laud applaud commend".split())
"""Verbs of praise: a stance on a decision or a proposal, none on courage or on a career."""

PRAISED: frozenset[str] = frozenset(
    "decision vote ruling outcome verdict text result release arrest move step effort progress visit"
    " law bill election resignation appointment reform strike ban plan outline framework draft initiative"
    " attack operation offensive incursion assassination killing raid tie relation relationship"
    " partnership alliance friendship alignment diplomacy".split()
)
"""What, beside matters of policy, praise is a stance on."""

STRESSING: frozenset[str] = frozenset(
    "stress underline underscore emphasise emphasize highlight reiterate reaffirm affirm recognise"
    " recognize attach".split()
)
"""Verbs of giving weight to what they govern."""

WEIGHT: frozenset[str] = frozenset("importance need necessity urgency value".split())
"""What is stressed of what somebody is for."""

SOLVING: frozenset[str] = frozenset("end resolve solve settle stop".split())
MEANS: frozenset[str] = frozenset(
    "dialogue dialog diplomacy negotiation talk ceasefire truce settlement compromise mediation"
    " agreement deal arbitration federation partition independence withdrawal".split()
)
"""By what a conflict is settled: whoever says that it does so is for it."""

SPARED: frozenset[str] = frozenset(
    "fate situation safety welfare health wellbeing well-being life plight security condition lack"
    " impact future death loss suffering victim civilian toll".split()
)
"""What one is concerned about without being against it."""

LIGHT: frozenset[str] = frozenset(
    "raise express voice declare reiterate announce repeat reaffirm signal state give offer show have"
    " harbour harbor renew echo join".split()
)
"""Verbs whose subject holds the stance that their object names."""

BODIES: frozenset[str] = frozenset(
    "administration company giant firm agency authority public colleague counterpart press regime"
    " member critic supporter ally leader leadership politician team office court lawmaker crowd".split()
)
"""Whom one backs, blames or greets: what they did is the issue, not they."""

HOLLOW: frozenset[str] = frozenset(
    "policy plan effort measure step right authority attempt move way push initiative campaign need"
    " bid decision order power proposal idea action programme program".split()
)
"""Nouns that say nothing without the infinitive that follows them."""

ENDING: frozenset[str] = frozenset(
    "drop get gain garner obtain secure end abandon withdraw lose soften forfeit lift reconsider"
    " seek need win".split()
)
"""Verbs whose object is a stance given up, or one not yet had."""

YIELDING: frozenset[str] = frozenset(
    f"{RED_YIELDING} withdraw negotiate bargain sign stand give back support endorse let".split()
)
"""Verbs of giving way and of taking part: whoever will not is against what is asked."""

LACKED: frozenset[str] = frozenset(
    "wish desire intention intent appetite interest plan willingness".split()
)
"""Nouns of which somebody has none: "has no appetite for a rematch"."""

PRINCIPLES: frozenset[str] = frozenset(
    "sovereignty integrity independence unity security safety freedom right neutrality identity"
    " dignity constitution existence self-determination statehood".split()
)
"""What a red line guards; anything else said to be one is what must not happen."""

FEELINGS: dict[str, Stance] = {
    **dict.fromkeys(
        "appalled dismayed disappointed angered outraged alarmed saddened shocked infuriated"
        " dissatisfied unhappy incensed frustrated troubled disturbed angry furious".split(),
        "opposes",
    ),
    **dict.fromkeys(
        "pleased delighted satisfied encouraged heartened happy content thrilled reassured".split(),
        "supports",
    ),
}
"""Affect towards a deed or a proposal (Martin & White 2005, 2.3)."""

HARMS: frozenset[str] = frozenset(
    "undermine breach jeopardise jeopardize destroy endanger worsen derail weaken violate reward"
    " cement prolong provoke encourage embolden legitimise legitimize harm damage hurt ruin cripple"
    " threaten fuel inflame split divide kill humiliate betray punish paralyse paralyze entrench"
    " complicate aggravate deepen erode sabotage".split()
)
"""Verbs of bad consequences: argued from, they count against what leads to them."""

BENEFITS: frozenset[str] = frozenset(
    "unlock help ease strengthen boost protect improve benefit calm stabilise stabilize save"
    " safeguard advance reassure restore relieve enhance prevent avert spare".split()
)
"""Verbs of good consequences."""

DUTIES: frozenset[str] = frozenset("must should ought can't cannot".split())
"""Modals by which a speaker says what is to be done or not to be."""

WISHES: frozenset[str] = frozenset("desire wish determination commitment ambition push".split())
"""Nouns whose infinitive is what their owner is for."""

AIMS: frozenset[str] = frozenset("aim goal objective priority ambition intention purpose".split())
"""Nouns that, with "is to", tell what their owner is for."""

SHARED: frozenset[str] = frozenset("aim goal objective view vision position desire wish".split())
"""What whoever "shares" it is for."""

GENERAL: frozenset[str] = frozenset(
    "take action act do well make happen step measure part it look thing something more way have"
    " get go be one move hold issue statement proposal practice cost money space"
    " situation".split()
)
"""Words that say nothing of an issue by themselves: "to take action", "to do more", "the move"."""

HOLDING: frozenset[str] = frozenset(
    "view see regard consider describe call brand label deem treat denounce condemn".split()
)
"""Verbs of holding something to be good or bad ("sees it as a mistake")."""

AGENTS: dict[str, Stance] = {
    "critic": "opposes",
    "opponent": "opposes",
    "supporter": "supports",
    "advocate": "supports",
    "champion": "supports",
    "proponent": "supports",
    "backer": "supports",
}
"""Nouns for who is for or against something."""

PLANS: frozenset[str] = frozenset(
    "plan proposal formula initiative framework roadmap outline draft blueprint".split()
)
"""What tells, by what it holds, where its owner stands."""

PLANNING: frozenset[str] = frozenset(
    "include envisage foresee propose contain entail stipulate call demand require insist".split()
)
"""Verbs by which a plan is told to hold something."""

DISPOSED: dict[str, Stance] = {
    **dict.fromkeys("determined keen eager ready prepared willing resolved".split(), "supports"),
    **dict.fromkeys("unwilling reluctant loath hesitant averse".split(), "opposes"),
}
"""Adjectives whose infinitive is what somebody is for or against."""

DEFYING: frozenset[str] = frozenset(
    "defy violate breach contradict flout betray undermine jeopardise jeopardize endanger".split()
)
"""Verbs by which a speaker is against the plan that is their subject."""

BACKED: dict[str, Stance] = {
    "support": "supports",
    "favour": "supports",
    "favor": "supports",
    "opposition": "opposes",
}
"""Nouns behind "in" that tell on which side somebody speaks, votes or marches."""

URGING: frozenset[str] = frozenset("urge press implore beseech exhort".split())
"""Verbs whose object is asked to do what they are about."""

IDEAS: frozenset[str] = frozenset("idea notion possibility prospect".split())
"""Nouns behind whose "of" stands what one is for or against."""

TOWARDS: dict[str, Stance] = {
    **dict.fromkeys("support back endorse".split(), "supports"),
    **dict.fromkeys(
        "oppose condemn denounce criticise criticize rebuke slam lambast lambaste castigate decry"
        " berate".split(),
        "opposes",
    ),
}
"""Verbs that tell where one stands towards a whole party."""

GOING_ON: frozenset[str] = frozenset("keep continue".split())
"""Verbs of doing on what one does."""

VOTED: frozenset[str] = frozenset("resolution vote motion text bill measure decision".split())
"""On what one abstains."""

ASSAILING: dict[str, Stance] = {
    **dict.fromkeys("attack blast savage assail bash contest challenge".split(), "opposes"),
    "defend": "supports",
}
"""Verbs that, said of a proposal or a decision, are of words."""

ASSAILED: frozenset[str] = PLANS | frozenset(
    "offer idea suggestion demand decision ruling move deal agreement pact tariff levy duty sanction"
    " law bill ban policy verdict embargo cut increase hike".split()
)
"""Such proposals and decisions."""

CARRYING: frozenset[str] = frozenset(
    "impose introduce raise increase lift remove end keep maintain restore normalise normalize"
    " recognise recognize sign ratify lower cut reduce suspend resume extend double adopt enact"
    " abolish repeal scrap sever expand support back join leave".split()
)
"""Verbs of carrying out a policy."""

WANTED: frozenset[str] = frozenset(
    "mechanism role voice veto inquiry probe timetable presence control removal restoration reopening"
    " lifting oversight enforcement stability status rule regulation market port base corridor".split()
)
"""What, beside what one side can give another, somebody wants on a table."""

WISHING: frozenset[str] = frozenset("want seek aim hope intend".split())
"""Verbs whose infinitive is what somebody would bring about, or keep from coming about."""

REACHING: frozenset[str] = frozenset(
    "find reach achieve secure restore conclude revive resume negotiate resolve settle end keep"
    " maintain preserve complete finalise finalize deepen strengthen expand".split()
)
AVERTING: frozenset[str] = frozenset("avoid prevent avert block stop thwart".split())
"""What they would do with it."""

MEASURES: frozenset[str] = frozenset(
    "tariff duty levy sanction embargo quota subsidy ban blockade restriction curb relation tie"
    " ceasefire truce treaty agreement deal pact plan law bill policy tax spending membership"
    " independence embassy export import talk dialogue union alliance".split()
)
"""What such policies are."""

THANKING: frozenset[str] = frozenset("thank praise commend credit".split())
"""Verbs that tell of another's stance behind "for"."""

STRIVING: frozenset[str] = frozenset("work strive press push fight campaign lobby try".split())
SECURING: frozenset[str] = frozenset(
    "secure achieve reach broker ensure win restore bring negotiate conclude revive save advance"
    " complete finalise finalize".split()
)
"""Whoever strives to secure a thing is for it."""
