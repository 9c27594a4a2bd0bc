"""Quotations and who speaks them: the cue after, before or around the marks, or none.

Parsers lose their way inside quotation marks, so the cue is looked for in the reporter's own
words next to the marks ("frame"), and only the frame's subject is taken from the parse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.cues import LIGHT_VERBS, NOUNS, VERBS, Cue, CueClass
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import (
    Draft,
    Piece,
    cue_tokens,
    offset,
    phrase,
    span_of,
    stop,
)
from goodoffices.extract.statements.speakers import animate, past_the_day, relayed
from goodoffices.model.shapes import Form
from goodoffices.text.quotes import Quotation, inside

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ENDS = ".?!…"
_LONG = 4
"""Words from which a quotation without a cue of its own may be a statement."""
_REACH = 45
"""Tokens of a frame that are searched for a cue."""
_WHILE = frozenset("while when after before because although though since until".split())
_PLAIN = frozenset("clear simple obvious plain unequivocal blunt straightforward".split())
_OPAQUE = frozenset({"relcl", "acl", "amod", "compound", "aux", "auxpass", "pcomp", "csubj"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue next to a quotation and the phrase that names the speaker."""

    token: Token
    cue: Cue | None
    kind: CueClass
    lemma: str
    speaker: Token | None
    source: list[Token]
    shaky: bool = False
    relay: Token | None = None
    """Who passes the words on."""


def direct(reading: Reading) -> list[Draft]:
    """Every quotation that is somebody's statement, in order."""
    drafts: list[Draft] = []
    at = 0
    quotes = reading.quotes
    for doc in reading.docs:
        start = int(doc.user_data["start"])
        end = start + len(doc.user_data["text"])
        mine: list[Quotation] = []
        while at < len(quotes) and quotes[at].outer_start < end:
            if quotes[at].outer_start >= start:
                mine.append(quotes[at])
            at += 1
        if mine:
            _in_paragraph(reading, doc, mine, drafts)
    return drafts


def _in_paragraph(
    reading: Reading, doc: Doc, quotes: Sequence[Quotation], drafts: list[Draft]
) -> None:
    text = reading.document.text
    place = int(doc.user_data["start"])
    last: Draft | None = None
    for n, quote in enumerate(quotes):
        before = quotes[n - 1].outer_end if n else place
        after = (
            quotes[n + 1].outer_start if n + 1 < len(quotes) else place + len(doc.user_data["text"])
        )
        if (joined := _carried(reading, drafts, quote, doc)) is not None:
            drafts[-1] = last = joined
            continue
        lead = _frame_before(doc, before, quote)
        found = None
        if _can_stand_alone(text, quote):
            found = _cue_after(reading, doc, quote, after) or _cue_before(
                reading, lead, quote, text
            )
        pieces: tuple[Piece, ...] = (_from_lead(text, lead, quote, found),)
        if found is None:
            made = _uncued(text, quote, lead)
        elif last is not None and _broken_off(text, quotes[n - 1], quote, found, last):
            drafts[-1] = last = replace(last, pieces=last.pieces + pieces)
            continue
        else:
            made = _made(reading, found, pieces)
        if made is not None:
            drafts.append(made)
            last = made


def _from_lead(text: str, lead: Sequence[Token], quote: Quotation, found: _Found | None) -> Piece:
    """The content; where the quotation only ends a sentence told before it, all of that.

    'Talks were "under way," she said.'
    """
    words = [t for t in lead if t.is_alpha]
    after = found is not None and offset(found.token) >= quote.outer_end
    if not after or not words or not text[quote.start].islower():
        return quote.start, quote.end
    if not any(t.pos_ in ("VERB", "AUX") for t in words):
        return quote.start, quote.end
    return offset(words[0]), quote.outer_end


def _made(reading: Reading, found: _Found, pieces: tuple[Piece, ...]) -> Draft:
    cue = cue_tokens(found.token) if found.cue is not None else [found.token]
    people = [c for c in found.token.children if c.dep_ in ("dobj", "dative")]
    people = [o for c in people for o in ([c] if c.pos_ != "ADP" else c.children)]
    return Draft(
        pieces=pieces,
        form=_form(reading, pieces[0]),
        kind=found.kind,
        lemma=found.lemma,
        speaker=found.speaker,
        source=span_of(found.source),
        cue=(offset(cue[0]), stop(cue[-1])),
        cue_token=found.token,
        addressees=tuple(p for p in people if p != found.speaker and p.pos_ != "PUNCT"),
        denied=found.kind == "denial",
        shaky=found.shaky,
        links=((found.relay, "", "reported"),) if found.relay is not None else (),
    )


def _form(reading: Reading, piece: Piece) -> Form:
    text = reading.document.text
    if inside(reading.quotes, piece[0]) is None:
        return "mixed"
    return "direct" if not text[piece[0]].islower() or piece[1] - piece[0] > 60 else "mixed"


def _carried(reading: Reading, drafts: list[Draft], quote: Quotation, doc: Doc) -> Draft | None:
    """The statement that goes on in this paragraph, when the one before did not close."""
    if not drafts or quote.outer_start != int(doc.user_data["start"]):
        return None
    before = inside(reading.quotes, drafts[-1].end - 1)
    if before is None or not before.carried or before.end != drafts[-1].end:
        return None
    return replace(drafts[-1], pieces=(*drafts[-1].pieces, (quote.start, quote.end)))


def _broken_off(
    text: str, previous: Quotation, quote: Quotation, found: _Found, last: Draft
) -> bool:
    """Whether one sentence was cut by its cue: "A fragment," X said, "and the rest"."""
    between = text[previous.outer_end : quote.outer_start].rstrip()
    return found.token == last.cue_token and between.endswith(",") and text[quote.start].islower()


def _can_stand_alone(text: str, quote: Quotation) -> bool:
    """Whether a quotation can be all of a statement: not a few words within a sentence."""
    inner = text[quote.start : quote.end].rstrip()
    if not inner:
        return False
    closed = inner[-1] in _ENDS + ",—–-" or text[quote.outer_end : quote.outer_end + 1] in ",.;"
    return closed or quote.carried or len(inner.split()) >= _LONG


def _frame_before(doc: Doc, floor: int, quote: Quotation) -> list[Token]:
    """The reporter's tokens of the same sentence, in front of a quotation."""
    place = int(doc.user_data["start"])
    kept: list[Token] = []
    for token in _before(doc, quote.outer_start - place):
        if place + token.idx < floor:
            break
        if token.is_space:
            continue
        if token.text in _ENDS and (token.is_sent_end or token.text != "." or not kept):
            break
        if token.text == "." and kept[-1].text[:1].isupper() and token.nbor(-1).text[:1].islower():
            break
        kept.append(token)
    return kept[::-1]


def _before(doc: Doc, idx: int) -> Iterator[Token]:
    low, high = 0, len(doc)
    while low < high:
        mid = (low + high) // 2
        if doc[mid].idx < idx:
            low = mid + 1
        else:
            high = mid
    for i in range(low - 1, -1, -1):
        yield doc[i]


def _after(doc: Doc, quote: Quotation, ceiling: int) -> list[Token]:
    """The reporter's tokens that follow a quotation, up to their sentence's end."""
    place = int(doc.user_data["start"])
    kept: list[Token] = []
    first = next((t.i for t in _before(doc, quote.outer_end - place)), -1) + 1
    for token in doc[first : first + _REACH]:
        if place + token.idx >= ceiling:
            break
        if not kept and (token.is_punct or token.is_space) and token.text not in _ENDS:
            continue
        if token.text in _ENDS:
            break
        kept.append(token)
    return kept


def _cue_after(reading: Reading, doc: Doc, quote: Quotation, ceiling: int) -> _Found | None:
    """ "...," X said / said X / X, who chairs the talks, told reporters."""
    text = reading.document.text
    inner = text[quote.start : quote.end].rstrip()
    frame = _after(doc, quote, ceiling)
    if not frame or offset(frame[0]) - quote.outer_end > 3 or frame[0].dep_ == "cc":
        return None  # "..., but also noted that ...": words of their own follow
    if frame[0].tag_ == "VBG" and frame[0].lemma_.lower() in VERBS:
        return None  # "said: "...," adding that ..."
    if frame[0].dep_ in ("mark", "advmod") and frame[0].lower_ in _WHILE:
        return None  # "..., while the strike continues"
    if (
        inner[-1:] == "."
        and not inner.endswith("..")
        and text[quote.outer_end : quote.outer_end + 1] != ","
    ):
        return None  # the quotation closed its sentence: what follows is another one
    for token in frame:
        if token.pos_ not in ("VERB", "AUX") and ("q" not in _frames(token) or _names(token)):
            continue
        if token.dep_ in _OPAQUE and token.i != frame[0].i:
            said = token.tag_ in ("VBD", "VBZ") and "q" in _frames(token)
            if not said or any(t.tag_ in ("WP", "WDT") for t in frame if t.i < token.i):
                continue
        if token.pos_ == "AUX" and token.dep_ in ("aux", "auxpass"):
            continue
        cue = VERBS.get(token.lemma_.lower())
        if frame[0].lower_ == "as" and cue is not None and "t" not in cue.frames:
            return None  # "..., as the strike continues"
        if token.lemma_.lower() == "quote" and (found := _relayed(reading, frame)) is not None:
            return found
        if cue is None or "q" not in cue.frames:
            return None
        if token.tag_ == "VBG" and token.i != frame[0].i:
            return None
        if _tells_its_own(token):
            return None
        return _with_speaker(reading, token, cue, frame)
    return None


def _tells_its_own(verb: Token) -> bool:
    """ "..., after the union claimed the road was shut": what follows it is what it tells."""
    opens = any(c.dep_ == "mark" for c in verb.children)
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return opens and told and verb.dep_ == "advcl"


def _names(token: Token) -> bool:
    """Whether a word that looks like a cue is a name or a noun: "the State Department", "a report"."""
    return token.pos_ == "PROPN" or any(c.dep_ in ("det", "poss", "amod") for c in token.children)


def _relayed(reading: Reading, frame: Sequence[Token]) -> _Found | None:
    """ "...," the agency quoted X as saying; "...," X was quoted as saying by the agency."""
    saying = next((t for t in frame if t.tag_ == "VBG" and "q" in _frames(t)), None)
    clause = reading.clauses.headed_by(saying) if saying is not None else None
    told = relayed(clause) if clause is not None else None
    if saying is None or told is None:
        return None
    cue = VERBS[saying.lemma_.lower()]
    named = phrase(told[0], (frame[0].i, frame[-1].i))
    return _Found(saying, cue, cue.kind, cue.lemma, told[0], named, relay=told[1])


def _frames(token: Token) -> frozenset[str]:
    cue = VERBS.get(token.lemma_.lower())
    return cue.frames if cue is not None else frozenset()


def _with_speaker(
    reading: Reading, token: Token, cue: Cue | None, frame: Sequence[Token]
) -> _Found | None:
    """The cue with the subject that stands in its frame; else the one it shares."""
    kind: CueClass = cue.kind if cue is not None else "speech"
    first, last = frame[0].i, frame[-1].i
    subject = next(
        (c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and first <= c.i <= last),
        None,
    )
    shaky = False
    if subject is None:
        subject = _nearest_noun(token, frame)
        shaky = subject is not None
    clause = reading.clauses.headed_by(token)
    if clause is not None and (subject is None or subject.lower_ in ("who", "which")):
        doers = clause.doers
        subject = doers[0] if doers else None
    subject = past_the_day(subject) if subject is not None else None
    if subject is None or not animate(subject):
        return None
    if first <= subject.i <= last:
        edges = (first, token.i - 1) if subject.i < token.i else (token.i + 1, last)
        named = _at_edge(token, phrase(subject, edges))
    else:
        named = phrase(subject, (subject.sent.start, subject.sent.end - 1))
    return _Found(token, cue, kind, token.lemma_.lower(), subject, named, shaky)


def _at_edge(token: Token, named: list[Token]) -> list[Token]:
    """A speaker's phrase without auxiliaries or adverbs that the parse left at its end."""
    while len(named) > 1 and named[-1].dep_ in ("aux", "auxpass", "neg", "advmod", "punct"):
        named = named[:-1]
    return named


def _nearest_noun(token: Token, frame: Sequence[Token]) -> Token | None:
    """The head of the noun phrase beside a cue whose subject the parse has lost."""

    after = [t for t in frame if t.i > token.i]
    if frame[0].i == token.i and after:  # "read a joint statement": the parse takes an object
        inverted = [t for t in after if t.head == token and t.dep_ in ("dobj", "attr", "dep")]
        return next(iter([*(t for t in inverted if animate(t)), *_heads(after)]), None)
    before = [t for t in frame if t.i < token.i]
    names = [t for t in before if t.pos_ == "PROPN" and t.dep_ == "appos"]
    return next(iter((*_heads(before), *names)), None)


def _heads(tokens: Sequence[Token]) -> list[Token]:
    found = [
        t
        for t in tokens
        if t.pos_ in ("PROPN", "NOUN", "PRON") and t.tag_ not in ("WP", "WDT") and animate(t)
    ]
    return [t for t in found if t.dep_ in ("nsubj", "ROOT", "dep", "npadvmod", "conj", "attr")]


def _cue_before(
    reading: Reading, lead: Sequence[Token], quote: Quotation, text: str
) -> _Found | None:
    """ "X said: ...", "X said, ...", "X said that ..." with the whole content quoted."""
    words = [t for t in lead if not t.is_space]
    if not words or words[-1].tag_ == "POS" or not _ends_there(text, quote):
        return None  # "told the network's "Morning Hour"": a title
    if words[-1].lemma_.lower() == "tell" and _titled(text[quote.start : quote.end]):
        return None
    colon = words[-1].text == ":"
    for token in reversed(words):
        if token.pos_ not in ("VERB", "AUX") or token.dep_ in ("aux", "auxpass", "amod"):
            continue
        cue = VERBS.get(token.lemma_.lower())
        near = len([t for t in words if t.i > token.i and not t.is_punct])
        if cue is None or "q" not in cue.frames:
            if not colon:
                return None
            if (mind := _for_whom(token, words)) is not None:
                return _Found(token, None, "speech", "be", mind, phrase(mind, (words[0].i, mind.i)))
            if cue is None and not _light(token) and token.dep_ != "ROOT":
                continue
        elif not colon and near > 12:
            return None
        if (
            not colon
            and words[-1].text not in (",", "that")
            and near > 0
            and text[quote.start].islower()
        ):
            return None
        return _with_speaker(reading, token, cue, lead)
    return None


def _for_whom(verb: Token, words: Sequence[Token]) -> Token | None:
    """ "For the mayor, the answer is clear: ...": who gives it."""
    plain = (c for c in verb.children if c.dep_ in ("acomp", "attr") and c.lower_ in _PLAIN)
    if verb.lemma_ != "be" or words[0].lower_ != "for" or next(plain, None) is None:
        return None
    head = next((c for c in words[0].children if c.dep_ == "pobj"), None)
    return head if head is not None and animate(head) else None


def _titled(words: str) -> bool:
    """Whether a quotation is a title: "told "The Morning Hour.""."""
    return len(words.split()) < 6 and all(w[:1].isupper() for w in words.split() if len(w) > 3)


def _light(token: Token) -> bool:
    return token.lemma_.lower() in LIGHT_VERBS and any(
        c.dep_ == "dobj" and c.lemma_.lower() in NOUNS for c in token.children
    )


def _ends_there(text: str, quote: Quotation) -> bool:
    """Whether the sentence ends with the quotation."""
    inner = text[quote.start : quote.end].rstrip()
    follows = text[quote.outer_end : quote.outer_end + 2]
    return inner[-1:] in _ENDS or follows[:1] in ".?!;:\n," or not follows.strip()


def _uncued(text: str, quote: Quotation, lead: Sequence[Token]) -> Draft | None:
    """Quoted sentences without a cue: they go on with the speaker of what came before."""
    inner = text[quote.start : quote.end].strip()
    if [t for t in lead if not t.is_punct and not t.is_space] or not inner:
        return None
    if inner[0].islower() or inner[-1] not in _ENDS + ")":
        return None
    return Draft(((quote.start, quote.end),), "direct", "speech", uncued=True)
