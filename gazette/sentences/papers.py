"""Headings on the pages of reports and plans."""

from __future__ import annotations

DISAGREE = "Where sources disagree"
NOTE = "About this text"
