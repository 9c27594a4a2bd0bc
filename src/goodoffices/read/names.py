"""Tells an outlet's name from a person's in bylines and mastheads, by form alone."""

from __future__ import annotations

import re

MEDIA_WORDS = frozenset(
    "news times post world agency monitor daily weekly press tv radio journal herald gazette independent "
    "review today tribune telegraph wire observer media network broadcasting broadcaster chronicle courier "
    "digest magazine dispatch express mail standard star sun guardian mirror globe bulletin report reports "
    "institute foundation centre center council service services newsroom online digital desk staff "
    "correspondent correspondents editorial international ministry office department government embassy "
    "commission group association society university programme program brief insight insights analytics "
    "ledger sentinel examiner inquirer register advocate voice channel quarterly monthly briefing letter "
    "newsletter watch outlook beacon signal echo record nation council forum initiative project network "
    "laboratory lab institution academy college policy studies affairs strategy think-tank secretariat "
    "presidency mission embassy authority federation union party movement league bureau".split()
)
"""Words that newspapers, agencies, institutes and bodies carry in their names and persons do not."""

NO_OUTLET = frozenset("notes note minutes memo readout transcript draft agenda summary".split())
"""Words that name a paper's kind: "Desk notes" is no outlet."""
_DESK = re.compile(
    r"(?<![\s,])[\s,]++(?:(?:foreign|world|news|web|online|political|city|national|business|digital) )?(?:desk|staff"
    r"|newsroom|bureau|reporters?|correspondents?|writers?|team|editors?|editorial board|service)$",
    re.IGNORECASE,
)
"""What an outlet's name is followed by where its people sign together."""
LONGEST_SIGNATURE = 200
"""A collective signature has no more characters than this."""

_ARTICLES = frozenset("the al le la les el der die das il lo de het".split())
_PARTICLES = frozenset(
    "de da di del della der den van von zu al el bin ibn ben abu la le dos das do y ap ter ten af".split()
)
_DOMAIN = re.compile(r"(?:www\.)?[A-Za-z0-9-]+(?:\.[A-Za-z]{2,6}){1,2}")
_TOKEN = re.compile(r"[^\W\d_][\w’'.-]*")
_LISTED = re.compile(r"\s*(?:,|&|;|\band\b|\bwith\b)\s*")


def outlet(name: str) -> bool:
    """Whether a short name is an outlet's or a body's by its form, not a person's.

    A domain, an acronym, a word that only institutions carry ("Times", also glued into a name
    like "CityNews"), a leading article with a second word.
    """
    words = name.split()
    if not words or len(words) > 7 or not any(c.isupper() for c in name):
        return False
    if _DOMAIN.fullmatch(name):
        return True
    small = sum(w[0].islower() and w not in ("of", "the", "and", "for", "on") for w in words)
    if small > 1 or small >= len(words):
        return False
    low = [w.casefold().strip(".,’'") for w in words]
    if NO_OUTLET & set(low):
        return False
    if any(w in MEDIA_WORDS for w in low) or (len(low) > 1 and low[0] in _ARTICLES):
        return True
    glued = re.search(r"[a-z](?:News|Times|Press|TV|Media|Post|Wire|Watch|Net)\b", name)
    return bool(glued) or any(re.fullmatch(r"[A-Z]{2,5}\d?", w) for w in words)


def person(name: str) -> bool:
    """Whether a name has the form of a person's: two to five name words, none an institution's."""
    words = name.split()
    if not 2 <= len(words) <= 5 or outlet(name):
        return False
    return all(
        w.casefold() in _PARTICLES or (bool(_TOKEN.fullmatch(w)) and w[0].isupper()) for w in words
    )


def persons(names: str) -> tuple[str, ...]:
    """The persons of a byline ("A B, C D and E F"), or nothing where a part is no person's name."""
    parts = [p.strip() for p in _LISTED.split(" ".join(names.split())) if p.strip()]
    return tuple(parts) if parts and all(person(p) for p in parts) else ()


def house(name: str) -> str:
    """The outlet behind a collective signature: "The Post foreign desk" is The Post's."""
    if len(name) > LONGEST_SIGNATURE:
        return name
    bare = _DESK.sub("", name)
    return bare if len(bare.split()) >= 2 or bare.isupper() else name
