"""Words that decide how sure a clause is: modals, governing verbs and nouns, negatives.

Each table names its source; ``clauses/`` reads them and no extractor keeps its own.
"""

from __future__ import annotations

from typing import Literal

from goodoffices.model.shapes import EventStatus

Modality = Literal["", "possible", "necessary", "future", "counterfactual"]

MODALS: dict[str, Modality] = {
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "would": "possible",
    "must": "necessary",
    "should": "necessary",
    "ought": "necessary",
    "shall": "future",
    "will": "future",
    "wo": "future",
    "'ll": "future",
    "’ll": "future",
}
"""Modal auxiliaries by what they make of the clause (Palmer, Mood and Modality, 2001)."""

GOVERNORS: dict[EventStatus, frozenset[str]] = {
    "negated": frozenset(
        "fail refuse decline cease neglect stop avoid refrain abstain forget omit".split()
    ),
    "denied": frozenset("deny dismiss rebut refute reject disavow".split()),
    "planned": frozenset(
        "plan intend aim prepare schedule agree decide vow pledge promise commit expect set"
        " propose offer undertake arrange resolve mean".split()
    ),
    "possible": frozenset(
        "want wish hope try attempt consider threaten discuss weigh mull suggest urge call ask"
        " demand request press push recommend advise invite encourage order instruct tell require"
        " fear worry believe think doubt expect appear seem like love desire need contemplate"
        " study explore help simulate imagine rehearse envisage envision appeal plead beg implore"
        " prioritise prioritize favour favor prefer advocate pursue lobby pressure anticipate brace"
        " await foresee seek".split()
    ),
    "ongoing": frozenset({"continue", "keep"}),
    "happened": frozenset(
        "manage begin start resume proceed force make cause allow let enable permit".split()
    ),
}
"""What a governing verb says of the verb it governs (after Saurí & Pustejovsky's FactBank, 2009:
source-introducing and event-selecting predicates), in its affirmed form."""

GOVERNING_NOUNS: dict[EventStatus, frozenset[str]] = {
    "negated": frozenset({"refusal", "failure"}),
    "presupposed": frozenset({"decision"}),
    "possible": frozenset(
        "call demand request offer proposal threat idea possibility prospect hope fear wish desire"
        " bid effort attempt option chance risk talk speculation plea appeal suggestion willingness"
        " readiness ultimatum warning goal aim objective target aspiration ambition dream need"
        " opportunity condition incentive pressure purpose potential right task ability capacity"
        " capability mission case warrant".split()
    ),
    "planned": frozenset(
        "plan intention promise pledge vow commitment preparation agenda schedule".split()
    ),
    "denied": frozenset("denial rejection".split()),
}
"""The same for nouns: "the threat of", "plans for", "a refusal to"."""

DECLARING: frozenset[str] = frozenset("announce declare say confirm".split())
AT_ONCE: frozenset[str] = frozenset(
    "sever break cut suspend expel recall cancel revoke rescind terminate ban scrap abrogate impose"
    " blacklist".split()
)
"""Verbs of declaring, and deeds that are done by declaring them: "announced it was severing ties"
(declaratives: Searle, 1976)."""

DEEDS: frozenset[str] = frozenset("act step move response reaction answer result effect".split())
"""Nouns whose "was to" tells what was done: "its first act was to free the crew"."""

BRINGING_ABOUT: frozenset[str] = frozenset({"see", "have", "watch", "hear"})
"""Verbs with a bare infinitive that takes place with them: "the deal would see X withdraw"."""

HEARSAY: frozenset[str] = frozenset(
    "report claim allegation rumour rumor accusation assertion suggestion notion news story".split()
)
FALSE: frozenset[str] = frozenset(
    "false untrue baseless unfounded groundless wrong incorrect inaccurate fabricated fake lie lies"
    " fiction nonsense".split()
)
"""What is only told, and the words by which it is told to be untrue."""

IMAGINED: frozenset[str] = frozenset({"scenario", "hypothesis", "eventuality", "simulation"})
"""Nouns whose clause is thought up: "in a scenario where ..."."""

UNREAL: dict[str, EventStatus] = {
    "potential": "possible",
    "possible": "possible",
    "prospective": "possible",
    "hypothetical": "possible",
    "likely": "possible",
    "proposed": "planned",
    "planned": "planned",
    "upcoming": "planned",
    "forthcoming": "planned",
    "scheduled": "planned",
    "future": "possible",
    "next": "planned",
    "imminent": "possible",
    "alleged": "possible",
    "anticipated": "possible",
    "expected": "possible",
    "feared": "possible",
    "looming": "possible",
    "impending": "possible",
    "threatened": "possible",
    "ongoing": "ongoing",
    "continuing": "ongoing",
    "current": "ongoing",
}
"""Adjectives before a noun that tell its status."""

FAR_OFF: frozenset[str] = frozenset(
    "unlikely likely possible impossible improbable imminent inevitable conceivable".split()
)
"""What is said of an event that has not taken place: "talks remain unlikely"."""

GIVEN: frozenset[str] = frozenset(
    "after during following since despite amid over given regarding concerning before ahead until"
    " upon about behind".split()
)
"""Prepositions behind which an event stands as given, whatever becomes of the clause around it."""

DONE_BEFORE: frozenset[str] = frozenset({"after", "despite", "since", "following", "upon"})
"""Prepositions before a gerund that tells what was done before: "urged it after meeting X"."""

ANSWERS: frozenset[str] = frozenset(
    "retaliation response reaction revenge reprisal vengeance answer punishment blame".split()
)
"""Nouns whose "for" or "to" names what was done before: "retaliation for the killing of X"."""

WITHSTANDING: frozenset[str] = frozenset(
    "counter repel resist repulse withstand survive avenge condemn denounce mourn".split()
)
"""Verbs whose object is there already, whatever becomes of them: "to repel an offensive"."""

JUDGED: frozenset[str] = frozenset("consider believe think call deem see regard help".split())
"""Verbs of judging and helping: what is judged or helped takes place ("the raid was helped by X")."""

ASKING: dict[str, tuple[str, ...]] = {
    "call": ("on", "upon", "for"),
    "press": ("for",),
    "push": ("for",),
    "appeal": ("to",),
    "plead": ("with", "to", "for"),
    "prevail": ("on", "upon"),
    "reach": ("to",),
}
"""Verbs that ask a deed of whom their preposition names (Quirk et al. 1985, 16.63)."""

ENDING_VERBS: frozenset[str] = frozenset({"stop", "cease", "end", "halt"})
"""Verbs whose infinitive speaks of what goes on: "to stop arming X"."""

AHEAD: frozenset[str] = frozenset({"set", "schedule", "plan", "slate", "due", "expect"})
"""Participles behind a noun that put it into the future: "a summit set for May"."""

OCCUR: frozenset[str] = frozenset(
    "take occur happen hold begin start resume open follow come result lead produce bring"
    " secure achieve win obtain ensure see have get materialise materialize end yield reach sign"
    " conduct carry make launch schedule arrange cancel postpone go proceed".split()
)
"""Verbs whose status is that of the event they have as subject or object: it takes place or not."""

CALLING_OFF: frozenset[str] = frozenset("cancel postpone scrap shelve call".split())
"""Verbs whose object, a journey or a plan, does not take place ("call" with "off")."""

CARRIED_OUT: frozenset[str] = frozenset(
    "mount stage host convene join perform complete finish pay impose accept approve sign grant"
    " order cancel delay advance restart relaunch attend chair organise organize renew extend"
    " repeat execute perpetrate commit implement declare announce propose oppose prevent avert"
    " avoid enter call lift broker negotiate seek".split()
)
"""Verbs besides ``OCCUR`` of which it hangs whether the event that is their object takes place."""

MANDATIVE: frozenset[str] = frozenset(
    "suggest demand propose recommend insist request urge ask require order advise".split()
)
"""Verbs whose clause in the subjunctive is only wished for (Quirk et al. 1985, 16.32)."""

ACTUAL: frozenset[EventStatus] = frozenset({"happened", "ongoing", "presupposed"})
"""Statuses of what took place or is so."""

UNDONE: dict[str, EventStatus] = {
    "without": "negated",
    "towards": "possible",
    "toward": "possible",
    "against": "possible",
}
"""Prepositions whose gerund has not been done: "left without meeting X"."""

THOUGHT_OF: frozenset[str] = frozenset(
    "consider contemplate mull discuss weigh debate suggest propose recommend favour favor oppose"
    " avoid risk imagine envisage resist postpone delay".split()
)
"""Verbs whose gerund tells what is thought of, put off or shunned: "considered giving X arms"."""

ONLY_THINKABLE: frozenset[str] = frozenset(
    "ready willing prepared set able unlikely likely easy easier hard harder difficult possible"
    " impossible eager keen free reluctant hesitant early necessary important essential vital crucial"
    " better best premature dangerous risky futile tempting".split()
)
"""Adjectives whose infinitive tells what may come or not: "is unlikely to agree"."""

INCAPABLE: frozenset[str] = frozenset("unable unwilling powerless incapable".split())
"""Adjectives whose infinitive tells what is not done: "was unable to deliver it"."""

HINDERING: frozenset[str] = frozenset(
    "prohibit ban bar prevent block forbid deter dissuade discourage restrict hinder".split()
)
"""Verbs of keeping somebody from doing what follows: "barred X from leaving"."""

OTHER_THAN: frozenset[str] = frozenset({"behind", "since", "after"})
"""Prepositions behind a noun of planning that do not tell what is planned."""

TOLERATING: frozenset[str] = frozenset(
    "support oppose back favour favor mind risk imagine recommend advocate".split()
)
"""Verbs whose gerund with a subject of its own is thought of: "would back X striking Y"."""

EVIDENCE: frozenset[str] = frozenset(
    "indication sign evidence proof suggestion hint guarantee confirmation".split()
)
"""Nouns of which "no" denies what they tell of: "no sign that X has agreed"."""

ENDING: frozenset[str] = frozenset("end halt stop cessation termination pause".split())
"""Nouns of ending: what is to end goes on ("an end to the blockade")."""

SINGLED: frozenset[str] = frozenset(
    "the this that these those its his her their our last recent previous earlier past deadly"
    " stalled first second latest continued".split()
)
"""Words before a noun that speak of an event as known to take or have taken place."""

NEGATIVES: frozenset[str] = frozenset(
    {"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "nobody", "none", "nothing"}
)

ASSERTIVE: frozenset[str] = frozenset({"tell", "suggest", "believe", "think", "worry"})
"""Governors whose finite complement is told as a fact by somebody: attribution, not status."""

SUBJECT_CONTROL: frozenset[str] = frozenset(
    "promise vow threaten call phone telephone meet visit use hold convene host sign join".split()
)
"""Verbs behind whose object an infinitive is of the subject: "phoned X to thank her" (Quirk et al.
1985, 15.48: adjuncts of purpose; 16.38: "promise")."""

APPROACHING: frozenset[str] = frozenset(
    "call phone telephone meet pull write gather use tweet stop interrupt contact approach".split()
)
"""Verbs whose purpose is done in doing them: "phoned X to thank her" thanked her."""

SENDING: frozenset[str] = frozenset("send dispatch deploy assign appoint task order urge".split())
"""Verbs whose object does what the infinitive tells: "dispatched an envoy to meet X"."""

_MISREAD = """abandon:abandons abolish:abolishes annex:annexed applaud:applauds bash:bashed cede:ceded,cedes
chair:chairing chide:chided deplore:deploring endorse:endorses ensure:ensured explore:explored
finalise:finalises finalize:finalizes fulfill:fulfilled,fulfilling,fulfil hail:hails
hope:hoped,hoping,hopes huddle:huddling implore:implored lambaste:lambasted,lambasting,lambastes
lob:lobs open:opens petition:petitioned push:pushed rape:raped,raping,rapes
reaffirm:reaffirmed,reaffirms reimpose:reimposes relaunch:relaunched,relaunching,relaunches
relax:relaxes relent:relented reopen:reopens retreat:retreats roll:rolls scramble:scrambles
sentence:sentencing slam:slamming snub:snubbed spurn:spurned stage:staged,staging,stages
strengthen:strengthens threaten:threatens torpedo:torpedoed vow:vows wage:waged,waging,wages"""

LEMMAS: dict[str, str] = {
    form: lemma
    for lemma, forms in (row.split(":") for row in _MISREAD.split())
    for form in forms.split(",")
}
"""Verb forms that the language pipeline (en_core_web_sm 3.8) leaves as they are or takes for another
verb's ("staged" for "stag"), among the verbs of our tables: found by asking it for each form."""
