"""The words of the software on a Welsh page."""

import pytest
from markupsafe import escape

from gazette.views.record.welsh import word, words_needed
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Head, Value

MONTH = {"May": "Mai"}


@pytest.mark.parametrize(
    ("english", "welsh", "html"),
    [
        ("18 May 2027", MONTH, '<span lang="cy">18 Mai 2027</span>'),
        ("by 18 May 2027", MONTH, 'by <span lang="cy">18 Mai 2027</span>'),
        ("by May 2027", MONTH | {"by": "erbyn"}, '<span lang="cy">erbyn Mai 2027</span>'),
        ("by 18 June 2027", MONTH, "by 18 June 2027"),
    ],
)
def test_a_date_is_in_welsh_as_far_as_its_words_are_known(english, welsh, html):
    assert str(escape(word(english, welsh))) == html


def test_words_of_documents_and_figures_are_no_words_to_translate():
    values = ("Met", "Build a hump", "£500", "by 18 May 2027")
    page = RecordPage(
        Head("x/", "Title", description="", lang="cy"), details=(Fact("State", tuple(map(Value, values))),)
    )

    words = set(words_needed([page], (), typed={"Build a hump"}))

    assert {"State", "Met", "by"} <= words
    assert not words & {"Build a hump", "£500", "by 18 May 2027"}
