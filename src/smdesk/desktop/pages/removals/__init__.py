"""What was removed, and what was referred to a case."""
