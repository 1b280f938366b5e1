"""`bin/gazette clean-copy FILE…`: writes a copy of an attachment without its hidden data, such as comments, the name of
its author, hidden sheets and earlier versions, and checks the copy. The original is never changed.

The copy of report.docx is report.clean.docx, beside it. Look at it, then delete the original
and give the copy its name.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from gazette import history
from gazette.cache import put_in_place
from gazette.library.read import registered_in
from gazette.privacy.cleaning import CleanCopy, clean_copy_of, clean_name
from gazette.privacy.files import FAILURES, LIMITS, NamedFile
from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import Refused
from gazette.workers import Failure, each_guarded

NOTHING_LEFT = "No hidden or personal data found in the copy."
IN_THE_HISTORY = (
    "The original is in the history of git, and its hidden data stays there when you delete the file. "
    "docs/leak.md says what to do."
)
EXAMPLES = """examples:
  bin/gazette clean-copy content/files/PCC-2018-004/report.docx
  bin/gazette clean-copy content/files/PCC-2018-004/*.pdf"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a pdf, docx, xlsx, pptx, odt, ods, odp, jpg, png, svg or zip"
    )
    parser.add_argument("--content", default="content", type=Path, help="the folder whose registers are used (content)")


def run(args: Namespace) -> int:
    """Returns 0 if every copy was written and nothing private was found in it."""
    registered = registered_in(args.content)
    return max([_clean(Path(name), registered) for name in args.files])


def _clean(path: Path, registered: Registered) -> int:
    print(f"{path}:")
    copy = path.with_name(clean_name(path.name))
    if copy.exists():
        return _say(f"{copy} is already there. Delete or rename it first.")
    if not path.is_file():
        return _say("There is no such file. Look at its name and at the folder that you are in.")
    try:
        file = NamedFile(path.as_posix(), path.read_bytes())
    except OSError as error:
        return _say(f"It cannot be read: {error.strerror}.")
    (answer,) = each_guarded(lambda named: _cleaned(named, registered), [file], LIMITS)
    if history.was_committed(path):
        _say(IN_THE_HISTORY)
    if isinstance(answer, Failure):
        return _say(f"{FAILURES[answer]} No copy was written.")
    if isinstance(answer, Finding):
        return _say(f"{answer.why} {answer.remedy} No copy was written.")
    return _write(copy, answer)


def _cleaned(file: NamedFile, registered: Registered) -> CleanCopy | Finding:
    try:
        return clean_copy_of(file, registered)
    except Refused as refusal:
        return refusal.finding


def _write(path: Path, copy: CleanCopy) -> int:
    try:
        put_in_place(path, copy.cleaned.data)
    except OSError as error:
        return _say(f"{path} cannot be written: {error.strerror}.")
    _say(f"Removed: {', '.join(copy.cleaned.removed)}." if copy.cleaned.removed else "There was nothing to remove.")
    for note in copy.cleaned.notes:
        _say(note)
    _say(f"The copy is {path}.")
    for finding in copy.rest:
        place = f"{finding.place[0].upper()}{finding.place[1:]}: " if finding.place else ""
        _say(f"{place}{finding.why} {finding.remedy}")
    if any(finding.stops for finding in copy.rest):
        return _say("The copy cannot be published yet: correct the above by hand.")
    _say(NOTHING_LEFT if not copy.rest else "Nothing else was found in the copy.")
    return 0


def _say(sentence: str) -> int:
    """Prints an indented sentence, and returns the code of a command that failed."""
    print(f"  {sentence}")
    return 1
