"""Brings in a text from Word, OpenDocument, a web page, PDF or the clipboard, as the project's Markdown."""
