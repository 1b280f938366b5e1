import pytest

from gazette.plurals import capitalised, counted, every, listed, noun_for, uncapitalised


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no decisions"), (1, "1 decision"), (2, "2 decisions"), (2000, "2,000 decisions")],
)
def test_a_number_is_written_with_its_noun(number, words):
    assert counted(number, "decision") == words


@pytest.mark.parametrize(("number", "words"), [(0, "no bodies"), (1, "1 body"), (2, "2 bodies")])
def test_a_plural_that_is_not_an_s_is_written_out(number, words):
    assert counted(number, "body", "bodies") == words


def test_the_noun_alone_is_singular_for_one_only():
    assert [noun_for(number, "day") for number in (0, 1, 2)] == ["days", "day", "days"]


@pytest.mark.parametrize(("words", "text"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_several_words_are_a_list(words, text):
    assert listed(words) == text


@pytest.mark.parametrize(
    ("number", "words"), [(1, "All 1 body"), (2, "Both bodies"), (3, "All 3 bodies"), (2000, "All 2,000 bodies")]
)
def test_all_of_two_are_both(number, words):
    assert every(number, "body", "bodies") == words
    assert every(2, "grant") == "Both grants"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("free of charge, e.g. by post", "Free of charge, e.g. by post"),
        ("by e-mail to office@example.org", "By e-mail to office@example.org"),
        ("office@example.org", "office@example.org"),
        ("https://example.org", "https://example.org"),
        ("www.example.org/ideas", "www.example.org/ideas"),
        ("eBay", "eBay"),
        ("", ""),
    ],
)
def test_words_begin_with_a_capital_but_addresses_stay_as_they_are(words, text):
    assert capitalised(words) == text


@pytest.mark.parametrize(
    ("words", "within"),
    [("Free of charge", "free of charge"), ("GOV.UK form", "GOV.UK form"), ("A4 form", "A4 form"),
     ("A form", "a form"), ("PCC-2016-003", "PCC-2016-003"), ("", "")],
)  # fmt: skip
def test_words_within_a_sentence_begin_with_a_small_letter_unless_they_are_a_name(words, within):
    assert uncapitalised(words) == within
