"""Words that decide who takes part in an event, and what only looks like one.

Sources as in ``row.py``; a table with another source names it.
"""

from __future__ import annotations

from goodoffices.model.shapes import Plover
from goodoffices.text.nouns import CLASSES, words
from goodoffices.text.people import PEOPLE
from goodoffices.text.titles import OFFICES

LETTING: frozenset[str] = words("allow let permit order instruct")
"""Verbs of letting and ordering: what is let is told by their clause."""

AWAITED: frozenset[str] = words(
    "offer proposal demand request call threat refusal plan pledge promise vow desire readiness"
    " willingness decision agreement bid attempt effort intention wish commitment failure"
)
"""Nouns whose infinitive has their owner as its doer: "X's refusal to negotiate"."""

_CARRIES: tuple[tuple[str, str], ...] = (
    (
        "hold begin start open resume continue conduct launch announce initiate stage mount"
        " complete lead carry undertake renew",
        "",
    ),
    ("attend host join", "consult cooperate protest mobilize assault"),
    ("have chair convene arrange", "consult"),
    ("pay take", "consult"),
    ("make", "consult agree request accuse threaten reject retreat"),
    (
        "issue deliver send convey repeat reiterate reaffirm renew",
        "request reject accuse threaten support agree",
    ),
    ("put raise", "request accuse"),
    ("order authorize authorise approve", "accuse retreat assault"),
    (
        "voice express lend extend declare offer",
        "agree request reject accuse threaten support retreat",
    ),
    ("reach strike sign conclude seal finalise finalize", "agree"),
    ("impose", "sanction coerce"),
    ("lodge file level", "accuse request"),
    ("step intensify escalate expand", "assault"),
    ("organise organize", "protest consult cooperate mobilize"),
    ("wage perpetrate execute commit", "assault coerce"),
    ("give", "support threaten agree"),
    ("lay put place pin", "accuse"),
    ("set", "threaten"),
    ("offer", "support agree aid accuse"),
    ("provide send deliver supply give donate", "aid"),
    ("grant", "retreat"),
    ("perform kick", "consult"),
    ("trade exchange swap hurl", "accuse threaten assault"),
)

LIGHT: dict[str, frozenset[str]] = {
    verb: frozenset(t for verbs, types in _CARRIES if verb in verbs.split() for t in types.split())
    for verb in {v for verbs, _ in _CARRIES for v in verbs.split()}
}
"""Verbs that carry a noun's meaning (Quirk et al. 1985, 10.30: eventive objects), and of which
types of noun; none named: of any but ``aid``."""

_TAKES: tuple[tuple[str, str], ...] = (
    ("receive get win", "support aid"),
    ("draw attract", "accuse support protest reject"),
    ("face", "accuse sanction protest"),
    ("suffer endure sustain undergo", "assault coerce"),
)

TAKEN: dict[str, frozenset[str]] = {
    verb: frozenset(types.split()) for verbs, types in _TAKES for verb in verbs.split()
}
"""Verbs whose subject undergoes what their noun tells: "received praise from X", "faced sanctions"."""

PROMISING: frozenset[str] = words("pledge promise vow commit undertake guarantee")
"""Verbs of binding oneself to a deed (commissives: Searle and Vanderveken 1985)."""

RETALIATING: frozenset[str] = words(
    "retaliate respond avenge punish crush defeat destroy eliminate exact inflict continue fight hit"
    " strike target hunt hold make take act react speed intensify step keep press teach pay kill"
    " resist confront kick annihilate dismantle do"
)
"""Deeds that a vow makes a threat though no table has them for hostile ("vowed to respond")."""

THWARTING: frozenset[str] = words(
    "retaliate avenge punish crush defeat destroy eliminate annihilate thwart repel foil"
)
"""Deeds that any promise makes a threat."""

WILLING: frozenset[str] = words("ready willing prepared committed")
"""Adjectives by which one declares oneself for a deed (CAMEO 03, express intent)."""

TAKEN_IN: frozenset[str] = words(
    "responsibility blame award prize medal job post role resignation defeat result apology fact"
    " reality risk bribe gift nomination credit view argument idea money donation truth limit"
    " criticism report surrender congratulation condolence thanks fate"
)
"""What is accepted without agreeing to anything."""

HEARTS: frozenset[str] = words("allegiance loyalty love obedience victory success change future")
"""What is promised without binding oneself to a deed."""

SAID_ONLY: frozenset[str] = words(
    "comment detail explanation proof evidence criticism glimpse reason insight apology view advice"
    " timeline opinion hint clue assessment prayer condolence congratulation thanks word example"
    " account sympathy solution answer opportunity chance hope look"
)
"""What is offered in words alone."""

DECLARING: frozenset[str] = words(
    "announce declare unveil express signal voice state outline reaffirm confirm reiterate"
)
INTENTS: frozenset[str] = words(
    "plan effort intention intent readiness willingness preparedness commitment determination"
)
"""What one declares who declares an intent (CAMEO 03), and by which verbs: "announced plans to"."""

GUILT: frozenset[str] = words("guilty liable responsible")
"""What is said of somebody who is blamed or convicted (CAMEO 112, 116)."""

HOSTILE: frozenset[Plover] = frozenset(
    {"accuse", "reject", "threaten", "protest", "sanction", "mobilize", "coerce", "assault"}
)
"""Types whose announcement is a threat (CAMEO 13) and no agreement (03)."""

CONSENTING: frozenset[str] = words(
    "accept allow agree negotiate meet attend recognise recognize sign join participate return"
    " release free lift ease end stop cease halt withdraw leave permit host support send provide hand"
    " talk speak discuss give cede surrender yield bow resign resume comply cooperate"
    " extradite reopen pay retreat disarm facilitate implement honour honor uphold"
)
"""Verbs of doing as somebody wishes: who will not do it refuses (CAMEO 12)."""

NOT_REALLY: frozenset[str] = (
    frozenset(
        (
            "meet need",
            "request anonymity",
            "occupy role",
            "occupy post",
            "occupy position",
            "occupy office",
            "occupy seat",
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
    | frozenset(
        f"kill {thing}"
        for thing in (
            "deal bill plan proposal measure talk project programme program legislation law idea"
            " process chance hope story rumour rumor"
        ).split()
    )
    | frozenset(
        f"release {thing}"
        for thing in (
            "statement report video footage photo image letter document data detail result transcript"
            " list name film album song book recording figure plan proposal communique update version"
        ).split()
    )
)
"""Verbs with objects that make a figure of speech."""

ENGAGING: frozenset[str] = words("engage commit involve conduct perpetrate practise practice")
"""Verbs of doing what one is charged with: "was engaged in spying"."""

OFFENCES: frozenset[str] = words(
    "spy spying espionage sabotage subversion terrorism genocide aggression interference meddling"
    " corruption fraud provocation blackmail theft cheating crime"
)
"""What one is charged with whom somebody says to be engaged in it (WordNet 3.1, below crime.n.01)."""

DISGRACE: frozenset[str] = words(
    "unacceptable illegal unlawful illegitimate unjustified unjust unjustifiable irresponsible reckless"
    " shameful disgraceful outrageous despicable deplorable abhorrent appalling provocative hostile"
    " cowardly barbaric brutal inhumane inhuman heinous horrific horrible monstrous criminal"
    " shortsighted hasty misguided absurd ridiculous pathetic hypocritical cynical immoral racist"
    " antisemitic fascist undemocratic unconstitutional intolerable indefensible scandalous"
    " mistake blunder provocation crime violation breach betrayal disgrace scandal outrage aggression"
    " travesty farce sham hypocrisy liar terrorist dictator traitor criminal butcher thug murderer"
    " coward tyrant genocide terrorism blackmail piracy massacre atrocity slap"
)
"""What one calls whom or what one disapproves of (WordNet 3.1: antonyms of praiseworthy.a.01, below
wrongdoing.n.02 and bad_person.n.01)."""

BODIES: frozenset[str] = PEOPLE | words(
    "police government ministry court tribunal parliament army military navy force authority union party"
    " opposition delegation commission council federation administration cabinet regime junta"
    " rebel protester side faction leader president minister official spokesman spokeswoman envoy ambassador"
    " mediator negotiator bloc ally troop group movement alliance coalition company bank agency institution judge prosecutor lawyer king"
    " congressman congresswoman senator legislator diplomat premier chancellor counterpart delegate"
    " prince pope bishop mayor parliamentarian lawmaker governor general commander chief secretary crowd trader country nation embassy consulate militia gang cartel bomber attacker gunman"
)
"""Nouns for who acts in public life, where names/ knows nobody by them."""

PART_OF: frozenset[str] = words(
    "some number % percent bulk share ton tonne barrel amount dozens state group batch rest hundred dozen thousand million score handful most many few all"
    " series wave lot part half majority round day week team box crate container validity"
)
"""Nouns that only measure what stands behind their "of"."""

BELONGS: frozenset[str] = (
    CLASSES["troops"] | CLASSES["projectiles"] | CLASSES["attacks"]
    | words(
        "authority government official court ministry parliament agency commission diplomat envoy"
        " peacekeeper mercenary contingent warplane bomb gunfire sniper helicopter jet tank bomber fighter militant gunman hacker commander officer minister delegation"
        " prosecutor judge settler intelligence service navy air administration negotiator"
    )
)  # fmt: skip
"""Nouns whose owner acts through them: "X's troops", "Y airstrikes"; rebels and critics do not."""

ASIDE: frozenset[str] = words("phone telephone sideline behalf condition margin eve way basis")
"""Nouns behind a preposition that are not what an act is about ("spoke on the phone")."""

UNNAMED: frozenset[str] = words(
    "identify name quote use comment elaborate respond answer say discuss confirm speculate"
    " draw detail share specify disclose reveal interview publish print"
)
"""Who asks not to be named, or refuses to comment, neither asks for nor rejects a deed."""

CITIZENS: frozenset[str] = words(
    "citizen national student man woman activist journalist resident businessman lawyer teenager"
    " boy girl tourist worker couple executive businesswoman scholar academic professor"
)
"""People whose country is not meant by what befalls them: "two X nationals were jailed"."""

MEMBERS: frozenset[str] = words(
    "congressman congresswoman senator lawmaker legislator mp parliamentarian"
)
"""Members of a parliament, who do not speak for their state."""

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

COUNTED: frozenset[Plover] = frozenset(
    {"assault", "coerce", "retreat", "aid", "mobilize", "sanction", "protest"}
)
"""Types of deed that a count of people makes concrete where nobody is named."""

BLIND: frozenset[str] = words(
    "typhoon hurricane storm cyclone tornado earthquake quake flood flooding fire wildfire drought"
    " virus pandemic disease famine heatwave avalanche landslide tsunami crash accident issue price"
    " crisis inflation recession sale shortage delay"
)
"""What hits, kills and destroys without anybody's doing (WordNet 3.1, below catastrophe.n.01 and
trouble.n.01)."""

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
    "retreat": words("to from on against"),
    "cooperate": words("with to from"),
    "assault": words("on against at into with to toward towards"),
    "coerce": words("from against on of"),
    "sanction": words("on against with to from"),
    "accuse": words("at against of into over"),
    "reject": words("from with by against"),
    "threaten": words("to against with"),
    "mobilize": words("against"),
    "protest": words("against"),
    "concede": words("to"),
}
"""The prepositions behind which the one stands to whom it is done."""

WITH_VERBS: dict[tuple[Plover, str], frozenset[str]] = {
    ("reject", "oppose"): words("to"),
    ("accuse", "raise"): words("with"),
    ("accuse", "share"): words("with"),
    ("accuse", "lodge"): words("with"),
    ("accuse", "voice"): words("to with"),
    ("accuse", "express"): words("to with"),
    ("accuse", "convey"): words("to"),
    ("accuse", "file"): words("with"),
}
"""And with some verbs others too: "is opposed to X", "raised concerns with X"."""

PRESS: frozenset[str] = words(
    "journalist reporter correspondent broadcaster newspaper interviewer anchor moderator"
)
"""Who asks and is answered in the making of a report."""

PRIVATE: frozenset[str] = words(
    "relative friend neighbour neighbor parent family boyfriend girlfriend roommate classmate"
    " customer user viewer reader passer-by tourist fan couple"
)
"""Who asks, meets and agrees in private life, besides kin."""

POLITICAL: frozenset[str] = OFFICES | words(
    "senator congressman congresswoman lawmaker legislator mp mep msp parliamentarian politician"
    " candidate hopeful nominee warlord rebel militant dissident rep sen gov imam ayatollah"
    " bishop cardinal archbishop cleric patriarch confidant confidante ally counterpart associate"
    " rival contender frontrunner incumbent"
    " protege interlocutor successor predecessor opponent challenger tycoon oligarch"
)
"""Words in the title of somebody of public life."""

MUTUAL: frozenset[str] = words("trade exchange swap collide clash battle fight break")
"""Verbs whose several subjects do it to each other (Quirk et al. 1985, 6.31: reciprocal)."""

KEPT_FROM: frozenset[str] = words(
    "leave enter travel return run vote attend board reach cross sail visit deliver fish stand"
    " register campaign speak publish broadcast meet participate do hold take go pass land work"
)
"""What somebody is kept from by force or order."""

OWNING = frozenset("have make announce postpone cancel abandon delay drop shelve voice".split())
"""Verbs whose subject has the plan that is their object: "has no plans to meet X"."""

UNDERGONE = frozenset(
    "assassination near-assassination killing murder arrest detention imprisonment jailing abduction"
    " kidnapping deportation expulsion release freeing pardon death poisoning torture".split()
)
"""Nouns whose owner, a person, undergoes them where nothing stands behind "of": "X's arrest"
(Quirk et al. 1985, 17.41: objective genitive)."""

WHENCE: dict[str, str] = {
    "summon": "to",
    "expel": "from",
    "deport": "from",
    "expulsion": "from",
    "deportation": "from",
}
"""Deeds whose place is the doer's own: "was summoned to X's ministry", "expelled from X"."""

EFFECTS: frozenset[str] = words(
    "kill wound injure hurt maim destroy damage displace devastate cost leave"
)
"""What only a blow that took place has done."""

HITTING: frozenset[str] = EFFECTS | words("target hit strike assassinate eliminate level flatten")
"""What a blow does to whom it is aimed at."""
