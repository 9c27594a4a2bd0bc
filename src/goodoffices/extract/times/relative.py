"""Time expressions that count from a day, or from none: patterns and their formulas.

How a pattern and a formula are written is told in ``rules.py``.
"""

from __future__ import annotations

from goodoffices.extract.times.rule import Rule

DEICTIC: tuple[Rule, ...] = (
    Rule("deictic", r"(?:earlier\s+|later\s+)?today", "day+0"),
    Rule("deictic", r"(?:later\s+)?tonight", "day+0 TNI"),
    Rule(
        "deictic",
        r"(?:(?:early|late|earlier|later)\s+)?this\s+(?P<p>morning|afternoon|evening)",
        "day+0",
    ),
    Rule("deictic", r"(?:(?:early|late|earlier)\s+)?yesterday(?:\s+{P})?", "day-1"),
    Rule("deictic", r"(?:the\s+)?day\s+before\s+yesterday", "day-2"),
    Rule("deictic", r"(?:late\s+)?last\s+(?:night|evening)", "day-1 TNI"),
    Rule("deictic", r"(?:early\s+|late\s+)?tomorrow(?:\s+{P})?", "day+1"),
    Rule("deictic", r"(?:the\s+)?day\s+after\s+tomorrow", "day+2"),
)

PERIODS: tuple[Rule, ...] = (
    # quarters and halves
    Rule("unit", r"(?:the\s+)?{O}[\s-]quarter(?:\s+of)?\s+last\s+year", "year-1 Q{o}"),
    Rule(
        "unit",
        r"(?:the\s+)?{O}[\s-]quarter(?:\s+of)?\s+(?:this|the(?:\s+current)?)\s+year",
        "year+0 Q{o}",
    ),
    Rule("unit", r"(?:the\s+)?{O}[\s-]quarter(?:\s+of)?\s+next\s+year", "year+1 Q{o}"),
    Rule(
        "unit",
        r"(?:the\s+|its\s+|their\s+)?(?P<o>first|second|third|fourth|final)[\s-]quarter(?!\s+of\s+(?:\w+\s+)?(?:year|\d|[a-z]))",
        "--Q{o}",
    ),
    Rule("digit", r"(?-i:Q)(?P<o>[1-4])(?!\s+(?:of\s+)?\d)", "--Q{o}"),
    Rule("unit", r"(?:the\s+)?{H}[\s-]half(?:\s+of)?\s+last\s+year", "year-1 H{h}"),
    Rule(
        "unit",
        r"(?:the\s+)?{H}[\s-]half(?:\s+of)?\s+(?:this|the(?:\s+current)?)\s+year",
        "year+0 H{h}",
    ),
    Rule("unit", r"(?:the\s+)?{H}[\s-]half(?:\s+of)?\s+next\s+year", "year+1 H{h}"),
    # calendar units counted from the day of writing or speaking
    Rule("unit", r"(?:the\s+)?last\s+quarter", "quarter-1"),
    Rule(
        "unit",
        r"(?:(?:late\s+)|{MOD}\s+)?last\s+(?P<u>week|weekend|month|quarter|year|decade|century)",
        "{u}-1",
    ),
    Rule(
        "unit",
        r"(?:{MOD}\s+)?{CUR}\s+(?:calendar\s+)?(?P<u>week|weekend|month|quarter|year|decade|century)",
        "{u}+0",
    ),
    Rule(
        "unit",
        r"(?:{MOD}\s+)?next\s+(?P<u>week|weekend|month|quarter|year|decade|century)",
        "{u}+1",
    ),
    Rule("unit", r"the\s+(?P<u>week|month|quarter|year)\s+(?:before|prior\s+to)\s+last", "{u}-2"),
    Rule("unit", r"the\s+(?P<u>week|month|year)\s+after\s+next", "{u}+2"),
    Rule("unit", r"(?:the|this|next)\s+coming\s+(?P<u>weekend)", "{u}+0"),
    Rule("unit", r"(?:all\s+)?the\s+weekend", "weekend+0"),
    Rule(
        "unit",
        r"(?:the\s+)?(?:end|close)\s+of\s+(?:the|this)\s+week|before\s+the\s+week\s+is\s+(?:up|out|over)",
        "week+0 end",
    ),
    Rule("unit", r"(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+)?next\s+week", "week+1 end"),
    Rule(
        "unit",
        r"(?:the\s+)?(?:beginning|start|middle|end|close|rest|remainder)\s+of\s+(?:the|this)\s+(?P<u>month|year|decade|century)",
        "{u}+0",
    ),
    Rule("unit", r"(?:later|earlier|late|early)\s+(?:in\s+)?the\s+(?P<u>week|month|year)", "{u}+0"),
    Rule(
        "unit",
        r"(?:the\s+)?(?:rest|end|start|beginning|close)\s+of\s+the\s+day|(?:late|later|early|earlier)\s+in\s+the\s+day|(?<=\bend\s)the\s+day|(?<=\bended\s)the\s+day|(?<=\bending\s)the\s+day|(?<=\bfor\s)the\s+day\b(?=\s*[,.;])",
        "near day+0",
        "narrative",
    ),
    Rule("unit", r"year['’]s\s+end|year-end|the\s+new\s+year(?!['’]s)", "year+0"),
    Rule("unit", r"(?:the\s+)?{TH}\s+of\s+next\s+month", "month+1 d{d}"),
    Rule("unit", r"(?:the\s+)?{TH}\s+of\s+this\s+month", "month+0 d{d}"),
    Rule("unit", r"(?:the\s+)?{TH}\s+of\s+last\s+month", "month-1 d{d}"),
    # so long before or after it
    Rule("unit", r"{ABOUT}{N}\s+{U}s?\s+ago", "ago:P{n}{l}"),
    Rule("unit", r"{ABOUT}half\s+an?\s+{U}\s+ago", "ago:HALF"),
    Rule("unit", r"{FEW}\s+{U}s\s+ago|{U2}s\s+ago", "PAST_REF"),
    Rule(
        "unit",
        r"{N}\s+{U}s?\s+from\s+(?:now|today)|(?<=\bin\s){N2}\s+(?P<u2>{U2})s?['’]s?\s+time",
        "in:P{n}{n2}{l}",
    ),
    Rule("unit", r"{N}\s+{U}s?\s+(?:from|after)\s+tomorrow", "day+1 in:P{n}{l}"),
    # stretches that end or begin with it
    Rule(
        "unit",
        r"(?:the|these|this|its|his|her|their|our)\s+(?:last|past|previous|preceding)\s+{N}\s+(?:{LASTING}\s+)?{U}s?",
        "last:P{n}{l}",
    ),
    Rule(
        "unit",
        r"(?<!\bthe\s)(?:last|past|previous)\s+{N2}\s+(?:{LASTING}\s+)?{U}s?",
        "last:P{n2}{l}",
    ),
    Rule("unit", r"the\s+(?:last|past)\s+{U}(?!s)", "last:P1{l}"),
    Rule(
        "unit",
        r"(?:the|these)\s+(?:next|coming|following)\s+{N}\s+(?:{LASTING}\s+)?{U}s?",
        "next:P{n}{l}",
    ),
    Rule("unit", r"(?<!\bthe\s)next\s+{N2}\s+{U}s", "next:P{n2}{l}"),
    Rule("unit", r"the\s+coming\s+{U}(?!s)", "next:P1{l}"),
    Rule(
        "unit",
        r"(?:(?:the|these)\s+)?(?:last|past|recent|previous|preceding|next|coming|following)\s+(?:{FEW}\s+)?(?P<u>minute|hour|day|week|month|quarter|year|decade|centurie)s",
        "PX{l}",
    ),
    Rule(
        "unit",
        r"(?:the\s+)?(?:first|opening)\s+{N}\s+(?P<u>month)s\s+of\s+{Y}",
        "{y} first:P{n}{l}",
        "none",
    ),
    Rule(
        "unit",
        r"(?:the\s+)?(?:last|final)\s+{N}\s+(?P<u>month)s\s+of\s+{Y}",
        "{y} final:P{n}{l}",
        "none",
    ),
    Rule(
        "unit",
        r"(?:the\s+)?(?:first|opening)\s+{N}\s+(?P<u>month)s\s+of\s+(?:this|the)\s+year",
        "year+0 first:P{n}{l}",
    ),
    Rule(
        "unit",
        r"(?:the\s+)?(?:first|opening)\s+{N}\s+(?P<u>month)s\s+of\s+last\s+year",
        "year-1 first:P{n}{l}",
    ),
)

TOLD: tuple[Rule, ...] = (
    # counted from the last day told
    Rule(
        "unit",
        r"(?:the|that)\s+(?:following|next)\s+(?P<u>day|week|month|quarter|year|decade|weekend)",
        "{u}+1",
        "narrative",
    ),
    Rule(
        "part",
        r"the\s+(?:following|next)\s+(?P<p>morning|afternoon|evening|night)",
        "day+1",
        "narrative",
    ),
    Rule(
        "unit",
        r"the\s+(?:previous|preceding|prior)\s+(?P<u>day|week|month|quarter|year|decade)",
        "{u}-1",
        "narrative",
    ),
    Rule(
        "part",
        r"the\s+(?:previous|preceding)\s+(?P<p>morning|afternoon|evening|night)",
        "day-1",
        "narrative",
    ),
    Rule(
        "unit",
        r"the\s+(?P<u>day|week|month|year)\s+(?:before|earlier|previous)(?=\s*[,.;:)”\"]|\s*$|\s+(?:and|that|when|in|at)\b)",
        "{u}-1",
        "narrative",
    ),
    Rule(
        "unit",
        r"the\s+(?P<u>day|week|month|year)\s+(?:after|afterwards?)(?=\s*[,.;:)”\"]|\s*$)",
        "{u}+1",
        "narrative",
    ),
    Rule(
        "unit",
        r"(?:(?:earlier|later|late|early)\s+)?(?:that|(?:on\s+)?the\s+same|this\s+same)\s+(?P<u>day|week|weekend|month|quarter|year)(?!\s+(?:a\s+year|last\s+year|that|as|when)\b)",
        "{u}+0",
        "narrative",
    ),
    Rule(
        "unit",
        r"the\s+same\s+(?P<u>month|day)\s+(?:of\s+)?(?:the\s+)?(?:(?:last|previous)\s+year|(?:a|one)\s+year\s+(?:ago|earlier|before))",
        "{u}+0 back",
        "narrative",
    ),
    Rule(
        "unit",
        r"the\s+same\s+(?:period|time|quarter|week)\s+(?:of\s+|in\s+)?(?:the\s+)?(?:(?:last|previous)\s+year|(?:a|one)\s+year\s+(?:ago|earlier|before))|the\s+year-(?:ago|earlier)\s+(?:period|quarter)",
        "year-1",
        "narrative",
    ),
    Rule(
        "part",
        r"(?:(?:earlier|later)\s+)?(?:that|the\s+same)\s+(?P<p>morning|afternoon|evening|night)",
        "day+0",
        "narrative",
    ),
    Rule(
        "unit",
        r"{ABOUT}{N}\s+{U}s?\s+(?:later|afterwards?|after(?=\s*[,.;]|$)|on(?=\s*[,.;]|$))",
        "in:P{n}{l}",
        "narrative",
    ),
    Rule(
        "unit",
        r"{ABOUT}{N}\s+{U}s?\s+(?:earlier|before(?=\s*[,.;]|$)|previously|prior(?!\s+to))",
        "ago:P{n}{l}",
        "narrative",
    ),
    Rule("unit", r"(?:{FEW}\s+)?{U}s\s+(?:later|afterwards)", "FUTURE_REF", "narrative"),
    Rule("unit", r"(?:{FEW}\s+)?{U}s\s+earlier", "PAST_REF", "narrative"),
    Rule("deictic", r"(?-i:At\s+the\s+time)(?=,)", "same", "narrative"),
    Rule(
        "vague",
        r"(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\bsince\s)|(?<=\buntil\s))that\s+time",
        "same",
        "narrative",
    ),
    Rule(
        "unit",
        r"(?:a|the)\s+(?:second|third|fourth|fifth|sixth|seventh)\s+(?:consecutive|straight|successive|running)\s+(?P<u>day|week|month|quarter|year)",
        "{u}+0",
        "narrative",
    ),
    # tied to something that happened
    Rule(
        "unit",
        r"the\s+{U}s?\s+(?:immediately\s+|just\s+)?(?:before|after|following|preceding|since|leading\s+up\s+to)(?=\s+\w)(?!\s+(?:yesterday|tomorrow|last|next)\b)",
        "EVENT:{l}",
        "none",
    ),
    Rule("vague", r"the\s+eve(?=\s+of\b)|(?<=\bon\s)eve(?=\s+of\b)", "EVENT:D", "none"),
)

LENGTHS: tuple[Rule, ...] = (
    Rule(
        "unit",
        r"(?<=\bover\s)the\s+(?P<u>day|week|month|year|decade|centurie)s(?!\s+(?:since|after|before))",
        "PX{l}",
    ),
    # lengths of time and repetitions
    Rule(
        "unit",
        r"{ABOUT}{N}(?:\s+|-)(?:{LASTING}\s+)?{U}s?(?!-old|-?s?\s+(?:old|of\s+age)\b)",
        "P{n}{l}",
    ),
    Rule(
        "unit",
        r"(?:(?:the|these)\s+(?:last|past|next|coming)\s+)?{ABOUT}{N}(?:\s*[-–]\s*|\s+(?:to|or)\s+){N2}[\s-]+{U}s?(?!-old|\s+(?:old|of\s+age)\b)",
        "PX{l}",
    ),
    Rule("unit", r"{INT}\s+{U}s?\s+and\s+a\s+half", "P{n}.5{l}"),
    Rule("unit", r"{ABOUT}{N}(?:\s+|-)seconds", "PT{n}S"),
    Rule(
        "unit", r"(?:{ABOUT}half\s+(?:an?|the)\s+{U}|(?:a\s+)?half[\s-](?P<u2>{U2}))(?!s)", "PHALF"
    ),
    Rule("unit", r"{ABOUT}{FEW}\s+(?:{LASTING}\s+)?{U}s(?!-old|\s+(?:old|of\s+age)\b)", "PX{l}"),
    Rule(
        "unit",
        r"(?:the\s+(?:whole|entire)|all|an?\s+(?:entire|whole|full|single)|another|single)[\s-](?P<u>day|week|month|year|decade|hour|century)(?!s)",
        "P1{l}",
    ),
    Rule(
        "unit",
        r"{LEAD}(?P<u>minute|hour|day|week|month|year|decade|centurie)s(?!\s+(?:to\s+come|ahead|ago|of\s+age|old)|[-\w])",
        "PX{l}",
    ),
    Rule(
        "unit",
        r"(?P<u>minute|hour|day|week|month|year|decade|centurie)s(?=\s+of\s+(?!age)[a-z])",
        "PX{l}",
    ),
    Rule(
        "unit",
        r"(?P<u>day|week|month|year|decade|centurie)s?-long|(?P<u2>hour|day|week|month|year|decade)s?long",
        "PX{l}",
    ),
    Rule("unit", r"(?:every|each)\s+(?P<u>hour|day|week|month|year|quarter|decade)", "SET:P1{l}"),
    Rule("unit", r"every\s+other\s+(?P<u>hour|day|week|month|year|quarter)", "SET:P2{l}"),
    Rule("unit", r"(?:every|each)\s+{N}\s+{U}s?", "SET:P{n}{l}"),
    Rule(
        "unit",
        r"(?:once|twice|{N}\s+times|several\s+times|many\s+times)\s+(?:an?|per|every)\s+(?P<u>{U2})",
        "SET:P1{l}",
    ),
    Rule(
        "unit",
        r"(?:a|per)\s+(?P<u>hour|day|week|month|year)(?!\s+(?:ago|earlier|later|before|after|from|of|in\s+which))",
        "SET:P1{l}",
    ),
    Rule("season", r"(?:every|each)\s+{S}", "SET:XXXX-{s}"),
    Rule("part", r"(?:every|each)\s+(?P<p>morning|afternoon|evening|night)", "SET:XXXX-XX-XX"),
    Rule("vague", r"(?-i:daily)", "SET:P1D"),
    Rule("vague", r"(?-i:hourly)", "SET:PT1H"),
    Rule("vague", r"(?-i:weekly)", "SET:P1W"),
    Rule("vague", r"(?-i:biweekly|fortnightly)", "SET:P2W"),
    Rule("vague", r"(?-i:monthly)", "SET:P1M"),
    Rule("vague", r"(?-i:quarterly)", "SET:P3M"),
    Rule("vague", r"(?-i:annual|annually|yearly)", "SET:P1Y"),
)

VAGUE: tuple[Rule, ...] = (
    # words that place something without saying when
    Rule(
        "unit",
        r"(?:{FEW}\s+)?(?P<u>minute|hour|day|week|month|year|decade)s(?=\s+(?:after|before)\b)",
        "PX{l}",
    ),
    Rule("vague", r"(?-i:recent)(?=\s+[a-z])", "PAST_REF"),
    Rule("vague", r"(?-i:current)(?=\s+[a-z])", "PRESENT_REF"),
    Rule(
        "vague",
        r"(?:very\s+|more\s+|most\s+)?recently|lately|(?:some|a\s+long)\s+time\s+ago|long\s+ago",
        "PAST_REF",
    ),
    Rule(
        "vague",
        r"the\s+(?:recent\s+|distant\s+)?past(?=\s*[,.;:)”\"’]|\s*$|\s+(?:and|to|by|with|that)\b)",
        "PAST_REF",
    ),
    Rule(
        "vague",
        r"the\s+(?:near\s+|foreseeable\s+|immediate\s+|not\s+too\s+distant\s+)?future(?=\s*[,.;:)”\"’]|\s*$|\s+(?:and|to|by|with|that)\b)",
        "FUTURE_REF",
    ),
    Rule("vague", r"(?<=\bin\s)future(?=\s*[,.;:)])", "FUTURE_REF"),
    Rule(
        "vague",
        r"(?:very\s+|as\s+)?soon(?!\s+(?:after|as|enough|before|thereafter))|shortly(?!\s+(?:after|before|thereafter))",
        "FUTURE_REF",
    ),
    Rule("vague", r"(?:the\s+)?(?:long|longer|medium|short|near)(?:\s+|-)term", "FUTURE_REF"),
    Rule("vague", r"(?-i:Earlier|Later)(?=,|\s+in\b)|(?<=,\s)later(?=\s+[a-z]+ed\b)", "PAST_REF"),
    Rule(
        "vague",
        r"currently|at\s+present|(?<=\bat\s)the\s+moment(?=\s*[,.;:)”\"]|\s*$)|right\s+now|nowadays|these\s+days|the\s+time\s+being",
        "PRESENT_REF",
    ),
    Rule("vague", r"now(?!\s+that\b|\s+and\s+then|-|\s+famous)", "PRESENT_REF"),
)
