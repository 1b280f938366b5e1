"""Sentences on police and crime plans: what the law says a plan must contain, and where it is."""

from __future__ import annotations

STATUTORY_CONTENTS = "Police Reform and Social Responsibility Act 2011, section 7(1), names six things."


def paragraph(number: str) -> str:
    return f"Paragraph {number}"


def objective(number: str, text: str) -> str:
    return f"{number} {text}"
