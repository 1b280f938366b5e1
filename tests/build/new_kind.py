"""Follows docs/adding-a-kind.md in a copy of the project: takes its code as it is printed, and runs its commands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.build.building import HOME, Run, edit

PAGE = (HOME / "docs" / "adding-a-kind.md").read_text(encoding="utf-8")
COPIED = (
    "gazette", "plugins", "theme", "tests", "content", "examples", "docs",
    "pelicanconf.py", "publishconf.py", "pyproject.toml",
)  # fmt: skip
CODE = ("gazette/records/policy.py", "gazette/views/kinds/policies.py")
EDITED = ("gazette/records/__init__.py", "gazette/views/kinds/registry.py")
DOCUMENT = "policies/complaints.md"
SAMPLE = "tests/sample/content"
TEMPLATE = (
    '{% extends "record.html" %}\n{% block main %}{{ super() }}<p>Printed by its own template.</p>{% endblock %}\n'
)
EXPLAINED = 'field(None, help="The policy it explains.")'
WITHOUT_TEXT = "---\ntitle: Gifts\nsummary: What is refused.\nadopted: 2024-06-14\n---\n"
ABOVE_THE_LIST = "---\ntitle: Policies\nsummary: How the office does things.\n---\nThe words above the list.\n"
TESTS_OF_ALL_KINDS = (
    "tests/views/test_frame.py", "tests/views/test_site.py", "tests/views/test_datasets.py",
    "tests/views/test_record_lists.py", "tests/commands/test_published.py", "tests/commands/test_guides.py",
    "tests/markup/test_guide.py", "tests/build/test_every_record.py",
    "tests/library/test_library.py", "tests/markup/test_references.py",
    "tests/views/test_home.py::test_every_list_with_something_in_it_has_its_number_below_its_part_of_the_site",
    "tests/views/test_record_feeds.py::test_there_is_a_feed_for_everything_each_list_each_fund_and_each_topic",
    "tests/commands/test_new.py::test_an_unknown_kind_is_answered_with_every_kind_that_can_be_begun",
    "tests/build/test_changes.py::test_the_manifest_lists_files_records_and_commit",
    "tests/build/test_changes.py::test_the_register_names_each_publication",
)  # fmt: skip
TESTS_OF_EACH_KIND = ("tests/fields/test_every_field.py", "tests/mistakes/test_mistakes.py", "-k", "policy")
WITHOUT_THE_KIND = "not (test_every_record and (exampleshire or office))"  # the documents of the kind are in the sample
MYPY = ("mypy", "--strict", "--no-error-summary", "--cache-dir", os.devnull, "--follow-imports", "silent")
PYTEST = ("pytest", "-q", "-p", "no:cacheprovider", "--tb=short")


def follow_the_page(folder: Path) -> dict[str, Run]:
    """Copies the project, adds the kind with its documents, and runs the commands, each by a name."""
    _copy_the_project(folder)
    _write_files(folder)
    _register(folder)
    words = ("--title", "Gifts", "--summary", "What is accepted.", "--adopted", "2020-01-31")
    steps = {
        "ruff check": _run(folder, "ruff", "check", "--no-cache", "--quiet", *CODE),
        "ruff format": _run(folder, "ruff", "format", "--no-cache", "--quiet", "--check", *CODE),
        "make format": _run(folder, "ruff", "check", "--no-cache", "--quiet", "--fix", "gazette"),
        "mypy": _run(folder, *MYPY, *CODE, *EDITED),
        "check": _run(folder, "gazette", "check", "content"),
        "guides": _run(folder, "gazette", "guides", "content"),
        "new": _run(folder, "gazette", "new", "policy", *words),
        "tests of all kinds": _run(folder, *PYTEST, *TESTS_OF_ALL_KINDS, "-k", WITHOUT_THE_KIND),
        "tests of each kind": _run(folder, *PYTEST, *TESTS_OF_EACH_KIND),
    }
    edit(folder / SAMPLE / "pages/about.md", "The record is", "Our [[policy complaints]] is about that. The record is")
    steps["site"] = _build(folder, "output")
    _take_each_choice(folder)
    steps["site with each choice"] = _build(folder, "choices")
    return steps


def _copy_the_project(folder: Path) -> None:
    for name in COPIED:
        if (HOME / name).is_dir():
            shutil.copytree(HOME / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(HOME / name, folder)


def _write_files(folder: Path) -> None:
    """Writes each block of code into the file that is named before it, and the document into the test content too."""
    for path in (*CODE, f"content/{DOCUMENT}"):
        _write(folder / path, _block_after(path))
    _write(folder / SAMPLE / DOCUMENT, _block_after(f"content/{DOCUMENT}"))
    edit(folder / "docs/markup.md", "| A standing page |", _block_after("docs/markup.md") + "| A standing page |")
    mistakes = folder / "tests/mistakes/records.txt"
    _write(mistakes, f"{mistakes.read_text()}\n{_block_after('tests/mistakes/records.txt')}")


def _register(folder: Path) -> None:
    """Adds the two lines of the page to their tables, and the imports that it names."""
    lines = re.findall(r"^- in `([\w./]+)`, import (.+?),? and\s+add to `(\w+)`: `([^`]+)`", PAGE, re.M | re.S)
    assert [table for _, _, table, _ in lines] == ["KINDS", "KIND_VIEWS"]
    for path, imports, table, line in lines:
        text = (folder / path).read_text()
        table_head = re.search(rf"^{table}\b.*?[({{]\n", text, re.M)
        assert table_head, f"{path} has no table {table}"
        edit(folder / path, table_head[0], f"{table_head[0]}    {line}\n")
        statements = "\n".join(re.findall(r"`([^`]+)`", imports))
        edit(folder / path, "\nfrom gazette.", f"\n{statements}\nfrom gazette.")


def _take_each_choice(folder: Path) -> None:
    """Takes each choice that the page offers, as it prints it."""
    choices = "".join(f"    {line}\n" for line in re.findall(r"`(\w+: ClassVar\[bool\] = \w+)`", PAGE))
    edit(folder / CODE[0], "\n    summary: Text", f"{choices}\n    summary: Text")
    view = _code(r"KindView\([^`]*template=[^`]*\)").replace(")", ", list_sections=breakdown.sections)")
    edit(folder / "gazette/views/kinds/registry.py", "KindView(policies.page, policies.row)", view)
    _write(folder / "theme/templates/policy.html", TEMPLATE)
    course = folder / "gazette/records/course.py"
    edit(course, "import ClassVar", "import Annotated, ClassVar")
    edit(course, "Date, Many", "Date, LinkTo, Many")
    named = _code(r'Annotated\[Text, LinkTo\("policy"\)\]')
    edit(course, "    cost: Text", f"    policy: {named} | None = {EXPLAINED}\n    cost: Text")
    edit(folder / SAMPLE / "academy/rural-crime.md", "title:", "policy: complaints\ntitle:")
    _write(folder / SAMPLE / "policies/gifts.md", WITHOUT_TEXT)
    _write(folder / SAMPLE / "pages/policies.md", ABOVE_THE_LIST)


def _code(pattern: str) -> str:
    """The code of the page that has a pattern."""
    code = re.search(f"`({pattern})`", PAGE)
    assert code, f"the page has no code like {pattern}"
    return code[1]


def _block_after(path: str) -> str:
    """The block of code that follows the last mention of a file."""
    block = re.search(r"```\w+\n(.*?)```", PAGE.rpartition(f"`{path}`")[2], re.S)
    assert block, f"the page has no block of code for {path}"
    return block[1]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _build(folder: Path, output: str) -> Run:
    return _run(folder, "pelican", SAMPLE, "-o", output, "-s", "pelicanconf.py")


def _run(folder: Path, *words: str) -> Run:
    """Runs a Python module in the copy, which knows nothing of the pytest that runs this."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "REFRESH_"))}
    run = subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    return Run(run.returncode, run.stdout + run.stderr)
