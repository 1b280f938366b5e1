"""Asks web addresses, through LinkChecker, whether they still answer; asks busy servers again, gently."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from gazette.commands.linkchecker import LinkResult, Settings, check_links

# Seconds before the second, third and fourth attempt; a server's own Retry-After takes precedence.
WAITS = (5.0, 20.0, 60.0)
LONGEST_WAIT = 120.0
TIMEOUT = 30

_STATUS = re.compile(r"([1-9]\d\d) ")
_REDIRECTED = re.compile(r"Redirected to `(.*)' status: (\d{3})", re.DOTALL)
_RETRY_AFTER = re.compile(r"Retry-after(?:=|: )([^,)]+(?:, [^)]*GMT)?)", re.IGNORECASE)
_FOR_GOOD = {"301", "308"}
_TROUBLES = {
    "certificate|SSLError": "its certificate is not valid",
    "TooManyRedirects": "it redirects back to itself",
}
_SILENCES = {
    "timeout|timed out": "it timed out",
    "resolve|hostname": "no server has that name",
    "connection": "no connection could be made",
}


@dataclass(frozen=True)
class WebAnswer:
    """The latest answer of an address. `why` is for people: "it timed out"."""

    answer: str
    status: int | None = None
    moved_to: str | None = None
    why: str = ""
    again_after: float | None = None  # seconds; None if asking again would change nothing
    was_heard: bool = True  # False if no server answered


SILENCE = WebAnswer("unsure", why="nothing came back", was_heard=False)


def ask(
    urls: Iterable[str],
    *,
    waits: Iterable[float] = WAITS,
    wait: Callable[[float], None] = time.sleep,
    timeout: int = TIMEOUT,
    public_only: bool = False,
) -> dict[str, WebAnswer]:
    """The answer of every address. Busy servers are asked again after each of `waits`, or when they ask for it.

    With `public_only` nothing inside a network is asked, not even after a redirect.
    """
    answers: dict[str, WebAnswer] = dict.fromkeys(urls, SILENCE)
    asking = set(answers)
    for pause in (0.0, *waits):
        if not asking:
            break
        if pause:
            wait(min(max([pause, *(answers[url].again_after or 0.0 for url in asking)]), LONGEST_WAIT))
        answers |= _ask_once(asking, timeout, public_only)
        if nothing_answered(answers):
            break
        asking = {url for url in asking if _is_worth_asking_again(answers[url])}
    return answers


def nothing_answered(answers: Mapping[str, WebAnswer]) -> bool:
    """Whether none of several addresses answered, so that this machine itself seems to be offline."""
    return len(answers) > 1 and not any(answer.was_heard for answer in answers.values())


def _is_worth_asking_again(answer: WebAnswer) -> bool:
    return answer.again_after is not None and answer.again_after <= LONGEST_WAIT


def _ask_once(urls: Iterable[str], timeout: int, public_only: bool) -> dict[str, WebAnswer]:
    rules: Settings = {
        "checking": {"timeout": timeout, "recursionlevel": 0},
        "HttpHeaderInfo": {"prefixes": "retry-after"},
    }
    as_sent = {url.replace(" ", "%20"): url for url in sorted(urls)}
    links = check_links(as_sent, rules, public_only=public_only)
    answers = {as_sent[link.url]: judge(link) for link in links if link.url in as_sent}
    return {url: answers.get(url, SILENCE) for url in as_sent.values()}


def judge(link: LinkResult) -> WebAnswer:
    """404 and 410 mean gone; any trouble that may pass is unsure."""
    match = _STATUS.match(link.result)
    status = int(match[1]) if match else None
    if status in (404, 410):
        return WebAnswer("gone", status, why=link.result)
    if status == 429 or (status and status >= 500):
        return WebAnswer("unsure", status, why=link.result, again_after=_retry_after(link))
    if not link.valid:
        return _trouble(link.result, status)
    if any("robots.txt" in info for info in link.infos):
        return WebAnswer("unsure", why="its robots.txt asks programs to stay away")
    moved_to = _moved_to(link)
    return WebAnswer("moved" if moved_to else "ok", status, moved_to)


def _moved_to(link: LinkResult) -> str | None:
    """Where the permanent redirects lead, as far as the first temporary one."""
    target = None
    for tag, warning in link.warnings:
        step = _REDIRECTED.search(warning) if tag == "http-redirected" else None
        if step and step[2] not in _FOR_GOOD:
            break
        target = step[1] if step else target
    return target if target != link.url else None


def _retry_after(link: LinkResult) -> float:
    for text in (*link.infos, *(warning for _, warning in link.warnings)):
        if match := _RETRY_AFTER.search(text):
            return _seconds(match[1].strip())
    return 0.0


def _seconds(text: str) -> float:
    """The seconds to wait. Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3)."""
    if text.isdigit():
        return float(text)
    try:
        return max(0.0, (parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return 0.0


def _trouble(result: str, status: int | None) -> WebAnswer:
    """Asks again only where a server was silent: a refusal (403) or a bad certificate will not change in a minute."""
    if status:
        return WebAnswer("unsure", status, why=result)
    for pattern, why in _TROUBLES.items():
        if re.search(pattern, result, re.IGNORECASE):
            return WebAnswer("unsure", why=why)
    for pattern, why in _SILENCES.items():
        if re.search(pattern, result, re.IGNORECASE):
            return WebAnswer("unsure", why=why, again_after=0.0, was_heard=False)
    return WebAnswer("unsure", why=result.partition(":")[0], was_heard=False)
