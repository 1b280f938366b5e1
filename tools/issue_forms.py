"""Writes the issue forms of GitHub from the declarations of fields and tasks: `python -m tools.issue_forms`."""

from __future__ import annotations

from pathlib import Path

from gazette.desk.issue_forms import issue_forms

FOLDER = Path(__file__).parents[1] / ".github" / "ISSUE_TEMPLATE"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.yml"):
        path.unlink()
    for form in issue_forms():
        (FOLDER / f"{form.name}.yml").write_text(form.written(), encoding="utf-8")


if __name__ == "__main__":
    main()
