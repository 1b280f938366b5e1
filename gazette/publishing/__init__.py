"""Publishes an edition as a whole: stages it beside the output, switches the two, keeps the last one to put back."""
