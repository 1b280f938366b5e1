"""Passages that several guides share: examples, dates, amounts, links, mistakes."""

from __future__ import annotations

import re
from pathlib import Path

from gazette.commands.guide_fields import required
from gazette.dates import known_date
from gazette.frontmatter.models import explained
from gazette.library.folder import LARGEST_ATTACHMENT
from gazette.library.reading import Task, read_one
from gazette.markup import MarkupSettings
from gazette.plurals import listed
from gazette.privacy.file_types import PUBLISHED
from gazette.problems import Problem
from gazette.records import SHORT_FORMS, Record

EXAMPLE = Path(__file__).parent / "example"
DATES = (
    "2018-05-03", "2018-05-03 17:00", "w/c 2018-04-30", "2018-05", "early May 2018", "mid-May 2018", "spring 2018",
    "2018", "2018/19", "by 2018-05-03", "before 2018-05", "after 2018-05-03", "expected 2018-07",
    "announced 2018-05-03", "3 May, year unknown", "unknown",
)  # fmt: skip
AMOUNTS = ("60000", "60,000", "£60,000.50", "over 60000", "about 60000", "just under 60000", "up to 60000")
WITHOUT_FIGURE = (
    "If a source mentions a sum but not how much, write `unknown`. If it is being withheld, write `withheld`. Readers "
    "see “not known” or “withheld”, and a total says how many sums it leaves out. Write `0` only if the source says "
    "that it is nothing. If there is no sum, leave the field out."
)

WRITTEN_BY = "<!-- `bin/gazette guides` writes this page from the declarations of the fields. -->"
SHARED = "Every document may also have these. The links lead to the guide to the content, which explains them."
FORMS = (
    "Write a date as exactly as it is known, such as `2018-05-03`, `2018-05`, `2018`, `by 2018-05-03` or `unknown`. "
    "Write an amount in digits, such as `60000` or `about 60000`, or `unknown` or `withheld`. The guide to the content "
    "says [how to write a field](../README.md#how-to-write-fields) and every form [of a date](../README.md#dates), "
    "[of an amount](../README.md#amounts) and [of a link to another document](../README.md#links-to-other-documents)."
)
FIELDS = """\
Begin with the shortest example of its guide, which has every required field. Then look through the questions of the
guide, and add what your document has. Leave out the rest: what is left out is not shown.

Write a field as its name, a colon, a space and its text. If a field takes one or more, write each in a line of its own,
after two spaces and a hyphen. Write a group of fields in the same way, with its fields below each other:

````yaml
title: Van for rural patrols
topics:
  - road-safety
  - rural-crime
sources:
  - title: Minutes of the panel
    date: 2018-05
  - title: Answer to a question
    publisher: Exampleshire Constabulary
````

Put quotation marks round a text that has a colon and a space in it, or begins with a bracket:
`"Vans: two for the vale"`.\
"""
CONTENT = (
    "This folder holds everything that the site publishes: one file for each document. A file has two parts: fields "
    "between two lines of three hyphens, and text below. `make check` reads all files in about a second and says what "
    "is wrong, in which line, and what to write.\n\n"
    "| word | what it means here |\n| --- | --- |\n"
    "| document | One file, such as a decision notice or a report. Messages also call it a record. |\n"
    "| own record, compiled record | Whose website it is. In an **own record** the office publishes its own documents, "
    "and the pages say “we”. A **compiled record** was put together from public sources by somebody else, such as a "
    "library. Its pages say what sources show, and call nothing late. You choose once, with "
    "[`record`](#required-fields) in `office.md`. |\n"
    "| register | A table that the office publishes, such as gifts and hospitality. Registers are in "
    "`registers/tables/`. |\n"
    "| list | Names and rules that several documents share, such as the names of Acts. The other files in "
    "`registers/` are lists. |\n\n"
    "Use small letters, digits and hyphens in file names. The check ignores files whose names begin with a dot, and "
    "every `README.md`."
)
OTHER_FOLDERS = (
    "| [`registers/`](registers/README.md) | Lists that documents share: organisations, Acts, abbreviations, places, "
    "legal duties. |\n"
    "| [`files/`](files/README.md) | Attachments, in one folder for each document. |\n"
    "| [`office.md`](#officemd) | The office itself: its name, holders, colour, numbers. |\n"
    "| [`home.md`](#homemd) | The text at the top of the home page. |\n"
    "| [`redirects.csv`](#redirectscsv) | Old addresses, and where they lead now. |"
)
OFFICE = (
    "The office whose record this is. After an election, or when the name or address changes, edit this file; older "
    "documents keep the old name. Give each name, holder and address its first and last date."
)
HOME = "The text at the top of the home page. The build adds the lists below it."
REDIRECTS = (
    "An address that was once public must keep working. When a page moves, add a row: the old address, a comma, the "
    "new address. The new address is on this site, or begins with `https://`."
)
AWARDS = (
    "Each row is an award. The first row names the columns. Save the file as CSV UTF-8, and put quotation marks round "
    "text with a comma. Never name a private person: write `not named` as the recipient and `yes` under `individual`."
)
ENTRIES_BESIDE = "Put the entries next to it, as"
ENTRIES = (
    "That is enough: the first row names the columns, each further row is an entry, and every column is published as "
    "text. In Excel, save the sheet as “CSV UTF-8”. Put quotation marks round text with a comma, if you type the file "
    "yourself.\n\n"
    "Declare `columns` to have dates, amounts, numbers and links checked. In any cell, write `unknown` if no source "
    "says, and `withheld` if it is being withheld; leave a cell empty where there is nothing to say. Excel may turn a "
    "date into 05/03/2018 when it saves the file; that is read as 5 March 2018, with the day first. An amount or a "
    "number below zero begins with a minus.\n\n"
    "Never name a private person, and never put into a cell what is not for the public: what was once committed stays "
    "in the history of the repository.\n\n"
    "If there was nothing to enter, write the period under `nil_returns`, because an empty register does not say so. "
    "When entries are added, corrected or removed, add a note under `changes` that says which."
)
REGISTERS_TO_COPY = "Take the one that is most like yours, and change names, columns and entries."
REGISTER_EXAMPLES = {
    "gifts-and-hospitality": "Gifts and hospitality, with a nil return",
    "payments-over-500": "Payments over £500, added up",
    "contracts": "Contracts, with links to decisions and notices",
    "complaints": "Complaints, counted by period",
    "inspection-responses": "Responses to inspections",
    "foi-log": "Requests for information",
    "sponsorship": "Nothing to enter, so nil returns only",
}
REGISTERS = (
    "The files here are lists that documents share. The registers that the office publishes, such as gifts and "
    "hospitality, are in [`tables/`](tables/README.md).\n\n"
    "A document names an entry of a list by its key, so that a name is spelt in a single place. You do not need a list "
    "until a document names one of its keys."
)
REGISTER_WORDS = {
    "organisations": "Documents name these under `organisations`.",
    "acts": "Documents name these under `legislation`, with the provision after the key: `prsra-2011 s.9`.",
    "acronyms": "Every page explains the first use of these abbreviations, and the glossary lists them.",
    "roles": "The names of posts in the office and elsewhere.",
    "contacts": "Mailboxes of roles, numbers of switchboards and postcodes of public buildings that may be printed. "
    "Those in `office.md` are allowed already. The check treats any other e-mail address or number as a person's own.",
    "places": "The districts of the area, each with its towns and villages. With this list the site has a page for "
    "each district, under the address near-you/, with the grants, contracts, decisions and meetings there; without it, "
    "there are no such pages. A document names its district under `district`. If it does not, the district is worked "
    "out from its `place`: each part between commas or “and” is looked up here. Anything that names several districts "
    "is listed with the whole area. The check gives a warning about a place that is not here.",
    "terms": "The check gives a warning if a later document uses a retired term outside quotation marks.",
    "search-words": "Words that readers type into the search and your documents do not use. The software knows many "
    "already, such as council tax for the precept. Add a row when a reader says that it found nothing.",
    "topic-groups": "Headings under which the home page and the list of topics show the topics, in this order. A topic "
    "that is not here is under “Other topics”. Without this list the topics are in the order of the alphabet.",
    "welsh": "Words of the software in Welsh, for pages in Welsh. `bin/gazette welsh` adds the words your Welsh pages "
    "need, with the Welsh already found at other offices and its source. Fill in the rest, and change any that your "
    "office words differently. Do not guess: a word without Welsh stays in English.",
}
DUTIES = (
    "What the law asks the office to publish, with a row for each duty. A document or page that is evidence for a duty "
    "names its id under `duties`; from that and the dates the site works out the state of each duty. Nothing is called "
    "due or late unless `confidence` is `found`: the period or the day of the year was read in the law itself. The "
    "other choices are `timing not verified`, `found in part`, `heading found` and `not verified`."
)
WEBLINKS = (
    "`make weblinks` writes this file: the answer of each link to another website, and its date. You can fill in "
    "`archived` (the address of an archived copy), `archived_on`, `title` and `note`, which are kept. A dead link with "
    "an archived copy leads readers to the copy."
)
MACHINE_TESTS = (
    "`make accessibility` writes this file: it builds the website, tests the longest page of each kind in a browser, "
    "and writes down the day, what was looked at and each fault. The accessibility statement prints it. Mend the "
    "faults, then commit the file. Without it the statement says nothing about tests by machine. Whether the website "
    "complies with the law is for you to say, in `pages/accessibility.md`."
)
PUBLISHED_WORDS = (
    "`make publish` writes this file: a fingerprint of each document at each publication. Commit it, and do not edit "
    "it. The check uses it to find changes without a note, and documents that have vanished."
)
FILES = (
    "The attachments of a document are in a folder with the name of the document, without `.md`, or the reference of "
    "the decision. The document names each file and gives its title:"
)
ATTACHED = """\
attachments:
  - file: evaluation.pdf
    title: Evaluation of the first round
"""
FILES_RULES = (
    f"With `reference: PCC-2018-002` that is the file `files/PCC-2018-002/evaluation.pdf`. A file has at most "
    f"{LARGEST_ATTACHMENT // 1_000_000} MB. A file that no document names is a mistake, and so is a name without its "
    "file.\n\n"
    f"Files that end in {listed([f'`.{ending}`' for ending in sorted(PUBLISHED)])} can be attached, if the content is "
    "what the ending says. Old Office files, files with macros, web pages, saved e-mails and contact cards cannot. The "
    "page shows the type and the size of each file, and of a PDF the number of pages, its language and whether it is "
    "tagged for screen readers. "
    "Before you attach a PDF, consider a page of text, which is easier for everybody to read.\n\n"
    "The check opens every file and names what is hidden in it, such as comments, tracked changes, hidden sheets, the "
    "name of an author, the place where a photograph was taken, and words below a black box. To remove it, run\n\n"
    "````sh\nbin/gazette clean-copy content/files/PCC-2018-002/evaluation.pdf\n````\n\n"
    "It writes `evaluation.clean.pdf` beside the file, says what it removed and what is left for you to do, and never "
    "changes the original. Look at the copy, then delete the original and give the copy its name. Do it before you "
    "commit: whatever was once committed stays in the history of the repository."
)
ATTACHMENTS = (
    "Attachments of a document have a folder of their own: see [the guide to attachments](../files/README.md)."
)


def example(which: str, path: str) -> str:
    """The text of an example; all of them together are two small content folders that pass the check."""
    return (EXAMPLE / which / path).read_text(encoding="utf-8")


def short_example(kind: type[Record]) -> str:
    """The shortest document of a kind that passes: its own file or, without one, the examples of its fields."""
    if (EXAMPLE / "short" / kind.guide.short_example).is_file():
        return example("short", kind.guide.short_example)
    rows = [f"{name}: {info.examples[0] if info.examples else explained(info)}" for name, info in required(kind)]
    return "\n".join(["---", *rows, "---", "", "The text of the document.", ""])


def long_example(kind: type[Record]) -> tuple[str, ...]:
    """A document with most fields; empty for a kind without such an example."""
    if not kind.guide.long_example:
        return ()
    return (
        "## A long example",
        "It shows most fields. The topics and other documents that it names must be in the content.",
        code(example("long", kind.guide.long_example), "markdown"),
    )


def code(text: str, language: str) -> str:
    return f"````{language}\n{text.rstrip()}\n````"


def law_of(kind: type[Record]) -> str:
    """The Act or Order that the docstring of a kind names as the source of its duty, in brackets; "" for none."""
    law = re.search(r"[A-Z][A-Za-z ]+ (?:Act|Order) [0-9]{4}.*", kind.__doc__ or "")
    return f"({law[0]})" if law else ""


def forms() -> tuple[str, ...]:
    """How dates, amounts and links are written."""
    dates = "\n".join(f"| `{written}` | {known_date(written).words} |" for written in DATES)
    return (
        "## Dates",
        "Write a date as exactly as it is known, and no more exactly. The page shows it in words.",
        f"| you write | readers see |\n| --- | --- |\n{dates}",
        "## Amounts",
        f"Pounds, as digits: {', '.join(f'`{amount}`' for amount in AMOUNTS)}. {WITHOUT_FIGURE}",
        "## Links to other documents",
        "In the text, a short form becomes a link with the title of the document. A number at the end is a paragraph. "
        "To use other words, write them after a `|`.",
        code(
            "\n".join([*(form.example for form in SHORT_FORMS), "[[decision PCC-2016-003|the decision on cameras]]"]),
            "text",
        ),
        "In a field, write the short form without the brackets, or only the name where the field says so. In a text, "
        "a reference in one of the office's own series becomes a link without brackets.",
    )


def what_mistakes_look_like(kind: type[Record]) -> tuple[str, ...]:
    """What the check reports about the short example with a typing error."""
    text = short_example(kind)
    slipped = text.replace("title:", "titel:", 1)
    printed = [str(problem.at(f"content/{kind.guide.short_example}")) for problem in _problems(kind, slipped)]
    return (
        ATTACHMENTS,
        "## What mistakes look like",
        "`make check` gives the file, the line, what is wrong and what to write. With `titel:` instead of `title:` "
        "it says:",
        code("\n".join(printed), "text"),
        "Until every mistake is corrected, nothing is published and the published site stays as it was.",
    )


def _problems(kind: type[Record], text: str) -> list[Problem]:
    settings = MarkupSettings(short_forms=SHORT_FORMS, numbered=kind.has_numbered_paragraphs)
    return sorted(read_one(Task(kind.guide.short_example, kind, settings, text.encode())).problems)
