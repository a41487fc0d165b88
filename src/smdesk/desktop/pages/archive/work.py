"""What the archive's page lets worker threads do; they touch no widget."""

from dataclasses import replace
from pathlib import Path

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.archive.findings import Checked
from smdesk.desktop.pages.archive.reading import (
    Evidence,
    copy_to_open,
    read_capture,
    read_evidence,
    read_piece,
)
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture


def piece(desk: Desk, query: str, offset: int, progress: JobProgress) -> list[Capture]:  # noqa: ARG001  the gateway's form
    """Read a piece of the list."""
    return read_piece(desk, query, offset)


def one(desk: Desk, capture_id: str, progress: JobProgress) -> Capture | None:  # noqa: ARG001  the same
    """Read one capture."""
    return read_capture(desk, capture_id)


def evidence_of(desk: Desk, capture: Capture, progress: JobProgress) -> Evidence:  # noqa: ARG001  the same
    """Read what is known of a capture."""
    return read_evidence(desk, capture)


def verify(desk: Desk, capture: Capture, progress: JobProgress) -> Evidence:  # noqa: ARG001  the same
    """Verify a capture, and read what is known of it then."""
    findings = desk.archive.verify(desk.actor, capture)
    return replace(read_evidence(desk, capture), findings=tuple(findings))


def checked_one(capture: Capture, evidence: Evidence) -> Checked:
    """Return what verifying one capture found."""
    channel = evidence.channel
    return Checked(
        findings=evidence.findings,
        captures={capture.bag: capture},
        channels={channel.id: channel} if channel else {},
    )


def copy_and_open(desk: Desk, picture: Path, name: str, progress: JobProgress) -> None:  # noqa: ARG001  the same
    """Open a copy of a picture in another program."""
    try:
        desk.opener(copy_to_open(desk, picture, name))
    except OSError as error:
        raise SurroundingsError("picture_not_copied", reason=error.strerror or "") from error
