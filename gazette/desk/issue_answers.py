"""Reads an issue that somebody opened with a form: which form it was, and the answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.desk.issue_forms import FILE, TEXT, WHAT, IssueForm, issue_forms

NO_ANSWER = "_No response_"
_ATTACHED = re.compile(r"\]\(https://github\.com/user-attachments/files/[0-9]+/([A-Za-z0-9._-]+)\)")


class NoForm(Exception):
    """Raised where a text is not an answer to a form; carries a sentence."""


@dataclass(frozen=True)
class Issue:
    """An answer to a form. What was left empty is left out."""

    form: IssueForm
    options: dict[str, str]  # by the names of the options of its command
    text: str
    files: tuple[str, ...]  # the names of the files that were dropped


def read_issue(written: str) -> Issue:
    """The answers in the text of an issue. Raises NoForm."""
    rest = written.replace("\r\n", "\n").strip()
    forms = {form.name: form for form in issue_forms()}
    first = re.match(rf"### {WHAT}\n\s*(\S*)", rest)
    form = forms.get(first[1]) if first else None
    if form is None:
        raise NoForm("This issue was not opened with one of the forms. Choose New issue, then a form.")
    answers = _answers(rest, [answer.label for answer in form.answers])
    options = {answer.option: answers.get(answer.label, "") for answer in form.answers if answer.option}
    return Issue(
        form,
        {option: " ".join(value.split()) for option, value in options.items() if value},
        answers.get(TEXT, ""),
        tuple(_ATTACHED.findall(answers.get(FILE, ""))),
    )


def _answers(rest: str, labels: list[str]) -> dict[str, str]:
    """The answers by their labels. An answer ends at the heading of the next, so that a text may have headings."""
    answers = {}
    starts = []
    at = 0
    for label in labels:
        heading = re.compile(rf"^### {re.escape(label)}$\n?", re.MULTILINE).search(rest, at)
        if heading:
            starts.append((label, heading.start(), heading.end()))
            at = heading.end()
    ends = [start for _, start, _ in starts[1:]] + [len(rest)]
    for (label, _, begin), end in zip(starts, ends, strict=True):
        answer = rest[begin:end].strip()
        answers[label] = "" if answer == NO_ANSWER else answer
    return answers
