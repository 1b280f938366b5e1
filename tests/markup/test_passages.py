"""The parts of a text that the search can find."""

from __future__ import annotations

from gazette.markup.passages import passages_of


def test_a_semicolon_is_between_the_items_of_a_list():
    (part,) = passages_of("<h2 id='a'>What</h2><p>It has:</p><ul><li>a report</li><li>a plan.</li><li>a fund</li></ul>")

    assert part.text == "It has:a report; a plan.a fund"


def test_what_is_quoted_of_a_part_leaves_out_tables_and_the_words_that_lead_to_them():
    table = "<table><caption>Deaths</caption><tr><td>2022</td><td>9</td></tr></table>"
    (part,) = passages_of(f"<h2 id='a'>Deaths</h2><p>Fewer died. The figures are:</p>{table}")
    (bare,) = passages_of(f"<h2 id='a'>Deaths</h2>{table}")

    assert (part.text, part.prose) == ("Fewer died. The figures are:Deaths20229", "Fewer died.")
    assert (bare.text, bare.prose) == ("Deaths20229", "")
