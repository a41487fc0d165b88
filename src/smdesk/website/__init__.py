"""The list of channels on the website: written by templates, and the published page read back."""
