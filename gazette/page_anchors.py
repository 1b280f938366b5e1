"""The places on pages that only templates and views know, such as #page-history, from the rendered pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.views.context import Context

if TYPE_CHECKING:
    from gazette.rendering import Renderer
    from gazette.views.site.site import SitePage

AnchorsOf = Callable[[str], frozenset[str]]  # the path of a page to its ids


def anchors_of_pages(pages: Callable[[], Iterable[SitePage]], renderer: Callable[[], Renderer]) -> AnchorsOf:
    """Makes and renders pages only when a link names a place that the text of a record does not have."""

    @cache
    def by_path() -> dict[str, SitePage]:
        return {page.path: page for page in pages()}

    @cache
    def anchors(path: str) -> frozenset[str]:
        from gazette.checks.read_page import read_page

        page = by_path().get(path)
        return frozenset(read_page(renderer().render(page.template, page.view)).ids if page else ())

    return anchors


def anchors_of_site(context: Context, theme: Path) -> AnchorsOf:
    """The places on the pages of a site that is not built; no id depends on stylesheets or Pelican's settings."""

    def pages() -> Iterable[SitePage]:
        from gazette.views.site.site import Site  # only when a link needs it, because every check would wait

        return Site(context).pages()

    @cache
    def renderer() -> Renderer:
        from jinja2 import Environment, FileSystemLoader

        from gazette.rendering import Renderer
        from gazette.views.site.frame import frame

        return Renderer(Environment(loader=FileSystemLoader(theme / "templates")), frame(context, ()))

    return anchors_of_pages(pages, renderer)
