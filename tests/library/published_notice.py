"""A notice of the imaginary office with three numbered paragraphs, as it was published on a day."""

from __future__ import annotations

from pathlib import Path

from gazette.library.read import read_library
from gazette.views.record.prose import on_page
from tests.build.building import SAMPLE, copy_of
from tests.library.problems_in import READ, problems_in
from tests.library.published import publish

NOTICE = "decisions/2024/PCC-2024-005-sheep.md"
HEAD = """---
title: Sheep
reference: PCC-2024-005
decided: 2024-05-20
published: 2024-05-20
decided_by: Police and Crime Commissioner
decision: Sheep are counted.
{changes}---

"""
GATE = "The school asked for more cameras near its gate."
CHURCH = "The parish council wants a slower road past the church."
WORK = "The work begins in the summer holidays of this year."
NEW = "Another reason was found late in the winter."
AS_PUBLISHED = f"## Why\n\n1.1 {GATE}\n\n1.2 {CHURCH}\n\n## Next\n\n2.1 {WORK}\n"
NEXT = f"## Next\n\n2.1 {WORK}\n"
MOVED = f"## Why\n\n1.1 {NEW}\n\n1.2 {GATE}\n\n1.3 {CHURCH}\n\n{NEXT}"


def published_notice(folder: Path) -> Path:
    """The content of the office with the notice, published on the first day."""
    content = copy_of(SAMPLE, folder / "content")
    write(content, AS_PUBLISHED)
    publish(content, 1)
    return content


def write(content: Path, text: str, *notes: str) -> None:
    changes = "".join(("changes:\n", *notes)) if notes else ""
    (content / NOTICE).write_text(HEAD.format(changes=changes) + text, encoding="utf-8")


def note(words: str, *more: str, day: int = 2, kind: str = "update") -> str:
    lines = (f"  - date: 2024-06-0{day}", f"kind: {kind}", f"note: {words}", *more)
    return "\n    ".join(lines) + "\n"


def mistakes(content: Path) -> list[str]:
    return [f"{problem.line}: {problem.what} {problem.remedy}" for problem in problems_in(content)]


def page(content: Path) -> str:
    library = read_library(content, READ)
    return on_page(next(record for record in library.records if record.path == NOTICE), library)
