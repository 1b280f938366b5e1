"""A correct citation of an Act links to the law; a wrong citation stays text."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings
from gazette.markup.citations import address_of
from tests.markup.converting import body_of

PRSRA = "https://www.legislation.gov.uk/ukpga/2011/13"
ORDER = "https://www.legislation.gov.uk/uksi/2011/3050"
WORDS = MarkupSettings(
    acts=(
        ("Police Reform and Social Responsibility Act 2011", PRSRA),
        ("Equality Act 2010", "https://www.legislation.gov.uk/ukpga/2010/15"),
        ("Specified Information Order 2011", ORDER),
    )
)


def links(text):
    html = body_of(text, WORDS).html
    return [part.partition('"')[0::2] for part in html.split('<a href="')[1:]]


@pytest.mark.parametrize(
    ("text", "words", "address"),
    [
        ("The Equality Act 2010 asks.", "Equality Act 2010", "/ukpga/2010/15"),
        ("See Equality Act 2010, s.149.", "Equality Act 2010, s.149", "/ukpga/2010/15/section/149"),
        ("See section 22A(1) of the Equality Act 2010.", "section 22A(1) of the Equality Act 2010", "/section/22A"),
        ("Sections 5 and 6 of the Equality Act 2010.", "Equality Act 2010", "/ukpga/2010/15"),
        (
            "Under section 12 of the Police Reform\nand Social Responsibility Act 2011.",
            "section 12 of the Police Reform\nand Social Responsibility Act 2011",
            "/ukpga/2011/13/section/12",
        ),
        ("The Specified Information Order 2011, s.3.", "Specified Information Order 2011, s.3", "/uksi/2011/3050"),
    ],
)
def test_a_right_citation_is_a_link(text, words, address):
    ((href, rest),) = links(text)
    assert href.endswith(address)
    assert rest.partition(">")[2].startswith(f"{words}</a>")


@pytest.mark.parametrize(
    "text",
    [
        "The Equality Act 2011 asks.",
        "The Equality Act 20105 asks.",
        "## The Equality Act 2010\n\nText.",
        "`Equality Act 2010`",
        "The Inequality Act 2010.",
        "The Equality Act asks.",
    ],
)
def test_what_is_no_right_citation_or_no_prose_stays_as_it_is(text):
    assert links(text) == []


def test_the_words_of_a_link_are_left_to_their_writer():
    assert [href for href, _ in links("[The Equality Act 2010](https://example.org/)")] == ["https://example.org/"]


def test_two_citations_in_one_sentence_and_behind_another_element_are_links():
    text = "The *whole* Equality Act 2010 and the Equality Act 2010, in **all** of the Equality Act 2010."
    assert len(links(text)) == 3


def test_without_a_register_of_acts_no_citation_is_linked():
    assert "<a" not in body_of("The Equality Act 2010 asks.", MarkupSettings()).html


@pytest.mark.parametrize(
    ("provision", "address"),
    [
        ("s.12", f"{PRSRA}/section/12"),
        ("section 5(6)", f"{PRSRA}/section/5"),
        ("Schedule 5", f"{PRSRA}/schedule/5"),
        ("Part 1", PRSRA),
        ("", PRSRA),
        (None, PRSRA),
    ],
)
def test_a_provision_has_an_address_where_its_form_is_certain(provision, address):
    assert address_of(PRSRA, provision) == address
    assert address_of(ORDER, provision) == ORDER
