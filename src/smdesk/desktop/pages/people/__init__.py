"""People, their mandates, grounds and accesses."""
