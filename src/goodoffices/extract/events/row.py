"""What makes a clause an event: verbs and nouns by PLOVER type and mode.

Types and modes: PLOVER codebook, draft 0.8 of 17 September 2021, through its table of CAMEO codes
(CAMEO2PLOVER-2021); the codes are named with each row. Where that table and docs/reference/record.md
differ, the record's contract holds: signed agreements are ``agree``, imposed sanctions
``sanction``. The words are those of CAMEO's verb patterns (Schrodt, CAMEO 1.1b3, 2012) and of
WordNet 3.1's sisters of them, kept only where the word rarely means anything else in news.

A row holds where its conditions hold, the first that does wins. ``objects`` names a class of
nouns (``text/nouns.py``), one of which the verb must act upon, or one of these: ACTOR, somebody
or some body of public life; KNOWN, one that names/ knows; NONE, no object but several taking
part; ALONE, no object at all; BOTH, two by name and nobody else; CLAUSE, a complement clause; DEED, anything but a clause that tells
an opinion; PLACE, a named place; TOGETHER, several doing it together; GUILTY, "guilty" or
"responsible" said of the object; TO_DO, somebody with an infinitive; DUTY, a clause of
what is to be done; LET, somebody who may do something; IDEA, a thing said or thought; FREED, people who may go;
SUBJUNCTIVE, a clause of what somebody do; OWN_DEED, a clause of what the subject will do or what
will come "unless" or "if"; FLAT, no clause; THING, what is neither people nor an actor;
TERM, a span in which somebody is to do something; BARRED, somebody kept from a deed by somebody of public life; ILL, what is called something bad; NAME, something that bears a name. ``preps`` asks for one of these prepositions behind the verb.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goodoffices.model.shapes import Plover

ACTOR = "ACTOR"
NONE = "NONE"
CLAUSE = "CLAUSE"
KNOWN = "KNOWN"
ALONE = "ALONE"
PLACE = "PLACE"
DEED = "DEED"
TOGETHER = "TOGETHER"
BOTH = "BOTH"
GUILTY = "GUILTY"
TO_DO = "TO_DO"
DUTY = "DUTY"
LET = "LET"
IDEA = "IDEA"
FREED = "FREED"
SUBJUNCTIVE = "SUBJUNCTIVE"
OWN_DEED = "OWN_DEED"
FLAT = "FLAT"
THING = "THING"
BARRED = "BARRED"
TERM = "TERM"
ILL = "ILL"
NAME = "NAME"


@dataclass(frozen=True, slots=True)
class VerbRow:
    """``verbs``: lemmas, a particle behind ``+``. ``objects``, ``preps``: see the module.

    ``behind`` asks the same of what stands behind the preposition as ``objects`` of the object.
    ``doer`` rows are public acts only where somebody of public life does them: one that names/
    ``known``s, or a ``public`` body. ``near`` asks for one of these words among what depends on the
    verb. In ``turned`` rows the subject is the one to whom it is done, and "from X" tells by whom.
    """

    type: Plover
    mode: str | None
    verbs: str
    objects: str = ""
    preps: str = ""
    behind: str = ""
    sure: bool = True
    doer: Literal["", "known", "public"] = ""
    near: str = ""
    turned: bool = False


SETTING_FORTH = (
    "present submit table float propose outline introduce restate unveil"
    " put+forward lay+out set+out set+forth draw+up"
)
"""Verbs of putting one's terms before others (WordNet 3.1, propose.v.01, present.v.02, outline.v.01)."""
