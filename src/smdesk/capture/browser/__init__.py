"""Pictures of whole web pages, taken with a browser that is installed."""
