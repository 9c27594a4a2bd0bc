"""Offers, conditions and replies that the trained reader marks and the rules do not find.

What the rules have found stands, marked or not: on real reports most offers without a mark are
offers. A marked passage that none of it covers becomes an offer if the words around it make it
one, too generally for a rule ("wants"; what the speaker's side "will" do; a price
beside it), and somebody can be named who makes it. Marks alone, on real reports, are right in
two of five. Marked conditions and replies go to the offer next to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.names import actors_in
from goodoffices.extract.offers.behind import behind, first_known
from goodoffices.extract.offers.conditions import bearing, conditions_in, conditions_on, worded
from goodoffices.extract.offers.draft import addressees, advised, too_late
from goodoffices.extract.offers.harm import harms
from goodoffices.extract.offers.makers import on_affairs, own_side, proposers, public, sides
from goodoffices.extract.offers.replies import OWN, Made
from goodoffices.extract.offers.table import NAMING, NOUNS, VALUE, VERBS
from goodoffices.extract.reading import Reading
from goodoffices.extract.times import time_of
from goodoffices.extract.trained.marked import (
    aims,
    marks_of,
    owners,
    passage_of,
    root_of,
    shared,
    voice_of,
    within,
)
from goodoffices.model.findings import OfferFinding, ReplyFound, StatementFinding
from goodoffices.model.shapes import Citation, Condition, OfferType, Relation

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.trained.marks import Mark

LEAST = 0.6
"""Likelihood below which no offer rests on a mark alone."""

SURE = 0.75
"""Likelihood from which an offer that only the trained reader found is not shaky."""

CONDITION = 0.5
REPLY = 0.6
"""Likelihoods from which a marked condition or reply beside an offer is one of it."""

SAME = 0.3
"""Share of a marked passage that a found one may have before the two are taken for one."""

BESIDE = 250
"""Characters between an offer and a condition of it told in another sentence."""

LATER = 1500
"""Characters between an offer and a reply to it that names it."""

SOON = 300
"""Characters between an offer and a plain yes or no of whom it was made to, that names none."""

GIVES: frozenset[OfferType] = frozenset({"offer", "promise", "threat", "proposal"})
ASKS: frozenset[OfferType] = frozenset({"demand", "request", "proposal"})
"""Types whose maker is who is to act, and types of which another is; a proposal may be either."""

THREAT = 0.7
"""Probability of its type from which a mark makes a threat of what is promised."""

PRICED = 0.65
"""Likelihood from which the condition beside a marked passage is ground enough for an offer."""

BARGAINS: frozenset[str] = frozenset({"only-if", "unless", "in-return"})
"""What makes a price of a condition, whoever is to act."""

PRICES: frozenset[str] = frozenset({"if", "only-if", "unless", "in-return"})
"""What a condition must be to be the price of an offer: "when it is published" is none."""

CLOSE = 20
"""Characters between an offer and its price, or a condition that the parse ties to nothing."""

HYPHENS = ("-", "\u2010", "\u2011")

ALSO: dict[str, OfferType] = {
    "want": "demand",
    "seek": "demand",
    "press": "demand",
    "signal": "offer",
}
"""Verbs too common to make an offer by themselves, that make one of what is marked as such."""


def marked_offers(reading: Reading, made: Sequence[Made]) -> Iterator[Made]:
    """The marked offers that no found one covers, with who makes them."""
    taken = [m.finding.content for m in made]
    affairs = bool(reading.marks) and on_affairs(reading)
    for mark in marks_of(reading, "offer", LEAST):
        if any(shared(mark, c) > SAME for c in taken):
            continue
        one = _offer(reading, mark, affairs)
        if one is not None:
            taken.append(one.finding.content)
            yield one


def _offer(reading: Reading, mark: Mark, affairs: bool) -> Made | None:
    found = passage_of(reading, mark)
    if found is None:
        return None
    content, tokens = found
    voice = voice_of(reading, content)
    root = root_of(tokens)
    if root.dep_ == "relcl":
        return None  # it tells of a thing, and that thing is what is offered
    if any(c.dep_ == "expl" for c in root.children):
        return None  # "there will be a treaty": by nobody
    ground = (
        _governed(reading, mark, tokens, voice)
        or _worded(reading, mark, root, voice)
        or _bargained(reading, mark, tokens, voice)
    )
    if ground is None:
        return None
    type_, maker = ground
    made_to = tuple(a for a in actors_in(reading, addressees(reading, root)) if a != maker)
    if not public(reading, maker, made_to, tokens, affairs) or _anybody(reading, maker):
        return None
    hung = conditions_on(reading, (root,), conditions_in(reading, root.sent))
    finding = OfferFinding(
        citations=(content,),
        type=type_,
        content=content,
        maker=maker,
        made_to=made_to,
        conditions=tuple(c for c in hung if not _holds(c.citation, content)),
        time=time_of(reading, root),
        attributed_to=voice.id if voice is not None else None,
        certainty="high" if mark.likelihood >= SURE else "low",
        origin=reading.model,
    )
    return Made(finding, root, tokens)


def _anybody(reading: Reading, maker: str | None) -> bool:
    """Whether all that is known of a maker is that it is some person: on a mark alone, who only
    tells of terms ("one official said") would be taken for who offers them."""
    found = next((a for a in reading.actors if a.id == maker), None)
    return found is None or (found.unnamed and found.type == "person")


Ground = tuple[OfferType, str | None]
"""What sort of offer a passage is, and who makes it."""


def _governed(
    reading: Reading, mark: Mark, tokens: Sequence[Token], voice: StatementFinding | None
) -> Ground | None:
    """The offer that the nearest verb or noun above a passage makes of it."""
    above = next((t for t in root_of(tokens).ancestors if not within(tokens, t)), None)
    while above is not None and above.pos_ == "ADP" and above.head.i != above.i:
        above = above.head
    if above is None or within(tokens, above):
        return None
    lemma = above.lemma_.lower()
    if lemma in ALSO and aims(above):
        return None
    clause = reading.clauses.headed_by(above)
    if clause is None:
        told = NOUNS.get(lemma)
        return (_typed(mark, told), first_known(reading, owners(above), voice)) if told else None
    rule = VERBS.get(lemma) if lemma != "warn" else None  # "warned of a new war"
    told = rule.type if rule is not None else ALSO.get(lemma)
    asked = [t for t in (*clause.objects, *clause.datives) if not within(tokens, t)]
    if not asked:  # "the public | continue to follow the rules", but "X's residents"
        asked = [c for c in root_of(tokens).children if c.dep_ == "nsubj" and _bare(c)]
    if asked and advised(asked):
        return None  # "urged residents to stay at home"
    if told is None or clause.negated or clause.modality or clause.scope == "condition":
        return None
    return _typed(mark, told), first_known(reading, proposers(reading, clause), voice)


def _bare(noun: Token) -> bool:
    """Whether nothing says of a noun whose or of what sort it is."""
    return all(c.dep_ in ("det", "punct") for c in noun.children)


def _label(mark: Mark, instead: OfferType) -> OfferType:
    """The type that a mark gives; a threat must be likely to be one."""
    type_: OfferType = mark.label  # type: ignore[assignment]
    return instead if type_ == "threat" and mark.label_likelihood < THREAT else type_


def _typed(mark: Mark, told: OfferType) -> OfferType:
    """The type that a mark gives, if the word above leaves it open."""
    type_ = _label(mark, told)
    open_ = any(type_ in side and told in side for side in (GIVES, ASKS))
    return type_ if open_ else told


def _worded(
    reading: Reading, mark: Mark, root: Token, voice: StatementFinding | None
) -> Ground | None:
    """The offer of who says what their own side will do, or what another must."""
    clause = reading.clauses.headed_by(root)
    if clause is None or voice is None or voice.speaker is None or clause.negated:
        return None
    if too_late(root):
        return None
    type_ = "threat" if harms(root) else _label(mark, "promise")
    own = own_side(reading, clause.doers, voice)
    willing = clause.modality == "future" or any(
        c.dep_ == "aux" and c.lower_ in ("would", "'d", "’d") for c in clause.children
    )
    if willing and own:
        return (type_ if type_ in GIVES else "promise"), voice.speaker
    if clause.modality == "necessary" and clause.doers and not own:
        return (type_ if type_ in ASKS else "demand"), voice.speaker
    return None


def _bargained(
    reading: Reading, mark: Mark, tokens: Sequence[Token], voice: StatementFinding | None
) -> Ground | None:
    """The offer that stands beside its price: "five per cent now, but only if ..."."""
    start, end = reading.bounds(tokens[0].sent)
    around = (max(start, mark.start - CLOSE), min(end, mark.end + CLOSE))
    priced = any(m.label in PRICES for m in reading.marked("condition", least=SURE, within=around))
    if not priced or mark.likelihood < PRICED or not _bargain(reading, tokens, voice, around):
        return None
    type_: OfferType = mark.label  # type: ignore[assignment]
    maker = behind(reading, tokens, voice, inside=type_ not in ASKS or type_ == "proposal")
    return (type_, maker) if maker is not None else None


def _bargain(
    reading: Reading,
    tokens: Sequence[Token],
    voice: StatementFinding | None,
    around: tuple[int, int],
) -> bool:
    """Whether a condition is a price: of what the speaker's own side will do, or by its words; what
    happens to others "if" something comes about is only foreseen."""
    marks = reading.marked("condition", least=SURE, within=around)
    if any(m.label in BARGAINS for m in marks):
        return True
    clause = reading.clauses.headed_by(root_of(tokens))
    if clause is None:
        return True  # "five per cent, if ...": a thing with its price
    if clause.subjects and all(t.lemma_.lower() in VALUE for t in clause.subjects):
        return True  # "talks would begin if ..."
    return voice is not None and own_side(reading, clause.doers, voice)


def _holds(outer: Citation, inner: Citation) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


# ---------------------------------------------------------------- conditions


def with_conditions(reading: Reading, offers: Sequence[OfferFinding]) -> list[OfferFinding]:
    """The offers with the marked conditions that stand next to them."""
    found = list(offers)
    for mark in marks_of(reading, "condition", CONDITION):
        words = passage_of(reading, mark)
        if reading.document.text.startswith(HYPHENS, max(0, mark.start - 1)):
            continue  # "US-provided weapons"
        if words is None or not worded(words[1]):
            continue
        if any(shared(mark, c.citation) > SAME for o in found for c in o.conditions):
            continue
        at = _beside(reading, found, words[0], words[1])
        if at is not None:
            relation: Relation = mark.label  # type: ignore[assignment]
            given = (*found[at].conditions, Condition(relation, words[0]))
            found[at] = replace(found[at], conditions=given)
    return found


def _beside(
    reading: Reading, offers: Sequence[OfferFinding], words: Citation, tokens: Sequence[Token]
) -> int | None:
    """The offer nearest to a condition: in its sentence, where it hangs on it; of a condition that
    is a sentence of its own ("But only if ..."), the one right before, else right behind."""
    start, end = reading.bounds(tokens[0].sent)
    best: tuple[int, int] | None = None
    alone = within(tokens, tokens[0].sent.root)
    for n, offer in enumerate(offers):
        content = offer.content
        if _holds(words, content):
            continue
        gap = max(content.start - words.end, words.start - content.end, 0)
        here = start <= content.start < end
        tied = _hung(reading, content, tokens) if here else alone and gap <= BESIDE
        if not tied and gap > CLOSE:
            continue
        far = gap if here else gap + (BESIDE if content.end <= words.start else 2 * BESIDE)
        best = min(best or (far, n), (far, n))
    return best[1] if best is not None else None


def _hung(reading: Reading, content: Citation, tokens: Sequence[Token]) -> bool:
    """Whether a condition hangs, as far as the parse tells, on what is offered in its sentence."""
    above = next((t for t in root_of(tokens).ancestors if not within(tokens, t)), None)
    span = reading.span(content)
    return above is None or span is None or above.i in bearing([span.root])


# ---------------------------------------------------------------- replies


def with_replies(reading: Reading, offers: Sequence[OfferFinding]) -> list[OfferFinding]:
    """The offers with the marked answers that somebody gives to them."""
    found = list(offers)
    for mark in marks_of(reading, "reply", REPLY):
        words = passage_of(reading, mark)
        if words is None or "comment" in words[0].quote:
            continue  # a paper's question is no offer
        if any(shared(mark, c) > 0 for o in found for r in o.replies for c in r.citations):
            continue
        reply = _reply(reading, mark, *words)
        at = _answered(reading, found, reply) if reply.by is not None else None
        if at is not None:
            replies = (*found[at].replies, reply)
            found[at] = replace(found[at], replies=replies, status=reply.status)
    return found


def _reply(reading: Reading, mark: Mark, words: Citation, tokens: Sequence[Token]) -> ReplyFound:
    by = behind(reading, tokens, voice_of(reading, words), inside=True)
    return ReplyFound(by, mark.status, time_of(reading, root_of(tokens)), (words,))  # type: ignore[arg-type]


def _named(reading: Reading, reply: ReplyFound, type_: OfferType, gap: int) -> bool:
    """Whether the words of an answer point at an offer: "turned the proposal down", "left it"."""
    span = reading.span(reply.citations[0])
    return span is not None and any(
        (t.lower_ in ("it", "this", "that") and t.dep_ == "dobj" and gap <= SOON)
        or (
            type_ in NAMING.get(t.lemma_.lower(), ())
            and any(c.dep_ in ("det", "poss") for c in t.children)
        )
        for t in span
    )


def _answered(reading: Reading, offers: Sequence[OfferFinding], reply: ReplyFound) -> int | None:
    """The offer that a reply answers: one made to who replies, else the last by somebody else."""
    place = reply.citations[0].start
    by = sides(reading, reply.by)
    best: tuple[bool, int, int] | None = None
    for n, offer in enumerate(offers):
        gap = place - offer.content.start
        if not 0 < gap <= LATER:
            continue
        own = bool(by & sides(reading, offer.maker))
        if own != (reply.status in OWN):
            continue
        addressed = any(by & sides(reading, a) for a in offer.made_to)
        plain = reply.status in ("accepted", "rejected") and addressed and gap <= SOON
        if not plain and not _named(reading, reply, offer.type, gap):
            continue  # words of refusal, of whatever else was told between
        best = min(best or (not addressed, gap, n), (not addressed, gap, n))
    return best[2] if best is not None else None
