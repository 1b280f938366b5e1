import pytest

from gazette.sentences import site


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (
            site.about_dataset,
            ("Decisions",),
            "Decisions as data: its files, and what each column means.",
        ),
        (site.nothing_open, (60,), "Nothing listed here is open for bids or views, or due in the next 60 days."),
        (site.leads_on, ("Road Fund",), "The nearest page to this address is Road Fund."),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words
