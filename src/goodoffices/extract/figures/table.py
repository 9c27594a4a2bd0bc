"""Words around numbers: what they make of a value, and what is counted.

Quantifiers follow the numeral modifiers of Quirk et al., A Comprehensive Grammar of the English
Language (1985), 5.20 and 8.107; currencies are ISO 4217; scales the short scale of news English.
"""

from __future__ import annotations

from typing import Literal

Bound = Literal["from", "above", "to", "below", "about", "nearly", ""]

QUANTIFIERS: dict[str, Bound] = {
    "at least": "from",
    "no fewer than": "from",
    "not fewer than": "from",
    "no less than": "from",
    "not less than": "from",
    "a minimum of": "from",
    "upwards of": "from",
    "more than": "above",
    "over": "above",
    "well over": "above",
    "just over": "above",
    "in excess of": "above",
    "exceeding": "above",
    "upward of": "from",
    "up to": "to",
    "as many as": "to",
    "as much as": "to",
    "at most": "to",
    "no more than": "to",
    "not more than": "to",
    "a maximum of": "to",
    "fewer than": "below",
    "less than": "below",
    "under": "below",
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "about",
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
    "approximately": "about",
    "an estimated": "about",
    "the estimated": "about",
    "estimated": "about",
    "circa": "about",
    "another": "",
    "an additional": "",
    "a further": "",
    "a total of": "",
    "a combined": "",
    "the other": "",
    "a record": "",
    "between": "",
    "from": "",
}
"""What stands before a number: ``above`` and ``below`` exclude the number itself."""

AFTERWARDS: dict[str, Bound] = {
    "or more": "from",
    "or so": "about",
    "-odd": "about",
    "-plus": "from",
    "+": "from",
    "or fewer": "to",
    "or less": "to",
}
"""What stands right behind a number."""

SMALL: dict[str, int] = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
    if n
}
TENS: dict[str, int] = {
    w: 10 * n
    for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "k": 1e3,
}
"""Short scale, with the abbreviations of news agencies' style books."""

VAGUE: dict[str, float] = {
    "hundreds of thousands": 2e5,
    "tens of thousands": 2e4,
    "tens of millions": 2e7,
    "hundreds of millions": 2e8,
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
}
"""Plural scales, at least two of their kind, open above."""

CURRENCY_SIGNS: dict[str, str] = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₪": "ILS",
    "₩": "KRW",
    "₺": "TRY",
    "₦": "NGN",
}

CURRENCY_WORDS: dict[str, str] = {
    "dollar": "USD",
    "euro": "EUR",
    "sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "ruble": "RUB",
    "rouble": "RUB",
    "hryvnia": "UAH",
    "shekel": "ILS",
    "zloty": "PLN",
    "baht": "THB",
    "naira": "NGN",
    "cent": "",
    "pound": "",
    "franc": "",
    "rupee": "",
    "peso": "",
    "crown": "",
    "dinar": "",
    "dirham": "",
    "lira": "",
    "rial": "",
    "riyal": "",
    "won": "",
    "shilling": "",
    "krona": "",
    "krone": "",
}
"""ISO 4217 where the word names one currency alone; the word itself serves where it does not."""

DURATIONS: dict[str, tuple[str, int]] = {
    "minute": ("minutes", 1),
    "hour": ("hours", 1),
    "day": ("days", 1),
    "week": ("days", 7),
    "month": ("months", 1),
    "year": ("years", 1),
    "decade": ("years", 10),
}
"""Units of duration. A week is seven days whatever the calendar, so both are kept in days."""

THINGS: frozenset[str] = frozenset(
    "rocket missile drone shell bomb mine tank vehicle truck lorry aircraft jet plane helicopter"
    " ship vessel boat trawler submarine gun howitzer rifle weapon warhead battery brigade"
    " battalion division company strike airstrike attack raid explosion blast round wave session"
    " violation arrest killing injury case charge count tonne ton kilogram kilometre kilometer"
    " mile metre meter hectare acre litre liter barrel megawatt vote ballot seat signature site"
    " house home building school hospital village town bridge crossing checkpoint reactor plant"
    " bank firm entity cargo shipment delivery consignment ticket permit licence visa passport"
    " embassy consulate copy box parcel loaf animal head job post".split()
)
"""Nouns for what is given, taken, hit or measured: with these a small number in words counts."""

HARM: dict[str, str] = {
    "kill": "killed",
    "injure": "injured",
    "wound": "wounded",
    "hurt": "hurt",
    "displace": "displaced",
    "detain": "detained",
    "arrest": "arrested",
    "die": "died",
    "abduct": "abducted",
    "kidnap": "kidnapped",
    "capture": "captured",
    "evacuate": "evacuated",
    "expel": "expelled",
    "execute": "executed",
}
"""What befalls the people counted. It is part of what is counted: killed and injured are two."""

FREED: dict[str, str] = {"release": "released", "free": "freed", "pardon": "pardoned"}
"""The same where the noun tells enough: sixteen prisoners freed are sixteen prisoners released."""

NOT_COUNTED: frozenset[str] = frozenset(
    "a.m. p.m. am pm gmt utc o'clock degree st nd rd th page percent percentage time times year-old"
    " version".split()
)
"""What follows a number that counts nothing."""

NUMBERED: frozenset[str] = frozenset(
    "no number article resolution chapter section paragraph page point phase stage step group"
    " channel room flight route highway unit annex protocol level tier category day week version"
    " grade part volume clause item figure table line highway aged age chapter brigade g f".split()
)
"""What precedes a number that only numbers it ("Resolution 1701", "Article 5")."""

ACTING: frozenset[str] = frozenset(
    "leader side party country state nation president minister official government capital"
    " power ally neighbour neighbor counterpart diplomat man woman source analyst expert thing"
    " way reason question issue point option paper bloc brother presidency".split()
)
"""Nouns with which a small number in words ("the two leaders") tells who acts, not how many."""
