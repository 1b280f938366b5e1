"""The frozen shapes that templates and exports see: pages, their parts, charts, tables of data."""
