"""The rows of the round: what each column says of a channel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from smdesk.desktop.dates import age, spoken_moment
from smdesk.desktop.tokens import Tone, current
from smdesk.desktop.widgets.data_table import RowDelegate
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import Column, Index
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import RoundLine, RoundStatus
from smdesk.services.register_view import Answering, RegisterView
from smdesk.words import Words

_SAME_SITTING = timedelta(minutes=15)
_ENOUGH_GAPS = 2
_MOST_HALF_YEARS = 40
_UNKNOWN_HALF_YEARS = 6
_PICTURE_WIDTH = 64
_SIDES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRow:
    """A line of the round with its manager, and whether a picture can be taken for it."""

    line: RoundLine
    answering: Answering | None
    open: bool
    """The round is the one of today."""

    @property
    def channel(self) -> Channel:
        """The channel."""
        return self.line.channel

    @property
    def latest(self) -> Capture | None:
        """Its latest capture, of whatever half-year."""
        return self.line.latest

    @property
    def taken(self) -> bool:
        """Whether the half-year's picture is taken."""
        return self.line.status is RoundStatus.TAKEN


def round_rows(
    lines: Sequence[RoundLine], register: RegisterView, *, open_round: bool
) -> list[RoundRow]:
    """Join a round with who answers for its channels."""
    answering = {line.channel.id: line.answering for line in register.channels}
    return [
        RoundRow(line=line, answering=answering.get(line.channel.id), open=open_round)
        for line in lines
    ]


def status_of(row: RoundRow, words: Words) -> Status:
    """Return the pill of a row."""
    word = words(f"round_status.{row.line.status.value}")
    return Status(word, Tone.SUCCESS if row.taken else Tone.NEUTRAL)


def columns(
    words: Words, today: Callable[[], date], picture: Callable[[Capture | None], QImage]
) -> list[Column[RoundRow]]:
    """Return the columns, in their order; the last one is the action."""

    def moment(row: RoundRow) -> datetime | None:
        return row.latest.taken_at if row.latest else None

    def taken(row: RoundRow) -> str:
        return spoken_moment(row.latest.taken_at, today(), words) if row.latest else ""

    def aged(row: RoundRow) -> str:
        return age(row.latest.taken_at, today(), words) if row.latest else ""

    def manager(row: RoundRow) -> str:
        return row.answering.person.name if row.answering else words("pages_round.vacant")

    def office(row: RoundRow) -> str:
        if row.answering is None:
            return words("pages_round.nobody")
        return words(f"office.{row.answering.term.office.kind.value}")

    def act(row: RoundRow) -> str:
        return words("pages_round.retake" if row.taken else "pages_round.take") if row.open else ""

    def title(name: str) -> str:
        return words(f"pages_round.column.{name}")

    def by_moment(row: RoundRow) -> float:
        found = moment(row)
        return found.timestamp() if found else 0.0

    return [
        Column(
            title="", text=lambda _: "", picture=lambda r: picture(r.latest), width=_PICTURE_WIDTH
        ),
        Column(title=title("channel"), text=lambda r: r.channel.name, stretch=True),
        Column(title=title("platform"), text=lambda r: words(f"platform.{r.channel.platform}")),
        Column(title=title("accountable"), text=manager, tip=office),
        Column(title=title("taken"), text=taken, sort=by_moment),
        Column(
            title=title("age"), text=aged, sort=lambda r: -by_moment(r), muted=True, optional=True
        ),
        Column(
            title=title("size"),
            text=size,
            sort=lambda r: r.latest.height if r.latest else 0,
            optional=True,
        ),
        Column(
            title=title("status"),
            text=lambda r: status_of(r, words).word,
            status=lambda r: status_of(r, words),
        ),
        Column(title="", text=act, width=_action_width(words)),
    ]


def _action_width(words: Words) -> int:
    """Return the room for the longer of the two actions: it is never cut."""
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    actions = (words("pages_round.take"), words("pages_round.retake"))
    return max(QFontMetrics(font).horizontalAdvance(text) for text in actions) + _SIDES


def size(row: RoundRow) -> str:
    """Return the size of the half-year's picture in pixels."""
    if row.latest is None or not row.taken:
        return ""
    return f"{row.latest.width} × {row.latest.height}"


def half_years(register: RegisterView, current_one: HalfYear) -> list[HalfYear]:
    """Return the half-years that a person may look at, the current one first."""
    channels = [line.channel for line in register.channels]
    known = [channel.opened_on for channel in channels if channel.opened_on]
    first = min(known, default=None)
    found = [current_one]
    while len(found) < _MOST_HALF_YEARS:
        before = found[-1].previous
        started = first is not None and before.last >= first
        if not started and (len(known) == len(channels) or len(found) > _UNKNOWN_HALF_YEARS):
            break
        found.append(before)
    return found


def minutes_left(lines: Sequence[RoundLine], today: date) -> int | None:
    """Return how long the rest takes at today's pace; None before there is a pace."""
    moments = sorted(
        line.taken_at for line in lines if line.taken_at and swedish_day(line.taken_at) == today
    )
    gaps = [
        later - earlier for earlier, later in pairwise(moments) if later - earlier <= _SAME_SITTING
    ]
    if len(gaps) < _ENOUGH_GAPS:
        return None
    left = sum(line.status is RoundStatus.DUE for line in lines)
    pace = median(gap.total_seconds() for gap in gaps)
    return max(1, round(pace * left / 60))


class ActionDelegate(RowDelegate):
    """Paints the last column as what can be clicked."""

    def _content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        text = str(index.data() or "")
        font = QFont(option.font)
        font.setUnderline(bool(option.state & QStyle.StateFlag.State_MouseOver))
        if selected:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(current().accent))
        area = QRectF(option.rect.adjusted(10, 0, -10, -1))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
