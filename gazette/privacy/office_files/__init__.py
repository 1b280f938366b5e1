"""Finds hidden data in Word, Excel, PowerPoint and OpenDocument files, and writes copies of them without it."""
