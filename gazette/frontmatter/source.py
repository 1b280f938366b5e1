"""Reads a file of YAML fields and a Markdown body, with every value as text and the line of every field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from gazette.frontmatter.yaml_errors import NOT_CLOSED, not_closed, problem_of
from gazette.plain_text import invisible_character
from gazette.problems import Problem

Tree = str | list["Tree"] | dict[str, "Tree"] | None
Place = tuple[str | int, ...]  # ("rounds", 0, "closes")

LARGEST = 2_000_000  # bytes; the longest real report has a hundredth of this
DEEPEST = 12  # levels of indentation or brackets; the deepest field has four
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
LINE_SEPARATORS = re.compile("[\x85\u2028\u2029]")  # copied out of a PDF; only YAML ends a line at them
_SIGN_OF_LIST = re.compile(r"(?:\A|\s+)[-–—•*·][ \u00a0]?(?=[^\W\d])")
_FIELD = re.compile(r"[\w-]+:(?:\s|\Z)")
FENCE = re.compile(r"---[ \t]*")


@dataclass(frozen=True)
class Source:
    """A file split into fields and body. Every scalar is text, just as it was typed; a blank field is None."""

    fields: dict[str, Tree]
    lines: dict[Place, int]
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()  # with an empty path


def members_of(value: Tree) -> list[Tree]:
    """The members of a list; a single value needs no list, and an empty one has none."""
    return value if isinstance(value, list) else [value] if value else []


def line_in(lines: dict[Place, int], place: Place) -> int:
    """Return the line of a field, or of the nearest group or list around it. A single group needs no list."""
    while place:
        alone = tuple(part for part in place if part != 0)
        for written in (place, alone):
            if written in lines:
                return lines[written]
        place = place[:-1]
    return 1


def place_in(lines: Mapping[Place, int], line: int) -> Place:
    """The field that begins in a line, the deepest where several do; the empty place where none does."""
    return max((place for place, own in lines.items() if own == line), key=len, default=())


@dataclass
class _Walk:
    """The lines and problems collected in one pass over the YAML nodes."""

    rows: list[str]  # the lines of the front matter, to look for a comment after a value
    offset: int  # lines of the file before the first row
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def begins_with_a_mark(self, node: yaml.Node) -> bool:
        """Whether the value begins with a lonely exclamation mark, which YAML leaves out."""
        row = "".join(self.rows[node.start_mark.line : node.start_mark.line + 1])
        return row[node.start_mark.column :].startswith("! ")

    def add_problem(self, node: yaml.Node, what: str, remedy: str) -> None:
        self.problems.append(Problem("", node.start_mark.line + self.offset + 1, what, remedy))


def text_of(data: bytes) -> str | Problem:
    """Decode a file: UTF-8, with or without a byte order mark, with Unix or Windows line ends."""
    if len(data) > LARGEST:
        return Problem(
            "",
            1,
            f"The file is {len(data) / 1_000_000:.0f} MB; a document is at most 2 MB.",
            "Put long lists in a spreadsheet under files/ and name it as an attachment.",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem("", line, "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return Problem(
            "",
            line,
            "The file holds a NUL byte, which no text has.",
            "Type the text again in a plain text editor.",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_document(data: bytes) -> Source | Problem:
    """Split a document into fields and body; return a Problem for the first mistake that makes it unreadable."""
    text = text_of(data)
    if isinstance(text, Problem):
        return text
    rows = text.split("\n")
    if not FENCE.fullmatch(rows[0]):
        return Problem(
            "",
            1,
            "The file does not begin with its fields.",
            "Begin with a line of three hyphens (---), then the fields, then a second line of three hyphens.",
        )
    end = next((number for number, row in enumerate(rows[1:], 1) if FENCE.fullmatch(row)), None)
    if end is None:
        return Problem(
            "",
            1,
            "The fields have no end: the second line of three hyphens is missing.",
            "Write --- on a line of its own under the last field.",
        )
    parsed = read_fields(rows[1:end], offset=1)
    if isinstance(parsed, Problem):
        return parsed
    fields, walk = parsed
    if swallowed := next((problem for problem in walk.problems if problem.what == NOT_CLOSED), None):
        return swallowed  # other fields are in its text
    return Source(fields, walk.lines, "\n".join(rows[end + 1 :]), end + 2, tuple(walk.problems))


def text_below_fields(data: bytes) -> tuple[str, int]:
    """The text of a document whose fields cannot be read, with its first line; "" where no line ends the fields."""
    text = text_of(data)
    rows = text.split("\n") if isinstance(text, str) else []
    fences = [number for number, row in enumerate(rows) if FENCE.fullmatch(row)]
    return ("\n".join(rows[fences[1] + 1 :]), fences[1] + 2) if len(fences) > 1 and fences[0] == 0 else ("", 1)


def read_rows(data: bytes) -> tuple[list[Tree], dict[Place, int], tuple[Problem, ...]] | Problem:
    """Read a register, a YAML file that is one list. Return its rows, the line of each field, and the problems."""
    text = text_of(data)
    if isinstance(text, Problem):
        return text
    tree = _compose(text.split("\n"), 0)
    if isinstance(tree, Problem):
        return tree
    walk = _Walk(text.split("\n"), 0)
    if tree is None:
        return [], walk.lines, ()
    if not isinstance(tree, yaml.SequenceNode):
        return Problem("", 1, "The register is not a list.", "Begin each row with a hyphen and a space (- key: …).")
    rows = _value(tree, (), walk)
    return (rows if isinstance(rows, list) else []), walk.lines, tuple(walk.problems)


def read_fields(rows: list[str], offset: int) -> tuple[dict[str, Tree], _Walk] | Problem:
    """Read YAML rows as fields with their lines; `offset` is the number of lines of the file before them."""
    tree = _compose(rows, offset)
    if isinstance(tree, Problem):
        return tree
    walk = _Walk(rows, offset)
    if tree is None:
        return {}, walk
    if not isinstance(tree, yaml.MappingNode):
        return Problem(
            "",
            offset + 1,
            "There are no fields between the hyphens.",
            "Write one field to a line, such as title: …",
        )
    fields = _value(tree, (), walk)
    return (fields, walk) if isinstance(fields, dict) else walk.problems[0]


def _compose(rows: list[str], offset: int) -> yaml.Node | Problem | None:
    refused = _too_deep(rows, offset) or _unreadable_character(rows, offset)
    if refused:
        return refused
    try:
        node: yaml.Node | None = yaml.compose("\n".join(rows), Loader=yaml.CSafeLoader)
        return node
    except yaml.MarkedYAMLError as error:
        return problem_of(error, rows, offset)
    except yaml.YAMLError as error:
        return Problem("", offset + 1, f"The fields cannot be read: {error}.", "Type them again.")


def _unreadable_character(rows: list[str], offset: int) -> Problem | None:
    for number, row in enumerate(rows, offset + 1):
        if UNPRINTABLE.search(row) or LINE_SEPARATORS.search(row):
            return Problem("", number, "This line has a character that is not valid in a text.", "Type the line again.")
    return None


def _too_deep(rows: list[str], offset: int) -> Problem | None:
    """Refuse deep nesting before the YAML reader meets it: the reader calls itself for every level."""
    depth = 0
    for number, row in enumerate(rows, offset + 1):
        opened, closed = sum(map(row.count, "[{")), sum(map(row.count, "]}"))
        depth = max(0, depth + opened - closed)
        openings = max(opened, depth)
        dashes = len(row) - len(row.lstrip("- \t?:"))
        if openings > DEEPEST * 4 or dashes > DEEPEST * 8:
            return Problem(
                "",
                number,
                "The fields are nested far deeper than any field is.",
                "Copy the example in the README.",
            )
    return None


def _value(node: yaml.Node, place: Place, walk: _Walk) -> Tree:
    walk.lines.setdefault(place, node.start_mark.line + walk.offset + 1)
    # A value with a problem stays in the tree where it can, so that its field is not reported as missing too.
    text = str(node.value) if isinstance(node, yaml.ScalarNode) else None
    if len(place) > DEEPEST:
        walk.add_problem(node, "This is nested deeper than any field is.", "Copy the example in the README.")
        return None
    if id(node) in walk.seen:
        walk.add_problem(node, "This repeats another field with & and *.", "Write the value out again.")
        return text
    walk.seen.add(id(node))
    if walk.begins_with_a_mark(node):
        walk.add_problem(node, "The value begins with !, which would be lost.", "Put quotes round the text.")
        return f"! {text}" if text is not None else None
    if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
        walk.add_problem(node, f"The value begins with {node.tag}.", "Put quotes round the text.")
        return f"{node.tag} {text}".strip() if text is not None else None
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, walk)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*place, index), walk) for index, child in enumerate(node.value)]
    return _mapping(node, place, walk)


def _mapping(node: yaml.Node, place: Place, walk: _Walk) -> dict[str, Tree]:
    fields: dict[str, Tree] = {}
    above = ""  # the field above, if nothing is after its colon or below it
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            walk.add_problem(key, "This is not the name of a field.", "Write a name, a colon and the value: title: …")
            continue
        name, where = key.value, (*place, key.value)
        if name in fields:
            what = f"The field {name} is here twice, first in line {walk.lines[where]}."
            otherwise = f", or indent this one by two more spaces if it belongs to {above}" if above else ""
            walk.add_problem(key, what, f"Keep one of the two{otherwise}.")
            continue
        above = name if isinstance(value, yaml.ScalarNode) and not value.value else above
        walk.lines[where] = key.start_mark.line + walk.offset + 1
        fields[name] = _rows_of_list(key, value, walk) or _value(value, where, walk)
    return fields


def _rows_of_list(key: yaml.Node, value: yaml.Node, walk: _Walk) -> list[Tree]:
    """The rows `-one` and `• one` below the name of a list, with a problem: YAML reads them as one text."""
    is_text = isinstance(value, yaml.ScalarNode) and not value.style
    if not is_text or value.start_mark.line == key.start_mark.line:
        return []
    _, *rows = _SIGN_OF_LIST.split(str(value.value)) if _SIGN_OF_LIST.match(str(value.value)) else [""]
    if rows:
        what = "The rows of this list do not begin with a hyphen and a space."
        walk.add_problem(value, what, f"Write - {rows[0]}")
    return list(rows)


def _scalar(node: yaml.ScalarNode, walk: _Walk) -> str | None:
    plain = not node.style
    if plain and (lost := _lost_words(node, walk)) and not node.value:
        return lost
    if node.style in ("'", '"') and any(
        map(_FIELD.match, walk.rows[node.start_mark.line + 1 : node.end_mark.line + 1])
    ):
        walk.problems.append(not_closed(walk.rows, node.start_mark.line, walk.offset))
    elif node.style == '"' and (unseen := invisible_character(str(node.value)))[0]:  # written as \u202E
        walk.add_problem(node, *unseen)
    return None if plain and node.value in ("", "~", "null") else str(node.value)


def _lost_words(node: yaml.ScalarNode, walk: _Walk) -> str:
    """Report `title: Fund #2` and `colour: #4c2c69`; a remark after a blank field (`note: # later`) loses nothing."""
    row = "".join(walk.rows[node.end_mark.line : node.end_mark.line + 1])  # an empty value may come after the last row
    rest = row[node.end_mark.column :].strip()
    if re.match("#" if node.value else "#[^ #]", rest):
        walk.add_problem(
            node,
            f"The words after # ({rest[:40]}) would be lost, because YAML reads them as a comment.",
            "Put quotes round the whole value, or put the comment on a line of its own.",
        )
        return rest
    return ""
