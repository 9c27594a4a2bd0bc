"""Offers without a verb of offering: readiness, undertakings, things that must be.

"We will withdraw if they do" is an offer, "we will not stop until they leave" a threat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.conditions import ConditionFound
from goodoffices.extract.offers.draft import Draft, actual, infinitive_of, of_value, opening
from goodoffices.extract.offers.harm import harms
from goodoffices.extract.offers.makers import own_side, sides, told_of
from goodoffices.extract.offers.table import (
    CONTENTLESS,
    DEEDS,
    DUTIES,
    GLAD,
    GOING,
    HANDING,
    HARM,
    HOSTILE,
    JOINT,
    MUTUAL,
    NAMING,
    READY,
    STOPPING,
    STRIKING,
    UNCHOSEN,
    VALUE,
)
from goodoffices.extract.passages import first_person
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.trained.marked import doers_above
from goodoffices.model.findings import StatementFinding
from goodoffices.model.shapes import OfferType, Relation

if TYPE_CHECKING:
    from spacy.tokens import Token

NOBODY = frozenset("it this that there one you people everyone everybody somebody".split())
"""Subjects that name no side of whom something is demanded."""

MEANS = frozenset({"mean", "means", "force", "weapon", "power"})
"""What one "uses" against another."""

DEED = HOSTILE | DEEDS | HANDING | STOPPING | {"open", "reopen", "restore", "resume"}
"""What one side does to or for another; told of a thing ("the road would be opened"), the speaker
undertakes it."""

BARGAINS: frozenset[Relation] = frozenset({"only-if", "unless", "in-return"})
"""What makes a price of a condition: plain "if" may only tell what is expected."""

UNSURE = frozenset({"likely", "probably", "possibly", "perhaps"})
"""Adverbs by which a future is expected, not undertaken."""

IDEAS = frozenset("idea possibility prospect notion".split())
"""Nouns of what one may be open to."""

TERMS = frozenset("understanding condition insistence demand proviso stipulation".split())
"""Nouns whose clause says what somebody agreed under."""

VAGUE = frozenset("consider work make speak talk consult review withdraw cut let".split())
"""What says too little to be a promise when only announced."""

FORESEEING = frozenset(
    "believe think expect predict forecast assess estimate hope fear doubt".split()
)
"""Cues of what somebody thinks will be: nobody undertakes it."""

WARNING = frozenset({"warn", "threaten", "caution", "vow"})
"""Cues by which harm under a condition is a threat, whoever is to do it."""

STATES = frozenset("be have look feel need seem".split())
"""Verbs of being: "it must be hard" demands nothing."""

SUFFERED = frozenset({"face", "risk"})
FORCED = SUFFERED | frozenset("need have struggle require".split())
"""Verbs of what is forced upon their subject."""

PERSISTING = frozenset({"continue", "keep", "fight", "remain", "stay"})
"""What one side goes on with "until" the other gives in: a threat."""


def of_readiness(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "is ready to negotiate", "are open to talks", "is prepared to hand over"."""
    preparing = clause.lemma == "prepare" and clause.passive
    if not preparing and not any(t.lower_ in READY | GLAD for t in clause.attributes):
        return
    glad = any(c.lower_ == "would" for c in clause.children) and first_person(clause.subjects)
    if not glad and not actual(reading, clause):
        return
    if _told_again(clause.verb):
        return
    if preparing:
        infinitive = infinitive_of(clause)
        if infinitive is not None and (
            infinitive[0].lemma_.lower() in MUTUAL or _puts(infinitive[0])
        ):
            yield Draft("offer", clause.verb, infinitive[0], infinitive[1], clause.subjects)
    for adjective in clause.attributes:
        if adjective.lower_ not in (READY | GLAD if glad else READY) or any(
            c.dep_ == "neg" for c in adjective.children
        ):
            continue
        if any(t.lemma_ in JOINT and t.pos_ == "NOUN" for t in clause.subjects):
            continue  # "both sides were ready to sign": neither offers it to the other
        for child in adjective.children:
            marker = next((c for c in child.children if c.lower_ == "to"), None)
            if child.dep_ in ("xcomp", "ccomp", "advcl") and child.tag_ == "VB" and marker:
                bare = child.lemma_ == "act" and not any(c.lower_ == "as" for c in child.children)
                if (child.lemma_.lower() in MUTUAL and not bare) or _puts(child):
                    yield Draft("offer", clause.verb, child, marker, clause.subjects)
            elif child.dep_ == "prep" and child.lower_ in ("to", "for"):
                for thing in (t for c in child.children for t in _thought(c)):
                    if thing.lemma_.lower() in HARM:
                        continue  # "get ready for the war"
                    if thing.dep_ in ("pobj", "pcomp") and (
                        of_value(thing) or (thing.tag_ == "VBG" and thing.lemma_ in MUTUAL)
                    ):
                        yield Draft("offer", clause.verb, thing, None, clause.subjects)


def _thought(thing: Token) -> Iterator[Token]:
    """What somebody is open to: "the idea of | engaging in talks"."""
    if thing.lemma_.lower() not in IDEAS:
        yield thing
        return
    for child in thing.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from child.children


def _told_again(verb: Token) -> bool:
    """Whether somebody only says once more that a side is ready: "he again confirmed that X is"."""
    above = verb.head if verb.dep_ == "ccomp" else verb
    return above is not verb and any(c.lower_ == "again" for c in above.children)


def _puts(verb: Token) -> bool:
    """ "Ready to present a plan", "prepared to play a part", "willing to work with them": bare
    "ready to act" is to strike."""
    if verb.lemma_ == "work":
        return any(c.lower_ == "with" for c in verb.children)
    things = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    if verb.lemma_ == "lay":
        return bool(things & {"arm", "arms", "weapon"})
    if verb.lemma_.lower() == "play":
        return bool(things & {"role", "part"})
    return verb.lemma_.lower() in ("present", "submit", "table") and bool(things & NAMING.keys())


def of_undertaking(
    reading: Reading, clause: Clause, conditions: Sequence[ConditionFound]
) -> Iterator[Draft]:
    """What a side will do, above all if another does something: an offer, a promise, a threat."""
    if clause.modality not in ("future", "possible") or not clause.subjects:
        return
    if (
        clause.lemma in CONTENTLESS | UNCHOSEN
        or _asked(clause)
        or any(c.lower_ in UNSURE for c in clause.children)
        or clause.subjects[0].pos_ == "VERB"
    ):
        return
    start, end = reading.bounds([clause.verb])
    voice = statement_at(reading, start, end)
    hung = [c for c in conditions if c.on is not None and c.on.i == clause.verb.i]
    thought = clause.verb.dep_ == "ccomp" and clause.verb.head.lemma_ in FORESEEING
    if thought or (voice is not None and voice.cue_lemma in FORESEEING):
        return  # "they believed it would begin at once", "I don't think that they would"
    own = voice is not None and own_side(reading, clause.subjects, voice)
    if own and voice is not None:
        type_ = _undertaken(clause, hung)
        weak = not hung
        maker = voice.speaker
    else:
        type_, maker = _of_another(reading, clause, hung, voice)
        weak = True
    if type_ is None or (not hung and not _announced(reading, clause)):
        return
    yield Draft(
        type_,
        clause.verb,
        clause.verb,
        opening(clause.verb),
        clause.subjects,
        maker=maker,
        certainty="low" if clause.certainty == "low" or not own else "high",
        needs_party=not own,
        weak=weak,
    )


def _of_another(
    reading: Reading,
    clause: Clause,
    hung: Sequence[ConditionFound],
    voice: StatementFinding | None,
) -> tuple[OfferType | None, str | None]:
    """What is undertaken of somebody else, or of a thing, under a condition, and who undertakes.

    The maker is who is to act, but for what a speaker warns of or what is to be done by nobody
    named ("the road would be opened provided that"): there it is the speaker.
    """
    if not hung:
        return None, None
    speaker = voice.speaker if voice is not None else None
    relations = {c.relation for c in hung}
    hostile = clause.lemma in HOSTILE and not clause.negated
    if speaker is not None and voice is not None:
        if voice.cue_lemma in WARNING and hostile:
            return "threat", speaker
        undone = clause.passive and clause.lemma in DEED
        priced = bool(relations & BARGAINS) or (hostile and "if" in relations)
        priced = priced and clause.lemma in DEED | MUTUAL and not _acting(reading, clause)
        if (undone or priced) and not clause.agents:
            return ("threat" if hostile and relations <= {"if", "unless"} else "offer"), speaker
    perhaps = any(c.lower_ in ("may", "might") for c in clause.verb.children if c.tag_ == "MD")
    if (perhaps and "unless" not in relations) or not _acting(reading, clause):
        return None, None
    if _befalls(clause, reported=speaker is not None):
        return None, None
    type_ = _undertaken(clause, hung)
    suffered = not clause.negated and clause.lemma not in PERSISTING
    if type_ == "threat" and relations == {"unless"} and speaker is not None and suffered:
        return type_, speaker  # what another may suffer, unless it gives way
    return type_, None


def _befalls(clause: Clause, *, reported: bool) -> bool:
    """ "Unless it rains, they will need to wait", "will go on struggling": what somebody sees come,
    nobody's threat; "will face war" may be one in a speaker's mouth."""
    below = {c.lemma_.lower() for c in clause.complements}
    if clause.lemma in FORCED and not (reported and clause.lemma in SUFFERED):
        return True
    return bool(below & (UNCHOSEN | STATES | FORCED))


def _announced(reading: Reading, clause: Clause) -> bool:
    """Whether a bare "will" announces a deed: not hoped for, nor going on to see or to be."""
    below = {c.lemma_.lower() for c in clause.children if c.dep_ == "xcomp"}
    carried_on = clause.verb.dep_ == "conj" and clause.verb.head.dep_ == "ccomp"
    would = any(c.lower_ == "would" for c in clause.children)
    planned = reading.clauses.status(clause.verb) == "planned" or (carried_on and would)
    return planned and not below & (CONTENTLESS | UNCHOSEN | STATES)


def _undertaken(clause: Clause, hung: Sequence[ConditionFound]) -> OfferType | None:
    """What an undertaking is by its verb and by the conditions that hang on it."""
    relations = {c.relation for c in hung}
    modal = {c.lower_ for c in clause.children if c.tag_ == "MD"}
    able = clause.modality == "possible" and "would" not in modal
    forced = clause.lemma == "use" and any(t.lemma_.lower() in MEANS for t in clause.objects)
    harm = (forced or clause.lemma in HOSTILE) and not clause.negated and not clause.passive
    if not hung:
        if able or clause.negated or clause.passive:
            return None
        if forced or clause.lemma in STRIKING or harms(clause.verb):
            return "threat"
        if clause.verb.tag_ == "VBG":
            return None  # "we'll be discussing it": what is on anyhow
        return "promise" if clause.lemma in (MUTUAL | GOING) - VAGUE else None
    persisting = relations == {"after"} and (clause.negated or clause.lemma in PERSISTING)
    withheld = clause.negated and "if" in relations and clause.modality == "future"
    if harm or persisting or withheld or "unless" in relations:
        return "threat"
    if relations & {"only-if", "in-return"} or (clause.lemma in MUTUAL and not able):
        return "offer"
    if able and relations <= {"if", "after"} and clause.lemma in STOPPING and not clause.passive:
        return "offer"  # "once they agree, the army can stop"
    if clause.lemma == "live" and clause.oblique("with") and not clause.negated:
        return "offer"  # "could live with a recount if ..."
    return None


def _asked(clause: Clause) -> bool:
    """Whether it is only asked whether one will: "has not said whether it would attend"."""
    return any(
        c.dep_ in ("mark", "advmod") and c.lower_ in ("whether", "how", "when", "where", "why")
        for c in clause.children
        if c.i < clause.verb.i
    ) or any(c.tag_ in ("WP", "WDT") for c in clause.subjects)


def _side(reading: Reading, clause: Clause) -> bool:
    """Whether who is told to act is somebody known to the report."""
    return any(actor_at(reading, t) is not None for t in clause.subjects)


def _acting(reading: Reading, clause: Clause) -> bool:
    """The same, or a party that is described."""
    return _side(reading, clause) or any(_party(t) for t in clause.subjects)


def _party(token: Token) -> bool:
    """ "The banks", "the kidnappers": a party that is described, and no particular one is named."""
    definite = any(c.dep_ in ("det", "poss") and c.lower_ != "a" for c in token.children)
    return definite and told_of(token)


# ---------------------------------------------------------------- what must be


def of_duty(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "They must withdraw", "any deal would have to include us": a demand in a party's mouth."""
    told = _bound(clause)
    if told is None or clause.scope == "condition" or not clause.subjects or _asked(clause):
        return
    term = clause.verb.head.lemma_.lower() in TERMS and clause.verb.dep_ in (
        "relcl",
        "acl",
        "ccomp",
    )
    if clause.verb.dep_ not in ("ROOT", "ccomp", "conj", "parataxis") and not term:
        return
    if first_person(clause.subjects) or any(t.lower_ in NOBODY for t in clause.subjects):
        return
    if told.lemma_.lower() in CONTENTLESS | UNCHOSEN | STATES and not _passive(told):
        return
    voice = statement_at(reading, *reading.bounds([clause.verb]))
    if voice is None or voice.speaker is None or voice.cue_lemma in FORESEEING:
        return
    if sides(reading, voice.speaker) & {actor_at(reading, t) for t in clause.subjects}:
        return
    terms = all(t.lemma_.lower() in NAMING.keys() | VALUE for t in clause.subjects)
    if not terms and not _side(reading, clause):
        return  # "everything must be weighed": nobody is asked for anything
    makers = next(iter(doers_above(reading, (clause.verb,))), ()) if term else ()
    known = [a for t in makers if (a := actor_at(reading, t)) is not None]
    yield Draft(
        "demand",
        clause.verb,
        clause.verb,
        opening(clause.verb),
        (),
        () if _passive(told) else _bidden(reading, clause),
        maker=known[0] if known else voice.speaker,
        weak=True,
        needs_party=True,
    )


def _bidden(reading: Reading, clause: Clause) -> tuple[Token, ...]:
    """Whoever is told to act, if the report names them."""
    return tuple(t for t in clause.subjects if actor_at(reading, t) is not None and not _own(t))


def _own(token: Token) -> bool:
    """ "Its troops must stay": the speaker's own, of whom nobody demands anything."""
    return any(c.tag_ == "PRP$" for c in token.children)


def _bound(clause: Clause) -> Token | None:
    """The verb of what must be done, None where nothing must."""
    if clause.negated:
        return None
    if any(c.tag_ == "MD" and c.lower_ in DUTIES for c in clause.children):
        return clause.verb
    if clause.lemma not in ("have", "need"):
        return None
    if clause.verb.tag_ == "VBD" and clause.quoted:
        return None  # "then they had to rebuild": told of what was
    judged = clause.modality not in ("future", "necessary")
    if clause.lemma == "need" and judged and (clause.modality or not _stepping(clause)):
        return None  # "they need to learn", "may need to think": a judgement, no demand
    return next(
        (
            c
            for c in clause.children
            if c.dep_ == "xcomp"
            and c.tag_ == "VB"
            and any(t.lower_ == "to" for t in c.children)
            and c.i > clause.verb.i
        ),
        None,
    )


def _stepping(clause: Clause) -> bool:
    """ "Chile needs to take practical measures": what a party named is told to do."""
    named = any(t.pos_ == "PROPN" for t in clause.subjects)
    deeds = {
        o.lemma_.lower()
        for c in clause.complements
        if c.lemma_ == "take"
        for o in c.children
        if o.dep_ == "dobj"
    }
    return named and bool(deeds & {"step", "measure", "action"})


def _passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)
