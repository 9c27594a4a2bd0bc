"""Reported speech told by nouns, prepositions and adverbs: "a warning that", "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from goodoffices.extract.cues import ADVERBS, IMPERSONAL, LIGHT_VERBS, NOUNS, VERBS, CueClass
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import Draft, offset, phrase, runs, span_of, stop
from goodoffices.extract.statements.frames import REQUESTS, subtree
from goodoffices.extract.statements.indirect import quoted_form
from goodoffices.extract.statements.speakers import CALENDAR, above, animate
from goodoffices.extract.words import forms, lemmas

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOT_SPEAKERS = frozenset(
    "plan schedule need size age ability type number order tradition custom weight rule".split()
)
"""What things go "according to" without anybody saying so."""
_VIEWS = frozenset("view opinion word judgement judgment estimate account estimation".split())
_HEARTS = frozenset("core heart crux gist essence thrust substance centre center".split())
"""What stands for the whole of a charge or claim (WordNet, ``kernel.n.03``)."""
_RUMOURS = frozenset("report rumour rumor speculation allegation claim".split())
_BESIDE = frozenset("despite amid amidst after following over on about by to".split())
"""Prepositions that set what was done beside what is told: "despite reports that ..."."""
_OWN = frozenset({"my", "our", "your"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_OPENERS = frozenset("however but and meanwhile still yet moreover also nevertheless".split())


def phrasal(reading: Reading) -> Iterator[Draft]:
    """Every statement told by a noun, a preposition or an adverb."""
    for doc in reading.docs:
        for token in _telling(doc):
            lower = token.lower_
            if lower == "according":
                yield from _according(reading, token)
            elif lower in ("in", "by", "from") and token.dep_ == "prep":
                yield from _in_view(reading, token)
            elif lower in ADVERBS:
                yield from _adverb(reading, token)
            elif token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS:
                yield from _noun(reading, token)
            elif lower in ("ground", "grounds") and token.pos_ == "NOUN":
                yield from _grounds(reading, token)
            elif token.tag_ == "VBN" and token.lemma_.lower() in IMPERSONAL:
                yield from _impersonal(reading, token)


def _telling(doc: Doc) -> Iterator[Token]:
    """The words that may tell, in order."""
    for at, (form, lemma) in enumerate(zip(forms(doc), lemmas(doc), strict=True)):
        if form in _TELLING or lemma in NOUNS or lemma in IMPERSONAL:
            yield doc[at]


_TELLING = ADVERBS | {"according", "in", "by", "from", "ground", "grounds"}


def _according(reading: Reading, token: Token) -> Iterator[Draft]:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    if to is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        to = token.nbor()
    head = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if to is None or head is None or head.lemma_.lower() in _NOT_SPEAKERS:
        return
    named = phrase(head, (to.i + 1, token.sent.end - 1))
    if token.i > token.sent.start + 2:
        named = _until_comma(named)
    elif (note := _which_cites(head)) is not None:
        source, last = note
        named = [*named, *token.doc[named[-1].i + 1 : last + 1]]
        for draft in _around(reading, token, [token, to], source, named, "speech"):
            whom = span_of(phrase(source, (source.left_edge.i, last)))
            yield replace(draft, source=whom, links=((head, "", "reported"),))
        return
    yield from _around(reading, token, [token, to], head, named, "speech")


def _which_cites(head: Token) -> tuple[Token, int] | None:
    """Whom "according to the agency, which cited two officials," means, and where that ends."""
    for note in head.children:
        if note.dep_ == "relcl" and note.lemma_.lower() in ("cite", "quote"):
            thing = next((c for c in note.children if c.dep_ == "dobj" and c.i > note.i), None)
            if thing is not None and animate(thing):
                return thing, thing.right_edge.i
    return None


def _until_comma(named: list[Token]) -> list[Token]:
    """A source in mid-sentence, cut where the sentence seems to go on."""
    for n, token in enumerate(named):
        if token.text == "," and any(t.pos_ in ("VERB", "AUX") for t in named[n:]):
            return named[:n]
    return named


def _in_view(reading: Reading, prep: Token) -> Iterator[Draft]:
    """ "In his view, ...", "by its own account", "in the words of X"."""
    noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in _VIEWS:
        return
    head = next((c for c in noun.children if c.dep_ == "poss"), None)
    if head is not None and head.lower_ in _OWN:
        return  # one's own view of one's own words
    named: list[Token] = []
    if head is not None:
        named = [t for t in phrase(head, (prep.i, noun.i)) if t.tag_ != "POS"]
    else:
        of = next((c for c in noun.children if c.lower_ == "of"), None)
        head = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
        if head is not None:
            named = phrase(head, (noun.i, prep.sent.end - 1))
    if head is None or not named:
        return
    first = prep.i == prep.sent.start or prep.doc[prep.i - 1].text == ","
    if first:
        kind: CueClass = "belief" if noun.lemma_ in ("view", "opinion") else "speech"
        yield from _around(reading, prep, [prep, noun], head, named, kind)


def _around(
    reading: Reading,
    at: Token,
    cue: list[Token],
    head: Token,
    named: list[Token],
    kind: CueClass,
) -> Iterator[Draft]:
    """A statement whose content is what the phrase is set beside."""
    sent = at.sent
    gone = set(range(min(t.i for t in cue), _reach(at, head, _last((*cue, *named))) + 1))
    before = [t for t in sent if t.i < min(gone)]
    after = [t for t in sent if t.i > max(gone)]
    if not [t for t in after if t.is_alpha]:
        kept = {t.i for t in before}
        governor = at.head if at.head.i < at.i else None
        adding = governor is not None and governor.tag_ == "VBG" and governor.lemma_ in VERBS
        apart = governor is not None and governor.dep_ in ("conj", "relcl", "advcl", "ccomp")
        if governor is not None and apart and not adding:
            own = {t.i for t in governor.subtree} - gone
            kept = own if len(own) > 4 else kept
    elif len([t for t in before if t.is_alpha and t.lower_ not in _OPENERS]) == 0:
        kept = {t.i for t in after}
    else:
        kept = {t.i for t in at.head.subtree} - gone
        if len(kept) < 4:
            return
    first = takewhile(lambda i: at.doc[i].lower_ in _OPENERS | {","}, sorted(kept)[:2])
    openers = list(first)
    openers += [i for i in kept if at.doc[i].dep_ == "mark" and i == at.i - 1]  # "that, according"
    pieces = runs(at.doc, kept - set(openers), reading.document.text)
    pieces, form = quoted_form(reading, pieces, offset(at))
    if pieces:
        yield Draft(
            pieces=pieces,
            form=form,
            kind=kind,
            lemma="according" if cue[0].lower_ == "according" else cue[-1].lemma_.lower(),
            speaker=head,
            source=span_of(named),
            cue=(offset(cue[0]), stop(cue[-1])),
            cue_token=at,
            shaky=len(pieces) > 1,
        )


def _last(tokens: Sequence[Token]) -> Token:
    return max(tokens, key=lambda t: t.i)


def _reach(at: Token, head: Token, named: Token) -> int:
    """The index of the last token that belongs to a source: where the sentence ends with it, all
    that is told of it ("according to a statement on Friday", "to X, who leads the talks")."""
    doc = at.doc
    if at.i <= at.sent.start + 2:  # "According to X, who leads the talks, ..."
        aside = next((c.right_edge.i for c in head.children if c.dep_ == "relcl"), named.i)
        closed = named.i < aside < at.sent.end - 1 and doc[aside + 1].text == ","
        return aside if closed and doc[named.i + 1].text == "," else named.i
    last = max(named.i, head.right_edge.i)
    while last + 1 < at.sent.end and _of_the_day(doc[last + 1]):
        last += 1
    more = doc[named.i + 1 : last + 1]
    ends = not any(t.is_alpha for t in doc[last + 1 : at.sent.end])
    opens = next((t for t in more if t.tag_ in _FINITE or t.tag_ in _RELATIVE), None)
    told = opens is None or (opens.tag_ in _RELATIVE and doc[opens.i - 1].pos_ != "ADP")
    return last if ends and told else named.i


def _of_the_day(token: Token) -> bool:
    """ "According to X on Tuesday": the day of the words, which the parse hangs on what is told."""
    if token.lower_ == "on":
        return token.i + 1 < len(token.doc) and token.nbor().lower_.rstrip(".") in CALENDAR
    return token.lower_ in CALENDAR


def _adverb(reading: Reading, adverb: Token) -> Iterator[Draft]:
    """ "reportedly": somebody unnamed says what the clause says."""
    verb = adverb.head
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_.lower() in VERBS:
        return
    kept = {t.i for t in verb.subtree if t != adverb}
    if verb.dep_ in ("relcl", "acl", "advcl") or len(kept) < 4:
        kept = {i for i in kept if i > adverb.i}
    pieces = runs(adverb.doc, kept, reading.document.text)
    pieces, form = quoted_form(reading, pieces, offset(adverb))
    if pieces:
        yield Draft(
            pieces=pieces,
            form=form,
            kind="speech",
            lemma=adverb.lower_,
            cue=(offset(adverb), stop(adverb)),
            cue_token=adverb,
            shaky=True,
        )


def _impersonal(reading: Reading, verb: Token) -> Iterator[Draft]:
    """ "X is said to be Y": the subject and its infinitive, by nobody in particular."""
    child = next((c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i), None)
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if child is None or subject is None or any(c.dep_ in ("agent", "neg") for c in verb.children):
        return
    if verb.lemma_.lower() == "expect" or not any(c.lower_ == "to" for c in child.children):
        return
    kept = {t.i for t in child.subtree} | {t.i for t in subject.subtree}
    pieces = runs(verb.doc, kept, reading.document.text)
    pieces, form = quoted_form(reading, pieces, offset(verb))
    cue = [c for c in verb.children if c.dep_ in ("aux", "auxpass")] + [verb]
    if pieces:
        yield Draft(
            pieces=pieces,
            form=form,
            kind="belief",
            lemma=verb.lemma_.lower(),
            cue=(offset(cue[0]), stop(verb)),
            cue_token=verb,
            shaky=True,
        )


def _noun(reading: Reading, noun: Token) -> Iterator[Draft]:
    """ "issued a warning that ...", "Kyiv's call for talks", "a claim by X that ..."."""
    kept = _noun_content(noun)
    if not kept:
        return
    verb = noun.head if noun.dep_ in ("dobj", "conj", "attr") else None
    light = verb is not None and verb.lemma_.lower() in LIGHT_VERBS
    head = _noun_speaker(reading, noun, verb if light else None)
    if head is None and not _hearsay(noun):
        return
    named = phrase(head, _noun_bound(noun, head)) if head is not None else []
    named = [t for t in named if t.tag_ != "POS"]
    pieces = runs(noun.doc, kept - {t.i for t in named}, reading.document.text)
    pieces, form = quoted_form(reading, pieces, offset(noun))
    if not pieces:
        return
    first = verb if light and verb is not None and verb.i < noun.i else noun
    yield Draft(
        pieces=pieces,
        form=form,
        kind=NOUNS[noun.lemma_.lower()],
        lemma=noun.lemma_.lower(),
        speaker=head,
        source=span_of(named),
        cue=(offset(first), stop(noun)),
        cue_token=noun,
        denied=NOUNS[noun.lemma_.lower()] == "denial",
        shaky=not light,
    )


def _hearsay(noun: Token) -> bool:
    """ "Despite reports that ...", "there were rumours that ...": told, and nobody says by whom."""
    told = noun.lemma_.lower() in _RUMOURS and (noun.tag_ == "NNS" or noun.lemma_ == "speculation")
    beside = noun.dep_ == "pobj" and noun.head.lower_ in _BESIDE
    there = noun.dep_ == "attr" and any(c.dep_ == "expl" for c in noun.head.children)
    return told and (beside or there)


def _grounds(reading: Reading, noun: Token) -> Iterator[Draft]:
    """ "Rejected the plan on the grounds that it was late": the reason that somebody gives."""
    doc, sent = noun.doc, noun.sent
    opens = next((t for t in doc[max(sent.start, noun.i - 2) : noun.i] if t.lower_ == "on"), None)
    if opens is None or noun.i + 3 >= sent.end or noun.nbor().lower_ != "that":
        return
    clause = reading.clauses.of(opens)
    head = clause.doers[0] if clause is not None and clause.doers else None
    if clause is None or head is None or clause.negated or not animate(head) or clause.quoted:
        return
    comma = next((t.i for t in doc[noun.i : sent.end] if t.text in (",", ";", "–", "—")), sent.end)
    pieces = runs(doc, range(noun.i + 2, comma), reading.document.text)
    pieces, form = quoted_form(reading, pieces, offset(noun))
    if pieces:
        yield Draft(
            pieces=pieces,
            form=form,
            kind="belief",
            lemma="ground",
            speaker=head,
            source=span_of(phrase(head, (sent.start, max(head.i, opens.i - 1)))),
            cue=(offset(opens), stop(noun)),
            cue_token=noun,
            shaky=True,
        )


def _noun_content(noun: Token) -> set[int]:
    lemma = noun.lemma_.lower()
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in ("acl", "ccomp", "relcl"):
            first = child.left_edge
            marked = first.lower_ == "that" and first.dep_ == "mark"
            if marked and any(c.dep_.startswith("nsubj") for c in child.children):
                return subtree(child)
            own = any(c.dep_.startswith("nsubj") and c.pos_ != "DET" for c in child.children)
            relative = first.tag_ in ("WP", "WDT", "WRB")
            if own and not relative and child.tag_ not in ("VB", "VBG", "VBN") and _is_light(noun):
                return subtree(child)
            if lemma in REQUESTS and child.tag_ == "VB":
                return subtree(child)
        if child.dep_ == "prep" and child.lower_ == "for" and lemma in REQUESTS:
            return {t.i for t in child.subtree} - {child.i}
        if child.dep_ == "advcl" and child.tag_ == "VB" and lemma in REQUESTS:
            first = child.left_edge  # "a call for the union to wait"
            if first.dep_ == "mark" and first.lower_ == "for":
                return subtree(child) - {first.i}
    if (told := _is_that(noun)) is not None:
        return subtree(told)
    if _is_light(noun) and noun.dep_ == "dobj":
        for child in noun.head.children:
            if child.dep_ == "ccomp" and child.i > noun.i and child.pos_ in ("VERB", "AUX"):
                return subtree(child)
    return _after_colon(noun)


def _is_that(noun: Token) -> Token | None:
    """What "the union's demand is that ...", "the core of the charges is that ..." tells."""
    heart = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    subject = heart if heart is not None and heart.lemma_.lower() in _HEARTS else noun
    if subject.dep_ != "nsubj" or subject.head.lemma_ != "be":
        return None
    hung = (c for c in subject.head.children if c.dep_ == "ccomp" and c.i > subject.head.i)
    return next((c for c in hung if c.left_edge.lower_ == "that"), None)


def _is_light(noun: Token) -> bool:
    return noun.dep_ in ("dobj", "conj") and noun.head.lemma_.lower() in LIGHT_VERBS | NOUNS.keys()


def _after_colon(noun: Token) -> set[int]:
    """ "issued a warning: if they do not stop, ..." without quotation marks."""
    doc, end = noun.doc, noun.sent.end
    if noun.i + 1 < len(doc) and doc[noun.i + 1].text == ":" and noun.i + 2 < len(doc):
        if doc[noun.i + 2].is_quote:
            return set()
        if end <= noun.i + 3:
            end = doc[noun.i + 2].sent.end
        return set(range(noun.i + 2, end))
    return set()


def _noun_speaker(reading: Reading, noun: Token, light: Token | None) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child if child.lower_ not in _OWN else None
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if light is None and noun.i and noun.nbor(-1).dep_ in ("compound", "amod"):
        before = noun.nbor(-1)  # "US complaints that ..."
        if before.head == noun and before.ent_type_ in ("GPE", "NORP", "ORG"):
            return before
    if light is None and noun.dep_ == "pobj" and noun.head.lower_ == "with":
        light = noun.head.head  # "took office with a call to ...", "replied with a threat to ..."
    if light is None:
        return None
    clause = reading.clauses.headed_by(light)
    if clause is None or clause.negated or clause.scope == "condition":
        return None
    if clause.doers and animate(clause.doers[0]):
        return clause.doers[0]
    return above(light) if light.dep_ == "conj" else None


def _noun_bound(noun: Token, head: Token) -> tuple[int, int]:
    if head.i < noun.i:
        return noun.sent.start, noun.i - 1
    return noun.i + 1, noun.sent.end - 1
