"""What a page's picture lacks, beside the picture: what the person chooses by."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smdesk.desktop.forms.round_taking_findings import Ui_RoundTakingFindings
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import PageContext
from smdesk.desktop.picture_files import Picture, open_picture
from smdesk.desktop.tokens import Space, Tone
from smdesk.desktop.widgets.banners import sign
from smdesk.desktop.widgets.labels import label
from smdesk.domain.completeness import PageFinding
from smdesk.domain.errors import SmdeskError

if TYPE_CHECKING:  # the window is painted without it
    from smdesk.services.evidence.page_captures import Staged

MOST_PIXELS = 16_000_000
"""Enough to judge by; a page of 30,000 rows is shown at half its size."""


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in words, and what can be done about it."""

    text: str
    advice: str = ""

    @property
    def spoken(self) -> str:
        """Both, as they are read aloud."""
        return f"{self.text} {self.advice}".strip()


class RoundTakingFindings(QWidget):
    """The picture from its top, and every finding in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundTakingFindings()
        self.ui.setupUi(self)
        self.ui.strip.follow(self.ui.view)
        self.hide()

    def show_findings(self, asking: Sequence[Said], telling: Sequence[Said] = ()) -> None:
        """Say what a choice is needed for, and what only tells how it was."""
        self.ui.view.set_picture(None)
        lines = self.ui.lines
        while (item := lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for said in asking:
            lines.addWidget(_line(said, Tone.WARNING))
        for said in telling:
            lines.addWidget(_line(said, Tone.NEUTRAL))
        lines.addStretch(1)
        spoken = " ".join(said.spoken for said in (*asking, *telling))
        self.ui.scroll.setAccessibleDescription(spoken)

    def set_picture(self, picture: Picture | None) -> None:
        """Show the picture once it is read; None where it can't be."""
        self.ui.view.set_picture(picture)


def _line(said: Said, tone: Tone) -> QWidget:
    row = QWidget()
    box = QHBoxLayout(row)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(Space.S)
    box.addWidget(sign(tone), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(said.text, wrap=True))
    if said.advice:
        words.addWidget(label(said.advice, "muted", wrap=True))
    box.addLayout(words, 1)
    return row


class Findings(QObject):
    """Fills the panel from what was taken; the picture comes when it is read."""

    def __init__(self, context: PageContext, panel: RoundTakingFindings, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._panel = panel
        self._staged: Staged | None = None

    def show(self, staged: "Staged") -> None:
        """Say what was found in a page, first what a choice is needed for."""
        self._staged = staged
        telling = [one for one in staged.findings if one not in staged.asking]
        asking = [Said(self._text(one), self._advice(one)) for one in staged.asking]
        self._panel.show_findings(asking, [Said(self._text(one)) for one in telling])
        done = partial(self._read, staged)
        title = self._context.words("round_taking.reading")
        self._context.jobs.start(title, partial(_read_reduced, staged), done, self._unread)

    def _text(self, found: PageFinding) -> str:
        return self._context.words(f"page_finding.{found.code}", **found.values)

    def _advice(self, found: PageFinding) -> str:
        return self._context.words(f"page_finding_advice.{found.code}")

    def _read(self, staged: "Staged", picture: Picture) -> None:
        if staged is self._staged:
            self._panel.set_picture(picture)

    def _unread(self, _error: SmdeskError) -> bool:
        return True  # the findings are enough to choose by, and keeping tells of a lost file


def _read_reduced(staged: "Staged", _progress: JobProgress) -> Picture:
    return open_picture(staged.picture, MOST_PIXELS)
