"""Hostile and broken text gives a sentence, never a traceback or a hang."""

from __future__ import annotations

import pytest

from gazette.markup.limits import LONGEST_LINE, LONGEST_TEXT
from tests.markup.converting import body_of, links_of, problems_of

NOT_NEEDED = "Remove those that are not needed."
TOO_DEEP = "Lists or quotations are nested more than 10 deep. Write them side by side."
TOO_MUCH = {
    "brackets": ("[" * 10_000, f"The character [ occurs more than 1,000 times in this part. {NOT_NEEDED}"),
    "nested brackets": ("[" * 30 + "]" * 30, "Brackets are nested more than 20 deep. Close each [ with a ]."),
    "quotations": (">" * 10_000, TOO_DEEP),
    "lists": ("- " * 5_000 + "x", TOO_DEEP),
    "indented lists": ("\n".join("    " * i + "- x" for i in range(50)), TOO_DEEP),
    "emphasis": ("*" * 5_000 + "x", f"The character * occurs more than 2,000 times in this part. {NOT_NEEDED}"),
    "a long line": (
        "x" * (LONGEST_LINE + 1),
        "This line is longer than 20,000 characters. Divide it into paragraphs, with an empty line between.",
    ),
    "a long text": (
        "x\n" * LONGEST_TEXT,
        "The text is longer than 300,000 characters. Divide it, or attach it as a file.",
    ),
    "a long part": (
        "x y z\n" * 20_000,
        "This part is longer than 100,000 characters without an empty line. Divide it.",
    ),
    "nested HTML": (
        "<div>" * 300,
        "More than 40 HTML tags are open at once. Close each tag, or write Markdown.",
    ),
    "tags": ("<br>" * 3_000, f"The character < occurs more than 1,000 times in this part. {NOT_NEEDED}"),
    "a huge table": (
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 9_000,
        f"The character | occurs more than 20,000 times in this part. {NOT_NEEDED}",
    ),
    "open tags": (
        ("<a " * 30 + "\n\n") * 5,
        "A < begins more than 50 tags that no > ends. Write &lt; for the character <, or end each tag.",
    ),
    "definitions": ("a\n:   b\n" * 3_000, "A list of definitions is longer than 100 lines. Put empty lines into it."),
}


@pytest.mark.parametrize(("text", "problem"), TOO_MUCH.values(), ids=TOO_MUCH.keys())
def test_texts_that_would_take_for_ever_are_not_converted(text, problem):
    body = body_of(text)
    assert body.html == ""
    assert len(body.problems) == 1
    assert f"{body.problems[0].what} {body.problems[0].remedy}" == problem


@pytest.mark.parametrize(
    "text",
    [
        "[a](" * 900,
        "*a **b " * 600,
        "_a" * 2_000,
        "`a " * 900,
        "[a " * 19,
        ("<a href='>" * 900 + "\n\n") * 20,
        ("<!-- >" * 900 + "\n\n") * 20,
        "&amp;" * 3_000,
        "\\" * 9_000,
        "a  \n" * 9_000,
        "#\n" * 900,
        "- a\n" * 5_000,
        "> a\n\n" * 3_000,
        "## a\n\n" * 5_000,
        "[^1] " * 900 + "\n\n[^1]: x",
        "http://" * 2_000,
        "{#" * 9_000,
        "1." * 9_000,
        ("word *word* [word](a.md). " * 20 + "\n\n") * 500,
        "<a" + "\nx" * 9_000,
        "![" * 18 + "x",
        "[[fund x]]" * 450,
        "PCC-2016-003 " * 1_500,
        "_" * 60,
        "*" * 60 + "word",
        "> " * 9 + "*_" * 30,
    ],
)
def test_odd_but_harmless_texts_are_converted_in_the_end(text):
    """So long that a pattern that tries all ways to match would not end before faulthandler_timeout."""
    body = body_of(f"{text}\n\nThe end.")
    assert body.problems or "The end." in body.html


@pytest.mark.parametrize(
    ("character", "what"),
    [
        ("\0", "a control or private-use character (U+0000)"),
        ("\x02", "a control or private-use character (U+0002)"),
        ("\x1e", "a control or private-use character (U+001E)"),
        ("\ue000", "a control or private-use character (U+E000)"),
        ("\ue010", "a control or private-use character (U+E010)"),
        ("\ud800", "a control or private-use character (U+D800)"),
        ("\U000f0000", "a private-use character (U+F0000)"),
        ("\u202e", "a character that turns the direction of writing (U+202E)"),
        ("\u2066", "a character that turns the direction of writing (U+2066)"),
    ],
)
def test_an_invisible_character_is_removed_and_reported(character, what):
    text = f"One\n\ntwo{character}three"
    assert problems_of(text) == [f"3: There is {what} in this line. Remove it."]
    assert "twothree" in body_of(text).html


@pytest.mark.parametrize(
    "code",
    ["&#0;", "&#1", "&#xE000;", "&#57344;", "&#x0000000000E000;", "&#xD800;", "&#8238;", "&#99999999999;", "&#X1f;"],
)
def test_the_code_of_such_a_character_is_removed_and_reported(code):
    assert problems_of(f"One\n\ntwo {code} three") == [
        "3: There is a code of a control, private-use or direction character in this line. Remove it."
    ]


def test_other_codes_stay():
    assert "£5 – 6 &lt;" in body_of("&#163;5 &#x2013; 6 &#60;").html


def test_forged_marks_and_slots_do_nothing():
    body = body_of("\ue0000\ue001 \ue01099\x1e[a](a.md) \ue002fund x\ue003 \x02wzxhzdk:0\x03")
    assert [slot.line for slot in links_of(body)] == [1]
    assert body.html.count("\ue000") == 2  # the link, and the citation of the paragraph


def test_a_block_of_code_that_never_ends_is_reported():
    assert problems_of("Text\n\n```\ncode") == [
        "3: A block of code begins here and never ends. Write ``` on the line after it."
    ]


@pytest.mark.parametrize("text", ["", "\n\n\n", "\ufeff## A", "## A\r\n\r\nB\r\n", "A\rB"])
def test_marks_of_other_programs_are_not_mistakes(text):
    assert problems_of(text) == []


@pytest.mark.parametrize("text", ["*## **[*[[fund x]]", "![CDATA[[[fund x]]](x.md)](x.md)"])
def test_tangled_signs_that_lose_words_are_reported(text):
    problems = problems_of(text)
    assert "1: Characters such as * and [ are wrongly nested here. Close each in its turn." in problems
