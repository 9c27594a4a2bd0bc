"""Who made a report and what was changed in it, as pages say it: notices, as data.

The wordings are those of agencies' and news sites' credit lines, correction policies and notes on
authors; none names a particular outlet.
"""

from __future__ import annotations

from goodoffices.read.furniture.wording import NAMES, NOTE, PIECE, Notice, floating, notices

_MADE = (
    r"(?:written|edited|compiled|produced|translated|fact-checked|filmed|designed|developed|design|graphics?"
    r"|illustrations?|animations?|development|photography|additional production|production|camera)"
)
_CHANGED = r"(?:updated|corrected|amended|edited|revised|clarified|removed|republished)"
_SCRIBE = (
    r"(?:reporter|correspondent|writer|editor|columnist|journalist|producer|contributor|intern|bureau chief"
    r"|commentator)"
)
_PERSON = r"(?:(?-i:[A-Z])[\w.’'-]+ ){2,4}"

CREDITS: tuple[Notice, ...] = (
    *notices(
        "credits",
        # "Additional reporting by A in B, C and D", also with a slip of the pen ("Additonal").
        rf"\(?(?:with )?(?:add\w{{2,4}}nal |further |extra |previous |earlier )?(?:reporting|research|writing)"
        rf" (?:(?:was )?(?:contributed|provided) )?(?:by|from) {NAMES}"
        r"(?:and (?:text|video|photos|graphics|editing) by (?:(?-i:[A-Z])[\w’'-]+ ?){1,4}|(?:in |from |at )?the [^.,]{3,30})?"
        r"(?:; ?(?:additional |further )?(?:writing|editing|reporting|production)(?: and writing)? by [^;.()]+)*\.?\)?"
        r"(?: our standards:.*)?",
        r"\(?editing by [^.]{3,80}\.?\)?",
        r"our standards:.*",
        rf"(?:{_MADE}(?: and |, )?){{1,4}} ?by {NAMES}(?:team)?\.?",
        r"\(?(?:adds|updates|recasts|refiles|corrects) (?:with |buyer |quote|detail|comment|background)"
        r"[^.]{0,100}\)?",
    ),
    floating(
        "credits",
        "contributed",
        # Names and what they are; "the Ministry contributed to this report of the board" goes on.
        rf"(?:(?:(?!who |that |said |say |says )\S+ ){{1,24}}|{NAMES})contributed (?:(?:additional |further |to )?"
        rf"(?:reporting|research|writing)(?: (?:to|for) (?:this|the) {PIECE})?|(?:(?:to|for) )?(?:this|the accompanying) {PIECE})"
        r"(?: (?:from|in) [\w ,.]+)? ?\.?",
    ),
    floating(
        "update note",
        "updated|corrected|amended|edited|revised|clarified|removed|republished|produced",
        rf"{NOTE}this (?:{PIECE}|caption|quote|map|list)(?:[’']s)?(?: and (?:{PIECE}|introduction|caption))? "
        rf"(?:has been|have been|was|is being|will be|may be) (?:\w+ ){{0,2}}(?:{_CHANGED}|produced)(?! by the\b)\b.*|"
        # "The article was amended in 2011 to allow strikes" is said of a law.
        rf"{NOTE}the (?:story|article|post|page|headline|live ?blog|transcript|interview) (?:has been|was) (?:\w+ )?{_CHANGED}"
        r"(?:\.?|,? (?:to (?:reflect|correct|include|add|clarify|remove|show|say|make|note)|with|on \d|for (?:clarity|length|style))\b.*)|"
        rf"(?:(?:correction|update|note|editor[’']s note): |\* ?)?this (?:{PIECE}|list), (?:first|originally) .{{3,60}}, (?:was|has been)"
        rf" {_CHANGED}\b.*|"
        rf"(?:this|the) (?:headline|translation|description|spelling|introduction) (?:and|of) [^.]{{3,120}} (?:has|have) (?:also )?"
        rf"been {_CHANGED}\b.*",
    ),
    *notices(
        "update note",
        rf"{NOTE}(?:correction|clarification|amendment|update)(?: (?:[\w ,]{{4,20}}|\d[\w ,/.]{{4,20}}))?: .*"
        rf"\b(?:{PIECE}|version|headline|caption|graphic|corrected|misstated|misspelled|amended|updated)\b.*",
        r"an earlier version of this (?:article|story|report|post|page|headline)\b.*",
        r"it was (?:further )?(?:updated|amended|corrected) (?:on \d|to (?:add|include|reflect|correct|clarify|remove)\b).*",
        rf"{NOTE}this {PIECE} (?:is|was|has been) (?:adapted|excerpted|reproduced|translated|republished|"
        rf"taken|compiled) (?:from|with|by)\b.*",
        rf"this is a (?:breaking|developing)(?: news)? {PIECE}.*",
        r"(?:more to (?:follow|come)|more details? (?:soon|to follow)|incoming update)[.…]*",
        rf"{NOTE}a version of this {PIECE}s? (?:first |originally |also )?(?:appears?|appeared|ran)\b.*",
        rf"\*? ?this {PIECE} (?:first |originally |was first |was originally )(?:appeared|ran|published).*",
        r"(?:our )?live coverage (?:of .{3,60} )?(?:begins here|has (?:moved here|ended|now ended))\.?",
        r"coverage for this event has ended\.?",
        r"(?:last )?updated (?:\d+|an?|one|two|three) (?:seconds?|minutes?|mins?|hours?|days?) ago",
        r"(?:auto-)?refresh(?: (?:every|for|on|to)\b.{0,40})?|newest first|sort by:? .{3,20}",
        r"(?:our |this )?(?:conversation|interview),? (?:has been |was )?(?:lightly )?(?:edited|condensed)(?: and (?:edited|condensed))? for "
        r"(?:clarity|length|brevity)\b.*",
    ),
    *notices(
        "author note",
        r"editor[’']s note: (?:[^.]{3,120}\b(?:is|are|was) (?:an? |the )?[^.]{3,160}\.|.{3,70}(?:\bis|[’']s (?:latest|new) book)\b|this |the following |the (?:view|opinion)"
        r"|.{3,60} (?:assisted|contributed) |video by ).*",
        r"previous (?:digital )?bylines\b.*",
    ),
    # Below a text, often without any contribution: "A and B reported from C. D reported from E."
    *notices(
        "credits",
        rf"(?:(?-i:[A-Z])[\w.’'-]+ ){{1,4}}(?:and (?:(?-i:[A-Z])[\w.’'-]+ ){{2,4}})?(?:reported|wrote|reported and wrote) (?:from|in) {NAMES}\.?",
        r"(?:our |the )?guests? ?: ?(?-i:[A-Z]).*",
        beside=True,
    ),
    # What a house says of its own people wherever they are named below a text.
    floating(
        "author note",
        " is a",
        rf"{_PERSON}(?!.*\b(?:who|whose|was|were|had|but)\b)is (?:currently )?an? [\w -]{{0,40}}{_SCRIBE} (?:for|with|at) "
        r"(?-i:[A-Z])[^.]{1,50},? (?:primarily |mainly )?(?:covering|leading|focusing|based|with a focus)\b.*",
    ),
    # A whole sentence on somebody who writes for a house with a name.
    floating(
        "author note",
        " is a",
        rf"{_PERSON}is (?:currently )?an? [\w -]{{0,40}}{_SCRIBE} (?:for|with|at) (?-i:[A-Z][\w’&,/-]*(?: (?:and|the|of|[A-Z][\w’&,/-]*))*)\.?",
    ),
    # An opinion's author, between the last link and the box for subscribers.
    *notices(
        "author note",
        rf"{_PERSON}(?:is|currently serves as|serves as|hosts|joined) .*\b(?:{_SCRIBE}|author|president|director|fellow|co-host|host|anchor"
        r"|founder|professor|veteran|attorney|contributor|officer|analyst|chairman|ceo|strategist|scholar)\b.*",
        between=True,
    ),
    *notices(
        "author note",
        rf"(?!.*\b(?:whose|was|were|had|but)\b){_PERSON}(?:is|(?:currently )?serves as) (?:currently )?an? [^.]{{0,60}}{_SCRIBE}(?: (?:for|with|at|in|based|covering|on|who) .*|\.)",
        beside=True,
    ),
    *notices(
        "author note",
        rf"(?!.*\b(?:who|whose|was|were|had|but)\b){_PERSON}is (?:currently )?"
        r"(?:an? |the |(?-i:[A-Z])[\w’' ]{1,40}[’']s )[^.]{0,80}\b(?:reporter|correspondent|writer|editor"
        r"|columnist|journalist|fellow|analyst|contributor|intern|professor|lecturer|bureau chief)\b.*",
        edge=True,
    ),
    *notices(
        "author note",
        r"(?!.*\b(?:said|told|whose|was|were|had|but)\b)(?:(?-i:[A-Z])[\w.’'-]+ ){1,4}(?:is|currently serves as|serves as)"
        r" (?:currently )?(?:an? |the )?[^.]{0,70}\b(?:president|ceo|director|founder|co-founder|host|co-host|anchor|author"
        r"|fellow|professor|chair|researcher|scholar|lecturer|economist|historian|strategist|head|editor|contributor)\b"
        r" (?:and|of|at|for|with|in|on|emeritus)\b.{2,200}",
        r"(?:the )?(?:writer|author|authors|columnist|contributor)s? (?:is|are) (?:an? |the )?.{3,160}",
        edge=True,
    ),
    *notices(
        "author note",
        r"(?:he|she|they) (?:reports?|covers?|writes?|leads?|is a recipient|previously|has (?:also )?(?:worked|freelanced|"
        r"reported|written)|is (?:also )?(?:the )?(?:author|host))\b.*",
        r"(?:he|she|they|(?-i:[A-Z])[\w’'-]+) (?:is also (?:the )?(?:author|host) of|joined (?:the|[A-Z]{2,5})\b.{0,60}\b"
        r"(?:network|in \d{4}))\b.*",
        r"(?:(?-i:[A-Z])[\w.’'-]+ ){1,4}(?:reports|covers|writes)\b ?(?:on|about|for)\b.*",
        r"(?:he|she|they|(?-i:[A-Z])[\w’'-]+) (?:is an? [\w ]{2,30} (?:native|graduate)|graduated from|covers ?\w+|holds an?|earned|studied"
        r"|received (?:his|her|their)|lives in|was (?:previously|born|raised))\b.*",
        r"(?:originally from|based in) [^.]{2,80}, (?:he|she)\b.*|(?:his|her) work has (?:taken|appeared|been)\b.*",
        follow=True,
    ),
)
"""Credits, notes of changes and notes on authors, by reason."""
