"""Reported speech told in the reporter's sentence: verbs and adjectives with their complements.

Content is what the parse puts under the cue (``frames``), cut where another cue
begins, and stretched where it breaks off inside a quotation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.cues import (
    ABSTENTIONS,
    ADJECTIVES,
    CONTINUERS,
    FORMS,
    GLOSSES,
    IMPERSONAL,
    PERSON_NOUNS,
    REFUSALS,
    VERBS,
    Cue,
    CueClass,
    cue_of,
)
from goodoffices.extract.names import actor_at
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.chains_media import BROADCASTS, PAPERS
from goodoffices.extract.statements.draft import (
    Draft,
    Piece,
    cue_tokens,
    offset,
    phrase,
    runs,
    span_of,
    stop,
)
from goodoffices.extract.statements.frames import Content, content, subtree
from goodoffices.extract.statements.speakers import (
    animate,
    is_participle,
    may_speak,
    passes_on,
    relayed,
    speaker_of,
)
from goodoffices.model.shapes import Form
from goodoffices.text.event_nouns import rows
from goodoffices.text.gazetteer import outlet
from goodoffices.text.quotes import inside

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMING = frozenset({"det", "compound", "amod", "poss", "nmod", "nummod", "case", "punct"})
_OWN = frozenset({"nsubj", "nsubjpass", "ccomp", "xcomp", "agent", "auxpass", "prt", "dobj"})
_NO_NAME = frozenset({"VERB", "AUX", "CCONJ", "SCONJ", "PRON"})
_ASKING = frozenset({"WP", "WDT", "WRB", "WP$"})
_HEARD = 4
"""Tokens in which a medium that was told is named."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WILL = frozenset({"will", "wo", "shall", "'ll", "’ll"})


def indirect(reading: Reading, used: frozenset[tuple[int, int]]) -> Iterator[Draft]:
    """Every statement told by a verb or adjective, those with cues already used left out.

    ``used`` holds (paragraph's place, token index) of cues that introduce a quotation.
    """
    for clause in reading.clauses:
        verb = clause.verb
        if (int(verb.doc.user_data["start"]), verb.i) in used:
            continue
        cue = cue_of(verb.lower_, clause.lemma)
        if cue is not None and _speaks(clause, cue):
            made = list(_of_verb(reading, clause, cue))
            yield from made or list(_behind(reading, clause, cue)) or _only_told(reading, clause)
        else:
            yield from _of_adjective(reading, clause)


def _speaks(clause: Clause, cue: Cue) -> bool:
    """Whether something has been said at all: no refusal, condition, or mere possibility."""
    verb = clause.verb
    if clause.scope == "condition" or _supposed(clause):
        return False
    if clause.lemma in GLOSSES and verb.tag_ == "VBG":
        return False
    if clause.lemma == "ask" and is_participle(clause):
        return False  # "asked by reporters whether ...": a question, nobody's claim
    first = _first_of(verb)
    if first.dep_ == "pcomp" and _held_back(first.head):
        return False
    if clause.modality == "future" and any(c.lower_ in _WILL for c in first.children):
        return False
    if verb.dep_ in ("conj", "acl") and "x" in cue.frames and _hangs_on_noun(clause):
        return False
    if clause.modality in ("possible", "necessary", "counterfactual") and cue.kind != "wish":
        return False
    if clause.negated and not (cue.kind == "belief" or clause.particle == "out"):
        return False
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in REFUSALS:
        return False
    did = any(c.lower_ in ("did", "does", "do") for c in verb.children if c.dep_ == "aux")
    if verb.tag_ == "VB" and clause.modality == "" and not did:
        above = verb.head.lemma_.lower()
        return above in CONTINUERS and (verb.dep_ == "xcomp" or above == "come")
    if verb.tag_ == "VBN" and not clause.agents and verb.dep_ in ("advcl", "acl", "amod"):
        return False
    return not _repeats(clause, cue)


def _held_back(prep: Token) -> bool:
    """ "Left without thanking", "refrained from blaming", "stopped short of calling"."""
    if prep.lower_ == "of":
        return prep.head.lower_ == "short"
    return prep.lower_ == "without" or (
        prep.lower_ == "from" and prep.head.lemma_.lower() in ABSTENTIONS
    )


def _first_of(verb: Token) -> Token:
    """The first of the verbs that a verb is joined to."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return verb


def _hangs_on_noun(clause: Clause) -> bool:
    """ "goods deemed vital": a participle behind its noun that the parse joins to the verb."""
    verb = clause.verb
    if verb.tag_ not in ("VBD", "VBN") or any(c.dep_.startswith("nsubj") for c in verb.children):
        return False
    if clause.agents:
        return False
    before = verb.doc[verb.i - 1]
    return before.pos_ in ("NOUN", "PROPN") and before.head.i < verb.i


def _supposed(clause: Clause) -> bool:
    """ "if X understands ...", "had X not believed ...": conditions, by a word or by inversion."""
    children = list(clause.children)
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in children):
        return True
    subject = next((c for c in children if c.dep_.startswith("nsubj")), None)
    turned = (c for c in children if c.dep_ == "aux" and c.lower_ in ("had", "should", "were"))
    return subject is not None and any(
        c.i < subject.i and clause.verb.dep_ in ("advcl", "ccomp") for c in turned
    )


def _repeats(clause: Clause, cue: Cue) -> bool:
    """ "officials said they believed": the belief is what was said, not a second statement."""
    verb = clause.verb
    if cue.kind not in ("belief", "wish") or verb.dep_ != "ccomp":
        return False
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    return bool(own) and own[0].pos_ == "PRON" and verb.head.lemma_.lower() in VERBS


def _of_verb(reading: Reading, clause: Clause, cue: Cue) -> Iterator[Draft]:
    if passes_on(clause):
        return  # what the agency "quoted X as saying" is X's
    relay = relayed(clause)
    head = relay[0] if relay else speaker_of(clause)
    passive = clause.passive or is_participle(clause)
    impersonal = passive and not clause.agents
    if impersonal and not (cue.lemma in IMPERSONAL or (cue.lemma == "tell" and clause.complements)):
        return
    if head is None and not impersonal:
        return
    if head is not None and not may_speak(head, cue, clause):
        return
    if clause.quoted and cue.kind in ("belief", "wish"):
        return  # "he knows that it is over": what the quoted person makes of another's mind
    if _a_deed(clause, cue):
        return
    for kept, extra, strong in (*content(clause, cue), *_quoted_before(clause)):
        if clause.quoted and not strong and cue.kind == "speech":
            continue
        if head is not None and not strong and head.lower_ == "it" and not _meant(reading, head):
            continue
        if head is not None and not strong and not animate(head) and not _misread(reading, head):
            continue
        if not strong and cue.lemma == "cite" and _cites_people(reading, clause, kept):
            continue
        whom = _only_names(reading, clause, kept) if not strong else None
        if whom is not None and cue.lemma != "tell":
            continue
        heard = _heard_by(clause, kept)
        made = _draft(reading, clause, cue.kind, kept - {t.i for t in heard}, head, extra, relay)
        if made is not None:
            if heard:
                told = reading.document.text[slice(*span_of(heard) or (0, 0))]
                made = replace(made, links=(*made.links, (None, told, "reported")))
            yield made if whom is None else replace(made, silent=True, addressees=(whom,))
            return


def _meant(reading: Reading, head: Token) -> bool:
    """Whether "it" stands for somebody who undertakes something: "It pledged to wait"."""
    undertakes = any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in head.head.children)
    return head.dep_ == "nsubj" and undertakes and actor_at(reading, head) is not None


def _misread(reading: Reading, head: Token) -> bool:
    """Whether a word that the tagger takes for no noun at all names somebody: "Trump threatened"."""
    return head.pos_ not in ("NOUN", "PRON") and actor_at(reading, head) is not None


def _quoted_before(clause: Clause) -> Iterator[Content]:
    """ "The talks go on, the agency quoted the minister as saying": hung on what the agency did."""
    if clause.lemma != "say" or clause.verb.tag_ != "VBG":
        return
    told = (a for a in clause.verb.ancestors if a.lemma_.lower() in ("quote", "cite"))
    quoting = next(told, None)
    if quoting is None:
        return
    for child in quoting.children:
        if child.dep_ == "ccomp" and child.i < quoting.i and not clause.quoted:
            yield subtree(child, fronted=True), (), True


def _heard_by(clause: Clause, kept: set[int]) -> tuple[Token, ...]:
    """ "Told Reuters officials were waiting": the medium that the parse joins to what is told."""
    verb = clause.verb
    first = verb.nbor(1) if clause.lemma == "tell" and verb.i + 1 < len(verb.doc) else None
    if first is None or first.i not in kept:
        return ()
    for token in first.doc[first.i : first.i + _HEARD]:
        medium = token.lemma_.lower() in ("media", "medium", *BROADCASTS, *PAPERS)
        if medium and token.dep_ in ("nmod", "compound") and token.nbor().is_quote:
            return tuple(first.doc[first.i : token.i + 1])  # 'told local media "hints" were missed'
    if first.dep_ != "compound":
        return ()
    return (first,) if first.head.tag_ == "NNS" and outlet(first.text) is not None else ()


def _a_deed(clause: Clause, cue: Cue) -> bool:
    """ "Rejects pressure to wait", "ordered a ship to the bay": done, with no words told."""
    thing = next((o for o in clause.objects if o.i > clause.verb.i), None)
    if thing is None or thing.pos_ != "NOUN":
        return False
    if cue.kind == "denial" and thing.lemma_.lower() == "pressure":
        return True
    concrete = clause.lemma == "order" and not clause.complements and not clause.quoted
    sent_off = any(
        c.dep_ == "prep" and c.lower_ in ("to", "into", "from")
        for t in (clause.verb, thing)
        for c in t.children
    )
    return concrete and sent_off and not rows(thing.lemma_.lower())


def _only_told(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "Another witness told the network:", after which the words stand by themselves."""
    verb = clause.verb
    head = speaker_of(clause)
    whom = next((o for o in clause.objects if o.pos_ == "PROPN"), None)
    if clause.lemma != "tell" or head is None or whom is None or not animate(head):
        return
    own = {t.i for t in head.subtree} | {verb.i}
    if any(t.tag_ in _FINITE and t.i not in own for t in verb.sent):
        return
    made = _draft(reading, clause, "speech", {whom.i}, head, (whom,), None)
    if made is not None:
        yield replace(made, silent=True)


def _cites_people(reading: Reading, clause: Clause, kept: set[int]) -> bool:
    """ "cited two officials": where it is from, not what was said."""
    things = (o for o in clause.objects if o.i in kept)
    return any(o.lemma_.lower() in PERSON_NOUNS or actor_at(reading, o) for o in things)


def _only_names(reading: Reading, clause: Clause, kept: set[int]) -> Token | None:
    """Who is meant in "mocked the union", "told the paper", where nothing is told that was said."""
    doc = clause.verb.doc
    thing = next((doc[i] for i in sorted(kept) if doc[i].head.i not in kept), None)
    if thing is None or thing.dep_ not in ("dobj", "pobj") or max(kept) > thing.right_edge.i:
        return None
    named = thing.pos_ == "PROPN" and clause.lemma == "tell"
    if not named and actor_at(reading, thing) is None:
        return None
    return thing if named or all(c.dep_ in _NAMING for c in thing.children) else None


def _behind(reading: Reading, clause: Clause, cue: Cue) -> Iterator[Draft]:
    """ "X will come, the union for Y announced Monday", where the parse takes the speaker for an
    apposition of what stands before: the sentence up to the comma, by whoever stands behind it."""
    verb, sent = clause.verb, clause.verb.sent
    if cue.kind != "speech" or "t" not in cue.frames or verb.tag_ not in ("VBD", "VBZ"):
        return
    doc = verb.doc
    comma = next((i for i in range(verb.i - 1, sent.start, -1) if doc[i].text == ","), None)
    told_whom = {"dobj"} if cue.lemma == "tell" else set()
    if comma is None or any(c.dep_ in _OWN - told_whom for c in verb.children):
        return
    source, before = doc[comma + 1 : verb.i], doc[sent.start : comma]
    behind = next((i for i in range(verb.i, sent.end) if doc[i].text == ","), sent.end)
    after = doc[verb.i + 1 : behind]
    if not len(source) or any(t.pos_ in _NO_NAME or t.tag_ in _ASKING for t in source):
        return
    head = source.root
    told = any(t.tag_ in _FINITE for t in before) and not any(t.tag_ in _FINITE for t in after)
    if not told or not animate(head) or head.dep_ not in ("appos", "conj", "nmod", "npadvmod"):
        return
    kept = {t.i for t in before}
    made = _draft(reading, clause, cue.kind, kept, head, clause.objects, None)
    if made is not None and not clause.quoted:
        yield replace(made, source=span_of(list(source)), shaky=True)


def _draft(
    reading: Reading,
    clause: Clause,
    kind: CueClass,
    kept: Iterable[int],
    head: Token | None,
    addressees: tuple[Token, ...],
    relay: tuple[Token, Token | None] | None,
) -> Draft | None:
    verb = clause.verb
    cue = cue_tokens(verb)
    taken = {t.i for t in cue}
    bound = _bound(verb, head)
    named = phrase(head, bound) if head is not None else []
    taken |= {t.i for t in named}
    pieces = runs(verb.doc, set(kept) - taken, reading.document.text)
    pieces, form = quoted_form(reading, pieces, offset(verb))
    if not pieces or _says_nothing(reading.document.text, pieces):
        return None
    links: tuple[tuple[Token | None, str, str], ...] = ()
    if relay is not None and relay[1] is not None:
        links = ((relay[1], "", "reported"),)
    return Draft(
        pieces=pieces,
        form=form,
        kind=kind,
        lemma=FORMS.get(verb.lower_, clause.lemma),
        speaker=head,
        source=span_of(named),
        cue=(offset(cue[0]), stop(cue[-1])),
        cue_token=verb,
        addressees=tuple(t for t in addressees if t != head),
        denied=(kind == "denial") != clause.negated and (kind == "denial" or kind == "belief"),
        shaky=clause.certainty == "low" or len(pieces) > 2,
        links=links,
    )


def _says_nothing(text: str, pieces: tuple[Piece, ...]) -> bool:
    """ "what he said": words that only point to words."""
    words = text[pieces[0][0] : pieces[-1][1]].split()
    if len(words) == 1 and words[0] in ("was", "were", "is", "are"):
        return True  # "what she said was a bridge": the thing is the author's
    return len(words) < 5 and words[0].lower() in ("what", "so", "as", "this", "that", "how")


def _bound(verb: Token, head: Token | None) -> tuple[int, int]:
    """The token indices between which the speaker's phrase may lie."""
    sent = verb.sent
    if head is None:
        return sent.start, sent.end - 1
    if head.i < verb.i:
        if any(a == head for a in verb.ancestors):  # "officials who said", "aides saying"
            return sent.start, max(head.i, verb.left_edge.i - 1)
        edge = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg"))])
        return sent.start, max(head.i, edge - 1)
    return verb.i + 1, sent.end - 1


def quoted_form(
    reading: Reading, pieces: tuple[Piece, ...], cue: int
) -> tuple[tuple[Piece, ...], Form]:
    """Pieces fitted to the quotations that they lie in or break off in, and their form.

    ``cue`` is where the cue stands: content inside the quotation that holds the cue itself is
    reported by the quoted person, not by the author.
    """
    own = inside(reading.quotes, cue)
    fitted: list[Piece] = []
    marks = whole = 0
    for start, end in pieces:
        if own is not None:
            start, end = max(start, own.start), min(end, own.end)
        else:
            first, last = inside(reading.quotes, start), inside(reading.quotes, end - 1)
            if first is not None and first is last and start <= first.start + 1:
                start, end = first.start, first.end
                whole += 1
            else:
                start = first.outer_start if first is not None and first is not last else start
                end = last.outer_end if last is not None and first is not last else end
                marks += _has_quote(reading, start, end)
        if end - start > 1 and (start, end) not in fitted:
            fitted.append((start, end))
    if whole and whole == len(fitted):
        return tuple(fitted), "direct"
    return tuple(fitted), "mixed" if marks or whole else "indirect"


def _has_quote(reading: Reading, start: int, end: int) -> bool:
    at = bisect_left(reading.quotes, start, key=lambda q: q.outer_start)
    return at < len(reading.quotes) and reading.quotes[at].outer_start < end


def _of_adjective(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "officials are convinced that ...": an attitude told by an adjective."""
    for adjective in (clause.verb, *clause.attributes):
        kind = ADJECTIVES.get(adjective.lower_)
        if kind is None or clause.negated or clause.scope == "condition":
            continue
        comp = next((c for c in adjective.children if c.dep_ == "ccomp"), None)
        if comp is None:
            continue
        head = clause.subjects[0] if clause.subjects else None
        if head is None or not animate(head) or head.lower_ in ("it", "i", "we", "you"):
            continue
        made = _draft(reading, clause, kind, subtree(comp), head, (), None)
        if made is not None and made.cue is not None:
            words = (made.cue[0], max(made.cue[1], stop(adjective)))
            yield replace(made, cue=words, lemma=adjective.lower_)
