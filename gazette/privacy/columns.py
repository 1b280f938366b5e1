"""What the headings of tables say of the cells below them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.privacy.rules.health import ILLNESS
from gazette.privacy.rules.rule import either, pattern
from gazette.privacy.rules.vocabulary import DATE, MONTH, YEAR


@dataclass(frozen=True)
class ColumnRule:
    """What a heading says of the cells below it: of a cell of this shape, the finding of this kind."""

    kind: str
    heading: re.Pattern[str]
    cell: re.Pattern[str]
    of_a_person: bool = False  # only in a row that names a person


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z]){either(alternatives)}(?![a-z])", re.I)


NAME = _words(
    r"""(?:full|first|last|family|given|christian|middle|maiden|person'?s|applicant|claimant|victim|contact
    |employee|staff|member|officer|customer|client|pupil|student|child|patient|complainant)?[ ]?names?
    |surnames?|forenames?|contact(?: person)?|applicants?|victims?|complainants?|witness(?:es)?|suspects?
    |staff members?|members? of staff|colleagues?|persons?|owners?|claimants?|recipients?|payees?|residents?
    |employees?|who|patients?|pupils?
    |child(?:ren)?|volunteers?|nominees?|attendees?|occupiers?|tenants?|signed by"""
)
PARTY = _words(
    r"""victims?(?: names?)?|complainants?(?: names?)?|witness(?:es)?(?: names?)?|suspects?(?: names?)?
    |offenders?(?: names?)?|aggrieved|injured party|informants?|detainees?|arrested person"""
)
CHILD = _words(r"""child(?:'s)?(?: names?)?|pupils?(?: names?)?|young person(?:'s)?(?: names?)?|student names?""")
COLUMNS = (
    ColumnRule(
        "date of birth",
        _words(r"""d\.?o\.?b\.?|dates? of birth|birth ?date|birthdays?|born|d of b"""),
        re.compile(rf"""{DATE}|{MONTH} {YEAR}|^\d{{5,6}}$|^\d{{8}}$""", re.I),
    ),
    ColumnRule(
        "National Insurance number",
        _words(r"""NI(?:no)?(?: no\.?| numbers?)?|NINO|nat(?:ional)?\.? ins(?:urance)?(?: no\.?| number)?"""),
        re.compile(r"""^[A-Za-z]{2}[ -]?(?:\d[ -]?){6}[A-Da-d]?$"""),
    ),
    ColumnRule("NHS number", _words("NHS(?: no\\.?| numbers?| id)?"), re.compile(r"""^\d{3}[ -]?\d{3}[ -]?\d{4}$""")),
    ColumnRule(
        "bank account",
        _words(r"""(?:bank )?account(?: no\.?| numbers?)?|a/c(?: no\.?)?|acct?(?: no\.?)?|iban"""),
        re.compile(r"""^\d{7,8}$|^\d{4} \d{4}$|^[A-Z]{2}\d{2}[A-Z0-9 ]{11,36}$"""),
    ),
    ColumnRule(
        "sort code", _words(r"""sort(?:ing)? ?codes?|bank code|s/c"""), re.compile(r"""^\d\d[- ]?\d\d[- ]?\d\d$""")
    ),
    ColumnRule(
        "payment card number",
        _words(r"""(?:credit |debit |payment |purchase )?card(?: no\.?| numbers?)?|PAN"""),
        re.compile(r"""^(?:\d[ -]?){12,18}\d$"""),
    ),
    ColumnRule(
        "vehicle registration",
        _words(
            r"""vrms?|(?:vehicle |car )?reg(?:istration)?(?: no\.?| numbers?| marks?| plate)?|number ?plates?|index"""
        ),
        re.compile(r"""^(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])$""", re.I),
    ),
    ColumnRule(
        "mobile number",
        _words(
            r"""tel(?:ephone)?(?: no\.?| numbers?)?|(?:mobile|home|work|contact|phone|daytime|evening
    |direct)(?: tel(?:ephone)?| phone| no\.?| numbers?| line)*|mob|cell"""
        ),
        re.compile(r"""^(?:\+?44|0)? ?7(?:[ -]?\d){9}$"""),
    ),
    ColumnRule(
        "direct line",
        _words(
            r"""tel(?:ephone)?(?: no\.?| numbers?)?|(?:home|work|contact|phone|daytime|evening
    |direct)(?: tel(?:ephone)?| phone| no\.?| numbers?| line)*|fax|ddi"""
        ),
        re.compile(r"""^(?:\+?44|0)? ?[12](?:[ -]?\d){8,9}$"""),
    ),
    ColumnRule(
        "extension",
        _words(r"""ext(?:n|ension)?(?: no\.?| numbers?)?"""),
        re.compile(r"""^\d{3,6}$"""),
        of_a_person=True,
    ),
    ColumnRule(
        "passport number", _words(r"""passport(?: no\.?| numbers?)?"""), re.compile(r"""^[A-Z]{0,2}\d{7,9}$""", re.I)
    ),
    ColumnRule(
        "driving licence number",
        _words(r"""(?:driving |driver'?s? )licen[cs]e(?: no\.?| numbers?)?"""),
        re.compile(r"""^[A-Z9]{2,5}[A-Z0-9 ]{8,16}$""", re.I),
    ),
    ColumnRule("taxpayer reference", _words(r"""utr|tax ref(?:erence)?"""), re.compile(r"""^\d{5} ?\d{5}K?$""")),
    ColumnRule(
        "staff number",
        _words(
            r"""(?:payroll|employee|staff|personnel|pension|collar|warrant|shoulder)(?: no\.?| numbers?| ids?
    | ref(?:erence)?)"""
        ),
        re.compile(r"""^[A-Z]{0,3}[ -]?\d{3,10}$""", re.I),
    ),
    ColumnRule(
        "crime or custody number",
        _words(
            r"""(?:crime|incident|cad|custody|occurrence|offence|log)(?: record)?(?: ref(?:erence)?s?| no\.?
    | numbers?| id| urn)+|urn|cad|crime ref"""
        ),
        re.compile(r"""^(?=.*\d{3})(?![\d,.]{1,6}$)[\w/ -]{4,24}$"""),
    ),
    ColumnRule(
        "prisoner number",
        _words(r"""pris(?:on(?:er)?)?(?: no\.?| numbers?)"""),
        re.compile(r"""^[A-Z]\d{4}[A-Z]{2}$""", re.I),
    ),
    ColumnRule(
        "password or key",
        _words(r"""pass ?words?|pass ?codes?|pins?|api keys?|tokens?|secrets?"""),
        re.compile(r"""^(?!.*(?:\*{3}|•{3}))(?=.*[\w])\S{4,80}$"""),
    ),
    ColumnRule(
        "health detail beside a name",
        _words(
            r"""(?:health|medical)(?: conditions?| notes?| details?| needs?| information)?|diagnos[ie]s
    |disabilit(?:y|ies)|medication|allerg(?:y|ies)|illness|reason for (?:absence|sickness)
    |dietary needs"""
        ),
        re.compile(r"""^(?!(?:none|no|n/?a|nil|-|not stated|unknown|yes)$).*[a-z]{3}""", re.I),
        of_a_person=True,
    ),
    ColumnRule(
        "health detail beside a name",
        _words(r"""reasons?|causes?|notes?|comments?|remarks|details|sickness|absence(?: reason| type)?"""),
        re.compile(rf"""^(?!mental health$){ILLNESS}$""", re.I),
        of_a_person=True,
    ),
    ColumnRule(
        "intimate detail beside a name",
        _words(
            r"""ethnicity|ethnic (?:origin|group)|religion|sexual(?:ity| orientation)|faith|nationality
    |immigration status|trade union"""
        ),
        re.compile(r"""^(?!(?:none|no|n/?a|nil|-|not stated|unknown|prefer not.*)$).*[a-z]{3}""", re.I),
        of_a_person=True,
    ),
    ColumnRule("child named", _words(r"""age"""), re.compile(r"""^(?:[0-9]|1[0-7])$"""), of_a_person=True),
    ColumnRule(
        "child named",
        _words(r"""school|year group|class|form"""),
        re.compile(r"""^(?!(?:none|n/?a|-)$).*\w""", re.I),
        of_a_person=True,
    ),
)
POSTCODE_HEADING = _words(r"""post ?codes?|postal codes?|address(?:es)?|street|home(?: address)?""")
MARKED = pattern(r"""marking|classification|status|handling""", re.I)
# Beside a column for days of absence, any reason is one of health.
ABSENCE = pattern(
    r"""\bdays?\s(?:lost|off|absent|sick)|\bdays? of absence\b|\babsence days\b|\bsick(?:ness)?\b|\bfit note\b""", re.I
)
REASON = pattern(r"""\b(?:reason|cause|illness|type|condition|notes?|comments?|details)s?\b""", re.I)
# Of a column for names: it can only name a person, or never does.
OF_A_PERSON = pattern(
    r"""surname|forename|first ?name|last ?name|family name|applicant|claimant|victim|complainant|witness|suspect
    |contact person
    |employee|resident|patient|pupil|child""",
    re.I,
)
OF_NO_PERSON = pattern(
    r"""organi|compan|supplier|school|venue|event|project|file|scheme|fund|station|council|number|no\b""", re.I
)
EXPLAINS = re.compile(r"""meaning|description|explanation|definition|example""", re.I)  # a table about markings
