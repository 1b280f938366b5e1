"""The pages that only a preview has: their frame, and their forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup

from gazette.desk.forms.controls import Control, with_mistakes
from gazette.preview.links import Link


@dataclass(frozen=True)
class ShownMistake:
    """A mistake in the summary above a form, with the address of its field; none where it is of the whole."""

    words: str
    address: str = ""


@dataclass(frozen=True)
class FormParts:
    """The controls of a form in two parts: those that matter now, and the others."""

    controls: Sequence[Control]
    of_whole: Sequence[str] = ()  # the mistakes that are of no field
    note: Sequence[Control] = ()  # the note of the change, where it is asked for
    elsewhere: Sequence[ShownMistake] = ()  # in other files, after a save

    @property
    def first(self) -> list[Control]:
        return [control for control in self.controls if _comes_first(control)]

    @property
    def others(self) -> list[Control]:
        return [control for control in self.controls if not _comes_first(control)]

    @property
    def mistakes(self) -> list[ShownMistake]:
        of_fields = [
            ShownMistake(_with_label(sentence, control.label), f"#{control.name}")
            for control in with_mistakes([*self.note, *self.controls])
            for sentence in control.mistakes
        ]
        return [*map(ShownMistake, self.of_whole), *of_fields, *self.elsewhere]


def _with_label(sentence: str, label: str) -> str:
    """A mistake that names its field, whether its sentence begins with the name or not."""
    is_named = sentence.lower().startswith(label.lower())
    return f"{label}{sentence[len(label) :]}" if is_named else f"{label}: {sentence}"


def _comes_first(control: Control) -> bool:
    return control.is_required or control.is_filled or control.has_mistakes


@dataclass(frozen=True)
class FormPage:
    """A page with a short form, or with links alone."""

    title: str
    address: str  # to which the form is sent; "" for a page without one
    token: str
    form: FormParts
    way_back: Link
    links: Sequence[Link] = ()
    version: str = ""  # of the document that the form was opened for


def form_page(page: FormPage) -> bytes:
    return template("task.html").render(page=page).encode()


def reason_page(title: str, reason: str) -> bytes:
    """A page that says why there is no form."""
    return template("reason.html").render(title=title, reason=reason).encode()


def plain_page(title: str, text: str, banner: str) -> bytes:
    """A page of text with the banner of the preview, both as HTML."""
    return template("plain.html").render(title=title, text=Markup(text), banner=Markup(banner)).encode()


@cache
def template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("gazette.preview", "templates"), autoescape=True, trim_blocks=True)
