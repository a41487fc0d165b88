"""The archive: captures, their evidence, and the archive's care."""
