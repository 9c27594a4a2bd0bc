"""A light guess at a text's language, enough to leave other languages out of the reading.

Scripts tell most; Latin and Cyrillic languages are told apart by their commonest short words
(Cavnar and Trenkle's observation, 1994, that the top of a language's frequency list suffices).
The words are the most frequent function words of each language that others here do not share.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

STOP_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in that is was for with on by from are has have had which this it be were their",
        "fr": "le la les des et du une est dans que pour qui sur pas plus avec par au cette sont aux ont",
        "de": "der die das und ist nicht mit den von dem ein eine zu auf für sich auch des werden wurde dass",
        "es": "el la los las y del que en una por con para es se al como más fue su pero han entre",
        "it": "il di che la e per un una con del della non sono gli nel alla dei anche ha è dal più",
        "pt": "o os do da e que em um uma para com não por dos das ao foi mais pelo são na no",
        "nl": "de het een en van dat niet voor met zijn op te aan door ook werd naar heeft bij om",
        "pl": "i w na z że się nie do jest o po przez od dla który jak za są oraz jego",
        "tr": "ve bir bu da de için ile olarak olan daha çok gibi kadar sonra ise olduğunu ancak",
        "sv": "och att det som en på är av för med den till inte har ett om var de från",
        "ro": "și de la în a cu pe nu este care din pentru că mai un o sunt al fost",
        "cs": "a v na se že je s z do o to jako za ve by pro podle od ale byl",
        "ru": "и в не на что с по это из к для как от его также был она они но",
        "uk": "і в не на що з та до для як від його також був вона вони але це про",
        "be": "і ў не на што з да для як ад яго таксама быў яна яны але гэта пра",
        "bg": "и в не на че с да за от като по се са беше също той те но",
    }.items()
}
"""Function words by ISO 639-1 code."""

_SCRIPTS: dict[str, str] = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "DEVANAGARI": "hi",
    "THAI": "th",
    "ETHIOPIC": "am",
}
"""Scripts that one language of the news mostly uses."""

_WORD = re.compile(r"[^\W\d_]+")
UNDETERMINED = "und"
SAMPLE = 20_000
"""Characters of the text that are looked at: from its head, its middle and its end."""
LEAST_WORDS = 12
"""A passage of fewer words is too short to say that it is in another language than its text."""
SPARSE = 0.08
"""Share of function words below which a text with any English ones is not called another language."""
LEAST_SHARE = 0.12
"""Share of words that are function words of a language in a passage that is in it (it is above
0.25 in running text of most of these languages; headlines and lists have fewer)."""
_PLAIN_ENGLISH = (" the ", " and ", " of ", " to ", " with ")
"""One of these stands in nearly every English paragraph, and in none of another language."""
_NOT_LATIN = re.compile(r"[^\x00-\u024f]")
"""Up to U+024F the letters of Unicode are Latin ones."""
STRIDE = 4
"""In a long text, every so many characters are enough to tell its script."""


def language(text: str) -> str:
    """The ISO 639-1 code of a text's main language, or ``und`` where nothing tells."""
    sample = _sample(text)
    main = script(sample, least=1, share=0.0)
    if main is None:
        return UNDETERMINED
    if main in _SCRIPTS:
        return _by_script(sample, main)
    score = _scores(sample)
    best = max(score, key=lambda code: (score[code], code == "en"))
    if best != "en" and score["en"] and score[best] < SPARSE * len(_WORD.findall(sample)):
        # Lists of names and scores hold few function words; a stray "v" or "de" tells nothing.
        return "en"
    if score[best]:
        return best
    # A few English words without any function word are still likelier English than nothing; one
    # letter beyond ASCII, and it could be anything.
    return "en" if main == "LATIN" and sample.isascii() and _WORD.search(sample) else UNDETERMINED


def foreign(passage: str, main: str = "en") -> str | None:
    """The language of a passage that is clearly in another one than ``main``, else None."""
    if main == "en" and any(word in passage for word in _PLAIN_ENGLISH):
        return None
    words = _WORD.findall(passage)
    if len(words) < LEAST_WORDS:
        return None
    score = _scores(passage)
    best = max(score, key=lambda code: (score[code], code == main))
    least = LEAST_SHARE * len(words)
    clear = best != main and score[best] >= least and score[best] >= 3 * score.get(main, 0)
    return best if clear else None


def script(text: str, *, least: int = 4, share: float = 0.8) -> str | None:
    """The script of most letters ("LATIN", "CYRILLIC"), by the letters' Unicode names.

    None where there are fewer than ``least`` letters or none has the ``share`` of them.
    """
    if len(text) > SAMPLE // 4:
        text = text[::STRIDE]
    letters = sum(map(str.isalpha, text))
    if letters < max(least, 1):
        return None
    others: Counter[str] = Counter()
    if not text.isascii():
        for letter, count in Counter(_NOT_LATIN.findall(text)).items():
            if letter.isalpha():
                others[unicodedata.name(letter, "").partition(" ")[0]] += count
    others["LATIN"] += letters - sum(others.values())
    most = max(others, key=lambda name: (others[name], name))
    return most if others[most] >= share * letters else None


def _sample(text: str) -> str:
    """A text whole if short, else its head, middle and end: one may be a menu or a quotation."""
    if len(text) <= SAMPLE:
        return text
    third, middle = SAMPLE // 3, len(text) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


def _by_script(sample: str, main: str) -> str:
    if main != "CJK":
        return _SCRIPTS[main]
    kana = sum("\u3040" <= c <= "\u30ff" for c in sample)
    return "ja" if kana * 10 > len(sample) else _SCRIPTS[main]


def _scores(text: str) -> dict[str, int]:
    """How many of a text's words are function words of each language."""
    words = Counter(_WORD.findall(text.casefold()))
    return {code: sum(words[w] for w in table) for code, table in STOP_WORDS.items()}
