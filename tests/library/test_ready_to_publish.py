"""What is asked for before a site is published, and of whom."""

import pytest

from gazette.library.read import read_library
from gazette.library.ready_to_publish import problems_before_publication
from tests.build.building import PUBLIC, SAMPLE, copy_of, edit

COMPILED = "record: compiled\npublisher: {name: A library}\nsearched: 2024-06\n"


@pytest.fixture
def content(tmp_path):
    return copy_of(SAMPLE, tmp_path / "content")


def asked(content, base_url=PUBLIC):
    return [
        str(problem).partition("/content/")[2]
        for problem in problems_before_publication(read_library(content), base_url)
    ]


def test_a_complete_office_is_asked_for_nothing(content):
    assert asked(content) == []


@pytest.mark.parametrize("base_url", ["https://record.example.org", "http://127.0.0.1:8000"])
def test_an_address_of_ones_own_is_asked_for(content, base_url):
    (problem,) = problems_before_publication(read_library(content), base_url)

    assert str(problem).startswith(f"publishconf.py:1: The address of the site, {base_url}, is a placeholder.")


def test_a_real_office_needs_a_domain_of_its_own_for_its_ids(content):
    edit(content / "office.md", "day: 2024-06-15\n", "")

    domain, *invented = asked(content)

    line = (content / "office.md").read_text().split("feed_ids:")[0].count("\n") + 1
    assert domain.startswith(f"office.md:{line}: The domain record.example.org is a placeholder")
    edit(content / "office.md", "tag:record.example.org,", "tag:record.exampleshire.test,")
    assert asked(content) == invented


def test_nothing_invented_is_published_of_a_real_office(content):
    edit(content / "office.md", "record: own\nday: 2024-06-15\n", COMPILED)

    asked_of = [problem.partition(":")[0] for problem in asked(content) if "It is illustrative" in problem]

    assert asked_of == ["decisions/2024/letter-to-the-minister.md", "panel-reports/2022-annual-report-2021-22.md"]


def without_contact(content):
    edit(content / "office.md", "mailbox: office@example.org\n", "")
    edit(content / "office.md", "contact_form: https://office.example.org/contact\n", "")


def test_readers_must_be_able_to_reach_the_office(content):
    without_contact(content)

    assert asked(content) == [
        "office.md:1: The office has no mailbox and no contact form. Write mailbox or contact_form."
    ]


def test_the_accessibility_statement_must_have_a_day(content):
    edit(content / "pages/accessibility.md", "reviewed: 2023-08-01\n", "")

    assert asked(content) == [
        "pages/accessibility.md:1: The accessibility statement does not say when it was prepared. Complete it, then "
        "write the day under reviewed, such as reviewed: 2024-06-15."
    ]


def test_an_accessibility_statement_that_says_it_is_not_complete_is_not_published(content):
    edit(content / "pages/accessibility.md", "Everybody should", "This statement is not complete. Everybody should")

    (problem,) = asked(content)
    assert "says: This statement is not complete. Complete it" in problem


def test_a_compiled_record_needs_neither(content):
    without_contact(content)
    edit(content / "pages/accessibility.md", "reviewed: 2023-08-01\n", "")
    edit(content / "office.md", "record: own\nday: 2024-06-15\n", COMPILED)
    edit(content / "office.md", "tag:record.example.org,", "tag:record.exampleshire.test,")

    assert [problem for problem in asked(content) if "It is illustrative" not in problem] == []
