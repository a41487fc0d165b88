"""Words and pills of the schedule, the same on all its tabs (P9)."""

from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.domain.retention import Fate, RetentionRow, ScheduleVersion
from smdesk.words import Words

_FATES = {
    Fate.PRESERVE: (Tone.SUCCESS, Shape.DISC),
    Fate.DISPOSE: (Tone.WARNING, Shape.RING),
    Fate.FOLLOW_CASE: (Tone.NEUTRAL, Shape.DASH),
}


def fate_pill(fate: Fate, words: Words) -> Status:
    """Return what happens to a record type, as a pill."""
    tone, shape = _FATES[fate]
    return Status(words(f"fate.{fate.value}"), tone, shape)


def state_pill(version: ScheduleVersion, words: Words) -> Status:
    """Return FÖRSLAG or BESLUTAD."""
    decided = version.locked_at is not None
    word = words(f"schedule_page.state.{'decided' if decided else 'proposal'}")
    return Status(word, Tone.SUCCESS if decided else Tone.WARNING)


def version_name(version: ScheduleVersion, words: Words) -> str:
    """Return "Version 2, beslutad 2026-03-04"."""
    if version.decided_on is not None:
        key = "schedule_page.version.decided"
        return words(key, edition=version.edition, day=version.decided_on)
    return words("schedule_page.version.proposal", edition=version.edition)


def decision_text(version: ScheduleVersion, words: Words) -> str:
    """Return by whom, when and where a version was decided; "" for a proposal."""
    if version.decided_on is None:
        return ""
    return words(
        "schedule_page.decision",
        body=version.body,
        day=version.decided_on,
        paragraph=version.paragraph,
        case_number=version.case_number,
    )


def row_name(row: RetentionRow, words: Words) -> str:
    """Return what a row is called, also before it has a name."""
    return row.record_type or words("schedule_page.unnamed")
