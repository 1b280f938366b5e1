"""The build, without Pelican: a library and a renderer in, a checked edition out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette.addresses import file_of, relative, root_of
from gazette.cache import Cache, Key, code_version, key_of, key_of_value
from gazette.checks.links import BrokenLink, broken_links
from gazette.checks.required_on_home import missing_from_home
from gazette.checks.site import PAGES, CheckedSite
from gazette.edition import Edition, PlannedFile, gather
from gazette.exports import data, files
from gazette.exports.export import Export
from gazette.markup.body import SiteLink
from gazette.problems import Problem, ProblemsFound
from gazette.rendering import Renderer
from gazette.views.context import Context
from gazette.views.kinds import duties
from gazette.views.lists import duty_list
from gazette.views.record.addresses import page_address
from gazette.views.site.data_pages import Download
from gazette.views.site.site import Site, SitePage


@dataclass(frozen=True)
class Summary:
    """What a build came to, for its closing line."""

    records: int
    held: int
    pages: int
    feeds: int
    links: int
    files: int


def assemble(site: Site, renderer: Renderer, theme: Path, folder: Path, cache: Cache) -> tuple[Edition, Summary]:
    """Gathers every file, checks every link, counts. Raises ProblemsFound; writes nothing."""
    data_files = list(_sources(data.of_site(site)))
    pages = list(site.pages(_downloads(data_files, cache)))
    other_files = [*data_files, *_sources(files.of_site(site, pages, theme))]
    pages += site.shortened([*(page.path for page in pages), *(source.path for source in other_files)], pages)
    _each_page_once(pages)
    sources = [*_page_sources(pages, renderer), *other_files]
    edition = gather(sources, folder, cache)
    _nothing_is_lost(site, edition)
    checked = CheckedSite(edition.pages, edition.known, site.context.base_url)
    broken = list(broken_links(checked))
    if broken:
        # Feeds repeat the text of pages: what is broken in both is told once, where the page has it.
        on_pages = [one for one in broken if one.page.endswith(PAGES)]
        raise ProblemsFound(_blamed(site, one, folder) for one in on_pages or broken)
    _law_is_on_home(site, checked)
    links = sum(len(facts.links) for facts in edition.pages.values())
    library = site.context.library
    # The text of a withheld record could be guessed and the guess proved by its fingerprint.
    edition.records = {r.identity: r.fingerprint for r in library.records if r.status != "withheld"}
    edition.commit = library.commit
    summary = Summary(
        len(library.records), len(library.held), len(pages), len(site.feeds) * 3, links, len(edition.known)
    )
    return edition, summary


def versioned_styles(theme: Path, context: Context) -> tuple[str, ...]:
    """The stylesheets with a version in their address, so that a browser never keeps an old one."""
    compiled = theme / "static" / "styles" / "main.css"
    if not compiled.is_file():
        where = "/".join(compiled.parts[-4:])
        raise ProblemsFound(
            [Problem(where, 1, "The stylesheet is not there yet.", "Run make site, which compiles it.")]
        )
    colours = files.office_css(context.library.office.colour).encode()
    styles = (("styles/main.css", compiled.read_bytes()), ("office.css", colours))
    return tuple(f"assets/{path}?v={key_of(data).hex()[:8]}" for path, data in styles)


def theme_key(renderer: Renderer) -> Key:
    """A hash of every template that there is, those that Pelican's settings put over the theme's included."""
    return key_of(code_version(), *(part for name, text in renderer.templates() for part in (name, text)))


def _page_sources(pages: list[SitePage], renderer: Renderer) -> Iterator[PlannedFile]:
    """A page is a pure function of templates, frame and view: their hash is its key."""
    around = key_of(theme_key(renderer), key_of_value(renderer.frame))
    for page in pages:
        key = key_of(around, page.path, page.template, key_of_value(page.view))
        yield PlannedFile(page.path, key, lambda page=page: renderer.render(page.template, page.view).encode())  # type: ignore[misc]


def _sources(exports: Iterable[Export]) -> Iterator[PlannedFile]:
    for export in exports:
        yield PlannedFile(export.path, key_of(code_version(), export.path, export.key), export.make)


def _downloads(sources: Iterable[PlannedFile], cache: Cache) -> dict[str, Download]:
    """Size and checksum of each file of the data; what is already known is not made again."""
    found = {}
    for source in sources:
        known = cache.get(source.key)
        data_bytes = b"" if known else source.make()
        digest, size = (known[0], known[1]) if known else (hashlib.sha256(data_bytes).hexdigest(), len(data_bytes))
        found[source.path] = Download(size, digest)
    return found


def _each_page_once(pages: list[SitePage]) -> None:
    """Two pages in one file would lose one of them in silence."""
    first: dict[str, SitePage] = {}
    for page in pages:
        if page.path in first:
            raise ProblemsFound(
                [
                    Problem(
                        page.path,
                        1,
                        f"Two pages want the address /{page.address}.",
                        "Rename one of their files.",
                    )
                ]
            )
        first[page.path] = page


def _nothing_is_lost(site: Site, edition: Edition) -> None:
    """Records in = pages out, rounds too; the words of a page may stand above a list."""
    lost = [record for record in site.context.library.records if file_of(page_address(record)) not in edition.known]
    problems = [record.problem("The record has no page.", "Tell the makers of this software.") for record in lost]
    for fund in site.context.library.funds:
        for one in fund.rounds:
            if file_of(fund.round_address(one.id)) not in edition.known:
                problems.append(fund.problem(f"The round {one.id} has no page.", "Tell the makers of this software."))
    if problems:
        raise ProblemsFound(problems)


def _law_is_on_home(site: Site, checked: CheckedSite) -> None:
    told = list(missing_from_home(checked, map(duties.address_shown, duty_list.required_on_home(site.context))))
    if told:
        raise ProblemsFound(told)


def _blamed(site: Site, broken: BrokenLink, folder: Path) -> Problem:
    """A broken link, told at the content file and line that wrote it; else at the file that would be published."""
    remedy = f"Did you mean {broken.nearest}?" if broken.nearest else "Write an address that is there, or take it out."
    record = site.records_by_address.get(broken.page.removesuffix("index.html"))
    if record:
        root = root_of(record.address)
        for slot in record.body.slots:
            if isinstance(slot, SiteLink) and relative(slot.written.lstrip("/"), root) == broken.href:
                return Problem(record.shown, slot.line, f"The link to {slot.written} leads nowhere.", remedy)
        return record.problem(f"On its page the link {broken.href} is broken: {broken.why}", remedy)
    return Problem(f"{folder.name}/{broken.page}", broken.line_in_html, f"{broken.href}: {broken.why}", remedy)
