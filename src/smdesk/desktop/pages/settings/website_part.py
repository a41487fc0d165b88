"""The card of the website's list: copied, written, and held against what is published (P11)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame

from smdesk.desktop.fields import FormFields, bring_into_view
from smdesk.desktop.forms.website_part import Ui_WebsitePart
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.saved_file import tell_folder
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.errors import SmdeskError
from smdesk.domain.findings import Finding
from smdesk.domain.public_list import Grouping
from smdesk.domain.published import Difference, DifferenceKind
from smdesk.services.ports import Written
from smdesk.services.website import Compared, ListState, Publication
from smdesk.words import Words

GROUPINGS = tuple(Grouping)
"""In the order of the choices in the form."""
PAGES = "HTML (*.html *.htm *.xhtml)"
TONES = {
    DifferenceKind.CHANGED: Tone.ERROR,
    DifferenceKind.DEAD: Tone.ERROR,
    DifferenceKind.MISSING: Tone.WARNING,
    DifferenceKind.LEFT: Tone.WARNING,
    DifferenceKind.SURPLUS: Tone.NEUTRAL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The list as the clipboard holds it."""

    html: Written
    text: Written


class WebsitePart(QFrame):
    """The card.

    Args:
        page: the page that it is on.
        folder: returns the folder that files are written in.
    """

    def __init__(self, page: Page[Any], folder: Callable[[], Path]) -> None:
        super().__init__()
        self._page = page
        self._words = page.words
        self._folder = folder
        self.ui = Ui_WebsitePart()
        self.ui.setupUi(self)
        self.fields = FormFields(self, page.words, {"url": self.ui.address})
        self.model = TableModel[Difference](
            _columns(page.words), key=lambda one: (one.kind, one.platform, one.url)
        )
        self.ui.table.set_table(self.model)
        self.fields.clear_problems()
        self.ui.table.hide()
        self.ui.inside.hide()
        for button in (self.ui.write, self.ui.compare, self.ui.choose_file):
            button.setEnabled(page.may_edit())
        self._connect()

    def _connect(self) -> None:
        self.ui.copy.clicked.connect(self.copy)
        self.ui.write.clicked.connect(self.write)
        self.ui.compare.clicked.connect(self.compare)
        self.ui.address.returnPressed.connect(self.compare)
        self.ui.choose_file.clicked.connect(self._choose_file)
        self.ui.table.row_activated.connect(self._open_channel)

    def show_state(self, state: ListState) -> None:
        """Show how the published list stood when it was last compared."""
        check = state.check
        if check is None:
            word, tone = self._words("website.compared_never"), Tone.NEUTRAL
        elif state.wrong:
            word = self._words("website.wrong", count=state.wrong, day=check.day)
            tone = Tone.WARNING
        else:
            word, tone = self._words("website.right", day=check.day), Tone.SUCCESS
        self.ui.state.set_status(Status(word, tone))
        if check is not None and "://" in check.source and not self.ui.address.text():
            self.ui.address.setText(check.source)

    @property
    def _grouping(self) -> Grouping:
        return GROUPINGS[self.ui.grouping.currentIndex()]

    # --- given out ----------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the list on the clipboard, as HTML and as text."""
        desk, language = self._page.context.desk, self._words.language
        self._page.run("", partial(_made, desk, self._grouping, language), self._copied)

    def _copied(self, made: Copy) -> None:
        data = QMimeData()
        data.setHtml(made.html.text)
        data.setText(made.text.text)
        QGuiApplication.clipboard().setMimeData(data)
        self._tell(self._words("website.copied"), "website.copied")
        self._tell_fault(made.html.fault or made.text.fault)

    def write(self) -> None:
        """Write the list as files into the page's folder."""
        desk, language = self._page.context.desk, self._words.language
        work = partial(_written, desk, self._grouping, self._folder(), language)
        self._page.run(self._words("website.writing"), work, self._wrote)

    def _wrote(self, made: Publication) -> None:
        folder = made.files[0].parent
        title = self._words("cli.website_written", count=len(made.files), folder=folder)
        tell_folder(self._page, title, "", folder, "website.written")
        for fault in made.faults:
            self._tell_fault(fault)

    def _tell(self, title: str, key: str) -> None:
        self._page.context.tell(Message(title=title, tone=Tone.SUCCESS, key=key))

    def _tell_fault(self, fault: Finding | None) -> None:
        if fault is not None:
            text = self._words(f"finding.{fault.code}", **fault.values)
            message = Message(title=fault.place, text=text, tone=Tone.WARNING, key=fault.place)
            self._page.context.tell(message)

    # --- compared -----------------------------------------------------------------------------

    def compare(self) -> None:
        """Compare the register with the page at the address."""
        if self.ui.compare.isEnabled():
            inside = self.ui.inside.isChecked()
            self._compare(partial(_compared, self.ui.address.text().strip(), inside))

    def _choose_file(self) -> None:
        title = self._words("website.choose_page")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._folder()), PAGES)
        if chosen:
            self.compare_file(Path(chosen))

    def compare_file(self, path: Path) -> None:
        """Compare the register with a saved page."""
        self._compare(partial(_compared_file, path))

    def _compare(self, work: Callable[..., Compared]) -> None:
        self.fields.clear_problems()
        self.ui.compare.setEnabled(False)
        self._page.run(
            self._words("website.comparing"),
            partial(work, self._page.context.desk, self.ui.reach.isChecked()),
            self._show_compared,
            self._failed,
        )

    def _show_compared(self, made: Compared) -> None:
        self.ui.compare.setEnabled(True)
        found = made.comparison.differences
        self.model.set_rows(found)
        self.ui.table.setVisible(bool(found))
        if not found:
            count = len(made.comparison.same)
            self._tell(self._words("cli.website_same", count=count), "website.compared")
        self._page.context.publish(made.changed)
        QTimer.singleShot(0, self, self._to_table)

    def _to_table(self) -> None:
        if self.ui.table.isVisible():
            bring_into_view(self.ui.table)

    def _failed(self, error: SmdeskError) -> bool:
        self.ui.compare.setEnabled(True)
        if error.code == "website_inside":
            self.ui.inside.show()
        return self.fields.show_error(error)

    def _open_channel(self, difference: Difference) -> None:
        if difference.channel is not None:
            self._page.context.open_page("channels", difference.channel.id)


def _columns(words: Words) -> list[Column[Difference]]:
    def heading(name: str) -> str:
        return words(f"website.heading.{name}")

    def said(one: Difference) -> str:
        return words(f"website.difference.{one.kind}")

    return [
        Column(
            title=heading("difference"),
            text=said,
            status=lambda one: Status(said(one), TONES[one.kind]),
        ),
        Column(
            title=heading("channel"),
            text=lambda one: one.channel.name if one.channel else one.text,
            stretch=True,
        ),
        Column(
            title=heading("platform"),
            text=lambda one: words(f"platform.{one.platform}"),
            muted=True,
        ),
        Column(
            title=heading("address"), text=lambda one: one.url, muted=True, tip=lambda one: one.url
        ),
    ]


def _made(desk: Desk, grouping: Grouping, language: str, _progress: JobProgress) -> Copy:
    public = desk.website.list(desk.today(), grouping)
    html = desk.website.as_html(public, language)
    return Copy(html=html, text=desk.website.as_text(public, language))


def _written(
    desk: Desk, grouping: Grouping, folder: Path, language: str, _progress: JobProgress
) -> Publication:
    public = desk.website.list(desk.today(), grouping)
    return desk.website.publish(desk.actor, folder, public, language)


def _compared(url: str, inside: bool, desk: Desk, reach: bool, progress: JobProgress) -> Compared:
    return desk.website.compare_address(
        desk.actor, url, desk.today(), inside=inside, reach=reach, progress=progress
    )


def _compared_file(path: Path, desk: Desk, reach: bool, progress: JobProgress) -> Compared:
    return desk.website.compare_file(desk.actor, path, desk.today(), reach=reach, progress=progress)
