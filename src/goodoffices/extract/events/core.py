"""Who takes part in the event that a clause or noun phrase tells, and where it took place.

Parties are the actors that names/ knows, by their place in the clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause, antecedent, with_conjuncts
from goodoffices.extract.clauses.repair import gap
from goodoffices.extract.clauses.status import asked_of
from goodoffices.extract.clauses.table import APPROACHING
from goodoffices.extract.events.places import prepositions, states_meant
from goodoffices.extract.events.standing import BEFORE_NOUN, measured
from goodoffices.extract.events.understood import (
    awaiting,
    befalls,
    body_meant,
    doers_behind,
    for_or_against,
    gerund_of,
    infinitives,
    members,
    named_after,
    one_among,
    same_subject,
    speaker_of,
    undergone,
)
from goodoffices.extract.events.words import (
    BELONGS,
    BODIES,
    CITIZENS,
    LETTING,
    MEMBERS,
    OFFERED,
    PAST_HOLDER,
    SOME,
    TO_WHOM,
    UNDERGONE,
    WHENCE,
    WITH_VERBS,
)
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.passages import first_person
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import Of, rows
from goodoffices.text.gazetteer import known_at
from goodoffices.text.nouns import CLASSES
from goodoffices.text.titles import OFFICES, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

WEAPONS = CLASSES["troops"] | CLASSES["projectiles"] | CLASSES["attacks"]
TRAVELS = frozenset({"visit", "trip"})
ASKED: frozenset[Plover] = frozenset({"request", "accuse"})
"""Types whose clause has the one addressed as subject."""
AWAITING: frozenset[Plover] = frozenset({"agree", "request", "reject", "threaten", "support"})
"""Types whose infinitive tells with whom the deed is to be done."""
JUDGING: frozenset[Plover] = frozenset({"accuse", "reject", "support"})
"""Types of which the doer of what is judged is the one to whom it is done."""
LANDING: frozenset[Plover] = frozenset({"assault", "coerce", "mobilize", "aid"})
"""Types of deed that meet a state where they land on its soil."""
OFFERING = frozenset({"offer", "propose"})
AFLOAT: frozenset[Plover] = frozenset({"assault", "coerce", "retreat"})
BELONGS_AFLOAT = BELONGS | CLASSES["ships"]
"""Types of deed that a state's ships do for it, and what does it for its owner then."""
FIRING = frozenset({"fire", "launch", "lob"})
AT_TABLE: frozenset[Plover] = frozenset({"consult", "agree", "cooperate"})
"""Types in which a people's name stands for its delegation: "talks with the Chileans"."""
_CONNECTS = frozenset({"between", "among"})
ON_SOIL = ("in", "across", "throughout", "inside", "near")
_SIDES = _CONNECTS | {"with", "by"}
_AIMING = frozenset("for to with against on upon".split())


def clause_parties(
    reading: Reading, clause: Clause, type_: Plover, mode: str | None, *, light: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom; ``light``: the object is the act, so its owner is no target."""
    subjects = [*clause.doers, *(m for d in clause.doers for m in members(d))]
    doers = _acting(reading, subjects, type_) or awaiting(reading, clause)
    if not doers and first_person(clause.doers):
        doers = speaker_of(reading, clause)
    doers = doers or (() if clause.passive else same_subject(reading, clause))
    doers = doers or _acting(reading, one_among(reading, clause), type_)
    if not doers and (above := gerund_of(reading, clause)) is not None:
        doers = _acting(reading, above.doers, type_) or same_subject(reading, above)
    doers = doers or body_meant(reading, clause.doers)
    doers = doers or _through(reading, clause.doers, type_)
    among = [t for name, t in clause.obliques if name in _CONNECTS]
    if type_ == "sanction":  # "relations between X and Y broke down"
        ties = (p for t in (*clause.doers, *clause.undergoers) for p in prepositions(t))
        among += [t for name, t in ties if name in _CONNECTS]
    if among and not doers:
        doers = actors_in(reading, among)
    if clause.lemma in WHENCE:
        home = clause.oblique(WHENCE[clause.lemma])
        doers = doers or _acting(reading, home, type_) or states_meant(reading, home)
    whom = _undergoing(reading, clause, type_, mode)
    if not whom and clause.passive and type_ in LANDING:
        whom = same_subject(reading, clause)
    if not doers and clause.passive and type_ == "aid":
        doers = _haven(reading, clause)
    recipients = tuple(r for r in whom if r not in doers)
    if type_ == "request" and clause.passive and not doers:
        doers = _acting(reading, _drawn_up_by(reading, clause), type_)
    if type_ in ("request", "support") and clause.passive and not doers:
        nearer = (p for _, t in clause.obliques for p in prepositions(t))
        doers = _acting(reading, [t for name, t in nearer if name == "by"], type_)
    shot = clause.lemma in FIRING and clause.passive  # "X's rocket was fired"
    if not doers and (type_ == "mobilize" or shot):
        doers = tuple(_owners(reading, clause.undergoers, named=True))
    if type_ in ("assault", "coerce") and not doers:
        doers = tuple(d for d in attackers(reading, clause, type_) if d not in recipients)
    whats = (*clause.undergoers, *gap(clause))
    if not recipients and not light and type_ != "mobilize":
        standing = [t for t in whats if not (_some(t) or t.lemma_.lower() in CITIZENS)]
        if type_ == "consult":  # who meets members of a parliament meets no state
            standing = [t for t in standing if t.lemma_.lower() not in MEMBERS]
        if type_ in JUDGING:  # "condemned X's killing": X is blamed for nothing
            standing = [t for t in standing if t.lemma_.lower() not in UNDERGONE]
        named = type_ not in JUDGING or not doers  # "criticised his visit": not one's own
        recipients = tuple(_owners(reading, standing, named=named))
    recipients = tuple(r for r in recipients if r not in doers)
    if type_ == "mobilize":  # nobody undergoes it whose own troops they are
        return doers, _acting(reading, clause.oblique("against"), type_)
    if clause.lemma in WHENCE:
        return doers, recipients
    recipients = recipients or _behind(reading, clause, type_, doers)
    aimed = (*clause.obliques, *(p for t in whats for p in prepositions(t)))
    return doers, recipients or _capital(reading, aimed, type_, doers)


def _drawn_up_by(reading: Reading, clause: Clause) -> list[Token]:
    """ "The plan drawn up by X was presented"."""
    made = (c for t in clause.undergoers for c in t.children if c.dep_ == "acl")
    drawn = [reading.clauses.headed_by(c) for c in made if c.tag_ == "VBN"]
    return [t for d in drawn if d is not None for t in d.agents]


def _through(reading: Reading, tokens: Iterable[Token], type_: Plover) -> tuple[str, ...]:
    """Whose troops, courts or ships they are: the owner acts through them."""
    own = BELONGS_AFLOAT if type_ in AFLOAT else BELONGS
    agents = (d for d in map(measured, tokens) if d.lemma_.lower() in own and not _some(d))
    return tuple(dict.fromkeys(_owners(reading, agents)))


def acting_through(reading: Reading, tokens: Sequence[Token], type_: Plover) -> tuple[str, ...]:
    """The actors that phrases name, else those who act through what the phrases name."""
    return _acting(reading, tokens, type_) or _through(reading, tokens, type_)


def owners_of(reading: Reading, tokens: Iterable[Token]) -> tuple[str, ...]:
    """Whose decision or plan it is, by name."""
    return tuple(dict.fromkeys(_owners(reading, tokens, named=True)))


def _undergoing(
    reading: Reading, clause: Clause, type_: Plover, mode: str | None
) -> tuple[str, ...]:
    """Whom the objects, datives and phrases of a clause name."""
    sent = type_ == "consult" and clause.lemma in ("send", "dispatch")
    whom = (*map(antecedent, clause.undergoers), *gap(clause))
    done = [*(() if sent else whom), *clause.datives]
    if type_ not in OFFERED or not actors_in(reading, done):
        done += [t for name, t in clause.obliques if name in _aims(clause, type_)]
    done += [m for t in tuple(done) if t.lemma_.lower() in BODIES for m in members(t)]
    if clause.lemma in OFFERING:
        done += clause.oblique("to")
    favours = (t for t in clause.oblique("in") if t.lemma_ in CLASSES["favour"])
    done += [o for t in favours for _, o in prepositions(t)]
    laid_to = [t for t in clause.oblique("on") if t.ent_type_ not in ("DATE", "TIME")]
    if clause.lemma == "blame" and laid_to:  # "which it blamed on X"
        done = laid_to
    if type_ == "request":  # "called for X to leave"
        deeds = (c for c in clause.children if c.dep_ in ("advcl", "xcomp"))
        done += [t for deed in deeds for t in asked_of(clause.verb, deed)]
        done += wanted_of(clause)
    if type_ in ASKED or clause.lemma in LETTING:
        done += [t for c in clause.complements for t in c.children if t.dep_ == "nsubj"]
    if mode == "visit":
        bound = clause.oblique("for") if clause.lemma in ("depart", "leave") else ()
        places = (*clause.oblique("in", "at", "to"), *bound)
        done += places
        return _acting(reading, done, type_) or states_meant(reading, [*clause.undergoers, *places])
    return _acting(reading, done, type_)


def wanted_of(clause: Clause) -> tuple[Token, ...]:
    """Who is to do what is wished for: "called for | X to leave"."""
    wished = (c for c in clause.children if c.dep_ in ("advcl", "ccomp", "xcomp"))
    marked = (v for v in wished if v.tag_ == "VB" and any(_marks(c) for c in v.children))
    return with_conjuncts(c for v in marked for c in v.children if c.dep_.startswith("nsubj"))


def _marks(token: Token) -> bool:
    return token.dep_ == "mark" and token.lower_ == "for"


def _aims(clause: Clause, type_: Plover) -> frozenset[str]:
    """The prepositions behind which the one stands to whom it is done, with this verb."""
    return TO_WHOM[type_] | WITH_VERBS.get((type_, clause.lemma), frozenset())


def _behind(
    reading: Reading, clause: Clause, type_: Plover, doers: Sequence[str]
) -> tuple[str, ...]:
    """Whom a clause means where its own phrases name nobody.

    Who owns what it is done to ("lashed out at X's plan", "struck a base of X"), or with whom the
    deed is to be done that is asked for, offered or refused ("refused to meet X").
    """
    phrases = [t for name, t in clause.obliques if name in _aims(clause, type_)]
    if type_ in AWAITING:
        wished = [*clause.undergoers, *clause.oblique("for", "to")]
        sides = [b for t in wished for name, b in prepositions(t) if name in _SIDES]
        if named := _acting(reading, sides, type_):
            return tuple(n for n in named if n not in doers)
    if clause.lemma in LETTING:
        phrases += [t for c in clause.complements for t in c.children if t.dep_ == "nsubj"]
    found = [
        *_owners(reading, [t for t in phrases if type_ not in AT_TABLE or _sits(t)], named=True)
    ]
    if not found:
        found += [*_with_object(reading, clause, type_), *_whence(reading, clause)]
    if not found and type_ == "request":
        found += _haven(reading, clause)
    parts = any(t.lemma_.lower() in CLASSES["parts"] for t in clause.undergoers)
    if clause.lemma == "deny" and parts:
        return ()  # "denied support for X": to whom is not told
    if not found and type_ in JUDGING:
        judged = (*clause.undergoers, *gap(clause), *phrases)
        found += [i for i in doers_behind(reading, judged) if i not in doers]
    if not found and type_ in ("sanction", "threaten"):
        meant = [reading.clauses.headed_by(v) for v in infinitives(clause)]
        deeds = [c for c in meant if c is not None]
        found += [o for d in deeds for o in _owners(reading, d.undergoers, named=True)]
        if not found:
            found += [g for c in (clause, *deeds) for g in _whose_goods(reading, c)]
    if not found and purpose(clause) and clause.verb.head.lemma_.lower() in APPROACHING:
        above = reading.clauses.headed_by(clause.verb.head)  # "phoned X to ask for it"
        met = above.undergoers if above else ()
        found += _acting(reading, met, type_) or _owners(reading, met, named=True)
    if not found and type_ in AWAITING and not clause.oblique("on", "upon"):
        for verb in infinitives(clause):
            inner = reading.clauses.headed_by(verb)
            if inner is not None:
                found += _undergoing(reading, inner, "consult", None)
                found += _acting(reading, _at_table(inner), type_)
    if not found and type_ in LANDING:
        found += states_meant(reading, [*clause.undergoers, *phrases])
    if not found and type_ == "assault" and doers:  # "killed 20 across X"
        found += states_meant(reading, clause.oblique(*ON_SOIL))
    return tuple(dict.fromkeys(f for f in found if f not in doers))


def _with_object(reading: Reading, clause: Clause, type_: Plover) -> Iterator[str]:
    """Those behind a preposition that the parse hangs on the object: "discussed it | with X"."""
    given = clause.oblique("in") if type_ == "aid" else ()  # "a sum in aid | to X"
    things = [*clause.undergoers, *given]
    behind = [pair for token in things for pair in prepositions(token)]
    if type_ in JUDGING and any(map(befalls, things)):  # "condemned the killing of X": not X
        behind = [pair for pair in behind if pair[0] != "of"]
    if any(t.lemma_ == "recognition" for t in clause.undergoers):
        behind += [("from", below) for name, below in behind if name == "of"]
    aimed = [below for name, below in behind if name in _aims(clause, type_)]
    if not aimed and type_ == "reject" and any(map(_help, clause.undergoers)):
        aimed = [below for name, below in behind if name in ("for", "to")]
        aimed += clause.oblique("for")
    if not aimed and type_ in LANDING:
        aimed = [below for name, below in behind if name in ("of", "in")]
    for below in aimed:
        found = actor_at(reading, below) or _called(reading, below)
        if found is not None and not _astray(below, type_):
            yield found
        elif found is None:
            yield from _owners(reading, [below], named=True)  # "sanctions on X's airline"


def _whence(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Whose troops or ships it is done to: "accused a supply ship from X", "boarded a boat from X"."""
    things = [t for t in clause.undergoers if t.lemma_.lower() in BELONGS_AFLOAT]
    home = [o for t in things for name, o in prepositions(t) if name == "from"]
    return states_meant(reading, home or clause.oblique("from")) if things else ()


def _haven(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """The state in which somebody is given, or asks for, asylum."""
    things = (*clause.undergoers, *clause.objects)
    refuge = [t for t in things if t.lemma_.lower() in CLASSES["refuge"]]
    within = [o for t in refuge for name, o in prepositions(t) if name == "in"]
    return states_meant(reading, [*clause.oblique("in"), *within]) if refuge else ()


def _sits(token: Token) -> bool:
    """Whether somebody sits at a table for whose they are: X's envoys do, "an X blogger" does not."""
    return singular(token.lower_) in BELONGS | OFFICES | BODIES | {"side", "team", "counterpart"}


def _help(token: Token) -> bool:
    """Whether a thing is given to help: who holds it up does so to whom it is for."""
    return token.lemma_.lower() in CLASSES["aid"]


def attackers(reading: Reading, clause: Clause, type_: Plover = "assault") -> tuple[str, ...]:
    """Whose attack it was in which people were hurt: "killed in X's raid", "held in a crackdown
    launched by X"."""
    for noun in clause.oblique("in", "by", "during", "from"):
        row = next((r for r in rows(noun.lemma_.lower()) if r.type == type_), None)
        if row is not None:
            launched = (reading.clauses.headed_by(c) for c in noun.children if c.dep_ == "acl")
            agents = [t for c in launched if c is not None for t in c.agents]
            if row.of == "doer":  # "killed in clashes with X": by X
                agents += [t for name, t in prepositions(noun) if name == "with"]
            return noun_parties(reading, noun, type_, row.of)[0] or acting_through(
                reading, agents, type_
            )
    return ()


def _whose_goods(reading: Reading, clause: Clause) -> Iterator[str]:
    """Whose firms or goods are hit: "sanctions on X-based firms", "tariffs on cars made in X"."""
    states = {a.id for a in reading.actors if a.type == "state"}
    pairs = (p for t in (*clause.undergoers, *clause.oblique("with")) for p in prepositions(t))
    for name, below in (*pairs, *clause.obliques):
        if name in ("on", "against") or (name == "to" and clause.lemma in ("extend", "expand")):
            inner = (_known(reading, t) or actor_at(reading, t) for t in below.subtree)
            named = (i for i in inner if i is not None and i in states)
            yield from (*named, *states_meant(reading, below.subtree))


def _capital(
    reading: Reading, aimed: Iterable[tuple[str, Token]], type_: Plover, doers: Sequence[str]
) -> tuple[str, ...]:
    """The state whose capital stands behind a preposition: "support for X", "sanctions on X"."""
    names = TO_WHOM[type_] & _AIMING
    tokens = [t for name, t in aimed if name in names and t.pos_ == "PROPN"]
    known = (known_at(t.doc, t.i) for t in tokens if actor_at(reading, t) is None)
    codes = {k[0].code for k in known if k is not None and k[0].type == "state"}
    return tuple(a.id for a in reading.actors if a.code in codes and a.id not in doers)


def _at_table(clause: Clause) -> Iterator[Token]:
    """Those for whom a meeting is: "to host talks between X and Y", "talks involving X"."""
    for token in clause.undergoers:
        yield from (below for name, below in prepositions(token) if name in _SIDES)
        for child in token.children:
            if child.dep_ == "acl" and child.lower_ == "involving":
                yield from (o for o in child.children if o.dep_ == "dobj")


def _acting(reading: Reading, tokens: Iterable[Token], type_: Plover) -> tuple[str, ...]:
    """The actors meant by phrases, without those that a word only seems to mean.

    People of a country are not the state, save at the table; nor is a former holder the present.
    """
    kept = [t for t in with_conjuncts(tokens) if not _astray(t, type_)]
    found = [(actor_at(reading, t) or _called(reading, t), t) for t in kept]
    groups = (t for id_, t in found if (a := reading.actor(id_)) is not None and a.type == "group")
    named = (_known(reading, t) for t in groups)
    each = (*(id_ for id_, _ in found), *named)
    return tuple(dict.fromkeys(id_ for id_ in each if id_ is not None))


def _called(reading: Reading, token: Token) -> str | None:
    """The state that a word names where no mention was made out."""
    return _known(reading, token) if token.ent_type_ == "GPE" else None


def _known(reading: Reading, token: Token) -> str | None:
    """The state or organisation that a word names inside the name of a coalition."""
    known = known_at(token.doc, token.i) if token.ent_type_ in ("GPE", "ORG", "NORP") else None
    if known is None:
        return None
    return next((a.id for a in reading.actors if a.code == known[0].code), None)


def _astray(token: Token, type_: Plover) -> bool:
    if for_or_against(token):
        return True
    folk = token.ent_type_ == "NORP" and token.tag_ in ("NNPS", "NNS") and type_ not in AT_TABLE
    if folk and known_at(token.doc, token.i) is None:
        folk = False  # a party, a sect: whom they act for are they themselves
    return folk or (
        token.pos_ != "PROPN"
        and any(
            c.lower_ in PAST_HOLDER or c.lower_.startswith(("then-", "ex-")) for c in token.children
        )
    )


def _some(token: Token) -> bool:
    """Whether only some of a body's people are meant: "a few of X's officers"."""
    weapons = token.lemma_.lower() in WEAPONS
    return not weapons and any(c.lower_ in SOME or c.like_num for c in token.children)


def purpose(clause: Clause) -> bool:
    """A bare infinitive that tells what something is for: "a plan to end the war"."""
    verb = clause.verb
    infinitive = (
        verb.tag_ == "VB" and verb.dep_ != "xcomp" and any(c.tag_ == "TO" for c in verb.children)
    )
    return infinitive and not any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)


def _owners(reading: Reading, tokens: Iterable[Token], *, named: bool = False) -> Iterator[str]:
    """Whose proposal, calls or territory it is that the verb acts upon; ``named``: no "his"."""
    for token in tokens:
        for child in token.children:
            own = named and child.tag_ == "PRP$"
            if child.dep_ in BEFORE_NOUN and not own and not for_or_against(child):
                found = actor_at(reading, child) or _known(reading, child)
                if found is not None:
                    yield found


def noun_parties(
    reading: Reading, noun: Token, type_: Plover, of: Of
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does what a noun tells ("X's visit", "by X"), and to whom ("on Y", "with Y")."""
    doers: list[Token] = []
    done: list[Token] = []
    for child in noun.children:
        if _bound_for(noun, child):  # "a US visit": whose, or where to?
            done += [child] if any(c.dep_ == "poss" for c in noun.children) else []
            continue
        if child.dep_ in BEFORE_NOUN:
            inner = (t for t in child.subtree if t.dep_ in BEFORE_NOUN)
            owner = child.dep_ == "poss" and actor_at(reading, child) is not None
            doers += [child] if owner else [child, *inner]
        elif child.dep_ in ("prep", "agent"):
            objects = with_conjuncts(o for o in child.children if o.dep_ == "pobj")
            name = child.lower_
            if name == "by" or name in _CONNECTS or (name == "from" and type_ == "assault"):
                doers += objects
            elif name == "of":
                (doers if of == "doer" else done if of == "done" else []).extend(objects)
                doers += [o for t in objects for o in _inner(t, by=True)]
                if of == "theme":
                    done += [o for t in objects for o in _inner(t)]
            elif name in TO_WHOM[type_]:
                done += objects
    if type_ in ("assault", "protest"):
        doers = [t for t in doers if not named_after(reading, t)]
    owners = [t for t in doers if t.dep_ == "poss"]
    if undergone(reading, noun, owners, done):
        doers, done = [t for t in doers if t not in owners], [*owners, *done]
    initiators = _distinct(reading, doers, type_)
    initiators = initiators or _through(reading, sorted(set(doers), key=lambda t: t.i), type_)
    recipients = _distinct(reading, done, type_)
    if type_ == "assault":
        whence = [t for name, t in prepositions(noun) if name == "from"]
        initiators = tuple(dict.fromkeys((*states_meant(reading, whence), *initiators)))
    if noun.lemma_.lower() in WHENCE and not initiators:
        home = [t for name, t in prepositions(noun) if name == "from"]
        initiators = _acting(reading, home, type_) or states_meant(reading, home)
    if type_ == "mobilize" and not initiators:  # "the deployment of X's troops": by X
        initiators, recipients = recipients or tuple(_owners(reading, done, named=True)), ()
    elif not recipients and done:
        standing = [t for t in done if t.lemma_.lower() not in CITIZENS]
        recipients = tuple(_owners(reading, standing, named=True))
    if not recipients and type_ in JUDGING:
        recipients = tuple(r for r in doers_behind(reading, tuple(done)) if r not in initiators)
    if not recipients and (type_ in LANDING or noun.lemma_.lower() in TRAVELS):
        recipients = states_meant(reading, done)
    if not recipients and type_ == "assault" and initiators:
        soil = [t for name, t in prepositions(noun) if name in ON_SOIL]
        recipients = states_meant(reading, soil)
    if not recipients and type_ in AWAITING:
        wished = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VB")
        below = (reading.clauses.headed_by(c) for c in wished)
        recipients = tuple(
            r for b in below if b is not None for r in _undergoing(reading, b, "consult", None)
        )
    return initiators, tuple(r for r in recipients if r not in initiators)


def _bound_for(noun: Token, child: Token) -> bool:
    """Whether a name before a journey is where it goes, if anywhere: "X's Y visit"."""
    return noun.lemma_.lower() in TRAVELS and child.dep_ in BEFORE_NOUN and child.dep_ != "poss"


def _inner(token: Token, *, by: bool = False) -> Iterator[Token]:
    """The actors inside a theme: "the easing of sanctions on X", "of sanctions by Y"."""
    for child in token.children:
        if child.dep_ in ("prep", "agent") and (child.lower_ == "by") == by:
            yield from with_conjuncts(o for o in child.children if o.dep_ == "pobj")


def _distinct(reading: Reading, tokens: Iterable[Token], type_: Plover) -> tuple[str, ...]:
    return _acting(reading, sorted(set(tokens), key=lambda t: t.i), type_)
