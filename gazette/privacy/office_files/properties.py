"""The properties of a file: who wrote it, for whom, and what a document system noted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import PROGRAMS, has_path, is_known_name
from gazette.privacy.office_files.traces import AUTHOR, COMPANY, OWN_PROPERTY, SAVED_PATH
from gazette.privacy.office_files.visible_text import Words, findings_in_each
from gazette.privacy.office_files.xml_parts import Element, local, value, words_of

PLACE = "properties"
PEOPLE = {"creator", "lastModifiedBy", "initial-creator", "printed-by", "contributor"}
ORGANISATIONS = {"Company", "Manager"}
FREE_TEXTS = {
    "title", "subject", "description", "keywords", "keyword", "category", "contentStatus", "identifier", "version",
    "HyperlinkBase", "Template",
}  # fmt: skip

# Written by document systems and programs into ordinary files; they name nobody.
PROGRAM_PROPERTIES = re.compile(
    r"MSIP_Label_.*_(?:Enabled|SetDate|Method|SiteId|ActionId|ContentBits|Tag|Name|Application|Parent"
    r"|Extended_MSFT_Method)|Classification\w*|_AssetType|ContentTypeId|MediaServiceImageTags|AppVersion|DocSecurity"
    r"|HyperlinksChanged|LinksUpToDate|ScaleCrop|ShareDoc|KSOProductBuildVer|ICV|GrammarlyDocumentId|Sensitivity"
    r"|_NewReviewCycle|Language|Producer|Generator|Info [1-4]|Order|xd_\w+|ComplianceAssetId|TemplateUrl"
    r"|TriggerFlowInfo|_ExtendedDescription|docLang|PresentationFormat|bj(?:DocumentSecurityLabel|Saver|DocumentLabel\w+)"
    r"|docIndexRef|_dlc_DocId(?:Persist)?|SV_\w+LIST[\w-]*|Mendeley [\w ]+|ZOTERO_\w+|Slido\w+|Articulate\w+|MTWinEqns"
    r"|LINKTEK\S*|Titus\w*"
)
# Values that say nothing, whatever they are called: a switch, the moment of a change, an id.
WITHOUT_WORDS = re.compile(
    r"true|false|[-+]?\d{4}-\d\d-\d\dT[\d:.]+Z?|\{?[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\}?", re.I
)


def standard_properties(root: Element, registered: Registered) -> Iterator[Finding]:
    """Findings in docProps/core.xml, docProps/app.xml or the meta.xml of OpenDocument."""
    for element in root.iter():
        name, text = local(element), (element.text or "").strip()
        if name in PEOPLE and not _are_free(text, registered):
            yield AUTHOR.at(PLACE, text)
        elif name in ORGANISATIONS and not is_known_name(text, registered):
            yield COMPANY.at(PLACE, text)
        elif name in FREE_TEXTS and has_path(text):
            yield SAVED_PATH.at(PLACE, text)
        elif name in FREE_TEXTS:
            yield from findings_in_each([Words(f"property {name}", text)], registered)


def texts_of_properties(root: Element) -> list[Words]:
    return [Words(f"property {local(part)}", part.text or "") for part in root.iter() if local(part) in FREE_TEXTS]


def _are_free(names: str, registered: Registered) -> bool:
    """Whether all names of a list of authors ("one; another") are free."""
    return all(is_known_name(name, registered) for name in names.split(";"))


def own_property(name: str, text: str, registered: Registered) -> Iterator[Finding]:
    """Findings in a property that somebody or a document system added."""
    if not text.strip() or PROGRAMS.fullmatch(text.strip().casefold()):
        return
    if PROGRAM_PROPERTIES.fullmatch(name) or WITHOUT_WORDS.fullmatch(text.strip()):
        yield from findings_in_each([Words(f"property {name}", f"{name}: {text}")], registered)
    else:
        yield OWN_PROPERTY.at(PLACE, text)


def own_properties(root: Element, registered: Registered) -> Iterator[Finding]:
    """Findings in docProps/custom.xml."""
    for element in root:
        if local(element) == "property":
            yield from own_property(value(element, "name"), words_of(element), registered)
