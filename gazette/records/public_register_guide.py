"""The guide to public registers."""

from __future__ import annotations

from gazette.records.guide import Guide, Question

GUIDE = Guide(
    title="Public registers",
    about=(
        "One file is one register, such as gifts and hospitality, payments over £500, contracts, complaints, "
        "responses to inspections or requests for information. Its entries are in a spreadsheet next to it."
    ),
    file_name=(
        "Call the file by what it lists, such as `gifts-and-hospitality.md`, and the spreadsheet with its "
        "entries `gifts-and-hospitality.csv`. The name makes the address, so choose one that holds for every year."
    ),
    short_example="registers/tables/gifts-and-hospitality.md",
    questions=(
        Question("Columns with dates, amounts or links?", ("columns",)),
        Question(
            "Newest first, links to an entry, a total, how many had each outcome?",
            ("date_column", "id_column", "total_column", "outcome_column"),
        ),
        Question("Rows with a date in the future?", ("rows_ahead",)),
        Question("Nothing to enter?", ("nil_returns",)),
        Question("Which period?", ("period",)),
    ),
)
