"""The places on pages that only templates and views know, such as #page-history, from the rendered pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from gazette.checks.read_page import read_page
from gazette.rendering import Renderer
from gazette.views.context import Context
from gazette.views.site import frame
from gazette.views.site.site import SitePage

AnchorsOf = Callable[[str], frozenset[str]]  # the path of a page to its ids


def anchors_of_pages(pages: Iterable[SitePage], renderer: Callable[[], Renderer]) -> AnchorsOf:
    """Renders a page only when a link names a place on it."""
    by_path = {page.path: page for page in pages}
    known: dict[str, frozenset[str]] = {}

    def anchors(path: str) -> frozenset[str]:
        if path not in known:
            page = by_path.get(path)
            ids: Iterable[str] = read_page(renderer().render(page.template, page.view)).ids if page else ()
            known[path] = frozenset(ids)
        return known[path]

    return anchors


def renderer_of(theme: Path, context: Context) -> Renderer:
    """A renderer without Pelican, for ids: no id depends on Pelican's settings or on stylesheets."""
    from jinja2 import Environment, FileSystemLoader  # only when a link needs it, because every check would wait

    return Renderer(Environment(loader=FileSystemLoader(theme / "templates")), frame.frame(context, ()))
