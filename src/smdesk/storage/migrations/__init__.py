"""The steps from an empty database to today's tables; found as files, also when frozen."""
