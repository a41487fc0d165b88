"""Printed reports: a document model and the one renderer that draws it as PDF."""

from smdesk.reports.renderer import PdfRenderer

__all__ = ["PdfRenderer"]
