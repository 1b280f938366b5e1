"""The forms for everyday tasks at /-/task/, and for new documents at /-/new/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.finding import kind_of_path
from gazette.desk.forms.controls import Control, Mistakes, controls_of, label_of
from gazette.desk.forms.rows import named_in
from gazette.desk.new_document import NewDocument, kind_named, read_office_state
from gazette.desk.tasks import CannotDo, EverydayTask, TaskQuestion, task_named
from gazette.frontmatter.source import Source, read_document
from gazette.library.build_day import build_day
from gazette.plurals import capitalised
from gazette.preview.edit_pages import BODY, OTHER_VERSION, EditPages, Reply, version_of, with_last_line
from gazette.preview.links import EDIT, NEW, TASK, documents_of_task
from gazette.preview.own_pages import FormPage, FormParts, form_page
from gazette.problems import Problem
from gazette.records import KINDS, Office, Record

IS_THERE = "There is a document of this name already. Write another title."
TEXT_HELP = "Headings, numbered paragraphs, lists and tables in Markdown. You can write it later."
NO_NAME = "The file is named by the title. Write one."


@dataclass
class TaskPages:
    """The forms for tasks, beside those for whole documents."""

    edit: EditPages

    def show_task(self, path: str) -> Reply:
        """The form for /-/task/withdraw/decisions/2024/PCC-2024-001.md."""
        if path.endswith("/") and (named := task_named(path.removesuffix("/"))):
            return Reply(200, self._documents_page(named))
        task, document = self._task(path)
        if task is None:
            return Reply(404)
        return Reply(200, self._task_page(task, document, {}))

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
        if answers.get("-version") != version_of(data):
            return Reply(409, self._task_page(task, document, answers, of_whole=[OTHER_VERSION]))
        today = build_day(self.edit.content)
        if mistakes := task.mistakes(answers, today):
            return Reply(422, self._task_page(task, document, answers, mistakes))
        try:
            after = task.done(data, source, kind_of_path(document), answers, today)
        except (CannotDo, CannotEdit) as refusal:
            beside = refusal.mistakes if isinstance(refusal, CannotDo) else {}
            of_whole = [] if beside and "" not in beside else [str(refusal)]
            return Reply(422, self._task_page(task, document, answers, beside, of_whole=of_whole))
        return self.edit.written({file: after}, document)

    def show_new(self, path: str) -> Reply:
        """The list of kinds, or the form for a new document of one."""
        if not path:
            return Reply(200, self._kinds_page())
        kind = kind_named(path)
        if isinstance(kind, str):
            return Reply(404)
        draft = self._draft(kind, {})
        return Reply(403) if draft is None else Reply(200, self._new_page(kind, draft, [], {}))

    def write_new(self, path: str, answers: Mapping[str, str]) -> Reply:
        """Writes a new document, and leads to its form."""
        kind = kind_named(path)
        draft = None if isinstance(kind, str) else self._draft(kind, answers)
        if isinstance(kind, str) or draft is None or not self.edit.is_ours(answers):
            return Reply(403)
        if mistakes := draft.mistakes():
            return Reply(422, self._new_page(kind, draft, mistakes, answers))
        name = draft.path(None)
        if name is None or (self.edit.content / name).exists():
            return Reply(422, self._new_page(kind, draft, [IS_THERE if name else NO_NAME], answers))
        text = draft.text() + with_last_line(answers.get(BODY, "").replace("\r\n", "\n").strip("\n"))
        return self.edit.written({self.edit.content / name: text.encode()}, name)

    def _documents_page(self, task: EverydayTask) -> bytes:
        """The documents for which a task makes sense, to choose one."""
        paths = sorted(set(self.edit.builds.last.files.values()))
        links = documents_of_task(self.edit.content, task, paths)
        return form_page(FormPage(task.title, "", "", FormParts(()), ("/-/", "Where to begin"), links))

    def _task(self, path: str) -> tuple[EverydayTask | None, str]:
        name, _, document = path.partition("/")
        task = task_named(name)
        is_for_it = task and self.edit.file(document) and task.is_for(kind_of_path(document))
        return (task if is_for_it else None), document

    def _task_page(
        self,
        task: EverydayTask,
        document: str,
        answers: Mapping[str, str],
        mistakes: Mapping[str, str] = {},
        *,
        of_whole: Sequence[str] = (),
    ) -> bytes:
        today = build_day(self.edit.content).isoformat()
        controls = [_control(question, answers, today, mistakes) for question in task.questions]
        form = FormParts(controls, of_whole)
        return form_page(
            FormPage(
                title=task.title,
                address=f"{TASK}{task.name}/{quote(document)}",
                token=self.edit.token,
                form=form,
                way_back=(EDIT + quote(document), document),
                version=answers.get("-version") or version_of((self.edit.content / document).read_bytes()),
            )
        )

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

    def _new_page(
        self, kind: type[Record], draft: NewDocument, refusals: Sequence[str], answers: Mapping[str, str]
    ) -> bytes:
        names = {name: name for name in kind.model_fields}
        about = [(named_in(sentence, names), sentence) for sentence in refusals]
        beside: Mistakes = {(name,): [other for of, other in about if of == name] for name, _ in about if name}
        controls = [
            control
            for control in controls_of(kind, dict(draft.fields), beside)
            if (control.is_required or control.has_mistakes) and not control.groups
        ]
        if kind.needs_body:
            controls.append(_text_control(answers.get(BODY, "")))
        return form_page(
            FormPage(
                title=f"New {kind.nouns[0]}",
                address=f"{NEW}{kind.kind}",
                token=self.edit.token,
                form=FormParts(controls, [sentence for name, sentence in about if not name]),
                way_back=(NEW, "New document"),
            )
        )

    def _kinds_page(self) -> bytes:
        links = [(f"{NEW}{kind.kind}", kind.nouns[0].capitalize()) for kind in KINDS if kind is not Office]
        return form_page(FormPage("New document", "", "", FormParts(()), ("/", "The site"), links))


def _control(question: TaskQuestion, answers: Mapping[str, str], today: str, mistakes: Mapping[str, str]) -> Control:
    instead = today if question.instead == "today" else question.instead
    return Control(
        name=question.name,
        label=label_of(question.name),
        help=question.help,
        value=answers.get(question.name, instead),
        choices=question.choices,
        is_required=question.is_required,
        mistakes=(capitalised(mistakes[question.name]),) if question.name in mistakes else (),
    )


def _text_control(body: str) -> Control:
    return Control(BODY, "Text", TEXT_HELP, body)
