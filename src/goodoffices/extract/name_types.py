"""Of what type a name is, voted by all its places in the document.

Votes are labels of the small model, titles before a name, what its last word says, what stands in
apposition to it and what it does. A name that nothing shows to act is no actor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.cues_table import VERBS
from goodoffices.extract.naming import PERSON_NOUNS, Name, Names, proper_names
from goodoffices.extract.reading import Reading
from goodoffices.text.given_names import given, may_begin
from goodoffices.text.spelling import PARTICLES
from goodoffices.text.titles import (
    ARMED_GROUP_NOUNS,
    ARMED_WORDS,
    BODY_HEADS,
    FIRM_NOUNS,
    GOVERNMENT_WORDS,
    MEDIA_HEADS,
    MEDIA_WORDS,
    NOT_ACTORS,
    STATE_QUALIFIERS,
    THING_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def read_names(reading: Reading) -> Names:
    """Every proper name of the document with its type; names of nothing that acts are left out."""
    found = [
        name
        for paragraph, doc in zip(reading.paragraphs, reading.docs, strict=True)
        for name in proper_names(doc, paragraph.heading)
    ]
    decide(found, reading)
    kept = Names([n for n in found if n.type is not None])
    for name in kept.all:
        for at in range(name.start, name.end):
            kept.at[id(name.doc), at] = name
    return kept


_LABELLED: dict[str, str] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
"""OntoNotes labels by what they vote for; all others vote for nothing that acts."""


def decide(names: list[Name], reading: Reading) -> None:
    """Give each name its type: by gazetteer, or by the votes of all places of that spelling."""
    votes: dict[str, Counter[str]] = {}
    for name in names:
        if name.known is None:
            tally = votes.setdefault(name.key, Counter())
            tally.update(_votes(name, reading))
    _look_at_parts(names, votes)
    titled = frozenset(k for k, v in votes.items() if " " not in k and v["person"] >= 6)
    full = (k for k, v in votes.items() if " " in k and _verdict(v) == "person")
    surnames = frozenset(k.split()[-1] for k in full)
    common = frozenset(
        t.lower_ for doc in reading.docs for t in doc if t.pos_ == "NOUN" and t.text.islower()
    )
    for name in names:
        if name.known is not None:
            name.type = name.known.type
            continue
        if name.key in common and not name.titled:
            continue  # a common noun with a capital
        verdict = _type_of(name, votes[name.key], surnames, titled)
        name.type = verdict if verdict in _TYPES else None  # type: ignore[assignment]


def _look_at_parts(names: list[Name], votes: dict[str, Counter[str]]) -> None:
    """Add to a full name's votes what its first word tells, and its surname where it is alone."""
    for name in names:
        two = name.end - name.start in (2, 3)
        if name.known is not None or not two or _headed(name):
            continue
        first, tally = name.doc[name.start].text, votes[name.key]
        if given(first) or (name.label == "PERSON" and may_begin(first)):
            tally["given"] += 1
        alone = votes.get(name.key.split()[-1])
        if alone is not None and alone["person"] + alone["agent"] > 2 * alone["organisation"]:
            tally["human"] += alone["human"] + (alone["agent"] > 0) + (alone["person"] > 2)


def _type_of(
    name: Name, tally: Counter[str], surnames: frozenset[str], titled: frozenset[str]
) -> str:
    """The type of a name that the gazetteer does not know; "" for nothing that acts."""
    if not tally["seen"]:
        return ""  # in a heading alone: Title Case tells nothing
    if "-" in name.key and all(part in surnames for part in name.key.split("-")):
        return ""  # "the Smith-Jones talks"
    if name.label == "NORP" and tally["modifier"] * 2 >= tally["seen"]:
        return ""  # an adjective of party or creed
    if tally["thing"] and tally["thing"] * 2 >= tally["person"] - tally["seen"] * 2:
        return ""  # "the village of X", "the ship X"
    if name.key in surnames:
        verdict = "person"
    elif _is_place(name, tally):
        return ""  # "in X", "near X": a place, whatever its label
    else:
        verdict = _verdict(tally)
    two = name.end - name.start == 2 and not _headed(name)
    if verdict == "organisation" and two and name.key.split()[-1] in titled:
        verdict = "person"
    if verdict == "person" and not tally["agent"] and name.key not in surnames:
        lone = name.end - name.start == 1 and not name.titled and tally["person"] < 8
        verdict = "" if lone else verdict
    if verdict in ("organisation", "other") and tally["given"] and not tally["called"]:
        verdict = "person"  # "Peter X" under a wrong label
    if verdict == "person" and not _personable(name):
        verdict = "organisation" if tally["agent"] else ""
    if verdict == "person" and name.key not in surnames and not _person_shown(name, tally):
        verdict = "organisation" if tally["called"] and tally["agent"] else ""
    if verdict in ("organisation", "group", "place", "agent", "other", ""):
        return _body(name, tally, verdict)
    return verdict


_TYPES = frozenset(
    {"person", "state", "government-body", "organisation", "armed-group", "media", "group"}
)


def _is_place(name: Name, tally: Counter[str]) -> bool:
    """Whether "in X" or "near X" outweighs what the name does elsewhere."""
    located = tally["located"] > 0 and tally["located"] * 2 >= tally["agent"]
    return located and tally["person"] < 6 and not _headed(name)


def _person_shown(name: Name, tally: Counter[str]) -> bool:
    """Whether more than the model's label shows a person: a title, a given name, a human act."""
    if tally["called"] and not tally["human"]:
        return False
    if tally["human"] or tally["given"] or tally["agent"] >= 2:
        return True
    two = name.end - name.start > 1 and name.doc[name.start].lower_ not in _NO_GIVEN
    return two and tally["agent"] > 0 and not tally["located"]


_NO_GIVEN = frozenset(
    "new old north south east west northern southern eastern western central greater great little"
    " big san los las port fort mount mt lake royal national united international all first top"
    " black white red blue green golden gold silver".split()
)
"""First words of names of places, bodies and works, that no person's name begins with."""


def _headed(name: Name) -> bool:
    words = [t.lower_ for t in name.doc[name.start : name.end]]
    return len(words) > 1 and not BODY_HEADS.keys().isdisjoint(words)


def _votes(name: Name, reading: Reading) -> Iterator[str]:
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
    if any(c.dep_ == "relcl" and any(g.lower_ == "who" for g in c.subtree) for c in head.children):
        yield from ["person"] * 3
        yield "human"
    if _aged(name):
        yield from ["person"] * 6
        yield "human"
    if head.dep_ == "pobj" and head.head.lower_ in _PLACING and not name.titled:
        yield "located"
    if head.dep_ in ("amod", "compound", "nmod") or head.pos_ == "ADJ":
        yield "modifier"
    yield from _described(name, head)
    yield "seen"


_PLACING = frozenset("in near at across outside around towards toward through via into".split())
"""Prepositions of place and way, of which persons are seldom the objects."""


def _aged(name: Name) -> bool:
    """ "X, 31," or "X (31)": an age behind a name."""
    behind = name.doc[name.end : name.end + 3]
    texts = [t.text for t in behind]
    age = len(texts) == 3 and texts[1].isdigit() and 1 < len(texts[1]) < 3
    return age and (texts[0], texts[2]) in ((",", ","), (",", "."), ("(", ")"))


def _called_before(name: Name) -> str:
    """The common noun right before a name, or before "of" and coordinated names: "villages of"."""
    doc, n = name.doc, name.start - 1
    if n >= 0 and doc[n].lower_ == "of":
        return doc[n - 1].lower_ if n and doc[n - 1].lower_ in THING_NOUNS - FIRM_NOUNS else ""
    first = name.head
    while first.dep_ == "conj" and first.head is not first:
        first = first.head
    if first is not name.head and first.dep_ == "pobj" and first.head.lower_ == "of":
        noun = first.head.head
        return noun.lower_ if noun.tag_ == "NNS" else ""
    quoted = n > 0 and doc[n].text in "\"“'‘"
    n -= quoted
    return doc[n].lower_ if n >= 0 and doc[n].tag_ in ("NN", "NNS") and doc[n].is_lower else ""


def _described(name: Name, head: Token) -> Iterator[str]:
    """What the words around a name call it: a militant group, a newspaper, a spokesman's employer."""
    doc = name.doc
    after = doc[name.end] if name.end < len(doc) else None
    before = doc[name.start - 1] if name.start else None
    two = name.end - name.start == 2
    near = [t for t in (before, after) if t is not None]
    if after is not None and name.text.isupper() and after.lower_ in PERSON_NOUNS:
        yield "seat"  # "the ABC chief" has a body at its back
    called = _called_before(name)
    if called in THING_NOUNS and not name.titled:
        yield from ["thing"] * 2
    elif called in FIRM_NOUNS and not name.titled:
        yield from ["organisation"] * 5
        yield "called"
    if after is not None and after.lower_ in _PLACE_TAILS and not name.titled:
        yield "thing"
    if any(t.lower_ in ARMED_WORDS for t in near) and head.pos_ == "PROPN" and name.label != "NORP":
        yield from ["armed-group"] * 3
    if any(t.lower_ in MEDIA_WORDS for t in near if t.pos_ == "NOUN" or t is after) or (
        after is not None and after.lower_ == "news" and after.dep_ != "ROOT"
    ):
        yield from ["media"] * 4
    if after is not None and after.lower_ in (
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "leader",
        "leaders",
        "official",
        "officials",
        "members",
        "leadership",
        "negotiators",
        "delegation",
    ):
        yield from ["organisation"] * 3
    if before is not None and before.lower_ == "the" and (two or name.end - name.start == 1):
        yield "seat"
        yield from ["organisation"] * 3
    others = [c for c in head.children if c.dep_ == "appos"]
    if head.dep_ == "appos":
        others.append(head.head)
    for other in others:
        near_words = {c.lower_ for c in other.children} | {other.lower_}
        if other.lower_ in PERSON_NOUNS:
            yield from ["person"] * 5
            yield "human"
        elif other.lower_ in THING_NOUNS - FIRM_NOUNS:
            yield from ["thing"] * 2
        elif other.lower_ in FIRM_NOUNS and not near_words & (ARMED_WORDS | {"news"}):
            yield from ["organisation"] * 5
            yield "called"
        elif near_words & ARMED_WORDS and other.lower_ in ARMED_GROUP_NOUNS | ARMED_WORDS:
            yield from ["armed-group"] * 5
        elif other.lower_ in BODY_HEADS and other.lower_ != "agency":
            yield from [BODY_HEADS[other.lower_]] * 4
            yield "called"
        elif other.lower_ in MEDIA_WORDS | {"agency"} and near_words & {"news", *MEDIA_WORDS}:
            yield from ["media"] * 5


_PLACE_TAILS = frozenset(
    "area region district province neighbourhood neighborhood suburb valley river street highway"
    " airport crossing border mountains coast peninsula refugee camp city town village".split()
)
"""Nouns which right behind a name show that it names a place."""

_SIGNS = frozenset(
    {"agent", "seen", "seat", "located", "modifier", "called", "human", "given", "thing"}
)
"""Votes that tell how a name is used, not what it is."""


def _verdict(tally: Counter[str]) -> str:
    ranked = sorted(
        ((n, k) for k, n in tally.items() if k not in _SIGNS),
        key=lambda p: (-p[0], p[1]),
    )
    return ranked[0][1] if ranked else ("agent" if tally["agent"] >= 2 else "")


def _personable(name: Name) -> bool:
    """Whether a name can be a person's: words in capitals, letters only, no body's last word."""
    tokens = name.doc[name.start : name.end]
    last = tokens[-1].lower_
    if last in NOT_ACTORS or last in BODY_HEADS or any(t.text[0].isdigit() for t in tokens):
        return False
    if tokens[0].text[0].islower() and tokens[0].lower_ not in PARTICLES:
        return False
    letters = [t for t in tokens if t.is_alpha or "." in t.text or "'" in t.text or "’" in t.text]
    if any(_GLUED.search(t.text) for t in tokens):
        return False
    if len(tokens) > 1 and sum(t.text.isupper() and len(t.text) > 3 for t in tokens) > 0:
        return False
    shouted = len(tokens) == 1 and name.text.isupper() and len(name.text) < 5
    return bool(letters) and not shouted and len(tokens) <= 9


_GLUED = re.compile(
    r"[A-Z]{3}[a-z]{2}|[a-z]{2}[A-Z]{2}|[a-z)][A-Z][a-z]+[A-Z]|[()\[\]£€$@]|^[A-Z.]+-[a-z]"
)
"""Words that a page's lay-out ran together, or that are no words."""


def _body(name: Name, tally: Counter[str], verdict: str) -> str:
    """The type of a name that is no person's; "" if it is nothing that acts."""
    tokens = name.doc[name.start : name.end]
    words = [t.lower_ for t in tokens]
    if any(_GLUED.search(t.text) for t in tokens):
        return ""
    numbered = len(tokens) == 1 and any(c.isdigit() for c in name.text)
    if words[-1] in NOT_ACTORS or tokens[-1].text[0].isdigit() or numbered:
        return ""
    link = next((n for n, w in enumerate(words) if n and w in ("of", "for", "on")), len(words))
    head = words[link - 1]
    typed = BODY_HEADS.get(head)
    if tally["armed-group"] and verdict != "media" and tally["group"] < tally["seen"] * 2:
        return "armed-group"
    if typed is not None and (len(tokens) > 1):
        official = set(words[:-1]) & STATE_QUALIFIERS and typed == "organisation"
        return (
            "government-body"
            if official and head in ("committee", "council", "agency", "service", "guard", "guards")
            else typed
        )
    if head in MEDIA_HEADS and (len(tokens) > 1) and (verdict == "organisation" or tally["agent"]):
        return "media"
    if verdict == "organisation":
        acronym = len(tokens) == 1 and name.text.isupper() and 2 <= len(name.text) <= 6
        if (
            not acronym
            and typed is None
            and tally["seat"] > 1
            and tally["seat"] * 2 >= tally["seen"]
        ):
            return "government-body"  # "the" before a seat of power that speaks
        lone = len(tokens) == 1 and not acronym
        if lone and (words[0] in BODY_HEADS and words[0] not in GOVERNMENT_WORDS):
            return ""  # "the Foundation": short for a name that stands elsewhere
        open_ = tally["person"] * 2 >= tally["organisation"] and not tally["called"]
        if lone and (open_ or words[0].endswith(_NOTIONS)):
            return ""  # person or body: open; a notion: nothing that acts
        twice = tally["seen"] > 1 and not (lone and tally["located"])
        labelled = tally["organisation"] >= 4 and not (lone and tokens[0].pos_ == "ADJ")
        kept = tally["agent"] or tally["called"] or (twice and labelled)
        return "organisation" if kept or (acronym and _acronym_acts(tally)) else ""
    if verdict == "group" or (name.label == "NORP" and verdict == "armed-group"):
        return "group" if tally["agent"] else ""
    if verdict in ("agent", "place", "other", ""):
        seat = tally["seat"] > 0 and tally["seat"] * 2 >= tally["seen"]
        acts = tally["agent"] >= 2 and (verdict in ("agent", "") or (seat and verdict == "place"))
        return "organisation" if acts or tally["called"] else ""
    return verdict


_NOTIONS = ("ism", "phobia", "ness", "ity", "logy", "ship", "ance", "ence", "tion", "sion")
"""Endings of nouns for notions and creeds (Quirk et al., 1985, I.31-34)."""


def _acronym_acts(tally: Counter[str]) -> bool:
    """Whether letters alone stand for a body: it has an article, or stands as one's name twice."""
    return tally["seat"] > 0 or (tally["seen"] > 1 and tally["modifier"] * 2 <= tally["seen"])


def _speaks(head: Token, reading: Reading) -> bool:
    """Whether a name is the subject of a speech verb, or what "according to" leads to."""
    if head.dep_ in ("nsubj", "conj") and head.head.lemma_.lower() in VERBS:
        return head.dep_ == "nsubj" and "t" in VERBS[head.head.lemma_.lower()].frames
    return head.dep_ == "pobj" and head.head.lower_ == "to" and head.head.head.lower_ == "according"


_MEETING = frozenset(
    "meet talk speak discuss negotiate agree confer consult talks meeting conversation call"
    " discussion negotiation interview deal agreement".split()
)
"""What one does with somebody, never with a place or thing."""


def _acts(head: Token) -> bool:
    verb = head.head
    if head.dep_ == "nsubj":
        return verb.pos_ == "VERB" and verb.lemma_ not in ("be", "have", "lie", "become", "remain")
    if head.dep_ == "pobj" and verb.lower_ in ("with", "between"):
        return verb.head.lemma_ in _MEETING
    return head.dep_ == "pobj" and verb.dep_ == "agent"
