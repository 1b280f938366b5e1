"""The readers of office files by their ending: what is hidden in a file, each kind once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gazette.privacy.archives import Budget
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.office_files.excel import xlsx_findings
from gazette.privacy.office_files.open_document import open_document_findings
from gazette.privacy.office_files.slides import pptx_findings
from gazette.privacy.office_files.trace import merged
from gazette.privacy.office_files.word import docx_findings

Reader = Callable[[bytes, Registered, Budget, LookInside], Iterator[Finding]]

OFFICE_READERS: dict[str, Reader] = {
    "docx": docx_findings,
    "xlsx": xlsx_findings,
    "pptx": pptx_findings,
    "odt": open_document_findings,
    "ods": open_document_findings,
    "odp": open_document_findings,
}


def findings_in_office_file(
    ending: str,
    data: bytes,
    registered: Registered,
    budget: Budget | None = None,
    look_inside: LookInside = lambda name, data: [],
) -> list[Finding]:
    """What is hidden in an office file and what looks private in its words; pictures in it go to `look_inside`.

    Raises Refused for a file that is damaged, encrypted or larger than the limits.
    """
    return merged(OFFICE_READERS[ending](data, registered, budget or Budget(), look_inside))
