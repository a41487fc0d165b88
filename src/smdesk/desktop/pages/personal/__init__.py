"""Personal data: extracts, leavers, the record of processing."""
