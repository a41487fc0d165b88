"""Units and managers."""
