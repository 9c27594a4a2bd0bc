"""Who makes an offer, and whether it is one between parties in public life.

A maker whom the report does not name, but tells of ("five senators who had urged the court"),
becomes an unnamed actor. What athletes promise their fans is no offer that the record keeps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.table import MATTERS, PAPERS, RECEIVED, SIDES
from goodoffices.extract.passages import first_person, trimmed
from goodoffices.extract.reading import Reading
from goodoffices.extract.reporting import reporter
from goodoffices.model.findings import ActorFinding, ActorMention, StatementFinding
from goodoffices.model.shapes import ActorType
from goodoffices.text.gazetteer import known_at
from goodoffices.text.people import PEOPLE
from goodoffices.text.titles import OFFICES, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

POWERS: frozenset[ActorType] = frozenset(
    {"state", "government-body", "organisation", "armed-group", "group"}
)
"""Types of actor that are parties in public life of themselves."""

PUBLIC_ROLES = OFFICES | frozenset(
    "politician lawmaker senator congressman congresswoman legislator mp parliamentarian candidate"
    " hopeful dissident warlord nominee activist unionist organiser organizer campaigner archbishop"
    " cardinal imam cleric governor mayor whip".split()
)
"""Heads of the titles and descriptions of persons who bargain for others."""

ABBREVIATED = frozenset({"sen.", "rep.", "gov.", "amb.", "gen.", "sen", "rep", "gov"})
"""Such titles as stand before a name."""

AFFAIRS: frozenset[str] = frozenset(
    "talk negotiation mediation mediator negotiator envoy truce ceasefire armistice peace treaty"
    " accord agreement pact deal settlement dispute conflict war sanction embargo blockade hostage"
    " prisoner captive detainee swap withdrawal troop concession delegation diplomat diplomacy"
    " ambassador minister ministry parliament government opposition rebel militia union strike"
    " walkout employer lockout tariff quota tribunal arbitration boycott occupation border"
    " sovereignty summit resolution ultimatum demand proposal offer condition guarantee consul"
    " embassy recount election ballot commission compensation amnesty release retaliation missile"
    " attack army military strike force side party".split()
)
"""Nouns of public affairs: who is party to a dispute, what it is on, how it is settled."""

DENSITY, KINDS = 12, 4
"""How many of them, in a thousand words, and how many different ones make a report one on public
affairs: counted on news of all kinds, sport and entertainment have fewer than ten."""

PARTIES: frozenset[str] = frozenset(
    "ally neighbour neighbor country nation state capital donor guarantor signatory"
    " bishop general officer trader exporter importer producer lobby".split()
)
"""Nouns that tell of parties in public life where they stand in the plural: "its neighbours"."""

LONGEST = 12
"""Tokens of the description of an unnamed maker."""

BACK = 3
"""Sentences back in which a paper must be named that "it" goes on about."""

ISSUING = frozenset("release issue publish sign adopt circulate send present unveil agree".split())
"""What those do with a paper whose words it has."""

THEMSELVES = frozenset({"it", "they", "he", "she"})
"""Pronouns that mean who speaks, where a reported clause has them and nobody else is meant."""

RECENT = 320
"""Characters before "they" within which whoever it means is told; farther off it is a guess."""


def maker_of(
    reading: Reading, tokens: Sequence[Token], voice: StatementFinding | None
) -> str | None:
    """The first of these phrases that means somebody; the speaker for "I" and "we"; else the
    first that tells of people or a body unnamed, who becomes an actor."""
    for token in tokens:
        found = actor_at(reading, token) or from_whom(reading, token)
        if found is not None and not (
            token.lower_ in ("they", "them") and _far(reading, token, found)
        ):
            return found
    if voice is not None and (first_person(tokens) or _possessed(tokens)):
        return voice.speaker
    for token in tokens:
        if token.lemma_.lower() in PAPERS:  # "the ministry's plan calls for ..."
            for owner in owners_of(token):
                found = actor_at(reading, owner)
                if found is not None:
                    return found
    return described(reading, tokens)


def from_whom(reading: Reading, token: Token) -> str | None:
    """The state that "from X" or "by X" means, where it reads as a place: "a request from X"."""
    if token.dep_ != "pobj" or token.head.lower_ not in ("from", "by"):
        return None
    known = known_at(token.doc, token.i)
    if known is None or known[0].type != "state":
        return None
    return next((a.id for a in reading.actors if a.code == known[0].code), None)


def described(reading: Reading, tokens: Sequence[Token]) -> str | None:
    """The unnamed actor of the first phrase that tells of people or of a body that can bargain."""
    return next((_unnamed(reading, t) for t in tokens if told_of(t)), None)


def of_paper(tokens: Sequence[Token]) -> bool:
    """Whether who asks is a paper: "the statement urges", "it also calls", said of one."""
    return any(
        (t.lower_ == "it" and _paper_before(t))
        or (
            t.lemma_.lower() in PAPERS
            and any(c.lower_ in ("the", "this", "that") for c in t.children)
        )
        for t in tokens
    )


def on_paper(statement: StatementFinding) -> bool:
    """Whether something was said in a paper: "said in a statement"."""
    told = [c.quote for c in (statement.source, statement.cue) if c is not None]
    return bool(set(" ".join(told).casefold().split()) & PAPERS)


def owned_papers(reading: Reading, anchor: Token) -> Iterator[tuple[int, str]]:
    """Where a paper is named with its owner before a token, in its paragraph, and who that is."""
    for token in anchor.doc[: anchor.i]:
        if token.pos_ == "NOUN" and token.lemma_.lower() in PAPERS:
            for owner in owners_of(token):
                found = actor_at(reading, owner)
                if found is not None and owner.dep_ not in ("amod", "compound"):
                    yield reading.end_of(token), found


def issuer_of(reading: Reading, paper: Token) -> str | None:
    """Who is told before to have issued a paper that is named bare: "released a joint statement"
    and then "the statement invited"."""
    doc = paper.doc
    for token in reversed(doc[: paper.sent.start]):
        if token.lemma_ != paper.lemma_ or token.dep_ != "dobj":
            continue
        clause = reading.clauses.headed_by(token.head)
        if clause is not None and clause.lemma in ISSUING and not clause.negated:
            return maker_of(reading, clause.doers, None)
    return None


def owners_of(paper: Token) -> Iterator[Token]:
    """Whose a paper is: "X's plan", "the X proposal", "a draft by X", "put forward by X"."""
    for child in paper.children:
        if child.dep_ in ("poss", "amod", "compound", "nmod"):
            yield child
        elif child.dep_ in ("agent", "prep") and child.lower_ in ("by", "from"):
            yield from (o for o in child.children if o.dep_ == "pobj")
        elif child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ not in RECEIVED:
            for agent in child.children:
                if agent.dep_ == "agent":
                    yield from (o for o in agent.children if o.dep_ == "pobj")


def _paper_before(pronoun: Token) -> bool:
    """Whether the sentences before go on about a paper, up to where they name it."""
    sentence = pronoun.sent
    for _ in range(BACK):
        if sentence.start == 0:
            return False
        sentence = sentence.doc[sentence.start - 1].sent
        subjects = [c for c in sentence.root.children if c.dep_ in ("nsubj", "nsubjpass")]
        if any(t.lemma_.lower() in PAPERS for t in subjects):
            return True
        if not any(t.lower_ == "it" for t in subjects):
            return False
    return False


def on_affairs(reading: Reading) -> bool:
    """Whether a report is on public affairs: disputes, governments, what passes between them."""
    if reading.affairs is None:
        reading.affairs = _on_affairs(reading)
    return reading.affairs


def _on_affairs(reading: Reading) -> bool:
    told = reading.nouns(AFFAIRS)
    kinds = {token.lemma_.lower() for token in told}
    words = sum(int(doc.to_array("IS_ALPHA").sum()) for doc in reading.docs)
    return len(kinds) >= KINDS and len(told) * 1000 >= DENSITY * words


def public(
    reading: Reading,
    maker: str | None,
    made_to: Sequence[str],
    content: Sequence[Token],
    affairs: bool,
) -> bool:
    """Whether an offer is one between parties in public life, by its maker, by whom it is made
    to, by what it holds, or by what the report is on."""
    actor = reading.actor(maker)
    if actor is None or actor.type == "media":
        return False
    if actor.type in POWERS or actor.acts_for is not None or affairs:
        return True
    if any(set(r.title.casefold().replace("-", " ").split()) & PUBLIC_ROLES for r in actor.roles):
        return True
    if any(_titled(m.citation.quote) for m in actor.mentions):
        return True
    reached = {*made_to, *(a for a in (actor_at(reading, t) for t in content) if a is not None)}
    reached.discard(actor.id)
    parties = [a for a in map(reading.actor, reached) if a is not None]
    if any(a.type in POWERS - {"group", "organisation"} for a in parties):
        return True
    return any(t.lemma_.lower() in MATTERS and t.pos_ == "NOUN" for t in content)


def _titled(name: str) -> bool:
    """ "Sen. Ana Morales", "Majority Whip Jan Moe": named with a public office."""
    words = name.casefold().replace("-", " ").split()
    return len(words) <= LONGEST and bool(set(words[:-1]) & (PUBLIC_ROLES | ABBREVIATED))


def own_side(reading: Reading, subjects: Sequence[Token], voice: StatementFinding) -> bool:
    """Whether the speaker speaks of its own side: "we", its state, "his government"."""
    if first_person(subjects):
        return True
    if voice.speaker is None:
        return False
    indirect = voice.form != "direct"
    if indirect and any(t.lower_ in THEMSELVES and actor_at(reading, t) is None for t in subjects):
        return True  # "the ministry said | it would pay"
    speaker = reading.actor(voice.speaker)
    own = {voice.speaker}
    if speaker is not None and speaker.acts_for is not None:
        own.add(speaker.acts_for)
    possessed = _possessed(subjects) and any(told_of(t) for t in subjects)
    return any(actor_at(reading, t) in own for t in subjects) or possessed


def sides(reading: Reading, actor: str | None) -> frozenset[str]:
    """An actor and whom it acts for: a ministry answers what its state was offered."""
    found = next((a for a in reading.actors if a.id == actor), None)
    return frozenset(a for a in (actor, found.acts_for if found is not None else None) if a)


def proposers(reading: Reading, clause: Clause) -> tuple[Token, ...]:
    """Who acts. A verb carried on from a reported clause in another tense belongs to who reports:
    "X said Y had broken its word and called for talks"."""
    verb = clause.verb
    first = verb.head
    if (
        verb.dep_ == "conj"
        and first.dep_ == "ccomp"
        and verb.tag_ == "VBD"
        and first.tag_ != "VBD"
        and first.head.tag_ == "VBD"
        and first.i < verb.i
        and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    ):
        above = reading.clauses.headed_by(first.head)
        if above is not None and above.subjects:
            return above.doers
    return _above(reading, verb) or _beside(clause) or _who_says(reading, clause)


def _above(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """ "X called on Y to hold fire and urged Y to talk": a verb of the past carried on from an
    infinitive is the deed of who acts above that."""
    first = verb.head
    own = any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or first.tag_ not in ("VB", "VBG") or own:
        return ()
    while first.tag_ in ("VB", "VBG") and first.dep_ in ("xcomp", "conj", "pcomp", "advcl", "prep"):
        first = first.head
        while first.pos_ == "ADP" and first.head is not first:
            first = first.head
    above = reading.clauses.headed_by(first) if first.tag_ == "VBD" else None
    return above.doers if above is not None else ()


def _who_says(reading: Reading, clause: Clause) -> tuple[Token, ...]:
    """Who acts, or who reports where a thing is spoken of."""
    above = reporter(reading, clause)
    return clause.doers if above is None else above.doers


def _beside(clause: Clause) -> tuple[Token, ...]:
    """ "Envoys went, with the two powers urging them to talk": the participle's own subject, taken
    for the object of "with"."""
    verb = clause.verb
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "acl") or verb.left_edge.i == 0:
        return ()
    last = verb.doc[verb.left_edge.i - 1]
    first = next((t for t in (last, *last.ancestors) if t.dep_ != "conj"), last)
    if first.dep_ != "pobj" or first.head.lower_ != "with":
        return ()
    return (first, *first.conjuncts)


def _far(reading: Reading, pronoun: Token, actor: str) -> bool:
    found = next((a for a in reading.actors if a.id == actor), None)
    place = reading.start_of(pronoun)
    before = [
        m.citation.end
        for m in (found.mentions if found is not None else ())
        if m.citation.end <= place and m.form != "pronoun"
    ]
    return not before or place - max(before) > RECENT


def _possessed(tokens: Sequence[Token]) -> bool:
    """ "His agency", "our forces": in a speaker's mouth, the speaker's own side."""
    return any(c.tag_ == "PRP$" for t in tokens for c in t.children)


def told_of(token: Token) -> bool:
    """Whether a noun tells of people or of a body that can bargain."""
    if token.pos_ != "NOUN":
        return False
    word = token.lemma_.lower() if token.lower_.endswith("ies") else singular(token.lower_)
    if any(c.dep_ == "det" and c.lower_ in ("no", "any") for c in token.children):
        return False
    if word in SIDES or word in PUBLIC_ROLES:
        return True
    if word == "group":
        return any(o.tag_ == "NNS" for c in token.children if c.lower_ == "of" for o in c.children)
    return token.tag_ == "NNS" and (word in PEOPLE or word in PARTIES)


def _unnamed(reading: Reading, token: Token) -> str | None:
    """The actor that a description means, made if it is new."""
    start = token.left_edge.i
    end = max(
        (c.right_edge.i for c in token.children if c.dep_ == "prep" and c.lower_ == "of"),
        default=token.i,
    )
    words = trimmed(token.doc, start, end)
    if not words or len(words) > LONGEST:
        return None
    passage = reading.cite(words)
    name = passage.quote.removeprefix("The ").removeprefix("the ")
    made = ActorFinding(
        citations=(passage,),
        name=name,
        type="group" if token.tag_ == "NNS" or singular(token.lower_) in SIDES else "person",
        mentions=(ActorMention(passage, "description"),),
        unnamed=True,
    )
    if all(a.id != made.id for a in reading.actors):
        reading.actors.append(made)
    reading.actor_spans[reading.start_of(token)] = made.id
    return made.id
