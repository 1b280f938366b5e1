"""Runs LinkChecker so that it connects to public addresses only, whatever a name stands for or a page redirects to.

A page of the content may name a host inside the network where it is checked, and a server elsewhere may lead there.
"""

from __future__ import annotations

import os
import runpy
import socket
import sys
from collections.abc import Callable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

INNER_NAMES = (".local", ".lan", ".internal", ".intranet", ".home", ".corp", ".private", ".home.arpa")
REFUSED = "The address is inside a network and is not asked"


def is_public_host(host: str) -> bool:
    """Whether a host may be asked: no name of a network's own, and no address that is not public."""
    name = host.lower().rstrip(".")
    if not name or name.endswith(INNER_NAMES):
        return False
    try:
        return _is_public(socket.inet_ntoa(socket.inet_aton(name)))  # also 2130706433 and 0x7f.1
    except OSError:
        return _is_public(name) if ":" in name else "." in name


def _is_public(address: str) -> bool:
    return ip_address(address.partition("%")[0]).is_global


def _proxies() -> set[str | None]:
    names = ("http_proxy", "https_proxy", "all_proxy")
    return {urlsplit(os.environ.get(key, "")).hostname for name in names for key in (name, name.upper())}


def _guarded(look_up: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    """The look-up of names, without the addresses that are not public; the proxy of a network is inside it."""
    proxies = _proxies()

    def public_only(host: str, *words: Any, **options: Any) -> list[Any]:
        answers = look_up(host, *words, **options)
        public = [answer for answer in answers if host in proxies or _is_public(answer[4][0])]
        if not public:
            raise socket.gaierror(socket.EAI_NONAME, REFUSED)
        return public

    return public_only


if __name__ == "__main__":
    socket.getaddrinfo = _guarded(socket.getaddrinfo)
    sys.argv[0] = "linkcheck"
    runpy.run_module("linkcheck", run_name="__main__")
