"""Renders views with the theme's templates: a Renderer for each run, a call for each page."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket

from gazette import addresses
from gazette.apostrophes import with_apostrophes
from gazette.contact_links import with_contact_links
from gazette.languages import PAGE_LANGUAGE
from gazette.problems import Problem, ProblemsFound
from gazette.unbroken import unbroken
from gazette.views.record.welsh import word
from gazette.views.shapes.pages import AnyPage, Frame

ASSETS = "assets/"

_FEED_TYPES = {
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".json": "application/feed+json",
}


class _CompiledTemplates(BytecodeCache):
    """The templates that this process has compiled, or the one from which it was forked: to do so takes a second."""

    def __init__(self) -> None:
        self._compiled: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._compiled.get(_key_of(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._compiled[_key_of(bucket)] = bucket.code


_COMPILED = _CompiledTemplates()


class Renderer:
    """Renders the pages of a site. It keeps the current page as state, so it is not thread-safe."""

    def __init__(self, environment: Environment, frame: Frame) -> None:
        self._environment = _strict(environment)
        self.frame = frame
        self._root, self._lang = "", PAGE_LANGUAGE
        self._environment.globals.update(
            href=self.href,
            asset=self.asset,
            absolute=self.absolute,
            feed_type=feed_type,
            label=self.label,
        )
        self._environment.filters["plain"] = str
        self._environment.filters["contacts"] = with_contact_links

    def render(self, template: str, view: AnyPage) -> str:
        """The page as HTML. The template sees `view`, `frame`, and by name the parts that base.html needs."""
        head = view.head
        self._root = addresses.root_of(head.address, self.frame.base_url)
        self._lang = head.lang
        try:
            page = self._environment.get_template(template)
            return unbroken(with_apostrophes(page.render(view=view, frame=self.frame, head=head)))
        except TemplateError as error:
            raise ProblemsFound([_problem_of(error, template)]) from error

    def templates(self) -> Iterator[tuple[str, str]]:
        """The name and text of every template, sorted by name."""
        loader = self._environment.loader
        for name in sorted(self._environment.list_templates()):
            yield name, loader.get_source(self._environment, name)[0] if loader else ""

    def compile_templates(self) -> None:
        """Compiles every template, so that forked processes need not. A mistake is reported by the page that has it."""
        for name in self._environment.list_templates(extensions=["html"]):
            with contextlib.suppress(TemplateError):
                self._environment.get_template(name)

    def href(self, address: str) -> str:
        """The address as a link from the current page; absolute addresses and `#x` stay as they are."""
        return addresses.relative(address, self._root)

    def asset(self, path: str) -> str:
        """The address of a file of the theme."""
        return self.href(ASSETS + path)

    def label(self, english: str) -> str:
        """A word of a template, on a Welsh page in Welsh where the office's register has it."""
        return word(english, dict(self.frame.welsh)) if self._lang == "cy" else english

    def absolute(self, address: str) -> str:
        """The absolute web address, or "" while the site has none."""
        return addresses.absolute(address, self.frame.base_url) if self.frame.base_url else ""


def feed_type(address: str) -> str:
    """The media type of a feed, for `<link rel="alternate">`."""
    return _FEED_TYPES[Path(address).suffix]


def _problem_of(error: TemplateError, template: str) -> Problem:
    """The problem at the template's file and line, which only the traceback has."""
    path, line = template, 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            path, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, TemplateSyntaxError):
        path, line = error.filename or path, error.lineno
    where = "/".join(Path(path).parts[-3:])
    return Problem(
        where, line, f"The template cannot be printed: {error.message}.", f"Correct it; it prints {template}."
    )


def _key_of(bucket: Bucket) -> tuple[str, str]:
    """The file, its text, and the extensions of Jinja by which it is read."""
    return f"{bucket.key} {sorted(bucket.environment.extensions)}", bucket.checksum


def _strict(environment: Environment) -> Environment:
    """A copy of the environment that stops at an unknown name, escapes everything and finds the components."""
    if environment.loader is None:
        raise ValueError("The environment has no loader, so it finds no templates.")
    source = environment.loader.get_source(environment, "base.html")
    components = Path(source[1] or "").parent.parent / "components"
    loaders: list[BaseLoader] = [environment.loader, PrefixLoader({"components": FileSystemLoader(components)})]
    copy = environment.overlay(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
    )
    copy.globals = dict(environment.globals)
    return copy
