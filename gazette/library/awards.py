"""The spreadsheets beside funds: the awards in them, and what is wrong with the awards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from gazette import fingerprints
from gazette.frontmatter.sentences import offered
from gazette.library.award_index import is_named
from gazette.library.folder import Folder, spreadsheet_of
from gazette.library.library import Library
from gazette.library.link_faults import fault_of_key
from gazette.library.spreadsheet import REMOVE_SEP, REMOVE_TITLE, SAVE_AS_CSV, kept_spreadsheet
from gazette.library.targets import AwardInFund
from gazette.problems import Cause, Problem
from gazette.records import Fund, Record
from gazette.records.base import SLUG
from gazette.records.fund import Award
from gazette.records.translation import in_own_language
from gazette.slugs import slug

KEYS = "organisations.yaml"


def with_awards(folder: Folder, records: list[Record]) -> tuple[list[Record], list[Problem]]:
    """The records, each fund with the awards of its spreadsheet, and the mistakes in the spreadsheets."""
    funds = {spreadsheet_of(record.path): record for record in records if isinstance(record, Fund)}
    problems = list(_without_a_fund(folder))
    for path in _spreadsheets(folder):
        if path in funds and funds[path].is_removed:
            continue
        data = (folder.root / path).read_bytes()
        awards, mistakes = kept_spreadsheet(folder, data, Award)
        problems += [_with_way_in(problem.at(folder.shown(path)), path) for problem in mistakes]
        if fund := funds.get(path):
            localised = tuple(in_own_language(award, fund.lang) for award in awards)
            fingerprint = fingerprints.together(fund.fingerprint, fingerprints.of_spreadsheet(data))
            funds[path] = fund.with_awards(localised).with_fingerprint(fingerprint)
    by_path = {fund.path: fund for fund in funds.values()}
    return [by_path.get(record.path, record) for record in records], problems


def _with_way_in(problem: Problem, path: str) -> Problem:
    """The command that brings in what Excel saved, where that is what is wrong."""
    if problem.remedy not in (SAVE_AS_CSV, REMOVE_TITLE, REMOVE_SEP):
        return problem
    command = f"bin/gazette awards import {problem.path} {PurePosixPath(path).stem}"
    return replace(problem, remedy=f"{problem.remedy} Or run: {command}")


def _spreadsheets(folder: Folder) -> list[str]:
    return [path for path in folder.spreadsheets if path.startswith(f"{Fund.folder}/")]


def _without_a_fund(folder: Folder) -> Iterator[Problem]:
    names = {PurePosixPath(path).stem for path, kind in folder.documents if kind is Fund}
    for path in _spreadsheets(folder):
        name = PurePosixPath(path).stem
        if name not in names:
            what = "There is no fund of this name."
            yield Problem(folder.shown(path), 1, what, f"Write {name}.md beside it.", cause=Cause("follows", name))


def award_mistakes(library: Library) -> Iterator[Problem]:
    """Award ids are unique; each award has a round, conditions and a part of its money that is there."""
    first: dict[str, str] = {}
    for fund in library.funds:
        for row in library.awards_in_funds[fund.path]:
            line = f"{fund.name}.csv line {row.award.line}"
            other = first.setdefault(row.award.id, line)
            if other != line:
                what = f"The id {row.award.id} is also in {other}."
                yield award_problem(library, row, what, "Give this award another id.")
            yield from _mistakes_in_round(library, row)
            yield from _mistakes_of_recipient(library, row)


def award_problem(library: Library, row: AwardInFund, what: str, remedy: str) -> Problem:
    """A mistake at the award's line in the spreadsheet."""
    return Problem(library.shown(spreadsheet_of(row.fund.path)), row.award.line, what, remedy)


def _mistakes_in_round(library: Library, row: AwardInFund) -> Iterator[Problem]:
    award, fund, fund_round = row.award, row.fund, row.round
    if fund_round is None:
        if any(not SLUG.fullmatch(other.id) for other in fund.rounds):
            return  # that id is the mistake, and may be the one that is meant
        what = f"The fund has no round '{award.round}'."
        remedy = offered(award.round, [other.id for other in fund.rounds], "Add the round to the fund's page.")
        yield award_problem(library, row, what, remedy)
        return
    if award.what == "grant" and not (award.conditions or fund_round.conditions or fund.conditions):
        yield _without_conditions(library, row)
    pots = [pot.name for pot in fund_round.pots]
    if award.pot and award.pot not in pots:
        what = f"The round {fund_round.id} has no pot '{award.pot}'."
        yield award_problem(library, row, what, offered(award.pot, pots, "Add it under pots: of the round."))


def _mistakes_of_recipient(library: Library, row: AwardInFund) -> Iterator[Problem]:
    """An award says which body is meant where two have its recipient's name, and none where nobody is named."""
    key, bodies = row.award.organisation, library.organisations
    if key and key != "unknown" and not is_named(row.award):
        what = f"The award {row.award.id} does not name its recipient, but its cell organisation does."
        yield award_problem(library, row, what, "Leave that cell empty. It would say who received the award.")
        return
    if "organisations" in library.unreadable.registers:
        return
    name = slug(row.award.recipient)
    twins = [body.key for body in bodies.values() if slug(body.name) == name]
    fault = None if not key or key == "unknown" else fault_of_key(library, "organisation", key, bodies, KEYS)
    if fault:
        yield fault.at(award_problem(library, row, "", ""))
    elif not key and len(twins) > 1:
        what = f"{row.award.recipient} is the name of {len(twins)} organisations."
        remedy = f"Write in the cell organisation which is meant: {', '.join(twins)}, or unknown."
        yield award_problem(library, row, what, remedy)


def _without_conditions(library: Library, row: AwardInFund) -> Problem:
    """Specified Information Order 2011, Schedule, para 3(f): the conditions attached to a grant are published."""
    what = f"The award {row.award.id} has no conditions, and neither has its round or fund."
    remedy = "Fill in the cell conditions. Write unknown if they are not known, or none if there are none."
    return award_problem(library, row, what, remedy)


def rows_of_withheld(library: Library) -> Iterator[Problem]:
    """Awards whose decision is withheld, unless somebody said knowingly that the row does no harm."""
    for rows in library.awards_in_funds.values():
        for row in rows:
            award, decision = row.award, row.decision
            is_withheld = decision is not None and decision.is_withheld
            if is_withheld and not (award.publish_row and award.publish_reason):
                what = f"The award {award.id} names the decision {award.decision}, which is withheld."
                remedy = "Remove the row, or write publish_row: yes and under publish_reason why it does no harm."
                yield award_problem(library, row, what, remedy)
            elif award.publish_row and not is_withheld:
                what = f"The award {award.id} has publish_row: yes, but no decision that is withheld."
                yield award_problem(library, row, what, "Remove publish_row and publish_reason.")
