"""`bin/gazette verify`: compares a site with its manifest."""

from __future__ import annotations

import hashlib
import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette.__main__ import main
from tests.serving import QuietFiles, served

FILES = {"index.html": b"<p>Home</p>", "decisions/PCC-2016-003/index.html": b"<p>Decided</p>", "_redirects": b""}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with its manifest."""
    site = tmp_path / "site"
    for path, data in FILES.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    write_manifest(site, {path: hashlib.sha256(data).hexdigest() for path, data in FILES.items()})
    return site


def write_manifest(site: Path, files: object) -> None:
    (site / "manifest.json").write_text(json.dumps({"commit": "0123456789ab", "files": files, "records": {}}))


@pytest.fixture(params=["folder", "web"])
def place(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The same site in a folder and on the web."""
    if request.param == "folder":
        yield str(site)
    else:
        with served(site) as url:
            yield url


def test_a_site_that_is_as_published_is_whole(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", place]) == 0
    assert capsys.readouterr().err == "3 files of commit 0123456789ab: all as the manifest says.\n"


def test_a_changed_file_is_named(place: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "decisions/PCC-2016-003/index.html").write_text("<p>Decided otherwise</p>")

    assert main(["verify", place]) == 1
    assert capsys.readouterr().out == "decisions/PCC-2016-003/index.html: changed\n"


def test_a_missing_file_is_named(place: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "decisions/PCC-2016-003/index.html").unlink()

    assert main(["verify", place]) == 1
    assert capsys.readouterr().out == "decisions/PCC-2016-003/index.html: missing\n"


@pytest.mark.parametrize("address", ["index.html", "decisions/PCC-2016-003/index.html"])
def test_a_folder_in_the_place_of_a_file_is_a_missing_file(
    site: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / address).unlink()
    (site / address).mkdir()

    assert main(["verify", str(site)]) == 1
    assert capsys.readouterr().out == f"{address}: missing\n"


def test_a_file_that_nobody_published_is_named(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "decisions/extra.html").write_text("<p>Slipped in</p>")

    assert main(["verify", str(site)]) == 1
    assert capsys.readouterr().out == "decisions/extra.html: not in the manifest\n"


def test_files_that_a_host_obeys_and_does_not_serve_are_not_missing(site: Path) -> None:
    (site / "_redirects").unlink()

    with served(site) as url:
        assert main(["verify", url]) == 0
    assert main(["verify", str(site)]) == 1


def test_the_address_of_the_manifest_itself_will_do(site: Path) -> None:
    with served(site) as url:
        assert main(["verify", f"{url}/manifest.json"]) == 0
        assert main(["verify", f"{url}/"]) == 0


def test_a_manifest_kept_from_earlier_shows_what_changed_since(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An intruder who changes a page may also change the manifest beside it."""
    kept = tmp_path / "kept.json"
    kept.write_bytes((site / "manifest.json").read_bytes())
    (site / "index.html").write_text("<p>Another home</p>")
    digests = {path: hashlib.sha256((site / path).read_bytes()).hexdigest() for path in FILES}
    write_manifest(site, digests)

    assert main(["verify", str(site)]) == 0
    assert main(["verify", str(site), "--manifest", str(kept)]) == 1
    assert capsys.readouterr().out == "index.html: changed\n"


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (None, "has no manifest.json, so there is nothing to compare it with."),
        ("[]", "The manifest cannot be read: It names no files."),
        ("{", "The manifest cannot be read: "),
    ],
)
def test_a_site_without_a_manifest_cannot_be_verified(
    written: str | None, sentence: str, place: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "manifest.json").unlink()
    if written:
        (site / "manifest.json").write_text(written)

    assert main(["verify", place]) == 1
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/passwd", "a/../../secret.txt"])
def test_a_manifest_leads_nowhere_outside_the_site(path: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site.parent / "secret.txt").write_text("x")
    write_manifest(site, {path: "0"})

    main(["verify", str(site)])

    printed = capsys.readouterr()
    assert "secret" not in printed.out
    assert "passwd" not in printed.out
    assert printed.err.startswith("0 files of commit")


def test_signs_in_a_manifest_do_not_steer_the_terminal(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_manifest(site, {"\x1b[2Jgone": "0"})

    main(["verify", str(site)])

    assert "\x1b" not in capsys.readouterr().out


def test_a_site_that_does_not_answer_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as bound:  # and not listening: connections are refused
        bound.bind(("127.0.0.1", 0))
        assert main(["verify", f"http://127.0.0.1:{bound.getsockname()[1]}"]) == 1

    assert "does not answer: " in capsys.readouterr().err


class Refusing(QuietFiles):
    """Serves the manifest, and refuses pages."""

    def do_GET(self) -> None:
        if self.path.endswith(".html"):
            self.send_error(503)
        else:
            super().do_GET()


def test_a_refused_file_is_neither_missing_nor_changed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with served(site, Refusing) as url:
        code = main(["verify", url])

    printed = capsys.readouterr()
    assert code == 1
    assert printed.out.splitlines() == ["index.html: not answered", "decisions/PCC-2016-003/index.html: not answered"]
    assert printed.err.endswith("0 missing, 0 changed, 0 not in it, 2 not answered.\n")
