"""The forms for files of rows: the list of rows at /-/edit/, a row at /-/row/, and its removal at /-/delete/."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.forms.answers import Answers
from gazette.desk.forms.controls import Control, Mistakes, unplaced
from gazette.desk.forms.row_files import document_of, new_row, rows_of_file
from gazette.desk.forms.rows import FileOfRows
from gazette.library.folder import shown
from gazette.plurals import counted
from gazette.preview.content_files import content_file
from gazette.preview.edit_pages import NOTHING_NEW, EditPages, Reply, version_of
from gazette.preview.links import DELETE, EDIT, ROW, Link
from gazette.preview.mistakes import mistakes_in
from gazette.preview.note_form import KIND, NOTE, note_controls, noted
from gazette.preview.opened_rows import NEW_ROW, OpenedRow, bytes_of, opened_row, place_of_rows
from gazette.preview.own_pages import FormParts, ShownMistake, reason_page, template
from gazette.problems import Problem

ROWS_ON_A_PAGE = 500
EMPTY = "Every field is empty. Fill them in, or delete the row."
OTHER_ROWS = (
    "Somebody saved this file after you opened the row, so yours was not saved. "
    "Copy what you typed, open the row again and add it there."
)


@dataclass
class RowPages:
    """The forms for rows, beside those for documents."""

    edit: EditPages

    def show_list(self, path: str, first: int = 0, *, has_saved: bool = False) -> Reply:
        """The rows of a file, from a number on."""
        place = place_of_rows(self.edit.content, path)
        if place is None:
            return Reply(404)
        try:
            file = rows_of_file(self.edit.content, path, bytes_of(place))
            return Reply(200, self._list_page(path, file, first, has_saved=has_saved))
        except CannotEdit as refusal:
            return Reply(200, reason_page(shown(self.edit.content, path), str(refusal)))

    def show_row(self, name: str) -> Reply:
        """The form for a row, or for a new one with what is known of it."""
        row = opened_row(self.edit.content, name, may_be_new=True)
        if row is None:
            return Reply(404)
        values = new_row(self.edit.content, row.path, row.file) if row.is_new else None
        return Reply(200, self._row_page(row, values, self._mistakes_of_build(row)))

    def save_row(self, name: str, answers: Answers) -> Reply:
        """Writes a row, unless there is a mistake in it or the file is another one by now."""
        row = opened_row(self.edit.content, name, may_be_new=True)
        if row is None or not self.edit.is_ours(answers):
            return Reply(403)
        if answers.get("-version") != version_of(row.data):
            return Reply(409, self._row_page(row, answers, {}, [OTHER_ROWS]))
        try:
            after = row.file.with_row(row.number, answers)
            file = row.file.after(after)
            mistakes = file.mistakes(row.number)
            if len(file.rows) != len(row.file.rows) + row.is_new:
                return Reply(422, self._row_page(row, answers, {(): [EMPTY]}))
            if mistakes:
                return Reply(422, self._row_page(row, answers, mistakes))
            if after == row.data:
                return Reply(200, self._row_page(row, answers, self._mistakes_of_build(row), [NOTHING_NEW]))
            return self._written(row, after, answers) or Reply(
                422, self._row_page(row, answers, {}, note=note_controls(_note_of_new(row, answers)))
            )
        except CannotEdit as refusal:
            return Reply(422, self._row_page(row, answers, {}, [str(refusal)]))

    def show_delete(self, name: str) -> Reply:
        """The question whether a row is to go."""
        row = opened_row(self.edit.content, name)
        if row is None or row.file.is_kept_by_program:
            return Reply(404)
        return Reply(200, self._delete_page(row, {}))

    def delete_row(self, name: str, answers: Answers) -> Reply:
        row = opened_row(self.edit.content, name)
        if row is None or row.file.is_kept_by_program or not self.edit.is_ours(answers):
            return Reply(403)
        if answers.get("-version") != version_of(row.data):
            return Reply(409, self._delete_page(row, answers, [OTHER_ROWS]))
        try:
            after = row.file.without_row(row.number)
            return self._written(row, after, answers) or Reply(
                422, self._delete_page(row, answers, note=note_controls(answers))
            )
        except CannotEdit as refusal:
            return Reply(422, self._delete_page(row, answers, [str(refusal)]))

    def place(self, path: str, line: int) -> Reply:
        """Leads to the form of the row that is in a line."""
        place = place_of_rows(self.edit.content, path)
        try:
            rows = rows_of_file(self.edit.content, path, bytes_of(place)).rows if place else ()
        except CannotEdit:
            rows = ()
        row = next((row for row in rows if line in row.lines), None)
        return Reply(303, location=f"{ROW}{row.number}/{quote(path)}" if row else f"{EDIT}{quote(path)}")

    def _written(self, row: OpenedRow, after: bytes, answers: Answers) -> Reply | None:
        """Writes the file, with a note in its document if that was published; None where the note is missing."""
        name = document_of(row.path)
        document = content_file(self.edit.content, name) if name else None
        files = {row.place: after}
        if document:
            data = document.read_bytes()
            with_note = noted(self.edit.content, name, data, answers, after)
            if with_note is None:
                return None
            files |= {document: with_note} if with_note != data else {}
        return self.edit.written(files, row.path)

    def _problems_of_build(self, path: str) -> list[Problem]:
        last = mistakes_in(self.edit.builds.last.mistakes, shown(self.edit.content, path))
        return [Problem("", line, sentence, "") for line, sentence in last]

    def _mistakes_of_build(self, row: OpenedRow) -> Mistakes:
        return row.file.mistakes(row.number, self._problems_of_build(row.path))

    def _row_page(
        self,
        row: OpenedRow,
        answers: Answers | None,
        mistakes: Mistakes,
        sentences: Sequence[str] = (),
        note: Sequence[Control] = (),
    ) -> bytes:
        controls = row.file.controls(row.number, mistakes, answers)
        can_delete = not (row.is_new or row.file.is_kept_by_program)
        return self._page(
            row,
            answers or {},
            sentences,
            title=row.title,
            address=ROW + row.name,
            form=FormParts(controls, unplaced(controls, mistakes), note),
            delete=DELETE + row.name if can_delete else "",
            without_column=", ".join(row.file.without_column),
        )

    def _delete_page(
        self, row: OpenedRow, answers: Answers, sentences: Sequence[str] = (), note: Sequence[Control] = ()
    ) -> bytes:
        controls = row.file.controls(row.number, {}, None)
        return self._page(
            row,
            answers,
            sentences,
            title=f"Delete {row.title}?",
            address=DELETE + row.name,
            form=FormParts((), (), note),
            cells=[(control.label, control.value) for control in controls if control.value],
        )

    def _page(self, row: OpenedRow, answers: Answers, sentences: Sequence[str], **values: object) -> bytes:
        page = template("row.html").render(
            path=shown(self.edit.content, row.path),
            way_back=EDIT + quote(row.path),
            token=self.edit.token,
            version=answers.get("-version") or version_of(row.data),
            sentences=sentences,
            noun=row.file.noun,
            **values,
        )
        return page.encode()

    def _list_page(self, path: str, file: FileOfRows, first: int, *, has_saved: bool) -> bytes:
        problems = self._problems_of_build(path)
        elsewhere = self.edit.elsewhere(path) if has_saved else []
        starts = range(0, len(file.rows), ROWS_ON_A_PAGE) if len(file.rows) > ROWS_ON_A_PAGE else ()
        page = template("rows.html").render(
            title=f"Rows of {path.rpartition('/')[2]}",
            path=shown(self.edit.content, path),
            quoted=quote(path),
            file=file,
            rows=file.rows[first : first + ROWS_ON_A_PAGE],
            wrong={row.number for row in file.rows if any(problem.line in row.lines for problem in problems)},
            mistakes=[_with_its_row(problem, file, path) for problem in problems] + elsewhere,
            counted=counted(len(file.rows), "row"),
            links=list(self._links(path, file)),
            pages=[(f"{EDIT}{quote(path)}?from={start}", f"From row {start + 1:,}") for start in starts],
            sentences=self.edit.saved_sentences(path) if has_saved else [],
        )
        return page.encode()

    def _links(self, path: str, file: FileOfRows) -> Sequence[Link]:
        """What else can be done with the file."""
        links = [] if file.is_kept_by_program else [(f"{ROW}{NEW_ROW}/{quote(path)}", f"New {file.noun}")]
        document = document_of(path)
        if document and content_file(self.edit.content, document):
            links.append((EDIT + quote(document), "Edit its document"))
        return links


def _note_of_new(row: OpenedRow, answers: Answers) -> Answers:
    """The answers, with a note that names a new row by its id until somebody writes another."""
    if not row.is_new or not answers.get("id"):
        return answers
    return {NOTE: f"New: {answers['id']}.", KIND: "update", **answers}


def _with_its_row(problem: Problem, file: FileOfRows, path: str) -> ShownMistake:
    row = next((row for row in file.rows if problem.line in row.lines), None)
    words = f"{row.title}: {problem.what}" if row else f"Line {problem.line}: {problem.what}"
    return ShownMistake(words, f"{ROW}{row.number}/{quote(path)}" if row else "")
