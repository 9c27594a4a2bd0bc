"""Whether a name takes "the" within a sentence: "the United States", but "Chile".

A proper name takes the article where its head is a common noun (Huddleston and Pullum, The
Cambridge Grammar of the English Language, 2002, 5.20: weak proper names). The head is the last
word before the first preposition. A name of one word, one that a possessive determines ("China's
Ministry"), and a description keep what they have.
"""

from __future__ import annotations

import re

HEADS = frozenset(
    # states and leagues of states
    "States Kingdom Emirates Nations Union Republic Federation Islands League Commonwealth"
    # their bodies
    " Commission Parliament Ministry Department Court Agency Authority Assembly Senate Council"
    " Committee Secretariat Government Administration Treasury Cabinet Presidency Tribunal Chamber"
    " Office Bureau Directorate Service Embassy Delegation Mission Army Navy Guard Forces"
    # the same as reports write them behind a name
    " administration army cabinet embassy government military ministry parliament regime"
    # organisations
    " Organization Organisation Alliance Association Party Front Movement Coalition Conference"
    " Cross Crescent Fund Programme Program".split()
)
"""Common nouns that head names of states, their bodies and organisations."""

_OF = re.compile(r" (?:of|for|on|to|in|against|and)\b")
_DETERMINED = re.compile(r"['’]s?(?: |$)|^(?:the|a|an|its|his|her|their|our) ", re.IGNORECASE)


def article(name: str) -> str:
    """ "the " for a name that takes it; else nothing."""
    words = _OF.split(name, maxsplit=1)[0].split()
    of = len(words) < len(name.split())
    weak = words[-1:] and words[-1] in HEADS and (len(words) > 1 or of)
    return "the " if weak and name[:1].isupper() and not _DETERMINED.search(name) else ""
