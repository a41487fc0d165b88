"""Settings, and what an organisation decides."""
