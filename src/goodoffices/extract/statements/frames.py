"""Where the content stands: one function per frame of ``cues.py``, on the parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause, with_conjuncts
from goodoffices.extract.cues import (
    DOCUMENTS,
    LIGHT_VERBS,
    NOUNS,
    PAPERS,
    PERSON_NOUNS,
    VERBS,
    Cue,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CONTINUES = frozenset("if unless because once until although though provided as".split())

_HEARD = frozenset({"hear", "learn", "understand"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass", "attr"})
_OBJECTS = frozenset({"dobj", "dative", "oprd", "npadvmod"})
_AT = frozenset({"in", "at", "to", "on", "during"})
"""Prepositions of the occasion on which something is said."""
_GROUNDS = frozenset({"for", "over", "into", "against", "between", "with"})
_TOLD = frozenset({"tell", "inform", "remind", "assure", "notify"})
REQUESTS = frozenset("call demand appeal plea request".split())
_REPORTED = frozenset({"would", "could", "might", "should"})
"""Auxiliaries of a tense shifted back (Quirk et al. 1985, 14.31): "and the ferries would sail"."""
_ARTICLES = frozenset({"a", "an", "the"})
_LASTING = frozenset("second minute hour day week month year decade time age while".split())
"""How long something is asked for: "pleaded for months"."""
_DASHES = frozenset({"–", "—", "--", "-"})

Content = tuple[set[int], tuple["Token", ...], bool]
"""Token indices of the content, addressees, and whether the frame alone proves reporting."""


def content(clause: Clause, cue: Cue) -> Iterator[Content]:
    """The content by each frame that the cue takes, the surest first."""
    verb, frames = clause.verb, cue.frames
    people = tuple(t for t in (*clause.datives, *clause.objects) if _is_addressee(t))
    if "t" in frames and (cue.lemma != "point" or clause.particle == "out"):
        for kept in _clausal(clause, cue):
            heard = people if cue.lemma != "tell" else (*clause.datives, *clause.objects)
            yield kept, tuple(t for t in heard if t.i not in kept), True
    if "o" in frames:
        yield from ((kept, who, True) for kept, who in _told_to_do(clause))
    if "i" in frames:
        for child in verb.children:
            if child.dep_ == "xcomp" and child.i > verb.i and child.tag_ == "VB":
                yield subtree(child), people, False
    if "a" in frames or "x" in frames:
        yield from ((kept, (), True) for kept in _characterised(clause, frames))
    if "w" in frames and clause.objects:
        preps = [c for c in _prepositions(clause) if c.lower_ in ("of", "for") and any(c.children)]
        if preps:
            first, last = clause.objects[0].left_edge.i, preps[-1].right_edge.i
            kept = set(range(first, last + 1)) | _examples(verb, last)
            yield kept, clause.objects, True
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ in frames and prep.i > verb.i:
            objects = [c for c in prep.children if c.dep_ in ("pobj", "pcomp")]
            if objects and objects[0].lemma_.lower() not in _LASTING:
                kept = subtree(objects[0]) | _to_do(verb, prep, objects[0])
                yield kept, people, prep.lower_ == "for"
    if "for" in frames:
        yield from ((kept, people, True) for kept in _called_for(clause))
    if ("n" in frames or (clause.particle == "out" and "out" in frames)) and not clause.passive:
        yield from ((kept, (), False) for kept in _nominal(clause))


def _to_do(verb: Token, prep: Token, whom: Token) -> set[int]:
    """ "Pleaded for the union to wait": what is asked of whom, which the parse hangs on the cue."""
    asked = (c for c in verb.children if c.tag_ == "VB" and c.left_edge.i == whom.right_edge.i + 1)
    found = next((c for c in asked if c.left_edge.lower_ == "to" and prep.lower_ == "for"), None)
    return subtree(found) if found is not None else set()


def _examples(verb: Token, last: int) -> set[int]:
    """ "..., including ...": examples right behind the content, hung on the cue by the parse."""
    named = (c for c in verb.children if c.lower_ == "including" and 0 < c.left_edge.i - last < 3)
    return {t.i for c in named for t in c.subtree}


def _prepositions(clause: Clause) -> list[Token]:
    found = [c for c in clause.children if c.dep_ == "prep"]
    for thing in clause.objects:
        found += [c for c in thing.children if c.dep_ == "prep"]
    return found


def _is_addressee(token: Token) -> bool:
    return token.pos_ in ("PROPN", "PRON") or token.lemma_.lower() in PERSON_NOUNS | DOCUMENTS


def _clausal(clause: Clause, cue: Cue) -> Iterator[set[int]]:
    """A finite clause under the cue, before, after or around it."""
    verb = clause.verb
    for child in sorted(verb.children, key=lambda c: c.i < verb.i):
        if child.dep_ != "ccomp" or not _is_clause(child, cue):
            continue
        if child.i < verb.i and _severed(child, verb):
            continue
        kept = subtree(child, fronted=child.i < verb.i)
        if (lost := _taken_for_object(child)) is not None and not _only_addressee(lost, verb):
            kept |= {t.i for t in lost.subtree}
        if (opening := opened(verb)) is not None and not _has_subject(child):
            kept |= {t.i for t in opening.subtree}
        if child.i < verb.i:
            barrier = min([verb.i, *(s.left_edge.i for s in clause.subjects if s.i > child.i)])
            kept = {i for i in kept if i < barrier or i > verb.i} | _told_on(verb)
        else:
            kept |= _carried_on(verb, child) | _after_a_hyphen(verb, child)
        yield kept
        return
    for note in verb.children:  # "said, citing security concerns, that ...": hung on the note
        if note.lemma_.lower() == "cite" and note.tag_ == "VBG" and note.i > verb.i:
            for child in note.children:
                if child.dep_ == "ccomp" and any(c.lower_ == "that" for c in child.children):
                    yield subtree(child)
                    return
    own_subject = any(c.dep_ == "nsubj" for c in verb.children)
    if verb.dep_ in ("parataxis", "ccomp", "advcl", "conj") and own_subject:
        head = verb.head.head if verb.head.dep_ in ("aux", "auxpass") else verb.head
        own = {t.i for t in verb.subtree}
        alone = not any(c.dep_ in ("dobj", "mark") for c in verb.children)
        told = head.lemma_.lower() in VERBS.keys() | _HEARD
        if told and verb.i < head.i and verb.left_edge.i == verb.sent.start:
            return  # "X has agreed to it, mediators said": what X did is what they said
        beside = head.pos_ in ("VERB", "AUX") and _set_off(verb) and not _severed(head, verb)
        beside = beside and _begins(head)
        if alone and beside:
            after = [head, *(c for c in head.children if c.dep_ in ("nsubj", "aux"))]
            relay = {t.i for c in after if told and c.i > verb.i for t in _alone(c, head)}
            yield {t.i for t in head.subtree} - own - relay
            return
    at = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in _AT and c.i > verb.i)
    nouns = [n for prep in at for n in prep.children]
    if verb.lemma_.lower() in _TOLD:
        nouns += clause.objects
    for noun in (n for n in nouns if n.lemma_.lower() not in NOUNS.keys() - PAPERS):
        hung = (c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl"))
        said = next((c for c in hung if _opens_with_that(c)), None)
        if said is not None:  # "told the paper in an interview that ..."
            yield subtree(said)
            return


def _opens_with_that(verb: Token) -> bool:
    first = verb.left_edge
    subject = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children)
    return first.lower_ == "that" and first.dep_ == "mark" and subject


def _begins(verb: Token) -> bool:
    """Whether a clause begins where a sentence does, or a comma or conjunction parts it off."""
    first = verb.left_edge
    if first.i == verb.sent.start:
        return True
    before = verb.doc[first.i - 1]
    return before.is_punct or before.pos_ in ("CCONJ", "SCONJ") or first.pos_ == "CCONJ"


def _alone(token: Token, head: Token) -> list[Token]:
    """A word of the relay "..., the agency said": the verb itself, or all of its subject."""
    return [token] if token == head else list(token.subtree)


def _severed(comp: Token, verb: Token) -> bool:
    """Whether a semicolon, or more words of the cue's own clause, part content and cue."""
    first, last = sorted((comp.i, verb.i))
    if any(t.text in (";", ":") for t in verb.doc[first:last]):
        return True
    if comp.i < verb.i and _runs_into(verb):
        return True
    own = [t for c in verb.children if c.i > verb.i and not _beside(c) for t in c.subtree]
    dash = next((t.i for t in own if t.text in _DASHES), verb.sent.end)  # an aside follows
    verbs = [t for t in own if t.i < dash and t.pos_ in ("VERB", "AUX")]
    return comp.i < verb.i and len(verbs) > 1


def _runs_into(verb: Token) -> bool:
    """ "Change rules X says block access": no comma parts X from the words before it, and what is
    told comes after."""
    own = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if own is None or own.left_edge.i == verb.sent.start:
        return False
    before = verb.doc[own.left_edge.i - 1]
    told = any(c.dep_ == "dobj" and c.i > verb.i and c.pos_ == "NOUN" for c in verb.children)
    return told and not before.is_punct


def _beside(child: Token) -> bool:
    """Who speaks, and what is told besides: "said the pastor who ...", "said, but the talks ..."."""
    another = child.dep_ == "conj" and (
        any(c.dep_.startswith("nsubj") for c in child.children) or child.lemma_.lower() in VERBS
    )
    return child.dep_ in ("nsubj", "advcl") or another


def _is_clause(child: Token, cue: Cue) -> bool:
    if child.pos_ not in ("VERB", "AUX"):
        return any(c.dep_ in ("nsubj", "cop") for c in child.children)
    finite = child.tag_ in ("VBD", "VBZ", "VBP") or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBD", "VBZ", "VBP", "MD")
        for c in child.children
    )
    subject = _has_subject(child)
    if finite:
        lost = _stands_for_itself(child) or _taken_for_object(child) or opened(child.head)
        return subject or bool(lost)
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children)
    return subject and not infinitive and (cue.kind == "order" or child.tag_ in ("VBN", "VBD"))


def _stands_for_itself(child: Token) -> bool:
    """Whether a finite verb without a subject can be content: "whom they say is ready", "says won't
    run"; not one that hangs farther off, a participle that the parse mistook."""
    near = abs(child.left_edge.i - child.head.i) < 3
    return near or child.i < child.head.i or child.head.dep_ in ("relcl", "pcomp", "csubj")


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def opened(verb: Token) -> Token | None:
    """The subject of what is told in "Those moves, the palace said, were agreed", given to "said"."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if len(subjects) != 2 or verb.doc[subjects[1].left_edge.i - 1].text != ",":
        return None
    return subjects[0]


def _taken_for_object(child: Token) -> Token | None:
    """The subject of "warned the truce was over", which the parse has made the cue's object."""
    if child.i < child.head.i or any(c.dep_ in _SUBJECTS for c in child.children):
        return None
    last = child.left_edge.i - 1
    while child.doc[last].is_quote:
        last -= 1
    things = [c for c in child.head.children if c.dep_ in _OBJECTS and c.i > child.head.i]
    return next((t for t in things if t.right_edge.i == last), None)


def _only_addressee(thing: Token, verb: Token) -> bool:
    """Whether a verb that needs somebody told has nobody but this."""
    others = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c != thing]
    return verb.lemma_.lower() in _TOLD and not others


def _set_off(verb: Token) -> bool:
    """Whether a cue's clause stands between commas, or between one and the sentence's end."""
    first, last = verb.left_edge.i, verb.right_edge.i
    doc, sent = verb.doc, verb.sent
    left = first == sent.start or doc[first - 1].text in (",", "–", "—", "-") or doc[first].is_punct
    right = last >= sent.end - 2 or doc[last].is_punct or doc[last + 1].is_punct
    return left and right


def _carried_on(verb: Token, comp: Token) -> set[int]:
    """Conditions and reasons that the parse hangs on the cue, though they belong to the words."""
    kept: set[int] = set()
    for child in verb.children:
        if child.dep_ == "advcl" and child.i > comp.i:
            marks = {c.lower_ for c in child.children if c.dep_ in ("mark", "advmod")}
            if marks & _CONTINUES and "as" not in marks:
                kept |= subtree(child)
        elif child.dep_ == "conj" and child.i > comp.i and child.lemma_.lower() not in VERBS:
            own = list(child.subtree)  # '... were "A" and presented "B"'
            kept |= {t.i for t in own} if any(t.is_quote for t in own) else set()
    return kept


def _called_for(clause: Clause) -> Iterator[set[int]]:
    """ "Calls for the troops to leave", where the parse makes a clause of what is called for."""
    for child in clause.children:
        mark = next((c for c in child.children if c.lower_ == "for" and c.dep_ == "mark"), None)
        if mark is not None and child.i > clause.verb.i and _has_subject(child):
            yield {t.i for t in child.subtree} - {mark.i}


def _told_on(verb: Token) -> set[int]:
    """ "The road is open, X said, and the ferries would sail": what is told on, in reported tense."""
    doc = verb.doc
    for child in verb.children:
        first = child.left_edge.i
        joined = child.dep_ == "conj" and first > verb.i + 2 and child.lemma_.lower() not in VERBS
        if not joined or doc[first - 1].lower_ != "and" or doc[first - 2].text != ",":
            continue
        subject = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in child.children)
        if subject and any(c.lower_ in _REPORTED for c in child.children if c.dep_ == "aux"):
            return {t.i for t in child.subtree}
    return set()


def _after_a_hyphen(verb: Token, comp: Token) -> set[int]:
    """The rest of what is told where a hyphened verb, "re-opened", has been parsed as three."""
    last = comp.right_edge
    if last.whitespace_ or last.i + 1 >= len(verb.doc) or verb.doc[last.i + 1].text != "-":
        return set()
    rest = (c for c in verb.children if c.i > last.i and c.dep_ == comp.dep_)
    return {t.i for c in rest for t in c.subtree}


def _told_to_do(clause: Clause) -> Iterator[tuple[set[int], tuple[Token, ...]]]:
    """ "urged both sides to stop", "called on X to act": what is asked, whom included."""
    verb = clause.verb
    asked = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "advcl") and c.i > verb.i]
    for child in asked:
        if child.tag_ != "VB" or not any(c.lower_ == "to" for c in child.children):
            continue
        kept = subtree(child)
        inner = tuple(c for c in child.children if c.dep_ == "nsubj" and c.i < child.i)
        near = (*clause.objects, *clause.datives)
        objects = [o for o in near if verb.i < o.i < child.i and o.dep_ != "oprd"]
        if clause.lemma == "call":
            objects = []
        objects += [o for name, o in clause.obliques if name in ("on", "to") and o.i < child.i]
        whom = inner or tuple(objects)
        if clause.passive:
            whom = clause.subjects
        elif not whom:
            continue
        for thing in objects:
            if thing.pos_ != "PRON":
                kept |= set(range(thing.left_edge.i, child.left_edge.i))
        yield kept - {c.i for c in inner if c.pos_ == "PRON"}, with_conjuncts(whom)
        return


def _characterised(clause: Clause, frames: frozenset[str]) -> Iterator[set[int]]:
    """ "described X as Y", "called X Y"; in the passive Y alone."""
    verb = clause.verb
    if "a" in frames:
        for prep in _prepositions(clause):
            if prep.lower_ == "as" and prep.i > verb.i and any(prep.children):
                objects = [o for o in clause.objects if verb.i < o.i < prep.i and not _relative(o)]
                start = objects[0].left_edge.i if objects else prep.i + 1
                yield set(range(start, prep.right_edge.i + 1))
                return
    if "x" not in frames:
        return
    for child in (*verb.children, *_second_object(verb)):
        told = child.dep_ in ("oprd", "ccomp", "xcomp") or child in _second_object(verb)
        if told and child.i > verb.i and child.tag_ != "VB":
            if child.pos_ == "VERB" and child.dep_ == "xcomp":
                continue
            objects = [o for o in clause.objects if o.i < child.left_edge.i and o != child]
            objects = [o for o in objects if not _relative(o)]
            kept = subtree(child)
            if objects:
                kept |= set(range(objects[0].left_edge.i, child.left_edge.i))
            yield _quoted_alone(child.doc, kept)
            return


def _second_object(verb: Token) -> list[Token]:
    """ "calling the plan a trap": what the parse takes for one more object of the verb."""
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    beside = len(things) == 2 and things[0].right_edge.i + 1 == things[1].left_edge.i
    return things[1:] if beside and things[1].left_edge.lower_ in _ARTICLES else []


def _relative(token: Token) -> bool:
    """ "whom he called a liar": the pronoun stands for what the sentence has named."""
    return token.tag_ in ("WP", "WDT")


def _quoted_alone(doc: Doc, kept: set[int]) -> set[int]:
    """ "called it a "bold step" towards peace": a characterisation ends with its quotation."""
    first = min(kept)
    marks = [i for i in sorted(kept) if doc[i].is_quote]
    if len(marks) > 1 and marks[0] <= first + 1 and marks[1] < max(kept):
        return {i for i in kept if i <= marks[1]}
    return kept


def _nominal(clause: Clause) -> Iterator[set[int]]:
    for thing in clause.objects:
        if _is_told_by_noun(clause.verb, thing):
            return
        if thing.i > clause.verb.i and thing.doc[thing.left_edge.i - 1].text in _DASHES:
            continue  # "told the paper – the latest sign of ...": the author's aside
        if thing.i > clause.verb.i and thing.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM"):
            kept = subtree(thing)
            last = max(kept)
            if len(kept) > 1 or _for_what(clause.verb, last):
                for other in (*clause.objects, *_for_what(clause.verb, last)):
                    last = max(last, other.right_edge.i)
                last = _asked_for(clause.verb, thing, last)
                yield set(range(min(kept), last + 1)) & {t.i for t in clause.verb.subtree}
                return


def _for_what(verb: Token, last: int) -> list[Token]:
    """ "condemned the mayor for waiting", "announced talks with the union": what goes with it."""
    behind = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in _GROUNDS)
    return [c for c in behind if c.i == last + 1]


def _asked_for(verb: Token, thing: Token, last: int) -> int:
    """ "Dismissed calls from X to wait": where what is called for ends."""
    if thing.lemma_.lower() not in REQUESTS:
        return last
    behind = (c for c in verb.children if c.tag_ == "VB" and c.left_edge.i == last + 1)
    return next((c.right_edge.i for c in behind if c.left_edge.lower_ == "to"), last)


def _is_told_by_noun(verb: Token, thing: Token) -> bool:
    """ "expressed hope that ...": the noun's own frame tells it."""
    return (
        verb.lemma_.lower() in LIGHT_VERBS
        and thing.lemma_.lower() in NOUNS
        and any(c.dep_ in ("acl", "ccomp", "relcl") and c.tag_ != "VB" for c in thing.children)
    )


def subtree(head: Token, *, fronted: bool = False) -> set[int]:
    """A subtree without its leading "that" and without clauses that report on their own.

    In what is ``fronted``, such a clause is part of what is told: "X backed the plan, saying that
    it would work, the agency said".
    """
    kept = {t.i for t in head.subtree}
    first = head.doc[min(kept)]
    if first.lower_ == "that" and (first.dep_ == "mark" or first.head.i > first.i + 1):
        kept.discard(first.i)
    for token in () if fronted else head.subtree:
        if token.dep_ not in ("advcl", "acl", "pobj"):
            continue
        if token.tag_ == "VBG" and token.dep_ != "pobj" and token != head:
            before = token.doc[token.left_edge.i - 1] if token.left_edge.i else None
            if before is not None and before.text == "," and _reports(token):
                kept -= {t.i for t in token.subtree}
        elif token.dep_ == "advcl" and token.lemma_.lower() in VERBS and _set_against(token):
            kept -= {t.i for t in token.subtree}
        elif (
            token.lower_ == "grounds" and token.head.lower_ == "on" and _reasoned(token)
        ):  # a statement of their own
            kept -= {t.i for t in token.head.subtree}
    for token in () if fronted else head.children:
        own_subject = any(c.dep_ == "nsubj" for c in token.children)
        another = token.dep_ == "conj" and token.tag_ != head.tag_ and not own_subject
        if another and _reports(token):  # "X insists talks go on and warned that ..."
            kept -= {t.i for t in token.subtree}
    return kept


def _reasoned(grounds: Token) -> bool:
    """ "On the grounds that": no castle's."""
    return grounds.i + 1 < len(grounds.doc) and grounds.nbor().lower_ == "that"


def _set_against(token: Token) -> bool:
    """ "..., while the union has indicated that ...": what another says, in the author's contrast."""
    first = token.left_edge
    if first.lower_ not in ("while", "whereas") or not first.i:
        return False
    own = next((c for c in token.children if c.dep_ == "nsubj"), None)
    return token.doc[first.i - 1].text == "," and own is not None and own.pos_ == "PROPN"


def _reports(token: Token) -> bool:
    cue = VERBS.get(token.lemma_.lower())
    if token.lemma_.lower() in LIGHT_VERBS and any(
        c.dep_ == "dobj" and c.lemma_.lower() in NOUNS for c in token.children
    ):
        return True
    return cue is not None and "t" in cue.frames and any(c.dep_ == "ccomp" for c in token.children)
