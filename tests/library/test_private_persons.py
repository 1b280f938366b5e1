"""The name of a private person is refused where it is typed, and replaced when an award of an earlier text is read."""

from __future__ import annotations

import pytest

from gazette.library.spreadsheet import read_spreadsheet
from gazette.records.fund import Award
from gazette.records.private_recipient import PRIVATE_PERSON


@pytest.mark.parametrize(("individual", "recipient"), [("yes", PRIVATE_PERSON), ("no", "Ann Lark"), ("", "Ann Lark")])
def test_only_a_private_person_loses_the_name(individual: str, recipient: str) -> None:
    cells = {"id": "a-1", "round": "r", "recipient": "Ann Lark", "purpose": "Tea", "amount": "5", "awarded": "2021"}

    award = Award.model_validate(cells | ({"individual": individual} if individual else {}))

    assert award.recipient == recipient


NAMES = (
    "A Zebu", "zebu", "ZEBU Quincy", "Mrs Zebu", "quincy zebu", "O'Zebu", "A resident (J Zebu)", "Resident Z",
    "The family of Jane Zebu", "not named (Zebu)",
)  # fmt: skip
NAMELESS = (
    "not named", "Not named", "withheld", "Withheld", "unknown", "Private person", "An individual", "Two residents",
    "A resident of Upper Vale", "3 neighbours", "Resident", "A member of the public", "Local resident",
)  # fmt: skip


@pytest.mark.parametrize(
    ("recipient", "purpose", "cell"),
    [
        ("Mrs Quincy Zebu", "A bench for Quincy Zebu", "purpose"),
        ("Quincy Zebu", "Mr Zebu’s bench", "purpose"),
        ("Quincy Zebu", "A bench", "recipient"),
        *((name, "A bench", "recipient") for name in NAMES),
        *((words, "A bench", None) for words in NAMELESS),
        ("A resident of Marsh", "A bench in Marsh", None),
        ("not named", "A bench that is named Zebu", None),
        ("A private person", "A person in need", None),
    ],
)
def test_the_name_of_a_private_person_in_another_cell_is_a_mistake(recipient, purpose, cell):
    head = "id,round,recipient,purpose,amount,awarded,individual"
    _, problems = read_spreadsheet(f"{head}\na,2023,{recipient},{purpose},5,2023,yes\n".encode(), Award)

    verb = "may have" if cell == "recipient" else "has"
    what = f"The recipient is a private person, and the cell {cell} {verb} the name."
    assert [problem.what for problem in problems] == ([what] if cell else [])
