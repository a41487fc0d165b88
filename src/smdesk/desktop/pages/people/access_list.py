"""The list of the access review: a row a channel, search, filters."""

from collections.abc import Hashable, Iterable

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.pages.searched_list import ALL, FULL_NAME, SearchedList
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column
from smdesk.domain.channels import Status as ChannelStatus
from smdesk.services.register.access import AccessView, AdminLine, ChannelAccess
from smdesk.words import Words

OVERDUE, LEFT, FEW = "overdue", "left", "few"


class AccessList(SearchedList[ChannelAccess]):
    """Shows the channels that search and chip leave, those with something wrong first."""

    def show(self, view: AccessView) -> None:
        """Show a review, filtered as before."""
        named = [(key, f"access.chip.{key}") for key in (ALL, OVERDUE, LEFT, FEW)]
        self._ui.chips.set_chips(self._count(view.channels, named))
        self._set_rows(view.channels)

    def _key(self, row: ChannelAccess) -> Hashable:
        return row.channel.id

    def _passes(self, chip: str, row: ChannelAccess) -> bool:
        return chip_passes(chip, row)

    def _said(self, row: ChannelAccess) -> Iterable[str]:
        return (full_name(row.channel, self._words), *(line.person.name for line in row.lines))

    def _columns(self) -> list[Column[ChannelAccess]]:
        words = self._words
        return [
            Column(
                title=words("access.column.channel"),
                text=lambda one: full_name(one.channel, words),
                least=FULL_NAME,
                stretch=True,
            ),
            Column(
                title=words("access.column.admins"),
                text=lambda one: ", ".join(line.person.name for line in one.lines),
                optional=True,
            ),
            Column(
                title=words("access.column.confirmed"),
                text=lambda one: one.confirmed_on.isoformat() if one.confirmed_on else "",
                muted=True,
                width=96,
            ),
            Column(
                title=words("access.column.state"),
                text=lambda one: channel_state(one, words).word,
                status=lambda one: channel_state(one, words),
            ),
        ]


def chip_passes(key: str, one: ChannelAccess) -> bool:
    """Tell whether a channel belongs under a chip."""
    return {OVERDUE: one.overdue, LEFT: one.left, FEW: one.few}.get(key, True)


def channel_state(one: ChannelAccess, words: Words) -> Status:
    """Return the pill of a channel: the worst that is wrong."""
    if one.left:
        return Status(words("access.state.left"), Tone.ERROR)
    if one.overdue:
        return Status(words("access.state.overdue"), Tone.WARNING)
    if one.few:
        return Status(words("access.state.few"), Tone.WARNING)
    if one.channel.status is ChannelStatus.PLANNED:
        return Status(words("status.planned"), shape=Shape.RING)
    return Status(words("access.state.well"), Tone.SUCCESS)


def line_state(line: AdminLine, words: Words) -> Status:
    """Return the pill of somebody's rights."""
    if line.left:
        return Status(words("access.state.left"), Tone.ERROR)
    if line.overdue:
        return Status(words("access.state.overdue"), Tone.WARNING)
    return Status(words("access.state.held"), Tone.SUCCESS)
