"""Every word of a text is on its page: for texts of every form, and for texts in which the forms are mixed up.

Each word of a generated text is there once, so that a word that is lost cannot hide behind another.
"""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from gazette.markup.body import Body, Reference, Slot
from tests.markup.converting import body_of

WORD = re.compile(r"w[0-9]+rd")
HIDDEN = re.compile(r"<!--.*?-->", re.S)
# An address is not a word of the text, nor is the label of one.
ADDRESS = re.compile(r"\]\([^)]*\)|href=\"[^\"]*\"|^ {0,3}(?:> |- |\* )*\[2\]: *\S*", re.M)


def words_on_page(body: Body) -> set[str]:
    page = LexborHTMLParser(f"<body>{body.filled(_words_of)}")
    pictures = [picture.attributes.get("alt") or "" for picture in page.css("img")]
    return set(WORD.findall(" ".join([page.body.text(), *pictures])))


def _words_of(slot: Slot) -> str:
    return (slot.text or slot.name) if isinstance(slot, Reference) else ""


def numbered(text: str) -> str:
    """The text with a word of its own in each place marked @."""
    parts = text.split("@")
    return "".join(f"{part}w{number}rd" for number, part in enumerate(parts[:-1])) + parts[-1]


INLINE = st.sampled_from(
    [
        "@", "@ @", "*@*", "**@ @**", "_@_ @", "`@ | @`", "[@ @](/a/)", "![@](x.png)", "[[fund x|@]]", "@ & @ < @",
        "@.[^1]", "@ <b>@</b> @", "@ <!-- secret --> @", "@  \n@", "@\n@", "£@ – ‘@’", "[@][2]",
        "@ \\* @", "\"@\"", "@@",
    ]
)  # fmt: skip
LINE = st.lists(INLINE, min_size=1, max_size=4).map(lambda parts: f"@ {' '.join(parts)}")
ONE_LINE = LINE.map(lambda line: line.replace("  \n", " ").replace("\n", " "))
CELL = st.sampled_from(["@", "@ @", "*@*", "`@`", "[@](/a/)", "£@", "@ \\| @", ""])
ROW = st.tuples(CELL, CELL, CELL).map(lambda cells: "| @ | " + " | ".join(cells) + " |")
HEAD = "| @ | @ | @ | @ |"
BLOCK = st.one_of(
    LINE,
    ONE_LINE.map(lambda line: f"## {line}"),
    ONE_LINE.map(lambda line: f"(a) {line}"),
    st.lists(ONE_LINE, min_size=1, max_size=4).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    st.lists(ONE_LINE, min_size=1, max_size=4).map(lambda lines: "\n".join(f"1. {line}" for line in lines)),
    st.lists(ONE_LINE, min_size=2, max_size=4).map(lambda lines: f"- {lines[0]}\n    - " + "\n    - ".join(lines[1:])),
    st.tuples(ONE_LINE, LINE).map(lambda parts: f"- {parts[0]}\n\n    {parts[1]}".replace("\n@", "\n    @")),
    st.lists(LINE, min_size=1, max_size=2).map(lambda lines: "> " + "\n>\n> ".join(lines).replace("\n@", "\n> @")),
    st.lists(ROW, min_size=1, max_size=3).map(lambda rows: "\n".join([HEAD, "|---|---|:--|--:|", *rows])),
    ONE_LINE.map(lambda line: f"```\n{line.replace('<!-- secret -->', '')}\n\n  @\n```"),
    ONE_LINE.map(lambda line: f"    {line.replace('<!-- secret -->', '')}"),
    ONE_LINE.map(lambda line: f"@\n:   {line}"),
    ONE_LINE.map(lambda line: f"<div>\n{line}\n</div>"),
    st.just("<!--\nsecret\n\nsecret\n-->"),
    st.just("Table: @ @\n\n| @ | @ |\n|---|---|\n| @ | @ |"),
    st.just("---"),
)  # fmt: skip
TEXT = st.lists(BLOCK, min_size=1, max_size=8).map(
    lambda blocks: numbered("\n\n".join([*_paragraphs(blocks), "@[^1] [@][2]", "[^1]: @\n\n    @ @", "[2]: /a/"]))
)


def _paragraphs(blocks: list[str]) -> list[str]:
    """Every second ordinary paragraph with a number."""
    return [
        f"1.{number} W{block[1:]}" if block[:1] == "@" and number % 2 else block for number, block in enumerate(blocks)
    ]


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_every_word_of_a_text_is_on_its_page(text):
    body = body_of(text)

    assert set(WORD.findall(text)) - words_on_page(body) == set()
    assert "secret" not in LexborHTMLParser(body.html).text()


MIXED = st.lists(
    st.just("@ ")
    | st.just("@")
    | st.sampled_from(
        r"""\n|\n\n| |    |\t|# |## |> |- |* |+ |1. |1.1 |2.7 |(a) |[|]|(|)|](x.md)|](/a/)|[[fund x]]|[^1]|[^1]: 
        |[2]: x.md|[2]|*|**|_|__|`|``|```|~~~|<|>|<b>|</b>|<div>|</div>|<p>|</p>|<table>|<td>|<li>|<h2>|</h2>|<br>
        |<!--|-->|<!|<?|</
        |<![CDATA[|]]>|<sup>|</sup>|Table: |&|&amp;|&lt;|&#65;|\\|!|![|{|}|=====|-----|--- |:---|$|  \n|:   |. |, |'|"
        |</a>|<a href="x.md">|<name>|<x-y z>|<1|< a|a<b|[Note]: |—>|<!— """.replace("\n        |", "|").split("|")
    ).map(lambda piece: piece.replace("\\n", "\n").replace("\\t", "\t"))
    | st.sampled_from([" | ", "| ", "\\|", "|---|---|", "\n| @ | @ |\n|---|---|\n| @ | @ | "]),
    max_size=30,
).map(lambda pieces: numbered("".join(pieces)))


@settings(max_examples=600, deadline=None)
@given(MIXED)
@example(numbered("| @ | @ |\n|---|---|\n| @ | @ | @ |"))
@example(numbered("@[^1]\n\n[^1]: @\n\n[^1]: @"))
@example(numbered("[@]: @"))
@example(numbered("<!-- @ ->\n\n1.1 @\n\n<!-- @ -->"))
@example(numbered("@ </ @ > @"))
@example(numbered("@ <? @ > @"))
@example(numbered("@ <!@> @"))
@example(numbered("<h2>@<sup>1"))
def test_a_word_is_on_the_page_or_a_mistake_says_so(text):
    body = body_of(text)

    not_words = " ".join(HIDDEN.findall(text) + ADDRESS.findall(text))
    lost = set(WORD.findall(text)) - set(WORD.findall(not_words)) - words_on_page(body)
    assert not lost or body.problems
    assert not (hidden := set(WORD.findall(" ".join(HIDDEN.findall(text))))) & words_on_page(body) or body.problems, (
        hidden
    )
