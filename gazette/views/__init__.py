"""Answers what a visitor wants to know, from the library and the day, as frozen values for templates and exports."""
