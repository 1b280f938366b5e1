"""The places of pages to which a link may lead, for pages whose places only their templates know."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from gazette.checks.site import facts_of
from gazette.link_mistakes import Anchors
from gazette.rendering import Renderer
from gazette.views.context import Context
from gazette.views.site.frame import frame
from gazette.views.site.site import Site, SitePage


def anchors_on(pages: Iterable[SitePage], renderer: Renderer) -> Anchors:
    """The anchors of the page at a path, which is rendered when somebody asks."""
    by_path = {page.path: page for page in pages}

    @cache
    def anchors(path: str) -> Iterable[str]:
        page = by_path.get(path)
        facts = facts_of(path, renderer.render(page.template, page.view).encode()) if page else None
        return facts.ids if facts else ()

    return anchors


def anchors_of_site(context: Context, theme: Path) -> Anchors:
    """The same for the site that would be built."""
    environment = Environment(loader=FileSystemLoader(theme / "templates"), autoescape=True)
    return anchors_on(Site(context).pages(), Renderer(environment, frame(context, ())))
