"""The page of a version in the other language."""

from gazette.library.library import Library
from gazette.records import Decision
from gazette.records.translation import Translation
from gazette.views.context import Context
from gazette.views.kinds.registry import KIND_VIEWS
from gazette.views.record import other_language
from gazette.views.shapes.pages import RecordPage
from tests.views.records import TODAY, context_of, record, shown


def version_of(original: Decision, name: str, title: str) -> Translation:
    fields = {"title": title, "lang": "cy", "translation_of": original.name, "changes": (), "attachments": ()}
    placed = record(Decision, name)._placed  # its own file
    return Translation(Decision, {**fields, "id": None, "accepted": (), "allowed": ()}, placed)


def welsh_page(original: Decision, *others: Decision, versions: tuple[Translation, ...]) -> RecordPage:
    plain = context_of(original, *others).library
    context = Context(Library(plain.root, plain.records, versions), TODAY)
    version = context.library.version_in("cy", original)
    assert version
    paired = other_language.paired(original, version)
    return other_language.page(context, paired, KIND_VIEWS[Decision].page(context, paired), version)


def test_two_fields_with_the_same_words_may_differ_in_the_other_language():
    bells = record(Decision, "bells", budget="None", reasons="None")
    in_welsh = bells.model_copy(update={"budget": "Dim", "reasons": "Dim rhesymau"})
    context, original = context_of(bells), other_language.paired(bells, in_welsh)

    page = other_language.page(context, original, KIND_VIEWS[Decision].page(context, original), in_welsh)

    assert dict(shown(page.details))["Budget"] == "Dim"
    assert page.opening[0].paragraphs == ("Dim rhesymau",)


def test_a_source_keeps_its_title_though_the_document_has_the_same():
    paper = {"title": "Same words", "url": "https://example.org/paper"}
    bells = record(Decision, "bells", title="Same words", sources=[paper])

    page = welsh_page(bells, versions=(version_of(bells, "clychau", "Yr un geiriau"),))

    assert page.head.title == "Yr un geiriau"
    assert [(source.text, source.address) for source in page.sources] == [("Same words", "https://example.org/paper")]


def test_a_link_leads_to_the_version_of_another_record_if_there_is_one():
    bells, ropes = record(Decision, "bells"), record(Decision, "ropes")
    sheep = record(
        Decision,
        "sheep",
        earlier=[{"how": "follows", "decision": "bells"}],
        related=[{"how": "follows", "record": "decision ropes"}],
    )
    versions = (version_of(sheep, "defaid", "Defaid"), version_of(bells, "clychau", "Clychau"))

    page = welsh_page(sheep, bells, ropes, versions=versions)
    rows = [(row.title, row.address) for part in (*page.related, *page.sections) for row in part.rows if row.address]

    assert ("Follows: Clychau", "decisions/clychau/") in [
        (value.text, value.address) for fact in page.details for value in fact.values
    ]
    assert set(rows) == {("Clychau", "decisions/clychau/"), ("Ropes", "decisions/ropes/")}
