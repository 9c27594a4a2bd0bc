"""Value that the trained reader marks as given, promised, floated or withheld, and no rule finds.

The mark gives the words and how far it went; who gives and who gets is read off the parse: whoever
acts in the clause that passes it, owns it, or stands behind "from" and "to". Where no side is told
to give it there is no line of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from goodoffices.extract.clauses import Clause, with_conjuncts
from goodoffices.extract.deliveries.givers import known_side, side_of
from goodoffices.extract.deliveries.kept_table import ANNOUNCED, APPROVED
from goodoffices.extract.deliveries.passed import PASSING, UNDERTAKING
from goodoffices.extract.deliveries.things import HANDED_OVER, PROVIDING, SUPPLYING
from goodoffices.extract.figures import figures_in
from goodoffices.extract.offers.makers import on_affairs, own_side
from goodoffices.extract.reading import Reading
from goodoffices.extract.times import time_of
from goodoffices.extract.trained.marked import marks_of, passage_of, root_of, shared, voice_of
from goodoffices.model.findings import DeliveryFinding, StatementFinding
from goodoffices.model.shapes import ActorType, DeliveryStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.trained.marks import Mark

LEAST = 0.5
"""Likelihood below which no delivery rests on a mark alone."""

SURE = 0.8
"""Likelihood from which one that only the trained reader found is not shaky."""

CLEAR = 0.5
"""Probability of its status from which a mark tells how far it went."""

SAME = 0.3
"""Share of a marked passage that a found one may have before the two are taken for one."""

TAKING: frozenset[str] = frozenset(
    "receive get obtain accept collect win gain import buy acquire await expect secure need seek want"
    " request demand".split()
)
"""Verbs whose subject is who gets or wants what their object names: not who gives it."""

GIVING: frozenset[str] = (
    frozenset(PASSING)
    | PROVIDING
    | SUPPLYING
    | (HANDED_OVER - {"receive", "get", "arrive"})
    | frozenset(UNDERTAKING)
    | frozenset(
        "free release fund finance arm train earmark export lend unfreeze waive suspend withhold freeze"
        " halt stop block delay exempt evacuate rebuild float".split()
    )
)
"""Verbs whose subject is who gives, or holds back, what their object names."""

APPROVING: frozenset[str] = APPROVED | ANNOUNCED | {"commit"}
"""Verbs after which what is given is still to come."""

STATELY: frozenset[ActorType] = frozenset({"state", "armed-group", "government-body"})
"""Types of actor that give though nobody is told to get it; what a firm brings out is no gift."""

PASSED: frozenset[str] = frozenset(
    {"dobj", "nsubjpass", "dative", "attr", "oprd", "xcomp", "ccomp"}
)
"""How what is passed hangs on the verb that passes it."""

Parties = tuple[str | None, str | None]
"""Who gives and who gets."""


def marked_deliveries(
    reading: Reading, found: Sequence[DeliveryFinding]
) -> Iterator[DeliveryFinding]:
    """The marked deliveries that no found one cites, by place; of shops and products there are none."""
    if not on_affairs(reading):
        return
    taken = [c for d in found for c in (d.what, *d.citations)]
    for mark in marks_of(reading, "delivery", LEAST):
        if mark.status_likelihood < CLEAR or any(shared(mark, c) > SAME for c in taken):
            continue
        one = _delivery(reading, mark)
        if one is not None:
            taken.append(one.what)
            yield one


def _delivery(reading: Reading, mark: Mark) -> DeliveryFinding | None:
    found = passage_of(reading, mark)
    if found is None:
        return None
    what, tokens = found
    voice = voice_of(reading, what)
    giver, receiver = _parties(reading, root_of(tokens), voice)
    types = {a.id: a.type for a in reading.actors}
    if giver is None or (receiver is None and types.get(giver) not in STATELY):
        return None
    above = _clause_above(reading, root_of(tokens))
    if above is not None and above.modality == "necessary":
        return None  # "arms sales must be approved"
    return DeliveryFinding(
        citations=(what,),
        what=what,
        status=_status(reading, mark, root_of(tokens)),
        giver=giver,
        receiver=receiver if receiver != giver else None,
        figures=figures_in(reading, list(tokens)),
        time=time_of(reading, root_of(tokens)) or _time_above(reading, root_of(tokens)),
        attributed_to=voice.id if voice is not None else None,
        certainty="high" if mark.likelihood >= SURE else "low",
        origin=reading.model,
    )


def _clause_above(reading: Reading, root: Token) -> Clause | None:
    clauses = (reading.clauses.headed_by(t) for t in (root, *root.ancestors))
    return next((c for c in clauses if c is not None), None)


def _status(reading: Reading, mark: Mark, root: Token) -> DeliveryStatus:
    """How far it went; what is only approved or announced has not been handed over."""
    above = _clause_above(reading, root)
    ahead = above is not None and any(
        c.dep_ == "aux" and c.lower_ in ("will", "would") for c in above.verb.children
    )
    if mark.status == "delivered" and above is not None and (above.lemma in APPROVING or ahead):
        return "promised"
    if mark.status == "promised" and above is not None and above.lemma in ("receive", "get"):
        return "delivered" if above.finite and not above.modality else "promised"
    return cast(DeliveryStatus, mark.status)


def _time_above(reading: Reading, root: Token) -> str | None:
    clause = reading.clauses.headed_by(root.head)
    return time_of(reading, root.head) if clause is not None and root.dep_ == "dobj" else None


def _parties(reading: Reading, root: Token, voice: StatementFinding | None) -> Parties:
    """Who gives and who gets, by the words around a thing or a deed of giving."""
    own = reading.clauses.headed_by(root)
    if own is not None:
        return _by_clause(reading, own, None, voice)
    giver, receiver = _by_noun(reading, root)
    below = root
    for step in root.ancestors:
        clause = reading.clauses.headed_by(step)
        if clause is None:
            below = step
            continue
        passed = below.dep_ in PASSED or (below.dep_ == "prep" and below.lower_ in ("with", "of"))
        if not passed:
            break  # "sent ships against the howitzers", "freed a man in return for a payment"
        by, to = _by_clause(reading, clause, root, voice)
        giver, receiver = giver or by, receiver or to
        break
    return giver, receiver


def _by_noun(reading: Reading, noun: Token) -> Parties:
    """ "X's aid to Y", "shells from X", "drones for Y"."""
    owners: list[Token] = []
    takers: list[Token] = []
    for child in noun.children:
        if child.dep_ == "poss" and child.tag_ != "PRP$":
            owners.append(child)
        elif child.dep_ in ("prep", "agent", "dative"):
            things = list(with_conjuncts(o for o in child.children if o.dep_ == "pobj"))
            if child.lower_ in ("from", "by"):
                owners += things
            elif child.lower_ in ("to", "for"):
                takers += things
        elif child.dep_ in ("acl", "relcl"):
            clause = reading.clauses.headed_by(child)
            if clause is not None and clause.lemma in GIVING:
                owners += clause.agents or (clause.doers if not clause.passive else ())
                takers += [*clause.datives, *clause.oblique("to", "for")]
    return side_of(reading, owners), side_of(reading, takers)


def _by_clause(
    reading: Reading, clause: Clause, thing: Token | None, voice: StatementFinding | None
) -> Parties:
    """Who acts in a clause that passes a thing, and to whom it does; of "X will receive" the other."""
    sources = clause.oblique("from", "by")
    takers = [*clause.datives, *clause.oblique("to", "for")]
    doers = list(clause.agents or (() if clause.passive else _doers(reading, clause)))
    if clause.lemma in TAKING and not clause.passive:
        return side_of(reading, sources), side_of(reading, doers)
    if clause.lemma not in GIVING:
        return None, None
    giver = side_of(reading, doers) or _spoken(reading, doers, voice)
    if thing is not None and clause.oblique("with") and not takers:  # "arms X with rockets"
        takers = [t for t in clause.undergoers if t.i != thing.i]
    return giver, side_of(reading, takers)


def _doers(reading: Reading, clause: Clause) -> tuple[Token, ...]:
    """Who acts, or is to act: "pledged to send", "X approved sending"."""
    if clause.doers:
        return clause.doers
    above = reading.clauses.headed_by(clause.verb.head)
    if above is not None and clause.verb.dep_ in ("xcomp", "advcl", "conj"):
        return above.doers
    if above is None and clause.verb.dep_ == "acl" and clause.verb.head.lemma_ in UNDERTAKING:
        return tuple(c for c in clause.verb.head.children if c.dep_ == "poss")
    return ()


def _spoken(reading: Reading, doers: Sequence[Token], voice: StatementFinding | None) -> str | None:
    """Who speaks, where "we" give."""
    if voice is None or not doers or not own_side(reading, doers, voice):
        return None
    return known_side(reading, voice.speaker)
