"""Addresses that lead elsewhere than they seem to, and those that are right however odd they look."""

from __future__ import annotations

import pytest

from gazette.deceptive_addresses import deception_in, doubt_about, fault_of_mail, is_mailbox


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("https://www.gov.uk@evil.example.org/", "leads to evil.example.org, whatever is before the @"),
        ("https://www.gov.uk:443@evil.example.org", "leads to evil.example.org"),
        ("https://user:word@example.org/", "leads to example.org"),
        ("https://www.g\u043ev.uk/", "о is U+043E"),
        ("https://www.g\u03bfv.uk/", "ο is U+03BF"),
        ("https://www.xn--gv-fmc.uk/", "о is U+043E"),
        ("https://\u0261ov.uk/", "ɡ is U+0261"),
        ("https://\uff47ov.uk/", "U+FF47"),
        ("https://exam\u200bple.org/", "(U+200B)"),
        ("https://example.org/a%E2%80%8Bb", "(U+200B)"),
        ("https://example.org/\u202efdp.exe", "turns the direction of writing"),
    ],
)
def test_an_address_that_leads_elsewhere_is_a_mistake(address, sentence):
    what, remedy = deception_in(address)

    assert sentence in what
    assert remedy
    assert doubt_about(address) is None


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("https://\u0430\u0440\u0440\u04cf\u0435.com/", "letters beyond a to z"),
        ("https://xn--80ak6aa92e.com/", "аррӏе.com has letters beyond a to z"),
        ("https://g\u00f3v.uk/", "letters beyond a to z"),
        ("https://www.gov.uk.elsewhere.example/", "has gov.uk inside, but belongs to elsewhere.example"),
        ("https://www.police.uk.elsewhere.example/", "has police.uk inside"),
        ("https://gov-uk.example.org/", "has gov-uk inside"),
    ],
)
def test_an_address_that_may_lead_elsewhere_is_asked_about(address, sentence):
    assert deception_in(address) is None
    assert sentence in doubt_about(address)[0]


@pytest.mark.parametrize(
    "address",
    [
        "https://www.gov.uk/a@b?x=a@b#@",
        "https://www.police.uk:443/",
        "http://192.0.2.1/",
        "https://[2001:db8::1]/",
        "http://[x",
        "https://www.example.org/a%20b%0Ac",
        "https://web.archive.org/web/2018/https://user@example.org/",
    ],
)
def test_what_is_right_is_neither(address):
    assert (deception_in(address), doubt_about(address)) == (None, None)


@pytest.mark.parametrize(
    ("address", "is_right"),
    [
        ("mailto:office@example.org", True),
        ("mailto:office@example.org?subject=Sheep%0Aand%20goats", True),
        ("mailto:a.b+c@example.org,office@example.org", True),
        ("mailto:office@example.org?bcc=x@example.org", False),
        ("MAILTO:office@example.org?subject=x&CC=x@example.org", False),
        ("mailto:office@example.org%3Fbcc=x@example.org", False),
        ("mailto:office@@example", False),
        ("mailto:office@exa\u200bmple.org", False),
        ("mailto:", False),
    ],
)
def test_an_e_mail_goes_to_the_address_that_is_shown(address, is_right):
    assert (fault_of_mail(address) is None) == is_right


@pytest.mark.parametrize("text", ["a@b?bcc=x", "a@example.org?bcc=x", "a@b?bcc=x.org", "a@b&cc=x", "a@b", "a b"])
def test_a_mailbox_has_nothing_behind_it(text):
    assert not is_mailbox(text)
