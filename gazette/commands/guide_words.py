"""How values are written in fields, for the guides."""

from __future__ import annotations

LINKS = {  # what a field names, by the kind in its LinkTo
    "any": "short form of a document",
    "decision": "reference of a decision",
    "round": "fund/round, such as road-safety-fund/2018-19",
    "duty": "id in registers/duties.csv",
    "organisation": "key in registers/organisations.yaml",
    "act": "key in registers/acts.yaml, then the provision",
    "own paragraph": "number of a paragraph of this text",
    "objective": "plan, then the number of the objective, such as 2017-2022 1.2",
}

DATES = (
    "2018-05-03", "2018-05-03 17:00", "w/c 2018-04-30", "2018-05", "early May 2018", "mid-May 2018", "spring 2018",
    "2018", "2018/19", "by 2018-05-03", "before 2018-05", "after 2018-05-03", "anticipated 2018-07",
    "3 May, year unknown", "unknown",
)  # fmt: skip

AMOUNTS = ("60000", "60,000", "£60,000.50", "over 60000", "about 60000", "just under 60000", "up to 60000")
