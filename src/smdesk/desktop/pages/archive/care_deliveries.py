"""The deliveries: packages that were made, their receipts, and one more."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from smdesk.desktop.dates import minute_moment, size_text
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.archive.care_facts import package_columns, span
from smdesk.desktop.pages.archive.care_list import fit_height
from smdesk.desktop.pages.archive.care_reading import CareKnown
from smdesk.desktop.pages.archive.delivery_forms import DeliveryForm, Ordered, ReceiptForm
from smdesk.desktop.pages.saved_file import open_later
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.deliveries import DeliveryTerms, HalfYears, MadePackage, Receipt
from smdesk.domain.errors import SmdeskError
from smdesk.domain.half_years import HalfYear
from smdesk.services.evidence.deliveries import Delivery

if TYPE_CHECKING:  # it makes this
    from smdesk.desktop.pages.archive.care import ArchiveCare


class DeliveriesPart(QObject):
    """The card."""

    def __init__(self, care: "ArchiveCare") -> None:
        super().__init__(care)
        self._care, self._words, self._ui = care, care.words, care.ui
        self._half_years: tuple[HalfYear, ...] = ()
        self._counting = 0
        self.form, self.receipt = DeliveryForm(care.words), ReceiptForm(care.words)
        self.model = TableModel[MadePackage](package_columns(care.words), key=lambda one: one.id)
        ui = self._ui
        ui.packages.set_table(self.model)
        ui.packages.row_chosen.connect(self._show_receive)
        ui.deliver.clicked.connect(self.ask)
        ui.receive.clicked.connect(self.ask_receipt)
        for form in (self.form, self.receipt):
            care.add_side(form)
            form.cancelled.connect(care.turn_back)
        self.form.saved.connect(self._deliver)
        self.form.asked.connect(self._count)
        self.receipt.saved.connect(self._receive)
        for button in (ui.deliver, ui.receive):
            care.enable(button, may=False)

    def show(self, known: CareKnown) -> None:
        """Show the packages."""
        ui, words = self._ui, self._words
        self._half_years = known.half_years
        self.model.set_rows(known.packages)
        fit_height(ui.packages, len(known.packages))
        ui.packages.setVisible(bool(known.packages))
        ui.deliveries_none.setVisible(not known.packages)
        ui.receive.setVisible(bool(known.packages))
        why = words("archive_care.nothing_to_deliver")
        self._care.enable_for_carers(ui.deliver, may=bool(known.half_years), why=why)
        if ui.packages.chosen() is None:
            ui.packages.choose_first()
        self._show_receive()

    def _show_receive(self, *_: object) -> None:
        chosen = self._ui.packages.chosen()
        may = chosen is not None and chosen.receipt is None
        why = self._words("archive_care.receipt_there" if chosen else "archive_care.choose_package")
        self._care.enable_for_carers(self._ui.receive, may=may, why=why)

    # --- a package ------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask what to deliver."""
        work, held = partial(_terms, self._care.desk), (self._ui.deliver,)
        self._care.run("", work, self._begin, held=held)

    def _begin(self, terms: DeliveryTerms) -> None:
        self._care.turn_to(self.form)
        today = HalfYear.of(self._care.desk.today())
        self.form.ask(self._half_years, today, terms)
        self.form.ui.first.setFocus()

    def _count(self) -> None:
        """Say how many captures that would be; of several answers only the last counts."""
        self._counting += 1
        asked, again = self.form.span(), self.form.ui.again.isChecked()
        if asked is None:
            self.form.show_count(None)
            return
        work = partial(_counted, self._care.desk, asked, again)
        self._care.page.context.jobs.start("", work, partial(self._show_count, self._counting))

    def _show_count(self, number: int, count: int) -> None:
        if number == self._counting:
            self.form.show_count(count)

    def _deliver(self, ordered: Ordered) -> None:
        work, held = partial(_deliver, self._care.desk, ordered), (self.form.ui.save,)
        self._care.run("archive_care.delivering", work, self._delivered, self._failed, held=held)

    def _failed(self, error: SmdeskError) -> bool:
        if error.code == "delivery_damaged":
            self._care.publish()  # what was found is entered
        return self.form.fields.show_error(error)

    def _delivered(self, made: Delivery) -> None:
        words, written = self._words, made.written
        self.form.fields.mark_clean()
        self._care.turn_back()
        self._care.publish()
        show = partial(self._open, written.path.parent)
        size = size_text(written.size, words)
        self._care.page.context.tell(
            Message(
                title=words("archive_care.delivered", count=len(made.captures), size=size),
                text=words("archive_care.delivered_text", path=written.path),
                tone=Tone.SUCCESS,
                key="archive_care",
                actions=[(words("archive_care.open_folder"), show)],
            )
        )

    def _open(self, folder: Path) -> None:
        open_later(self._care.page.context, folder)

    # --- its receipt ------------------------------------------------------------------------------

    def ask_receipt(self) -> None:
        """Ask what the e-archive acknowledged, of the chosen package."""
        chosen = self._ui.packages.chosen()
        if chosen is None or chosen.receipt is not None:
            return
        moment = minute_moment(chosen.events[-1].at)
        about = self._words(
            "archive_care.package", span=span(chosen), moment=moment, count=len(chosen.events)
        )
        self.receipt.ask(about)
        self._care.turn_to(self.receipt)
        self.receipt.ui.received_on.setFocus()

    def _receive(self, receipt: Receipt) -> None:
        chosen = self._ui.packages.chosen()
        if chosen is not None:
            work = partial(_receive, self._care.desk, chosen.id, receipt)
            failed, held = self.receipt.fields.show_error, (self.receipt.ui.save,)
            self._care.run("archive_care.saving", work, self._received, failed, held=held)

    def _received(self, count: int) -> None:
        self.receipt.fields.mark_clean()
        self._care.turn_back()
        self._care.publish()
        self._care.tell(self._words("cli.received", count=count))


def _terms(desk: Desk, _progress: JobProgress) -> DeliveryTerms:
    return desk.deliveries.terms()


def _counted(desk: Desk, asked: HalfYears, again: bool, _progress: JobProgress) -> int:
    return len(desk.deliveries.candidates(asked, again=again))


def _deliver(desk: Desk, ordered: Ordered, progress: JobProgress) -> Delivery:
    return desk.deliveries.deliver(
        desk.actor,
        ordered.span,
        ordered.terms,
        ordered.folder,
        form=ordered.form,
        again=ordered.again,
        progress=progress,
    )


def _receive(desk: Desk, package: str, receipt: Receipt, _progress: JobProgress) -> int:
    return desk.deliveries.receive(desk.actor, package, receipt)
