"""Sentences on police and crime plans: facts in, words out."""

from __future__ import annotations

from gazette.sentences import plans


def test_single_sentences():
    assert plans.paragraph("3.4") == "Paragraph 3.4"
    assert plans.objective("1.2", "Fewer crashes") == "1.2 Fewer crashes"
