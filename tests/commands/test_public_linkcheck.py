"""Nothing inside a network is asked, whatever its name, and not after a redirect either."""

import socket

import pytest

from gazette.commands.public_linkcheck import _guarded, is_public_host
from gazette.commands.web_answers import ask
from tests.commands.answering import web


@pytest.mark.parametrize(
    ("host", "is_public"),
    [
        ("www.gov.uk", True),
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("localhost", False),
        ("intranet", False),
        ("printer.local", False),
        ("files.corp", False),
        ("Wiki.Internal.", False),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.0.1", False),
        ("172.16.0.1", False),
        ("169.254.169.254", False),
        ("2130706433", False),
        ("0x7f.1", False),
        ("::1", False),
        ("fe80::1", False),
        ("", False),
    ],
)
def test_a_host_is_public_or_inside_a_network(host, is_public):
    assert is_public_host(host) is is_public


def test_a_server_inside_is_not_asked_where_only_public_ones_may_be():
    with web() as (url, asked):
        answers = ask([f"{url}/ok"], waits=(), timeout=5, public_only=True)
    assert [answer.answer for answer in answers.values()] == ["unsure"]
    assert not asked


def answer(address):
    return (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80))


def test_a_name_that_stands_for_an_inner_address_is_not_looked_up():
    look_up = _guarded(lambda host, port: [answer("10.0.0.1"), answer("192.0.2.1"), answer("8.8.8.8")])
    assert look_up("www.gov.uk", 80) == [answer("8.8.8.8")]
    with pytest.raises(socket.gaierror, match="inside a network"):
        _guarded(lambda host, port: [answer("10.0.0.1")])("www.gov.uk", 80)


def test_the_proxy_of_a_network_may_be_inside_it(monkeypatch):
    monkeypatch.setenv("https_proxy", "http://proxy.lan:3128")
    look_up = _guarded(lambda host, port: [answer("10.0.0.1")])
    assert look_up("proxy.lan", 3128) == [answer("10.0.0.1")]
