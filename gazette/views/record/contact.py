"""How readers reach the publisher of the record: the office itself or, of a compiled record, somebody else."""

from __future__ import annotations

from urllib.parse import quote

from gazette.records.office import MistakeReports, Office, RecordPublisher
from gazette.sentences import mistakes, windows
from gazette.sentences.deadlines import ASK_THE_OFFICE
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.shapes.parts import Link, ReaderAction, Value

CONTACT_PAGE = "contact/"


def contact_link(context: Context, words: str) -> Link:
    """The page on how to reach the publisher of the record; without one their form, mailbox or website."""
    return Link(words, CONTACT_PAGE if _has_page(context) else ask(context).address or "office/")


def office_alone(context: Context) -> Link | None:
    """The website of the office, where the publisher of a compiled record gives no way to reach them."""
    office = context.library.office
    publisher = office.publisher
    can_be_reached = publisher and (publisher.mailbox or publisher.contact_form or publisher.website)
    if not office.is_compiled or not office.website or can_be_reached:
        return None
    return Link(windows.OWN_WEBSITE, office.website)


def ask_link(context: Context, words: str, subject: str) -> Link:
    """A message to the office with its subject; without a mailbox, the page on how to reach it."""
    mailbox = _publisher(context.library.office).mailbox
    return Link(words, f"mailto:{mailbox}?subject={quote(subject)}") if mailbox else contact_link(context, words)


def ask_the_office(context: Context) -> Link | None:
    """In a compiled record, a link to the website of the office, which alone knows what is open."""
    office = context.library.office
    if not office.is_compiled or not office.website or office.is_closed(context.today):
        return None
    return Link(ASK_THE_OFFICE.rstrip("."), office.website)


def ask_for_it(context: Context) -> ReaderAction:
    """Where no source was found: whom to ask; then the law."""
    law = (Link(voiced("duties", is_compiled=True), "duties/"),) if context.duties else ()
    return ReaderAction("", plain_links=(whom_to_ask(context), *law))


def whom_to_ask(context: Context) -> Link:
    """In a compiled record, how to reach its publisher; the website of the office, if they give no address."""
    return office_alone(context) or contact_link(context, voiced("contact", is_compiled=True))


def ask(context: Context) -> Value:
    """A link to the publisher of the record, in words that fit where nothing says how to respond."""
    office = context.library.office
    words = windows.ASK_THE_PUBLISHER if office.is_compiled else windows.ASK_US
    body = _publisher(office)
    return Value(words, _form_or_mailbox(body.contact_form, body.mailbox) or body.website)


def mistake_link(context: Context) -> Link | None:
    """Where to report a mistake, noting whom that reaches and by when it is answered; None where nobody is reached."""
    office = context.library.office
    reports, publisher = office.mistake_reports or MistakeReports(), _publisher(office)
    own_address = _form_or_mailbox(reports.contact_form, reports.mailbox)
    if own_address or _form_or_mailbox(publisher.contact_form, publisher.mailbox):
        name = publisher.name if isinstance(publisher, RecordPublisher) else ""
        mailbox = reports.mailbox or "" if reports.contact_form else ""
        words = mistakes.whom_and_when(reports.reaches or "", reports.answered_within or "", name, mailbox)
        return Link(mistakes.REPORT, own_address or contact_link(context, "").address, words)
    return Link(mistakes.WHAT_TO_DO, CONTACT_PAGE) if _has_page(context) else None


def format_address(context: Context) -> str:
    """Where to ask for a file in a format that a reader can use."""
    link = mistake_link(context)
    return link.address if link else contact_link(context, "").address


def _publisher(office: Office) -> Office | RecordPublisher:
    return office.publisher if office.is_compiled and office.publisher else office


def _form_or_mailbox(form: str | None, mailbox: str | None) -> str | None:
    return form or (f"mailto:{mailbox}" if mailbox else None)


def _has_page(context: Context) -> bool:
    return "contact" in context.library.by_name["page"]
