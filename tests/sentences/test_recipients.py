"""Sentences on a body that received grants: facts in, words out."""

from __future__ import annotations

from gazette.sentences import recipients


def test_each_sentence_is_as_expected():
    assert recipients.grants_to("Sampleton Help") == "Grants to Sampleton Help"
    assert recipients.contracts_with("Sampleton Help") == "Contracts with Sampleton Help"
    assert recipients.description("Sampleton Help", "1 grant of £500") == (
        "Grants to Sampleton Help listed here: 1 grant of £500."
    )
