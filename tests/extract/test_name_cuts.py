"""Where a name starts and ends. All persons, bodies and sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.actors import actor, places, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Prime Minister Ana Hradek met them. On 9 March Hradek told reporters it was over.",
            "Ana Hradek",
        ),
        ("Mr Boris Kell spoke. On Tuesday Kell left for home.", "Boris Kell"),
        ("April Jones met them in Oslo. In May Jones left, she said.", "April Jones"),
    ],
)
def test_a_day_or_month_before_a_name_is_no_part_of_it(text: str, name: str) -> None:
    reading = read(text)
    assert places(reading, name)[-1] in (name.split()[-1], "she")
    assert not [a.name for a in reading.actors if a.name.split()[0] in ("March", "Tuesday", "May")]


def test_a_day_is_part_of_the_name_of_a_paper() -> None:
    assert places(read("The Sunday Express claims that it was so."), "Sunday Express")


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Secretary of State Antony J. Vell will travel to Oslo.", "Antony J. Vell", "person"),
        ("It was over, according to Channel 13.", "Channel 13", "media"),
        ("The World Anti-doping Council said no.", "World Anti-doping Council", "organisation"),
        (
            "It fell, according to the Saudi General Authority for Statistics.",
            "Saudi General Authority for Statistics",
            "government-body",
        ),
        (
            "Prof Alice Hughes, from the University of Hong Kong, said it was good.",
            "Alice Hughes",
            "person",
        ),
        (
            "Matthew Schmid, University of New Haven Associate Professor, said so.",
            "University of New Haven",
            "organisation",
        ),
        ("The Times says it will rain.", "Times", "media"),
        (
            "The Save the Children Fund said aid was needed. Save the Children warned of famine.",
            "Save the Children",
            "organisation",
        ),
        (
            "They quoted a statement from the White House on Saturday.",
            "White House",
            "organisation",
        ),
    ],
)
def test_a_name_is_taken_whole_and_no_further(text: str, name: str, type_: str) -> None:
    assert actor(read(text), name).type == type_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oslo will cut the rate of value-added tax (VAT). The VAT said no to VAT.", "VAT"),
        ("She spoke at the World Government Summit in Oslo.", "World Government"),
        ("He said he was a Roman Catholic who respected all beliefs.", "Roman Catholic"),
    ],
)
def test_a_tax_a_conference_and_a_creed_are_no_actors(text: str, name: str) -> None:
    assert name not in {a.name for a in read(text).actors}


def test_a_state_in_letters_is_named_before_a_hyphen_too() -> None:
    reading = read("The United States spoke. The U.S.-led talks stalled.")
    assert places(reading, "United States") == ["United States", "U.S."]


def test_the_office_of_a_house_is_not_the_house() -> None:
    reading = read(
        "The Small Office of the Grey House said no. The Grey House said yes. The Grey House left."
    )
    assert "Grey House" not in places(reading, "Small Office of the Grey House")


def test_a_mother_and_her_daughter_whose_names_sound_alike_are_two() -> None:
    reading = read(
        "Kamala Orrin said her mother, Shyamala Gopal Orrin, came in May. Kamala Orrin added more."
    )
    assert {"Kamala Orrin", "Shyamala Gopal Orrin"} <= {a.name for a in reading.actors}


def test_one_camp_of_somebodys_makes_the_name_no_place() -> None:
    said = " ".join(f"Solberg said on day {n} that it was over." for n in range(3, 9))
    reading = read(f"Mr Erik Solberg left. {said} The Solberg camp was glad. Solberg was not.")
    assert len(places(reading, "Erik Solberg")) > 6


def test_a_body_at_whose_seat_one_speaks_once_is_a_body() -> None:
    reading = read(
        "The CBT has found jobs. In front of guests at the CBT, she went on. The CBT was founded "
        "in May. Few liked the CBT."
    )
    assert actor(reading, "CBT").type == "organisation"


def test_a_seat_of_government_is_known_in_its_everyday_name() -> None:
    reading = read("Delhi said it would not sign. India had waited.")
    assert places(reading, "India") == ["Delhi", "India"]


def test_ben_is_a_given_name_unless_somebody_is_called_so_in_full() -> None:
    reading = read("Senator Ted Karsson won. Ben Carson won none. Itamar Ben-Roe met Ben Roe.")
    assert places(reading, "Ben Carson") == ["Ben Carson"]
    assert places(reading, "Itamar Ben-Roe") == ["Itamar Ben-Roe", "Ben Roe"]


def test_brother_and_sister_with_a_double_surname_are_two() -> None:
    reading = read(
        "Anna Vey-Dorn said no to Lucy Harris. Ms Vey-Dorn was brief. The minister Jacob "
        "Vey-Dorn stayed."
    )
    assert {"Anna Vey-Dorn", "Jacob Vey-Dorn"} <= {a.name for a in reading.actors}


def test_who_plays_somebody_is_another_though_the_initials_are_the_same() -> None:
    reading = read("The writer Rosie Shuster (Rachel Sennott) tried to describe the show.")
    assert {"Rosie Shuster", "Rachel Sennott"} <= {a.name for a in reading.actors}


def test_a_given_name_in_two_syllables_is_whole() -> None:
    reading = read(
        "Peruvian President Choi Mi-rae met Lee Dong-ho on Monday. Choi said no. Lee Dong-ho agreed."
    )
    assert places(reading, "Choi Mi-rae") == [
        "Peruvian President Choi Mi-rae",
        "President Choi Mi-rae",
        "Choi Mi-rae",
        "Choi",
    ]
    assert places(reading, "Lee Dong-ho") == ["Lee Dong-ho", "Lee Dong-ho"]


@pytest.mark.parametrize("tail", ["led", "era", "style", "backed"])
def test_what_a_hyphen_makes_of_a_name_is_no_part_of_it(tail: str) -> None:
    reading = read(f"Ivan Orlov said no. The Ivan Orlov-{tail} board met in Oslo.")
    assert {a.name for a in reading.actors if a.type == "person"} == {"Ivan Orlov"}


def test_a_surname_that_stands_first_is_not_shared_out_by_who_comes_later() -> None:
    reading = read(
        "The late Tan Rui kept a diary. Tan feared that it would burn. Mr Tan wrote it for years. "
        "Tan donated it. His daughter, Tan Nanyang, agreed. In the end Tan died."
    )
    assert places(reading, "Tan Rui").count("Tan") == 4


def test_a_state_is_known_by_an_official_name_with_a_genitive_in_it() -> None:
    reading = read(
        "The People's Republic of China rejected it. The People’s Republic of China would not sign."
    )
    assert len(places(reading, "China")) == 2
    assert places(reading, "Taiwan") == []


def test_an_everyday_word_ends_a_name_that_no_hyphen_joins() -> None:
    reading = read(
        "He introduced Ivan Orlov as President Erik Brandt. She saw Ivan Orlov at Geneva."
    )
    assert set(places(reading, "Ivan Orlov")) == {"Ivan Orlov"}


def test_a_title_does_not_reach_back_over_another_persons_title() -> None:
    reading = read(
        "Talks between the Norwegian leader and Peruvian President Ana Ruiz ended early."
    )
    assert places(reading, "Ana Ruiz") == [
        "Peruvian President Ana Ruiz",
        "President Ana Ruiz",
        "Ana Ruiz",
    ]


def test_a_title_does_not_reach_back_into_the_caption_before() -> None:
    reading = read("He met his friend Ivan Orlov Peruvian President Ana Ruiz greets him in Lima.")
    assert "Peruvian President Ana Ruiz" in places(reading, "Ana Ruiz")
    assert not any("Orlov" in words for words in places(reading, "Ana Ruiz"))


def test_a_long_office_before_a_comma_is_that_of_the_person_behind_it() -> None:
    reading = read(
        "Talks began after the Peruvian envoy for peace in Oman, Ana Ruiz, met diplomats."
    )
    assert "the Peruvian envoy for peace in Oman, Ana Ruiz" in places(reading, "Ana Ruiz")


def test_a_party_behind_a_comma_is_not_its_officials_name() -> None:
    reading = read("Ivan Orlov, an official with Norway's opposition party, Concord, said no.")
    assert "Concord" not in " ".join(places(reading, "Ivan Orlov"))


def test_a_surname_taken_for_a_common_noun_is_the_persons() -> None:
    reading = read("The mayor met Ilse Studer on Monday. Studer says a solid gate is best.")
    assert places(reading, "Ilse Studer") == ["Ilse Studer", "Studer"]


def test_a_service_of_a_state_is_a_body_of_it() -> None:
    reading = read(
        "Peru's air force said two had fallen. The Peruvian Air Force regretted it. A Peruvian "
        "coast guard vessel hit a rock."
    )
    assert places(reading, "Peruvian Air Force")[0] == "Peru's air force"
    assert not [a for a in reading.actors if "coast" in a.name]
