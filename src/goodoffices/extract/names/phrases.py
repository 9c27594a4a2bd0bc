"""Noun phrases about actors: their extent, their owner, and the title they word.

``title_before`` and ``title_after`` read what stands around a name ("former deputy foreign
minister of X"); ``described`` reads a phrase that stands for a person without a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.names.naming import HELD, Name, Names, noun_lost, title_afar
from goodoffices.text.gazetteer import known_at
from goodoffices.text.months import MONTHS
from goodoffices.text.titles import (
    FORMER,
    HONORIFICS,
    KIN,
    OFFICES,
    TITLE_ADJECTIVES,
    singular,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MERE = frozenset("mr mister mrs ms miss sir lady dame madam madame saint st".split())
"""Honorifics that are no office: what stands before them ("drove past Mrs X") is no title."""

OWNING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
"""What stands before a possessive mark; before a quotation mark of that form stands anything."""

_TITLES = HELD | HONORIFICS.keys()

YEAR = 4
"""Digits of a year."""
LONGEST = 14
"""Tokens of a title or description; what is longer is a clause, not a name for somebody."""


@dataclass(slots=True)
class Title:
    """A title or description at one place: tokens ``start`` to ``end`` about a person.

    ``noun`` is its head; ``owner`` the token that heads whom it is the title of (a state, a
    body, a person or a pronoun); ``words`` the title without owner and article.
    """

    doc: Doc
    start: int
    end: int
    noun: Token
    words: str
    owner: Token | None
    former: bool


def extent(head: Token) -> tuple[int, int]:
    """The noun phrase of a head without relative clauses, appositions and clauses after it."""
    start, end = head.left_edge.i, head.i + 1
    for child in head.children:
        if child.i > head.i and child.dep_ in ("prep", "amod", "acl", "case"):
            if child.dep_ == "prep" and child.lower_ not in (
                "of",
                "for",
                "to",
                "in",
                "from",
                "on",
                "at",
            ):
                continue
            if child.dep_ == "acl" and child.tag_ not in ("VBN", "VBG"):
                continue
            if any(c.ent_type_ in ("DATE", "TIME") and c.dep_ == "pobj" for c in child.children):
                continue  # "the minister on Tuesday": when, not who
            last = _stop(child)
            if child.i == end and last - start <= LONGEST:
                end = last
    while start < head.i and (
        head.doc[start].is_punct or head.doc[start].dep_ in ("cc", "preconj", "advmod", "mark")
    ):
        start += 1
    if head.doc[start].lower_ == "neither" and any(c.lower_ == "nor" for c in head.children):
        start += 1
    while start < head.i and _before_phrase(head.doc[start]):
        start += 1
    for n in range(start, head.i):
        if head.doc[n].text in BREAKS or any(c in ')]}”"' for c in head.doc[n].text):
            start = n + 1  # a mark inside, or words that the page ran together
    if head.i + 1 - start > LONGEST:
        start = head.i
    return start, end


def _before_phrase(token: Token) -> bool:
    """Whether a word that the parse puts into a phrase is none of its own: "how | deep X troops
    went", "we | citizens", "in | August X officials said", "on March 2, | 2019 X officials said"."""
    degree = token.dep_ == "amod" and any(c.tag_ == "WRB" for c in token.children)
    we = token.pos_ == "PRON" and token.dep_ not in ("poss", "det")
    year = token.dep_ == "nummod" and token.ent_type_ == "DATE" and len(token) == YEAR
    return degree or we or year or (token.lower_ in MONTHS and token.tag_ == "NNP")


def _stop(child: Token) -> int:
    """Where what hangs behind a noun ends: at a mark or a clause of its own."""
    for token in child.subtree:
        if token.text == "," and between_names(token):
            continue
        if token.text in BREAKS or (token.dep_ == "relcl" and token.i > child.i):
            return max(token.left_edge.i, child.i + 1) if token.dep_ == "relcl" else int(token.i)
    return int(child.right_edge.i) + 1


def between_names(comma: Token) -> bool:
    """Whether a comma stands in a list of names that "and" closes: "of X, Y and Z"."""
    name = comma.head
    joined = {c.dep_ for c in name.children if c.i > comma.i}
    listed = "cc" in joined or any(
        g.dep_ == "cc" for c in name.children if c.dep_ == "conj" for g in c.children
    )
    return name.pos_ == "PROPN" and listed and "conj" in joined


BREAKS = frozenset(", ; : — – ( ) [ ] “ ”".split())
"""Marks at which a description ends."""


def core_extent(head: Token) -> tuple[int, int]:
    """The noun phrase up to its head and an "of" phrase alone."""
    start, _ = extent(head)
    end = head.i + 1
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == end:
            if any(c.dep_ == "pcomp" for c in child.children):
                continue  # "critics of doing so": what they are accused or critics of
            last = _stop(child)
            if last - start <= LONGEST:
                end = last
    return start, end


def title_before(name: Name, names: Names) -> Title | None:
    """The title that stands right before a name: "former X foreign minister | Ivanov"."""
    doc, n = name.doc, name.start
    noun = _noun_before(doc, n)
    if noun is None:
        return None
    sent = doc[noun].sent.start
    start: int = noun
    owner: Token | None = None
    if doc[noun].lower_.rstrip(".") in MERE:
        first = noun - (
            noun > sent and doc[noun].lower_ == "lady" and doc[noun - 1].lower_ == "first"
        )
        return Title(doc, first, name.end, doc[noun], doc[first : noun + 1].text, None, False)
    n = noun - 1
    while n >= sent and not _dash(doc, n):
        token = doc[n]
        word = token.lower_.rstrip(".")
        length = _known_ending(doc, n)
        if length is not None:
            start, n = n - length + 1, n - length
            if owner is None or (doc[noun].lower_ in SENT and owner.i == start + length):
                owner = doc[start + length - 1]  # "the X Y envoy": sent by X to Y
            continue
        other = names.of(token)
        if other is not None and other.end == n + 1:
            if other.type == "person" and owner is not None:
                break  # "met Ann Roe | X-ian President Y": two sentences run together
            start, n = other.start, other.start - 1
            owner = owner or token
            continue
        if token.text in ("'s", "’s", "'", "’") and n > sent and doc[n - 1].pos_ in OWNING:
            owner = doc[n - 1]
            start = _owner_start(doc, owner)
            break
        if token.dep_ == "poss" and token.pos_ == "PRON":
            owner, start = token, n
            break
        if word in TITLE_ADJECTIVES or word in _TITLES:
            start, n = n, n - 1
            continue
        if (
            (word in ("and", "-", "&", "–", "of", "state", "staff") or _in_chief(doc, n))
            and n - 1 >= sent
            and n + 1 <= noun
        ):
            if _ends_title(doc, n, owner):
                break
            start, n = n, n - 1
            continue
        if (
            token.pos_ in ("ADJ", "PROPN")
            and token.dep_ in ("amod", "compound", "nmod")
            and token.i < noun
        ):
            start, n = n, n - 1
            continue
        break
    return _assembled(name, noun, start, owner)


def _dash(doc: Doc, at: int) -> bool:
    """Whether an insertion ends at a token: "the invasion of X | – | President Y warned"."""
    return doc[at].text in ("–", "—") and bool(doc[at].whitespace_ and doc[at - 1].whitespace_)


def _in_chief(doc: Doc, at: int) -> bool:
    """Whether a word is that inside "commander-in-chief"."""
    return doc[at].lower_ == "in" and doc[at - 1].text == doc[at + 1].text == "-"


def _ends_title(doc: Doc, at: int, owner: Token | None) -> bool:
    """Whether a title begins behind a small word: "the X-ian leader and | Y-ian President Z", "an
    ally of | President X"."""
    word = doc[at].lower_
    if word == "and" and not _two_fields(doc, at):
        return (owner is not None and owner.i > at) or doc[at - 1].lower_ not in OFFICES
    return word == "of" and doc[at + 1].lower_ not in ("state", "staff")


def _two_fields(doc: Doc, at: int) -> bool:
    """Whether "and" joins two fields of one title in capitals: "Trade and Industry Minister"."""
    sides = (doc[at - 1], doc[at + 1])
    return all(t.text[0].isupper() and t.lower_ in TITLE_ADJECTIVES for t in sides)


def _assembled(name: Name, noun: int, start: int, owner: Token | None) -> Title:
    """The title from ``start`` to the name, its article taken in."""
    doc, sent = name.doc, name.doc[noun].sent.start
    while start < noun and (
        doc[start].lower_ in ("and", "-", "&", "–", "of")
        or (doc[start].lower_ == "under" and doc[start + 1].lower_ != "secretary")
    ):
        start += 1
    article = start > sent and doc[start - 1].lower_ in ("the", "a", "an")
    words = _title_words(doc, start, name.start, owner)
    if owner is None:
        owner = _of_owner(doc[noun])
    former = any(t.lower_ in FORMER for t in doc[start:noun]) or "then" in doc[
        start : noun + 1
    ].text.lower().split("-")
    return Title(doc, start - article, name.end, doc[noun], words, owner, former)


def _noun_before(doc: Doc, at: int) -> int | None:
    """The title noun right before a name, past honorifics."""
    n = at - 1
    while n >= 0 and doc[n].lower_.rstrip(".") in HONORIFICS and doc[n].lower_ not in OFFICES:
        if n == 0 or doc[n - 1].lower_.rstrip(".") not in _TITLES:
            return n
        n -= 1
    if n < 0 or not doc[n].whitespace_:
        return None
    word = doc[n].lower_.rstrip(".")
    return n if word in HELD or (word == "state" and n > 1) else None


def _known_ending(doc: Doc, at: int) -> int | None:
    """How many tokens the known name has that ends at a token; None where none does."""
    for length in (3, 2, 1):
        start = at - length + 1
        if start >= 0:
            known = known_at(doc, start)
            if known is not None and known[1] == length:
                return length
    return None


def _owner_start(doc: Doc, owner: Token) -> int:
    start = owner.left_edge.i
    return start if owner.i - start <= LONGEST else owner.i


def _title_words(doc: Doc, start: int, end: int, owner: Token | None) -> str:
    words: list[str] = []
    for token in doc[start:end]:
        if owner is not None and token.i <= owner.i and owner.i < end and owner.i >= start:
            if token.i == owner.i:
                words = []
            continue
        if token.text in ("'s", "’s", "'", "’", ",") or token.lower_ in ("the", "a", "an"):
            continue
        if known_at(doc, token.i) is not None and known_at(doc, token.i)[0].sort == "demonym":  # type: ignore[index]
            continue
        words.append(token.text)
    return " ".join(words).replace(" - ", "-").replace(" .", ".")


SENT: frozenset[str] = frozenset(
    "ambassador envoy emissary delegate representative consul attaché attache delegation mission"
    " negotiator mediator rapporteur coordinator".split()
)
"""Title nouns whose "to X" or "for X" tells where somebody is sent, and not by whom."""


def _of_owner(noun: Token) -> Token | None:
    for child in noun.children:
        sent = noun.lower_ in SENT and child.lower_ != "of"  # "ambassador to X" is not X's
        if child.dep_ == "prep" and child.lower_ in ("of", "to", "for") and not sent:
            for grand in child.children:
                if grand.dep_ == "pobj":
                    if grand.lower_ in ("state", "staff"):
                        return _of_owner(grand)
                    return grand
    return None


def owner_of(noun: Token) -> tuple[Token | None, bool]:
    """Whom a title or a body belongs to, and whether a demonym says so: "X's", "of X", "X-ian"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child, False
    for child in noun.children:
        if child.i < noun.i and child.dep_ in ("amod", "compound", "nmod"):
            known = known_at(child.doc, child.i)
            if known is not None and known[0].sort != "media":
                return child, True
            for grand in child.children:
                known = known_at(grand.doc, grand.i)
                if known is not None and grand.dep_ in ("amod", "compound", "nmod"):
                    return grand, True
    found = _of_owner(noun)
    if found is not None:
        return found, False
    for child in noun.children:
        if child.i < noun.i and child.dep_ == "compound" and child.pos_ == "PROPN":
            return child, False
    return None, False


def described(noun: Token) -> Title | None:
    """A phrase headed by a title noun as a title: "the deputy foreign minister of X"."""
    word = noun.lower_
    if word == "one":
        return _one_of(noun)
    if word not in HELD and word not in KIN:
        return None
    owner, _ = owner_of(noun)
    start, end = extent(noun)
    participle = taken_for_verb(noun)
    start = participle.i if participle is not None else start
    first = start
    if owner is not None and owner.i < noun.i:
        first = owner.i + 1
    words = [
        t.text
        for t in noun.doc[first : noun.i + 1]
        if not t.is_punct
        and t.text not in ("'s", "’s")
        and t.lower_ not in ("the", "a", "an", "one", "this", "that")
        and t.pos_ != "PRON"
    ]
    if noun.lower_ in ("secretary", "chief", "minister") and noun.i + 2 < len(noun.doc):
        tail = noun.doc[noun.i + 1 : noun.i + 3].text.lower()
        if tail in ("of state", "of staff"):
            words.append(tail)
    former = any(t.lower_ in FORMER for t in noun.doc[start : noun.i])
    return Title(noun.doc, start, end, noun, " ".join(words), owner, former)


def taken_for_verb(noun: Token) -> Token | None:
    """The participle before a title that the parse takes for a verb: "as | acting | president"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.tag_ != "VBG" or verb.dep_ != "pcomp":
        return None
    bare = verb.i == noun.left_edge.i - 1 and all(c.dep_ != "det" for c in noun.children)
    return verb if bare and verb.head.i == verb.i - 1 and verb.head.lower_ == "as" else None


def _one_of(one: Token) -> Title | None:
    """ "One of X's closest advisers" as a title: that of any of them."""
    noun = _parted(one)
    if noun is None or singular(noun.lower_) not in HELD:
        return None
    owner, _ = owner_of(noun)
    words = [c.text for c in noun.children if c.i < noun.i and c.dep_ in ("amod", "compound")]
    title = " ".join([*words, singular(noun.lower_)])
    return Title(one.doc, one.left_edge.i, extent(noun)[1], one, title, owner, False)


def _parted(one: Token) -> Token | None:
    """The noun of "one of them"."""
    of = next((c for c in one.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None


CLOSING = frozenset(", . ; : ) — – - ! ? ” \" '".split())
"""Marks that may close an apposition."""


def appositions(name: Name, names: Names, start: int) -> Iterator[Token]:
    """Title nouns in apposition to a name, right before or right behind it.

    ``start`` is where the name with its title begins. Behind a name, the apposition must be
    closed by a mark: in "at talks with X, the president of Y said" it is none.
    """
    head = name.head
    nouns = [c for c in head.children if c.dep_ == "appos"]
    if head.dep_ == "appos":
        above = head.head  # "one of its leaders, X": the parse hangs X on either
        partitive = above.dep_ == "pobj" and above.head.lower_ == "of"
        one = above.head.head if partitive else above
        nouns.append(one if partitive and one.lower_ == "one" else above)
    elif head.dep_ == "nsubj" and (double := _subject_before(head)) is not None:
        nouns.append(double)
    elif (lost := noun_lost(name)) is not None:
        nouns.append(lost)
    if (afar := title_afar(name)) is not None:
        nouns = [afar]
    for noun in nouns:
        if names.of(noun) is not None:
            continue
        first, last = extent(noun)
        if noun.i > name.start:
            behind = list(name.doc[name.end : first])
            if behind and behind[0].text == "(":  # "X (Y), the husband of Z"
                closing = next((n for n, t in enumerate(behind) if t.text == ")"), -1)
                behind = behind[closing + 1 :]
            stop = max(last, noun.right_edge.i + 1) if _inner_comma(noun) else last
            closed = stop >= len(name.doc) or name.doc[stop].text in CLOSING
            closed = closed and not _subject_too(name.doc, stop)
            if len(behind) == 1 and behind[0].text in (",", "—", "–") and closed:
                yield noun
            continue
        between = [t.text for t in name.doc[last:start]]
        if (
            between in ([","], ["—"], ["–"])
            or (between and between[0] == "(" and between[-2:] == [")", ","])
            or (not between and name.doc[last - 1].pos_ != "VERB")
        ):
            yield noun


def _subject_before(head: Token) -> Token | None:
    """The other subject of a verb, which a name explains: "X's chief, | Ana Ruiz said"."""
    others = (c for c in head.head.children if c.dep_ == "nsubj" and c.i < head.i)
    return next((c for c in others if c.lower_ in HELD), None)


def _subject_too(doc: Doc, stop: int) -> bool:
    """Whether "too" follows: "by X's account, the president, too, sees it" is a subject."""
    return stop + 1 < len(doc) and doc[stop + 1].lower_ in ("too", "also", "likewise")


def _inner_comma(noun: Token) -> bool:
    """Whether a clause or phrase hangs behind the apposition itself."""
    return any(c.i > noun.i and c.dep_ in ("relcl", "acl", "prep", "conj") for c in noun.children)
