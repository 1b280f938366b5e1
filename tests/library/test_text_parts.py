"""A document in parts: what is compared when it changes, and what of a withheld notice is."""

from __future__ import annotations

from gazette.frontmatter.source import read_document
from gazette.library.text_parts import parts_of, with_readable_links

DOCUMENT = """\
---
title: A van
summary: |
  It is bought.
  It is driven.
topics: [vans, roads]
options:
  - what: Buy
    note: |
      It costs more.
      It lasts.
  - what: Hire
---
A paragraph
on two lines.

- a row
- another
  that goes on
"""
AWARDS = b"recipient,amount,note\nThe Guild,100,\nThe Choir,,Withdrawn.\n"


def test_each_line_of_a_field_is_compared_and_a_paragraph_is_a_line():
    assert parts_of(read_document(DOCUMENT.encode()), AWARDS) == {
        "Title": ("A van",),
        "Summary": ("It is bought.", "It is driven."),
        "Topics": ("vans", "roads"),
        "Options": ("What: Buy", "Note: It costs more.", "It lasts.", "What: Hire"),
        "Text": ("A paragraph on two lines.", "- a row", "- another that goes on"),
        "Rows": ("Recipient: The Guild; Amount: 100", "Recipient: The Choir; Note: Withdrawn."),
    }


def test_of_a_withheld_notice_only_what_is_public_is_compared():
    withheld = DOCUMENT.replace("title: A van", "title: A van\nstatus: withheld\nreference: PCC-2024-001")

    assert parts_of(read_document(withheld.encode()), b"") == {
        "Title": ("A van",),
        "Status": ("withheld",),
        "Reference": ("PCC-2024-001",),
    }


def test_of_a_removed_document_only_what_its_page_still_says_is_compared():
    removed = DOCUMENT.replace("title: A van", "title: A van\nstatus: removed\nreference: PCC-2024-001")

    assert parts_of(read_document(removed.encode()), AWARDS) == {
        "Title": ("A van",),
        "Status": ("removed",),
        "Reference": ("PCC-2024-001",),
    }


def test_a_document_that_cannot_be_read_has_no_parts():
    assert parts_of(read_document(b"\xff"), b"") == {}
    assert parts_of(read_document(DOCUMENT.encode()), b"\xff")["Rows"] == ()


def test_a_difference_shows_a_link_as_its_words_and_what_it_leads_to():
    written = "The [[report 2016-11-10-update|update]] follows [[topic roads]] and [a page](https://example.org/a)."
    read = "The update (report 2016-11-10-update) follows topic roads and a page (https://example.org/a)."

    assert with_readable_links({"Text": (written,)}) == {"Text": (read,)}


def test_a_line_that_begins_with_a_number_within_a_link_goes_on_with_its_paragraph():
    body = "See [[meeting panel|the panel of\n29 March 2017]], which\n1. began a list."
    text = parts_of(read_document(f"---\ntitle: A\n---\n\n{body}\n".encode()), b"")["Text"]

    assert text == ("See [[meeting panel|the panel of 29 March 2017]], which", "1. began a list.")
