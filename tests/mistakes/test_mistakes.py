"""A small case of every kind of mistake: exactly the expected sentences, with path and line."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.london import instant
from gazette.problems import Problem, ProblemsFound
from tests.mistakes.tables import Case, Edit, cases, copy_of_the_sample

CASES = cases()
# Unchanged documents of the sample are read once for all cases: an answer depends on the file's bytes alone.
READ_ONCE = Cache(None)
TODAY = instant(date(2024, 6, 15), time(9, 30))


def problems_in(content: Path) -> list[Problem]:
    try:
        read_library(content, READ_ONCE, TODAY)
    except ProblemsFound as error:
        return error.problems
    return []


def messages_in(content: Path) -> list[str]:
    return [str(problem) for problem in problems_in(content)]


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    copy_of_the_sample(tmp_path)
    return Path("content")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_gives_its_sentence_and_no_other(content, case):
    for edit in case.edits:
        edit.make(content)

    problems = problems_in(content)

    assert [str(problem) for problem in problems] == case.messages
    assert [problem for problem in problems if not problem.remedy] == [], "a sentence says what to write"


def test_an_invented_field_that_is_like_none_is_answered_with_all_of_them(content):
    Edit("topics/road-safety.md", ["title: Road safety"], ["title: Road safety", "illustrative: [0]"]).make(content)

    (message,) = messages_in(content)
    assert message.startswith("content/topics/road-safety.md:3: There is no field '0'. Choose from: title, summary, ")


def test_the_sample_has_no_mistake(content):
    assert messages_in(content) == []


def test_each_case_has_a_name_of_its_own_and_says_what_is_expected():
    assert len({case.name for case in CASES}) == len(CASES)
    assert [case.name for case in CASES if not case.edits or not case.expected] == []


def test_all_mistakes_of_all_files_are_reported_once_by_path_and_line(content):
    for edit in (
        Edit("topics/road-safety.md", ["title: Road safety"], ["titel: Road safety"]),
        Edit("decisions/2024/PCC-2024-001-cameras-on-the-b9999.md", ["amount: 40000"], ["amount: lots"]),
        Edit("decisions/2024/PCC-2024-001-cameras-on-the-b9999.md", ["signed: 2024-02-15"], ["signed: 15/02/2024"]),
        Edit("funds/road-fund.csv", ["rf-005"], ["rf-004"]),
        Edit("redirects.csv", ["old,new"], ["old,new", "/here,/nowhere"]),
    ):
        edit.make(content)

    messages = messages_in(content)

    assert [line.split(" ")[0] for line in messages] == [
        "content/decisions/2024/PCC-2024-001-cameras-on-the-b9999.md:7:",
        "content/decisions/2024/PCC-2024-001-cameras-on-the-b9999.md:12:",
        "content/funds/road-fund.csv:6:",
        "content/redirects.csv:2:",
        "content/topics/road-safety.md:2:",
    ]


@pytest.mark.parametrize(
    "path",
    [
        "decisions/2020/PCCE-045-2020-rural-watch.md",
        "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md",
        "decisions/2024/PCC-2024-002-rural-watch-extended.md",
        "panel-reports/2024-03-07-update.md",
        "funds/road-fund.md",
        "academy/rural-crime.md",
        "meetings/2024-03-07-police-and-crime-panel.md",
        "plan/2021-2025.md",
        "topics/road-safety.md",
        "pages/contact.md",
        "registers/acronyms.yaml",
    ],
)
def test_a_mistake_in_one_file_causes_no_second_sentence_elsewhere(content, path):
    (content / path).write_text("---\nzebra: yes: no\n---\n", encoding="utf-8")

    assert [message.split(":")[0] for message in messages_in(content)] == [f"content/{path}"]


def as_windows(data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")


def test_line_ends_and_byte_order_marks_of_windows_are_accepted(content):
    files = [path for path in content.rglob("*") if path.suffix in (".md", ".csv", ".yaml")]
    for file in files:
        file.write_bytes(as_windows(file.read_bytes()))

    assert messages_in(content) == []


def test_lines_are_counted_alike_with_line_ends_of_windows(content):
    Edit("topics/road-safety.md", ["gap:"], ["gapp:"]).make(content)
    file = content / "topics/road-safety.md"
    as_written = messages_in(content)
    file.write_bytes(as_windows(file.read_bytes()))

    assert messages_in(content) == as_written


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        (
            "topics/rural-crime.md",
            b"---\ntitle: Rural\nsummary: Caf\xe9.\n---\n",
            "3: The file is not UTF-8 text. Save it again with the encoding UTF-8.",
        ),
        (
            "funds/victims-fund.csv",
            b"id,round\nx,\xe9\n",
            "2: The file is not UTF-8 text. Save it again as CSV UTF-8 (Comma delimited). Or run: "
            "bin/gazette awards import content/funds/victims-fund.csv victims-fund",
        ),
        (
            "registers/acts.yaml",
            b"- key: \xff\n",
            "1: The file is not UTF-8 text. Save it again with the encoding UTF-8.",
        ),
        (
            "registers/weblinks.yaml",
            b"- url: \xff\n",
            "1: The file is not UTF-8 text. Save it again with the encoding UTF-8.",
        ),
        (
            "redirects.csv",
            b"PK\x03\x04\x14\xff",
            "1: This is an Excel workbook, not a CSV file. Save it again as CSV UTF-8 (Comma delimited).",
        ),
        (
            "redirects.csv",
            b"old,new\n/\xff,/\n",
            "2: The file is not UTF-8 text. Save it again as CSV UTF-8 (Comma delimited).",
        ),
        (
            "topics/rural-crime.md",
            b"---\ntitle: Rural\0\n---\n",
            "2: The file holds a NUL byte, which no text has. Type the text again in a plain text editor.",
        ),
        (
            "topics/rural-crime.md",
            "---\ntitle: Rural\n---\n".encode("utf-16"),
            "1: The file is not UTF-8 text. Save it again with the encoding UTF-8.",
        ),
    ],
)
def test_bytes_that_are_no_text(content, path, data, message):
    (content / path).write_bytes(data)

    assert messages_in(content) == [f"content/{path}:{message}"]


def test_a_case_that_edits_nothing_is_noticed(content):
    case = Case("no such place", [Edit("topics/rural-crime.md", ["title: Urban crime"], ["title: Crime"])])

    with pytest.raises(AssertionError, match="does not stand"):
        case.edits[0].make(content)
