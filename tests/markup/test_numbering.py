"""Numbered paragraphs and headings: which figures are numbers, their anchors, and the messages for mistakes."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings
from tests.markup.converting import body_of, page_of, problems_of


def numbers_of(text: str) -> list[str]:
    return [paragraph.number for paragraph in body_of(text).paragraphs]


def anchors_of(text: str) -> list[str]:
    return [paragraph.anchor for paragraph in body_of(text).paragraphs]


@pytest.mark.parametrize(
    ("text", "number", "anchor"),
    [
        ("2.7 Street triage", "2.7", "p2-7"),
        ("2.7. Street triage", "2.7", "p2-7"),
        ("4.1(a) Street triage", "4.1(a)", "p4-1-a"),
        ("4.1 (a) the street", "4.1(a)", "p4-1-a"),
        ("4.1(a)(ii) Street triage", "4.1(a)(ii)", "p4-1-a-ii"),
        ("12.3.4 Street triage", "12.3.4", "p12-3-4"),
        ("2.7 In the year", "2.7", "p2-7"),
        ("2.7 To note", "2.7", "p2-7"),
        ("### 2.1 Hours", "2.1", "p2-1"),
        ("2.7 **Street** triage", "2.7", "p2-7"),
        ("2.7 £60,000 was spent", "2.7", "p2-7"),
        ("2.7 [[fund road-safety-fund]] is open", "2.7", "p2-7"),
        ("> 2.7 Street triage", "2.7", "p2-7"),
        ("## 1. Purpose", "1", "p1"),
        ("## 2.7 Street triage", "2.7", "p2-7"),
        ("## 2.7. Street triage", "2.7", "p2-7"),
    ],
)
def test_a_number_at_the_start_numbers_the_paragraph(text, number, anchor):
    body = body_of(text)
    assert [(p.number, p.anchor) for p in body.paragraphs] == [(number, anchor)]
    assert f'id="{anchor}"' in body.html
    assert f'href="#{anchor}"' in body.html
    assert [problem.what for problem in body.problems if "level" not in problem.what] == []


def test_lettered_paragraphs_are_further_in_than_the_one_they_belong_to():
    html = body_of("2.1 We say:\n\n(a) that\n\n(i) and this\n\n2.2 A list:\n\n- (a) in a list").html

    assert [word.split('"')[0] for word in html.split('class="paragraph')[1:] if not word.startswith("__")] == [
        "", " paragraph--1", " paragraph--2", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "2.5 million people",
        "3.4 per cent more",
        "3.4% more",
        "1.5m people",
        "7.30 am to noon",
        "9.30pm is late",
        "2.5 years later",
        "1.5 (one and a half)",
        "10.5 FTE posts",
        r"2\.5 Officers",
        "2016 was a year",
        "10 November 2016",
        "2016.17 Budget",
        "## 10 November 2016",
        "## 2.5 million reasons",
        "- 2.5 million",
        "The number 2.7 Street",
        "`2.7 Code`",
        "    2.7 Code",
        r"\(a) text",
        "(a) text with no number above it",
    ],
)
def test_a_figure_that_is_no_paragraph_number_stays_text(text):
    assert numbers_of(text) == []


def test_an_escaped_number_shows_its_dot_and_not_its_backslash():
    assert ">2.5 Officers</p>" in page_of(r"2\.5 Officers")


def test_before_a_small_letter_the_writer_is_asked_what_the_number_is():
    assert problems_of("2.5 officers left") == [
        "1: '2.5 officers' may be paragraph 2.5 or a measure. "
        r"Begin a paragraph with a capital letter; write a measure as 2\.5."
    ]


def test_the_paragraph_shows_its_number_as_a_link_to_itself():
    assert page_of("2.7 Street triage") == (
        '<p id="p2-7" class="paragraph"><a class="paragraph__link" href="#p2-7" '
        'aria-label="Link to paragraph 2.7">2.7</a> Street triage</p>'
    )


def test_a_heading_keeps_its_number_out_of_its_words():
    (heading,) = body_of("### 2.7 Street triage").headings
    assert (heading.level, heading.number, heading.text, heading.anchor) == (3, "2.7", "Street triage", "p2-7")


def test_lettered_parts_belong_to_the_paragraph_above():
    text = "4.1 We will:\n\n- (a) one\n- (b) two\n\n(c) three\n\n4.2 Then:\n(a) four;\n(b) five"
    assert anchors_of(text) == ["p4-1", "p4-1-a", "p4-1-b", "p4-1-c", "p4-2", "p4-2-a", "p4-2-b"]


def test_a_small_roman_number_is_a_part_of_its_letter_and_i_follows_h():
    assert anchors_of("4.1 A:\n\n(a) one\n\n(i) two\n\n(ii) three") == ["p4-1", "p4-1-a", "p4-1-a-i", "p4-1-a-ii"]
    assert anchors_of("4.1(h) One\n\n(i) two") == ["p4-1-h", "p4-1-i"]


@pytest.mark.parametrize(
    ("before", "parts", "anchors"),
    [
        ("4.1 A:", "i ii iii iv v vi ix x xi", "i ii iii iv v vi ix x xi"),
        ("4.1 A:", "a i ii b i", "a a-i a-ii b b-i"),
        ("4.1 A:", "h i i ii j", "h i i-i i-ii j"),
        ("4.1 A:", "u v i ii w x", "u v v-i v-ii w x"),
    ],
)
def test_roman_parts_without_letters_stand_beside_each_other(before, parts, anchors):
    text = "\n\n".join([before, *(f"({part}) Words" for part in parts.split())])

    assert anchors_of(text)[1:] == [f"p4-1-{anchor}" for anchor in anchors.split()]


def test_a_paragraph_with_roman_parts_is_cited_by_them():
    assert [paragraph.number for paragraph in body_of("1.2 A:\n\n(i) one;\n(ii) two").paragraphs][-1] == "1.2(ii)"


def test_a_number_used_twice_is_reported_with_the_line_of_the_first():
    assert problems_of("2.7 One\n\nText\n\n2.7 Two") == [
        "5: Paragraph 2.7 is numbered twice, first in line 1. Give one of them its own number."
    ]


def test_line_numbers_are_those_of_the_file():
    body = body_of("## 1. Purpose\n\n1.1 One\n\n- (a) two\n- (b) three", first_line=12)
    assert [(p.number, p.line) for p in body.paragraphs] == [("1", 12), ("1.1", 14), ("1.1(a)", 16), ("1.1(b)", 17)]


def test_an_office_may_switch_numbered_paragraphs_off():
    body = body_of("## 1. Purpose\n\n2.7 Street triage", MarkupSettings(numbered=False))
    assert body.paragraphs == ()
    assert body.headings[0].anchor == "1-purpose"


def test_unnumbered_headings_get_anchors_from_their_words_each_its_own():
    body = body_of("## The *plan*’s aims\n\n## Café & more\n\n## The plan's aims\n\n## ?\n\n## Main content")
    anchors = ["the-plans-aims", "cafe-and-more", "the-plans-aims-2", "section", "main-content-2"]
    assert [heading.anchor for heading in body.headings] == anchors


def test_anchors_that_begin_with_page_are_left_to_the_page():
    body = body_of("## Related\n\n## Page related\n\n## Page\n\n## Page\n\n## Pages in all")
    anchors = ["related", "section-page-related", "section-page", "section-page-2", "pages-in-all"]
    assert [heading.anchor for heading in body.headings] == anchors


def test_a_numbered_anchor_goes_before_an_unnumbered_anchor():
    body = body_of("## P2 7\n\n2.7 Street triage")
    assert body.headings[0].anchor == "p2-7-2"
    assert body.paragraphs[0].anchor == "p2-7"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "# Title",
            "1: A heading with one # is the title of a page, but the title is a field at the top of the file. "
            "Write ##.",
        ),
        ("### Deep", "1: This heading has level 3, right under the title. Write it with ##."),
        ("## A\n\n#### B", "3: This heading has level 4, right under a heading of level 2. Write it with ###."),
        ("##", "1: A heading has no words. Write what the section is about, or take the # out."),
    ],
)
def test_a_heading_in_the_wrong_place_is_reported(text, problem):
    assert problems_of(text) == [problem]


def test_headings_may_go_up_by_any_step():
    assert problems_of("## A\n\n### B\n\n#### C\n\n## D") == []


def test_an_anchor_written_by_hand_is_reported():
    assert problems_of("## Purpose {#purpose}") == [
        "1: {#purpose} is printed as it is written. "
        "Remove it: the site makes the anchors, from headings and paragraph numbers."
    ]
