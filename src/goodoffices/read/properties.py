"""The title and authors that an office program writes into a file, where they can be trusted.

Most are leftovers: the file's name, a template's title, the typist's login. So a title counts only
if the text itself shows its words, an author only if the text names the person. The days on which
a file was made or changed are no days of publication and are never read: a report is filed away,
printed or converted months later, and a wrong day is worse than none.
"""

from __future__ import annotations

import re

from goodoffices.read.names import persons

LONGEST = 300
"""No title has more characters."""
HEAD = 3000
"""A title's words stand within so many characters of a text's beginning."""
SHOWN = 0.8
"""So much of a title's words the text has to show."""

_LEFTOVER = re.compile(
    r"(?:microsoft (?:word|powerpoint|office)|word document|powerpoint presentation|untitled|unknown|document ?\d*"
    r"|print(?:out)?|layout ?\d*|template|title|slide ?\d*|no title|unbenannt|sans titre|scan\w*|draft ?\d*)\b[\W\d]*$"
    r"|microsoft word - .*|.*\.(?:docx?|pdf|odt|rtf|indd|qxd|qxp|html?|pptx?|pages|tex|dvi|wpd|tmp|txt)\W*"
    r"|(?:[a-z]:\\|/|https?:|file:).*",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{2,}")


def sound_title(given: str | None, text: str) -> str | None:
    """The title if it is one: at least two words, no program's leftover, shown by the text."""
    title = " ".join((given or "").split())
    words = _WORD.findall(title.casefold())
    if len(words) < 2 or len(title) > LONGEST or _LEFTOVER.fullmatch(title):
        return None
    head = set(_WORD.findall(text[:HEAD].casefold()))
    return title if sum(w in head for w in words) >= SHOWN * len(words) else None


def sound_authors(given: str | None, text: str) -> tuple[str, ...]:
    """The authors if all are persons by their names' form and the text names each of them."""
    if not given or len(given) > LONGEST:
        return ()
    found = persons(" ".join(given.replace(";", ",").split()))
    shown = " ".join(text.split()).casefold()
    return found if found and all(p.casefold() in shown for p in found) else ()
