"""The cleaners of office files by their ending."""

from __future__ import annotations

from collections.abc import Callable

from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.finding import Registered
from gazette.privacy.office_files.clean_excel import clean_xlsx
from gazette.privacy.office_files.clean_open_document import clean_open_document
from gazette.privacy.office_files.clean_slides import clean_pptx
from gazette.privacy.office_files.clean_word import clean_docx

OFFICE_CLEANERS: dict[str, Callable[[bytes, Registered], CleanedFile]] = {
    "docx": clean_docx,
    "xlsx": clean_xlsx,
    "pptx": clean_pptx,
    "odt": clean_open_document,
    "ods": clean_open_document,
    "odp": clean_open_document,
}
