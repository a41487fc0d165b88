"""Lists from elsewhere, read into the register: headings, cells, matching, preview."""
