"""Issue forms for people who have a browser alone: one for each kind of document, one for grants, one for each task.

Each answers a command: what somebody fills in under "Issues" is what the command would ask for at a terminal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from gazette.desk.forms.controls import label_of
from gazette.desk.tasks import TASKS, EverydayTask, TaskQuestion
from gazette.frontmatter.models import choices_of, explained
from gazette.records import KINDS, Fund, Office, Record
from gazette.records.change import REMOVAL_REASONS

WHAT = "What it is"  # the first heading of every answer: the name of its form
FILE, TEXT = "The file", "The text"
DERIVED = ("reference", "decided_by", "published")  # a new document has them from the office's record
AWARDS = "awards"
NO_REMOVAL = (
    "A correction puts right what was wrong, an update is new, and minor is for spelling. Never write here words that "
    "nobody may read any more: an issue keeps them."
)
WHY_PRIVATE = (
    "Use this in a private repository only; in a public one nothing happens. What you write and drop here is kept in "
    "the repository, with what a Word or Excel file holds beside its text: authors, comments, deleted words.\n\n"
    "A workflow answers here with a pull request, or with what to correct. To correct it, edit this issue."
)


@dataclass(frozen=True)
class Answer:
    """Something that a form asks for."""

    label: str  # the heading above the answer in the issue
    help: str
    option: str = ""  # of the command, such as "decided"; "" for the file and the text
    choices: tuple[str, ...] = ()
    is_required: bool = False
    has_lines: bool = False


@dataclass(frozen=True)
class IssueForm:
    """A form, with the command that its answers go to."""

    name: str  # "decision", "awards", "move"
    title: str
    answers: tuple[Answer, ...]

    def written(self) -> str:
        """The form as GitHub reads it, in YAML."""
        what = {"label": WHAT, "description": "Leave this as it is.", "options": [self.name], "default": 0}
        body: list[dict[str, Any]] = [
            {"type": "markdown", "attributes": {"value": WHY_PRIVATE}},
            {"type": "dropdown", "id": "what", "attributes": what, "validations": {"required": True}},
            *map(_element, self.answers),
        ]
        form = {"name": self.title, "description": "Answered by a pull request", "title": self.title, "body": body}
        return yaml.safe_dump(form, sort_keys=False, allow_unicode=True, width=10_000)


def issue_forms() -> tuple[IssueForm, ...]:
    """Every form. A removal has none: an issue would keep what has to go."""
    kinds = (kind for kind in KINDS if kind is not Office)
    tasks = (task for task in TASKS if task.keeps_text)
    return (*map(_of_kind, kinds), _of_awards(), *map(_of_task, tasks))


def _of_kind(kind: type[Record]) -> IssueForm:
    file = Answer(FILE, "Drop the paper here as a Word file (.docx), if you have it as one.", has_lines=True)
    text = Answer(TEXT, "Or paste the text of the paper.", has_lines=True)
    return IssueForm(kind.kind, f"Publish a {kind.nouns[0]}", (*_fields_of(kind), file, text))


def _fields_of(kind: type[Record]) -> Iterator[Answer]:
    for name, info in kind.model_fields.items():
        if info.is_required():
            derived = name in DERIVED
            help = f"{explained(info)} Leave it empty to have it filled in." if derived else explained(info)
            yield Answer(label_of(name), help, name, choices_of(info.annotation), not derived)


def _of_awards() -> IssueForm:
    fund = Answer("Fund", f"The {Fund.kind}, by its file name: road-safety-fund", "fund", is_required=True)
    round_ = Answer("Round", "The round of rows that do not name one: 2026-27", "round")
    file = Answer(FILE, "Drop the workbook (.xlsx) here, or a CSV file.", is_required=True, has_lines=True)
    return IssueForm(AWARDS, "Bring awards in from Excel", (fund, round_, file))


def _of_task(task: EverydayTask) -> IssueForm:
    document = Answer("Document", "Its reference, its file name or its path.", "document", is_required=True)
    answers = (_of_question(question) for question in task.questions if question.choices != REMOVAL_REASONS)
    return IssueForm(task.name, task.title, (document, *answers))


def _of_question(question: TaskQuestion) -> Answer:
    kinds = tuple(choice for choice in question.choices if choice != "removal")
    help = NO_REMOVAL if kinds != question.choices else question.help
    if question.instead:
        help = f"{help} If you leave it empty: {question.instead.rstrip('.')}."
    return Answer(label_of(question.name), help, question.name, kinds, question.is_required and not question.instead)


def _element(answer: Answer) -> dict[str, Any]:
    """An element of a form."""
    kind = "dropdown" if answer.choices else "textarea" if answer.has_lines else "input"
    attributes: dict[str, Any] = {"label": answer.label, "description": answer.help}
    if answer.choices:
        attributes["options"] = list(answer.choices)
    name = answer.label.lower().replace(" ", "-")
    return {"type": kind, "id": name, "attributes": attributes, "validations": {"required": answer.is_required}}
