from datetime import date

import pytest

from gazette.checks.weblinks import HEADING, WebLinkAnswer, WebLinks, as_yaml, read, write

SHOWN = "content/registers/weblinks.yaml"
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


def read_text(tmp_path, text):
    path = tmp_path / "weblinks.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read(path, SHOWN)


def test_rows_are_read_with_days_and_lines(tmp_path):
    register, problems = read_text(tmp_path, ROWS)
    row = register.answer_of("https://example.org/plan?a=1&b=2#page-3")
    assert problems == []
    assert (row.answer, row.status, row.since, row.title) == (
        "gone",
        404,
        date(2018, 3, 1),
        "Plan: the first",
    )
    assert [row.line for row in register.answers.values()] == [1, 9]


def test_what_is_written_is_what_was_read(tmp_path):
    register, _ = read_text(tmp_path, ROWS)
    assert as_yaml(register) == HEADING + ROWS


def test_a_register_is_written_whole_and_only_when_it_changed(tmp_path):
    path = tmp_path / "registers/weblinks.yaml"
    register = WebLinks({"https://example.org/": WebLinkAnswer("https://example.org/", answer="ok", status=200)})
    assert [write(path, register), write(path, register)] == [True, False]
    assert read(path, SHOWN) == (register, [])
    assert [file.name for file in path.parent.iterdir()] == ["weblinks.yaml"]


@pytest.mark.parametrize("text", ["", "[]", "# only a note\n", HEADING + "[]\n"])
def test_an_empty_register_is_fine(tmp_path, text):
    assert read_text(tmp_path, text) == (WebLinks(), [])


def test_a_missing_register_is_empty(tmp_path):
    assert read(tmp_path / "weblinks.yaml", SHOWN) == (WebLinks(), [])


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("- answer: ok\n", "1: This row has no address. Begin it with - url:"),
        ("- https://example.org/\n", "1: This row has no address. Begin it with - url:"),
        ("url: https://example.org/\n", "1: This is not a list. Begin each row with - url:"),
        ("- url: example.org\n", "1: url 'example.org' is not a web address. Write it whole,"),
        (
            "- url: https://a.org\n  archved: https://b.org\n",
            "2: 'archved' is not a field. Did you mean archived?",
        ),
        ("- url: https://a.org\n  wholly: x\n", "2: 'wholly' is not a field. Remove this line."),
        (
            "- url: https://a.org\n  checked: 31/3/2018\n",
            "2: checked '31/3/2018' is not a day. Write it as 2018-03-31.",
        ),
        ("- url: https://a.org\n  since: 2018-02-30\n", "2: since '2018-02-30' is not a day."),
        (
            "- url: https://a.org\n  answer: gon\n",
            "2: answer 'gon' is not one of the choices. Did you mean 'gone'?",
        ),
        (
            "- url: https://a.org\n  answer: 7\n",
            "2: answer '7' is not one of the choices. Write one of ok, moved,",
        ),
        ("- url: https://a.org\n  status: no\n", "2: status 'no' is not the number of a web answer."),
        ("- url: https://a.org\n  title:\n    - x\n", "2: title is a list. Write one value on one line."),
        (
            "- url: https://a.org\n  archived_on: 2018-03-31\n",
            "2: The day of an archived copy is given without its",
        ),
        ("- url: https://a.org\n\n- url: https://a.org\n", "3: https://a.org already stands on line 1."),
        ("- url: 'https://a.org\n", "2: This is not YAML: found unexpected end of stream."),
        ("- " + "[" * 5000, "1: This is nested too deeply."),
        (b"- url: \xe9\n", "1: This file is not UTF-8 text. Save it as UTF-8."),
    ],
)
def test_a_row_that_cannot_be_read_is_told(tmp_path, rows, told):
    _, (problem,) = read_text(tmp_path, rows)
    assert str(problem).startswith(f"{SHOWN}:{told}")


def test_one_bad_row_does_not_hide_the_others(tmp_path):
    register, problems = read_text(tmp_path, "- url: nowhere\n- url: https://example.org/\n")
    assert (list(register.answers), len(problems)) == (["https://example.org/"], 1)
