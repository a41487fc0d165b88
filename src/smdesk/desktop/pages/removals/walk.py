"""The walk through one removal: a question at a time, kept as one goes (P8).

Each step on stores the unfinished log, so that it can be left at any moment, by any way, and taken
up at any step. What stands in the step in front is stored when the walk is left, too.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.removal_walk import Ui_RemovalWalk
from smdesk.desktop.page import PageContext
from smdesk.desktop.pages.removals.copies import CopyIn
from smdesk.desktop.pages.removals.copy import CopyStep
from smdesk.desktop.pages.removals.done import STEP_OF, DoneStep
from smdesk.desktop.pages.removals.fields import whole_minute
from smdesk.desktop.pages.removals.steps import (
    OF_STEP,
    STEPS,
    CaseStep,
    GroundStep,
    RemoveStep,
    Step,
    TellStep,
    WalkFacts,
    WhatStep,
)
from smdesk.desktop.pages.removals.ways import Ways
from smdesk.desktop.pages.removals.work import (
    CHANGED,
    Walked,
    finish_walk,
    read_walk,
    store_walk,
)
from smdesk.desktop.tokens import Tone
from smdesk.desktop.web_address import is_web_address, show_address
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.tab_order import first_stop
from smdesk.domain.calendar import local_time
from smdesk.domain.errors import ConflictError, InvalidError, SmdeskError
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import ContentKind, Removal
from smdesk.domain.removal_checks import Missing


class RemovalWalk(QWidget):
    """The steps of one log; `begin` a new one or `take_up` one that waits."""

    left = Signal(str)
    """The walk is over or waits; with the log's id, empty if there is none."""
    finished = Signal(str)
    """The log is whole."""
    key_wanted = Signal()
    """The restricted store has no key yet."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_RemovalWalk()
        ui.setupUi(self)
        self._context = context
        self._words = words = context.words
        self._removal = _blank(context)
        self._stored = False
        self._busy = False
        self._facts = WalkFacts(day=context.desk.today())
        self._step = STEPS[0]
        copy = CopyStep(ui, words, to_ground=partial(self.go, "ground"), to_key=self._to_key)
        self.steps: dict[str, Step] = {
            "what": WhatStep(ui, words),
            "ground": GroundStep(ui, words),
            "copy": copy,
            "remove": RemoveStep(ui, words, to_copy=partial(self.go, "copy")),
            "tell": TellStep(ui, words),
            "case": CaseStep(ui, words),
            "done": DoneStep(ui, words, self.go),
        }
        self.fields = FormFields(self, words, _fields(ui))
        self.copies = CopyIn(context, self)
        self.ways = Ways(ui, words)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        self.ways.wanted.connect(self.go)
        ui.forward.clicked.connect(self._forward)
        ui.back.clicked.connect(self._back)
        ui.leave.clicked.connect(self.leave)
        ui.finish.clicked.connect(self._finish)
        ui.take.clicked.connect(partial(self._store, self._take))
        ui.choose.clicked.connect(partial(self._store, self._choose))
        ui.removed_now.clicked.connect(self._removed_now)
        ui.open_place.clicked.connect(self._open_place)
        self.copies.added.connect(self._copied)

    # --- beginning ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin a log: found now, by whoever is signed in."""
        self._removal, self._stored = _blank(self._context), False
        self._read(None, STEPS[0])

    def take_up(self, removal_id: str, step: str | None = None) -> None:
        """Go on with a log, at the first question without an answer unless a step is given."""
        self._read(removal_id, step)

    def _read(self, removal_id: str | None, step: str | None) -> None:
        self._busy = True
        work = partial(read_walk, self._context.desk, removal_id, self._words.language)
        self._context.jobs.start("", work, partial(self._arrived, step), self._not_stored)

    def _arrived(self, step: str | None, walked: Walked) -> None:
        self._take_in(walked)
        self._show(step or self._first_open())

    def _take_in(self, walked: Walked) -> None:
        self._busy = False
        self._facts = walked.facts
        if walked.removal is not None:
            self._removal, self._stored = walked.removal, True

    def _first_open(self) -> str:
        left = [STEP_OF[Missing(one)] for one in self._facts.missing]
        return left[0] if left else STEPS[-1]

    # --- the steps ------------------------------------------------------------------------------

    def step(self) -> str:
        """Return which step is in front."""
        return self._step

    def removal_id(self) -> str:
        """Return the id of the log, empty before it is stored."""
        return self._removal.id if self._stored else ""

    def go(self, step: str) -> None:
        """Store what is written, and go to a step."""
        self._store(partial(self._show, step))

    def _forward(self) -> None:
        self.go(STEPS[STEPS.index(self._step) + 1])

    def _back(self) -> None:
        self.go(STEPS[STEPS.index(self._step) - 1])

    def _show(self, step: str) -> None:
        if step != self._step:
            self._context.quiet()
        self._step = step
        self.fields.clear_problems()
        self.steps[step].show(self._removal, self._facts)
        self._show_frame()
        self._first_stop(step).setFocus()
        spoken = f"{self.ui.step_of.text()} {self.ui.question.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def _first_stop(self, step: str) -> QWidget:
        """Return what waits for the person: the question, or the way on where it has its answer."""
        ui = self.ui
        if step == STEPS[-1]:
            return ui.finish if self._may_finish() else ui.leave
        answered = step == "copy" and any(one.gone_at is None for one in self._facts.copies)
        stop = None if answered else first_stop(self._page(step))
        return stop if stop is not None else ui.forward

    def _show_frame(self) -> None:
        ui, words, step = self.ui, self._words, self._step
        at, last = STEPS.index(step), len(STEPS) - 1
        for one in STEPS:
            self._page(one).setVisible(one == step)
        ui.scroll.verticalScrollBar().setValue(0)
        ui.step_of.setText(words("removals.step_of", step=at + 1, steps=len(STEPS)))
        ui.question.setText(words(f"removals.question.{self._asked()}"))
        ui.lead.setText(self._lead())
        ui.lead.setVisible(bool(ui.lead.text()))
        ui.back.setVisible(at > 0)
        ui.forward.setVisible(at < last)
        ui.finish.setVisible(at == last and self._may_finish())
        ui.leave.setText(words("removals.close" if self._removal.finished_at else "removals.leave"))
        self.ways.show(step, self._answered())

    def _answered(self) -> set[str]:
        """Return the steps that lack nothing; the last one sums up and never counts."""
        if not self._stored:
            return set()
        left = {STEP_OF[Missing(one)] for one in self._facts.missing}
        return set(STEPS[:-1]) - left

    def _asked(self) -> str:
        """Return which question the step asks: where nothing may be kept, another one."""
        ground = self._facts.ground(self._removal)
        if self._step == "copy" and ground is not None and not ground.copy_allowed:
            return "no_copy"
        return self._step

    def _lead(self) -> str:
        key = f"removals.lead.{self._asked()}"
        content = self._words(f"removals.content_the.{self._removal.content.value}")
        channel = self._facts.channel_name(self._removal, self._words)
        return self._words(key, content=content, channel=channel)

    def _page(self, step: str) -> QWidget:
        page: QWidget = getattr(self.ui, f"step_{step}")
        return page

    def _may_finish(self) -> bool:
        return self._stored and not self._facts.missing and self._removal.finished_at is None

    # --- storing --------------------------------------------------------------------------------

    def is_changed(self) -> bool:
        """Tell whether the step in front says something that is not stored."""
        if self._busy or not self.isVisible():
            return False
        try:
            return self.steps[self._step].written(self._removal) != self._removal
        except SmdeskError:
            return self._stored or self._begun()

    def would_lose(self) -> bool:
        """Tell whether something is typed that cannot be stored as it stands."""
        if not self.is_changed():
            return False
        try:
            self.steps[self._step].written(self._removal)
        except SmdeskError:
            return True
        return False

    def keep_now(self) -> None:
        """Store what stands in the step in front, without going on."""
        if not self._busy and self.is_changed() and not self.would_lose():
            self._store(_nothing)

    def leave(self) -> None:
        """Store, and go back to the list; the log waits."""
        if not self._stored and not self._begun():
            self.left.emit("")
            return
        self._store(self._leave)

    def _leave(self) -> None:
        self.left.emit(self.removal_id())

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes to another page loses nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._keep_hidden()

    def _keep_hidden(self) -> None:
        try:
            written = self.steps[self._step].written(self._removal)
        except SmdeskError:
            return
        if not self._busy and written != self._removal:
            self._start_storing(written, _nothing)

    def _begun(self) -> bool:
        ui = self.ui
        return any((ui.channel.text(), ui.place.text(), ui.note.toPlainText()))

    def _store(self, then: Callable[[], None], *_: object) -> None:
        """Store what the step says, and do something after; or say at its fields what is wrong."""
        if self._busy:
            return
        self.fields.clear_problems()
        try:
            written = self.steps[self._step].written(self._removal)
        except SmdeskError as error:
            self.fields.show_error(error)
            return
        if self._stored and written == self._removal:
            then()
        else:
            self._start_storing(written, then)

    def _start_storing(self, written: Removal, then: Callable[[], None]) -> None:
        self._busy = True
        desk, language = self._context.desk, self._words.language
        work = partial(store_walk, desk, written, language, new=not self._stored)
        self._context.jobs.start("", work, partial(self._kept, then), self._not_stored)

    def _kept(self, then: Callable[[], None], walked: Walked) -> None:
        self._take_in(walked)
        now = local_time(self._context.desk.clock())
        self.ui.kept.setText(self._words("removals.kept", time=f"{now:%H:%M}"))
        self._context.publish(CHANGED)
        then()

    def _not_stored(self, error: SmdeskError) -> bool:
        """Show why, at the step that it belongs to; nothing that is typed goes away."""
        self._busy = False
        if isinstance(error, ConflictError) and isinstance(error.theirs, Removal):
            self._removal = error.theirs
            title, text = (
                self._words("removals.conflict_title"),
                self._words("removals.conflict_text"),
            )
            self._context.tell(Message(title=title, text=text, tone=Tone.WARNING, key="removals"))
            return True
        return self.fields.show_error(error)

    def _finish(self) -> None:
        if self._busy:
            return
        self._busy = True
        work = partial(finish_walk, self._context.desk, self._removal.id, self._words.language)
        self._context.jobs.start("", work, self._whole, self._not_finished)

    def _whole(self, walked: Walked) -> None:
        self._take_in(walked)
        self._context.publish(CHANGED)
        self.finished.emit(self._removal.id)

    def _not_finished(self, error: SmdeskError) -> bool:
        self._busy = False
        places = {one.at for one in error.problems} if isinstance(error, InvalidError) else set()
        step = next((one for one, names in OF_STEP.items() if names & places), None)
        if step is not None:
            self._show(step)
        return self.fields.show_error(error)

    # --- what the steps offer -------------------------------------------------------------------

    def _take(self) -> None:
        channel = self._facts.channels.get(self._removal.channel_id)
        if channel is not None:
            self.copies.take(channel, self._removal.id)

    def _choose(self) -> None:
        self.copies.choose(self._removal.id)

    def _copied(self, _copy: object) -> None:
        self._read(self._removal.id, "copy")

    def _to_key(self) -> None:
        self._store(self.key_wanted.emit)

    def _removed_now(self) -> None:
        step = self.steps["remove"]
        if isinstance(step, RemoveStep):
            now = whole_minute(self._context.desk.clock())
            step.set_now(now, self._context.desk.actor.person_id)
            self.ui.forward.setFocus()

    def _open_place(self) -> None:
        channel = self._facts.channels.get(self._removal.channel_id)
        place = self._removal.place
        if is_web_address(place):
            show_address(self._context, place)
        elif channel is not None:
            show_address(self._context, channel.url)


def _blank(context: PageContext) -> Removal:
    return Removal(
        id=new_id(),
        channel_id="",
        content=ContentKind.COMMENT,
        place="",
        found_at=whole_minute(context.desk.clock()),
        found_by=context.desk.actor.person_id,
    )


def _fields(ui: Ui_RemovalWalk) -> dict[str, QWidget]:
    """Return the fields by the names that problems are reported at."""
    same = ("content", "place", "note", "found_time", "found_by", "no_copy", "call_number")
    more = ("removed_time", "removed_by", "not_told", "case_number", "no_case", "police_number")
    fields: dict[str, QWidget] = {name: getattr(ui, name) for name in (*same, *more)}
    others = {
        "channel_id": ui.channel,
        "found_at": ui.found_day,
        "ground_id": ui.ground,
        "copy": ui.take,
        "removed_at": ui.removed_day,
        "told": ui.told,
        "police": ui.police,
    }
    return fields | others


def _nothing() -> None:
    """There is nothing to do after."""
