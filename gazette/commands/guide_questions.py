"""The optional fields in the guides, by the questions of an officer who has more to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic.fields import FieldInfo

from gazette.commands.guide_fields import groups, optional, table, table_of_group
from gazette.frontmatter.models import Fields
from gazette.records import Record
from gazette.records.guide import Question
from gazette.slugs import slug

WITHHELD = """\
Write each part under `restricted` with its ground. In the place of a name or a sum, write `withheld`. A whole decision
notice has `status: withheld`, with the ground in `status_reason`. If it is published later, leave the entry there and
add `released` with the day.

````yaml
restricted:
  - part: Appendix B, contract prices
    ground: Commercial interests
    law: foia-2000 s.43
    review: 2026-04
````\
"""
HELD = """\
A day under `published` that is still ahead, or a day and time in London, holds the document back: until then it is not
on the site, in the data or in a feed, and nothing can link to it. Write a whole day, `2018-06-01`, or a day and time,
`2018-06-01 09:30`. "June 2018" is refused while June is not over.

A part with a later day of its own waits for that day: a result, a response, the minutes with what they record, an
award, a row of a register, the evidence for a promise and its state. `make check` and `make publish` list what waits,
and until when.\
"""
REPLACED = """\
| what happened | write |
| --- | --- |
| A later decision replaces this one | nothing here: the later one names it under `earlier`, with `how: replaces` |
| A later report, plan or page replaces it | `status: superseded` and `superseded_by` |
| It no longer applies, and may still be read | `status: withdrawn` |
| A decision notice may not be public yet | `status: withheld` |
| Nobody may read it any more | `status: removed` |
| Some of its words may not be read any more | no status: remove them, with a change of `kind: removal` |

Of a removed document, readers see only the title, the reference, the dates and the reason. Write a title that is safe
to show, and delete every other field, the text and the attachments. Then see [the steps after a leak](../docs/leak.md).

````yaml
status: removed
status_reason: The notice named a person who had complained.
changes:
  - date: 2018-05-03
    kind: removal
    reason: personal data
    note: The notice was removed.
````\
"""
CHANGED = """\
When you change what is published, say so to readers:

````yaml
changes:
  - date: 2018-06-01
    kind: correction
    note: The largest single grant is £5,000; the notice said £50,000.
````

| kind | when |
| --- | --- |
| `correction` | it was wrong |
| `update` | something new is known |
| `minor` | a typing error, a repaired link; not in the feeds |
| `withdrawal` | it no longer applies |
| `removal` | words must not be read any more, such as the name of a private person: no earlier version is shown |\
"""
DUTIES = """\
`duties`: it is evidence for a duty. `meets`: it meets the duty in full. `legal_deadlines`: a step with a legal
deadline; the website works out the day.

````yaml
duties: SIO-5D
legal_deadlines:
  - step: inspection response
    counted_from: 2024-05-16
    done: 2024-07-09
````\
"""
DISAGREE = """\
Copy what is printed, even if it contradicts itself. If the check does not accept it, add what each source says. The
page then shows both, and the check accepts them.

````yaml
contradictions:
  - about: Date of the decision
    one: 3 May 2018
    one_source: the heading of the notice
    other: 4 May 2018
    other_source: the signature
````\
"""
RELATED = """\
A name that is used here, such as a topic or an Act, must be in its list or folder first.

````yaml
topics:
  - road-safety
  - rural-crime
legislation: prsra-2011 s.9
related:
  - how: reported in
    record: report 2018-05-03-commissioner-update 2.1
````\
"""
ACCEPTED = """\
If a warning of the check is mistaken, answer it, and it is not shown again:

````yaml
accepted:
  - warning: reference
    reason: The notice really prints it like this.
````\
"""
ALLOWED = """\
First ask whether it has to be published. A mailbox of a role, a switchboard or the postcode of a public building
belongs in [registers/contacts.yaml](registers/README.md), once for all documents. For anything else that may be
published, copy the words of the message, with a reason and the role of the person who decided it:

````yaml
allowed:
  - finding: mobile number
    ends: "61"
    where: paragraph 2.3
    reason: It is the number of the rural crime desk.
    role: Head of Communications
````

National Insurance, NHS, card and bank account numbers, dates of birth and hidden data in files cannot be allowed.
`bin/gazette check --allowed` lists what is allowed, for the person who approves the publication.\
"""
ATTACHMENTS = "[The guide to attachments](files/README.md) says where the files go."
LANGUAGES = "See [two languages](#two-languages)."

SHARED_QUESTIONS = (
    Question("A summary, or a note for readers?", ("summary", "note")),
    Question("Publication date and sources?", ("published", "sources")),
    Question("To be published on a later day?", (), HELD),
    Question("Do the sources disagree?", ("contradictions",), DISAGREE),
    Question("Something withheld?", ("restricted",), WITHHELD),
    Question("Withdrawn, replaced, closed or removed?", ("status", "status_reason", "superseded_by"), REPLACED),
    Question("Changed after it was published, or renamed?", ("changes", "id"), CHANGED),
    Question("Files to attach?", ("attachments",), ATTACHMENTS),
    Question(
        "Topics, bodies, Acts and other documents?", ("topics", "organisations", "legislation", "related"), RELATED
    ),
    Question("A legal duty or deadline?", ("duties", "meets", "legal_deadlines"), DUTIES),
    Question("In Welsh?", ("lang", "translation_of"), LANGUAGES),
    Question("A warning you have checked, or a review?", ("accepted", "review_due"), ACCEPTED),
    Question("Does the check object to something that may be public?", ("allowed",), ALLOWED),
    Question("An imaginary office?", ("illustrative",)),
)
OFFICE_CONTACT = ("addresses", "switchboard", "switchboard_hours", "mailbox", "contact_form", "website")
OFFICE_QUESTIONS = (
    Question("Who holds the office?", ("holders",)),
    Question("Does it use another name?", ("styles", "site_name")),
    Question("How do readers reach it?", OFFICE_CONTACT),
    Question("Who receives reports of mistakes?", ("mistake_reports",)),
    Question("How are its decisions numbered?", ("series",)),
    Question("Is somebody else publishing the record?", ("publisher", "searched")),
    Question("Does it give grants?", ("districts", "giving_prefix")),
    Question("A colour and a licence?", ("colour", "licence", "licence_url")),
    Question("Will the office close?", ("closed", "successor", "successor_url")),
    Question("An office that does not exist?", ("day",)),
)
LEAVE_OUT = "Leave out every field that does not apply. What is left out is not shown."


def optional_fields(model: type[Fields], questions: Sequence[Question], level: int) -> Iterator[str]:
    """The optional fields of a document under headings of a level, each with its groups of fields.

    Of a kind of document only the fields that it does not share with all others.
    """
    is_shared = model is Record
    fields = dict(optional(model, without=None if is_shared else Record))
    shown = set() if is_shared else set(groups(Record.model_fields.items()).values())
    if not fields:
        return
    yield LEAVE_OUT
    yield from _contents(questions)
    for question in questions or (Question("", tuple(fields)),):
        yield from _answer(question, fields, shown, level)


def _contents(questions: Sequence[Question]) -> Iterator[str]:
    rows = "\n".join(
        f"| [{question.words}](#{slug(question.words)}) | {_names(question.fields) or 'see there'} |"
        for question in questions
    )
    if rows:
        yield f"| question | fields |\n| --- | --- |\n{rows}"


def shared_fields(left_out: set[str]) -> str:
    """Where the guide to the content explains the fields that every document may have."""
    rows = [
        f"| [{question.words}](../README.md#{slug(question.words)}) | {_names(fields)} |"
        for question in SHARED_QUESTIONS
        if (fields := [name for name in question.fields if name not in left_out])
    ]
    return "\n".join(["| question | fields of every document |", "| --- | --- |", *rows])


def _names(fields: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in fields)


def _answer(question: Question, fields: dict[str, FieldInfo], shown: set[type[Fields]], level: int) -> Iterator[str]:
    """A section with the fields of a question, and the groups that no section before it explains."""
    if question.words:
        yield f"{'#' * level} {question.words}"
    yield question.text
    listed = [(name, fields[name]) for name in question.fields]
    if listed:
        yield table(listed)
    for names, model in groups(listed).items():
        if model not in shown:
            yield f"{'#' * (level + 1)} In `{names.replace(', ', '`, `')}`"
            yield table_of_group(model)
            shown.add(model)
