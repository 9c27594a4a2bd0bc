"""Furniture run into a paragraph, as data: what a scraper leaves between two sentences of prose.

Where a page's lines were joined, credits, links to other stories and players stand inside the
paragraph with no mark-up around them. Each pattern finds a stretch whose ends are certain: it is
bracketed, stands between the end of a sentence and a capital, or is glued to the next word
("UPDATESToday"), as happens where a link's text touched the text behind it. The wordings are
those of agencies' credit lines (AP and Reuters photo captions) and of news sites' players.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from goodoffices.read.furniture.wording import AGENCIES, NAMES
from goodoffices.text.organisations_table import MEDIA

_CAPITAL = r"[A-Z][\w.’'-]*"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL}){{0,4}}"
_AFTER_STOP = r"(?:(?<=[.!?”\")\]] )|(?<=[.!?”\")\]]  )|(?<=\n)|^)"
_OPENER = (
    r"(?:The|A|An|But|In|On|At|It|He|She|They|We|This|That|These|Those|As|After|Before|While|When|If"
    r"|For|Since|Meanwhile|However|Earlier|Later|Last|Now|With|Speaking|Asked|According|And|So|There"
    r"|His|Her|Their|Both|Some|Many|One|Two|Despite|Although|Though|Under|During|Among|Following|Our|Its|Analysts|Officials|Residents|Days|Still|Yet|Also)"
)
"""Words that open a sentence: behind a headline without a stop they show where prose goes on."""
_HEADLINE_END = rf"(?: (?:[^\s.?!]+ ){{3,24}}?[^\s.?!,;:—–-]+(?= {_OPENER} [a-z]|(?<! that)(?<! as)(?<! a)(?<! an)(?<! the)(?<! of)(?<! by)(?<! to)(?<! called)(?<! said)(?<! was) “[A-Z]))?"
_SHOUT = r"[‘“']?[A-Z0-9][A-Z0-9.’'‘“”\"&,:;\-–—$%/?!]{0,40}+"
_SHOUT_REST = r"[A-Z0-9.’'‘“”\"&,:;\-–—$%/?!]{0,40}+"
_SHOUT_END = r"[A-Z0-9.’'‘“”\"&,:;\-–—$%/?!]{0,40}[A-Z0-9’'?!]"
"""Words in capitals: the first, those that follow, and the last; no word is longer than 41 signs."""
_LISTED = rf"(?:{_CAPITAL}|via|of|the|for|and|by|/|&)"


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch of furniture inside a line: its reason and its form.

    One of ``needles`` must stand in the line for the pattern to be tried at all.
    """

    reason: str
    needles: tuple[str, ...]
    pattern: re.Pattern[str]
    sign: re.Pattern[str] | None = None
    """What must be found besides, where the needles alone are too common."""

    def near(self, text: str) -> bool:
        """Whether the pattern is worth trying on a text."""
        for needle in self.needles:
            if needle in text:
                return self.sign is None or bool(self.sign.search(text))
        return False


def _inline(reason: str, needles: str, pattern: str, sign: str | None = None) -> Inline:
    seen = re.compile(sign) if sign else None
    return Inline(reason, tuple(needles.split("|")), re.compile(pattern), seen)


INLINE: tuple[Inline, ...] = (
    _inline(
        "caption",
        "(",
        r"\((?:(?:File )?(?:Photos?|Photograph|Image|Picture|Illustration|Graphic|Credit|AP Photo"
        r"|Pool Photo)(?: [Bb]y | credit|:|/| courtesy| provided| via)[^()]{0,90}|"
        rf"[^()]{{0,80}}/ ?{AGENCIES}(?: via [\w ]{{2,30}})?(?:[,/] ?[Ff]ile)?|"
        rf"{AGENCIES}(?: Photo)?/(?![^()]*(?:\b[Pp]olls?\b|\b[Ss]urvey))[A-Z][\w.’'-]*(?: [^()]{{1,70}})|"
        rf"[^()]{{0,80}} via {AGENCIES}(?:,? ?[Ff]ile)?|[^()|]{{2,60}}/ ?{AGENCIES} \| [^()]{{2,60}}|(?:Getty Images|AP Photo|AFP Photo|Shutterstock|Handout))\)",
    ),
    _inline(
        "caption",
        "[",
        r"\[(?:(?:File )?(?:Photo|Image|Picture|Illustration|Credit|File)s?(?: by |: ?)[^\[\]]{2,90}|"
        rf"[^\[\]]{{0,80}}/ ?{AGENCIES}(?: via [\w ]{{2,30}})?|[^\[\]]{{0,80}} via {AGENCIES}|{AGENCIES})\]",
    ),
    # A bracketed name glued to what follows (and to what precedes, at a line's end): a credit
    # whose caption was a line of its own.
    _inline(
        "caption",
        "(",
        rf"\((?:(?<=[a-z\d.!?]\()|(?<=[.!?] \()){_CAPITAL}(?: {_LISTED}){{1,9}}\)(?=[A-Z“\"‘])"
        rf"|\((?<=[a-z\d.!?]\(){_CAPITAL}(?: {_LISTED}){{1,9}}\)(?=\s*$)",
    ),
    _inline(
        "caption",
        "/",
        rf"(?:{_AFTER_STOP}|(?<= (?:19|20)\d\d ))(?:Photo [Ii]llustration by )?(?:{_CAPITAL} ){{0,3}}{_CAPITAL}"
        rf"(?:(?: ?/{_CAPITAL}(?: {_CAPITAL}){{0,3}})*/{AGENCIES}(?:/{AGENCIES})*(?: via {AGENCIES})?(?:/[Ff]ile)?(?![\w/])"
        rf"|(?<! )/[A-Z]{{2,6}}(?= [A-Z“‘\"]|\s*$))",
        r"/ ?[A-Zdi]",
    ),
    _inline(
        "caption",
        "llustration by |REUTERS/|Reuters/|AP Photo/",
        rf"{_AFTER_STOP}(?:(?:Photo )?[Ii]llustration by (?:[A-Z]{{2,6}}|{_CAPITAL} {_CAPITAL})(?= [A-Z“‘\"]|\s*$)"
        rf"|(?:REUTERS|Reuters|AP Photo)/{_CAPITAL} {_CAPITAL}(?= [A-Z“‘\"]|\s*$)(?: {_CAPITAL} {_CAPITAL}/{AGENCIES})?)",
    ),
    _inline(
        "caption",
        "Getty Images|Shutterstock|iStock|Alamy|Image source|Media caption|Image credit|Photo credit",
        rf"{_AFTER_STOP}(?:(?:AFP via |Pool via )?(?:Getty Images|Shutterstock|iStock|Alamy)(?= [A-Z“‘\"])"
        rf"|(?:Image source|Media caption|Image credit|Photo credit)[,:] {_NAME})",
    ),
    _inline(
        "related headlines",
        " - Source: ",
        r"\b(?:Related|Video|VIDEO) ?(?:video)? [^.\n]{3,150}? \d\d:\d\d - Source: [A-Z]\w+",
    ),
    _inline("navigation", " - Source: ", r"\b\d?\d:\d\d - Source: (?:[A-Z]{2,5}\b|[A-Z]\w+)"),
    # Glued to its headline, behind and before a gap: "Related articleWhat the vote means     ".
    _inline(
        "related headlines",
        "Related ",
        r"\bRelated (?:article|video|live-story|card|gallery|story|audio|interactive)(?=[A-Z\d“‘\"'])[^\n]{3,200}?(?= {4}|\s*$)",
    ),
    _inline(
        "related headlines",
        "",
        rf"[A-Z0-9‘“'](?:(?<=[a-z][.!?”\")’].)|(?<=[.!?][”\"’)].)|(?<=[a-z][.!?”\")’]\s.)"
        rf"|(?<=[.!?][”\"’)]\s.)|(?<=[a-z][A-Z])|(?<=[A-Z]\.[A-Z]\..)){_SHOUT_REST}\s(?:{_SHOUT}\s){{4,30}}{_SHOUT_END}"
        r"(?=[A-Z][a-z]|\s*$|\s?[“\"]?[A-Z][a-z])",
    ),
    # Shorter ones only where both ends are glued to prose.
    _inline(
        "related headlines",
        "",
        rf"[A-Z‘“'](?:(?<=[a-z”\")’].)|(?<=[a-z][.!?].)){_SHOUT_REST}\s(?:{_SHOUT}\s){{1,30}}{_SHOUT_END}(?=[A-Z][a-z])",
    ),
    _inline(
        "navigation",
        "READ |SEE |WATCH|CLICK ",
        rf"\b(?:READ|SEE|WATCH) (?:MORE|ALSO|NEXT|NOW):\s?{_HEADLINE_END}"
        r"|\bWATCH:(?=\s?[A-Z“\"]|\s*$)"
        r"|\bCLICK (?:HERE |BELOW )?(?:TO|FOR) [A-Z’'“\"”&:\- ]{4,70}"
        r"(?:[A-Z](?=I [a-z])|[A-Z](?=[A-Z][a-z])|(?!I [a-z])[A-Z”\"]:?(?!\w))",
    ),
    _inline(
        "navigation",
        "full article|full story|full report|full interview|full analysis",
        r"\bRead (?:the|our) ?full (?:article|story|report|interview|analysis)\b[\w ’',-]{0,60}?\bby "
        r"[A-Z][\w.’'-]*(?:,? (?:and )?[A-Z][\w.’-]*?){1,5}(?=[A-Z][a-z]|\s|$)",
    ),
    _inline(
        "navigation",
        "Listen to th| read",
        rf"{_AFTER_STOP}(?:Listen to (?:this|the) (?:article|story|report)(?: ?\(?\d+ ?min\w*\)?)?"
        r"|\d{1,2}[ -]min(?:ute)? read)(?= [A-Z“‘\"])",
    ),
    _inline(
        "advertisement",
        "dvertis|DVERTIS|ponsored|SPONSORED|Ad Feedback|continues below|continues after",
        rf"{_AFTER_STOP}(?:Advertise?ment|ADVERTISE?MENT|Sponsored|SPONSORED|Ad Feedback"
        r"|(?:Article|Story|Content) continues (?:below|after)(?: (?:this )?ad\w*)?)(?= [A-Z“‘\"]|\s*$)",
    ),
    _inline(
        "boilerplate",
        " contains | CONTAINS ",
        rf"{_AFTER_STOP}(?:W(?:arning|ARNING):? ?)?(?:This|THIS) (?:story|article|report|page|video|VIDEO|STORY) (?:contains|CONTAINS)"
        r" [^.“\"]{0,80}?(?:upsetting|distressing|disturbing|offend|offensive|graphic (?:details|images|content)|GRAPHIC [A-Z]+)"
        r"(?:\.|(?= [A-Z“‘\"]|\s*$))",
    ),
    _inline("navigation", "ead more", r"\bRead ?more ?here\.?(?=\s*[A-Z\d]|\s*$)"),
    _inline(
        "navigation",
        ", visit www.",
        r"\bFor more [\w ]{2,30}, visit www\.[a-z./]+",
    ),
    _inline(
        "credits",
        "contributed ",
        rf"{_AFTER_STOP}{NAMES}contributed (?:(?:additional )?reporting|to this (?:report|story|article|update|post|piece))(?: ?\.)?"
        r"(?=\s|[A-Z]|$)",
    ),
    _inline(
        "credits",
        "(",
        r"\((?:(?:Additional |Writing and |With )?[Rr]eporting|Writing|Compiled|Edited|Editing)"
        r"(?: and (?:writing|editing))? by [^()]{3,300}\)",
    ),
    _inline(
        "link",
        "pic.twitter|t.co/",
        r"\bpic\.twitter\.com/\w{6,12}\b|https?://t\.co/\w{6,12}\b",
    ),
)
"""Exact stretches inside a line, by reason."""

HANDED_OVER = re.compile(
    rf"{_AFTER_STOP}(?:{_CAPITAL}[ \xa0]){{0,3}}{_CAPITAL}(?:(?<=[’']s)|[ \xa0]+[’']s)\s+"
    rf"{_CAPITAL}(?:[ \xa0](?:{_CAPITAL}|ap|al|bin|van|von|de|da|di|el))"
    r"{1,4}\s(?:has (?:more|this report|the (?:report|story|details|latest)|(?:the )?(?:more|full) details)"
    r"|reports|report)(?: (?:from|on) [^.\n]{2,60})?\.(?=\s|$)",
    re.MULTILINE,
)
"""A broadcaster's page hands over to the film above it: "Fjord TV's Anna Lind reports from Oslo." A
line may end behind the outlet, where the page shows its name as a link."""

_SHOWN = (
    r"(?:discuss(?:es)?|reacts?|joins?|weighs? in|breaks? down|reports?|has the latest|provides? (?:details|insight|updates?|an update)"
    r"|details|explains?|speaks?|analyz?[sz]es?|responds?|addresses|examines|unpacks|shares?|gives|talks?|argues?|previews)"
)
FILM_ABOVE = re.compile(
    rf"[^\n]{{8,200}}?\b{_SHOWN}\b[^\n]{{5,260}}? on [‘'“\"](?-i:[A-Z])[\w&@. ]{{1,30}}[\w&@]\.?[’'”\"]\.?(?=\s|[A-Z]|$)"
    rf"|(?:{_CAPITAL} ){{0,3}}{_CAPITAL}(?: (?:senior|chief|national|foreign|affairs|security|congressional)){{0,4}} (?:correspondent|reporter"
    rf"|contributor|analyst|anchor|host) {_CAPITAL} {_CAPITAL} {_SHOWN} [^\n.]{{5,200}}\.(?=\s|[A-Z]|$)"
    rf"|(?:{_CAPITAL} ){{0,3}}{_CAPITAL}(?:(?<=[’']s)|[’']) {_CAPITAL} {_CAPITAL} (?:reports (?:on|from)|has the latest"
    rf"|provides (?:details|insight|an update)) [^\n.]{{5,200}}\.(?=\s|[A-Z]|$)"
)
"""What a page says of the film above a report, before its first word: "Harbour News correspondent Anna
Lind reports from the quay." "The mayor reacts to the strike on 'Fjord Tonight.'"."""

_OUTLET = "|".join(re.escape(name) for names in MEDIA for name in names)
FILM_BESIDE = re.compile(
    r"(?!.*\b(?:said|says|told|according to)\b)(?:.{20,300}[.!?] )?"
    rf"(?:The )?(?:{_OUTLET})(?: [\w ]{{4,30}}?)?(?:(?<=[’']s)|[’']s?) {_CAPITAL}(?: {_CAPITAL}){{1,3}} "
    r"(?:explains? (?:what|why|how|who|where|whether)|reports? (?:on|from)|(?:explains?|reports?)(?=\.?$)"
    r"|explores?|investigates?|breaks? (?:it )?down|takes? a (?:closer )?look|looks? (?:at|into)"
    r"|has (?:the )?(?:more|latest|details|story))\b[^.]{0,140}\.?"
)
"""What a page says of a film between two paragraphs: "Both states drift apart. CNN's Ana Lind explains why."."""
BESIDE_SIGNS = (
    " explain", " report", " explore", " investigate", " break", " take", " look", " has ",
)  # fmt: skip
"""One of these stands in every such line."""

HANDED_SIGNS = (
    "reports from ", "report from ", "reports on ", "report on ", "has more", "has this", "has the ",
    "has full", "reports.", "report.",
)  # fmt: skip
"""One of these stands in every text with such words."""

LABELLED = re.compile(
    r"(?:(?<=[.!?”\")]\s)|(?<=[.!?”\")]\s\s)|^)[A-Z][A-Z&’'-]{2,}(?: [A-Z&’'-]{2,}){0,2}: (?=[A-Z‘“\"])"
)
"""The first of a list of links with labels: "ANALYSIS: What the vote means EXPLAINER: Who ..."."""
LABELS_SHOW = re.compile(r": (?<=[A-Z]{2}: )")
"""Quickly tells lines that may hold such a list."""
LABEL = re.compile(r"(?<=[\w’”?!\"'.] )[A-Z][A-Z&’'-]{2,}(?: [A-Z&’'-]{2,}){0,2}: (?=[A-Z‘“\"])")
"""A further label of such a list."""
LONGEST_LINK = 130
"""A labelled link has no more characters than this."""
