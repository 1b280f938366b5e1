import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazette.frontmatter.source import Source, line_in, read_document, read_rows, text_of
from gazette.problems import Problem

DOCUMENT = """---
title: The first
decided: 2016-003
urgent: no
amount: 010
empty:
tilde: ~
rounds:
  - id: 1
    closes: >-
      a
      b
  - id: 2
---

The text.
"""


def test_every_value_is_text_as_the_officer_typed_it():
    source = read_document(DOCUMENT.encode())

    assert isinstance(source, Source)
    assert source.fields == {
        "title": "The first",
        "decided": "2016-003",
        "urgent": "no",
        "amount": "010",
        "empty": None,
        "tilde": None,
        "rounds": [{"id": "1", "closes": "a b"}, {"id": "2"}],
    }


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("title",), 2),
        (("rounds",), 8),
        (("rounds", 0), 9),
        (("rounds", 0, "closes"), 10),
        (("rounds", 1, "id"), 13),
        (("rounds", 1, "nothing"), 13),
        (("nothing",), 1),
    ],
)
def test_every_field_has_its_line_or_that_of_what_is_around_it(place, line):
    source = read_document(DOCUMENT.encode())

    assert isinstance(source, Source)
    assert line_in(source.lines, place) == line


def test_the_body_begins_under_the_second_line_of_hyphens():
    source = read_document(DOCUMENT.encode())

    assert isinstance(source, Source)
    assert (source.body, source.body_line) == ("\nThe text.\n", 15)


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf---\ntitle: x\n---\nBody",
        b"---\r\ntitle: x\r\n---\r\nBody",
        b"---\rtitle: x\r---\rBody",
        b"--- \ntitle: x\n---\t\nBody",
    ],
)
def test_windows_and_old_editors_are_understood(data):
    source = read_document(data)

    assert isinstance(source, Source)
    assert (source.fields, source.body) == ({"title": "x"}, "Body")


def test_hyphens_in_the_text_are_text():
    source = read_document(b"---\ntitle: x\n---\nOne\n\n---\n\nTwo\n")

    assert isinstance(source, Source)
    assert source.body == "One\n\n---\n\nTwo\n"


def test_a_document_may_have_no_fields():
    source = read_document(b"---\n---\n")

    assert isinstance(source, Source)
    assert source.fields == {}


@pytest.mark.parametrize(
    "written",
    [
        'title: "Fund #2"',
        "title: 'Fund #2'",
        "title: Fund#2",
        "title: >-\n  Fund #2",
        "title: |\n  # Fund",
        "# a remark\ntitle: Fund",
        "title: Fund\n# a remark\n",
        'title: "Fund" # a remark behind quotes',
        "title:  # what it is called\n  Fund",
        "title: # what it is called",
    ],
)
def test_a_number_sign_that_loses_nothing_is_accepted(written):
    source = read_document(f"---\n{written}\n---\n".encode())

    assert isinstance(source, Source)
    assert source.problems == ()


@pytest.mark.parametrize(
    "written", ["title: Fund #2", "title: #2", "title: Fund\n  two #2", "title:\n  - a #2", "title: #4c2c69"]
)
def test_a_number_sign_that_loses_words_is_reported(written):
    source = read_document(f"---\n{written}\n---\n".encode())

    assert isinstance(source, Source)
    assert ["would be lost" in problem.what for problem in source.problems] == [True]


def test_a_text_of_more_than_2_megabytes_is_not_read():
    result = text_of(b"x" * 3_000_000)

    assert isinstance(result, Problem)
    assert result.what == "The file is 3 MB; a document is at most 2 MB."


def test_a_register_is_a_list_with_the_line_of_each_row():
    read = read_rows(b"# names\n- key: a\n\n- key: b\n  name: B\n")

    assert not isinstance(read, Problem)
    rows, lines, problems = read
    assert (rows, problems) == ([{"key": "a"}, {"key": "b", "name": "B"}], ())
    assert [line_in(lines, place) for place in ((0,), (1,), (1, "name"))] == [2, 4, 5]


def test_an_empty_register_has_no_rows():
    assert read_rows(b"") == ([], {}, ())


@pytest.mark.parametrize("written", ["? ", "- ? ", "?", "? a", "a: ? ", "? ...", "!t\nb: c", "!t {}", "&a {b: *a}"])
def test_a_value_behind_the_last_line_is_read_or_reported(written):
    assert read_document(f"---\n{written}\n---\n".encode())


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_reported(data):
    for result in (read_document(data), text_of(data)):
        assert isinstance(result, Source | str) or (result.line >= 1 and result.remedy)


PIECES = """a b: - [ ] { } " ' # &a *a !t !!str | >- ? % @ ` ~ <<: --- ... é 😀 \t \n \x07 \x85 \xa0 \u2028 \ufeff"""
YAML = st.lists(
    st.sampled_from([" ", "  ", "\n", "\t", " #", ": ", "- ", *PIECES.split(" "), "\x85", "\u2028"]), max_size=30
).map("".join)


@given(YAML)
@example("*a")
def test_anything_like_yaml_is_read_or_reported(text):
    result = read_document(f"---\n{text}\n---\nBody".encode())

    rows = text.count("\n") + 3
    problems = result.problems if isinstance(result, Source) else [result]
    assert [problem for problem in problems if not (1 <= problem.line <= rows and problem.remedy)] == []


@given(YAML)
def test_anything_like_a_register_is_read_or_reported(text):
    result = read_rows(text.encode())

    problems = [result] if isinstance(result, Problem) else result[2]
    assert [problem for problem in problems if not (problem.line >= 1 and problem.remedy)] == []


@given(st.text(max_size=200))
def test_quoted_text_comes_back_to_the_letter(title):
    printable = "".join(character for character in title if character.isprintable() and character not in "\ufeff")
    quoted = printable.replace("'", "''")
    source = read_document(f"---\ntitle: '{quoted}'\n---\n".encode())

    assert isinstance(source, Source)
    assert source.fields == {"title": printable}


@pytest.mark.parametrize(
    "data",
    [
        b"---\na: " + b"[" * 1_900_000 + b"\n---\n",
        b"---\n" + b"- " * 950_000 + b"\n---\n",
        b"---\na: '" + b"x" * 1_900_000 + b"\n---\n",
        b"---\n" + b"a: 1\n" * 20_000 + b"---\n",
        b"---\n" * 480_000,
    ],
)
def test_fields_of_the_largest_file_are_read_in_the_end(data):
    """As large as a file may be: a step for each pair of characters would not end before faulthandler_timeout."""
    for read in (read_document, read_rows):
        assert read(data)
