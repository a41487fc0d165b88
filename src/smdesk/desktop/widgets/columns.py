"""Columns that stand below one another where there is no room beside."""

from PySide6.QtWidgets import QBoxLayout


def set_beside(columns: QBoxLayout, *, beside: bool) -> None:
    """Put columns beside or below one another."""
    directions = QBoxLayout.Direction
    columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
