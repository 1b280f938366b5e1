"""A site of which a test looks at some pages only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gazette.addresses import file_of
from gazette.records import Page
from gazette.views.context import Context
from gazette.views.lists import promise_list
from gazette.views.shapes.dataset import Dataset
from gazette.views.shapes.pages import AnyPage
from gazette.views.site.data_pages import Downloads
from gazette.views.site.site import Site, SitePage


class SomePages(Site):
    """Finishes the pages with these addresses alone: the JSON-LD and the marks of other languages take longest."""

    def __init__(self, context: Context, is_shown: Callable[[str], bool]) -> None:
        super().__init__(context)
        self.is_shown = is_shown

    def shown_pages(self) -> Iterator[SitePage]:
        return (page for page in self.pages() if self.is_shown(page.address))

    def _finished(self, view: AnyPage) -> AnyPage:
        return super()._finished(view) if self.is_shown(view.head.address) else view


class PagesOfRecords(SomePages):
    """The pages of records, rounds and promises, without lists and tables of data; a standing page is made with all."""

    datasets: tuple[Dataset, ...] = ()

    def _pages(self, downloads: Downloads) -> Iterator[SitePage]:
        if any(self.is_shown(page.address) for page in self.context.library.of(Page)):
            yield from super()._pages(downloads)
            return
        yield from self._record_pages()
        for view in promise_list.pages(self.context):
            yield SitePage(file_of(view.head.address), "record.html", view)
