"""The list of channels: columns, search, filters."""

from collections import Counter

from PySide6.QtCore import QObject

from smdesk.desktop.forms.channels_page import Ui_ChannelsPage
from smdesk.desktop.phrases import channel_state, place_name
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.table_model import Column, TableModel, swedish_order
from smdesk.domain.channels import Platform, Status
from smdesk.domain.rules import WEIGHT_ORDER, Rule
from smdesk.services.register_view import ChannelLine, RegisterView
from smdesk.words import Words

ALL, LACKING, DUE, CLOSED = "all", "lacking", "due", "closed"
PLATFORM = "platform:"
OFTEN = 2
FIRST_ROWS = 40
"""More than a window shows at once."""
_WELL = len(WEIGHT_ORDER)


class ChannelList(QObject):
    """Shows the channels that search and chip leave."""

    def __init__(self, ui: Ui_ChannelsPage, words: Words) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._words = words
        self._lines: tuple[ChannelLine, ...] = ()
        self._rule: Rule | None = None
        self._searched = ""
        self.model = TableModel[ChannelLine](self._columns(), key=lambda line: line.channel.id)
        ui.table.set_table(self.model)
        ui.search.searched.connect(self._search)
        ui.chips.chosen.connect(self._chip)

    def show_first(self, lines: tuple[ChannelLine, ...]) -> None:
        """Show the first rows; how many each filter leaves is known when all are there."""
        self._lines = lines
        self._show_rows()

    def show(self, view: RegisterView) -> None:
        """Show a register, filtered as before."""
        self._lines = view.channels
        self._ui.chips.set_chips(self._chips(view))
        self._show_rows()

    def show_all(self) -> None:
        """Take search and filters away."""
        self._ui.search.clear()
        self._searched, self._rule = "", None
        self._ui.chips.choose(ALL)
        self._show_rows()

    def filter_by(self, rule: Rule) -> None:
        """Show the channels that fail one rule."""
        self.show_all()
        self._rule = rule
        self._ui.chips.choose(DUE if rule is Rule.CAPTURE_DUE else LACKING)
        self._show_rows()

    def _search(self, text: str) -> None:
        self._searched = text
        self._show_rows()

    def _chip(self, _key: str) -> None:
        self._rule = None
        self._show_rows()

    def _show_rows(self) -> None:
        shown = [line for line in self._lines if self._passes(line)]
        self.model.set_rows(shown)
        self._ui.lists.setCurrentWidget(self._ui.table if self._lines else self._ui.empty)

    def _passes(self, line: ChannelLine) -> bool:
        if self._rule is not None and self._rule not in {one.rule for one in line.shortcomings}:
            return False
        in_chip = chip_passes(self._ui.chips.current(), line)
        return in_chip and all(word in self._haystack(line) for word in self._needles())

    def _needles(self) -> list[str]:
        return swedish_order(self._searched).split()

    def _haystack(self, line: ChannelLine) -> str:
        parts = [
            line.channel.name,
            line.channel.url,
            self._words(f"platform.{line.channel.platform.value}"),
            place_name(line, self._words),
            line.unit.name if line.unit else "",
            line.answering.person.name if line.answering else "",
            *(held.person.name for held in line.editors),
        ]
        return swedish_order(" ".join(parts))

    def _chips(self, view: RegisterView) -> list[Chip]:
        words, lines = self._words, view.channels
        often = Counter(line.channel.platform for line in lines).most_common(OFTEN)
        platforms = [
            Chip(f"{PLATFORM}{platform.value}", words(f"platform.{platform.value}"), count)
            for platform, count in often
        ]
        kinds = {
            key: Chip(
                key, words(f"channels.chip.{key}"), sum(chip_passes(key, line) for line in lines)
            )
            for key in (ALL, LACKING, DUE, CLOSED)
        }
        return [kinds[ALL], kinds[LACKING], kinds[DUE], *platforms, kinds[CLOSED]]

    def _columns(self) -> list[Column[ChannelLine]]:
        words = self._words
        return [
            Column(
                title=words("channels.column.name"),
                text=lambda line: line.channel.name,
                stretch=True,
            ),
            Column(
                title=words("channels.column.platform"),
                text=lambda line: words(f"platform.{line.channel.platform.value}"),
            ),
            Column(
                title=words("channels.column.sector"),
                text=lambda line: place_name(line, words),
                optional=True,
            ),
            Column(title=words("channels.column.answering"), text=_answering),
            Column(
                title=words("channels.column.editors"),
                text=lambda line: str(len(line.editors)),
                sort=lambda line: len(line.editors),
                optional=True,
            ),
            Column(
                title=words("channels.column.state"),
                text=lambda line: channel_state(line, words).word,
                sort=_urgency,
                status=lambda line: channel_state(line, words),
            ),
        ]


def chip_passes(key: str, line: ChannelLine) -> bool:
    """Tell whether a channel belongs under a chip."""
    rules = {one.rule for one in line.shortcomings}
    if key.startswith(PLATFORM):
        return line.channel.platform is Platform(key.removeprefix(PLATFORM))
    match key:
        case "lacking":
            return bool(rules - {Rule.CAPTURE_DUE})
        case "due":
            return bool(rules & {Rule.CAPTURE_DUE, Rule.CAPTURE_OVERDUE})
        case "closed":
            return line.channel.status is Status.CLOSED
    return True


def _answering(line: ChannelLine) -> str:
    return line.answering.person.name if line.answering else ""


def _urgency(line: ChannelLine) -> int:
    return WEIGHT_ORDER[line.weight] if line.weight is not None else _WELL
