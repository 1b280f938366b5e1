"""The languages of documents, and text that says which of them it is in."""

from __future__ import annotations

from html import escape

PAGE_LANGUAGE = "en"  # of everything that the software writes
LANGUAGES = {"en": "English", "cy": "Welsh"}
OWN_NAMES = {"en": "English", "cy": "Cymraeg"}  # as the pages of Welsh offices link to their versions


class ForeignText(str):
    """A text in another language than the words around it. HTML marks it, so that it is read aloud in its own."""

    lang: str

    def __new__(cls, text: str, lang: str) -> ForeignText:
        foreign = super().__new__(cls, text)
        foreign.lang = lang
        return foreign

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # for pickle
        return str(self), self.lang

    def __html__(self) -> str:
        return f'<span lang="{self.lang}">{escape(str(self))}</span>'


class MixedText(str):
    """A sentence of the software around words in another language, which HTML marks."""

    parts: tuple[str, ...]

    def __new__(cls, *parts: str) -> MixedText:
        mixed = super().__new__(cls, "".join(parts))
        mixed.parts = parts
        return mixed

    def __getnewargs__(self) -> tuple[str, ...]:  # type: ignore[override]  # for pickle
        return self.parts

    def __html__(self) -> str:
        return "".join(map(html_of, self.parts))


def html_of(text: str) -> str:
    """A text as HTML, with its language where it knows that."""
    return text.__html__() if isinstance(text, ForeignText | MixedText) else escape(text)


def text_in(text: str, lang: str) -> str:
    """The text with its language, where that is not the language of the page."""
    return text if lang == PAGE_LANGUAGE or not text else ForeignText(text, lang)


def html_beside(lang: str, text: str, lang_of_text: str) -> str:
    """A text as HTML beside words in a language, with its own language where that is another one."""
    return escape(text) if lang == lang_of_text else f'<span lang="{lang_of_text}">{escape(text)}</span>'
