"""Papers that are retold: page, feed and citations say that they are not quoted, and lead to the paper."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings, convert
from gazette.records import Decision, Plan, Record, Report
from gazette.sentences.records import RETOLD
from gazette.views.kinds import decisions
from gazette.views.lists import office_data, record_lists
from gazette.views.record.page import record_page
from gazette.views.site.site import Site
from tests.views.records import compiled_office, context_of, record

NUMBERED = convert("## 2. Bells\n\n2.7 Bells were bought.", 1, MarkupSettings(numbered=True))
PAPER = "https://example.org/paper.pdf"
NEWS = {"title": "News", "url": "https://example.org/news"}
BASE = "https://record.example.org"


def page_of(written: Record):
    return record_page(context_of(written, base_url=BASE), written)


@pytest.mark.parametrize("kind", [Report, Plan])
@pytest.mark.parametrize(
    ("sources", "address"),
    [
        ([{"title": "The paper", "url": PAPER}, NEWS], PAPER),
        ([{"title": "The paper"}, NEWS], None),
        ([], None),
    ],
)
def test_a_paper_that_is_retold_says_so_and_leads_to_the_paper_itself(kind, sources, address):
    page = page_of(record(kind, "update", body=NUMBERED, retold="yes", sources=sources))

    (notice,) = page.notices
    assert (notice.title, notice.link and notice.link.address) == (RETOLD, address)
    end = f"{RETOLD}. The paper: {PAPER}" if address else f"{RETOLD}."
    assert page.cite.endswith(end)
    assert page.body.count(f"{end}</span>") == 2


def test_a_report_whose_document_is_elsewhere_leads_there():
    retold = record(Report, "update", retold="yes", link=PAPER, sources=[NEWS])
    in_the_archive = record(Report, "update", retold="yes", link="The county archive, box 3", sources=[NEWS])

    assert [report.paper_address for report in (retold, in_the_archive)] == [PAPER, NEWS["url"]]


@pytest.mark.parametrize("retold", ["no", None])
def test_a_paper_that_is_printed_says_nothing_of_the_kind(retold):
    page = page_of(record(Report, "update", body=NUMBERED, **({"retold": retold} if retold else {})))

    assert page.notices == ()
    assert RETOLD not in page.cite + page.body


def test_the_feed_says_it_too():
    report = record(Report, "update", body=NUMBERED, retold="yes")

    feeds = Site(context_of(report, base_url=BASE)).feeds
    (entry,) = next(feed for feed in feeds if feed.address == "feeds/panel-reports").entries
    assert RETOLD in entry.html


@pytest.mark.parametrize(
    ("given_by", "note", "cited"),
    [
        ("publisher", "(number given by the publisher)", "(number given by the publisher: X-1)"),
        (None, "", "(X-1)"),
    ],
)
@pytest.mark.parametrize("status", [{}, {"status": "withheld"}])
def test_a_number_given_by_the_publisher_is_called_that(given_by, note, cited, status):
    series = [{"shape": "X-{number}", **({"given_by": given_by} if given_by else {})}, {"shape": "Y-{number}"}]
    notice = record(Decision, "notice", reference="X-1", **status)

    page = decisions.page(context_of(compiled_office(series=series), notice), notice)

    assert (page.head.kicker[0].text, page.head.kicker[0].note) == ("X-1", note)
    assert cited in page.cite


def test_the_list_of_decisions_says_who_numbered_them():
    series = [{"shape": "X-{number}", "given_by": "publisher"}]
    context = context_of(compiled_office(series=series), record(Decision, "notice", reference="X-1"))

    (head,) = (page.head for page in record_lists.lists(context) if page.head.address == "decisions/")

    assert "The publisher of this record, not the office, numbered the decision." in head.details
    assert [table.name for table in office_data.datasets(context)][-1] == "series"  # and no numbers of the office lack
