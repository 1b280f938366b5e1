"""The build, without Pelican: takes a library and a renderer, returns a checked edition."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gazette.addresses import file_of, relative, root_of
from gazette.cache import Cache, Key, key_of, key_of_value
from gazette.checks.links import BrokenLink, broken_links
from gazette.checks.required_on_home import missing_from_home
from gazette.checks.site import PAGES, CheckedSite
from gazette.edition import Edition, KnownFile, gather, known_file
from gazette.exports.data import files_of_data
from gazette.exports.feeds import FORMATS
from gazette.exports.files import files_besides_data
from gazette.exports.office_styles import office_stylesheet
from gazette.exports.search.search import search_of
from gazette.link_mistakes import link_mistakes
from gazette.manifest import MANIFEST
from gazette.markup.body import SiteLink
from gazette.page_anchors import AnchorsOf, anchors_of_pages
from gazette.path_mistakes import path_mistakes
from gazette.problems import Problem, ProblemsFound
from gazette.rendering import Renderer
from gazette.site_files import SiteFile
from gazette.views.context import Context
from gazette.views.site.data_pages import Download
from gazette.views.site.site import Site, SitePage


@dataclass(frozen=True)
class Summary:
    """The figures of a build, for its closing line."""

    records: int
    pages: int
    feeds: int
    links: int
    files: int


def assemble(
    site: Site, renderer: Renderer, theme: Path, folder: Path, published: Mapping[str, str], cache: Cache
) -> tuple[Edition, Summary]:
    """Gathers every file, checks every link, counts. Raises ProblemsFound; writes nothing.

    `published` has the SHA-256 of each file that is in the output folder already, which need not be made again.
    """
    pages, other_files = pages_and_other_files(site, theme, cache)
    files = [*_page_files(pages, renderer), *other_files]
    _require_a_page_of_each_record(site, {file.path for file in files})
    _require_free_places(site, files, anchors_of_pages(lambda: pages, lambda: renderer))
    commit = site.context.library.commit
    edition = gather(files, published, cache, _fingerprints(site), commit, renderer.compile_templates)
    checked = CheckedSite(edition.pages, (*edition.known, MANIFEST), site.context.base_url)
    _require_whole_links(site, checked, folder)
    _require_links_on_home(site, checked)
    return edition, _summary(site, pages, edition)


def pages_and_other_files(site: Site, theme: Path, cache: Cache) -> tuple[list[SitePage], list[SiteFile]]:
    """Every page, with a redirect in each folder that has none, and every file that is not a page."""
    data_files = list(files_of_data(site))
    pages = list(site.pages(_downloads(data_files, cache)))
    index, search_page = search_of(site, pages, cache)
    pages.append(search_page)
    other_files = [*data_files, *index, *files_besides_data(site, pages, theme)]
    paths = [*(page.path for page in pages), *(file.path for file in other_files)]
    return [*pages, *site.parent_redirects(paths, pages)], other_files


def _fingerprints(site: Site) -> dict[str, str]:
    return {record.identity: record.fingerprint for record in site.context.library.documents}


def versioned_styles(theme: Path, context: Context) -> tuple[str, ...]:
    """The stylesheets with a version in their address, so that a browser never keeps an old one."""
    compiled = theme / "static" / "styles" / "main.css"
    if not compiled.is_file():
        where = "/".join(compiled.parts[-4:])
        raise ProblemsFound(
            [Problem(where, 1, "The stylesheet is not there yet.", "Run make site, which compiles it.")]
        )
    office = context.library.office
    colours = office_stylesheet(office.colour, office.shown_site_name).encode()
    styles = (("styles/main.css", compiled.read_bytes()), ("office.css", colours))
    return tuple(f"assets/{path}?v={key_of(data).hex()[:8]}" for path, data in styles)


def _page_files(pages: list[SitePage], renderer: Renderer) -> Iterator[SiteFile]:
    """A page depends only on templates, frame and view, so their hash is its key."""
    around = key_of(_templates_key(renderer), key_of_value(renderer.frame))
    for page in pages:
        key = key_of(around, page.template, page.view_key)
        yield SiteFile(page.path, key, partial(_page_bytes, renderer, page))


def _templates_key(renderer: Renderer) -> Key:
    """A hash of all templates, including those that Pelican's settings put over the theme's."""
    return key_of(*(part for name, text in renderer.templates() for part in (name, text)))


def _page_bytes(renderer: Renderer, page: SitePage) -> bytes:
    return renderer.render(page.template, page.view).encode()


def _downloads(data_files: Iterable[SiteFile], cache: Cache) -> dict[str, Download]:
    """Size and checksum of each file of the data, by path; a file in the cache is not made again."""
    downloads = {}
    for file in data_files:
        cached = cache.get(file.cache_key)
        known = KnownFile(*cached) if cached else known_file(file.make())
        downloads[file.path] = Download(known.size, known.digest)
    return downloads


def _require_free_places(site: Site, files: list[SiteFile], anchors: AnchorsOf) -> None:
    """Raises ProblemsFound where the paths of two files collide, or a written address leads to no file."""
    paths = [*(file.path for file in files), MANIFEST]
    broken = link_mistakes(site.context.library, paths, site.context.base_url, anchors)
    if problems := [*path_mistakes(site.context, paths), *broken]:
        raise ProblemsFound(problems)


def _require_a_page_of_each_record(site: Site, paths: Collection[str]) -> None:
    """Raises ProblemsFound where a record or a part of one has no page. The text of a page may be part of a list."""
    remedy = "Tell the makers of this software."
    library = site.context.library
    lost = [record for record in library.documents if file_of(record.address) not in paths]
    problems = [record.problem("The record has no page.", remedy) for record in lost]
    problems += [
        record.problem(f"Its part at /{address} has no page.", remedy)
        for record in library.documents
        for address in record.part_addresses()
        if file_of(address) not in paths
    ]
    if problems:
        raise ProblemsFound(problems)


def _require_whole_links(site: Site, checked: CheckedSite, folder: Path) -> None:
    """Raises ProblemsFound where a link leads nowhere."""
    broken = list(broken_links(checked))
    if broken:
        # Feeds repeat the text of pages; a link that is broken in both is reported once, for the page.
        on_pages = [link for link in broken if link.page.endswith(PAGES)]
        raise ProblemsFound(_link_problem(site, link, folder) for link in on_pages or broken)


def _require_links_on_home(site: Site, checked: CheckedSite) -> None:
    """Raises ProblemsFound where the home page does not lead to what the law wants in a prominent place."""
    problems = list(missing_from_home(checked, site.required_on_home))
    if problems:
        raise ProblemsFound(problems)


def _summary(site: Site, pages: list[SitePage], edition: Edition) -> Summary:
    library = site.context.library
    return Summary(
        records=len(library.records),
        pages=len(pages),
        feeds=len(site.feeds) * len(FORMATS),
        links=sum(len(facts.links) for facts in edition.pages.values()),
        files=len(edition.known),
    )


def _link_problem(site: Site, broken: BrokenLink, folder: Path) -> Problem:
    """A broken link, at the file and line of the content that has it; else at the file that would be published."""
    remedy = f"Did you mean {broken.nearest}?" if broken.nearest else "Write an address that exists, or remove it."
    record = site.records_by_address.get(broken.page.removesuffix("index.html"))
    if record:
        root = root_of(record.address)
        for slot in record.body.slots:
            if isinstance(slot, SiteLink) and relative(slot.written.lstrip("/"), root) == broken.href:
                return Problem(
                    record.shown, slot.line, f"The link to {slot.written} is broken: there is no such page.", remedy
                )
        return record.problem(f"On its page the link {broken.href} is broken: {broken.why}", remedy)
    return Problem(f"{folder.name}/{broken.page}", broken.line_in_html, f"{broken.href}: {broken.why}", remedy)
