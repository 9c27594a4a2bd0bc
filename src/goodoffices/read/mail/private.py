"""Tells a mail from one person to another from what a list, an outlet or a machine sent.

Sources: the headers of lists (RFC 2369, RFC 2919), of mass mail ("Precedence", RFC 2076) and of
machines (RFC 3834).
"""

from __future__ import annotations

import re
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from goodoffices.read.names import person
from goodoffices.text.given_names import may_begin

OF_MANY = (
    "List-Id",
    "List-Unsubscribe",
    "List-Post",
    "Precedence",
    "Auto-Submitted",
    "Feedback-ID",
)
"""Headers that no person's mail program sets."""
MOST_READERS = 12
"""A mail to more people is a circular."""
_NEWSLETTER = re.compile(
    r"\b(?:unsubscribe|view (?:this (?:e-?mail|message) )?(?:in|on) (?:your|a|the) (?:web )?browser"
    r"|you (?:are receiving|received|are getting) this (?:e-?mail|message|newsletter)"
    r"|(?:manage|update) your (?:e-?mail )?(?:preferences|subscription))",
    re.IGNORECASE,
)
"""What newsletters say at their end or top."""


def private(mail: Message, text: str) -> bool:
    """Whether a person wrote this mail to persons, as far as its head and text tell."""
    if any(mail.get(name) for name in OF_MANY) or _NEWSLETTER.search(text):
        return False
    senders, readers = _people(mail, "From"), _people(mail, "To")
    return (
        len(senders) == 1
        and _named(senders[0])
        and 1 <= len(readers) <= MOST_READERS
        and all(_named(name) or not name for name in readers)
    )


def _people(mail: Message, header: str) -> list[str]:
    """The names in a header of addresses, empty where only the address stands."""
    values = [str(value)[:2_000] for value in mail.get_all(header, [])]
    try:
        found = getaddresses([str(make_header(decode_header(value))) for value in values])
    except (RecursionError, LookupError, ValueError):
        return []
    return [" ".join(name.split()).strip("'") for name, address in found if "@" in address]


def _named(name: str) -> bool:
    """Whether a name is a person's: in full, the family name first, or a given name alone."""
    family, comma, rest = name.partition(", ")
    return person(f"{rest} {family}" if comma else name) or (name.isalpha() and may_begin(name))
