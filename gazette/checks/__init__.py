"""Checks finished files: links that lead nowhere, pages that lack something. Knows no record and writes nothing."""
