"""The window: Qt widgets in front of the services; it knows services and domain, no tools."""
