"""`python component_pictures.py FOLDER [COMPONENT …]`: draws the examples of the components of the project it runs in.

`tools.components_compared` runs it with the code of one revision and then of another, so it asks little of either.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser import DESKTOP, ORDINARY_PHONE, browser_page
from tests.serving import served
from tests.theme.gallery import Example, examples, printed
from tests.theme.printing import write_assets, write_page

DARK, PAPER = {"color_scheme": "dark"}, {"media": "print"}
LOOKS = {"desktop": (DESKTOP, {}), "phone": (ORDINARY_PHONE, {}), "dark": (DESKTOP, DARK), "paper": (DESKTOP, PAPER)}


def draw(site: str, example: Example, folder: Path) -> None:
    for look, (size, media) in LOOKS.items():
        page = browser_page(size)
        page.emulate_media(**media)  # type: ignore[arg-type]
        page.goto(f"{site}/{example.path}")
        page.screenshot(path=folder / f"{example.path.strip('/')}-{look}.png", full_page=True)


def main(folder: Path, components: list[str]) -> None:
    chosen = [example for example in examples() if not components or example.component in components]
    with TemporaryDirectory() as gallery:
        write_assets(Path(gallery))
        for example in chosen:
            write_page(Path(gallery), example.path, printed(example))
        with served(Path(gallery)) as site:
            for example in chosen:
                draw(site, example, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
