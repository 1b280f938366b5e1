"""What can only be seen when all records are together: links that lead nowhere, sums that do not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from gazette.frontmatter.sentences import nearest, offered
from gazette.library import attachments
from gazette.library.addresses import given_twice, identity_given_twice
from gazette.library.award_mistakes import award_mistakes, award_problem
from gazette.library.library import RECORD_KINDS, Library, Target, content_path
from gazette.library.passages import facts_called_differently
from gazette.library.promises import promises_given_twice
from gazette.library.series import gaps
from gazette.library.silent_changes import silent_changes
from gazette.library.states import state_mistakes
from gazette.markup import FileLink, Reference
from gazette.problems import Problem
from gazette.records import Decision, Record
from gazette.records.links import FieldLink, links_of
from gazette.references import LooseKey, loose, short_form

LONGEST_SUMMARY = 160  # characters; what a search engine and a feed reader show


def problems_of(library: Library) -> Iterator[Problem]:
    """Every mistake between records."""
    for check in CHECKS:
        yield from check(library)


def _own_mistakes(library: Library) -> Iterator[Problem]:
    for record in library.records:
        is_whole = record.body.html or record.path not in library.unread.faulty
        yield from record.mistakes() if is_whole else ()
        if len(record.summary) > LONGEST_SUMMARY:
            what = f"The summary has {len(record.summary)} characters; at most {LONGEST_SUMMARY} are shown."
            yield record.problem(what, "Say it shorter.", at=("summary",))
        for index, name in enumerate(record.illustrative):
            if name not in type(record).model_fields:
                remedy = offered(name, type(record).model_fields)
                yield record.problem(f"There is no field '{name}'.", remedy, at=("illustrative", index))


def _references(library: Library) -> Iterator[Problem]:
    """A reference fits one of the office's series and is given once, however it is spelt."""
    series = library.office.series
    is_whole = not any(one.unknown_groups for one in series)
    patterns = [re.compile(one.pattern) for one in series] if is_whole else []
    first: dict[LooseKey, Decision] = {}
    for decision in (one for one in library.decisions if one.has_reference):
        if patterns and not any(pattern.fullmatch(decision.reference) for pattern in patterns):
            shapes = " or ".join(one.shape for one in series)
            yield decision.problem(
                f"The reference {decision.reference} fits none of the office's series.",
                f"Write it as {shapes}, or add its series to office.md, or write none.",
                at=("reference",),
            )
        other = first.setdefault(loose(decision.reference), decision)
        if other is not decision:
            spelt = "" if other.reference == decision.reference else f", spelt {other.reference}"
            yield decision.problem(
                f"The reference {decision.reference} is given to {other.path} too{spelt}.",
                "Each decision has a reference of its own.",
                at=("reference",),
            )


def _file_names(library: Library) -> Iterator[Problem]:
    """A decision's file may begin with its reference as printed; the rest of the name is small."""
    for decision in library.decisions:
        stem = decision.path.rpartition("/")[2].removesuffix(".md")
        rest = stem.removeprefix(decision.slug) if decision.has_reference else stem
        if rest != rest.lower() and (rest != stem or not decision.has_reference):
            yield decision.problem(
                f"The file name {stem}.md has capitals that are not those of its reference.",
                f"Name it {decision.slug if decision.has_reference else ''}{rest.lower()}.md.",
            )


def _fields_that_link(library: Library) -> Iterator[Problem]:
    for record in library.records:
        for link in links_of(record):
            told = _problem_of_field(library, record, link)
            if told:
                yield record.problem(*told, at=link.place)
    for fund in library.funds:
        for award in fund.awards:
            told = _nothing(library, "decision", award.decision) if award.decision else None
            if told:
                yield award_problem(library, fund, award, *told)


def _problem_of_field(library: Library, record: Record, link: FieldLink) -> tuple[str, str] | None:
    written = link.written
    if link.kind == "own paragraph":
        numbers = [paragraph.number for paragraph in record.body.paragraphs]
        is_there = written in numbers or record.path in library.unread.faulty
        return None if is_there else (f"There is no paragraph {written} in this text.", offered(written, numbers))
    if link.kind == "organisation":
        return _in_register(library, "organisation", written, library.organisations, "organisations")
    if link.kind == "act":
        return _in_register(library, "Act", written.partition(" ")[0], library.acts, "acts")
    if link.kind == "duty":
        return _in_register(library, "duty", written, library.duties, "duties", "csv")
    if link.kind == "objective":
        return _problem_of_objective(library, written)
    if link.kind == "any":
        return _problem_of_short_form(library, written)
    return _nothing(library, link.kind, written)


def _in_register(
    library: Library, what: str, key: str, register: Iterable[str], file: str, ending: str = "yaml"
) -> tuple[str, str] | None:
    if key in register or file in library.unread.registers:
        return None
    return f"There is no {what} '{key}'.", offered(key, register, f"Add it to registers/{file}.{ending}.")


def _problem_of_objective(library: Library, written: str) -> tuple[str, str] | None:
    name, _, number = written.partition(" ")
    plan = next((one for one in library.plans if one.name == name), None)
    if plan is None:
        return _nothing(library, "plan", name)
    numbers = [objective.id for objective in plan.objectives]
    if number in numbers:
        return None
    return f"The plan {name} has no objective '{number}'.", offered(
        number, numbers, f"Choose from: {', '.join(numbers)}."
    )


def _problem_of_short_form(library: Library, written: str) -> tuple[str, str] | None:
    form = short_form(written)
    if form is None or form.kind not in RECORD_KINDS:
        kind = written.split(" ")[0]
        return (
            f"'{written}' does not say which record it means.",
            offered(kind, RECORD_KINDS, "Write the kind and the name, such as report 2016-11-10-update 2.7."),
        )
    target = library.find_short(form)
    if target is None:
        return _nothing(library, form.kind, form.name)
    return _problem_of_paragraph(library, target)


def _problem_of_paragraph(library: Library, target: Target) -> tuple[str, str] | None:
    if target.is_whole or target.record.path in library.unread.faulty:
        return None
    return (
        f"There is no paragraph {target.paragraph} in {target.record.path}.",
        _numbers_like(target.record, target.paragraph),
    )


def _nothing(library: Library, kind: str, name: str) -> tuple[str, str] | None:
    """What to say of a name that leads nowhere, with the nearest that does; None where it leads somewhere."""
    if library.find(kind, name) or library.unread.covers(kind, name):
        return None
    for record in library.held:
        if record.kind == kind and loose(record.name) == loose(name):
            return (
                f"The {kind} '{name}' is not public before {record.published}.",
                "Link to it from that day on.",
            )
    if kind == "round":
        names = [f"{fund.name}/{one.id}" for fund in library.funds for one in fund.rounds]
    else:
        names = list(library.by_name[kind])
    return f"There is no {kind} '{name}'.", offered(name, names, f"Write the name of a {kind} that is here.")


def _numbers_like(record: Record, paragraph: str | None) -> str:
    numbers = [found.number for found in record.body.paragraphs]
    near = nearest(paragraph or "", numbers)
    return f"Did you mean {near}?" if near else f"It has: {', '.join(numbers[:12]) or 'no numbered paragraphs'}."


def _links_in_text(library: Library) -> Iterator[Problem]:
    for record in library.records:
        for slot in record.body.slots:
            told: tuple[str, str] | None = None
            if isinstance(slot, Reference):
                told = _problem_of_reference(library, slot)
            elif isinstance(slot, FileLink):
                told = _problem_of_file(library, record, slot)
            if told:
                yield Problem(record.shown, slot.line, *told)


def _problem_of_reference(library: Library, slot: Reference) -> tuple[str, str] | None:
    target = library.find(slot.kind, slot.name, slot.paragraph)
    if target:
        return _problem_of_paragraph(library, target)
    told = _nothing(library, slot.kind, slot.name)
    if told and not slot.certain:
        what, remedy = told
        return what, f"{remedy} For one that is not in this record, write `{slot.name}` between backticks."
    return told


def _problem_of_file(library: Library, record: Record, link: FileLink) -> tuple[str, str] | None:
    if not link.path:
        found: Record | str | None = record
    else:
        found = library.file(record, link)
    path = content_path(record.path, link)
    if found is None and path in library.unread.paths:
        return None
    if found is None:
        near = nearest(path or "", [*library.by_path, *library.attachments])
        return (
            f"The link to {link.written} leads nowhere.",
            f"Did you mean {near}?" if near else "Name a file that is here.",
        )
    is_faulty = isinstance(found, Record) and found.path in library.unread.faulty
    if link.fragment and isinstance(found, Record) and not is_faulty and link.fragment not in found.body.anchors:
        return (
            f"There is no place #{link.fragment} in {found.path}.",
            offered(link.fragment, found.body.anchors, "Paragraph 2.7 is #p2-7."),
        )
    return None


CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    _own_mistakes, _references, _file_names, given_twice, identity_given_twice, _fields_that_link, _links_in_text,
    attachments.problems_of, award_mistakes, state_mistakes, gaps, promises_given_twice, facts_called_differently,
    silent_changes,
)  # fmt: skip
