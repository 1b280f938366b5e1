"""An e-mail for people who do not use feeds: what is new, changed and due, with nothing in it that tracks them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from gazette.dates import say_day
from gazette.plurals import counted
from gazette.views.feeds.feed import Feed, FeedEntry
from gazette.views.site.site import Site

EVERYTHING = "feeds/all"
AHEAD = timedelta(days=28)  # how far dates ahead are named
MADE_FROM = "This e-mail was made from"
STYLE = "font: 16px/1.5 sans-serif; max-width: 40em"


@dataclass(frozen=True)
class DigestItem:
    """A line of the digest, with its page."""

    words: str
    address: str
    note: str = ""


@dataclass(frozen=True)
class DigestPart:
    """A heading and what is below it."""

    heading: str
    items: tuple[DigestItem, ...]


@dataclass(frozen=True)
class Digest:
    """What an e-mail says."""

    subject: str
    lead: str
    parts: tuple[DigestPart, ...]
    end: str
    address: str  # of the page that has all of it

    @property
    def is_empty(self) -> bool:
        return not self.parts


def digest_of(site: Site, feed: Feed, since: date) -> Digest:
    """What the entries of a feed have had since a day, and, of the whole record, the dates of the next four weeks."""
    today = site.context.today
    entries = [entry for entry in feed.entries if since <= entry.updated.date() <= today]
    new = [entry for entry in entries if not entry.change]
    changed = [entry for entry in entries if entry.change]
    base = site.context.base_url
    due = [
        DigestItem(f"{deadline.when}: {deadline.what}: {deadline.title}", f"{base}/{deadline.address}")
        for deadline in site.context.deadlines
        if deadline.when.day and today <= deadline.when.day <= today + AHEAD
    ]
    parts = (
        DigestPart("New", tuple(map(_item, new))),
        DigestPart("Changed", tuple(map(_item, changed))),
        DigestPart("Dates ahead", tuple(due)),
    )
    office = site.context.library.office
    of = office.shown_site_name if feed.address == EVERYTHING else feed.title
    counts = [counted(len(new), "new document"), counted(len(changed), "change")]
    return Digest(
        subject=f"{of}: {' and '.join(counts)} since {say_day(since)}",
        lead=f"Between {say_day(since)} and {say_day(today)}: {' and '.join(counts)}.",
        parts=tuple(part for part in parts if part.items),
        end=f"{MADE_FROM} {office.shown_site_name}. It has no pictures, and nobody learns that you read it.",
        address=feed.page,
    )


def _item(entry: FeedEntry) -> DigestItem:
    return DigestItem(entry.title, entry.address, entry.change or entry.summary)


def message_of(digest: Digest, sender: str, moment: datetime) -> bytes:
    """The e-mail, ready to be sent: as text, and as HTML with headings and lists. It names no recipient."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = digest.subject
    message["From"] = Address(addr_spec=sender)
    message["Date"] = moment
    message["Content-Language"] = "en-GB"
    message.set_content(_text(digest))
    message.add_alternative(_html(digest), subtype="html")
    return message.as_bytes()


def _text(digest: Digest) -> str:
    parts = [f"{part.heading.upper()}\n\n{_text_items(part.items)}" for part in digest.parts]
    return "\n\n".join([digest.lead, *parts, f"All of it: {digest.address}", digest.end]) + "\n"


def _text_items(items: Iterable[DigestItem]) -> str:
    return "\n\n".join("\n  ".join(filter(None, (f"* {item.words}", item.note, item.address))) for item in items)


def _html(digest: Digest) -> str:
    parts = "".join(
        f"<h2>{escape(part.heading)}</h2><ul>{''.join(map(_html_item, part.items))}</ul>" for part in digest.parts
    )
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(digest.subject)}</title></head>'
        f'<body style="{STYLE}"><h1>{escape(digest.subject)}</h1><p>{escape(digest.lead)}</p>{parts}'
        f'<p><a href="{escape(digest.address)}">All of it on the website</a></p><p>{escape(digest.end)}</p>'
        "</body></html>\n"
    )


def _html_item(item: DigestItem) -> str:
    note = f"<br>{escape(item.note)}" if item.note else ""
    return f'<li><a href="{escape(item.address)}">{escape(item.words)}</a>{note}</li>'
