"""What is wrong with the machine and not with the content, in a sentence: a full disk, a folder without rights."""

from __future__ import annotations

import errno
import os
import sys

_NO_ROOM = "There is no room left on the disk."
_SENTENCES = {
    errno.ENOSPC: f"{{path}}{_NO_ROOM} Make room and try again.",
    errno.EDQUOT: f"{{path}}{_NO_ROOM} Make room and try again.",
    errno.EFBIG: "{path}The file is larger than this system allows. Ask the person who runs the machine.",
    errno.EROFS: "{path}It is on a read-only disk. Name another folder.",
    errno.EACCES: "{path}You are not allowed to read or write it. Ask the person who runs the machine.",
    errno.EPERM: "{path}You are not allowed to read or write it. Ask the person who runs the machine.",
    errno.EISDIR: "{path}There is a folder where a file should be. Move it.",
    errno.ENOTDIR: "{path}There is a file where a folder should be. Move it.",
    errno.EEXIST: "{path}There is a file where a folder should be. Move it.",
    errno.ENOENT: "{path}It is not there, or has just been deleted. Try again.",
    errno.ENAMETOOLONG: "{path}The name is too long for this disk. Shorten it.",
    errno.EMFILE: "{path}Too many files are open at once. Try again.",
}


class Fault(Exception):
    """Raised when the machine stops a run; carries a sentence."""


def sentence_of(error: OSError | Fault) -> str:
    """What happened, where, and what to do."""
    if isinstance(error, Fault):
        return str(error)
    name = error.filename2 or error.filename
    path = f"{os.fsdecode(name)}: " if isinstance(name, str | bytes) else ""
    sentence = _SENTENCES.get(error.errno or 0)
    return sentence.format(path=path) if sentence else f"{path}{error.strerror or error}. Try again."


def failed(sentence: object, code: int = 1) -> int:
    """Says on the terminal why a command stops, and gives its exit code."""
    print(sentence, file=sys.stderr)
    return code
