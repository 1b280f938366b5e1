"""The page of a version in the other language."""

from gazette.records import Decision
from gazette.views.kinds.registry import KIND_VIEWS
from gazette.views.record import other_language
from tests.views.records import context_of, record, shown


def test_two_fields_with_the_same_words_may_differ_in_the_other_language():
    bells = record(Decision, "bells", budget="None", reasons="None")
    in_welsh = bells.model_copy(update={"budget": "Dim", "reasons": "Dim rhesymau"})
    context, original = context_of(bells), other_language.paired(bells, in_welsh)

    page = other_language.page(context, original, KIND_VIEWS[Decision].page(context, original), in_welsh)

    assert dict(shown(page.facts))["Budget"] == "Dim"
    assert dict(shown(page.facts))["Reasons"] == "Dim rhesymau"
