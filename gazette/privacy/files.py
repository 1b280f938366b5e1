"""What looks private in a file that the office attaches: hidden data, personal data in its text, a type of no use."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from gazette.privacy.archives import Budget
from gazette.privacy.drawings import findings_in_drawing
from gazette.privacy.file_types import type_by_content, type_of
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.hidden_data import CLEAN_COPY, LARGEST_FILE, TOO_LARGE, Refused, findings_in_text, words_of_name
from gazette.privacy.office_files.reading import OFFICE_READERS, findings_in_office_file
from gazette.privacy.packed_files import findings_in_zip
from gazette.privacy.paragraphs import without_private_values
from gazette.privacy.pdf import findings_in_pdf
from gazette.privacy.pictures import findings_in_other_picture, findings_in_picture
from gazette.privacy.plain_files import findings_in_csv, findings_in_ics, findings_in_json, findings_in_txt
from gazette.workers import Failure, Limits, each_guarded

Reader = Callable[[bytes, Registered], list[Finding]]
PICTURE_READERS: dict[str, Reader] = {
    "jpg": findings_in_picture,
    "png": findings_in_picture,
    "svg": findings_in_drawing,
}
READERS_WITHIN = PICTURE_READERS | dict.fromkeys(("gif", "tiff", "webp"), findings_in_other_picture)
# The readers of files that hold no other files. Each raises Refused for one that is damaged, encrypted or too large.
READERS: dict[str, Reader] = {
    "pdf": findings_in_pdf,
    **PICTURE_READERS,
    "csv": findings_in_csv,
    "txt": findings_in_txt,
    "json": findings_in_json,
    "ics": findings_in_ics,
}


LIMITS = Limits(seconds=60, memory=1_000_000_000)
WITHOUT_A_PARSER = (".csv", ".txt", ".json", ".ics")  # nothing in them can harm the process that reads them
FAILURES = {
    Failure.TIME: "It takes more than a minute to read.",
    Failure.MEMORY: "It takes more than 1 GB of memory to read.",
    Failure.FAULT: "It is damaged, or made in a way that no program here can read.",
}


@dataclass(frozen=True)
class NamedFile:
    """The name of a file, as in a command to copy, and its bytes."""

    name: str
    data: bytes


def findings_in_files(files: Sequence[NamedFile], registered: Registered) -> list[list[Finding]]:
    """What looks private in each file, or why it is not published. Other processes read them, so no bomb harms."""
    plain = [file.name.lower().endswith(WITHOUT_A_PARSER) for file in files]
    others = [file for file, is_plain in zip(files, plain, strict=True) if not is_plain]
    answers = iter(each_guarded(lambda file: read(file, registered), others, LIMITS))
    return [
        read(file, registered) if is_plain else _answer(next(answers))
        for file, is_plain in zip(files, plain, strict=True)
    ]


def _answer(answer: list[Finding] | Failure) -> list[Finding]:
    if isinstance(answer, Failure):
        return [Refused(FAILURES[answer], "Save it again from its program, or split it.").finding]
    return answer


def read(file: NamedFile, registered: Registered) -> list[Finding]:
    """The findings in a file, read in this process."""
    try:
        if len(file.data) > LARGEST_FILE:
            raise TOO_LARGE
        in_name = findings_in_text(words_of_name(PurePosixPath(file.name).name), registered, "name of the file")
        command = CLEAN_COPY.replace("FILE", shlex.quote(file.name))
        findings = [*in_name, *_findings(file, registered, Budget())]
        return [
            replace(
                finding,
                remedy=finding.remedy.replace(CLEAN_COPY, command),
                place=without_private_values(finding.place, registered),
            )
            for finding in findings
        ]
    except Refused as refusal:
        return [refusal.finding]


def _findings(file: NamedFile, registered: Registered, budget: Budget) -> list[Finding]:
    """The findings by the type of the file. Raises Refused for a type that is not published."""
    kind = type_of(file.name, file.data)
    if kind in OFFICE_READERS:
        return findings_in_office_file(kind, file.data, registered, budget, _in_pictures(registered))
    if kind == "zip":
        return list(findings_in_zip(file.data, registered, budget, _in_members(registered, budget)))
    return READERS[kind](file.data, registered)


def _in_members(registered: Registered, budget: Budget) -> LookInside:
    def look_inside(name: str, data: bytes) -> list[Finding]:
        try:
            return _findings(NamedFile(name, data), registered, budget)
        except Refused as refusal:
            if budget.is_used_up:
                raise
            return [refusal.finding]

    return look_inside


def _in_pictures(registered: Registered) -> LookInside:
    """Reads the pictures within a document. One that is damaged is not shown by any program either."""

    def look_inside(name: str, data: bytes) -> list[Finding]:
        reader = READERS_WITHIN.get(type_by_content(data))
        with suppress(Refused):
            return reader(data, registered) if reader else []
        return []

    return look_inside
