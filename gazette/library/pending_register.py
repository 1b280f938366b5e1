"""The register of publications while a site is published: written before the site changes, and put in place after.

The next register is first written beside the register, with the manifest of the edition that it belongs to. Whoever
reads the register later sees by the manifest in the output folder whether that edition was published. So a publication
may be interrupted at any moment, and no published text is missing in the register.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from gazette.cache import has_bytes, put_in_place
from gazette.faults import sentence_of
from gazette.manifest import MANIFEST
from gazette.problems import Problem, ProblemsFound
from gazette.records.publication import PENDING, PUBLISHED


@dataclass(frozen=True)
class PendingRegister:
    """A register that is not in place yet, and the edition with which it is published."""

    manifest: str  # SHA-256
    output: Path
    register: bytes

    @property
    def is_published(self) -> bool:
        """Whether its edition is the one in the output folder. Where that cannot be known, it counts as published."""
        try:
            return hashlib.sha256((self.output / MANIFEST).read_bytes()).hexdigest() == self.manifest
        except OSError:
            return not self.output.is_dir()


def prepare_register(root: Path, register: bytes, manifest: bytes, output: Path) -> None:
    """Writes the next register beside the register, before the edition with this manifest is published.

    Raises ProblemsFound if it cannot be written: then nothing may be published either.
    """
    if has_bytes(root / PUBLISHED, register):
        return
    digest = hashlib.sha256(manifest).hexdigest()
    try:
        if (root / PUBLISHED).exists():
            (root / PUBLISHED).open("ab").close()
        put_in_place(root / PENDING, f"{digest} {output.resolve()}\n".encode("utf-8", "surrogateescape") + register)
    except OSError as error:
        what = "The register of publications cannot be written. Nothing was published."
        remedy = sentence_of(error)
        raise ProblemsFound([Problem(PUBLISHED, 1, what, remedy)]) from error


def settle_register(root: Path, output: Path | None = None) -> bool:
    """Puts the next register in place if its edition was published, otherwise deletes it. Whether it was put in place.

    Called after the site was published, and at the start of every build, for a build that was interrupted. A build that
    does not keep the register names its `output`: into any other, a publication may be going on at this moment.
    """
    pending = read_pending(root)
    if output and not (pending and pending.output == output.resolve()):
        return False
    if pending is None:
        (root / PENDING).unlink(missing_ok=True)
        return False
    if pending.is_published:
        put_in_place(root / PUBLISHED, pending.register)
    (root / PENDING).unlink(missing_ok=True)
    return pending.is_published


def read_pending(root: Path) -> PendingRegister | None:
    """The next register of a build that is not finished; None without one."""
    try:
        first, _, register = (root / PENDING).read_bytes().partition(b"\n")
    except OSError:
        return None
    digest, _, output = first.decode("utf-8", "surrogateescape").partition(" ")
    is_whole = len(digest) == len(hashlib.sha256().hexdigest()) and register.startswith(b"identity,")
    return PendingRegister(digest, Path(output), register) if output and is_whole else None
