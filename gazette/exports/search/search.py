"""The search of a site: its index, and the page that reads it."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.addresses import file_of
from gazette.cache import Cache
from gazette.exports.search.index import FOLDER, Meta, search_files
from gazette.sentences.search import SCRIPT_SENTENCES
from gazette.site_files import SiteFile
from gazette.views.site import search
from gazette.views.site.site import Site, SitePage
from gazette.views.site.site_paths import SEARCH


def search_of(site: Site, pages: Sequence[SitePage], cache: Cache) -> tuple[list[SiteFile], SitePage]:
    """The files of the index of these pages, and the page of the search."""
    context = site.context
    found = search.sources(context, pages)
    meta = Meta(
        kinds=search.kinds(),
        sentences=SCRIPT_SENTENCES,
        other_words=search.other_words(context),
        shown_words=search.said_by_readers(context.library),
    )
    files, version = search_files(found, meta, cache)
    view = search.page(search.filters(context, found), FOLDER, version, search.other_ways(context))
    return files, SitePage(file_of(SEARCH), "search.html", view)
