"""An imaginary office with a small feed, for the tests of the feeds."""

from __future__ import annotations

from datetime import datetime

from gazette.london import LONDON
from gazette.views.feeds.feed import Feed, FeedEntry, Publisher

OFFICE = Publisher("https://www.example.org", "Office of the Commissioner for Wessex & Mercia")

CORRECTED = FeedEntry(
    identity="tag:example.org,2012:decisions/PCC-2018-003",
    title="Bail & <remand> hostels: 30% more 🏠",
    address="https://www.example.org/decisions/PCC-2018-003/",
    summary="Pays for beds where cost < £60,000 & need is greatest.",
    html='<p>The whole text, <a href="https://www.example.org/funds/">a link</a> &amp; an end. ]]&gt;</p>\n'
    "<table><tr><td>£60,000</td></tr></table>",
    published=datetime(2018, 1, 10, 9, 30, tzinfo=LONDON),
    updated=datetime(2018, 5, 3, 17, 0, tzinfo=LONDON),
    categories=("Decisions", "Victims & witnesses"),
    change="The amount was £6,000 & is now £60,000.",
    changed="on 3 May 2018",
    author="Chief executive",
)
RIGHT_TO_LEFT = FeedEntry(
    identity="tag:example.org,2012:decisions/PCC-2018-004",
    title="خدمات الضحايا – help in your language",
    address="https://www.example.org/decisions/PCC-2018-004/",
    summary="Translates the victims' leaflet.",
    html='<p dir="rtl" lang="ar">خدمات الضحايا</p>',
    published=datetime(2018, 3, 1, 0, 0, tzinfo=LONDON),
    updated=datetime(2018, 3, 1, 0, 0, tzinfo=LONDON),
    categories=("Decisions",),
    language="ar",
)
UNDATED = FeedEntry(
    identity="tag:example.org,2012:decisions/PCC-2018-001",
    title="A key",
    address="https://www.example.org/decisions/PCC-2018-001/",
    summary="Buys a key.",
    html="<p>One key.</p>",
    published=None,
    updated=datetime(2018, 1, 1, 0, 0, tzinfo=LONDON),
)
PLAIN = FeedEntry(
    identity="tag:example.org,2012:decisions/PCC-2018-002",
    title="A new van",
    address="https://www.example.org/decisions/PCC-2018-002/",
    summary="Buys a van.",
    html="<p>One van.</p>",
    published=datetime(2018, 1, 2, 12, 0, tzinfo=LONDON),
    updated=datetime(2018, 1, 2, 12, 0, tzinfo=LONDON),
)


def decisions(*entries: FeedEntry) -> Feed:
    return Feed(
        identity="tag:example.org,2012:feeds/decisions",
        title="Decisions of the Commissioner",
        description="Every decision notice, & every change to one.",
        page="https://www.example.org/decisions/",
        address="feeds/decisions",
        entries=entries,
        copyright="© Office of the Commissioner, Open Government Licence v3.0",
        updated=entries[0].updated if entries else datetime(2018, 1, 1, tzinfo=LONDON),
    )


FILLED = decisions(CORRECTED, RIGHT_TO_LEFT, PLAIN)
EMPTY = decisions()
