"""The list of channels: columns, search, filters."""

from collections import Counter
from collections.abc import Hashable, Iterable

from smdesk.desktop.pages.searched_list import ALL, ListForm, SearchedList
from smdesk.desktop.phrases import channel_state, place_name
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.table_model import Column
from smdesk.domain.channels import Platform, Status
from smdesk.domain.rules import WEIGHT_ORDER, Rule
from smdesk.services.register.view import ChannelLine, RegisterView
from smdesk.words import Words

LACKING, DUE, CLOSED = "lacking", "due", "closed"
PLATFORM = "platform:"
OFTEN = 2
FIRST_ROWS = 40
"""More than a window shows at once."""
_WELL = len(WEIGHT_ORDER)


class ChannelList(SearchedList[ChannelLine]):
    """Shows the channels that search, chip and rule leave."""

    def __init__(self, ui: ListForm, words: Words) -> None:
        self._rule: Rule | None = None
        super().__init__(ui, words)

    def show_first(self, lines: tuple[ChannelLine, ...]) -> None:
        """Show the first rows; how many each filter leaves is known when all are there."""
        self._set_rows(lines)

    def show(self, view: RegisterView) -> None:
        """Show a register, filtered as before."""
        self._ui.chips.set_chips(self._chips(view))
        self._set_rows(view.channels)

    def show_only(self, chip: str, searched: str = "") -> None:
        self._rule = None
        super().show_only(chip, searched)

    def filter_by(self, rule: Rule) -> None:
        """Show the channels that fail one rule."""
        self.show_only(DUE if rule is Rule.CAPTURE_DUE else LACKING)
        self._rule = rule
        self._show_rows()

    def _chip(self, _key: str) -> None:
        self._rule = None
        self._show_rows()

    def _key(self, row: ChannelLine) -> Hashable:
        return row.channel.id

    def _passes(self, chip: str, row: ChannelLine) -> bool:
        if self._rule is not None and self._rule not in {one.rule for one in row.shortcomings}:
            return False
        return chip_passes(chip, row)

    def _said(self, row: ChannelLine) -> Iterable[str]:
        return (
            row.channel.name,
            row.channel.url,
            self._words(f"platform.{row.channel.platform.value}"),
            place_name(row, self._words),
            row.unit.name if row.unit else "",
            _answering(row),
            *(held.person.name for held in row.editors),
        )

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
                least=116,
                optional=True,
            ),
            Column(title=words("channels.column.answering"), text=_answering, least=122),
            Column(
                title=words("channels.column.editors"),
                short=words("channels.column.editors_short"),
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
