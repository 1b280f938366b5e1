"""Personal data in XMP, the properties that Adobe's programs and cameras write into PDF files and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import CLEAN_IT, findings_in_text, folder, has_path, hidden, is_known_name
from gazette.privacy.people import is_person

NAMES = frozenset(
    "creator contributor publisher Author Authors Company Manager LastModifiedBy AuthorsPosition Owner OwnerName "
    "Credit CaptionWriter PersonInImage PersonDisplayName CameraOwnerName Artist LastSavedBy CreatorName".split()
)
NAMES_OF_FACES = frozenset(("Name", "PersonName"))  # in a list of regions, which marks faces
SERIALS = frozenset("SerialNumber LensSerialNumber BodySerialNumber CameraSerialNumber".split())
POSITIONS = re.compile(
    r"GPS(?:Latitude|Longitude|DestLatitude|DestLongitude|Position)|(?:Sub[lL]|^L)ocation(?:Created|Shown)?$|^City$"
)
CONTACTS = frozenset("CiAdrCity CiAdrCtry CiAdrExtadr CiAdrPcode CiAdrRegion CiEmailWork CiTelWork".split())
SMALL_PICTURE = "A small picture is stored beside it, which may show what was cut off or covered later."
NOTES = frozenset("description UserComment Instructions Headline Comment Comments Notes".split())
WITHOUT_NEWS = frozenset(
    "DocumentID InstanceID OriginalDocumentID documentID instanceID originalDocumentID about format Format "
    "parseType lang toolkit CreatorTool Producer softwareAgent xmptk".split()
)


def findings_in_xmp(packet: bytes, registered: Registered) -> list[Finding]:
    """The names, positions, serial numbers, paths and private texts of a packet of XMP."""
    pairs = list(dict.fromkeys(_properties(packet)))
    findings = [finding for name, value in pairs for finding in _findings_of(name, value, registered)]
    return list({(finding.kind, finding.shown, finding.why): finding for finding in findings}.values())


def _findings_of(name: str, value: str, registered: Registered) -> Iterator[Finding]:
    if name in NAMES or name in NAMES_OF_FACES:
        if not is_known_name(value, registered):
            yield hidden("author", f"Its hidden properties name somebody (XMP {name}).", CLEAN_IT, "properties", value)
    elif POSITIONS.search(name):
        yield hidden("position", "Its hidden properties (XMP) say where it was taken.", CLEAN_IT, "properties", value)
    elif name in SERIALS:
        why = "Its hidden properties (XMP) give the serial number of a device."
        yield hidden("serial number", why, CLEAN_IT, "properties", value)
    elif name == "image" and len(value) > 200:
        yield hidden("small picture", SMALL_PICTURE, CLEAN_IT, "properties")
    elif name in CONTACTS:
        why = "Its hidden properties (XMP) say how to reach its author."
        yield hidden("contact", why, CLEAN_IT, "properties", value)
    elif has_path(value):
        yield folder("properties", value, f"One of its hidden properties (XMP {name})")
    elif name in NOTES and is_person(value, registered):
        yield hidden("note", f"Its hidden properties name a person (XMP {name}).", CLEAN_IT, "properties", value)
    else:
        yield from findings_in_text(value, registered, "properties (XMP)")


def _properties(packet: bytes) -> Iterator[tuple[str, str]]:
    """The local name and the value of each property, whether it is an element or an attribute."""
    start, end = packet.find(b"<"), packet.rfind(b">")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(packet[start : end + 1], parser) if 0 <= start < end else None
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        yield "text", re.sub(rb"<[^>]*>", b" ", packet).decode("utf-8", "replace")
        return
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        name = _property_of(element)
        values = [(_local(key), value) for key, value in element.attrib.items()]
        values.append((name, element.text or ""))
        yield from (
            (key, " ".join(value.split())) for key, value in values if value.strip() and key not in WITHOUT_NEWS
        )


def _property_of(element: etree._Element) -> str:
    """The name of the property; within a list of values it is that of the list."""
    while element is not None:
        name = _local(element.tag)
        if name not in ("li", "Seq", "Bag", "Alt", "Description", "value"):
            return name
        element = element.getparent()
    return ""


def _local(name: str) -> str:
    """A name without its namespace; a damaged packet may have names that XML does not allow."""
    return str(name).rpartition("}")[2].rpartition(":")[2]
