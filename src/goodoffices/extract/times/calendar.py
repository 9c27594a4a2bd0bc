"""Time expressions with a place in the calendar or on the clock: patterns and their formulas.

How a pattern and a formula are written is told in ``rules.py``.
"""

from __future__ import annotations

from goodoffices.extract.times.rule import Rule

_NO_YEAR = r"(?!,?\s+(?:of\s+)?(?:1[6-9]|20)\d\d\b)(?!,?\s+['’]\d\d\b)"

DAYS: tuple[Rule, ...] = (
    # days in full
    Rule("month", r"(?:{W_})?{M}\s+(?:the\s+)?{D},?\s+{Y}", "{y}-{m}-{d}", "none"),
    Rule(
        "month",
        r"(?:{W_})?(?:the\s+(?=\d+[snrt]))?{D}\.?[\s-]+(?:(?:day\s+)?of\s+)?{M},?[\s-]+{Y}",
        "{y}-{m}-{d}",
        "none",
    ),
    Rule("month", r"(?:{W_})?{M}\s+{D},?\s+{SY}", "{sy}-{m}-{d}", "none"),
    Rule("month", r"(?:{W_})?{D}\s+{M}\s+{SY}", "{sy}-{m}-{d}", "none"),
    Rule(
        "month", r"(?:{W_})?(?:the\s+)?{DW}\s+(?:day\s+)?of\s+{M},?\s+{Y}", "{y}-{m}-{dw}", "none"
    ),
    Rule(
        "digit",
        r"(?P<y>\d{4})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>{DAY})\b(?![-/.]\d)",
        "{y}-{m}-{d}",
        "none",
    ),
    Rule(
        "digit",
        r"(?P<d>{DAY})\.(?P<m>0?[1-9]|1[0-2])\.(?P<y>(?:19|20)\d\d)\b",
        "{y}-{m}-{d}",
        "none",
    ),
    Rule(
        "digit",
        r"(?P<e>\d\d?)(?P<sep>[-/])(?P<e2>\d\d?)(?P=sep)(?P<ey>(?:19|20)\d\d)\b(?![-/]\d)",
        "FIGURES",
        "none",
    ),
    Rule("digit", r"(?P<e>\d\d?)/(?P<e2>\d\d?)/(?P<ey>\d\d)\b(?![/-]\d)", "FIGURES", "none"),
    # days and months without a year
    Rule("month", r"(?:{W_})?{M}\s+(?:the\s+)?{D}" + _NO_YEAR + r"(?!\s*%)", "--{m}-{d}"),
    Rule("month", r"(?:{W_})?(?:the\s+)?{D}\s+(?:(?:day\s+)?of\s+)?{M}" + _NO_YEAR, "--{m}-{d}"),
    Rule("month", r"(?:{W_})?(?:the\s+)?{DW}\s+(?:day\s+)?of\s+{M}" + _NO_YEAR, "--{m}-{dw}"),
    Rule("month", r"(?:last|this\s+past)\s+{M}", "--{m}<"),
    Rule("month", r"(?:next|this\s+coming)\s+{M}", "--{m}>"),
    Rule("month", r"(?:{MOD}[\s-]+)?{M}\s+(?:of\s+)?last\s+year", "year-1 --{m}"),
    Rule("month", r"{D}\s+{M}\s+(?:of\s+)?last\s+year", "year-1 --{m}-{d}"),
    Rule("month", r"{M}\s+{D},?\s+(?:of\s+)?last\s+year", "year-1 --{m}-{d}"),
    Rule("month", r"(?:{MOD}[\s-]+)?{M}\s+(?:of\s+)?this\s+year", "year+0 --{m}"),
    Rule("month", r"{D}\s+{M}\s+(?:of\s+)?this\s+year", "year+0 --{m}-{d}"),
    Rule("month", r"{M}\s+{D},?\s+(?:of\s+)?this\s+year", "year+0 --{m}-{d}"),
    Rule("month", r"(?:{MOD}[\s-]+)?{M}\s+(?:of\s+)?next\s+year", "year+1 --{m}"),
    Rule("month", r"{D}\s+{M}\s+(?:of\s+)?next\s+year", "year+1 --{m}-{d}"),
    Rule("month", r"{M}\s+{D},?\s+(?:of\s+)?next\s+year", "year+1 --{m}-{d}"),
    Rule("month", r"{M}\s+(?:of\s+)?that\s+(?:same\s+)?year", "year+0 --{m}", "narrative"),
    Rule("month", r"{M}\s+(?:of\s+)?the\s+(?:following|next)\s+year", "year+1 --{m}", "narrative"),
    Rule("month", r"(?:{MOD}[\s-]+)?(?:this\s+)?{M}(?!\s+\d|\s+['’]\d\d\b)", "--{m}"),
    Rule(
        "month",
        r"the\s+week\s+(?:of|beginning|starting)\s+(?:{M}\s+{D}|(?P<d3>{DAY})\s+{M2})",
        "--{m}{m2}-{d}{d3} week+0",
    ),
)

YEARS: tuple[Rule, ...] = (
    Rule("month", r"(?:{MOD}[\s-]+)?{M}(?:\s+of|,)?\s+{Y}", "{y}-{m}", "none"),
    Rule("month", r"(?:{MOD}[\s-]+)?{M}\s+{SY}", "{sy}-{m}", "none"),
    Rule("digit", r"(?:{MOD}[\s-]+)(?:the\s+year\s+)?{Y}", "{y}", "none"),
    Rule("digit", r"(?:the\s+year\s+)?{Y}", "{y}", "none"),
    Rule("digit", r"{SY}", "{sy}", "none"),
    Rule("digit", r"(?:the\s+)?(?:{MOD}[\s-]+)?(?P<y>(?:1[6-9]|20)\d)0['’]?s\b", "{y}X", "none"),
    Rule("digit", r"(?:the\s+)?(?:{MOD}[\s-]+)?['’](?P<y>[3-9])0['’]?s\b", "19{y}X", "none"),
    Rule("digit", r"the\s+(?:(?:early|late|mid)[\s-]+)?(?P<y>[3-9])0s\b", "19{y}X", "none"),
    Rule("digit", r"(?<=0s\sand\s)(?P<y>[3-9])0s\b", "19{y}X", "none"),
    Rule("vague", r"the\s+(?:(?:early|late|mid)[\s-]+)?(?:nineteen[\s-])?{TENS}", "19{t}X", "none"),
    Rule(
        "digit",
        r"(?:the\s+)?(?:{MOD}[\s-]+)?(?P<c>1\d|2[01])(?:st|th)[\s-]+centur(?:y|ies)",
        "CENTURY",
        "none",
    ),
    Rule(
        "unit",
        r"(?:the\s+)?(?:{MOD}[\s-]+)?(?P<c>eighteenth|nineteenth|twentieth|twenty-first)[\s-]+century",
        "CENTURY",
        "none",
    ),
    Rule("digit", r"(?:the\s+)?(?:{MOD}\s+)?{O}[\s-]quarter(?:\s+of)?\s+{Y}", "{y}-Q{o}", "none"),
    Rule(
        "digit", r"Q(?P<o>[1-4])(?:\s+of)?\s+{Y}|{Y3}\s?Q(?P<o2>[1-4])", "{y}{y3}-Q{o}{o2}", "none"
    ),
    Rule("digit", r"(?:the\s+)?{H}[\s-]half(?:\s+of)?\s+{Y}", "{y}-H{h}", "none"),
    Rule(
        "digit",
        r"(?:H(?P<h>[12])|(?P<h2>[12])H)\s+{Y}|{Y3}\s?H(?P<h3>[12])",
        "{y}{y3}-H{h}{h2}{h3}",
        "none",
    ),
    Rule("digit", r"(?:the\s+)?(?:{MOD}[\s-]+)?{S}(?:\s+of|,)?\s+{Y}", "{y}-{s}", "none"),
    Rule(
        "digit",
        r"(?:the\s+)?(?:end|close)\s+of\s+(?P<y>{YEAR})\b|{Y3}['’]s\s+end",
        "{y}{y3}",
        "none",
    ),
    Rule(
        "digit",
        r"(?:the\s+)?fiscal\s+(?:year\s+)?{Y}|(?-i:FY)\s?(?P<y3>{YEAR})|(?:the\s+)?(?P<y4>{YEAR})(?:[-–/]\d\d)?\s+f(?:iscal|inancial)\s+year",
        "FISCAL:{y}{y3}{y4}",
        "none",
    ),
    Rule(
        "unit",
        r"(?:the\s+|this\s+|last\s+|next\s+)?(?:(?:current|previous|coming)\s+)?f(?:iscal|inancial)\s+year",
        "FISCAL:",
        "none",
    ),
)

SPANS: tuple[Rule, ...] = (
    Rule("month", r"{M}\s+{D}{TO}{D2},?\s+{Y}", "{y}-{m}-{d} to {y}-{m}-{d2}", "none"),
    Rule("month", r"{D}{TO}{D2}\s+(?:of\s+)?{M},?\s+{Y}", "{y}-{m}-{d} to {y}-{m}-{d2}", "none"),
    Rule(
        "month",
        r"{M}\s+{D}{TO}{D2}" + _NO_YEAR + r"(?!\s*%|\s+(?:people|percent|per\s+cent|points)\b)",
        "--{m}-{d} to --{m}-{d2}",
    ),
    Rule("month", r"{D}{TO}{D2}\s+(?:of\s+)?{M}" + _NO_YEAR, "--{m}-{d} to --{m}-{d2}"),
    Rule("unit", r"{D}{TO}{D2}\s+(?:of\s+)?this\s+month", "month+0 d{d} to month+0 d{d2}"),
    Rule("unit", r"{D}{TO}{D2}\s+(?:of\s+)?next\s+month", "month+1 d{d} to month+1 d{d2}"),
    Rule("unit", r"{D}{TO}{D2}\s+(?:of\s+)?last\s+month", "month-1 d{d} to month-1 d{d2}"),
    Rule("month", r"{M}{TO}{M2}(?:\s+of|,)?\s+{Y}", "{y}-{m} to {y}-{m2}", "none"),
    Rule("month", r"{D}\s+{M}{DASH}{D2}\s+{M2},?\s+{Y}", "{y}-{m}-{d} to {y}-{m2}-{d2}", "none"),
    Rule("month", r"{M}\s+{D}{DASH}{M2}\s+{D2},?\s+{Y}", "{y}-{m}-{d} to {y}-{m2}-{d2}", "none"),
    Rule("month", r"{D}\s+{M}{DASH}{D2}\s+{M2}" + _NO_YEAR, "--{m}-{d} to --{m2}-{d2}"),
    Rule("month", r"{M}\s+{D}{DASH}{M2}\s+{D2}" + _NO_YEAR, "--{m}-{d} to --{m2}-{d2}"),
    Rule("month", r"{M}\s*[-–—]\s*{M2}(?!\s+\d)", "--{m} to --{m2}"),
    Rule("digit", r"(?<=\bfrom\s){Y}\s+(?:to|until|through)\s+{Y2}", "{y} to {y2}", "none"),
    Rule("digit", r"(?<=\bbetween\s){Y}\s+and\s+{Y2}", "{y} to {y2}", "none"),
    Rule("digit", r"(?P<y>{YEAR}){DASH}{Y2}", "{y} to {y2}", "none"),
    Rule("digit", r"(?P<y>{YEAR})/(?P<y2>\d\d)\b(?!/)", "{y} to {y2}", "none"),
    Rule("weekday", r"{W}\s*[-–—]\s*{W2}", "w{w} to w{w2}"),
)

WEEKDAYS: tuple[Rule, ...] = (
    Rule("weekday", r"(?:(?:early|late|earlier|later)\s+(?:on\s+)?)?{W}(?:\s+{P})?", "w{w}"),
    Rule("weekday", r"(?:the\s+)?(?:(?:early|late)\s+)?{P}\s+(?:of|on)\s+{W}", "w{w}"),
    Rule("weekday", r"(?:last|this\s+past)\s+{W}(?:\s+{P})?", "w{w}<"),
    Rule("weekday", r"next\s+{W}(?:\s+{P})?", "week+1 w{w}"),
    Rule("weekday", r"(?:this\s+coming|the\s+coming)\s+{W}(?:\s+{P})?", "w{w}>"),
    Rule("weekday", r"this\s+{W}(?:\s+{P})?", "w{w}="),
    Rule("weekday", r"the\s+(?:following|next)\s+{W}", "w{w}>", "narrative"),
    Rule("weekday", r"the\s+(?:previous|preceding)\s+{W}", "w{w}<", "narrative"),
    Rule(
        "weekday",
        r"{W},?\s+(?:of\s+)?last\s+week|last\s+week\s+(?:on\s+)?(?P<w3>(?-i:[A-Z])\w+day)",
        "week-1 w{w}{w3}",
    ),
    Rule(
        "weekday",
        r"{W},?\s+(?:of\s+)?next\s+week|next\s+week\s+(?:on\s+)?(?P<w3>(?-i:[A-Z])\w+day)",
        "week+1 w{w}{w3}",
    ),
    Rule(
        "weekday",
        r"{W},?\s+(?:of\s+)?this\s+week|this\s+week\s+(?:on\s+)?(?P<w3>(?-i:[A-Z])\w+day)",
        "week+0 w{w}{w3}",
    ),
    Rule("weekday", r"{W}\s+(?:the\s+)?{TH}(?!\s+(?:of\s+)?(?-i:[A-Z]))", "d{d}"),
    Rule("weekday", r"the\s+{DW}\s+{W}\s+(?:of|in)\s+{M},?\s+{Y}", "{y}-{m} nth{dw}w{w}", "none"),
    Rule("weekday", r"the\s+last\s+{W}\s+(?:of|in)\s+{M},?\s+{Y}", "{y}-{m} nth0w{w}", "none"),
    Rule("weekday", r"the\s+{DW}\s+{W}\s+(?:of|in)\s+{M}(?!,?\s+\d{4})", "--{m} nth{dw}w{w}"),
    Rule("weekday", r"the\s+last\s+{W}\s+(?:of|in)\s+{M}(?!,?\s+\d{4})", "--{m} nth0w{w}"),
    Rule("weekday", r"the\s+{DW}\s+{W}\s+(?:of|in)\s+next\s+month", "month+1 nth{dw}w{w}"),
    Rule(
        "weekday",
        r"the\s+{DW}\s+{W}\s+(?:of|in)\s+(?:last|the\s+previous)\s+month",
        "month-1 nth{dw}w{w}",
    ),
    Rule("weekday", r"the\s+{DW}\s+{W}\s+(?:of|in)\s+this\s+month", "month+0 nth{dw}w{w}"),
    Rule("weekday", r"(?:every|each)\s+(?:other\s+|second\s+)?{W}(?:\s+{P})?", "SET:XXXX-WXX-{w}"),
    Rule(
        "weekday",
        r"(?P<w>{WD})s(?:\s+{P}s?)?|(?P<w3>{WD})\s+(?:mornings|afternoons|evenings|nights)",
        "SET:XXXX-WXX-{w}{w3}",
    ),
)

FEASTS: tuple[Rule, ...] = (
    # days by their number or their feast
    Rule("ordinal", r"(?<=\bon\s)the\s+{TH}(?!\s+[a-z])", "d{d}"),
    Rule("ordinal", r"(?<=\bby\s)the\s+{TH}(?!\s+[a-z])", "d{d}"),
    Rule("ordinal", r"the\s+(?:night|evening|morning|afternoon)\s+of\s+the\s+{TH}", "d{d}"),
    Rule("feast", r"(?-i:{F})(?!\s+(?-i:[A-Z])|\w)(?!,?\s+\d{4})", "{f}"),
    Rule("feast", r"(?-i:{F}),?\s+{Y}", "{y} {f}", "none"),
    Rule("feast", r"(?-i:{F})(?:\s+of)?\s+last\s+year|last\s+(?-i:{F2})", "year-1 {f}"),
    Rule("feast", r"(?-i:{F})(?:\s+of)?\s+next\s+year", "year+1 {f}"),
    # seasons without a year
    Rule("season", r"(?:late\s+|early\s+)?last\s+{S}", "--{s}<"),
    Rule("season", r"(?:next|this\s+coming)\s+{S}", "--{s}>"),
    Rule(
        "season",
        r"(?:{MOD}\s+)?this\s+(?P<s>spring|summer|autumn|winter|fall(?!\s+(?:in|of|from)\b))(?!\s+(?:of\s+)?\d)",
        "year+0 --{s}",
    ),
    Rule(
        "season",
        r"(?:{MOD}\s+)?(?:(?<=in\s)the|(?<=by\s)the|(?<=until\s)the|(?<=since\s)the|(?<=over\s)the"
        r"|(?<=during\s)the|(?<=of\s)the)\s+{S}(?!\s+(?:of|in|from)\b|\s+(?:of|,)?\s*\d)",
        "--{s}",
    ),
    Rule("season", r"(?<=in\s)(?P<s>spring|summer|autumn|winter)(?!\s+\d|\s+of\b|-)", "--{s}"),
    Rule(
        "season",
        r"(?:early|late|mid)[\s-](?P<s>spring|summer|autumn|winter)(?!\s+(?:of\s+)?\d)",
        "--{s}",
    ),
)

CLOCK: tuple[Rule, ...] = (
    Rule(
        "digit",
        r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*(?:[ap]\.?m\b\.?|o['’]clock))?{ZONE}",
        "CLOCK",
        "narrative",
    ),
    Rule("digit", r"(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]\.m\.|[ap]m\b)", "CLOCK", "narrative"),
    Rule("digit", r"\d\d?\s*(?:[ap]\.m\.|[ap]m\b){ZONE}?", "CLOCK", "narrative"),
    Rule("digit", r"(?:[01]\d|2[0-3])[0-5]\d\s*(?P<z>GMT|UTC)\b", "CLOCK", "narrative"),
    Rule("digit", r"(?<=\bat\s)(?:[01]?\d|2[0-3]):[0-5]\d\b(?!\s*[-–])", "CLOCK", "narrative"),
    Rule(
        "part",
        r"(?<=\bat\s)(?:noon|midday)|(?<=\buntil\s)noon|(?<=\bby\s)noon",
        "near day+0 T12:00",
        "narrative",
    ),
    Rule(
        "part",
        r"(?<=\bat\s)midnight|(?<=\buntil\s)midnight|(?<=\bby\s)midnight|(?<=\bafter\s)midnight",
        "near day+0 T24:00",
        "narrative",
    ),
    Rule(
        "part",
        r"(?<=\bin\s)the\s+(?:early\s+|late\s+)?(?P<p>morning|afternoon|evening)",
        "near day+0",
        "narrative",
    ),
)
