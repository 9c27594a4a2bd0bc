"""Offers told by a verb: "offered to host", "urged X to stop", "insisted on a truce"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.draft import (
    Draft,
    actual,
    advised,
    after_that,
    counts,
    for_another,
    fronted,
    infinitive_of,
    of_value,
    too_late,
    with_that,
)
from goodoffices.extract.offers.harm import harms
from goodoffices.extract.offers.makers import proposers
from goodoffices.extract.offers.table import (
    CONTENTLESS,
    HARM,
    JOINT,
    MUTUAL,
    SIDES,
    THREATENED,
    UNCHOSEN,
    UNGIVEN,
    VERBS,
    Rule,
)
from goodoffices.extract.passages import first_person, infinitive_behind
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import StatementFinding
from goodoffices.model.shapes import OfferType
from goodoffices.text.people import PEOPLE
from goodoffices.text.titles import singular

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = 30
"""Characters between who asks and the verb of asking, where the parse has lost their tie."""

QUESTIONS = frozenset("whether if what how why who when where".split())
"""First words of what is asked to be told, not done."""

MESSAGES = frozenset(
    "letter note message statement post email cable petition telegram text appeal resolution"
    " declaration communique".split()
)
"""What is sent "offering" or "demanding": its sender is the maker."""

REFUSING = frozenset("block veto reject oppose defeat ignore receive get".split())
"""Verbs whose subject does not send what their object asks."""

COMMISSIVE: frozenset[OfferType] = frozenset({"offer", "promise", "threat"})
"""What a maker undertakes to do itself."""

VOWING = frozenset({"vow", "swear"})
"""Verbs by which harm is undertaken as often as help."""

AGAIN = frozenset(
    "again anew repeatedly often consistently continually constantly routinely regularly".split()
)
"""Words that say that it was offered before."""

FINDING = frozenset("report poll survey study data evidence figure research analysis".split())
"""What "suggests" that something is so, and proposes nothing."""

SPANS = frozenset("minute hour day week month year decade time".split())
"""For how long somebody asks: "has been pleading for months for a truce"."""

Content = tuple["Token", "Token | None", "tuple[Token, ...]"]
"""The head of what is offered, where its words begin, and to whom."""


def of_verb(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """The offers that a clause tells by its verb."""
    rule = VERBS.get(clause.lemma)
    if clause.lemma == "like" or clause.lemma == "want":
        yield from _of_wish(reading, clause)
    elif clause.lemma == "suggest":
        yield from _of_suggestion(reading, clause)
    elif clause.lemma == "condition":
        yield from _of_price(reading, clause)
    if clause.lemma == "put" and not _put_forward(clause):
        return
    if rule is None or not actual(reading, clause) or (clause.passive and not clause.agents):
        return
    if clause.lemma == "call" and clause.passive and not clause.oblique("on", "upon"):
        return  # "a march called by the unions to mark the day"
    makers = proposers(reading, clause)
    sent_to: tuple[Token, ...] = ()
    if clause.verb.tag_ == "VBG" and any(t.lemma_.lower() in MESSAGES for t in makers):
        makers, sent_to = _sender(reading, clause)
    for head, first, to in _contents(reading, clause, rule):
        if fronted(head) or fronted(clause.verb):
            continue
        type_: OfferType = (
            "threat"
            if rule.type == "promise" and harms(head, vowed=clause.lemma in VOWING)
            else rule.type
        )
        bare = rule.things == "value" and head.dep_ != "xcomp" and not of_value(head)
        weak = rule.weak or (bare and head.pos_ != "VERB")
        again = any(c.lower_ in AGAIN and c.dep_ == "advmod" for c in clause.children)
        again |= clause.verb.dep_ == "xcomp" and clause.verb.head.lemma_ == "continue"
        yield Draft(
            type_,
            clause.verb,
            head,
            first,
            makers,
            (*to, *sent_to),
            "reiterated" if again else "made",
            weak=weak,
        )


def of_statement(reading: Reading, statement: StatementFinding) -> Iterator[Draft]:
    """What is asked or offered in words whose verb the parse has lost: its attribution stands."""
    rule = VERBS.get(statement.cue_lemma)
    cue = reading.span(statement.cue) if statement.cue is not None else None
    said = reading.span(statement.content[0])
    if rule is None or statement.speaker is None or cue is None or said is None or not len(said):
        return
    if statement.cue_lemma == "warn":
        return  # of what, or against what, only its clause tells
    head = said.root
    if head.sent.start != cue.root.sent.start or said[0].lower_ in QUESTIONS:
        return
    source = statement.source
    if cue.root.tag_ == "VBG" or source is None or cue.root.dep_ == "relcl":
        return
    before = said[0].nbor(-1).lower_ if said[0].i else ""
    if not 0 <= reading.start_of(cue[0]) - source.end <= BESIDE or (
        "with" in rule.frames and before not in rule.prepositions
    ):
        return  # "called him a liar"
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in head.children)
    told = head.pos_ == "VERB" and ("that" in rule.frames or infinitive)
    thing = head.pos_ == "NOUN" and head.dep_ in ("pobj", "dobj", "ROOT", "npadvmod")
    if (rule.type == "promise" and _befalls(head)) or too_late(head):
        return
    if told or (thing and counts(reading, head, rule)):
        if advised([t for t in cue if t.pos_ == "NOUN"] or [head]):
            return
        yield Draft(
            rule.type, cue.root, head, None, (), maker=statement.speaker, certainty="low", weak=True
        )


def _put_forward(clause: Clause) -> bool:
    """ "Put forward", "put on the table": only these make "put" a verb of offering."""
    forward = any(c.lower_ == "forward" for c in clause.children)
    return forward or any(t.lower_ == "table" for t in clause.oblique("on"))


def _sender(reading: Reading, clause: Clause) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who sent, and to whom, what the participle is about: "sent letters to X offering talks"."""
    for token in clause.verb.ancestors:
        above = reading.clauses.headed_by(token)
        if above is not None:
            letter = clause.verb.head
            if above.lemma in REFUSING:
                return (), ()  # "blocked a resolution calling for"
            inner = tuple(
                o
                for c in letter.children
                if c.dep_ in ("prep", "dative") and c.lower_ == "to"
                for o in c.children
                if o.dep_ == "pobj"
            )
            return above.doers, (*above.datives, *above.oblique("to"), *inner)
    return clause.doers, ()


def _contents(reading: Reading, clause: Clause, rule: Rule) -> Iterator[Content]:
    to = (*clause.datives, *clause.oblique("to"))
    infinitive = infinitive_of(clause)
    if infinitive is not None:
        head, marker, others = infinitive
        own = "own" in rule.frames and rule.type in COMMISSIVE and not clause.passive
        if own and any(_somebody(reading, t) for t in others):
            yield head, marker, (*others, *to)  # "offered X to host": X is whom it is offered to
            return
        if others and "other" in rule.frames:
            if not advised(others) and others[0].lemma_.lower() not in UNGIVEN:
                yield head, marker, others
            return
        if clause.lemma == "agree" and _jointly(clause):
            return
        if not others and "own" in rule.frames and head.lemma_.lower() not in CONTENTLESS:
            yield head, marker, to
            return
    if clause.lemma == "commit" and clause.verb.tag_ not in ("VBZ", "VBP"):
        for preposition in clause.verb.children:
            for head in preposition.children if preposition.lower_ == "to" else ():
                if head.dep_ == "pcomp" and head.lemma_.lower() not in CONTENTLESS:
                    yield head, None, ()  # "committed to helping them"
                    return
    if rule.frames & {"that", "bare"}:
        for head in clause.complements:
            told = head.dep_ == "ccomp" and head.i > clause.verb.i and head.pos_ in ("VERB", "AUX")
            if any(
                c.dep_ == "aux" and c.tag_ == "VB" and c.lower_ == "have" for c in head.children
            ):
                continue  # "they should have given it up": too late to ask
            aided = any(c.dep_ == "aux" for c in head.children)
            base = head.tag_ == "VB" or (head.tag_ == "VBP" and _singular(head))
            bare = base and with_that(head) and not aided
            doers = [c for c in head.children if c.dep_ in ("nsubj", "nsubjpass", "expl")]
            if not doers or (bare and advised(doers)):
                continue  # "what they propose is nothing new", "request that the public wait"
            if rule.type == "promise" and _boasted(clause, head):
                continue
            if told and ("that" in rule.frames or bare):
                yield head, after_that(head), to
                return
    if "harm" in rule.frames:
        for head in clause.objects[:1]:
            if head.i > clause.verb.i and head.lemma_.lower() in THREATENED:
                yield head, None, to
                return
    if "thing" in rule.frames:
        for head in clause.objects[:1]:
            if head.i > clause.verb.i and counts(reading, head, rule):
                yield head, None, to
                return
    if "with" in rule.frames:
        yield from _behind_preposition(reading, clause, rule)


def _behind_preposition(reading: Reading, clause: Clause, rule: Rule) -> Iterator[Content]:
    """ "Called for a truce", "pleaded for months for X to leave", "warned X | against leaving"."""
    if clause.lemma == "warn":
        for against in clause.verb.children:
            warned = [t for t in clause.objects if t.i < against.i]
            deeds = [c for c in against.children if c.dep_ == "pcomp"]
            if against.lower_ == "against" and warned and deeds and not advised(warned):
                yield deeds[0], against, tuple(warned)
        return
    behind = (*clause.oblique(*rule.prepositions), *_behind_day(clause, rule))
    wanted = for_another(clause) if "for" in rule.prepositions else None
    if wanted is not None and actor_at(reading, wanted[2]) is not None:
        yield wanted[0], wanted[1], (wanted[2],)
        return
    if clause.lemma == "counter":
        behind = tuple(t for t in behind if t.lemma_.lower() not in HARM)  # "with a strike"
    heads = [t for t in behind if t.lemma_ not in SPANS] or list(behind)
    several = [t for t in heads if t.i > clause.verb.i and infinitive_behind(t) is not None]
    for head in (several or heads)[:1]:
        asked = infinitive_behind(head) if head.i > clause.verb.i else None
        if asked is not None and not _somebody(reading, head) and asked[0].tag_ == "VB":
            yield asked[0], head.left_edge, ()  # "called for | talks to resume"
            return
        if asked is not None:
            yield *asked, (head,)
            return
        if head.i > clause.verb.i and counts(reading, head, rule):
            yield head, None, (*clause.oblique("on", "upon"), *clause.objects)
            return


def _behind_day(clause: Clause, rule: Rule) -> Iterator[Token]:
    """ "Called Wednesday for a truce": the day before the preposition hides it from the parse."""
    for day in clause.children:
        if day.dep_ in ("dobj", "npadvmod") and day.ent_type_ == "DATE":
            for child in day.children:
                if child.dep_ == "prep" and child.lower_ in rule.prepositions:
                    yield from (o for o in child.children if o.dep_ == "pobj")


def _somebody(reading: Reading, thing: Token) -> bool:
    """Whether a phrase names people or a body, who can be offered something."""
    if thing.pos_ in ("PRON", "PROPN") or actor_at(reading, thing) is not None:
        return True
    return singular(thing.lower_) in PEOPLE | SIDES


def _singular(verb: Token) -> bool:
    """ "That the minister resign": one doer, and no ending on the verb."""
    doers = [c for c in verb.children if c.dep_ == "nsubj"]
    return bool(doers) and all(
        t.tag_ in ("NN", "NNP") and not any(c.dep_ == "conj" for c in t.children) for t in doers
    )


def _boasted(clause: Clause, head: Token) -> bool:
    """ "I guarantee you he would ...", "vows we are going to win": no deed is undertaken."""
    sure = clause.lemma == "guarantee" and any(
        t.lower_ == "you" for t in (*clause.datives, *clause.objects)
    )
    return sure or _befalls(head)


def _befalls(head: Token) -> bool:
    deeds = [head, *(c for c in head.children if c.dep_ == "xcomp")]
    return any(t.lemma_.lower() in UNCHOSEN for t in deeds)


def _jointly(clause: Clause) -> bool:
    """ "Both sides agreed to meet": an agreement among the subjects, no promise of one."""
    return len(clause.subjects) != 1 or any(
        s.lemma_.lower() in JOINT or s.tag_ == "NNS" for s in clause.subjects
    )


def _of_wish(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "would like to meet", "would like X to stop", "wants X to stop"."""
    infinitive = infinitive_of(clause)
    if clause.negated or clause.scope == "condition":
        return
    if clause.lemma == "want" and not actual(reading, clause):
        return
    if infinitive is None:
        yield from _wanted(reading, clause)
        return
    head, marker, others = infinitive
    if any(
        c.tag_ in ("WP", "WDT", "WRB") and c.dep_ not in ("nsubj", "nsubjpass")
        for c in (*clause.children, *head.children)
    ):
        return  # "what do they want us to write?"
    if clause.lemma == "like" and clause.modality != "possible":
        return
    if others and not first_person(others):
        if advised(others) or head.lemma_ == "be" or head.lemma_.lower() in UNCHOSEN:
            return
        if clause.lemma == "like" or clause.modality == "":
            type_: OfferType = "request" if clause.lemma == "like" else "demand"
            weak = not first_person(clause.subjects)
            yield Draft(type_, clause.verb, head, marker, clause.subjects, others, weak=weak)
    elif clause.lemma == "like" and head.lemma_.lower() in MUTUAL - CONTENTLESS:
        yield Draft("offer", clause.verb, head, marker, clause.subjects)


def _wanted(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "Wants a seat at the table", "want the ban lifted": a thing that another side can give."""
    if clause.lemma != "want" or fronted(clause.verb):
        return
    for head in clause.complements:
        if head.tag_ == "VBN" and any(c.dep_ in ("nsubj", "nsubjpass") for c in head.children):
            yield Draft("demand", clause.verb, head, None, clause.subjects, weak=True)
            return
    for head in clause.objects[:1]:
        harm = head.lemma_.lower() in HARM
        if head.i > clause.verb.i and not harm and counts(reading, head, VERBS["urge"]):
            yield Draft("demand", clause.verb, head, None, clause.subjects, weak=True)


def _of_price(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "Conditioned a pause on the release of its men": offered at a price."""
    if clause.passive or not actual(reading, clause):
        return
    for head in (*clause.complements, *clause.objects)[:1]:
        priced = any(
            c.dep_ == "prep" and c.lower_ in ("on", "upon")
            for t in (clause.verb, head)
            for c in t.children
        )
        if head.i > clause.verb.i and priced:
            yield Draft("offer", clause.verb, head, None, clause.doers)


def _of_suggestion(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "suggested holding talks", "suggested that they should meet": not "suggests that ..."."""
    if clause.passive or not actual(reading, clause):
        return
    if any(t.lemma_.lower() in FINDING for t in clause.subjects):
        return
    for head in clause.complements:
        if head.i < clause.verb.i:
            continue
        inner = reading.clauses.headed_by(head)
        base = head.tag_ == "VB" or any(  # "suggested that each be heard alone"
            c.dep_ == "auxpass" and c.tag_ == "VB" for c in head.children
        )
        modal = any(c.tag_ == "MD" for c in head.children)
        bare = base and not modal and inner is not None and not inner.finite
        gerund = head.tag_ == "VBG" and not any(c.dep_ == "aux" for c in head.children)
        should = any(c.lower_ == "should" for c in head.children)
        could = inner is not None and inner.modality == "possible"
        if bare or should or gerund or (could and head.lemma_.lower() in MUTUAL):
            yield Draft("proposal", clause.verb, head, after_that(head), clause.subjects)
