"""One utterance reported twice is one, and two utterances are two."""

from __future__ import annotations

from goodoffices.model.findings import StatementFinding
from goodoffices.resolve.stratum import Block, Utterance
from goodoffices.resolve.utterances import Utterances
from tests.resolve.scopes import PlainScope, document, person, statement

MAYOR = person("Ada Brandt", "actor-1", "actor-2")
OTHER = person("Oskar Lindh", "actor-3")
FIRST = "The harbour works as hard as possible in order to stabilise prices in the region."
AGAIN = "The harbour is working as hard as it can to stabilize prices in the whole region."


def groups(*statements: StatementFinding) -> list[tuple[str, ...]]:
    scope = PlainScope([document(s.document) for s in statements], statements, [MAYOR, OTHER])
    stratum = Utterances()
    keys = [frozenset(stratum.keys(s, scope)) for s in statements]
    if len(statements) > 1 and not (keys[0] & keys[1]):
        return [(s.id,) for s in statements]
    block = Block(tuple(sorted(statements, key=lambda s: s.id)))
    found = [u for u in stratum.resolve(block, scope) if isinstance(u, Utterance)]
    return sorted(u.members for u in found)


def joined(one: StatementFinding, other: StatementFinding) -> bool:
    return len(groups(one, other)) == 1


def test_two_translations_of_one_sentence_are_one_utterance() -> None:
    assert joined(
        statement("a", FIRST, speaker="actor-1"), statement("b", AGAIN, speaker="actor-2")
    )


def test_the_same_words_of_two_speakers_are_two_utterances() -> None:
    assert not joined(
        statement("a", FIRST, speaker="actor-1"), statement("b", AGAIN, speaker="actor-3")
    )


def test_a_quotation_found_within_a_longer_one_is_the_same_utterance() -> None:
    longer = f"We met for nine hours and drank much coffee. {AGAIN} Nobody slept at all."
    assert joined(
        statement("a", FIRST, speaker="actor-1"), statement("b", longer, speaker="actor-2")
    )


def test_a_sentence_and_its_denial_are_not_one_utterance() -> None:
    assert not joined(
        statement("a", "The harbour will close its northern basin in May.", speaker="actor-1"),
        statement("b", "The harbour will not close its northern basin in May.", speaker="actor-2"),
    )


def test_a_paraphrase_joins_only_where_nearly_all_its_words_are_the_same() -> None:
    quoted = statement("a", FIRST, speaker="actor-1")
    close = "the harbour worked hard to stabilise prices in the region"
    loose = "the harbour wanted lower prices for exporters of timber in the region"
    assert joined(quoted, statement("b", close, speaker="actor-2", form="indirect"))
    assert not joined(quoted, statement("b", loose, speaker="actor-2", form="indirect"))


def test_an_unnamed_speakers_very_words_join_without_the_name() -> None:
    assert joined(statement("a", FIRST, known="unnamed"), statement("b", FIRST, speaker="actor-1"))


def test_short_words_take_no_part() -> None:
    short = statement("a", "We are shocked.", speaker="actor-1")
    scope = PlainScope([document("a")], [short], [MAYOR])
    assert not list(Utterances().keys(short, scope))


def test_two_shared_words_of_one_speaker_make_no_block() -> None:
    one = statement("a", "The harbour needs a breakwater before the winter.", speaker="actor-1")
    other = statement("b", "The harbour lost its breakwater to a storm.", speaker="actor-2")
    scope = PlainScope([document("a"), document("b")], [one, other], [MAYOR])
    assert not set(Utterances().keys(one, scope)) & set(Utterances().keys(other, scope))


def test_words_are_not_joined_to_the_words_they_stand_in() -> None:
    outer = statement("a", FIRST, speaker="actor-1")
    inner = statement("a", FIRST[:60], at=1, speaker="actor-1", within=outer.id)
    assert not joined(outer, inner)


def test_an_analysts_word_that_two_statements_differ_is_obeyed() -> None:
    one = statement("a", FIRST, speaker="actor-1")
    other = statement("b", AGAIN, speaker="actor-2")
    items = tuple(sorted((one, other), key=lambda s: s.id))
    scope = PlainScope([document("a"), document("b")], items, [MAYOR])
    apart = Block(items, cannot=frozenset({(one.id, other.id)}))
    assert len(list(Utterances().resolve(apart, scope))) == 2


def test_words_of_one_occasion_are_one_utterance_whatever_they_say() -> None:
    one = statement("a", FIRST, speaker="actor-1", occasion="statement-x")
    other = statement("a", "Nobody slept.", at=200, speaker="actor-1", occasion="statement-x")
    assert joined(one, other)


def test_a_fragment_quoted_by_both_joins_what_one_speaker_is_told_to_have_said() -> None:
    one = "reports of a pause were wrong and the fleet would go on fishing with “full force”"
    other = "he ordered the fleet to go on fishing with “full force” in spring"
    loose = "the crews were told that “full force” had been used on them in the strait"
    first = statement("a", one, speaker="actor-1", form="mixed")
    assert joined(first, statement("b", other, speaker="actor-2", form="mixed"))
    assert not joined(first, statement("b", loose, speaker="actor-2", form="mixed"))
    assert not joined(first, statement("b", other, speaker="actor-3", form="mixed"))
