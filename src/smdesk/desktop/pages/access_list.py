"""The list of the access review: a row a channel, search, filters."""

from PySide6.QtCore import QObject

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.forms.access_page import Ui_AccessPage
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import Column, TableModel, swedish_order
from smdesk.services.access import AccessView, AdminLine, ChannelAccess
from smdesk.words import Words

ALL, OVERDUE, LEFT, FEW = "all", "overdue", "left", "few"


class AccessList(QObject):
    """Shows the channels that search and chip leave, those with something wrong first."""

    def __init__(self, ui: Ui_AccessPage, words: Words) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._words = words
        self._view: AccessView | None = None
        self._searched = ""
        self.model = TableModel[ChannelAccess](self._columns(), key=lambda one: one.channel.id)
        ui.table.set_table(self.model)
        ui.search.searched.connect(self._search)
        ui.chips.chosen.connect(self._chip)

    def show(self, view: AccessView) -> None:
        """Show a review, filtered as before."""
        self._view = view
        self._ui.chips.set_chips(
            [
                Chip(
                    key,
                    self._words(f"access.chip.{key}"),
                    sum(chip_passes(key, one) for one in view.channels),
                )
                for key in (ALL, OVERDUE, LEFT, FEW)
            ]
        )
        self._show_rows()

    def show_only(self, searched: str) -> None:
        """Show all that a search finds."""
        self._ui.search.setText(searched)
        self._searched = searched
        self._ui.chips.choose(ALL)
        self._show_rows()

    def _search(self, text: str) -> None:
        self._searched = text
        self._show_rows()

    def _chip(self, _key: str) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        channels = self._view.channels if self._view is not None else ()
        needles = swedish_order(self._searched).split()
        chip = self._ui.chips.current()
        shown = [
            one
            for one in channels
            if chip_passes(chip, one) and all(word in self._haystack(one) for word in needles)
        ]
        self.model.set_rows(shown)
        self._ui.lists.setCurrentWidget(self._ui.table if channels else self._ui.empty)

    def _haystack(self, one: ChannelAccess) -> str:
        names = (line.person.name for line in one.lines)
        return swedish_order(" ".join([full_name(one.channel, self._words), *names]))

    def _columns(self) -> list[Column[ChannelAccess]]:
        words = self._words
        return [
            Column(
                title=words("access.column.channel"),
                text=lambda one: full_name(one.channel, words),
                stretch=True,
            ),
            Column(
                title=words("access.column.admins"),
                text=lambda one: ", ".join(line.person.name for line in one.lines),
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
    return {ALL: True, OVERDUE: one.overdue, LEFT: one.left, FEW: one.few}[key]


def channel_state(one: ChannelAccess, words: Words) -> Status:
    """Return the pill of a channel: the worst that is wrong."""
    if one.left:
        return Status(words("access.state.left"), Tone.ERROR)
    if one.overdue:
        return Status(words("access.state.overdue"), Tone.WARNING)
    if one.few:
        return Status(words("access.state.few"), Tone.WARNING)
    return Status(words("access.state.well"), Tone.SUCCESS)


def line_state(line: AdminLine, words: Words) -> Status:
    """Return the pill of somebody's rights."""
    if line.left:
        return Status(words("access.state.left"), Tone.ERROR)
    if line.overdue:
        return Status(words("access.state.overdue"), Tone.WARNING)
    return Status(words("access.state.held"), Tone.SUCCESS)
