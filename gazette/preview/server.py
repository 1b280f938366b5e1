"""Serves a preview on the loopback address: the site as a host would serve it, with the banner on every page."""

from __future__ import annotations

import re
from functools import partial
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from gazette.exports.host_files import HEADERS
from gazette.preview.banner import banner, dressed, overview, page_without_site
from gazette.preview.builds import Builds
from gazette.preview.edit_pages import Reply
from gazette.preview.forms import Forms
from gazette.serving import TYPES, LoopbackServer, ServedSite, SiteRequest

OWN = "/-/"  # the addresses that only a preview has
HOSTS = ("127.0.0.1", "localhost", "[::1]")
LARGEST_ANSWER = 5_000_000  # bytes of a form that is sent
MOST_FIELDS = 20_000  # in it
FORM = "application/x-www-form-urlencoded"
WAIT = 15  # seconds after which a browser that waits is told that the server is still there
SITE_HEADERS = [line.strip().partition(": ")[::2] for line in HEADERS.splitlines() if ": " in line]


def preview_server(folder: Path, content: Path, port: int, builds: Builds, *, is_plain: bool) -> LoopbackServer:
    """A server for the site in a folder. Where it is plain, pages are served as they are, for tests and for paper."""
    forms = Forms.of(content, builds)
    options = {"directory": str(folder), "root": "/", "served": ServedSite("")}
    handler = partial(PreviewRequest, builds=builds, forms=forms, is_plain=is_plain, **options)
    server = LoopbackServer(("127.0.0.1", port), handler)
    server.daemon_threads = True  # browsers that wait for the next build do not keep it alive
    return server


class PreviewRequest(SiteRequest):
    """A request for a page of the preview, or for one of the addresses that only a preview has."""

    def __init__(self, *args: Any, builds: Builds, forms: Forms, is_plain: bool, **options: Any) -> None:
        self._builds, self._forms, self._is_plain = builds, forms, is_plain
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query, keep_blank_values=True)
        if not self._is_for_this_host():
            super().send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif path == f"{OWN}events":
            self._events()
        elif path == f"{OWN}banner":
            self._give(banner(query.get("page", ["/"])[0], self._builds).encode(), TYPES[".html"])
        elif reply := self._forms.shown(unquote(path), query):
            self._send(reply)
        elif path == OWN:
            self._give(overview(self._builds), TYPES[".html"])
        elif path in (f"{OWN}preview.js", f"{OWN}preview.css"):
            name = path.rpartition("/")[2]
            kind = TYPES[".js"] if name.endswith(".js") else "text/css; charset=utf-8"
            self._give(files("gazette.preview").joinpath(name).read_bytes(), kind)
        elif not self._builds.edition:
            self._give(page_without_site(self._builds), TYPES[".html"], HTTPStatus.SERVICE_UNAVAILABLE)
        elif page_file := self._page_file(path):
            self._give_page(page_file.read_bytes(), path)
        else:
            super().do_GET()

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """Saves an answer to a form."""
        path = unquote(urlsplit(self.path).path)
        if not self._forms.takes(path) or not self._is_for_this_host() or not self._is_from_here():
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST)
            return
        answers = self._answers()
        if answers is None:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        else:
            self._send(self._forms.sent(path, answers))

    def _answers(self) -> dict[str, str] | None:
        """The fields of the form that was sent; None if it is too large, or no form."""
        length, kind = self.headers.get("Content-Length", ""), self.headers.get_content_type()
        if not re.fullmatch("[0-9]{1,9}", length) or int(length) > LARGEST_ANSWER or kind != FORM:
            return None
        text = self.rfile.read(int(length)).decode("utf-8", "replace")
        try:
            written = parse_qs(text, keep_blank_values=True, max_num_fields=MOST_FIELDS)
        except ValueError:
            return None
        return {name: values[-1] for name, values in written.items()}

    def _is_from_here(self) -> bool:
        """Whether a browser says that the form is one of this server. An older browser says nothing."""
        return self.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")

    def _refuse(self, status: HTTPStatus) -> None:
        """Ends the connection too, because what was sent is not read."""
        self.close_connection = True
        super().send_error(status)

    def _send(self, answer: Reply) -> None:
        if answer.location:
            self.send_response(answer.status)
            self.send_header("Location", answer.location)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif answer.page:
            self._give(answer.page, TYPES[".html"], HTTPStatus(answer.status))
        else:
            self.send_error(answer.status)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code == HTTPStatus.NOT_FOUND and page.is_file() and not self._is_plain:
            self._give_page(page.read_bytes(), "/404.html", HTTPStatus.NOT_FOUND)
        else:
            super().send_error(code, message, explain)

    def end_headers(self) -> None:
        for name, value in SITE_HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def _is_for_this_host(self) -> bool:
        """Whether the address names this machine: a page of another website must not read what is not public."""
        host = self.headers.get("Host", "").strip()
        return host.rpartition(":")[0] in HOSTS if ":" in host.rpartition("]")[2] else host in HOSTS

    def _page_file(self, path: str) -> Path | None:
        """The HTML file at an address; None for other files, for what is not there and for a folder without a slash."""
        if self._is_plain:
            return None
        place = Path(self.translate_path(self.path))
        if place.is_dir() and path.endswith("/"):
            place /= "index.html"
        return place if place.suffix == ".html" and place.is_file() else None

    def _give_page(self, page: bytes, path: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self._give(dressed(page, path, self._builds), TYPES[".html"], status)

    def _give(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _events(self) -> None:
        """Tells a page of every build, for as long as its window is open."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        last = ""
        while True:
            with self._builds.changed:
                if self._builds.state() == last:
                    self._builds.changed.wait(WAIT)
                state = self._builds.state()
            line = f"data: {state}\n\n" if state != last else ": still here\n\n"
            self.wfile.write(line.encode())
            self.wfile.flush()
            last = state
