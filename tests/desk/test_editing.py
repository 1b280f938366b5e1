import copy
import random
from difflib import ndiff

import pytest

from gazette.desk.editing.documents import edited
from gazette.desk.editing.refusal import CannotEdit
from gazette.frontmatter.source import Source, read_document
from tests.build.building import EXAMPLE, HOME, SAMPLE

DOCUMENT = """---
title: A van   # bought in May
summary: >-
  The office buys a van that goes to every
  village in the county.
topics: road-safety
organisations:
  - one  # the first
  - two
amounts: [{what: van, amount: 100}]
changes:
  - date: 2024-01-01
    kind: update
    note: "A note."
rounds:
  id: r1
  title: The first
---
A text.
"""
ORDER = ("title", "summary", "reference", "topics", "organisations", "amounts", "changes", "rounds")
_READ = read_document(DOCUMENT.replace("   # bought in May", "").encode())
VALUES = _READ.fields if isinstance(_READ, Source) else {}


def with_values(body=None, **values):
    return edited(DOCUMENT.encode(), VALUES | values, body, ORDER).decode()


def changed_rows(after):
    rows = ndiff(DOCUMENT.split("\n"), after.split("\n"))
    return [row for row in rows if row[0] in "+-"]


@pytest.mark.parametrize(
    ("values", "rows"),
    [
        ({"title": "A bus"}, ["- title: A van   # bought in May", "+ title: A bus   # bought in May"]),
        ({"title": "A bus: red"}, ["- title: A van   # bought in May", '+ title: "A bus: red"   # bought in May']),
        ({"reference": "R-1"}, ["+ reference: R-1"]),
        ({"new": "x"}, ["+ new: x"]),
        ({"topics": ""}, ["- topics: road-safety"]),
        ({"topics": ["road-safety"]}, []),
        ({"topics": ["a", "b"]}, ["- topics: road-safety", "+ topics:", "+   - a", "+   - b"]),
        ({"organisations": ["one", "two", "three"]}, ["+   - three"]),
        ({"organisations": ["zero", "one", "two"]}, ["+   - zero"]),
        ({"organisations": ["two"]}, ["-   - one  # the first"]),
        ({"organisations": ["uno", "two"]}, ["-   - one  # the first", "+   - uno  # the first"]),
        (
            {"changes": [*VALUES["changes"], {"date": "2024-02-02", "kind": "minor", "note": "Say: so."}]},
            ["+   - date: 2024-02-02", "+     kind: minor", '+     note: "Say: so."'],
        ),
        (
            {"changes": [{**VALUES["changes"][0], "note": 'A "b".'}]},
            ['-     note: "A note."', '+     note: "A \\"b\\"."'],
        ),
        (
            {"changes": [{"kind": "update", "note": "A note."}]},
            ["-   - date: 2024-01-01", "-     kind: update", "+   - kind: update"],
        ),
        (
            {"changes": []},
            ["- changes:", "-   - date: 2024-01-01", "-     kind: update", '-     note: "A note."'],
        ),
        (
            {"rounds": [{"id": "r1", "title": "The first"}, {"id": "r2"}]},
            ["-   id: r1", "+   - id: r1", "-   title: The first", "+     title: The first", "+   - id: r2"],
        ),
        (
            {"summary": "The office buys a bus that goes to every village in the county."},
            ["-   The office buys a van that goes to every", "+   The office buys a bus that goes to every"],
        ),
        (
            {"amounts": [{"what": "van", "amount": "200"}]},
            ["- amounts: [{what: van, amount: 100}]", "+ amounts:", "+   - what: van", "+     amount: 200"],
        ),
    ],
)
def test_only_the_rows_of_a_value_that_differs_change(values, rows):
    assert changed_rows(with_values(**values)) == rows


def test_nothing_changed_leaves_every_byte():
    assert with_values() == DOCUMENT


def test_a_text_is_replaced_whole():
    assert with_values(body="Another.\n").endswith("---\nAnother.\n")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_the_mark_of_windows_stay(end):
    text = "\ufeff" + DOCUMENT.replace("\n", end)
    after = edited(text.encode(), VALUES | {"reference": "R-1"}, None, ORDER).decode()
    before, _, rest = text.partition("topics:")
    assert after == f"{before}reference: R-1{end}topics:{rest}"


def test_a_long_text_is_folded():
    rows = changed_rows(with_values(reference="word " * 60))
    assert rows[0] == "+ reference: >-"
    assert max(map(len, rows)) <= 114


def test_a_file_that_cannot_be_read_is_left_alone():
    with pytest.raises(CannotEdit, match="three hyphens"):
        edited(b"No fields.", {}, None, ())


def test_what_cannot_be_written_safely_is_refused():
    with pytest.raises(CannotEdit, match="text editor"):
        edited(b"---\na: [x, y]\nb: &m {c: d}\n---\n", {"a": ["x"], "b": {"c": "d"}, "": "z"}, None, ("a",))


def every_document():
    for folder in (HOME / "content", EXAMPLE, SAMPLE):
        for path in sorted(folder.rglob("*.md")):
            source = read_document(path.read_bytes())
            if isinstance(source, Source):
                yield path, source


def test_every_document_saved_without_a_change_is_the_same_to_the_byte():
    documents = [*every_document()]
    assert len(documents) > 100
    for path, source in documents:
        data = path.read_bytes()
        assert edited(data, source.fields, source.body, tuple(source.fields)) == data, path


def test_a_value_of_every_document_can_be_changed_alone():
    chance = random.Random(3)
    for path, source in every_document():
        fields = copy.deepcopy(source.fields)
        place = chance.choice([*places_of_texts(fields)])
        group = fields
        for part in place[:-1]:
            group = group[part]
        group[place[-1]] = chance.choice(["Other: words #1", "yes", "2024-05-06", 'Its "long" words. ' * 12])
        after = edited(path.read_bytes(), fields, None, tuple(fields))
        assert read_document(after).body == source.body, path


def places_of_texts(tree, place=()):
    if isinstance(tree, dict | list):
        for name, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from places_of_texts(value, (*place, name))
    else:
        yield place


@pytest.mark.parametrize("value", ["a\x07", "a\u2028b"])
def test_a_character_that_no_text_has_is_refused(value):
    with pytest.raises(CannotEdit, match="character that is not valid"):
        with_values(title=value)
