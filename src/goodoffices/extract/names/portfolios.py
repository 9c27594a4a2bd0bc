"""Titles with what they are for between them and the name: "Minister of Defence | Ivan Y".

The parse hangs the name on the preposition and the model runs both together: the portfolio's last
word tells where the name begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.language import is_english
from goodoffices.text.spelling import PARTICLES
from goodoffices.text.titles import BODY_HEADS, FORCE_NOUNS, OFFICES, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc

LAST: frozenset[str] = frozenset(
    "affairs operations defence defense security justice finance interior information health trade"
    " commerce energy economy education agriculture transport transportation infrastructure policy"
    " rights cooperation development relations diplomacy planning labour labor culture tourism"
    " environment industry technology treasury peacebuilding consolidation refugees enlargement"
    " communications intelligence staff resources welfare migration integration reconciliation"
    " protection negotiations territories emergencies".split()
)
"""Last words of portfolios (CIA, "Chiefs of State and Cabinet Members of Foreign Governments")."""

_LINKS = frozenset({"and", "&", ",", "of", "the", "-", "'s", "’s"})
_BODIES = BODY_HEADS.keys() | FORCE_NOUNS
"""Words that make a body's name of all before them: "the National Defence | Council"."""
LONGEST = 9
"""Tokens of a portfolio: "Foreign Affairs and Security Policy"."""


def noun_of(doc: Doc, at: int) -> int | None:
    """Where the title noun stands whose portfolio ends right before a token; None if none does."""
    if at < 3 or doc[at - 1].lower_ not in LAST or not doc[at - 1].text[0].isupper():
        return None
    for n in range(at - 2, max(at - 2 - LONGEST, 0), -1):
        token = doc[n]
        office = _office(doc, n - 1) if token.lower_ in ("of", "for", "on") else None
        if office is not None:
            return office
        if token.is_sent_start or not (token.text[0].isupper() or token.lower_ in _LINKS):
            return None
    return None


def _office(doc: Doc, at: int) -> int | None:
    """The office noun at a token, or before the "of State" that ends there."""
    if doc[at].lower_ == "state" and at > 1 and doc[at - 1].lower_ == "of":
        at -= 2
    return at if singular(doc[at].lower_) in OFFICES else None


def portfolio_in(doc: Doc, start: int, end: int) -> range:
    """The tokens of a portfolio that stands in a run of capitalised words before a name."""
    for n in range(end - 1, start, -1):
        if doc[n - 1].lower_ in LAST and doc[n].text[0].isupper() and doc[n].lower_ not in LAST:
            name = [t for t in doc[n:end] if t.is_alpha and t.lower_ not in PARTICLES]
            foreign = len(name) > 1 and not all(map(is_english, name))  # no "Trade Union Projects"
            sure = foreign or any(t.ent_type_ == "PERSON" for t in name)
            body = any(t.lower_ in _BODIES for t in doc[n:end])
            noun = noun_of(doc, n) if sure and not body else None
            return range(max(start, noun + 1), n) if noun is not None else _NONE
    return _NONE


_NONE = range(0)
