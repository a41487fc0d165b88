"""Reports: chosen, shown, printed, saved."""
