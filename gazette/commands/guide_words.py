"""What the guides say of each folder that its declarations cannot: where a file goes and what to call it."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.records import KINDS, Consultation, Course, Decision, Fund, Meeting, Page, Plan, Record, Report, Topic


@dataclass(frozen=True)
class Guide:
    """The guide of one kind. `short` and `long` are its examples, in example/short/ and example/long/."""

    kind: type[Record]
    title: str
    told: str  # what such a document is, for somebody new to the office
    place: str  # where its file goes and what to call it
    short: str
    long: str
    after: str = ""  # what else must be known


GUIDES = (
    Guide(
        Decision,
        "Decisions",
        "One file is one decision notice in the register.",
        "A decision goes into the folder of the year in which it was made, such as `decisions/2018/`. The name "
        "begins with the reference, and a few words in small letters may follow: "
        "`PCC-2018-001-van-for-rural-patrols.md`. A reference with signs that cannot stand in a name gets hyphens "
        "there: `PCC/045/2022` stands in a file `PCC-045-2022.md`. The address of the page comes from the reference "
        "alone.",
        "decisions/2018/PCC-2018-001-van-for-rural-patrols.md",
        "decisions/2018/PCC-2018-002-road-safety-fund-second-round.md",
        "If the office gave no number, write `reference: none`; then the file name makes the address. The forms of "
        "the office's numbers stand in `office.md` under `series`, and a reference that fits none of them is a "
        "mistake.\n\nA notice that is withheld stays in the register: write `status: withheld` and the ground under "
        "`status_reason`.",
    ),
    Guide(
        Report,
        "Panel reports",
        "One file is one report: to the Police and Crime Panel, to another panel, or to the public.",
        "Call the file by its date and a few words, such as `2018-05-03-commissioner-update.md`. The name makes the "
        "address and does not change when the title does. If only the month is known, the name begins with "
        "`2018-05`; if nothing is known, with `undated`.",
        "panel-reports/2018-02-01-budget-update.md",
        "panel-reports/2018-05-03-commissioner-update.md",
        "Keep the numbers of the printed report: begin a heading with `## 2. Road safety` and a paragraph with "
        "`2.1`. Each numbered paragraph gets an address of its own.",
    ),
    Guide(
        Fund,
        "Funds",
        "One file is one fund. Its rounds stand in it; its awards stand in a spreadsheet beside it.",
        "Call the file by the name of the fund, such as `road-safety-fund.md`, and its awards "
        "`road-safety-fund.csv`. The name makes the address, so choose one that holds for every round.",
        "funds/community-fund.md",
        "funds/road-safety-fund.md",
        "Add a new round to the list `rounds` and leave the old ones as they are: each has a page that stays.",
    ),
    Guide(
        Course,
        "Citizens' Academy",
        "One file is one course. The course itself is taught on a site of its own.",
        "Call the file by the subject, such as `rural-crime.md`. The name makes the address.",
        "academy/scams.md",
        "academy/rural-crime.md",
    ),
    Guide(
        Consultation,
        "Consultations",
        "One file is one consultation, from its opening to what came of it.",
        "Call the file by what was asked, such as `precept-2018-19.md`. The name makes the address.",
        "consultations/precept-2018-19.md",
        "consultations/rural-crime-survey.md",
        "Whether it is open, closed or has an outcome is worked out from its dates. When something came of it, "
        "fill in `result`; do not take the page away.",
    ),
    Guide(
        Meeting,
        "Meetings",
        "One file is one meeting: of a panel, in public, or to hold the Chief Constable to account.",
        "Call the file by its date and the body that met, such as `2018-05-03-police-and-crime-panel.md`. The name "
        "makes the address.",
        "meetings/2018-02-01-police-and-crime-panel.md",
        "meetings/2018-05-03-police-and-crime-panel.md",
        "Announce a meeting with `held: scheduled`, and write `held: held` when it is over. If it moves, keep the "
        "file and its name, and write the first day under `moved_from`.",
    ),
    Guide(
        Plan,
        "Police and crime plans",
        "One file is one plan.",
        "Call the file by its years, such as `2017-2022.md`. Decisions name an objective as `2017-2022 1.2`.",
        "plan/2013-2017.md",
        "plan/2017-2022.md",
    ),
    Guide(
        Topic,
        "Topics",
        "One file is one matter that runs across reports, decisions and funds.",
        "Call the file by the matter, such as `rural-crime.md`. Other documents join the topic by naming it under "
        "`topics`; nothing has to be listed here.",
        "topics/rural-crime.md",
        "topics/road-safety.md",
    ),
    Guide(
        Page,
        "Standing pages",
        "One file is one page of words, such as a privacy notice.",
        "Call the file by what it is about, such as `visiting.md`. The page stands at `/visiting/`.",
        "pages/visiting.md",
        "pages/about.md",
        "A page named like a register, such as `decisions.md` or `funds.md`, stands above that register and has no "
        "page of its own. `open-data.md`, `feeds.md` and `glossary.md` stand above the lists that the build makes; "
        "`not-found.md` is what a reader sees at an address that does not exist.\n\n"
        "A site with attachments needs `contact.md`: other pages lead to it.",
    ),
)

# Every kind has a guide; the office, of which there is one, has its own in content/README.md.
assert {guide.kind for guide in GUIDES} == {kind for kind in KINDS if kind.kind != "office"}

LINKS = {  # what a field names, by the kind of its mark
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
