"""The dossier: one SQLite file that alone knows about rows.

``open_dossier`` opens one; what it gives serves resolution (``model.dossier.Dossier``) and
everybody who asks questions to the record (``model.record.Record``).
"""

from goodoffices.store.dossier import DossierFile, open_dossier
from goodoffices.store.queries import Status

__all__ = ["DossierFile", "Status", "open_dossier"]
