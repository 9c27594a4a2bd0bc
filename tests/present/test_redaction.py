"""A record without the reports that bear certain markings."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from goodoffices.errors import Misuse
from goodoffices.export.format import Selection
from goodoffices.export.registry import FORMATS
from goodoffices.pipeline import judge
from goodoffices.present.redaction import marked, redacted
from tests.conftest import dossier_of, exported, told

OPEN = """Strait Courier
Published 3 March 2031

Ilmar Koss, the trade minister of Norland, offered to reopen the strait to ferries if Ostmark lifts its tariff.
The two sides met in Harbin Bay on 2 March 2031.
"""
MARKED = """TLP:RED

Strait Courier
Published 9 May 2031

Ostmark rejected the offer by Ilmar Koss, the trade minister of Norland, to reopen the strait to ferries.
Deputy envoy Petra Vane told the mission that Norland and Ostmark met in Quillport on 7 May 2031.
"""
STAFF = """CONFIDENTIAL

Harbour Wire
Published 12 May 2031

Petra Vane said on Sunday that the ferries would sail again in June.
"""
SECRETS = ("Vane", "Quillport", "2031-05-07", "reject", "TLP")


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with told(tmp_path_factory.mktemp("strait"), OPEN, MARKED, STAFF) as dossier:
        yield dossier


@pytest.fixture(scope="module")
def without(record):
    with redacted(record, ["red", "confidential"]) as found:
        yield found


def read_back(file):
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return file.decode()
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return "\n".join(
            archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        )


def test_it_is_the_record_of_the_other_reports_alone(without, tmp_path):
    (tmp_path / "0.txt").write_text(OPEN, encoding="utf-8")
    with dossier_of(tmp_path / "0.txt") as alone:
        assert exported(without.record) == exported(alone)


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_holds_a_word_of_them(record, without, name):
    whole = read_back(b"".join(FORMATS[name].write(record, Selection())))
    handed_on = read_back(b"".join(FORMATS[name].write(without.record, Selection())))
    assert handed_on != whole
    assert not [secret for secret in SECRETS if secret in handed_on]


def test_a_status_that_rests_on_them_alone_is_what_it_was_before(record, without):
    (now,) = record.entries("offer")
    (then,) = without.record.entries("offer")
    assert (now.status, then.status) == ("rejected", "made")
    assert not then.replies


def test_the_record_itself_is_untouched_and_no_copy_stays(tmp_path):
    with told(tmp_path, OPEN, MARKED) as dossier:
        before = exported(dossier)
        with redacted(dossier, ["TLP:RED"]) as found:
            assert Path(found.record.path).exists()
        assert not Path(found.record.path).exists()
        assert exported(dossier) == before


def test_judgements_on_them_and_all_notes_stay_behind(tmp_path):
    with told(tmp_path, OPEN, MARKED) as dossier:
        (hidden,) = marked(dossier, ["red"])
        (shown,) = [d for d in dossier.documents() if d.id != hidden]
        judge(dossier, "note", shown.id, by="ana", note="Vane says the same")
        judge(dossier, "correct", hidden, by="ana", field="published", value="2031-05-08")
        with redacted(dossier, ["red"]) as found:
            (kept,) = found.record.judgements()
            assert (kept.target, kept.note) == (shown.id, None)


def test_any_stands_for_every_marked_report(record):
    with redacted(record, ["any"]) as found:
        assert [d.marking for d in found.record.documents()] == [None]
        assert "bear a marking" in found.left_out


def test_one_marking_leaves_the_reports_with_another(record):
    with redacted(record, ["tlp:red"]) as found:
        assert {d.marking for d in found.record.documents()} == {None, "CONFIDENTIAL"}
        assert "tlp:red" in found.left_out


@pytest.mark.parametrize("slip", ["TLP:RDE", "", "   ", ":", "re", "confidentia"])
def test_a_marking_that_no_report_bears_hands_on_nothing(record, slip):
    with pytest.raises(Misuse) as error, redacted(record, ["red", slip]):
        pytest.fail("it was handed on")
    assert "TLP:RED" in str(error.value)


def test_words_within_a_marking_find_it_but_parts_of_words_do_not(record):
    assert len(marked(record, ["RED"])) == len(marked(record, ["tlp red"])) == 1
    assert len(marked(record, ["Confidential", "red"])) == 2


def test_a_marking_that_an_analyst_set_counts(tmp_path):
    with told(tmp_path, OPEN, STAFF.replace("CONFIDENTIAL\n\n", "")) as dossier:
        (spoken,) = [d for d in dossier.documents() if "Vane" in d.text]
        judge(dossier, "correct", spoken.id, by="ana", field="marking", value="SECRET")
        with redacted(dossier, ["secret"]) as found:
            assert spoken.id not in {d.id for d in found.record.documents()}
            assert not found.record.judgements()


def test_it_says_so_where_what_people_typed_stays(tmp_path):
    with told(tmp_path, OPEN, MARKED) as dossier:
        (hidden,) = marked(dossier, ["red"])
        (shown,) = [d for d in dossier.documents() if d.id != hidden]
        judge(dossier, "correct", hidden, by="ana", field="title", value="Vane")
        with redacted(dossier, ["red"]) as found:
            assert "corrected" not in found.left_out
        judge(dossier, "correct", shown.id, by="ana", field="title", value="As Vane said")
        with redacted(dossier, ["red"]) as found:
            assert "corrected or added by hand stays" in found.left_out
