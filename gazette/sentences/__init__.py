"""The sentences that the software writes for readers, as functions from facts to a sentence."""
