"""Every form of a preview by its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from gazette.desk.forms.answers import Answers
from gazette.desk.forms.row_files import has_rows
from gazette.preview.builds import Builds
from gazette.preview.content_files import content_file, why_not
from gazette.preview.edit_pages import EditPages, Reply
from gazette.preview.links import DELETE, EDIT, NEW, ROW, TASK
from gazette.preview.own_pages import reason_page
from gazette.preview.row_pages import RowPages
from gazette.preview.task_pages import TaskPages

Query = Mapping[str, Sequence[str]]
NOT_OURS = (
    "This form is not one of this preview, or was opened before the preview was started again, or its file is gone. "
    "Go back, copy what you typed, open the form again and put it in there."
)


@dataclass(frozen=True)
class Forms:
    """The forms for documents, rows, tasks and new documents."""

    edit: EditPages
    rows: RowPages
    tasks: TaskPages
    saving: Lock = field(default_factory=Lock)  # one at a time, so that nothing changes between reading and writing

    @classmethod
    def of(cls, content: Path, builds: Builds) -> Forms:
        edit = EditPages(content, builds)
        return cls(edit, RowPages(edit), TaskPages(edit))

    def takes(self, path: str) -> bool:
        """Whether a form can be sent to an address."""
        return path.startswith((EDIT, ROW, DELETE, TASK, NEW))

    def shown(self, path: str, query: Query) -> Reply | None:
        """The page of a form; None for another address."""
        if path.startswith(EDIT):
            return self._edit(path.removeprefix(EDIT), query)
        pages = {
            ROW: self.rows.show_row,
            DELETE: self.rows.show_delete,
            TASK: self.tasks.show_task,
            NEW: self.tasks.show_new,
        }
        begin = next((begin for begin in pages if path.startswith(begin)), None)
        return pages[begin](path.removeprefix(begin)) if begin else None

    def sent(self, path: str, answers: Answers) -> Reply:
        """What a form that is sent to its address does."""
        actions = {
            EDIT: self.edit.save,
            ROW: self.rows.save_row,
            DELETE: self.rows.delete_row,
            TASK: self.tasks.do_task,
            NEW: self.tasks.write_new,
        }
        begin = next(begin for begin in actions if path.startswith(begin))
        with self.saving:
            reply = actions[begin](path.removeprefix(begin), answers)
        return replace(reply, page=reason_page("Nothing was saved", NOT_OURS)) if reply.status == 403 else reply

    def _edit(self, path: str, query: Query) -> Reply:
        """The form for a document, the rows of a file, the field in a line, or why there is no form."""
        reason = why_not(path)
        if reason and content_file(self.edit.content, path):
            return Reply(200, reason_page(path, reason))
        if "line" in query:
            return (self.rows if has_rows(path) else self.edit).place(path, _number(query, "line"))
        has_saved = "saved" in query
        if has_saved:
            self.edit.wait_for_build()
        if has_rows(path):
            return self.rows.show_list(path, _number(query, "from"), has_saved=has_saved)
        return self.edit.show(path, has_saved=has_saved)


def _number(query: Query, name: str) -> int:
    written = query.get(name, [""])[0]
    return int(written) if written.isascii() and written.isdigit() and len(written) < 8 else 0
