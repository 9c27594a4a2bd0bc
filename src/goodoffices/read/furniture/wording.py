"""The shape of a stock notice, and the pieces of wording that notices share."""

from __future__ import annotations

import re
from dataclasses import dataclass

NETWORKS = (
    r"(?:facebook|twitter|x(?: \(formerly twitter\))?|instagram|telegram|whats ?app|youtube|linked ?in"
    r"|tik ?tok|threads|blue ?sky|mastodon|viber|reddit|pinterest|signal|google news|sounds|vk)"
)
AGENCIES = (
    r"(?:AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|ANSA|dpa|DPA|AAP|PA(?: Media| Wire| Images)?|UPI|TASS"
    r"|SPUTNIK|Sputnik|Xinhua|Kyodo(?: News)?|Yonhap|Getty(?: Images)?|GETTY IMAGES|Shutterstock|Alamy"
    r"|Bloomberg|Anadolu(?: Agency)?|AA|NurPhoto|ZUMA(?: Press| Wire)?|Sipa(?: USA)?|Magnum|iStock|Corbis"
    r"|Planet Labs(?: PBC)?|Maxar(?: Technologies)?|Handout|Pool|POOL|MTI|CTK|PAP|NTB|TT|ANP|Ritzau"
    r"|Scanpix|Keystone|Unsplash|Flickr|Wikimedia(?: Commons)?)"
)
"""Photo agencies and picture services that sign pictures (trade names, from their own credits)."""


CAPITALS = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isupper())
"""The capital letters of Latin script (Unicode's Latin-1 Supplement, Extended-A and -B)."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A stock sentence of pages: the reason it gives, its wording, and how far it is trusted.

    ``edge`` notices also occur in prose and count only as a text's last sentences; those that
    ``follow`` moreover only behind another notice ("She covers ..." behind "NAME is a reporter"),
    those ``beside`` also next to a credit or an invitation anywhere, and those ``between`` only
    between a notice and a box for subscribers.
    A pattern that may open with any words names its ``needles``: one of them (in small letters)
    must stand in the sentence. That costs next to nothing, the pattern itself does not.
    """

    reason: str
    pattern: re.Pattern[str]
    edge: bool = False
    follow: bool = False
    beside: bool = False
    between: bool = False
    needles: tuple[str, ...] = ()


def notices(
    reason: str,
    *patterns: str,
    edge: bool = False,
    follow: bool = False,
    beside: bool = False,
    between: bool = False,
) -> tuple[Notice, ...]:
    """Notices of one reason that are trusted alike; ``edge`` is implied by the others."""
    edge = edge or follow or beside or between
    return tuple(
        Notice(reason, re.compile(p, re.IGNORECASE), edge, follow, beside, between)
        for p in patterns
    )


def floating(reason: str, needles: str, pattern: str) -> Notice:
    """A notice that may open with any words; ``needles`` are parted by bars."""
    return Notice(reason, re.compile(pattern, re.IGNORECASE), needles=tuple(needles.split("|")))


NOTE = r"(?:editor(?:[’']s|ial)? note:?\s*|note:\s*)?"
PIECE = (
    r"(?:story|article|post|report|page|piece|live ?blog|blog|analysis|headline|commentary|column"
    r"|entry|transcript|text|update|dispatch|feature|interview|explainer|timeline|obituary|video)"
)
"""What a page calls its own text."""
SENDS = r"(?:straight|directly|delivered|sent|right)"
BOX = r"(?:your )?(?:inbox|phone|e-?mail|device)"
_WORD = (
    rf"(?:[{CAPITALS}][\w.’'-]*|and|in|at|of|from|for|the|with|as|well|by|de|del|da|do|dos|der|den|al|el"
    r"|bin|ben|van|von|la|le|y|an-\w+|al-\w+|el-\w+)"
)
NAMES = rf"(?-i:{_WORD}(?:[ ,/&]+|$|(?=[.;)]))){{1,80}}"
"""Names in a row, each with its place or house: words that begin with a capital, and small ones."""
PICTURE = (
    r"(?:photos?|photographs?|photography|images?|pictures?|illustrations?|drawings?|graphics?|map|video"
    r"|cartoon)"
)
