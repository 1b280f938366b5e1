"""Whatever has an id and an address is in the register: gone or given to another, it needs a note that names it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.frontmatter.models import groups_in
from gazette.library.former_addresses import files_removed, parts_removed, redirects_of_former
from gazette.library.published_parts import kinds_in, parts_of
from gazette.library.read import read_library
from gazette.records import KINDS
from gazette.records.cited_part import CitedPart
from tests.build.building import EXAMPLE, edit
from tests.library.problems_in import READ, sentences_in
from tests.library.removed_parts import (
    FIGURES,
    FUND,
    GRANTS,
    PARTS,
    PLAN,
    REPORT,
    WATCH,
    content,
    note,
    publish,
    published,
    take_out,
)

__all__ = ["content", "published"]

SENTENCE = "The {noun} published on 1 June 2024 is gone: {name}. Put it back, or name it by its id in the note of the "


@pytest.mark.parametrize("noun", PARTS)
def test_a_part_that_is_gone_is_named_in_a_note(content: Path, noun: str) -> None:
    take_out(content, PARTS[noun])
    note(content, PARTS[noun].document, "Brought up to date.")

    (line,) = sentences_in(content)
    assert SENTENCE.format(noun=noun, name=PARTS[noun].called) in line


@pytest.mark.parametrize("noun", PARTS)
def test_a_part_that_a_note_names_is_remembered(content: Path, noun: str) -> None:
    part = PARTS[noun]
    take_out(content, part)
    note(content, part.document, f"The {noun} {part.called} was entered twice.")
    publish(content, 2)
    library = read_library(content, READ)

    (record,) = [record for record in library.records if record.path == part.document]
    (former,) = parts_removed(library, record)
    assert (former.kind.noun, former.id, former.to) == (noun, part.called, "")


@pytest.mark.parametrize("noun", ["promise", "recommendation"])
def test_an_id_is_not_given_to_another_part(content: Path, noun: str) -> None:
    part = PARTS[noun]
    old = re.search("text: .*", part.lines)
    edit(content / part.file, old[0] if old else "", "text: Feed every horse in the county on Sundays.")
    note(content, part.document, "Brought up to date.")

    (line,) = sentences_in(content)
    assert f"The {noun} {part.called} is not the one that was published on 1 June 2024. An id is used once" in line


def test_the_id_of_a_promise_is_not_given_to_one_of_another_paper(content: Path) -> None:
    part = PARTS["promise"]
    take_out(content, part)
    note(content, part.document, f"The promise {part.called} was entered twice.")
    publish(content, 2)
    new = f"promises:\n  - id: {part.called}\n    text: Feed every horse in the county on Sundays.\n"
    copy = (content / REPORT).read_text()
    text = re.sub(r"\n(changes|promises|passages):\n(?:[ -].*\n)*", "\n", copy).replace("---\n", f"---\n{new}", 1)
    (content / "panel-reports/2024-05-09-update.md").write_text(text)

    assert any(
        f"The id {part.called} was that of another promise, which was removed" in s for s in sentences_in(content)
    )


def test_a_promise_that_another_paper_has_now_is_not_gone(content: Path) -> None:
    part = PARTS["promise"]
    take_out(content, part)
    note(content, part.document, "The promise is in the other report.")
    edit(content / "panel-reports/2024-03-07-update.md", "---\n", f"---\npromises:\n{part.lines}")
    note(content, "panel-reports/2024-03-07-update.md", "The promise of bells is entered here.")

    assert not [line for line in sentences_in(content) if "is gone" in line]


def test_a_grant_of_a_private_person_leaves_nothing(content: Path) -> None:
    edit(
        content / GRANTS,
        "rf-003,2022-23,A private person,Bicycle training,about 3000,unknown,,yes,,Paid in two parts.\n",
        "",
    )
    note(content, FUND, "The grant rf-003 was entered twice.")
    publish(content, 2)
    library = read_library(content, READ)

    assert not any(parts_removed(library, fund) for fund in library.funds)


def test_a_removal_leaves_nothing(content: Path) -> None:
    take_out(content, PARTS["award"])
    note(content, FUND, "Words were removed.", "removal")

    def former() -> list[object]:
        library = read_library(content, READ)
        return [part for fund in library.funds for part in parts_removed(library, fund)]

    assert former() == []
    publish(content, 2)
    assert former() == []


def test_what_a_public_note_names_is_remembered_after_a_removal(content: Path) -> None:
    take_out(content, PARTS["award"])
    note(content, FUND, "The grant rf-007 was entered twice.")
    publish(content, 2)
    note(content, FUND, "Words were removed.", "removal", day=3)
    publish(content, 3)
    library = read_library(content, READ)

    assert [part.id for fund in library.funds for part in parts_removed(library, fund)] == ["rf-007"]


def test_a_grant_in_another_round_leaves_its_address_on_the_page_of_the_first(content: Path) -> None:
    edit(content / GRANTS, "rf-007,2022-23", "rf-007,2023-24")
    note(content, FUND, "The grant rf-007 is of the second round.")
    publish(content, 2)
    library = read_library(content, READ)

    (former,) = [part for fund in library.funds for part in parts_removed(library, fund)]
    assert (former.page, former.to) == ("rounds/2022-23/", "funds/road-fund/rounds/2023-24/#award-rf-007")


def _without_file(content: Path, name: str = "") -> None:
    text = (content / WATCH).read_text()
    if name:
        (content / FIGURES).rename((content / FIGURES).with_name(name))
        (content / WATCH).write_text(text.replace("figures.csv", name))
    else:
        (content / FIGURES).unlink()
        text = re.sub(r"attachments:\n  - file: figures.csv\n    title: .*\n", "", text)
        (content / WATCH).write_text(re.sub(r"\[([^]]*)\]\(\.\./\.\./files[^)]*\)", r"\1", text))
    note(content, WATCH, "The file figures.csv was wrong.")
    publish(content, 2)


def test_a_file_that_was_removed_keeps_its_address(content: Path) -> None:
    _without_file(content)
    library = read_library(content, READ)

    (file,) = [file for record in library.records for file in files_removed(library, record)]
    assert (file.path, file.to) == (FIGURES, "")
    assert [(row.old, row.new) for row in redirects_of_former(library)] == [
        (f"/{FIGURES}", "/decisions/PCC-2024-002/#page-file-figures-csv")
    ]


def test_a_file_with_another_name_is_found_under_its_old_one(content: Path) -> None:
    _without_file(content, "calls.csv")

    (row,) = redirects_of_former(read_library(content, READ))
    assert (row.old, row.new) == (f"/{FIGURES}", f"/{FIGURES.replace('figures', 'calls')}")


def test_the_name_of_a_file_is_not_given_to_another(content: Path) -> None:
    _without_file(content, "calls.csv")
    (content / FIGURES).write_text("Year,Horses\n2023,40\n")
    edit(content / WATCH, "  - file: calls.csv", "  - file: figures.csv\n    title: Horses\n  - file: calls.csv")
    note(content, WATCH, "Horses were added.", day=3)

    (line,) = sentences_in(content)
    assert "The name figures.csv was that of another file, published on 1 June 2024 and removed" in line

    edit(content / WATCH, "Horses were added.", "The file figures.csv is there again, with other figures.")
    assert sentences_in(content) == []


def test_every_group_of_fields_with_an_id_is_cited_or_declared_to_be_without_an_address() -> None:
    """A new kind of part is either a CitedPart, or has no anchor and no address."""
    for kind in KINDS:
        for name, info in kind.model_fields.items():
            for group in groups_in(info.annotation):
                has_address = hasattr(group, "anchor") or hasattr(group, "address")
                assert not has_address or issubclass(group, CitedPart), f"{kind.kind}.{name}"
                assert "id" not in group.model_fields or name in kinds_in(kind), f"{kind.kind}.{name}"


def test_the_register_has_every_part_of_every_record() -> None:
    library = read_library(EXAMPLE, READ)
    nouns = {part.part.noun for record in library.records for part in parts_of(record)}
    assert nouns == {"award", "row", "round", "promise", "action", "recommendation", "objective", "item"}


def test_a_chapter_that_has_another_number_leads_to_where_it_is_now(content: Path) -> None:
    plan = content / PLAN
    plan.write_text(re.sub(r"^((?:## |  policing: |  grants: |))2\.", r"\g<1>3.", plan.read_text(), flags=re.M))
    note(content, PLAN, "Chapter 2 is chapter 3 now.")
    edit(plan, "chapter 3 now.\n", "chapter 3 now.\n    moved: [2 to 3, 2.1 to 3.1, 2.2 to 3.2]\n")
    publish(content, 2)

    (row,) = redirects_of_former(read_library(content, READ))
    assert (row.old, row.new) == ("/plan/2021-2025/2/", "/plan/2021-2025/3/#p3")
