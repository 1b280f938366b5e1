"""The pages that only a preview has: their frame, and their forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup

from gazette.desk.forms.controls import Control

Link = tuple[str, str]  # address and words


@dataclass(frozen=True)
class FormPage:
    """A page with a short form, or with links alone."""

    title: str
    address: str  # to which the form is sent
    token: str
    controls: Sequence[Control]
    way_back: Link
    refusals: Sequence[str]  # why the last answer was not taken
    button: str
    links: Sequence[Link] = ()


def form_page(page: FormPage) -> bytes:
    return template("task.html").render(page=page).encode()


def plain_page(title: str, text: str, banner: str) -> bytes:
    """A page of text with the banner of the preview, both as HTML."""
    return template("plain.html").render(title=title, text=Markup(text), banner=Markup(banner)).encode()


@cache
def template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("gazette.preview", "templates"), autoescape=True, trim_blocks=True)
