"""What a removal's log lacks, what is wrong with it, and whether there may be a copy (P8, P2)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from smdesk.domain.calendar import check_not_ahead, swedish_day
from smdesk.domain.errors import Problem
from smdesk.domain.moderation import AuthorTold, CopyState, Ground, Police, Referral, Removal
from smdesk.domain.restricted import RestrictedCopy
from smdesk.domain.texts import check_line, check_text

OLDEST_DAYS = 3653
"""Nobody logs what was found longer ago than ten years: the year is mistyped."""
REFERRAL_DAYS = 7
"""So long a referral may wait for its case number."""
JOINED, NOT_SAID = " · ", "–"
"""What stands between the parts of a ground as it reads, and where one is not known."""


class Missing(StrEnum):
    """What a log lacks, in the order of the walk; each is named after its field."""

    PLACE = "place"
    GROUND = "ground"
    COPY = "copy"
    NO_COPY = "no_copy"
    COPY_TO_DESTROY = "copy_to_destroy"
    """There is a copy, and the ground says that none may be possessed."""
    REMOVED_AT = "removed_at"
    REMOVED_BY = "removed_by"
    TOLD = "told"
    NOT_TOLD = "not_told"
    CASE_NUMBER = "case_number"
    """Neither the number, nor why there is none."""
    POLICE = "police"
    """Unanswered, or waiting for somebody else's decision."""


TEXTS = ("place", "note", "no_copy", "not_told", "no_case")
LINES = ("case_number", "police_number")
"""What is written freely in a log: several lines, or one."""
FIELDS = {Missing.GROUND: "ground_id", Missing.COPY_TO_DESTROY: "copy"}
"""The fields of what is not named after its own."""


def missing(
    removal: Removal, ground: Ground | None, copies: Iterable[RestrictedCopy]
) -> tuple[Missing, ...]:
    """Return what a log lacks before it is finished, in the order of the walk."""
    told, police = removal.told, removal.police
    lacks = {
        Missing.PLACE: not removal.place.strip(),
        Missing.GROUND: ground is None,
        **_lacks_of_copy(removal, ground, tuple(copies)),
        Missing.REMOVED_AT: removal.removed_at is None,
        Missing.REMOVED_BY: removal.removed_by is None,
        Missing.TOLD: told is None,
        Missing.NOT_TOLD: told is AuthorTold.UNSUITABLE and not removal.not_told.strip(),
        Missing.CASE_NUMBER: not (removal.case_number.strip() or removal.no_case.strip()),
        Missing.POLICE: police is None or police is Police.UNDECIDED,
    }
    return tuple(one for one in Missing if lacks[one])


def _lacks_of_copy(
    removal: Removal, ground: Ground | None, copies: tuple[RestrictedCopy, ...]
) -> dict[Missing, bool]:
    """Tell what the log lacks of its copy; one that was disposed of by decision was kept."""
    if ground is not None and not ground.copy_allowed:
        there = bool(kept(copies))
        return {Missing.COPY: False, Missing.NO_COPY: False, Missing.COPY_TO_DESTROY: there}
    unexplained = removal.copy in {CopyState.FORBIDDEN, CopyState.IMPOSSIBLE}
    return {
        Missing.COPY: not copies and removal.copy in {None, CopyState.KEPT},
        Missing.NO_COPY: not copies and unexplained and not removal.no_copy.strip(),
        Missing.COPY_TO_DESTROY: False,
    }


def kept(copies: Iterable[RestrictedCopy]) -> list[RestrictedCopy]:
    """Return the copies that are there still."""
    return [copy for copy in copies if copy.gone_at is None]


def settled(removal: Removal, ground: Ground | None, copies: Iterable[RestrictedCopy]) -> Removal:
    """Return a log whose answer about the copy is what the ground and the store say.

    A ground that lets nobody possess the material answers for whoever writes; else a copy in the
    restricted store says that one was kept.
    """
    if ground is not None and not ground.copy_allowed:
        return replace(removal, copy=CopyState.FORBIDDEN)
    if kept(copies):
        return replace(removal, copy=CopyState.KEPT, no_copy="")
    return removal


def hours(removal: Removal) -> float | None:
    """Return the hours from discovery to removal; None until it is removed."""
    if removal.removed_at is None:
        return None
    return (removal.removed_at - removal.found_at) / timedelta(hours=1)


def is_over(moment: datetime | None, day: date) -> bool:
    """Tell whether something had happened by the end of a Swedish day."""
    return moment is not None and swedish_day(moment) <= day


def stated(ground: Ground) -> str:
    """Return a ground as it reads today: name, law, section and the day it was checked."""
    checked = ground.checked_on.isoformat() if ground.checked_on else NOT_SAID
    return JOINED.join((ground.name, ground.law, ground.section or NOT_SAID, checked))


def stated_parts(text: str) -> tuple[str, str, str, str] | None:
    """Return name, law, section and day as `stated` joined them, empty for what was not said.

    None for a text that it did not write.
    """
    name, *others = text.rsplit(JOINED, 3)
    if len(others) != 3:  # noqa: PLR2004  law, section and day
        return None
    law, section, checked = ("" if one == NOT_SAID else one for one in others)
    return name, law, section, checked


def check_removal(removal: Removal, now: datetime) -> list[Problem]:
    """Return what is wrong with a log as far as it is written: texts, and times in their order."""
    return [
        *(one for name in TEXTS for one in check_text(getattr(removal, name), name)),
        *(one for name in LINES for one in check_line(getattr(removal, name), name)),
        *_check_times(removal, now),
    ]


def _check_times(removal: Removal, now: datetime) -> list[Problem]:
    found, removed = removal.found_at, removal.removed_at
    problems = _check_moment(found, now, "found_at")
    if removed is None:
        return problems
    if removed < found:
        values = {"found": found}
        return [*problems, Problem(code="removed_before_found", at="removed_at", values=values)]
    return [*problems, *_check_moment(removed, now, "removed_at")]


def _check_moment(moment: datetime, now: datetime, at: str) -> list[Problem]:
    if moment > now:
        return [Problem(code="moment_ahead", at=at, values={"now": now})]
    if now - moment > timedelta(days=OLDEST_DAYS):
        return [Problem(code="moment_too_old", at=at)]
    return []


def check_finish(
    removal: Removal, ground: Ground | None, copies: Iterable[RestrictedCopy], now: datetime
) -> list[Problem]:
    """Return all that keeps a log from being finished, in the order of the walk."""
    lacks = missing(removal, ground, copies)
    problems = [
        Problem(code=f"removal_lacks_{one}", at=FIELDS.get(one, one.value)) for one in lacks
    ]
    return [*problems, *check_removal(removal, now)]


def check_case_closed(removal: Removal, day: date, today: date) -> list[Problem]:
    """Return what is wrong with the day on which a removal's case was closed."""
    if removal.finished_at is None:
        return [Problem(code="removal_unfinished", at="day")]
    if not removal.case_number.strip():
        return [Problem(code="removal_no_case", at="day")]
    found = swedish_day(removal.found_at)
    if day < found:
        return [Problem(code="case_closed_before", at="day", values={"found": found})]
    return check_not_ahead(day, today, "day")


def check_ground(ground: Ground, today: date) -> list[Problem]:
    """Return what is wrong with a ground: what it lacks, or that it was checked ahead."""
    checked = ground.checked_on
    return [
        *check_line(ground.name, "name", required=True),
        *check_line(ground.law, "law", required=True),
        *check_line(ground.section, "section"),
        *check_text(ground.text, "text"),
        *(check_not_ahead(checked, today, "checked_on") if checked else ()),
    ]


def waits_for_case(referral: Referral, day: date) -> bool:
    """Tell whether a referral has been without its case number for too long."""
    return not referral.case_number and (day - referral.day).days > REFERRAL_DAYS


def check_referral(referral: Referral, today: date) -> list[Problem]:
    """Return what is wrong with a referral: no note, or a day that is none to have done it."""
    old = (today - referral.day).days > OLDEST_DAYS
    return [
        *check_line(referral.note, "note", required=True),
        *check_line(referral.case_number, "case_number"),
        *check_not_ahead(referral.day, today, "day"),
        *([Problem(code="moment_too_old", at="day")] if old else ()),
    ]
