"""What makes a clause an event: verbs and nouns by PLOVER type and mode.

Types and modes: PLOVER codebook, draft 0.8 of 17 September 2021, through its table of CAMEO codes
(CAMEO2PLOVER-2021); the codes are named with each row. Where that table and docs/reference/record.md
differ, the record's contract holds: signed agreements are ``agree``, imposed sanctions
``sanction``. The words are those of CAMEO's verb patterns (Schrodt, CAMEO 1.1b3, 2012) and of
WordNet 3.1's sisters of them, kept only where the word rarely means anything else in news.

A row holds where its conditions hold, the first that does wins. ``objects`` names a class of
nouns (``text/nouns.py``), one of which the verb must act upon, or one of these: ACTOR, somebody
or some body of public life; KNOWN, one that names/ knows; NONE, no object but several taking
part; ALONE, no object at all; BOTH, two by name and nobody else; CLAUSE, a complement clause; DEED, anything but a clause that tells
an opinion; PLACE, a named place; TOGETHER, several doing it together; GUILTY, "guilty" or
"responsible" said of the object; TO_DO, somebody with an infinitive; DUTY, a clause of
what is to be done; LET, somebody who may do something; IDEA, a thing said or thought. ``preps`` asks for one of these prepositions behind the verb.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goodoffices.extract.clauses.table import FALSE
from goodoffices.model.shapes import Plover

ACTOR = "ACTOR"
NONE = "NONE"
CLAUSE = "CLAUSE"
KNOWN = "KNOWN"
ALONE = "ALONE"
PLACE = "PLACE"
DEED = "DEED"
TOGETHER = "TOGETHER"
BOTH = "BOTH"
GUILTY = "GUILTY"
TO_DO = "TO_DO"
DUTY = "DUTY"
LET = "LET"
IDEA = "IDEA"


@dataclass(frozen=True, slots=True)
class VerbRow:
    """``verbs``: lemmas, a particle behind ``+``. ``objects``, ``preps``: see the module.

    ``behind`` asks the same of what stands behind the preposition as ``objects`` of the object.
    ``doer`` rows are public acts only where somebody of public life does them: one that names/
    ``known``s, or a ``public`` body. ``near`` asks for one of these words among what depends on the
    verb. In ``turned`` rows the subject is the one to whom it is done, and "from X" tells by whom.
    """

    type: Plover
    mode: str | None
    verbs: str
    objects: str = ""
    preps: str = ""
    behind: str = ""
    sure: bool = True
    doer: Literal["", "known", "public"] = ""
    near: str = ""
    turned: bool = False


SETTING_FORTH = (
    "present submit table float propose outline introduce restate unveil"
    " put+forward lay+out set+out set+forth draw+up"
)
"""Verbs of putting one's terms before others (WordNet 3.1, propose.v.01, present.v.02, outline.v.01)."""

VERBS: tuple[VerbRow, ...] = (
    # 04 consult: 041 by telephone, 042 and 043 visits, 045 mediation, 046 negotiation
    VerbRow("consult", None, "meet", ACTOR),
    VerbRow("consult", None, "meet", NONE),
    VerbRow("consult", None, "reach+out write", preps="to", behind=ACTOR),
    VerbRow("consult", "phone", "phone telephone", ACTOR),
    VerbRow("consult", "visit", "visit tour", ACTOR),
    VerbRow("consult", "visit", "host welcome receive", KNOWN),
    VerbRow("consult", "visit", "host receive", "envoys"),
    VerbRow("consult", None, "host convene chair attend join", "talks"),
    VerbRow("cooperate", None, "host", "military"),
    VerbRow("consult", "visit", "arrive", preps="in", behind=PLACE, doer="public"),
    VerbRow("consult", "visit", "travel fly head", preps="to", behind=PLACE, doer="public"),
    VerbRow("consult", "visit", "land", preps="in", behind=PLACE, doer="known"),
    VerbRow("consult", "visit", "depart leave", preps="for", behind=PLACE, doer="known"),
    VerbRow("consult", "visit", "continue+on", preps="to", behind=PLACE, doer="known"),
    VerbRow("consult", "visit", "continue", preps="to", behind=PLACE, doer="known"),
    VerbRow("consult", None, "send dispatch", "delegates", preps="to", behind="talks"),
    VerbRow(
        "consult",
        None,
        "gather convene assemble",
        NONE,
        preps="for in at",
        near="country nation leader minister delegation delegate envoy diplomat ambassador",
    ),
    VerbRow("consult", None, "negotiate confer consult talk huddle parley", preps="with between"),
    VerbRow("consult", None, "negotiate confer", NONE),
    VerbRow("consult", None, "speak", preps="with"),
    VerbRow("consult", "phone", "speak", preps="by"),
    VerbRow("consult", None, "speak", BOTH),
    VerbRow("consult", None, "engage", preps="with", behind=ACTOR),
    VerbRow("consult", None, "establish open resume restore maintain", "contacts", preps="with"),
    VerbRow("consult", None, "discuss", preps="with"),
    VerbRow("consult", None, "discuss", TOGETHER),
    VerbRow("consult", "mediate", "mediate", ""),
    VerbRow("consult", "mediate", "broker", "deals"),
    VerbRow("consult", None, "convey pass deliver relay send", "message", preps="to through via"),
    # 03 agree: intent to cooperate, to meet, to settle; 057 formal agreements
    VerbRow("reject", None, "disagree", ""),
    VerbRow("support", None, "pledge promise vow", "support"),
    VerbRow("aid", None, "pledge promise announce", "aid"),
    VerbRow("sanction", "withdraw", "renege", preps="on"),
    VerbRow(
        "sanction", "withdraw", "withdraw pull+out exit", NONE, preps="from of", behind="deals"
    ),
    VerbRow("request", None, f"announce {SETTING_FORTH}", "deals", near="propose"),
    VerbRow("agree", None, "agree", DUTY),
    VerbRow("agree", None, "agree", DEED),
    VerbRow("request", None, "offer", CLAUSE),
    VerbRow("agree", None, "offer", "deals"),
    VerbRow("request", None, "offer", "talks"),
    VerbRow("agree", None, "sign ratify initial", "deals"),
    VerbRow(
        "agree",
        None,
        "conclude reach strike seal clinch finalise finalize approve endorse negotiate",
        "deals",
    ),
    VerbRow("consult", None, "negotiate", "deals"),
    VerbRow("concede", None, "accept approve grant meet satisfy fulfil fulfill", "demands"),
    VerbRow("agree", None, "accept approve", "proposals"),
    VerbRow("agree", None, "sign+on", ""),
    # 05 support: praise, endorse, defend, recognise, apologise, thank
    VerbRow("support", None, "support back", ACTOR, doer="public"),
    VerbRow("support", None, "support back", "proposals"),
    VerbRow("support", None, "support back endorse", "causes", doer="known"),
    VerbRow(
        "support", None, "allow let permit", near="territory airspace soil facility", doer="known"
    ),
    VerbRow("support", None, "open reopen", "barriers", preps="to for", behind="troops"),
    VerbRow("aid", "asylum", "open", "barriers", preps="to", behind="refugees"),
    VerbRow("support", None, "award confer bestow", "honours"),
    VerbRow(
        "support",
        None,
        "endorse praise commend applaud laud congratulate thank apologize apologise salute",
    ),
    VerbRow("support", None, "hail welcome", "proposals"),
    VerbRow("support", None, "hail honour honor forgive reassure", KNOWN),
    VerbRow("support", None, "side stand", preps="with by behind", behind=ACTOR),
    VerbRow("support", None, "defend", "proposals"),
    VerbRow("support", None, "defend", ACTOR),
    VerbRow("support", None, "recognise recognize", ACTOR),
    VerbRow(
        "support",
        None,
        "establish restore normalise normalize upgrade improve strengthen",
        "relations",
        doer="known",
    ),
    # 06 cooperate: 061 economic, 062 military, 063 judicial, 064 intelligence
    VerbRow("cooperate", None, "cooperate collaborate coordinate", preps="with in on"),
    VerbRow(
        "cooperate", None, "work partner", preps="with", behind=ACTOR, doer="known", sure=False
    ),
    VerbRow("cooperate", None, "extradite", "people"),
    VerbRow("cooperate", None, "sell export", preps="to", behind=ACTOR, doer="known"),
    VerbRow("cooperate", None, "buy import purchase", preps="from", behind=ACTOR, doer="known"),
    VerbRow("cooperate", None, "extradite", ACTOR),
    VerbRow("cooperate", "intelligence", "share exchange", "information"),
    VerbRow(
        "cooperate",
        "intelligence",
        "give hand+over provide pass",
        "information",
        preps="to",
        behind=ACTOR,
    ),
    VerbRow("cooperate", None, "train", "troops"),
    VerbRow("cooperate", None, "train", "people", doer="known"),
    # 16 sanction: break relations, halt aid, halt talks, expel; 163 by the contract
    VerbRow("sanction", "expel", "expel", "envoys"),
    VerbRow("sanction", "withdraw", "recall withdraw", "envoys"),
    VerbRow("coerce", "deport", "revoke withdraw cancel strip", "accreditation"),
    VerbRow("coerce", "deport", "give grant", "spans", near="leave"),
    VerbRow("sanction", None, "suspend revoke cancel withdraw halt", "licences", doer="known"),
    VerbRow("sanction", None, "slow delay obstruct", "clearance", doer="known"),
    VerbRow("reject", None, "cancel postpone call+off", "visit"),
    VerbRow("sanction", "expel", "withdraw expel evict pull+out", "missions"),
    VerbRow(
        "coerce", "restrict", "impose declare announce extend proclaim tighten", "restrictions"
    ),
    VerbRow("coerce", "martial-law", "impose declare announce proclaim", "law", near="martial"),
    VerbRow(
        "sanction", "withdraw", "sever cut break+off downgrade suspend break freeze", "relations"
    ),
    VerbRow(
        "sanction",
        "withdraw",
        "suspend halt break+off cancel call+off abandon quit stop postpone scrap terminate",
        "talks",
    ),
    VerbRow(
        "sanction", "discontinue", "suspend halt cut freeze stop withhold reduce block+", "aid"
    ),
    VerbRow(
        "sanction",
        None,
        "impose slap expand extend tighten widen renew toughen prolong reimpose introduce announce",
        "sanctions",
    ),
    VerbRow("sanction", None, "raise hike double escalate place", "sanctions"),
    VerbRow("sanction", None, "retaliate respond hit+back", preps="with", behind="sanctions"),
    VerbRow("sanction", None, "retaliate respond hit+back", preps="with", behind="taxes"),
    VerbRow("sanction", None, "impose slap raise", "taxes", near="import export goods"),
    VerbRow("sanction", None, "sanction blacklist"),
    VerbRow("sanction", None, "freeze", "assets"),
    # 08 retreat: 0841 release, 0842 return, 085 ease sanctions, 086 access, 087 de-escalate
    VerbRow("retreat", "release", "release free pardon let+go amnesty acquit", "people"),
    VerbRow("retreat", "release", "release free pardon acquit", ACTOR),
    VerbRow("retreat", "release", "let set", "people", near="free"),
    VerbRow("retreat", "release", "let set", ACTOR, near="free"),
    VerbRow("retreat", "ease", "shorten ease lift cancel repeal revoke", "sanctions"),
    VerbRow("concede", None, "resign step+down", doer="known"),
    VerbRow("retreat", "release", "drop dismiss withdraw", "charges"),
    VerbRow("retreat", "release", "commute overturn quash annul reduce", "verdicts"),
    VerbRow("concede", None, "withdraw drop abandon shelve retract", "claims"),
    VerbRow("concede", None, "withdraw drop abandon shelve retract", "proposals"),
    VerbRow("retreat", "withdraw", "cede relinquish hand+over give+up transfer", "power"),
    VerbRow("retreat", "access", "accept admit receive welcome allow", "missions"),
    VerbRow("retreat", None, "pay", "compensation"),
    VerbRow("retreat", "return", "return hand+over give+back", preps="to", behind=ACTOR),
    VerbRow("retreat", "return", "release free", "seizable"),
    VerbRow("retreat", "return", "return hand+over repatriate exchange swap turn+over", "people"),
    VerbRow(
        "retreat",
        "ease",
        "ease reduce lower lift suspend remove waive relax drop roll+back abolish rescind scrap end loosen",
        "sanctions",
    ),
    VerbRow("retreat", "ease", "call+off end suspend lift", "protests"),
    VerbRow("retreat", "ease", "unfreeze release unlock unblock", "assets"),
    VerbRow("retreat", "ease", "unfreeze release unlock", "aid"),
    VerbRow("retreat", "withdraw", "reduce cut draw+down", "troops"),
    VerbRow("retreat", "disarm", "dismantle decommission scrap", "arsenal"),
    VerbRow("retreat", "disarm", "destroy", "arsenal", near="its their own"),
    VerbRow("retreat", "disarm", "halt suspend freeze stop pause", "programmes", doer="known"),
    VerbRow("retreat", "release", "clear exonerate", ACTOR, preps="of"),
    VerbRow("retreat", None, "compensate", ACTOR),
    VerbRow("concede", None, "allow permit", "protests"),
    VerbRow("retreat", "ease", "reopen open", "barriers"),
    VerbRow("retreat", "withdraw", "withdraw pull+out evacuate pull+back", "troops"),
    VerbRow("retreat", "withdraw", "withdraw pull+out retreat pull+back leave", NONE, preps="from"),
    VerbRow(
        "retreat", "ceasefire", "declare announce observe extend respect honour honor", "ceasefire"
    ),
    VerbRow("retreat", "disarm", "disarm demobilize demobilise surrender"),
    VerbRow("retreat", "disarm", "stop halt cease end pause suspend+", "attacks"),
    VerbRow("retreat", "access", "allow admit grant permit let+in", "access"),
    VerbRow("retreat", "withdraw", "leave quit vacate", PLACE, near="troop soldier force army"),
    VerbRow(
        "retreat", "disarm", "lay+down put+down give+up surrender hand+over return deposit", "arms"
    ),
    # 08 concede: accede to demands
    VerbRow("concede", None, "relent capitulate backtrack"),
    VerbRow("concede", None, "compromise", ALONE, doer="known"),
    VerbRow("concede", None, "make offer", "rights"),
    VerbRow("concede", None, "allow permit let authorize authorise", LET, doer="known"),
    VerbRow("concede", None, "back+off soften", preps="from on"),
    VerbRow("concede", None, "give+in back+down cave+in"),
    VerbRow("concede", None, "bow cave", preps="to"),
    VerbRow("concede", None, "concede", "rights"),
    VerbRow("concede", None, "grant restore reinstate", "permits"),
    VerbRow("concede", None, "concede", preps="to", behind="demands"),
    VerbRow("concede", None, "accede yield", preps="to"),
    # 07 aid: economic, military, humanitarian, peacekeeping, asylum
    VerbRow(
        "aid",
        None,
        "provide send deliver supply donate lend disburse give airlift ship transfer"
        " allocate grant extend earmark continue resume increase boost expand step+up hand+over",
        "aid",
    ),
    VerbRow("aid", None, "contribute fly channel", "aid", preps="to into for"),
    VerbRow("aid", None, "supply provide equip furnish", ACTOR, preps="with", behind="aid"),
    VerbRow("aid", "asylum", "accept take+in shelter admit resettle host welcome", "refugees"),
    VerbRow("aid", None, "donate airdrop"),
    VerbRow("aid", "peacekeeping", "contribute", "troops"),
    VerbRow("aid", None, "assist aid", ACTOR, doer="known"),
    VerbRow("aid", None, "help feed treat vaccinate rescue", "refugees"),
    VerbRow("aid", None, "send dispatch", "helpers"),
    VerbRow("aid", None, "receive obtain", "aid", preps="from", turned=True),
    VerbRow("aid", None, "evacuate airlift rescue", "people", doer="public"),
    VerbRow("aid", None, "arm finance fund bankroll subsidise subsidize", ACTOR),
    VerbRow("aid", "asylum", "shelter", "people"),
    VerbRow("aid", "asylum", "grant give offer", "refuge"),
    # 10 request: demand, appeal, propose, invite
    VerbRow("request", None, "insist", preps="on"),
    VerbRow("request", None, "demand request urge implore beg exhort"),
    VerbRow("request", None, "propose", ""),
    VerbRow("request", None, SETTING_FORTH, "overtures"),
    VerbRow(
        "request",
        None,
        f"announce {SETTING_FORTH}",
        "plans",
        near="peace ceasefire truce armistice bridging war hostage prisoner withdrawal",
    ),
    VerbRow("request", None, "call", ALONE, preps="for"),
    VerbRow("request", None, "call", ALONE, preps="on upon", behind=ACTOR),
    VerbRow("consult", "phone", "call", ACTOR, sure=False),
    VerbRow("request", None, "appeal plead", preps="to for"),
    VerbRow("request", None, "advocate", preps="for", doer="known"),
    VerbRow("request", None, "seek request", "refuge"),
    VerbRow("mobilize", "troops", "order", "troops", preps="to into toward towards", behind=PLACE),
    VerbRow("request", None, "order instruct", TO_DO),
    VerbRow("request", None, "ask", CLAUSE),
    VerbRow("request", None, "ask", preps="for"),
    VerbRow("request", None, "invite press pressure petition lobby", ACTOR),
    VerbRow("request", None, "push press lobby", preps="for"),
    VerbRow("request", None, "seek", "deals"),
    VerbRow("request", None, "seek", "talks"),
    VerbRow("request", None, "seek solicit", "aid"),
    # 11 accuse: criticise, denounce, allege, sue, find guilty; 09 investigate
    VerbRow("accuse", "allege", "accuse blame allege"),
    VerbRow(
        "accuse",
        "disapprove",
        "condemn denounce criticize criticise slam lambast lambaste reprimand admonish excoriate scold"
        " assail decry deplore rebuke chide deride chastise castigate berate vilify",
    ),
    VerbRow("accuse", "disapprove", "blast fault censure reproach upbraid bash", ACTOR),
    VerbRow("accuse", "disapprove", "fault censure", "proposals"),
    VerbRow("accuse", "allege", "find hold deem", GUILTY),
    VerbRow("accuse", "disapprove", "lash+out hit+out"),
    VerbRow("accuse", "disapprove", "lash complain", preps="out about at"),
    VerbRow("accuse", "allege", "sue", ""),
    VerbRow("accuse", "disapprove", "convict", ACTOR),
    VerbRow("accuse", "investigate", "investigate probe interrogate audit", "", doer="public"),
    VerbRow("accuse", "investigate", "inspect search", ACTOR, doer="public"),
    VerbRow("accuse", "disapprove", "brand label", ACTOR),
    VerbRow("accuse", "disapprove", "take", preps="at", behind="aim"),
    VerbRow("request", None, "summon", "envoys"),
    # 12 reject
    VerbRow("reject", None, "reject rebuff spurn veto snub"),
    VerbRow("reject", None, "refuse decline", CLAUSE),
    VerbRow("reject", None, "deny refuse", "permits"),
    VerbRow("reject", None, "refute rebut dismiss reject deny", "claims"),
    VerbRow("reject", None, "refute rebut", "proposals"),
    VerbRow("reject", None, "quash annul overturn nullify", "", doer="public"),
    VerbRow("reject", None, "refuse decline block oppose", "proposals"),
    VerbRow("reject", None, "dismiss", "proposals"),
    VerbRow("reject", None, "dismiss", IDEA, doer="known"),
    VerbRow("reject", None, "call describe brand label", "claims", near=" ".join(sorted(FALSE))),
    VerbRow("reject", None, "turn+down rule+out vote+down brush+off"),
    VerbRow("reject", None, "shoot+down", "proposals"),
    VerbRow("reject", None, "oppose defy", ACTOR),
    # 13 threaten
    VerbRow("threaten", None, "threaten", ""),
    VerbRow("threaten", None, "vow", "reprisals"),
    VerbRow("threaten", None, "vow", near="revenge retaliation retribution reprisal vengeance"),
    VerbRow("threaten", None, "warn", ACTOR, sure=False),
    VerbRow("threaten", None, "warn", NONE, preps="against", sure=False),
    # 14 protest: 141 demonstrate, 142 hunger strike, 143 strike, 144 obstruct, 145 riot
    VerbRow("protest", "demo", "protest"),
    VerbRow(
        "protest",
        "demo",
        "demonstrate",
        ALONE,
        preps="against for in outside across near at over before around",
    ),
    VerbRow("protest", "demo", "take", preps="to", behind="street"),
    VerbRow("protest", "demo", "gather march", preps="against"),
    VerbRow(
        "protest",
        "boycott",
        "strike",
        ALONE,
        near="worker employee teacher doctor nurse driver staff",
    ),
    VerbRow("protest", "demo", "burn torch", "symbols"),
    VerbRow("protest", "demo", "rally", ALONE, preps="against"),
    VerbRow(
        "protest",
        "demo",
        "march",
        ALONE,
        near="thousand hundred people crowd protester demonstrator supporter opponent student"
        " worker woman activist resident citizen opposition",
    ),
    VerbRow("protest", "obstruct", "block blockade", "road"),
    VerbRow("protest", "boycott", "boycott picket", ""),
    VerbRow("protest", "obstruct", "block blockade", "road"),
    VerbRow("protest", "riot", "riot", ALONE),
    VerbRow("protest", "boycott", "walk+out"),
    VerbRow("protest", "boycott", "go", preps="on", behind="walkout"),
    # 15 mobilize
    VerbRow(
        "aid", "peacekeeping", "deploy send dispatch contribute", "troops", near="peacekeeping"
    ),
    VerbRow(
        "mobilize",
        "troops",
        "deploy mass mobilize mobilise amass redeploy station scramble dispatch",
        "troops",
    ),
    VerbRow("aid", "peacekeeping", "deploy send dispatch contribute", "missions"),
    VerbRow(
        "mobilize", "troops", "call+up reinforce strengthen intensify beef+up bolster", "troops"
    ),
    VerbRow("mobilize", "troops", "mobilize mobilise deploy", "people", doer="public"),
    VerbRow("mobilize", "troops", "commit", "troops"),
    VerbRow(
        "mobilize",
        "troops",
        "build+up increase bolster reinforce strengthen boost expand beef+up",
        "presence",
        near="military naval troop air",
    ),
    VerbRow("mobilize", "troops", "send rush pour", "troops", preps="to into near"),
    VerbRow(
        "mobilize", "police", "remain put place keep stay go stand be", preps="on", behind="alert"
    ),
    VerbRow("mobilize", "troops", "test-fire test", "projectiles"),
    VerbRow("mobilize", "troops", "hold stage conduct launch begin start", "game", near="war"),
    # 17 coerce: seize, restrict, ban, arrest, deport, blockade, occupy
    VerbRow("coerce", "arrest", "arrest detain jail imprison incarcerate"),
    VerbRow("coerce", "arrest", "charge", ACTOR, preps="with over"),
    VerbRow("coerce", "arrest", "sentence indict", ACTOR),
    VerbRow("coerce", "arrest", "issue execute", "warrant"),
    VerbRow("accuse", "allege", "file", "charge", preps="with"),
    VerbRow("coerce", "arrest", "bring press file", "charge"),
    VerbRow("coerce", "restrict", "disperse", "people"),
    VerbRow("coerce", "restrict", "prevent bar block prohibit stop", "protests"),
    VerbRow("coerce", "deport", "deport expel", ""),
    VerbRow(
        "coerce",
        "seize",
        "seize confiscate impound occupy annex capture retake recapture overrun",
        "seizable",
    ),
    VerbRow("coerce", "seize", "annex occupy seize", ACTOR),
    VerbRow("coerce", "restrict", "blockade besiege"),
    VerbRow("coerce", "ban", "ban outlaw", "", doer="public"),
    VerbRow("coerce", "ban", "dissolve disband suspend", "parties"),
    VerbRow("coerce", "restrict", "censor block shut+down close raid", "media"),
    VerbRow("coerce", "deport", "evict extradite expel"),
    VerbRow("coerce", "arrest", "prosecute court-martial", ACTOR),
    VerbRow("coerce", "restrict", "close shut shut+down", "barriers"),
    # 18 to 20 assault
    VerbRow("assault", "abduct", "abduct kidnap hijack"),
    VerbRow("assault", "abduct", "capture", "people"),
    VerbRow("assault", "assassinate", "assassinate", ""),
    VerbRow("assault", "torture", "torture", ""),
    VerbRow("assault", "beat", "beat stab rape assault beat+up", "people"),
    VerbRow("assault", "sexual", "abuse molest", "people"),
    VerbRow("assault", "seize", "demolish raze bulldoze", "", doer="public"),
    VerbRow("assault", "explosives", "explode detonate set+off plant", "bombs"),
    VerbRow("assault", "massacre", "massacre", ""),
    VerbRow("assault", "heavy-weapons", "bomb shell bombard pound", ""),
    VerbRow("assault", "heavy-weapons", "strike hit target", ACTOR),
    VerbRow("assault", "heavy-weapons", "strike hit target destroy", "places"),
    VerbRow("assault", "heavy-weapons", "fire launch lob", "projectiles"),
    VerbRow("assault", "firearms", "shoot+down shoot", ""),
    VerbRow("assault", "firearms", "open", "attacks", preps="on at"),
    VerbRow("assault", "firearms", "gun+down"),
    VerbRow("assault", "firearms", "fire", preps="at on into", behind=ACTOR),
    VerbRow("assault", "massacre", "behead execute lynch slay"),
    VerbRow("assault", "pro_autocracy", "use fire", "repression", preps="on against at"),
    VerbRow("assault", "abduct", "take hold", "hostages"),
    VerbRow("assault", "abduct", "hold use", "people", near="human"),
    VerbRow("assault", "seize", "loot ransack vandalise vandalize torch"),
    VerbRow("assault", None, "hack", ""),
    VerbRow("assault", None, "fight battle", KNOWN),
    VerbRow("assault", None, "fight battle", preps="with against", behind=ACTOR),
    VerbRow("assault", None, "attack invade ambush raid storm torpedo kill injure wound slaughter"),
    VerbRow("assault", None, "violate breach break", "ceasefire"),
    VerbRow("assault", None, "clash", preps="with"),
    VerbRow(
        "assault", None, "cross push pour advance", preps="into", near="troop force soldier army"
    ),
    VerbRow("assault", None, "come", preps="under", behind="attacks", turned=True),
    VerbRow("assault", None, "wage", "attacks"),
    VerbRow("assault", "suicide-attack", "blow+up"),
)
"""Verbs, specific rows before general ones."""
