"""The policy's guidance."""
