"""Whether anything passes between sides: what courts, rescuers, presses and guns do does not.

A verb or noun of giving makes no line of the ledger where a court lets somebody go, where a paper
is released to the press, or where the noun stands for something only striven for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.offers.table import VALUE
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import EventFinding

if TYPE_CHECKING:
    from spacy.tokens import Token

SOUGHT: frozenset[str] = frozenset(
    "want seek pursue demand urge request need hope push work discuss propose"
    " favour favor expect await negotiate".split()
)
"""Verbs whose object somebody would have, or would bring about: nothing of it is given yet."""

BROUGHT: frozenset[str] = frozenset(
    "secure win achieve obtain broker welcome hail celebrate praise confirm mark see complete grant"
    " order allow announce report witness condemn criticise criticize protest thank".split()
)
"""Verbs that, told of what was, say of their object that it came about."""

AFTER: frozenset[str] = frozenset("after since following upon despite with".split())
"""Prepositions by which a deed is told as done."""

RESULTING: frozenset[tuple[str, str]] = frozenset(
    {("result", "in"), ("lead", "to"), ("culminate", "in"), ("end", "with"), ("end", "in")}
)
"""Verbs, and their prepositions, that tell what came of something."""

COURTS: frozenset[str] = frozenset({"bail", "parole", "appeal"})
"""On what, or without what, courts let people go: between no sides."""

JUDGES: frozenset[str] = frozenset("judge court tribunal jury magistrate prosecutor police".split())
"""Who lets go by law."""

PUBLISHED: frozenset[str] = frozenset(
    "statement report video photo photograph footage document letter transcript list data album"
    " film finding image recording book poll detail figure study guidance trailer song".split()
)
"""What is released to the public."""

IDLE: frozenset[str] = frozenset(
    "flare smoke gas water balloon material information data evidence fire call favour favor advertisement ad advert advertising campaign case charge lawsuit"
    " conviction power decision verdict".split()
)
"""What is returned, bought, dismissed or handed on without being given to a side."""

FORCING: frozenset[str] = frozenset(
    "operation incursion raid mission assault offensive rescue invasion".split()
)
"""What frees people by force."""

WITHHELD: frozenset[str] = frozenset(
    "delivery shipment supply export visa flight export training purchase import".split()
)
"""What, beside value in general, one side may cease to give."""

RESCUING: frozenset[str] = frozenset("rescue save evacuate treat acquit exonerate".split())
"""Help in distress, and what a court finds, is no concession."""

REACTING: frozenset[str] = frozenset(
    "thank praise commend credit criticise criticize condemn blame slam blast hail applaud denounce"
    " rebuke chastise".split()
)
"""Verbs behind whose "for" stands what was done."""

AWAITED: frozenset[str] = frozenset("until unless before if".split())
"""Conjunctions of what has not come about."""

ENSURING: frozenset[str] = frozenset("ensure guarantee see make".split())
"""Verbs whose infinitive tells what is still to be brought about."""


def passes_nothing(root: Token) -> bool:
    """A release to the press, the word as part of a name, a rescue, fire returned, a rate lifted
    to another: nothing is handed over."""
    if root.pos_ == "PROPN" or (
        root.pos_ == "NOUN" and root.text[:1].isupper() and not root.is_sent_start
    ):
        return True
    if any(
        c.lower_ in ("news", "press", "media", "about") and c.dep_ in ("compound", "prep")
        for c in root.children
    ):
        return True
    lemma = root.lemma_.lower()
    things = [c for c in root.children if c.dep_ in ("dobj", "nsubjpass")]
    things += [root.head] if root.dep_ == "acl" and root.tag_ == "VBN" else []
    named = {t.lemma_.lower() for c in things for t in (c, *c.lefts)}
    if lemma in RESCUING or named & IDLE or any(t.lower_.endswith("self") for t in things):
        return True
    return (lemma == "release" and bool(named & PUBLISHED)) or (lemma == "lift" and _raised(root))


def _raised(root: Token) -> bool:
    """ "Would be lifted to 25 per cent": raised."""
    return any(
        c.lower_ == "to" and any(t.ent_type_ == "PERCENT" for t in c.subtree)
        for c in root.children
        if c.dep_ == "prep"
    )


def deed_behind(preposition: Token) -> bool:
    """Whether a gerund behind a preposition tells what was done: "thanked them for sending aid",
    "after freeing them", "angered them by sending arms"."""
    if preposition.lower_ == "by":
        return preposition.head.tag_ in ("VBD", "VBZ", "VBG") and not any(
            c.tag_ in ("MD", "TO") or c.dep_ == "neg" for c in preposition.head.children
        )
    if preposition.lower_ == "for":
        return preposition.head.lemma_.lower() in REACTING
    return preposition.lower_ == "after" and preposition.head.tag_ in ("VBD", "VBN")


def supposed(event: EventFinding, root: Token) -> bool:
    """ "If they stopped sending aid": help that is given or not in a supposition alone."""
    if event.type not in ("aid", "sanction"):
        return False
    steps = (root, *root.ancestors)
    return any(c.lower_ == "if" and c.dep_ == "mark" for step in steps for c in step.children)


def worthless(event: EventFinding, root: Token) -> bool:
    """What hands over nothing: "one release said", "we received the mission", "stopped the
    convoy", "release them!", an operation that frees."""
    lemma = root.lemma_.lower()
    if root.dep_ in ("ccomp", "conj") and any(
        step.tag_ == "VB" and step.lemma_.lower() in ENSURING for step in root.ancestors
    ):
        return True  # "pledged to ensure that they are released"
    if root.pos_ == "NOUN":
        bare = not any(c.dep_ == "prep" and c.lower_ == "of" for c in root.children)
        told = any(c.dep_ in ("poss", "compound", "amod") for c in root.children)
        freed = root.dep_ == "dobj" and any(
            c.dep_ == "nsubj" and c.lemma_.lower() in FORCING for c in root.head.children
        )
        return lemma in ("release", "return") and ((bare and not told) or freed)
    if lemma in ("receive", "get"):
        return True
    if event.type == "sanction":
        below = [
            t
            for c in root.children
            if c.dep_ in ("dobj", "nsubjpass", "xcomp", "prep")
            for t in c.subtree
        ]
        return not any(t.lemma_.lower() in VALUE | WITHHELD for t in (*below, root))
    helped = any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in root.children)
    return root.tag_ == "VB" and not helped and root.dep_ in ("ROOT", "conj", "ccomp")


def by_a_court(reading: Reading, event: EventFinding, root: Token) -> bool:
    """ "Released on bail", "a judge dismissed": what the law takes its course with."""
    if any(
        c.lower_ in ("on", "without") and any(o.lemma_.lower() in COURTS for o in c.children)
        for c in root.children
        if c.dep_ == "prep"
    ):
        return True
    clause = reading.clauses.headed_by(root)
    if clause is not None and any(t.lemma_.lower() in JUDGES for t in clause.doers):
        return True
    names = [a.name for a in reading.actors if a.id in event.initiators]
    return any(set(name.casefold().split()) & JUDGES for name in names)


def sought(root: Token) -> bool:
    """ "wants a release", "a deal for the release": a noun governed by what is only striven for."""
    step = root
    while step.pos_ in ("NOUN", "PROPN", "ADP") and step.head != step:
        step = step.head
    return root.pos_ == "NOUN" and step.pos_ == "VERB" and step.lemma_.lower() in SOUGHT


def accomplished(root: Token) -> bool:
    """Whether a noun tells of something done, where nobody is told to have done it: "after the
    release of", "welcomed the release of", "the release came"; not "a deal on the release of"."""
    if root.pos_ != "NOUN":
        return True
    if any(c.dep_ == "mark" and c.lower_ in AWAITED for a in root.ancestors for c in a.children):
        return False  # "until there is a truce and a release of"
    step = root
    while step.dep_ == "conj":
        step = step.head
    if any(c.ent_type_ == "DATE" for c in root.children if c.dep_ in ("compound", "poss", "nmod")):
        return True
    verb, into = step.head, ""
    if step.dep_ == "pobj":
        if step.head.lower_ in AFTER:
            return True
        verb, into = step.head.head, step.head.lower_
    if verb.pos_ not in ("VERB", "AUX") or any(c.tag_ in ("MD", "TO") for c in verb.children):
        return False
    if into:
        return (verb.lemma_.lower(), into) in RESULTING
    told = verb.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    if step.dep_ in ("nsubj", "attr"):
        return told and (step.i == root.i or step.dep_ == "nsubj")
    return step.dep_ in ("dobj", "nsubjpass") and told and verb.lemma_.lower() in BROUGHT
