"""Inställningar: the window, the municipality, the data and its backups."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from smdesk import __version__
from smdesk.desktop.fields import FormFields, fill
from smdesk.desktop.forms.settings_page import Ui_SettingsPage
from smdesk.desktop.jobs import JobProgress, nothing
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.organisation.moving import Moving
from smdesk.desktop.pages.saved_file import open_later
from smdesk.desktop.pages.settings.backup_part import BackupPart
from smdesk.desktop.pages.settings.managed_part import note, show_managed
from smdesk.desktop.pages.settings.sign_ins import SignIns
from smdesk.desktop.theme import Appearance
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.columns import set_beside
from smdesk.domain.actors import REGISTER_EDITORS, Role
from smdesk.domain.organisation import Municipality
from smdesk.domain.texts import clean_line
from smdesk.resource_files import resource_path, third_party
from smdesk.services.backups import BackupState
from smdesk.services.exchange import MAY_EXPORT
from smdesk.services.ports import ChangeSet
from smdesk.services.register.view import RegisterView
from smdesk.services.settings.policy_holding import Held
from smdesk.services.settings.settings import LANGUAGES, Settings

NARROW = 860
"""Narrower than this the cards stand in one column; device-independent pixels."""
LINES = ("website", "contact", "dpo")
"""What is said of the municipality beside its name, a line each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsFirst:
    """What is there at once: all but what lies on another disk."""

    settings: Settings
    held: Held
    register: RegisterView


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsView(SettingsFirst):
    """What the page shows."""

    backups: BackupState


class SettingsPage(Page[SettingsView]):
    """What is chosen once and seldom changed."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self.form_widget)
        self._view: SettingsFirst | None = None
        ui, words = self.ui, self.words
        fields: dict[str, QWidget] = {"name": ui.municipality}
        fields |= {name: getattr(ui, name) for name in LINES}
        self.fields = FormFields(self, words, fields)
        self.moving = Moving(self)
        self.sign_ins = SignIns(self)
        self.backups = BackupPart(self)
        looks = [(words(f"settings.appearance.{one.value}"), one.value) for one in Appearance]
        fill(ui.appearance, looks)
        for waits in (ui.backup, ui.backup_folder, ui.restore):
            waits.setEnabled(False)  # until it is known how the backups stand
        fill(ui.language, [(words(f"settings.language.{one}"), one) for one in LANGUAGES])
        ui.about_text.setText(words("licences.about", version=__version__))
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.appearance.currentIndexChanged.connect(self._choose_appearance)
        ui.language.currentIndexChanged.connect(self._choose_language)
        ui.save_municipality.clicked.connect(self._save_municipality)
        ui.choose_logo.clicked.connect(self._choose_logo)
        ui.backup.clicked.connect(self._back_up)
        ui.backup_folder.clicked.connect(self._choose_backup_folder)
        ui.restore.clicked.connect(self._restore)
        ui.open_folder.clicked.connect(self._open_folder)
        ui.export_all.clicked.connect(self._export_all)
        ui.save_lists.clicked.connect(self._save_lists)
        ui.open_personal.clicked.connect(self._open_personal)
        ui.open_guidance.clicked.connect(self._open_guidance)
        ui.open_licences.clicked.connect(self._open_licences)
        ui.forget_sign_ins.clicked.connect(self._forget_sign_ins)
        self.fields.changed.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_beside(self.ui.layout_20, beside=self.width() >= NARROW)

    # --- reading --------------------------------------------------------------------------

    def read_first(self) -> SettingsFirst:
        desk = self.context.desk
        return SettingsFirst(
            settings=desk.settings.read(),
            held=desk.settings.held(),
            register=desk.register.view(desk.today()),
        )

    def read(self) -> SettingsView:
        first = self.read_first()
        return SettingsView(
            settings=first.settings,
            held=first.held,
            register=first.register,
            backups=self.context.desk.backups.state(),
        )

    def show_view(self, view: SettingsView) -> None:
        self.show_first(view)
        self._show_backups(view.backups, view.held)

    def show_first(self, first: SettingsFirst) -> None:
        self._view = first
        fill_from = ((self.ui.appearance, first.settings.appearance),)
        for box, value in (*fill_from, (self.ui.language, first.settings.language)):
            box.blockSignals(True)  # noqa: FBT003  Qt's own
            box.setCurrentIndex(box.findData(value))
            box.blockSignals(False)  # noqa: FBT003  as above
        if not self.fields.is_changed():
            self._show_municipality(first.register.municipality)
        self._show_places(first.held)
        show_managed(self.ui, first.held, self.words)
        self.ui.forget_sign_ins.setEnabled(Role.WEBMASTER in self.context.desk.actor.roles)
        self.ui.export_all.setEnabled(not self.context.desk.actor.roles.isdisjoint(MAY_EXPORT))
        self.header.set_sentence(
            self.words(
                "settings.sentence",
                account=self.context.desk.actor.account,
                roles=", ".join(self.words(f"role.{role}") for role in self._roles()),
            )
        )

    def _roles(self) -> list[str]:
        return sorted(role.value for role in self.context.desk.actor.roles)

    def _show_municipality(self, municipality: Municipality | None) -> None:
        self.ui.municipality.setText(municipality.name if municipality else "")
        for name in LINES:
            field = getattr(self.ui, name)
            field.setText(getattr(municipality, name) if municipality else "")
            field.setCursorPosition(0)  # a long text is read from its beginning
        has_logo = municipality is not None and municipality.logo is not None
        self.ui.logo_state.setText(self.words(f"settings.logo_{'yes' if has_logo else 'no'}"))
        may = not self.context.desk.actor.roles.isdisjoint(REGISTER_EDITORS)
        self.ui.choose_logo.setEnabled(may and municipality is not None)
        for field in (self.ui.municipality, *(getattr(self.ui, name) for name in LINES)):
            field.setReadOnly(not may)
        self.fields.mark_clean()

    def _show_places(self, held: Held) -> None:
        words, desk = self.words, self.context.desk
        self.ui.places.set_facts(
            [
                Fact(name=words("settings.place.data"), value=str(desk.data)),
                Fact(
                    name=words("settings.place.database"),
                    value=desk.store.url,
                    note=note(held, "database", words),
                ),
                Fact(
                    name=words("settings.place.archive"),
                    value=str(desk.archive.root),
                    note=note(held, "archive_folder", words),
                ),
            ]
        )

    def _show_backups(self, state: BackupState, held: Held) -> None:
        ui, part = self.ui, self.backups
        decided = note(held, "backup_folder", self.words)
        ui.backups.set_facts(part.show(state, decided))
        ui.backup.setEnabled(part.may_make(state))
        ui.backup_folder.setEnabled(part.may_make(state) and not decided)
        ui.backup_folder.setToolTip(decided)
        if decided:
            ui.backup_folder.setAccessibleDescription(decided)
        ui.restore.setEnabled(part.may_restore(state))

    # --- the window ---------------------------------------------------------------------------

    def _choose_appearance(self, *_: object) -> None:
        chosen = str(self.ui.appearance.currentData())
        self.context.theme.choose(Appearance(chosen))
        self._keep(appearance=chosen)

    def _choose_language(self, *_: object) -> None:
        self._keep(language=str(self.ui.language.currentData()))
        self.context.tell(
            Message(title=self.words("settings.language_next"), tone=Tone.ACCENT, key="language")
        )

    def _keep(self, **changes: str) -> None:
        self.run("", partial(_keep, self.context.desk, changes), nothing)

    # --- the municipality ------------------------------------------------------------------------

    def has_changes(self) -> bool:
        return self.fields.is_changed()

    def save(self) -> None:
        if self.fields.is_changed():
            self._save_municipality()

    def _follow(self) -> None:
        self.ui.save_municipality.setEnabled(self.fields.is_changed())

    def _municipality(self) -> Municipality:
        known = self._view.register.municipality if self._view is not None else None
        return replace(
            known or Municipality(name=""),
            name=clean_line(self.ui.municipality.text()),
            website=clean_line(self.ui.website.text()),
            contact=clean_line(self.ui.contact.text()),
            dpo=clean_line(self.ui.dpo.text()),
        )

    def _save_municipality(self) -> None:
        work = partial(_save_municipality, self.context.desk, self._municipality())
        failed = self.fields.show_error
        self.run(self.words("channels.saving"), work, self._municipality_saved, failed)

    def _municipality_saved(self, changes: ChangeSet) -> None:
        self.fields.mark_clean()
        self.context.publish(changes)
        self.context.tell(Message.saved(self.words("settings.saved")))

    def _choose_logo(self) -> None:
        kinds = self.words("settings.logo_kinds")
        title = self.words("settings.logo_choose")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", f"{kinds} (*.png *.jpg *.jpeg)")
        if chosen:
            work = partial(_save_logo, self.context.desk, self._municipality(), Path(chosen))
            self.run(self.words("channels.saving"), work, self._municipality_saved)

    # --- data ---------------------------------------------------------------------------------

    def _back_up(self) -> None:
        self.ui.backup.setEnabled(False)
        self.backups.make().ended.connect(self._backup_ended)

    def _backup_ended(self) -> None:
        self.ui.backup.setEnabled(True)

    def _choose_backup_folder(self) -> None:
        self.backups.choose_folder()

    def _restore(self) -> None:
        self.backups.restore()

    def export(self) -> None:
        """Ctrl+P."""
        self.moving.export_all()

    def _export_all(self) -> None:
        self.moving.export_all()

    def _save_lists(self) -> None:
        self.moving.save_lists()

    def _forget_sign_ins(self) -> None:
        self.sign_ins.forget()

    def _open_guidance(self) -> None:
        self.context.open_page("guidance", None)

    def _open_personal(self) -> None:
        self.context.open_page("personal", None)

    def _open_licences(self) -> None:
        open_later(self.context, third_party() or resource_path("licences.toml"))

    def _open_folder(self) -> None:
        open_later(self.context, self.context.desk.data)


def _keep(desk: Desk, changes: dict[str, Any], _progress: JobProgress) -> None:
    desk.settings.save(replace(desk.settings.read(), **changes))


def _save_municipality(desk: Desk, item: Municipality, _progress: JobProgress) -> ChangeSet:
    return desk.register.save_municipality(desk.actor, item).changes


def _save_logo(desk: Desk, item: Municipality, file: Path, progress: JobProgress) -> ChangeSet:
    logo = desk.attachments.add_picture(desk.actor, file)
    return _save_municipality(desk, replace(item, logo=logo.id), progress)
