"""What the guide to funds answers, question by question, besides what each field holds."""

from __future__ import annotations

from gazette.records.guide import Guide, Question

ROUNDS = """\
Add a new round to the list `rounds` and leave the old ones as they are: each keeps its page.

````yaml
rounds:
  - id: 2018-19
    title: Round 2, 2018 to 2019
    opens: 2018-05-14
    closes: 2018-06-29 17:00
    pot: 60000
  - id: 2017-18
    title: Round 1, 2017 to 2018
````

The check compares sums: the awards of a round with its `pot`, with each of its `pots` and with what was `awarded`,
which may be rounded; and the `pots` with the `pot`. If the awards that you know come to less than what was
`awarded`, it only warns, and not at all if `funded` says that there were more.\
"""

QUESTIONS = (
    Question("Does it have rounds?", ("rounds",), ROUNDS),
    Question("Who can bid, and for what?", ("eligible", "funds", "not_funded", "conditions", "largest_bid", "longest")),
    Question("Where does the money come from?", ("source_of_money", "legal_power", "money", "figures")),
    Question("Who runs it, and who judges the bids?", ("run_by", "assessed_by")),
    Question("When did it begin, and what replaced it?", ("opened", "replaced_by")),
)

GUIDE = Guide(
    title="Funds",
    about="One file is one fund with its rounds. Its awards are in a spreadsheet next to it.",
    file_name=(
        "Call the file by the name of the fund, such as `road-safety-fund.md`, and the spreadsheet of its awards "
        "`road-safety-fund.csv`. The name makes the address, so choose one that holds for every round."
    ),
    short_example="funds/community-fund.md",
    long_example="funds/road-safety-fund.md",
    more="Each grant or contract is a row of [the spreadsheet of awards](#the-spreadsheet-of-awards).",
    questions=QUESTIONS,
)
