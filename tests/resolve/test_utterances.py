"""One utterance reported twice is one, and two utterances are two."""

from __future__ import annotations

from goodoffices.model.entries import Actor
from goodoffices.model.findings import StatementFinding
from goodoffices.resolve.stratum import Block, Utterance
from goodoffices.resolve.utterances import Utterances
from tests.resolve.scopes import PlainScope, document, person, statement

MAYOR = person("Ada Brandt", "actor-1", "actor-2")
OTHER = person("Oskar Lindh", "actor-3")
FIRST = "The harbour works as hard as possible in order to stabilise prices in the region."
AGAIN = "The harbour is working as hard as it can to stabilize prices in the whole region."


STATE = Actor(id="actor-5", members=("actor-5",), name="Norway", type="state")
OFFICE = Actor(
    id="actor-6",
    members=("actor-6",),
    name="Harbour Office",
    type="government-body",
    acts_for="actor-5",
)
CLERK = Actor(
    id="actor-7", members=("actor-7",), name="an official", type="person", acts_for="actor-5"
)
MINISTER = Actor(
    id="actor-8", members=("actor-8",), name="Nils Berg", type="person", acts_for="actor-5"
)
ACTORS = [MAYOR, OTHER, STATE, OFFICE, CLERK, MINISTER]


def groups(
    *statements: StatementFinding, days: dict[str, str] | None = None
) -> list[tuple[str, ...]]:
    published = days or {}
    papers = [document(s.document, published=published.get(s.document)) for s in statements]
    scope = PlainScope(papers, statements, ACTORS)
    stratum = Utterances()
    keys = [frozenset(stratum.keys(s, scope)) for s in statements]
    if len(statements) > 1 and not (keys[0] & keys[1]):
        return [(s.id,) for s in statements]
    block = Block(tuple(sorted(statements, key=lambda s: s.id)))
    found = [u for u in stratum.resolve(block, scope) if isinstance(u, Utterance)]
    return sorted(u.members for u in found)


def joined(
    one: StatementFinding, other: StatementFinding, days: dict[str, str] | None = None
) -> bool:
    return len(groups(one, other, days=days)) == 1


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


SAME_DAY = {"a": "2031-03-03", "b": "2031-03-04"}
MONTHS_APART = {"a": "2031-03-03", "b": "2031-05-04"}


def test_officials_here_and_one_official_there_are_quoted_from_one_briefing() -> None:
    one = statement("a", "an “important breakthrough” at sea", known="unnamed", form="mixed")
    other = statement("b", "it was an “important breakthrough”", known="unnamed", form="mixed")
    assert joined(one, other, SAME_DAY)
    assert not joined(one, other, MONTHS_APART)
    assert not joined(one, other)


def test_an_office_and_its_unnamed_official_quoted_alike_are_one() -> None:
    words = "the fleet would fish on with “full force until autumn”"
    office = statement("a", words, speaker="actor-6", form="mixed")
    clerk = statement(
        "b", "to go on with “full force”", speaker="actor-7", known="unnamed", form="mixed"
    )
    assert joined(office, clerk, SAME_DAY)


def test_two_named_persons_of_one_state_who_say_the_same_are_two_utterances() -> None:
    one = statement("a", "going on with “full force” is right", speaker="actor-8", form="mixed")
    other = statement("b", "going on with “full force” is right", speaker="actor-1", form="mixed")
    assert not joined(one, other, SAME_DAY)


def test_two_remarks_of_one_speaker_on_one_day_are_two() -> None:
    one = statement("a", "The northern basin opens in May.", speaker="actor-1")
    other = statement("b", "The price of cod is a scandal.", speaker="actor-2")
    assert not joined(one, other, SAME_DAY)


def test_what_a_speaker_recalls_having_said_is_another_utterance() -> None:
    one = statement("a", "If the fleet behaves, this agreement will be reached.", speaker="actor-1")
    again = "I said yesterday that if the fleet behaves, this agreement will be reached."
    assert not joined(one, statement("a", again, at=200, speaker="actor-2"))


def test_a_refrain_quoted_months_apart_is_two_utterances() -> None:
    one = statement(
        "a",
        "there is no lasting peace without “harbour integrity” for all",
        speaker="actor-1",
        form="mixed",
    )
    other = statement(
        "b",
        "to sign a letter on “harbour integrity” and other lasting matters tomorrow",
        speaker="actor-2",
        form="mixed",
    )
    assert not joined(one, other, MONTHS_APART)


def test_two_translations_in_the_papers_together_may_differ_more() -> None:
    one = "I have asked the mayor to consider whether a quick truce could speed up peace talks."
    other = (
        "I asked the mayor to think about a truce first, to reverse the order and speed up peace."
    )
    said = [statement(d, w, speaker="actor-1") for d, w in (("a", one), ("b", other))]
    assert joined(*said, days={"a": "2031-05-01", "b": "2031-05-02"})
    assert not joined(*said, days={"a": "2031-05-01", "b": "2031-05-30"})


def test_what_a_body_says_of_two_days_is_two_utterances() -> None:
    one = "The office struck smugglers who were working in a command centre inside the harbour school."
    other = "The office struck smugglers who were working in a command centre inside the old customs house."
    said = [
        statement(d, w, speaker="actor-6", form="indirect") for d, w in (("a", one), ("b", other))
    ]
    assert not joined(*said, days={"a": "2031-05-01", "b": "2031-05-03"})


def test_a_few_words_in_common_weeks_apart_are_two_remarks() -> None:
    said = [
        statement("a", "remaining in the southern corridor", speaker="actor-1", form="indirect"),
        statement("b", "the council to vote on remaining in the southern corridor", speaker="actor-1",
                  form="indirect"),
    ]  # fmt: skip
    assert not joined(*said, days={"a": "2031-05-01", "b": "2031-05-12"})


DATED = {"a": "2031-05-03", "b": "2031-05-03"}


def test_what_a_body_says_in_undated_reports_is_known_by_the_very_words_alone() -> None:
    one = statement(
        "a", "it inspected grain stores in the valley", speaker="actor-6", form="indirect"
    )
    two = statement("b", "it had inspected further grain stores near the river valley overnight",
                    speaker="actor-6", form="indirect")  # fmt: skip
    assert joined(one, two, DATED)
    assert not joined(one, two)


def test_half_of_a_persons_sentence_is_not_enough_where_nothing_dates_the_reports() -> None:
    one = statement("a", "Our goal is the safe return of every northern fleet to its harbour.",
                    speaker="actor-1")  # fmt: skip
    two = statement("b", "We see that every northern fleet makes a safe journey home to harbour.",
                    speaker="actor-2")  # fmt: skip
    assert joined(one, two, DATED)
    assert not joined(one, two)


def test_a_word_quoted_by_both_joins_what_a_person_said_in_undated_reports() -> None:
    words = "the fleet’s answer should be “measured”"
    one = statement("a", words, speaker="actor-1", form="mixed")
    assert joined(one, statement("b", words, speaker="actor-2", form="mixed"))


TOLD = "The advisers have no present plans to show the president an updated proposal on ferries."


def test_what_an_unnamed_source_is_told_to_have_said_twice_is_one_utterance() -> None:
    again = TOLD.replace("the president", "the council's president")
    one = statement("a", TOLD, speaker="actor-7", form="indirect", known="unnamed")
    other = statement("b", again, form="indirect", known="unnamed")
    near = {"a": "2031-03-01", "b": "2031-03-04"}
    far = {"a": "2031-03-01", "b": "2031-06-04"}
    assert joined(one, other, days=near)
    assert not joined(one, other, days=far)
    short = "The advisers have no plans to show the proposal."
    one = statement("a", short, form="indirect", known="unnamed")
    other = statement("b", short, form="indirect", known="unnamed")
    assert not joined(one, other, days=near)


def test_what_a_report_opens_with_is_what_it_quotes_below() -> None:
    short = "the council was once the natural home of the fishing crews of the northern coast"
    full = "For the crews the council was at one time their natural home, and it drove them out."
    lead = statement("a", short, speaker="actor-1", form="indirect", at=150)
    quoted = statement("a", full, speaker="actor-1", at=2000)
    below = statement("a", short, speaker="actor-1", form="indirect", at=1500)
    assert joined(lead, quoted)
    assert not joined(below, quoted)
