"""What is kept of each comparison with the published list: an entry in the audit trail.

Only ids of channels are kept of the page, and how many other accounts it linked to: whose those
are nobody knows.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date

from smdesk.domain.chain import AuditEntry
from smdesk.domain.channels import Channel
from smdesk.domain.published import ListCheck, ListComparison
from smdesk.services.ports import PublishedPage, Snapshot, UnitOfWork

COMPARED = "compared"
"""The action in the audit trail."""
WEBSITE = "website_list"
"""What it is done to there."""
SETS = ("found", "missing", "changed", "dead")


def note_check(work: UnitOfWork, comparison: ListComparison, page: PublishedPage) -> None:
    """Enter a comparison in the audit trail."""
    left = (item.channel for item in comparison.left)
    values = {
        "source": page.source,
        "sha256": page.sha256,
        "found": _ids((*comparison.same, *comparison.idle, *left)),
        "missing": _ids(comparison.missing),
        "changed": _ids(item.channel for item in comparison.changed),
        "dead": _ids(comparison.dead),
        "surplus": len(comparison.surplus),
    }
    work.audit.note(COMPARED, WEBSITE, WEBSITE, values)


def _ids(channels: Iterable[Channel]) -> list[str]:
    return sorted(one.id for one in channels)


def last_check(snapshot: Snapshot, day: date) -> ListCheck | None:
    """Return the latest comparison up to a day; None before the first."""
    checks = (_check(entry) for entry in snapshot.audit.entries(WEBSITE))
    known = [one for one in checks if one is not None and one.day <= day]
    return known[-1] if known else None


def _check(entry: AuditEntry) -> ListCheck | None:
    """Return what an entry tells; None of one that was erased, or tells of something else."""
    if entry.action != COMPARED or entry.payload is None:
        return None
    values: Mapping[str, object] = json.loads(entry.payload)["after"]
    sets = {name: frozenset(_texts(values.get(name))) for name in SETS}
    surplus = values.get("surplus")
    return ListCheck(
        checked_at=entry.at,
        source=str(values.get("source", "")),
        surplus=surplus if isinstance(surplus, int) else 0,
        **sets,
    )


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
