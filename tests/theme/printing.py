"""Pages of the theme in a folder, with their stylesheets."""

from __future__ import annotations

import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from gazette.addresses import file_of
from gazette.exports.office_styles import office_stylesheet
from gazette.rendering import Renderer
from gazette.views.context import Context
from gazette.views.site.frame import frame

STATIC = Path(__file__).parents[2] / "theme" / "static"
TEMPLATES = STATIC.parent / "templates"
OFFICE = office_stylesheet("#4b2e6b", "The Exampleshire record")


def environment(templates: Path) -> Environment:
    """An environment for the templates of a folder, as Pelican makes one for a run."""
    return Environment(loader=FileSystemLoader(templates), autoescape=True)


def renderer_of(context: Context) -> Renderer:
    """A renderer with the templates of the project, in the frame of a context."""
    return Renderer(environment(TEMPLATES), frame(context, ()))


def write_assets(folder: Path) -> None:
    stylesheet = STATIC / "styles" / "main.css"
    assert stylesheet.exists(), "The stylesheet is not compiled. Run make test, or make site once."
    shutil.copytree(STATIC, folder / "assets")
    (folder / "assets" / "office.css").write_text(OFFICE, encoding="utf-8")


def write_page(folder: Path, address: str, html: str) -> Path:
    path = folder / file_of(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    return path
