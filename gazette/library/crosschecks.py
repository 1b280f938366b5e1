"""Mistakes that only appear when all records are read: links that lead nowhere, sums that do not add up."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from gazette.frontmatter.sentences import nearest, offered
from gazette.library.addresses import repeated_addresses, repeated_identities
from gazette.library.attachments import attachment_mistakes
from gazette.library.award_sums import award_sum_mistakes
from gazette.library.awards import award_mistakes, award_problem, rows_of_withheld
from gazette.library.decision_names import is_meant
from gazette.library.district_findings import district_mistakes, fault_of_district
from gazette.library.duty_states import meeting_mistakes
from gazette.library.file_facts import page_number_mistakes
from gazette.library.folder import content_path, spreadsheet_of
from gazette.library.former_links import fault_of_paragraph, former_anchors, links_to_moved, numbers_like, was_published
from gazette.library.introductions import fields_not_shown
from gazette.library.library import RECORD_KINDS, Library
from gazette.library.link_faults import fault_of_key, leads_nowhere
from gazette.library.minutes_mistakes import minutes_mistakes
from gazette.library.not_public import LinkFault, file_not_public, record_not_public
from gazette.library.part_mistakes import headings_in_the_way, reused_pages
from gazette.library.passages import facts_called_differently
from gazette.library.place_mistakes import move_mistakes
from gazette.library.private_awards import old_pages_of_private_persons
from gazette.library.promise_evidence import evidence_mistakes, promises_stated_twice
from gazette.library.promises import repeated_promise_ids
from gazette.library.redirect_mistakes import redirect_mistakes
from gazette.library.repeated_records import repeated_records
from gazette.library.restrictions import restriction_mistakes
from gazette.library.series import gaps
from gazette.library.silent_changes import silent_changes, vanished_records
from gazette.library.states import state_mistakes
from gazette.library.topic_groups import topic_group_mistakes
from gazette.library.topic_headlines import topic_headline_mistakes
from gazette.library.translations import translation_mistakes
from gazette.markup.body import FileLink, Reference, SiteLink
from gazette.problems import Problem
from gazette.records import Decision, Plan, PublicRegister, Record
from gazette.records.links import FieldLink, links_of
from gazette.references import LooseKey, is_given, loose, reference_slug, short_form
from gazette.sentences.records import LONGEST_SUMMARY

GIVEN_TWICE = (
    "Each decision has a reference of its own. If the office really gave the number twice, write series: in one of the "
    "two, with the name that the series has in office.md."
)
NOT_HERE = "For one that is not in this record, write reference: as printed instead, with date: and title: if known."


def problems_of(library: Library, *, is_preview: bool = False) -> Iterator[Problem]:
    """Every mistake. A preview may show a change that has no note yet."""
    for check in CHECKS:
        if not (is_preview and check is silent_changes):
            yield from check(library)


def _own_mistakes(library: Library) -> Iterator[Problem]:
    for record in library.records:
        if record.is_removed:
            yield from Record.mistakes(record)
        elif record.body.html or record.path not in library.unreadable.faulty:
            yield from record.mistakes()
        for index, name in enumerate(record.illustrative):
            if name not in type(record).model_fields:
                names = list(type(record).model_fields)
                remedy = offered(name, names, f"Choose from: {', '.join(names)}.")
                yield record.problem(f"There is no field '{name}'.", remedy, at=("illustrative", index))


def _long_summaries(library: Library) -> Iterator[Problem]:
    for record in library.documents:
        if len(record.summary) > LONGEST_SUMMARY:
            what = f"The summary has {len(record.summary)} characters; at most {LONGEST_SUMMARY} are shown."
            yield record.problem(what, "Shorten it.", at=("summary",))


def _references(library: Library) -> Iterator[Problem]:
    """A reference is unique in its series, however it is spelt, and a series that a decision names exists."""
    names = [series.name for series in library.office.series if series.name]
    first: dict[LooseKey, Decision] = {}
    for decision in sorted(library.decisions, key=lambda decision: not library.publications.is_file_of(decision)):
        if not decision.has_reference:
            continue
        if decision.series and decision.series not in names:
            what = f"office.md has no series called '{decision.series}'."
            remedy = offered(decision.series, names, "Write it there as name: of the series, beside its shape.")
            yield decision.problem(what, remedy, at=("series",))
        other = first.setdefault(loose(decision.name), decision)
        if other is not decision:
            spelt = "" if other.reference == decision.reference else f", written as {other.reference}"
            what = f"The reference {decision.reference} is also used in {other.path}{spelt}."
            yield decision.problem(what, GIVEN_TWICE, at=("reference",))


def _file_names(library: Library) -> Iterator[Problem]:
    """A decision's file may begin with its reference as printed; the rest of the name is small."""
    for decision in (decision for decision in library.decisions if is_given(decision.reference)):
        stem = decision.path.rpartition("/")[2].removesuffix(".md")
        begins = reference_slug(decision.reference) if decision.has_reference else ""
        rest = stem.removeprefix(begins)
        if rest != rest.lower() and (rest != stem or not decision.has_reference):
            yield decision.problem(
                f"The file name {stem}.md has capitals that are not those of its reference.",
                f"Name it {begins}{rest.lower()}.md.",
            )


def _fields_that_link(library: Library) -> Iterator[Problem]:
    for record in library.documents:
        links = links_of(record)
        for link in (link for link in links if not record.translation_of or link.place[0] == "changes"):
            if library.held.covers(record.path, link.place):
                continue
            fault = _fault_of_field(library, record, link)
            if fault and link.place[0] == "earlier":
                fault = fault._replace(remedy=f"{fault.remedy} {NOT_HERE}")
            if fault:
                yield fault.at(record.problem("", at=link.place))
        yield from _held_back(library, record)


def _held_back(library: Library, record: Record) -> Iterator[Problem]:
    """Earlier decisions that are held back: nothing speaks of them before they are public."""
    for index, chain in enumerate(record.earlier if isinstance(record, Decision) else ()):
        for held in library.held.records if chain.reference else ():
            if (
                isinstance(held, Decision)
                and loose(chain.reference or "") in (loose(held.name), loose(held.reference))
                and is_meant(chain, held)
            ):
                yield record_not_public(held).at(record.problem("", at=("earlier", index, "reference")))


def _decisions_of_awards(library: Library) -> Iterator[Problem]:
    for path, rows in library.awards_in_funds.items():
        for row in (row for row in rows if not library.held.has_row(path, row.award.line)):
            named = row.award.decision
            fault = leads_nowhere(library, "decision", named) if named and not row.decision else None
            if fault:
                yield fault.at(award_problem(library, row, "", ""))


def _references_in_registers(library: Library) -> Iterator[Problem]:
    """A cell of the type reference leads to a record."""
    for register in library.of(PublicRegister):
        for line, written in register.references:
            if library.held.has_row(register.path, line):
                continue
            form = short_form(written)
            is_short = form is not None and form.kind in RECORD_KINDS
            fault = _fault_of_short_form(library, written) if is_short else leads_nowhere(library, "decision", written)
            if fault:
                remedy = f"{fault.remedy} If it is not in this record, give the column the type text."
                place = Problem(library.shown(spreadsheet_of(register.path)), line, "")
                yield fault._replace(remedy=remedy).at(place)


def _fault_of_field(library: Library, record: Record, link: FieldLink) -> LinkFault | None:
    written = link.written
    if link.kind == "own paragraph":
        numbers = [paragraph.number for paragraph in record.body.paragraphs]
        is_there = (
            written in numbers or record.path in library.unreadable.faulty or was_published(library, record, written)
        )
        remedy = numbers_like(record, written)
        return None if is_there else LinkFault(f"There is no paragraph {written} in this text.", remedy)
    if link.kind == "district":
        return fault_of_district(library, written)
    if link.kind == "organisation":
        return fault_of_key(library, "organisation", written, library.organisations, "organisations.yaml")
    if link.kind == "act":
        return fault_of_key(library, "Act", written.partition(" ")[0], library.acts, "acts.yaml")
    if link.kind == "duty":
        return fault_of_key(library, "duty", written, library.duties, "duties.csv")
    if link.kind == "objective":
        return _fault_of_objective(library, written)
    if link.kind == "any":
        return _fault_of_short_form(library, written)
    return leads_nowhere(library, link.kind, written, record.when.day)


def _fault_of_objective(library: Library, written: str) -> LinkFault | None:
    name, _, number = written.partition(" ")
    plan = library.by_name["plan"].get(name)
    if not isinstance(plan, Plan):
        return leads_nowhere(library, "plan", name)
    if plan.is_removed:
        return None
    numbers = [objective.id for objective in plan.objectives]
    if number in numbers:
        return None
    remedy = offered(number, numbers, f"Choose from: {', '.join(numbers)}.")
    return LinkFault(f"The plan {name} has no objective '{number}'.", remedy)


def _fault_of_short_form(library: Library, written: str) -> LinkFault | None:
    form = short_form(written)
    if form is None or form.kind not in RECORD_KINDS:
        kind = written.split(" ")[0]
        meant = [f"{other} {written}" for other in RECORD_KINDS if library.find(other, written)]
        otherwise = "Write the kind and the name, such as report 2016-11-10-update 2.7."
        remedy = f"Write {' or '.join(meant)}." if meant else offered(kind, RECORD_KINDS, otherwise)
        return LinkFault(f"'{written}' does not say which record it means.", remedy)
    target = library.find_short(form)
    if target is None:
        return leads_nowhere(library, form.kind, form.name)
    return fault_of_paragraph(library, target)


def _links_in_text(library: Library) -> Iterator[Problem]:
    held = {record.address.strip("/"): record for record in library.held.records}
    for record in (record for record in library.documents if not library.held.has_text(record.path)):
        for slot in record.body.slots:
            fault: LinkFault | None = None
            if isinstance(slot, Reference):
                fault = _fault_of_reference(library, slot)
            elif isinstance(slot, FileLink):
                fault = _fault_of_file(library, record, slot)
            elif isinstance(slot, SiteLink):
                address = slot.written.partition("#")[0].strip("/")
                if target := held.get(address):
                    fault = record_not_public(target)
                elif not record.is_withheld and (owner := library.held.files.get(address)):
                    fault = file_not_public(address, owner)
            if fault:
                yield fault.at(Problem(record.shown, slot.line, ""))


def _fault_of_reference(library: Library, slot: Reference) -> LinkFault | None:
    target = library.named_by(slot)
    if target:
        return fault_of_paragraph(library, target)
    if not slot.certain:
        decisions = (record for record in library.held.records if isinstance(record, Decision))
        return next((record_not_public(record) for record in decisions if record.reference == slot.name), None)
    return leads_nowhere(library, slot.kind, slot.name)


def _fault_of_file(library: Library, record: Record, link: FileLink) -> LinkFault | None:
    target = library.file(record, link) if link.path else record
    path = content_path(record.path, link)
    own = [library.attachment_path(record, attachment.file) for attachment in record.attachments]
    if target is None and path in (*library.unreadable.paths, *own):
        return None  # a mistake of its own
    held = next((other for other in library.held.records if other.path == path), None)
    if held:
        return record_not_public(held)
    owner = None if record.is_withheld else library.held.files.get(path or "")
    if owner:
        return file_not_public(str(path), owner)
    if target is None:
        near = _file_like(path or "", [*library.by_path, *library.attachments], record.path)
        remedy = f"Did you mean {_as_link(near, record, link)}?" if near else "Name a file that is here."
        return LinkFault(f"The link to {link.written} is broken: there is no such file.", remedy, link.written)
    if not link.fragment or not isinstance(target, Record) or target.path in library.unreadable.faulty:
        return None
    if link.fragment in target.body.anchors or target.is_removed or link.fragment in former_anchors(library, target):
        return None
    what = f"There is no place #{link.fragment} in {target.path}."
    return LinkFault(what, offered(link.fragment, target.body.anchors, "Paragraph 2.7 is #p2-7."))


def _as_link(path: str, record: Record, link: FileLink) -> str:
    """A file as a link to it is written in a document: from the folder that the document is in."""
    place = path if link.from_root else os.path.relpath(path, os.path.dirname(record.path))
    return f"{place}#{link.fragment}" if link.fragment else place


def _file_like(path: str, paths: Sequence[str], own_path: str) -> str | None:
    """The file whose name is that of a path, or like it, wherever it is; never the one that has the link."""
    by_name = {other.rpartition("/")[2]: other for other in paths if other != own_path}
    name = path.rpartition("/")[2]
    return by_name.get(name) or by_name.get(nearest(name, by_name, 0.8) or "")


CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    _own_mistakes, _long_summaries, _references, _file_names, repeated_addresses, repeated_identities,
    _fields_that_link, _decisions_of_awards, _references_in_registers, _links_in_text, attachment_mistakes,
    award_mistakes, rows_of_withheld, award_sum_mistakes, state_mistakes, gaps, repeated_promise_ids, evidence_mistakes,
    promises_stated_twice, facts_called_differently, topic_headline_mistakes, meeting_mistakes, minutes_mistakes,
    vanished_records, silent_changes, move_mistakes, links_to_moved, reused_pages, headings_in_the_way,
    redirect_mistakes, restriction_mistakes, fields_not_shown, translation_mistakes,
    repeated_records, district_mistakes, topic_group_mistakes, page_number_mistakes, old_pages_of_private_persons,
)  # fmt: skip
