"""smdesk: a municipality's social media, registered, archived and reported."""

__version__ = "0.1.0"
