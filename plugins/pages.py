"""The only generator: gathers every page and file with Pelican's templates, and checks them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from gazette.build import assemble, versioned_styles
from gazette.library.build_day import is_recorded
from gazette.problems import ProblemsFound
from gazette.publishing.output_state import output_state
from gazette.rendering import Renderer
from gazette.views.context import Context
from gazette.views.site import frame
from gazette.views.site.site import Site
from plugins.run import Run, run_of
from plugins.strict import stop


class GazettePages(Generator):  # type: ignore[misc]  # Pelican has no types
    """Pelican makes a new generator for each run, with its own Jinja environment."""

    run: Run

    def generate_output(self, writer: object) -> None:
        """Gathers and checks the edition, which is published if the whole run succeeds."""
        run = self.run
        if run.library is None:
            return
        context = Context(run.library, run.today, run.base_url, is_for_the_public=run.keep_register)
        try:
            renderer = Renderer(self.env, frame.frame(context, versioned_styles(run.theme, context)))
            run.present = output_state(run.places, run.output, run.retained)
            published = run.present.digests
            edition, run.summary = assemble(Site(context), renderer, run.theme, run.output, published, run.pages)
            is_entered = run.keep_register and is_recorded(run.now, run.content)
            run.edition = replace(edition, register_of=run.library.office.feed_ids if is_entered else "")
        except ProblemsFound as error:
            stop(run, error)


def add_generator(pelican: Pelican) -> Any:
    return type("GazettePages", (GazettePages,), {"run": run_of(pelican)})


def register() -> None:
    signals.get_generators.connect(add_generator)
