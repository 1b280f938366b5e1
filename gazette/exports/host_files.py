"""Files that a web server reads: redirects and headers, in the form of Netlify and Cloudflare Pages."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

# A browser obeys both this and the policy in a page, which forbids scripts on every page but that of the search. A host
# that has a line for `/*` and another for `/search/` sends both, so this one cannot be stricter than the search needs.
# `connect-src` is for tools that ask a page for the robots.txt of its site, such as Lighthouse.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
HEADERS = (
    f"/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"
)
_SAFE = "/%:?#[]@!$&'()*+,;=~"


def netlify_lines(redirects: Mapping[str, str], root: str = "") -> str:
    """The text of `_redirects`, from each old address to the new one. 301 means a permanent move.

    `root` is the path of a site without a host of its own, such as "/record".
    """
    return "".join(f"{root}{quote(old)} {_target(new, root)} 301\n" for old, new in redirects.items())


def _target(address: str, root: str) -> str:
    target = quote(address, safe=_SAFE)
    return target if target.startswith("https://") else f"{root}{target}"
