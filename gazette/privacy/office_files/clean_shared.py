"""What is removed from Word, Excel and PowerPoint files alike: properties, own XML, signatures, data of pictures."""

from __future__ import annotations

from gazette.privacy.archives import Archive, Budget
from gazette.privacy.clean_pictures import cleaned_picture
from gazette.privacy.finding import Registered
from gazette.privacy.hidden_data import Refused, is_known_name
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.package_copy import PackageCopy
from gazette.privacy.office_files.properties import ORGANISATIONS, PEOPLE
from gazette.privacy.office_files.shared_parts import is_picture
from gazette.privacy.office_files.xml_parts import STRICT_MARK, drop, local, named, value

GONE: tuple[tuple[str, str], ...] = (
    (r"(?i)^customXml/", "custom XML"),
    (r"^docProps/custom\.xml$", "own properties"),
    (r"^docProps/thumbnail\.", "a small picture of the first page"),
    (r"^_xmlsignatures/", "digital signatures"),
    (r"^customUI/|^userCustomization/|/webextensions/", "own menus"),
    (r"^\[trash\]/", "left-over data"),
    (r"/printerSettings", "settings of the printer"),
)
CLEARED = {"description", "keywords", "category", "subject", "contentStatus", "identifier"}
DROPPED = {"HyperlinkBase", "TitlesOfParts", "HeadingPairs", "Template", "TotalTime"}


def copy_of(data: bytes) -> PackageCopy:
    """A copy to be cleaned. Raises Refused for a file that its program has to save in its usual form first."""
    package = Package(Archive(data, Budget()))
    if any(STRICT_MARK in package.content(name) for name in package.xml_names()):
        raise Refused(
            "It is saved as Strict Open XML, which cannot be cleaned here.",
            "Save it again as an ordinary document, workbook or presentation, and clean that.",
        )
    return PackageCopy(package)


def clean_shared_parts(copy: PackageCopy, registered: Registered) -> None:
    copy.leave_out_named(GONE)
    _clean_properties(copy, registered)
    for name in copy.names():
        if is_picture(copy.package, name):
            clean_picture_in(copy, name, registered)
    for name, root in copy.edited("people", "personList", "cmAuthorLst", "authorLst"):
        if len(root):
            copy.leave_out(name, "names of reviewers")
    for _, root in copy.edited("settings"):
        for element in list(named(root, "attachedTemplate")):
            drop(element)
    for name in [name for name in copy.names() if name.endswith(".rels")]:
        for element in list(copy.package.part(name)):
            if local(element) and value(element, "Type").endswith(("/attachedTemplate", "/mailMergeSource")):
                copy.edit(name).remove(element)
                copy.note("the template or list it was made from")


def _clean_properties(copy: PackageCopy, registered: Registered) -> None:
    for _, root in copy.edited("coreProperties", "Properties"):
        for element in list(root.iter()):
            name, text = local(element), (element.text or "").strip()
            is_person = name in PEOPLE | ORGANISATIONS and not is_known_name(text, registered)
            if text and (is_person or name in CLEARED):
                element.text = ""
                copy.note("properties")
            elif name in DROPPED and element.getparent() is not None:
                drop(element)


def clean_picture_in(copy: PackageCopy, name: str, registered: Registered) -> None:
    """Remove the data from a picture that do not draw it."""
    content = copy.package.content(name)
    if not content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return
    try:
        cleaned = cleaned_picture(content, registered)
    except Refused:
        return  # it is found again in the copy
    if cleaned.data != content:
        copy.replace(name, cleaned.data)
        copy.note("data of pictures")
