"""The parts of a text that the search can find."""

from __future__ import annotations

from gazette.markup.passages import passages_of


def test_a_semicolon_is_between_the_items_of_a_list():
    (part,) = passages_of("<h2 id='a'>What</h2><p>It has:</p><ul><li>a report</li><li>a plan.</li><li>a fund</li></ul>")

    assert part.text == "It has:a report; a plan.a fund"
