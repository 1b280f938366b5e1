from gazette.sentences.charts import chart


def test_a_chart_says_how_many_rows_it_has_and_which_is_the_longest():
    words = "Bars for 3 rows; the longest is 2018, £80,000. The table below has every figure."

    assert chart(3, "2018", "£80,000") == words
