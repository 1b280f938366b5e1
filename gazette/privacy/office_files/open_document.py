"""Hidden data in OpenDocument files (odt, ods, odp), and what looks private in their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.archives import SAVE_AGAIN, Archive, Budget
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.hidden_data import Refused, at, has_path, leads_to_a_file
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.labels import comment_findings, label_findings, people_beside
from gazette.privacy.office_files.open_document_text import content_findings
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.properties import own_property, standard_properties, texts_of_properties
from gazette.privacy.office_files.shared_parts import SOUND_AND_VIDEO, archive_findings, pictures_within
from gazette.privacy.office_files.trace import Trace
from gazette.privacy.office_files.xml_parts import Element, has, local, named, value, words_of

LISTS_OF_MACROS = ("script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml")
BY_NAME: tuple[tuple[str, Trace], ...] = (
    (r"^(?:Basic|Scripts|Dialogs)/", traces.MACRO),
    (r"^Versions/|^VersionList\.xml$", traces.EARLIER_VERSION),
    (r"^META-INF/.*signatures\.xml$", traces.SIGNATURE),
    (r"^(?:database|forms|reports)/", traces.EMBEDDED),
    (r"^Object \d+$", traces.EMBEDDED),
)
USUAL_PARTS = re.compile(
    r"mimetype|(?:content|styles|meta|settings)\.xml|manifest\.rdf|META-INF/manifest\.xml|layout-cache"
    r"|Thumbnails/[\w.]+|Configurations2/\w+/(?:current\.xml|Bitmaps/.*)|(?:Basic|Scripts|Dialogs)/.*"
    r"|(?:ObjectReplacements|Replacements)/.*"
)
DOCUMENTS_WITHIN = {"text", "spreadsheet", "presentation", "drawing", "database"}


def open_document_findings(
    data: bytes, registered: Registered, budget: Budget, look_inside: LookInside
) -> Iterator[Finding]:
    """Everything hidden in an OpenDocument file, and what looks private in its words."""
    package = Package(Archive(data, budget))
    if package.root("content.xml") is None:
        raise Refused("It cannot be opened as an OpenDocument file.", SAVE_AGAIN)
    manifest = package.root("META-INF/manifest.xml")
    if manifest is not None and has(manifest, "encryption-data"):
        raise Refused("It has a password.", "Save it without one, or nobody can read it.")
    yield from archive_findings(package.archive)
    yield from _parts(package)
    yield from label_findings(package, registered)
    yield from comment_findings(package)
    yield from pictures_within(package, look_inside)
    yield from _meta(package, registered)
    yield from _settings(package)
    common = package.root("styles.xml")
    for name in ("content.xml", "styles.xml"):
        root = package.root(name)
        if root is not None:
            yield from content_findings(root, common, registered)
    yield from _objects(package, registered)


def _parts(package: Package) -> Iterator[Finding]:
    used = used_pictures(package)
    for name in package.names:
        place = name.rpartition("/")[2]
        if holds_words(package, name):
            yield traces.CUSTOM_XML.at(place)
        trace = next((trace for pattern, trace in BY_NAME if re.search(pattern, name)), None)
        if trace and place not in LISTS_OF_MACROS:
            yield trace.at(place)
        elif SOUND_AND_VIDEO.search(name.lower()):
            yield traces.SOUND_OR_VIDEO.at(place)
        elif is_left_over(name, used):
            yield traces.LEFT_OVER.at(f"picture {place}" if name.startswith("Pictures/") else place)


def holds_words(package: Package, name: str) -> bool:
    """Whether the list of how parts belong together holds words, which programs never write there."""
    return name.endswith("manifest.rdf") and bool(words_of(package.part(name)))


def is_left_over(name: str, used: set[str]) -> bool:
    """Whether a part is none that programs write, and no content of the file refers to it or to its folder."""
    if USUAL_PARTS.fullmatch(name) or name in used:
        return False
    return not any(f"/{target}/" in f"/{name}" for target in used)


def used_pictures(package: Package) -> set[str]:
    """The parts that some part of the file uses."""
    parts = [name for name in package.names if name.endswith(("content.xml", "styles.xml"))]
    targets = (value(element, "href") for name in parts for element in package.part(name).iter() if element.attrib)
    return {re.sub(r"^(?:\./|\.\./)*", "", target) for target in targets if target}


def _meta(package: Package, registered: Registered) -> Iterator[Finding]:
    for name in package.names:
        if name.rpartition("/")[2] != "meta.xml":
            continue
        root = package.part(name)
        yield from standard_properties(root, registered)
        yield from people_beside(texts_of_properties(root), package, registered)
        for element in named(root, "user-defined"):
            yield from own_property(value(element, "name"), words_of(element), registered)
        for element in named(root, "template", "auto-reload"):
            if leads_to_a_file(value(element, "href")):
                yield traces.TEMPLATE.at("properties", value(element, "href"))


def _settings(package: Package) -> Iterator[Finding]:
    """The name of a printer on a server, and the database that a form letter took its names from."""
    root = package.root("settings.xml")
    for item in [] if root is None else named(root, "config-item"):
        text = item.text or ""
        if has_path(text) and "Setup" not in value(item, "name"):
            yield traces.SAVED_PATH.at("settings", text)
        elif value(item, "name") == "CurrentDatabaseDataSource" and text not in ("", "Bibliography"):
            yield traces.MAIL_MERGE.at("settings", text)


def _objects(package: Package, registered: Registered) -> Iterator[Finding]:
    """Documents in the document. Charts and formulas are read; others are files of their own."""
    for name in package.names:
        if name == "content.xml" or name.rpartition("/")[2] != "content.xml":
            continue
        root = package.part(name)
        if _kind_of_document(root) in DOCUMENTS_WITHIN:
            yield traces.EMBEDDED.at(name.rpartition("/")[0])
        common = package.root(name.replace("content.xml", "styles.xml"))
        yield from at(name.rpartition("/")[0], content_findings(root, common, registered))


def _kind_of_document(root: Element) -> str:
    body = next(named(root, "body"), None)
    return "" if body is None else next((local(part) for part in body if local(part)), "")
