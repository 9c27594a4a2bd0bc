"""The dossier's tables: one SQLite file, explained row by row.

Three layers. *As read*: documents, the findings in them, what a finding refers to. *Kept*: what
resolution made of them, with the rows by which it finds its way back to what it must redo.
*Judged*: what people decided, appended and never overwritten. The first and the last are the
dossier; the middle can always be made again from them (docs/reference/record.md).

Ids are text and come from content. ``row`` columns are SQLite's own numbers: they only tie a
row to its words in the full-text tables or to its parts, and mean nothing outside the file.
Offsets (``start``, ``stop``) count Unicode code points of ``document.text``.
"""

from __future__ import annotations

APPLICATION_ID = 0x474F4F44
"""``GOOD`` in ASCII, in SQLite's header (PRAGMA application_id): tells our files from others."""

FIRST = """
-- Which migrations this file has gone through; the last number is also PRAGMA user_version.
CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    at TEXT NOT NULL                    -- ISO 8601, UTC
);

-- AS READ ---------------------------------------------------------------------------------

-- A report as it arrived. text and renderer never change; body is the JSON of all the rest.
CREATE TABLE document (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,            -- SHA-256 of the bytes received
    path TEXT NOT NULL,                 -- outside ids and comparisons, like captured
    captured TEXT NOT NULL,
    renderer TEXT NOT NULL,
    text TEXT NOT NULL,
    body TEXT NOT NULL
);

-- Which version of the reader produced the findings of a document.
CREATE TABLE reading (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    reader TEXT NOT NULL
) WITHOUT ROWID;

-- What reading found, one row each. start and stop bound the head passage.
CREATE TABLE finding (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX finding_place ON finding (document, kind, start, id);

-- A finding refers to another of the same document: an event to its actors, and so on.
CREATE TABLE reference (
    source TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (source, target)
) WITHOUT ROWID;
CREATE INDEX reference_target ON reference (target, source);

-- KEPT ------------------------------------------------------------------------------------

-- Findings and documents that came, went or were judged since the last resolution. No foreign
-- key here or below: what has gone must still lead resolution to what rested on it.
CREATE TABLE unresolved (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL
) WITHOUT ROWID;

-- Under which keys a finding is a candidate in a stratum: those that share one form a block.
CREATE TABLE block_key (
    stratum TEXT NOT NULL,
    finding TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (stratum, finding, key)
) WITHOUT ROWID;
CREATE INDEX block_key_key ON block_key (stratum, key, finding);

-- What a stratum made: an entry, or a thing internal to resolution. body is its JSON, with
-- "citations" emptied: they are rows of their own.
CREATE TABLE kept (
    row INTEGER PRIMARY KEY,
    stratum TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (kind, id)
);
CREATE INDEX kept_id ON kept (id);

-- The findings that became it: any of their ids leads to it.
CREATE TABLE member (
    finding TEXT NOT NULL,
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    PRIMARY KEY (finding, kept)
) WITHOUT ROWID;
CREATE INDEX member_kept ON member (kept, finding);

-- All findings that it was made from, members included.
CREATE TABLE ground (
    stratum TEXT NOT NULL,
    finding TEXT NOT NULL,
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    PRIMARY KEY (stratum, finding, kept)
) WITHOUT ROWID;
CREATE INDEX ground_kept ON ground (kept, finding);

-- Its passages, in their order; for an actor these are all its mentions.
CREATE TABLE citation (
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (kept, number)
) WITHOUT ROWID;
CREATE INDEX citation_place ON citation (document, start);

-- JUDGED ----------------------------------------------------------------------------------

-- What a person decided, oldest row first. Only a purge ever takes one away.
CREATE TABLE judgement (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    field TEXT,
    value TEXT,
    note TEXT
);

-- The findings that a judgement names (0: its target, 1: the other of a merge or split), each
-- with its kind and head passage, by which it is found again after a re-reading. A document has
-- no passage; an entry that no finding heads (a track) has its first citation.
CREATE TABLE judged (
    judgement TEXT NOT NULL REFERENCES judgement (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    document TEXT,
    start INTEGER,
    stop INTEGER,
    quote TEXT,
    PRIMARY KEY (judgement, place)
) WITHOUT ROWID;
CREATE INDEX judged_document ON judged (document);

-- SEARCHED --------------------------------------------------------------------------------

-- Words of the documents' text (read from document, not stored twice), English endings and
-- accents set aside.
CREATE VIRTUAL TABLE document_words USING fts5 (
    text, content = 'document', content_rowid = 'row',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Words of the entries (store/words.py says which); rowid is kept.row.
CREATE VIRTUAL TABLE entry_words USING fts5 (
    words, tokenize = 'porter unicode61 remove_diacritics 2'
);
"""
"""The tables of version 1. Later versions are steps from it: ``migrations.MIGRATIONS``."""

SECOND = """
-- LISTED: what lists filter and sort by, one row per entry (store/features.py says what is what).
CREATE TABLE listed (
    kept INTEGER PRIMARY KEY REFERENCES kept (row) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    first TEXT NOT NULL,                -- the first day it may have, ISO 8601; empty: unknown
    last TEXT NOT NULL,                 -- the last day it may have
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    review TEXT NOT NULL,
    certainty TEXT NOT NULL,
    size INTEGER NOT NULL,              -- passages; of a track its moves
    documents INTEGER NOT NULL,
    origins INTEGER NOT NULL,           -- 0 where the kind counts none
    since TEXT NOT NULL DEFAULT ''      -- the day of the earliest report that tells it; '': to do
);
CREATE INDEX listed_first ON listed (kind, first, kept);
CREATE INDEX listed_size ON listed (kind, size, kept);
CREATE INDEX listed_review ON listed (kind, review);
CREATE INDEX listed_type ON listed (kind, type, review);
CREATE INDEX listed_status ON listed (kind, status, review);
CREATE INDEX listed_certainty ON listed (kind, certainty, review);
CREATE INDEX listed_unsettled ON listed (kept) WHERE since = '';

-- Which entries refer to a finding, and in which field: what an actor said, offered and gave.
CREATE TABLE refers (
    target TEXT NOT NULL,
    field TEXT NOT NULL,
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    PRIMARY KEY (target, kept, field)
) WITHOUT ROWID;
CREATE INDEX refers_kept ON refers (kept, field);

-- The day from which a report counts: that of its publication, else of its arrival.
CREATE TABLE document_day (
    document TEXT PRIMARY KEY,
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    day TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX document_day_kept ON document_day (kept);

-- Reports by when they were read: what is new since somebody's last visit.
CREATE INDEX document_captured ON document (captured);

-- ADDED: what a person found by hand (store/added.py). Like what is judged, it stays when its
-- document goes, dormant until that comes back; only a purge takes it away.
CREATE TABLE added (
    id TEXT PRIMARY KEY,                -- of the finding
    document TEXT NOT NULL,
    kind TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,                   -- ISO 8601, UTC
    taken_back TEXT NOT NULL DEFAULT '', -- when; empty: it is in force
    body TEXT NOT NULL,
    anchors TEXT NOT NULL               -- JSON: start and stop of the findings that it refers to
) WITHOUT ROWID;
CREATE INDEX added_document ON added (document);

-- All this is made by resolution: let it be made again from what was read and judged.
DELETE FROM entry_words;
DELETE FROM kept;
DELETE FROM block_key;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, kind FROM finding;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, 'document' FROM document;
"""
"""What a workspace with ten thousand reports asks for: lists, and references the other way."""

THIRD = """
-- Lists in each of their orders, and their counts, answered from an index alone.
DROP INDEX IF EXISTS listed_first;
DROP INDEX IF EXISTS listed_size;
DROP INDEX IF EXISTS listed_review;
DROP INDEX IF EXISTS listed_type;
DROP INDEX IF EXISTS listed_status;
DROP INDEX IF EXISTS listed_certainty;
CREATE INDEX listed_first ON listed (kind, first, kept, since, review, type, status, certainty);
CREATE INDEX listed_size ON listed (kind, size DESC, kept, since, review);
CREATE INDEX listed_doubt ON listed
    (kind, certainty DESC, documents DESC, size DESC, kept, since, review, status);
CREATE INDEX listed_origins ON listed (kind, origins DESC, size DESC, kept, since, review);
CREATE INDEX listed_counts ON listed (kind, type, status, review, certainty, since);

-- Who said, offered, gave: the field before the entry, for an actor is referred to in thousands.
DROP TABLE refers;
CREATE TABLE refers (
    target TEXT NOT NULL,
    field TEXT NOT NULL,
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    PRIMARY KEY (target, field, kept)
) WITHOUT ROWID;
CREATE INDEX refers_kept ON refers (kept, field);

-- Of entries that more than a dozen reports tell (store/lists.py, MANY): in how many reports of
-- each day, with how many passages. A state is named in half of all reports; as of a day that is
-- a sum of a few hundred rows here, and a look at fifty thousand passages without them.
CREATE TABLE told (
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    day TEXT NOT NULL,
    reports INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    PRIMARY KEY (kept, day)
) WITHOUT ROWID;

-- Of actors among these: in which words the reports of each day cited them, and how often.
CREATE TABLE called (
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    words TEXT NOT NULL,
    day TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (kept, words, day)
) WITHOUT ROWID;

-- Keys are others now, and links beside them (docs/decisions/0018): resolution makes all anew.
DELETE FROM entry_words;
DELETE FROM kept;
DELETE FROM block_key;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, kind FROM finding;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, 'document' FROM document;
"""
"""What a workspace with ten thousand reports asks for as of a day, and of those named in most."""

_COUNTED = ("kind", "type", "status", "review", "certainty", "since")


def _counted(row: str) -> str:
    return " AND ".join(f"{name} = {row}.{name}" for name in _COUNTED)


_COME = f"""\
    INSERT INTO counted SELECT {", ".join(f"new.{name}" for name in _COUNTED)}, 0
        WHERE NOT EXISTS (SELECT 1 FROM counted WHERE {_counted("new")});
    UPDATE counted SET n = n + 1 WHERE {_counted("new")};
"""
_GONE = f"""\
    UPDATE counted SET n = n - 1 WHERE {_counted("old")};
    DELETE FROM counted WHERE n = 0 AND {_counted("old")};
"""

FOURTH = f"""
-- Offers are linked now as events are (docs/decisions/0018): resolution makes all anew.
DELETE FROM entry_words;
DELETE FROM kept;
DELETE FROM block_key;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, kind FROM finding;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, 'document' FROM document;

-- Passages that stand in the order of their places have the number 0, all of them: a report more
-- gives a state three new ones and moves none of its five thousand.
DROP TABLE citation;
CREATE TABLE citation (
    kept INTEGER NOT NULL REFERENCES kept (row) ON DELETE CASCADE,
    number INTEGER NOT NULL,            -- in another order: its place in that
    document TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (kept, number, document, start, stop)
) WITHOUT ROWID;
CREATE INDEX citation_place ON citation (document, start);

-- How many entries there are of each kind, type, status, review and certainty by the day since
-- when they are told: a few thousand rows that answer, for any day, what a page counts. Triggers
-- keep it in step with every row of listed that comes, changes or goes.
CREATE TABLE counted (
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    review TEXT NOT NULL,
    certainty TEXT NOT NULL,
    since TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (kind, type, status, review, certainty, since)
) WITHOUT ROWID;

-- The last report, and the forecasts by when they are due: of kinds that are listed by their end.
CREATE INDEX listed_last ON listed (kind, last, kept, since, review, status)
    WHERE kind = 'document' OR kind = 'forecast';

-- INSERT OR REPLACE tells no trigger on DELETE of the row that it replaces, and would replace here
-- too: so what is replaced goes from the counts by a change of its own, and no conflict is met.
CREATE TRIGGER listed_replaced BEFORE INSERT ON listed BEGIN
    DELETE FROM listed WHERE kept = new.kept;
END;
CREATE TRIGGER listed_come AFTER INSERT ON listed BEGIN
{_COME}END;
CREATE TRIGGER listed_changed AFTER UPDATE ON listed BEGIN
{_GONE}{_COME}END;
CREATE TRIGGER listed_gone AFTER DELETE ON listed BEGIN
{_GONE}END;
"""
"""What every page counts, counted as it is written, so that no page counts it anew."""

FIFTH = """
-- What comparing read of a finding in a stratum, as JSON: a newcomer is compared with hundreds
-- that did not change, and reading them again was most of the work. It goes with its finding;
-- form says by which program it was written, and no other reads it.
CREATE TABLE seen (
    finding TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    stratum TEXT NOT NULL,
    form TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (finding, stratum)
);
"""
"""What comparing reads, kept for the newcomers to come."""

SIXTH = """
-- Of what type an actor is, which is asked of hundreds of documents for one report: which outlets
-- they name, which states.
CREATE INDEX finding_type ON finding (document, json_extract(body, '$.type')) WHERE kind = 'actor';

-- How surely two linked findings are one, so that it is asked once, when they are compared:
-- resolution makes all links anew. 0 for other keys.
ALTER TABLE block_key ADD COLUMN strength REAL NOT NULL DEFAULT 0;
DELETE FROM entry_words;
DELETE FROM kept;
DELETE FROM block_key;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, kind FROM finding;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, 'document' FROM document;
"""
"""Actors by their type, and how strong links are."""

SEVENTH = """
-- Who is linked with whom is asked from both ends: with the strength in the index no row is looked up.
DROP INDEX block_key_key;
CREATE INDEX block_key_key ON block_key (stratum, key, finding, strength);

-- Attacks and persons have other keys, and actors what they look like: resolution makes all anew.
DELETE FROM entry_words;
DELETE FROM kept;
DELETE FROM block_key;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, kind FROM finding;
INSERT OR IGNORE INTO unresolved (id, kind) SELECT id, 'document' FROM document;
"""
"""What actors look like, and other keys."""
