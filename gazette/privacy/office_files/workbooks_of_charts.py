"""The workbooks behind the charts of documents and presentations, which are files of their own."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.privacy.archives import Archive, Budget
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.hidden_data import at
from gazette.privacy.office_files.charts import cells_not_drawn, chart_workbooks
from gazette.privacy.office_files.excel import cells_with_values, xlsx_findings
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.traces import CHART_WORKBOOK, EMBEDDED


def chart_workbook_findings(
    package: Package, registered: Registered, budget: Budget, look_inside: LookInside
) -> Iterator[Finding]:
    """What is hidden in the workbook of each chart, and whether it holds more than the chart shows."""
    for workbook, chart in chart_workbooks(package).items():
        name = chart.rpartition("/")[2].removesuffix(".xml")
        if workbook not in package.names:
            continue
        if not workbook.lower().endswith(".xlsx"):
            yield EMBEDDED.at(f"workbook of a chart, {name}")
            continue
        data = package.content(workbook)
        with budget.within():
            findings = list(xlsx_findings(data, registered, budget, look_inside))
            sheets = cells_with_values(Package(Archive(data, budget)))
        yield from at("workbook of a chart", findings)
        if cells_not_drawn(sheets, package.part(chart)):
            yield CHART_WORKBOOK.at(name)
