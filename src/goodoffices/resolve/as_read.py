"""An entry as its reports tell it: what it would be if nobody had corrected it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from goodoffices.model.dossier import Dossier
from goodoffices.model.entries import AnyEntry
from goodoffices.model.ids import judged
from goodoffices.resolve.rulings import Rulings
from goodoffices.resolve.scope import DossierScope
from goodoffices.resolve.stratum import Block, Internal, Stratum

MOST = 300
"""Findings of an entry that is put together again: a state has thousands, and would take seconds."""


def as_read(dossier: Dossier, strata: Sequence[Stratum], entry: AnyEntry) -> AnyEntry | None:
    """The entry of the same findings, without what anybody corrected in it; nothing is kept.

    It refers to others by their findings' ids. A day that only another report lends it is not
    looked for. None for an entry that no finding heads (a track, a disagreement), or too many do.
    """
    ids = sorted(judged(entry))
    stratum = next((s for s in strata if entry.kind in s.makes), None)
    if stratum is None or len(ids) > MOST:
        return None
    others = (
        j
        for j in dossier.judgements_in_force()
        if j.action not in ("correct", "resolve") or j.target not in ids
    )
    scope = DossierScope(dossier, Rulings.of(others))
    items = scope.items(ids)
    if len(items) < len(ids):
        return None
    block = Block(tuple(items[i] for i in ids), must=frozenset(pairwise(ids)))
    made = (e for e in stratum.resolve(block, scope) if not isinstance(e, Internal))
    return next((e for e in made if e.id == entry.id), None)
