"""Sentences on topics: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import topics


@pytest.mark.parametrize(
    ("documents", "passages", "promises", "words"),
    [
        (3, 2, 1, "3 documents, 2 passages, 1 promise"),
        (1, 1, 0, "1 document, 1 passage"),
        (1, 0, 2, "1 document, 2 promises"),
        (0, 0, 0, "no documents"),
    ],
)
def test_a_topic_counts_what_belongs_to_it(documents, passages, promises, words):
    assert topics.counts(documents, passages, promises) == words
