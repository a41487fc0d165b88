"""Arkiv: every capture by half-year and channel, its picture, and the evidence beside it."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.dates import grouped, size_text
from smdesk.desktop.forms.archive_page import Ui_ArchivePage
from smdesk.desktop.jobs import nothing
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.archive import work as tasks
from smdesk.desktop.pages.archive.comparing import ComparingPart
from smdesk.desktop.pages.archive.destroying import Destroying
from smdesk.desktop.pages.archive.findings import Checked, check_all
from smdesk.desktop.pages.archive.list import ArchiveModel, ArchiveRow
from smdesk.desktop.pages.archive.reading import PIECE, ArchiveView, Evidence, read_archive
from smdesk.desktop.pages.archive.telling import CheckTelling
from smdesk.desktop.pages.archive.tombstone import stand_for
from smdesk.desktop.pages.saved_file import open_later
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.calendar import swedish_day
from smdesk.domain.evidence import Capture
from smdesk.domain.findings import Finding
from smdesk.services.ports import ChangeSet

if TYPE_CHECKING:  # much of it, and seldom looked at
    from smdesk.desktop.pages.archive.care import ArchiveCare

NARROW = 940
"""Narrower than this the evidence stands below the list; device-independent pixels."""
CARE = "care"
"""What `visit` takes to go to the archive's care."""


class ArchivePage(Page[ArchiveView]):
    """List, picture, evidence; the archive's care. `visit` takes a capture's id, or `care`."""

    kinds = frozenset({"capture", "ledger", "channel", "disposal", "record"})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_ArchivePage()
        self.ui.setupUi(self.form_widget)
        self._query = ""
        self._view: ArchiveView | None = None
        self._wish: str | None = None
        self._shown: Capture | None = None
        self._reading_of: Capture | None = None
        self._found: dict[str, tuple[Finding, ...]] = {}
        self._model = ArchiveModel(self.words, self)
        self.ui.list.setModel(self._model)
        self.ui.viewer.set_up(context.jobs, self.words, context.desk.pictures)
        self.header.set_actions(primary=None, others=[self.ui.verify_all])
        self.ui.nothing_found.hide()
        self.ui.empty.hide()
        self.ui.tombstone.hide()
        self.ui.evidence.hide()
        self._care: ArchiveCare | None = None
        self._telling = CheckTelling(self)
        self.destroying = Destroying(self, self.ui)
        self.comparing = ComparingPart(self, self.ui)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.parts.currentChanged.connect(self._turn)
        ui.search.searched.connect(self._search_for)
        ui.list.chosen.connect(self._chosen)
        self._model.more_wanted.connect(self._read_more)
        ui.evidence.verify_wanted.connect(self.verify_shown)
        ui.evidence.certify_wanted.connect(self.certify)
        ui.evidence.open_wanted.connect(self.open_picture)
        ui.evidence.folder_wanted.connect(self.show_folder)
        ui.evidence.copied.connect(self._tell_copied)
        ui.verify_all.triggered.connect(self.verify_all)
        ui.go_to_round.triggered.connect(partial(self.context.open_page, "round", None))

    # --- the parts --------------------------------------------------------------------------

    @property
    def caring(self) -> bool:
        """Whether the archive's care is in front."""
        return self.ui.parts.currentWidget() is self.ui.care_tab

    @property
    def care(self) -> "ArchiveCare":
        """The archive's care, made when it is first turned to."""
        if self._care is None:
            from smdesk.desktop.pages.archive.care import ArchiveCare  # noqa: PLC0415  see above

            self._care = ArchiveCare(self)
            self._care.told.connect(self._show_sentence)
            self.ui.care_box.addWidget(self._care)
        return self._care

    def _turn(self, *_: object) -> None:
        there = self._view is not None and bool(self._view.count)
        self.ui.verify_all.setVisible(there and not self.caring)
        if self.caring:
            self.care.refresh()
        self._show_sentence()

    def _show_sentence(self) -> None:
        if self.caring:
            self.header.set_sentence(self.care.sentence)
        elif self._view is not None:
            self.header.set_sentence(self._sentence(self._view))

    # --- the list ---------------------------------------------------------------------------

    def read(self) -> ArchiveView:
        same = self._view is not None and self._view.query == self._query
        limit = max(PIECE, self._model.captures) if same else PIECE
        return read_archive(self.context.desk, self._query, limit)

    def show_view(self, view: ArchiveView) -> None:
        self._view = view
        differing = view.differing | self._found.keys()
        self._model.reset(
            view.first, view.channels.get, differing, gone=view.gone, complete=view.complete
        )
        self._show_sentence()
        self._show_empty(view)
        if self.caring:
            self.care.refresh()
        if self._wish is not None:
            self._grant()
        elif self._shown is None or not self.ui.list.choose(self._shown.id):
            self.ui.list.choose_first()
        elif self._shown is not None:
            self._read_evidence(self._shown)

    def _channel_name(self, channel_id: str) -> str:
        channel = self._view.channels.get(channel_id) if self._view else None
        return full_name(channel, self.words) if channel else self.words("pages_archive.unknown")

    def _sentence(self, view: ArchiveView) -> str:
        if view.since is None:
            return self.words("pages_archive.sentence_none")
        sentence = self.words(
            "pages_archive.sentence",
            count=view.count,
            shown=grouped(view.count),
            year=swedish_day(view.since).year,
            size=size_text(view.size, self.words),
        )
        if view.verified_at is None:
            return sentence
        day = swedish_day(view.verified_at)
        return self.words("pages_archive.sentence_verified", sentence=sentence, day=day)

    def _show_empty(self, view: ArchiveView) -> None:
        ui, words = self.ui, self.words
        ui.viewer.setVisible(bool(view.count) and ui.tombstone.isHidden())
        ui.empty.setVisible(not view.count)
        ui.list_card.setVisible(bool(view.count) and not self.comparing.comparing)
        ui.verify_all.setVisible(bool(view.count) and not self.caring)
        if not view.count:
            ui.evidence.hide()
            title, text = words("pages_archive.empty"), words("pages_archive.empty_text")
            ui.empty.set_content("archive", title, text, ui.go_to_round)
        missed = bool(view.count) and not view.first
        ui.list.setVisible(not missed)
        ui.nothing_found.setVisible(missed)
        if missed:
            title = words("pages_archive.nothing_found")
            text = words("pages_archive.nothing_found_text", query=view.query)
            ui.nothing_found.set_content("search", title, text)

    def _search_for(self, query: str) -> None:
        if query != self._query:
            self._query = query
            self.refresh()

    def _read_more(self, offset: int) -> None:
        work = partial(tasks.piece, self.context.desk, self._query, offset)
        self.context.jobs.start("", work, partial(self._more_read, self._query, offset))

    def _more_read(self, query: str, offset: int, captures: list[Capture]) -> None:
        if query == self._query and offset == self._model.captures:
            self._model.append(captures, complete=len(captures) < PIECE)
            self._grant()

    # --- going to one -----------------------------------------------------------------------

    def visit(self, argument: object) -> None:
        """Show a capture, however far down it stands, or the archive's care."""
        if not isinstance(argument, str):
            return
        care = argument == CARE
        self.ui.parts.setCurrentWidget(self.ui.care_tab if care else self.ui.captures_tab)
        if care:
            return
        if self.comparing.comparing:
            self.comparing.end()
        self._wish = argument
        if self._query:
            self._query = ""
            self.ui.search.clear()
            self.refresh()
        elif self._view is not None:
            self._grant()

    def _grant(self) -> None:
        """Choose the capture that was asked for, reading on until it is here."""
        if self._wish is None:
            return
        if self.ui.list.choose(self._wish):
            self._wish = None
        elif not self._model.complete:
            if self._model.canFetchMore(self.ui.list.rootIndex()):
                self._model.fetchMore(self.ui.list.rootIndex())
        else:
            wish, self._wish = self._wish, None
            work = partial(tasks.one, self.context.desk, wish)
            self.context.jobs.start("", work, self._capture_read)

    def _capture_read(self, capture: Capture | None) -> None:
        if capture is None:
            self.ui.list.choose_first()
        else:
            self._show_capture(capture)

    # --- one capture ------------------------------------------------------------------------

    def _chosen(self, row: ArchiveRow | None) -> None:
        if row is not None and row.capture is not None:
            self._show_capture(row.capture)

    def _show_capture(self, capture: Capture) -> None:
        if self._shown is None or self._shown.id != capture.id:
            self.ui.viewer.open(None)
        self._shown = capture
        self._read_evidence(capture)

    def _read_evidence(self, capture: Capture) -> None:
        """Read one at a time: who walks down the list wants the last one."""
        if self._reading_of is None:
            self._reading_of = capture
            work = partial(tasks.evidence_of, self.context.desk, capture)
            job = self.context.jobs.start("", work, self._show_evidence)
            job.ended.connect(self._evidence_ended)

    def _evidence_ended(self) -> None:
        read, self._reading_of = self._reading_of, None
        if read is not None and self._shown is not None and read.id != self._shown.id:
            self._read_evidence(self._shown)

    def _show_evidence(self, evidence: Evidence) -> None:
        if self._shown is None or evidence.capture.id != self._shown.id:
            return
        found = self._found.get(evidence.capture.bag, ())
        evidence = evidence if evidence.findings else replace(evidence, findings=found)
        before = self.ui.evidence.evidence
        self._show_panel(evidence)
        fresh = before is None or before.capture.id != evidence.capture.id
        if fresh or evidence.gone or self.ui.viewer.ui.view.picture is None:
            self.ui.viewer.open(evidence.picture)
        stand_for(self.ui, evidence, self.words)

    def _show_panel(self, evidence: Evidence) -> None:
        self.comparing.offer(evidence)
        may = self.destroying.may_ask
        self.ui.evidence.show_evidence(evidence, self.words, may_destroy=may)
        self.ui.evidence.setVisible(not self.destroying.asking and not self.comparing.comparing)

    def open_picture(self) -> None:
        """Open a copy in the program that the person uses for pictures."""
        evidence = self.ui.evidence.evidence
        if evidence is not None and evidence.picture is not None:
            name = f"{evidence.capture.bag.rsplit('/', 1)[-1]}.png"
            work = partial(tasks.copy_and_open, self.context.desk, evidence.picture, name)
            self.run(self.words("pages_archive.opening"), work, nothing)

    def certify(self) -> None:
        """Show the report of what the capture is, to print."""
        evidence = self.ui.evidence.evidence
        if evidence is not None:
            wanted = ("capture", {"capture_id": evidence.capture.id})
            self.context.open_page("reports", wanted)

    def show_folder(self) -> None:
        """Open the bag's folder in the file manager."""
        evidence = self.ui.evidence.evidence
        if evidence is not None and evidence.folder is not None:
            open_later(self.context, evidence.folder)

    def _tell_copied(self) -> None:
        self.context.tell(
            Message(title=self.words("pages_archive.copied"), key="pages_archive.copied")
        )

    # --- verifying --------------------------------------------------------------------------

    def verify_shown(self) -> None:
        """Read every byte of the shown capture and compare."""
        capture = self._shown
        if capture is None:
            return
        name = self._channel_name(capture.channel_id)
        self.ui.evidence.set_busy(busy=True)
        title = self.words("pages_archive.verifying", channel=name)
        work = partial(tasks.verify, self.context.desk, capture)
        job = self.run(title, work, partial(self._verified, capture, name))
        job.ended.connect(self._verify_ended)

    def _verify_ended(self) -> None:
        self.ui.evidence.set_busy(busy=False)

    def _verified(self, capture: Capture, name: str, evidence: Evidence) -> None:
        if self._view is not None:
            self._view = replace(self._view, verified_at=evidence.verified_at)
            self._show_sentence()
        if self._shown is not None and self._shown.id == capture.id:
            self._show_panel(evidence)
        self._found.pop(capture.bag, None)
        if evidence.findings:
            self._found[capture.bag] = evidence.findings
            title = self.words("pages_archive.differs_one", channel=name)
            self._telling.tell_findings(title, tasks.checked_one(capture, evidence))
        else:
            title = self.words("pages_archive.verified_one", channel=name)
            self._telling.tell_well(title, self.words("pages_archive.verified_one_text"))
        self.context.publish(ChangeSet(frozenset({"ledger"})))

    def verify_all(self) -> None:
        """Read the whole archive and compare it with the ledger and the database."""
        self.ui.verify_all.setEnabled(False)
        title = self.words("pages_archive.verifying_all")
        job = self.run(title, partial(check_all, self.context.desk), self.take_checked)
        job.ended.connect(self._all_ended)

    def _all_ended(self) -> None:
        self.ui.verify_all.setEnabled(True)

    def take_checked(self, checked: Checked, part: str = "", *, quiet: bool = False) -> None:
        """Tell what a check of everything or of a half-year found, and mark the captures.

        Where it is shown otherwise no banner is needed.
        """
        if not quiet:
            self._telling.tell(checked, part)
        if checked.complete and not part:
            self._found = checked.by_bag
        else:
            self._found.update(checked.by_bag)
        if checked.changes is None:
            self.refresh()
        else:
            self.context.publish(checked.changes)

    def open_list(self, checked: Checked) -> None:
        """Show everything that was found as a text, which stays in the data folder."""
        self._telling.open_list(checked)

    def has_changes(self) -> bool:
        caring = self._care is not None and self._care.has_changes()
        return caring or self.destroying.has_changes()

    def discard(self) -> None:
        self.destroying.end()
        if self._care is not None:
            self._care.discard()

    def save(self) -> None:
        """Ctrl+S: hand in what is asked for."""
        if self.caring:
            self.care.save()
        elif self.destroying.asking:
            self.destroying.form.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ui, narrow = self.ui, self.width() < NARROW
        for place, panel in enumerate((ui.evidence, ui.destroying)):
            if narrow:
                ui.left.addWidget(panel, 3)
            else:
                ui.row.insertWidget(2 + place, panel)

    def back(self) -> None:
        """Esc."""
        if self.caring:
            self.care.turn_back()
        elif self.comparing.comparing:
            self.comparing.end()
        elif self.destroying.asking:
            self.destroying.end()

    def search(self) -> None:
        """Ctrl+F."""
        self.ui.parts.setCurrentWidget(self.ui.captures_tab)
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()
