"""The rows of the round: what each column says of a channel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from smdesk.desktop.dates import age, exact_moment, spoken_moment
from smdesk.desktop.pages.round.taking_walk import pace_of
from smdesk.desktop.tokens import Tone, current
from smdesk.desktop.widgets.data_table import RowDelegate
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column, Index
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture
from smdesk.domain.gate import TELLING
from smdesk.domain.rounds import LeftOut, RoundLine, RoundStatus
from smdesk.services.evidence.round_view import RoundView
from smdesk.words import Words

_PICTURE_WIDTH = 64
_AGED = timedelta(days=2)
"""From here on the age of a picture of an earlier round is told; until then its time is."""
_SIDES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRow:
    """A line of the round, and what can be done with it."""

    line: RoundLine
    taken_by: str
    """Who took the picture that counts, by name where that is known."""
    open: bool
    """A picture can be taken for the round."""
    excusable: bool
    """It can be left out, or the exemption changed."""
    shown_only: bool
    """The round is locked, and there is a picture of it to look at."""
    gone: bool = False
    """The picture that counted is gone by decision."""

    @property
    def channel(self) -> Channel:
        """The channel."""
        return self.line.channel

    @property
    def latest(self) -> Capture | None:
        """The picture that counts, else the channel's latest of any time."""
        return self.line.capture or self.line.latest

    @property
    def taken(self) -> bool:
        """Whether the round's picture is taken."""
        return self.line.status is RoundStatus.TAKEN


def round_rows(view: RoundView) -> list[RoundRow]:
    """Return a row for each channel of a round."""
    return [
        RoundRow(
            line=line,
            taken_by=_person(line, view),
            open=view.takes and line.gone_on is None,
            excusable=not view.closed and line.status is not RoundStatus.TAKEN,
            shown_only=view.closed and line.capture is not None,
            gone=line.capture is not None and line.capture.bag in view.gone,
        )
        for line in view.lines
    ]


def _person(line: RoundLine, view: RoundView) -> str:
    if line.capture is None:
        return ""
    account = line.capture.taken_by
    return view.names.get(account.casefold(), account)


_PILLS = {
    RoundStatus.DUE: (Tone.NEUTRAL, None),
    RoundStatus.TAKEN: (Tone.SUCCESS, None),
    RoundStatus.LEFT_OUT: (Tone.NEUTRAL, Shape.DASH),
}


def status_of(row: RoundRow, words: Words) -> Status:
    """Return the pill of a row."""
    tone, shape = _PILLS[row.line.status]
    return Status(words(f"round_status.{row.line.status.value}"), tone, shape)


def remark(row: RoundRow, words: Words) -> str:
    """Return whether it lacks something and who took it, or why it is left out, and the like."""
    line, parts = row.line, []
    if line.capture is not None and set(line.capture.findings) - TELLING:
        parts.append(words("pages_round.lacking"))  # first: a long name may be cut
    if row.taken_by:
        parts.append(words("pages_round.taken_by", person=row.taken_by))
    if row.gone:
        parts.append(words("archive_gone.short"))
    if line.left_out is not None:
        own = line.note if line.left_out is LeftOut.OTHER else ""
        parts.append(own or words(f"left_out.{line.left_out.value}"))
    if line.added_on is not None:
        parts.append(words("rounds.added", day=line.added_on))
    if line.gone_on is not None:
        parts.append(words("rounds.gone", day=line.gone_on))
    return " · ".join(parts)


def note(row: RoundRow, words: Words) -> str:
    """Return the remark with all that was written of the exemption."""
    parts = (remark(row, words), row.line.note)
    return "\n".join(dict.fromkeys(part for part in parts if part))


def _moment(row: RoundRow) -> str:
    return exact_moment(row.latest.taken_at) if row.latest else ""


def _by_moment(row: RoundRow) -> float:
    return row.latest.taken_at.timestamp() if row.latest else 0.0


def columns(
    words: Words, today: Callable[[], date], picture: Callable[[Capture | None], QImage]
) -> list[Column[RoundRow]]:
    """Return the columns, in their order; the last two are what can be done."""

    def taken(row: RoundRow) -> str:
        if row.latest is None:
            return ""
        moment, day = row.latest.taken_at, today()
        if row.taken or day - swedish_day(moment) < _AGED:
            return spoken_moment(moment, day, words)
        return words("pages_round.aged", age=age(moment, day, words))

    def manager(row: RoundRow) -> str:
        return row.line.manager.name if row.line.manager else words("pages_round.vacant")

    def office(row: RoundRow) -> str:
        if row.line.manager is None:
            return words("pages_round.nobody")
        return words(f"office.{row.line.manager.office.value}")

    def title(name: str) -> str:
        return words(f"pages_round.column.{name}")

    return [
        Column(
            title="", text=lambda _: "", picture=lambda r: picture(r.latest), width=_PICTURE_WIDTH
        ),
        Column(title=title("channel"), text=lambda r: r.channel.name, stretch=True),
        Column(title=title("platform"), text=lambda r: words(f"platform.{r.channel.platform}")),
        Column(title=title("accountable"), text=manager, tip=office, optional=True),
        Column(title=title("taken"), text=taken, sort=_by_moment, tip=_moment),
        Column(
            title=title("remark"),
            text=lambda r: remark(r, words),
            tip=lambda r: note(r, words),
            muted=True,
        ),
        Column(
            title=title("status"),
            text=lambda r: status_of(r, words).word,
            status=lambda r: status_of(r, words),
        ),
        _action(words, take_word, "take", "retake", "show"),
        _action(words, excuse_word, "exempt_short", "change_short"),
    ]


def take_word(row: RoundRow) -> str:
    """Return the key of what is done with a row's picture; empty where there is nothing to do."""
    if row.shown_only:
        return "show"
    return ("retake" if row.taken else "take") if row.open else ""


def excuse_word(row: RoundRow) -> str:
    """Return the key of what leaving a row out is called; empty where it can't be left out."""
    if not row.excusable:
        return ""
    return "change_short" if row.line.status is RoundStatus.LEFT_OUT else "exempt_short"


def _action(words: Words, word: Callable[[RoundRow], str], *keys: str) -> Column[RoundRow]:
    """Return a column with an action, with room for the longest of its words: none is cut."""
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    texts = (words(f"pages_round.{key}") for key in keys)
    width = max(QFontMetrics(font).horizontalAdvance(text) for text in texts) + _SIDES

    def text(row: RoundRow) -> str:
        key = word(row)
        return words(f"pages_round.{key}") if key else ""

    return Column(title="", text=text, width=width)


def minutes_left(lines: Sequence[RoundLine], today: date) -> int | None:
    """Return how long the rest takes at today's pace; None before there is a pace."""
    moments = (line.taken_at for line in lines if line.taken_at)
    pace = pace_of(moment for moment in moments if swedish_day(moment) == today)
    if pace is None:
        return None
    left = sum(line.status is RoundStatus.DUE for line in lines)
    return max(1, round(pace * left / 60))


class ActionDelegate(RowDelegate):
    """Paints a column as what can be clicked."""

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
