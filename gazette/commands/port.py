"""`bin/gazette port`: reports, before a long build, that its site cannot be served on a port."""

from __future__ import annotations

import errno
import socket
import sys
from argparse import ArgumentParser, Namespace

LOOPBACK = "127.0.0.1"
ELSEWHERE = "Choose another, as in: make serve PORT=8001"


def free_port_problem(port: int) -> str | None:
    """Why the site cannot be served on this port of the loopback address; None if it can."""
    if not 0 < port < 65536:
        return f"There is no port {port}: ports go from 1 to 65535. {ELSEWHERE}"
    with socket.socket() as probe:
        # Like the server itself, so that a port that was closed a moment ago counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as refusal:
            return _sentence(port, refusal)
    return None


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("port", help="the number of the port")


def run(args: Namespace) -> int:
    """Returns 0 if the port is free; otherwise prints why not, and returns 1."""
    text = str(args.port)
    problem = free_port_problem(int(text)) if text.isdecimal() else f"'{text}' is not a port number. {ELSEWHERE}"
    if problem:
        print(problem, file=sys.stderr)
    return 1 if problem else 0


def _sentence(port: int, refusal: OSError) -> str:
    if refusal.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. {ELSEWHERE}"
    if refusal.errno == errno.EACCES:
        return f"Port {port} is reserved for the machine's administrator. {ELSEWHERE}"
    return f"Port {port} cannot be used: {refusal.strerror}. {ELSEWHERE}"
