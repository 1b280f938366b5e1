"""A site of which a test looks at some pages only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gazette.views.context import Context
from gazette.views.shapes.dataset import Dataset
from gazette.views.shapes.pages import AnyPage
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


class SomePagesWithoutData(SomePages):
    """The same without tables of data and their pages, for a test that looks at neither."""

    datasets: tuple[Dataset, ...] = ()
