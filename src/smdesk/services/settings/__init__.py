"""What was chosen here, and what the organisation decided."""
