"""`python -m tools.components_compared BASE FOLDER`: shows what changed in the look of components since a revision.

Every example is drawn with the code of that revision and with the code as it is now, in one run and by one browser: no
picture is kept that another machine would draw otherwise. FOLDER gets a page with each picture that differs: before,
after, and the difference.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops

from gazette.plurals import counted

ROOT = Path(__file__).parents[1]
PICTURES = Path(__file__).with_name("component_pictures.py")
SASS = ROOT / "node_modules" / ".bin" / "sass"
OPTIONS = ("--style=compressed", "--no-source-map", "--no-error-css", f"--load-path={ROOT / 'node_modules'}")
PARTS = ("before", "after", "difference")  # folders of pictures, written anew
CHANGED = (200, 0, 0)
PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Components compared with {base}</title>
<style>body {{ font-family: sans-serif }} img {{ border: 1px solid; max-width: 100% }}</style>
<h1>Components compared with {base}</h1>
<p>{summary}</p>
{pictures}
</html>
"""


def compare(root: Path, base: str, folder: Path, components: Sequence[str] = ()) -> list[str]:
    """Writes the page and its pictures into a folder. Returns the names of the pictures that differ."""
    before, after, difference = (folder / part for part in PARTS)
    for part in (before, after, difference):
        shutil.rmtree(part, ignore_errors=True)
    with revision(root, base) as tree:
        draw(tree, before, components)
    draw(root, after, components)
    names = sorted({path.name for part in (before, after) for path in part.iterdir()})
    changed = [name for name in names if is_changed(before / name, after / name)]
    difference.mkdir()
    for name in changed:
        write_difference(before / name, after / name, difference / name)
    summary = f"{len(changed)} of {counted(len(names), 'picture')} changed."
    pictures = "\n".join(_section(folder, name) for name in changed)
    page = PAGE.format(base=escape(base), summary=summary, pictures=pictures)
    (folder / "index.html").write_text(page, encoding="utf-8")
    print(f"{summary} {folder / 'index.html'}")
    return changed


@contextmanager
def revision(root: Path, base: str) -> Iterator[Path]:
    """The project as it was at a revision, in a folder of its own."""
    with TemporaryDirectory() as parent:
        tree = Path(parent) / "tree"
        run(["git", "worktree", "add", "--quiet", "--detach", str(tree), base], cwd=root, check=True)
        try:
            yield tree
        finally:
            run(["git", "worktree", "remove", "--force", str(tree)], cwd=root, check=True)


def draw(tree: Path, folder: Path, components: Sequence[str]) -> None:
    """Draws the examples with the code, the templates and the styles of a project."""
    folder.mkdir(parents=True)
    sheet = tree / "theme" / "styles" / "main.scss"
    run([str(SASS), *OPTIONS, str(sheet), str(tree / "theme" / "static" / "styles" / "main.css")], check=True)
    around = os.environ | {"PYTHONPATH": str(tree)}
    run([sys.executable, str(PICTURES), str(folder.resolve()), *components], cwd=tree, env=around, check=True)


def is_changed(before: Path, after: Path) -> bool:
    """Whether a pixel or the size of two pictures differs, or there is only one of them."""
    if not before.exists() or not after.exists():
        return True
    with Image.open(before) as old, Image.open(after) as new:
        return (
            old.size != new.size or ImageChops.difference(old.convert("RGB"), new.convert("RGB")).getbbox() is not None
        )


def write_difference(before: Path, after: Path, to: Path) -> None:
    """The new picture, faint, with what differs in red; nothing where there is only one picture."""
    if not before.exists() or not after.exists():
        return
    with Image.open(before) as old, Image.open(after) as new:
        size = (max(old.width, new.width), max(old.height, new.height))
        earlier, later = (_on_canvas(picture, size) for picture in (old, new))
    red, green, blue = ImageChops.difference(earlier, later).split()
    mask = ImageChops.lighter(ImageChops.lighter(red, green), blue).point([0, *[255] * 255])
    faint = Image.blend(later, Image.new("RGB", size, "white"), 0.7)
    faint.paste(CHANGED, mask=mask)
    faint.save(to)


def _on_canvas(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    canvas = Image.new("RGB", size, "white")
    canvas.paste(picture)
    return canvas


def _section(folder: Path, name: str) -> str:
    parts = [part for part in PARTS if (folder / part / name).exists()]
    figures = [f'<figure><figcaption>{part}</figcaption><img alt="" src="{part}/{name}"></figure>' for part in parts]
    return "\n".join([f"<h2>{name.removesuffix('.png')}</h2>", *figures])


if __name__ == "__main__":
    compare(ROOT, sys.argv[1], Path(sys.argv[2]))
