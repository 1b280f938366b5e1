"""`bin/gazette start`: a blank office, for any name, where nothing is in the way."""

import html
import re

import pytest

from gazette import __main__
from gazette.commands.new_office import BlankOffice
from gazette.library.read import read_library
from tests.repository import commit, git, repository

NAME = "Police and Crime Commissioner for Exampleshire"
FOREIGN = re.compile(r"Hertford|Herts|made up|demonstration|invented|Exampleshire|example\.org", re.I)
DATE = re.compile(r"\b20\d\d-\d\d|\b(?!1 June 2021)\d{1,2} [A-Z][a-z]+ 20\d\d")  # guidance on an Order is of 1 June
SAMPLE = "---\nrecord: compiled\npublisher:\n  name: The Gazette project\narea: Old Sampleshire\n---\nIt is old.\n"


def start(folder, *options, name=NAME, area="Exampleshire"):
    return __main__.main(["start", str(folder), "--name", name, "--area", area, *options])


@pytest.fixture
def sample(tmp_path):
    """A repository with the sample of the project in content/, which is committed."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.md").write_text(SAMPLE)
    repository(tmp_path)
    return tmp_path / "content"


@pytest.mark.parametrize(
    "name",
    [
        'Mayor\'s Office for "Policing" & Crime: Sampleton',
        "Comisiynydd yr Heddlu a Throseddu Ŵyr Ŷ",
        "- key: *value* <b>x</b> `c` | ~~y~~ # $name {year} \\",
        "no",
        "Two\n lines",
    ],
)
def test_an_office_of_any_name_passes_the_check_without_a_warning(name, tmp_path):
    assert start(tmp_path / "office", name=name) == 0

    library = read_library(tmp_path / "office")
    assert library.office.names[0].name == " ".join(name.split())
    assert library.warnings == ()
    (statement,) = (page for page in library.pages if page.name == "accessibility")
    assert " ".join(name.split()) in html.unescape(statement.body.html)


@pytest.mark.parametrize(
    ("name", "short", "in_sentence"),
    [
        ("Police and Crime Commissioner for Sampleton", "the Commissioner", "the Police and Crime Commissioner for "),
        ("The Mayor of Sampleton", "the Mayor", "The Mayor of "),
        ("Mayor’s Office for Policing", "the Mayor's Office", "the Mayor’s "),
        ("Sampleton Combined Authority", "the Combined Authority", "the Sampleton "),
        ("Comisiynydd Sampleton", "the office", "Comisiynydd "),
    ],
)
def test_the_short_name_is_the_word_for_such_an_office(name, short, in_sentence):
    office = BlankOffice(name, "Sampleton", "tag:record.sampleton.test,2024")

    assert office.short_name == short
    assert office.name_in_sentence.startswith(in_sentence)


def test_the_blank_office_has_nothing_of_a_sample_nor_a_date():
    texts = BlankOffice("Mayor of Sampleton", "Sampleton", "tag:record.sampleton.test,2024").files()

    published = {path: text for path, text in texts.items() if not path.endswith("README.md")}
    assert [(path, FOREIGN.findall(text)) for path, text in published.items() if FOREIGN.search(text)] == []
    assert [path for path, text in published.items() if DATE.search(text)] == []
    assert "registers/published.csv" not in texts


def test_the_domain_of_the_site_begins_the_ids_of_its_feeds(tmp_path, monkeypatch):
    monkeypatch.setenv("GAZETTE_TODAY", "2024-06-15")
    assert start(tmp_path / "office", "--site", "https://record.sampleton.test/") == 0
    assert start(tmp_path / "other") == 0

    assert read_library(tmp_path / "office").office.feed_ids == "tag:record.sampleton.test,2024"
    assert read_library(tmp_path / "other").office.feed_ids == "tag:record.example.org,2024"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"name": " "}, "is missing. Write it in quotation marks after --name."),
        ({"area": ""}, "is missing. Write it in quotation marks after --area."),
        ({"name": "Mayor " * 20}, "has 120 characters. Write at most 100."),
        ({"name": "Bell\a"}, "Remove it."),
        ({"site": "record.sampleton.test"}, "Write your own after --site"),
        ({"site": "https://record.example.org"}, "Write your own after --site"),
    ],
)
def test_a_mistake_is_answered_in_a_sentence_and_nothing_is_written(options, words, tmp_path, capsys):
    site = ["--site", options.pop("site")] if "site" in options else []

    assert start(tmp_path / "office", *site, **options) == 1

    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_a_file_is_left_as_it_is(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("Mine")

    assert start(tmp_path) == 1

    assert "Choose another folder." in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_name_and_area_are_asked_for_at_a_terminal(tmp_path, monkeypatch):
    answers = iter(["Mayor of Sampleton", "Sampleton"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda question: next(answers))

    assert __main__.main(["start", str(tmp_path / "office")]) == 0

    office = read_library(tmp_path / "office").office
    assert (office.names[0].name, office.area) == ("Mayor of Sampleton", "Sampleton")


def test_the_sample_moves_to_examples_as_it_is(sample, capsys):
    (sample / "old-notes.txt").write_text("Old")
    commit(sample.parent)

    assert start(sample) == 0

    moved = sample.parent / "examples/old-sampleshire"
    assert (moved / "office.md").read_text() == SAMPLE
    assert f"make serve CONTENT={moved}" in capsys.readouterr().out
    assert read_library(sample).office.area == "Exampleshire"
    git(sample.parent, "add", "--all")
    renames = git(sample.parent, "diff", "--cached", "--name-status", "--find-renames", "HEAD").splitlines()
    assert "R100\tcontent/old-notes.txt\texamples/old-sampleshire/old-notes.txt" in renames


def test_the_sample_stays_if_a_file_was_edited(sample, capsys):
    (sample / "my-notes.md").write_text("Mine")

    assert start(sample) == 1

    assert "content/my-notes.md was edited and not committed" in capsys.readouterr().err
    assert (sample / "office.md").read_text() == SAMPLE
    commit(sample.parent)
    assert start(sample) == 0


def test_the_sample_stays_if_its_new_place_is_taken(sample, capsys):
    (sample.parent / "examples/old-sampleshire").mkdir(parents=True)

    assert start(sample) == 1

    assert "which is there already" in capsys.readouterr().err
    assert (sample / "office.md").read_text() == SAMPLE


def test_an_office_of_ones_own_never_moves(sample, capsys):
    (sample / "office.md").write_text(SAMPLE.replace("The Gazette project", "A library"))

    assert start(sample) == 1

    assert "Choose another folder." in capsys.readouterr().err
    assert not (sample.parent / "examples").exists()
