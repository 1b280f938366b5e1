"""Brings in what others keep in Excel: reads sheets, drafts documents from their rows, upgrades older content."""
