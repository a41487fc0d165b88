"""One heading of the policy, and what is said there."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from smdesk.desktop.fields import fill
from smdesk.desktop.forms.guidance_panel import Ui_GuidancePanel
from smdesk.desktop.icons import Tint, icon
from smdesk.domain.policy_text import MARK
from smdesk.domain.rules import Heading
from smdesk.words import Words

if TYPE_CHECKING:  # not loaded before the first paint
    from smdesk.services.register.guidance import Guide

WIDTH = 300
"""Beside the page, in device-independent pixels."""
HEIGHT = 190
"""Below it, at the most."""
BULLET = "- "
_MARKS = (BULLET, MARK)
_COMBO = 400
"""The list of headings, where there is room for a whole heading."""
_ANY = 16_777_215  # Qt's own QWIDGETSIZE_MAX


class GuidancePanel(QFrame):
    """One heading's text, chosen by the page in front or from the list of headings."""

    heading_chosen = Signal(object)
    """A `Heading`."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_GuidancePanel()
        self.ui.setupUi(self)
        self._words = words
        self.ui.close.setIcon(icon("close", Tint.MUTED))
        self.ui.original.hide()
        fill(self.ui.heading, [(words(f"heading.{one}"), one) for one in Heading])
        self.ui.heading.activated.connect(self._chosen)
        self.set_below(below=False)

    @property
    def heading(self) -> Heading:
        """The heading that is shown."""
        return Heading(self.ui.heading.currentData())

    def set_heading(self, heading: Heading) -> None:
        """Choose a heading; its text follows with `show_guide`."""
        self.ui.heading.setCurrentIndex(self.ui.heading.findData(heading))
        self.ui.heading.setToolTip(self.ui.heading.currentText())

    def show_guide(self, guide: "Guide") -> None:
        """Show what is said under a heading, and whose words it is."""
        ui, words, document = self.ui, self._words, guide.document
        text = guide.own.text if guide.own is not None else guide.short
        own = guide.own.title if guide.own is not None else ""
        ui.title.setText(own or words(f"heading.{guide.heading}"))
        ui.text.setText(rich(text))
        ui.text.setAccessibleName(words(f"heading.{guide.heading}"))
        ui.text.setAccessibleDescription(text)
        ui.source.setText(_source(guide, words))
        ui.original.setVisible(document is not None and document.document is not None)
        ui.scroll.verticalScrollBar().setValue(0)
        self._fit()

    def show_failure(self, why: str) -> None:
        """Show no text under the heading, but why there is none and how to try again."""
        ui, words = self.ui, self._words
        said = f"{why}\n\n{words('guidance.unread')}"
        ui.title.setText(words(f"heading.{self.heading}"))
        ui.text.setText(rich(said))
        ui.text.setAccessibleName(words(f"heading.{self.heading}"))
        ui.text.setAccessibleDescription(said)
        ui.source.clear()
        ui.original.hide()
        self._fit()

    def set_below(self, *, below: bool) -> None:
        """Lie below the page in few lines, or stand at its right side."""
        ui = self.ui
        top, at = (ui.layout_1, 1) if below else (ui.layout_4, 1)
        top.insertWidget(at, ui.source, 1 if below else 0)
        for place, button in enumerate((ui.original, ui.versions)):
            (ui.layout_1 if below else ui.layout_3).insertWidget(2 * below + place, button)
        ui.heading.setMaximumWidth(_COMBO if below else _ANY)
        ui.title.setVisible(not below)
        self.setProperty("side", "below" if below else "right")
        self.setMinimumSize(0 if below else WIDTH, 0)
        self.setMaximumSize(_ANY if below else WIDTH, HEIGHT if below else _ANY)
        self.style().unpolish(self)
        self.style().polish(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower panel needs more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Below the page take no more of it than the text needs."""
        if self.maximumHeight() == _ANY:
            return
        ui = self.ui
        margins, inner = ui.layout_4.contentsMargins(), ui.layout_2.contentsMargins()
        room = self.width() - margins.left() - margins.right() - inner.left() - inner.right()
        lines = ui.text.heightForWidth(max(room, 1))
        top = ui.layout_1.sizeHint().height() + ui.layout_4.spacing() * 2
        self.setFixedHeight(min(HEIGHT, margins.top() + top + lines + margins.bottom()))

    def _chosen(self, _index: int) -> None:
        self.heading_chosen.emit(self.heading)


def _source(guide: "Guide", words: Words) -> str:
    document = guide.document
    if document is None:
        return words("guidance.short")
    if guide.own is None:
        return f"{words('guidance.short')}. {words('guidance.own_lacks')}"
    return words("guidance.own", edition=document.edition, day=document.adopted_on)


def rich(text: str) -> str:
    """Return a text as paragraphs and points, with nothing in it that Qt would obey."""
    blocks = (block.splitlines() for block in text.split("\n\n"))
    return "".join(part for lines in blocks for part in _block(lines))


def _block(lines: list[str]) -> Iterator[str]:
    for mark, group in groupby(lines, _mark):
        said = [escape(line.removeprefix(mark)) for line in group]
        if mark == BULLET:
            style = "margin-left:12px; text-indent:-12px"
            yield from (_paragraph(f"•&nbsp;&nbsp;{one}", style) for one in said)
        elif mark == MARK:
            yield from (_paragraph(f"<b>{one}</b>", "margin-top:8px") for one in said)
        else:
            yield _paragraph("<br>".join(said), "")


def _mark(line: str) -> str:
    start = line[: len(MARK)]
    return start if start in _MARKS else ""


def _paragraph(said: str, style: str) -> str:
    return f'<p style="margin-top:0; margin-bottom:8px; line-height:118%; {style}">{said}</p>'
