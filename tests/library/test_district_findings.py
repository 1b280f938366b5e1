"""Warnings of places that the register of places lacks, or has in another district."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.library.read import read_library
from tests.build.building import SAMPLE, copy_of, edit

REGISTER = "- district: Sampleton\n  places: [Millbrook]\n- district: Marsh\n"
HALL = "meetings/2023-07-06-public-meeting.md"
OTHER = "meetings/2023-05-16-public-meeting.md"
FUND = "funds/victims-fund.csv"
REMEDY = (
    "to registers/places.yaml under places: of its district, of the whole area or of what is not known; or write "
    "district: beside it."
)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    content = copy_of(SAMPLE, tmp_path / "content")
    (content / "registers/places.yaml").write_text(REGISTER)
    return content


def warnings_in(content: Path) -> list[str]:
    return [str(problem) for problem in read_library(content).warnings if problem.warning in ("place", "district")]


def test_places_that_are_known_give_no_warning(content: Path) -> None:
    assert warnings_in(content) == []


def test_without_a_register_no_place_is_questioned(content: Path) -> None:
    edit(content / HALL, "Village Hall, Marsh", "Village Hall, Fen")
    (content / "registers/places.yaml").unlink()

    assert warnings_in(content) == []


def test_a_place_that_is_not_known_is_reported_once(content: Path) -> None:
    for meeting in (HALL, OTHER):
        edit(content / meeting, "Village Hall, Marsh", "Corn Exchange, Fen")

    assert warnings_in(content) == [
        f"content/{OTHER}:6: warning: The register of places does not have 'Corn Exchange, Fen', so no district is "
        f"known. Add it {REMEDY} [place]"
    ]


def test_a_place_that_is_like_one_is_offered(content: Path) -> None:
    edit(content / HALL, "Village Hall, Marsh", "Village Hall, Milbrook")

    (warning,) = warnings_in(content)
    assert warning.endswith(f"so no district is known. Did you mean 'Millbrook'? Otherwise add it {REMEDY} [place]")


def test_the_place_of_a_grant_is_reported_at_its_row(content: Path) -> None:
    sheet = (content / FUND).read_text().splitlines()
    (content / FUND).write_text("\n".join([f"{sheet[0]},place,district", f"{sheet[1]},Fen,"]) + "\n")

    (warning,) = warnings_in(content)
    assert warning.startswith(f"content/{FUND}:2: warning: The register of places does not have 'Fen'")

    (content / FUND).write_text("\n".join([f"{sheet[0]},place,district", f"{sheet[1]},Fen,Marsh"]) + "\n")
    assert warnings_in(content) == []


def test_a_place_in_another_district_than_the_document_names(content: Path) -> None:
    edit(content / HALL, "place: Village Hall, Marsh", "place: Village Hall, Millbrook\ndistrict: Marsh")

    assert warnings_in(content) == [
        f"content/{HALL}:8: warning: district is Marsh, but registers/places.yaml has 'Village Hall, Millbrook' in "
        "Sampleton. Correct the one that is wrong, or the register. [district]"
    ]


def test_a_place_in_the_district_that_the_document_names(content: Path) -> None:
    edit(content / HALL, "place: Village Hall, Marsh", "place: Village Hall, Millbrook\ndistrict: Sampleton")

    assert warnings_in(content) == []


def test_an_author_can_answer_the_warning(content: Path) -> None:
    answer = "accepted:\n  - {warning: place, reason: Nobody knows where it was.}"
    edit(content / HALL, "place: Village Hall, Marsh", f"place: Fen\n{answer}")

    assert warnings_in(content) == []
