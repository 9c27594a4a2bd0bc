"""Errors a person can act on: what happened, to which file or subject, and what to do.

Everything the program raises on purpose is a :class:`GoodOfficesError`; the command line catches
it once, at its edge. A report that cannot be read is a :class:`Refused`: it may also be handed on
as a value, so that the rest of a batch goes on.
"""

from __future__ import annotations


class GoodOfficesError(Exception):
    """An error with a slug for programs and one line for people.

    ``slug`` names the kind of error and never changes ("empty-file"); ``subject`` is the file, the
    entry or the option concerned; ``reason`` says what happened; ``remedy`` what to do about it.
    """

    def __init__(self, slug: str, subject: str, reason: str, remedy: str) -> None:
        super().__init__(slug, subject, reason, remedy)
        self.slug = slug
        self.subject = subject
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        """One readable line: ``FILE: reason. remedy``."""
        reason = self.reason.rstrip(". ")
        line = f"{self.subject}: {reason}. {self.remedy}".strip()
        return " ".join(line.split())


class Refused(GoodOfficesError):  # noqa: N818 - also a value in a list of results
    """A report, file or folder that cannot be read. The rest of the batch is not concerned."""


class Misuse(GoodOfficesError):  # noqa: N818 - named like its sibling
    """A value given by the caller that has no meaning: a date that is none, an unknown grade."""
