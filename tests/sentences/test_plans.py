"""Sentences on police and crime plans: facts in, words out."""

from __future__ import annotations

from gazette.sentences import plans


def test_each_sentence_is_as_expected():
    assert plans.paragraph("3.4") == "Paragraph 3.4"
    assert plans.objective("1.2", "Fewer crashes") == "1.2 Fewer crashes"
