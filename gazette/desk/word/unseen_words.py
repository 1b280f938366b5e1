"""Asks about words that nobody sees in a file, because they are white or tiny, and that all would see on a page."""

from __future__ import annotations

from gazette.desk.word.model import ReadText
from gazette.privacy.finding import Registered
from gazette.privacy.hidden_data import Refused
from gazette.privacy.office_files.reading import findings_in_office_file
from gazette.privacy.office_files.traces import UNSEEN_TEXT


def ask_about_unseen_words(ending: str, data: bytes, text: ReadText) -> None:
    """`ending` is that of the file, such as docx."""
    try:
        findings = findings_in_office_file(ending, data, Registered())
    except Refused:
        return
    places = [finding.place for finding in findings if finding.why.startswith(UNSEEN_TEXT.why)]
    if places:
        where = ", ".join(dict.fromkeys(filter(None, places)))
        what = (
            f"Words cannot be seen in the file, because of their colour, size or place{f' ({where})' if where else ''}."
        )
        text.ask(f"{what} They are in the text now: remove them if they are not public.")
