"""The retention schedule."""
