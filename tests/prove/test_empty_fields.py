"""A field that is left empty states nothing: not on a page, not in a list, a feed, a calendar or the data."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from inspect import get_annotations
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from gazette.exports.calendars import ics
from gazette.exports.feeds.json_feed import json_feed
from gazette.exports.tables import text_of
from gazette.frontmatter.models import Fields, groups_in
from gazette.library.folder import attachment_folder
from gazette.records import KINDS, Office, Record
from gazette.records.consultation_result import Result
from gazette.records.passage import Passage
from gazette.views.context import Context
from gazette.views.feeds.feed import Publisher
from gazette.views.site.frame import frame
from gazette.written_dates import MONTHS
from tests.fields.filled import VERSION, Path, Tree, with_value
from tests.fields.some_pages import SomePages
from tests.fields.test_every_field import BY_KIND, TODAY, filled, library, record_of, renderer
from tests.prove.rounds import share

BASE = "https://record.example.org"
# What follows from dates, or from whose record it is, while a field is empty, by its path.
NO_DATE = {"no", "date", "cannot", "be", "judged"}
# A fund and a round say first whether they are open for bids or, once, that nobody knows.
NOT_KNOWN = set("what we do not know how much money was available".split())
BIDS = NOT_KNOWN | set("whether this fund round is for bids when it could be made open closed only".split())
BIDS |= set("we have not published other funds".split())
# A course leads to its website, unless it has ended or another took its place.
COURSE_SITE = set(
    "go to website of the course is on academy example org link leads front page not take it".split()
    + "for other courses https".split()
)
NOTHING_SHOWS = set(
    "no date was given so nobody can say that it is late we have published nothing that shows done".split()
)
MISTAKES = set("contact do https if is record something what wrong".split())  # what to do without an address
COUNTED = {"have", "has", "recommendations"}  # the words around a number
NIL_RETURN = COUNTED | set("nil return there was nothing to enter".split())  # that is what a nil return says
WORKED_OUT: dict[str, set[str]] = {
    "fund.rounds.pot": NOT_KNOWN,
    **{f"fund.rounds.{name}": BIDS for name in ("opens", "closes", "windows", "results")},
    "fund.rounds.awarded": BIDS,  # which a round without any sum says in its place
    "decision.outcome": {"decided"},  # the day and the names of those who decided say so
    "report.promises": COUNTED,
    "report.promises.due": NO_DATE | NOTHING_SHOWS | {"because", "each"},
    "report.promises.state": NO_DATE | NOTHING_SHOWS | {"because"},
    "decision.plan_objectives": set("no decision names this objective".split()),  # says the plan
    "report.promises.topics": {"has", "ahead"},  # the promises of a topic are counted by their states
    "report.promises.objective": {"one", "promise", "it", "was"},  # the promises that a plan counts
    "meeting.panel_recommendations": COUNTED | {"made"},
    "meeting.panel_recommendations.illustrative": COUNTED,
    **{f"office.{name}": MISTAKES for name in ("mailbox", "contact_form")},
    **{f"office.publisher.{name}": MISTAKES for name in ("mailbox", "contact_form")},
    **{f"office.mistake_reports.{name}": MISTAKES for name in ("mailbox", "contact_form")},
    "report.passages.paragraph": {"heading", "text"},  # a passage without it has a heading
    "meeting.held": set("we have not confirmed that this meeting took place on tentative".split()),
    "meeting.matters.part": {"papers"},  # the heading of an agenda without parts
    "meeting.panel_recommendations.response": COUNTED
    | set("we not no reply is was published after response later the oldest without a first".split()),
    "consultation.responses": set("an outcome".split()),
    "consultation.result": set("closed we have not published an outcome".split()),
    "consultation.result.summary": set("what people answered is below".split()),
    "course.available": set("we cannot confirm that this or the remaining course still runs".split()) | COURSE_SITE,
    "course.replacement": COURSE_SITE,
    "report.restricted.released": COUNTED | {"what", "is"},  # the heading above what is withheld
    "register.nil_returns.note": NIL_RETURN,
    "report.legal_deadlines.counted_from": COUNTED | {"not", "cannot", "known", "tell"},  # which the check asks for
    "report.legal_deadlines.done": COUNTED | {"not", "yet", "done", "late"},  # an office knows what it has not done
    "report.status": {"about", "submitted", "update", "is"},  # of a removed report nothing else is said
    "report.lang": {"en"},  # the language that the HTML declares
    # an address that nothing ends is in use, and may have changed since
    "office.addresses.until": set("address as changed give have is it may note since sources the".split()),
    "report.appendices.file": {"appendices"},  # the heading above appendices that only have a title
    "office.styles.until": set("it name uses also known as".split()),  # a style that nothing ends is in use
    "office.publisher": {"this", "office", "published", "itself"},
}
# Words that state nothing alone. A month is a date of another field; tests of dates look for dates that nobody gave.
SMALL = {*"a and by for from in of the to".split(), *(month.lower() for month in MONTHS)}


def pruned(model: type[Fields], tree: Tree, path: Path) -> Tree:
    """Only the required fields, and the fields of a path with the groups that hold them."""
    return dict(_kept(model, tree, path))


def _kept(model: type[Fields], tree: Tree, path: Path) -> Iterator[tuple[str, Any]]:
    for name, info in model.model_fields.items():
        is_on_path = path[:1] == (name,)
        if not (info.is_required() or is_on_path or _is_needed(model, name, path)):
            continue
        group = next(groups_in(info.annotation), None)
        value = tree[name]
        if group:
            inner = pruned(group, value[0] if isinstance(value, list) else value, path[1:] if is_on_path else ())
            value = [inner] if isinstance(value, list) else inner
        yield name, value


def _is_needed(model: type[Fields], name: str, path: Path) -> bool:
    """A passage is a paragraph or has a heading; a result has a summary or questions."""
    if model is Result:
        return name == ("questions" if path[:1] == ("summary",) else "summary")
    return model is Passage and name == ("heading" if path[:1] == ("paragraph",) else "paragraph")


def optional_paths(model: type[Fields], path: Path = ()) -> Iterator[Path]:
    """Every field or group that may be left out, with the groups that hold it."""
    for name, info in model.model_fields.items():
        if not info.is_required() and name not in ("id", VERSION):
            yield (*path, name)
        for group in groups_in(info.annotation):
            yield from optional_paths(group, (*path, name))


def statements(record: Record) -> Counter[str]:
    """Every text on the pages that show a record, and in feeds, calendars and data."""
    others = tuple(other for other in library().records if not isinstance(other, Office) or record.kind != "office")
    attached = {f"files/{attachment_folder(record)}/field.pdf": 5000, "files/FIELD-1/field.pdf": 5000}
    whole = replace(library(), records=(*others, record), attachments={**library().attachments, **attached})
    wanted = (record.address, "promises/id-", f"{record.folder}/index", "topics/rural-crime/")
    lists = ("", f"{record.folder}/", "promises/", "scrutiny/", "deadlines/")
    site = SomePages(Context(whole, TODAY, BASE), lambda address: address in lists or address.startswith(wanted))
    return Counter([*_texts_of_pages(site), *_texts_of_files(site, record)])


def _texts_of_pages(site: SomePages) -> Iterator[str]:
    printer = renderer()
    printer.frame = frame(site.context, ())
    for page in site.shown_pages():
        html = LexborHTMLParser(printer.render(page.template, page.view))
        for element in html.css("script, style, .pager"):
            element.decompose()
        yield from (text for text in html.body.text(separator="\n").split("\n") if text.strip())


def _texts_of_files(site: SomePages, record: Record) -> Iterator[str]:
    for feed in site.feeds:
        for entry in json.loads(json_feed(feed, Publisher(BASE, "Office")))["items"]:
            yield from re.split("<[^>]+>", " ".join(entry.get("tags", ())) + "\n" + entry.get("content_html", ""))
    for calendar in site.calendars:
        yield from (line.partition(":")[2] for line in ics(calendar).decode().replace("\r\n ", "").split("\r\n"))
    for dataset in site.datasets:
        for row in dataset.rows:
            yield from (text_of(cell) for cell in row if cell is not None)


@cache
def words_of(kind: str, written: str) -> Counter[str]:
    """Kept, because most fields of a kind are left out of the same document."""
    return words(statements(record_of(kind, json.loads(written))))


def words(texts: Counter[str]) -> Counter[str]:
    """The words of all texts, without figures: a longer list has other counts."""
    numbers = Counter(word.lower() for text in texts.elements() for word in re.findall(r"\b[A-Za-z]+\b", text))
    names = " ".join(name.name for name in library().office.names).lower().split()
    return Counter({word: number for word, number in numbers.items() if word not in (SMALL | set(names))})


def cases() -> Iterator[tuple[str, Path]]:
    """Each field once, although ten kinds share those of every record."""
    tried: set[tuple[type, Path]] = set()
    for kind in KINDS:
        for path in optional_paths(kind):
            declared_in = next(base for base in kind.__mro__ if path[0] in get_annotations(base))
            if (declared_in, path) not in tried:
                tried.add((declared_in, path))
                yield kind.kind, path


def name_of(case: object) -> str:
    return ".".join(case) if isinstance(case, tuple) else str(case)


@pytest.mark.parametrize(("kind", "path"), share(list(cases())), ids=name_of)
def test_nothing_is_said_of_a_field_that_is_empty(kind: str, path: Path) -> None:
    model, tree = BY_KIND[kind], filled(kind)[0]
    with_field = pruned(model, tree, path)
    choices = next((leaf.choices for leaf in filled(kind)[1] if leaf.path == path), ())
    empty = words_of(kind, json.dumps(with_value(with_field, path, None)))
    full = words_of(kind, json.dumps(with_field))
    for choice in choices[-1:]:  # two choices, because a default may say the same as one of them
        full = full & words_of(kind, json.dumps(with_value(with_field, path, choice)))

    assert set(empty - full) - WORKED_OUT.get(f"{kind}.{'.'.join(path)}", set()) == set()
