"""Documents for people: PDF, later web lists and spreadsheets."""
