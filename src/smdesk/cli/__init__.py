"""The command line: every job without a window, for scripts and administrators.

Exit codes: 0 done, 1 done with findings (a checksum that differs, a gap), 2 bad input,
3 the surroundings failed, 70 a bug.
"""
