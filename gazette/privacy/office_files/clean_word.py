"""A Word document without tracked changes, comments, hidden text and what Word stores beside the text."""

from __future__ import annotations

import re

from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.finding import Registered
from gazette.privacy.office_files.clean_shared import clean_shared_parts, copy_of
from gazette.privacy.office_files.package_copy import PackageCopy
from gazette.privacy.office_files.shared_parts import is_hidden_object
from gazette.privacy.office_files.word import STORIES, is_tracked
from gazette.privacy.office_files.word_objects import is_off_the_page
from gazette.privacy.office_files.word_styles import Styles, is_hidden, styles_of
from gazette.privacy.office_files.xml_parts import Element, W, child, drop, has, local, named, unwrap

GONE: tuple[tuple[str, str], ...] = (
    (r"^word/comments\w*\.xml$", "comments"),
    (r"^word/(?:people|persons)\.xml$", "names of reviewers"),
    (r"^word/glossary/", "building blocks"),
    (r"^word/recipientData", "lists for mail merge"),
)
OF_CHANGES = {
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
    "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
}  # fmt: skip
OF_COMMENTS = {"commentRangeStart", "commentRangeEnd"}
OF_THE_PROGRAM = {"smartTagPr", "customXmlPr", "proofErr", "permStart", "permEnd", "dataBinding"}
SETTINGS = ("docVars", "rsids", "mailMerge", "trackRevisions", "attachedTemplate")
TRACES_OF_EDITING = re.compile(r"\}(?:rsid\w*|paraId|textId)$")


def clean_docx(data: bytes, registered: Registered) -> CleanedFile:
    """The document with its changes accepted. Text that only cannot be seen stays: a person has to judge it."""
    copy = copy_of(data)
    copy.leave_out_named(GONE)
    styles = styles_of(next((root for _, root in copy.package.with_root("styles")), None))
    for _, root in copy.edited(*STORIES):
        _clean_story(root, styles, copy)
    for _, root in copy.edited("settings"):
        for element in list(named(root, *SETTINGS)):
            if local(element) in ("docVars", "mailMerge"):
                copy.note("document variables and lists for mail merge")
            drop(element)
    clean_shared_parts(copy, registered)
    return CleanedFile(copy.data(), tuple(copy.removed))


def _clean_story(root: Element, styles: Styles, copy: PackageCopy) -> None:
    if any(is_tracked(element) for element in root.iter()) or has(root, *OF_CHANGES):
        accept_changes(root)
        copy.note("tracked changes (accepted)")
    for element in list(named(root, "commentReference")):
        run = element.getparent()
        drop(run if local(run) == "r" else element)
    for run in list(named(root, "r")):
        if is_hidden(run, styles) and has(run, "t", "drawing", "pict", "object", "sym", "tab"):
            drop(run)
            copy.note("hidden text")
    for element in list(root.iter()):
        if local(element) in OF_COMMENTS | OF_THE_PROGRAM:
            drop(element)
        elif local(element) in ("smartTag", "customXml") and element.tag.startswith(W):
            unwrap(element)
    for element in root.iter():
        for key in [key for key in element.attrib if TRACES_OF_EDITING.search(key)]:
            del element.attrib[key]
    _drop_hidden_objects(root, copy)


def accept_changes(root: Element) -> None:
    """Insertions stay, deletions and moved words go; a paragraph whose end was deleted runs on into the next."""
    for row in list(named(root, "tr")):
        if child(row, "trPr", "del") is not None:
            drop(row)
    for cell in list(named(root, "tc")):
        if child(cell, "tcPr", "cellDel") is not None:
            drop(cell)
    for paragraph in list(named(root, "p")):
        properties = child(paragraph, "pPr", "rPr")
        if child(properties, "del") is not None or child(properties, "moveFrom") is not None:
            _join_to_next(paragraph)
    for element in list(named(root, "del", "moveFrom")):
        if is_tracked(element):
            drop(element)
    for element in list(named(root, "ins", "moveTo")):
        if is_tracked(element):
            unwrap(element)
    for element in list(root.iter()):
        if is_tracked(element) or local(element) in OF_CHANGES:
            drop(element)


def _join_to_next(paragraph: Element) -> None:
    following = paragraph.getnext()
    while following is not None and local(following) in ("bookmarkStart", "bookmarkEnd", *OF_CHANGES):
        following = following.getnext()
    if following is None or local(following) != "p":
        return
    position = 0 if child(following, "pPr") is None else 1
    for element in reversed([element for element in paragraph if local(element) != "pPr"]):
        following.insert(position, element)
    drop(paragraph)


def _drop_hidden_objects(root: Element, copy: PackageCopy) -> None:
    hidden = [element for element in named(root, "docPr", "cNvPr") if is_hidden_object(element)]
    hidden += [anchor for anchor in named(root, "anchor", "inline") if is_off_the_page(anchor)]
    for element in hidden:
        drawings = [part for part in element.iterancestors() if local(part) in ("drawing", "AlternateContent")]
        if drawings and drawings[-1].getparent() is not None:
            drop(drawings[-1])
            copy.note("hidden objects")
