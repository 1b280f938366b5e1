"""`bin/gazette check`: reads the content without building the site, and prints every mistake and warning."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from gazette import history
from gazette.addresses import fault_of_base
from gazette.cache import Cache
from gazette.commands.called_from import as_called
from gazette.faults import failed
from gazette.library.build_day import build_moment
from gazette.library.held_lines import held_lines
from gazette.library.library import Library
from gazette.library.read import Content, private_problems, read_content
from gazette.library.ready_to_publish import BEFORE_PUBLICATION, mistakes_of_address, to_fill_in
from gazette.library.register_guard import history_warning, mistakes_against_site
from gazette.link_mistakes import published_address
from gazette.manifest import registered_records
from gazette.path_mistakes import path_mistakes_of
from gazette.plurals import noun_for
from gazette.problems import FORMATS, Problem, ProblemsFound, how_many
from gazette.publishing.places import Places
from gazette.publishing.refusals import fault_of_output

NOTHING_PUBLISHED = "Nothing is published until every mistake is corrected."
CONTENT = Path("content")
THEME = Path(__file__).parents[2] / "theme"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", type=Path, help="the content folder (content)")
    parser.add_argument("--content", dest="named", metavar="FOLDER", type=Path, help="the same, as an option")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are printed (text)")
    parser.add_argument(
        "--allowed", action="store_true", help="list what looks private but may be published, with the reasons"
    )
    parser.add_argument(
        "--staged", action="store_true", help="look for private data only, in what the next commit changes"
    )
    parser.add_argument("--fix", action="store_true", help="show corrections of which only one is safe, and write them")
    parser.add_argument("--yes", action="store_true", help="write the corrections without asking")
    parser.add_argument("--output", type=Path, default=Path("output"), help="the folder of the built site (output)")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="the file of the cache")


def run(args: Namespace) -> int:
    args.content = as_called(args.named or args.content) if args.named or args.content else CONTENT
    if args.staged:
        return _check_staged(args)
    cache, address = Cache(args.cache), published_address(Path.cwd())
    try:
        now = build_moment(args.content)
        content = read_content(args.content, cache, now)
        public = content.library
        problems = list(mistakes_against_site(public, registered_records(args.output, public.office.feed_ids)))
        problems += path_mistakes_of(public, now.date(), THEME, "" if fault_of_base(address) else address)
        if problems:
            raise ProblemsFound(problems)
        warnings = content.warnings
    except ProblemsFound as error:
        return _with_mistakes(args, error.problems)
    finally:
        cache.save()
    library = content.library
    warnings = (*warnings, *_before_publication(library, args, address))
    shown = (*library.allowed, *warnings) if args.allowed else warnings
    if shown or args.format == "json":
        print(FORMATS[args.format](shown))
    for line in held_lines(content.whole_library, content.held):
        print(line, file=sys.stderr)
    if args.allowed:
        print(f"{len(library.allowed)} allowed.", file=sys.stderr)
    if warning := history_warning(library):
        print(warning, file=sys.stderr)
    print(f"{_of_folder(args.content)}{_closing_line(content, warnings)}", file=sys.stderr)
    return 0


def _with_mistakes(args: Namespace, problems: Sequence[Problem]) -> int:
    # with the desk and all the renames, which only a mistake needs
    from gazette.commands.check_fix import may_be_fixed, write_corrections
    from gazette.desk.upgrade import upgraded_documents

    if args.fix and write_corrections(args.content, problems, is_given=args.yes):
        args.fix = None
        return run(args)
    print(FORMATS[args.format](problems))
    print(f"{_of_folder(args.content)}{how_many(problems)}. {NOTHING_PUBLISHED}", file=sys.stderr)
    if args.fix is False and may_be_fixed(args.content, problems):
        print(f"Some have one safe correction. To see it: bin/gazette check {args.content} --fix", file=sys.stderr)
    if any(document.edits for document in upgraded_documents(args.content)):
        what = "Some words are those of an earlier version."
        print(f"{what} To bring them up to date: bin/gazette upgrade {args.content}", file=sys.stderr)
    return 1


def _of_folder(content: Path) -> str:
    """Which folder was checked, where it is not that of the office."""
    return "" if content == CONTENT else f"{content}: "


def _closing_line(content: Content, warnings: Sequence[Problem]) -> str:
    library = content.whole_library
    awards = sum(len(fund.awards) for fund in library.funds)
    rounds = sum(len(fund.rounds) for fund in library.funds)
    numbers = ((len(library.records), "record"), (rounds, "round"), (awards, "award"))
    counts = ", ".join(f"{number:,} {noun_for(number, noun)}" for number, noun in numbers)
    return f"{counts}: no mistakes{f', {how_many(warnings)}' if warnings else ''}."


def _before_publication(library: Library, args: Namespace, address: str) -> Iterator[Problem]:
    """What `make publish` will refuse, though the site can be built and looked at without."""
    problems = [*to_fill_in(library)]
    problems += mistakes_of_address(address) if address and not library.office.is_imaginary else ()
    output = args.output.absolute()
    if fault := fault_of_output(Places(output), args.content, may_empty=False):
        problems.append(Problem(str(args.output), 1, fault))
    yield from (replace(problem, warning=BEFORE_PUBLICATION) for problem in problems)


def _in_content(problem: Problem, copy: Path, content: Path) -> Problem:
    """A problem of the copy of a content folder, with the names that its files have in the folder itself."""

    def named(text: str) -> str:
        return text.replace(copy.as_posix(), content.as_posix())

    return replace(problem, path=named(problem.path), what=named(problem.what), remedy=named(problem.remedy))


def _check_staged(args: Namespace) -> int:
    """Stops a commit that would put private words into the history, where they stay."""
    changed = history.staged_files(args.content)
    if not changed:
        return 0
    with TemporaryDirectory() as folder:
        root = history.write_staged(args.content, Path(folder))
        try:
            problems = private_problems(root, changed, Cache(None))
        except ProblemsFound as error:
            problems = error.problems
        shown = [_in_content(problem, root, args.content) for problem in problems]
    if shown:
        print(FORMATS[args.format](shown))
        print(f"{how_many(shown)} in what you are about to commit.", file=sys.stderr)
    if any(not problem.warning for problem in shown):
        return failed("Nothing was committed: a commit keeps private words for good.")
    return 0
