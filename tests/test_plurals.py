import pytest

from gazette.plurals import counted


@pytest.mark.parametrize(
    ("number", "nouns", "words"),
    [
        (0, ("decision",), "no decisions"),
        (1, ("decision",), "1 decision"),
        (2, ("decision",), "2 decisions"),
        (1234, ("decision",), "1,234 decisions"),
        (0, ("duty", "duties"), "no duties"),
        (1, ("duty", "duties"), "1 duty"),
        (2, ("duty", "duties"), "2 duties"),
    ],
)
def test_a_number_takes_the_right_form_of_its_noun(number, nouns, words):
    assert counted(number, *nouns) == words
