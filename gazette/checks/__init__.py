"""Checks finished files: links that lead nowhere, pages that lack something. Reads no record and writes nothing."""
