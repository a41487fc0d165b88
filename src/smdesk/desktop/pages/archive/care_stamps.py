"""The time-stamps: which service, up to where it vouched, and a token now."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.dates import minute_moment
from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.archive_stamp_form import Ui_ArchiveStampForm
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.archive.care_facts import stamps_facts, stamps_status
from smdesk.desktop.pages.archive.care_reading import CareKnown, CarePlaces
from smdesk.services.evidence.timestamps import Stamped, StampState
from smdesk.words import Words

if TYPE_CHECKING:  # it makes this
    from smdesk.desktop.pages.archive.care import ArchiveCare


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What the form says."""

    address: str
    certificates: Path | None


class StampForm(QWidget):
    """Chooses the service, and the certificates that it goes back to."""

    saved = Signal(object)
    """A `Service`."""
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ArchiveStampForm()
        ui.setupUi(self)
        ui.certificates.set_kinds(f"{words('archive_care.pem')} (*.pem *.crt *.cer)")
        ui.certificates.set_words(
            choose=words("archive_care.choose_file"),
            forget=words("archive_care.forget_file"),
            none=words("archive_care.no_file"),
        )
        fields: dict[str, QWidget] = {"service": ui.service, "certificates": ui.certificates}
        self.fields = FormFields(self, words, fields)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, stamps: StampState) -> None:
        """Show what is chosen."""
        self.ui.service.setText(stamps.service)
        chosen = Path(stamps.certificates) if stamps.certificates else None
        self.ui.certificates.set_path(chosen)
        self.fields.mark_clean()
        self.ui.service.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not handed in."""
        return not self.isHidden() and self.fields.is_changed()

    def save(self, *_: object) -> None:
        """Hand it in."""
        self.fields.clear_problems()
        path = self.ui.certificates.path()
        self.saved.emit(Service(address=self.ui.service.text().strip(), certificates=path))


class StampsPart(QObject):
    """The card."""

    def __init__(self, care: "ArchiveCare") -> None:
        super().__init__(care)
        self._care, self._words, self._ui = care, care.words, care.ui
        self._state = StampState(service="", certificates="")
        self.form = StampForm(care.words)
        care.add_side(self.form)
        ui = self._ui
        ui.stamp.clicked.connect(self.stamp)
        ui.choose_service.clicked.connect(self.choose)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(care.turn_back)
        for button in (ui.stamp, ui.choose_service):
            care.enable(button, may=False)

    def show(self, known: CareKnown, places: CarePlaces | None) -> None:
        """Show how it stands."""
        ui, words, care = self._ui, self._words, self._care
        self._state = known.stamps
        ui.stamps_state.set_status(stamps_status(known, words))
        ui.stamps_state.show()
        wish = places.wish if places is not None else None
        ui.stamps_facts.set_facts(stamps_facts(known, wish, words))
        may, why = known.stamps.chosen, words("archive_care.no_service")
        if may and not known.stamps.later and wish is None:
            may, why = False, words("archive_care.nothing_to_stamp")
        care.enable_for_carers(ui.stamp, may=may, why=why)
        care.enable_for_carers(ui.choose_service)

    def choose(self) -> None:
        """Ask for the service."""
        self.form.edit(self._state)
        self._care.turn_to(self.form)
        self.form.ui.service.setFocus()

    def _save(self, service: Service) -> None:
        work, held = partial(_choose, self._care.desk, service), (self.form.ui.save,)
        failed = self.form.fields.show_error
        self._care.run("archive_care.saving", work, self._saved, failed, held=held)

    def _saved(self, _result: None) -> None:
        self.form.fields.mark_clean()
        self._care.turn_back()
        self._care.tell(self._words("archive_care.service_saved"))

    def stamp(self) -> None:
        """Have the ledger stamped as it is now."""
        work, held = partial(_stamp, self._care.desk), (self._ui.stamp,)
        self._care.run("archive_care.stamping", work, self._stamped, held=held)

    def _stamped(self, made: Stamped) -> None:
        key = "cli.stamped" if made.new else "cli.stamped_before"
        moment = minute_moment(made.token.at)
        self._care.publish()
        self._care.tell(self._words(key, seq=made.seq, moment=moment))


def _choose(desk: Desk, service: Service, _progress: JobProgress) -> None:
    desk.timestamps.choose(desk.actor, service=service.address, certificates=service.certificates)


def _stamp(desk: Desk, _progress: JobProgress) -> Stamped:
    return desk.timestamps.stamp(desk.actor)
