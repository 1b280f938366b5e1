"""Prints views as files other than pages: feeds, data, calendars, the sitemap, the archive for a successor."""
