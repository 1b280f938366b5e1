"""Tools for work on the project, which the site does not need."""
