"""Files that a web server reads: redirects and headers, in the form of Netlify and Cloudflare Pages."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from gazette.records.redirect import Redirect

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = (
    f"/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"
)
_SAFE = "/%:?#[]@!$&'()*+,;=~"


def netlify_lines(redirects: Sequence[Redirect], root: str = "") -> str:
    """The text of `_redirects`. 301: moved for good.

    `root` is the path below which the site stands, if it has no host of its own: "/record".
    """
    return "".join(f"{root}{quote(redirect.old, safe='/%')} {_target(redirect, root)} 301\n" for redirect in redirects)


def _target(redirect: Redirect, root: str) -> str:
    target = quote(redirect.new, safe=_SAFE)
    return target if redirect.is_external else f"{root}{target}"
