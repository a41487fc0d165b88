"""Pictures of screens and pages."""
