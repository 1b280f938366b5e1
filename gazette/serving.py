"""Serves a built site on the loopback address, as a plain web host would, until a block ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

# Types that Python's table lacks, or takes from the machine.
TYPES = {
    ".atom": "application/atom+xml",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".rss": "application/rss+xml",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@dataclass
class ServedSite:
    """A site while it is served: its address, and the pages that were asked for."""

    url: str
    pages: set[str] = field(default_factory=set)


@contextmanager
def serving(folder: Path, root: str = "/") -> Iterator[ServedSite]:
    """Serves `folder` under the path `root` on a free port until the block ends."""
    served = ServedSite("")
    handler = partial(SiteRequest, directory=str(folder), root=root, served=served)
    with LoopbackServer(("127.0.0.1", 0), handler) as server:
        served.url = f"http://127.0.0.1:{server.server_port}{root}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()


class LoopbackServer(ThreadingHTTPServer):
    """Ignores clients that close the connection early, as LinkChecker does with large files."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class SiteRequest(SimpleHTTPRequestHandler):
    """A request. Folders are not listed, and the site's own 404 page answers for what is missing."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, root: str, served: ServedSite, **options: Any) -> None:
        self._root, self._served = root, served
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        return super().translate_path(path[len(self._root) - 1 :])

    def send_head(self) -> Any:
        if not self.path.startswith(self._root):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        answer = super().send_head()
        address = self.path.partition("?")[0]
        if answer and address.endswith(("/", ".html")):
            self._served.pages.add(address)
        return answer

    def list_directory(self, path: Any) -> Any:
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        message = HTTPStatus(code).phrase  # always the standard phrase: "Not Found"
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        # LinkChecker pauses between requests unless the server sends this header.
        self.send_header("LinkChecker", "1")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        try:
            super().copyfile(source, outputfile)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # LinkChecker reads the beginning of a large file and closes the connection

    def log_message(self, format: str, *args: object) -> None:
        pass
