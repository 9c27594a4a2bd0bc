"""Descriptions of who is named elsewhere. All persons, bodies and sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.actors import actor, meant, places, read


def test_the_president_is_whom_the_sentence_is_about_not_who_is_mentioned_aside() -> None:
    reading = read(
        "Chilean Prime Minister Ana Rojas urged Peruvian President Luis Quispe to stop. Standing "
        "beside Quispe, Rojas, who is close to Norwegian President Erik Solberg, was brief. She "
        "told the president that time was short."
    )
    assert meant(reading, "the president") == "Luis Quispe"


def test_an_emphatic_reflexive_belongs_to_the_description() -> None:
    reading = read("Chilean Prime Minister Ana Rojas left. Then the prime minister herself spoke.")
    assert meant(reading, "the prime minister herself") == "Ana Rojas"


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "They dealt with Ivo Lund, one of Solberg’s closest advisers, in May.",
            "Ivo Lund",
            "one of Solberg’s closest advisers",
        ),
        (
            "Mrs Ana Rojas arrived in May, having taken over as head of the European Council.",
            "Ana Rojas",
            "head of the European Council",
        ),
        (
            "Mrs Ana Rojas is seen as the European leader closest to Peru.",
            "Ana Rojas",
            "the European leader closest to Peru",
        ),
        (
            "Many voices, including freshly released Pavel Orlovsky, urged them on.",
            "Pavel Orlovsky",
            "freshly released Pavel Orlovsky",
        ),
        (
            "Guards freed Pavel Orlovsky (Pavlo Orlovskyi), the husband of Irina Orlovskaya.",
            "Pavel Orlovsky",
            "the husband of Irina Orlovskaya",
        ),
    ],
)
def test_what_is_said_of_a_person_is_a_mention_of_the_person(
    text: str, name: str, words: str
) -> None:
    assert words in places(read(text), name)


def test_the_leader_of_a_state_and_its_president_are_one_where_nobody_else_is_named() -> None:
    reading = read(
        "Mrs Ana Rojas is hopeful. The Chilean leader, Rojas, spoke at noon. The president of Chile "
        "said that time was short."
    )
    assert meant(reading, "The president of Chile") == "Ana Rojas"


def test_a_denied_or_wished_office_is_nobodys() -> None:
    reading = read("Ana Rojas is not the head of the Solar Council. Ivo Lund would be its head.")
    assert all(not a.roles for a in reading.actors if a.type == "person")


def test_a_description_tells_of_which_state_a_named_minister_is() -> None:
    reading = read(
        "Prime Minister Ana Rojas arrived. The Chilean prime minister said the road was open."
    )
    assert actor(reading, "Ana Rojas").acts_for == actor(reading, "Chile").id


def test_the_general_named_right_behind_the_army_chief_is_the_army_chief() -> None:
    reading = read(
        "Chile’s military chief told troops on Monday to be ready. The remarks by Lt Gen Rojas "
        "were the plainest yet."
    )
    assert places(reading, "Rojas") == ["Chile’s military chief", "Lt Gen Rojas", "Rojas"]


def test_a_surname_without_a_rank_is_not_taken_for_the_army_chief() -> None:
    reading = read(
        "Chile’s military chief told troops on Monday to be ready. Rojas called that reckless."
    )
    assert "Chile’s military chief" not in places(reading, "Rojas")


def test_two_officials_of_one_state_stay_two() -> None:
    reading = read(
        "Chile’s envoy Ana Rojas left. Chile’s ambassador Luis Vega stayed. The envoy said so."
    )
    assert meant(reading, "The envoy") == "Ana Rojas"
    assert places(reading, "Luis Vega") == ["Chile’s ambassador Luis Vega", "Luis Vega"]


def test_a_militant_group_is_the_last_one_named_but_not_the_subject_itself() -> None:
    reading = read(
        "The militant group Hirak met the armed group Sarwan. Hirak says it acts in support of "
        "the militant group."
    )
    assert meant(reading, "the militant group") != "Hirak"


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        (  # tied to its state by the words around it
            "The Chilean group Hirak met the armed group Sarwan. Sarwan said that the Chilean group would go.",
            "the Chilean group",
            "Hirak",
        ),
        (  # of two that no words tie to the state, none
            "The militant group Hirak met the armed group Sarwan. Hirak fought on, said the Chilean militant group.",
            "the Chilean militant group",
            None,
        ),
        (  # a part is not the whole
            "The party Hirak voted on Monday. He had been chief of the political bureau.",
            "the political bureau",
            None,
        ),
    ],
)  # fmt: skip
def test_a_description_with_a_state_means_a_body_of_that_state(
    text: str, words: str, whom: str | None
) -> None:
    found = meant(read(text), words)
    assert found == whom if whom else found not in ("Hirak", "Sarwan")


def test_a_movement_with_a_name_is_not_the_body_named_last() -> None:
    reading = read("The Solar Council met. Protests began with the Green movement in May.")
    assert "the Green movement" not in places(reading, "Solar Council")


def test_the_side_of_a_border_is_a_place_and_the_side_at_the_table_a_state() -> None:
    assert not [
        a for a in read("Smoke rose on the Chilean side of the border.").actors if a.mentions
    ]
    reading = read("A lot depends on the Chilean side.")
    assert places(reading, "Chile") == ["the Chilean side"]


def test_the_country_that_acts_is_the_only_state_named() -> None:
    reading = read("Chile was hit in May. Envoys say the country wants talks.")
    assert meant(reading, "the country") == "Chile"
    both = read("Chile and Peru were hit in May. Envoys say the country wants talks.")
    assert meant(both, "the country") is None


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("The state-run Andina news agency said so.", "Andina", "The state-run Andina news agency"),
        ("Its closest ally, Norway, agreed.", "Norway", "Its closest ally, Norway"),
        ("Peru's Foreign Ministry agreed.", "Foreign Ministry", "Peru's Foreign Ministry"),
    ],
)
def test_the_frame_of_a_name_is_no_other_actor(text: str, name: str, words: str) -> None:
    assert words in places(read(text), name)


def test_police_that_speak_are_an_actor_without_a_name() -> None:
    reading = read("Two men fled, police said on Monday. The men, police said, were armed.")
    assert places(reading, "police") == ["police", "police"]


def test_a_body_that_speaks_for_nobody_named_is_not_mistaken_for_a_state() -> None:
    reading = read("Chile and Peru met. The army said the road was open.")
    assert actor(reading, "army").acts_for is None


@pytest.mark.parametrize(
    ("sentence", "name", "type_"),
    [
        ("The court said the ban was lawful.", "court", "government-body"),
        ("The defence ministry denied it.", "defence ministry", "government-body"),
        (
            "The ombudsman's office warned that the rule was void.",
            "ombudsman's office",
            "government-body",
        ),
        ("The union said the strike would go on.", "union", "organisation"),
    ],
)
def test_an_institution_that_speaks_is_an_actor_in_the_texts_own_words(
    sentence: str, name: str, type_: str
) -> None:
    assert [(a.name, a.type) for a in read(sentence).actors] == [(name, type_)]


def test_the_company_is_the_only_firm_named_before() -> None:
    reading = read("Litanda Ltd froze the project on Monday. The company said the terms were bad.")
    assert meant(reading, "The company") == "Litanda Ltd"


def test_an_institution_that_is_only_visited_is_no_actor() -> None:
    assert not read("They walked past the ministry and the court.").actors


def test_the_security_chief_is_the_head_of_the_security_agency_named_next() -> None:
    reading = read(
        "Chile is changing as its security chief announced talks. Ivan Tertel, head of Chile's "
        "security agency, told the paper that he was ready."
    )
    assert "its security chief" in places(reading, "Ivan Tertel")


def test_another_office_is_another_person() -> None:
    reading = read(
        "Chile's health minister spoke. Ana Rojas, head of Chile's security agency, said no."
    )
    assert places(reading, "Ana Rojas")[0] == "Ana Rojas"


def test_an_ally_of_the_president_is_not_the_president() -> None:
    reading = read("Chile remains a key ally of Norwegian President Erik Solberg.")
    assert places(reading, "Erik Solberg") == [
        "Norwegian President Erik Solberg",
        "President Erik Solberg",
        "Erik Solberg",
    ]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "Much depends on the position of the American side.",
            "United States",
            "the American side",
        ),
        ("He denounced the Chilean enemy, and Chile replied.", "Chile", "the Chilean enemy"),
        (
            "Norway struck again in support of its Chilean ally, Movara, and will not stop.",
            "Movara",
            "its Chilean ally, Movara",
        ),
        (
            "Norway lifted sanctions on the Chilean state airline, Lanova that will allow it to fly.",
            "Lanova",
            "the Chilean state airline",
        ),
        (
            "Norway released a dual Norwegian-Chilean citizen, Astrid Nuland, from prison.",
            "Astrid Nuland",
            "a dual Norwegian-Chilean citizen",
        ),
        (
            "Ivan Tavel, head of Chile’s KXB security agency, told reporters that he was ready.",
            "KXB",
            "Chile’s KXB security agency",
        ),
        (
            "It went to General Karl Kranz, Assistant to Norwegian President Olav Berg, on Monday.",
            "Karl Kranz",
            "Assistant to Norwegian President Olav Berg",
        ),
        (
            "Ana Rojas came on a visit having just taken over as president of the European Union.",
            "Ana Rojas",
            "president of the European Union",
        ),
        (
            "Many voices and the opposition, including freshly released Pavel Zoltan, called for it.",
            "Pavel Zoltan",
            "freshly released Pavel Zoltan",
        ),
        ("First lady Olena Orlova met the envoy.", "Olena Orlova", "First lady Olena Orlova"),
    ],
)
def test_what_the_text_calls_somebody_is_a_mention_of_him(text: str, name: str, words: str) -> None:
    assert words in places(read(text), name)


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Orlov spoke. Nobody could upset Orlov, and he saw how oblivious Orlov was.",
        "Ivan Orlov spoke. The 81-year-old Orlov left. Polls show Ana Rojas leading Orlov.",
    ],
)
def test_a_word_of_the_clause_is_no_part_of_what_somebody_is_called(text: str) -> None:
    assert set(places(read(text), "Ivan Orlov")) <= {"Ivan Orlov", "Orlov", "he"}


def test_an_enemy_of_a_state_is_not_that_state() -> None:
    reading = read("Peru's enemy said that it would fight. Peru called on Chile.")
    assert places(reading, "Peru") == ["Peru"]


def test_a_leaders_government_administration_and_regime_are_one() -> None:
    reading = read(
        "President Ivan Orlov spoke. The Orlov government rejected it. Orlov's regime said no. The "
        "Orlov administration agreed in the end."
    )
    assert meant(reading, "Orlov's regime") == meant(reading, "The Orlov government")
    assert meant(reading, "The Orlov administration") == meant(reading, "The Orlov government")


def test_the_day_is_no_part_of_what_somebody_is_called() -> None:
    reading = read("Chilean Prime Minister Ana Rojas left. The prime minister on Tuesday spoke.")
    assert "The prime minister" in places(reading, "Ana Rojas")


@pytest.mark.parametrize(
    "text",
    [
        # named in the sentence itself
        "President Ana Rojas was sad to see Luis Quispe hug the Norwegian leader.",
        # the only president whom the report names, and everywhere beside another state
        "President Ana Rojas of Chile flew home. Peru had called. Chile and President Rojas waited. "
        "Rain fell. The Norwegian president said no.",
        # an office in another word
        "Oslo was cold. President Ana Rojas left. The Norwegian leader said no. Rain fell.",
        "Ana Rojas was portrayed as suing the former president of Norway. Rojas said no.",
    ],
)
def test_the_only_president_in_a_report_is_not_the_president_of_any_state(text: str) -> None:
    rojas = places(read(text), "Ana Rojas")
    assert not [words for words in rojas if "Norw" in words]


def test_a_president_named_beside_one_state_alone_is_its_president() -> None:
    reading = read(
        "President Ana Rojas said Chile would wait. Rain fell in Lima. Peru was silent. The Chilean "
        "president then left."
    )
    assert "The Chilean president" in places(reading, "Ana Rojas")


def test_a_statement_from_an_office_is_no_room() -> None:
    reading = read(
        "Norwegian Prime Minister Erik Solberg left. A statement released from Solberg’s office "
        "denied it. Boris Kell walked from Solberg’s office."
    )
    (office,) = [a for a in reading.actors if a.roles and a.roles[0].title == "office"]
    assert [m.citation.quote for m in office.mentions] == ["Solberg’s office"]


def test_what_a_body_is_right_before_its_name_means_that_body() -> None:
    reading = read(
        "The Hill Defence League, a militant group, withdrew. The rebel group Free Hills Army "
        "stayed. The Free Hills Army said nothing."
    )
    assert "The rebel group" in places(reading, "Free Hills Army")


def test_an_office_written_with_capitals_is_known_by_its_letters() -> None:
    reading = read(
        "Norwegian Prime Minister Erik Solberg left. The Norwegian Prime Minister’s Office said "
        "no. The PMO added that it would wait."
    )
    office = [a for a in reading.actors if any(m.citation.quote == "PMO" for m in a.mentions)]
    assert [len(a.mentions) for a in office] == [2]


def test_an_office_told_once_is_that_of_who_is_named_beside_the_state_alone() -> None:
    told = "Pavel Orlov met envoys of Chile. Chile welcomed Pavel Orlov. Orlov told Chile to wait. "
    assert "The Chilean president" in places(
        read(told + "Rain fell. The Chilean president said no."), "Pavel Orlov"
    )
    assert "The Peruvian president" not in places(
        read(told + "Rain fell. The Peruvian president said no."), "Pavel Orlov"
    )
