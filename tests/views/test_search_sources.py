"""Which pages are a result of the search."""

from gazette.records import Decision, Report
from gazette.records.registers import Organisation
from gazette.views.kinds.registry import KIND_VIEWS
from gazette.views.lists import name_pages
from gazette.views.shapes.search import SearchFacts
from gazette.views.site.search_entries import entries_of
from tests.views.records import context_of, record
from tests.views.test_other_language import version_of, welsh_page


def test_a_version_in_the_other_language_is_found_with_its_original_and_without_the_words_of_that() -> None:
    bells = record(Decision, "bells", title="Bells", reasons="They are loud.")
    version = version_of(bells, "clychau", "Clychau")
    original = KIND_VIEWS[Decision].page(context_of(bells), bells)

    (entry,) = entries_of(original, SearchFacts("decision"), [welsh_page(bells, versions=(version,))])

    in_welsh = [passage for passage in entry.passages if passage.lang == "cy"]
    assert (entry.title, in_welsh[0].anchor) == ("Bells", "decisions/clychau/#main-content")
    assert [(passage.label, passage.text) for passage in in_welsh] == [("In Welsh", "Clychau")]


def test_the_result_of_an_organisation_says_what_mentions_it_last_and_not_its_address() -> None:
    guards = Organisation(key="guards", name="Field Guards", url="https://guards.example.org/")
    papers = [
        record(Report, f"{year}", title=f"Report {year}", date=f"{year}-05-01", organisations=["guards"])
        for year in (2022, 2023)
    ]
    (page,) = name_pages.pages(context_of(*papers, organisations={"guards": guards}))

    (entry,) = entries_of(page, SearchFacts("organisation"), [])
    assert entry.summary == "Latest here: Report 2023."
