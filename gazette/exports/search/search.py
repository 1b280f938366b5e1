"""The search of a site: its index, and the page that reads it."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.addresses import file_of
from gazette.cache import Cache
from gazette.exports.search.index import FOLDER, Meta, search_files
from gazette.sentences.reader_words import reader_words
from gazette.sentences.search import SCRIPT_SENTENCES
from gazette.site_files import SiteFile
from gazette.views.site import search_sources
from gazette.views.site.site import Site, SitePage
from gazette.views.site.site_paths import SEARCH


def search_of(site: Site, pages: Sequence[SitePage], cache: Cache) -> tuple[list[SiteFile], SitePage]:
    """The files of the index of these pages, and the page of the search."""
    context = site.context
    sources = search_sources.sources(context, pages)
    meta = Meta(
        kinds=search_sources.kinds(),
        sentences=SCRIPT_SENTENCES,
        other_words=search_sources.other_words(context),
        reader_words=reader_words(context.library.search_words),
    )
    files, version = search_files(sources, meta, cache)
    filters, text = search_sources.filters(context, sources), search_sources.other_ways(context)
    view = search_sources.page(filters, FOLDER, version, text, search_sources.ask(context))
    return files, SitePage(file_of(SEARCH), "search.html", view)
