"""An OpenDocument file without tracked changes, comments, hidden content, notes, macros and earlier versions."""

from __future__ import annotations

from gazette.privacy.archives import Archive, Budget
from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.finding import Registered
from gazette.privacy.hidden_data import has_path, is_known_name
from gazette.privacy.office_files.clean_shared import clean_picture_in
from gazette.privacy.office_files.open_document import LISTS_OF_MACROS, holds_words, is_left_over, used_pictures
from gazette.privacy.office_files.open_document_sheets import cells_of_table, is_hidden_sheet
from gazette.privacy.office_files.open_document_styles import DocumentStyles, is_hidden
from gazette.privacy.office_files.open_document_text import is_off_the_slide, is_suspect_name
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.package_copy import PackageCopy
from gazette.privacy.office_files.properties import PEOPLE
from gazette.privacy.office_files.shared_parts import is_picture
from gazette.privacy.office_files.xml_parts import Element, drop, local, named, unwrap, value, words_of

GONE: tuple[tuple[str, str], ...] = (
    (rf"(?:^|/)(?:{'|'.join(LISTS_OF_MACROS)})$", ""),
    (r"^(?:Basic|Scripts|Dialogs)/", "macros"),
    (r"^Versions/|^VersionList\.xml$", "earlier versions"),
    (r"^META-INF/.*signatures\.xml$", "digital signatures"),
    (r"^Thumbnails/|(?:^|/)layout-cache$", ""),
)
DROPPED = {
    "annotation": "comments", "annotation-end": "comments", "tracked-changes": "tracked changes (accepted)",
    "change": "", "change-start": "", "change-end": "", "hidden-text": "hidden text", "event-listener": "macros",
    "script": "macros", "dde-source": "links to other programs", "dde-link": "links to other programs",
    "dde-connection-decl": "links to other programs", "scenario": "scenarios",
    "database-source-sql": "data connections",
    "database-source-table": "data connections", "database-source-query": "data connections",
    "user-field-decl": "variables", "hidden": "variables", "filter-condition": "",
}  # fmt: skip
UNWRAPPED = ("database-display", "user-field-get", "user-field-input")
CLEARED = {"description", "keyword", "subject", "user-defined", "editing-duration", "editing-cycles", "template",
           "auto-reload"}  # fmt: skip


def clean_open_document(data: bytes, registered: Registered) -> CleanedFile:
    copy = PackageCopy(Package(Archive(data, Budget())))
    copy.leave_out_named(GONE)
    used = used_pictures(copy.package)
    for name in copy.names():
        if holds_words(copy.package, name):
            copy.leave_out(name, "custom XML")
        elif is_left_over(name, used):
            copy.leave_out(name, "left-over parts")
        elif is_picture(copy.package, name):
            clean_picture_in(copy, name, registered)
        if name.rpartition("/")[2] == "meta.xml":
            _clean_meta(copy.edit(name), registered, copy)
    common = copy.package.root("styles.xml")
    formulas = False
    for name in ("styles.xml", "content.xml"):
        if name in copy.names():
            root = copy.edit(name)
            formulas = _clean_content(root, common, copy) or formulas
    if "settings.xml" in copy.names():
        _clean_settings(copy.edit("settings.xml"), copy)
    _clean_manifest(copy)
    notes = ("Formulas became values: keep your original.",) if formulas else ()
    return CleanedFile(copy.data(), tuple(copy.removed), notes)


def _clean_meta(root: Element, registered: Registered, copy: PackageCopy) -> None:
    for element in list(root.iter()):
        name, text = local(element), (element.text or "").strip()
        if name in CLEARED or (name in PEOPLE and not is_known_name(text, registered)):
            drop(element)
            copy.note("properties")


def _clean_settings(root: Element, copy: PackageCopy) -> None:
    for item in named(root, "config-item"):
        name = value(item, "name")
        if has_path(item.text or "") or name in (
            "PrinterName",
            "PrinterSetup",
            "CurrentDatabaseDataSource",
        ):
            if item.text:
                copy.note("settings of the printer")
            item.text = ""


def _clean_manifest(copy: PackageCopy) -> None:
    if "META-INF/manifest.xml" not in copy.names():
        return
    names = set(copy.names())
    for entry in list(copy.edit("META-INF/manifest.xml")):
        path = value(entry, "full-path")
        folder = path.endswith("/") and path != "/"
        if path and path != "/" and (path not in names if not folder else not any(n.startswith(path) for n in names)):
            drop(entry)


def _clean_content(root: Element, common: Element | None, copy: PackageCopy) -> bool:
    """Remove what is hidden; whether formulas became values."""
    styles = DocumentStyles([part for part in (common, root) if part is not None])
    for element in list(root.iter()):
        name = local(element)
        if name in DROPPED and not (name in ("event-listener", "hidden") and "presentation" in element.tag):
            drop(element)
            if DROPPED[name]:
                copy.note(DROPPED[name])
        elif name in UNWRAPPED:
            _leave_words(element)
            copy.note("variables")
        elif name in ("named-range", "named-expression") and is_suspect_name(element):
            drop(element)
            copy.note("defined names that hide something")
        elif _is_hidden(element, styles):
            drop(element)
            copy.note("hidden text and objects")
    _drop_slides(root, styles, copy)
    lost = _clean_tables(root, styles, copy)
    return lost and _keep_values(root)


def _is_hidden(element: Element, styles: DocumentStyles) -> bool:
    name = local(element)
    if name in ("p", "h"):
        hidden_by_field = any(local(part) == "hidden-paragraph" for part in element)
        return hidden_by_field or is_hidden(element, styles)
    if name == "span":
        return is_hidden(element, styles)
    if name == "section":
        return value(element, "display") in ("none", "condition")
    if name in ("frame", "custom-shape", "rect", "control", "g", "path"):
        return value(element, "display") == "none"
    return False


def _leave_words(element: Element) -> None:
    """Put the words of a field in its place."""
    words = words_of(element)
    for part in list(element):
        element.remove(part)
    element.tail = words + (element.tail or "")
    unwrap(element)


def _drop_slides(root: Element, styles: DocumentStyles, copy: PackageCopy) -> None:
    for page in list(named(root, "page")):
        if styles.property("drawing-page", value(page, "style-name"), "visibility") == "hidden":
            drop(page)
            copy.note("hidden slides")
            continue
        for notes in list(page.iterchildren("{*}notes")):
            if words_of(notes):
                copy.note("speaker notes")
            drop(notes)
        for frame in list(page.iterchildren("{*}frame", "{*}custom-shape")):
            if is_off_the_slide(frame):
                drop(frame)
                copy.note("hidden objects")


def _clean_tables(root: Element, styles: DocumentStyles, copy: PackageCopy) -> bool:
    """Drop hidden sheets and empty the cells of hidden rows and columns; whether there were any."""
    lost = False
    for table in list(named(root, "table")):
        if is_hidden_sheet(table, styles):
            drop(table)
            copy.note("hidden sheets")
            lost = True
            continue
        for cell in list(cells_of_table(table, styles)):
            if cell.is_hidden_row or cell.is_hidden_column:
                _empty(cell.element)
                copy.note("hidden rows and columns")
                lost = True
    return lost


def _empty(cell: Element) -> None:
    for part in list(cell):
        cell.remove(part)
    for key in [key for key in cell.attrib if not key.endswith(("repeated", "spanned", "style-name"))]:
        del cell.attrib[key]


def _keep_values(root: Element) -> bool:
    changed = False
    for cell in named(root, "table-cell"):
        for key in [key for key in cell.attrib if key.endswith("}formula")]:
            del cell.attrib[key]
            changed = True
    return changed
