"""Kinds of column that read and write what the domain holds, alike on both databases."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

from smdesk.domain.calendar import utc
from smdesk.domain.chain import canonical

V = TypeVar("V")


class Known(dict[str | None, V | None]):
    """What texts mean, each looked up once: a column has few, and its rows are many."""

    def __init__(self, meaning: Callable[[str], V]) -> None:
        super().__init__({None: None})
        self._meaning = meaning

    def __missing__(self, text: str) -> V:
        """Look up a text; what means nothing raises, and is not kept."""
        found = self[text] = self._meaning(text)
        return found


class Moment(TypeDecorator[datetime]):
    """An aware moment, stored and returned in UTC; SQLite itself knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002, D102  see TypeDecorator
        return None if value is None else utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002, D102  see TypeDecorator
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Chosen(TypeDecorator[StrEnum]):
    """One value of an enumeration, as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102  see TypeDecorator
        return None if value is None else value.value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:  # noqa: ARG002, D102  see TypeDecorator
        return Known(self.choices).__getitem__


class ChosenSet(TypeDecorator[frozenset[Any]]):
    """A set of an enumeration's values, as a sorted JSON list: one set has one spelling."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: frozenset[StrEnum] | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102  see TypeDecorator
        return None if value is None else json.dumps(sorted(value), separators=(",", ":"))

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:  # noqa: ARG002, D102  see TypeDecorator
        return Known(self._set_of).__getitem__

    def _set_of(self, text: str) -> frozenset[StrEnum]:
        return frozenset(map(self.choices, json.loads(text)))


class Codes(TypeDecorator[tuple[str, ...]]):
    """Codes in an order that means something, as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102  see TypeDecorator
        return None if value is None else json.dumps(value, separators=(",", ":"))

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:  # noqa: ARG002, D102  see TypeDecorator
        return Known(_codes).__getitem__


def _codes(text: str) -> tuple[str, ...]:
    return tuple(map(str, json.loads(text)))


class Names(TypeDecorator[Mapping[str, str]]):
    """A mapping of texts, as canonical JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, str] | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102  see TypeDecorator
        return None if value is None else canonical(value).decode()

    def process_result_value(  # noqa: D102  see TypeDecorator
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002  see TypeDecorator
    ) -> Mapping[str, str] | None:
        return None if value is None else json.loads(value)
