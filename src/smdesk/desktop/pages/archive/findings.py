"""What a check of the archive found, by capture: for the banner, the list, and a file to keep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.dates import exact_moment
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.archive.evidence import finding_text
from smdesk.domain.calendar import local_time
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture
from smdesk.domain.findings import Finding
from smdesk.domain.records import PreservedRecord
from smdesk.services.evidence.archive import AllEntered
from smdesk.services.evidence.verification import Verified, bag_of
from smdesk.services.ports import ChangeSet
from smdesk.words import Words

CHECKS = "checks"
"""Folder below the data for the lists of what was found."""
_MOST = 3
"""As many captures are named in a banner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found, and whose it is."""

    findings: Sequence[Finding]
    captures: Mapping[str, Capture]
    """The captures that did not agree, by bag."""
    channels: Mapping[str, Channel]
    records: Mapping[str, PreservedRecord] = field(default_factory=dict)
    """The preserved records that did not agree, by bag."""
    bags: int = 1
    """How many were read."""
    complete: bool = True
    changes: ChangeSet | None = None
    """What entering the check changed; None where it is not entered."""

    @property
    def by_bag(self) -> dict[str, tuple[Finding, ...]]:
        """Return what was found of each bag, or in each other place."""
        found: dict[str, tuple[Finding, ...]] = {}
        for finding in self.findings:
            bag = bag_of(finding)
            found[bag] = (*found.get(bag, ()), finding)
        return found


def check_all(desk: Desk, progress: JobProgress) -> Checked:
    """Verify everything, enter that in the ledger, and read whose the findings are."""
    verified = desk.verification.everything(progress)
    return whose(desk, verified, desk.archive.enter_all(desk.actor, verified))


def whose(desk: Desk, verified: Verified, entered: AllEntered) -> Checked:
    """Return what a check found, with the captures and records that it is of."""
    with desk.store.read() as snapshot:
        channels = {channel.id: channel for channel in snapshot.channels.all()}
    return Checked(
        findings=verified.findings,
        captures=entered.differing,
        records=entered.records,
        channels=channels,
        bags=verified.bags,
        complete=verified.complete,
        changes=entered.changes,
    )


def heading(bag: str, checked: Checked, words: Words) -> str:
    """Return "Biblioteket, Instagram, 2026-11-23 14:05:00", a record's title, or the place."""
    if bag in checked.records:
        return checked.records[bag].title
    capture = checked.captures.get(bag)
    if capture is None:
        return bag
    channel = checked.channels.get(capture.channel_id)
    name = full_name(channel, words) if channel else words("pages_archive.unknown")
    return f"{name}, {exact_moment(capture.taken_at)}"


def short_list(checked: Checked, words: Words) -> str:
    """Return the first few for a banner, and how many more there are."""
    found = list(checked.by_bag.items())
    lines = [
        f"{heading(bag, checked, words)}: {finding_text(findings[0], words)}"
        for bag, findings in found[:_MOST]
    ]
    if len(found) > _MOST:
        lines.append(words("pages_archive.more", count=len(found) - _MOST))
    return "\n".join(lines)


def full_list(checked: Checked, root: Path, words: Words) -> str:
    """Return all that was found as a text, with the place of each."""
    parts = [words("pages_archive.list_title", root=root), words("pages_archive.list_text")]
    for bag, findings in checked.by_bag.items():
        lines = [f"  {finding_text(one, words)}\n    {one.place}" for one in findings]
        parts.append("\n".join([heading(bag, checked, words), *lines]))
    return "\n\n".join(parts) + "\n"


def save_and_open(desk: Desk, checked: Checked, words: Words, progress: JobProgress) -> None:  # noqa: ARG001  the gateway's form
    """Write the list into the data folder and show it in the program for texts."""
    name = words("pages_archive.list_name", moment=f"{local_time(desk.clock()):%Y-%m-%d %H%M%S}")
    path = desk.data / CHECKS / name
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(full_list(checked, desk.archive.root, words), "utf-8")
    except OSError as error:
        raise SurroundingsError("list_not_saved", path=path, reason=error.strerror or "") from error
    desk.opener(path)
