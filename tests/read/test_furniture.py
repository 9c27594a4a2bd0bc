"""Page furniture in plain text: marked where it stands, and prose never."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.model.findings import Document
from goodoffices.read import receive_text

NOW = "2026-03-01T09:00:00Z"
BODY = (
    "Ferry workers in Port Adala walked out on Monday after talks with the owners broke down, the "
    "union said.\n\n“We will return when the offer does,” its chair told reporters. The company has "
    "not answered.\n\nA mediator named by the province is expected on Thursday.\n"
)


def read(text: str) -> Document:
    return receive_text(text, captured=NOW)


def marked(document: Document) -> str:
    return "\n".join(document.text[f.start : f.end] for f in document.furniture)


def test_a_page_scraped_with_its_menus_keeps_only_the_report_as_prose() -> None:
    head = "facebook\ntelegram\nen\nfr\nsearch\nWHAT ARE YOU LOOKING FOR ?\nAdala.example © 2025.\nA+\n\n"
    tail = "\nAdala.example\nViews: 112\nShare it on social media!\nprint\nFollow us on Telegram\nloading"
    document = read(
        head + "Strike halts ferries in Port Adala\n\n3 March 2025 10:10\n\n" + BODY + tail
    )
    lines = {line.strip() for line in (head + tail).split("\n") if line.strip()}
    assert lines <= set(marked(document).split("\n"))
    assert not any(line in marked(document) for line in BODY.split("\n") if line)
    assert document.title == "Strike halts ferries in Port Adala"
    assert document.published.edtf == "2025-03-03"


def test_headlines_of_other_stories_below_a_report_are_marked() -> None:
    others = [
        "Minister Opens New Bridge Over the Tamar",
        "Court Delays Ruling on Harbour Fees Until Spring",
        "Storm Warning Issued for Northern Islands",
        "Bakers Celebrate Record Year Despite Flour Prices",
    ]
    assert marked(read(BODY + "\n\n" + "\n".join(others))) == "\n".join(others)


def test_a_list_of_terms_at_the_end_is_no_list_of_headlines() -> None:
    terms = "\n".join(
        ["release of all detained crew", "a pay rise of four per cent", "an inquiry into the fire"]
    )
    assert marked(read(BODY + "\nThe union demands:\n" + terms)) == ""


def test_signatories_below_a_statement_are_no_menu() -> None:
    assert (
        marked(read(BODY + "\nPort Adala, 4 March 2025\n\nAnna Beck\nJoão Mendes\nRosa Lind")) == ""
    )


@pytest.mark.parametrize(
    "notice",
    [
        "Ana Brook contributed to this report.",
        "As both sides arm, the port waits. CNN's Ana Brook explains what that means for the talks.",
        "This story has been updated with additional details.",
        "(Reporting by Ana Brook in Port Adala; editing by Carl Dee)",
        "Sign up for our morning newsletter.",
        "The views expressed here are the author’s own.",
        "© 2025 Adala Media. All rights reserved.",
        "We use cookies to improve this site.",
        "Photo: Carl Dee/Adala Press",
        "(Source: Office of the Mayor)",
        "harbour.example, CC-BY 3.0",
        "4 min read",
        "Read more: How the dispute began",
        "Advertisement",
        "HOME › HARBOUR › Strike | Share | 41 comments",
    ],
)
def test_a_stock_notice_on_a_line_of_its_own_is_marked(notice: str) -> None:
    assert marked(read(BODY + "\n" + notice)) == notice


def test_what_an_outlet_was_told_or_found_is_no_film_beside_the_text() -> None:
    for told in (
        "The BBC's report says the port is closed.",
        "The union’s Ana Brook explains what the deal means for the port.",
        "CNN's Ana Brook was told by the mayor that the port would stay closed.",
        "The union rejected the offer, its envoy said. CNN's Ana Brook reports the talks will resume.",
    ):
        assert marked(read(BODY + "\n" + told + "\nThe strike went on on Tuesday.")) == ""


def test_a_notice_run_into_the_last_paragraph_is_marked_alone() -> None:
    document = read(BODY.strip() + " Ana Brook contributed to this report.")
    assert marked(document) == "Ana Brook contributed to this report."


def test_a_picture_credit_inside_a_paragraph_is_marked_exactly() -> None:
    credit = "(Photo by Carl Dee / AFP)"
    document = read(
        f"The quay stood empty on Monday. {credit} The union spoke of a full success there."
    )
    assert marked(document) == credit


@pytest.mark.parametrize(
    "prose",
    [
        "She urged drivers to sign up for the union's newsletter, and hundreds did so.",
        "The two sides share the harbour and its costs, the mediator said on Tuesday.",
        "“Click here and the ships stop,” he joked, holding up the order to strike.",
        "The ministry contributed to this report of the commission a chapter on wages.",
        "PORT ADALA (Reuters) - Ferry workers walked out on Monday, their union said.",
        "He follows us on every point, the owners said, except the one on night shifts.",
        "Ana Brook is the reporter who was detained at the port on Friday, police said.",
        "Research by the harbour board suggested that costs had doubled in two years.",
        "The parties agree that all rights reserved under the old contract shall remain.",
    ],
)
def test_prose_that_resembles_a_notice_is_not_marked(prose: str) -> None:
    assert marked(read(BODY + "\n" + prose + "\n\n" + BODY)) == ""
    assert marked(read(BODY + "\n" + prose)) == ""


def test_section_headings_in_the_body_are_neither_furniture_nor_metadata() -> None:
    document = read("Strike halts all ferries\n\n" + BODY + "\nAnalysis\n\n" + BODY)
    at = document.text.index("Analysis")
    assert not any(s.start <= at < s.end for s in (*document.furniture, *document.metadata))


def test_a_stray_line_in_another_script_is_marked() -> None:
    assert marked(read(BODY + "\nСсылка скопирована в буфер")) == "Ссылка скопирована в буфер"


def test_a_hard_wrapped_text_is_prose_from_end_to_end() -> None:
    wrapped = (
        "The owners of the ferry line met the union again on Tuesday, and\n"
        "both left the room without a word to the reporters who had come\n"
        "to the quay. Later that day, a clerk of the line said the offer\n"
        "made in the spring still stood, and that nothing would be added\n"
        "to it. The union called this a joke and named Thursday the last\n"
        "day on which it would talk\n"
    )
    assert marked(read(wrapped)) == ""


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_spans_are_ordered_apart_and_inside_any_text(text: str) -> None:
    document = read("x" + text.replace("\x00", ""))
    for spans in (document.furniture, document.metadata):
        for a, b in pairwise(spans):
            assert a.end <= b.start
        for s in spans:
            assert 0 <= s.start < s.end <= len(document.text)
            assert document.text[s.start : s.end].strip() == document.text[s.start : s.end]
    for f in document.furniture:
        assert not any(m.start < f.end and f.start < m.end for m in document.metadata)


def test_a_headline_below_a_label_between_paragraphs_is_marked_with_it() -> None:
    link = "Related article\nMinister opens new bridge over the Tamar"
    assert marked(read(BODY + "\n" + link + "\n\n" + BODY)) == link


def test_a_credit_behind_prose_on_the_last_line_leaves_the_prose() -> None:
    document = read(BODY + "The strike goes on. Ana Brook and Carl Dee contributed to this report.")
    assert marked(document) == "Ana Brook and Carl Dee contributed to this report."


INSIDE = [
    "[Carl Dee/AFP]",
    "(AP/Carl Dee)",
    "(Reporting by Ana Brook in Port Adala; editing by Carl Dee)",
    "Carl Dee/Getty Images",
    "Carl Dee/Port Media/Global Sea Pictures/Getty Images",
    "pic.twitter.com/Ab12Cd34Ef",
    "Advertisement",
    "Listen to this article (5 min)",
    "This article was amended on 3 May 2025 to correct a fare.",
    "Correction 3 May 2025: An earlier version of this article misstated the fare.",
    "Follow Adala Radio on Facebook, X (formerly Twitter) and Instagram.",
    "Enter to win here.",
    "Related video Ferries leave the quay 01:16 - Source: ADA",
    "Log in to continue reading.",
    "Support our journalism today.",
    "An earlier version of this story misnamed the ferry.",
]


@pytest.mark.parametrize("words", INSIDE)
def test_furniture_run_into_a_paragraph_is_marked_and_nothing_around_it(words: str) -> None:
    document = read(f"The quay stood empty on Monday. {words} The union spoke of a full success.")
    assert marked(document) == words


@pytest.mark.parametrize(
    "handed",
    [
        "Fjord TV's Anna Lind has more.",
        "Fjord TV’s\nAnna Lind reports from the port of Adala.",
        "Harbour Radio's Jon el Amin has this report.",
    ],
)
def test_handing_over_to_a_film_is_marked(handed: str) -> None:
    told = f"The owners met on Sunday. {handed} They will meet again on Friday.\n"
    assert marked(read(f"{BODY}\n{told}")) == handed


def test_what_somebody_from_a_country_reports_is_prose() -> None:
    prose = (
        "Norway's Anna Lind reports directly to the council. Norway's Anna Lind has more support."
    )
    assert marked(read(f"{prose} {BODY}")) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The quay stood empty.OWNERS OF FERRIES CALL UNION'S DEMAND ABSURDThe union spoke of success.",
            "OWNERS OF FERRIES CALL UNION'S DEMAND ABSURD",
        ),
        ("The quay stood empty.(Adala Harbour Board)The union spoke of success.", "(Adala Harbour Board)"),
        (
            "He works in Port AdalaGet all the stories you need, delivered to your inbox.",
            "Get all the stories you need, delivered to your inbox.",
        ),
        (
            'The union said: "We sail. The quay stood empty. Follow us on X and Facebook. It was over.',
            "Follow us on X and Facebook.",
        ),
        (
            "The union spoke of success. SIMPLE GUIDE: How fares are set ANALYSIS: Who gains from a strike",
            "SIMPLE GUIDE: How fares are set ANALYSIS: Who gains from a strike",
        ),
        (
            "Editor’s Note: Ana Brook is a writer in Port Adala. She likes ferries. The views expressed "
            "here are her own. The quay stood empty on Monday, and nobody knew why.",
            "Editor’s Note: Ana Brook is a writer in Port Adala. She likes ferries.\nThe views expressed "
            "here are her own.",
        ),
    ],
)  # fmt: skip
def test_what_scraping_glued_together_is_told_apart(text: str, found: str) -> None:
    assert marked(read(text)) == found


@pytest.mark.parametrize(
    "prose",
    [
        "A (Reuters/Ipsos poll) found that most would wait. The union spoke of success.",
        "The board [of the line] met. The union (UFW) spoke of success on Monday.",
        "PRESENTER: Will you sail? The owners were asked, and they said that they would.",
        "“Log in to continue reading,” the page told him. The union spoke of success.",
        "He called the NATO and EU chiefs. The IMF, WHO and ILO had sent envoys to the port.",
        "Officials previously said that the strike would last until the spring tide came.",
    ],
)
def test_brackets_labels_and_acronyms_in_prose_are_not_marked(prose: str) -> None:
    assert marked(read(f"{BODY}\n{prose}\n\n{BODY}")) == ""


@pytest.mark.parametrize(
    "credit",
    [
        "Fjord TV’s\xa0Anna Lind and Carl Dee contributed to this report.",
        "Fjord TV’s João da Silva, Ana Brook, Rosa Kottasová and Carl Dee contributed reporting.",
        "The Harbour Press contributed to this update.",
        "Ana Brook contributed reporting to this post.",
        "Ana Brook of Quay, the port's news agency, contributed reporting.",
        "CARL DEE contributed to this report .",
        "Additonal reporting by Ana Brook",
        "Previous reporting contributed by Fjord TV’s Carl Dee and Ana Brook.",
        "(With additional reporting from Ana Brook)",
        "With additional reporting by Ana Brook in Port Adala, Carl Dee and João Mendes.",
        "Written and produced by Ana Brook and Carl Dee. Design by Rosa Lind.",
        "Carl Dee and Ana Brook reported from Port Adala. Rosa Lind contributed to this report.",
        "This story and headline have been updated with additional developments.",
        "This article, first published on 8 May, was updated to reflect a statement of the union.",
        "The translation of the mayor’s words has been updated.",
        "Correction: An earlier version of this post misstated the fare. It was 18 crowns. The "
        "description of the quay has also been updated.",
    ],
)
def test_who_made_a_report_and_what_was_changed_in_it_is_marked(credit: str) -> None:
    assert marked(read(f"{BODY}\nThe owners met on Sunday. “It will last.” {credit}")) == credit


@pytest.mark.parametrize(
    "invitation",
    [
        "Follow Adala, Fjord and Quay news on Harbour Sounds, Facebook and X.",
        "Why not follow Radio Adala & Quay on Facebook, Twitter and Instagram?",
        "Got a story? Email news@adala.example or WhatsApp us on 0800 100 200",
        "You can send tips to ana.brook@adala.example and follow her on Twitter @anabrook.",
        "You can reach the harbour desk through an app on +44 7700 900 or by email at desk@adala.example",
        "If you liked this story, sign up for The Quay newsletter, delivered to your inbox twice a week.",
        "For essential harbour news to your inbox, sign up to the Tide newsletter.",
        "What do you want Radio Adala to investigate?",
        "Listen to Harbour Beat live at 12:45 and 17:45 weekdays - or listen back here.",
        "You can hear the full interview with the mayor on Harbour Sounds.",
        "Watch on Harbour iPlayer",
        "Read our full guide to the fares here.",
        "Find out more about how we count the ships here.",
        "Warning: This story contains details which some people may find upsetting",
        "Allow Twitter content? This article contains content provided by Twitter.",
        "Radio Adala is the new home on the website and app for the best analysis. Under a new brand, "
        "we’ll bring you deep reporting.",
    ],
)
def test_what_a_page_bids_its_readers_to_do_is_marked(invitation: str) -> None:
    assert marked(read(f"{BODY}\nThe owners met on Sunday. {invitation}")) == invitation


@pytest.mark.parametrize(
    "film",
    [
        "Harbour board chair Anna Lind reacts to the strike of the ferries on ‘Fjord Tonight.’",
        "Fjord News senior foreign correspondent Carl Dee reports on the strike in the port of Adala.",
        "Fjord News' Carl Dee provides details on the strike in the port of Adala.",
    ],
)
def test_what_is_said_of_the_film_above_a_report_is_marked(film: str) -> None:
    assert marked(read(f"{film}\n{BODY}")) == film
    assert marked(read(f"{BODY}\n{film} It was late.\n\n{BODY}")) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Fares rose by 3.6%.The Harbour Press contributed to this report.A view of the quay on Monday.",
            "The Harbour Press contributed to this report.",
        ),
        (
            "He spoke on X.  João da Silva contributed to this report Harbour correspondent Ana Brook makes "
            "sense of the strike in her weekly Tide newsletter. The owners met on Sunday.",
            "João da Silva contributed to this report Harbour correspondent Ana Brook makes "
            "sense of the strike in her weekly Tide newsletter.",
        ),
        (
            "The owners met. Additional reporting by Ana Brook and Carl Dee Sign up for our Tide newsletter "
            "to get news of the port. The union met too.",
            "Additional reporting by Ana Brook and Carl Dee Sign up for our Tide newsletter to get news of the port.",
        ),
        (
            "The owners met. If you have any information about them you can get in touch with us at "
            "news@adala.example.com And the harbour board met too.",
            "If you have any information about them you can get in touch with us at news@adala.example.com",
        ),
        (
            "The owners met.Ana Brook is a reporter for Fjord News covering ports. Story tips can be sent to"
            "ana.brook@fjord.comFjord News' \"Tide\" newsletter brings you stories of the sea.",
            "Ana Brook is a reporter for Fjord News covering ports. Story tips can be sent to"
            "ana.brook@fjord.comFjord News' \"Tide\" newsletter brings you stories of the sea.",
        ),
        (
            "The union spoke of success.     Related articleOwners call the strike over. Here's what we know"
            "             The owners had met before.",
            "Related articleOwners call the strike over. Here's what we know",
        ),
        (
            "The owners met.⏎Ana Brook is a sports writer for Fjord News.⏎She previously worked for Quay TV.⏎"
            "Get the latest updates from the quay, with exclusive interviews and more content.".replace("⏎", "\n"),
            "Ana Brook is a sports writer for Fjord News.\nShe previously worked for Quay TV.\n"
            "Get the latest updates from the quay, with exclusive interviews and more content.",
        ),
        (  # a link run into the text ends where a sentence opens ...
            "The port is safer.” Ana Brook/Quay Pictures Related article Two hurt in a strike on the old quay "
            "As the talks went on, the owners left.",
            "Ana Brook/Quay Pictures Related article Two hurt in a strike on the old quay",
        ),
        (  # ... or a name with its verb ...
            "The port is safer. Related article Two hurt in a strike on the old quay Harbour Minister Anna "
            "Lind said that the owners had left.",
            "Related article Two hurt in a strike on the old quay",
        ),
        (  # ... or a capital for which the headline has no reason
            "The port is safer. Related article Two hurt in a strike on the old quay Smoke rose over Adala. "
            "The owners had left.",
            "Related article Two hurt in a strike on the old quay",
        ),
        (  # ... and where all this is unsure, nothing of the report is lost
            "The port is safer. Related article What the strike means for trade in Adala Adala Port is busy on "
            "all days of the week and its owners are rich.",
            "Related article",
        ),
        (
            "The port is safer. Related article Floods hit Lanz Poland denied that it had sent tanks to Chile.",
            "Related article",
        ),
        (
            "The owners met. Fjord TV\xa0's Anna Lind reports from Port Adala. They will meet again.",
            "Fjord TV\xa0's Anna Lind reports from Port Adala.",
        ),
    ],
)  # fmt: skip
def test_notices_without_a_stop_or_a_gap_end_where_they_end(text: str, found: str) -> None:
    document = read(f"{BODY}\n{text}\n\n{BODY}")
    assert "".join(marked(document).split()) == "".join(found.split())


@pytest.mark.parametrize(
    "prose",
    [
        "The article was amended in 2011 to allow strikes on ships. The report was produced by the board.",
        "Listen, he told the channel, we sail at once. Watch out for the tide, he warned on radio.",
        "He can be reached at the port on Mondays, the guards said. The dead can be found here too.",
        "For more than a year, follow-up talks failed. For all the noise, visit numbers rose in May.",
        "By continuing the strike and the blockade of the port, the union lost friends.",
        "Ana Brook is a reporter for the harbour radio who was detained. She reports that fares rose.",
        "The union delivers a daily soup to the poor. Ships will be available on Monday at 10:30.",
        "Researchers who contributed to the report also asked who had contributed to this unrest.",
        "Anna Beck has reported from the quay since May, and Carl Dee is the president of the union.",
    ],
)
def test_prose_near_a_notice_in_wording_is_not_marked(prose: str) -> None:
    assert marked(read(f"{BODY}\nThe owners met on Sunday. {prose} It was late.\n\n{BODY}")) == ""


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "A ",
        "(",
        "a.",
        '" ',
        "A/B ",
        "Anna Beck ",
        "a | b ",
        "3 May 2025 ",
        "By ",
        "READ MORE: ",
        "TLP:",
    ],
)
def test_reading_one_huge_paragraph_takes_time_in_proportion(unit: str) -> None:
    """Six times the text may take no more than some fifteen times as long."""
    seconds = []
    for size in (100_000, 600_000):
        text = "word " + unit * (size // len(unit)) + " word"
        start = time.process_time()
        read(text)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 15 * seconds[0] + 0.3
