"""Of what type a name is, voted by all its places in the document.

Votes are labels of the small model, titles before a name, what its last word says, what stands in
apposition to it and what it does. A name that nothing shows to act is no actor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.extract.language import is_english
from goodoffices.extract.names.bands import bands_in
from goodoffices.extract.names.naming import Name, Names, cleaned, proper_names
from goodoffices.extract.names.runs import NUMBERED
from goodoffices.extract.names.votes import SIGNS, is_located, is_modifier, votes
from goodoffices.extract.reading import Reading
from goodoffices.extract.words import printed
from goodoffices.text.gazetteer import styled
from goodoffices.text.given_names import given, may_begin
from goodoffices.text.likeness import syllable
from goodoffices.text.months import MONTHS
from goodoffices.text.spelling import PARTICLES
from goodoffices.text.titles import (
    BODY_HEADS,
    FORCE_NOUNS,
    GOVERNMENT_WORDS,
    MEDIA_HEADS,
    NOT_ACTORS,
    STATE_QUALIFIERS,
)


def read_names(reading: Reading) -> Names:
    """Every proper name of the document with its type; names of nothing that acts are left out."""
    found = [
        name
        for paragraph, doc in zip(reading.paragraphs, reading.docs, strict=True)
        for name in proper_names(doc, paragraph.heading)
    ]
    found = sorted((*found, *_opening(reading, found)), key=lambda n: n.place)
    found = list(_cut_apart(found))
    _read_styles(found)
    decide(found, reading)
    kept = Names([n for n in found if n.type is not None])
    for name in kept.all:
        for at in range(name.start, name.end):
            kept.at[id(name.doc), at] = name
    return kept


def _opening(reading: Reading, names: list[Name]) -> Iterator[Name]:
    """Names that open a sentence, where the parse took them for other words.

    "Ana Burns came. Burns | described it": the report has the surname, and never the word. So with a
    name of one word that it has twice elsewhere.
    """
    seen = {(id(n.doc), at) for n in names for at in range(n.start, n.end)}
    single = Counter(n.text for n in names if n.end - n.start == 1)
    known = {n.tokens[-1].text for n in names if n.label == "PERSON" and n.end - n.start > 1}
    known |= {text for text, often in single.items() if often > 1}
    for paragraph, doc in zip(reading.paragraphs, reading.docs, strict=True):
        for sent in doc.sents:
            token, at = sent[0], sent.start
            if token.text not in known or token.pos_ == "PROPN" or (id(doc), at) in seen:
                continue
            if token.dep_ in _OPENING and f" {token.lower_} " not in reading.document.text:
                place = int(doc.user_data["start"]) + token.idx
                yield Name(doc, at, at + 1, label="PERSON", heading=paragraph.heading, place=place)


_OPENING = frozenset("nsubj nsubjpass poss ROOT csubj advcl dep".split())
"""What a parse makes of the first word of a sentence that is its subject; "Rice exports" are of rice."""


def _cut_apart(names: list[Name]) -> Iterator[Name]:
    """Cut a person off from a name that runs on from it, where both stand alone as well.

    "Voters desert Orlov | Senate Moderates blame ...": a headline inside the text.
    """
    alone = Counter(n.key for n in names)
    people = Counter(n.key for n in names if n.label == "PERSON")
    for name in names:
        cuts = range(name.start + 1, name.end - 1) if alone[name.key] == 1 else ()
        for at in cuts if name.known is None else ():
            first, rest = name.parted(at)
            if 2 * people[first.key] > alone[first.key] > 1 and alone[rest.key]:
                yield from (first, rest)
                break
        else:
            yield name


def _read_styles(names: list[Name]) -> None:
    """Let "the Islamic Republic" be the one state of that style which the document names."""
    named = {n.known.code: n.known for n in names if n.known is not None}
    for name in names:
        if name.known is None and name.end - name.start > 1:
            fits = [named[c] for c in sorted(styled(cleaned(name))) if c in named]
            if len(fits) == 1:
                name.known = replace(fits[0], sort="country")


def decide(names: list[Name], reading: Reading) -> None:
    """Give each name its type: by gazetteer, or by the votes of all places of that spelling."""
    tallies: dict[str, Counter[str]] = {}
    for name in names:
        if name.known is None:
            tallies.setdefault(name.key, Counter()).update(votes(name, reading))
    _look_at_parts(names, tallies)
    titled = frozenset(k for k, v in tallies.items() if " " not in k and v["person"] >= 6)
    full = _full_names(names, tallies, titled)
    surnames = frozenset(k.split()[-1] for k in full) | _put_first(names, tallies, full)
    shortened = frozenset(" ".join(k.split()[:2]) for k in full if k.count(" ") > 1)
    common = _common_nouns(reading, {n.key for n in names if n.known is None and not n.titled})
    bands = bands_in(names, tallies, surnames | common)
    for name in names:
        if name.known is not None:
            name.type = name.known.type
            continue
        if name.key in bands:
            name.type, name.called = bands[name.key]
            continue
        if name.key in common and not name.titled:
            continue  # a common noun with a capital
        tally = tallies[name.key]
        if name.key in shortened and not tally["called"]:
            tally["human"] += 1  # "Ana Ruiz" beside "Ana Ruiz Paz"
        verdict = _type_of(name, tally, surnames, titled)
        if verdict == "state" and (is_located(name) or is_modifier(name)):
            continue  # a country where something is, or whose something is
        name.type = verdict if verdict in _TYPES else None  # type: ignore[assignment]


def _common_nouns(reading: Reading, keys: set[str]) -> frozenset[str]:
    """Which of these words the document has as common nouns in lower case as well."""
    words = (t for doc in reading.docs for t in printed(doc, keys))
    return frozenset(t.text for t in words if t.text.islower() and t.pos_ == "NOUN")


def _full_names(
    names: list[Name], tallies: dict[str, Counter[str]], titled: frozenset[str]
) -> frozenset[str]:
    """The names of two words or more that are persons' by themselves."""
    several = {n.key: n for n in names if n.known is None and " " in n.key}
    types = ((k, _type_of(n, tallies[k], frozenset(), titled)) for k, n in several.items())
    return frozenset(k for k, type_ in types if type_ == "person")


def _put_first(
    names: list[Name], tallies: dict[str, Counter[str]], full: frozenset[str]
) -> frozenset[str]:
    """The surnames that stand first, of one syllable: "Liu" beside Liu Wenhai.

    A word that may be a given name, is English or also names a place is none.
    """
    found = set()
    for name in names:
        first = name.doc[name.start]
        alone = tallies.get(first.lower_)
        if alone is None or name.key not in full or alone["located"]:
            continue
        if is_english(first) and alone["person"] < 2 * alone["seen"]:
            continue  # the model doubts that it is a name
        if syllable(first.lower_) and not given(first.text):
            found.add(first.lower_)
    return frozenset(found)


def _look_at_parts(names: list[Name], votes: dict[str, Counter[str]]) -> None:
    """Add to a full name's votes what its first word tells, and its surname where it is alone."""
    for name in names:
        if name.known is not None or not 1 <= name.text.count(" ") <= 2 or _headed(name):
            continue  # a double surname is one word
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
    thing = tally["thing"] * RARELY >= tally["seen"] > 0 and tally["thing"] > 0
    if thing and tally["thing"] * 2 >= tally["person"] - tally["seen"] * 2:
        return ""  # "the village of X", "the ship X"
    if name.key not in surnames and _nothing_that_acts(name, tally):
        return ""
    if _is_outlet(name, tally) and name.key not in surnames:
        return "media"
    if name.key in surnames:
        verdict = "person"
    elif _is_state(name, tally):
        return "state"
    elif _is_place(name, tally):
        return ""  # "in X", "near X": a place, whatever its label
    else:
        verdict = _verdict(tally)
    two = name.text.count(" ") == 1 and not _headed(name)
    if verdict in ("organisation", "") and two and name.key.split()[-1] in titled:
        verdict = "person"
    if verdict == "person" and not tally["agent"] and name.key not in surnames:
        lone = name.end - name.start == 1 and not name.titled and tally["person"] < 8
        verdict = "" if lone else verdict
    if verdict in ("organisation", "other", "agent", "") and _foreign_person(name, tally):
        verdict = "person"  # two words of no English that act: a name the model does not know
    shown = tally["given"] or (tally["human"] and not tally["seat"] and name.end - name.start > 1)
    if verdict in ("organisation", "other", "place") and shown and not tally["called"]:
        verdict = "person"  # "Peter X" under a wrong label
    if verdict in ("agent", "") and two and tally["given"] and not tally["located"]:
        verdict = "person"  # "Peter X" without any label
    if verdict == "person" and _in_words(name, tally) and name.key not in surnames:
        last = name.doc[name.end - 1].lower_
        verdict = "media" if last in MEDIA_HEADS else "organisation"
    if verdict == "person" and not tally["person"] and _several(name):
        verdict = "group"
    if verdict == "person" and not _personable(name):
        verdict = "organisation" if tally["agent"] else ""
    if verdict == "person" and name.key not in surnames and not _person_shown(name, tally):
        verdict = "organisation" if tally["called"] and tally["agent"] else ""
    if verdict in ("organisation", "group", "place", "agent", "other", ""):
        return _body(name, tally, verdict)
    return verdict


RARELY = 6
"""One of so many places that calls a name a thing is not enough: "the Orlov camp"."""
_TYPES = frozenset(
    {"person", "state", "government-body", "organisation", "armed-group", "media", "group"}
)


def _foreign_person(name: Name, tally: Counter[str]) -> bool:
    """Whether a name in no words of English acts as persons do, bare of all that marks a body."""
    tokens = [t for t in name.tokens if t.lower_ not in PARTICLES]
    if not 1 < len(tokens) < 4 or not tally["agent"] or _headed(name) or not _personable(name):
        return False
    marked = ("seat", "called", "employs", "outlet", "told", "ruled", "media", "armed-group", "own")
    if any(tally[m] for m in marked) or tally["located"] or name.text.isupper():
        return False
    return all(len(t.text) > 1 and not is_english(t) for t in tokens if t.is_alpha)


def _in_words(name: Name, tally: Counter[str]) -> bool:
    """Whether a name without any mark of a person is put together of English words alone."""
    if tally["human"] or tally["given"] or name.titled:
        return False
    tokens = [t for t in name.tokens if t.is_alpha]
    last = tokens[-1] if tokens else None
    plural = last is not None and last.tag_ == "NNPS" and is_english(last)
    words = name.label != "PERSON" and all(is_english(t) for t in tokens)
    return len(tokens) > 1 and (plural or words)


def _several(name: Name) -> bool:
    """Whether a name in the plural is that of people taken together: "Senate Moderates"."""
    last = name.doc[name.end - 1]
    return last.tag_ == "NNPS" and name.label != "PERSON" and is_english(last)


def _nothing_that_acts(name: Name, tally: Counter[str]) -> bool:
    """Whether a name stands for nobody: a storm, letters for things, a mere qualifier."""
    words = name.words
    if len(words) > 1 and words[0] in _EVENT_HEADS:
        return True
    if all(t.pos_ == "NUM" for t in name.tokens):
        return True
    if len(words) == 1 and (_PLURAL_LETTERS.match(name.text) or name.text in _ZONES):
        return True
    if words[0].rstrip(".") in MONTHS and words[0] != "may" and len(words) == 1:
        return True
    if sum(len(w) > 3 for w in words) > 1 and name.text.isupper():
        return True  # shouted headlines in the text
    shown = tally["agent"] + tally["called"] + tally["employs"] + tally["outlet"] + tally["human"]
    return not shown and len(words) == 1 and tally["modifier"] >= tally["seen"]


_EVENT_HEADS = frozenset("hurricane storm typhoon cyclone operation exercise mount lake".split())
"""Words that begin the names of storms, operations and waters."""
_PLURAL_LETTERS = re.compile(r"[A-Z]{2,}s$")
_ZONES = frozenset("GMT UTC BST CET CEST EST EDT PST PDT IST MSK".split())
"""Time zones (IANA time zone database, abbreviations of the widest use)."""


def _is_outlet(name: Name, tally: Counter[str]) -> bool:
    """Whether a name is a medium's: it passes words on, is called so, or is a site's address."""
    words = name.words
    if tally["human"] or tally["given"] or tally["armed-group"] or tally["called"]:
        return False
    if words[-1] in BODY_HEADS and words[-1] not in MEDIA_HEADS:
        return False
    passes_on = tally["outlet"] + tally["told"]
    told = tally["told"] and passes_on >= tally["seen"] and not tally["person"]
    if tally["outlet"] > 1 or told:
        return True
    if words[0] in NUMBERED and words[-1].isdigit():
        return True
    acts = tally["agent"] > 0 or passes_on > 0
    return acts and (words[0] in _OUTLET_FIRST or bool(_ADDRESS.match(name.text)))


_OUTLET_FIRST = frozenset("radio tv television televisión telewizja agence agencia diario".split())
"""First words of outlets' names in the languages of most outlets (World Radio TV Handbook)."""
_ADDRESS = re.compile(r"[\w-]+\.(?:com|net|org|info|news|tv|media|online|[a-z]{2})$", re.IGNORECASE)
"""An outlet known by its address."""


def _is_state(name: Name, tally: Counter[str]) -> bool:
    """Whether a name that no gazetteer knows is a country's, or that of a land that governs itself."""
    if tally["human"] or tally["given"] or tally["called"] or _headed(name) or name.titled:
        return False
    placed = tally["place"] > max(tally["person"], tally["organisation"])
    return (tally["landed"] > 0 or placed) and tally["ruled"] > 1 and tally["agent"] > 0


def _is_place(name: Name, tally: Counter[str]) -> bool:
    """Whether "in X" or "near X" outweighs what the name does elsewhere."""
    located = tally["located"] > 0 and tally["located"] * 2 >= tally["agent"]
    seldom = tally["organisation"] > tally["place"] and tally["located"] * 3 <= tally["seen"]
    body = seldom and tally["seat"] > 0 and tally["seen"] > 2  # "at the ABC"
    return not body and located and tally["person"] < 6 and not _headed(name)


def _person_shown(name: Name, tally: Counter[str]) -> bool:
    """Whether more than the model's label shows a person: a title, a given name, a human act."""
    if tally["called"] and not tally["human"]:
        return False
    if tally["human"] or tally["given"] or tally["agent"] >= 2:
        return True
    if tally["agent"] and tally["seen"] > 2 and tally["person"] >= tally["seen"] * 2:
        return True  # the model never doubts it
    two = name.end - name.start > 1 and name.doc[name.start].lower_ not in _NO_GIVEN
    return two and tally["agent"] > 0 and not tally["located"]


_NO_GIVEN = frozenset(
    "new old north south east west northern southern eastern western central greater great little"
    " big san los las port fort mount mt lake royal national united international all first top"
    " black white red blue green golden gold silver".split()
)
"""First words of names of places, bodies and works, that no person's name begins with."""


def _headed(name: Name) -> bool:
    return len(name.words) > 1 and not BODY_HEADS.keys().isdisjoint(name.words)


def _verdict(tally: Counter[str]) -> str:
    ranked = sorted(
        ((n, k) for k, n in tally.items() if k not in SIGNS),
        key=lambda p: (-p[0], p[1]),
    )
    return ranked[0][1] if ranked else ("agent" if tally["agent"] >= 2 else "")


def _personable(name: Name) -> bool:
    """Whether a name can be a person's: words in capitals, letters only, no body's last word."""
    tokens, last = name.tokens, name.words[-1]
    if len(tokens) > 2 and name.words[0] in BODY_HEADS and name.words[1] == "of":
        return False  # "University of X"
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


def _called_a_body(name: Name, tally: Counter[str]) -> bool:
    """Whether what may be a place's last word ends a body's name here: "X Bank's analysts"."""
    return tally["called"] > 0 and name.words[-1] in BODY_HEADS and len(name.words) > 1


def _seat_that_speaks(name: Name, tally: Counter[str]) -> bool:
    """Whether a building or street speaks, and so is the office in it: "X Street said"."""
    speaks = tally["agent"] >= 2 and not tally["located"] and not tally["thing"]
    return speaks and len(name.words) == 2 and name.words[-1] in _SEATS


_SEATS = frozenset("street palace tower square".split())
"""Buildings and addresses that stand for the office in them (Lakoff & Johnson, 1980, ch. 8)."""


def _body(name: Name, tally: Counter[str], verdict: str) -> str:
    """The type of a name that is no person's; "" if it is nothing that acts."""
    tokens, words = name.tokens, name.words
    if any(_GLUED.search(t.text) for t in tokens):
        return ""
    numbered = len(tokens) == 1 and any(c.isdigit() for c in name.text)
    if tokens[-1].text[0].isdigit() or numbered:
        return ""
    if words[-1] in NOT_ACTORS and not _called_a_body(name, tally):
        return "organisation" if _seat_that_speaks(name, tally) else ""
    link = next((n for n, w in enumerate(words) if n and w in ("of", "for", "on")), len(words))
    head = words[link - 1]
    typed = BODY_HEADS.get(head)
    if tally["armed-group"] and verdict != "media" and tally["group"] < tally["seen"] * 2:
        return "armed-group"
    if typed is not None and (len(tokens) > 1):
        official = set(words[:-1]) & STATE_QUALIFIERS and typed == "organisation"
        return "government-body" if official and head in _OF_STATES else typed
    if head in FORCE_NOUNS and len(tokens) > 1:
        state = set(words[:-1]) & STATE_QUALIFIERS
        if state and tally["organisation"]:
            return "government-body"
        shown = tally["agent"] + tally["called"] + tally["employs"] + tally["seat"]
        return ("government-body" if state else "armed-group") if shown else ""
    if head in MEDIA_HEADS and (len(tokens) > 1) and (verdict == "organisation" or tally["agent"]):
        return "media"
    if verdict == "organisation":
        acronym = len(tokens) == 1 and name.text.isupper() and 2 <= len(name.text) <= 6
        if (
            not acronym
            and typed is None
            and tally["seat"] > 1
            and tally["seat"] * 2 >= tally["seen"]
            and tally["agent"]
            and not words[-1].endswith("s")
            and not tally["group"]
        ):
            return "government-body"  # "the" before a seat of power that speaks
        lone = len(tokens) == 1 and not acronym
        if lone and words[0] in GOVERNMENT_WORDS:
            return "government-body" if tally["agent"] else ""  # "Parliament"
        if lone and words[0] in MEDIA_HEADS and tally["seat"]:
            return "media" if tally["agent"] else ""  # "the Times says"
        if lone and words[0] in BODY_HEADS:
            return ""  # "the Foundation": short for a name that stands elsewhere
        open_ = tally["person"] * 2 >= tally["organisation"] and not tally["called"]
        if lone and (open_ or (words[0].endswith(_NOTIONS) and not tally["called"])):
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


_OF_STATES = frozenset("committee council agency service guard guards".split())
"""Heads of bodies that are a state's where a state qualifies them."""

_NOTIONS = ("ism", "phobia", "ness", "ity", "logy", "ship", "ance", "ence", "tion", "sion")
"""Endings of nouns for notions and creeds (Quirk et al., 1985, I.31-34)."""


def _acronym_acts(tally: Counter[str]) -> bool:
    """Whether letters alone stand for a body: it has an article, or stands as one's name twice."""
    return tally["seat"] > 0 or (tally["seen"] > 1 and tally["modifier"] * 2 <= tally["seen"])
