"""Parties that a clause leaves to be understood: pronouns, gerunds, and whose act is judged.

names/ resolves "he" and "she"; "it" and "they" are read here, where only one subject can be meant
(subjects carry on: Grosz, Joshi and Weinstein 1995, centering).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause, with_conjuncts
from goodoffices.extract.events.words import AWAITED, OWNING, UNDERGONE
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.statements import statement_at
from goodoffices.text.event_nouns import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

BODIES_BY = frozenset({"it", "they"})
PERSONS_BY = frozenset({"he", "she"})
"""Pronouns that stand for what acts, and whether for a body or a person."""

MEANS = frozenset("by after before without in upon since".split())
"""Prepositions before a gerund whose subject is that of the clause (Quirk et al. 1985, 15.46)."""


def same_subject(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Whom a pronoun means that is the subject: "X said it had withdrawn", "X met Y. It offered".

    The subject of the clause above or, of a sentence that opens with the pronoun, that of the
    sentence before, where it is of the pronoun's kind.
    """
    word = next((d.lower_ for d in clause.subjects if d.lower_ in BODIES_BY | PERSONS_BY), None)
    if word is None or any(c.dep_ == "expl" for c in clause.children):
        return ()
    above = _over(reading, clause)
    if above is None and not clause.quoted and word in BODIES_BY:
        above = _before(reading, clause)
    if above is None or above.quoted != clause.quoted:
        return ()
    found = actors_in(reading, above.doers) or body_meant(reading, above.doers)
    found = found or _whose_body(reading, above.doers)
    kinds = {a.id: a.type == "person" for a in reading.actors}
    several = len(above.doers) > 1 or len(found) > 1
    if word == "they" and [kinds[i] for i in found] == [True]:
        return ()  # one person is not "they" of what a body does
    if word != "they" and (several or any(kinds[i] != (word in PERSONS_BY) for i in found)):
        return ()
    return found if word == "they" else found[:1]


def _over(reading: Reading, clause: Clause) -> Clause | None:
    """The clause above with a subject of its own that is no pronoun."""
    verb = clause.verb
    while verb.dep_ in ("ccomp", "advcl", "conj", "relcl", "parataxis") and verb.head.i != verb.i:
        head = verb.head
        while head.pos_ not in ("VERB", "AUX") and head.head.i != head.i:
            head = head.head
        above = reading.clauses.headed_by(head)
        if above is None or above.passive:
            return None
        if above.doers and not any(d.pos_ == "PRON" for d in above.doers):
            return above
        verb = head
    return None


def _before(reading: Reading, clause: Clause) -> Clause | None:
    """The main clause of the sentence before, in the same paragraph, of a pronoun that opens one."""
    subject = clause.subjects[0]
    start = clause.sentence.start
    if clause.verb.dep_ != "ROOT" or subject.i - start > 3 or start == 0:
        return None
    above = reading.clauses.headed_by(clause.verb.doc[start - 1].sent.root)
    if above is None or above.passive or any(d.pos_ == "PRON" for d in above.doers):
        return None
    return above


def gerund_of(reading: Reading, clause: Clause) -> Clause | None:
    """The clause whose subject does what a gerund tells: "hit back by striking a base"."""
    verb = clause.verb
    if verb.dep_ != "pcomp" or verb.head.lower_ not in MEANS or clause.subjects:
        return None
    head = verb.head.head
    if verb.head.lower_ == "in" and head.pos_ == "NOUN":
        return None  # "the delay in delivering it": nobody of the clause delivers
    while head.pos_ not in ("VERB", "AUX") and head.head.i != head.i:
        head = head.head
    above = reading.clauses.headed_by(head)
    return above if above is not None and not above.passive else None


def doers_behind(reading: Reading, tokens: tuple[Token, ...]) -> Iterator[str]:
    """Whose act or plan a noun names that is judged: "condemned the attack by X", "a pact of X"."""
    for token in tokens:
        own = (c for c in token.children if c.dep_ == "acl" and c.tag_ == "VBN")
        for step in (*token.children, *(c for deed in own for c in deed.children)):
            borne = step.lower_ == "of" and token.lemma_.lower() in CONDUCT
            if step.dep_ in ("prep", "agent") and (borne or step.lower_ in ("by", "between")):
                found = [o for o in step.children if o.dep_ == "pobj"]
                whose = _whose(reading, found) if step.lower_ != "between" else ()
                inner = (
                    o for t in found for c in t.children if c.lower_ == "of" for o in c.children
                )
                whose = whose or actors_in(reading, tuple(inner))
                yield from actors_in(reading, found) or whose


CONDUCT = frozenset(
    "action act behaviour behavior conduct hostility policy decision stance attitude statement remark"
    " comment silence inaction aggression provocation brutality barbarity interference meddling failure"
    " refusal attempt role move crime violation plan".split()
)
"""Nouns whose "of" names who does it: "condemned the actions of X"."""


def _whose(reading: Reading, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Whose the forces are that stand behind "by"."""
    owners = (c for t in tokens for c in t.children if c.dep_ in ("poss", "amod", "compound"))
    found = (actor_at(reading, c) for c in owners)
    return tuple(i for i in found if i is not None)


def awaiting(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Whose offer, refusal or wish to act it is: "X's refusal to negotiate"."""
    noun = clause.verb.head
    if clause.verb.dep_ != "acl" or noun.lemma_.lower() not in AWAITED:
        return ()
    found = actors_in(reading, [c for c in noun.children if c.dep_ == "poss"])
    above = reading.clauses.headed_by(noun.head) if noun.dep_ == "dobj" else None
    if found or above is None or above.lemma not in OWNING:
        return found
    return actors_in(reading, above.doers)


def one_among(reading: Reading, clause: Clause) -> tuple[Token, ...]:
    """ "X is among several states to have disputed it", "was the first to sign": X does it."""
    verb, noun = clause.verb, clause.verb.head
    if verb.dep_ not in ("acl", "relcl", "advcl") or verb.tag_ not in ("VB", "VBN"):
        return ()
    if verb.dep_ == "advcl" and not any(c.lower_ == "among" for c in noun.children):
        return ()
    if clause.passive or clause.subjects or not any(c.tag_ == "TO" for c in verb.children):
        return ()
    while noun.dep_ in ("pobj", "prep"):
        noun = noun.head
    above = reading.clauses.headed_by(noun.head if noun.dep_ == "attr" else noun)
    named = above is not None and above.lemma in ("be", "become")
    return tuple(above.subjects) if above is not None and named else ()


def members(token: Token) -> Iterator[Token]:
    """Those named out of a group: "allies including X and Y"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("including", "like"):
            yield from with_conjuncts(o for o in child.children if o.dep_ == "pobj")


def speaker_of(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Whose words they are, where the doer is "I" or "we"."""
    start = reading.start_of(clause.verb)
    told = statement_at(reading, start, start + len(clause.verb.text))
    return (told.speaker,) if told is not None and told.speaker is not None else ()


BODY = frozenset(
    "administration military army navy government ministry police militia alliance coalition".split()
)
"""Nouns that with "the" take up a body named before: "the Smith administration"."""


def _whose_body(reading: Reading, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Whose government, army or ministry it is, by name: "the X government"."""
    return _whose(reading, [t for t in tokens if t.lower_ in BODY])


def body_meant(reading: Reading, tokens: Sequence[Token]) -> tuple[str, ...]:
    """The one body of a report that bears a noun in its name: "the administration"."""
    noun = next((t for t in tokens if t.lower_ in BODY), None)
    if noun is None or [c.lower_ for c in noun.lefts] != ["the"]:
        return ()
    if any(c.dep_ in ("prep", "appos") for c in noun.children):
        return ()
    found = [a.id for a in reading.actors if a.name.lower().split()[-1:] == [noun.lower_]]
    return tuple(found) if len(found) == 1 else ()


def written_by(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Whose statement it is that does it: "issued a statement condemning X", "X's letter urging Y"."""
    verb, paper = clause.verb, clause.verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or paper.lemma_.lower() not in PAPERS:
        return ()
    own = [c for c in paper.children if c.dep_ in ("poss", "compound")]
    own += [o for c in paper.children if c.lower_ in ("by", "from") for o in c.children]
    if found := actors_in(reading, own):
        return found
    head = paper.head.head if paper.dep_ == "pobj" and paper.head.lower_ == "in" else paper.head
    above = reading.clauses.headed_by(head) if paper.dep_ in ("dobj", "pobj") else None
    if above is None or above.passive or above.lemma not in PUBLISHING:
        return ()
    return actors_in(reading, above.doers) or same_subject(reading, above)


PAPERS = frozenset(
    "statement letter resolution declaration communique message note post tweet video speech motion"
    " petition text bill".split()
)
PUBLISHING = frozenset(
    "issue release publish sign send write adopt pass deliver make give post say add submit"
    " introduce put circulate share".split()
)
"""What says something, and by which verbs whose words it is: "signed a letter urging X"."""


def infinitives(clause: Clause) -> Iterator[Token]:
    """The deeds that hang on a verb or on its object: "offered | to host", "a desire | to meet",
    "refused to commit | to sending"."""
    for token in (clause.verb, *clause.undergoers):
        for child in token.children:
            if child.dep_ in ("xcomp", "acl", "ccomp") and child.tag_ == "VB":
                yield child
                to = (c for c in child.children if c.dep_ == "prep" and c.lower_ == "to")
                yield from (g for c in to for g in c.children if g.dep_ == "pcomp")


def befalls(noun: Token) -> bool:
    """Whether a noun tells a deed that befell the one behind its "of": "the killing of X"."""
    lemma = noun.lemma_.lower()
    said = ("accuse", "support", "reject")
    return lemma in UNDERGONE or any(r.of == "done" and r.type not in said for r in rows(lemma))


def for_or_against(token: Token) -> bool:
    """ "Pro-X demonstrators" are not X's."""
    if token.i > 1 and token.nbor(-1).text == "-":
        return token.nbor(-2).lower_ in ("pro", "anti")
    return token.lower_.startswith(("pro-", "anti-"))


def named_after(reading: Reading, token: Token) -> bool:
    """ "The X-Company murders", "the Ann Lee riots": named after whom they befell or concern."""
    if token.dep_ not in ("compound", "nmod"):
        return False
    known = {a.id: a.type for a in reading.actors}
    found = actor_at(reading, token)
    return found is not None and known[found] in ("organisation", "media", "person")


def undergone(
    reading: Reading, noun: Token, owners: Sequence[Token], done: Sequence[Token]
) -> bool:
    """Whether the owner of a noun is the one whom it befell."""
    if noun.lemma_.lower() not in UNDERGONE or done or not owners:
        return False
    known = {a.id: a.type for a in reading.actors}
    found = [actor_at(reading, t) for t in owners]
    return any(i is not None and known[i] == "person" for i in found)
