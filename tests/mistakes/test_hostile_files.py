"""Malicious files are reported in a sentence, without a hang, which faulthandler_timeout would end, or a crash."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.problems import ProblemsFound
from tests.mistakes.tables import copy_of_the_sample

READ_ONCE = Cache(None)
TOPIC = "---\ntitle: Sheep\nsummary: Sheep.\n{fields}---\n\n{text}\n"


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return copy_of_the_sample(tmp_path).relative_to(tmp_path)


def messages_in(content: Path) -> list[str]:
    try:
        read_library(content, READ_ONCE)
    except ProblemsFound as error:
        return [str(problem) for problem in error.problems]
    return []


def sparse(path: Path, size: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(size)


@pytest.mark.parametrize("name", ["topics/secret.md", "topics/secret.txt", "redirects.csv", "office.md"])
def test_a_link_to_a_file_outside_the_folder_is_not_read(content, name):
    secret = content.parent / "secret.md"
    secret.write_text("old,secret\n", encoding="utf-8")
    (content / name).unlink(missing_ok=True)
    (content / name).symlink_to(secret.resolve())

    messages = messages_in(content)

    expected = "This is a link to a file elsewhere, which a reader would not have. Put the file here."
    assert f"content/{name}:1: {expected}" in messages
    assert "secret," not in "\n".join(messages)
    assert len(messages) == 1


def test_a_link_to_a_folder_outside_is_not_entered(content):
    (content / "decisions" / "2019").symlink_to(Path("/").resolve(), target_is_directory=True)

    assert messages_in(content) == [
        "content/decisions/2019:1: This is a link to a file elsewhere, which a reader would not have. "
        "Put the file here."
    ]


def test_a_symbolic_link_to_itself_is_reported(content):
    (content / "topics" / "loop.md").symlink_to("loop.md")

    assert [line.split(" ")[0] for line in messages_in(content)] == ["content/topics/loop.md:1:"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("topics/sheep.md", "The file has 50.0 MB; a document has at most 2. Attach long lists as a spreadsheet."),
        ("redirects.csv", "The file has 50.0 MB; a document has at most 2. Attach long lists as a spreadsheet."),
        (
            "registers/weblinks.yaml",
            "The file has 50.0 MB; a document has at most 2. Attach long lists as a spreadsheet.",
        ),
        (
            "funds/road-fund.csv",
            "The spreadsheet has 50.0 MB; at most 10 are read. Split it, for example by year, and write a .md beside "
            "each part.",
        ),
        (
            "registers/tables/sponsorship.csv",
            "The spreadsheet has 50.0 MB; at most 10 are read. Split it, for example by year, and write a .md beside "
            "each part.",
        ),
        ("files/PCC-2024-002/figures.csv", "The attachment has 50 MB; at most 25. Split it or make it smaller."),
    ],
)
def test_a_file_of_50_megabytes_is_not_read(content, path, message):
    sparse(content / path, 50_000_000)

    assert messages_in(content) == [f"content/{path}:1: {message}"]


def test_a_register_whose_rows_are_not_read_is_not_said_to_have_none(content):
    (content / "registers/tables/loans.md").write_text("---\ntitle: Loans\n---\n", encoding="utf-8")
    sparse(content / "registers/tables/loans.csv", 10_000_001)

    (message,) = messages_in(content)
    assert message.startswith("content/registers/tables/loans.csv:1: The spreadsheet has 10.0 MB; at most 10 are read.")


@pytest.mark.parametrize("path", ["topics/sheep.md", "redirects.csv", "registers/weblinks.yaml", "home.md"])
def test_a_pipe_is_not_waited_for(content, path):
    (content / path).unlink(missing_ok=True)
    os.mkfifo(content / path)

    assert messages_in(content) == [f"content/{path}:1: This is not an ordinary file. Take it away."]


@pytest.mark.parametrize(
    "path",
    [
        "redirects.csv",
        "registers/weblinks.yaml",
        "registers/published.csv",
        "registers/duties.csv",
        "office.md",
        "home.md",
        "funds/road-fund.csv",
        "files/PCC-2024-002/figures.csv",
        "topics/sheep.md",
    ],
)
@pytest.mark.parametrize("is_empty", [True, False])
def test_a_folder_in_the_place_of_a_file_is_the_only_mistake(content, path, is_empty):
    (content / path).unlink(missing_ok=True)
    (content / path).mkdir()
    if not is_empty:
        (content / path / "x.md").write_text("x", encoding="utf-8")

    assert messages_in(content) == [f"content/{path}:1: This is a folder, but it has the name of a file. Take it away."]


@pytest.mark.parametrize("path", ["decisions", "files", "registers", "registers/tables", "funds"])
def test_a_file_in_the_place_of_a_folder_is_the_only_mistake(content, path):
    shutil.rmtree(content / path)
    (content / path).write_text("x", encoding="utf-8")

    assert messages_in(content) == [
        f"content/{path}:1: This is a file, but it has the name of a folder of the content. Take it away."
    ]


@pytest.mark.parametrize("path", ["decisions", "files", "registers", "files/PCC-2024-002"])
def test_a_link_in_the_place_of_a_folder_is_the_only_mistake(content, path):
    elsewhere = content.parent / "elsewhere"
    (content / path).rename(elsewhere)
    (content / path).symlink_to(elsewhere)

    assert messages_in(content) == [
        f"content/{path}:1: This is a link to a file elsewhere, which a reader would not have. Put the file here."
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"sheep\xff.md", "content/topics/sheep\\udcff.md"),
        (b"sheep\n::error::.md", "content/topics/sheep\\n::error::.md"),
        (b"sheep\x1b[31m.md", "content/topics/sheep\\x1b[31m.md"),
    ],
)
def test_a_name_that_cannot_be_printed_is_shown_by_its_signs(content, name, shown):
    Path(os.fsdecode(os.fsencode(content) + b"/topics/" + name)).write_text("x", encoding="utf-8")

    messages = messages_in(content)

    assert messages == [
        f"{shown}:1: The name has a character that cannot be printed. Name the file with small letters."
    ]
    assert all(line.encode("utf-8") for line in messages)


NESTED = 100_000  # what took a step for each pair of these would not end
BOMB = "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    "fields",
    [
        f"gap: {'[' * NESTED}{']' * NESTED}\n",
        f"gap: {'{a: ' * NESTED}{'}' * NESTED}\n",
        "gap:\n" + "".join(f"{' ' * depth}a:\n" for depth in range(1, 1200)),
        f"gap:\n  {'- ' * NESTED}x\n",
        f"gap: [{'[' * 40}\n" * 50,
        f"? {'? ' * NESTED}x\n",
        f"a: &a [x]\n{BOMB}",
        "gap: &a [*a]\n",
        f"gap: {'&a ' * 500}x\n",
        "gap: !!python/object/apply:os.system [exit]\n",
        f'gap: "{"x" * 100_000}\n',
        f"{'x' * 5000}: 1\n",
    ],
    ids=[
        "brackets",
        "braces",
        "indents",
        "hyphens",
        "rows",
        "keys",
        "bomb",
        "ring",
        "anchors",
        "program",
        "quote",
        "name",
    ],
)
def test_excessive_fields_are_reported(content, fields):
    (content / "topics/sheep.md").write_text(TOPIC.format(fields=fields, text="Sheep."), encoding="utf-8")

    messages = messages_in(content)

    assert messages
    assert {line.split(":")[0] for line in messages} == {"content/topics/sheep.md"}
    assert len(messages) < 30


@pytest.mark.parametrize(
    "text",
    [
        "[" * NESTED + "]" * NESTED,
        "![" * NESTED,
        "> " * NESTED + "x",
        "- " * NESTED + "x",
        "*" * NESTED + "x",
        "<b>" * NESTED,
        "`" * NESTED,
        "[x](" * NESTED,
        "a" * 400_000,
        "\n" * 60_000 + "x" + "[[",
        "| a " * 30_000 + "|\n|" + "---|" * 30_000,
        "[[decision " + "9" * 5000 + "]]",
        "[[decision " + "9" * 300 + "]]",
    ],
    ids=[
        "brackets",
        "pictures",
        "quotations",
        "lists",
        "stars",
        "tags",
        "ticks",
        "links",
        "long",
        "lines",
        "table",
        "number",
        "shorter-number",
    ],
)
def test_an_excessive_text_is_reported(content, text):
    (content / "topics/sheep.md").write_text(TOPIC.format(fields="", text=text), encoding="utf-8")

    messages = messages_in(content)

    assert messages
    assert {line.split(":")[0] for line in messages} == {"content/topics/sheep.md"}


@pytest.mark.parametrize(
    "rows",
    [
        "x," * NESTED + "\n",
        "id,round,recipient,purpose,amount,awarded\n" + '"' * NESTED + "\n",
        "id,round,recipient,purpose,amount,awarded\nx,2021,y,z," + "9" * 5000 + ",2021\n",
        "id,round,recipient,purpose,amount,awarded\nx,2021,y," + "z" * 200_000 + ",1,2021\n",
        "id,round,recipient,purpose,amount,awarded\nx,2021,y," + "z" * 30_000 + ",1,2021\n",
    ],
    ids=["columns", "quotes", "digits", "cell", "smaller-cell"],
)
def test_an_excessive_spreadsheet_is_reported(content, rows):
    (content / "funds/victims-fund.csv").write_text(rows, encoding="utf-8")

    messages = messages_in(content)

    assert messages
    assert {line.split(":")[0] for line in messages} == {"content/funds/victims-fund.csv"}
    assert max(map(len, messages)) < 1000


def test_an_excessive_register_of_web_answers_is_reported(content):
    (content / "registers/weblinks.yaml").write_text("[" * NESTED, encoding="utf-8")

    assert messages_in(content) == [
        "content/registers/weblinks.yaml:1: The fields are nested far deeper than any field is. "
        "Copy the example in the README."
    ]
