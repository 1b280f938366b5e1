"""A presentation without notes, comments, hidden slides and hidden objects."""

from __future__ import annotations

from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.finding import Registered
from gazette.privacy.office_files.clean_shared import clean_shared_parts, copy_of
from gazette.privacy.office_files.package_copy import PackageCopy
from gazette.privacy.office_files.shared_parts import is_hidden_object
from gazette.privacy.office_files.slide_shapes import frame_of, has_content, has_no_size, is_off_the_slide, shapes_of
from gazette.privacy.office_files.slides import USUAL_HEIGHT, USUAL_WIDTH, slide_numbers
from gazette.privacy.office_files.xml_parts import Element, child, drop, local, named, value, whole_number

GONE: tuple[tuple[str, str], ...] = (
    (r"^ppt/(?:comments|threadedComments|modernComments)/", "comments"),
    (r"^ppt/(?:commentAuthors|authors)\.xml$", "names of reviewers"),
    (r"^ppt/changesInfos/|^ppt/revisionInfo\.xml$", "the history of changes"),
    (r"^ppt/tags/", "tags of programs"),
)


def clean_pptx(data: bytes, registered: Registered) -> CleanedFile:
    copy = copy_of(data)
    copy.leave_out_named(GONE)
    for name, root in copy.package.with_root("notes"):
        copy.leave_out(name, "speaker notes" if any(map(has_content, shapes_of(root))) else "")
    for name, show in copy.edited("presentation"):
        _clean_show(name, show, copy)
    clean_shared_parts(copy, registered)
    return CleanedFile(copy.data(), tuple(copy.removed))


def _clean_show(name: str, show: Element, copy: PackageCopy) -> None:
    size = child(show, "sldSz")
    width = whole_number(value(size, "cx"), USUAL_WIDTH)
    height = whole_number(value(size, "cy"), USUAL_HEIGHT)
    numbers = slide_numbers(copy.package, name, show)
    for part, slide in copy.edited("sld"):
        if part not in numbers or value(slide, "show") in ("0", "false"):
            copy.leave_out(part, "hidden slides")
        else:
            _clean_slide(slide, width, height, copy)
    if "hidden slides" in copy.removed:
        # Sections and shows of one's own list slides by number, and the file would not open with a number too many.
        for element in list(named(show, "custShowLst", "sectionLst")):
            parent = element.getparent()
            drop(parent if local(parent) == "ext" else element)


def _clean_slide(slide: Element, width: int, height: int, copy: PackageCopy) -> None:
    before = len(shapes_of(slide))
    for shape in shapes_of(slide):
        frame = frame_of(shape)
        hidden = any(is_hidden_object(element) for element in named(shape, "cNvPr"))
        if hidden or (has_content(shape) and (is_off_the_slide(frame, width, height) or has_no_size(frame))):
            drop(shape)
    for group in list(named(slide, "grpSp")):
        own = child(group, "nvGrpSpPr", "cNvPr")
        if own is not None and is_hidden_object(own):
            drop(group)
    if len(shapes_of(slide)) < before:
        copy.note("hidden objects")
        for timing in list(slide.iterchildren("{*}timing")):
            drop(timing)  # it moves shapes that may be gone
