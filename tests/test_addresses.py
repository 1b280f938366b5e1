"""Addresses at which nobody can publish a site."""

import pytest

from gazette.addresses import absolute, host_of, is_placeholder


@pytest.mark.parametrize(
    "address",
    [
        "https://record.example.org/x", "http://example.com", "https://EXAMPLE.NET.", "https://police.example",
        "https://a.invalid", "http://localhost:8000", "http://127.0.0.1:8000", "http://[::1]/", "http://0.0.0.0",
    ],
)  # fmt: skip
def test_a_name_kept_for_examples_is_a_placeholder(address):
    assert is_placeholder(host_of(address))


@pytest.mark.parametrize(
    "address",
    ["https://record.exampleshire.test", "https://myexample.org", "https://example.org.uk", "https://128.0.0.1", ""],
)
def test_another_host_is_none(address):
    assert not is_placeholder(host_of(address))


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("funds/", "https://police.test/record/funds/"),
        ("", "https://police.test/record/"),
        ("https://elsewhere.test/x", "https://elsewhere.test/x"),
        ("mailto:office@example.org", "mailto:office@example.org"),
        ("tel:01632960000", "tel:01632960000"),
    ],
)
def test_only_an_address_on_the_site_is_completed(address, whole):
    assert absolute(address, "https://police.test/record") == whole
