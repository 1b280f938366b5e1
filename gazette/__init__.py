"""A police and crime commissioner's published record: read, checked, joined, shown. Knows nothing of Pelican."""
