"""Brings in what others keep in Word and Excel: reads texts and sheets, drafts documents, upgrades older content."""
