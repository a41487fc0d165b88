"""Bags on disk, the ledger, fixity."""
