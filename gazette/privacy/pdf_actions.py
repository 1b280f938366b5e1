"""What a PDF carries beside its pages: attached files, scripts, comments, redactions, forms, layers, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import (
    CLEAN_COPY,
    CLEAN_IT,
    findings_in_text,
    hidden,
    is_known_name,
    leads_to_a_file,
)
from gazette.privacy.pdf_structure import PdfStructure

ACTIVE = frozenset(
    "/JavaScript /Launch /ImportData /SubmitForm /GoToE /Rendition /Movie /Sound /RichMediaExecute /Hide".split()
)
PLAIN_MARKS = frozenset("/Link /Widget /Popup /PrinterMark /TrapNet".split())
WITH_FILES = frozenset("/FileAttachment /RichMedia /Sound /Movie /Screen /3D".split())
FREE_PRIVATE_DATA = frozenset(("/ADBE_CompoundType", "/InDesign"))
DELETE_COMMENTS = f"Delete all comments, or run: {CLEAN_COPY}."
REDACT = "Apply the redactions in the program that marked them: it then removes the words."
FLATTEN = "Print it to PDF, so that the answers become part of the page, or empty it."


def findings_in_actions(document: Any, structure: PdfStructure) -> Iterator[Finding]:
    """Scripts, attached files and private data of programs, wherever they are in the file."""
    import pikepdf

    for dictionary in structure.dictionaries:
        if "/EF" in dictionary or dictionary.get("/Type") == "/EmbeddedFile":
            yield hidden("embedded file", "A whole file is attached inside it.", CLEAN_IT, "attachments")
        if dictionary.get("/S") in ACTIVE or "/JS" in dictionary:
            yield hidden("script", "It runs a script or a program when somebody reads it.", CLEAN_IT)
        private = dictionary.get("/PieceInfo")
        if isinstance(private, pikepdf.Dictionary) and not set(private.keys()) <= FREE_PRIVATE_DATA:
            why = "A program has stored an editable copy in it, with what was covered or deleted."
            yield hidden("private data", why, CLEAN_IT)
    if "/Collection" in document.Root:
        yield hidden("embedded file", "It is a portfolio of files.", "Publish each file by itself.", "attachments")
    names = document.Root.get("/Names")
    if isinstance(names, pikepdf.Dictionary) and ("/Templates" in names or "/Pages" in names):
        yield hidden("hidden page", "It stores pages that it does not show.", CLEAN_IT)


def findings_in_marks(document: Any, registered: Registered) -> Iterator[Finding]:
    """Comments, redactions that were marked only, pinned files, and links into the office, page by page."""
    import pikepdf

    for number, page in enumerate(document.pages, 1):
        marks = page.get("/Annots")
        for mark in marks if isinstance(marks, pikepdf.Array) else ():
            if isinstance(mark, pikepdf.Dictionary):
                yield from _findings_in_mark(mark, f"page {number}", registered)


def _findings_in_mark(mark: Any, place: str, registered: Registered) -> Iterator[Finding]:
    kind = str(mark.get("/Subtype", ""))
    if kind == "/Redact":
        yield hidden("redaction not applied", "Words are marked for redaction, and are still there.", REDACT, place)
    elif kind in WITH_FILES:
        yield hidden("embedded file", "A file is pinned to the page.", CLEAN_IT, place)
    elif kind and kind not in PLAIN_MARKS:
        why = (
            "A comment or a mark is on the page, with the name of who made it."
            if "/T" in mark
            else "A comment or a mark is on the page."
        )
        yield hidden("comment", why, DELETE_COMMENTS, place, str(mark.get("/Contents", "")))
    yield from _findings_in_link(mark.get("/A"), place, registered)


def _findings_in_link(action: Any, place: str, registered: Registered) -> Iterator[Finding]:
    import pikepdf

    if not isinstance(action, pikepdf.Dictionary):
        return
    address = str(action.get("/URI", ""))
    if action.get("/S") in ("/GoToR", "/GoToE", "/Launch") or leads_to_a_file(address):
        why = "A link leads to a file on one of the office's computers."
        yield hidden("link to a file", why, f"Remove the link, or run: {CLEAN_COPY}.", place, address)
    elif address:
        yield from findings_in_text(address, registered, f"{place}, link")


def findings_in_forms(document: Any, registered: Registered) -> Iterator[Finding]:
    """Answers in a form, and signatures, which name who signed."""
    import pikepdf

    form = document.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    if "/XFA" in form:
        yield hidden("form", "It has a form (XFA) that few programs can show.", "Print it to PDF.", "form")
    for field in _fields(form.get("/Fields")):
        value = field.get("/V")
        if isinstance(value, pikepdf.Dictionary):
            yield from _findings_in_signature(value, registered)
            continue
        answers = [*(value if isinstance(value, pikepdf.Array) else [value]), field.get("/DV")]
        text = " ".join(str(answer) for answer in answers if isinstance(answer, pikepdf.String)).strip()
        if text:
            name = str(field.get("/T", "without a name"))
            yield hidden("form", f"The field “{name}” of its form is filled in.", FLATTEN, "form", text)
            yield from findings_in_text(text, registered, f"form, field {name}")


def _fields(fields: Any, depth: int = 0) -> Iterator[Any]:
    import pikepdf

    for field in fields if isinstance(fields, pikepdf.Array) and depth < 20 else ():
        if isinstance(field, pikepdf.Dictionary):
            yield field
            yield from _fields(field.get("/Kids"), depth + 1)


def _findings_in_signature(signature: Any, registered: Registered) -> Iterator[Finding]:
    name = str(signature.get("/Name", ""))
    if not is_known_name(name, registered):
        remedy = "Publish a copy that was printed to PDF, and say on the page who signed."
        yield hidden("signature", "Its digital signature names who signed.", remedy, "signature", name)
    certificate = " ".join(re.findall(r"[\w.+-]+@[\w.-]+", bytes(signature.get("/Contents", b"")).decode("latin-1")))
    yield from findings_in_text(certificate, registered, "signature")


def findings_in_layers(document: Any) -> Iterator[Finding]:
    """Layers that are switched off, or are seen only in print."""
    import pikepdf

    layers = document.Root.get("/OCProperties")
    if not isinstance(layers, pikepdf.Dictionary):
        return
    every, default = list(layers.get("/OCGs", [])), layers.get("/D", pikepdf.Dictionary())
    off = list(default.get("/OFF", []))
    if default.get("/BaseState") == "/OFF":
        shown = [layer.objgen for layer in default.get("/ON", [])]
        off = [layer for layer in every if layer.objgen not in shown]
    remedy = "Delete the layer, or print the file to PDF."
    for layer in off:
        yield hidden("hidden layer", "A layer of it is switched off.", remedy, "layers", str(layer.get("/Name", "")))
    off_numbers = [layer.objgen for layer in off]
    for layer in every:
        if layer.objgen not in off_numbers and _is_hidden_on_screen(layer):
            yield hidden("hidden layer", "A layer of it is seen only in print.", remedy, "layers")


def _is_hidden_on_screen(layer: Any) -> bool:
    import pikepdf

    usage = layer.get("/Usage", pikepdf.Dictionary())
    view = usage.get("/View", pikepdf.Dictionary())
    return bool(view.get("/ViewState") == "/OFF")
