"""Where reports come from in the end: corroboration is counted in origins, never in articles.

Two articles that rest on one wire story, one broadcast or one communique are one origin. What a
speaker told several reporters at first hand is one origin too: the speaker. What a report tells
in its own voice comes from its publisher; without one, from the document itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goodoffices.model.entries import Actor
from goodoffices.model.findings import (
    ActorFinding,
    Finding,
    LinkFound,
    StatementFinding,
    TimeFinding,
)
from goodoffices.model.shapes import Origin
from goodoffices.resolve.stratum import Scope

MEDIA: frozenset[str] = frozenset({"reported", "broadcast", "interview", "post", "document"})
"""How a link of a chain passes words on, where it is a medium that others may share."""


@dataclass(frozen=True, slots=True)
class _Root:
    """One source in the end. Findings with the same ``key`` rest on the same one."""

    key: str
    name: str
    why: str


def origins(members: Sequence[Finding], scope: Scope) -> tuple[Origin, ...]:
    """The origins of what these findings tell together, sorted by name.

    Documents that report one utterance count together, and so do those that name the same
    medium or the same speaker. ``why`` is one sentence that a person can check.
    """
    names: dict[str, _Root] = {}
    documents: dict[str, set[str]] = {}
    for member in sorted(members, key=lambda m: m.id):
        for root, document in _roots(member, scope):
            names.setdefault(root.key, root)
            documents.setdefault(root.key, set()).add(document)
    found = (
        Origin(root.name, tuple(sorted(documents[key])), root.why) for key, root in names.items()
    )
    return tuple(sorted(found, key=lambda o: (o.name, o.documents)))


def _roots(member: Finding, scope: Scope) -> Iterable[tuple[_Root, str]]:
    statement = _outermost(_attribution(member, scope), scope)
    if statement is None:
        yield _publisher(member.document, scope), member.document
    else:
        yield _of_statement(statement, scope), member.document


def _attribution(member: Finding, scope: Scope) -> StatementFinding | None:
    """The statement that a finding is, or that it is told in."""
    if isinstance(member, StatementFinding):
        return member
    if isinstance(member, (ActorFinding, TimeFinding)):
        return None
    found = scope.finding(member.attributed_to) if member.attributed_to else None
    return found if isinstance(found, StatementFinding) else None


def _outermost(statement: StatementFinding | None, scope: Scope) -> StatementFinding | None:
    """The statement through whose speaker the page knows of this one."""
    seen: set[str] = set()
    while statement is not None and statement.within and statement.id not in seen:
        seen.add(statement.id)
        outer = scope.finding(statement.within)
        if not isinstance(outer, StatementFinding):
            break
        statement = outer
    return statement


def _of_statement(statement: StatementFinding, scope: Scope) -> _Root:
    shared = tuple(_together(statement, scope))
    for told in shared:
        for link in told.chain[1:]:
            if link.how in MEDIA:
                name = _name(link, scope)
                speaker = _speaker(statement, scope)
                return _Root(
                    f"{link.how}:{name.casefold()}",
                    name,
                    f"{_upper(speaker)} is quoted through {name}.",
                )
    if statement.speaker_known == "unnamed" or statement.speaker is None:
        told_to = _publisher(statement.document, scope)
        text = statement.speaker_text or "somebody unnamed"
        return _Root(
            f"unnamed:{told_to.key}:{text.casefold()}",
            f"{text} ({told_to.name})",
            f"{_upper(text)} is known through {told_to.name} alone.",
        )
    name = _speaker(statement, scope)
    return _Root(
        f"speaker:{_identity(statement.speaker, name, scope)}",
        name,
        f"{_upper(name)} is quoted without a medium in between.",
    )


def _together(statement: StatementFinding, scope: Scope) -> Iterable[StatementFinding]:
    """The statements that report the same utterance, this one first."""
    yield statement
    utterance = scope.utterance(statement.id)
    for member in utterance.members if utterance else ():
        found = scope.finding(member)
        if isinstance(found, StatementFinding) and found.id != statement.id:
            yield found


def _publisher(document_id: str, scope: Scope) -> _Root:
    document = scope.document(document_id)
    if document.publisher:
        name = document.publisher
        return _Root(f"publisher:{name.casefold()}", name, f"{name} tells it in its own voice.")
    name = document.title or f"document {document_id[:12]}"
    return _Root(
        f"document:{document_id}",
        name,
        "The document tells it in its own voice and names no publisher.",
    )


def _speaker(statement: StatementFinding, scope: Scope) -> str:
    actor = scope.entry(statement.speaker) if statement.speaker else None
    return actor.name if isinstance(actor, Actor) else statement.speaker_text or "somebody unnamed"


def _identity(finding: str | None, name: str, scope: Scope) -> str:
    actor = scope.entry(finding) if finding else None
    return actor.id if isinstance(actor, Actor) else name.casefold()


def _name(link: LinkFound, scope: Scope) -> str:
    actor = scope.entry(link.who) if link.who else None
    return actor.name if isinstance(actor, Actor) else link.text


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
