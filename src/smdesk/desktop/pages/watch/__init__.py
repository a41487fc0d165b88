"""Watch hours, absences and the crisis list."""
