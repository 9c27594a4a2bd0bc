"""What makes a clause an event: verbs and nouns by PLOVER type and mode.

Types and modes: PLOVER codebook, draft 0.8 of 17 September 2021, through its table of CAMEO codes
(CAMEO2PLOVER-2021); the codes are named with each row. Where that table and docs/reference/record.md
differ, the record's contract holds: signed agreements are ``agree``, imposed sanctions
``sanction``. The words are those of CAMEO's verb patterns (Schrodt, CAMEO 1.1b3, 2012) and of
WordNet 3.1's sisters of them, kept only where the word rarely means anything else in news.

A row holds where its conditions hold, the first that does wins. ``objects`` names a class of
nouns (``text/nouns.py``), one of which the verb must act upon, or one of these: ACTOR, somebody
or some body of public life; KNOWN, one that names.py knows; NONE, no object but several taking
part; ALONE, no object at all; CLAUSE, a complement clause; DEED, anything but a clause that tells
an opinion; PLACE, a named place. ``preps`` asks for one of these prepositions behind the verb.
"""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.model.shapes import Plover
from goodoffices.text.nouns import CLASSES, words
from goodoffices.text.people import PEOPLE

ACTOR = "ACTOR"
NONE = "NONE"
CLAUSE = "CLAUSE"
KNOWN = "KNOWN"
ALONE = "ALONE"
PLACE = "PLACE"
DEED = "DEED"


@dataclass(frozen=True, slots=True)
class VerbRow:
    """``verbs``: lemmas, a particle behind ``+``. ``objects``, ``preps``: see the module.

    ``behind`` asks the same of what stands behind the preposition as ``objects`` of the object.
    ``doer`` rows are public acts only where somebody of public life is named as doing them.
    """

    type: Plover
    mode: str | None
    verbs: str
    objects: str = ""
    preps: str = ""
    behind: str = ""
    sure: bool = True
    doer: bool = False


VERBS: tuple[VerbRow, ...] = (
    # 04 consult: 041 by telephone, 042 and 043 visits, 045 mediation, 046 negotiation
    VerbRow("consult", None, "meet", ACTOR),
    VerbRow("consult", None, "meet", NONE),
    VerbRow("consult", "phone", "phone telephone", ACTOR),
    VerbRow("consult", "visit", "visit tour", ACTOR),
    VerbRow("consult", "visit", "host welcome receive", KNOWN),
    VerbRow("consult", None, "host convene chair attend join", "talks"),
    VerbRow("cooperate", None, "host", "military"),
    VerbRow("consult", "visit", "arrive", preps="in", behind=PLACE, doer=True),
    VerbRow("consult", "visit", "travel fly head", preps="to", behind=PLACE, doer=True),
    VerbRow("consult", None, "negotiate confer consult talk huddle parley", preps="with between"),
    VerbRow("consult", None, "negotiate confer", NONE),
    VerbRow("consult", None, "speak", preps="with"),
    VerbRow("consult", "phone", "speak", preps="by"),
    VerbRow("consult", None, "discuss", preps="with"),
    VerbRow("consult", "mediate", "mediate", ""),
    VerbRow("consult", "mediate", "broker", "deals"),
    VerbRow("consult", None, "convey pass deliver relay", "message", preps="to through via"),
    # 03 agree: intent to cooperate, to meet, to settle; 057 formal agreements
    VerbRow("reject", None, "disagree", ""),
    VerbRow("support", None, "pledge promise vow", "support"),
    VerbRow("aid", None, "pledge promise announce", "aid"),
    VerbRow("agree", None, "agree", DEED),
    VerbRow("agree", None, "offer", CLAUSE),
    VerbRow("agree", None, "offer", "deals"),
    VerbRow("agree", None, "offer", "talks"),
    VerbRow("agree", None, "sign ratify initial", "deals"),
    VerbRow(
        "agree",
        None,
        "conclude reach strike seal clinch finalise finalize approve endorse negotiate",
        "deals",
    ),
    VerbRow("agree", None, "accept approve", "proposals"),
    VerbRow("agree", None, "sign+on", ""),
    # 05 support: praise, endorse, defend, recognise, apologise, thank
    VerbRow("support", None, "support back", ACTOR),
    VerbRow("support", None, "support back", "proposals"),
    VerbRow(
        "support",
        None,
        "endorse praise commend applaud laud congratulate thank apologize apologise salute",
    ),
    VerbRow("support", None, "hail welcome", "proposals"),
    VerbRow("support", None, "hail", KNOWN),
    VerbRow("support", None, "defend", "proposals"),
    VerbRow("support", None, "defend", ACTOR),
    VerbRow("support", None, "recognise recognize", ACTOR),
    VerbRow("support", None, "establish restore normalise normalize", "relations"),
    # 06 cooperate: 061 economic, 062 military, 063 judicial, 064 intelligence
    VerbRow("cooperate", None, "cooperate collaborate coordinate", preps="with in on"),
    VerbRow("cooperate", None, "extradite", "people"),
    VerbRow("cooperate", None, "extradite", ACTOR),
    VerbRow("cooperate", "intelligence", "share exchange", "information"),
    VerbRow("cooperate", None, "train", "troops"),
    # 16 sanction: break relations, halt aid, halt talks, expel; 163 by the contract
    VerbRow("sanction", "expel", "expel", "envoys"),
    VerbRow("sanction", "withdraw", "recall withdraw", "envoys"),
    VerbRow("sanction", "expel", "withdraw expel evict pull+out", "missions"),
    VerbRow("coerce", "restrict", "impose declare announce extend", "restrictions"),
    VerbRow(
        "sanction", "withdraw", "sever cut break+off downgrade suspend break freeze", "relations"
    ),
    VerbRow(
        "sanction",
        "withdraw",
        "suspend halt break+off cancel call+off abandon quit stop postpone scrap",
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
    VerbRow("sanction", None, "sanction blacklist"),
    VerbRow("sanction", None, "freeze", "assets"),
    # 08 retreat: 0841 release, 0842 return, 085 ease sanctions, 086 access, 087 de-escalate
    VerbRow("retreat", "release", "release free pardon let+go amnesty acquit", "people"),
    VerbRow("retreat", "release", "release free pardon acquit", ACTOR),
    VerbRow("retreat", "return", "return hand+over give+back", preps="to", behind=ACTOR),
    VerbRow("retreat", "return", "release free", "seizable"),
    VerbRow("retreat", "return", "return hand+over repatriate exchange swap turn+over", "people"),
    VerbRow(
        "retreat",
        "ease",
        "ease reduce lower lift suspend remove waive relax drop roll+back abolish rescind scrap end loosen",
        "sanctions",
    ),
    VerbRow("retreat", "ease", "unfreeze release", "assets"),
    VerbRow("retreat", "ease", "reopen", "barriers"),
    VerbRow("retreat", "withdraw", "withdraw pull+out evacuate pull+back", "troops"),
    VerbRow("retreat", "withdraw", "withdraw pull+out retreat pull+back leave", NONE, preps="from"),
    VerbRow("retreat", "ceasefire", "declare announce observe", "ceasefire"),
    VerbRow("retreat", "disarm", "disarm demobilize demobilise surrender"),
    VerbRow("retreat", "disarm", "stop halt cease end pause suspend+", "attacks"),
    VerbRow("retreat", "access", "allow admit grant permit", "access"),
    # 08 concede: accede to demands
    VerbRow("concede", None, "relent capitulate backtrack"),
    VerbRow("concede", None, "give+in back+down bow cave"),
    VerbRow("concede", None, "concede", "rights"),
    VerbRow("concede", None, "accede yield", preps="to"),
    # 07 aid: economic, military, humanitarian, peacekeeping, asylum
    VerbRow(
        "aid",
        None,
        "provide send deliver supply donate lend disburse give airlift ship"
        " allocate transfer grant",
        "aid",
    ),
    VerbRow("aid", None, "arm finance fund bankroll subsidise subsidize", ACTOR),
    VerbRow("aid", "asylum", "shelter", "people"),
    # 10 request: demand, appeal, propose, invite
    VerbRow("request", None, "demand request urge implore beg exhort"),
    VerbRow("request", None, "propose", ""),
    VerbRow("request", None, "call", ALONE, preps="for"),
    VerbRow("request", None, "call", preps="on upon", behind=ACTOR),
    VerbRow("consult", "phone", "call", ACTOR, sure=False),
    VerbRow("request", None, "appeal plead", preps="to for"),
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
        "condemn denounce criticize criticise slam lambast lambaste"
        " decry deplore rebuke chide deride chastise castigate berate vilify",
    ),
    VerbRow("accuse", "disapprove", "blast", ACTOR),
    VerbRow("accuse", "disapprove", "lash+out hit+out"),
    VerbRow("accuse", "disapprove", "lash complain", preps="out about at"),
    VerbRow("accuse", "allege", "sue", ""),
    VerbRow("accuse", "disapprove", "convict", KNOWN),
    VerbRow("accuse", "investigate", "investigate probe", "", doer=True),
    VerbRow("accuse", "allege", "summon", "envoys"),
    # 12 reject
    VerbRow("reject", None, "reject rebuff spurn veto snub"),
    VerbRow("reject", None, "refuse", CLAUSE),
    VerbRow("reject", None, "refuse decline block oppose", "proposals"),
    VerbRow("reject", None, "dismiss", "proposals"),
    VerbRow("reject", None, "turn+down rule+out shoot+down vote+down"),
    VerbRow("reject", None, "oppose defy", ACTOR),
    # 13 threaten
    VerbRow("threaten", None, "threaten", ""),
    VerbRow("threaten", None, "warn", ACTOR, sure=False),
    VerbRow("threaten", None, "warn", NONE, preps="against", sure=False),
    VerbRow("threaten", None, "vow", CLAUSE, sure=False),
    # 14 protest: 141 demonstrate, 142 hunger strike, 143 strike, 144 obstruct, 145 riot
    VerbRow("protest", "demo", "protest demonstrate", ALONE),
    VerbRow("protest", "demo", "rally", ALONE, preps="against"),
    VerbRow("protest", "demo", "march", ALONE),
    VerbRow("protest", "boycott", "boycott picket", ""),
    VerbRow("protest", "obstruct", "block blockade", "road"),
    VerbRow("protest", "riot", "riot", ALONE),
    VerbRow("protest", "boycott", "walk+out"),
    VerbRow("protest", "boycott", "go", preps="on", behind="walkout"),
    # 15 mobilize
    VerbRow(
        "mobilize",
        "troops",
        "deploy mass mobilize mobilise amass redeploy station scramble dispatch",
        "troops",
    ),
    VerbRow("mobilize", "troops", "call+up reinforce", "troops"),
    VerbRow("mobilize", "police", "remain put place keep stay go", preps="on", behind="alert"),
    VerbRow("mobilize", "troops", "test-fire test", "projectiles"),
    # 17 coerce: seize, restrict, ban, arrest, deport, blockade, occupy
    VerbRow("coerce", "arrest", "arrest detain jail imprison incarcerate"),
    VerbRow("coerce", "arrest", "charge", ACTOR, preps="with over"),
    VerbRow("coerce", "arrest", "sentence indict", ACTOR),
    VerbRow("coerce", "deport", "deport expel", ""),
    VerbRow("coerce", "seize", "seize confiscate impound occupy annex capture", "seizable"),
    VerbRow("coerce", "seize", "annex occupy seize", ACTOR),
    VerbRow("coerce", "restrict", "blockade besiege"),
    VerbRow("coerce", "ban", "ban outlaw", "", doer=True),
    VerbRow("coerce", "restrict", "close shut shut+down", "barriers"),
    # 18 to 20 assault
    VerbRow("assault", "abduct", "abduct kidnap hijack"),
    VerbRow("assault", "abduct", "capture", "people"),
    VerbRow("assault", "assassinate", "assassinate", ""),
    VerbRow("assault", "torture", "torture", ""),
    VerbRow("assault", "beat", "beat stab rape assault", "people"),
    VerbRow("assault", "massacre", "massacre", ""),
    VerbRow("assault", "heavy-weapons", "bomb shell bombard pound", ""),
    VerbRow("assault", "heavy-weapons", "strike hit target", ACTOR),
    VerbRow("assault", "heavy-weapons", "strike hit target destroy", "places"),
    VerbRow("assault", "heavy-weapons", "fire launch lob", "projectiles"),
    VerbRow("assault", "firearms", "shoot+down shoot", ""),
    VerbRow("assault", "firearms", "open", "attacks", preps="on at"),
    VerbRow("assault", None, "attack invade ambush raid storm torpedo kill injure wound slaughter"),
    VerbRow("assault", None, "violate breach break", "ceasefire"),
    VerbRow("assault", None, "clash", preps="with"),
    VerbRow("assault", "suicide-attack", "blow+up"),
)
"""Verbs, specific rows before general ones."""


AWAITED: frozenset[str] = words(
    "offer proposal demand request call threat refusal plan pledge promise vow desire readiness"
    " willingness decision agreement bid attempt effort intention wish commitment failure"
)
"""Nouns whose infinitive has their owner as its doer: "X's refusal to negotiate"."""

_CARRIES: tuple[tuple[str, str], ...] = (
    (
        "hold begin start open resume continue conduct launch announce initiate attend host stage"
        " mount complete lead carry undertake join renew",
        "",
    ),
    ("have chair convene arrange", "consult"),
    ("pay", "consult"),
    ("make", "consult agree request accuse threaten reject retreat"),
    (
        "issue deliver send convey level repeat reiterate reaffirm put",
        "request reject accuse threaten support agree",
    ),
    ("voice express lend extend declare", "agree request reject accuse threaten support retreat"),
    ("reach strike sign conclude seal finalise finalize", "agree"),
    ("impose", "sanction coerce"),
    ("lodge file", "accuse request"),
    ("organise organize", "protest consult cooperate mobilize"),
    ("wage perpetrate execute commit", "assault coerce"),
    ("give set", "support threaten"),
    ("offer", "support agree aid"),
    ("provide send deliver supply give donate", "aid"),
    ("grant", "retreat"),
    ("perform kick", "consult"),
)

LIGHT: dict[str, frozenset[str]] = {
    verb: frozenset(t for verbs, types in _CARRIES if verb in verbs.split() for t in types.split())
    for verb in {v for verbs, _ in _CARRIES for v in verbs.split()}
}
"""Verbs that carry a noun's meaning (Quirk et al. 1985, 10.30: eventive objects), and of which
types of noun; none named: of any but ``aid``."""

NOT_REALLY: frozenset[str] = frozenset(
    (
        "meet need",
        "meet demand",
        "meet target",
        "meet criterion",
        "meet deadline",
        "meet challenge",
        "strike balance",
        "strike tone",
        "strike chord",
        "hit record",
        "hit target",
        "hit low",
        "hit high",
        "kill time",
        "thank god",
        "attack problem",
        "back door",
        "fire shot",
        "block view",
    )
)
"""Verbs with objects that make a figure of speech."""

SAYING: frozenset[str] = words("say tell insist stress argue declare add state warn")
"""Verbs behind which "X must" is a demand on X."""

BODIES: frozenset[str] = PEOPLE | words(
    "police government ministry court parliament army military navy force authority union party"
    " opposition delegation commission council federation administration cabinet regime junta"
    " rebel protester leader president minister official spokesman spokeswoman envoy ambassador"
    " troop group movement alliance coalition company bank agency judge prosecutor lawyer king"
    " prince pope bishop mayor governor general commander chief secretary crowd trader"
)
"""Nouns for who acts in public life, where names.py knows nobody by them."""

PART_OF: frozenset[str] = words(
    "some number group batch rest hundred dozen thousand million score handful most many few all"
    " series wave lot part half majority round"
)
"""Nouns that only measure what stands behind their "of"."""

BELONGS: frozenset[str] = (
    CLASSES["troops"] | CLASSES["projectiles"] | CLASSES["attacks"]
    | words(
        "authority government official court ministry parliament agency commission diplomat envoy"
        " warplane bomber fighter militant gunman hacker commander officer minister delegation"
        " prosecutor judge settler intelligence service navy air administration negotiator"
    )
)  # fmt: skip
"""Nouns whose owner acts through them: "X's troops", "Y airstrikes"; rebels and critics do not."""

ASIDE: frozenset[str] = words("phone telephone sideline behalf condition margin eve way basis")
"""Nouns behind a preposition that are not what an act is about ("spoke on the phone")."""

UNNAMED: frozenset[str] = words(
    "identify name quote use comment elaborate respond answer say discuss confirm speculate"
)
"""Who asks not to be named, or refuses to comment, neither asks for nor rejects a deed."""

SOME: frozenset[str] = words(
    "some several few many one two three former ex other individual certain dissident then"
    " senior junior retired rogue alleged suspected would-be"
)
"""Words before people of a body that leave open whether the body acts: "some of X's officers"."""

PAST_HOLDER: frozenset[str] = words("then predecessor predecessors")
"""Words that point at whoever held an office before: its present holder is not meant."""

CHARGING: frozenset[str] = words("accuse suspect charge blame allege indict prosecute")
"""Verbs behind whose preposition a deed is a charge, not a fact."""

OFFERED: frozenset[Plover] = frozenset(
    {"support", "accuse", "reject", "request", "threaten", "coerce", "sanction"}
)
"""Types with one undergoer: what stands behind its prepositions is what it is about."""

ANYBODY: frozenset[str] = words("those anyone whoever everyone anybody nobody everybody")
"""Doers that mean whoever may do it: nobody is told to have done it."""

SPEECH: frozenset[Plover] = frozenset({"request", "support", "accuse", "reject"})
"""Types done by saying so: "I would urge you" urges."""

COUNTED: frozenset[Plover] = frozenset({"assault", "coerce", "retreat", "aid", "mobilize"})
"""Types of deed that a count of people makes concrete where nobody is named."""

SPORT: frozenset[str] = words(
    "match matches coach league tournament championship quarter-final semi-final striker midfielder"
    " goalkeeper defender referee innings wicket batsman medal olympics paralympics athlete athletes"
    " footballer premiership playoff playoffs cup goal goals scored seed squad touchdown quarterback"
    " tennis cricket rugby football golf boxing basketball stadium grand-slam batter penalty"
)
"""Words of sports reports (WordNet 3.1, below sport.n.01 and athlete.n.01)."""

DESCRIBED: frozenset[Plover] = frozenset({"accuse", "reject", "support", "request", "coerce"})
"""Types of which a bare participle describes people rather than tells an act."""

TAKES_CLAUSE: frozenset[Plover] = frozenset({"request", "agree", "accuse", "reject", "threaten"})
"""Types of act whose content is a clause: it belongs to the passage."""

TO_WHOM: dict[Plover, frozenset[str]] = {
    "consult": words("with to between among"),
    "agree": words("with between"),
    "request": words("on upon to from"),
    "support": words("for to of with"),
    "aid": words("to for"),
    "retreat": words("to from"),
    "cooperate": words("with"),
    "assault": words("on against at into with to toward towards"),
    "coerce": words("from against on of"),
    "sanction": words("on against with to"),
    "accuse": words("at against of"),
    "reject": words("from with by"),
    "threaten": words("to against with"),
    "mobilize": words("against"),
    "protest": words("against"),
    "concede": words("to"),
}
"""The prepositions behind which the one stands to whom it is done."""
