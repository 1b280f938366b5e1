import email
import shutil
import smtplib
import socketserver
from email.policy import default
from threading import Thread

import pytest

from gazette.__main__ import main
from tests.build.building import SAMPLE


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITEURL", "https://record.exampleshire.test")
    shutil.copytree(SAMPLE, tmp_path / "content")
    return tmp_path / "content"


def digest(*options):
    return main(["digest", "--since", "2024-01-01", "--from", "office@example.org", "--cache", "cache", *options])


@pytest.fixture
def message(content):
    assert digest() == 0
    return email.message_from_bytes((content.parent / "digest-2024-06-15.eml").read_bytes(), policy=default)


def test_it_has_the_same_words_as_text_and_as_html(message):
    text, html = (message.get_body((form,)).get_content() for form in ("plain", "html"))
    for words in ("Cameras on the B9999", "Dates ahead", "https://record.exampleshire.test/decisions/PCC-2024-001/"):
        assert words in html
        assert words.lower() in text.lower()
    assert '<html lang="en-GB">' in html
    assert html.count("<h1>") == 1


def test_nothing_in_it_tracks_a_reader(message):
    html = message.get_body(("html",)).get_content()
    for trace in ("<img", "<script", "<link", "utm_", "http://", "@import", "url("):
        assert trace not in html


def test_only_what_came_since_the_day_is_in_it(content):
    assert digest() == 0
    whole = (content.parent / "digest-2024-06-15.eml").read_bytes()
    assert (
        main(["digest", "--since", "2024-06-14", "--from", "a@example.org", "--to", "b.eml", "--cache", "cache"]) == 0
    )
    assert len((content.parent / "b.eml").read_bytes()) < len(whole)


def test_a_topic_has_its_own(content, capsys):
    assert digest("--topic", "road-safety", "--to", "topic.eml") == 0
    assert digest("--topic", "nothing") == 1
    assert "There is no topic 'nothing'. Choose from: " in capsys.readouterr().err


@pytest.mark.parametrize(("since", "sentence"), [("soon", "which is not a day"), ("2024-02-31", "which is not a day")])
def test_a_wrong_day_is_said(content, capsys, since, sentence):
    assert main(["digest", "--since", since]) == 1
    assert sentence in capsys.readouterr().err


class Mailbox(socketserver.StreamRequestHandler):
    """A mail server of the loopback address that takes one message."""

    def handle(self):
        self.wfile.write(b"220 ready\r\n")
        while line := self.rfile.readline():
            if line.upper().startswith(b"DATA"):
                self.wfile.write(b"354 go on\r\n")
                lines = iter(self.rfile.readline, b".\r\n")
                self.server.received = b"".join(row.removeprefix(b".") if row[:2] == b".." else row for row in lines)
            self.wfile.write(b"221 bye\r\n" if line.upper().startswith(b"QUIT") else b"250 yes\r\n")
            if line.upper().startswith(b"QUIT"):
                return


def test_it_arrives_as_it_was_written(message):
    with socketserver.TCPServer(("127.0.0.1", 0), Mailbox) as server:
        thread = Thread(target=server.handle_request, daemon=True)
        thread.start()
        with smtplib.SMTP("127.0.0.1", server.server_address[1], timeout=10) as mail:
            mail.send_message(message, to_addrs=["reader@example.org"])
        thread.join(10)
        arrived = email.message_from_bytes(server.received, policy=default)
    assert arrived["Subject"] == message["Subject"]
    assert arrived.get_body(("plain",)).get_content() == message.get_body(("plain",)).get_content()


def test_an_address_that_is_a_placeholder_is_refused(content, monkeypatch, capsys):
    monkeypatch.setenv("SITEURL", "https://record.example.org")
    assert digest() == 1
    assert "The address of the site, https://record.example.org, is a placeholder" in capsys.readouterr().err
    assert not list(content.parent.glob("*.eml"))


def test_the_subject_names_the_site_and_of_a_topic_its_feed(message):
    assert ": everything" not in message["subject"]
    assert message["subject"].endswith("since 1 January 2024")
