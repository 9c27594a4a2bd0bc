"""Speeches before bodies that are not the speaker's own. All is invented."""

from __future__ import annotations

import pytest

from goodoffices.model.shapes import EventStatus
from tests.extract.test_events import read, who


@pytest.mark.parametrize(
    ("sentence", "body", "status"),
    [
        ("{} will speak at the General Assembly on Friday.", "General Assembly", "planned"),
        ("{} spoke to the UN General Assembly.", "UN General Assembly", "happened"),
        ("{} addressed the Chilean parliament on Monday.", "Chilean parliament", "happened"),
        ("{} delivered a speech to the European Parliament.", "European Parliament", "happened"),
        ("{} addressed a joint meeting of the US Congress.", "US Congress", "happened"),
        ("Speaking at the NATO summit, {} called for peace.", "NATO", "happened"),
        ("In a speech to the UN Security Council, {} called for peace.", "UN", "happened"),
        ("{}, as he boarded a flight for his UN speech, smiled.", "UN", "planned"),
        ("{} flew to New York to speak at the UN.", "UN", "planned"),
        ("{} will come, have meetings later that day and speak at the UN.", "UN", "planned"),
        ("The offer in {}'s speech to the UN drew criticism.", "UN", "happened"),
    ],
)
def test_a_speech_before_a_body_of_others_is_a_dealing_with_it(
    sentence: str, body: str, status: EventStatus
) -> None:
    reading = read(sentence.format("Norwegian Prime Minister Ola Berg"))
    (event,) = [e for e in reading.events if e.type == "consult" and e.recipients]
    assert (who(reading, event.initiators), event.status) == (["Ola Berg"], status)
    (found,) = (a for a in reading.actors if a.id in event.recipients)
    assert any(body in m.citation.quote for m in found.mentions)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Prime Minister Ola Berg addressed the Norwegian parliament on Monday.",
        "Norwegian Prime Minister Ola Berg spoke to the Norwegian parliament on Monday.",
        "Norwegian Prime Minister Ola Berg gave a speech in Oslo about the United Nations.",
        "UN chief Ola Berg addressed the UN Security Council.",
        "Ola Berg, a teacher, spoke at the UN.",
    ],
)
def test_speeches_at_home_and_of_private_persons_are_no_dealings(sentence: str) -> None:
    assert not [e for e in read(sentence).events if e.type == "consult"]
