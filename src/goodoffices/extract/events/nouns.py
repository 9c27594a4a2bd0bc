"""Events told by a noun with its party: "X's visit to Y", "talks between X and Y"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses.table import OCCUR, SINGLED
from goodoffices.extract.events.attending import (
    ALONGSIDE,
    PREPARED,
    above,
    come_for,
    invited,
    prepared_by,
)
from goodoffices.extract.events.core import clause_parties
from goodoffices.extract.events.nominal import ON_SOIL, noun_parties
from goodoffices.extract.events.passage import noun_passage
from goodoffices.extract.events.phrases import acting_through
from goodoffices.extract.events.places import place_in, prepositions, states_meant
from goodoffices.extract.events.told import Told, apart, persons
from goodoffices.extract.events.understood import same_subject
from goodoffices.extract.events.words import CITIZENS, EFFECTS
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.times import time_of
from goodoffices.model.shapes import EventStatus
from goodoffices.text.event_nouns import NounRow, rows
from goodoffices.text.months import MONTHS
from goodoffices.text.nouns import CLASSES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading


ILL = frozenset("heart panic anxiety asthma shark bear dog bug".split())
"""What an attack is of that nobody makes on anybody."""


def needed(row: NounRow, noun: Token) -> bool:
    """Whether the words that a row asks for stand before its noun."""
    if row.type == "assault" and any(c.lower_ in ILL for c in noun.lefts):
        return False
    if row.bare and any(c.dep_ == "compound" for c in noun.children):
        return False
    if row.themes and not _of(noun, row.themes):
        return False
    if row.preps and not any(name in row.preps.split() for name, _ in prepositions(noun)):
        return False
    if row.told and not any(c.dep_ in ("acl", "ccomp", "relcl") for c in noun.children):
        return False
    if not row.needs:
        return True
    words = {t.lemma_.lower() for t in noun.lefts} | {t.lower_ for t in noun.lefts}
    words |= {t.lower_ for child in noun.lefts for t in child.subtree}
    return bool(words & set(row.needs.split()))


def _of(noun: Token, themes: str) -> bool:
    classes = [CLASSES[name] for name in themes.split()]
    return any(
        name in ("of", "in", "from") and any(t.lemma_.lower() in c for c in classes)
        for name, t in prepositions(noun)
    )


def by_noun(reading: Reading, noun: Token) -> Told | None:
    """The event that a noun with its party tells: "X's visit to Y", "talks between X and Y"."""
    known = rows(noun.lemma_.lower())
    if not known or noun.dep_ in ("compound", "nmod", "amod", "poss") or _in_a_name(noun):
        return None
    for row in known:
        if row.light or not needed(row, noun):
            continue
        initiators, recipients = _parties(reading, noun, row)
        if row.type == "consult" and not recipients and _of_any_year(reading, noun):
            return None
        if row.type == "consult" and not initiators:
            initiators, recipients = come_for(reading, noun, recipients)
        if row.type == "consult" and not (initiators or recipients):
            initiators = prepared_by(reading, noun)
        initiators = initiators or _plotted_by(reading, noun, row, recipients)
        initiators = initiators or _fought_by(reading, noun, row, recipients)
        if row.owned and not (initiators and _meant(reading, noun, row)):
            continue
        if noun.lemma_ == "invitation":
            if any(c.tag_ == "PRP$" for c in noun.lefts):
                continue  # "turned down their invitation": who invited whom?
            recipients = recipients or invited(reading, noun, initiators)
        about = theme(reading, noun)
        passage = noun_passage(noun)
        place = _where(reading, noun)
        if not recipients and _of_that_day(noun, row):
            recipients = states_meant(reading, [t for n, t in prepositions(noun) if n in ON_SOIL])
        if not (initiators or recipients) and not (
            _group(reading, noun, passage, row)
            or _conference(noun, row, place)
            or _dated_talks(reading, noun, row)
            or _of_that_day(noun, row)
        ):
            return None
        if _no_blow(reading, noun, row, initiators, recipients):
            return None
        return Told(
            type=row.type,
            mode=row.mode,
            head=noun,
            trigger=(noun,),
            passage=passage,
            initiators=initiators,
            recipients=recipients,
            status=_status(reading, noun, row),
            place=place,
            object=about,
            certainty="high" if initiators or about else "low",
        )
    return None


def _no_blow(
    reading: Reading, noun: Token, row: NounRow, by: tuple[str, ...], to: tuple[str, ...]
) -> bool:
    """Whether what sounds like an attack is none: a quarrel, a strike of workers, a feeling."""
    lemma = noun.lemma_.lower()
    if row.type != "assault":
        return False
    if lemma == "war" and not _waged(noun, by, to):
        return True
    if lemma in FOUGHT and not _of_two(reading, noun, by, to):
        return True
    if (row.of == "doer" and _worded(noun)) or noun.lower_ == "hostility":
        return True  # a feeling: "hostilities" are fought
    if lemma == "strike" and not row.needs and not _armed(reading, by):
        return True
    return lemma == "attack" and persons(reading, by, to)


def _parties(
    reading: Reading, noun: Token, row: NounRow
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it, and to whom."""
    if row.of == "suffered":
        return (), _befell(reading, noun)
    return noun_parties(reading, noun, row.type, row.of)


def _befell(reading: Reading, noun: Token) -> tuple[str, ...]:
    """Whom a day was the bloodiest for: "X's bloodiest day", "the deadliest day in X"."""
    owners = [c for c in noun.children if c.dep_ == "poss"]
    where = [t for name, t in prepositions(noun) if name in ("in", "for", "across")]
    return tuple(dict.fromkeys((*actors_in(reading, owners), *states_meant(reading, where))))


def _in_a_name(noun: Token) -> bool:
    """ "The Front for the Liberation of X" is no liberation."""
    if noun.dep_ != "pobj" or not noun.text[:1].isupper():
        return False
    above = noun.head.head
    return above.pos_ == "PROPN" and above.text[:1].isupper()


FIRST = frozenset("after upon following with".split())
"""Prepositions before what has to come first (Quirk et al., 1985, 9.37-38)."""


def _awaited(reading: Reading, noun: Token) -> bool:
    """ "Talks could only begin after a withdrawal"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in FIRST:
        return False
    clause = reading.clauses.headed_by(noun.head.head)
    if clause is None or not clause.modality:
        return False
    words = (*clause.children, *noun.head.children)
    return any(t.lower_ == "only" for t in words)


PLOTTING = frozenset("plan prepare plot mull weigh contemplate consider order launch".split())
"""Verbs whose subject is who does the deed that their object names: "could be planning a raid"."""


def _plotted_by(
    reading: Reading, noun: Token, row: NounRow, others: Sequence[str]
) -> tuple[str, ...]:
    """Who plans or orders the attack that a noun names."""
    if row.type != "assault" or noun.dep_ != "dobj":
        return ()
    clause = reading.clauses.headed_by(noun.head)
    if clause is None or clause.lemma not in PLOTTING or clause.passive:
        return ()
    return tuple(d for d in clause_parties(reading, clause, "assault", None)[0] if d not in others)


def _fought_by(
    reading: Reading, noun: Token, row: NounRow, others: tuple[str, ...]
) -> tuple[str, ...]:
    """Who was "killed in clashes with X", "retreated after fighting with X", "is at war with X"."""
    joint = row.of == "doer" or noun.lemma_ == "war"
    if row.type != "assault" or not joint or noun.dep_ != "pobj" or not others:
        return ()
    clause = reading.clauses.headed_by(above(noun.head))
    if clause is None or (noun.lemma_ == "war" and noun.head.lower_ != "at"):
        return ()
    if noun.head.lower_ not in ALONGSIDE or not any(n == "with" for n, _ in prepositions(noun)):
        return ()
    sides = acting_through(reading, clause.subjects, "assault") or same_subject(reading, clause)
    return tuple(s for s in sides if s not in others)


TRADED = frozenset("tariff trade duty import export tax levy economic sanction goods".split())
"""Words by which retaliation is one of trade, and no blow."""


def _meant(reading: Reading, noun: Token, row: NounRow) -> bool:
    """Whether a deed told by a vague noun is of the row's type: no retaliation by tariffs.

    Of retaliation that has taken place the report tells besides what it was.
    """
    if row.type != "assault":
        return True
    if noun.dep_ == "attr" or reading.clauses.status(noun) == "happened":
        return False
    return not any(t.lemma_.lower() in TRADED for t in noun.sent)


def _status(reading: Reading, noun: Token, row: NounRow) -> EventStatus:
    """The noun's status; an owned refusal that somebody speaks of is taken for granted."""
    status = reading.clauses.status(noun)
    if noun.lemma_ == "invitation" and noun.dep_ == "pobj" and noun.head.lower_ != "for":
        return "happened"  # "will come at X's invitation"
    if status == "happened" and _awaited(reading, noun):
        return "conditional"
    if status == "happened" and any(
        c.dep_ == "relcl" and c.lemma_ in PREPARED for c in noun.children
    ):
        return "planned"  # "a summit for which X prepares"
    if status == "happened" and noun.dep_ == "dobj" and _to_obtain(noun.head):
        return "possible"  # "efforts are under way to secure the release of X"
    if status == "possible" and any(map(_befallen, noun.children)):
        return "happened"  # "under threat of raids that have killed ten"
    owned = any(c.dep_ == "poss" for c in noun.children)
    if row.type == "reject" and owned and noun.dep_ == "pobj" and status == "happened":
        return "presupposed"
    return status


OBTAINING = frozenset(
    "secure obtain win seek ensure achieve guarantee negotiate facilitate broker bring".split()
)
"""Verbs whose infinitive leaves open whether its object comes about."""


MANAGING: frozenset[str] = frozenset({"manage", "help", "succeed"})
"""Verbs whose infinitive came about (implicative verbs; Karttunen, 1971)."""


def _to_obtain(verb: Token) -> bool:
    """ "To secure", as what one strives for."""
    to = any(c.tag_ == "TO" for c in verb.children)
    done = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in MANAGING
    return verb.tag_ == "VB" and to and verb.lemma_.lower() in OBTAINING and not done


def _befallen(child: Token) -> bool:
    """A relative clause that tells what it has done: "raids that have killed ten"."""
    if child.dep_ != "relcl" or child.tag_ not in ("VBD", "VBN"):
        return False
    if child.lemma_.lower() not in EFFECTS:
        return False
    helpers = {c.lower_ for c in child.children if c.dep_ in ("aux", "auxpass", "neg")}
    return not helpers & {"could", "would", "might", "may", "not", "n't", "never", "will"}


def _group(reading: Reading, noun: Token, passage: Sequence[Token], row: NounRow) -> bool:
    """Whether a noun without actors tells what befell a counted group of people."""
    people = any(
        name == "of" and t.lemma_.lower() in CLASSES["people"] for name, t in prepositions(noun)
    )
    counted = people and bool(figures_in(reading, passage))
    return row.of == "done" and (counted or any(map(_foreigner, _whom(noun))))


def _whom(noun: Token) -> list[Token]:
    return [t for name, t in prepositions(noun) if name == "of"]


def _foreigner(token: Token) -> bool:
    """ "A Chilean journalist": somebody's citizen, whose country alone is told."""
    return token.lemma_.lower() in CITIZENS and any(c.ent_type_ == "NORP" for c in token.lefts)


PEACE = frozenset("peace ceasefire truce armistice disarmament hostage hostages".split())
"""What talks are about whose parties need no naming: "peace talks in X"."""


HIGH = frozenset("high level stakes top ministerial trilateral multilateral".split())
"""Words before talks that make them affairs of state."""


def _conference(noun: Token, row: NounRow, place: str | None) -> bool:
    """Talks whose parties need no naming: "peace talks in X", "high-level talks in X", a summit."""
    if row.type != "consult" or row.mode is not None:
        return False
    before = {t.lower_ for c in noun.lefts for t in c.subtree if c.dep_ in _BEFORE}
    summit = noun.lemma_.lower() == "summit"
    if before & PEACE:
        return bool(place) or summit
    if summit or not place:
        return bool(place)
    around = [*noun.lefts, *(noun.head.head.lefts if noun.dep_ == "pobj" else ())]
    known = any(c.lower_ in SINGLED for c in around)
    held = ("talks", "negotiations", "discussions")
    return noun.lower_ in held and (known or bool(before & HIGH))


def _dated_talks(reading: Reading, noun: Token, row: NounRow) -> bool:
    """Talks known by the day on which they begin or end: "talks resume on Thursday"."""
    if row.type != "consult" or noun.lower_ not in ("talks", "negotiations"):
        return False
    top = noun
    before = {t.lower_ for c in noun.lefts for t in c.subtree if c.dep_ in _BEFORE}
    if before & (PEACE | HIGH) and time_of(reading, noun) is not None:
        return True
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in SPELLS:
        top = noun.head.head
    verbs = [c for c in top.children if c.dep_ in ("acl", "relcl")]
    verbs += [top.head] if top.dep_ in ("nsubj", "nsubjpass") else []
    return any(v.lemma_ in OCCUR | {"wrap", "conclude"} and time_of(reading, v) for v in verbs)


SPELLS = frozenset({"day", "week", "round", "hour"})
"""What talks are counted in."""

_BEFORE = frozenset({"compound", "amod", "nmod", "npadvmod"})


def _of_that_day(noun: Token, row: NounRow) -> bool:
    """ "The 7 October attacks": known by their day alone."""
    dated = any(
        c.ent_type_ == "DATE" and any(t.lower_ in MONTHS for t in (c, *c.subtree))
        for c in noun.lefts
        if c.dep_ in _BEFORE or c.dep_ == "nummod"
    )
    return dated and row.type == "assault" and any(c.lower_ in ("the", "those") for c in noun.lefts)


def _where(reading: Reading, noun: Token) -> str | None:
    """The place that a noun names, or the clause that tells where it is held."""
    place = place_in(prepositions(noun))
    for child in noun.children if place is None else ():
        about = reading.clauses.headed_by(child) if child.dep_ == "relcl" else None
        if about is not None and about.lemma in OCCUR | {"wrap", "conclude"}:
            place = place_in(about.obliques)
    above = reading.clauses.headed_by(noun.head)
    if place is not None or above is None or noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return place
    return place_in(above.obliques) if above.lemma in OCCUR else None


def _of_any_year(reading: Reading, noun: Token) -> bool:
    """ "X summits are guarded": whichever there are."""
    lefts = list(noun.lefts)
    bare = noun.tag_ == "NNS" and noun.lemma_.lower() in ("summit", "meeting", "visit", "trip")
    told = any(c.dep_ in ("poss", "nummod", "det") or c.lower_ in SINGLED for c in lefts)
    return bare and not told and time_of(reading, noun) is None and not list(prepositions(noun))


def _armed(reading: Reading, initiators: Sequence[str], *, every: bool = False) -> bool:
    """Whether those strike who have arms: of others a strike is of work laid down."""
    types = {a.id: a.type for a in reading.actors}
    armed = (types[i] in ("state", "armed-group", "government-body") for i in initiators)
    return all(armed) if every else any(armed)


def _waged(noun: Token, initiators: Sequence[str], recipients: Sequence[str]) -> bool:
    """Somebody's war on somebody, or a full-scale one: no trade war, nobody's civil war."""
    if any(c.dep_ == "compound" and c.lower_ != "scale" for c in noun.children):
        return False
    full = any(t.lower_ in ("scale", "full-scale") for c in noun.lefts for t in c.subtree)
    return bool(initiators and (recipients or full))


FOUGHT = frozenset({"fight", "aggression", "conflict", "confrontation"})
"""Nouns that tell of a war only between two who can wage one."""


def _of_two(
    reading: Reading, noun: Token, initiators: Sequence[str], recipients: Sequence[str]
) -> bool:
    """ "X's fight against Y", "the conflict between X and Y"; no trade conflict, no fight for rights."""
    if any(c.dep_ == "compound" and not c.ent_type_ for c in noun.children):
        return False
    both = len(apart(reading, tuple(initiators))) > 1 or bool(initiators and recipients)
    return both and _armed(reading, (*initiators, *recipients), every=True)


def _worded(noun: Token) -> bool:
    """ "A clash over the budget": a quarrel."""
    return any(name in ("about", "over") for name, _ in prepositions(noun))


def theme(reading: Reading, noun: Token) -> str:
    """The lemma of what a noun is about: "the release of prisoners", "talks on grain"."""
    for name, token in prepositions(noun):
        about = name in ("of", "on", "about", "for", "over") and token.pos_ == "NOUN"
        if about and actor_at(reading, token) is None:
            return str(token.lemma_.lower())
    return ""
