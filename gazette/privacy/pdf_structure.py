"""The dictionaries of a PDF: those that its pages and properties lead to, and those that nothing leads to any more."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

PICTURE = re.compile(rb"/\w+\s+Do\b")
TEXT = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>")
FEWEST_LETTERS = 4  # bytes of a text; programs leave single characters behind
READ_INSTEAD = re.compile(rb"/(ActualText|Alt|E)\s*(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)", re.S)
KNOWN_KEYS = frozenset(
    "/Type /Version /Extensions /Pages /PageLabels /Names /Dests /ViewerPreferences /PageLayout /PageMode /Outlines "
    "/Threads /OpenAction /AA /URI /AcroForm /Metadata /StructTreeRoot /MarkInfo /Lang /SpiderInfo /OutputIntents "
    "/PieceInfo /OCProperties /Perms /Legal /Requirements /Collection /NeedsRendering /DSS /AF /DPartRoot "
    "/Parent /LastModified /Resources /MediaBox /CropBox /BleedBox /TrimBox /ArtBox /BoxColorInfo /Contents /Rotate "
    "/Group /Thumb /B /Dur /Trans /Annots /StructParents /ID /PZ /SeparationInfo /Tabs /TemplateInstantiated "
    "/PresSteps /UserUnit /VP /DPart".split()
)
OF_THE_FORMAT = ("/XRef", "/ObjStm", "/Metadata")


@dataclass
class PdfStructure:
    dictionaries: list[Any] = field(default_factory=list)  # the dictionary of a stream is the stream
    numbers: set[tuple[int, int]] = field(default_factory=set)  # of what can be reached


def structure_of(document: Any, *, known_only: bool = False) -> PdfStructure:
    """Every dictionary that can be reached from the trailer, once; or only those that a program reads."""
    import pikepdf

    structure, waiting = PdfStructure(), [document.trailer]
    while waiting:
        value = waiting.pop()
        if not isinstance(value, pikepdf.Object):
            continue
        number = value.objgen
        if number != (0, 0):
            if number in structure.numbers:
                continue
            structure.numbers.add(number)
        if isinstance(value, pikepdf.Array):
            waiting.extend(value)
        elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
            structure.dictionaries.append(value)
            passed = unknown_keys(value) if known_only else []
            waiting.extend(value[key] for key in value.keys() if key not in passed)  # noqa: SIM118 (of a stream)
    return structure


def left_over_parts(document: Any) -> int:
    """How many objects with words or pictures are in the file, although nothing leads to them that a program reads."""
    import pikepdf

    read = structure_of(document, known_only=True).numbers
    objects = (value for value in document.objects if isinstance(value, pikepdf.Object))  # and no plain number
    return sum(_has_words_or_pictures(value) for value in objects if value.objgen not in read)


def unknown_keys(owner: Any) -> list[str]:
    """The entries of a document or of a page that the format does not know, so that no program shows them."""
    if owner.get("/Type") not in ("/Catalog", "/Page"):
        return []
    return [key for key in owner.keys() if key not in KNOWN_KEYS and not key.startswith("/PTEX")]  # noqa: SIM118


def _has_words_or_pictures(value: Any) -> bool:
    import pikepdf

    if isinstance(value, pikepdf.Stream):
        if value.get("/Type") in OF_THE_FORMAT or "/Length1" in value:
            return False
        if value.get("/Subtype") == "/Image":
            return True
        try:
            content = value.read_bytes()
            letters = sum(len(text) + len(code) // 2 for text, code in TEXT.findall(content))
            return bool(PICTURE.search(content)) or (b"BT" in content and letters >= FEWEST_LETTERS)
        except pikepdf.PdfError:
            return True
    if isinstance(value, pikepdf.Dictionary) and "/Linearized" not in value:
        return any(re.search("[A-Za-z]{3}", text) for _, text in texts_of(value))
    return False


def texts_of(dictionary: Any) -> list[tuple[str, str]]:
    """The texts directly in a dictionary or in its lists, each with its key."""
    import pikepdf

    texts: list[tuple[str, str]] = []
    for key in dictionary.keys():  # noqa: SIM118
        value = dictionary[key]
        values = list(value) if isinstance(value, pikepdf.Array) else [value]
        texts += [(key, str(text)) for text in values if isinstance(text, pikepdf.String)]
    return texts


def texts_read_instead(content: Any) -> list[tuple[str, str]]:
    """The texts that a page gives to screen readers and to people who copy it, in place of what it shows."""
    import pikepdf

    try:
        data = content.read_bytes()
    except pikepdf.PdfError:
        return []
    texts: list[tuple[str, str]] = []
    for match in READ_INSTEAD.finditer(data):
        try:
            texts.append((f"/{match[1].decode()}", str(pikepdf.Object.parse(match[2]))))
        except pikepdf.PdfError:
            continue
    return texts
