import pytest

from gazette.desk.editing.csv_file import CsvFile
from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.editing.registers import members_in, with_register_row
from gazette.desk.forms.row_files import has_rows, rows_of_file
from tests.build.building import EXAMPLE, HOME, SAMPLE

AWARDS = '\ufeffid,recipient,note\r\n"a-1", Two  words ,"Say ""so"""\r\na-2,x,"one\r\ntwo"\r\n\r\n,,\r\n'
GROUPS = """# The groups.

- heading: Roads
  topics: [road-safety, rural-crime]  # both

- heading: "People"
  topics:
    - victims
"""


def with_cells(text, number, **cells):
    file = CsvFile.of(text.encode())
    return file.with_row(number, {file.header.index(name): cell for name, cell in cells.items()}).decode()


@pytest.mark.parametrize(
    ("number", "cells", "old", "new"),
    [
        (0, {"id": "a-1", "recipient": "Two words", "note": 'Say "so"'}, "", ""),
        (0, {"recipient": "Two"}, " Two  words ,", "Two,"),
        (0, {"id": "a-9"}, '"a-1"', '"a-9"'),
        (1, {"note": "one two"}, "", ""),
        (1, {"note": "one"}, '"one\r\ntwo"', '"one"'),
        (1, {"recipient": "x, y"}, "a-2,x,", 'a-2,"x, y",'),
        (2, {"id": "a-3", "note": "z"}, 'two"\r\n', 'two"\r\na-3,,z\r\n'),
    ],
)
def test_only_the_row_that_changed_is_written_anew(number, cells, old, new):
    assert with_cells(AWARDS, number, **cells) == AWARDS.replace(old, new, 1)


def test_a_row_is_added_as_the_last_is_written():
    assert with_cells("id,recipient,note\na-1,x,", 1, id="a-2") == "id,recipient,note\na-1,x,\na-2,,"
    quoted = '"id","note"\n"a-1","x"\n'
    assert with_cells(quoted, 1, id="a-2", note="y") == f'{quoted}"a-2","y"\n'


def test_a_column_is_added_to_every_row():
    file = CsvFile.of(b'id,note\r\n"a-1",x\r\na-2\r\n\r\n')
    assert file.with_columns(["per"]).data == b'id,note,per\r\n"a-1",x,\r\na-2,,\r\n\r\n'
    for text in (b"id,\na-1,\n", b"id\na-1,x\n"):
        with pytest.raises(CannotEdit, match="longer than the first"):
            CsvFile.of(text).with_columns(["per"])


def test_a_row_is_removed_with_its_line():
    assert CsvFile.of(AWARDS.encode()).without_row(1).decode() == AWARDS.replace('a-2,x,"one\r\ntwo"\r\n', "")


@pytest.mark.parametrize("text", ['id\n"open', 'id\n"a"b,c\n', "id\n\xff".encode("latin-1")])
def test_a_file_that_cannot_be_read_to_its_end_is_not_changed(text):
    with pytest.raises(CannotEdit):
        CsvFile.of(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    ("number", "row", "old", "new"),
    [
        (0, {"heading": "Roads", "topics": ["road-safety", "rural-crime"]}, "", ""),
        (0, {"heading": "Lanes", "topics": ["road-safety", "rural-crime"]}, "Roads", "Lanes"),
        (1, {"heading": "People", "topics": ["victims", "young-people"]}, "victims\n", "victims\n    - young-people\n"),
        (2, {"heading": "Else", "topics": ["x"]}, "victims\n", "victims\n\n- heading: Else\n  topics:\n    - x\n"),
        (1, None, '\n- heading: "People"\n  topics:\n    - victims\n', ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_the_lines_of_a_register_that_change_are_written_anew(number, row, old, new, end):
    data = GROUPS.replace("\n", end).encode()
    assert with_register_row(data, number, row) == GROUPS.replace(old, new, 1).replace("\n", end).encode()


def test_the_first_row_of_a_register_is_added():
    data = with_register_row(b"# None yet.\n[]\n", 0, {"heading": "Roads", "topics": ["x"]})
    assert data == b"# None yet.\n- heading: Roads\n  topics:\n    - x\n"
    assert members_in(with_register_row(data, 0, None)) == []


def values_of(controls):
    """What a browser sends back of these controls."""
    values = {control.name: control.value for control in controls if not control.groups}
    for group in (group for control in controls for group in control.groups):
        values |= values_of(group.controls)
    return values


@pytest.mark.parametrize("content", [HOME / "content", EXAMPLE, SAMPLE], ids=lambda content: content.name)
def test_every_row_saved_as_it_is_leaves_every_byte(content):
    files = [path for path in sorted(content.rglob("*.*")) if path.suffix in (".csv", ".yaml")]
    paths = [path.relative_to(content).as_posix() for path in files]
    saved = 0
    for path in filter(has_rows, paths):
        data = (content / path).read_bytes()
        for mark, end in ((b"", b"\n"), (b"\xef\xbb\xbf", b"\r\n")):
            data = mark + data.removeprefix(mark).replace(b"\n", end)
            file = rows_of_file(content, path, data)
            for row in file.rows:
                answers = {control.name: control.value for control in file.controls(row.number, {}, None)}
                assert file.with_row(row.number, answers) == data, (path, row)
                saved += 1
    assert saved > len(paths)
