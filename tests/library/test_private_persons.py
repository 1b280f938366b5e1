"""The name of a private person is replaced when the award is read: neither library nor output holds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.award_index import award_index_of
from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.library.spreadsheet import read_spreadsheet
from gazette.library.versions import with_history
from gazette.problems import ProblemsFound
from gazette.records.fund import Award
from gazette.records.private_recipient import PRIVATE_PERSON
from tests.build.building import SAMPLE, built, copy_of, edit
from tests.build.sites import PRIVATE_NAME

SHEET = "funds/road-fund.csv"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The imaginary office, with the name of a private person in a spreadsheet."""
    content = copy_of(SAMPLE, tmp_path_factory.mktemp("office") / "content")
    edit(content / SHEET, "A private person", PRIVATE_NAME)
    return content


def everything_in(start: object) -> Iterator[object]:
    """The object and everything that can be reached from it, by attributes, keys, values and members."""
    waiting, seen = [start], {id(start)}
    while waiting:
        current = waiting.pop()
        yield current
        for inner in inside(current):
            if id(inner) not in seen:
                seen.add(id(inner))
                waiting.append(inner)


def inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from (*value.keys(), *value.values())
    elif isinstance(value, list | tuple | set | frozenset):
        yield from value
    else:
        yield from getattr(value, "__dict__", {}).values()
        yield from (getattr(value, "__pydantic_private__", None) or {}).values()


def names_in(start: object) -> list[object]:
    return [value for value in everything_in(start) if isinstance(value, str) and PRIVATE_NAME in value]


def filled(library: Library) -> Library:
    """The library with all its cached properties computed."""
    assert library.relations_from
    assert library.relations_to
    return with_history(library, Cache(None))


def test_the_walk_reaches_the_recipients_of_awards(content: Path) -> None:
    values = list(everything_in(read_library(content)))

    assert "Sampleton Borough Council" in values
    assert PRIVATE_PERSON in values


def test_no_library_holds_the_name(content: Path) -> None:
    library = filled(read_library(content))

    assert names_in(library) == []
    assert names_in(award_index_of(library, "grant")) == []


def test_no_mistake_quotes_the_name(content: Path, tmp_path: Path) -> None:
    faulty = copy_of(content, tmp_path / "content")
    edit(faulty / SHEET, "about 3000", "lots")

    with pytest.raises(ProblemsFound, match="lots") as raised:
        read_library(faulty)

    assert PRIVATE_NAME not in str(raised.value)


def test_no_file_of_the_site_has_the_name(content: Path, tmp_path: Path) -> None:
    output = built(content, tmp_path / "output")

    files = [path for path in output.rglob("*") if path.is_file()]
    assert [path.name for path in files if PRIVATE_NAME.encode() in path.read_bytes()] == []


@pytest.mark.parametrize(("individual", "recipient"), [("yes", PRIVATE_PERSON), ("no", "Ann Lark"), ("", "Ann Lark")])
def test_only_a_private_person_loses_the_name(individual: str, recipient: str) -> None:
    cells = {"id": "a-1", "round": "r", "recipient": "Ann Lark", "purpose": "Tea", "amount": "5", "awarded": "2021"}

    award = Award.model_validate(cells | ({"individual": individual} if individual else {}))

    assert award.recipient == recipient


@pytest.mark.parametrize(
    ("recipient", "purpose", "cell"),
    [
        ("Mrs Quincy Zebu", "A bench for Quincy Zebu", "purpose"),
        ("Quincy Zebu", "Mr Zebu’s bench", "purpose"),
        ("Quincy Zebu", "A bench", None),
        ("A resident of Marsh", "A bench in Marsh", None),
        ("not named", "A bench that is named Zebu", None),
        ("A private person", "A person in need", None),
    ],
)
def test_the_name_of_a_private_person_in_another_cell_is_a_mistake(recipient, purpose, cell):
    head = "id,round,recipient,purpose,amount,awarded,individual"
    _, problems = read_spreadsheet(f"{head}\na,2023,{recipient},{purpose},5,2023,yes\n".encode(), Award)

    what = f"The recipient is a private person, and the cell {cell} has the name."
    assert [problem.what for problem in problems] == ([what] if cell else [])
