"""The forms of a delivery to the e-archive: the package that is asked for, and its receipt."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLayout, QWidget

from smdesk.desktop.fields import FormFields, fill, required_day
from smdesk.desktop.forms.archive_delivery_form import Ui_ArchiveDeliveryForm
from smdesk.desktop.forms.archive_receipt_form import Ui_ArchiveReceiptForm
from smdesk.desktop.phrases import half_year_short
from smdesk.domain.deliveries import DeliveryTerms, HalfYears, PackageForm, Receipt
from smdesk.domain.errors import UserError
from smdesk.domain.half_years import HalfYear
from smdesk.words import Words

TERMS = tuple(one.name for one in fields(DeliveryTerms))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """A package that is asked for."""

    span: HalfYears
    again: bool
    form: PackageForm
    folder: Path
    terms: DeliveryTerms


class DeliveryForm(QWidget):
    """Asks what is delivered, how, and on which terms."""

    saved = Signal(object)
    """An `Ordered`."""
    cancelled = Signal()
    asked = Signal()
    """Other half-years are chosen: how much is that?"""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.ui = ui = Ui_ArchiveDeliveryForm()
        ui.setupUi(self)
        named: dict[str, QWidget] = {"half_year": ui.first, "last": ui.last, "out": ui.out}
        named |= {"form": ui.form, "again": ui.again}
        named |= {f"delivery_{name}": getattr(ui, f"delivery_{name}") for name in TERMS}
        self.fields = FormFields(self, words, named)
        for row in (ui.span, ui.how, ui.creators, ui.deliverers, ui.contacts):
            _hold_at_top(row)
        ui.first.currentIndexChanged.connect(self.asked)
        ui.last.currentIndexChanged.connect(self.asked)
        ui.again.toggled.connect(self.asked)
        ui.choose_out.clicked.connect(self._choose_folder)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def ask(self, half_years: Sequence[HalfYear], today: HalfYear, terms: DeliveryTerms) -> None:
        """Begin anew: the latest half-year that is over, on the terms as last agreed."""
        ui, words = self.ui, self._words
        over = next((one for one in half_years if one < today), None)
        chosen = over or (half_years[0] if half_years else None)
        choices = [(half_year_short(one, words), one) for one in half_years]
        for box in (ui.first, ui.last):
            fill(box, choices, chosen)
        ui.again.setChecked(False)
        fill(
            ui.form,
            [(words(f"archive_care.form.{one}"), one) for one in PackageForm],
            PackageForm.FOLDER,
        )
        for name in TERMS:
            getattr(ui, f"delivery_{name}").setText(getattr(terms, name))
        self.fields.mark_clean()
        self.show_count(None)
        self.asked.emit()

    def span(self) -> HalfYears | None:
        """Return the chosen half-years; None where they are in the wrong order, or none is."""
        first, last = self.ui.first.currentData(), self.ui.last.currentData()
        if not isinstance(first, HalfYear) or not isinstance(last, HalfYear) or last < first:
            return None
        return HalfYears(first=first, last=last)

    def show_count(self, count: int | None) -> None:
        """Say how much there would be in the package."""
        self.ui.count.setText(
            "" if count is None else self._words("archive_care.count", count=count)
        )

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not handed in."""
        return not self.isHidden() and self.fields.is_changed()

    def save(self, *_: object) -> None:
        """Hand the order in, or say at the fields what is wrong."""
        self.fields.hand_over(self._ordered, self.saved.emit)

    def _ordered(self) -> Ordered:
        ui = self.ui
        first, last = ui.first.currentData(), ui.last.currentData()
        if first is None or last is None:
            raise UserError("required", at="half_year")
        if not ui.out.text().strip():
            raise UserError("required", at="out")
        terms = {name: getattr(ui, f"delivery_{name}").text() for name in TERMS}
        return Ordered(
            span=HalfYears(first=first, last=last),
            again=ui.again.isChecked(),
            form=PackageForm(ui.form.currentData()),
            folder=Path(ui.out.text().strip()),
            terms=DeliveryTerms(**terms),
        )

    def _choose_folder(self) -> None:
        title = self._words("archive_care.choose_out")
        chosen = QFileDialog.getExistingDirectory(self, title, self.ui.out.text())
        if chosen:
            self.ui.out.setText(chosen)


class ReceiptForm(QWidget):
    """Writes down what the e-archive acknowledged."""

    saved = Signal(object)
    """A `Receipt`."""
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ArchiveReceiptForm()
        ui.setupUi(self)
        named = {one: getattr(ui, one) for one in ("received_on", "received_by", "reference")}
        self.fields = FormFields(self, words, named)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def ask(self, package: str) -> None:
        """Begin anew, for a package."""
        self.ui.package.setText(package)
        self.ui.received_on.set_day(None)
        self.ui.received_by.clear()
        self.ui.reference.clear()
        self.fields.mark_clean()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not handed in."""
        return not self.isHidden() and self.fields.is_changed()

    def save(self, *_: object) -> None:
        """Hand it in, or say at the fields what is wrong."""
        self.fields.hand_over(self._receipt, self.saved.emit)

    def _receipt(self) -> Receipt:
        ui = self.ui
        return Receipt(
            received_on=required_day(ui.received_on, "received_on"),
            received_by=ui.received_by.text(),
            reference=ui.reference.text(),
        )


def _hold_at_top(row: QLayout) -> None:
    """Let an error below one of the fields side by side not move the others."""
    for at in range(row.count()):
        item = row.itemAt(at)
        if item is not None:
            item.setAlignment(Qt.AlignmentFlag.AlignTop)
