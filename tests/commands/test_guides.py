import posixpath
import re
import shutil
from pathlib import Path

import pytest

from gazette import __main__
from gazette.commands.guide_fields import optional
from gazette.commands.guide_parts import EXAMPLE, example
from gazette.commands.guide_questions import OFFICE_QUESTIONS, SHARED_QUESTIONS
from gazette.commands.guides import KINDS_WITH_GUIDES, guides
from gazette.library.read import read_library
from gazette.records import Office, PublicRegister, Record, documents_folder
from tests.kinds import ADDED

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def texts():
    return dict(guides())


def command(*words):
    return __main__.main(["guides", *map(str, words)])


def blocks(text, language):
    return re.findall(rf"^````{language}\n(.*?)^````$", text, re.S | re.M)


def test_every_guide_in_the_content_is_what_the_declarations_say(capsys):
    assert command(CONTENT, "--check") == 0
    assert capsys.readouterr().out == ""


def test_a_guide_that_was_edited_by_hand_is_named_and_rewritten(tmp_path, capsys):
    command(tmp_path)
    (tmp_path / "funds/README.md").write_text("Something else.\n")
    assert command(tmp_path, "--check") == 1
    assert capsys.readouterr().out.startswith(f"{tmp_path}/funds/README.md:1: This guide is out of date.")
    assert command(tmp_path) == 0
    assert command(tmp_path, "--check") == 0


def test_a_missing_guide_is_named(tmp_path):
    command(tmp_path)
    (tmp_path / "topics/README.md").unlink()
    assert command(tmp_path, "--check") == 1


@pytest.mark.parametrize("which", ["short", "long"])
def test_the_examples_together_pass_the_check(which):
    assert read_library(EXAMPLE / which).records


@pytest.mark.parametrize("kind", KINDS_WITH_GUIDES, ids=lambda kind: kind.kind)
def test_the_short_example_copied_from_the_guide_passes_in_a_new_content_folder(kind, texts, tmp_path):
    text = texts[f"{documents_folder(kind)}/README.md"]
    for name in ("office.md", "home.md"):
        (tmp_path / name).write_text(example("short", name), encoding="utf-8")
    (tmp_path / kind.guide.short_example).parent.mkdir(parents=True)
    (tmp_path / kind.guide.short_example).write_text(blocks(text, "markdown")[0], encoding="utf-8")
    if kind is PublicRegister:
        rows = kind.guide.short_example.replace(".md", ".csv")
        (tmp_path / rows).write_text(blocks(text, "csv")[0], encoding="utf-8")
    assert read_library(tmp_path).by_path[kind.guide.short_example].kind == kind.kind


def test_the_long_examples_copied_from_the_guides_pass_beside_each_other(texts, tmp_path):
    content = shutil.copytree(EXAMPLE / "long", tmp_path / "content")
    kinds = [kind for kind in KINDS_WITH_GUIDES if kind.guide.long_example or kind.kind not in (*ADDED, "register")]
    for kind in kinds:
        text = texts[f"{kind.folder}/README.md"]
        (content / kind.guide.long_example).write_text(blocks(text, "markdown")[1], encoding="utf-8")
    assert len(read_library(content).records) == len(read_library(EXAMPLE / "long").records)


def test_a_decision_needs_six_fields():
    fields = example("short", "decisions/2018/PCC-2018-001-van-for-rural-patrols.md").split("---")[1]
    assert len(fields.strip().splitlines()) == 6


def test_the_guide_of_a_kind_lists_its_fields_and_nested_fields(texts):
    text = texts["funds/README.md"]
    for name in ("source_of_money", "rounds", "more_than_the_pot", "recipient", "individual"):
        assert f"| `{name}` |" in text


def test_the_table_of_a_group_says_which_of_its_fields_are_required(texts):
    assert "| `id` (required) | " in texts["meetings/README.md"]
    assert "| `owner` | " in texts["meetings/README.md"]
    assert "| `ground` (required) | " in texts["README.md"]


@pytest.mark.parametrize(
    ("kind", "questions"),
    [
        (Record, SHARED_QUESTIONS),
        (Office, OFFICE_QUESTIONS),
        *((kind, kind.guide.questions) for kind in KINDS_WITH_GUIDES if kind.guide.questions),
    ],
)
def test_the_questions_name_each_optional_field_once(kind, questions):
    fields = [name for name, _ in optional(kind, without=None if kind is Record else Record)]

    assert sorted(name for question in questions for name in question.fields) == sorted(fields)


def anchors(text):
    """The names that GitHub gives to headings."""
    return {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in re.findall("^#+ (.+)$", text, re.M)
    }


def test_every_link_to_a_heading_in_the_guides_leads_there(texts):
    links = [
        (path, posixpath.normpath(posixpath.join(posixpath.dirname(path), page)) if page else path, name)
        for path, text in texts.items()
        for page, name in re.findall(r"\]\(([^):#]*)#([^)]+)\)", text)
    ]

    assert len(links) > 100
    assert [(path, page, name) for path, page, name in links if name not in anchors(texts[page])] == []


def test_the_choices_of_a_field_are_listed(texts):
    assert "one of: withheld, withdrawn, superseded, closed, removed |" in texts["README.md"]


def test_the_mistake_that_a_guide_shows_is_what_the_check_says(texts, tmp_path, capsys):
    content = shutil.copytree(EXAMPLE / "short", tmp_path / "content")
    path = content / "topics/rural-crime.md"
    path.write_text(path.read_text().replace("title:", "titel:", 1))
    __main__.main(["check", str(content), "--cache", str(tmp_path / "cache")])
    shown = blocks(texts["topics/README.md"], "text")[-1]
    assert capsys.readouterr().out.replace(f"{tmp_path}/", "") == shown


def test_the_guide_to_courses_says_what_leaving_out_whether_it_runs_publishes(texts):
    assert "Without this line the page says that nobody confirms it" in texts["academy/README.md"]
    assert "available: yes" in blocks(texts["academy/README.md"], "markdown")[0]
