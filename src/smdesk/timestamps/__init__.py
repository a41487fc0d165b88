"""Time-stamp tokens (RFC 3161): asked for, read, and kept beside the ledger.

Nothing is imported here: each start looks into the folder, and few need what reads tokens.
"""
