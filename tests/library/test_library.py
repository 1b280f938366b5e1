"""The sample's records are linked in both directions, and records that are not public yet are held back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.embargo import Held
from gazette.library.folder import content_path, spreadsheet_of
from gazette.library.library import Library
from gazette.library.read import read_content, read_library
from gazette.london import instant
from gazette.markup.body import FileLink
from gazette.problems import ProblemsFound
from gazette.records import KINDS, Fund, Office
from gazette.records.decision import Chain
from gazette.records.promise import Promise
from tests.kinds import ADDED
from tests.mistakes.tables import SAMPLE, Edit, copy_of_the_sample


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(SAMPLE)


def record(library, kind, name):
    target = library.find(kind, name)
    assert target is not None, name
    return target.record


def test_every_file_becomes_a_record(library):
    files = [path for path in SAMPLE.rglob("*.md") if path.name != "README.md"]
    assert len(library.records) == len(files)


def test_records_are_in_the_order_of_their_paths(library):
    paths = [record.path for record in library.records]
    assert paths == sorted(paths)


def test_there_are_at_least_two_of_each_kind_and_a_document_of_an_added_kind(library):
    fewest = {kind: 1 if kind is Office or kind.kind in ADDED else 2 for kind in KINDS}
    assert [kind for kind in KINDS if len(library.of(kind)) < fewest[kind]] == []


@pytest.mark.parametrize("spelt", ["PCCE/045/2020", "PCCE 45 2020", "pcce-045-2020"])
def test_a_decision_is_found_by_its_reference_in_any_spelling(library, spelt):
    assert record(library, "decision", spelt).address == "decisions/PCCE-045-2020/"


def test_a_decision_without_a_reference_is_found_by_the_name_of_its_file(library):
    assert record(library, "decision", "letter-to-the-minister").address == "decisions/letter-to-the-minister/"


def test_a_round_is_found_by_its_fund_and_id(library):
    target = library.find("round", "road-fund/2023-24")
    assert target is not None
    assert target.address == "funds/road-fund/rounds/2023-24/"


@pytest.mark.parametrize(
    ("kind", "name"), [("decision", "x"), ("round", "road-fund/x"), ("round", "x/y"), ("zebra", "x")]
)
def test_a_missing_record_is_not_found(library, kind, name):
    assert library.find(kind, name) is None


def test_a_paragraph_has_its_place_on_the_page(library):
    target = library.find("report", "2024-03-07-update", "2.1")
    assert target is not None
    assert (target.is_whole, target.address) == (True, "panel-reports/2024-03-07-update/#p2-1")


def test_a_missing_paragraph_makes_the_target_incomplete(library):
    target = library.find("report", "2024-03-07-update", "9.9")
    assert target is not None
    assert not target.is_whole


def test_the_links_to_a_record_name_the_records_they_come_from(library):
    cameras = record(library, "decision", "PCC-2024-001")
    named = {(relation.source.path, relation.how) for relation in library.relations_to[cameras.identity]}
    assert named >= {
        ("panel-reports/2024-03-07-update.md", "decisions"),
        ("panel-reports/2024-03-07-update.md", "text"),
        ("funds/road-fund.md", "rounds"),
        ("funds/road-fund.md", "awards"),
        ("consultations/precept-2024-25.md", "result"),
    }


@pytest.mark.parametrize(
    ("how", "group"), [("promises", Promise), ("earlier", Chain), ("topics", None), ("result", None), ("text", None)]
)
def test_a_link_knows_the_group_of_fields_that_names_its_target(library, how, group):
    groups = [relation.group for relation in library.relations if relation.how == how]
    assert groups
    assert all(isinstance(member, group) if group else member is None for member in groups)


def test_a_text_is_linked_to_a_decision_that_it_names_in_another_spelling(library):
    first_year = record(library, "decision", "PCCE/045/2020")
    assert {relation.how for relation in library.relations_to[first_year.identity]} == {"earlier", "text"}


def test_awards_belong_to_the_fund_beside_them(library):
    fund = record(library, "fund", "road-fund")
    assert isinstance(fund, Fund)
    assert [(award.id, award.line, str(award.amount)) for award in fund.awards] == [
        ("rf-001", 2, "£12,000"),
        ("rf-002", 3, "£500"),
        ("rf-003", 4, "about £3,000"),
        ("rf-004", 5, "£40,000"),
        ("rf-005", 6, "amount not known"),
        ("rf-006", 7, "£250"),
        ("rf-007", 8, "£700"),
        ("rf-008", 9, "£125.50"),
        ("rf-009", 10, "£90"),
    ]


def test_the_last_change_of_a_record_may_be_minor(library):
    change = record(library, "decision", "PCC-2024-001").last_change
    assert (change.kind, str(change.date)) == ("minor", "1 March 2024")


def test_what_is_published_after_a_day_is_held_back(tmp_path):
    content = copy_of_the_sample(tmp_path)
    read = read_content(content, now=instant(date(2024, 6, 1)))
    assert [held.path for held in read.held] == ["consultations/plan-2025.md"]
    assert "consultations/plan-2025.md" not in read.library.by_path
    assert read.library.held == Held()


def mistakes_of(content: Path, day: date | None = None) -> list[str]:
    try:
        read_library(content, now=instant(day) if day else None)
    except ProblemsFound as error:
        return [str(problem).partition("/content/")[2] for problem in error.problems]
    return []


LINK = "[[consultation plan-2025]]"


@pytest.mark.parametrize(
    ("published", "link", "is_mistake"),
    [
        ("2023-12-01", LINK, True),
        ("2024-06-08", LINK, True),
        ("2024-06-10", LINK, False),
        ("2023-12-01", "[it](/consultations/plan-2025/)", True),
        ("2023-12-01", "[it](../consultations/plan-2025.md)", True),
    ],
)
def test_a_link_to_what_is_not_public_yet_says_from_when_it_is(published, link, is_mistake, tmp_path):
    content = copy_of_the_sample(tmp_path)
    fields = f"title: Bells\nsummary: On bells.\nurl: https://example.org/bells\naudience: all\npublished: {published}"
    (content / "academy/bells.md").write_text(f"---\n{fields}\n---\n\nSee {link}.\n")

    assert mistakes_of(content, date(2024, 6, 1)) == is_mistake * [
        "academy/bells.md:9: The consultation 'plan-2025' is not public before 10 June 2024. "
        "Link to it from that day on."
    ]


@pytest.mark.parametrize(("made_by", "is_mistake"), [("", True), ("    made_by: the Mayor\n", False)])
def test_nothing_speaks_of_a_decision_that_is_held_back_by_its_reference(made_by, is_mistake, tmp_path):
    content = copy_of_the_sample(tmp_path)
    notice = content / "decisions/2024/PCC-2024-002-rural-watch-extended.md"
    later = content / "decisions/2024/PCC-2024-005-bells.md"
    held = notice.read_text().replace("PCC-2024-002", "PCC-2024-005")
    held = held.replace("published: 2024-03-11", "published: 2025-01-01")
    later.write_text(held.partition("earlier:")[0] + "---\n\nBells.\n")
    written = notice.read_text().replace("    decision: PCCE 45/2020\n", f"    reference: PCC 2024/5\n{made_by}")
    notice.write_text(written)

    whats = [line for line in mistakes_of(content, date(2024, 12, 1)) if "is not public" in line]
    assert [line.partition(": ")[2].partition(".")[0] for line in whats] == is_mistake * [
        "The decision 'PCC-2024-005' is not public before 1 January 2025"
    ]


def test_a_folder_gives_the_same_library_with_and_without_a_cache(tmp_path):
    first, again = Cache(tmp_path / "kept"), Cache(tmp_path / "kept")
    new = read_library(SAMPLE, first)
    first.save()
    again = Cache(tmp_path / "kept")
    assert read_library(SAMPLE, again).records == new.records


def test_several_processes_give_the_same_library(tmp_path):
    content = copy_of_the_sample(tmp_path)
    letter = (SAMPLE / "decisions/2024/letter-to-the-minister.md").read_text(encoding="utf-8")
    for number in range(200):
        (content / f"decisions/2023/letter-{number}.md").parent.mkdir(exist_ok=True)
        (content / f"decisions/2023/letter-{number}.md").write_text(letter, encoding="utf-8")
    library = read_library(content)
    assert len([decision for decision in library.decisions if decision.slug.startswith("letter-")]) == 201


@pytest.mark.parametrize(
    ("place", "content", "shown"),
    [
        (".", "content", ["content/topics/a_b.md", "content/topics/road-safety.md"]),
        ("content", ".", ["topics/a_b.md", "topics/road-safety.md"]),
        ("content/topics", "..", ["a_b.md", "road-safety.md"]),
    ],
)
def test_files_are_named_relative_to_the_working_folder(tmp_path, monkeypatch, place, content, shown):
    copied = copy_of_the_sample(tmp_path)
    Edit("topics/road-safety.md", ["title: Road safety"], ["title: Road safety", "zebra: x"]).make(copied)
    (copied / "topics" / "a_b.md").write_text("---\ntitle: x\nsummary: y\n---\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / place)

    with pytest.raises(ProblemsFound) as raised:
        read_library(Path(content))

    assert [problem.path for problem in raised.value.problems] == shown


@pytest.mark.parametrize(
    ("path", "from_root", "leads_to"),
    [
        ("PCC-2016-003.md", False, "decisions/2016/PCC-2016-003.md"),
        ("./PCC-2016-003.md", False, "decisions/2016/PCC-2016-003.md"),
        (".//PCC-2016-003.md", False, "decisions/2016/PCC-2016-003.md"),
        ("../../funds/road-fund.md", False, "funds/road-fund.md"),
        ("../../../funds/road-fund.md", False, None),
        ("funds/road-fund.md", True, "funds/road-fund.md"),
        ("../funds/road-fund.md", True, None),
    ],
)
def test_a_path_leads_from_its_document_or_from_the_content_folder(path, from_root, leads_to):
    assert content_path("decisions/2016/PCC-2016-004.md", FileLink(1, path, path, from_root)) == leads_to


@pytest.mark.parametrize(
    ("document", "sheet"),
    [
        ("funds/road-fund.md", "funds/road-fund.csv"),
        ("funds/2024/road-fund.md", "funds/road-fund.csv"),
        ("registers/tables/gifts.md", "registers/tables/gifts.csv"),
        ("decisions/2024/PCC-2024-001.md", ""),
        ("office.md", ""),
    ],
)
def test_the_rows_of_a_document_are_in_the_folder_of_its_kind(document: str, sheet: str) -> None:
    assert spreadsheet_of(document) == sheet
