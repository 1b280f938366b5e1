"""Python-Markdown's inline patterns, each tried only where its own character occurs: same bytes, sooner."""

from __future__ import annotations

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# Each pattern with the characters it cannot match without: the one or the other of two.
_TRIGGERS = {
    "backtick": ("`", "`"),
    "escape": ("\\", "\\"),
    "footnote": ("[^", "[^"),
    "short_form": ("[[", "[["),
    "reference": ("[", "["),
    "link": ("[", "["),
    "image_link": ("![", "!["),
    "image_reference": ("![", "!["),
    "short_reference": ("[", "["),
    "short_image_ref": ("![", "!["),
    "autolink": ("<", "<"),
    "automail": ("<", "<"),
    "linebreak": ("  \n", "  \n"),
    "html": ("<", "<"),
    "entity": ("&", "&"),
    "em_strong": ("*", "_"),
}
_EVERYWHERE = ("", "")
_Tried = list[tuple[Pattern, str, str]]


class InlineWhereTriggered(InlineProcessor):
    """Half of a conversion's time goes into patterns that cannot match, in the loop of `__handleInline`."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._tried: _Tried = []

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString):
            return data
        patterns = self._tried or self._patterns()
        for index in range(patternIndex, len(patterns)):
            pattern, one, other = patterns[index]
            if one not in data and other not in data:
                continue
            start, matched = 0, True
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, index, start
                )
        return data

    def _patterns(self) -> _Tried:
        """In their order; one that is not known here is tried everywhere."""
        patterns = self.md.inlinePatterns
        triggers = {id(patterns[name]): pair for name, pair in _TRIGGERS.items() if name in patterns}
        self._tried = [(pattern, *triggers.get(id(pattern), _EVERYWHERE)) for pattern in patterns]
        return self._tried
