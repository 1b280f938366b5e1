"""Answers visitors' questions from the library and the day, as frozen values for templates and exports."""
