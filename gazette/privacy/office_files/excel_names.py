"""Defined names of workbooks: those that hide something or lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.office_files.traces import DEFINED_NAME
from gazette.privacy.office_files.visible_text import Words, findings_in_each
from gazette.privacy.office_files.xml_parts import Element, is_true, named, value

# Written by Excel itself: areas to print, filters, functions of later versions, slicers.
BY_EXCEL = re.compile(r"_xlnm\.|_xlfn\.|_xlpm\.|_xlws\.|_xleta\.|_xlcn\.|(?:Native)?Timeline_|Slicer_", re.I)
OUTSIDE = re.compile(r"\[\d+\]|\[[^\]]*\.xl|\\\\|[A-Za-z]:\\|file:|https?:|\.xls", re.I)
CONSTANT = re.compile(r"\s*(?:[\"{].*|-?[\d.]+%?)\s*", re.S)


def name_findings(workbook: Element, registered: Registered) -> Iterator[Finding]:
    for element in named(workbook, "definedName"):
        name, formula = value(element, "name"), element.text or ""
        if is_suspect_name(element):
            yield DEFINED_NAME.at(f"name {name}", formula)
        words = " ".join(re.findall(r'"([^"]*)"', formula)) + " " + value(element, "comment")
        yield from findings_in_each([Words(f"name {name}", words)], registered)


def is_suspect_name(element: Element) -> bool:
    """Whether a defined name is hidden, holds a value, or leads out of the workbook or to a deleted sheet."""
    name, formula = value(element, "name"), element.text or ""
    if BY_EXCEL.match(name):
        return False
    is_hidden = is_true(value(element, "hidden")) or is_true(value(element, "xlm"))
    return is_hidden or bool(OUTSIDE.search(formula) or CONSTANT.fullmatch(formula)) or "#REF!" in formula
