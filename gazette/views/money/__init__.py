"""Awards, their totals, and whether the money of a round adds up."""
