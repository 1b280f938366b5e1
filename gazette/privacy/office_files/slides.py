"""Hidden data in PowerPoint presentations, and what looks private in the words of their slides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.privacy.archives import SAVE_AGAIN, Archive, Budget
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.hidden_data import Refused
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.shared_parts import object_findings, shared_findings
from gazette.privacy.office_files.slide_shapes import (
    covered_shapes,
    frame_of,
    ground_of_slide,
    has_content,
    has_no_size,
    is_off_the_slide,
    shapes_of,
    text_of_shape,
    unseen_runs,
)
from gazette.privacy.office_files.visible_text import (
    Words,
    drawn_words,
    findings_in_each,
    findings_in_table,
    findings_in_words,
)
from gazette.privacy.office_files.workbooks_of_charts import chart_workbook_findings
from gazette.privacy.office_files.xml_parts import Element, child, named, value, whole_number, words_of

COMMENTS = ("cmLst",)
NOT_NOTES = ("sldNum", "sldImg", "dt", "hdr", "ftr")
USUAL_WIDTH, USUAL_HEIGHT = 9_144_000, 6_858_000
MASTERS = {"sldMaster": "master", "sldLayout": "layout", "notesMaster": "master of notes", "handoutMaster": "handout"}


def pptx_findings(data: bytes, registered: Registered, budget: Budget, look_inside: LookInside) -> Iterator[Finding]:
    """Everything hidden in a presentation, and what looks private in its words."""
    package = Package(Archive(data, budget))
    show = next(package.with_root("presentation"), None)
    if show is None:
        raise Refused("It cannot be opened as a PowerPoint presentation.", SAVE_AGAIN)
    yield from shared_findings(package, registered, look_inside)
    yield from chart_workbook_findings(package, registered, budget, look_inside)
    numbers = slide_numbers(package, *show)
    size = child(show[1], "sldSz")
    width = whole_number(value(size, "cx"), USUAL_WIDTH)
    height = whole_number(value(size, "cy"), USUAL_HEIGHT)
    for name, slide in package.with_root("sld"):
        place = f"slide {numbers[name]}" if name in numbers else "slide outside the show"
        if name not in numbers or value(slide, "show") in ("0", "false"):
            yield traces.HIDDEN_SLIDE.at(place)
        yield from _slide(place, slide, package, name, width, height)
        yield from _words(place, slide, registered)
    yield from _notes(package, numbers, registered)
    yield from _comments(package, numbers)
    for _, root in package.with_root(*MASTERS):
        yield from _words(MASTERS[root.tag.rpartition("}")[2]], root, registered)
    for _, root in package.with_root("dataModel"):
        yield from _words("diagram", root, registered)
    yield from _stored(package, registered)


def slide_numbers(package: Package, name: str, show: Element) -> dict[str, int]:
    """The number of each slide of the show."""
    ids = [_relationship_id(entry) for entry in named(show, "sldId")]
    return {package.target(name, relationship): number for number, relationship in enumerate(ids, 1)}


def _relationship_id(entry: Element) -> str:
    return next((str(text) for key, text in entry.attrib.items() if key.endswith("}id")), "")


def _slide(place: str, slide: Element, package: Package, name: str, width: int, height: int) -> Iterator[Finding]:
    for shape in shapes_of(slide):
        frame = frame_of(shape)
        if has_content(shape) and (is_off_the_slide(frame, width, height) or has_no_size(frame)):
            yield traces.OFF_THE_PAGE.at(place, text_of_shape(shape))
    layout = next((link.target for link in package.relationships(name) if link.type == "slideLayout"), "")
    master = next((link.target for link in package.relationships(layout) if link.type == "slideMaster"), "")
    models = [root for root in (package.root(layout), package.root(master)) if root is not None]
    for words in unseen_runs(slide, ground_of_slide(slide, models), models):
        yield traces.UNSEEN_TEXT.at(place, words)
    for finding in covered_shapes(slide):
        yield replace(finding, place=place)


def _words(place: str, root: Element, registered: Registered) -> Iterator[Finding]:
    yield from findings_in_words(drawn_words(place, root), registered)
    yield from object_findings(root, lambda element: place, registered)
    for table in named(root, "tbl"):
        rows = [[words_of(cell) for cell in named(row, "tc")] for row in named(table, "tr")]
        yield from findings_in_table(rows, lambda row, _: f"{place}, row {row + 1}", registered)


def _notes(package: Package, numbers: dict[str, int], registered: Registered) -> Iterator[Finding]:
    for name, root in package.with_root("notes"):
        slide = next((link.target for link in package.relationships(name) if link.type == "slide"), "")
        place = f"slide {numbers[slide]}" if slide in numbers else "notes"
        for shape in shapes_of(root):
            kind = value(next(named(shape, "ph"), None), "type")
            if kind not in NOT_NOTES and text_of_shape(shape):
                yield traces.NOTES.at(place, text_of_shape(shape))
        yield from _words(f"{place}, notes", root, registered)


def _comments(package: Package, numbers: dict[str, int]) -> Iterator[Finding]:
    for name, root in package.with_root(*COMMENTS):
        users = [number for slide, number in numbers.items() if _uses(package, slide, name)]
        place = f"slide {users[0]}" if users else "comments"
        for comment in named(root, "cm"):
            yield traces.COMMENT.at(place, words_of(comment))
    for name, root in package.with_root("chgInfo", "changesInfo", "docChgLst"):
        yield traces.CHANGE_HISTORY.at(name.rpartition("/")[2], words_of(root))


def _uses(package: Package, source: str, target: str) -> bool:
    return any(link.target == target for link in package.relationships(source))


def _stored(package: Package, registered: Registered) -> Iterator[Finding]:
    """Tags and names of sections, which programs store beside the slides."""
    for _, root in package.with_root("tagLst", "presentation"):
        for element in named(root, "tag", "section", "custShow"):
            words = value(element, "val") or value(element, "name")
            yield from findings_in_each([Words("tags and sections", words)], registered)
