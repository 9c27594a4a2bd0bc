"""The layer under all extractors: who does what to whom, said how surely, by whose mouth.

A clause is a verb with its arguments, read off the dependency parse (ClearNLP labels, as spaCy's
English models give them). Extractors read clauses; none walks the parse for itself where a
clause says it already. ``Clauses.status`` is the one place where negation, modality, conditions
and governing verbs ("refused to", "plans to", "yet to") become an event's status.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from goodoffices.extract.clauses.negation import negated
from goodoffices.extract.clauses.repair import main_after_all, read_as_subject, reduced
from goodoffices.extract.clauses.scope import Scope, scope_of
from goodoffices.extract.clauses.status import (
    absolute,
    answers,
    asked_of,
    brought_about,
    falls_short,
    hypothetical,
    infinitive,
    is_to,
    none_of,
    noun_status,
    of_noun,
    over_noun,
    shares_infinitive,
    singled,
    unrelated,
    untrue,
    verb_status,
)
from goodoffices.extract.clauses.table import (
    ASKING,
    ASSERTIVE,
    CARRIED_OUT,
    DONE_BEFORE,
    ENDING,
    ENDING_VERBS,
    GIVEN,
    GOVERNING_NOUNS,
    GOVERNORS,
    HINDERING,
    IMAGINED,
    INCAPABLE,
    JUDGED,
    LEMMAS,
    OCCUR,
    ONLY_THINKABLE,
    OTHER_THAN,
    SENDING,
    SUBJECT_CONTROL,
    TOLERATING,
    WITHSTANDING,
    Modality,
)
from goodoffices.extract.clauses.tense import Tense, modality_of, tense_of
from goodoffices.extract.clauses.voice import is_passive
from goodoffices.model.shapes import EventStatus
from goodoffices.text.quotes import Quotation, inside

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its arguments; tokens are heads, whole phrases are their subtrees.

    ``children`` are all that hang on the verb: listed once, for dozens of rules look through them.
    ``subjects`` are the understood ones too ("X met Y and left": X left). In the passive,
    ``subjects`` are the grammatical ones, ``agents`` those behind "by". ``obliques`` pairs each
    preposition with its object's head. ``certainty`` is low where the parse looks shaky.
    """

    sentence: Span
    verb: Token
    children: tuple[Token, ...]
    lemma: str
    particle: str
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    datives: tuple[Token, ...]
    agents: tuple[Token, ...]
    attributes: tuple[Token, ...]
    complements: tuple[Token, ...]
    obliques: tuple[tuple[str, Token], ...]
    passive: bool
    negated: bool
    modality: Modality
    tense: Tense
    scope: Scope
    quoted: bool
    finite: bool
    certainty: Literal["high", "low"]

    def oblique(self, *prepositions: str) -> tuple[Token, ...]:
        """The objects of these prepositions."""
        return tuple(token for name, token in self.obliques if name in prepositions)

    @property
    def doers(self) -> tuple[Token, ...]:
        """Who acts: the subjects, or in the passive the agents."""
        return self.agents if self.passive else self.subjects

    @property
    def undergoers(self) -> tuple[Token, ...]:
        """Who or what is acted upon: the objects, or in the passive the subjects."""
        return self.subjects if self.passive else self.objects


@dataclass(frozen=True, slots=True)
class Clauses:
    """All clauses of a document, in order, and the way from any token to its clause."""

    all: tuple[Clause, ...]
    _at: dict[tuple[int, int], Clause] = field(default_factory=dict)
    _statuses: dict[tuple[int, int], EventStatus] = field(default_factory=dict)
    """What ``status`` has answered: several extractors ask for the same verbs."""

    def __iter__(self) -> Iterator[Clause]:
        return iter(self.all)

    def headed_by(self, token: Token) -> Clause | None:
        """The clause whose verb this token is."""
        return self._at.get((id(token.doc), token.i))

    def of(self, token: Token) -> Clause | None:
        """The innermost clause that a token stands in."""
        for step in (token, *token.ancestors):
            found = self._at.get((id(step.doc), step.i))
            if found is not None:
                return found
        return None

    def status(self, token: Token) -> EventStatus:
        """The status of what a verb or noun tells, from its own clause and all that governs it."""
        place = (id(token.doc), token.i)
        if place not in self._statuses:
            self._statuses[place] = self._status(token)
        return self._statuses[place]

    def _status(self, token: Token) -> EventStatus:
        clause = self.headed_by(token)
        if clause is not None and shares_infinitive(token):
            return self.status(token.head)
        own = noun_status(token) if clause is None else verb_status(clause)
        if own in ("negated", "denied", "conditional"):
            return own
        governed = self._governed(token)
        if own == "happened" or (own == "planned" and governed not in ("happened",)):
            return governed if governed != "happened" else own
        return own

    def _governed(self, token: Token) -> EventStatus:
        """What the predicates above a token make of it."""
        child, crossed_finite = token, _is_finite(token)
        if clause_given := self._stands(token):
            return clause_given
        for head in token.ancestors:
            if child.dep_ in ("relcl", "acl") and head.lemma_.lower() in IMAGINED:
                return "conditional"
            if unrelated(head):
                return "happened"
            if untrue(head, child):
                return "denied"
            if child.dep_ == "relcl" and _is_finite(child):
                return "happened"  # an asserted side remark
            if child.dep_ == "acl" and child.tag_ == "VBN" and not _is_finite(child):
                if none_of(head):
                    return "negated"  # "there won't be any hostages released"
                return "happened"  # "the plan proposed by X": whatever becomes of the plan
            if child.dep_ == "ccomp" and child.i < head.i and _is_finite(child):
                return "happened"  # told first, with its speaker or a colon behind it
            above = self.headed_by(head)
            if child.lower_ == "since" and token.pos_ == "NOUN":
                return "happened"  # "the largest since the war", if or not
            if above is not None and hypothetical(above):
                return "conditional"
            as_for = child.lower_ == "as" and child.i < head.i
            given = child.lower_ in GIVEN or as_for or answers(child)
            given = given and token.pos_ != "VERB"
            gerund = token.dep_ == "pcomp" and child == token.head and child.lower_ in DONE_BEFORE
            if token.dep_ == "pcomp" and child == token.head and child.lower_ == "before":
                gerund = above is not None and above.finite and above.tense == "past"
            if child.dep_ in ("prep", "advmod") and (given or gerund):
                future = above is not None and above.modality == "future"
                return "planned" if future else "happened"
            if child.dep_ == "conj" and _is_finite(child) and head.tag_ == "VB":
                return "happened"  # told on its own, whatever it was coordinated with
            verdict = self._verdict(head, child, crossed_finite)
            if verdict == "ongoing" and head.lemma_.lower() in ENDING_VERBS:
                return verdict
            if verdict in ("happened", "ongoing") and above is not None:
                outer = self.status(head)
                return verdict if outer == "happened" else outer
            if verdict is not None:
                return verdict
            clause = self.headed_by(head)
            if clause is not None:
                if _is_finite(child) or child.dep_ in ("advcl", "relcl", "ccomp", "acl", "conj"):
                    crossed_finite = crossed_finite or _is_finite(child)
                if child.dep_ == "advcl":
                    return "happened"  # an asserted side remark
                if not crossed_finite and token.pos_ != "VERB":
                    own = over_noun(clause, child)
                    if own != "happened":
                        return own
            child = head
        return "happened"

    def _stands(self, token: Token) -> EventStatus | None:
        """ "To resist the invasion": a known event acted upon stands, whatever is tried with it."""
        verb = self.headed_by(token.head)
        if token.dep_ == "pobj" and token.head.head.lemma_.lower() in ENDING and singled(token):
            return "ongoing"
        if token.pos_ not in ("NOUN", "PROPN") or token.dep_ != "dobj" or verb is None:
            return None
        if verb.lemma in WITHSTANDING:
            return "happened"
        governs = any(verb.lemma in words for words in GOVERNORS.values())
        if governs or verb.lemma in OCCUR or verb.lemma in CARRIED_OUT or not singled(token):
            return None
        return "happened"

    def _verdict(self, head: Token, child: Token, finite: bool) -> EventStatus | None:
        lemma = head.lemma_.lower()
        if head.pos_ in ("NOUN", "PROPN"):
            if child.lower_ in OTHER_THAN:
                return None
            if child.dep_ in ("acl", "prep", "relcl", "ccomp") and not (
                finite and child.dep_ == "relcl"
            ):
                return of_noun(head)
            return None
        if head.pos_ not in ("VERB", "AUX", "ADJ"):
            return None
        if head.pos_ == "ADJ":
            return _of_adjective(lemma) if child.dep_ in ("xcomp", "prep") else None
        if left_undone := self._left_undone(head, child):
            return left_undone
        if child.dep_ not in ("xcomp", "ccomp", "dobj", "prep", "pcomp", "nsubjpass", "conj"):
            return None
        if child.dep_ == "prep" and absolute(child):
            return None  # "the raids go on, with X saying ..."
        if child.dep_ == "conj" and _is_finite(child):
            return None  # "seems sure and has sent"
        if child.dep_ in ("ccomp", "xcomp") and child.tag_ == "VBG" and lemma in TOLERATING:
            return "possible"
        if child.dep_ == "nsubjpass" and any(c.dep_ in ("xcomp", "oprd") for c in head.children):
            return None  # "the raid was meant to": of what follows, not of the raid
        if child.dep_ == "nsubjpass" and lemma in JUDGED and singled(child):
            return None  # "the raid must be considered a success"
        if child.dep_ == "dobj" and lemma in ("stop", "cease"):
            return "ongoing" if head.tag_ == "VB" else "happened"
        clause = self.headed_by(head)
        negated = clause.negated if clause else any(c.dep_ == "neg" for c in head.children)
        if child.dep_ == "xcomp" and lemma == "have":  # "has yet to", "have to"
            yet = any(c.lower_ == "yet" for c in (*head.children, *child.children))
            return "negated" if yet else "planned"
        if not negated and (told := is_to(head, child) or brought_about(head, child)):
            return told
        for status, words in GOVERNORS.items():
            if lemma not in words:
                continue
            if status == "denied" and child.dep_ not in ("ccomp", "xcomp", "pcomp", "dobj"):
                return None
            kept_from = child.dep_ == "prep" and child.lower_ == "from"
            if status == "negated" and not (kept_from or child.dep_ in ("xcomp", "pcomp", "dobj")):
                return None
            if lemma in ENDING_VERBS and head.tag_ == "VB":
                return "ongoing"  # "called on X to stop arming Y"
            if finite and status in ("planned", "possible", "happened") and child.dep_ == "ccomp":
                return "possible" if status == "possible" and lemma not in ASSERTIVE else None
            if negated:
                return "negated" if status != "negated" else "happened"
            return status
        if negated and (
            child.dep_ == "xcomp" or (child.dep_ in ("dobj", "prep") and lemma in OCCUR)
        ):
            return "negated"
        return None

    def _left_undone(self, head: Token, child: Token) -> EventStatus | None:
        """ "Stopped short of leaving", "barred X from leaving": what nobody does."""
        lemma = head.lemma_.lower()
        if lemma in ("stop", "fall", "come") and falls_short(head, child):
            return "negated"
        if child.dep_ != "prep" or child.lower_ != "from" or lemma not in HINDERING:
            return None
        return "negated" if self.status(head) == "happened" else "possible"


def _of_adjective(lemma: str) -> EventStatus | None:
    """What "ready to leave" and "unable to leave" make of leaving."""
    if lemma in INCAPABLE:
        return "negated"
    return "possible" if lemma in ONLY_THINKABLE else None


def read_clauses(docs: Sequence[Doc], quotes: Sequence[Quotation]) -> Clauses:
    """All clauses of the parsed paragraphs of one document."""
    found: list[Clause] = []
    for doc in docs:
        start = int(doc.user_data["start"])
        for sentence in doc.sents:
            for token in sentence:
                if _is_predicate(token):
                    quoted = inside(quotes, start + token.idx) is not None
                    found.append(_clause(token, sentence, quoted))
    return Clauses(tuple(found), {(id(c.verb.doc), c.verb.i): c for c in found})


def _is_predicate(token: Token) -> bool:
    if token.pos_ == "VERB":
        return token.dep_ not in ("amod", "compound", "aux", "auxpass")
    return token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")


def _is_finite(token: Token) -> bool:
    if token.dep_ == "acl" and main_after_all(token):
        return True
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBD", "VBZ", "VBP", "MD")
        for c in token.children
    )


def _clause(verb: Token, sentence: Span, quoted: bool) -> Clause:
    children = tuple(verb.children)
    hanging = [(c.dep_, c) for c in children]

    def of(*relations: str) -> list[Token]:
        return [child for relation, child in hanging if relation in relations]

    passive = is_passive(verb) or reduced(verb)
    moved = read_as_subject(verb)
    subjects = with_conjuncts(_own_subjects(verb))
    certainty: Literal["high", "low"] = "high"
    if not subjects:
        subjects, certainty = _understood(verb)
    modality = modality_of(verb)
    return Clause(
        sentence=sentence,
        verb=verb,
        children=children,
        lemma=LEMMAS.get(verb.lower_) or verb.lemma_.lower(),
        particle=next((c.lower_ for c in of("prt") if _is_particle(c)), ""),
        subjects=tuple(antecedent(s) for s in subjects),
        objects=with_conjuncts([*of("dobj", "oprd"), *([moved] if moved else [])]),
        datives=_datives(of("dative")),
        agents=with_conjuncts(o for c in of("agent") for o in c.children if o.dep_ == "pobj"),
        attributes=with_conjuncts(of("attr", "acomp")),
        complements=tuple(of("ccomp", "xcomp")),
        obliques=tuple(_obliques(of("prep", "prt", "agent"))),
        passive=passive,
        negated=negated(verb),
        modality=modality,
        tense=tense_of(verb, modality),
        scope=scope_of(verb),
        quoted=quoted,
        finite=_is_finite(verb),
        certainty=certainty,
    )


def _is_particle(token: Token) -> bool:
    """Not of "sent up | to 16 soldiers" or "fired dozens | more rockets", part of the number."""
    after = token.i + 1
    upto = token.lower_ == "up" and after < len(token.doc) and token.nbor(1).lower_ == "to"
    return token.pos_ in ("ADP", "ADV", "PART") and not upto


def with_conjuncts(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Heads and what is coordinated with them, in text order."""
    found = {t.i: t for head in tokens for t in (head, *_conjuncts(head))}
    return tuple(found[i] for i in sorted(found))


def _conjuncts(head: Token) -> Iterator[Token]:
    """All that is coordinated with a head; a list of a thousand is no deeper than one of two."""
    waiting = [head]
    while waiting:
        for child in waiting.pop().children:
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
                yield child
                waiting.append(child)


def _datives(datives: Sequence[Token]) -> tuple[Token, ...]:
    found: list[Token] = []
    for child in datives:
        found += [child] if child.pos_ != "ADP" else [o for o in child.children if o.dep_ == "pobj"]
    return with_conjuncts(found)


def _obliques(prepositions: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    for child in prepositions:
        for grand in child.children:
            if grand.dep_ == "pobj":
                for token in with_conjuncts([grand]):
                    yield child.lower_, token
            elif grand.dep_ == "prep":  # "out of", "because of", "together with"
                for token in with_conjuncts(o for o in grand.children if o.dep_ == "pobj"):
                    yield f"{child.lower_} {grand.lower_}", token


def _understood(verb: Token) -> tuple[tuple[Token, ...], Literal["high", "low"]]:
    """The subject a verb shares: by coordination, control, raising, or as a participle."""
    head = verb.head
    if subjects := main_after_all(verb):
        return with_conjuncts(subjects), "high"
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        return _subjects_of(head), "high"
    if verb.dep_ == "xcomp" and head.pos_ in ("VERB", "AUX"):
        objects = [c for c in head.children if c.dep_ in ("dobj", "dative") and c.i < verb.i]
        if objects and head.lemma_.lower() not in SUBJECT_CONTROL:
            return with_conjuncts(objects), "high"
        if asked := asked_of(head, verb):
            return with_conjuncts(asked), "high"
        return _subjects_of(head), "high"
    if verb.dep_ == "xcomp" and head.pos_ == "ADJ" and head.head.pos_ in ("VERB", "AUX"):
        return _subjects_of(head.head), "high"  # "is ready to leave"
    if verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBG") and head.pos_ == "VERB":
        return _subjects_of(head), "low"
    if verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and head.pos_ in ("VERB", "AUX"):
        return _subjects_of(head), "high"
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and head.pos_ == "VERB" and infinitive(verb):
        sent = [c for c in head.children if c.dep_ == "dobj"]
        if sent and head.lemma_.lower() in SENDING:
            return with_conjuncts(sent), "high"  # "sent an envoy to meet X": the envoy meets
        if asked := asked_of(head, verb):
            return with_conjuncts(asked), "high"
        if any(c.lemma_.lower() in GOVERNING_NOUNS["possible"] for c in sent):
            return (), "low"  # "heard pleas to let X go": who pleads does not let go
        return ((), "low") if is_passive(head) else (_subjects_of(head), "low")
    if verb.dep_ == "pcomp" and head.lower_ == "for" and head.head.lemma_.lower() in ASKING:
        return (), "low"  # "called for lifting the ban": who calls does not lift it
    if verb.dep_ == "pcomp" and head.head.pos_ in ("VERB", "AUX"):
        objects = [c for c in head.head.children if c.dep_ in ("dobj", "dative")]
        if objects and head.lower_ in ("for", "of", "from", "into", "to", "against"):
            return with_conjuncts(objects), "low"  # "blamed X for leaving": X left
        return _subjects_of(head.head), "low"
    if verb.dep_ == "acl" and verb.tag_ in ("VBG", "VBN"):
        return (head,), "high"
    return (), "low"


def _own_subjects(verb: Token) -> tuple[Token, ...]:
    """The subjects of a verb, or those that the parse hangs on its auxiliary: "X is | declining"."""
    moved = read_as_subject(verb)
    found = tuple(c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c != moved)
    auxiliaries = (c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i)
    return found or tuple(
        s for a in auxiliaries for s in a.children if s.dep_ in ("nsubj", "nsubjpass")
    )


def _subjects_of(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    found = with_conjuncts(_own_subjects(verb))
    if found or depth > 6:
        return tuple(antecedent(t) for t in found)
    return _understood(verb)[0] if verb.head.i != verb.i else ()


def antecedent(subject: Token) -> Token:
    """What a relative pronoun stands for."""
    if subject.lower_ in ("who", "which", "that", "whom") and subject.tag_ in ("WP", "WDT"):
        clause = subject.head
        while clause.dep_ == "conj":
            clause = clause.head
        if clause.dep_ == "relcl":
            return clause.head
    return subject
