"""A version of a document in the other language: its own words, and every fact from the document it is a version of."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeVar

from pydantic import create_model

from gazette import fingerprints
from gazette.frontmatter.models import Fields, groups_in, holds_words
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import Source, line_in
from gazette.languages import LANGUAGES, PAGE_LANGUAGE, text_in
from gazette.markup.body import Body
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.records.placed import Placed
from gazette.references import short_form

F = TypeVar("F", bound=Fields)
# Texts that are the same in every language.
NOT_WORDS = frozenset({
    "id", "reference", "translation_of", "illustrative", "report_number", "link", "starts", "ends", "file", "key",
    "period", "predecessor", "stated_length", "round", "series", "recipient",
})  # fmt: skip
NOT_WORDS_EITHER = ("_column", "_file")  # the ends of the names of others
OWN_FIELDS = (
    "lang",
    "translation_of",
    "id",
    "changes",
    "attachments",
    "accepted",
    "allowed",
)  # of the version as a document


@dataclass(frozen=True)
class Translation:
    """A version as it was typed. Its place, its notes of changes and its attachments are its own."""

    kind: type[Record]
    fields: Mapping[str, Any]
    placed: Placed

    @property
    def name(self) -> str:
        """The name of its file, without its ending."""
        return self.placed.stem

    @property
    def lang(self) -> str:
        return str(self.fields["lang"])

    @property
    def language(self) -> str:
        return LANGUAGES[self.lang]

    @property
    def written(self) -> str:
        """The name of the original as it was typed."""
        return str(self.fields["translation_of"])

    @property
    def original_name(self) -> str:
        """The name of the original, which may be written with or without its kind."""
        form = short_form(self.written)
        return form.name if form and form.kind == self.kind.kind else self.written

    @property
    def paragraph(self) -> str | None:
        """The paragraph that it names besides its original, though a version is of a whole document."""
        form = short_form(self.written)
        return form.paragraph if form and form.kind == self.kind.kind else None

    def of(self, original: Record) -> Record:
        """The original in the words of this version; of a withheld one only the title, of a removed one nothing."""
        own = {name: self.fields[name] for name in OWN_FIELDS} | {"translation_of": self.original_name}
        if not original.is_hidden:
            return original.model_copy(update={**self.words, **own}).placed(self.placed)
        title = original.title if original.is_removed else self.fields["title"]
        left = {"title": str(title), "lang": self.lang, "translation_of": self.written}
        placed = replace(self.placed, body=Body(""), fingerprint=fingerprints.of_document(left, ""))
        changes = tuple(change.model_copy(update={"paragraphs": (), "moved": ()}) for change in self.fields["changes"])
        public = {"title": title, "changes": changes, "attachments": (), "accepted": (), "allowed": ()}
        return original.model_copy(update={**own, **public}).placed(placed)

    @property
    def words(self) -> Mapping[str, Any]:
        """The fields that are in words of its own."""
        return {name: value for name, value in self.fields.items() if value and name not in OWN_FIELDS}

    def placed_in(self, shown: str) -> Translation:
        """The version with its file as a person would name it."""
        return replace(self, placed=replace(self.placed, shown=shown))

    def problem(self, what: str, remedy: str, field: str = "translation_of") -> Problem:
        return Problem(self.placed.shown, line_in(self.placed.lines, (field,)), what, remedy)


def translation_of(kind: type[Record], source: Source) -> dict[str, Any] | list[Problem]:
    """The fields of a version, or a problem for every mistake; a fact that it repeats is one."""
    facts = [name for name in source.fields if name in kind.model_fields and name not in fields_of_version(kind)]
    words = {name: value for name, value in source.fields.items() if name not in facts}
    problems = [_repeated(source, name) for name in facts]
    fields = validated(_model(kind), words, source.lines)
    if isinstance(fields, list):
        return [*problems, *fields]
    typed = {name: getattr(fields, name) for name in fields_of_version(kind)}
    localised = in_own_language(fields, str(typed["lang"]))
    return problems or {name: getattr(localised, name) for name in typed}


def _repeated(source: Source, name: str) -> Problem:
    language = LANGUAGES.get(str(source.fields.get("lang")), "other")
    what = f"The {language} version takes {name} from {source.fields['translation_of']}."
    return Problem("", line_in(source.lines, (name,)), what, "Remove it.")


@cache
def fields_of_version(kind: type[Record]) -> tuple[str, ...]:
    """The fields that a version of a document of this kind may have: the words of the kind, and its own."""
    words = (name for name, info in kind.model_fields.items() if holds_words(info) and _is_read(name))
    return (*words, *OWN_FIELDS)


@cache
def _model(kind: type[Record]) -> type[Fields]:
    """The declaration of these fields. A version needs a title and its language."""
    declared: dict[str, Any] = {}
    for name in fields_of_version(kind):
        info = copy(kind.model_fields[name])
        if name in ("lang", "translation_of"):
            info.default = ...
        elif name != "title" and info.default_factory is None:
            info.default = None
        declared[name] = (info.annotation, info)
    return create_model(f"VersionOf{kind.__name__}", __base__=Fields, **declared)


def in_own_language(fields: F, lang: str) -> F:
    """The fields with each of their texts marked as being in a language, if it is not that of the pages."""
    if lang == PAGE_LANGUAGE:
        return fields
    texts = {name: _in(getattr(fields, name), lang) for name in _with_words(type(fields)) if getattr(fields, name)}
    return fields.model_copy(update=texts) if texts else fields


@cache
def _with_words(model: type[Fields]) -> tuple[str, ...]:
    """The fields that hold words, or groups of fields that may."""
    return tuple(
        name
        for name, info in model.model_fields.items()
        if _is_read(name) and (holds_words(info) or any(groups_in(info.annotation)))
    )


def _is_read(name: str) -> bool:
    """Whether the texts of a field are words, and no names, numbers or files."""
    return name not in NOT_WORDS and not name.endswith(NOT_WORDS_EITHER)


def _in(value: Any, lang: str) -> Any:
    """A text, several of them, or a group of fields, marked as being in a language."""
    if isinstance(value, tuple):
        return tuple(_in(part, lang) for part in value)
    if isinstance(value, Fields):
        return in_own_language(value, lang)
    return text_in(value, lang) if isinstance(value, str) else value
