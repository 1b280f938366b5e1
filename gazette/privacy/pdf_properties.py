"""What the properties of a PDF say: author, company, paths, texts beside the pages, and its earlier versions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import (
    CLEAN_COPY,
    CLEAN_IT,
    findings_in_text,
    folder,
    has_path,
    hidden,
    is_known_name,
    words_of_label,
)
from gazette.privacy.pdf_structure import PdfStructure, left_over_parts, texts_of, texts_read_instead
from gazette.privacy.people import is_person, people_in
from gazette.privacy.xmp import findings_in_xmp

PEOPLE = ("/Author", "/Company", "/Manager", "/LastSavedBy", "/LastAuthor", "/Owner", "/Creator#20Name")
OF_PROGRAMS = re.compile(
    r"/(?:Title|Subject|Keywords|Creator|Producer|CreationDate|ModDate|SourceModified|Trapped|PTEX\.\w+|GTS_\w+|ICNApp\w+"
    r"|MSIP_Label_.*|ContentTypeId|AAPL:Keywords|Rend\w*|EPS\w*|PXC\w*|_dlc_\w+|Pages|Version|Comments?|Category)"
)
# Keys whose texts are not words: digests, fonts, signatures, the language, dates.
WITHOUT_WORDS = frozenset(
    "/ID /Cert /CharSet /Ordering /Registry /Lang /Producer /Creator /CreationDate /ModDate /M "
    "/DA /DV /V /URI /O /U /OE /UE /Perms /OutputConditionIdentifier /RegistryName /Info /Nums /Panose "
    "/CheckSum /SourceModified /FontFamily /OutputCondition /Lookup /PTEX.Fullbanner /DocChecksum "
    "/Trapped /DW".split()
)
THE_NAME_OF_A_PERSON = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}")
PLACES = {
    "/Title": "bookmark",
    "/Alt": "description of a picture",
    "/ActualText": "words that are read aloud instead",
    "/E": "words that are read aloud instead",
}
NAMED_BESIDE = "A person is named in it whom none of its pages names, so that few would notice."
CORRECT_IT = "Remove the name in the program that made the PDF, then save it as a new PDF."
ENCODED = re.compile(r"[A-Za-z0-9+/]{80,}=*")  # a picture written as letters
END_OF_FILE = re.compile(rb"%%EOF")


def findings_in_properties(document: Any, registered: Registered) -> Iterator[Finding]:
    """The document information."""
    for key in document.docinfo:
        value = str(document.docinfo[key]).strip()
        if not value:
            continue
        if key in PEOPLE:
            if not is_known_name(value, registered):
                yield hidden("author", f"Its properties name somebody ({key[1:]}).", CLEAN_IT, "properties", value)
        elif has_path(value):
            yield folder("properties", value, f"One of its properties ({key[1:]})")
        elif key in ("/Title", "/Subject", "/Keywords", "/Comments", "/Comment", "/Category") and is_person(
            value, registered
        ):
            yield hidden("properties", f"Its properties name a person ({key[1:]}).", CLEAN_IT, "properties", value)
        elif key == "/Creator" and THE_NAME_OF_A_PERSON.fullmatch(value) and is_person(value, registered):
            yield hidden("author", "Its properties name somebody (Creator).", CLEAN_IT, "properties", value)
        elif OF_PROGRAMS.fullmatch(key) or not re.search(r"[A-Za-z]{2}", value) or value.lower() in ("true", "false"):
            yield from findings_in_text(value, registered, "properties")
        else:
            why = f"It has a property of its own, {key[1:]}, which readers do not expect."
            yield hidden("property", why, CLEAN_IT, "properties", value)


def findings_in_metadata(structure: PdfStructure, registered: Registered) -> Iterator[Finding]:
    """XMP: that of the document, and that of pictures and parts in it."""
    import pikepdf

    for dictionary in structure.dictionaries:
        if isinstance(dictionary, pikepdf.Stream) and dictionary.get("/Type") == "/Metadata":
            yield from findings_in_xmp(dictionary.read_bytes(), registered)


def findings_in_texts(
    document: Any, structure: PdfStructure, words_of_pages: str, registered: Registered
) -> Iterator[Finding]:
    """All texts besides the pages: bookmarks, names of fields, descriptions of pictures, words read aloud instead."""
    import pikepdf

    texts: dict[str, str] = {}
    properties = document.docinfo.objgen
    for dictionary in structure.dictionaries:
        pairs = texts_of(dictionary) if dictionary.objgen != properties else []
        if isinstance(dictionary, pikepdf.Stream) and dictionary.get("/Type") is None:
            pairs += texts_read_instead(dictionary)
        for key, text in pairs:
            if key not in WITHOUT_WORDS and len(text.strip()) > 3 and not _is_signature(key, dictionary):
                texts.setdefault(text, key)
    for name in document.Root.get("/Dests", {}).keys():  # noqa: SIM118
        texts.setdefault(str(name)[1:], "/Dests")
    for text, key in texts.items():
        text = text if " " in text else words_of_label(text)
        yield from _findings_in_text_beside(text, PLACES.get(key, "text beside the pages"), words_of_pages, registered)


def _findings_in_text_beside(text: str, place: str, words_of_pages: str, registered: Registered) -> Iterator[Finding]:
    text = ENCODED.sub(" ", text)
    if has_path(text):
        yield folder(place, text)
        return
    people = [text[start:end] for start, end in people_in(text, registered)]
    unseen = next((person for person in people if person not in words_of_pages), None)
    if unseen:
        yield hidden("person", NAMED_BESIDE, CORRECT_IT, place, unseen)
    yield from findings_in_text(text, registered, place)


def _is_signature(key: str, dictionary: Any) -> bool:
    return key == "/Contents" and "/ByteRange" in dictionary


def findings_in_versions(data: bytes, document: Any) -> Iterator[Finding]:
    """Earlier versions, parts that nothing shows any more, and what is behind the end."""
    ends = [match.end() for match in END_OF_FILE.finditer(data)]
    earlier = len(ends) - (2 if b"/Linearized" in data[:2048] else 1)
    if earlier > 0:
        what = "An earlier version is" if earlier == 1 else f"{earlier} earlier versions are"
        why = f"{what} still in the file, with what was deleted since."
        yield hidden("earlier version", why, f"Save it under a new name, or run: {CLEAN_COPY}.")
    if ends and len(data[ends[-1] :].strip(b"\r\n\0\t ")) > 8:
        yield hidden("data after the end", "There is more data after the end of the PDF.", CLEAN_IT)
    parts = left_over_parts(document)
    if parts:
        why = f"{parts} parts that no page shows any more are still in the file." if parts > 1 else ""
        why = why or "A part that no page shows any more is still in the file."
        yield hidden("left-over part", why, CLEAN_IT)
