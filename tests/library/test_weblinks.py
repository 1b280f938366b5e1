from datetime import date

import pytest

from gazette.library.folder import read_folder
from gazette.library.registers import read_register
from gazette.library.weblinks import HEADING, WEB_LINKS, WebLinks, as_yaml, write_web_links
from gazette.records.registers import WebLinkAnswer

ROWS = """\
- url: https://example.org/plan?a=1&b=2
  checked: 2018-03-31
  answer: gone
  status: 404
  since: 2018-03-01
  archived: https://web.archive.org/web/2017/https://example.org/plan
  archived_on: 2017-05-01
  title: 'Plan: the first'
- url: https://example.org/z
  answer: moved
  moved_to: https://example.org/y
"""


def read_text(root, text):
    (root / WEB_LINKS).parent.mkdir()
    (root / WEB_LINKS).write_bytes(text.encode() if isinstance(text, str) else text)
    return read(root)


def read(root):
    register = read_register(read_folder(root), WebLinkAnswer)
    return WebLinks(register.rows), [str(problem) for problem in register.problems]


def test_rows_are_read_with_their_days(tmp_path):
    register, problems = read_text(tmp_path, ROWS)
    row = register.answer_of("https://example.org/plan?a=1&b=2#page-3")
    assert problems == []
    assert (row.answer, row.status, row.since, row.title) == (
        "gone",
        404,
        date(2018, 3, 1),
        "Plan: the first",
    )


def test_writing_a_register_gives_the_text_that_was_read(tmp_path):
    register, _ = read_text(tmp_path, ROWS)
    assert as_yaml(register) == HEADING + ROWS


def test_a_register_is_written_whole_and_only_when_it_changed(tmp_path):
    url = "https://example.org/"
    register = WebLinks({url: WebLinkAnswer(url=url, answer="ok", status=200)})
    assert [write_web_links(tmp_path, register), write_web_links(tmp_path, register)] == [True, False]
    assert read(tmp_path) == (register, [])
    assert [file.name for file in (tmp_path / "registers").iterdir()] == ["weblinks.yaml"]


@pytest.mark.parametrize("text", ["", "[]", "# only a note\n", HEADING + "[]\n"])
def test_an_empty_register_is_fine(tmp_path, text):
    assert read_text(tmp_path, text) == (WebLinks(), [])


def test_a_missing_register_is_empty(tmp_path):
    assert read(tmp_path) == (WebLinks(), [])


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("- answer: ok\n", "1: The field url is missing. The address. Write it as url:"),
        ("- https://example.org/\n", "1: The row is not a group of fields. Write it as - url: … and so on."),
        ("url: https://example.org/\n", "1: The register is not a list. Begin each row with a hyphen and a space"),
        ("- url: example.org\n", "1: url: 'example.org' is not a web address. Write it whole,"),
        (
            "- url: https://a.org\n  archved: https://b.org\n",
            "2: There is no field 'archved' here. Did you mean 'archived'?",
        ),
        ("- url: https://a.org\n  wholly: x\n", "2: There is no field 'wholly' here. Choose from: url, checked,"),
        (
            "- url: https://a.org\n  checked: 31/3/2018\n",
            "2: checked: '31/3/2018' is not a day. Write it as 2018-03-31.",
        ),
        ("- url: https://a.org\n  since: 2018-02-30\n", "2: since: '2018-02-30' is not a day."),
        ("- url: https://a.org\n  since: 20180230\n", "2: since: '20180230' is not a day."),
        (
            "- url: https://a.org\n  answer: gon\n",
            "2: answer 'gon' is not one of the choices. Did you mean 'gone'?",
        ),
        (
            "- url: https://a.org\n  answer: 7\n",
            "2: answer '7' is not one of the choices. Choose from: ok, moved,",
        ),
        ("- url: https://a.org\n  status: no\n", "2: status: 'no' is not a whole number."),
        (
            "- url: https://a.org\n  title:\n    - x\n",
            "2: title: This field is one text, and not a list.",
        ),
        (
            "- url: https://a.org\n  archived_on: 2018-03-31\n",
            "2: archived_on: The day of an archived copy is given without its",
        ),
        (
            "- url: https://a.org\n\n- url: https://a.org\n",
            "3: 'https://a.org' is in this register twice.",
        ),
        (
            "- url: https://a.org\n  archived: b.org\n  archived_on: 2018-03-31\n",
            "2: archived: 'b.org' is not a web address.",
        ),
        ("- url: 'https://a.org\n", "1: A quotation mark opens here and is never closed."),
        ("- " + "[" * 5000, "1: The fields are nested far deeper than any field is."),
        (b"- url: \xe9\n", "1: The file is not UTF-8 text. Save it again with the encoding UTF-8."),
    ],
)
def test_a_row_that_cannot_be_read_is_a_mistake(tmp_path, rows, message):
    _, (problem,) = read_text(tmp_path, rows)
    assert problem.startswith(f"{(tmp_path / WEB_LINKS).as_posix()}:{message}")


def test_one_bad_row_does_not_hide_the_others(tmp_path):
    register, problems = read_text(tmp_path, "- url: nowhere\n- url: https://example.org/\n")
    assert (list(register.answers), len(problems)) == (["https://example.org/"], 1)
