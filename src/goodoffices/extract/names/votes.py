"""What one place of a name says of its type: labels, titles, descriptions, what the name does.

Each place casts votes; ``types`` counts those of all places of one spelling. Some votes name
a type, some are signs (``SIGNS``) of how a name is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.cues import PAPERS, VERBS
from goodoffices.extract.names.naming import LOOSE, PERSON_NOUNS, Name, noun_lost, title_afar
from goodoffices.extract.reading import Reading
from goodoffices.text.months import MONTHS
from goodoffices.text.titles import (
    ARMED_GROUP_NOUNS,
    ARMED_WORDS,
    BODY_HEADS,
    FIRM_NOUNS,
    GOVERNMENT_WORDS,
    MEDIA_WORDS,
    OUTLET_NOUNS,
    STATE_OFFICES,
    STATE_ORGANS,
    STATE_POSSESSIONS,
    THING_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO_FIRMS = THING_NOUNS - FIRM_NOUNS
_ARMED = ARMED_WORDS | {"news"}
_ARMED_NOUNS = ARMED_GROUP_NOUNS | ARMED_WORDS
_PRESS = MEDIA_WORDS | {"news"}
_NEWSPAPERS = MEDIA_WORDS | {"agency"}
_RULING = STATE_ORGANS | STATE_OFFICES

SIGNS = frozenset(
    "agent seen seat located modifier called employs human given thing own outlet told ruled landed".split()
)
"""Votes that tell how a name is used, not what it is."""

_LABELLED: dict[str, str] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
"""OntoNotes labels by what they vote for; all others vote for nothing that acts."""


def votes(name: Name, reading: Reading) -> Iterator[str]:
    """What one place says of a name's type; headings say nothing but the name."""
    weight = 1 if name.heading else 2
    label = _LABELLED.get(name.label, "other" if name.label else "")
    if label:
        yield from [label] * weight
    if name.titled:
        yield from ["person"] * 6
        yield "human"
    if name.heading:
        return
    head = name.head
    if _speaks(head, reading):
        yield from ["agent"] * 2
    elif _acts(head):
        yield "agent"
        if head.dep_ == "pobj" and name.label == "PERSON":
            yield "agent"  # one talks with persons; the model's label says that this is one
    if any(c.dep_ == "relcl" and any(g.lower_ == "who" for g in c.subtree) for c in head.children):
        yield from ["person"] * 3
        yield "human"
    if _aged(name):
        yield from ["person"] * 6
        yield "human"
    if head.dep_ == "pobj" and head.head.lower_ in _PLACING and not name.titled:
        yield "located"
    if is_modifier(name):
        yield "modifier"
    yield from _described(name, head)
    yield from _by_pronoun(name, head)
    if not name.titled:
        yield from _as_state(name, head)
        yield from _as_outlet(name, head)
    yield "seen"


_PLACING = frozenset("in near at across outside around towards toward through via into".split())
"""Prepositions of place and way, of which persons are seldom the objects."""


def is_modifier(name: Name) -> bool:
    """Whether a name only qualifies the noun behind it: "the X side", "X protocol"."""
    head = name.head
    return head.dep_ in ("amod", "compound", "nmod") or head.pos_ == "ADJ"


def is_located(name: Name) -> bool:
    """Whether a name is where something is or goes: "in X", "towards X"."""
    return name.head.dep_ == "pobj" and name.head.head.lower_ in _PLACING


def _aged(name: Name) -> bool:
    """ "X, 31," or "X (31)": an age behind a name."""
    doc, end = name.doc, name.end
    if end + 2 >= len(doc) or (opens := doc[end].text) not in (",", "("):
        return False
    age = doc[end + 1].text
    return age.isdigit() and len(age) == 2 and (opens, doc[end + 2].text) in _AROUND_AGE


_AROUND_AGE = ((",", ","), (",", "."), ("(", ")"))


def _called_before(name: Name) -> str:
    """The common noun right before a name, or before "of" and coordinated names: "villages of"."""
    doc, n = name.doc, name.start - 1
    before = doc[n] if n >= 0 else None
    if before is not None and before.lower_ == "of":
        return doc[n - 1].lower_ if n and doc[n - 1].lower_ in _NO_FIRMS else ""
    first = name.head
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    if first is not name.head and first.dep_ == "pobj" and first.head.lower_ == "of":
        noun = first.head.head
        return noun.lower_ if noun.tag_ == "NNS" else ""
    if before is not None and n > 0 and before.text in "\"“'‘":
        before = doc[n - 1]
    common = before is not None and before.is_lower and before.tag_ in ("NN", "NNS")
    return _noun(before) if before is not None and common else ""


def _noun(token: Token) -> str:
    """A noun as the tables have it: a think tank is no tank."""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return "think-tank" if before == "think" and token.lemma_.lower() == "tank" else token.lower_


def _described(name: Name, head: Token) -> Iterator[str]:
    """What the words around a name call it: a militant group, a newspaper, a spokesman's employer."""
    doc = name.doc
    after = doc[name.end] if name.end < len(doc) else None
    before = doc[name.start - 1] if name.start else None
    if after is not None and name.text.isupper() and after.lower_ in PERSON_NOUNS:
        yield "seat"  # "the ABC chief" has a body at its back
    called = _called_before(name)
    kind = before is not None and before.lower_ in ("a", "an") and not is_modifier(name)
    if (called in THING_NOUNS or kind or _letters_for_thing(name)) and not name.titled:
        yield from ["thing"] * 2  # "a Norwegian Lutheran": one of a kind
    elif called in FIRM_NOUNS and not name.titled and called not in OUTLET_NOUNS:
        yield from ["organisation"] * 5
        yield "called"
    elif _of_kind(name, head):
        yield from ["organisation"] * 3
        yield "called"
    if after is not None and after.lower_ in _PLACE_TAILS and not name.titled:
        yield "thing"
    near = [t for t in (before, after) if t is not None]
    if any(t.lower_ in ARMED_WORDS for t in near) and head.pos_ == "PROPN" and name.label != "NORP":
        yield from ["armed-group"] * 3
    if after is not None and after.lower_ in _EMPLOYING:
        yield "employs"
    yield from _possessing(name)
    if after is not None and after.lower_ in _EMPLOYED:
        yield from ["organisation"] * 3
    article = before is not None and before.lower_ == "the" and name.end - name.start in (1, 2)
    if article and not is_modifier(name):
        yield "seat"
        yield from ["organisation"] * 3
    yield from _apposed(name, head)


def _possessing(name: Name) -> Iterator[str]:
    """Whether a name owns what bodies alone have, or somebody who is named: "X Bank's Ana Y"."""
    doc, at = name.doc, name.end
    if name.doc[at - 1].tag_ == "POS":
        at -= 1
    if at + 2 >= len(doc) or doc[at].tag_ != "POS" or name.titled:
        return
    whose = doc[at + 1]
    named = whose.ent_type_ == doc[at + 2].ent_type_ == "PERSON" and name.label == "ORG"
    if named or whose.lower_ in _CORPORATE:
        yield from ["organisation"] * 3
        yield from ["called", "employs"]


_CORPORATE = frozenset("ceo cfo coo headquarters shareholder shareholders shares".split())
"""What companies have and persons have not (Companies Act 2006, parts 10 and 13)."""


def _letters_for_thing(name: Name) -> bool:
    """Whether letters in brackets shorten common nouns: "value-added tax (VAT)"."""
    doc, at = name.doc, name.start - 1
    if at < 1 or doc[at].text != "(" or not name.text.isupper() or len(name.text) < 2:
        return False
    words = [t for t in doc[max(at - 2 * len(name.text), 0) : at] if t.is_alpha]
    last = words[-len(name.text) :]
    short = "".join(t.text[0] for t in last).upper() == name.text
    return short and all(t.is_lower for t in last) and last[-1].lower_ not in _BODY_NOUNS


_BODY_NOUNS = BODY_HEADS.keys() | FIRM_NOUNS | ARMED_GROUP_NOUNS


def _of_kind(name: Name, head: Token) -> bool:
    """Whether a name stands before the noun that it is the name of: "the X spy agency"."""
    named = is_modifier(name) and head.tag_ == "NNP" and not name.titled
    noun = head.head
    while noun.dep_ == "compound" and noun.i > head.i and noun.lower_ not in _KINDS:
        noun = noun.head  # "the X | security | agency"
    return named and noun.lower_ in _KINDS and name.label not in ("GPE", "NORP")


_KINDS = frozenset("agency group party airline union militia movement company".split())
"""Nouns before which the name of such a body stands: "the X spy agency"."""

_EMPLOYED = frozenset(
    "spokesman spokeswoman spokesperson leader leaders official officials members leadership"
    " negotiators delegation".split()
)
"""Nouns before which a name is mostly that of a body."""
_EMPLOYING = _EMPLOYED | PERSON_NOUNS | GOVERNMENT_WORDS


def _apposed(name: Name, head: Token) -> Iterator[str]:
    """What stands in apposition to a name."""
    others = [c for c in head.children if c.dep_ == "appos"]
    if head.dep_ == "appos":
        others.append(head.head)
    elif (lost := noun_lost(name)) is not None:
        others.append(lost)
    if (afar := title_afar(name)) is not None:
        others = [afar]
    others = [o for o in others if not _of_the_next(name, o)] + list(_over_another(head))
    for other in others:
        noun = _noun(other)
        near_words = {c.lower_ for c in other.children} | {noun}
        if noun in LOOSE and "its" in near_words and name.label != "PERSON":
            yield from ["organisation"] * 5
            yield "called"
        elif noun in PERSON_NOUNS:
            yield from ["person"] * 5
            yield "human"
        elif noun in _NO_FIRMS:
            yield from ["thing"] * 2
        elif noun in FIRM_NOUNS and not near_words & _ARMED:
            yield from ["organisation"] * 5
            yield "called"
        elif near_words & ARMED_WORDS and noun in _ARMED_NOUNS:
            yield from ["armed-group"] * 5
        elif noun in BODY_HEADS and noun != "agency":
            yield from [BODY_HEADS[noun]] * 4
            yield "called"
        elif noun in _NEWSPAPERS and near_words & _PRESS:
            yield from ["media"] * 5
            yield from ["outlet"] * 2


_BELONGING = frozenset("of at from with".split())


def _of_the_next(name: Name, other: Token) -> bool:
    """Whether a body in apposition is the one that the named person is of: "Ana Y of X, a firm"."""
    if other.i < name.end or name.doc[name.end].lower_ not in _BELONGING:
        return False
    between = name.doc[name.end + 1 : other.i]
    return _noun(other) in _BODY_NOUNS and any(t.pos_ == "PROPN" for t in between)


def _over_another(head: Token) -> Iterator[Token]:
    """What stands in apposition behind a name, and hangs on the person who is of it."""
    person = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ not in _BELONGING or person.pos_ != "PROPN":
        return
    yield from (
        c for c in person.children if c.dep_ == "appos" and c.i > head.i and _noun(c) in _BODY_NOUNS
    )


_PLACE_TAILS = frozenset(
    "area region district province neighbourhood neighborhood suburb valley river street highway"
    " airport crossing border mountains coast peninsula refugee camp city town village".split()
)
"""Nouns which right behind a name show that it names a place."""

_HUMAN = frozenset("he she his her himself herself".split())
_THINGS = frozenset("its itself".split())


def _by_pronoun(name: Name, head: Token) -> Iterator[str]:
    """What a pronoun behind a subject says of it, where nothing else stands between to be meant."""
    if head.dep_ not in ("nsubj", "nsubjpass") or name.titled or _has_article(name):
        return
    verb = head.head
    nouns = 0
    for token in head.doc[max(head.i, verb.i) + 1 : head.sent.end]:
        if token.pos_ == "PROPN" or token.text in '"“”;:':
            return
        if token.lower_ in _HUMAN and token.dep_ in ("nsubj", "nsubjpass", "poss", "pobj", "dobj"):
            own = token.lower_.endswith("self") or token.dep_ != "dobj"
            if own and not nouns:
                yield from ["person"] * 3
                yield "human"
            return
        if token.lower_ in _THINGS:
            if not nouns:
                yield from ["organisation"] * 2
                yield "own"
            return
        nouns += token.pos_ == "NOUN"


def _has_article(name: Name) -> bool:
    return name.start > 0 and name.doc[name.start - 1].lower_ in ("the", "a", "an", "this", "that")


def _as_state(name: Name, head: Token) -> Iterator[str]:
    """Whether a name owns what states alone own: "X's airspace", "the president of X".

    "ruled" is an office or organ (a leader's name may stand there too), "landed" what only a
    country has.
    """
    owned: Token | None = None
    possessive = name.end < len(name.doc) and name.doc[name.end].tag_ == "POS"
    if head.dep_ == "poss" or possessive:
        owned = head.head
    elif head.dep_ == "pobj" and head.head.lower_ == "of":
        owned = head.head.head
    elif is_modifier(name) and head.head.lemma_.lower() in ("ministry", "minister"):
        owned = head.head
    if owned is None:
        return
    word = owned.lemma_.lower()
    if word in STATE_POSSESSIONS or (word in STATE_OFFICES and head.dep_ == "pobj"):
        yield "landed"
        yield "ruled"
    elif word in _RULING:
        yield "ruled"


_CARRYING = frozenset("carry broadcast air quote publish".split())
"""Verbs of which only a medium is the agent, said of words."""


def _as_outlet(name: Name, head: Token) -> Iterator[str]:
    """Whether a name passes words on as media do; weak signs count one, strong ones two."""
    doc, verb, above = name.doc, head.head, head.head.head
    called = _called_before(name)
    if called in OUTLET_NOUNS and not name.titled:
        sure = called != "agency" or _words_passed_on(name, head)
        yield from ["media"] * (5 if sure else 1)
        yield from ["outlet"] * (2 if sure else 1)
    after = doc[name.end] if name.end < len(doc) else None
    followed = name.end + 1 < len(doc) and doc[name.end + 1].text[0].isupper()
    named = after is not None and after.lower_ in _PRESS and name.label != "GPE"
    if named and not followed:
        yield from ["media"] * 4
        yield from ["outlet"] * 2
    if _cited_in_brackets(name) or _dateline(name):
        yield from ["outlet"] * 2
    lemma = verb.lemma_.lower()
    if head.dep_ in ("dobj", "dative") and lemma == "tell" and not _has_article(name):
        yield "told"
    elif head.dep_ == "nsubj" and lemma == "report":
        citing = any(c.dep_ == "advcl" and c.lemma_ in ("cite", "quote") for c in verb.children)
        yield from ["outlet"] * (2 if citing or verb.dep_ in ("parataxis", "ccomp") else 1)
    elif head.dep_ == "pobj" and verb.lower_ == "by":
        if above.lemma_.lower() in _CARRYING or above.lemma_.lower() in (
            "see",
            "review",
            "obtain",
            "view",
        ):
            yield from ["outlet"] * 2
        elif above.lemma_.lower() in ("report", "interview"):
            yield "outlet"
    elif head.dep_ == "pobj" and verb.lower_ in ("with", "to") and above.lower_ == "interview":
        yield "told"


def _words_passed_on(name: Name, head: Token) -> bool:
    """Whether an agency is one for news: called so, or told, quoted, reporting."""
    before = name.doc[max(name.start - 2, 0)].lower_
    above = [head.head, head.head.head, head.head.head.head]
    passing = {"tell", "report", "quote", "cite", "carry", "say"}
    return before in ("news", "press", "state", "wire") or any(
        t.lemma_.lower() in passing for t in above
    )


LISTED = 6
"""Words of another reference that may stand before the day that both have."""


def _cited_in_brackets(name: Name) -> bool:
    """Whether a name is a reference: "(X, June 3)", "(Y, May 2; X, June 3)", "(Y; X, June 3)"."""
    doc = name.doc
    if name.start == 0 or name.end + 1 >= len(doc) or doc[name.end].text not in (",", ";"):
        return False
    before = doc[name.start - 1]
    if before.lower_ == "the" and name.start > 1:
        before = doc[name.start - 2]
    if before.text not in ("(", "[", ";"):
        return False
    after = name.end + 1
    if doc[name.end].text == ";":  # no day of its own: that of the reference behind it
        behind = range(after, min(after + LISTED, len(doc)))
        after = next((n + 1 for n in behind if doc[n].text in ",)"), len(doc) - 1)
    return doc[after].lower_ in MONTHS or doc[after].text.isdigit()


def _dateline(name: Name) -> bool:
    """Whether a name is the agency in a dateline: "LIMA, May 3 (X) - "."""
    doc = name.doc
    if not 0 < name.start < 12 or name.end + 1 >= len(doc):
        return False
    return (
        doc[name.start - 1].text == "("
        and doc[name.end].text == ")"
        and doc[name.end + 1].text in ("-", "–", "—", "--")
    )


def _speaks(head: Token, reading: Reading) -> bool:
    """Whether a name is the subject of a speech verb, or what "according to" leads to."""
    if head.dep_ in ("nsubj", "conj") and head.head.lemma_.lower() in VERBS:
        return head.dep_ == "nsubj" and "t" in VERBS[head.head.lemma_.lower()].frames
    return head.dep_ == "pobj" and head.head.lower_ == "to" and head.head.head.lower_ == "according"


_MEETING = frozenset(
    "meet talk speak discuss negotiate agree confer consult talks meeting conversation call"
    " discussion negotiation interview deal agreement war conflict tension ceasefire truce".split()
)
"""What one does with somebody, never with a place or thing."""


def _acts(head: Token) -> bool:
    verb = head.head
    if head.dep_ == "nsubj":
        return verb.pos_ == "VERB" and verb.lemma_ not in ("be", "have", "lie", "become", "remain")
    if head.dep_ == "pobj" and verb.lower_ in ("with", "between"):
        return verb.head.lemma_ in _MEETING or verb.head.head.lemma_ in _MEETING
    if head.dep_ == "pobj" and verb.lower_ == "from":
        return verb.head.lemma_.lower() in PAPERS  # "a statement from X"
    return head.dep_ == "pobj" and verb.dep_ == "agent"
