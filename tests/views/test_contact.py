"""How readers report a mistake, and ask for another format, as the foot of every page says it."""

from __future__ import annotations

import pytest

from gazette.records.office import MistakeReports, RecordPublisher
from gazette.sentences.mistakes import REPORT, WHAT_TO_DO
from gazette.views.record.contact import format_address, mistake_link
from gazette.views.shapes.parts import Link
from gazette.views.site.search_sources import ask
from tests.views.sample import changed, sample, with_records

OWN = {"record": "own", "mailbox": None, "contact_form": None, "mistake_reports": None}
LIBRARY = RecordPublisher(name="County Library")
REACHED = RecordPublisher(name="County Library", mailbox="library@example.org")
REPORTS = MistakeReports(reaches="our records officer", answered_within="5 working days")
MAILBOX = MistakeReports(mailbox="records@example.org")
FORM = MistakeReports(contact_form="https://office.example.org/mistakes", mailbox="records@example.org")


@pytest.mark.parametrize(
    ("fields", "link"),
    [
        ({}, Link(WHAT_TO_DO, "contact/")),
        ({"mailbox": "office@example.org"}, Link(REPORT, "contact/", "Your report goes to us.")),
        (
            {"mailbox": "office@example.org", "mistake_reports": REPORTS},
            Link(REPORT, "contact/", "Your report goes to our records officer. We answer within 5 working days."),
        ),
        ({"mistake_reports": MAILBOX}, Link(REPORT, "mailto:records@example.org", "Your report goes to us.")),
        (
            {"mistake_reports": FORM},
            Link(
                REPORT,
                "https://office.example.org/mistakes",
                "Your report goes to us. Or write to records@example.org.",
            ),
        ),
        # The office's own mailbox is not a way to reach whoever publishes a compiled record.
        (
            {"record": "compiled", "publisher": LIBRARY, "mailbox": "office@example.org"},
            Link(WHAT_TO_DO, "contact/"),
        ),
        ({"record": "compiled", "publisher": REACHED}, Link(REPORT, "contact/", "Your report goes to County Library.")),
    ],
)
def test_a_report_leads_to_whoever_publishes_the_record(fields, link):
    context = changed(sample(), "office/office", **(OWN | fields))

    assert mistake_link(context) == link
    assert format_address(context) == link.address


def test_nothing_is_said_where_nobody_can_be_reached():
    context = sample()
    pages = [record for record in context.library.records if record.address != "contact/"]
    context = changed(with_records(context, pages), "office/office", **OWN)

    assert mistake_link(context) is None


def test_only_the_office_itself_is_asked_for_what_the_search_did_not_find():
    own = changed(sample(), "office/office", **OWN)
    compiled = changed(sample(), "office/office", **(OWN | {"record": "compiled", "publisher": LIBRARY}))

    assert (ask(own), ask(compiled)) == (Link("Ask us", "contact/"), None)
