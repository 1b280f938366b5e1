"""The only package that knows Pelican: a hook and a call each."""
