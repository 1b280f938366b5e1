"""The steps from Markdown to HTML, with the libraries that read both: no text that is in the cache needs them."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.markup import (
    acronyms,
    citations,
    css_classes,
    footnotes,
    limits,
    list_numbers,
    numbering,
    passage_parts,
    python_markdown,
    running_text,
    sanitise,
    tables,
    unnumbered,
)
from gazette.markup.body import Body
from gazette.markup.conversion import Conversion, find_lines
from gazette.markup.settings import MarkupSettings, compiled
from gazette.markup.tree import read, write
from gazette.problems import Problem, each_once


def converted(text: str, first_line: int, settings: MarkupSettings) -> Body:
    """Convert the body of a file; `first_line` is the line of the file that the body begins in."""
    checked = limits.check(text, first_line)
    if not checked.is_safe:
        return Body("", problems=tuple(each_once(checked.problems)))
    try:
        markdown = python_markdown.html_of(checked.lines, first_line)
    except RecursionError:
        problem = Problem("", first_line, "The text is nested too deeply.", "Write lists and quotations side by side.")
        return Body("", problems=(*checked.problems, problem))
    html, page_tags = sanitise.without_page_tags(markdown.html, first_line)
    first_tag = next((number for number, line in enumerate(checked.lines, first_line) if "<" in line), None)
    conversion = Conversion(read(html, first_tag is not None), compiled(settings), first_line)
    conversion.problems += (*checked.problems, *markdown.problems)
    for line, tag in page_tags:
        conversion.add_problem(line, f"{tag} cannot be used in a text.", "Remove it.")
    return _finished(conversion, checked.lines, first_tag or first_line)


def _finished(conversion: Conversion, lines: Sequence[str], first_tag: int) -> Body:
    """Run the steps in an order in which none inspects what an earlier step added as if the writer had written it."""
    find_lines(conversion)
    if sanitise.remove_forbidden(conversion):
        conversion.root = read(write(conversion.root), True)  # the contents of a removed tag may not belong there
        find_lines(conversion)
    footnotes.drop_unused(conversion)
    list_numbers.keep(conversion, lines)
    running_text.read(conversion)
    numbering.number(conversion)
    unnumbered.report_unnumbered(conversion, lines)
    tables.finish(conversion)
    footnotes.finish(conversion)
    citations.link(conversion)
    acronyms.explain(conversion)
    passage_parts.give_addresses(conversion)
    css_classes.clean(conversion.root)
    html = sanitise.cleaned(write(conversion.root))
    if html is None:
        conversion.add_problem(first_tag, "HTML tags are wrongly nested.", "Close each before the one around it.")
        return Body("", problems=tuple(each_once(conversion.problems)))
    return _body(conversion, running_text.with_slots(html).strip())


def _body(conversion: Conversion, html: str) -> Body:
    return Body(
        html=html,
        slots=tuple(conversion.slots),
        headings=tuple(conversion.headings),
        paragraphs=tuple(conversion.paragraphs),
        anchors=tuple(conversion.anchors),
        acronyms=tuple(conversion.acronyms),
        problems=tuple(each_once(conversion.problems)),
    )
