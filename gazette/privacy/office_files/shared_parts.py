"""What Word, Excel and PowerPoint files have in common: properties, links, pictures, files within the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from gazette.privacy.archives import Archive
from gazette.privacy.file_types import type_by_content
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.hidden_data import at, has_path, is_known_name, leads_to_a_file
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.charts import chart_findings, chart_workbooks
from gazette.privacy.office_files.labels import comment_findings, label_findings, people_beside
from gazette.privacy.office_files.package import TYPES, Package
from gazette.privacy.office_files.properties import own_properties, standard_properties, texts_of_properties
from gazette.privacy.office_files.trace import Trace
from gazette.privacy.office_files.visible_text import (
    Words,
    computer_paths,
    findings_in_each,
    findings_in_words,
)
from gazette.privacy.office_files.xml_parts import (
    Element,
    decimal,
    is_true,
    local,
    named,
    value,
    whole_number,
    words_of,
)

SOUND_AND_VIDEO = re.compile(r"\.(?:mp3|mp4|m4a|m4v|wav|wma|wmv|avi|mov|mkv|mpe?g|aac|ogg|webm|3gp|flac|asf|au|aiff?)$")
# A link that Word wrote relative to the folder of the document. An address of the web has a colon.
OTHER_DOCUMENT = re.compile(r"(?i)[^:]+\.(?:docx?|docm|xls[xm]?|pptx?|pdf|odt|ods|msg|eml|rtf|csv|txt|jpe?g|png)$")
CROPPED_FROM = 15_000  # thousandths of a per cent: 15%
VML_CROPPED_FROM = 0.15

# Trees that SharePoint, Word and programs for labels write into every ordinary file.
FREE_CUSTOM_XML = {
    "Sources", "FormTemplates", "contentTypeSchema", "datastoreItem", "labelList", "Receivers", "SharedContentType",
    "sisl", "titus", "LongProperties", "customXsn", "Policy", "CoverPageProperties",
}  # fmt: skip
BY_FOLDER: tuple[tuple[str, Trace], ...] = (
    (r"vbaProject|vbaData|/macrosheets/|/dialogsheets/|intlmacrosheet", traces.MACRO),
    (r"/activeX/", traces.EMBEDDED),
    (r"^_xmlsignatures/", traces.SIGNATURE),
    (r"^customUI/|^userCustomization/", traces.OWN_MENU),
    (r"^\[trash\]/", traces.LEFT_OVER),
    (r"(?i)/(?:afchunk|altchunk)", traces.EMBEDDED),
)
TEXT, WIDE_TEXT = re.compile(rb"[\x20-\x7e]{6,}"), re.compile(rb"(?:[\x20-\x7e]\0){6,}")
ENHANCED_METAFILE = b" EMF"
# Parts that programs write, some of them without a relationship.
USUAL_PARTS = re.compile(
    r"(?i)^\[Content_Types\]\.xml$|\.rels$|^customXml/|^docProps/|/glossary/|printerSettings|/comment|/people|/persons/"
)


def shared_findings(package: Package, registered: Registered, look_inside: LookInside) -> Iterator[Finding]:
    """Findings that do not depend on the kind of document."""
    yield from archive_findings(package.archive)
    yield from _properties(package, registered)
    yield from _outside_links(package, registered)
    yield from _custom_xml(package, registered)
    yield from _parts_by_name(package)
    yield from pictures_within(package, look_inside)
    yield from _crops(package)
    yield from _attributes(package, registered)
    yield from label_findings(package, registered)
    yield from comment_findings(package)
    yield from _words_between_bytes(package, registered)
    for name, root in package.with_root("chartSpace"):
        yield from chart_findings(name, root, registered)


def archive_findings(archive: Archive) -> Iterator[Finding]:
    """What the archive itself holds beside its parts."""
    if archive.notes():
        yield traces.LEFT_OVER.at("notes of the archive", archive.notes())
    if archive.has_bytes_outside_its_parts():
        yield traces.LEFT_OVER.at("between the parts")


def _properties(package: Package, registered: Registered) -> Iterator[Finding]:
    for name, root in package.with_root("coreProperties", "Properties"):
        is_custom = any(local(element) == "property" for element in root)
        yield from own_properties(root, registered) if is_custom else standard_properties(root, registered)
        if name.lower().endswith("/app.xml"):
            yield from standard_properties(root, registered) if is_custom else ()
        yield from people_beside(texts_of_properties(root), package, registered)
    for _, root in package.with_root("people", "personList", "cmAuthorLst", "authorLst"):
        for element in root.iter():
            person = value(element, "author") or value(element, "displayName") or value(element, "name")
            if local(element) in ("person", "cmAuthor", "author") and not is_known_name(person, registered):
                yield traces.REVIEWER.at("list of reviewers", person)


def _outside_links(package: Package, registered: Registered) -> Iterator[Finding]:
    for link in package.all_relationships():
        place = place_of(link.source)
        if not link.is_outside:
            continue
        if link.type == "attachedTemplate":
            yield from (
                [] if link.target.lower() in ("normal.dotm", "normal.dot") else [traces.TEMPLATE.at(place, link.target)]
            )
        elif link.type == "hyperlink":
            yield from _hyperlink(link.target, place, registered)
        elif link.type in ("mailMergeSource", "mailMergeHeaderSource", "recipientData"):
            yield traces.MAIL_MERGE.at(place, link.target)
        elif link.type.startswith("externalLink") or link.source.startswith("xl/externalLinks/"):
            yield traces.OTHER_WORKBOOK.at(place, link.target)
        else:
            yield traces.OUTSIDE_LINK.at(place, link.target)


def _hyperlink(target: str, place: str, registered: Registered) -> Iterator[Finding]:
    if leads_to_a_file(target) or OTHER_DOCUMENT.match(target):
        yield traces.FILE_LINK.at(place, target)
    else:
        yield from findings_in_words([Words(f"link in {place}", target)], registered)


def place_of(part: str) -> str:
    name = part.rpartition("/")[2].removesuffix(".xml")
    return re.sub(r"(?<=[a-z])(?=\d)", " ", name) or "the file"


def _custom_xml(package: Package, registered: Registered) -> Iterator[Finding]:
    for name in package.xml_names():
        if not re.match(r"(?i)customXml/(?!_rels/)", name) or name.endswith(".rels"):
            continue
        root = package.part(name)
        kind = local(root)
        content = " ".join([words_of(root), *_data_attributes(root)]).strip()
        if kind == "DataMashup":
            yield traces.CONNECTION.at("Power Query", content)
        elif kind in FREE_CUSTOM_XML:
            words = [
                Words("custom XML", text) for text in (*root.itertext("*"), *_data_attributes(root)) if text.strip()
            ]
            yield from findings_in_each(words, registered)
            yield from people_beside(words, package, registered)
        elif content:
            yield traces.CUSTOM_XML.at(place_of(name), content)


def _data_attributes(root: Element) -> list[str]:
    """Values of attributes without a namespace, which hold data in XML of one's own."""
    return [str(text) for element in root.iter() for key, text in element.attrib.items() if not key.startswith("{")]


def _parts_by_name(package: Package) -> Iterator[Finding]:
    charts = chart_workbooks(package)
    used = package.used_parts()
    documents_within = package.used_parts("aFChunk")
    for name in package.names:
        place = name.rpartition("/")[2]
        trace = next((trace for pattern, trace in BY_FOLDER if re.search(pattern, name)), None)
        if trace and not name.endswith(".rels"):
            yield trace.at(place)
        elif name in documents_within or (name not in charts and _is_embedded(name)):
            yield traces.EMBEDDED.at(place)
        elif SOUND_AND_VIDEO.search(name.lower()):
            yield traces.SOUND_OR_VIDEO.at(place)
        elif re.search(r"/hdphoto\d*\.", name):
            yield traces.ORIGINAL_PICTURE.at(f"picture {place}")
        elif name not in used and not USUAL_PARTS.search(name):
            yield traces.LEFT_OVER.at(f"picture {place}" if "/media/" in name else place)


def _is_embedded(name: str) -> bool:
    """Whether a binary part is a file of its own, and not the settings of a printer or a form's control."""
    if not re.search(r"(?i)/embeddings/|\.(?:bin|ole)$", name):
        return False
    return "/embeddings/" in name.lower() or not re.search(
        r"(?i)printerSettings|customProperty|ctrlProp|vbaProject|\.rels$", name
    )


def _words_between_bytes(package: Package, registered: Registered) -> Iterator[Finding]:
    """Printers on a server of the office, among the settings of a printer, and the words of drawings of Windows."""
    for name in package.names:
        if "/printerSettings" in name and not name.endswith(".rels"):
            yield from (
                traces.SAVED_PATH.at("settings of the printer", text)
                for text in _texts_in(package.content(name))
                if has_path(text)
            )
        elif package.content(name)[40:44] == ENHANCED_METAFILE:
            words = [Words(f"picture {place_of(name)}", text) for text in _texts_in(package.content(name))]
            yield from computer_paths(words)
            yield from findings_in_words(words, registered)


def _texts_in(content: bytes) -> list[str]:
    wide = [match[0].decode("utf-16-le") for match in WIDE_TEXT.finditer(content)]
    return [*wide, *(match[0].decode("ascii") for match in TEXT.finditer(content))]


def pictures_within(package: Package, look_inside: LookInside) -> Iterator[Finding]:
    """What the pictures of a file carry, small ones of its first page too."""
    for name in package.names:
        if is_picture(package, name):
            inside = look_inside(name, package.content(name))
            if name.startswith("docProps/"):  # PowerPoint leaves whatever was in memory behind its small picture
                inside = [finding for finding in inside if finding.kind != "data after the end"]
            yield from at(f"picture {name.rpartition('/')[2]}", inside)


def is_picture(package: Package, name: str) -> bool:
    """Whether a part is a picture, whatever it is called."""
    if name.lower().endswith((".xml", ".rels", ".vml")):
        return False
    content = package.content(name)
    return name.lower().endswith(".svg") or type_by_content(content) in ("jpg", "png", "gif", "tiff", "webp")


def _crops(package: Package) -> Iterator[Finding]:
    for name, root in _drawn_parts(package):
        for element in named(root, "srcRect"):
            if any(_thousandths(value(element, side)) > CROPPED_FROM for side in "ltrb"):
                yield traces.CROP.at(place_of(name))
        for element in named(root, "imagedata"):
            if any(_vml_fraction(value(element, f"crop{side}")) > VML_CROPPED_FROM for side in _SIDES):
                yield traces.CROP.at(place_of(name))


_SIDES = ("left", "top", "right", "bottom")


def _drawn_parts(package: Package) -> Iterator[tuple[str, Element]]:
    for name in package.xml_names():
        if not name.endswith((".rels", "/styles.xml", "/sharedStrings.xml")) and "/worksheets/" not in name:
            yield name, package.root(name)


def _thousandths(text: str) -> int:
    return whole_number(text) * 1_000 if text.endswith("%") else whole_number(text)


def _vml_fraction(text: str) -> float:
    """The part of a picture that VML cuts off: "26214f" in parts of 65,536, or ".4"."""
    if text.endswith("f"):
        return whole_number(text) / 65_536
    return decimal(text, 0)


# Formats and formulas of programs look like paths or addresses and are neither.
TECHNICAL = {"formatCode", "eqn", "path", "adj", "ProgID", "style", "Type", "spt"}


def _attributes(package: Package, registered: Registered) -> Iterator[Finding]:
    """Paths of computers and e-mail addresses in attributes, which nobody sees: of pictures, people and fields."""
    for name in package.xml_names():
        if name == TYPES or name.endswith(".rels") or re.match(r"(?i)customXml/", name):
            continue
        place = place_of(name)
        for element in package.part(name).iter():
            for key, text in element.attrib.items():
                if len(text) < 6 or not _SUSPECT.search(text) or key.rpartition("}")[2] in TECHNICAL:
                    continue
                if local(element) != "absPath":  # the module for workbooks reads it
                    yield from _attribute(Words(place, text), registered)


_SUSPECT = re.compile(r"@[\w-]+\.|\\\\|:\\|file:|/Users/|/home/")


def _attribute(words: Words, registered: Registered) -> Iterator[Finding]:
    if has_path(words.text):
        yield from computer_paths([words])
    else:
        yield from findings_in_each([words], registered)


def is_hidden_object(element: Element) -> bool:
    """Whether the selection pane hides a picture, shape or text box."""
    return local(element) in ("docPr", "cNvPr") and is_true(value(element, "hidden"))


def object_findings(root: Element, place_around: Callable[[Element], str], registered: Registered) -> Iterator[Finding]:
    """Pictures, shapes and text boxes that are hidden, and what they say to those who cannot see them."""
    for element in named(root, "docPr", "cNvPr"):
        if is_hidden_object(element):
            yield traces.HIDDEN_OBJECT.at(place_around(element))
        words = " ".join(text for text in (value(element, "title"), value(element, "descr")) if text)
        yield from findings_in_each([Words(f"{place_around(element)}, alternative text", words)], registered)
