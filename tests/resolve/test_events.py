"""Reports of one event become one entry; two events stay two. All facts are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from typing import get_args

import pytest

from goodoffices.model.entries import Actor, AnyEntry, DocumentEntry, Event, Time
from goodoffices.model.findings import (
    ActorFinding,
    Document,
    EventFinding,
    Finding,
    StatementFinding,
)
from goodoffices.model.shapes import Citation, EventStatus, Plover, Timex, When
from goodoffices.resolve.events import Events
from goodoffices.resolve.events.summary import PHRASES, summary
from goodoffices.resolve.stratum import Block, Copied, Utterance
from tests.resolve.scopes import Finds, PlainScope

NORTH, SOUTH, EAST = "actor-north", "actor-south", "actor-east"


class Record(Finds):
    """A scope in which three states and any day exist. A time finding's id is its date."""

    def __init__(self, findings: Sequence[EventFinding], **published: str) -> None:
        self._by_id = {f.id: f for f in findings}
        self._published = published

    def document(self, id: str) -> Document:
        return Document(id=id, path="", text="", renderer="", captured="", publisher=f"Paper {id}")

    def finding(self, id: str) -> Finding | None:
        return self._by_id.get(id)

    def entry(self, finding: str) -> AnyEntry | None:
        if finding.startswith("actor-"):
            return Actor(id=finding, name=finding[6:].title(), type="state")
        if finding in self._published:
            return published(finding, self._published[finding])
        when = When(finding, "stated", "")
        return Time(id=finding, when=when, text=finding, timex=Timex("DATE", finding))

    def utterance(self, statement: str) -> Utterance | None:
        return None

    def copied(self, document: str) -> Copied | None:
        return None

    def entries_of(self, document: str, kind: str) -> Sequence[AnyEntry]:
        return ()


def published(document: str, day: str) -> DocumentEntry:
    return DocumentEntry(
        id=document,
        path="",
        url=None,
        title=None,
        authors=(),
        publisher=None,
        published=When(day, "stated", ""),
        captured="",
        language="en",
        genre="news",
        text="",
        renderer="",
    )


def report(
    document: str,
    day: str | None,
    *,
    by: tuple[str, ...] = (NORTH,),
    to: tuple[str, ...] = (),
    type_: Plover = "retreat",
    status: EventStatus = "happened",
    about: str = "prisoner",
    start: int = 0,
    told_in: str | None = None,
    trigger: str = "released",
) -> EventFinding:
    passage = Citation(document, start, start + len(trigger), trigger)
    return EventFinding(
        citations=(passage,),
        trigger=passage,
        type=type_,
        status=status,
        mode="release" if type_ == "retreat" else None,
        initiators=by,
        recipients=to,
        time=day,
        object=about,
        attributed_to=told_in,
    )


def resolved(*findings: EventFinding, **days: str) -> list[Event]:
    found = sorted(findings, key=lambda f: f.id)
    entries = Events().resolve(Block(tuple(found)), Record(found, **days))
    return [e for e in entries if isinstance(e, Event)]


def together(left: EventFinding, right: EventFinding, **days: str) -> bool:
    scope = Record((left, right), **days)
    share = set(Events().keys(left, scope)) & set(Events().keys(right, scope))
    return bool(share) and len(resolved(left, right, **days)) == 1


def test_two_papers_on_one_day_tell_one_event() -> None:
    (event,) = resolved(report("a", "2031-06-21"), report("b", "2031-06-21"))
    assert len(event.members) == len(event.mentions) == 2
    assert {o.name for o in event.origins} == {"Paper a", "Paper b"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (report("a", "2031-06-21"), report("b", "2031-06")),
        (report("a", "2031-06-21"), report("a", None, start=9, trigger="release")),
        (report("a", "2031-06", by=(), about="prisoner"), report("b", "2031-06", about="citizen")),
        (
            report("a", "2031-06-21", type_="consult", by=(NORTH,), to=(SOUTH,), about=""),
            report("b", "2031-06-21", type_="consult", by=(SOUTH,), to=(NORTH,), about=""),
        ),
    ],
)
def test_what_can_be_one_event_is_joined(left: EventFinding, right: EventFinding) -> None:
    assert together(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (report("a", "2031-06-21"), report("b", "2031-07-21")),
        (report("a", "2031-06-21"), report("a", "2031-05", start=9)),
        (report("a", "2031-06-21"), report("a", None, start=9)),
        (report("a", None), report("b", None)),
        (report("a", "2031"), report("b", "2031")),
        (report("a", "2031-06-21"), report("b", "2031-06-21", by=(SOUTH,))),
        (
            report("a", None, type_="assault", to=(SOUTH,), about="", trigger="attack"),
            report("a", None, type_="assault", to=(EAST,), about="", start=9, trigger="attack"),
        ),
        (
            report("a", None, type_="request", to=(SOUTH,), about="", trigger="urged"),
            report("a", None, type_="request", about="", start=9, trigger="asked"),
        ),
        (report("a", "2031-06-21"), report("b", "2031-06-21", about="sanction")),
        (report("a", "2031-06-21"), report("b", "2031-06-21", status="planned")),
        (report("a", "2031-06-21"), report("b", "2031-06-21", type_="coerce")),
        (
            report("a", "2031-06-21", type_="consult", to=(SOUTH,), about=""),
            report("b", "2031-06-21", type_="consult", to=(EAST,), about=""),
        ),
    ],
)
def test_what_may_be_two_events_stays_two(left: EventFinding, right: EventFinding) -> None:
    assert not together(left, right)


def test_fresh_news_of_the_same_two_is_one_event_and_old_news_is_not() -> None:
    left = report("a", None, type_="request", to=(SOUTH,), about="ceasefire")
    right = report("b", None, type_="request", to=(SOUTH,), about="ceasefire")
    assert together(left, right, a="2031-06-21", b="2031-06-22")
    assert not together(left, right, a="2031-06-21", b="2031-07-21")
    assert not together(left, right)


def test_an_undated_report_that_could_be_either_joins_neither() -> None:
    events = resolved(
        report("a", "2031-06"),
        report("a", "2031-09", start=9),
        report("a", None, start=18, trigger="release"),
    )
    assert len(events) == 3


def test_a_plan_is_linked_to_what_came_of_it() -> None:
    plan, deed = report("a", "2031-06-21", status="planned"), report("b", "2031-06-21")
    events = {e.status: e for e in resolved(plan, deed)}
    assert [(x.event, x.relation) for x in events["planned"].links] == [(deed.id, "plan-of")]
    assert events["happened"].links == ()


def test_the_authors_voice_outweighs_a_speakers() -> None:
    (event,) = resolved(
        report("a", "2031-06-21", status="ongoing"),
        report("b", "2031-06-21", status="happened", told_in="statement-x"),
    )
    assert event.status == "ongoing"
    assert event.attributed_to is None


def test_an_event_is_denied_only_where_all_deny_it() -> None:
    both = resolved(
        report("a", "2031-06-21", status="denied"),
        report("b", "2031-06-21", status="happened", told_in="statement-x"),
    )
    assert [e.status for e in both] == ["happened"]
    assert {m.status for m in both[0].mentions} == {"denied", "happened"}
    alone = resolved(report("a", "2031-06-21", status="denied"))
    assert [e.status for e in alone] == ["denied"]


def test_the_narrowest_day_is_kept_and_each_report_keeps_its_own() -> None:
    (event,) = resolved(report("a", "2031-06"), report("b", "2031-06-21"))
    assert event.when.edtf == "2031-06-21"
    assert [m.when.edtf for m in event.mentions] == ["2031-06", "2031-06-21"]


def test_the_order_of_reading_never_matters() -> None:
    findings = [
        report("a", "2031-06"),
        report("b", "2031-06-21"),
        report("c", "2031-06-20/2031-06-22", by=()),
        report("c", None, start=9),
    ]
    outcomes = {tuple(sorted(e.members for e in resolved(*p))) for p in permutations(findings)}
    assert len(outcomes) == 1


def test_a_meeting_is_told_from_both_sides() -> None:
    (event,) = resolved(report("a", None, type_="consult", by=(NORTH, SOUTH), about=""))
    assert event.initiators == event.recipients == (NORTH, SOUTH)
    assert event.summary == "North and South meet"


def test_a_summary_says_only_what_the_fields_hold() -> None:
    assert (
        summary("retreat", "release", "happened", ["North"], [], "16 prisoners", "2031-06")
        == "North frees 16 prisoners (2031-06)"
    )
    assert (
        summary("retreat", "release", "planned", [], [], "16 prisoners", None)
        == "Planned: Release of 16 prisoners"
    )
    assert (
        summary("consult", None, "happened", ["North", "South"], [], "", None, several=True)
        == "North and South meet"
    )
    assert (
        summary("consult", "visit", "denied", ["North"], ["South"], "", None)
        == "Denied: North visits South"
    )
    assert (
        summary("request", None, "happened", ["North"], ["South"], "ceasefire", None)
        == "North asks South for ceasefire"
    )


def test_every_type_has_its_wording() -> None:
    assert {type_ for type_, mode in PHRASES if mode is None} == set(get_args(Plover))


def told(text: str, *findings: Finding) -> PlainScope:
    return PlainScope([Document("a", "", text, "plain@1", "")], findings)


def test_a_deal_of_a_sum_is_looked_at_again_where_one_beside_it_turns_out_to_be_another() -> None:
    text = "Northland signed a deal worth $9 million with Southland and others."
    south = ActorFinding((Citation("a", 46, 55, "Southland"),), "Southland", "state", ())
    deal = replace(
        report("a", None, type_="agree", start=10, trigger="signed"), figures=("figure-1",)
    )
    plain = report("a", None, type_="agree", start=10, trigger="signed")
    assert list(Events().readers([south.id], told(text, south, deal))) == [deal.id]
    assert list(Events().readers([south.id], told(text, south, plain))) == []


def test_what_rests_on_an_account_is_looked_at_again_where_whose_it_is_changed() -> None:
    text = "The blast killed five, according to Northland’s ministry. It hurt nine."
    five, nine = (
        report("a", None, type_="assault", start=text.index(word), trigger=word)
        for word in ("killed", "hurt")
    )
    content, cue = Citation("a", 0, 21, text[:21]), Citation("a", 23, 35, "according to")
    said = StatementFinding((content,), (content,), None, "", "named", "indirect", cue=cue)
    assert list(Events().readers([said.id], told(text, said, five, nine))) == [five.id]
