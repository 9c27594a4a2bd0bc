"""What only looks like an event: talk to the press, private lives, machines and figures of speech.

The tables look at words; here the parties and the rest of the clause are looked at. What is set
aside here was found by reading what the tables took for events in reports nobody had tuned on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.cues import PUBLISHED
from goodoffices.extract.events.conditions import own_deed
from goodoffices.extract.events.phrases import WEAPONS
from goodoffices.extract.events.places import prepositions
from goodoffices.extract.events.row import SETTING_FORTH
from goodoffices.extract.events.speeches import abroad
from goodoffices.extract.events.standing import measured, public
from goodoffices.extract.events.told import Told, public_figure
from goodoffices.extract.events.words import BELONGS, BODIES, PRESS, PRIVATE
from goodoffices.extract.names import actor_at
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import rows
from goodoffices.text.people import PEOPLE
from goodoffices.text.titles import KIN

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.clauses import Clause
    from goodoffices.extract.reading import Reading
    from goodoffices.model.findings import ActorFinding

ASKS: frozenset[Plover] = frozenset({"consult", "request", "reject", "agree", "cooperate"})
"""Types that anybody does with a journalist or a friend."""

MEETS: frozenset[Plover] = frozenset({"consult", "cooperate"})
"""Types that are public only where somebody public is on one of the sides."""

SPEAKS: frozenset[Plover] = frozenset({"request", "reject", "agree", "concede"})
"""Types of words that are no public act of somebody known for a private trade alone."""


BLASTS = frozenset(
    "explosion blast onslaught aggression barrage volley bomb device fire operation campaign wave"
    " force jet helicopter warplane aircraft".split()
)
"""What hits and strikes besides the troops, weapons and attacks of the tables."""

MOVES = frozenset("arrive land travel fly head depart leave continue go come".split())
"""Verbs of moving that tell a visit only of those who hold an office."""

CLUBS = frozenset("party group union league club caucus school university team".split())
"""What members are expelled from; no country."""

RACES = frozenset("race contest election candidacy ballot tournament competition runoff".split())
"""What candidates and players withdraw from."""

SPACE = frozenset({"lunar", "space", "solar", "moon", "mars"})
"""What is launched into the sky: a lunar probe inquires into nobody."""

THREATENED = frozenset(
    "action retaliation response force consequence tariff war veto measure reprisal revenge duty"
    " intervention shutdown walkout".split()
)
"""What is threatened by saying so, besides the deeds of the tables."""

OPINED = frozenset("need necessity importance urgency point view principle fact".split())
"""What one agrees on who is of one opinion."""


def seeming(reading: Reading, told: Told, actors: Mapping[str, ActorFinding]) -> bool:
    """Whether what was found only looks like a public act. ``actors``: the reading's, by id."""
    by = [actors[i] for i in told.initiators if i in actors]
    to = [actors[i] for i in told.recipients if i in actors]
    clause = reading.clauses.headed_by(told.head)
    if told.type in ASKS and (_press(by, to, clause) or _for_comment(clause)):
        return True
    if told.type == "consult" and any(_with_the_press(t) for t in told.trigger):
        return True
    if _in_a_speech(told, actors, clause) or _cheered(told, by, clause):
        return True
    if _private(told, by, to, clause) or _at_home(told, by, to):
        return True
    if told.mode == "withdraw" and _out_of_a_race(told, clause):
        return True
    return clause is not None and (
        _named_not_rung(told, clause)
        or _published(told, clause)
        or _unhurt(told, clause)
        or _denial_of_no_weight(clause, by)
        or _went_away(reading, told, clause)
        or _only_told(told, clause)
        or _no_weapon(reading, told, clause)
        or _about(reading, told, clause)
        or _meant_otherwise(reading, told, clause)
    )


def _published(told: Told, clause: Clause) -> bool:
    """ "Released a statement", "lifted its forecast": nobody is let go, nothing eased."""
    things = clause.undergoers if told.type == "retreat" else ()
    return any(t.lemma_.lower() in PUBLISHED for t in things)


def _denial_of_no_weight(clause: Clause, by: Sequence[ActorFinding]) -> bool:
    """ "Nobody can deny that", or what somebody of private life denies."""
    if clause.lemma != "deny":
        return False
    private = bool(by) and not any(map(public_figure, by))
    return private or (clause.negated and bool(clause.modality))


def _unhurt(told: Told, clause: Clause) -> bool:
    """ "Nobody was injured" denies no attack: there was one."""
    return told.type == "assault" and told.status == "negated" and clause.lemma in HURTING


HURTING: frozenset[str] = frozenset({"kill", "injure", "wound", "hurt", "harm"})
"""Verbs of what an attack does to people."""


def _went_away(reading: Reading, told: Told, clause: Clause) -> bool:
    """ "Left school", "left the party": what only the trained reader takes for a retreat."""
    if told.type != "retreat" or not told.origin or clause.lemma not in AWAY:
        return False
    types = {a.id: a.type for a in reading.actors}
    if all(types[i] == "group" for i in told.initiators):
        return True  # "residents were told to leave"
    land = (t.ent_type_ in ("GPE", "LOC") or t.lemma_.lower() in LANDS for t in clause.objects)
    return clause.passive or not any(land)


LANDS: frozenset[str] = frozenset(
    "country territory region province enclave area land nation city town capital island strip".split()
)
"""What one leaves in going away for good, or in giving way."""


AWAY: frozenset[str] = frozenset({"leave", "flee", "depart", "quit", "go", "exit", "move"})
"""Verbs of going, of which the tables say who must go and from where to retreat."""


def _only_told(told: Told, clause: Clause) -> bool:
    """ "Told them who she is": asked for nothing, if nobody is told to do a thing."""
    asked = any(c.tag_ == "VB" for c in clause.complements)
    return told.type == "request" and clause.lemma in ("tell", "inform") and not asked


def _press(by: Iterable[ActorFinding], to: Iterable[ActorFinding], clause: Clause | None) -> bool:
    """ "The broadcaster asked", "spoke with the paper": how reports come about."""
    if any(a.type == "media" for a in (*by, *to)):
        return True
    taking_part = (*clause.doers, *clause.undergoers, *clause.datives) if clause else ()
    if clause is not None and clause.lemma in ("speak", "talk"):
        taking_part = (*taking_part, *clause.oblique("to", "with"))
    return any(t.lemma_.lower() in PRESS for t in taking_part)


def _with_the_press(noun: Token) -> bool:
    """A press conference is no talks, nor is a call with reporters."""
    if noun.pos_ != "NOUN":
        return False
    heard = any(t.lemma_.lower() in PRESS for name, t in prepositions(noun) if name == "with")
    return heard or any(c.lower_ in ("press", "news") for c in noun.lefts)


def _in_a_speech(told: Told, actors: Mapping[str, ActorFinding], clause: Clause | None) -> bool:
    """ "Speaking to the council", at home: before it, not with it."""
    if told.type != "consult" or clause is None or clause.lemma not in ("speak", "talk"):
        return False
    before = bool(clause.oblique("to")) and not clause.oblique("with", "by")
    by, to = (
        [actors[i] for i in side if i in actors] for side in (told.initiators, told.recipients)
    )
    return before and not any(a.type in ("person", "state") or abroad(by, a, actors) for a in to)


def _cheered(told: Told, by: Iterable[ActorFinding], clause: Clause | None) -> bool:
    """What people hail who stand for nobody."""
    lemma = clause.lemma if clause is not None else ""
    return (
        told.type == "support" and lemma in ("hail", "welcome") and not any(map(public_figure, by))
    )


def _for_comment(clause: Clause | None) -> bool:
    """ "Has been contacted for comment"."""
    wanted = clause.oblique("for") if clause else ()
    return any(t.lemma_.lower() in ("comment", "detail", "clarification") for t in wanted)


def _tradesman(actor: ActorFinding) -> bool:
    """A person of whom the report tells a trade and no office."""
    return actor.type == "person" and bool(actor.roles) and not public_figure(actor)


def _private(
    told: Told, by: list[ActorFinding], to: list[ActorFinding], clause: Clause | None
) -> bool:
    """Friends who meet, a film-maker who travels, a relative who asks."""
    persons = bool(by) and all(a.type == "person" for a in by)
    if told.type in ASKS and clause is not None and not any(map(public_figure, by)):
        words = {t.lemma_.lower() for t in clause.doers}
        if words & (PRIVATE | KIN.keys()) and not any(map(public_figure, to)):
            return True
    if told.type in MEETS:
        met = by if told.mode == "visit" else [*by, *to]
        moves = clause is not None and clause.lemma in MOVES
        return persons and not any(map(public_figure, met)) and (moves or any(map(_tradesman, met)))
    return (
        told.type in SPEAKS
        and persons
        and all(map(_tradesman, by))
        and not any(map(public_figure, to))
    )


def _at_home(told: Told, by: list[ActorFinding], to: list[ActorFinding]) -> bool:
    """Somebody's travels in the country that he speaks for."""
    homes = {a.acts_for for a in by}
    return told.mode == "visit" and bool(by and to) and all(a.id in homes for a in to)


def _out_of_a_race(told: Told, clause: Clause | None) -> bool:
    """ "Withdrew from the race": no troops, no pact."""
    left = clause.oblique("from") if clause is not None else ()
    behind = (*left, *(t for name, t in prepositions(told.head) if name == "from"))
    return any(t.lemma_.lower() in RACES for t in behind)


def _named_not_rung(told: Told, clause: Clause) -> bool:
    """ "The islands, which X calls Y", "called him a liar", "called the race": nobody was rung."""
    if clause.lemma != "call" or told.mode != "phone":
        return False
    related = any(c.tag_ == "WDT" for c in clause.children)
    return related or not told.recipients or bool(clause.oblique("for", "on", "upon"))


def _no_weapon(reading: Reading, told: Told, clause: Clause) -> bool:
    """ "The scheme targets firms", "sanctions hit X", "a probe struck Y": nobody fired."""
    if told.type != "assault" or clause.lemma not in ("target", "hit", "strike"):
        return False
    people = bool(clause.undergoers) and all(t.lemma_.lower() in PEOPLE for t in clause.undergoers)
    if clause.lemma == "target" and people and not told.initiators:
        return True  # "students are targeted": harassed, hunted or taught
    doers = [measured(t) for t in clause.doers]
    return bool(doers) and all(_thing(reading, t) and not _strikes(t) for t in doers)


def _strikes(token: Token) -> bool:
    """Whether a thing may hit somebody: a weapon, troops, an attack."""
    lemma = token.lemma_.lower()
    return lemma in WEAPONS | BELONGS | BLASTS or any(r.type == "assault" for r in rows(lemma))


def _thing(reading: Reading, token: Token) -> bool:
    lemma = token.lemma_.lower()
    acts = token.pos_ != "NOUN" or lemma in BODIES or actor_at(reading, token) is not None
    return not acts and token.ent_type_ == ""


def _about(reading: Reading, told: Told, clause: Clause) -> bool:
    """Verbs whose complement shows that they tell something else: "came under attack for
    publishing it" (in words), "probing for weak spots", "agree with X on Y" (of one opinion).
    """
    verb = clause.verb
    match clause.lemma:
        case "come":
            behind = (c for t in (verb, *clause.oblique("under")) for c in t.children)
            words = {c.lower_ for c in behind if c.dep_ == "prep"}
            return told.type == "assault" and not words.isdisjoint(("for", "over"))
        case "blame" if clause.verb.tag_ == "VB" and clause.verb.head.lemma_ == "be":
            return not (told.initiators or told.recipients)  # "all are to blame"
        case "fire":
            return verb.i > 1 and "test" in (verb.nbor(-1).lower_, verb.nbor(-2).lower_)
        case "blame":
            laid_to = [t for t in clause.oblique("on") if t.ent_type_ not in ("DATE", "TIME")]
            return not told.recipients and bool(laid_to)
        case "arm":
            return clause.passive and not clause.agents
        case "sanction":
            return any(rows(t.lemma_.lower()) for t in clause.undergoers)
        case "release":
            things = [t for t in clause.undergoers if t.pos_ == "PROPN" and t.ent_type_ != "PERSON"]
            return told.mode == "release" and bool(things)  # "the tower, released as a model"
        case "expel":
            return any(t.lemma_.lower() in CLUBS for t in clause.oblique("from"))
        case "shoot":
            return any(c.lower_ == "back" for c in verb.children)
        case "storm":
            return not clause.undergoers and not clause.oblique("into", "in")
        case "draw":
            return told.type == "request" and verb.dep_ == "acl" and _set_forth(reading, verb.head)
        case "warn":
            noticed = _put_on_notice(reading, told) or own_deed(reading, clause)
            return told.type == "threaten" and not noticed
        case "ask":
            return (
                verb.tag_ == "VB" and verb.dep_ == "ROOT" and not told.initiators
            )  # "ask anybody"
        case "chair":
            return any(t.pos_ == "PROPN" for t in clause.undergoers)
        case "probe":
            return bool(clause.oblique("for"))
        case "slam":
            return verb.i > 0 and verb.nbor(-1).lower_ == "body"
        case "find" | "hold" | "deem":
            return any(c.lower_ == "not" and c.i > verb.i for c in verb.subtree)
        case "return":
            return told.type == "retreat" and _homewards(clause)
        case "threaten":
            return _endangers(reading, clause)
        case "agree":
            return _of_one_mind(clause)
        case "launch":
            beside = {c.lower_ for t in clause.undergoers for c in t.children}
            return told.mode == "investigate" and bool(beside & SPACE)
        case "end" | "halt" | "stop" | "cease" | "pause" | "suspend":
            return told.type == "retreat" and _of_others(told, clause)
        case _:
            return False


def _meant_otherwise(reading: Reading, told: Told, clause: Clause) -> bool:
    """Verbs that tell no public act with such parties: "the aim of eliminating X", "visits her family"."""
    match clause.lemma:
        case "eliminate" | "neutralise" | "neutralize" | "liquidate":
            helped = any(c.dep_ == "aux" for c in clause.verb.children)
            return clause.verb.tag_ == "VBG" and not helped
        case "flee":  # a people's flight
            states = {a.id for a in reading.actors if a.type == "state"}
            return bool(states & set(told.initiators))
        case "suggest":  # "suggested that X had fired"
            supposed = any(c.dep_ == "ccomp" and c.tag_ != "VB" for c in clause.complements)
            return bool(told.origin) and told.type == "request" and supposed
        case "visit" | "meet":
            return any(
                t.lemma_.lower() in PRIVATE | KIN.keys() and any(c.tag_ == "PRP$" for c in t.lefts)
                for t in clause.undergoers
            )
        case _:
            return False


def _set_forth(reading: Reading, plan: Token) -> bool:
    """Whether the plan that some drew up is the one that a clause puts forth: told by that."""
    above = reading.clauses.headed_by(plan.head)
    return above is not None and plan in above.undergoers and above.lemma in SETTING_FORTH.split()


def _put_on_notice(reading: Reading, told: Told) -> bool:
    """Whether a warning goes to another party, or comes from a state; "warned residents" advises."""
    types = {a.id: a.type for a in reading.actors}
    clause = reading.clauses.headed_by(told.head)
    abroad = clause is not None and any(t.lemma_.lower() in POWERS for t in clause.undergoers)
    if abroad and clause is not None and own_deed(reading, clause):
        return True
    if told.recipients:
        sides = {a.id: a.acts_for or a.id for a in reading.actors}
        home = {sides[i] for i in told.initiators}
        others = [i for i in told.recipients if sides[i] not in home]
        return any(types[i] not in ("group", "media") for i in others)
    armed = ("state", "armed-group", "government-body")
    menaced = any(t.lemma_.lower() in MENACE for t in told.head.subtree)
    return menaced and any(types[i] in armed for i in told.initiators)


MENACE: frozenset[str] = frozenset(
    "consequence retaliate retaliation retaliatory respond response punish punishment avenge revenge"
    " pay price regret target strike attack destroy seize sanction close".split()
)
"""What a power warns of that threatens; of dangers anybody warns."""


POWERS: frozenset[str] = frozenset(
    "country nation state power ally west neighbour neighbor government".split()
)
"""Whom a warning of one's own deeds threatens, by whatever name."""


def _homewards(clause: Clause) -> bool:
    """ "Returned to Paris", "return residents to their homes": nothing is given back."""
    home = any(t.lemma_.lower() in ("home", "house") for t in clause.oblique("to"))
    return home or not clause.undergoers


def _endangers(reading: Reading, clause: Clause) -> bool:
    """ "The delay threatens peace", "its hold is threatened": a danger, no threat."""
    if clause.doers and all(_thing(reading, t) for t in clause.doers):
        return True
    announced = any(c.dep_ in ("xcomp", "ccomp") for c in clause.complements)
    if announced or clause.oblique("with", "against") or not clause.undergoers:
        return False
    return not any(
        public(reading, t, owned=False) or rows(t.lemma_.lower()) or t.lemma_.lower() in THREATENED
        for t in clause.undergoers
    )


def _of_one_mind(clause: Clause) -> bool:
    """ "Agreed with X", "agreed on the need for it": opinions."""
    if any(c.dep_ == "xcomp" for c in clause.complements):
        return False
    about = clause.oblique("on", "to", "upon")
    if any(t.lemma_.lower() in OPINED for t in about):
        return True
    return bool(clause.oblique("with")) and not about


def _of_others(told: Told, clause: Clause) -> bool:
    """ "Halt an incursion by X", "end the war in X", "suspended her campaign": no retreat of one's own."""
    above = clause.verb.head.head
    if clause.verb.dep_ == "pcomp" and above.lemma_ in ("talk", "negotiation", "discussion"):
        return not told.initiators  # "talks on ending the war"
    for token in clause.undergoers:
        if token.lemma_.lower() in ("campaign", "activity", "operation", "work") and (
            clause.doers and all(t.ent_type_ == "PERSON" or t.pos_ == "PRON" for t in clause.doers)
        ):
            return True
        if any(name == "by" for name, _ in prepositions(token)):
            return True
    return False
