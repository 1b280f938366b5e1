"""What the headings of tables say of the cells below them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.privacy import kinds
from gazette.privacy.kinds import Kind
from gazette.privacy.rules.health import ILLNESS
from gazette.privacy.rules.rule import either, pattern
from gazette.privacy.rules.vocabulary import DATE, MONTH, YEAR


@dataclass(frozen=True)
class ColumnRule:
    """What a heading says of the cells below it: of a cell of this shape, the finding of this kind."""

    kind: Kind
    heading: re.Pattern[str]
    cell: re.Pattern[str]
    of_a_person: bool = False  # only in a row that names a person


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z]){either(alternatives)}(?![a-z])", re.I)


NAME = _words(
    r"""(?:full|first|last|family|given|christian|middle|maiden|person'?s|applicant|claimant|victim|contact|employee
    |staff|member|officer|customer|client|pupil|student|child|patient|complainant)?[ ]?names?|surnames?|forenames?
    |contact(?: person)?|applicants?|victims?|complainants?|witness(?:es)?|suspects?|staff members?|members? of staff
    |colleagues?|persons?|owners?|claimants?|recipients?|payees?|residents?|employees?|who|patients?|pupils?
    |child(?:ren)?|volunteers?|nominees?|attendees?|occupiers?|tenants?|signed by"""
)
PARTY = _words(
    r"""victims?(?: names?)?|complainants?(?: names?)?|witness(?:es)?(?: names?)?|suspects?(?: names?)?
    |offenders?(?: names?)?|aggrieved|injured party|informants?|detainees?|arrested person"""
)
REQUESTER = _words(r"requesters?|requestors?|raised by|complaint (?:by|from)|request(?:ed)? (?:by|from)")
CHILD = _words(r"""child(?:'s)?(?: names?)?|pupils?(?: names?)?|young person(?:'s)?(?: names?)?|student names?""")
_NO = r"(?: no\.?| numbers?)?"
_PHONE = rf"""tel(?:ephone)?{_NO}|(?:mobile|home|work|contact|phone|daytime|evening|direct)(?: tel(?:ephone)?| phone
    | no\.?| numbers?| line)*"""
_STATED = r"^(?!(?:none|no|n/?a|nil|-|not stated|unknown|yes|prefer not.*)$).*[a-z]{3}"


def _column(kind: Kind, heading: str, cell: str, *, of_a_person: bool = False) -> ColumnRule:
    return ColumnRule(kind, _words(heading), pattern(cell, re.I), of_a_person)


COLUMNS = (
    _column(
        kinds.BIRTH,
        r"d\.?o\.?b\.?|dates? of birth|birth ?date|birthdays?|born|d of b",
        rf"{DATE}|{MONTH} {YEAR}|^\d{{5,6}}$|^\d{{8}}$",
    ),
    _column(kinds.BIRTH, "yob|birth year|year of birth", r"^(?:19|20)?\d\d$", of_a_person=True),
    _column(
        kinds.NATIONAL_INSURANCE,
        rf"NI(?:no)?{_NO}|NINO|nat(?:ional)?\.? ins(?:urance)?{_NO}",
        r"^[A-Z]{2}[ -]?(?:\d[ -]?){6}[A-D]?$",
    ),
    _column(kinds.NHS_NUMBER, rf"NHS(?:{_NO}| id)", r"^\d{3}[ -]?\d{3}[ -]?\d{4}$"),
    _column(
        kinds.BANK_ACCOUNT,
        rf"(?:bank )?account{_NO}|a/c{_NO}|acct?{_NO}|iban",
        r"^\d{7,8}$|^\d{4} \d{4}$|^[A-Z]{2}\d{2}[A-Z0-9 ]{11,36}$",
    ),
    _column(kinds.SORT_CODE, r"sort(?:ing)? ?codes?|bank code|s/c", r"^\d\d[- ]?\d\d[- ]?\d\d$"),
    _column(kinds.CARD, rf"(?:credit |debit |payment |purchase )?card{_NO}|PAN", r"^(?:\d[ -]?){12,18}\d$"),
    _column(
        kinds.VEHICLE,
        rf"vrms?|(?:vehicle |car )?reg(?:istration)?(?:{_NO}| marks?| plate)|number ?plates?|index",
        r"^(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])$",
    ),
    _column(kinds.MOBILE, rf"{_PHONE}|mob|cell", r"^(?:\+?44|0)? ?7(?:[ -]?\d){9}$|^7\.\d{5,9}E\+?0?9$"),
    _column(kinds.DIRECT_LINE, rf"{_PHONE}|fax|ddi", r"^(?:\+?44|0)? ?[12](?:[ -]?\d){8,9}$|^[12]\.\d{5,9}E\+?0?9$"),
    _column(kinds.EXTENSION, rf"ext(?:n|ension)?{_NO}", r"^\d{3,6}$", of_a_person=True),
    _column(kinds.PASSPORT, rf"passport{_NO}", r"^[A-Z]{0,2}\d{7,9}$"),
    _column(kinds.DRIVING_LICENCE, rf"(?:driving |driver'?s? )licen[cs]e{_NO}", r"^[A-Z9]{2,5}[A-Z0-9 ]{8,16}$"),
    _column(kinds.TAXPAYER, r"utr|tax ref(?:erence)?", r"^\d{5} ?\d{5}K?$"),
    _column(
        kinds.STAFF_NUMBER,
        r"""(?:payroll|employee|staff|personnel|pension|collar|warrant|shoulder)
        (?: no\.?| numbers?| ids?| ref(?:erence)?)""",
        r"^[A-Z]{0,3}[ -]?\d{3,10}$",
    ),
    _column(
        kinds.CRIME_NUMBER,
        r"""(?:crime|incident|cad|custody|occurrence|offence|log)(?: record)?
        (?: ref(?:erence)?s?| no\.?| numbers?| id| urn)+|urn|cad""",
        r"^(?=.*\d{3})(?![\d,.]{1,6}$)[\w/ -]{4,24}$",
    ),
    _column(kinds.PRISONER, r"pris(?:on(?:er)?)?(?: no\.?| numbers?)", r"^[A-Z]\d{4}[A-Z]{2}$"),
    _column(
        kinds.PASSWORD,
        r"pass ?words?|pass ?codes?|pins?|api keys?|tokens?|secrets?",
        r"^(?!.*(?:\*{3}|•{3}))(?=.*[\w])\S{4,80}$",
    ),
    _column(
        kinds.HEALTH,
        r"""(?:health|medical)(?: conditions?| notes?| details?| needs?| information)?|diagnos[ie]s|disabilit(?:y|ies)
        |medication|allerg(?:y|ies)|illness|reason for (?:absence|sickness)|dietary needs""",
        _STATED,
        of_a_person=True,
    ),
    _column(
        kinds.HEALTH,
        r"reasons?|causes?|notes?|comments?|remarks|details|sickness|absence(?: reason| type)?",
        rf"^(?!mental health$){ILLNESS}(?:(?:,|;|/| and| &) ?{ILLNESS})*$",
        of_a_person=True,
    ),
    _column(
        kinds.INTIMATE,
        r"""ethnicity|ethnic (?:origin|group)|religion|sexual(?:ity| orientation)|faith|nationality|immigration status
        |trade union""",
        _STATED,
        of_a_person=True,
    ),
    _column(kinds.CHILD, "age", r"^(?:[0-9]|1[0-7])$", of_a_person=True),
    _column(kinds.CHILD, "school|year group|class|form", r"^(?!(?:none|n/?a|-)$).*\w", of_a_person=True),
)
POSTCODE_HEADING = _words(r"""post ?codes?|postal codes?|address(?:es)?|street|home(?: address)?""")
MARKED = pattern(r"""marking|classification|status|handling""", re.I)
# Beside a column for days of absence, any reason is one of health.
ABSENCE = pattern(
    r"""\bdays?\s(?:lost|off|absent|sick)|\bdays? of absence\b|\babsence (?:days\b|\(days\))|\bsick(?:ness)?\b
    |\bfit note\b""",
    re.I,
)
REASON = pattern(r"""\b(?:reason|cause|illness|type|condition|notes?|comments?|details)s?\b""", re.I)
# Of a column for names: it can only name a person, or never does.
OF_A_PERSON = pattern(
    r"""surname|forename|first ?name|last ?name|family name|applicant|claimant|victim|complainant|witness|suspect
    |contact person|employee|resident|patient|pupil|child""",
    re.I,
)
OF_NO_PERSON = pattern(
    r"""organi|compan|supplier|school|venue|event|project|file|scheme|fund|station|council|number|no\b""", re.I
)
EXPLAINS = re.compile(r"""meaning|description|explanation|definition|example""", re.I)  # a table about markings
