"""Words that make an offer, a demand, a threat or a promise, and the words that name one.

Types after Searle, A Taxonomy of Illocutionary Acts (1976): commissives (offer, promise,
threat) and directives (demand, request, proposal); verbs after Wierzbicka, English Speech Act
Verbs (1987), and the PLOVER codebook's requests, agreements and threats (2022).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goodoffices.model.shapes import OfferType


@dataclass(frozen=True, slots=True)
class Rule:
    """A verb: the type it makes, the frames in which it does, its preposition for ``with``.

    Frames say how the content hangs on it: ``own`` infinitive ("offers to host"), the infinitive
    of an ``other`` ("urges X to stop"), ``that`` clause, ``bare`` subjunctive ("asks that it be
    heard"), ``thing`` ("proposes a truce"), ``harm`` ("threatens sanctions"), or ``with`` a preposition ("calls for a truce").

    ``things`` tells which things count: any, or only those that one side can give another.
    """

    type: OfferType
    frames: frozenset[str]
    prepositions: tuple[str, ...] = ()
    things: Literal["any", "value"] = "any"
    weak: bool = False
    """Whether it makes an offer only in a report on public affairs."""


def _rule(
    type: OfferType,
    frames: str,
    prepositions: str = "",
    things: Literal["any", "value"] = "any",
    weak: bool = False,
) -> Rule:
    return Rule(type, frozenset(frames.split()), tuple(prepositions.split()), things, weak)


APPROACHING: frozenset[str] = frozenset(
    "meet call phone telephone ring travel fly visit write speak contact convene gather come go"
    " return approach reach arrive summon email text cable".split()
)
"""What somebody does to another "to ask for" something, which is then asked."""

ASKING: frozenset[str] = frozenset("ask urge appeal request plead beg propose".split())
"""Verbs whose being a purpose says that it was done: "drew them aside to ask for support"."""

VERBS: dict[str, Rule] = {
    "offer": _rule("offer", "own thing", things="value"),
    "propose": _rule("proposal", "own that thing"),
    "put": _rule("offer", "thing", things="value", weak=True),
    "float": _rule("offer", "thing", things="value"),
    "table": _rule("proposal", "thing", things="value", weak=True),
    "dangle": _rule("offer", "thing", things="value", weak=True),
    "recommend": _rule("proposal", "that thing other", things="value", weak=True),
    "advocate": _rule("proposal", "thing", things="value", weak=True),
    "counter": _rule("offer", "with thing", "with", "value", weak=True),
    "demand": _rule("demand", "own that thing"),
    "insist": _rule("demand", "with bare", "on", "value"),
    "urge": _rule("request", "other bare thing", things="value"),
    "ask": _rule("request", "other bare with", "for", "value"),
    "beg": _rule("request", "other with", "for", "value"),
    "implore": _rule("request", "other"),
    "request": _rule("request", "other bare thing", things="value"),
    "appeal": _rule("request", "own with", "for", "value"),
    "plead": _rule("request", "own with", "for", "value"),
    "invite": _rule("offer", "other with thing", "to", "value"),
    "call": _rule("demand", "with other", "for"),
    "press": _rule("demand", "other with", "for", "value"),
    "push": _rule("demand", "other with", "for", "value", weak=True),
    "lobby": _rule("request", "other with", "for", "value", weak=True),
    "campaign": _rule("demand", "with", "for", "value", weak=True),
    "warn": _rule("demand", "other with", "against", weak=True),
    "require": _rule("demand", "other that", things="value", weak=True),
    "encourage": _rule("request", "other", weak=True),
    "threaten": _rule("threat", "own with harm", "with", "value"),
    "vow": _rule("promise", "own that thing", things="value"),
    "promise": _rule("promise", "own that thing", things="value"),
    "pledge": _rule("promise", "own that thing", things="value"),
    "undertake": _rule("promise", "own"),
    "swear": _rule("promise", "own"),
    "commit": _rule("promise", "own"),
    "agree": _rule("promise", "own"),
    "guarantee": _rule("promise", "that thing", things="value"),
}
"""Verbs by what they make of their content."""

NOUNS: dict[str, OfferType] = {
    "offer": "offer",
    "counteroffer": "offer",
    "counter-offer": "offer",
    "invitation": "offer",
    "readiness": "offer",
    "willingness": "offer",
    "proposal": "proposal",
    "counterproposal": "proposal",
    "counter-proposal": "proposal",
    "initiative": "proposal",
    "plan": "proposal",
    "demand": "demand",
    "ultimatum": "demand",
    "request": "request",
    "appeal": "request",
    "plea": "request",
    "call": "request",
    "desire": "request",
    "wish": "request",
    "threat": "threat",
    "promise": "promise",
    "pledge": "promise",
    "vow": "promise",
    "commitment": "promise",
    "undertaking": "promise",
    "guarantee": "promise",
}
"""Nouns by what they are. "plan" counts only for a plan between sides (see ``PLAN_OF``)."""

PLAN_OF: frozenset[str] = frozenset(
    "peace ceasefire truce settlement point point-plan roadmap mediation compromise exchange"
    " transition disengagement withdrawal".split()
)
"""Words before "plan" or "initiative" that make it a proposal to another side."""

JOINT: frozenset[str] = frozenset("both side party two delegation delegate they".split())
"""Subjects who "agree to" something with each other: an agreement, no promise of one side."""

MAKING: frozenset[str] = frozenset(
    "make issue put present submit extend table send renew repeat reiterate float launch"
    " unveil advance voice express restate convey deliver forward announce outline lay introduce"
    " give transmit relay declare signal reaffirm".split()
)
"""Light verbs: their subject is the maker of the offer that is their object."""

ADJUSTING: frozenset[str] = frozenset(
    "raise increase improve sweeten lower reduce cut trim lift up revise change scale".split()
)
"""Verbs of changing one's own terms, "to" what they now are."""

AGAIN: frozenset[str] = frozenset("renew repeat reiterate restate reaffirm reconfirm".split())
"""Verbs that say that it was made before."""

INNER: frozenset[str] = frozenset("readiness willingness desire wish".split())
"""Nouns of what somebody has in mind: an offer only of something done with or for another."""

PUBLIC: frozenset[str] = frozenset(
    "resident citizen people public national customer viewer voter fan traveller traveler tourist"
    " passenger reader follower crowd reporter journalist everyone everybody anyone anybody"
    " listener driver parent woman man child civilian motorist commuter user consumer shopper those"
    " pedestrian holidaymaker backpacker".split()
)
"""Whom advice is given to, not offers or demands between sides: "urged residents to leave"."""

SIDES: frozenset[str] = frozenset(
    "union company bank league branch wing committee council front federation association"
    " captor kidnapper rebel gunman striker management delegation side coalition bloc government"
    " opposition board employer mediator negotiator owner farmer fisherman protester kingdom republic"
    " firm army militia ministry junta tribe clan faction movement consortium lender creditor"
    " shareholder landlord lobby leadership caucus".split()
)
"""Common nouns that name a side at the table, even where no name tells which."""

READY: frozenset[str] = frozenset("ready prepared willing open".split())
"""Adjectives of readiness: with an infinitive of something done with or for another."""

GLAD: frozenset[str] = frozenset("happy glad pleased delighted keen eager honoured honored".split())
"""Adjectives of willingness that count under "would": "we would be happy to host"."""

MUTUAL: frozenset[str] = frozenset(
    "engage talk meet negotiate discuss host mediate assist support provide supply hand"
    " release free exchange sign accept consider resume join withdraw lift ease suspend stop halt"
    " end cease restore reopen open return pay share contribute cooperate participate attend"
    " facilitate recognise recognize grant extend continue compromise speak begin start enter"
    " renew send deliver cut reduce raise freeze observe guarantee allow admit invite receive"
    " welcome conclude reach sit implement drop waive pardon swap move pull sell buy admit offer"
    " act mediate broker help build transfer cede give take normalise normalize make"
    " issue cede bear move vacate include involve let lease repair rebuild evacuate dismantle"
    " disarm surrender permit abolish reinstate restart refund repay deposit lend loan".split()
)
"""What one side can do with or for another: the verbs of talks, concessions and aid."""

HOSTILE: frozenset[str] = frozenset(
    "attack strike bomb shell retaliate respond punish destroy invade blockade block boycott"
    " sanction expel close shut seize escalate crush annihilate kill target walk sue impose"
    " suspend cut halt withhold veto deploy fire execute resign quit leave withdraw strike"
    " resume intensify divert blow burn occupy annex raise hit dismiss revoke ban deport detain"
    " arrest prosecute".split()
)
"""What harms another: an undertaking of it under a condition is a threat."""

GOING: frozenset[str] = frozenset(
    "travel visit go come dispatch fly defend protect respect abide consult publish submit"
    " review".split()
)
"""What else one side announces that it will do, if a report is on public affairs."""

DUTIES: frozenset[str] = frozenset("must ought".split())
"""Modals by which one side tells another what to do."""

HARSH: frozenset[str] = frozenset(
    "retaliate avenge annihilate crush punish revenge retaliation vengeance obliterate".split()
)
"""What nobody promises to a friend: pledged too, it is a threat."""

UNCHOSEN: frozenset[str] = frozenset(
    "win lose survive succeed fail suffer die find become happen seem feel remember forget"
    " describe imagine understand regret love hate miss like enjoy notice realise realize"
    " experience deserve prosper thrive flourish benefit".split()
)
"""What nobody undertakes: it befalls them, whatever they say that they will do."""

PAINFUL: frozenset[str] = frozenset(
    "harsh painful crushing severe devastating forceful decisive deadly bloody worthy fitting tough"
    " firm swift strong".split()
)
"""What a response is that nobody promises to a friend."""

HARM: frozenset[str] = frozenset(
    "war force revenge vengeance retaliation response consequence strike boycott blockade walkout"
    " fight battle attack offensive assault confrontation bombardment".split()
)
"""Things that one side does to another: vowed they are a threat, wanted they are no demand."""

THREATENED: frozenset[str] = HARM | frozenset(
    "sanction tariff action measure duty embargo lawsuit reprisal veto penalty levy closure ban".split()
)
"""What somebody "threatens": of anything else the verb says that it is endangered."""

STRIKING: frozenset[str] = HARSH | frozenset(
    "attack strike bomb shell respond destroy invade blockade boycott sanction kill seize sue hit"
    " expel shoot".split()
)
"""Harm that is a threat when only announced, without a condition."""

GOING_ON: frozenset[str] = frozenset("continue keep go resume".split())
"""Verbs behind which stands what is gone on with."""

WAGING: frozenset[str] = frozenset(
    "launch wage resume continue escalate intensify start mount file bring begin".split()
)
"""Verbs of bringing harm about, as their object tells."""

CURBS: frozenset[str] = frozenset(
    "tariff sanction embargo blockade ban restriction siege duty levy penalty fine".split()
)
"""What one side imposes on another."""

PAPERS: frozenset[str] = frozenset(
    "statement communique communiqué text draft document paper letter declaration resolution"
    " proposal plan framework roadmap memorandum note".split()
)
"""What says in writing what its makers ask or offer."""

RECEIVED: frozenset[str] = frozenset(
    "back support endorse welcome reject accept refuse oppose dismiss see review discuss obtain"
    " publish quote".split()
)
"""Participles behind a plan whose "by" tells who met it, not whose it is."""

UNGIVEN: frozenset[str] = frozenset(
    "option question thing "
    "condolence apology insight glimpse explanation comment assessment evidence detail"
    " congratulation prayer analysis tribute praise sympathy advice view reason defence defense"
    " resistance product discount example perspective account update clue word thought"
    " reflection remark opinion picture hope reminder alternative service experience solidarity"
    " answer information sense opportunity chance possibility advantage benefit role job position"
    " contract prize reward training course degree ticket protection cover comfort respite"
    " excuse anonymity permission resignation thanks gratitude greeting context vision look".split()
)
"""Things that are said, shown or sold when "offered", "asked for" or "urged"."""

VALUE: frozenset[str] = frozenset(
    "ceasefire cease-fire truce armistice pause halt talk talks dialogue negotiation meeting"
    " summit deal agreement pact settlement compromise concession amnesty pardon term package"
    " exchange swap release relief aid assistance help support mediation office guarantee"
    " withdrawal pullout recognition access corridor permit licence license quota percent payment"
    " compensation fund funding money loan grant cut lifting end cessation moratorium freeze"
    " extension inspection monitoring observer restraint calm de-escalation action investigation"
    " inquiry sanction embargo weapon arm ammunition troop peacekeeper system missile tank"
    " jet prisoner hostage body remain detainee captive vote election referendum autonomy"
    " sovereignty status seat share dollar euro pound million billion cooperation bargain"
    " normalisation normalization roadmap framework rise increase raise bonus pay wage bid"
    " venue platform visit reform return resumption implementation solution retaliation"
    " response revenge vengeance consequence war force boycott strike blockade walkout tariff".split()
)
"""What one side can give, grant or do to another."""

MATTERS: frozenset[str] = VALUE | frozenset(
    "tax law legislation bill act policy immigration immigrant migrant border government parliament"
    " congress senate budget debt deficit crime police military army war peace constitution"
    " abortion court protest independence democracy economy inflation deportation regime rebel"
    " opposition refugee territory republic nation country state administration party voter"
    " citizen union council resolution motion measure".split()
)
"""What concerns a public: it makes an offer of a person without a known office the record's."""

CONTENTLESS: frozenset[str] = frozenset(
    "thank say stress emphasize emphasise add point remind congratulate see know believe"
    " underline note express be think hear clarify mention ask tell wait".split()
)
"""Infinitives after "would like to" and the like that only introduce words, or offer nothing."""

NAMING: dict[str, frozenset[OfferType]] = {
    "offer": frozenset({"offer", "proposal", "promise"}),
    "proposal": frozenset({"proposal", "offer", "demand", "request"}),
    "idea": frozenset({"proposal", "offer", "request"}),
    "plan": frozenset({"proposal", "offer"}),
    "initiative": frozenset({"proposal", "offer"}),
    "suggestion": frozenset({"proposal", "offer", "request"}),
    "invitation": frozenset({"offer", "request", "proposal"}),
    "overture": frozenset({"offer", "proposal"}),
    "demand": frozenset({"demand", "request"}),
    "request": frozenset({"request", "demand"}),
    "call": frozenset({"request", "demand"}),
    "appeal": frozenset({"request", "demand"}),
    "plea": frozenset({"request", "demand"}),
    "ultimatum": frozenset({"demand", "threat"}),
    "deadline": frozenset({"demand", "threat", "request", "offer", "proposal"}),
    "bid": frozenset({"offer", "proposal"}),
    "threat": frozenset({"threat"}),
    "promise": frozenset({"promise", "offer"}),
    "pledge": frozenset({"promise", "offer"}),
    "term": frozenset({"offer", "proposal", "demand"}),
    "condition": frozenset({"demand", "offer"}),
    "package": frozenset({"offer", "proposal"}),
    "formula": frozenset({"offer", "proposal"}),
    "deal": frozenset({"offer", "proposal"}),
}
"""Nouns by which a later sentence names an offer, and the types that they can name."""

WARLIKE: frozenset[str] = frozenset(
    "war aggression provocation participation involvement attack hostility escalation violation breach"
    " betrayal interference intervention".split()
)
"""What whoever warns of a deed says that it would take it for."""

DEEDS: frozenset[str] = frozenset(
    "release free return lift waive withdraw unblock unfreeze repatriate recognise recognize"
    " exempt".split()
)
"""What one side does for another, whatever its object: offered, it is a line of the ledger."""

HANDING: frozenset[str] = frozenset(
    "provide supply send give grant pay deliver transfer extend offer share disburse invest".split()
)
"""Verbs that are one where a thing of value is their object."""

STOPPING: frozenset[str] = frozenset("stop halt cease end suspend pause".split())
"""Verbs that are one where something hostile is."""

GIVEN: frozenset[str] = frozenset(
    "aid assistance relief loan grant fund funding payment compensation money amnesty pardon"
    " release weapon arm ammunition missile tank jet drone system package withdrawal access"
    " corridor recognition guarantee licence license permit bonus rise raise quota seat".split()
)
"""Things that are handed over: offered or promised, they are lines of the ledger."""
