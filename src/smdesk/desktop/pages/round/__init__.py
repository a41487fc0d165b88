"""The half-year's round: what is due, and taking it."""
