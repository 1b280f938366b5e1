"""A text that knows its language is like any other text, and HTML marks it."""

import pickle

import pytest
from markupsafe import escape

from gazette.languages import ForeignText, MixedText, html_beside, text_in


def test_a_text_in_welsh_is_marked_and_escaped_in_html():
    assert escape(text_in("Ffyrdd & <pontydd>", "cy")) == '<span lang="cy">Ffyrdd &amp; &lt;pontydd&gt;</span>'


def test_a_text_in_the_language_of_the_pages_stays_as_it_is():
    assert type(text_in("Roads", "en")) is str
    assert type(text_in("", "cy")) is str


def test_it_is_the_same_text_as_before_also_after_the_cache():
    text = text_in("Ffyrdd", "cy")
    kept = pickle.loads(pickle.dumps(text))

    assert text == "Ffyrdd"
    assert {"Ffyrdd": 1}[text] == 1
    assert isinstance(kept, ForeignText)
    assert (kept, kept.lang) == ("Ffyrdd", "cy")


@pytest.mark.parametrize(
    ("lang", "of_text", "html"),
    [
        ("en", "en", "A&amp;B"),
        ("en", "cy", '<span lang="cy">A&amp;B</span>'),
        ("cy", "en", '<span lang="en">A&amp;B</span>'),
    ],
)
def test_a_text_beside_words_in_another_language_is_marked(lang, of_text, html):
    assert html_beside(lang, "A&B", of_text) == html


def test_a_sentence_around_words_in_welsh_marks_them_also_after_the_cache():
    text = pickle.loads(pickle.dumps(MixedText("by ", ForeignText("18 Mai", "cy"), " & later")))

    assert text == "by 18 Mai & later"
    assert escape(text) == 'by <span lang="cy">18 Mai</span> &amp; later'
