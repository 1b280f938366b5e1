"""The one generator: makes every page and file through Pelican's templates, and has them checked."""

from __future__ import annotations

from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from gazette.build import assemble, versioned_styles
from gazette.problems import ProblemsFound
from gazette.rendering import Renderer
from gazette.views.context import Context
from gazette.views.site import frame
from gazette.views.site.site import Site
from plugins import run, strict


class GazettePages(Generator):  # type: ignore[misc]  # Pelican has no types
    """Pelican makes one for each run, with its own Jinja environment."""

    current: run.Run

    def generate_output(self, writer: object) -> None:
        """Gathers and checks the edition; it is published when the whole run has ended well."""
        current = self.current
        if current.library is None:
            return
        place = Context(current.library, current.today, current.base_url, stands_still=current.show_future)
        try:
            renderer = Renderer(self.env, frame.frame(place, versioned_styles(current.theme, place)))
            current.edition, current.summary = assemble(
                Site(place), renderer, current.theme, current.output, current.pages
            )
        except ProblemsFound as found:
            strict.stop(found)


def add_generator(pelican: Pelican) -> Any:
    return type("GazettePages", (GazettePages,), {"current": run.of(pelican)})


def register() -> None:
    signals.get_generators.connect(add_generator)
