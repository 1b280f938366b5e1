"""Warnings are printed, stop nothing, and are answered in front matter."""

from __future__ import annotations

import json

import pytest

from gazette.__main__ import main
from gazette.cache import Cache
from gazette.library.read import read_library
from tests.mistakes.tables import Edit, copy_of_the_sample

TOPIC = "topics/road-safety.md"


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return copy_of_the_sample(tmp_path).relative_to(tmp_path)


def topic(content, *fields, text="It runs for eighth months."):
    path = content / TOPIC
    front = path.read_text(encoding="utf-8")[4:].partition("\n---\n")[0]
    path.write_text("\n".join(["---", front, *fields, "---", "", "## 2.8 Cars", "", text, ""]), encoding="utf-8")
    return path


def test_the_sample_has_none(content):
    assert read_library(content).warnings == ()


def test_a_warning_is_printed_and_the_check_passes(content, capsys):
    topic(content)

    assert main(["check"]) == 0
    out, err = capsys.readouterr()
    assert out.rstrip().endswith('warning: "eighth months" looks like a slip. Write the number: eight. [slip]')
    assert err.endswith(": no mistakes, 1 warning.\n")


def test_the_json_has_the_name_of_each_warning(content, capsys):
    topic(content)

    main(["check", "--format", "json"])
    assert [row["warning"] for row in json.loads(capsys.readouterr().out)] == ["slip"]
    main(["check", "--format", "github"])
    assert capsys.readouterr().out.startswith("::warning file=content/topics/road-safety.md,line=")


def test_warnings_are_not_printed_while_there_are_mistakes(content, capsys):
    topic(content)
    Edit("topics/rural-crime.md", ["title: "], ["zebra: yes", "title: "]).make(content)

    assert main(["check"]) == 1
    assert "warning" not in capsys.readouterr().out


def test_an_answer_with_a_reason_silences_it(content):
    topic(content, "accepted:", "  - warning: slip", "    reason: So it was printed.")
    assert read_library(content).warnings == ()


def test_an_answer_for_a_paragraph_is_for_that_one_alone(content):
    fields = ("accepted:", "  - warning: slip", "    reason: So it was printed.", '    paragraph: "2.8"')
    topic(content, *fields, text="2.8 It runs for eighth months.\n\n2.9 It runs for ninth months.")

    warnings = [str(warning).partition("warning: ")[2] for warning in read_library(content).warnings]
    assert warnings == ['"ninth months" looks like a slip. Write the number: nine. [slip]']


def test_an_answer_to_nothing_is_a_warning_at_its_line(content):
    path = topic(content, "accepted:", "  - warning: slip", "    reason: So it was printed.", text="All is well.")

    (warning,) = read_library(content).warnings
    assert (warning.warning, warning.what) == ("answer to nothing", "Nothing is warned of as 'slip'.")
    assert path.read_text(encoding="utf-8").splitlines()[warning.line - 1] == "  - warning: slip"


def test_what_is_withheld_is_not_quoted(content):
    withheld = next(record for record in read_library(content).records if record.status == "withheld")
    path = content / withheld.path
    path.write_text(path.read_text(encoding="utf-8") + "\nIt runs for eighth months.\n", encoding="utf-8")

    assert read_library(content).warnings == ()


def test_a_second_reading_gives_the_same_warnings_from_the_cache(content):
    topic(content)
    cache = Cache(content.parent / "kept")

    first = read_library(content, cache).warnings
    assert read_library(content, cache).warnings == first != ()


def test_a_new_word_in_a_register_is_looked_for_at_once(content):
    topic(content, text="The Field Watch came.")
    cache = Cache(content.parent / "kept")
    assert read_library(content, cache).warnings == ()

    register = content / "registers" / "organisations.yaml"
    words = register.read_text(encoding="utf-8").rstrip() + "\n  avoid:\n    - Field Watch\n"
    register.write_text(words, encoding="utf-8")

    assert [warning.warning for warning in read_library(content, cache).warnings] == ["name of an organisation"]


PAPER = """---
title: The watch
summary: How many grants were made.
date: 2024-03-07
submitted_by: Police and Crime Commissioner
purpose: update
published: 2024-03-07
passages:
  - heading: Grants
    facts:
      - key: grants
        value: {value}
---

## Grants

{value} were made.
"""


def test_papers_of_the_same_date_that_state_a_fact_differently_are_asked_about(content):
    for value in ("19", "over 20"):
        (content / "panel-reports" / f"watch-{len(value)}.md").write_text(PAPER.format(value=value), encoding="utf-8")

    warnings = read_library(content).warnings
    figures = [(warning.warning, warning.line, warning.what.rpartition(": ")[2]) for warning in warnings]
    assert figures == [("figure", 9, "here it is 19."), ("figure", 9, "here it is over 20.")]


def test_a_plain_text_is_looked_at_before_it_is_a_record(content, capsys):
    paper = content.parent / "paper.txt"
    paper.write_text("It will be presented on 15 June 2017.\n", encoding="utf-8")

    assert main(["lint", str(paper), "--date", "2017-06-27"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"{paper}:1: warning: ")
    assert err == "1 warning: 1 stale tense.\n"


@pytest.mark.parametrize("wrong", [["absent.txt"], ["paper.txt", "--date", "June"]])
def test_an_unreadable_file_is_reported(content, capsys, wrong):
    (content.parent / "paper.txt").write_text("Text.\n", encoding="utf-8")

    assert main(["lint", *wrong]) == 1
    assert capsys.readouterr().err.count("\n") == 1
