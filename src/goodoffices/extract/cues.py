"""Words that attribute: reporting verbs, adjectives, nouns and phrases, by class and by frame.

A frame says where the reported content stands:

====  =======================================================================
t     a finite clause: "said (that) talks would resume"
q     a quotation: "said: ..."
n     a noun phrase: "denied the report"
i     an infinitive of the speaker's own: "offered to host the talks"
o     an infinitive of somebody else's: "urged both sides to stop"
a     a noun phrase and what it is said to be: "described it as a breakthrough"
x     the same without "as": "called the charge a lie"
w     whom, and of or for what: "accused the army of shelling the road"
====  =======================================================================

and a preposition (``of``, ``for``, ``on`` ...): the content is its object, "called for calm".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CueClass = Literal["speech", "belief", "wish", "denial", "order", "document"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes: its class and the frames it takes."""

    lemma: str
    kind: CueClass
    frames: frozenset[str]


_VERBS: tuple[tuple[CueClass, str, str], ...] = (
    # Levin (1993), English Verb Classes and Alternations, 37.7 "say" and 37.6 "chitchat"
    (
        "speech",
        "t q",
        "say add remark observe comment mention claim maintain contend assert allege aver declare"
        " proclaim insist explain state note conclude stress emphasise emphasize underline"
        " underscore reiterate repeat reaffirm concede acknowledge argue suggest hint imply recall"
        " recount remember caution warn predict forecast clarify elaborate affirm testify"
        " report write quip joke swear boast complain lament admit confess disclose reveal specify"
        " opine posit volunteer counsel advise respond reply answer retort counter object"
        " signal indicate inform tell assure remind notify announce confirm vow pledge promise"
        " threaten",
    ),
    # Levin 37.3 "manner of speaking", 37.8 "complain": with quotations only
    (
        "speech",
        "q",
        "continue shout whisper murmur mutter cry exclaim sigh laugh shrug snap grumble"
        " chuckle smile begin"
        " ask tweet post read go sum interject protest plead urge demand say warn"
        " address describe thank question inquire tease bristle intone stammer fume",
    ),
    (
        "speech",
        "t",
        "estimate calculate reckon agree guess certify rule find point post tweet establish determine",
    ),
    # Levin 37.1, 29.2 "characterize", 33 "judgment": content is a noun phrase
    (
        "speech",
        "n",
        "announce confirm reiterate repeat propose float promise pledge offer stress emphasise"
        " emphasize underline underscore recall reaffirm allege predict forecast admit acknowledge"
        " criticise criticize condemn denounce decry deplore praise applaud hail laud tout blast"
        " slam lambast deride mock lament bemoan protest threaten claim voice express convey"
        " advocate tell demand cite estimate mention explain outline disclose question regret state"
        " declare suggest endorse detail",
    ),
    ("speech", "i", "offer promise pledge vow threaten undertake swear claim propose agree"),
    (
        "speech",
        "a",
        "describe characterise characterize portray depict brand hail denounce condemn praise cite"
        " present dismiss label decry criticise criticize identify",
    ),
    ("speech", "x", "call brand label dub term deem declare"),
    ("speech", "w", "accuse blame"),
    ("speech", "of", "warn remind assure inform notify"),
    ("speech", "for", "call appeal thank plead criticise criticize praise"),
    ("speech", "on", "insist comment"),
    ("speech", "to", "point allude object refer admit liken compare"),
    ("speech", "of", "speak talk complain boast"),
    ("speech", "against", "warn caution argue advise"),
    ("speech", "about", "complain"),
    ("speech", "at", "lash hint"),
    # Levin 29.4 "conjecture", 29.5; FactBank (Sauri & Pustejovsky 2009) introducing predicates
    (
        "belief",
        "t",
        "believe think suspect doubt feel fear worry assume suppose conclude judge consider"
        " estimate reckon expect anticipate foresee hope understand imagine wonder",
    ),
    ("belief", "q", "believe reckon hope fear think wonder"),
    ("belief", "a", "see view regard"),
    ("belief", "n", "doubt fear expect foresee anticipate"),
    ("belief", "x", "consider deem judge"),
    # Levin 32 "desire", 37.9 "advise"
    ("wish", "t", "wish hope pray prefer"),
    ("wish", "for", "hope wish pray long"),
    (
        "order",
        "t",
        "demand urge request order propose recommend ask stipulate require insist decree"
        " instruct plead",
    ),
    (
        "order",
        "o",
        "urge ask order instruct call invite tell warn advise request exhort implore beg press"
        " command direct encourage recommend challenge appeal",
    ),
    ("order", "n", "urge recommend request order demand"),
    ("order", "for", "ask press"),
    ("order", "on", "call"),
    # FactBank: counterfactive predicates; denial in PLOVER's "reject"
    ("denial", "t", "deny dispute"),
    (
        "denial",
        "n",
        "deny dispute reject dismiss refute rebut disavow rebuff rubbish contest"
        " contradict disown repudiate oppose",
    ),
    ("denial", "out", "rule"),
    ("denial", "a", "dismiss reject"),
    # what papers, polls and figures do
    ("document", "t q", "show find state read stipulate specify suggest indicate reveal"),
    ("document", "n", "stipulate"),
)

_PRIORITY: tuple[CueClass, ...] = ("denial", "speech", "order", "wish", "belief", "document")


def _verbs() -> dict[str, Cue]:
    kinds: dict[str, CueClass] = {}
    frames: dict[str, set[str]] = {}
    for kind, codes, lemmas in _VERBS:
        for lemma in lemmas.split():
            if lemma not in kinds or _PRIORITY.index(kind) < _PRIORITY.index(kinds[lemma]):
                kinds[lemma] = kind
            frames.setdefault(lemma, set()).update(codes.split())
    return {lemma: Cue(lemma, kinds[lemma], frozenset(frames[lemma])) for lemma in kinds}


VERBS: dict[str, Cue] = _verbs()
"""Every reporting verb by its lemma."""

FORMS: dict[str, str] = {"hopes": "hope", "hoped": "hope", "hoping": "hope"}
"""Verb forms whose lemma the language pipeline gets wrong."""


def cue_of(form: str, lemma: str) -> Cue | None:
    """The reporting verb of a form (in lower case) and its lemma; None if it is none."""
    return VERBS.get(FORMS.get(form, lemma))


ADJECTIVES: dict[str, CueClass] = {
    **dict.fromkeys(
        "convinced confident sure certain sceptical skeptical optimistic pessimistic"
        " adamant clear doubtful".split(),
        "belief",
    ),
    **dict.fromkeys("hopeful afraid worried concerned anxious".split(), "wish"),
}
"""Adjectives with a that-clause: "officials are convinced that ..." (Levin 1993; FactBank)."""

NOUNS: dict[str, CueClass] = {
    **dict.fromkeys(
        "statement warning claim allegation announcement assertion remark comment promise pledge"
        " vow threat suggestion assurance accusation complaint prediction estimate declaration"
        " confirmation admission argument explanation insistence report rumour rumor"
        " message proposal offer reminder contention charge criticism speculation".split(),
        "speech",
    ),
    **dict.fromkeys(
        "belief view opinion conviction suspicion fear doubt expectation assessment understanding"
        " impression confidence optimism concern".split(),
        "belief",
    ),
    **dict.fromkeys("hope wish desire".split(), "wish"),
    **dict.fromkeys("call demand appeal request order plea ultimatum".split(), "order"),
    **dict.fromkeys("denial rejection".split(), "denial"),
}
"""Reporting nouns (NomBank's counterparts of the verbs above)."""

LIGHT_VERBS: frozenset[str] = frozenset(
    "issue make express voice give repeat reiterate deliver raise renew convey release publish"
    " send sound add".split()
)
"""Verbs that carry a reporting noun: "issued a warning", "expressed the hope"."""

DOCUMENT_ONLY: frozenset[str] = frozenset("show suggest indicate reveal find imply signal".split())
"""Verbs that report only of a speaker, or of a paper; "the visit suggests" is the author's."""

DOCUMENTS: frozenset[str] = frozenset(
    "report statement poll survey study document text letter memo communique communiqué paper"
    " draft agreement declaration resolution article editorial transcript readout note data"
    " figure statistic record census audit analysis assessment bulletin circular leaflet pamphlet"
    " notice order ruling judgement judgment treaty plan proposal account review estimate release"
    " message post tweet website newspaper magazine broadcaster agency radio television media"
    " press recording dispatch cable filing petition summary newsletter banner slogan headline"
    " index findings".split()
)
"""Nouns for papers and media that speak."""

IMPERSONAL: frozenset[str] = frozenset(
    "say believe think report expect understand know rumour rumor allege estimate claim consider"
    " fear assume".split()
)
"""Verbs whose passive attributes to nobody: "is said to", "it is believed that"."""

ADVERBS: frozenset[str] = frozenset({"reportedly", "allegedly", "purportedly"})
"""Sentence adverbs that attribute to nobody (Palmer, Mood and Modality, 2001: evidentials)."""

ABSTENTIONS: frozenset[str] = frozenset({"refrain", "abstain", "desist", "avoid"})
"""Governing verbs of what is left undone: "refrained from blaming"."""

REFUSALS: frozenset[str] = ABSTENTIONS | frozenset(
    {"refuse", "decline", "fail", "seek", "want", "try", "need"}
)
"""Governing verbs under which nothing has been said yet: "declined to say"."""

CONTINUERS: frozenset[str] = frozenset(
    "continue begin start go come appear seem keep tend proceed use like".split()
)
"""Governing verbs under whose infinitive something is said all the same: "continue to insist"."""

GLOSSES: frozenset[str] = frozenset({"refer", "allude", "comment", "hint", "detail"})
"""Verbs whose participle is the author's note on what was meant: "..., referring to the deal"."""

PAPERS: frozenset[str] = frozenset(
    "statement letter message communique communiqué tweet post note video declaration".split()
)
"""What a speaker issues, and speaks through: "released a statement saying"."""

PERSON_NOUNS: frozenset[str] = frozenset(
    "official source person people man woman member aide chief head leader resident analyst"
    " expert critic diplomat spokesman spokeswoman spokesperson union government ministry army"
    " military police party side group opposition team administration company firm court parliament"
    " office bloc alliance council committee commission agency authority state country nation"
    " observer family relative other many some few one both all majority everyone nobody public"
    " voter worker westerner villager soldier general colonel captain judge lawyer witness guest"
    " delegation envoy mediator negotiator minister president rebel militant ally counterpart"
    " scientist economist historian politician lawmaker deputy mayor bishop king queen farmer"
    " force camp front movement faction capital headquarters secretary half two three"
    " mother father son daughter wife husband widow brother sister child neighbour neighbor friend"
    " guard student nurse priest refugee civilian pilot clerk imam rabbi sheikh"
    " crew staff board bank ministry embassy mission court tribunal".split()
)
"""Nouns for those who can hold a belief or take a stance, persons and bodies alike."""

THINGS: frozenset[str] = frozenset(
    "border river water weather order power number matter paper winter summer december quarter"
    " corner centre center danger manner chapter tower helicopter bunker tanker fighter-bomber"
    " corridor sector factor error terror motor floor door color colour harbor labor humor horror"
    " mirror behavior behaviour flavor honor meter metre litre liter theater theatre fiber barrier"
    " trigger pointer container computer server filter shelter disaster timber lumber rubber copper"
    " silver oyster register poster folder ladder thunder wonder temper transfer offer tender"
    " letter order answer hunger anger fever list twist mist checklist beer career layer counter"
    " trailer chamber crater cluster buffer reactor radiator tractor indicator vector corridor"
    " dollar cover supper dinner gutter shutter bumper".split()
)
"""Nouns that end like those for people (-er, -or, -ist) and mean none."""

UNNAMED_NOUNS: frozenset[str] = frozenset(
    "official diplomat source aide adviser advisor negotiator mediator envoy insider person people"
    " minister lawmaker officer spokesman spokeswoman spokesperson analyst delegate representative"
    " colleague participant".split()
)
"""Nouns that, in the plural, mean certain people whose names are held back, not a public."""

PUBLISHED: frozenset[str] = frozenset(
    "album audio book clip communique communiqué data datum detail document figure"
    " file film finding footage forecast guidance image letter list map memo"
    " memoir note photo photograph picture poll recording report result single song"
    " statement study survey trailer transcript update version video".split()
)
"""What is released to the public."""

SAYING: frozenset[str] = frozenset("say tell insist stress argue declare add state warn".split())
"""Verbs of saying something oneself; behind them "X must" is a demand on X."""
