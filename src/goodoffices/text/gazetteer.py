"""States, international organisations and media by name: what is general knowledge, looked up.

Names of states, their capitals and demonyms come from the ``countryinfo`` package (MIT); the
tables below add what it lacks. ``known_at`` finds the longest known name at a token.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from goodoffices.model.shapes import ActorType
from goodoffices.text.organisations_table import MEDIA, ORGANISATIONS

if TYPE_CHECKING:
    from spacy.tokens import Doc

Sort = Literal["country", "demonym", "people", "capital", "organisation", "media"]

SHORT_NAMES: dict[str, str] = {
    "US": "USA",
    "U.S.": "USA",
    "U.S": "USA",
    "USA": "USA",
    "U.S.A.": "USA",
    "UK": "GBR",
    "U.K.": "GBR",
    "UAE": "ARE",
    "DRC": "COD",
    "PRC": "CHN",
    "DPRK": "PRK",
}
"""Abbreviations that stand for a state in running text, in exactly this case (Associated Press
Stylebook, 2022: "abbreviations"); all other two- and three-letter codes are left out."""

MORE_NAMES: dict[str, str] = {
    "america": "USA",
    "britain": "GBR",
    "czechia": "CZE",
    "holland": "NLD",
    "bahamas": "BHS",
    "gambia": "GMB",
    "eswatini": "SWZ",
    "timor - leste": "TLS",
    "north macedonia": "MKD",
    "côte d'ivoire": "CIV",
    "cote d'ivoire": "CIV",
    "türkiye": "TUR",
    "turkiye": "TUR",
    "kosovo": "XKX",
    "cabo verde": "CPV",
    "bosnia": "BIH",
    "trinidad": "TTO",
    "vatican": "VAT",
    "holy see": "VAT",
}
"""Everyday names of states (FCDO Geographical Names Index, 2023), in lower case."""

MORE_DEMONYMS: dict[str, str] = {
    "argentine": "ARG",
    "argentinian": "ARG",
    "bosnian": "BIH",
    "herzegovinian": "BIH",
    "kazakh": "KAZ",
    "kyrgyz": "KGZ",
    "uzbek": "UZB",
    "tajik": "TJK",
    "azeri": "AZE",
    "saudi": "SAU",
    "slovenian": "SVN",
    "serb": "SRB",
    "croat": "HRV",
    "kosovar": "XKX",
    "kosovan": "XKX",
    "ecuadorian": "ECU",
    "salvadorean": "SLV",
    "salvadorian": "SLV",
    "lao": "LAO",
    "maldivian": "MDV",
    "philippine": "PHL",
    "slovakian": "SVK",
    "djiboutian": "DJI",
    "timorese": "TLS",
    "basotho": "LSO",
    "batswana": "BWA",
    "surinamese": "SUR",
    "trinidadian": "TTO",
    "icelandic": "ISL",
    "luxembourgish": "LUX",
    "vatican": "VAT",
    "u.s.": "USA",
    "antiguan": "ATG",
    "burkinabé": "BFA",
    "ivoirian": "CIV",
    "zealand": "NZL",
    "nepali": "NPL",
    "bangladeshi": "BGD",
    "libyan": "LBY",
}
"""Adjectives of nationality that ``countryinfo`` lacks (CIA World Factbook, "Nationality")."""

PEOPLES: dict[str, str] = {
    "swedes": "SWE",
    "danes": "DNK",
    "finns": "FIN",
    "poles": "POL",
    "turks": "TUR",
    "spaniards": "ESP",
    "britons": "GBR",
    "brits": "GBR",
    "czechs": "CZE",
    "slovaks": "SVK",
    "serbs": "SRB",
    "croats": "HRV",
    "greeks": "GRC",
    "thais": "THA",
    "filipinos": "PHL",
    "afghans": "AFG",
}
"""Nouns for a people that no "-s" on the adjective makes (CIA World Factbook, "Nationality")."""

MORE_CAPITALS: dict[str, str] = {
    "delhi": "IND",
    "kiev": "UKR",
    "sanaa": "YEM",
    "ulan bator": "MNG",
    "bogota": "COL",
    "brasilia": "BRA",
    "astana": "KAZ",
    "yaounde": "CMR",
    "lome": "TGO",
    "chisinau": "MDA",
    "naypyitaw": "MMR",
    "berne": "CHE",
}
"""Seats of government in other spellings than the package's, or beside the capital (FCDO
Geographical Names Index, 2023)."""

SEATS: dict[str, str] = {"brussels": "EU"}
"""Cities that, acting, mean an organisation and not their state (Protocol 6 to the EU treaties)."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the gazetteer knows of a name: ``code`` and ``name`` are the actor's."""

    sort: Sort
    code: str
    name: str
    type: ActorType
    parent: str | None = None


_Table = dict[str, list[tuple[tuple[str, ...], Known]]]


def words(name: str) -> tuple[str, ...]:
    """A name as the tokenizer would cut it: at spaces, around hyphens and before "'s"."""
    apart = re.sub(r"(?<=\w)[-–](?=\w)", " - ", name).casefold().replace("’", "'")
    return tuple(re.sub(r"(?<=\w)'s\b", " 's", apart).split())


@cache
def states() -> dict[str, str]:
    """The short name of each state by ISO 3166 alpha-3 code."""
    return {code: name for name, code, _, _, _ in _rows()}


@cache
def _styles() -> dict[str, frozenset[str]]:
    """The codes of the states by the style in their longer names: "plurinational state"."""
    found: dict[str, set[str]] = {}
    for _, code, _, _, longer in _rows():
        for name in longer:
            style, of, _ = name.casefold().strip().partition(" of ")
            if of and " " in style and not style.startswith("the "):
                found.setdefault(style, set()).add(f"state:{code}")
    return {style: frozenset(codes) for style, codes in found.items()}


def styled(name: str) -> frozenset[str]:
    """The codes of the states that a style may mean: "Islamic Republic"; empty for no style."""
    return _styles().get(name.casefold().removeprefix("the "), frozenset())


DEPENDENT = frozenset(
    "ABW AIA ALA ANT ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM FLK FRO GGY GIB GLP GRL GUF GUM"
    " HKG HMD IMN IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SCG SGS SHN SJM SPM SXM"
    " TCA TKL UMI VGB VIR WLF".split()
)
"""Alpha-3 codes of territories that are no states of their own (ISO 3166-1, remarks column)."""


@cache
def _rows() -> tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...]], ...]:
    """Name, alpha-3 code, capital, demonyms and longer names of each state.

    Dependent territories are left out: they are where things happen, not who negotiates. The
    more populous come last, so that theirs is what two states share ("Congolese").
    """
    from countryinfo import all_countries

    found: dict[str, tuple[int, tuple[str, str, str, tuple[str, ...], tuple[str, ...]]]] = {}
    for country in all_countries():
        data = country.info()
        code = (data.get("ISO") or {}).get("alpha3") or ""
        name = str(data.get("name") or "").removeprefix("The ")
        if not code or code in DEPENDENT or code in found or "," in name or "(" in name:
            continue
        capital = re.sub(r" D\.C\.$| City$", "", str(data.get("capital") or ""))
        demonyms = tuple(d.strip() for d in str(data.get("demonym") or "").split(",") if d.strip())
        longer = tuple(a for a in data.get("altSpellings", ()) if " " in a.strip() and "," not in a)
        row = (name, code, capital, demonyms, longer)
        found[code] = (int(data.get("population") or 0), row)
    found["XKX"] = (1, ("Kosovo", "XKX", "Pristina", (), ()))
    return tuple(row for _, row in sorted(found.values(), key=lambda pair: (pair[0], pair[1][1])))


@cache
def _table() -> _Table:
    entries: dict[tuple[str, ...], Known] = {}
    for name, code, capital, demonyms, longer in _rows():
        state = Known("country", f"state:{code}", name, "state")
        if capital and capital != name:
            entries[words(capital)] = Known("capital", f"state:{code}", name, "state")
        for demonym in demonyms:
            entries[words(demonym)] = Known("demonym", f"state:{code}", name, "state")
        for long in (name, *longer):
            entries[words(long)] = state
    _add_more(entries)
    for row in ORGANISATIONS:
        parent = f"org:{row.parent}" if row.parent else None
        known = Known("organisation", f"org:{row.code}", row.names[0], "organisation", parent)
        for name in (row.code, *row.names):
            entries[words(name)] = known
    for outlet in MEDIA:
        media = Known("media", f"media:{outlet[0]}", outlet[0], "media")
        for name in outlet:
            entries[words(name)] = media
    table: _Table = {}
    for phrase, known in sorted(entries.items(), key=lambda e: (-len(e[0]), e[0])):
        table.setdefault(phrase[0], []).append((phrase, known))
    return table


def _add_more(entries: dict[tuple[str, ...], Known]) -> None:
    names = states()
    for text, code in (*MORE_NAMES.items(), *((k.casefold(), v) for k, v in SHORT_NAMES.items())):
        entries[tuple(text.split())] = Known("country", f"state:{code}", names[code], "state")
    for text, code in MORE_CAPITALS.items():
        seat = Known("capital", f"state:{code}", names[code], "state")
        entries.setdefault(tuple(text.split()), seat)
    for text, code in MORE_DEMONYMS.items():
        if (text,) not in entries:
            entries[(text,)] = Known("demonym", f"state:{code}", names[code], "state")
    for phrase, known in list(entries.items()):
        if known.sort == "demonym" and phrase[-1][-1] not in "sh" and len(phrase[-1]) > 3:
            plural = (*phrase[:-1], phrase[-1] + "s")
            entries.setdefault(plural, Known("people", known.code, known.name, "state"))
    for text, code in PEOPLES.items():
        entries[(text,)] = Known("people", f"state:{code}", names[code], "state")
    for text, code in SEATS.items():
        full = next(row.names[0] for row in ORGANISATIONS if row.code == code)
        entries[(text,)] = Known("capital", f"org:{code}", full, "organisation")


def known_at(doc: Doc, at: int) -> tuple[Known, int] | None:
    """The longest known name that starts at a token, and its length in tokens."""
    first = doc[at].text
    if not (first[0].isupper() or first == "the"):
        return None
    second: str | None = None  # asked for only where a phrase begins with the first
    for phrase, known in _table().get(first.casefold(), ()):
        if len(phrase) == 1:
            if _cased(first, known):
                return known, 1
            continue
        if at + len(phrase) > len(doc):
            continue
        if second is None:
            second = doc[at + 1].text.casefold().replace("’", "'")
        if second != phrase[1]:
            continue
        texts = [doc[at + n].text.replace("’", "'") for n in range(len(phrase))]
        if any(text.casefold() != word for text, word in zip(texts, phrase, strict=True)):
            continue
        if all(text[0].isupper() for text in texts if len(text) > 3):
            return known, len(phrase)
    return None


@cache
def _own_words() -> dict[str, frozenset[str]]:
    """The words of all names of each state and organisation, by code."""
    found: dict[str, set[str]] = {}
    for rows in _table().values():
        for phrase, known in rows:
            if known.sort in ("country", "organisation"):
                found.setdefault(known.code, set()).update(phrase)
    return {code: frozenset(said) for code, said in found.items()}


def own_words(code: str) -> frozenset[str]:
    """The words of all names of a state or organisation, in lower case: of one, "sultanate"."""
    return _own_words().get(code, frozenset())


@cache
def _named_by() -> dict[str, frozenset[str]]:
    """The codes of the states and organisations in one of whose names a word stands, by word."""
    found: dict[str, set[str]] = {}
    for code, said in _own_words().items():
        for word in said:
            found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def named_by(word: str) -> str | None:
    """The code of the one state or organisation that a word of its name tells; None of several.

    Of organs ("commission", "parliament") the table holds too few to tell that.
    """
    codes = _named_by().get(word, frozenset())
    code = next(iter(codes)) if len(codes) == 1 else None
    return None if code in _organs() else code


@cache
def _organs() -> frozenset[str]:
    return frozenset(f"org:{row.code}" for row in ORGANISATIONS if row.parent)


def leading(name: str) -> tuple[Known, str] | None:
    """The state whose name, adjective or possessive a name begins with, and the rest of it."""
    texts = name.removeprefix("the ").removeprefix("The ").split()
    for length in range(min(3, len(texts) - 1), 0, -1):
        phrase = " ".join(texts[:length]).replace("’", "'").removesuffix("'s").removesuffix("'")
        for known_words, known in _table().get(phrase.split()[0].casefold(), ()):
            whole = known_words == tuple(phrase.casefold().split())
            if whole and known.sort in ("country", "demonym") and texts[0][0].isupper():
                return known, " ".join(texts[length:])
    return None


def _cased(text: str, known: Known) -> bool:
    """Whether a single word is written as a name: "US" but not "us", "Nato" but not "who"."""
    if text.casefold().upper() in SHORT_NAMES and known.sort == "country":
        return text in SHORT_NAMES
    acronym = known.code.rpartition(":")[2]
    if text.casefold() == acronym.casefold() and known.sort in ("organisation", "media"):
        return text == acronym or (len(text) > 3 and text[0].isupper() and text[1:].islower())
    return text[0].isupper()


def outlet(name: str) -> Known | None:
    """The medium of the gazetteer that a text names, and nothing more."""
    phrase = words(name)
    found = _table().get(phrase[0], ()) if phrase and name[:1].isupper() else ()
    return next((k for p, k in found if p == phrase and k.sort == "media"), None)


def named(name: str) -> Known | None:
    """The state or international organisation that a text names, by its capital too, and nothing
    more: "Cairo", "the Omani"."""
    phrase = words(name.removeprefix("the ").removeprefix("The "))
    found = _table().get(phrase[0], ()) if phrase and name[:1].isupper() else ()
    return next((k for p, k in found if p == phrase and k.sort != "media"), None)
