"""The files of a content folder by kind, and the files that do not belong there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from gazette.cache import Cache
from gazette.markup.body import FileLink
from gazette.printable import printable
from gazette.problems import Problem
from gazette.records import KINDS, Decision, PublicRegister, Record, documents_folder
from gazette.records.publication import PUBLISHED
from gazette.torn_text import merge_conflicts

LARGEST_TEXT = 2_000_000  # bytes
LARGEST_SPREADSHEET = 10_000_000  # bytes, of a public register or the awards of a fund
LARGEST_ATTACHMENT = 25_000_000  # bytes; a larger file is too much for a phone
REDIRECTS = "redirects.csv"
REGISTERS = (
    "registers/organisations.yaml",
    "registers/acts.yaml",
    "registers/acronyms.yaml",
    "registers/contacts.yaml",
    "registers/places.yaml",
    "registers/roles.yaml",
    "registers/search-words.yaml",
    "registers/tested-by-machine.yaml",
    "registers/terms.yaml",
    "registers/topic-groups.yaml",
    "registers/weblinks.yaml",
    "registers/welsh.yaml",
    "registers/duties.csv",
    PUBLISHED,
    REDIRECTS,
)
KIND_OF_FOLDER = {documents_folder(kind): kind for kind in KINDS}
WITH_SPREADSHEETS = tuple(documents_folder(kind) for kind in KINDS if kind.rows_heading)
SINGLE = {"office.md": KIND_OF_FOLDER["office"], "home.md": KIND_OF_FOLDER["pages"]}
_FOLDERS = (*KIND_OF_FOLDER, "files", "registers")
_READ = (".md", ".csv", ".yaml")  # endings of what is read
_OF_A_PROGRAM = re.compile(  # hidden files, what Word and Excel write while a file is open, and what systems add
    r"\..*|~\$.*|~wr[a-z]\d+.*|.*(?:\.tmp|\.swp|\.crdownload|\.part|~)|#.*#|icon\r"
    r"|(?:eh)?thumbs(?:_vista)?\.db(?::.*)?|desktop\.ini|__macosx|\$recycle\.bin|system volume information",
    re.I,
)
_COPY = re.compile(
    r"(?P<name>.+?)(?: - Copy(?: \([0-9]+\))?| copy(?: [0-9]+)?| ?\([0-9]+\)| - Shortcut"
    r"| ?\([^)]*conflicted copy[^)]*\))(?P<ending>\.[^.]+)?",
    re.I,
)
_TO_BRING_IN = (".docx", ".odt", ".html")
_ATTACHED_TEXTS = (".csv", ".ics", ".json", ".svg", ".txt")
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")
_NAME_WITH_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")


@dataclass
class Folder:
    """The files of the content folder. Paths are from that folder, with forward slashes, sorted."""

    root: Path
    documents: list[tuple[str, type[Record]]] = field(default_factory=list)
    spreadsheets: list[str] = field(default_factory=list)  # beside documents: funds/<fund>.csv
    too_large: list[str] = field(default_factory=list)  # spreadsheets that are not read
    registers: list[str] = field(default_factory=list)  # the redirects and the publications too
    attachments: dict[str, int] = field(default_factory=dict)  # path → bytes
    problems: list[Problem] = field(default_factory=list)
    cache: Cache = field(default_factory=partial(Cache, None))  # of what is read of them
    is_displaced: bool = False  # whether links or folders are where files should be, so that much else seems missing

    def shown(self, path: str) -> str:
        """The file as a person would name it from where the command was given."""
        return shown(self.root, path)

    @property
    def written_by_people(self) -> list[str]:
        """Every file that people write, and so may put private words into; not one that is too large to publish."""
        written = (path for path in self.registers if path != PUBLISHED)
        attached = (path for path, size in self.attachments.items() if size <= LARGEST_ATTACHMENT)
        return [*(path for path, _ in self.documents), *self.spreadsheets, *written, *attached]

    def read(self, path: str) -> bytes | None:
        """The bytes of a register; None where there is none. Only ordinary files are opened: a pipe never ends."""
        return (self.root / path).read_bytes() if path in self.registers else None


def shown(root: Path, path: str) -> str:
    """The path of a file as a person would name it: from the current folder, or in full if it is elsewhere."""
    full = root / path
    try:
        return Path(os.path.abspath(full)).relative_to(Path.cwd()).as_posix()  # a link keeps its own name
    except ValueError:
        return full.as_posix()


def read_folder(root: Path, cache: Cache | None = None) -> Folder:
    """Sorts the files of a content folder by kind; a file that belongs nowhere is a problem."""
    folder = Folder(root, cache=cache or Cache(None))
    if not root.is_dir():
        folder.problems.append(Problem(str(root), 1, "There is no such folder.", "Name the folder of the content."))
        return folder
    for path in sorted(_files(root)):
        folder.problems += [problem.at(printable(folder.shown(path))) for problem in _sort_in(folder, path)]
    for name in SINGLE:
        if not os.path.lexists(root / name):  # anything that exists and is not a file is a problem already
            remedy = f"Every site needs {name}; copy the example."
            folder.problems.append(Problem(folder.shown(name), 1, "The file is missing.", remedy))
    return folder


def _files(root: Path) -> Iterator[str]:
    """Every file below the folder, as a path from it, without guides and what programs leave there for themselves.

    A link to a folder, and a folder in the place of a file, count as files.
    """
    for place, folders, names in os.walk(root):
        visible = sorted(name for name in folders if not _OF_A_PROGRAM.fullmatch(name))
        apart = [name for name in visible if os.path.islink(os.path.join(place, name)) or name.endswith(_READ)]
        folders[:] = [name for name in visible if name not in apart]
        for name in sorted([*names, *apart]):
            if name != "README.md" and not _OF_A_PROGRAM.fullmatch(name):
                yield Path(place, name).relative_to(root).as_posix()


def _sort_in(folder: Folder, path: str) -> Iterator[Problem]:
    """Adds a file to those of its sort in the folder, unless its name, size or place is wrong."""
    full = folder.root / path
    if displaced := _displaced(full, path):
        folder.is_displaced = True
        yield displaced
        return
    if printable(path) != path:
        yield Problem("", 1, "The name has a character that cannot be printed.", "Name the file with small letters.")
        return
    if copy := _COPY.fullmatch(full.name):  # reading it would repeat every fact of the original
        original = f"{copy['name']}{copy['ending'] or ''}"
        what = f"The name '{full.name}' is the name of a copy of {original}."
        is_there = full.with_name(original).exists()
        remedy = "Delete one of the two, or give this file a name of its own." if is_there else f"Name it {original}."
        yield Problem("", 1, what, remedy)
        return
    size, parts = full.stat().st_size, path.split("/")
    if parts[0] == "files" and len(parts) == 3:
        yield from _name_problems(path)
        folder.attachments[path] = size
        if size > LARGEST_ATTACHMENT:
            what = f"The attachment has {size / 1e6:.0f} MB; at most {LARGEST_ATTACHMENT / 1e6:.0f}."
            yield Problem("", 1, what, "Split it or make it smaller.")
        elif path.lower().endswith(_ATTACHED_TEXTS):
            yield from merge_conflicts(full.read_bytes())
        return
    is_spreadsheet = _is_spreadsheet(path)
    if path != PUBLISHED and size > (LARGEST_SPREADSHEET if is_spreadsheet else LARGEST_TEXT):
        folder.too_large += [path] if is_spreadsheet else []
        yield _too_large(size, is_spreadsheet=is_spreadsheet)
        return
    if _place(folder, path):
        yield from _name_problems(path)
    else:
        yield Problem("", 1, "No file of this name belongs here.", _where_it_belongs(parts))


def _displaced(full: Path, path: str) -> Problem | None:
    """What is wrong with something that is not an ordinary file, or a file where a folder should be; else None."""
    if full.is_symlink():
        return Problem(
            "", 1, "This is a link to a file elsewhere, which a reader would not have.", "Put the file here."
        )
    if full.is_dir():
        return Problem("", 1, "This is a folder, but it has the name of a file.", "Take it away.")
    if not full.is_file():
        return Problem("", 1, "This is not an ordinary file.", "Take it away.")
    if path in _FOLDERS:
        return Problem("", 1, "This is a file, but it has the name of a folder of the content.", "Take it away.")
    return None


def _is_spreadsheet(path: str) -> bool:
    return path.rpartition("/")[0] in WITH_SPREADSHEETS and path.endswith(".csv")


def spreadsheet_of(path: str) -> str:
    """The spreadsheet with the rows of a document; "" for a kind without rows. It is never in the folder of a year."""
    folder = next((place for place in WITH_SPREADSHEETS if path.startswith(f"{place}/")), "")
    return f"{folder}/{PurePosixPath(path).stem}.csv" if folder else ""


def _too_large(size: int, *, is_spreadsheet: bool) -> Problem:
    if is_spreadsheet:
        what = f"The spreadsheet has {size / 1e6:.1f} MB; at most {LARGEST_SPREADSHEET / 1e6:.0f} are read."
        return Problem("", 1, what, "Split it, for example by year, and write a .md beside each part.")
    what = f"The file has {size / 1e6:.1f} MB; a document has at most {LARGEST_TEXT / 1e6:.0f}."
    return Problem("", 1, what, "Attach long lists as a spreadsheet.")


def _place(folder: Folder, path: str) -> bool:
    """Sorts a path into the folder; False if it belongs nowhere."""
    place = path.rpartition("/")[0]
    if path.endswith(".md") and (kind := _kind_at(path, place)):
        folder.documents.append((path, kind))
    elif _is_spreadsheet(path):
        folder.spreadsheets.append(path)
    elif path in REGISTERS:
        folder.registers.append(path)
    else:
        return False
    return True


def _kind_at(path: str, place: str) -> type[Record] | None:
    """The kind of a document in the folder of its kind, or in the folder of a year in that."""
    if path in SINGLE:
        return SINGLE[path]
    above, _, year = place.rpartition("/")
    kind = KIND_OF_FOLDER.get(place)
    if kind is None and re.fullmatch(r"[12][0-9]{3}", year) and above != PublicRegister.content_folder:
        kind = KIND_OF_FOLDER.get(above)
    return None if kind is None or kind.folder == "office" else kind


def _name_problems(path: str) -> Iterator[Problem]:
    """Names become parts of addresses: small letters, digits, hyphens. A decision's may begin with its reference."""
    parts = path.split("/")
    for part in parts:
        may_have_capitals = parts[0] in ("decisions", "files") and part != parts[0]
        form = _NAME_WITH_REFERENCE if may_have_capitals else _NAME
        if not form.fullmatch(part):
            suggestion = re.sub(r"[^A-Za-z0-9.]+", "-", part if may_have_capitals else part.lower()).strip("-")
            suggestion = suggestion.replace("-.", ".")
            capitals = "" if may_have_capitals else ", capitals"
            what = f"The name '{part}' has spaces{capitals} or characters that break addresses."
            yield Problem("", 1, what, f"Name it {suggestion}.")


def _where_it_belongs(parts: list[str]) -> str:
    if parts[0] == "files":
        return "Attachments belong in files/<name of the record>/."
    if parts[0] in KIND_OF_FOLDER and parts[-1].endswith(".txt"):
        name = parts[-1].removesuffix(".txt").removesuffix(".md")
        return f"Name it {name}.md: an editor such as Notepad adds .txt, and Windows may not show it."
    if parts[0] in KIND_OF_FOLDER and parts[-1].lower().endswith(_TO_BRING_IN):
        command = "bin/gazette import, which makes a document of it"
        return f"Bring it in with {command}; or put it in files/<name of the record>/ as an attachment."
    if parts[0] in KIND_OF_FOLDER and parts[-1].endswith(".md"):
        return f"Documents belong in {parts[0]}/ or in a folder for the year, such as {parts[0]}/2016/."
    if parts[0] == "registers" and not parts[-1].endswith(".yaml"):
        return "Public registers, each a .md and a .csv, belong in registers/tables/."
    return (
        "Put attachments in files/<name of the record>/, and each document, ending in .md, in the folder for its kind."
    )


def content_path(at: str, link: FileLink) -> str | None:
    """The path of a link's target in the content folder; None where the link leads out of it."""
    parts: list[str] = [] if link.from_root else list(PurePosixPath(at).parent.parts)
    for part in link.path.strip("/").split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def attachment_folder(record: Record) -> str:
    """The folder of a record's attachments under files/."""
    return record.slug if isinstance(record, Decision) else record.name
