"""The grounds that a municipality's own can start from; each is stored when it is first used."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from smdesk.domain.moderation import Ground
from smdesk.resource_files import resource_path, spoken
from smdesk.services.ports import Snapshot, UnitOfWork

LANGUAGE = "sv"
"""What is stored by itself is Swedish: the log is a public record, and the laws are in Swedish."""


@lru_cache
def shipped(language: str = LANGUAGE) -> Mapping[str, Ground]:
    """Return the program's own grounds by id, which is the same in every language."""
    read = tomllib.loads(resource_path("grounds", f"{spoken(language)}.toml").read_text("utf-8"))
    return {one["id"]: Ground(**one) for one in read["ground"]}


def all_grounds(snapshot: Snapshot, language: str = LANGUAGE) -> tuple[Ground, ...]:
    """Return the municipality's grounds, and those of the program's that it has not stored.

    They stand in the program's order; what the municipality has added comes last.
    """
    stored = {one.id: one for one in snapshot.grounds.all()}
    first = shipped(language)
    own = [one for one in stored.values() if one.id not in first]
    return (*(stored.get(one.id, one) for one in first.values()), *own)


def stored_ground(work: UnitOfWork, ground_id: str | None) -> Ground | None:
    """Return a ground's row; one of the program's is stored now, if it was not before."""
    if ground_id is None:
        return None
    found = work.grounds.get(ground_id)
    first = shipped().get(ground_id)
    if found is None and first is not None:
        work.grounds.add(first)
        return first
    return found
