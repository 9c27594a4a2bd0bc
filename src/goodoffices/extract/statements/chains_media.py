"""The media that a sentence names for the words it reports: told whom, on what, asked by whom.

"told state television", "in an interview with the paper", "in remarks carried by the agency",
"in a post on X", "asked by the broadcaster", "(The Agency, June 22)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.cues import DOCUMENTS
from goodoffices.extract.names import actor_at
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import Draft, offset, phrase, span_of, stop
from goodoffices.extract.statements.speakers import CALENDAR
from goodoffices.model.findings import ActorFinding, ActorMention, LinkFound
from goodoffices.text.gazetteer import outlet

if TYPE_CHECKING:
    from spacy.tokens import Token

BROADCASTS = frozenset(
    "television tv radio channel broadcaster broadcast network podcast show televised".split()
)
PAPERS = frozenset(
    "newspaper daily weekly magazine agency paper tabloid website outlet wire journal gazette"
    " newswire portal blog".split()
)
CARRIED = frozenset(
    "report carry publish broadcast air quote cite relay release print show post".split()
)
"""What media do with words (as ``BROADCASTS`` and ``PAPERS``: WordNet, print and broadcast media)."""
_SHOWS = frozenset({"podcast", "programme", "program"})
_INTERVIEWS = frozenset({"interview", "conversation", *_SHOWS})
_UTTERED = frozenset(
    "comment remark statement speech address appearance article essay column op-ed opinion piece"
    " letter briefing".split()
)
_ARTICLES = frozenset({"article", "essay", "column", "op-ed", "opinion", "piece"})
_POSTS = frozenset("post message tweet thread video clip statement".split())
_ASKS = frozenset({"ask", "question", "press", "interview", "quote"})
_PLATFORMS = frozenset(
    "x twitter telegram facebook instagram weibo youtube tiktok whatsapp linkedin vk bluesky"
    " mastodon reddit wechat substack rumble discord snapchat viber vkontakte".split()
)
"""Social platforms: what is posted there is the speaker's own publication."""
_OWN_PAGES = frozenset("website site portal blog page channel account feed".split())
_WRITES = frozenset({"write", "post", "tweet"})
_APPEARS = frozenset({"speak", "appear", "talk", "write"})
_HANGING = frozenset({"advcl", "csubj", "acl", "prep", "dep"})
_MODIFIERS = frozenset({"det", "amod", "poss", "compound"})
_AUTHOR = re.compile(r"me|(?:this|the) author", re.IGNORECASE)

_REPORTER = re.compile(
    r"\b(?:reporter|correspondent|journalist|columnist|interviewer|newsreader|anchor(?:man|woman)?"
    r"|(?:tv|television|radio|news) (?:host|presenter))\b",
    re.IGNORECASE,
)
"""Who passes on what he is told (WordNet, ``journalist.n.01`` and ``broadcaster.n.01``)."""

_NOTE = re.compile(
    r"[^.(\n]{0,200}\((?P<who>[A-Z][^,;()\n]{1,40}), (?:[A-Z][a-z]+ \d|\d{1,2} [A-Z][a-z]+)"
)
"""A note on sources: a name and a day in brackets, before the sentence ends."""
_INTERVIEW_NOTE = re.compile(
    r"[^.(\n]{0,200}\((?P<who>(?:[Tt]he )?[Aa]uthor)(?:[’']s?)? (?:own )?"
    r"(?:interview|conversation|communication|correspondence)s?\b"
)
"""A note on the author's own interview, before the sentence ends."""


def is_reporter(actor: ActorFinding) -> bool:
    """Whether a person is named as one who reports: "Harbour News correspondent A. Moss"."""
    if actor.type != "person":
        return False
    return any(
        m.form in ("name", "title") and (_REPORTER.search(m.citation.quote) or _of_outlet(m))
        for m in actor.mentions
    )


def _of_outlet(mention: ActorMention) -> bool:
    """ "CNN analyst A. Moss": an outlet's name opens what somebody is called."""
    words = mention.citation.quote.split()
    named = (" ".join(words[:n]) for n in range(1, min(4, len(words) - 2)))
    return any(outlet(name) is not None for name in named)


def link_to(reading: Reading, token: Token | None, text: str, how: str) -> LinkFound:
    """A link to what a token's phrase means, in the words of that phrase."""
    if token is None:
        return LinkFound(None, text, how)
    if not text:
        place = span_of(_unadorned(token))
        text = reading.document.text[place[0] : place[1]] if place else token.text
    return LinkFound(actor_at(reading, token), text, how)


def _unadorned(token: Token) -> list[Token]:
    """The phrase of a token; of a name what stands before the comma behind it."""
    named = phrase(token, (token.sent.start, token.sent.end - 1))
    if token.pos_ != "PROPN":
        return named
    edges = [t.i for t in named if t.i > token.i and (t.text == "," or t.tag_ in ("POS", "VBN"))]
    return [t for t in named if t.i < min([*edges, token.sent.end])] or named


def told_to(
    reading: Reading, token: Token, cue: Token | None, media: set[str]
) -> Iterator[LinkFound]:
    """An addressee that passes words on: a medium, an interviewer, or the author: "told me"."""
    if token.lower_ in CALENDAR or (cue is not None and _ordered(cue)):
        return
    how = medium(reading, token, media)
    show = next((c for c in token.children if c.dep_ == "poss" and medium(reading, c, media)), None)
    if show is not None and (not how or actor_at(reading, show) in media):
        # "told the network's morning show": its programme
        yield LinkFound(actor_at(reading, show), _text(reading, show, token), "broadcast")
        return
    named = actor_at(reading, token)
    body = token.pos_ == "PROPN" and named is not None and named not in media
    if (
        token.lemma_.lower() in _SHOWS
        and not body
        and any(c.pos_ == "PROPN" for c in token.children)
    ):
        how = "broadcast"  # "told the Morning programme"
    if not how and cue is not None and token.pos_ == "PROPN" and _interviewed(cue):
        how = "interview"
    if how:
        yield link_to(reading, token, "", how)
    elif cue is not None and not _quoted(reading, cue):
        place = span_of(phrase(token, (token.sent.start, token.sent.end - 1)))
        text = reading.document.text[place[0] : place[1]] if place else token.text
        if _AUTHOR.fullmatch(text):
            yield LinkFound(reading.author, text, "interview")


def _ordered(cue: Token) -> bool:
    """ "Told the station to leave the air": bidden, not told anything to pass on."""
    bidden = (c for c in cue.children if c.tag_ == "VB" and c.i > cue.i and c.dep_ != "conj")
    return any(t.lower_ == "to" and t.dep_ == "aux" for c in bidden for t in c.children)


def _interviewed(cue: Token) -> bool:
    """ "told the Post in an interview"."""
    inside = (c for p in cue.children if p.dep_ == "prep" and p.lower_ == "in" for c in p.children)
    return any(c.lemma_.lower() in _INTERVIEWS for c in inside)


def _quoted(reading: Reading, token: Token) -> bool:
    clause = reading.clauses.headed_by(token)
    return clause is not None and bool(clause.quoted)


def medium(reading: Reading, token: Token, media: set[str]) -> str:
    """How a medium passes words on; empty if the token means no medium."""
    lemma = token.lemma_.lower()
    words = {lemma, *(t.lower_ for t in token.children if t.dep_ in ("compound", "amod"))}
    if lemma in _OWN_PAGES and any(t.tag_ == "PRP$" for t in token.children):
        return "post"
    if words & BROADCASTS:
        return "broadcast"
    if lemma in ("media", "medium") and _qualified(token):
        return "reported"
    if words & PAPERS or actor_at(reading, token) in media or _paper_by_name(token):
        return "reported"
    return ""


def _paper_by_name(token: Token) -> bool:
    """ "told the Harbour Post": a name that is an outlet's only together with its article."""
    if token.pos_ != "PROPN" or token.ent_type_ in ("PERSON", "GPE", "NORP"):
        return False
    first = token.left_edge
    if first.lower_ != "the" or first == token:
        return False
    return outlet("The " + token.doc[first.i + 1 : token.i + 1].text) is not None


def _qualified(token: Token) -> bool:
    """ "state media", "local media"; "the media" are reporters, and social media are none."""
    kinds = [t.lower_ for t in token.children if t.dep_ in ("compound", "amod")]
    return bool(kinds) and not {"social", "mass"} & set(kinds)


def in_phrase(reading: Reading, head: Token, media: set[str]) -> Iterator[LinkFound]:
    """ "diplomats cited by the agency": a relay inside the speaker's own phrase.

    Who releases a paper speaks through it; only a medium passes it on.
    """
    paper = head.lemma_.lower() in DOCUMENTS
    for child in head.children:
        if child.dep_ == "acl" and child.lemma_.lower() in CARRIED and child.tag_ == "VBN":
            for thing in _through(child, ("by",)):
                if not paper or medium(reading, thing, media):
                    yield link_to(reading, thing, "", "reported")


def _through(verb: Token, names: tuple[str, ...]) -> Iterator[Token]:
    for prep in verb.children:
        if prep.dep_ in ("agent", "prep") and prep.lower_ in names:
            yield from (c for c in prep.children if c.dep_ == "pobj")


def channels(reading: Reading, cue: Token, media: set[str]) -> Iterator[LinkFound]:
    """ "said in an interview with X", "told X in an interview", "wrote on Y", "said on Z"."""
    around = [c for c in cue.children if c.dep_ in _HANGING and c.lemma_.lower() in _APPEARS]
    for prep in (p for verb in (cue, *around) for p in _prepositions(verb)):
        thing = next((c for c in prep.children if c.dep_ == "pobj"), None)
        if thing is not None and _written_on(reading, prep.head, prep.lower_, thing, media):
            yield LinkFound(actor_at(reading, thing), _text(reading, thing, thing), "post")
        elif thing is not None:
            yield from _channel(reading, prep.lower_, thing, media)
            if prep.lower_ == "in" and cue.lemma_ == "write" and actor_at(reading, thing) in media:
                yield link_to(reading, thing, "", "reported")
    for asked in (c for c in cue.children if c.dep_ == "advcl" and c.lemma_.lower() in _ASKS):
        for agent in (c for c in asked.children if c.dep_ == "agent"):
            asking = (c for c in agent.children if medium(reading, c, media))
            how = "interview" if asked.lemma_.lower() != "quote" else "reported"
            yield from (link_to(reading, c, "", how) for c in asking)


def _prepositions(verb: Token) -> Iterator[Token]:
    """A verb's prepositions, and "on Y" behind one of them: "wrote in capitals on Y"."""
    for prep in (c for c in verb.children if c.dep_ == "prep"):
        yield prep
        for inner in (i for c in prep.children for i in c.children if i.lower_ == "on"):
            if inner.head.lemma_.lower() not in _POSTS | _OWN_PAGES and any(
                _is_platform(c) for c in inner.children
            ):
                yield inner


def _channel(reading: Reading, prep: str, thing: Token, media: set[str]) -> Iterator[LinkFound]:
    lemma = thing.lemma_.lower()
    how = medium(reading, thing, media)
    if prep in ("in", "during", "to", "on", "for") and lemma in _INTERVIEWS | _UTTERED | _POSTS:
        found = list(_spoken(reading, thing, media))
        if not found and how == "broadcast":
            found = [link_to(reading, thing, "", how)]  # "in a televised address"
        if found:
            yield from found
            return
    show = next((c for c in thing.children if c.dep_ == "poss" and not how), None)
    if prep in ("in", "on", "via") and (posted := _posted(reading, thing)) is not None:
        yield posted
    elif prep == "on" and show is not None and actor_at(reading, show) in media:
        yield link_to(reading, show, "", "broadcast")  # "on the network's morning programme"
    elif prep in ("on", "to", "by", "for", "via") and how:
        yield link_to(reading, thing, "", how)


def _spoken(reading: Reading, thing: Token, media: set[str]) -> Iterator[LinkFound]:
    """With whom an interview was, to whom remarks went, who carried an address."""
    interview = thing.lemma_.lower() in _INTERVIEWS
    for inner in thing.children:
        if interview and inner.dep_ in ("compound", "poss", "nmod"):
            if actor_at(reading, inner) in media:  # "in a Harbour TV interview"
                yield link_to(reading, inner, "", "interview")
            continue
        if inner.dep_ == "prep" and inner.lower_ in ("with", "to", "for", "on", "in"):
            for partner in inner.children:
                if partner.dep_ != "pobj" or partner.pos_ not in ("PROPN", "NOUN"):
                    continue
                if partner.lower_ in CALENDAR or partner.ent_type_ in ("DATE", "TIME"):
                    continue
                how = medium(reading, partner, media)
                if not how and partner.pos_ == "PROPN" and thing.lemma_.lower() in _ARTICLES:
                    how = "reported"
                if how or (interview and inner.lower_ != "in"):
                    yield link_to(reading, partner, "", "interview" if interview else how)
        elif inner.dep_ == "acl" and inner.lemma_.lower() in CARRIED:
            for carrier in _through(inner, ("by", "on", "in", "to")):
                if _is_platform(carrier):
                    yield LinkFound(
                        actor_at(reading, carrier), _text(reading, carrier, carrier), "post"
                    )
                    continue
                how = medium(reading, carrier, media) or "reported"
                if carrier.lower_ in CALENDAR:
                    continue
                if how != "reported" or carrier.pos_ == "PROPN" or medium(reading, carrier, media):
                    yield link_to(reading, carrier, "", how)


def _posted(reading: Reading, thing: Token) -> LinkFound | None:
    """ "in a post on X", "on Telegram", "on his Facebook page": the speaker's own publication."""
    inner = [c for p in thing.children if p.dep_ == "prep" for c in p.children]
    if thing.lemma_.lower() in _OWN_PAGES and any(c.tag_ == "PRP$" for c in thing.children):
        return LinkFound(None, _text(reading, thing, thing), "post")
    deeper = (
        c for i in inner for c in i.children if c.lower_ == "media"
    )  # "his social media site"
    named = (thing, *inner, *thing.children, *deeper)
    platform = next((c for c in named if _is_platform(c)), None)
    if platform is None or (platform in inner and thing.lemma_.lower() not in _POSTS):
        return None
    if platform.head in inner and platform.i < platform.head.i:
        platform = platform.head
    first, last = sorted((platform, thing), key=lambda t: t.i)
    return LinkFound(actor_at(reading, platform), _text(reading, first, last), "post")


def _is_platform(token: Token) -> bool:
    word = token.lower_.rstrip(".")  # "wrote on X." is one token to the pipeline
    social = any(c.lower_ == "social" for c in token.children)
    branded = word == "social" and token.pos_ == "PROPN"  # "on Truth Social"
    return word in _PLATFORMS or branded or (token.lemma_.lower() in ("medium", "media") and social)


def _written_on(reading: Reading, cue: Token, prep: str, thing: Token, media: set[str]) -> bool:
    """ "wrote on Y", a name that is no day and nobody known: whatever it is, words are posted there."""
    if prep != "on" or cue.lemma_.lower() not in _WRITES or thing.pos_ != "PROPN":
        return False
    if thing.ent_type_ in ("DATE", "GPE", "LOC", "NORP", "PERSON", "TIME"):
        return False
    who = actor_at(reading, thing)
    return who is None or who in media


def _text(reading: Reading, first: Token, last: Token) -> str:
    """The text from one token, its determiner and modifiers included, to another."""
    doc = first.doc
    own = [c for c in (*first.children, *last.children) if c.dep_ in _MODIFIERS and c.i < first.i]
    start = min([first.i, *(c.i for c in own)])
    text = reading.document.text[offset(doc[start]) : stop(last)]
    return text.removesuffix(".") if last.lower_.rstrip(".") in _PLATFORMS else text


def beside(reading: Reading, cue: Token) -> Iterator[LinkFound]:
    """ "..., an official said, reports the agency"."""
    above = cue.head
    if (
        cue.dep_ in ("parataxis", "ccomp")
        and above.i > cue.i
        and above.lemma_ in ("report", "write")
    ):
        for child in above.children:
            if child.dep_ == "nsubj" and child.i > cue.i:
                yield link_to(reading, child, "", "reported")


def noted(reading: Reading, draft: Draft) -> Iterator[LinkFound]:
    """ "X claims that ... (The Agency, June 22)": the source in brackets behind the sentence."""
    text = reading.document.text
    own = _INTERVIEW_NOTE.match(text, draft.end)
    if own is not None:
        yield LinkFound(reading.author, own.group("who"), "interview")
        return
    hit = _NOTE.match(text, draft.end)
    if hit is not None:
        who = reading.actor_spans.get(hit.start("who"))
        yield LinkFound(who, hit.group("who"), "reported")
