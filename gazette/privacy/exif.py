"""Personal data in EXIF, the properties that cameras and telephones write into a picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import CLEAN_IT, findings_in_text, folder, has_path, hidden, is_known_name
from gazette.privacy.people import is_person

DETAILS, POSITION = 0x8769, 0x8825  # the numbers of the folders with further properties
LATITUDE, LONGITUDE, DESTINATION = 2, 4, (20, 22)
SERIALS = {0xA431: "camera", 0xA435: "lens", 0xC62F: "camera"}
PEOPLE = {0x013B: "artist", 0xA430: "owner of the camera", 0x9C9D: "author", 0xA437: "photographer", 0xA438: "editor"}
NOTES = {
    0x9286: "comment",
    0x9C9C: "comment",
    0x010D: "name of a document",
    0x9C9E: "keywords",
    0x02BC: "XMP",
    0xA43C: "note",
}
CAPTIONS = (0x010E, 0x8298, 0x9C9B, 0x9C9F, 0xA436)  # description, rights, title and subject
MAKERS_NOTE, HOST = 0x927C, 0x013C
WINDOWS_TEXTS = range(0x9C9B, 0x9CA0)


def findings_in_exif(exif: Any, registered: Registered) -> Iterator[Finding]:
    """The position, serial numbers, names and comments; the model of the camera and its settings are free."""
    place = exif.get_ifd(POSITION)
    if any(place.get(number) for number in (LATITUDE, LONGITUDE, *DESTINATION)):
        why = "It says where it was taken (its GPS position), which may be somebody's home."
        yield hidden("position", why, CLEAN_IT, "EXIF")
    for number, value in (*exif.items(), *exif.get_ifd(DETAILS).items()):
        yield from _findings_of(number, value, registered)


def _findings_of(number: int, value: Any, registered: Registered) -> Iterator[Finding]:
    text = text_of(number, value)
    if number in (DETAILS, POSITION) or not text:
        return
    if number in SERIALS:
        yield hidden("serial number", f"It has the serial number of the {SERIALS[number]}.", CLEAN_IT, "EXIF", text)
    elif number in PEOPLE:
        if not is_known_name(text, registered):
            yield hidden("author", f"It names the {PEOPLE[number]}.", CLEAN_IT, "EXIF", text)
    elif number == MAKERS_NOTE:
        why = "It has a note of the camera's maker, which may hold serial numbers, names and faces."
        yield hidden("maker's note", why, CLEAN_IT, "EXIF")
    elif number == HOST:
        yield hidden("computer", "It names the computer on which it was made.", CLEAN_IT, "EXIF", text)
    elif number in NOTES and sum(character.isalpha() for character in text) > 2:
        yield hidden("comment", f"It has a hidden {NOTES[number]}.", CLEAN_IT, "EXIF", text)
    elif has_path(text):
        yield folder("EXIF", text)
    elif number in CAPTIONS and not is_known_name(text, registered) and is_person(text, registered):
        yield hidden("caption", "It has a hidden caption that names a person.", CLEAN_IT, "EXIF", text)
    elif isinstance(value, str | bytes):
        yield from findings_in_text(text, registered, "EXIF")


def text_of(number: int, value: Any) -> str:
    """The value as text; Windows writes UTF-16, and comments begin with the name of their alphabet."""
    if not isinstance(value, bytes):
        return str(value).strip("\0 ") if isinstance(value, str | int | tuple | float) else str(value)
    if number in WINDOWS_TEXTS or value.startswith(b"UNICODE\0"):
        body = value.removeprefix(b"UNICODE\0")
        return body.decode("utf-16-be" if body[:1] == b"\0" else "utf-16-le", "ignore").strip("\0 ")
    body = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"\0" * 8)
    return body.decode("utf-8", "replace").strip("\0 ")
