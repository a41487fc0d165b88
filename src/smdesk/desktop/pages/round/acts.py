"""What changes a round: the forms in place above the table, and the jobs behind them."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.forms.round_page import Ui_RoundPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.pages.round.exemption import ExemptionDraft
from smdesk.desktop.pages.round.extra import ExtraDraft
from smdesk.desktop.pages.round.rows import RoundRow
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SmdeskError
from smdesk.domain.protocols import RoundProtocol
from smdesk.domain.rounds import CaptureRound, RoundEntry
from smdesk.services.evidence.round_view import RoundView, Which
from smdesk.services.ports import ChangeSet

CHANGED = ChangeSet(frozenset({"round", "round_entry"}))
BANNER = "round"


class RoundActs(QObject):
    """One form at a time; `opened` tells of a new extra round, by its id."""

    opened = Signal(str)
    ended = Signal()
    """No form is open any more."""

    def __init__(self, context: PageContext, ui: Ui_RoundPage, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._words = context.words
        self._ui = ui
        self._view: RoundView | None = None
        self._forms: tuple[QWidget, ...] = (ui.exemption, ui.extra, ui.closing)
        ui.exemption.set_up(self._words)
        ui.extra.set_up(self._words)
        ui.exemption.saved.connect(self._leave_out)
        ui.exemption.taken_back.connect(self._take_back)
        ui.extra.saved.connect(self._open_extra)
        ui.closing.agreed.connect(self._close)
        for form in self._forms:
            form.cancelled.connect(self.end)
        for form in (ui.exemption, ui.extra):
            form.fields.changed.connect(self._guard_list)

    def follow(self, view: RoundView) -> None:
        """Know which round is in front."""
        self._view = view

    # --- forms ------------------------------------------------------------------------------

    @property
    def editing(self) -> bool:
        """Whether a form is open."""
        return any(form.isVisible() for form in self._forms)

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return bool(self._ui.exemption.is_changed() or self._ui.extra.is_changed())

    def end(self) -> None:
        """Put the forms away."""
        for form in self._forms:
            form.hide()
        self._ui.table_card.show()
        self._ui.table_card.setEnabled(True)
        self.ended.emit()

    def _front(self, form: QWidget) -> None:
        for other in self._forms:
            if other is not form:
                other.hide()
        self._ui.result.hide()
        self._ui.table_card.setVisible(form is not self._ui.extra)

    def _guard_list(self) -> None:
        self._ui.table_card.setEnabled(not self.has_changes())

    def leave_out(self, row: RoundRow) -> None:
        """Ask why a channel is to be left out."""
        if row.excusable and not self.has_changes():
            self._front(self._ui.exemption)
            self._ui.exemption.edit(row.line)
            QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        """Keep the chosen row in view, in the room that the form has left."""
        self._ui.table.scrollTo(self._ui.table.currentIndex())

    def follow_row(self, row: RoundRow | None) -> None:
        """Let an open exemption that nobody has typed in follow the chosen channel."""
        form = self._ui.exemption
        if row is not None and row.excusable and form.isVisible() and not form.is_changed():
            form.edit(row.line, focus=False)

    def new_extra(self, chosen: Collection[str] = ()) -> None:
        """Ask for which channels an extra round is."""
        if not self.has_changes():
            show = partial(self._show_extra, chosen)
            self._context.jobs.start("", partial(_channels, self._context.desk), show)

    def _show_extra(self, chosen: Collection[str], channels: list[Channel]) -> None:
        self._front(self._ui.extra)
        self._ui.extra.begin(channels, chosen)

    def close(self) -> None:
        """Ask whether to close the round."""
        view = self._view
        if view is not None and view.may_close and not self.has_changes():
            self._front(self._ui.closing)
            self._ui.closing.ask(view, self._words)

    # --- jobs -------------------------------------------------------------------------------

    def _which(self) -> Which:
        view = self._view
        if view is None:
            raise RuntimeError("no round is in front")
        return view.round.id if view.round else view.half_year

    def _leave_out(self, draft: ExemptionDraft) -> None:
        which = self._which()
        work = partial(_leave_out, self._context.desk, which, draft)
        undo = partial(self._take_back_from, which, draft.channel_id)
        told = self._words("pages_round.left_out", channel=self._name(draft.channel_id))
        self._run(work, partial(self._left_out, told, undo), self._ui.exemption.show_error)

    def _left_out(self, told: str, undo: Callable[[], None], _: RoundEntry) -> None:
        self._done(told, [(self._words("pages_round.undo"), undo)])

    def _take_back(self, channel_id: str) -> None:
        self._take_back_from(self._which(), channel_id)

    def _take_back_from(self, which: Which, channel_id: str) -> None:
        told = self._words("pages_round.taken_back", channel=self._name(channel_id))
        work = partial(_take_back, self._context.desk, which, channel_id)
        self._run(work, partial(self._taken_back, told))

    def _taken_back(self, told: str, _: object) -> None:
        self._done(told)

    def _open_extra(self, draft: ExtraDraft) -> None:
        work = partial(_open_extra, self._context.desk, draft)
        self._run(work, self._extra_opened, self._ui.extra.show_error)

    def _extra_opened(self, made: CaptureRound) -> None:
        self.opened.emit(made.id)
        self._done(self._words("pages_round.extra_opened", reason=made.reason))

    def _close(self) -> None:
        self._run(partial(_close, self._context.desk, self._which()), self._closed)

    def _closed(self, protocol: RoundProtocol) -> None:
        told = self._words(
            "pages_round.closed", taken=len(protocol.pictures), left_out=protocol.left_out
        )
        self._done(told)

    def _run(
        self,
        work: Callable[[JobProgress], object],
        done: Callable[..., None],
        failed: Callable[[SmdeskError], bool] | None = None,
    ) -> None:
        self._context.jobs.start(self._words("channels.saving"), work, done, failed)

    def _done(self, told: str, actions: list[tuple[str, Callable[[], None]]] | None = None) -> None:
        self.end()
        self._context.publish(CHANGED)
        message = Message(title=told, tone=Tone.SUCCESS, key=BANNER, actions=actions or ())
        self._context.tell(message)

    def _name(self, channel_id: str) -> str:
        lines = self._view.lines if self._view else ()
        found = (line.channel for line in lines if line.channel.id == channel_id)
        return next((full_name(channel, self._words) for channel in found), "")


def _channels(desk: Desk, _progress: JobProgress) -> list[Channel]:
    return [line.channel for line in desk.register.view(desk.today()).due]


def _leave_out(
    desk: Desk, which: Which, draft: ExemptionDraft, _progress: JobProgress
) -> RoundEntry:
    entry: RoundEntry = desk.rounds.leave_out(
        desk.actor, which, draft.channel_id, draft.reason, draft.note
    )
    return entry


def _take_back(desk: Desk, which: Which, channel_id: str, _progress: JobProgress) -> None:
    desk.rounds.take_back(desk.actor, which, channel_id)


def _open_extra(desk: Desk, draft: ExtraDraft, _progress: JobProgress) -> CaptureRound:
    made: CaptureRound = desk.rounds.open_extra(
        desk.actor, draft.kind, draft.reason, draft.channel_ids
    )
    return made


def _close(desk: Desk, which: Which, _progress: JobProgress) -> RoundProtocol:
    protocol: RoundProtocol = desk.rounds.close(desk.actor, which)
    return protocol
