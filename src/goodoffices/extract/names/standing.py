"""What a known name stands for at its place: the state itself, its owner's mark, or a place.

"Oslo rejected the offer" is the state, "in Oslo" a city, "Norwegian officials" neither.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from goodoffices.extract.cues import VERBS
from goodoffices.extract.names.coreference import Book, Chain, Spot
from goodoffices.extract.names.naming import Name, Names, cleaned
from goodoffices.text.titles import STATE_ORGANS

if TYPE_CHECKING:
    from spacy.tokens import Token

LOCATIVE: frozenset[str] = frozenset(
    "in at near inside across throughout into within outside through around via from over off"
    " beyond along".split()
)
"""Prepositions of place (Quirk et al., 1985, 9.15)."""

IDLE: frozenset[str] = frozenset(
    "be lie have become remain see witness host wake burn sit stand fall suffer experience lose"
    " contain boast border stretch include feature".split()
)
"""Verbs whose subject need not act: a city can see shelling and host talks."""

PRESSED: frozenset[str] = frozenset(
    "pressure press push force urge accuse tell ask warn blame criticise criticize condemn persuade"
    " convince support arm fund back sanction help supply engage reassure threaten appease punish"
    " isolate provoke compel expect want allow".split()
)
"""Verbs whose object must be able to act or be spoken to."""

PARTNER_NOUNS: frozenset[str] = frozenset(
    "talk dialogue negotiation relation tie deal agreement contact war conflict dispute pact"
    " alliance cooperation channel meeting tension rapprochement treaty truce ceasefire accord"
    " communication partnership understanding discussion consultation border exchange friendship"
    " pressure sanction aid influence dependence leverage".split()
)
"""Nouns of dealings: what is between, with or on them acts."""

DEALT_WITH: frozenset[str] = frozenset(
    "meet see visit receive host invite welcome greet telephone phone call brief inform consult"
    " interview question address send dispatch appoint name dismiss sack fire recall expel summon"
    " release free pardon swap exchange deport detain arrest jail imprison hold seize abduct kidnap"
    " capture kill wound injure attack target shoot evacuate rescue hand return shelter beat"
    " thank praise mock reject include involve exclude represent join lead ask".split()
)
"""Verbs whose object is a person dealt with: VerbNet 3.4, classes meet-36.3, correspond-36.1,
appoint-29.1, fire-10.10, send-11.1, free-10.6, murder-42.1, judgment-33."""

DEALINGS: frozenset[str] = frozenset(
    "release detention arrest killing pardon exchange swap imprisonment expulsion kidnapping"
    " abduction execution evacuation deportation persecution".split()
)
"""Nouns of what is done to people: "the release of prisoners" (nominals of the same classes)."""

ADDRESSING: frozenset[str] = frozenset(
    "speak talk write appeal turn say explain offer hand deal negotiate cooperate work engage meet"
    " clash side confer consult sit".split()
)
"""Verbs whose "to" or "with" leads to a person dealt with (VerbNet 3.4, talk-37.5, say-37.7)."""

ATTITUDES: frozenset[str] = frozenset(
    "ready willing unwilling open keen eager reluctant prepared unprepared committed determined"
    " opposed concerned worried wary confident hopeful adamant happy unhappy furious angry annoyed"
    " dissatisfied satisfied sceptical skeptical cautious hesitant supportive critical desperate"
    " afraid convinced unconvinced frustrated disappointed alarmed pleased grateful unable poised"
    " optimistic pessimistic interested complicit forthcoming leaning hostile friendly loath"
    " aware certain sure".split()
)
"""Adjectives of mind and will, that say of a city's name that its government is meant (WordNet
3.1, adj.all, similar to "willing", "concerned", "opposed"; Quirk et al., 1985, 16.68-83)."""

STANCES: frozenset[str] = frozenset(
    "interest concern doubt difference disagreement tie relation relationship intention plan stake"
    " leverage policy objection reservation influence ambition illusion qualm grievance reason"
    " incentive suspicion hope misgiving choice".split()
)
"""Nouns for what only those who want something have (WordNet 3.1, noun.cognition, noun.motive)."""

PARTS: frozenset[str] = frozenset(
    "negotiator mediator ally partner backer supporter guarantor broker sponsor rival adversary"
    " enemy foe signatory go-between intermediary facilitator champion critic opponent donor"
    " supplier".split()
)
"""Nouns for the part of somebody in a process: "X has been a key mediator" (WordNet 3.1,
noun.person)."""

MOVED: frozenset[str] = frozenset(
    "anger irk infuriate alarm worry please embarrass upset annoy outrage concern irritate enrage"
    " dismay surprise frustrate disappoint offend unsettle rattle placate humiliate antagonise"
    " antagonize satisfy unnerve spook delight gall enthuse embolden pacify".split()
)
"""Verbs of what moves a mind (VerbNet 3.4, amuse-31.1)."""

CALLED: frozenset[str] = frozenset({"call", "brand", "label", "describe", "deem", "consider"})
"""Verbs that say what somebody is (VerbNet 3.4, dub-29.3, characterize-29.2)."""

GIVEN: frozenset[str] = frozenset(
    "support aid assistance help backing warning message concession letter appeal offer ultimatum"
    " signal blow setback reassurance guarantee pledge".split()
)
"""Nouns of what goes to or is for somebody: "aid to X", "support for X" (NomBank 1.0, arg2)."""

ISSUED: frozenset[str] = frozenset(
    "commitment pledge promise guarantee assurance pressure criticism concession approval response"
    " reaction demand offer signal permission support backing aid letter message statement threat"
    " condemnation objection resistance opposition reply protest denial".split()
)
"""Nouns of what comes from somebody: "a pledge from X" (NomBank 1.0, arg0)."""

SENT_BY: frozenset[str] = frozenset(
    "representative representatives official officials delegate delegates delegation delegations"
    " leader leaders minister ministers diplomat diplomats envoy envoys mediator mediators"
    " negotiator negotiators ambassador ambassadors counterpart counterparts".split()
)
"""Who comes from a state on its behalf: "representatives from X"."""

_DEALINGS_WITH = PARTNER_NOUNS | ADDRESSING | DEALT_WITH

Standing = Literal["itself", "mark", "place"]


def standing(name: Name) -> Standing:
    """How a state's, capital's or organisation's name stands in its sentence."""
    head = name.head
    while head.dep_ in ("conj", "appos") and head.head.pos_ == "PROPN" and head.head.i != head.i:
        head = head.head
    assert name.known is not None
    if name.known.sort in ("demonym", "people"):
        return "mark"
    if head.dep_ in ("compound", "amod", "nmod", "poss", "npadvmod"):
        return "mark"
    if name.known.sort == "capital":
        return "itself" if _city_acts(head) else "place"
    if head.dep_ == "pobj" and head.head.lower_ in LOCATIVE and name.known.sort == "country":
        return "itself" if from_sender(head) else "place"
    return "itself"


def _city_acts(head: Token) -> bool:
    governor = head.head
    if head.dep_ == "nsubj":
        does = governor.pos_ == "VERB" and governor.lemma_.lower() not in IDLE
        return does or (governor.pos_ in ("VERB", "AUX") and _minded(governor))
    if head.dep_ in ("nsubjpass", "dobj", "dative"):
        lemma = governor.lemma_.lower()
        return lemma in PRESSED or lemma in MOVED or (lemma in CALLED and _predicated(head))
    if head.dep_ != "pobj":
        return False
    preposition, above = governor.lower_, governor.head.lemma_.lower()
    if governor.dep_ == "agent":
        return True
    if preposition in ("between", "with", "against"):
        return True
    if preposition == "on":
        return above in PARTNER_NOUNS
    if preposition == "than":
        return _minded(governor.head) or _minded(governor.head.head)
    if preposition in ("to", "for"):
        minded = governor.head.lower_ in ATTITUDES and governor.head.pos_ == "ADJ"
        told = governor.head.lower_ == "according" or minded  # "friendly to X"
        return above in GIVEN or (preposition == "to" and told)
    return preposition == "from" and above in ISSUED


def _of_a_power(head: Token) -> bool:
    """Whether a capital has what only a state has: "Oslo's growing influence", "Oslo's troops"."""
    noun = head.head
    had = STANCES | ISSUED | GIVEN | STATE_ORGANS | _WAGED
    return head.dep_ == "poss" and noun.i > head.i and noun.lemma_.lower() in had


_WAGED = frozenset(
    "invasion war offensive incursion stance stand decision denial claim willingness readiness"
    " approach force foreign-policy ally rule".split()
)
"""What states wage, decide and hold (PLOVER, "mobilize", "reject", "request")."""


def _minded(verb: Token) -> bool:
    """Whether a verb that need not be anybody's act says what its subject wants or thinks.

    "X stands ready", "X and Y have competing interests", "X has been more forward-leaning".
    """
    for child in verb.children:
        if child.dep_ == "acomp" and child.lower_ in ATTITUDES:
            return True
        if child.dep_ == "dobj" and child.lemma_.lower() in STANCES:
            return verb.lemma_ == "have"
        if child.dep_ == "attr" and child.lemma_.lower() in PARTS:
            return True
    return verb.lower_ in ATTITUDES


def _predicated(head: Token) -> bool:
    """Whether it is said of an object what it is: "calls X | an enabler of the war"."""
    verb = head.head
    behind = head.i + 1 < len(head.doc) and head.doc[head.i + 1].lower_ in ("a", "an", "the", "as")
    return behind or any(c.dep_ in ("oprd", "xcomp", "ccomp") for c in verb.children)


def from_sender(head: Token) -> bool:
    """Whether it is whose people come from a state: "representatives from X and Y"."""
    return head.head.lower_ == "from" and head.head.head.lower_ in SENT_BY


def place_known(names: Names, book: Book) -> dict[Chain, Spot]:
    """Put the places of known names into their chains.

    Returns for each chain a spot of a mere mark (possessive, demonym): what to cite where the
    text names a state in no other way but speaks of those who act for it.
    """
    marks: dict[Chain, Spot] = {}
    wordings: dict[tuple[Chain, str], Spot] = {}
    for name in names.all:
        known = name.known
        if known is None:
            continue
        chain = book.coded(known)
        how = standing(name)
        spot = Spot(name.doc, _start(name), name.end, _form(name), name.head)
        if how == "place":
            continue
        if how == "itself" or (
            known.sort in ("organisation", "media") and name.head.dep_ not in ("amod",)
        ):
            book.add(chain, spot, tokens=name.tokens)
            if known.sort == "capital" and name.text not in chain.metonyms:
                chain.metonyms.append(name.text)
            elif known.sort != "capital":
                chain.names.append(name.doc[spot.start : spot.end].text)
        else:
            marks.setdefault(chain, Spot(name.doc, name.start, name.end, "description", name.head))
            if known.sort == "country":
                wordings.setdefault((chain, cleaned(name)), replace(spot, form="name"))
            elif known.sort == "capital" and _of_a_power(name.head):
                wordings.setdefault((chain, cleaned(name)), spot)
    for (chain, wording), spot in wordings.items():
        if chain.spots and wording not in (*chain.names, *chain.metonyms):
            chain.spots.append(spot)  # "U.S. officials" beside "the US": how else it is called
            if spot.form == "metonym":
                chain.metonyms.append(wording)
    return marks


def _start(name: Name) -> int:
    """Where the name starts: an outlet's "The" belongs to it."""
    before = name.start - 1
    known = name.known
    if known is not None and known.sort == "media" and before >= 0:
        token = name.doc[before]
        if token.text == "The" and name.text.istitle() and not token.is_sent_start:
            return before
    return name.start


def _form(name: Name) -> Literal["name", "metonym"]:
    return "metonym" if name.known is not None and name.known.sort == "capital" else "name"


def speaks(token: Token) -> bool:
    """Whether a noun is the source of speech or belief: subject of such a verb, "according to"."""
    head = first_conjunct(token)
    governor = head.head
    if head.dep_ == "nsubj" or (head.dep_ == "nsubjpass" and governor.lemma_ in ("quote", "cite")):
        return governor.lemma_.lower() in VERBS
    if head.dep_ != "pobj":
        return False
    above = governor.head
    if governor.lower_ == "to" and above.lower_ == "according":
        return True
    if governor.dep_ == "agent" or governor.lower_ == "by":
        return above.lemma_.lower() in VERBS or above.lemma_.lower() in ("cite", "quote")
    return governor.lower_ in ("with", "by") and above.lemma_.lower() in ("interview", "briefing")


def acts(token: Token) -> bool:
    """Whether a noun is the doer of a verb that somebody must do."""
    head = first_conjunct(token)
    governor = head.head
    if head.dep_ == "nsubj":
        return governor.pos_ == "VERB" and governor.lemma_.lower() not in IDLE
    return head.dep_ == "pobj" and governor.dep_ == "agent"


def party(token: Token) -> bool:
    """Whether a people's name is the subject or the partner of anything: "the X were prepared"."""
    head = first_conjunct(token)
    return head.dep_ in ("nsubj", "nsubjpass", "dative") or involved(token)


def involved(token: Token) -> bool:
    """Whether a noun is who is dealt with: met, told, released, sent; party to talks."""
    head = first_conjunct(token)
    governor = head.head
    if head.dep_ in ("dobj", "nsubjpass"):
        lemma = governor.lemma_.lower()
        return lemma in DEALT_WITH or lemma in PRESSED
    if head.dep_ == "dative":
        return True
    if head.dep_ == "compound":
        return governor.lemma_.lower() in DEALINGS
    if head.dep_ != "pobj":
        return False
    preposition, above = governor.lower_, governor.head.lemma_.lower()
    if governor.dep_ == "agent":
        return True
    if preposition == "of":
        return above in DEALINGS
    if preposition == "between":
        return above in PARTNER_NOUNS
    if preposition in ("with", "to", "from", "against"):
        return above in _DEALINGS_WITH
    return False


def first_conjunct(token: Token) -> Token:
    """The first of coordinated nouns: it hangs in the sentence for all of them."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token
