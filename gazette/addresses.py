"""Addresses of the site: folders from its root, ending in a slash; links between pages are relative."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

NOT_FOUND = "404.html"
ELSEWHERE = ("https://", "http://", "mailto:", "tel:", "#")
_PLACEHOLDER = re.compile(r"(.+\.)?(example(\.(org|com|net))?|invalid|localhost)|127\.[0-9.]+|0\.0\.0\.0|::1")


def root_of(address: str, base_url: str = "") -> str:
    """The path from a page to the site's root. It is absolute for the 404 page, which a server shows at any depth."""
    if address == NOT_FOUND:
        return urlsplit(base_url).path.rstrip("/") + "/"
    return "../" * address.count("/")


def relative(address: str, root: str) -> str:
    """The address as a link from a page whose path to the site's root is `root`."""
    if address.startswith(ELSEWHERE):
        return address
    return f"{root}{address}" or "./"


def absolute(address: str, base_url: str) -> str:
    """The absolute web address."""
    if address.startswith(ELSEWHERE[:4]):
        return address
    return f"{base_url.rstrip('/')}/{address}"


def host_of(address: str) -> str:
    """The host of a web address; "" where it names none, as in "http://[example"."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def fault_of_base(address: str) -> tuple[str, str] | None:
    """What is wrong with the address of a site, and what to write; None for one that pages can be published at."""
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme in ("http", "https") and parts.netloc and not (parts.query or parts.fragment):
        return None
    return f"SITEURL is '{address}', which is not a web address.", "Write it as https://record.example.org."


def is_placeholder(host: str) -> bool:
    """Whether nobody can publish a site at a host: a name kept for examples (RFC 2606, RFC 6761), or this machine."""
    return _PLACEHOLDER.fullmatch(host.lower().rstrip(".")) is not None


def file_of(address: str) -> str:
    """The file that a server sends for an address: decisions/2016/ is decisions/2016/index.html."""
    return f"{address}index.html" if address.endswith("/") or not address else address
