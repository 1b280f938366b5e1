"""Words of Welsh documents are marked in every sentence of the software, and no English is."""

import pytest
from markupsafe import escape

from gazette.languages import ForeignText
from gazette.records import Decision
from gazette.records.translation import in_own_language
from gazette.views.record.foreign_parts import foreign_texts, marked, with_foreign_marked
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Head, Link
from tests.views.records import context_of, record

BELLS = in_own_language(record(Decision, "bells", title="Clychau newydd", decided_by="Alex Example"), "cy")
ROADS = record(Decision, "roads", reasons="Alex Example asked for it.")
TEXTS = foreign_texts(context_of(BELLS, ROADS).library)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Grants: Clychau newydd", 'Grants: <span lang="cy">Clychau newydd</span>'),
        ("Stated in Clychau newydd, 2024.", 'Stated in <span lang="cy">Clychau newydd</span>, 2024.'),
        ("Clychau newyddion & more", "Clychau newyddion &amp; more"),
        ("Decided by Alex Example", "Decided by Alex Example"),  # an English document has the name too
    ],
)
def test_a_sentence_says_which_part_of_it_is_in_welsh(text, html):
    assert marked(text, TEXTS) == text
    assert str(escape(marked(text, TEXTS))) == html


def test_a_text_that_knows_its_language_stays_as_it_is():
    text = ForeignText("Clychau newydd a gwell", "cy")

    assert marked(text, TEXTS) is text


def test_addresses_are_no_words():
    page = RecordPage(Head("x/", "Clychau newydd", description=""), previous=Link("Before", "Clychau newydd"))

    shown = with_foreign_marked(page, TEXTS)

    assert escape(shown.head.title) == '<span lang="cy">Clychau newydd</span>'
    assert shown.previous == page.previous
    assert shown.previous
    assert type(shown.previous.address) is str
