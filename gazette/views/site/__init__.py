"""The whole site: every page, feed and table of data there is; home page, standing pages, frame."""
