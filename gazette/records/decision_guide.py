"""What the guide to decisions answers, question by question, besides what each field holds."""

from __future__ import annotations

from gazette.records.guide import Guide, Question

NUMBERS = """\
If the office gave no number, or none is known, write `reference: none`; then the file name makes the address.

The forms of the office's numbers are in `office.md` under `series`. Spaces, hyphens, slashes, zeros and capitals may
differ from the form: `XYZ697` belongs to `XYZ {number}`. A reference that fits no form gets a warning, in case it is a
typing error. If the notice really prints it like that, add its form to `office.md`. For a single one, answer the
warning in the same file with `accepted`, `warning: reference` and a `reason`.

If the same number was given twice, such as 001/2021 before and after a new body took over, give both series a `name` in
`office.md`, and write that name in the later decision under `series`. In texts, call it
`[[decision 001/2021 Notices of the combined authority]]`.\
"""
SUMS = """\
Use `amount` for one sum that is simply spent. Use `amounts` for several sums, or for a ceiling, income and so on, each
with its `role`:

```yaml
amounts:
  - amount: 36000
    role: total
  - amount: 24000
    role: commitment
    purpose: Vans
  - amount: 12000
    role: commitment
    purpose: Radios
```

Write `role: total` only if the notice prints a total. The check compares the sums:

- commitments, awards and additions must add up to the total; so must `previous` and `addition`, and lines that all have
  the same role, such as income
- other lines may or may not be in the total
- a total may be rounded: £36,000 for £35,801
- a total for one fund or period has the `fund` or `period` of its lines
- not compared: lines with different `per` or `vat`, and sums that are unknown, withheld or “about”
- `amount` must be one of the sums, or their total
- awards that name the decision may come to less than it commits, but not to more\
"""
OUTCOME = """\
A decision that is still to be made, as in a forward plan, has `decided: unknown` and `planned: 2027-03`. If the notice
has words of its own for the outcome, add `outcome_words: Approved in principle`.\
"""
EARLIER = """\
Under `earlier`, say what the decision does to earlier ones. If the earlier decision is in this record, its reference
under `decision` is enough. If it is not, write what you know of it, such as its `reference` as printed, its `date` or
its `title`. If that decision is added later, the two are linked automatically.

```yaml
earlier:
  - how: extends
    decision: PCC-2018-001
  - how: follows
    reference: CE 12 - 2014
    date: 2014-05
    title: Vans for patrols
```

**Replaced by a later decision?** Write `earlier` with `how: replaces` in the later one and leave the old file alone:
its page, lists and feeds then say so. `superseded_by` is for reports, plans and pages.\
"""
SCRUTINY = """\
`outcome` says in one word how the decision ended. `scrutiny` says who did what about it, and when: an entry for each
act. Use `panel_outcome` only for what the panel said that fits no choice of `scrutiny`; never say the same in both.

Lists and feeds say that a decision was quashed, vetoed or called in. A citation needs quotation marks, because it
begins with a bracket.

```yaml
outcome: quashed
status_reason: Nobody was consulted.
scrutiny:
  - how: recommended against
    by: the Police and Crime Panel
    date: 2018-04-09
    text: The panel wanted residents to be asked first.
    answer: The decision was made all the same.
    answered: 2018-04-12
  - how: quashed
    by: the High Court
    date: 2019-03
    citation: "[2019] EWHC 0000 (Admin)"
```\
"""
WITHHELD = """\
- The whole notice: `status: withheld`, with the ground in `status_reason`. It stays in the register.
- A part: an entry under `restricted`.
- A name or a sum: write `withheld` in its place, and add an entry under `restricted`.

```yaml
contract_with: withheld
restricted:
  - part: Name of the supplier
    ground: Commercial interests
    law: foia-2000 s.43
```

If it is published later, leave the entry there and add `released` with the day. The other fields of `restricted` are in
[the guide to the content](../README.md#something-withheld).\
"""
OFFICE_OF_THE_DAY = """\
You write nothing: the page shows the office under the name that it had on the day of the decision, from `names` in
`office.md`. If that day is not known, it shows both names.\
"""

QUESTIONS = (
    Question("One sum, or several?", ("amount", "amounts", "budget"), SUMS),
    Question("An earlier decision?", ("earlier",), EARLIER),
    Question("Something withheld?", (), WITHHELD),
    Question(
        "Approved, deferred, or still to be decided?", ("outcome", "outcome_words", "status_reason", "planned"), OUTCOME
    ),
    Question("A court, the panel, an inspector or a minister?", ("scrutiny", "panel_outcome"), SCRUTINY),
    Question("Several decisions in one notice?", ("further_decisions",)),
    Question("Made with others, or at a meeting?", ("jointly_with", "proposed_by", "capacity", "meeting")),
    Question("A fund, a contract or a district?", ("fund", "round", "contract", "contract_with", "district")),
    Question("More dates?", ("signed", "effective", "reviewed")),
    Question("No number, or the same number twice?", ("series",), NUMBERS),
    Question("Made under another name of the office?", (), OFFICE_OF_THE_DAY),
    Question(
        "Reasons and advice?",
        (
            "reasons", "options", "background_papers", "consultation", "finance", "legal", "equality", "risk",
            "environment", "data_protection", "interests", "significant_public_interest", "urgent",
        ),
    ),
    Question("A title that says what was decided?", ("headline",)),
    Question("Objectives, topics and promises?", ("plan_objectives", "passages", "promises")),
)  # fmt: skip

GUIDE = Guide(
    title="Decisions",
    about="One file is one decision notice.",
    file_name=(
        "A decision goes into the folder of the year in which it was made, such as `decisions/2018/`. "
        "The name begins with the reference, and a few words in small letters may follow: "
        "`PCC-2018-001-van-for-rural-patrols.md`. Replace slashes and spaces with hyphens: the file for `PCC/045/2022` "
        "is `PCC-045-2022.md`. The address of the page comes from the reference, and from `series` if there is one."
    ),
    short_example="decisions/2018/PCC-2018-001-van-for-rural-patrols.md",
    long_example="decisions/2018/PCC-2018-002-road-safety-fund-second-round.md",
    more="These six fields are enough for a decision. Everything else is optional.",
    questions=QUESTIONS,
)
