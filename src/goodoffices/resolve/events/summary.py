"""One line for an event, a template over its fields alone: "A frees 16 prisoners (2030-06)".

The words are fixed per PLOVER type and mode; names, figures and the lemma of what it is about
come from the entry. Nothing is said that no field holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.model.shapes import EventStatus, Plover

PREFIX: dict[EventStatus, str] = {
    "happened": "",
    "presupposed": "Taken as given: ",
    "ongoing": "Ongoing: ",
    "planned": "Planned: ",
    "possible": "Possible: ",
    "conditional": "On condition: ",
    "denied": "Denied: ",
    "negated": "Did not happen: ",
}

UPON: dict[Plover, str] = {
    "assault": "on",
    "consult": "with",
    "accuse": "against",
    "threaten": "against",
    "sanction": "on",
    "support": "for",
    "request": "to",
}
"""How a noun names the recipients where nobody is named as doer."""

MOST = 3
"""Names in one list; the others are counted."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a kind of event is worded with one doer, with several, and with none.

    ``what`` joins what it is about (a colon where no preposition fits), ``whom`` the recipients;
    an empty ``whom`` names them right behind the verb.
    """

    one: str
    many: str
    noun: str
    what: str = ""
    whom: str = ""


PHRASES: dict[tuple[Plover, str | None], Phrase] = {
    ("agree", None): Phrase("agrees", "agree", "Agreement", "on", "with"),
    ("consult", None): Phrase("meets", "meet", "Meeting", "on", "with"),
    ("consult", "visit"): Phrase("visits", "visit", "Visit", "for", ""),
    ("consult", "phone"): Phrase("calls", "call", "Call", "on", ""),
    ("consult", "mediate"): Phrase("mediates", "mediate", "Mediation", "on", "with"),
    ("support", None): Phrase("supports", "support", "Support", ":", ""),
    ("concede", None): Phrase("gives way", "give way", "Concession", "on", "to"),
    ("cooperate", None): Phrase("cooperates", "cooperate", "Cooperation", "on", "with"),
    ("aid", None): Phrase("gives aid", "give aid", "Aid", "with", "to"),
    ("aid", "asylum"): Phrase("shelters", "shelter", "Asylum", "", "for"),
    ("retreat", None): Phrase("steps back", "step back", "Step back", "on", "towards"),
    ("retreat", "release"): Phrase("frees", "free", "Release", "", "towards"),
    ("retreat", "return"): Phrase("returns", "return", "Return", "", "to"),
    ("retreat", "ease"): Phrase("eases", "ease", "Easing", "", "on"),
    ("retreat", "access"): Phrase("grants access", "grant access", "Access", "for", "to"),
    ("retreat", "ceasefire"): Phrase("ceases fire", "cease fire", "Ceasefire", "", "with"),
    ("retreat", "withdraw"): Phrase("withdraws", "withdraw", "Withdrawal", "", "from"),
    ("retreat", "disarm"): Phrase("stands down", "stand down", "Standing down", "on", "towards"),
    ("request", None): Phrase("asks", "ask", "Request", "for", ""),
    ("accuse", None): Phrase("accuses", "accuse", "Accusation", "over", ""),
    ("accuse", "investigate"): Phrase("investigates", "investigate", "Inquiry", "into", ""),
    ("accuse", "disapprove"): Phrase("condemns", "condemn", "Condemnation", "over", ""),
    ("reject", None): Phrase("rejects", "reject", "Rejection", "", "of"),
    ("threaten", None): Phrase("threatens", "threaten", "Threat", "over", ""),
    ("protest", None): Phrase("protests", "protest", "Protest", "over", "against"),
    ("sanction", None): Phrase("sanctions", "sanction", "Sanction", "with", ""),
    ("sanction", "expel"): Phrase("expels", "expel", "Expulsion", "", "of"),
    ("sanction", "withdraw"): Phrase("breaks off", "break off", "Breaking off", "", "with"),
    ("sanction", "discontinue"): Phrase("stops", "stop", "Stop", "", "to"),
    ("mobilize", None): Phrase("mobilizes", "mobilize", "Mobilization", "", "against"),
    ("coerce", None): Phrase("coerces", "coerce", "Coercion", "with", ""),
    ("coerce", "arrest"): Phrase("detains", "detain", "Detention", "", "of"),
    ("coerce", "deport"): Phrase("deports", "deport", "Deportation", "", "of"),
    ("coerce", "seize"): Phrase("seizes", "seize", "Seizure", "", "of"),
    ("coerce", "ban"): Phrase("bans", "ban", "Ban", "", "of"),
    ("coerce", "restrict"): Phrase("restricts", "restrict", "Restriction", "by", "of"),
    ("assault", None): Phrase("attacks", "attack", "Attack", ":", ""),
    ("assault", "abduct"): Phrase("abducts", "abduct", "Abduction", "", "of"),
}
"""Wordings by type and mode; a mode that is not here is worded as its type."""


def summary(
    type_: Plover,
    mode: str | None,
    status: EventStatus,
    initiators: Sequence[str],
    recipients: Sequence[str],
    what: str,
    edtf: str | None,
    *,
    place: str | None = None,
    several: bool = False,
) -> str:
    """The line for an event from its fields; names, ``what`` and ``place`` are put in as they stand.

    Where it was is told of what nobody is named in: it is all that tells one meeting from another.
    """
    phrase = PHRASES.get((type_, mode)) or PHRASES[type_, None]
    if initiators:
        parts = [_list(initiators), phrase.many if several else phrase.one]
    else:
        parts = [phrase.noun]
    link = "of" if not initiators and not phrase.what else phrase.what
    whom = phrase.whom
    if not initiators:
        whom = UPON.get(type_) or phrase.whom or "of"
    about = f"{link} {what}".strip() if what else ""
    to = f"{whom} {_list(recipients)}".strip() if recipients else ""
    if recipients and not what and phrase.whom == "towards":
        to = _list(recipients) if initiators else f"of {_list(recipients)}"
    direct = not phrase.what
    parts += [about, to] if direct else [to, about]
    day = f" ({edtf})" if edtf else ""
    there = f", {place}" if place and not (initiators or recipients) else ""
    words = " ".join(p for p in parts if p).replace(" : ", ": ")
    return f"{PREFIX[status]}{words}{there}{day}"


def _list(names: Sequence[str]) -> str:
    shown = list(names[:MOST])
    if len(names) > MOST:
        shown.append(f"{len(names) - MOST} more")
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"
