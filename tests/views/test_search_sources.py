"""Which pages are a result of the search."""

from gazette.records import Decision
from gazette.views.kinds.registry import KIND_VIEWS
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
