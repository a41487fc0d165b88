"""The archive's list: captures by half-year, newest first, read a piece at a time."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from smdesk.desktop.dates import exact_moment
from smdesk.desktop.phrases import begun, half_year_name
from smdesk.desktop.tokens import Points, Space, Tone, current
from smdesk.desktop.widgets.status import Status, paint_shape
from smdesk.desktop.widgets.table_model import Index
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.half_years import HalfYear
from smdesk.words import Words

_ROW = 48
_SIDE = 12
_BAR = 3
_LINE = 20
_SHAPE = 8.0
_ROOT = QModelIndex()
FindChannel = Callable[[str], Channel | None]


def _nobody(_: str) -> None:
    """Know no channel."""


@dataclass(frozen=True, slots=True)
class ArchiveRow:
    """A capture with its channel's name, or with no capture the heading of a half-year."""

    text: str
    platform: str = ""
    capture: Capture | None = None
    mark: str = ""
    """The word for a capture that did not agree when it was last verified, or is gone."""
    tone: Tone = Tone.ERROR
    """The mark's: what is gone by decision is no fault."""

    @property
    def note(self) -> str:
        """The platform and the Swedish day it was taken, after the mark; "" for a heading."""
        if self.capture is None:
            return ""
        day = swedish_day(self.capture.taken_at).isoformat()
        return " · ".join((self.mark, day, self.platform) if self.mark else (self.platform, day))


class ArchiveModel(QAbstractListModel):
    """Holds what has been read so far and asks for more when the view nears its end."""

    more_wanted = Signal(int)
    """The number of captures that are here already."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._channel: FindChannel = _nobody
        self._differing: AbstractSet[str] = frozenset()
        self._gone: Mapping[str, LedgerEntry] = {}
        self._rows: list[ArchiveRow] = []
        self._captures = 0
        self._complete = True
        self._asked = False

    @property
    def captures(self) -> int:
        """How many captures are here."""
        return self._captures

    @property
    def complete(self) -> bool:
        """Whether all have been read."""
        return self._complete

    def reset(
        self,
        captures: Sequence[Capture],
        channel: FindChannel,
        differing: AbstractSet[str] = frozenset(),
        *,
        gone: Mapping[str, LedgerEntry] | None = None,
        complete: bool,
    ) -> None:
        """Show the first piece.

        Args:
            captures: that piece.
            channel: finds one by its id.
            differing: the bags that are marked as such.
            gone: those that are gone by decision, which are marked too.
            complete: whether it is all there is.
        """
        self.beginResetModel()
        self._channel, self._differing, self._gone = channel, differing, gone or {}
        self._rows = self._with_headings(captures, before=None)
        self._captures, self._complete, self._asked = len(captures), complete, False
        self.endResetModel()

    def append(self, captures: Sequence[Capture], *, complete: bool) -> None:
        """Show another piece after what is here."""
        self._complete, self._asked = complete, False
        last = self._rows[-1].capture if self._rows else None
        rows = self._with_headings(captures, before=last)
        if rows:
            at = len(self._rows)
            self.beginInsertRows(_ROOT, at, at + len(rows) - 1)
            self._rows += rows
            self._captures += len(captures)
            self.endInsertRows()

    def _with_headings(
        self, captures: Sequence[Capture], before: Capture | None
    ) -> list[ArchiveRow]:
        rows = []
        half_year = before.half_year if before else ""
        for capture in captures:
            if capture.half_year != half_year:
                half_year = capture.half_year
                name = half_year_name(HalfYear.parse(half_year), self._words)
                rows.append(ArchiveRow(begun(name)))
            rows.append(self._row(capture))
        return rows

    def _row(self, capture: Capture) -> ArchiveRow:
        channel = self._channel(capture.channel_id)
        mark, tone = self._mark(capture)
        if channel is None:
            return ArchiveRow(self._words("pages_archive.unknown"), "–", capture, mark, tone)
        platform = self._words(f"platform.{channel.platform.value}")
        return ArchiveRow(channel.name, platform, capture, mark, tone)

    def _mark(self, capture: Capture) -> tuple[str, Tone]:
        gone = self._gone.get(capture.bag)
        if gone is not None:
            return self._words(f"archive_gone.{gone.kind}"), Tone.NEUTRAL
        differs = capture.bag in self._differing
        return self._words("pages_archive.state.differs") if differs else "", Tone.ERROR

    def row_at(self, index: Index) -> ArchiveRow:
        """Return the row behind an index."""
        return self._rows[index.row()]

    def place_of(self, capture_id: str) -> int | None:
        """Return the row of a capture, if it has been read."""
        found = (at for at, r in enumerate(self._rows) if r.capture and r.capture.id == capture_id)
        return next(found, None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not self._complete and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next piece; it comes later, through `append`."""
        self._asked = True
        self.more_wanted.emit(self._captures)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._rows[index.row()].capture is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.note}" if row.capture else row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.capture:
            lines = [f"{row.text}, {row.platform}", exact_moment(row.capture.taken_at), row.mark]
            return "\n".join(filter(None, lines))
        return None


class ArchiveList(QListView):
    """Shows the model; `chosen` tells which capture."""

    chosen = Signal(object)
    """The `ArchiveRow`, or None."""
    activated_row = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(ArchiveDelegate(self))

    def archive(self) -> ArchiveModel:
        """Return the model."""
        model = self.model()
        if not isinstance(model, ArchiveModel):
            raise TypeError("the list has no archive model yet")
        return model

    def chosen_row(self) -> ArchiveRow | None:
        """Return what is chosen."""
        index = self.currentIndex()
        if not index.isValid() or not self.selectionModel().hasSelection():
            return None
        return self.archive().row_at(index)

    def choose(self, capture_id: str) -> bool:
        """Choose a capture and bring it into view; tell whether it has been read."""
        place = self.archive().place_of(capture_id)
        if place is None:
            return False
        index = self.archive().index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def choose_first(self) -> bool:
        """Choose the newest; tell whether there is one."""
        if self.archive().rowCount() < 2:  # noqa: PLR2004  a heading comes before the first
            return False
        self.setCurrentIndex(self.archive().index(1, 0))
        self.scrollToTop()
        return True

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.chosen_row())


class ArchiveDelegate(QStyledItemDelegate):
    """Paints a heading, or a channel's name with its day at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, ArchiveModel):
            return
        row = model.row_at(index)
        painter.save()
        painter.setPen(QPen(QColor(current().line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if row.capture is None:
            _heading(painter, option, row)
        else:
            _line(painter, option, row)
        painter.restore()


def _heading(painter: QPainter, option: QStyleOptionViewItem, row: ArchiveRow) -> None:
    font = _small(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(current().muted))
    area = option.rect.adjusted(_SIDE, 0, -_SIDE, -Space.S)
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.text)


def _line(painter: QPainter, option: QStyleOptionViewItem, row: ArchiveRow) -> None:
    tokens = current()
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    rect: QRect = option.rect.adjusted(0, 0, 0, -1)
    if selected:
        painter.fillRect(rect, QColor(tokens.accent_soft))
        if option.widget.hasFocus():
            painter.fillRect(
                QRect(rect.topLeft(), QSize(_BAR, rect.height())), QColor(tokens.accent)
            )
    painter.setPen(QColor(tokens.text))
    middle = rect.center().y() + 1
    room = QRect(rect.left() + _SIDE, rect.top(), rect.width() - 2 * _SIDE, rect.height())
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
    _text(painter, QRect(room.left(), middle - _LINE, room.width(), _LINE), row.text, font)
    below = QRect(room.left(), middle - 2, room.width(), _LINE)
    painter.setPen(QColor(tokens.muted))
    if row.mark:
        below = _mark(painter, below, row.tone)
    _text(painter, below, row.note, _small(option.font))


def _mark(painter: QPainter, line: QRect, tone: Tone) -> QRect:
    """Draw the shape in front of the word, and return what room is left."""
    strong = QColor(current().tone(tone)[0])
    box = QRectF(line.left(), line.center().y() - _SHAPE / 2 + 0.5, _SHAPE, _SHAPE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_shape(painter, box, Status("", tone).mark, strong)
    painter.restore()
    painter.setPen(strong)
    return line.adjusted(round(_SHAPE) + 5, 0, 0, 0)


def _text(painter: QPainter, room: QRect, text: str, font: QFont) -> None:
    painter.setFont(font)
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, left, elided)


def _small(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(Points.SMALL)
    return font
