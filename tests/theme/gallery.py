"""Every component's examples: read from their files, made into parts of a view, each printed as a small page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jinja2 import ChoiceLoader, DictLoader

from gazette import differences
from gazette.rendering import Renderer
from gazette.views.shapes import home_parts, long_texts, pages, parts, states, strips, topic_parts
from gazette.views.shapes.parts import Head
from tests.theme.printing import environment
from tests.theme.sample_pages import FRAME

THEME = Path(__file__).parents[2] / "theme"
COMPONENTS = THEME / "components"
_PLACES = {
    "main": "<main><h1>{name}</h1>{call}</main>",
    "block": "<main><h1>{name}</h1><h2>A block</h2>{call}</main>",
    "title": "<main>{call}</main>",
    "header": "<header>{call}</header><main><h1>{name}</h1></main>",
    "footer": "<main><h1>{name}</h1></main><footer>{call}</footer>",
}
_PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}</title>
{{% for style in frame.styles %}}<link rel="stylesheet" href="{{{{ href(style) }}}}">{{% endfor %}}
</head>
<body>
{{% from "components/{component}/template.html" import {macro} %}}
{body}
</body>
</html>
"""


@dataclass(frozen=True)
class Example:
    component: str
    name: str
    macro: str
    place: str
    arguments: dict[str, Any]
    inside: str = ""  # HTML that the macro prints where it calls its caller

    @property
    def path(self) -> str:
        return f"{self.component}-{self.name.lower().replace(' ', '-').replace(',', '')}/"

    @property
    def template(self) -> str:
        """A page with nothing on it but this example."""
        call = f"{{{{ {self.macro}(**view.arguments) }}}}"
        if self.inside:
            call = f"{{% call {self.macro}(**view.arguments) %}}{self.inside}{{% endcall %}}"
        body = _PLACES[self.place].format(name=self.name, call=call)
        return _PAGE.format(name=self.name, component=self.component, macro=self.macro, body=body)


@dataclass(frozen=True)
class ExamplePage:
    head: Head
    arguments: dict[str, Any]


class _Loader(yaml.SafeLoader):
    """YAML in which `!Fact {…}` is a Fact."""


def _part(loader: _Loader, name: str, node: yaml.MappingNode) -> Any:
    fields = loader.construct_mapping(node, deep=True)
    modules = (parts, pages, states, strips, topic_parts, home_parts, long_texts, differences)
    shape = next(getattr(module, name) for module in modules if hasattr(module, name))
    return shape(**{str(key): tuple(value) if isinstance(value, list) else value for key, value in fields.items()})


_Loader.add_multi_constructor("!", _part)


def components() -> list[str]:
    return sorted(path.name for path in COMPONENTS.iterdir() if path.is_dir())


def examples() -> Iterator[Example]:
    for component in components():
        text = (COMPONENTS / component / "examples.yaml").read_text(encoding="utf-8")
        for written in yaml.load(text, _Loader):  # a subclass of SafeLoader
            macro, place = written.get("macro", component), written.get("place", "main")
            yield Example(component, written["name"], macro, place, written["with"], written.get("inside", ""))


def printed(example: Example) -> str:
    around = environment(THEME / "templates")
    around.loader = ChoiceLoader([DictLoader({"example.html": example.template}), around.loader])  # type: ignore[list-item]
    head = Head(address=example.path, title=example.name, description="")
    return Renderer(around, FRAME).render("example.html", ExamplePage(head, example.arguments))  # type: ignore[arg-type]
