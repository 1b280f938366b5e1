"""Sentences on a body that received awards: facts in, words out."""

from __future__ import annotations

from gazette.sentences import recipients


def test_each_sentence_is_as_expected():
    assert recipients.awards_to("Sampleton Help") == "Awards to Sampleton Help"
    assert recipients.description("Sampleton Help", "1 award, £500 in all") == (
        "What Sampleton Help received from the funds: 1 award, £500 in all."
    )
