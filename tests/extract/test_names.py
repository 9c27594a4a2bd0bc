"""Who is who in one report. All persons, bodies and sentences are invented."""

from __future__ import annotations

import pytest

from goodoffices.extract.language import load, parse
from goodoffices.extract.names import actor_at, actors_in, find
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import ActorFinding, Document
from goodoffices.model.ids import document_id
from goodoffices.read.arrival import receive_text


def read(text: str) -> Reading:
    document = Document(
        id=document_id(text.encode()), path="", text=text, renderer="text@1", captured=""
    )
    (reading,) = parse([document], load())
    find(reading)
    return reading


def actor(reading: Reading, name: str) -> ActorFinding:
    (found,) = [a for a in reading.actors if a.name == name]
    return found


def names(reading: Reading, type_: str) -> set[str]:
    return {a.name for a in reading.actors if a.type == type_}


def words(finding: ActorFinding, form: str) -> list[str]:
    return [m.citation.quote for m in finding.mentions if m.form == form]


def meant(reading: Reading, word: str, nth: int = 0) -> str | None:
    """The name of the actor that the nth token with this text leads to."""
    tokens = [t for doc in reading.docs for t in doc if t.text == word]
    found = actor_at(reading, tokens[nth])
    return next((a.name for a in reading.actors if a.id == found), None)


def test_a_surname_means_who_was_named_in_full() -> None:
    reading = read(
        "Norwegian Foreign Minister Ingrid Halvorsen arrived on Monday. Halvorsen said the "
        "talks would go on. She declined to give details."
    )
    person = actor(reading, "Ingrid Halvorsen")
    assert words(person, "name") == ["Ingrid Halvorsen", "Halvorsen"]
    assert words(person, "pronoun") == ["She"]


def test_a_titled_person_speaks_for_the_state_of_the_title() -> None:
    reading = read("Norwegian Foreign Minister Ingrid Halvorsen said Oslo would host the talks.")
    person = actor(reading, "Ingrid Halvorsen")
    assert [(r.title, r.of, r.former) for r in person.roles] == [
        ("Foreign Minister", "Norway", False)
    ]
    assert person.acts_for == actor(reading, "Norway").id


def test_a_former_minister_speaks_for_nobody() -> None:
    reading = read("Former Norwegian Foreign Minister Ingrid Halvorsen said the plan was dead.")
    person = actor(reading, "Ingrid Halvorsen")
    assert [r.former for r in person.roles] == [True]
    assert person.acts_for is None


def test_an_opposition_leader_does_not_speak_for_the_state() -> None:
    reading = read("Chilean opposition leader Marta Quiroga told reporters she would not attend.")
    assert actor(reading, "Marta Quiroga").acts_for is None


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("Oslo rejected the offer on Friday.", True),
        ("The delegates met in Oslo on Friday.", False),
        ("The delegates travelled to Oslo on Friday.", False),
        ("Relations between Oslo and Lima have improved.", True),
    ],
)
def test_a_capital_that_acts_is_the_state_and_one_that_is_visited_is_a_place(
    sentence: str, acts: bool
) -> None:
    found = [a for a in read(sentence).actors if a.code == "state:NOR"]
    assert bool(found) is acts
    if acts:
        assert found[0].metonyms == ("Oslo",)


def test_a_demonym_is_no_mention_of_the_state() -> None:
    reading = read("Norway agreed to the plan. Norwegian fishermen and Norway's ports would gain.")
    assert [m.citation.quote for m in actor(reading, "Norway").mentions] == ["Norway"]


def test_spellings_of_states_share_a_code() -> None:
    reading = read("The UK agreed. Britain and the United Kingdom's partners were told.")
    assert [a.code for a in reading.actors if a.type == "state"] == ["state:GBR"]


def test_the_pronoun_us_is_not_a_state() -> None:
    assert not read("He told us that nobody had called us.").actors


def test_husband_and_wife_stay_two_with_a_tie() -> None:
    reading = read(
        "Guards released Pavel Orlovsky, the husband of opposition leader Irina Orlovskaya, "
        "on Friday."
    )
    husband, wife = actor(reading, "Pavel Orlovsky"), actor(reading, "Irina Orlovskaya")
    assert [(t.tie, t.other) for t in husband.ties] == [("spouse", wife.id)]


def test_two_spellings_in_brackets_are_one_person() -> None:
    reading = read("Guards released Pavel Orlovsky (Pavlo Orlovskyi) in June.")
    assert len(reading.actors) == 1
    assert words(reading.actors[0], "name") == ["Pavel Orlovsky", "Pavlo Orlovskyi"]


def test_namesakes_stay_apart_and_a_bare_surname_is_the_last_named() -> None:
    reading = read(
        "Tom Hallam met Jake Hallam in June. Months passed. Jake Hallam then wrote to the union. "
        "Hallam said he was sorry."
    )
    assert {"Tom Hallam", "Jake Hallam"} <= names(reading, "person")
    assert "Hallam" in words(actor(reading, "Jake Hallam"), "name")
    assert "Hallam" not in words(actor(reading, "Tom Hallam"), "name")


def test_two_near_names_in_one_report_are_two() -> None:
    reading = read("Anna Hallam met Anna Harlan. Ivan Petrov said nothing of Ivan Petrenko.")
    assert {"Anna Hallam", "Anna Harlan", "Ivan Petrov", "Ivan Petrenko"} <= names(
        reading, "person"
    )


def test_ministries_of_two_states_in_one_report_are_two() -> None:
    reading = read(
        "The Norwegian Defence Ministry denied it. The Chilean Defence Ministry stood by its "
        "claim. The Defence Ministry gave no proof."
    )
    assert names(reading, "government-body") == {
        "Norwegian Defence Ministry",
        "Chilean Defence Ministry",
    }
    chilean = actor(reading, "Chilean Defence Ministry")
    assert words(chilean, "name") == ["Defence Ministry", "Defence Ministry"]


def test_a_states_own_security_council_is_not_the_united_nations() -> None:
    reading = read("Chile's Security Council met at dawn. It rejected the map.")
    assert all(a.code != "org:UNSC" for a in reading.actors)


def test_a_title_means_its_only_holder() -> None:
    reading = read(
        "Norwegian Prime Minister Erik Solberg opened the session. The Norwegian prime minister "
        "said the offer stood. Peru's president did not reply."
    )
    assert words(actor(reading, "Erik Solberg"), "description") == ["The Norwegian prime minister"]


def test_the_former_holder_is_not_the_holder() -> None:
    reading = read(
        "Norwegian Prime Minister Erik Solberg opened the session. The former Norwegian prime "
        "minister said the offer was a mistake."
    )
    assert not words(actor(reading, "Erik Solberg"), "description")


def test_a_vice_president_is_not_the_president() -> None:
    reading = read(
        "Vice President Keiko Mori spoke on Monday. The Peruvian president thanked her warmly."
    )
    assert not words(actor(reading, "Keiko Mori"), "description")


def test_an_unnamed_diplomat_who_speaks_is_an_actor_and_stays_unnamed() -> None:
    reading = read("One European diplomat said the talks had failed.")
    (found,) = [a for a in reading.actors if a.unnamed]
    assert found.name == "One European diplomat"
    assert found.type == "person"


def test_a_group_that_believes_is_an_actor_and_one_that_is_affected_is_not() -> None:
    assert names(read("Critics say the plan will fail."), "group") == {"Critics"}
    assert not names(read("The storm worried critics of the plan."), "group")


def test_an_acronym_in_brackets_is_the_same_body() -> None:
    reading = read(
        "Norway's State Maritime Committee (SMC) denied it. The SMC said no ship was seized."
    )
    body = actor(reading, "State Maritime Committee")
    assert body.type == "government-body"
    assert body.acts_for == actor(reading, "Norway").id
    assert words(body, "name") == ["State Maritime Committee", "SMC", "SMC"]


def test_an_administration_is_a_body_of_its_own() -> None:
    reading = read(
        "Chilean President Marta Quiroga spoke first. The Quiroga administration agreed to lift "
        "the ban."
    )
    person, body = actor(reading, "Marta Quiroga"), actor(reading, "Quiroga administration")
    assert body.type == "government-body"
    assert "Quiroga administration" not in words(person, "name")
    assert body.acts_for == actor(reading, "Chile").id


def test_an_outlet_named_as_a_source_is_media() -> None:
    reading = read("The talks will resume, Reuters reports. The Harbour Times reported the same.")
    assert {"Reuters", "Harbour Times"} <= names(reading, "media")


def test_a_militant_group_is_an_armed_group() -> None:
    reading = read("Sarvan, a militant group, rejected the truce. Sarvan said it would fight on.")
    assert names(reading, "armed-group") == {"Sarvan"}


def test_a_fronted_phrase_does_not_make_two_leaders_one() -> None:
    reading = read(
        "Peruvian President Luis Cardenas came on Monday. During talks with Luis Cardenas, the "
        "president of Chile proposed a truce."
    )
    assert {r.of for r in actor(reading, "Luis Cardenas").roles} == {"Peru"}


def test_actor_at_leads_from_titles_and_appositions_to_the_person() -> None:
    reading = read("The head of the fleet, Anders Lund, told envoy Keiko Mori that he agreed.")
    assert meant(reading, "head") == "Anders Lund"
    assert meant(reading, "envoy") == "Keiko Mori"
    assert meant(reading, "he") == "Anders Lund"


def test_actors_in_returns_what_is_coordinated_once_each() -> None:
    reading = read("Norway and Peru signed the accord.")
    head = next(t for doc in reading.docs for t in doc if t.text == "Norway")
    ids = actors_in(reading, [head, head])
    assert ids == (actor(reading, "Norway").id, actor(reading, "Peru").id)


def test_every_citation_is_exact_and_ids_are_distinct() -> None:
    reading = read(
        "Norwegian Foreign Minister Ingrid Halvorsen, the wife of Erik Solberg, met “several "
        "diplomats” in Lima. Her office said Peru’s government and the EU agreed."
    )
    ids = [a.id for a in reading.actors]
    assert len(set(ids)) == len(ids)
    for finding in reading.actors:
        assert finding.citations[0] == finding.mentions[0].citation
        for c in finding.citations:
            assert reading.document.text[c.start : c.end] == c.quote


def test_replacing_a_name_by_another_of_its_class_leaves_the_actors_alike() -> None:
    text = (
        "{d} President {p} met the head of the {d} fleet. {s} said {c} would answer. "
        "The {d} president thanked Reuters."
    )
    first = read(text.format(d="Norwegian", p="Erik Solberg", s="Solberg", c="Oslo"))
    second = read(text.format(d="Chilean", p="Mario Quiroga", s="Quiroga", c="Santiago"))
    shape = [[(a.type, [m.form for m in a.mentions]) for a in r.actors] for r in (first, second)]
    assert shape[0] == shape[1]


def test_a_company_a_village_and_a_ship_are_no_persons() -> None:
    reading = read(
        "The manufacturer Silver Heron denied the report. Troops fought near the village of "
        "Dolna Reka. The ferry Anna Lind left the harbour."
    )
    assert names(reading, "person") == set()


def test_who_is_asked_for_views_is_not_the_one_who_spoke_before() -> None:
    reading = read("The paper spoke with analyst Peter Lindqvist. He said nothing changed.")
    assert words(actor(reading, "Peter Lindqvist"), "pronoun") == []


def test_an_administration_is_found_whatever_its_leaders_name() -> None:
    reading = read("The Okerlund administration rejected the offer on Monday.")
    assert names(reading, "government-body") == {"Okerlund administration"}


def test_the_byline_gives_the_author() -> None:
    text = (
        "Talks fail\n\nBy Peter Lindqvist\n\nThe talks in Oslo failed on Monday, and both "
        "sides left the city without a word.\n"
    )
    document = receive_text(text, captured="2026-01-01T00:00:00Z")
    (reading,) = parse([document], load())
    find(reading)
    assert document.authors == ("Peter Lindqvist",)
    assert reading.author == actor(reading, "Peter Lindqvist").id


def test_a_given_name_that_an_editor_puts_in_makes_one_person_of_two() -> None:
    reading = read(
        "“And if (Movara leader Yusuf) Sanwar understands this, there is a choice,” one of the "
        "officials said. The mediators met Sanwar. Sanwar said he would come."
    )
    person = actor(reading, "Yusuf Sanwar")
    assert "(Movara leader Yusuf) Sanwar" in words(person, "title")


def test_a_given_name_put_in_does_not_join_two_who_are_named_in_full() -> None:
    reading = read(
        "Erik Solberg met Ivan Orlov. “I told (Erik) Orlov to go,” Ana Rojas said. Orlov left."
    )
    assert {"Erik Solberg", "Ivan Orlov"} <= names(reading, "person")


def test_a_body_with_its_letters_in_brackets_is_mentioned_as_a_whole() -> None:
    reading = read("Norway's State Security Committee (SXC) said no. The SXC gave no reason.")
    body = actor(reading, "State Security Committee")
    assert "Norway's State Security Committee (SXC)" in words(body, "title")


def test_a_state_is_cited_once_for_each_wording_that_only_qualifies() -> None:
    reading = read("The United States refused. U.S. officials said so. U.S. officials left.")
    assert words(actor(reading, "United States"), "name") == ["United States", "U.S."]


def test_a_person_whom_the_model_does_not_label_is_known_by_the_given_name() -> None:
    reading = read("Addressing Volodymyr Petrenko with his usual bluntness, he issued a warning.")
    assert "Volodymyr Petrenko" in names(reading, "person")


def test_references_in_one_bracket_are_all_outlets() -> None:
    reading = read("He was freed in May (RTX; Nordwire, June 21). The others remain in prison.")
    assert {"RTX", "Nordwire"} <= names(reading, "media")


def test_a_husband_and_a_wife_of_one_double_name_are_two() -> None:
    reading = read(
        "Ivan Castro-Ruiz spoke in Oslo. Mr Castro-Ruiz denied it. Mrs Castro Ruiz said that she "
        "would wait for him."
    )
    told = [{w.split()[0] for w in words(a, "title")} for a in reading.actors]
    assert {"Mr"} in told
    assert {"Mrs"} in told


def test_a_president_in_a_list_is_no_second_title_of_the_one_before() -> None:
    reading = read(
        "Norwegian President Olav Berg, the president of Chile, and others met in Oslo. Berg left."
    )
    assert [r.of for r in actor(reading, "Olav Berg").roles] == ["Norway"]


def test_a_double_surname_is_one_word_of_a_name() -> None:
    reading = read("Ivan Castro-Ruiz was arrested in Oslo. Mr Castro-Ruiz denied it.")
    assert words(actor(reading, "Ivan Castro-Ruiz"), "name") == ["Ivan Castro-Ruiz", "Castro-Ruiz"]


def test_a_surname_that_is_a_word_too_is_read_where_it_opens_a_sentence() -> None:
    told = "Erik Trump left for Peru.\n\nTrump proposes a number of tax cuts worth trillions."
    assert words(actor(read(told), "Erik Trump"), "name") == ["Erik Trump", "Trump"]
    reading = read(f"{told}\n\nIt was a trump card.")
    assert words(actor(reading, "Erik Trump"), "name") == ["Erik Trump"]
