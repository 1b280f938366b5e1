"""What the gate tells of a text, and what it leaves alone."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from gazette.privacy import kinds, paragraphs
from gazette.privacy.finding import Registered
from gazette.privacy.kinds import Kind
from gazette.privacy.rules import RULES
from gazette.privacy.tables import findings_in_csv
from gazette.privacy.text import findings_in
from tests.privacy.tables import REGISTERED, leaks, look_alikes

LEAKS = leaks("leaks.yaml")
LEAKS_IN_CSV = leaks("leaks_in_csv.yaml")
KINDS = [kind for kind in vars(kinds).values() if isinstance(kind, Kind)]
WARNED = {
    "account of a person",
    "child named",
    "health detail beside a name",
    "intimate detail beside a name",
    "name beside a complaint",
    "meeting room",
    "name beside an offence",
    "newsletter link",
}
NEVER_ALLOWED = {
    "bank account",
    "date of birth",
    "National Insurance number",
    "NHS number",
    "payment card number",
    "sort code",
}


@pytest.mark.parametrize(("kind", "text"), LEAKS)
def test_a_leak_is_told_by_its_kind(kind, text):
    assert kind in {finding.kind for finding in findings_in(text, REGISTERED)}


@pytest.mark.parametrize(("kind", "text"), LEAKS_IN_CSV)
def test_a_leak_in_a_spreadsheet_is_told_by_its_kind(kind, text):
    assert kind in {finding.kind for finding in findings_in_csv(text, REGISTERED)}


@pytest.mark.parametrize("text", look_alikes("look_alikes.yaml"))
def test_what_only_looks_like_a_leak_is_left_alone(text):
    assert findings_in(text, REGISTERED) == []


@pytest.mark.parametrize("text", look_alikes("look_alikes_in_csv.yaml"))
def test_a_spreadsheet_that_only_looks_like_a_leak_is_left_alone(text):
    assert findings_in_csv(text, REGISTERED) == []


def test_every_kind_has_a_leak_in_the_table():
    assert {rule.kind for rule in RULES} == set(KINDS)
    assert {kind.name for kind in KINDS} == {kind for kind, _ in LEAKS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name.replace(" ", "-"))
def test_a_kind_stops_or_warns_and_may_be_allowed_or_not(kind):
    assert kind.may_be_allowed == (kind.name not in NEVER_ALLOWED)
    assert kind.stops == (kind.name not in WARNED)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name.replace(" ", "-"))
def test_a_kind_says_why_and_what_to_do_in_sentences(kind):
    for sentence in (kind.why, kind.remedy):
        assert re.fullmatch(r"[A-Z][a-z ].*\.", sentence)


@pytest.mark.parametrize(("kind", "text"), LEAKS)
def test_no_value_is_printed_again(kind, text):
    shown = [finding.shown for finding in findings_in(text, REGISTERED) if finding.kind == kind]
    assert all("•" in value for value in shown)


@pytest.mark.parametrize(("kind", "text"), LEAKS)
def test_the_words_a_rule_needs_are_in_all_that_it_would_find(monkeypatch, kind, text):
    before = findings_in(text, REGISTERED)
    monkeypatch.setattr(paragraphs, "RULES", [replace(rule, needs=(), digits=False) for rule in RULES])
    assert findings_in(text, REGISTERED) == before


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Jo\n\njo.bloggs@example.org", 3),
        ("---\ntitle: A\nnote: Ring 07700 900461\n---\n", 3),
        ("One\r\nTwo\r\nRing 07700 900461\r\n", 3),
        ("One\n<!-- two\njo.bloggs@example.org -->", 3),
        ("One\n\n\n- Ring 07700\n  900461 today", 4),
        ("jo.bloggs@example.org", 1),
        ("&nbsp;&nbsp;\n\u200b\u200b\njo.bloggs&#64;example.org", 3),
        ("| Name | DOB |\n| --- | --- |\n| R. Sample | 1970 |\n| J. Sample | 03/05/1970 |\n", 4),
    ],
)
def test_a_finding_has_the_line_of_the_file(text, line):
    assert [finding.line for finding in findings_in(text, REGISTERED)] == [line]


def test_findings_come_in_the_order_of_lines():
    text = "| Name | DOB |\n| --- | --- |\n| R. Sample | 03/05/1970 |\n\nRing 07700 900461.\n\nOFFICIAL-SENSITIVE\n"
    assert [finding.line for finding in findings_in(text, REGISTERED)] == [3, 5, 7]


@pytest.mark.parametrize(
    ("text", "registered"),
    [
        ("Write to jo.bloggs@example.org.", Registered(mailboxes={"jo.bloggs@example.org"})),
        ("Write to JO.BLOGGS@example.org.", Registered(mailboxes={"jo.bloggs@example.org"})),
        ("jo dot bloggs at example dot org", Registered(mailboxes={"jo.bloggs@example.org"})),
        ("Ring 01632 960755.", Registered(telephones={"01632960755"})),
        ("Ring +44 (0)1632 960755.", Registered(telephones={"01632 960755"})),
        ("Ring 01632 960755.", Registered(telephones={"+44 1632 960755"})),
        ("Mobile 07700 900461", Registered(telephones={"07700900461"})),
        ("Robin Example, ZE99 9ZZ", Registered(postcodes={"ZE999ZZ"})),
        ("Robin Example, 14 Sample Road, Sampleton, ze99 9zz", Registered(postcodes={"ZE99 9ZZ"})),
        ("Robin Example, ZE99 9ZZ", Registered(names={"Robin Example"})),
        ("Reference: AB123456C", Registered()),
        ("AB123456C was let.", Registered(references={r"AB\d{6}C"})),
        ("Crime 12AB/12345/18 is a contract.", Registered(references={r"12AB/\d+/18"})),
    ],
)
def test_what_is_registered_is_left_alone(text, registered):
    assert findings_in(text, registered) == []
    assert registered == Registered() or findings_in(text, Registered()) != []


def test_the_home_of_an_office_holder_is_told_like_anybodys():
    text = "Alex Holder lives at 14 Sample Road, Sampleton, ZE99 9ZZ."
    assert [finding.kind for finding in findings_in(text, REGISTERED)] == ["home address"]


def test_an_extension_of_a_registered_number_is_told():
    assert [finding.kind for finding in findings_in("Ring 01632 960000 ext 2231.", REGISTERED)] == ["extension"]


def test_one_address_is_one_message():
    text = "R. Sample\n14 Sample Road\nSampleton\nZE99 9ZZ\n"
    assert [(finding.kind, finding.line) for finding in findings_in(text, REGISTERED)] == [("address beside a name", 2)]


def test_two_numbers_in_one_line_are_two_messages():
    assert len(findings_in("Ring 07700 900461 or 07700 900462.", REGISTERED)) == 2


OFFICE = Registered(people=frozenset({"Otto Sample"}), addresses=frozenset({"1 old street, sampleton"}))


@pytest.mark.parametrize("name", ["Mr Sample", "Otto Sample", "Mrs Sample"])
def test_the_home_of_an_office_holder_is_private_as_anybodys(name):
    assert findings_in(f"{name} of 14 Mill Road, Sampleton, wrote to us.", OFFICE)


def test_an_office_holder_may_be_named_beside_the_address_of_the_office():
    assert findings_in("Write to Otto Sample, 1 Old Street, Sampleton.", OFFICE) == []
