"""The comparison of the look of components with an earlier revision, on a project with styles of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.repository import repository
from tools.components_compared import compare, is_changed, write_difference

ROOT = Path(__file__).parents[1]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The code of this project, with a theme that may be changed."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / "theme", project / "theme", ignore=shutil.ignore_patterns("main.css"))
    for name in ("gazette", "tests"):
        (project / name).symlink_to(ROOT / name)
    return repository(project)


def test_a_changed_style_is_seen_and_an_unchanged_one_is_not(project: Path, tmp_path: Path) -> None:
    style = project / "theme" / "components" / "tags" / "style.scss"
    style.write_text(style.read_text() + "\n.tag { border-bottom: 9px solid red; }\n")

    kept = tmp_path / "compared" / "notes.txt"
    picture(tmp_path / "compared" / "after" / "earlier.png")
    kept.write_text("Mine.")

    changed = compare(project, "HEAD", tmp_path / "compared", components=["pager", "tags"])

    assert changed
    assert kept.exists()
    assert {name.partition("-")[0] for name in changed} == {"tags"}
    assert changed[0] in (tmp_path / "compared" / "index.html").read_text()


def picture(path: Path, size: tuple[int, int] = (4, 4), pixel: int = 255) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = Image.new("RGB", size, "white")
    drawn.putpixel((1, 1), (255, 255, pixel))
    drawn.save(path)
    return path


@pytest.mark.parametrize(
    ("after", "differs"), [({}, False), ({"pixel": 254}, True), ({"size": (4, 5)}, True), (None, True)]
)
def test_a_pixel_the_size_or_a_missing_picture_is_a_difference(
    tmp_path: Path, after: dict | None, differs: bool
) -> None:
    new = tmp_path / "after.png" if after is None else picture(tmp_path / "after.png", **after)

    assert is_changed(picture(tmp_path / "before.png"), new) is differs


def test_the_difference_shows_in_red_what_changed(tmp_path: Path) -> None:
    before, after = picture(tmp_path / "before.png"), picture(tmp_path / "after.png", size=(4, 5), pixel=254)

    write_difference(before, after, tmp_path / "difference.png")

    with Image.open(tmp_path / "difference.png") as difference:
        assert difference.size == (4, 5)
        assert [difference.getpixel(place) for place in ((0, 0), (1, 1))] == [(255, 255, 255), (200, 0, 0)]
