"""Documents for paper: what each report says, and which there are."""
