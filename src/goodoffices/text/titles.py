"""Words for people and bodies: honorifics, titles, kin, groups, and what a body's name ends in.

All are English class words, no names. ``title_key`` says which titles are one office.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from goodoffices.model.shapes import ActorType

Gender = Literal["m", "f", ""]

HONORIFICS: dict[str, Gender] = {
    **dict.fromkeys(
        "mr mister sir lord sheikh shaikh sheik shaykh imam ayatollah hojatoleslam mullah mulla maulana"
        " mawlawi maulvi hafiz qari ustad haji hajji hadji rabbi father".split(),
        "m",
    ),
    **dict.fromkeys("mrs ms miss lady dame madam madame sister".split(), "f"),
    **dict.fromkeys(
        "dr prof professor gen lt lieutenant col maj major sgt sergeant capt captain adm admiral"
        " brig brigadier cmdr colonel marshal rev reverend hon sen rep gov pm amb st saint"
        " excellency eminence holiness highness majesty hajj engineer".split(),
        "",
    ),
}
"""Words before a name that are no part of it, by the gender they tell (Debrett's, "Forms of
Address"; ``rigour``'s list of person name prefixes)."""

SHORT_RANKS: dict[str, tuple[str, ...]] = {
    "gen": ("general",),
    "adm": ("admiral",),
    "col": ("colonel", "officer"),
    "maj": ("major", "officer"),
    "capt": ("captain", "officer"),
    "lt": ("lieutenant", "officer"),
    "cmdr": ("commander",),
    "brig": ("brigadier",),
    "sgt": ("sergeant",),
    "sen": ("senator", "lawmaker"),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",),
    "amb": ("ambassador",),
    "prof": ("professor",),
}
"""The nouns that take up who is named with a short rank: "Lt Gen X ... the general" (Associated Press
Stylebook, "military titles", "legislative titles")."""

OFFICES: frozenset[str] = frozenset(
    "president minister premier chancellor secretary ambassador envoy chief leader head king queen"
    " prince princess emir sultan pope governor mayor chairman chairwoman chair chairperson"
    " commissioner commander general spokesman spokeswoman spokesperson sheriff director undersecretary"
    " negotiator mediator coordinator representative adviser advisor delegate consul attache"
    " official diplomat officer rapporteur speaker deputy vice-president attaché admiral colonel"
    " monarch taoiseach pm envoys prosecutor judge justice inspector emissary intermediary"
    " facilitator lieutenant czar tsar boss figurehead president-elect counsellor counselor"
    " aide assistant inspector-general secretary-general treasurer regent viceroy constable superintendent"
    " councillor councilor sergeant corporal warden marshal whip".split()
)
"""Heads of titles of those who speak for a state or body (O*NET-SOC 11-1000; US State
Department, Protocol, "Forms of Address")."""

OCCUPATIONS: frozenset[str] = frozenset(
    "analyst expert lawyer attorney activist journalist reporter correspondent professor author"
    " blogger economist historian politician lawmaker senator congressman congresswoman legislator"
    " mp mep msp parliamentarian candidate hopeful dissident rebel warlord militant tycoon billionaire"
    " oligarch businessman businesswoman entrepreneur founder co-founder ceo executive manager"
    " spokesperson researcher scholar scientist fellow academic strategist columnist editor"
    " commentator presenter anchor host interviewer writer novelist poet actor actress"
    " singer filmmaker doctor physician nurse surgeon teacher student farmer fisherman worker"
    " unionist organiser organizer campaigner advocate priest bishop cardinal archbishop imam"
    " cleric rabbi resident citizen prisoner detainee hostage witness soldier veteran pilot"
    " policeman detective investigator lobbyist consultant financier banker investor trader"
    " chairman coach player captain striker footballer athlete opponent rival ally confidant"
    " confidante counterpart colleague predecessor successor partner friend associate protege"
    " interlocutor nominee member source insider participant observer monitor employee mate".split()
)
"""Heads of descriptions of persons who speak for themselves (O*NET-SOC major groups)."""

KIN: dict[str, tuple[Literal["spouse", "relative"], Gender]] = {
    "husband": ("spouse", "m"),
    "wife": ("spouse", "f"),
    "widow": ("spouse", "f"),
    "widower": ("spouse", "m"),
    "spouse": ("spouse", ""),
    "fiancé": ("spouse", "m"),
    "fiancée": ("spouse", "f"),
    "father": ("relative", "m"),
    "mother": ("relative", "f"),
    "son": ("relative", "m"),
    "daughter": ("relative", "f"),
    "brother": ("relative", "m"),
    "sister": ("relative", "f"),
    "uncle": ("relative", "m"),
    "aunt": ("relative", "f"),
    "nephew": ("relative", "m"),
    "niece": ("relative", "f"),
    "cousin": ("relative", ""),
    "grandson": ("relative", "m"),
    "granddaughter": ("relative", "f"),
    "grandfather": ("relative", "m"),
    "son-in-law": ("relative", "m"),
    "father-in-law": ("relative", "m"),
}
"""Kinship nouns: the tie and the gender of whom they name."""

GENDERED: dict[str, Gender] = {
    **dict.fromkeys(
        "king prince emir sultan pope spokesman chairman congressman businessman policeman"
        " fisherman actor czar tsar patriarch monk priest sheikh man boy".split(),
        "m",
    ),
    **dict.fromkeys(
        "queen princess spokeswoman chairwoman congresswoman businesswoman actress policewoman"
        " woman girl nun".split(),
        "f",
    ),
}
"""Title nouns that tell gender."""

PLURALS: dict[str, str] = {
    "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman",
    "allies": "ally",
    "chiefs": "chief",
    "attachés": "attaché",
    "lawmakers": "lawmaker",
    "businessmen": "businessman",
    "fishermen": "fisherman",
    "mps": "mp",
}

GROUPS: frozenset[str] = frozenset(
    "critics supporters residents locals villagers civilians people voters citizens families"
    " relatives protesters protestors demonstrators opponents proponents backers sceptics skeptics"
    " authorities forces troops soldiers fighters militants rebels gunmen insurgents separatists"
    " settlers refugees migrants workers strikers unions employers farmers fishermen"
    " journalists reporters media outlets reports sources insiders voices circles groups"
    " organisations organizations charities agencies parties sides factions tribes delegations"
    " delegates leaders ministers parliamentarians lawmakers legislators governments countries"
    " nations states allies powers capitals partners members mediators negotiators envoys"
    " investigators prosecutors judges lawyers experts analysts observers scholars researchers"
    " economists historians politicians activists campaigners advocates hawks hardliners"
    " hard-liners moderates dissidents exiles hostages prisoners detainees doctors medics"
    " rescuers police witnesses survivors officials diplomats aides advisers advisors commanders"
    " generals officers ambassadors representatives spokesmen intermediaries executives"
    " shareholders investors traders analysts monitors inspectors delegation opposition"
    " team".split()
)
"""Plural (or collective) nouns that name several people or bodies acting together."""

OFFICIAL_GROUPS: frozenset[str] = frozenset(
    "authorities forces troops soldiers leaders ministers officials diplomats aides advisers"
    " advisors commanders generals officers ambassadors representatives spokesmen envoys"
    " negotiators mediators prosecutors inspectors delegation lawmakers team".split()
)
"""Groups that speak for the state whose demonym stands before them."""

MEDIA_HEADS: frozenset[str] = frozenset(
    "times post news agency television tv radio newspaper daily herald tribune gazette observer"
    " broadcaster channel magazine journal press independent telegraph chronicle outlet website"
    " network wire podcast weekly monitor mirror courier dispatch".split()
)
"""What the name or the description of an outlet ends in (Reuters Institute, 2023)."""

MEDIA_WORDS: frozenset[str] = frozenset(
    "newspaper broadcaster television outlet magazine tabloid newswire wire radio".split()
)
"""Common nouns that name an outlet by its kind: "state television", "the newspaper"."""

OUTLET_NOUNS: frozenset[str] = MEDIA_WORDS | frozenset(
    "agency portal channel daily weekly website blog podcast paper site station".split()
)
"""Nouns which right before a name say that it is an outlet's: "the agency X", "the portal X"."""

STATE_POSSESSIONS: frozenset[str] = frozenset(
    "capital frontier territory sovereignty airspace ambassador embassy consulate constitution"
    " independence parliament population citizen national currency coastline exports".split()
)
"""What countries have and persons and firms have not (Montevideo Convention, 1933, article 1)."""

STATE_OFFICES: frozenset[str] = frozenset(
    "president minister premier king queen sultan emir republic kingdom government people".split()
)
"""What is "of" a country: "the president of X", "the Republic of X"."""

STATE_ORGANS: frozenset[str] = frozenset(
    "government ministry army military navy troop police authority border coast economy".split()
)
"""What a country has, and a party or leader may be said to have."""

_BODY_HEADS: tuple[tuple[ActorType, str], ...] = (
    # US Government Manual; Wikidata subclasses of "government organization"
    (
        "government-body",
        "ministry department parliament congress senate cabinet government army"
        " military navy police court tribunal administration office bureau treasury assembly"
        " secretariat presidency embassy consulate legislature directorate inspectorate"
        " guard coastguard armed-forces command regime junta authority",
    ),
    # WordNet 3.1, hyponyms of "armed group"; Uppsala Conflict Data Program's types of actors
    ("armed-group", "militia brigade brigades battalion militias guerrillas mujahideen"),
    (
        "organisation",
        "party union league alliance council committee commission agency organisation organization"
        " association federation confederation foundation institute institution university college"
        " centre center bank fund group company corporation corp inc ltd plc llc gmbh airlines"
        " airways holding holdings society club church synod movement front coalition network"
        " endowment observatory forum initiative trust partnership consortium board authority cooperative chamber"
        " congregation service services airline hospital school",
    ),
)

BODY_HEADS: dict[str, ActorType] = {
    word: type_ for type_, heads in reversed(_BODY_HEADS) for word in heads.split()
}
"""The word that the name of a body ends in or begins with ("Ministry of ...")."""

GOVERNMENT_WORDS: frozenset[str] = frozenset(
    "ministry department parliament congress senate cabinet government army military navy police"
    " court administration office treasury embassy regime junta presidency authorities legislature"
    " coastguard".split()
)
"""Common nouns that with a state, person or title before them are one body of a government."""

SERVICES: frozenset[str] = frozenset(
    {
        "air force",
        "armed forces",
        "border guard",
        "central bank",
        "coast guard",
        "general staff",
        "intelligence agency",
        "intelligence service",
        "security service",
        "space agency",
    }
)
"""Two words that with a state before them are one body of it (CIA World Factbook, "Military and
security forces")."""

FORCE_NOUNS: frozenset[str] = frozenset("force forces legion corps guards".split())
"""What the name of an armed body ends in that is no state's unless a word of it says so."""

WHOLE_STATE: frozenset[str] = frozenset({"government", "side", "leadership"})
"""Nouns that with a demonym mean the state itself, as party to a process."""

FOES: frozenset[str] = frozenset({"enemy", "aggressor"})
"""What partisan texts call a state, its adjective before it: "the X-ian enemy". "X's enemy" is
another."""

STATE_QUALIFIERS: frozenset[str] = frozenset(
    "security intelligence national central foreign defence defense interior federal supreme"
    " constitutional state armed revolutionary border customs air naval marine special peacekeeping"
    " coastal presidential republican royal".split()
)
"""Words that make a body ("Security Council", "Supreme Court") one of a government."""

ARMED_WORDS: frozenset[str] = frozenset(
    "militant militants militia rebel rebels guerrilla guerrillas insurgent insurgents gunmen"
    " fighters fighter paramilitary paramilitaries jihadist jihadists".split()
)
"""Words that, said of a named group, make it an armed group (UCDP, "non-state actors")."""

ARMED_GROUP_NOUNS: frozenset[str] = frozenset(
    "group movement faction organisation organization".split()
)

THING_NOUNS: frozenset[str] = frozenset(
    # WordNet 3.1: region.n.03, way.n.06, body of water, structure.n.01
    "city town village villages cities towns hamlet settlement kibbutz district districts suburb"
    " suburbs neighbourhood neighborhood neighbourhoods neighborhoods region regions province"
    " provinces county peninsula island islands river lake mountain valley street road avenue"
    " highway bridge port airport airfield base camp stadium prison hotel mosque synagogue"
    " cathedral temple area areas crossing checkpoint"
    # vessel.n.02, vehicle.n.01, weaponry.n.01, product.n.02
    " ship ships vessel vessels boat ferry tanker freighter yacht frigate destroyer submarine"
    " warship aircraft jet plane helicopter satellite spacecraft probe rocket missile missiles"
    " tank drone drones model app software vaccine drug brand game"
    # publication.n.01, performance, event.n.01, language
    " film movie novel book song album series documentary show play festival tournament holiday"
    " operation storm hurricane typhoon cyclone earthquake treaty law horse dog cat panda".split()
)
"""Nouns which, right before a name, call it a place, a thing, a work or an event."""

FIRM_NOUNS: frozenset[str] = frozenset(
    "firm company manufacturer maker giant retailer start-up startup conglomerate airline lender"
    " bank carrier operator chain supplier developer contractor consultancy think-tank thinktank"
    " charity ngo nonprofit non-profit party club team university union watchdog regulator"
    " platform brand group organisation organization agency bureau pollster publisher studio"
    " label distributor subsidiary league".split()
)
"""Nouns which, before a name or in apposition to it, call it a body (WordNet 3.1,
organization.n.01)."""

NOT_ACTORS: frozenset[str] = frozenset(
    "accord accords agreement agreements treaty pact talks summit conference process war wars"
    " street road river sea gulf ocean mountain mountains valley strip bank heights strait island"
    " islands desert airport port bridge square stadium hotel city province region district"
    " exercise exercises resolution protocol declaration charter act law bill award prize cup day"
    " week month year games olympics championship festival operation plan crisis protests election"
    " elections corridor crossing border territory peninsula village town county coast east west"
    " north south map festival format framework summary background introduction photo image video gardens park sunday monday tuesday wednesday thursday friday saturday january"
    " february march april may june july august september october november december covid covid-19"
    " room garden lawn show tower palace mosque temple falls lake hills creek canyon"
    " avenue highway highways station railway cathedral museum gallery arabic hebrew lobby"
    " staff internet twitter facebook instagram telegram whatsapp youtube tiktok x english christian"
    " muslim jewish islamic".split()
)
"""What names of places, treaties, times and events end in: none of them acts."""

FORMER: frozenset[str] = frozenset(
    "former ex then-president past one-time onetime late ousted deposed exiled retired then".split()
)
"""Adjectives before a title that put it in the past (``late`` and ``retired`` included)."""

TITLE_ADJECTIVES: frozenset[str] = frozenset(
    "former ex past one-time onetime late ousted deposed exiled retired then current new newly"
    " outgoing incoming acting interim caretaker senior top chief deputy vice first second special"
    " national security foreign prime defence defense interior finance health justice energy trade"
    " economy economic agriculture environment education culture transport labour labor home"
    " internal external state press political military naval presidential parliamentary opposition"
    " supreme high permanent general executive managing assistant under joint federal regional"
    " provincial crown grand lead principal main veteran longtime long-time powerful influential"
    " rear prominent leading elected self-styled de facto authoritarian fellow jailed imprisoned"
    " freed released dual american british western european arab african asian rebel militant"
    " human rights legal diplomatic peace election foreign-policy foreign-affairs affairs"
    " government ruling party senate house minority majority whip intelligence spy police army"
    " commerce treasury attorney climate energy oil tourism information digital planning".split()
)
"""Adjectives and nouns that stand inside titles between the state and the head noun."""

TO_COME: frozenset[str] = frozenset(
    "next future prospective would-be presumptive potential eventual".split()
)
"""Adjectives before an office that nobody holds by that word yet (WordNet 3.1, similar to
"future", "prospective")."""

OPPOSITION: frozenset[str] = frozenset("opposition dissident rebel separatist exiled".split())
"""Words in a title that say its holder does not speak for the state."""

_SAME_TITLE: dict[str, str] = {
    "premier": "prime minister",
    "pm": "prime minister",
    "taoiseach": "prime minister",
    "defense": "defence",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "advisor": "adviser",
    "secretary-general": "secretary general",
    "regime": "government",  # of a leader: the X government, the X administration, X's regime
    "administration": "government",
    "labor": "labour",
}

_NO_PART: frozenset[str] = frozenset(
    "former ex past one-time onetime late ousted deposed exiled retired then current new newly"
    " outgoing incoming acting interim caretaker senior top powerful influential prominent leading"
    " longtime long-time veteran elected de facto authoritarian the a an his her its their our my"
    " main principal embattled populist nationalist right-wing left-wing long-serving".split()
)

TOP: frozenset[str] = frozenset(
    {"president", "prime minister", "king", "queen", "chancellor", "emir", "sultan", "pope"}
)
"""Offices whose holder is "the X leader" of a state."""


@lru_cache(maxsize=1 << 14)
def title_key(title: str) -> str:
    """The office that a title names, for comparing: "defense" is "defence", "former" is left out."""
    kept = (w for w in title.casefold().replace("prime minister", "premier").split())
    return " ".join(_SAME_TITLE.get(w, w) for w in kept if w not in _NO_PART)


def singular(noun: str) -> str:
    """The singular of a title noun in lower case."""
    if noun in PLURALS:
        return PLURALS[noun]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
