"""The type of a file by its first bytes, and whether its ending says the same."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import PurePosixPath

from gazette.privacy.hidden_data import Refused

PUBLISHED = frozenset("pdf docx xlsx pptx odt ods odp csv txt json jpg jpeg png zip ics svg".split())
SAME_TYPE = {"jpeg": "jpg", "csv": "text", "txt": "text", "json": "text"}
TO_DOCX_OR_PDF, TO_XLSX_OR_CSV, TO_PPTX_OR_PDF = (
    f"Save it as {x}." for x in (".docx or .pdf", ".xlsx or .csv", ".pptx or .pdf")
)
TO_PNG_OR_JPG, TO_ZIP = "Save it as .png or .jpg.", "Pack it as .zip."
AS_A_PAGE = "Write it as a page of the site, or save it as .pdf."
NO_PROGRAMS = "Remove it: programs are not published."
NO_MAIL = "Write what matters in a page: a saved e-mail shows addresses and the route it took."
NO_MACROS = "Save it without macros, as {}: macros are programs."
INSTEAD = {
    **dict.fromkeys("doc dot rtf wpd wps pages odm dotx fodt".split(), TO_DOCX_OR_PDF),
    **dict.fromkeys("xls xlt xlsb xltx numbers tsv fods".split(), TO_XLSX_OR_CSV),
    **dict.fromkeys("ppt pps ppsx pot potx key fodp".split(), TO_PPTX_OR_PDF),
    **dict.fromkeys("docm dotm".split(), NO_MACROS.format(".docx")),
    **dict.fromkeys("xlsm xltm xlam".split(), NO_MACROS.format(".xlsx")),
    **dict.fromkeys("pptm ppsm potm".split(), NO_MACROS.format(".pptx")),
    **dict.fromkeys("html htm xhtml shtml mht mhtml webarchive".split(), AS_A_PAGE),
    **dict.fromkeys("xml xsl rdf kml geojson yaml yml".split(), "Save it as .csv or .json."),
    **dict.fromkeys("gif webp tif tiff bmp heic heif ico psd ai eps svgz".split(), TO_PNG_OR_JPG),
    **dict.fromkeys("7z rar gz tgz tar bz2 xz".split(), TO_ZIP),
    **dict.fromkeys("exe com scr bat cmd ps1 vbs js mjs jar sh py php phtml asp aspx jsp cgi pl".split(), NO_PROGRAMS),
    **dict.fromkeys("msi dll lnk url hta".split(), NO_PROGRAMS),
    **dict.fromkeys("eml msg pst mbox emlx".split(), NO_MAIL),
    **dict.fromkeys("mdb accdb db sqlite sql".split(), "Export its tables as .csv."),
    **dict.fromkeys("ps xps pub vsd vsdx one indd".split(), "Save it as .pdf."),
    "vcf": "Name the role and its mailbox on the page: a contact card holds a person's data.",
    "md": "Save it as .pdf or .txt, or write it as a page of the site.",
}  # fmt: skip
OTHERWISE = "Save it as .pdf, .docx, .xlsx, .csv, .png or .jpg."
RUN_BY_SERVERS = frozenset("php phtml php5 asp aspx jsp cgi pl py sh exe js html htm shtml svg".split())
BEGINNINGS = (
    (b"%PDF-", "pdf"), (b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"GIF8", "gif"), (b"BM", "bmp"),
    (b"II*\0", "tiff"), (b"MM\0*", "tiff"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office"), (b"{\\rtf", "rtf"),
    (b"MZ", "program"), (b"\x7fELF", "program"), (b"\xca\xfe\xba\xbe", "program"), (b"#!", "program"),
    (b"\x1f\x8b", "archive"), (b"7z\xbc\xaf\x27\x1c", "archive"), (b"Rar!", "archive"),
    (b"PK\3\4", "zip"), (b"PK\5\6", "zip"),
    (b"SQLite format 3", "database"), (b"%!PS", "postscript"), (b"L\0\0\0\x01\x14\x02\0", "program"),
)  # fmt: skip
IN_WORDS = {
    "pdf": "a PDF", "jpg": "a JPEG picture", "png": "a PNG picture", "gif": "a GIF picture", "bmp": "a bitmap picture",
    "tiff": "a TIFF picture", "webp": "a WebP picture", "film": "a video, or a photograph from a telephone",
    "old office": "an old Office file, or one with a password", "rtf": "a rich text document", "program": "a program",
    "archive": "a packed archive", "zip": "a zip archive", "database": "a database", "postscript": "a PostScript file",
    "docx": "a Word document", "xlsx": "an Excel workbook", "pptx": "a PowerPoint presentation",
    "docm": "a Word document with macros", "xlsm": "an Excel workbook with macros", "template": "a template",
    "pptm": "a PowerPoint presentation with macros", "odt": "an OpenDocument text", "ods": "an OpenDocument sheet",
    "odp": "an OpenDocument presentation", "svg": "an SVG drawing", "html": "a web page", "xml": "an XML file",
    "vcf": "a contact card", "ics": "a calendar", "mail": "a saved e-mail", "text": "a plain text",
    "late pdf": "a PDF with something else before it", "unknown": "of an unknown type",
}  # fmt: skip
WEB_PAGE = re.compile(
    rb"<(?:!doctype html|html|head|body|script|meta|iframe|title|div|p|img|a|style|table|form|link|base)\b|<\?php|<%@",
    re.I,
)
TRANSPORT = re.compile(
    rb"^(?:received|return-path|delivered-to|mime-version|message-id|x-[a-z-]+|content-type):", re.I | re.M
)
MAIL_HEAD = re.compile(rb"\A(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
OFFICE_FOLDERS = (("word/", "doc"), ("ppt/", "ppt"), ("xl/", "xls"))
OPEN_DOCUMENT = {
    f"application/vnd.oasis.opendocument.{name}": ending
    for name, ending in (("text", "odt"), ("spreadsheet", "ods"), ("presentation", "odp"))
}


def type_of(name: str, data: bytes) -> str:
    """The type of a file that may be published: its content and its ending agree. Raises Refused otherwise."""
    ending = _ending_of(name)
    if not data.strip():
        raise Refused("The file is empty.", "Attach the file itself, or remove the line.")
    actual, expected = type_by_content(data), SAME_TYPE.get(ending, ending)
    if actual == expected:
        return ending if expected == "text" else expected
    if actual == "old office" and ending in ("docx", "xlsx", "pptx"):
        raise Refused(
            "It has a password, or is an old Office file with a new ending.",
            f"Save it from its program as .{ending}, without a password.",
        )
    if actual in ("docm", "xlsm", "pptm"):
        raise Refused(f"It ends in .{ending}, but it holds macros.", NO_MACROS.format(f".{actual[:3]}x"))
    what = f"It ends in .{ending}, but it is {IN_WORDS[actual]}."
    raise Refused(what, "Save it from its program under the right ending.")


def _ending_of(name: str) -> str:
    """The ending in small letters. Raises Refused where no file with that name is published."""
    base = PurePosixPath(name).name
    first, *endings = base.lower().split(".")
    if any(not character.isprintable() for character in base):
        raise Refused("Its name has a character that cannot be seen.", "Rename it.")
    ending = endings[-1] if endings and first else ""
    if not ending:
        raise Refused("Files without an ending are not published.", OTHERWISE)
    if ending not in PUBLISHED:
        raise Refused(f"Files that end in .{ending} are not published.", INSTEAD.get(ending, OTHERWISE))
    inner = next((word for word in endings[:-1] if word in RUN_BY_SERVERS), None)
    if inner:
        what = f"Its name has two endings, .{inner} and .{ending}, and some servers go by the first."
        raise Refused(what, f"Rename it without .{inner}.")
    return ending


def type_by_content(data: bytes) -> str:
    """The type of a file by its content, as a key of IN_WORDS."""
    for beginning, kind in BEGINNINGS:
        if data.startswith(beginning) and (len(beginning) > 2 or not beginning.isalpha() or b"\0" in data[:64]):
            return _packed_type(data) if kind == "zip" else kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return "film"
    if b"%PDF-" in data[:1024]:
        return "late pdf"
    return _text_type(data)


def _text_type(data: bytes) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    if b"\0" in data and not wide:
        return "unknown"
    text = data.decode("utf-16", "replace").encode() if wide else data
    start = text.lstrip(b"\xef\xbb\xbf \t\r\n")[:20_000]
    if start.startswith(b"<") and re.match(
        rb"(?:<\?xml.*?\?>|<!--.*?-->|<!doctype svg.*?>|\s)*<(?:\w+:)?svg\b", start, re.S | re.I
    ):
        return "svg"
    if start[:15].lower() == b"begin:vcalendar":
        return "ics"  # the calendar of Outlook holds its words as a web page too
    if WEB_PAGE.match(start) or re.search(rb"<(?:html|script|body)\b", start[:4000], re.I):
        return "html"
    if start.startswith(b"<?xml"):
        return "html" if b"<html" in start else "xml"
    if start[:11].lower() == b"begin:vcard":
        return "vcf"
    head = MAIL_HEAD.match(start.replace(b"\r\n", b"\n"))
    return "mail" if head and TRANSPORT.search(head[0]) else "text"


def _packed_type(data: bytes) -> str:
    """docx, xlsx, odt … are zip archives; what is in them says which."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = archive.namelist()
        if "mimetype" in names:
            return OPEN_DOCUMENT.get(_start_of(archive, "mimetype").strip(), "zip")
        if "[Content_Types].xml" not in names:
            return "zip"
        types = _start_of(archive, "[Content_Types].xml")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        return "zip"
    word = next((word for folder, word in OFFICE_FOLDERS if any(name.startswith(folder) for name in names)), None)
    if word is None:
        return "zip"
    has_macros = "macroEnabled" in types or any("vbaproject" in name.lower() for name in names)
    if "template.main" in types:
        return "template"
    return f"{word}m" if has_macros else f"{word}x"


def _start_of(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as part:
        return part.read(400_000).decode("utf-8", "replace")
