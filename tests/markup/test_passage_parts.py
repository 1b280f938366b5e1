"""The addresses of the parts of a text: each paragraph and list item below a number or a heading."""

from __future__ import annotations

import re

import pytest

from gazette.markup import CitationSlot, MarkupSettings, SectionSlot
from tests.markup.converting import body_of, page_of, problems_of


def ids_in(text: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', page_of(text))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("### 2.7 Triage\n\nOne.\n\nTwo.", ["p2-7", "p2-7-1", "p2-7-2"]),
        ("### 2.7 Triage\n\nOne:\n\n- a\n- b\n\nTwo.", ["p2-7", "p2-7-1", "p2-7-2", "p2-7-3", "p2-7-4"]),
        ("2.7 One.\n\n2.8 Two.", ["p2-7", "p2-8"]),
        ("2.7 One:\n\n- a\n- b", ["p2-7", "p2-7-1", "p2-7-2", "p2-7-3"]),
        ("2.7 One.\n\n> Two.", ["p2-7", "p2-7-1", "p2-7-2"]),
        ("2.7 One:\n\n- a\n\n    more of a", ["p2-7", "p2-7-1", "p2-7-2"]),
        ("2.7 One:\n\n(a) two\n\n- three", ["p2-7", "p2-7-a", "p2-7-a-1", "p2-7-a-2"]),
        ("## 2. General\n\nOne.\n\n2.1 Two.", ["p2", "p2-0-1", "p2-1"]),
        ("## 2. General\n\nOne.", ["p2", "p2-0-1"]),
        ("### 2.7 Triage\n\nOne.\n\n2.7.1 Two.", ["p2-7", "p2-7-0-1", "p2-7-1"]),
        ("## Aims\n\nOne.\n\nTwo.", ["aims", "aims-p1", "aims-p2"]),
        ("One.\n\nTwo.", ["text-p1", "text-p2"]),
        ("## Aims\n\nOne.\n\n## Aims p1\n\nTwo.", ["aims", "aims-p1-2", "aims-p1", "aims-p1-p1"]),
        ("One.[^a]\n\n[^a]: Note.", ["text-p1", "fnref-1", "fn-1"]),
        ("One.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |", ["text-p1"]),
    ],
)
def test_each_part_has_the_address_of_its_section_and_its_place_in_it(text, ids):
    assert ids_in(text) == ids
    assert sorted(body_of(text).anchors) == sorted(ids)


def test_the_words_beside_a_number_are_the_first_part():
    assert '2.7</a> <span id="p2-7-1">One <strong>two</strong>:</span></p>' in page_of("2.7 One **two**:\n\n- a")


def test_each_part_knows_how_it_is_cited():
    slots = [slot for slot in body_of("### 2.7 Triage\n\nOne.\n\n- a").slots if isinstance(slot, CitationSlot)]
    assert sorted((slot.anchor, slot.number, slot.heading, slot.part, slot.parts) for slot in slots) == [
        ("p2-7", "2.7", "Triage", 0, ("p2-7-1", "p2-7-2")),
        ("p2-7-1", "2.7", "Triage", 1, ()),
        ("p2-7-2", "2.7", "Triage", 2, ()),
    ]


def test_lettered_parts_and_numbers_in_quotations_are_cited_once():
    slots = body_of("2.7 One.\n\n- (a) two\n- (b) three\n\n> 2.8 Four").slots
    assert [slot.anchor for slot in slots if isinstance(slot, CitationSlot)] == ["p2-7", "p2-7-a", "p2-7-b", "p2-8"]


def test_sections_begin_at_headings_and_numbers_and_the_footnotes_end_the_text():
    slots = body_of("Above.\n\n## 1. Aims\n\n1.1 One.[^a]\n\n## More\n\n[^a]: Note.").slots
    assert [slot.anchor for slot in slots if isinstance(slot, SectionSlot)] == ["p1", "p1-1", "more", "fn-"]


def test_a_text_that_is_not_cited_has_no_parts():
    assert body_of("One.\n\n## Aims\n\nTwo.", MarkupSettings(numbered=False)).anchors == ("aims",)


def test_a_number_that_is_there_twice_is_still_one_mistake():
    assert problems_of("2.7 One.\n\n2.7 Two.") == [
        "3: Paragraph 2.7 is numbered twice, first in line 1. Give one of them its own number."
    ]
