"""The three lists of the tab Gallring: what may go, the disposals, the legal holds (P9, P8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from smdesk.desktop.pages.disposal.reading import DisposalView
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.body_tree import Branch, TreeColumn
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal import DisposalItem, TargetKind
from smdesk.domain.disposals_due import Candidate, DisposalList
from smdesk.services.duties.disposals import DisposalLine, DisposalState, HoldLine
from smdesk.words import Words
from smdesk.words.disposals import item_text, label_text

_DAY = 104
_PILL = 150
_LABEL = 220
_BLANK = " "
"""Where a dash would say that something is missing."""
_LOOKS = {
    DisposalState.PROPOSED: (Tone.WARNING, None),
    DisposalState.BEGUN: (Tone.ERROR, Shape.TRIANGLE),
    DisposalState.DECIDED: (Tone.ACCENT, None),
    DisposalState.CARRIED_OUT: (Tone.SUCCESS, None),
    DisposalState.REFUSED: (Tone.NEUTRAL, Shape.DASH),
}
"""In the order that asks for something first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing that the plan lets go, with the row that says so."""

    one: Candidate
    row: DisposalList
    proposed: bool

    @property
    def key(self) -> str:
        """What it is known by."""
        return f"{self.one.target}:{self.one.target_id}"

    @property
    def free(self) -> bool:
        """Whether it can be proposed now."""
        return self.one.held is None and not self.proposed

    @property
    def pair(self) -> tuple[TargetKind, str]:
        """What names it to the service."""
        return self.one.target, self.one.target_id


def state_pill(line: DisposalLine, words: Words) -> Status:
    """Return how far a disposal has come, as a pill."""
    tone, shape = _LOOKS[line.state]
    return Status(words(f"disposal_page.step.{line.state}"), tone, shape)


def due_pill(due: Due, words: Words) -> Status:
    """Return whether a thing may go now."""
    if due.one.held is not None:
        return Status(words("disposal_page.state.held"), Tone.ERROR)
    if due.proposed:
        return Status(words("disposal_page.state.proposed"), Tone.ACCENT)
    return Status(words("disposal_page.state.free"), Tone.NEUTRAL)


def title_of(line: DisposalLine, words: Words) -> str:
    """Return what a disposal is of: its only thing, or of which kinds and how many."""
    if len(line.items) == 1:
        return item_text(line.items[0].target, line.items[0].label, words)
    return kinds_of(line, words)


def about_of(line: DisposalLine, words: Words) -> str:
    """Return which thing a disposal is of, or what it rests on where there are several."""
    if len(line.items) == 1:
        return label_text(line.items[0].label, words)
    return words(f"disposal_basis.{line.disposal.basis}")


def kinds_of(line: DisposalLine, words: Words) -> str:
    """Return of which kinds a disposal's things are, and how many where there are several."""
    kinds = dict.fromkeys(words(f"target_kind.{item.target}") for item in line.items)
    told = ", ".join(kinds)
    count = len(line.items)
    return told if count == 1 else words("disposal_page.several", kinds=told, count=count)


def due_name(due: Due, words: Words) -> str:
    """Return what a thing is called, below the row that tells its kind."""
    return label_text(due.one.label, words)


# --- what may go --------------------------------------------------------------------------------


def branches(view: DisposalView) -> list[Branch]:
    """Return a branch for each row of the plan that lets something go."""
    found = []
    for each in view.lists:
        below = tuple(
            Branch(key=due.key, item=due)
            for due in (
                Due(one=one, row=each, proposed=(one.target, one.target_id) in view.under_way)
                for one in each.items
            )
        )
        found.append(Branch(key=f"row:{each.row.id}", item=each, below=below))
    return found


def may_tick(item: object) -> bool:
    """Tell whether something can be proposed; a group can if a thing in it can."""
    return isinstance(item, Due) and item.free


def due_columns(words: Words) -> Sequence[TreeColumn]:
    """Return what the tree tells."""
    return (
        TreeColumn(title=words("disposal_page.column.what"), text=lambda item: _what(item, words)),
        TreeColumn(
            title=words("disposal_page.column.since"), text=_since, width=_DAY, optional=True
        ),
        TreeColumn(
            title=words("disposal_page.column.state"),
            text=lambda item: due_pill(item, words).word if isinstance(item, Due) else _BLANK,
            status=lambda item: due_pill(item, words) if isinstance(item, Due) else None,
            width=_PILL,
        ),
    )


def _what(item: object, words: Words) -> str:
    if isinstance(item, DisposalList):
        return item.row.record_type
    return due_name(item, words) if isinstance(item, Due) else ""


def _since(item: object) -> str:
    return item.one.since.isoformat() if isinstance(item, Due) else _BLANK


# --- disposals ----------------------------------------------------------------------------------


def disposal_columns(words: Words) -> list[Column[DisposalLine]]:
    """Return what the table tells of a disposal."""
    order = list(_LOOKS)
    return [
        Column(
            title=words("disposal_page.column.what"),
            text=lambda line: title_of(line, words),
            tip=lambda line: title_of(line, words),
            least=_LABEL,
            stretch=True,
        ),
        Column(
            title=words("disposal_page.column.state"),
            text=lambda line: state_pill(line, words).word,
            status=lambda line: state_pill(line, words),
            sort=lambda line: order.index(line.state),
        ),
        Column(
            title=words("disposal_page.column.proposed"),
            text=lambda line: swedish_day(line.disposal.proposed_at).isoformat(),
            width=_DAY,
            muted=True,
        ),
        Column(
            title=words("disposal_page.column.basis"),
            text=lambda line: words(f"disposal_basis.{line.disposal.basis}"),
            optional=True,
            muted=True,
        ),
    ]


def item_columns(words: Words) -> list[Column[DisposalItem]]:
    """Return what is told of a thing in a disposal."""
    return [
        Column(
            title=words("disposal_page.column.what"),
            text=lambda item: label_text(item.label, words),
            tip=lambda item: item_text(item.target, item.label, words),
            stretch=True,
        ),
        Column(
            title=words("disposal_page.column.gone"),
            text=lambda item: swedish_day(item.gone_at).isoformat() if item.gone_at else "",
            width=_DAY,
            muted=True,
        ),
    ]


def hold_columns(words: Words) -> list[Column[HoldLine]]:
    """Return what the table tells of a hold."""
    return [
        Column(
            title=words("disposal_page.column.what"),
            text=lambda line: item_text(line.hold.target, line.label, words),
            tip=lambda line: item_text(line.hold.target, line.label, words),
            least=_LABEL,
            stretch=True,
        ),
        Column(
            title=words("disposal_page.column.reason"),
            text=lambda line: line.hold.reason,
            tip=lambda line: line.hold.reason,
            optional=True,
        ),
        Column(
            title=words("disposal_page.column.set_on"),
            text=lambda line: line.hold.set_on.isoformat(),
            width=_DAY,
            muted=True,
        ),
    ]
