"""Footnotes: their ids, the links back, and notes that nothing refers to."""

from __future__ import annotations

from tests.markup.converting import body_of, page_of, problems_of


def test_a_footnote_links_to_its_text_and_back():
    page = page_of("One.[^note]\n\n[^note]: Two.")
    assert (
        '<sup id="fnref-1"><a class="footnotes__reference" href="#fn-1">'
        '<span class="unseen">Footnote </span>1</a></sup>' in page
    )
    assert '<section class="footnotes" aria-label="Footnotes">' in page
    assert '<li id="fn-1">' in page
    assert 'href="#fnref-1" aria-label="Back to reference 1">' in page


def test_a_footnote_used_twice_leads_back_to_both_places():
    page = page_of("One.[^a] Two.[^a]\n\n[^a]: Three.")
    assert 'href="#fnref-1" aria-label="Back to reference 1"' in page
    assert 'href="#fnref2-1" aria-label="Back to reference 1, place 2"' in page
    assert body_of("One.[^a] Two.[^a]\n\n[^a]: Three.").anchors[:3] == ("fnref-1", "fnref2-1", "fn-1")


def test_footnotes_are_numbered_in_reading_order():
    page = page_of("One.[^z] Two.[^a]\n\n[^a]: A.\n[^z]: Z.")
    assert page.index("Z.") < page.index("A.")


def test_a_footnote_without_text_and_one_without_place_are_reported():
    assert problems_of("One.[^a]") == [
        "1: The footnote [^a] has no text. Write [^a]: and its text on a line of its own."
    ]
    assert problems_of("One.\n\n[^a]: Two.") == [
        "3: Nothing in the text refers to footnote [^a]. Write [^a] where it belongs."
    ]
    assert "Two" not in page_of("One.\n\n[^a]: Two.")


def test_raw_html_cannot_pass_for_a_footnote():
    page = page_of('<a class="footnote-backref" href="javascript:x">the plan</a> <sup id="fnref-1">1</sup>')
    assert "footnotes" not in page
    assert "javascript" not in page
    assert "fnref" not in page
