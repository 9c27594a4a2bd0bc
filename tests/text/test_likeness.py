"""Two names of one person, and two persons of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.text.likeness import compare

NAMES = st.lists(
    st.sampled_from(
        "Erik Marta Mohammed Mohamad Abd al Rahman Bashir Uddin Petrov Petrova J. Solberg"
        " Tchaikovsky Chaikovskiy Quiroga bin Jr Haji Gaddafi Qadhafi".split()
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Oleh Hrynchenko", "Oleg Grinchenko"),
        ("Anatol Chaykovsky", "Anatol Petrovich Tschaikovsky"),
        ("Mullah Karim Daud", "Karim Dawood"),
        ("Abd al-Rahman Sabri", "Abdulrahman Sabry"),
        ("Sultan Bashir-ud-Din Rafiq", "Sultan Bashiruddin Rafiq"),
        ("Luis Alberto Quiroga Paz", "Luis Quiroga"),
        ("J. Harrow", "Janet Harrow"),
        ("JD Harrow", "James David Harrow"),
        ("J.D. Harrow", "JD Harrow"),
        ("Kang Min-ho", "Min Ho Kang"),
        ("Yong Chol Pak", "Young-Cheol Park"),
        ("Abdur Rauf Sabri", "Abdul Rauf Sabry"),
        ("Abdus Samad Sabri", "Samad Sabri"),
        ("Hannibal Qadhafi", "Hannibal Elkaddafi"),
        ("Filip Orrin", "Phillip Orrin"),
        ("Jakub Wolowitz", "Yakub Wolowitz"),
        ("Zakhar Kalashov", "Zaxar Kalasov"),
        ("Sahid Anwar Sungar", "Said Anwar Sungar"),
        ("Ayubkhan Vakhovich Katov", "Ayub Vakhovich Katov"),
        ("Karim Rauf Loan", "Karim Raouf Loun"),
        ("Ph'il-Hun Kang", "Pil Hun Kang"),
    ],
)
def test_one_name_in_two_spellings_lengths_or_orders_is_the_same(left: str, right: str) -> None:
    assert compare(left, right).same


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Muammar Sabri", "Khamis Sabri"),
        ("Ivan Petrov", "Irina Petrova"),
        ("Alexander Dorn", "Alexandra Dorn"),
        ("Robert Harrow", "Robert Harrow Jr"),
        ("Hasan Ibrahim Sabri", "Husayn Ibrahim Sabri"),
        ("Osiel Rojas Quiroga", "Ezequiel Rojas Quiroga"),
        ("Karim Anwar Sabri", "Karima Anwar Sabri"),
        ("Alyaksandr Hryhoravich Dorenka", "Viktar Aliaksandravich Dorenka"),
        ("Helen Harrow", "Julian Harrow"),
        ("Gary Harrow", "Larry Harrow"),
        ("Ahmed Sabri", "Hamid Sabri"),
        ("Gabriel Orrin", "Gabrielle Orrin"),
    ],
)
def test_relatives_are_kept_apart(left: str, right: str) -> None:
    assert compare(left, right).apart
    assert not compare(left, right).same


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Erik Solberg", "Erik Quiroga"),
        ("Kang Min-ho", "Kim Min-hu"),
        ("Tim Dane", "Tammy Donway"),
        ("John Haley", "Jenny Holl"),
        ("Lai Ching", "Li Qiang"),
        ("Chun Yong Choe", "Song Il Choe"),
        ("Munir Kubaysi", "Abd al-Munim Kubaysi"),
        ("Lawrence B. Jones", "Benny Jonas"),
    ],
)
def test_short_names_that_sound_a_little_alike_are_two(left: str, right: str) -> None:
    assert not compare(left, right).same


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("John Merry", "John Melly"),
        ("Joe Bidel", "Joe Bodel"),
        ("Ivan Petrov", "Ivan Petrenko"),
        ("Anna Hallam", "Anna Harlan"),
        ("Dmytro Kuseba", "Dmytro Kusibaba"),
        ("Shyamala Orrin", "Kamala Orrin"),
        ("Hassan Orrin", "Ghazi Orrin"),
    ],
)
def test_a_consonant_that_nobody_exchanges_makes_sameness_unsafe(left: str, right: str) -> None:
    assert not compare(left, right).safe


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Siarhei Arlouski", "Sergey Orlovsky"),
        ("Muammar Sabri", "Moammar Sabry"),
        ("Ana Qadhafi", "Ana Gaddafi"),
    ],
)
def test_what_romanisations_exchange_is_safe(left: str, right: str) -> None:
    assert compare(left, right).safe


@given(NAMES, NAMES)
def test_likeness_does_not_depend_on_the_order_of_the_two(left: str, right: str) -> None:
    assert compare(left, right) == compare(right, left)


@given(NAMES)
def test_a_name_is_never_apart_from_itself(name: str) -> None:
    assert not compare(name, name).apart


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Garry Kanille", "Gerry Connulo"),
        ("Hu Lianhai", "Zhou Yuelang"),
        ("Dave Baker", "David Booker"),
        ("John Lee", "John L. Crassus"),
    ],
)
def test_names_that_merely_sound_alike_are_not_safely_one(left: str, right: str) -> None:
    assert not compare(left, right).safe
