"""Open files in and out: CSV and XLSX."""
