"""What reports and their files are called."""

from datetime import date

from smdesk.words.catalogue import Words


def report_title(words: Words, name: str) -> str:
    """Return what a kind of report is called."""
    return words(f"report_kind.{name}.title")


def report_stem(words: Words, day: date, name: str) -> str:
    """Return what a report's file is called, without its ending."""
    return words(f"report_kind.{name}.file", day=day)
