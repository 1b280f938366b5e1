"""A server on the loopback address with good and bad answers, in place of the real web."""

from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

STATUS = {"/ok": [200], "/old": [301], "/now": [302], "/missing": [404], "/gone": [410], "/secret": [403]}
STATUS |= {"/busy": [429, 200], "/ill": [500, 200], "/dead": [503]}
RESTS = {"/busy": 7, "/long": 120, "/too-long": 121}  # seconds that an overloaded server asks clients to wait


@contextmanager
def web(tls=None):
    asked, stop = Counter(), Event()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            asked[self.path] += 1
            if self.path == "/slow":
                stop.wait(5)
            answers = STATUS.get(self.path, [503, 200] if self.path in RESTS else [200])
            status = answers[min(asked[self.path], len(answers)) - 1]
            self.send_response(status)
            if status in (301, 302):
                self.send_header("Location", "/ok")
            if status in (429, 503) and self.path in RESTS:
                self.send_header("Retry-After", str(RESTS[self.path]))
            self.send_header("LinkChecker", "1")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *words):
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request, client_address):
            pass

    with Quiet(("127.0.0.1", 0), Site) as server:
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}", asked
        stop.set()
        server.shutdown()
        thread.join()
