"""Personal data, protective markings, secrets and tracking links in a text."""

from __future__ import annotations

from gazette.privacy.finding import Finding, Registered


def findings_in(text: str, registered: Registered) -> list[Finding]:
    """What looks private in a text as it is written, comments and Markdown tables included, in order of its lines.

    A CSV file has `tables.findings_in_csv`, which reads its columns; other tables have `tables.findings_in_rows`.
    """
    # These compile the rules, which takes longer than the check of a folder in which nothing is new.
    from gazette.privacy.folding import FoldedText
    from gazette.privacy.paragraphs import findings_in_paragraphs
    from gazette.privacy.tables import findings_in_markdown_tables

    folded = FoldedText(text)
    findings = findings_in_paragraphs(folded, registered)
    known = {(finding.kind, finding.line) for finding in findings}
    in_tables = findings_in_markdown_tables(folded, registered) if "|" in text else []
    findings += [finding for finding in in_tables if (finding.kind, finding.line) not in known]
    return sorted(findings, key=lambda finding: finding.line)
