"""Sentences on any record: facts in, words out."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import records

DAY = date(2018, 5, 3)


@pytest.mark.parametrize(
    ("label", "sentence"),
    [("Decision", "This decision is withdrawn"), ("", "This page is withdrawn")],
)
def test_a_notice_of_status_names_the_kind_or_says_page(label, sentence):
    assert records.status_notice(label, "withdrawn") == sentence


@pytest.mark.parametrize(
    ("day", "own", "compiled"),
    [
        ("2024-06-07", "Corrected on 7 June 2024", "Page corrected on 7 June 2024"),
        ("2024-06", "Corrected in June 2024", "Page corrected in June 2024"),
        ("unknown", "Corrected", "Page corrected"),
    ],
)
def test_it_says_whether_the_page_was_corrected_or_the_paper(day, own, compiled):
    assert records.corrected(known_date(day), is_of_page=False) == own
    assert records.corrected(known_date(day), is_of_page=True) == compiled


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ([], ""),
        (["date"], "Invented to show a feature of this site: date"),
        (["date", "reference"], "Invented to show a feature of this site: date and reference"),
        (["date", "fund", "round"], "Invented to show a feature of this site: date, fund and round"),
    ],
)
def test_illustrative_parts_are_listed(what, sentence):
    assert records.illustrative(what) == sentence


@pytest.mark.parametrize(
    ("title", "dated", "cited"),
    [
        ("A title", "published November 2016", "A title, published November 2016"),
        ("A title", "", "A title"),
        ("Panel, 4 February 2021", "4 February 2021", "Panel, 4 February 2021"),
        ("Panel, 4 February 2021 (X-1)", "February 2021", "Panel, 4 February 2021 (X-1)"),
        ("Panel, June 2024", "published 3 June 2024", "Panel, June 2024, published 3 June 2024"),
        ("Panel, June 2024", "announced June 2024", "Panel, June 2024"),
        ("Third round, 2018", "announced 28 September 2018", "Third round, 2018"),
        ("Third round, 2018", "closes 3 March 2019", "Third round, 2018, closes 3 March 2019"),
        ("Budget for 2018", "12 February 2018", "Budget for 2018, 12 February 2018"),
    ],
)
def test_a_citation_says_a_date_once(title, dated, cited):
    assert records.citation("The office", title, dated, "/a/") == f"The office, {cited}. /a/"


def test_the_citation_of_the_page_of_the_office_names_it_once():
    assert records.citation("Invented: The office", "The office", "", "/office/") == "Invented: The office. /office/"


def test_a_citation_says_what_kind_of_thing_it_cites_where_the_title_does_not():
    assert records.title_with_kind("Police precept", "consultation") == "Police precept (consultation)"
    assert records.title_with_kind("Public meeting at Upper Vale", "meeting") == "Public meeting at Upper Vale"


def test_a_citation_of_a_paragraph_names_it_before_its_address():
    cited = records.citation("The office", "A title", "2018", "/a/#p2-7", records.paragraph("2.7"))

    assert cited == "The office, A title, 2018, paragraph 2.7. /a/#p2-7"


@pytest.mark.parametrize(
    ("paper", "end"), [("https://example.org/p.pdf", " The paper: https://example.org/p.pdf"), ("", "")]
)
def test_the_citation_of_what_is_retold_says_so_and_leads_to_the_paper(paper, end):
    cited = records.retold("The office, A title. /a/", paper)

    assert cited == f"The office, A title. /a/ Retold paragraph by paragraph; not a quotation.{end}"


@pytest.mark.parametrize(
    ("number", "by_publisher", "title"),
    [
        ("", False, "Bells"),
        ("X-1", False, "Bells (X-1)"),
        ("X-1", True, "Bells (number given by the publisher: X-1)"),
    ],
)
def test_a_number_that_the_office_did_not_give_is_called_one_of_this_record(number, by_publisher, title):
    assert records.cited_title("Bells", number, by_publisher=by_publisher) == title


def test_an_edition_has_its_day():
    assert records.edition(DAY) == "edition of 3 May 2018"


@pytest.mark.parametrize(("day", "note"), [(DAY, "archived copy, 3 May 2018"), (None, "archived copy")])
def test_an_archived_copy_has_its_date_where_it_is_known(day, note):
    assert records.archived_copy(day) == note


@pytest.mark.parametrize(("day", "note"), [(DAY, "no longer available, 3 May 2018"), (None, "no longer available")])
def test_a_page_that_is_gone_has_the_date_it_was_tried(day, note):
    assert records.no_longer_available(day) == note


@pytest.mark.parametrize(("provision", "words"), [("s.12", "The Act, s.12"), ("", "The Act")])
def test_an_act_has_its_provision(provision, words):
    assert records.law("The Act", provision) == words


@pytest.mark.parametrize(
    ("words", "lead"),
    [([], ""), (["reported in"], "Reported in"), (["reported in", "Agreed at"], "Reported in, Agreed at")],
)
def test_the_words_of_a_link_begin_with_a_capital(words, lead):
    assert records.link_word(words) == lead


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1KB"),
        (499, "1KB"),
        (1_499, "1KB"),
        (1_501, "2KB"),
        (999_499, "999KB"),
        (999_999, "1000KB"),
        (1_000_000, "1.0MB"),
        (2_449_999, "2.4MB"),
    ],
)
def test_sizes_are_kilobytes_below_a_megabyte_and_at_least_one(size, words):
    assert records.size_of_file(size) == words


@pytest.mark.parametrize(
    ("kind", "pages", "details"),
    [
        ("PDF", 4, "PDF, 113KB, 4 pages"),
        ("PDF", 1, "PDF, 113KB, 1 page"),
        ("PDF", None, "PDF, 113KB"),
        ("PDF", 0, "PDF, 113KB"),
        ("", 2, "file, 113KB, 2 pages"),
    ],
)
def test_an_attachment_has_its_kind_its_size_and_its_pages(kind, pages, details):
    assert records.attachment(kind, 113_000, pages) == details


@pytest.mark.parametrize(
    ("language", "is_tagged", "details"),
    [
        ("en", True, "PDF, 113KB, 4 pages, in English, tagged for screen readers"),
        ("cy", False, "PDF, 113KB, 4 pages, in Welsh, not tagged for screen readers"),
        ("", False, "PDF, 113KB, 4 pages, not tagged for screen readers"),
        ("xx", None, "PDF, 113KB, 4 pages"),
    ],
)
def test_an_attachment_has_its_language_and_its_tags_where_they_are_known(language, is_tagged, details):
    assert records.attachment("PDF", 113_000, 4, language, is_tagged) == details


@pytest.mark.parametrize(
    ("written", "words"),
    [("2018-05-03", "3 May 2018"), ("2018-05-03 09:30", "from 9:30am on 3 May 2018"), ("2018-05", "May 2018")],
)
def test_an_attachment_has_the_day_on_which_it_was_published_by_itself(written, words):
    assert records.attachment("PDF", 113_000, None, published=known_date(written)) == f"PDF, 113KB, published {words}"


def test_each_sentence_is_as_expected():
    assert records.versions(2) == "2: see what changed"
    assert records.everything_that_names("Police Act 1996") == "Everything that mentions the Police Act 1996"


def test_a_record_that_was_changed_says_when_last():
    words = "Changed since it was first published here, last on 10 June 2024"
    assert records.changed_since(date(2024, 6, 10)) == words


def test_a_removed_record_says_what_is_left():
    assert records.status_notice("Fund", "removed") == "This fund was removed"
    assert records.summary_of_removed("fund") == (
        "The words of this fund were removed. Only its title, its dates and the reason are public."
    )
    assert records.versions(2, is_cut=True) == "2 since words were removed: see what changed"


@pytest.mark.parametrize(
    ("number", "heading", "part", "words"),
    [
        ("2.7", "Triage", 0, "paragraph 2.7"),
        ("2.7", "", 3, "paragraph 2.7, part 3"),
        ("", "Aims", 0, "“Aims”"),
        ("", "Aims", 2, "“Aims”, part 2"),
        ("", "", 1, "part 1"),
    ],
)
def test_a_passage_is_cited_by_its_number_or_its_heading_and_its_part(number, heading, part, words):
    assert records.passage(number, heading, part) == words


@pytest.mark.parametrize(
    ("is_minor", "is_before_here", "words"),
    [
        (False, False, ""),
        (True, False, "a minor change"),
        (False, True, "before it was published here"),
        (True, True, "a minor change, before it was published here"),
    ],
)
def test_the_day_of_the_last_change_says_what_sort_it_was_and_whether_it_was_before_this_site(
    is_minor, is_before_here, words
):
    assert records.last_change(is_minor=is_minor, is_before_here=is_before_here) == words
