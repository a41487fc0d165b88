"""What is wrong with an export, gathered so that somebody can mend all of it in one go."""

from dataclasses import dataclass, replace

from smdesk.domain.errors import InvalidError, Problem

MOST = 50
"""Problems after which nobody reads on: the file is another one."""
SHOWN = 60
"""Characters of a wrong value that the message repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in an export a value stands."""

    table: str
    row: int = 0
    field: str = ""

    def at(self, field: str) -> "Place":
        """Return the place of a field of this one."""
        return replace(self, field=f"{self.field}.{field}" if self.field else field)


class Faults:
    """Gathers problems, up to a number."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, code: str, place: Place, **values: object) -> None:
        """Note one.

        Raises:
            InvalidError: with all of them, when there are too many.
        """
        at = f"{place.table} {place.row} {place.field}".strip()
        where = {"table": place.table, "row": place.row, "field": place.field}
        self.found.append(Problem(code=code, at=at, values={**where, **values}))
        if len(self.found) >= MOST:
            self.stop()

    def stop(self) -> None:
        """End here if there are any.

        Raises:
            InvalidError: with all of them.
        """
        if self.found:
            raise InvalidError(self.found)


def shown(value: object) -> str:
    """Return a wrong value as the message repeats it."""
    text = str(value)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
