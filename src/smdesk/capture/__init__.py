"""Pictures of screens and pages."""

from smdesk.capture.screen import MssCamera

__all__ = ["MssCamera"]
