"""Grants to private persons and of removed decisions: no version and no address says whose they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.library.read import read_library
from tests.build.building import edit
from tests.library.published_office import (
    CAMERAS,
    FUND,
    READ,
    mistakes,
    name_recipient,
    publish,
    published_office,
    register,
    take_out,
    versions,
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return published_office(tmp_path)


NAMED = "rf-007,2022-23,Robin Example,Bright coats,700,after 2022-09-14,,"


def test_a_grant_that_becomes_a_private_persons_has_no_earlier_version(content: Path) -> None:
    name_recipient(content, "rf-007,2022-23,Sampleton Help,Bright coats,700,after 2022-09-14,,", NAMED, 2)
    publish(content, 2)
    name_recipient(content, NAMED, f"{NAMED.replace('Robin Example', 'not named')}yes", 3)
    (content / f"{FUND}.csv").write_text((content / f"{FUND}.csv").read_text().replace(",,yes,,,", ",,yes,,"))
    before = versions(content, FUND)
    publish(content, 3)

    assert [version.missing for version in before] == [version.missing for version in versions(content, FUND)]
    assert [version.missing for version in versions(content, FUND)] == ["removed"]
    assert "Robin" not in str(versions(content, FUND))
    assert [row["fingerprint"] == "removed" for row in register(content, FUND)] == [True, True, False]


def test_an_id_that_was_a_private_persons_is_one_in_every_version(content: Path) -> None:
    name_recipient(
        content,
        "A private person,Bicycle training,about 3000,unknown,,yes",
        "Robin Example,Bicycle training,about 3000,unknown,,",
        3,
    )

    library = read_library(content, READ)

    award = next(award for fund in library.funds for award in fund.awards if award.id == "rf-003")
    assert (award.individual, award.recipient) == (True, "a private person")
    assert [str(warning) for warning in library.warnings if warning.warning == "private person"] == [
        f"{library.shown(f'{FUND}.csv')}:4: warning: The award rf-003 was a private person's, so its recipient is not "
        "named. Write not named, and yes under individual. Give an award to a body an id of its own. [private person]"
    ]


def test_a_name_in_another_cell_of_a_private_persons_grant_is_a_warning_that_does_not_name_it(content: Path) -> None:
    row = "A private person,Bicycle training,about 3000,unknown,,yes"
    name_recipient(content, row, row.replace("Bicycle training", "Bicycle training for Robin Example"), 3)

    (warning,) = (str(each) for each in read_library(content, READ).warnings if each.warning == "private person")
    assert "The award rf-003 is a private person's, and purpose may have a name" in warning
    assert "Robin Example" not in warning


@pytest.mark.parametrize("has_history", [True, False])
def test_nothing_leads_from_an_address_that_is_the_name_of_a_private_person(content: Path, has_history: bool) -> None:
    if not has_history:
        (content.parent / ".git").rename(content.parent / "no-history")
    edit(content / f"{FUND}.csv", "A private person", "Robin Example")
    (content / "redirects.csv").open("a").write("/recipients/robin-example/,/funds/road-fund/\n")

    (message,) = [message for message in mistakes(content) if "redirects" in message]
    assert message.endswith(
        "This old address is the name of a private person. Remove this row: nothing leads from the name."
    )


def test_no_award_of_a_removed_decision_is_left(content: Path) -> None:
    edit(content / CAMERAS, "reference:", "status: removed\nreference:")
    take_out(content, "removal")
    written = "changes:\n  - date: 2024-06-03\n    kind: removal\n    note: A grant was removed.\n"
    edit(content / f"{FUND}.md", "title:", f"{written}title:")

    library = read_library(content, READ)

    assert "rf-004" not in [award.id for fund in library.funds for award in fund.awards]
    assert [str(warning).partition(": warning: ")[2] for warning in library.warnings if "rf-004" in str(warning)] == [
        "The award rf-004 is not published, because its decision was removed. Remove the row, with a change of kind "
        "removal in its fund, or remove the reference in its cell. [removed]"
    ]
