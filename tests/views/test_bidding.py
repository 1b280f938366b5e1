"""What a reader can do about an open round: the action in the head, the three steps, and whom to ask."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.records import Fund, Office, Page
from gazette.views.kinds import funds, round_pages
from gazette.views.shapes.pages import RecordPage
from tests.views.funds import section_of
from tests.views.records import context_of, record, shown

OPEN = {"id": "2024", "title": "Round two", "opens": "2024-06-01", "closes": "2024-07-01"}
PAST = {**OPEN, "opens": "2023-06-01", "closes": "2023-07-01"}
COMPILED = {
    "record": "compiled",
    "searched": "2024-06",
    "publisher": {"name": "Library"},
    "switchboard": "01632 960000",
}


def fund(*rounds: dict[str, Any], **fields: Any) -> Fund:
    return record(Fund, "care", title="Care Fund", published="2023-01-01", rounds=[*rounds], **fields)


def office(**fields: Any) -> Office:
    return record(Office, "office", summary="An office.", **fields)


def page_of_round(care: Fund, *others: Any) -> RecordPage:
    return round_pages.page(context_of(care, *others), care, care.rounds[0])


def links(page: RecordPage) -> list[tuple[str, str]]:
    action = page.head.action
    return [(link.text, link.address) for link in (*action.links, *action.plain_links)]


FORM = "https://www.example.org/form"
CALENDAR = ("Add to my calendar", "calendars/funds/care/rounds/2024/closes.ics")


@pytest.mark.parametrize(
    ("how", "text", "on_fund", "on_round"),
    [
        (
            "By form.",
            "By form.",
            ("How to bid", "funds/care/rounds/2024/#page-steps"),
            ("Ask us about your bid", "contact/"),
        ),
        (
            "unknown",
            "We have not published how to bid.",
            ("Ask us for the form", "contact/"),
            ("Ask us for the form", "contact/"),
        ),
    ],
)
def test_an_open_round_ends_in_something_the_reader_can_do(how, text, on_fund, on_round):
    care = fund({**OPEN, "how_to_apply": how})
    others = (office(switchboard="01632 960000"), record(Page, "contact", title="Contact"))
    of_fund = funds.page(context_of(care, *others), care)
    of_round = page_of_round(care, *others)

    assert links(of_fund) == [on_fund, CALENDAR]
    assert links(of_round) == [on_round, CALENDAR]
    assert of_fund.head.action.note == f"{text} Questions? Phone 01632 960000."
    assert of_round.head.action.note == "Questions? Phone 01632 960000.", "the steps say how"
    assert text in next(section.steps for section in of_round.sections if section.steps)[1].paragraphs


@pytest.mark.parametrize(("how", "text"), [("By form.", "By form."), (None, ""), ("unknown", "")])
def test_the_button_of_a_round_leads_to_its_form(how, text):
    care = fund({**OPEN, "how_to_apply": how, "form": FORM})
    page, compiled = page_of_round(care, office()), page_of_round(care, office(**COMPILED))

    assert page.head.action.note == "", "the steps say how"
    assert links(page) == [("Get the form", FORM), CALENDAR]
    assert links(compiled) == [("The form for bids", FORM)]
    steps = next(section.steps for section in page.sections if section.steps)
    assert steps[1].paragraphs[:1] == (text,) if text else not steps[1].paragraphs[0].startswith("By")
    assert (steps[1].heading, [link.text for link in steps[1].links]) == (
        "Make your bid",
        ["Get the form", "Contact us"],
    )


def test_a_compiled_record_has_no_button_and_no_telephone_number_of_the_office():
    care = fund({**OPEN, "how_to_apply": "unknown"})
    of_round = page_of_round(care, office(**COMPILED), record(Page, "contact", title="Contact"))

    action = of_round.head.action
    assert (action.links, action.note, action.text) == ((), "", "No source says how to bid.")
    assert links(of_round) == [("Ask the publisher of this record", "contact/")]
    assert "01632" not in repr(of_round)


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({"contact_form": "https://office.example.org/ask"}, "https://office.example.org/ask"),
        ({"mailbox": "office@example.org"}, "mailto:office@example.org"),
        ({"website": "https://office.example.org/"}, "https://office.example.org/"),
        ({}, "office/"),
    ],
)
def test_without_a_page_on_how_to_contact_the_office_its_form_mailbox_or_website_is_linked(fields, address):
    assert links(page_of_round(fund(OPEN), office(**fields)))[0] == ("Ask us for the form", address)


DAYS = ("Add to my calendar", "calendars/funds/care.ics")
COMING = {**OPEN, "opens": "2024-07-08", "closes": "2024-09-01", "how_to_apply": "By form."}


def test_before_a_round_opens_a_reader_can_note_the_day_and_see_how_to_bid():
    care = fund(COMING)
    others = (office(switchboard="01632 960000"), record(Page, "contact", title="Contact"))
    of_fund = funds.page(context_of(care, *others), care)

    assert links(of_fund) == [DAYS, ("How to bid", "funds/care/rounds/2024/#page-steps")]
    assert links(page_of_round(care, *others)) == [DAYS, ("Ask us about your bid", "contact/")]
    assert of_fund.head.action.note == "By form. Questions? Phone 01632 960000."
    without_words = page_of_round(fund({**COMING, "how_to_apply": "unknown"}), *others)
    assert without_words.head.action.note == "Questions? Phone 01632 960000."


@pytest.mark.parametrize(("several", "is_linked"), [((OPEN,), True), ((COMING,), True), ((PAST,), False)])
def test_the_calendar_of_a_fund_is_linked_while_a_date_lies_ahead(several, is_linked):
    care = fund(*several)
    anchors = [section.anchor for section in funds.page(context_of(care), care).sections]

    assert ("page-calendars" in anchors) is is_linked


@pytest.mark.parametrize("closes", ["2023-07-01", "unknown"])
def test_a_round_that_is_not_open_has_no_action(closes):
    care = fund({**OPEN, "opens": "2023-06-01", "closes": closes})

    assert page_of_round(care).head.action is None
    assert funds.page(context_of(care), care).head.action is None
    assert [section.anchor for section in page_of_round(care).sections] == []


def test_the_three_steps_say_who_can_bid_how_and_by_when():
    care = fund(
        {
            **OPEN,
            "how_to_apply": "By form.",
            "criteria": ["Less crime"],
            "assessed_by": "A panel",
            "eligible": ["Clubs"],
        },
        eligible=["Everybody"],
        funds=["Lights"],
        largest_bid="9000",
    )
    check, form, send = section_of(page_of_round(care).sections, "page-steps").steps

    assert (check.heading, shown(check.facts)) == (
        "Check that you can bid",
        [("Who can bid", "Clubs"), ("What it pays for", "Lights"), ("Largest bid", "£9,000")],
    )
    assert (form.heading, form.paragraphs[0]) == ("Make your bid", "By form.")
    assert (send.heading, shown(send.facts)) == (
        "Send your bid by Monday 1 July 2024",
        [("Bids judged by", "A panel"), ("What counts", "Less crime")],
    )


def test_what_to_ask_is_what_was_not_published():
    earlier = {
        "id": "2023",
        "title": "Round one",
        "opens": "2023-06-01",
        "closes": "2023-07-01",
        "conditions": ["A visit"],
    }
    asked = section_of(page_of_round(fund(OPEN, earlier)).sections, "page-steps").steps[1]
    complete = {
        "eligible": ["Clubs"],
        "largest_bid": "9",
        "largest_share": "75%",
        "closes": "2024-07-01 17:00",
        "decision_expected": "2024-09",
        "conditions": ["A visit"],
    }
    nothing = section_of(page_of_round(fund({**OPEN, **complete}, earlier)).sections, "page-steps").steps[1]

    assert asked.heading == "Ask us for the form"
    assert asked.paragraphs == (
        "We have not published how to bid.",
        "We have not published who can bid, how much you can ask for, what share of the cost can be paid, by what time "
        "on the last day bids must be in, when it will be decided and whether the conditions of an earlier round "
        "(Round one) still apply. Please ask.",
    )
    assert nothing.paragraphs == ("We have not published how to bid.",)


def test_without_a_time_of_day_a_bidder_is_warned():
    (_, _, warned), (_, _, exact) = (
        section_of(page_of_round(fund({**OPEN, "closes": closes})).sections, "page-steps").steps
        for closes in ("2024-07-01", "2024-07-01 17:00")
    )

    assert warned.paragraphs == ("No time of day was published, so do not leave it to the last hours of that day.",)
    assert exact.paragraphs == ()


def test_a_round_that_is_still_to_open_has_the_steps():
    care = fund({**OPEN, "opens": "2024-07-08", "closes": "2024-09-13", "decision_expected": "expected 2024-11"})
    view = page_of_round(care)

    assert section_of(view.sections, "page-steps").steps[2].paragraphs[::2] == (
        "You can bid from Monday 8 July 2024.",
        "A decision is expected in November 2024.",
    )
