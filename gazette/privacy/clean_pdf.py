"""A copy of a PDF without its properties, comments, scripts, attached files and earlier versions. Its pages stay."""

from __future__ import annotations

import io
from typing import Any

from gazette.privacy.clean_pictures import clean_picture
from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.finding import Registered
from gazette.privacy.hidden_data import Refused, has_path, leads_to_a_file
from gazette.privacy.pdf import DAMAGED, REMOVE_THE_WORDS, is_photograph, opened, pages_with_hidden_words
from gazette.privacy.pdf_actions import ACTIVE, PLAIN_MARKS, REDACT
from gazette.privacy.pdf_comments import STREAM, comments_in, drawing_parts, without_comments
from gazette.privacy.pdf_properties import findings_in_versions
from gazette.privacy.pdf_structure import structure_of, unknown_keys
from gazette.privacy.people import is_person

KEPT_PROPERTIES = ("/Title", "/CreationDate", "/ModDate", "/Producer")
OF_THE_DOCUMENT = (
    "/AA",
    "/PieceInfo",
    "/Collection",
    "/SpiderInfo",
    "/AF",
    "/LastModified",
    "/Legal",
    "/Perms",
    "/DSS",
)
NAMED_LISTS = {
    "/JavaScript": "scripts",
    "/EmbeddedFiles": "attached files",
    "/Templates": "hidden pages",
    "/Pages": "hidden pages",
}
OF_A_PART = ("/AA", "/PieceInfo", "/AF", "/LastModified", "/Thumb", "/Metadata")
LEADS_OUT = ACTIVE | {"/GoToR", "/GoToE", "/Launch"}
LEFT_OVER = {
    "earlier version": "earlier versions",
    "left-over part": "left-over parts",
    "data after the end": "data after the end",
}


def clean_pdf(data: bytes, registered: Registered) -> CleanedFile:
    """The PDF written anew with what its pages, its tags and its bookmarks need. Raises Refused."""
    import pikepdf

    try:
        return _written_anew(data, registered)
    except (pikepdf.PdfError, UnicodeDecodeError):
        raise DAMAGED from None


def _written_anew(data: bytes, registered: Registered) -> CleanedFile:
    import pikepdf

    with opened(data) as document:
        _refuse_covered_words(document, data)
        removed = [
            *_left_over(data, document),
            *_clean_marks(document),
            *_clean_document(document, registered),
            *_clean_parts(document),
            *_clean_comments(data, document),
        ]
        document.remove_unreferenced_resources()
        file = io.BytesIO()
        document.save(
            file,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,
        )
        pages = len(document.pages)
    copy = file.getvalue()
    with opened(copy) as document:
        if len(document.pages) != pages:
            raise Refused("Its copy does not have the same pages.", "Print it to PDF instead.")
    return CleanedFile(copy, tuple(dict.fromkeys(removed)))


def _left_over(data: bytes, document: Any) -> list[str]:
    """What goes because the file is written anew."""
    kinds = {finding.kind for finding in findings_in_versions(data, document)}
    return [noun for kind, noun in LEFT_OVER.items() if kind in kinds]


def _refuse_covered_words(document: Any, data: bytes) -> None:
    """A mark may be what covers words: without it they would be seen. So a person has to remove them first."""
    has_marks = False
    for number, page in enumerate(document.pages, 1):
        for mark in _marks_of(page):
            if mark.get("/Subtype") == "/Redact":
                raise Refused(f"Page {number}: words are marked for redaction, and are still there.", REDACT)
            has_marks = has_marks or str(mark.get("/Subtype")) not in PLAIN_MARKS
    covered = pages_with_hidden_words(data) if has_marks else []
    if covered:
        raise Refused(
            f"Page {covered[0]}: words that cannot be seen are still in it, maybe under a mark.", REMOVE_THE_WORDS
        )


def _marks_of(page: Any) -> list[Any]:
    import pikepdf

    marks = page.get("/Annots")
    return [mark for mark in marks if isinstance(mark, pikepdf.Dictionary)] if isinstance(marks, pikepdf.Array) else []


def _clean_marks(document: Any) -> list[str]:
    """Links within the document and to the web stay, and so do the fields of a form."""
    import pikepdf

    removed = []
    for page in document.pages:
        kept = []
        for mark in _marks_of(page):
            kind = str(mark.get("/Subtype"))
            if kind in ("/Link", "/Widget") and not _leads_out(mark):
                kept.append(mark)
                continue
            removed.append("links to files and programs" if kind in ("/Link", "/Widget") else "comments and marks")
            for key in list(mark.keys()):
                del mark[key]  # the tags of the document may still lead to it
        if "/Annots" in page:
            page.Annots = pikepdf.Array(kept)
    return removed


def _leads_out(mark: Any) -> bool:
    import pikepdf

    action = mark.get("/A")
    if not isinstance(action, pikepdf.Dictionary):
        return False
    address = str(action.get("/URI", ""))
    return str(action.get("/S")) in LEADS_OUT or leads_to_a_file(address)


def _clean_document(document: Any, registered: Registered) -> list[str]:
    import pikepdf

    removed = []
    root = document.Root
    for key in OF_THE_DOCUMENT:
        if key in root:
            del root[key]
    action = root.get("/OpenAction")
    if isinstance(action, pikepdf.Dictionary) and str(action.get("/S")) in ACTIVE:
        del root["/OpenAction"]
        removed.append("scripts")
    for owner in (document.Root, *(page.obj for page in document.pages)):
        for key in unknown_keys(owner):
            del owner[key]
    names = root.get("/Names", pikepdf.Dictionary())
    for key, noun in NAMED_LISTS.items():
        if key in names:
            del names[key]
            removed.append(noun)
    return [*removed, *_clean_properties(document, registered)]


def _clean_properties(document: Any, registered: Registered) -> list[str]:
    """Only the title, the dates and the program stay; the title is what screen readers announce."""
    title = str(document.docinfo.get("/Title", "")).strip()
    if has_path(title) or is_person(title, registered):
        del document.docinfo["/Title"]
        title = ""
    removed = [key for key in document.docinfo.keys() if key not in KEPT_PROPERTIES]  # noqa: SIM118
    for key in removed:
        del document.docinfo[key]
    had_metadata = "/Metadata" in document.Root
    part = _accessibility_part(document)
    if had_metadata:
        del document.Root["/Metadata"]
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        if title:
            metadata["dc:title"] = title
        if part:
            metadata["pdfuaid:part"] = part
    return ["properties"] if removed or had_metadata else []


def _accessibility_part(document: Any) -> str:
    """The part of PDF/UA, the standard for screen readers, that the document says it keeps to."""
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        return str(metadata.get("pdfuaid:part", ""))


def _clean_parts(document: Any) -> list[str]:
    """Scripts, private data of programs and the properties of pictures, wherever they are."""
    import pikepdf

    removed = []
    for part in structure_of(document).dictionaries:
        for key in OF_A_PART:
            if key in part and part.objgen != document.Root.objgen:
                del part[key]
                removed.append("data of programs")
        action = part.get("/A")
        if isinstance(action, pikepdf.Dictionary) and str(action.get("/S")) in LEADS_OUT:
            del part["/A"]
            removed.append("scripts")
        if "/JS" in part:
            del part["/JS"]
        if isinstance(part, pikepdf.Stream) and part.get("/Subtype") == "/Image" and is_photograph(part):
            removed += _clean_photograph(part)
    return removed


def _clean_comments(data: bytes, document: Any) -> list[str]:
    """Comments in what draws the pages; those between the parts go because the file is written anew."""
    removed = ["comments in the source"] if comments_in(STREAM.sub(b"", data)) else []
    for part in drawing_parts(structure_of(document)):
        source = part.read_bytes()
        if comments_in(source):
            part.write(without_comments(source))
            removed.append("comments in the source")
    return removed


def _clean_photograph(part: Any) -> list[str]:
    import pikepdf

    original = part.read_raw_bytes()
    try:
        copy = clean_picture(original)
    except Refused:
        return []
    if copy == original:
        return []
    part.write(copy, filter=pikepdf.Name.DCTDecode, decode_parms=part.get("/DecodeParms"))
    return ["properties of pictures"]
