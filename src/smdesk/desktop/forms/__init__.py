"""Compiled Designer forms; made by pyside6-uic from ui/, never edited."""
