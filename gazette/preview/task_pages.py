"""The forms for everyday tasks at /-/task/, and for new documents at /-/new/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from gazette.cache import put_in_place
from gazette.desk.editing.documents import CannotEdit
from gazette.desk.finding import kind_of_path
from gazette.desk.forms.controls import Control, controls_of
from gazette.desk.new_document import NewDocument, kind_named, read_office_state
from gazette.desk.tasks import TASKS, CannotDo, EverydayTask, TaskQuestion
from gazette.frontmatter.source import Source, read_document
from gazette.library.build_day import build_day
from gazette.preview.edit_pages import EditPages, Reply
from gazette.preview.links import EDIT, NEW, TASK, tasks_of_file
from gazette.preview.own_pages import FormPage, form_page
from gazette.problems import Problem
from gazette.records import KINDS, Office, Record

IS_THERE = "There is a document of this name already. Write another title."
NO_NAME = "The file is named by the title. Write one."


@dataclass
class TaskPages:
    """The forms for tasks, beside those for whole documents."""

    edit: EditPages

    def show_task(self, path: str) -> Reply:
        """The form for /-/task/withdraw/decisions/2024/PCC-2024-001.md."""
        if path.endswith("/") and (named := next((task for task in TASKS if f"{task.name}/" == path), None)):
            return Reply(200, self._documents_page(named))
        task, document = self._task(path)
        if task is None:
            return Reply(404)
        controls = [_control(question, {}, self._today()) for question in task.questions]
        return Reply(200, self._task_page(task, document, controls, []))

    def do_task(self, path: str, answers: Mapping[str, str]) -> Reply:
        """Applies a task to its document."""
        task, document = self._task(path)
        file = self.edit.file(document)
        if task is None or file is None or not self.edit.is_ours(answers):
            return Reply(403)
        data = file.read_bytes()
        source = read_document(data)
        if not isinstance(source, Source):
            return Reply(404)
        try:
            after = task.done(data, source, kind_of_path(document), answers, build_day(self.edit.content))
        except (CannotDo, CannotEdit) as refusal:
            controls = [_control(question, answers, self._today()) for question in task.questions]
            return Reply(422, self._task_page(task, document, controls, [str(refusal)]))
        put_in_place(file, after)
        self.edit.builds.want()
        return Reply(303, location=f"{EDIT}{quote(document)}?saved")

    def show_new(self, path: str) -> Reply:
        """The list of kinds, or the form for a new document of one."""
        if not path:
            return Reply(200, self._kinds_page())
        kind = kind_named(path)
        if isinstance(kind, str):
            return Reply(404)
        draft = self._draft(kind, {})
        return Reply(403) if draft is None else Reply(200, self._new_page(kind, draft, []))

    def write_new(self, path: str, answers: Mapping[str, str]) -> Reply:
        """Writes a new document, and leads to its form."""
        kind = kind_named(path)
        draft = None if isinstance(kind, str) else self._draft(kind, answers)
        if isinstance(kind, str) or draft is None or not self.edit.is_ours(answers):
            return Reply(403)
        if mistakes := draft.mistakes():
            return Reply(422, self._new_page(kind, draft, mistakes))
        name = draft.path(None)
        if name is None or (self.edit.content / name).exists():
            return Reply(422, self._new_page(kind, draft, [IS_THERE if name else NO_NAME]))
        put_in_place(self.edit.content / name, draft.text().encode())
        self.edit.builds.want()
        return Reply(303, location=f"{EDIT}{quote(name)}?saved")

    def _documents_page(self, task: EverydayTask) -> bytes:
        """The documents for which a task makes sense, to choose one."""
        paths = sorted(set(self.edit.builds.last.files.values()))
        links = [
            (f"{TASK}{task.name}/{quote(path)}", path)
            for path in paths
            if any(address.startswith(f"{TASK}{task.name}/") for address, _ in tasks_of_file(self.edit.content, path))
        ]
        none = () if links else ("There is no document that it could be done for.",)
        return form_page(FormPage(task.title, "", "", (), ("/-/", "Where to begin"), none, "", links))

    def _task(self, path: str) -> tuple[EverydayTask | None, str]:
        name, _, document = path.partition("/")
        task = next((task for task in TASKS if task.name == name), None)
        is_for_it = task and self.edit.file(document) and task.is_for(kind_of_path(document))
        return (task if is_for_it else None), document

    def _task_page(
        self, task: EverydayTask, document: str, controls: Sequence[Control], refusals: Sequence[str]
    ) -> bytes:
        address = f"{TASK}{task.name}/{quote(document)}"
        way_back = (EDIT + quote(document), document)
        return form_page(FormPage(task.title, address, self.edit.token, controls, way_back, refusals, "Save"))

    def _draft(self, kind: type[Record], answers: Mapping[str, str]) -> NewDocument | None:
        state = read_office_state(self.edit.content, build_day(self.edit.content))
        if isinstance(state, Problem):
            return None
        draft = NewDocument(kind, state)
        for name in draft.required:
            if answers.get(name, "").strip():
                draft.write(name, answers[name])
        draft.derive()
        return draft

    def _new_page(self, kind: type[Record], draft: NewDocument, refusals: Sequence[str]) -> bytes:
        controls = [
            control
            for control in controls_of(kind, dict(draft.fields), {})
            if control.is_required and not control.groups
        ]
        title, address, back = f"New {kind.nouns[0]}", f"{NEW}{kind.kind}", (NEW, "New document")
        return form_page(FormPage(title, address, self.edit.token, controls, back, refusals, "Save"))

    def _kinds_page(self) -> bytes:
        links = [(f"{NEW}{kind.kind}", kind.nouns[0].capitalize()) for kind in KINDS if kind is not Office]
        return form_page(FormPage("New document", "", "", (), ("/", "The site"), (), "", links))

    def _today(self) -> str:
        return build_day(self.edit.content).isoformat()


def _control(question: TaskQuestion, answers: Mapping[str, str], today: str) -> Control:
    instead = today if question.instead == "today" else question.instead
    return Control(
        name=question.name,
        label=question.name.replace("-", " ").capitalize(),
        help=question.help,
        value=answers.get(question.name, instead),
        choices=question.choices,
        is_required=question.is_required,
    )
