"""Proper names in a document: where they stand.

Names are cut out of runs of capitalised words by the gazetteer and the tables of titles; the
small model's entities only help to cut. ``types`` then gives each its type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from goodoffices.extract.names.dated import of_a_date
from goodoffices.extract.names.portfolios import portfolio_in
from goodoffices.extract.names.runs import run_end, starts
from goodoffices.model.shapes import ActorType
from goodoffices.text.gazetteer import Known, known_at
from goodoffices.text.given_names import given
from goodoffices.text.organisations_table import SHARED
from goodoffices.text.titles import (
    BODY_HEADS,
    GOVERNMENT_WORDS,
    HONORIFICS,
    KIN,
    MEDIA_HEADS,
    OCCUPATIONS,
    OFFICES,
    TITLE_ADJECTIVES,
    singular,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PERSON_NOUNS = OFFICES | OCCUPATIONS | KIN.keys()
LOOSE = frozenset(
    "ally partner rival opponent member source associate investor employer founder resident"
    " counterpart predecessor successor student player captain".split()
)
"""Nouns that stand before names of bodies and states as well: "its ally X"."""
HELD = OFFICES | OCCUPATIONS
"""What a person holds or does for a living, as it stands before the name."""
_TITLING = PERSON_NOUNS - LOOSE
_GENERAL = GOVERNMENT_WORDS | {"committee", "agency", "council", "service"}
"""Last words of bodies that every state has: the state before them is no part of the name."""


_INSIDE = frozenset("the of for and on in 's ’s".split())
"""Small words that may stand inside a known name."""


@dataclass(slots=True)
class Name:
    """A proper name at one place: tokens ``start`` to ``end`` of a paragraph's parse.

    ``titled`` says that an honorific or title stands right before it; ``honorific`` is that word.
    """

    doc: Doc
    start: int
    end: int
    known: Known | None = None
    label: str = ""
    titled: bool = False
    honorific: str = ""
    type: ActorType | None = None
    called: str = ""
    """How a band is called in the plural, where its name is one's: "Orlovi rebels", "the Orlovis"."""
    heading: bool = False
    place: int = 0
    _text: str | None = field(default=None, compare=False, repr=False)
    _key: str | None = field(default=None, compare=False, repr=False)
    _tokens: tuple[Token, ...] | None = field(default=None, compare=False, repr=False)
    _words: tuple[str, ...] | None = field(default=None, compare=False, repr=False)
    _head: Token | None = field(default=None, compare=False, repr=False)
    _opening: int | None = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        if self._text is None:  # spaCy puts it together anew whenever it is asked for
            self._text = " ".join(self.doc[self.start : self.end].text.split())
        return self._text

    @property
    def key(self) -> str:
        """The name for comparing within the document."""
        if self._key is None:
            self._key = self.text.casefold().replace("’", "'")
        return self._key

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the name, made by spaCy once."""
        if self._tokens is None:
            self._tokens = tuple(self.doc[n] for n in range(self.start, self.end))
        return self._tokens

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name in lower case."""
        if self._words is None:
            self._words = tuple(t.lower_ for t in self.tokens)
        return self._words

    @property
    def head(self) -> Token:
        """The token by which the name hangs in the sentence."""
        if self._head is None:
            self._head = self._hangs_by()
        return self._head

    @property
    def opening(self) -> int:
        """The first token of the sentence in which the name hangs."""
        if self._opening is None:
            self._opening = self.head.sent.start
        return self._opening

    def parted(self, at: int) -> tuple[Name, Name]:
        """The two names that run together into this one, the second from a token on."""
        doc, place = self.doc, self.place + self.doc[at].idx - self.doc[self.start].idx
        first = Name(doc, self.start, at, None, _label(doc, self.start, at), self.titled)
        second = Name(doc, at, self.end, None, _label(doc, at, self.end))
        first.honorific, first.heading, first.place = self.honorific, self.heading, self.place
        second.heading, second.place = self.heading, place
        return first, second

    def _hangs_by(self) -> Token:
        for token in self.tokens:
            above = token.head.i
            if not self.start <= above < self.end or above == token.i:
                return token
        return self.tokens[-1]


@dataclass(slots=True)
class Names:
    """All names of a document in order, and which tokens they cover."""

    all: list[Name] = field(default_factory=list)
    at: dict[tuple[int, int], Name] = field(default_factory=dict)

    def of(self, token: Token) -> Name | None:
        """The name that a token is part of."""
        return self.at.get((id(token.doc), token.i))


def proper_names(doc: Doc, heading: bool) -> Iterator[Name]:
    """The proper names of a paragraph, in order, not yet typed."""
    end, base = 0, int(doc.user_data["start"])
    for at, token in enumerate(doc):
        if at < end or not starts(doc, at, token):
            continue
        end = run_end(doc, at)
        if end < len(doc) and doc[end].text in _INSIDE:  # "Save the Children", "Republic of X"
            for first in range(at, end):
                known = known_at(doc, first)
                end = max(end, first + known[1] if known is not None else 0)
        for name in _cut(doc, at, end):
            name.heading = heading
            name.place = base + doc[name.start].idx
            yield name


def _cut(doc: Doc, start: int, end: int) -> Iterator[Name]:
    """The names in a run, titles and demonyms before them taken off."""
    at = start
    titled, honorific = _before(doc, start)
    portfolio = portfolio_in(doc, start, end)
    while at < end:
        if portfolio.start <= at < portfolio.stop:
            at, titled, honorific = portfolio.stop, True, ""
            continue
        token = doc[at]
        if token.is_space or token.text in "-–'’&" or (token.lower_ == "of" and at > start):
            at += 1
            titled, honorific = False, ""
            continue
        whole = _whole(doc, at, end)
        if whole:
            yield Name(doc, at, whole, label=_label(doc, at, whole))
            at, titled, honorific = whole, False, ""
            continue
        known = known_at(doc, at)
        if known is not None and _of_a_state(doc, at, known[0], known[1]):
            yield Name(doc, at, at + known[1], label="ORG")
            at, titled, honorific = at + known[1], False, ""
            continue
        if known is not None and at + known[1] <= end and not _is_person(doc, at, known[1], end):
            yield Name(doc, at, at + known[1], known=known[0])
            at, titled, honorific = at + known[1], False, ""
            continue
        if of_a_date(doc, at):
            at, titled, honorific = at + 1, False, ""
            continue
        title = _title_end(doc, at, end)
        if title > at:
            word = doc[title - 1].lower_.rstrip(".")
            titled = not (word in _RANKING and any(_office(doc, n, end) for n in range(title, end)))
            honorific = word if word in HONORIFICS else ""
            at = title
            continue
        if token.lower_ in ("the", "a", "an"):
            at += 1
            continue
        stop = _name_end(doc, at, end)
        if stop == at + 1 and token.lower_ == "office" and at and doc[at - 1].tag_ == "POS":
            return  # "the Prime Minister's Office" is known by whose it is
        yield Name(doc, at, stop, label=_label(doc, at, stop), titled=titled, honorific=honorific)
        at, titled, honorific = stop, False, ""


def _of_a_state(doc: Doc, at: int, known: Known, length: int) -> bool:
    """Whether an international body's name is a state's own here: "X's Security Council"."""
    if known.sort != "organisation" or doc[at : at + length].text.casefold() not in SHARED:
        return False
    before = at - 1 - (at > 0 and doc[at - 1].tag_ == "POS")
    if before < 0:
        return False
    owner = known_at(doc, before)
    return owner is not None and owner[0].sort in ("country", "demonym")


def _before(doc: Doc, start: int) -> tuple[bool, str]:
    """Whether a lower-case title stands right before a run: "envoy", "the leader"."""
    if start == 0 or not doc[start - 1].whitespace_:
        return False, ""
    before = doc[start - 1].lower_.rstrip(".")
    if before in HONORIFICS and before not in ("father", "sister", "general", "professor", "major"):
        return True, before
    return before in _TITLING and doc[start - 1].pos_ in ("NOUN", "PROPN"), ""


def _whole(doc: Doc, at: int, end: int) -> int:
    """Where the name of a body ends that starts here; 0 if none does.

    The run's last word, or the word before "of", names a kind of body: "State Security
    Committee", "Department of Commerce". A leading state ("U.S. | State Department") stays out.
    """
    if doc[at].lower_.rstrip(".") in HONORIFICS or doc[at].lower_ in ("the", "a", "an"):
        return 0
    last = end
    for n in range(at, end):
        if (
            n > at
            and doc[n].text in "-–"
            and known_at(doc, n + 1 if n + 1 < end else n)
            and known_at(doc, at)
        ):
            return end if _one_body(doc, at, end) else 0
    heads = [
        n for n in range(at, last) if doc[n].lower_ in BODY_HEADS or doc[n].lower_ in MEDIA_HEADS
    ]
    if not heads or (len(heads) == 1 and heads[0] == at and last == at + 1):
        return 0
    head = heads[-1]
    known = known_at(doc, at)
    if known is not None:
        if at + known[1] > head:
            return 0
        if known[0].sort in ("country", "demonym") and doc[head].lower_ in _GENERAL:
            return 0
        if known[0].sort in ("organisation",):
            return 0
    first_of = next((n for n in range(at, last) if doc[n].lower_ in ("of", "for", "on")), last)
    for n in range(first_of + 2, last):
        if _title_end(doc, n, end) == end and doc[end - 1].lower_ in HELD:
            return n  # "University of X | Associate Professor"
    if head + 1 < end and doc[head].lower_ in TITLE_ADJECTIVES and doc[head + 1].lower_ in OFFICES:
        return 0  # "the X Press Secretary"
    if head < first_of and first_of == last and head != last - 1:
        tail = doc[head + 1 : last]
        if doc[last - 1].lower_ in _OCCASIONS:
            return last
        if not all(t.text[0].isupper() and t.lower_ in ("ltd", "plc") for t in tail):
            return head + 1 if head > at and _title_end(doc, at, head + 1) <= at + 1 else 0
    if any(
        doc[n].lower_ in OFFICES and doc[n].lower_ not in ("general", "chief", "justice")
        for n in range(at, head)
    ):
        return 0
    return last


def _one_body(doc: Doc, start: int, end: int) -> bool:
    """Whether a run is one body's name with two states in it: "the X-Y Business Council"."""
    names = all(t.text[0].isupper() or t.text in "-–" for t in doc[start:end])
    return names and end - start > 3 and doc[end - 1].lower_ in _OF_TWO


_OF_TWO = frozenset("council association foundation chamber commission forum society".split())
"""What two states' businesses and friends found together (Yearbook of International
Organizations, bilateral bodies)."""


_OCCASIONS = frozenset(
    "summit conference festival agreement accord treaty act bill prize award cup games"
    " championship".split()
)
"""What makes the name of a body before it part of another name: "the Court Reform Bill"."""


def _is_person(doc: Doc, at: int, length: int, end: int) -> bool:
    """Whether a state's name begins a person's ("Jordan Miller"), a company's or an outlet's."""
    after = at + length
    if after >= end or doc[after].text in "-–'’" or behind_office(doc, at):
        return False
    nxt = doc[after]
    if nxt.lower_.rstrip(".") in HONORIFICS or _title_end(doc, after, end) > after:
        return False
    known = known_at(doc, at)
    if known is not None and known[0].sort in ("demonym", "people", "organisation", "media"):
        return False
    if known_at(doc, after) is not None:
        return False
    first, last = doc[at], doc[after]
    if first.ent_type_ != "PERSON" and end - at > 3:
        return False
    return bool(first.ent_type_) and first.ent_type_ == last.ent_type_ and last.ent_iob_ == "I"


def behind_office(doc: Doc, at: int) -> bool:
    """Whether "of", "for" or "to" and a title noun stand before a token: "envoy for | X"."""
    if at < 2 or doc[at - 1].lower_ not in ("of", "for", "to"):
        return False
    return singular(doc[at - 2].lower_) in OFFICES


def _title_end(doc: Doc, at: int, end: int) -> int:
    """Where a title that starts here ends: at its last head noun; ``at`` if there is none."""
    stop, n = at, at
    while n < end:
        word = doc[n].lower_.rstrip(".")
        if word in HONORIFICS or word in HELD or singular(word) in HELD:
            n += 1
            if (word == "secretary" and n + 1 < end and doc[n].lower_ in ("of", "-")) or (
                word == "chief" and n + 2 < end and doc[n].lower_ == "of"
            ):
                n += 2
            stop = n
        elif word in TITLE_ADJECTIVES or (word in ("and", "-", "&") and stop > at):
            joined = word == "under" and n + 2 < end and doc[n + 1].text in "-–"
            n += 1 + joined
        else:
            break
    return stop


def _name_end(doc: Doc, at: int, end: int) -> int:
    """Where the name ends that starts here: at the run's end, or before another known name."""
    n = at + 1
    while n < end:
        if doc[n].text in "-–" and n + 1 < end:
            known = known_at(doc, n + 1)
            if known is not None and known[0].sort in ("country", "capital"):
                return n
            n += 2
            continue
        if doc[n].text == "of":
            n += 1
            continue
        if _office(doc, n, end):
            return n
        if _person_begins(doc, n, end):
            return n
        known = known_at(doc, n)
        if known is not None and known[0].sort in ("country", "organisation", "demonym"):
            together = doc[n].ent_iob_ == "I" and doc[n].ent_type_ == "PERSON"
            together &= n + 1 >= len(doc) or doc[n + 1].tag_ != "POS"
            if not together:
                return n
        n += 1
    return n


_WEAK = frozenset(
    "general chief head king queen prince princess chair judge justice officer boss".split()
)
"""Title nouns that also stand inside names."""
_RANKING = frozenset({"deputy", "assistant"})
"""Titles that may rank another which follows behind a name: "Deputy | X Press Secretary Ann Y"."""
_STRONG = (OFFICES | {"senator", "congressman", "congresswoman", "sheriff", "lawmaker"}) - _WEAK


def _office(doc: Doc, at: int, end: int) -> bool:
    """Whether an office with its holder's name behind it begins inside a run."""
    stop = _title_end(doc, at, end)
    return at < stop < end and any(doc[n].lower_ in _STRONG for n in range(at, stop))


def _person_begins(doc: Doc, at: int, end: int) -> bool:
    """Whether the model sees a person of two words or more begin inside a run."""
    if len(doc[at]) == 2 and doc[at].text[1] == ".":
        return False  # a middle initial
    here = doc[at].ent_iob_ == "B" and doc[at].ent_type_ == "PERSON"
    more = at + 1 < end and doc[at + 1].ent_iob_ == "I"
    return here and more and doc[at - 1].ent_type_ != "PERSON"


def _label(doc: Doc, start: int, end: int) -> str:
    labels = [t.ent_type_ for t in doc[start:end] if t.ent_type and t.text not in "-–"]
    if len(labels) < 2:
        return labels[0] if labels else ""
    return Counter(labels).most_common(1)[0][0]


def noun_lost(name: Name) -> Token | None:
    """The noun before a comma that a name explains where the parse hangs the name elsewhere.

    "The sanctions on the national airline, | Ruravia that flies ...": a bare name right behind a
    comma is nobody's adverbial.
    """
    at = name.start - 2
    if name.head.dep_ != "npadvmod" or at < name.opening or name.doc[at + 1].text != ",":
        return None
    noun = name.doc[at]
    return noun if noun.tag_ == "NN" and any(c.i < noun.i for c in noun.children) else None


def title_afar(name: Name) -> Token | None:
    """The title noun before a comma, where the parse makes a person the apposition of what the
    title is for: "the special envoy for peace in X, | Ana Ruiz, met"."""
    doc, above, comma = name.doc, name.head.head, name.start - 1
    person = name.label == "PERSON" or (not name.label and given(name.tokens[0].text))
    if name.head.dep_ != "appos" or above.dep_ != "pobj" or not person:
        return None
    if comma < 1 or doc[comma].text != "," or len(name.tokens) < 2:
        return None
    if name.end < len(doc) and doc[name.end].text not in _CLOSING:
        return None
    noun = above
    while noun.dep_ in ("pobj", "prep") and noun.head.i < noun.i:
        if noun.lower_ in PERSON_NOUNS or (noun.dep_ == "prep" and noun.lower_ not in _POSTING):
            break
        noun = noun.head
    between = doc[noun.i + 1 : comma]
    held = noun.lower_ in OFFICES and noun.tag_ == "NN" and noun is not above
    plain = all(t.pos_ in _POSTED_FOR and t.lower_ not in PERSON_NOUNS for t in between)
    return noun if held and plain else None


_POSTING = frozenset("for to of in on".split())
"""What stands between an office and what it is for."""
_CLOSING = frozenset(", . ; : ) — –".split())
"""Marks behind a name that explains what stands before it."""
_POSTED_FOR = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "CCONJ", "PART"})
"""Words of what an office is for: "for peace and security in the X region"."""


def holder(name: str) -> str:
    """Whose an account is, by its handle: "YouTube/@Gazette" is that of the Gazette."""
    return name.rpartition("@")[2] or name


def cleaned(name: Name) -> str:
    """The name as text, a trailing possessive left out."""
    text = name.text
    for mark in ("'s", "’s", "'", "’"):
        text = text.removesuffix(mark)
    return text
