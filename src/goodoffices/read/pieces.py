"""The reports that a file holds: itself, or what lies in a table, a mail, a mailbox, an archive.

One report that cannot be read is a Refused in its place, and the rest goes on. A container is
streamed: what is kept in memory does not grow with its size.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from goodoffices.errors import Refused
from goodoffices.read.arrival import NOTHING_GIVEN, Given
from goodoffices.read.formats import OFFICE, Format, format_of
from goodoffices.read.rendering import RENDERERS
from goodoffices.read.sources import MOST_BYTES, Piece, Source, too_large

Columns = Mapping[str, str]
"""Which column of a table holds what, where its name does not tell: ``{"text": "Body"}``."""

DEEPEST = 4
"""How many mails may lie inside each other."""
MOST_REFUSED = 100
"""Refusals of one container that are told one by one; the others are counted."""


@dataclass(slots=True)
class _Surplus:
    """The refusals of a container beyond those that are told one by one."""

    told: int = 0
    reasons: Counter[str] = field(default_factory=Counter)


def pieces(
    source: Source, *, columns: Columns | None = None, given: Given = NOTHING_GIVEN
) -> Iterator[Piece | Refused]:
    """The reports of a source, in its order, not yet rendered.

    ``given`` is looked at for what fits only one report: with a title or an address, a table or
    an archive is refused, and of a mail they are the first piece's alone.
    """
    surplus = _Surplus()
    further = False
    for found in _safely(source, columns or {}, given):
        if isinstance(found, Piece):
            yield replace(found, further=True) if further else found
            further = bool(given.title or given.url)
        elif surplus.told < MOST_REFUSED:
            surplus.told += 1
            yield found
        else:
            surplus.reasons[found.slug if len(surplus.reasons) < MOST_REFUSED else "other"] += 1
    if surplus.reasons:
        why = ", ".join(f"{slug}: {n:,}" for slug, n in surplus.reasons.most_common(5))
        yield Refused(
            "many-refused",
            source.name,
            f"{surplus.reasons.total():,} more of its reports were refused ({why})",
            "See those told before.",
        )


def _safely(source: Source, columns: Columns, given: Given) -> Iterator[Piece | Refused]:
    """The pieces of a source; what stops the source itself is a Refused at the end."""
    try:
        yield from _pieces(source, columns, given)
    except Refused as refused:
        yield refused
    except OSError as bad:
        yield unreadable(source.name, bad)


def _pieces(source: Source, columns: Columns, given: Given) -> Iterator[Piece | Refused]:
    if not source.size:
        raise Refused("empty-file", source.name, "The file is empty", "Remove it or fill it.")
    form = format_of(source.name, source.suffix, source.head())
    if form == "zip":
        form = _archive_or_document(source)
    if form in RENDERERS:
        raw = source.load()
        yield Piece(source.name, raw, partial(RENDERERS[form], source.name, raw))
        return
    if form != "mail" and (given.title or given.url):
        raise Refused(
            "one-report",
            source.name,
            "It may hold many reports, and a title or an address fits only one",
            "Leave --title and --url out; a table has columns for them (--map title=COLUMN).",
        )
    within = partial(_safely, columns=columns, given=given)
    if form in ("csv", "json", "jsonl"):
        from goodoffices.read.tables import rows_as_pieces

        yield from rows_as_pieces(source, form, columns)
    else:
        yield from CONTAINERS[form](source, within)


def _archive_or_document(source: Source) -> Format:
    from goodoffices.read.archive import kind_of

    return kind_of(source)


Within = Callable[[Source], Iterator[Piece | Refused]]


def _archive(source: Source, within: Within) -> Iterator[Piece | Refused]:
    from goodoffices.read.archive import members

    return members(source, within)


def _mail(source: Source, within: Within) -> Iterator[Piece | Refused]:
    """A mail, then the reports attached to it; pictures and calendars are passed over."""
    from goodoffices.read import mail

    if source.inside.count("mail") >= DEEPEST:
        raise Refused("too-deep", source.name, "Mails are nested too deep", "Save it by itself.")
    raw = source.load()
    parsed = mail.parse(source.name, raw)
    attached = list(mail.attachments(source, parsed))
    if not attached or mail.has_text(source.name, parsed):
        yield Piece(source.name, raw, partial(mail.render_mail, source.name, parsed))
    for each in attached:
        try:
            format_of(each.name, each.suffix, each.head())
        except Refused as refused:
            if each.suffix in OFFICE:
                yield refused
            continue
        yield from within(each)


def _mailbox(source: Source, within: Within) -> Iterator[Piece | Refused]:
    """The mails of a mailbox, each with its attachments."""
    from goodoffices.read.mail.mbox import mails
    from goodoffices.read.sources import bytes_source

    number = 0
    with source.open() as file:
        for number, (raw, done) in enumerate(mails(file), 1):
            name = f"{source.name}#{number}"
            if raw is None:
                yield too_large(name, MOST_BYTES + 1)
                continue
            for found in _mail_in(bytes_source(name, raw, (*source.inside, "mbox")), within):
                if isinstance(found, Piece):
                    yield replace(found, container=source.name, done=done, total=source.size)
                else:
                    yield found
    if not number:
        raise Refused("no-mail", source.name, "There is no mail in it", "Check that it is an mbox.")


def _mail_in(source: Source, within: Within) -> Iterator[Piece | Refused]:
    try:
        yield from _mail(source, within)
    except Refused as refused:
        yield refused


CONTAINERS: dict[Format, Callable[[Source, Within], Iterator[Piece | Refused]]] = {
    "mail": _mail,
    "mbox": _mailbox,
    "zip": _archive,
}
"""The formats in which a file may hold several reports, tables aside."""


def unreadable(name: str, bad: OSError) -> Refused:
    """The refusal of what the system does not let us read."""
    if isinstance(bad, FileNotFoundError):
        return Refused("not-found", name, "There is no such file or folder", "Check the path.")
    if isinstance(bad, PermissionError):
        return Refused(
            "no-permission", name, "It may not be opened", "Grant yourself the right to read it."
        )
    reason = bad.strerror or type(bad).__name__
    return Refused("unreadable", name, f"It cannot be read ({reason})", "Check the disk and path.")
