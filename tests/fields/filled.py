"""Documents with every field filled, each with a value of its own that can be looked for on a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from gazette.frontmatter.models import Amount, Date, Fields, LinkTo, Number, WebAddress, YesNo
from gazette.money import money
from gazette.records.districts import District

Path = tuple[str, ...]  # ("rounds", "opens"): the names of the fields, without the numbers of a list's elements
Tree = dict[str, Any]  # as front matter is read

# What the test content has for a field to name, by the kind of the link: one for every field, another to try each with.
NAMED = {
    "decision": ("PCC-2024-001", "PCC-2024-004"),
    "meeting": ("2024-03-07-police-and-crime-panel", "2024-07-04-police-and-crime-panel"),
    "fund": ("road-fund", "victims-fund"),
    "round": ("road-fund/2022-23", "road-fund/2023-24"),
    "topic": ("rural-crime", "road-safety"),
    "course": ("rural-crime", "old-scams"),
    "any": ("report 2024-03-07-update 2.1", "report 2022-annual-report-2021-22"),
    "organisation": ("sampleton-council", "field-guards"),
    "act": ("prsra-2011 s.7", "foia-2000 s.36"),
    "objective": ("2021-2025 1.1", "2021-2025 1.2"),
    "duty": ("SIO-5D", "ACC-8"),
    "district": ("Marsh", "Sampleton"),
}
DISTRICTS = {name: District(district=name) for name in NAMED["district"]}  # the test content has no register of places
# Fields that are printed only where another is left out: a source is linked to its record, or else to its address;
# the day of a step in law follows from a year or from another day; the words of a notice say its outcome; a part that
# was released is not reviewed again; the page of an earlier decision that is here says what else is known of it.
EXCLUDES: dict[str | Path, str] = {
    "url": "record",
    "counted_from": "year",
    "outcome": "outcome_words",
    "review": "released",
    **{("earlier", name): "decision" for name in ("reference", "date", "title", "url", "made_by")},
}
# Fields whose text has a form of its own.
FORMED = {
    ("colour",): "#123456",
    ("feed_ids",): "tag:field.example.org,2016",
    ("giving_prefix",): "360G-field",
    ("gaps", "numbers"): "4711 to 4713",
    ("mailbox",): "field@example.org",
    ("publisher", "mailbox"): "publisher@example.org",
    ("mistake_reports", "mailbox"): "mistakes@example.org",
    ("ways_to_respond", "mailbox"): "answers@example.org",
    ("attachments", "file"): "field.pdf",
    ("appendices", "file"): "field.pdf",
    ("minutes_file",): "field.pdf",
    ("restricted", "released_file"): "field.pdf",
    ("illustrative",): "summary",
    ("passages", "heading"): "A heading of the text",
}
VERSION = "translation_of"  # a document with this field is a version of another, which has the facts
TIMES = {"starts": ("13:17", "1:17pm"), "ends": ("15:23", "3:23pm")}
CHOSEN = {"status": "superseded", "record": "compiled"}  # a choice that shows the fields that go with it
FIRST_DAY = date(1990, 1, 1)
PARAGRAPHS = 30  # in the text of every document


def excluded_by(path: Path) -> Path:
    """The field beside which a field is not printed."""
    return (*path[:-1], EXCLUDES.get(path[-2:]) or EXCLUDES.get(path[-1], ""))


@dataclass(frozen=True)
class Leaf:
    """A field that holds a value and no group: where it is, and the words or address by which a reader sees it."""

    path: Path
    written: str
    seen: str  # "" where a choice or a yes says it in other words
    choices: tuple[str, ...] = ()
    link: str = ""  # the kind of what it names

    @property
    def name(self) -> str:
        return ".".join(self.path)


@dataclass
class Filler:
    """Fills the fields of a model, counting so that no two values are alike."""

    count: int = 0
    leaves: list[Leaf] = field(default_factory=list)

    def tree(self, model: type[Fields], path: Path = ()) -> Tree:
        return {
            name: self._value(info.annotation, tuple(info.metadata), (*path, name))
            for name, info in model.model_fields.items()
            if name != VERSION
        }

    def _value(self, annotation: Any, marks: tuple[Any, ...], path: Path) -> Any:
        annotation, marks = plain(annotation, marks)
        if get_origin(annotation) is tuple:
            return [self._value(get_args(annotation)[0], (), path)]
        if isinstance(annotation, type) and issubclass(annotation, Fields):
            return self.tree(annotation, path)
        leaf = self._leaf(annotation, marks, path)
        self.leaves.append(leaf)
        return leaf.written

    def _leaf(self, annotation: Any, marks: tuple[Any, ...], path: Path) -> Leaf:
        self.count += 1
        link = next((mark for mark in marks if isinstance(mark, LinkTo)), None)
        if get_origin(annotation) is Literal:
            return Leaf(path, CHOSEN.get(path[-1], get_args(annotation)[0]), "", get_args(annotation))
        if link:
            return self._link(link.kind, path)
        for form, write in FORMS.items():
            if form in marks:
                return Leaf(path, *write(self.count), choices=("yes", "no") if form is YES_NO else ())
        return self._text(path)

    def _text(self, path: Path) -> Leaf:
        if path[-1] in TIMES:
            return Leaf(path, *TIMES[path[-1]])
        if path[0] == "statutory_contents":
            return self._link("own paragraph", path)
        if path == ("changes", "moved"):
            return Leaf(path, "9.9 to 1.5", "Paragraph 9.9 is now 1.5")
        if path == ("series", "shape"):
            return Leaf(path, "FIELD-{number}", "FIELD-number")
        written = FORMED.get(path) or FORMED.get(path[-2:]) or f"Word{self.count}x"
        if path[-1] == "id":
            written = f"id-{self.count}-x"
        return Leaf(path, written, written)

    def _link(self, kind: str, path: Path) -> Leaf:
        if kind == "own paragraph":
            number = f"1.{self.count % PARAGRAPHS + 1}"
            return Leaf(path, number, number)
        return Leaf(path, NAMED[kind][0], "", link=kind)


def plain(annotation: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """The type of a field without `| None` and `Annotated`, and every mark on it."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks = (*marks, *more)
        elif get_origin(annotation) in (Union, UnionType):
            annotation = next(part for part in get_args(annotation) if part is not NoneType)
        else:
            return annotation, marks


def _day(count: int) -> tuple[str, str]:
    day = FIRST_DAY + timedelta(days=count)
    return day.isoformat(), f"{day.day} {day:%B %Y}"


def _amount(count: int) -> tuple[str, str]:
    written = str(1_000_000 + count)
    return written, str(money(written))


def _number(count: int) -> tuple[str, str]:
    return str(4000 + count), str(4000 + count)


def _address(count: int) -> tuple[str, str]:
    return (f"https://field{count}.example.org/",) * 2


YES_NO = get_args(YesNo)[1]
FORMS = {
    get_args(Date)[1]: _day,
    get_args(Amount)[1]: _amount,
    get_args(Number)[1]: _number,
    get_args(WebAddress)[1]: _address,
    YES_NO: lambda count: ("yes", ""),
}


def with_value(tree: Tree, path: Path, value: str | None) -> Tree:
    """The same tree with another value at a path; None removes the field."""
    first, *rest = path
    if not rest:
        return {name: old for name, old in tree.items() if name != first} | ({} if value is None else {first: value})
    inner = tree[first]
    changed = (
        [with_value(inner[0], tuple(rest), value)] if isinstance(inner, list) else with_value(inner, tuple(rest), value)
    )
    return {**tree, first: changed}
