"""Documents of every kind with every declared field, each with a word of its own, as files of a content folder."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import pikepdf
import yaml

from gazette.records import KINDS, Decision, Fund, Office, PublicRegister, Record, documents_folder
from gazette.records.fund import Award
from gazette.records.public_register import ColumnType
from gazette.records.translation import OWN_FIELDS, fields_of_version
from tests.fields.filled import DISTRICTS, PARAGRAPHS, Filler, Leaf, Tree

FILLED_KINDS = tuple(kind for kind in KINDS if kind is not Office)  # an office has one office.md, which is never held
WORD = re.compile(rb"(?:word|id-|field)(\d+)(?:x|-x|\.example)", re.I)
ATTACHED, LINKED, PACK = "field.pdf", "linked.pdf", "pack.zip"
OF_A_REGISTER = {"date_column": "date", "id_column": "text", "total_column": "amount"}
CELLS: Mapping[str, str] = {"date": "2001-02-03", "amount": "12.34", "number": "56", "yes-no": "yes"}


@dataclass
class Writer:
    """Writes documents into a content folder, and knows which word is that of which field."""

    content: Path
    filler: Filler = field(default_factory=Filler)
    names: dict[int, str] = field(default_factory=dict)  # of fields, such as "held decision.reasons", by the number
    with_words: set[str] = field(default_factory=set)  # those of them that have a word of their own

    def __post_init__(self) -> None:
        districts = "".join(f"- district: {name}\n" for name in DISTRICTS)
        (self.content / "registers/places.yaml").write_text(districts)

    def words(self, owner: str, what: str) -> str:
        """A new word, for what is not a declared field."""
        self.filler.count += 1
        self.names[self.filler.count] = f"{owner}.{what}"
        self.with_words.add(f"{owner}.{what}")
        return f"Word{self.filler.count}x"

    def tree(self, owner: str, model: Any, **others: Any) -> Tree:
        """Every field of a model, and some with another value."""
        first, before = len(self.filler.leaves), self.filler.count
        tree = self.filler.tree(model) | others
        numbers = range(before + 1, self.filler.count + 1)
        leaves: list[Leaf] = self.filler.leaves[first:]
        self.names |= {number: f"{owner}.{leaf.name}" for number, leaf in zip(numbers, leaves, strict=True)}
        own = (leaf for leaf in leaves if leaf.path[0] not in others)
        self.with_words |= {f"{owner}.{leaf.name}" for leaf in own if WORD.search(leaf.written.encode())}
        return tree

    def document(self, kind: type[Record], name: str, **others: Any) -> None:
        """A document with a file of each sort, a version in Welsh, and rows where the kind has them."""
        owner, name = f"{name} {kind.kind}", f"{name}-{kind.kind}"
        rows = self.rows_of_register(name, owner) if kind is PublicRegister else {}
        tree = self.tree(owner, kind, **{"lang": "en"} | others | rows)
        folder = f"{tree['reference']}-{tree['series'].lower()}" if kind is Decision else name
        for file in (ATTACHED, LINKED, PACK):
            self.file(f"files/{folder}/{file}", owner)
        if kind is Fund:
            row = self.tree(f"{owner} row", Award, round=tree["rounds"][0]["id"], individual="no", publish_row="no")
            self.rows(f"funds/{name}.csv", row)
        self.write(place_of(kind, name), tree, self.text(owner, kind, folder))
        self.version(kind, name, folder)

    def version(self, kind: type[Record], name: str, folder: str) -> None:
        owner = f"{name} {kind.kind} in Welsh"
        every = self.tree(owner, kind)
        kept = {*fields_of_version(kind)} - {*OWN_FIELDS} | {"changes"}
        words = {key: value for key, value in every.items() if key in kept}
        own = {"lang": "cy", "translation_of": folder, "id": f"{name}-cy"}
        self.write(place_of(kind, f"{name}-cy"), words | own, self.text(owner, kind, folder))

    def rows_of_register(self, name: str, owner: str) -> Tree:
        """The columns of a register, one of each type, with a row in its spreadsheet."""
        types = get_args(ColumnType)
        heads = {kind: self.words(owner, f"column {kind}") for kind in types}
        cells = {heads[kind]: CELLS.get(kind) or self.words(owner, f"row.{kind}") for kind in types}
        cells[heads["link"]] = f"https://{cells[heads['link']].lower()}.example.org/"
        self.rows(f"registers/tables/{name}.csv", cells)
        columns = [{"name": head, "type": kind, "help": self.words(owner, "help")} for kind, head in heads.items()]
        return {"columns": columns} | {role: heads[kind] for role, kind in OF_A_REGISTER.items()}

    def text(self, owner: str, kind: type[Record], folder: str) -> str:
        words = (self.words(owner, what) for what in ("heading", "file", "column", "cell", "footnote"))
        heading, file, column, cell, footnote = words
        numbered = "\n\n".join(f"1.{number} {self.words(owner, 'text')}." for number in range(1, PARAGRAPHS + 1))
        files = f"{'../' * place_of(kind, '').count('/')}files/{folder}"
        links = f"[{file}]({files}/{LINKED}) and [a pack]({files}/{PACK})"
        table = f"| {column} |\n| --- |\n| {cell} |"
        parts = ("## A heading of the text", f"## {heading}", numbered, f"{links}.[^1]", table, f"[^1]: {footnote}.")
        return "\n\n".join(parts) + "\n"

    def write(self, path: str, tree: Tree, text: str = "") -> None:
        written = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=10_000)
        self.bytes(path, f"---\n{written}---\n\n{text}".encode())

    def rows(self, path: str, *rows: Mapping[str, str]) -> None:
        sheet = io.StringIO()
        writer = csv.DictWriter(sheet, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        self.bytes(path, sheet.getvalue().encode())

    def file(self, path: str, owner: str) -> None:
        """A file with a word that only its compressed part has."""
        word, file = self.words(owner, f"bytes of {path.rpartition('/')[2]}"), io.BytesIO()
        if path.endswith(".zip"):
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
                pack.writestr("list.txt", f"{word} " * 20)
        else:
            with pikepdf.new() as paper:
                paper.add_blank_page()
                paper.pages[0].Contents = pikepdf.Stream(paper, f"BT /F1 12 Tf ({word}) Tj ET".encode())
                paper.save(file, compress_streams=True, recompress_flate=True, deterministic_id=True)
        self.bytes(path, file.getvalue())

    def bytes(self, path: str, data: bytes) -> None:
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_bytes(data)

    def found_in(self, files: Mapping[str, bytes]) -> dict[str, set[str]]:
        """The fields whose words are in some files or in their names, each with these files."""
        fields: dict[str, set[str]] = {}
        for path, data in files.items():
            for number in {int(word) for word in WORD.findall(path.encode() + b" " + data)}:
                fields.setdefault(self.names.get(number, f"number {number}"), set()).add(path)
        return fields


def leave_only(path: Path, shown: Collection[str], needed: Mapping[str, str]) -> None:
    """Removes every field but some from a document, such as changes.note, and its text; what is needed says x."""
    tree = yaml.safe_load(path.read_text().split("---\n")[1])
    left = _only(tree, shown) | {name: value for name, value in needed.items() if name in tree}
    path.write_text(f"---\n{yaml.safe_dump(left, sort_keys=False, allow_unicode=True, width=10_000)}---\n\nx\n")


def _only(tree: Any, shown: Collection[str], at: str = "") -> Any:
    if isinstance(tree, list):
        return [_only(member, shown, at) for member in tree]
    if not isinstance(tree, dict):
        return tree
    names = {name for name in tree if any(f"{path}.".startswith(f"{at}{name}.") for path in shown)}
    return {name: _only(value, shown, f"{at}{name}.") for name, value in tree.items() if name in names}


def place_of(kind: type[Record], name: str) -> str:
    folder = documents_folder(kind)
    return f"{folder}/2024/{name}.md" if kind is Decision else f"{folder}/{name}.md"
