"""A paragraph of a paper on the page of a promise: its words, without its numbers and addresses."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings, convert
from gazette.records import Report
from gazette.records.registers import Acronym
from gazette.views.kinds import promises
from gazette.views.record import quotations
from tests.views.records import context_of, record

TEXT = """## 1. Aims

1.1 We dig a moat.[^a] See [aims](#p1).

More of it.

1.2 We plant:

(a) a hedge

(b) a tree

1.3 We build:

- (a) a wall
- (b) a gate

## 2. Means

2.1 Spades.

[^a]: With water."""


def quotation(number: str) -> str:
    report = record(Report, "plans", body=convert(TEXT, 1, MarkupSettings(numbered=True)))
    return quotations.quotation(context_of(report), report, number, "promises/moat/")


@pytest.mark.parametrize(
    ("number", "html"),
    [
        (
            "1.1",
            '<p> <span>We dig a moat. See <a href="../../panel-reports/plans/#p1">aims</a>.</span></p>'
            "<p>More of it.</p>",
        ),
        ("1.2", "<p> We plant:</p><p>(a) a hedge</p><p>(b) a tree</p>"),
        ("1.2(b)", "<p>(b) a tree</p>"),
        ("1.3(b)", "<p>(b) a gate</p>"),
        ("2", "<p> Spades.</p>"),
        ("9.9", ""),
    ],
)
def test_a_quotation_has_the_words_of_a_paragraph_and_links_that_work_from_the_promise(number, html):
    assert quotation(number).replace("\n", "") == html


def test_a_long_paragraph_is_cut_after_a_block(monkeypatch):
    monkeypatch.setattr(quotations, "LONGEST", 5)

    assert quotation("1.2") == "<p> We plant:</p><p>…</p>"


@pytest.mark.parametrize(("retold", "note"), [("yes", '<p class="soft">Retold paragraph by paragraph'), ("no", "")])
def test_a_promise_shows_its_paragraph_and_whether_that_is_retold(retold, note):
    fields = {"retold": retold, "link": "https://example.org/plans"}
    body = convert(TEXT, 1, MarkupSettings(numbered=True))
    promised = [{"id": "moat", "text": "Dig.", "paragraph": "1.2"}, {"id": "well", "text": "Drill."}]
    context = context_of(record(Report, "plans", body=body, promises=promised, **fields))
    pages = {cited.promise.id: promises.page(context, cited, None, None) for cited in context.promises}
    (shown,) = pages["moat"].text

    assert (shown.heading, note in shown.html) == ("What paragraph 1.2 says", True)
    assert "(b) a tree" in shown.html
    assert ("Retold" in shown.html) == bool(note)
    assert pages["well"].text == ()


def test_the_english_words_of_an_abbreviation_are_marked_in_a_welsh_quotation():
    settings = MarkupSettings(numbered=True, acronyms=(("PCP", "Police and Crime Panel"),))
    report = record(Report, "plans", lang="cy", body=convert("1.1 Y PCP yw hwn.", 1, settings))

    known = {"PCP": Acronym.model_validate({"short": "PCP", "long": "Police and Crime Panel"})}

    html = quotations.quotation(context_of(report, acronyms=known), report, "1.1", "promises/moat/")

    assert '<abbr lang="en" title="Police and Crime Panel">PCP</abbr>' in html
