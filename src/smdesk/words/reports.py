"""What reports and their files are called."""

from collections.abc import Mapping
from datetime import date

from smdesk.domain.errors import UserError
from smdesk.words.catalogue import Words


def report_title(words: Words, name: str) -> str:
    """Return what a kind of report is called."""
    return words(f"report_kind.{name}.title")


def report_stem(words: Words, day: date, name: str) -> str:
    """Return what a report's file is called, without its ending."""
    return words(f"report_kind.{name}.file", day=day)


def left_out_texts(words: Words, left_out: Mapping[str, UserError]) -> list[str]:
    """Return why each kind of report is not among those that were saved."""
    return [
        words(
            "cli.report_left_out",
            name=report_title(words, name),
            why=words.explain(error),
        )
        for name, error in left_out.items()
    ]
