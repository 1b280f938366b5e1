import json
import pickle

import pytest

from gazette.problems import FORMATS, Mistake, Problem, ProblemsFound, as_github, as_json, as_text, each_once, how_many

PROBLEM = Problem("content/a.md", 3, "The date is wrong.", "Write 2016-11-10.")


def test_a_problem_prints_its_place_what_is_wrong_and_what_to_write():
    assert str(PROBLEM) == "content/a.md:3: The date is wrong. Write 2016-11-10."


def test_a_problem_without_a_remedy_ends_with_what_is_wrong():
    assert str(Problem("a.md", 1, "It is gone.")) == "a.md:1: It is gone."


def test_problems_sort_by_path_then_line_as_a_number_each_once():
    problems = [Problem("b.md", 1, "x"), Problem("a.md", 10, "x"), Problem("a.md", 9, "x"), Problem("a.md", 9, "x")]

    assert [(p.path, p.line) for p in each_once(problems)] == [("a.md", 9), ("a.md", 10), ("b.md", 1)]


@pytest.mark.parametrize(
    ("warnings", "words"),
    [
        (("",), "1 mistake"),
        (("", ""), "2 mistakes"),
        (("retired term",), "1 warning"),
        (("tense", ""), "1 mistake and 1 warning"),
    ],
)
def test_problems_are_counted_as_mistakes_or_as_warnings(warnings, words):
    assert how_many([Problem("a.md", 1, "x", warning=warning) for warning in warnings]) == words


def test_a_problem_is_put_at_the_file_it_was_found_in():
    assert Problem("", 3, "x").at("a.md") == Problem("a.md", 3, "x")


def test_a_mistake_says_both_halves():
    assert str(Mistake("It is late.", "Hurry.")) == "It is late. Hurry."


def test_problems_found_carry_every_problem_sorted_also_out_of_another_process():
    error = ProblemsFound([PROBLEM, Problem("a.md", 1, "x"), PROBLEM])

    assert error.problems == [Problem("a.md", 1, "x"), PROBLEM]
    assert pickle.loads(pickle.dumps(error)).problems == error.problems
    assert str(error) == as_text(error.problems)


def test_the_json_has_four_fields_for_each_problem():
    assert json.loads(as_json([PROBLEM])) == [
        {"path": "content/a.md", "line": 3, "what": "The date is wrong.", "remedy": "Write 2016-11-10."}
    ]


def test_the_signs_of_githubs_annotations_are_escaped():
    problem = Problem("a,b:c.md", 3, "100% wrong.\n::error::", "Write 50%.")

    assert as_github([problem]) == "::error file=a%2Cb%3Ac.md,line=3::100%25 wrong.\\n::error:: Write 50%25."


HOSTILE = {
    "\x1b[2J": "\\x1b[2J",
    "\x9b2J": "\\x9b2J",
    "\x07": "\\x07",
    "\r": "\\r",
    "\t": "\\t",
    "\n::add-mask::e": "\\n::add-mask::e",
    "\u2028::error::": "\\u2028::error::",
    "\x85": "\\x85",
    "\u202egnp.exe": "\\u202egnp.exe",
    "\u2066": "\\u2066",
    "\u200b": "\\u200b",
    "\udcff": "\\udcff",
    "##[add-mask]x": "# #[add-mask]x",
}


@pytest.mark.parametrize("report", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_signs_that_cannot_be_seen_never_reach_a_terminal_or_a_log(report, words):
    problem = Problem(f"a{words}.md", 3, f"There is no field 'a{words}'.", f"Write b{words}.", warning=f"c{words}")

    (*lines,) = report([problem]).split("\n")
    assert all(line.isprintable() for line in lines)
    assert len(lines) == (9 if report is as_json else 1)


@pytest.mark.parametrize(("words", "shown"), HOSTILE.items(), ids=ascii)
def test_a_sign_that_cannot_be_seen_is_shown_by_its_code(words, shown):
    assert str(Problem("a.md", 3, f"'{words}'")) == f"a.md:3: '{shown}'"
    assert as_github([Problem("a.md", 3, f"'{words}'")]) == f"::error file=a.md,line=3::'{shown}'"
    assert json.loads(as_json([Problem("a.md", 3, words)]))[0]["what"] == words


def test_letters_signs_and_spaces_of_every_language_are_printed_as_they_are():
    assert str(Problem("a.md", 3, "Tŷ £5\xa0000 “é” ✓ 日本")) == "a.md:3: Tŷ £5\xa0000 “é” ✓ 日本"


def test_json_has_letters_as_they_are_written():
    assert "café" in as_json([Problem("a.md", 1, "There is no café.")])
