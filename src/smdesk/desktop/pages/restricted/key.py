"""The restricted store's key: made, printed, typed back to prove the paper, brought back (P8)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from smdesk.desktop.dates import minute_moment
from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.restricted_key import Ui_RestrictedKeyPart
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.pages.restricted.print import key_lines, key_page, print_page, save_page
from smdesk.desktop.pages.saved_file import open_later
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.domain.errors import SmdeskError
from smdesk.domain.restricted import MAY_KEEP_KEYS, MAY_OPEN, RestrictedKey
from smdesk.services.duties.restricted import NewKey, StoreState
from smdesk.services.ports import ChangeSet

KEYS = ChangeSet(frozenset({"restricted_key"}))
NO_KEY, UNTESTED, LOST, READY = "no_key", "untested", "lost", "ready"


class RestrictedKeyPart(QWidget):
    """Shows how the store's key is, and leads through what it lacks."""

    closed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_RestrictedKeyPart()
        ui.setupUi(self)
        self._context = context
        self._words = context.words
        self._state: StoreState | None = None
        self._municipality = ""
        self._recovery = ""
        self._asking = False
        self.fields = FormFields(self, context.words, {"recovery": ui.typed})
        ui.make.clicked.connect(self._make)
        ui.print.clicked.connect(self._print)
        ui.save_print.clicked.connect(self._save_print)
        ui.prove.clicked.connect(self._prove)
        ui.recover.clicked.connect(self._recover)
        ui.typed.returnPressed.connect(self._typed)
        ui.try_again.clicked.connect(self._ask_again)
        ui.renew.clicked.connect(self._renew)
        ui.back.clicked.connect(self.closed)

    def open(self) -> None:
        """Read how the key is, and show it."""
        self._recovery, self._asking = "", False
        self.fields.clear_problems()
        self._context.jobs.start("", partial(_state, self._context.desk), self._arrived)

    def forget(self) -> None:
        """Let the recovery key go: it is shown once."""
        self._recovery = ""
        self.ui.recovery.clear()
        self.ui.typed.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget()

    def kind(self) -> str:
        """Return how the key is: none, untested, lost here, or ready."""
        state = self._state
        if state is None or state.key is None:
            return NO_KEY
        if state.key.tested_at is None:
            return UNTESTED
        return READY if state.openable else LOST

    # --- showing --------------------------------------------------------------------------------

    def _arrived(self, read: tuple[StoreState, str]) -> None:
        self._state, self._municipality = read
        self._show()

    def _show(self) -> None:
        ui, words, kind = self.ui, self._words, self.kind()
        may = self._may(MAY_KEEP_KEYS)
        shown = bool(self._recovery)
        ui.pill.set_status(self._pill(kind))
        ui.lead.setText(words(f"restricted_key.lead.{self._lead(kind, may=may)}"))
        ui.facts.set_facts(self._facts())
        ui.make_part.setVisible(may and not shown and (kind == NO_KEY or self._is_lost_at_once()))
        ui.shown_part.setVisible(shown)
        ui.recovery.setText(_in_lines(self._recovery))
        ui.recovery.setAccessibleName(self._recovery)
        self._show_typing(kind, may=may)
        self._focus()

    def _show_typing(self, kind: str, *, may: bool) -> None:
        ui = self.ui
        recovering = kind == LOST and self._may(MAY_OPEN)
        proving = may and (kind == UNTESTED or (kind == READY and self._asking))
        ui.typed_part.setVisible(recovering or proving)
        ui.prove.setVisible(proving)
        ui.recover.setVisible(recovering)
        ui.try_again.setVisible(may and kind == READY and not self._asking)
        openable = self._state is not None and self._state.openable
        ui.renew.setVisible(may and openable and not self._recovery)

    def _is_lost_at_once(self) -> bool:
        """Tell whether neither this computer nor any tried paper has the key: make another."""
        return self.kind() == UNTESTED and self._state is not None and not self._state.openable

    def _lead(self, kind: str, *, may: bool) -> str:
        if self._recovery:
            return "made"
        if kind in {NO_KEY, UNTESTED} and not may:
            return "others"
        if kind == LOST and self._state is not None:
            return (
                self._state.why
                if self._words.has(f"restricted_key.lead.{self._state.why}")
                else LOST
            )
        return kind

    def _pill(self, kind: str) -> Status:
        word = self._words(f"restricted_key.state.{kind}")
        if kind == NO_KEY:
            return Status(word, shape=Shape.RING)
        return Status(word, {READY: Tone.SUCCESS, LOST: Tone.ERROR}.get(kind, Tone.WARNING))

    def _facts(self) -> list[Fact]:
        words, key = self._words, self._state.key if self._state else None
        if key is None:
            return []
        tested = minute_moment(key.tested_at) if key.tested_at else words("restricted_key.untested")
        return [
            Fact(name=words("restricted_key.made_at"), value=minute_moment(key.made_at)),
            Fact(name=words("restricted_key.made_by"), value=key.made_by),
            Fact(name=words("restricted_key.tested_at"), value=tested),
        ]

    def _focus(self) -> None:
        ui = self.ui
        order = (ui.print, ui.typed, ui.make, ui.try_again, ui.back)
        first = next(one for one in order if one.isVisibleTo(self))
        first.setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, ui.lead.text()))

    def _may(self, roles: tuple[object, ...]) -> bool:
        return bool(self._context.desk.actor.roles & set(roles))

    # --- what is done ---------------------------------------------------------------------------

    def _make(self) -> None:
        work = partial(_set_up, self._context.desk)
        self._run("restricted_key.making", work, self._made)

    def _renew(self) -> None:
        work = partial(_renew, self._context.desk)
        self._run("restricted_key.making", work, self._made)

    def _made(self, new: NewKey) -> None:
        self._recovery = new.recovery
        self._state = StoreState(key=new.key, openable=True, why="restricted_untested")
        self._context.publish(KEYS)
        self._show()

    def _typed(self) -> None:
        if self.ui.prove.isVisibleTo(self):
            self._prove()
        elif self.ui.recover.isVisibleTo(self):
            self._recover()

    def _prove(self) -> None:
        work = partial(_confirm, self._context.desk, self.ui.typed.text())
        self._run("restricted_key.proving", work, partial(self._proved, "restricted_key.proved"))

    def _recover(self) -> None:
        work = partial(_recover, self._context.desk, self.ui.typed.text())
        self._run("restricted_key.proving", work, partial(self._proved, "restricted_key.recovered"))

    def _proved(self, told: str, _key: RestrictedKey) -> None:
        self.forget()
        self._context.publish(KEYS)
        self._context.tell(Message.saved(self._words(told)))
        self.closed.emit()

    def _ask_again(self) -> None:
        self._asking = True
        self._show()

    def _run(
        self, title: str, work: Callable[[JobProgress], object], done: Callable[..., None]
    ) -> None:
        self.fields.clear_problems()
        self._context.jobs.start(self._words(title), work, done, self._failed)

    def _failed(self, error: SmdeskError) -> bool:
        return self.fields.show_error(error)

    # --- on paper -------------------------------------------------------------------------------

    def page(self) -> str:
        """Return the page that is printed."""
        key = self._state.key if self._state else None
        made = minute_moment(key.made_at) if key is not None else ""
        return key_page(self._recovery, self._municipality, made, self._words)

    def _print(self) -> None:
        if not print_page(self.page(), self, self.ui.typed.setFocus):
            self._save_print()

    def _save_print(self) -> None:
        words = self._words
        title, name = words("restricted_print.save"), words("restricted_print.file")
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"{name}.pdf", "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the page, open it to be printed, and say that the file must go."""
        work = partial(_save_page, self.page(), path)
        self._run("restricted_key.saving", work, partial(self._saved, path))

    def _saved(self, path: Path, _result: None) -> None:
        words = self._words
        title, text = words("restricted_print.saved"), words("restricted_print.saved_text")
        self._context.tell(Message(title=title, text=text, tone=Tone.WARNING, key="key_page"))
        open_later(self._context, path)
        self.ui.typed.setFocus()


def _in_lines(recovery: str) -> str:
    return "\n".join(key_lines(recovery))


# --- the jobs, on a worker thread ---------------------------------------------------------------


def _state(desk: Desk, _progress: JobProgress) -> tuple[StoreState, str]:
    """Read how the key is, and whose it is: that stands on the page to print."""
    municipality = desk.register.municipality()
    return desk.restricted.state(), municipality.name if municipality is not None else ""


def _set_up(desk: Desk, _progress: JobProgress) -> NewKey:
    return desk.restricted.set_up(desk.actor)


def _renew(desk: Desk, _progress: JobProgress) -> NewKey:
    return desk.restricted.renew_recovery(desk.actor)


def _confirm(desk: Desk, typed: str, _progress: JobProgress) -> RestrictedKey:
    return desk.restricted.confirm_recovery(desk.actor, typed)


def _recover(desk: Desk, typed: str, _progress: JobProgress) -> RestrictedKey:
    return desk.restricted.recover(desk.actor, typed)


def _save_page(html: str, path: Path, _progress: JobProgress) -> None:
    save_page(html, path)
