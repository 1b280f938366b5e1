"""Python-Markdown's inline patterns, each tried only where its own character occurs: same bytes, sooner."""

from __future__ import annotations

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_TRIGGERS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "short_form": ("[[",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}


class InlineWhereTriggered(InlineProcessor):
    """Half of a conversion's time goes into patterns that cannot match, in the loop of `__handleInline`."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._tried: list[tuple[Pattern, tuple[str, ...]]] = []

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString):
            return data
        for index, (pattern, triggers) in enumerate(self._patterns()[patternIndex:], patternIndex):
            if triggers and not any(trigger in data for trigger in triggers):
                continue
            start, matched = 0, True
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, index, start)  # type: ignore[attr-defined]
        return data

    def _patterns(self) -> list[tuple[Pattern, tuple[str, ...]]]:
        """In their order; one without a known trigger is tried everywhere."""
        if not self._tried:
            names = {
                id(self.md.inlinePatterns[name]): name for name in _TRIGGERS if name in self.md.inlinePatterns
            }
            self._tried = [(p, _TRIGGERS.get(names.get(id(p), ""), ())) for p in self.md.inlinePatterns]
        return self._tried
