"""Who speaks for whom, and on whose account: spokesman and ministry are one origin."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.model.entries import Actor
from goodoffices.model.findings import EventFinding, LinkFound
from goodoffices.model.shapes import Citation
from goodoffices.resolve.origins import origins
from tests.resolve.scopes import PlainScope, document, person, statement
from tests.resolve.test_origins import MAYOR, PAPERS, WORDS, at, attack, demand, medium, names


def body(name: str, id: str, acts_for: str | None = None) -> Actor:
    return Actor(id=id, members=(id,), name=name, type="government-body", acts_for=acts_for)


NORLAND = Actor(id="actor-n", members=("actor-n",), name="Norland", type="state")
ARMY = body("Norland Guard", "actor-g", "actor-n")
SPOKESMAN = replace(person("Cato Lind", "actor-s"), acts_for="actor-g")


def struck(document: str, attributed_to: str | None = None, at: int = 0) -> EventFinding:
    passage = Citation(document, at, at + 6, "struck")
    return EventFinding(
        citations=(passage,),
        type="assault",
        trigger=passage,
        status="happened",
        initiators=("actor-n",),
        attributed_to=attributed_to,
    )


def origins_of_speakers(*speakers: str, called: str = "they") -> list[str]:
    """The names of the origins of what these tell, each in a report of his own."""
    papers = [document(d, f"Paper {d}", WORDS) for d in "abc"[: len(speakers)]]
    said = [
        replace(statement(p.id, WORDS, speaker=s), speaker_text=called)
        for p, s in zip(papers, speakers, strict=True)
    ]
    ministry = body("Norland health ministry", "actor-m", "actor-n")
    minister = replace(person("Ida Holm", "actor-i"), acts_for="actor-n")
    entries = [MAYOR, NORLAND, ARMY, SPOKESMAN, ministry, minister]
    events = [struck(s.document, s.id) for s in said]
    return names(origins(events, PlainScope(papers, said, entries)))


def test_a_state_its_army_and_its_spokesman_are_one_origin() -> None:
    assert origins_of_speakers("actor-n", "actor-g", "actor-s") == ["Norland Guard"]
    assert len(origins_of_speakers("actor-n", "actor-1")) == 2


def test_two_bodies_of_one_state_are_two_origins() -> None:
    assert len(origins_of_speakers("actor-g", "actor-m")) == 2


def test_a_minister_and_the_ministry_are_one_origin() -> None:
    found = origins_of_speakers("actor-i", "actor-m", called="the health minister")
    assert found == ["Norland health ministry"]
    assert len(origins_of_speakers("actor-i", "actor-m", called="the former health minister")) == 2


def test_officials_of_a_hospital_are_the_hospital() -> None:
    hospital = Actor(
        id="actor-h", members=("actor-h",), name="Harbour Hospital", type="organisation"
    )
    named = statement("a", WORDS, speaker="actor-h")
    unnamed = replace(
        statement("b", WORDS, known="unnamed"), speaker_text="Harbour Hospital officials"
    )
    scope = PlainScope(PAPERS, [named, unnamed], [hospital, NORLAND])
    (found,) = origins([struck("a", named.id), struck("b", unnamed.id)], scope)
    assert (found.name, found.documents) == ("Harbour Hospital", ("a", "b"))


def test_who_tells_an_outlet_is_the_origin_of_its_report() -> None:
    told = LinkFound(None, "the Gazette", "reported")
    said = statement(
        "a", WORDS, speaker="actor-1", chain=(LinkFound("actor-1", "she", "said"), told)
    )
    (found,) = origins([said], PlainScope(PAPERS, [said], [MAYOR]))
    assert found.name == "Ada Brandt"
    assert found.why == "It comes in words of Ada Brandt to the Gazette itself."


def test_one_person_at_first_hand_and_through_an_agency_is_one_origin() -> None:
    wire = LinkFound(None, "Harbour Wire", "reported")
    said = [
        statement("a", WORDS, speaker="actor-1", chain=(LinkFound("actor-1", "she", "said"), wire)),
        statement("b", "The mole was struck.", speaker="actor-2"),
    ]
    scope = PlainScope(PAPERS, said, [MAYOR, NORLAND])
    found = origins([struck("a", said[0].id), struck("b", said[1].id)], scope)
    assert [o.documents for o in found] == [("a", "b")]


def test_a_statement_of_the_speakers_own_is_no_medium() -> None:
    for text, origin in (("a statement", "Ada Brandt"), ("Norland Radio", "Norland Radio")):
        link = LinkFound(None, text, "reported")
        said = statement(
            "a", WORDS, speaker="actor-1", chain=(LinkFound("actor-1", "she", "said"), link)
        )
        assert names(origins([said], PlainScope(PAPERS, [said], [MAYOR]))) == [origin]


def test_what_a_report_tells_itself_it_has_from_the_side_that_it_quotes() -> None:
    paper = document("a", "The Gazette", f"They struck the mole. {WORDS}")
    said = statement("a", WORDS, at=22, speaker="actor-g")
    members = [struck("a", at=5), struck("a", said.id, at=22)]
    (found,) = origins(members, PlainScope([paper], [said], [NORLAND, ARMY]))
    assert found.name == "Norland Guard"
    other = replace(said, speaker="actor-1")  # no side, and no body that counts
    assert len(origins(members, PlainScope([paper], [other], [NORLAND, MAYOR]))) == 2


def test_an_account_at_the_end_of_a_sentence_takes_up_all_of_it() -> None:
    text = "Nine sailors drowned and ten are missing, according to the mayor. Two swam home."
    paper = document("a", "The Gazette", text)
    start = text.index("ten are")
    said = replace(
        statement("a", "ten are missing", at=start, speaker="actor-1", form="indirect"),
        cue=paper.cite(text.index("according"), text.index("according") + 12),
        source=paper.cite(text.index("the mayor"), text.index("the mayor") + 9),
    )
    scope = PlainScope([paper], [said], [MAYOR])
    assert names(origins([at(paper)], scope)) == ["Ada Brandt"]
    assert names(origins([at(paper, "Two swam")], scope)) == ["The Gazette"]


def test_a_word_that_is_a_verb_there_is_no_remark() -> None:
    own = document("a", "The Gazette", "struck the harbour")
    text = "it would strike the harbour"
    said = statement("b", text, speaker="actor-2")
    clause = Citation("b", 0, len(text), text)
    word = Citation("b", 9, 15, "strike")
    event = replace(attack("b", "strike", said.id), citations=(clause,), trigger=word)
    papers = [own, document("b", "The Courier", text)]
    found = origins([attack("a", "struck"), event], PlainScope(papers, [said], [MAYOR]))
    assert names(found) == ["Ada Brandt", "The Gazette"]


def origin_of(source: str, second: str) -> str:
    """The origin of what a report puts in the mouth of this source, who is first of all the mayor."""
    paper = document("a", "The Gazette", f"{source} said: {WORDS}")
    other = replace(medium(paper, second), type="person", name=second)
    said = replace(
        statement("a", WORDS, at=paper.text.index(WORDS), speaker="actor-1"),
        speaker_text=source,
        source=paper.cite(0, len(source)),
    )
    scope = PlainScope([paper], [said, other], [MAYOR, person(second, other.id)])
    (name,) = names(origins([said], scope))
    return name


def test_all_who_speak_in_one_breath_are_named() -> None:
    assert origin_of("Ada Brandt and General Bo Krag", "Bo Krag") == "Ada Brandt and Bo Krag"


def test_whom_a_speaker_serves_does_not_speak() -> None:
    for source in (
        "Ada Brandt, adviser to Bo Krag and head of the port",
        "Ada Brandt aide and Bo Krag",
    ):
        assert origin_of(source, "Bo Krag") == "Ada Brandt"


def test_a_pronoun_is_no_name() -> None:
    said = replace(statement("a", WORDS, known="unnamed"), speaker_text="he")
    (found,) = origins([said], PlainScope(PAPERS, [said]))
    assert found.name == "somebody unnamed (The Gazette)"


def test_what_only_may_be_said_is_in_nobodys_words() -> None:
    for status, origin in (("happened", "Ada Brandt"), ("possible", "The Gazette")):
        event = replace(demand("a"), status=status)
        assert names(origins([event], PlainScope(PAPERS, [], [MAYOR]))) == [origin]
