"""The form for a document at /-/edit/, which works without a script: shows it, and saves what was typed."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from gazette.cache import put_in_place
from gazette.desk.editing.documents import edited
from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.finding import kind_of_path, written_order
from gazette.desk.forms.answers import Answers, fields_of
from gazette.desk.forms.controls import Control, controls_of, name_at, unplaced
from gazette.desk.name_of_removed import NAME_IS_LEFT, name_is_left
from gazette.frontmatter.source import Place, Source, Tree, place_in, read_document
from gazette.library.folder import shown, spreadsheet_of
from gazette.preview.builds import Builds
from gazette.preview.content_files import content_file, why_not
from gazette.preview.links import EDIT, form_of_mistake, task_links
from gazette.preview.mistakes import file_of, mistakes_in
from gazette.preview.note_form import note_controls, noted
from gazette.preview.own_pages import FormParts, ShownMistake, reason_page, template
from gazette.problems import Problem

SAVED = "Saved. The page shows it."
SAVED_WITH_MISTAKES = "Saved. Correct what is marked here; until then the page stays as it was."
SAVED_BUT_ELSEWHERE = "Saved. There is a mistake elsewhere; until it is corrected, the pages stay as they were."
IN_AN_EDITOR = "Until then this document has no form: correct it in a text editor."
NOTHING_NEW = "Nothing was different, so nothing was saved."
OTHER_VERSION = (
    "Somebody saved this document after you opened it, so yours was not saved. "
    "Copy what you typed, open the form again and add it there."
)
BODY = "-body"  # the name of the control of the text
PATIENCE = 20  # seconds that a page waits for the build after a save


@dataclass(frozen=True)
class Reply:
    """What the server sends: a page, or another address to go to."""

    status: int
    page: bytes = b""
    location: str = ""


@dataclass(frozen=True)
class _Form:
    """What a form shows: the fields and the text of a document, as they are or as somebody typed them."""

    path: str
    version: str  # of the document that was opened
    lines: Mapping[Place, int]
    fields: Mapping[str, Tree]
    body: str


@dataclass
class EditPages:
    """The forms for the documents of a content folder, and what all forms of a preview share."""

    content: Path
    builds: Builds
    token: str = field(default_factory=lambda: secrets.token_urlsafe(16))

    def show(self, path: str, *, has_saved: bool = False) -> Reply:
        """The form for a document, or why it cannot be read; 404 for what is none."""
        file = self.file(path)
        if file is None:
            return Reply(404)
        data = file.read_bytes()
        source = read_document(data)
        if isinstance(source, Problem):
            reason = f"Line {source.line}: {source.what} {source.remedy} {IN_AN_EDITOR}"
            return Reply(200, reason_page(shown(self.content, path), reason))
        form = _Form(path, version_of(data), source.lines, source.fields, source.body)
        if not has_saved:
            return Reply(200, self._page(form, []))
        sentences = self.saved_sentences(path) + [NAME_IS_LEFT] * name_is_left(path, source.fields)
        return Reply(200, self._page(form, sentences, elsewhere=self.elsewhere(path)))

    def save(self, path: str, answers: Answers) -> Reply:
        """Writes an answer to a form into its document, unless the form is not ours or the document is another one."""
        file = self.file(path)
        if file is None or not self.is_ours(answers):
            return Reply(403)
        data = file.read_bytes()
        source = read_document(data)
        if not isinstance(source, Source):
            return Reply(404)
        kind = kind_of_path(path)
        fields = fields_of(answers, kind, source.fields)
        body = _text_of(answers, source)
        # The version stays that of the opened document, so that a second try does not overwrite the other one either.
        form = _Form(path, answers.get("-version", ""), source.lines, fields, body)
        if form.version != version_of(data):
            return Reply(409, self._page(form, [OTHER_VERSION]))
        try:
            after = edited(data, fields, body, written_order(kind))
            with_note = after if after == data else noted(self.content, path, after, answers)
        except CannotEdit as refusal:
            return Reply(422, self._page(form, [str(refusal)]))
        if after == data:
            return Reply(200, self._page(form, [NOTHING_NEW]))
        if with_note is None:
            return Reply(422, self._page(form, [], note_controls(answers)))
        return self.written({file: with_note}, path)

    def written(self, files: Mapping[Path, bytes], path: str) -> Reply:
        """Writes files, asks for a build, and leads to the form of one of them."""
        for file, data in files.items():
            put_in_place(file, data)
        self.builds.want()
        return Reply(303, location=f"{EDIT}{quote(path)}?saved")

    def place(self, path: str, line: int) -> Reply:
        """Leads to the field of a document that is in a line."""
        file = self.file(path)
        if file is None:
            return Reply(404)
        source = read_document(file.read_bytes())
        if isinstance(source, Problem):
            return Reply(303, location=EDIT + quote(path))  # which says why it cannot be read
        controls = controls_of(kind_of_path(path), source.fields, {})
        name = BODY if line >= source.body_line else name_at(controls, place_in(source.lines, line))
        return Reply(303, location=f"{EDIT}{quote(path)}{'#' if name else ''}{name}")

    def is_ours(self, answers: Answers) -> bool:
        """Whether an answer comes from a form of this preview, and not from a page of another website."""
        return secrets.compare_digest(answers.get("-token", "").encode(), self.token.encode())

    def wait_for_build(self) -> None:
        """Until every save so far has been built, so that the form can show the mistakes of what was saved."""
        builds = self.builds
        with builds.changed:
            builds.changed.wait_for(lambda: builds.built == builds.wanted and not builds.is_building, PATIENCE)

    def saved_sentences(self, path: str) -> list[str]:
        """What a form says after a save, once it has been built."""
        if mistakes_in(self.builds.last.mistakes, shown(self.content, path)):
            return [SAVED_WITH_MISTAKES]
        return [SAVED_BUT_ELSEWHERE if self.builds.last.mistakes else SAVED]

    def elsewhere(self, path: str) -> list[ShownMistake]:
        """The mistakes of the last build in other files, each with its form."""
        own = shown(self.content, path)
        others = (mistake for mistake in self.builds.last.mistakes if file_of(mistake)[0] != own)
        return [ShownMistake(mistake, form_of_mistake(self.content, mistake)) for mistake in others]

    def file(self, path: str) -> Path | None:
        """A document of the content folder, and never anything outside of it."""
        return content_file(self.content, path) if path.endswith(".md") and not why_not(path) else None

    def _page(
        self,
        form: _Form,
        sentences: Sequence[str],
        note_asked: Sequence[Control] = (),
        elsewhere: Sequence[ShownMistake] = (),
    ) -> bytes:
        path, kind = form.path, kind_of_path(form.path)
        beside, others = self._mistakes(path, form.lines)
        controls = controls_of(kind, form.fields, beside)
        pages = (address for address, name in self.builds.last.files.items() if name == path)
        sheet = spreadsheet_of(path)
        return (
            template("edit.html")
            .render(
                title=str(form.fields.get("title") or path),
                path=shown(self.content, path),
                page=f"/{next(pages, '')}",
                sheet=EDIT + quote(sheet) if sheet else "",
                address=EDIT + quote(path),
                token=self.token,
                version=form.version,
                sentences=sentences,
                tasks=task_links(path, form.fields),
                form=FormParts(controls, [*others, *unplaced(controls, beside)], note_asked, elsewhere),
                has_text=kind.needs_body or bool(form.body.strip()),
                body=form.body,
            )
            .encode()
        )

    def _mistakes(self, path: str, lines: Mapping[Place, int]) -> tuple[dict[Place, list[str]], list[str]]:
        """The mistakes by the field that they are about, and those of the whole document."""
        beside: dict[Place, list[str]] = {}
        others: list[str] = []
        for line, sentence in mistakes_in(self.builds.last.mistakes, shown(self.content, path)):
            place = place_in(lines, line)
            if place:
                beside.setdefault(place, []).append(sentence.removeprefix(f"{place[-1]}: "))
            else:
                others.append(f"Line {line}: {sentence}")
        return beside, others


def version_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def with_last_line(text: str) -> str:
    """A text that ends with the end of a line; "" stays as it is."""
    return text if not text or text.endswith("\n") else f"{text}\n"


def _text_of(answers: Answers, source: Source) -> str:
    """The text that was typed, with an empty line above it as in every other document, and the end of its last line."""
    typed = answers.get(BODY, source.body).replace("\r\n", "\n")
    if typed == source.body or not typed.strip():
        return typed
    return with_last_line(typed if typed.startswith("\n") else f"\n{typed}")
