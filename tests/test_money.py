from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.money import Money, amount, figure, is_sum, money, say_pounds
from gazette.problems import Mistake


@pytest.mark.parametrize(
    ("written", "words", "closeness"),
    [
        ("60000", "£60,000", "exact"),
        ("60,000", "£60,000", "exact"),
        ("£60,000.50", "£60,000.50", "exact"),
        ("60000.5", "£60,000.50", "exact"),
        ("60000.00", "£60,000", "exact"),
        ("0", "£0", "exact"),
        ("0.01", "£0.01", "exact"),
        ("1,234,567", "£1,234,567", "exact"),
        ("about 3000", "about £3,000", "about"),
        ("Around £3,000", "around £3,000", "about"),
        ("over 183000", "over £183,000", "over"),
        ("more than 10", "more than £10", "over"),
        ("at least 10", "at least £10", "over"),
        ("under 10", "under £10", "under"),
        ("just under 60000", "just under £60,000", "under"),
        ("almost 5", "almost £5", "under"),
        ("up to 5,000", "up to £5,000", "under"),
        (" over   60000 ", "over £60,000", "over"),
    ],
)
def test_an_amount_is_as_exact_as_its_source_and_its_words_show_it(written, words, closeness):
    amount = money(written)

    assert (str(amount), amount.closeness) == (words, closeness)


@pytest.mark.parametrize(
    ("written", "words", "after_label"),
    [
        ("unknown", "amount not known", "not known"),
        (" Withheld ", "amount withheld", "withheld"),
        ("over 5", "over £5", "over £5"),
    ],
)
def test_an_amount_may_have_no_figure_and_says_which_sort_it_is(written, words, after_label):
    assert (str(amount(written)), amount(written).after_label) == (words, after_label)


def test_an_amount_without_a_figure_is_no_number():
    assert [figure(amount(word)) for word in ("unknown", "withheld")] == [None, None]
    assert figure(amount("5")) == money("5")


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [("5", 5, 5), ("over 5", 5, None), ("up to 5", None, 5), ("about 5", None, None), ("withheld", None, None)],
)
def test_an_amount_is_bounded_as_far_as_its_source_says(written, least, most):
    assert (amount(written).least, amount(written).most) == (least, most)


def test_pence_are_kept_to_the_letter():
    assert money("0.10").pounds + money("0.20").pounds == Decimal("0.30")


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("60k", "Write it out: 60000."),
        ("£1.5m", "Write it out: 1500000."),
        ("1.25 million", "Write it out: 1250000."),
        ("£1,510k", "Write it out: 1510000."),
        ("£1,000 each", "Write the figure alone, and what each is for under per, such as per: month."),
        ("£12 per hour", "Write the figure alone, and what each is for under per, such as per: month."),
        ("2 thousand", "Write it out: 2000."),
        ("60000.501", "Write pounds and pence, such as 60000.50."),
        ("60.000", "Write pounds and pence, such as 60000.50."),
        ("1000000000000", "Write it in pounds, such as 60000."),
        ("1" * 61, "Write the amount alone, such as 60000."),
        ("not known", "Write unknown."),
        ("Redacted", "Write withheld."),
        ("nil", "Write 0."),
        ("£12,000 per annum", "Write the figure alone, and year under per."),
        ("£12,000 pa", "Write the figure alone, and year under per."),
        ("£12,000 plus VAT", "Write the figure alone; a line of amounts has vat: excluded."),
        ("£12,000 (excluding VAT)", "Write the figure alone; a line of amounts has vat: excluded."),
        ("£12,000 inc. VAT", "Write the figure alone; a line of amounts has vat: included."),
        ("between £5,000 and £10,000", "Write up to and the larger figure, and the range in a note."),
        ("£5,000 - £10,000", "Write up to and the larger figure, and the range in a note."),
    ],
)
def test_the_message_about_an_invalid_amount_says_what_to_write(written, remedy):
    with pytest.raises(Mistake) as mistake:
        money(written)

    assert mistake.value.remedy == remedy


@pytest.mark.parametrize("written", ["-5", "−5", "£-5", "£ -5", "(500)"])
def test_an_amount_is_never_below_zero(written):
    with pytest.raises(Mistake, match=r"is below zero\. .*role: income .*note of the award"):
        money(written)


@pytest.mark.parametrize("written", ["", "£", "60,00", "6,0000", "10%", "5e3", "EUR 5", "¼", "٣", "some 5", "5 5"])
def test_the_message_about_an_unclear_amount_lists_the_forms(written):
    with pytest.raises(Mistake, match="Write digits alone, such as 60000"):
        money(written)


def read(text: str) -> Money | Mistake:
    try:
        return money(text)
    except Mistake as mistake:
        return mistake


@given(st.text(max_size=80))
def test_any_text_is_an_amount_or_a_mistake_with_a_remedy(text):
    result = read(text)

    assert result.remedy if isinstance(result, Mistake) else result.pounds >= 0


@given(
    st.lists(
        st.sampled_from(["over", "up to", "just under", "£", "1", "000", ",", ".", "5", "k", "-", "m", " "]), max_size=8
    )
)
def test_any_mixture_of_the_forms_is_an_amount_or_a_mistake(parts):
    result = read("".join(parts))

    assert result.remedy if isinstance(result, Mistake) else result.pounds >= 0


@given(st.decimals(min_value=0, max_value=10**11, places=2))
def test_the_words_of_an_amount_can_be_read_again(pounds):
    assert money(say_pounds(pounds)) == Money(pounds)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("£60,000", True), ("Over £422,000", True), ("just under £5.3 million", True), ("£5 a year", True),
     ("10%", False), ("422000", False), ("a share of £10", False), ("Two", False)],
)  # fmt: skip
def test_a_text_that_begins_with_a_sum_is_one(text, is_one):
    assert is_sum(text) == is_one
