"""The two failures that are nobody's bug: what the user can mend, and what the surroundings did.

An error carries a code and values, never prose: the words package turns `error.<code>` into text in
the reader's language. Anything else that is raised is a bug.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TextKeys:
    """A value that is itself among the program's texts, by key; several are listed."""

    keys: tuple[str, ...]


class SmdeskError(Exception):
    """What both kinds share."""

    def __init__(self, code: str, *, at: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.at = at
        """The form field, column or command-line option that it belongs to."""
        self.values: Mapping[str, object] = values


class UserError(SmdeskError):
    """The user can mend it; shown at the field. Exit code 2."""


class SurroundingsError(SmdeskError):
    """Disk, network, screen or database failed; a banner says what is safe. Exit code 3."""


class ConflictError(UserError):
    """Somebody else saved the same card in between; both versions are kept for the reader."""

    def __init__(self, mine: object, theirs: object) -> None:
        super().__init__("conflict")
        self.mine = mine
        self.theirs = theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with what somebody entered, and where."""

    code: str
    at: str
    values: Mapping[str, object] = field(default_factory=dict)


class InvalidError(UserError):
    """An entry with one or more problems; nothing was stored."""

    def __init__(self, problems: list[Problem]) -> None:
        first = problems[0]
        super().__init__(first.code, at=first.at, **first.values)
        self.problems = tuple(problems)


def refuse(problems: list[Problem]) -> None:
    """Let pass what has no problems.

    Raises:
        InvalidError: with all of them.
    """
    if problems:
        raise InvalidError(problems)
