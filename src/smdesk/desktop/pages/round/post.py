"""When the last post was made: asked in place beside its channel, and skipped at will (P7)."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import DAY_SAMPLE, FormFields, fit_width, required_day
from smdesk.desktop.forms.round_post import Ui_RoundPost
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.domain.applications import LastPost
from smdesk.domain.errors import SmdeskError, refuse
from smdesk.domain.ids import new_id
from smdesk.domain.life import check_last_post
from smdesk.services.register.life import Looked
from smdesk.words import Words


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Question:
    """Which channel was looked at, and on which day; each is a question of its own."""

    channel_id: str
    day: date
    today: bool
    """It is looked at now, and not in a picture of another day."""


class RoundPost(QWidget):
    """One line: the question with what was known, then what came of the answer."""

    answered = Signal(object)
    """A `LastPost`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_RoundPost()
        ui.setupUi(self)
        self._question: Question | None = None
        ui.confirm.clicked.connect(self.save)
        ui.posted_on.returnPressed.connect(self.save)
        ui.same_day.clicked.connect(self._say_same_day)
        ui.no_post.clicked.connect(self._say_no_post)
        ui.again.clicked.connect(self._ask_again)
        self.clear()

    def set_up(self, words: Words) -> None:
        """Know the words of what can be wrong; call once."""
        self._words = words
        self.fields = FormFields(self, words, {"posted_on": self.ui.posted_on})

    def clear(self) -> None:
        """Ask nothing."""
        self._question = None
        self.hide()

    def ask(self, question: Question, known: LastPost | None) -> None:
        """Ask about a channel; the last known day is proposed."""
        self._question = question
        self.ui.same_day.setVisible(question.today)
        field = self.ui.posted_on
        fit_width(field, DAY_SAMPLE)
        field.set_day(known.posted_on if known else None)
        seen = (
            self._words("life.seen_then", day=known.confirmed_on) if field.text() and known else ""
        )
        self.ui.known.setText(seen)
        self.fields.clear_problems()
        self._show_question(asking=True)
        self.show()

    def take_focus(self) -> None:
        """Let what is typed next be the day."""
        self.ui.posted_on.setFocus()
        self.ui.posted_on.selectAll()  # the window may not be back in front yet

    def tell(self, seen: LastPost, looked: Looked) -> None:
        """Say what was stored, and what the channel became by it."""
        key = "life.no_post_seen" if seen.posted_on is None else "life.post_seen"
        parts = [self._words(key, posted=seen.posted_on)]
        if looked.became is not None:
            parts.append(self._words(f"life.became.{looked.became}", day=seen.confirmed_on))
        self.ui.told.setText(" ".join(parts))
        self._show_question(asking=False)
        spoken = QAccessibleAnnouncementEvent(self.ui.told, self.ui.told.text())
        QAccessible.updateAccessibility(spoken)

    def show_error(self, error: SmdeskError) -> bool:
        """Show why the day was not stored; tell whether nothing more has to be said."""
        self.ui.question.setEnabled(True)
        return self.fields.show_error(error)

    def is_about(self, question: Question) -> bool:
        """Tell whether this is what is asked, or was."""
        return self._question is question

    def save(self) -> None:
        """Hand over the day that stands in the field; nothing unless it is asked for."""
        if self._question is None or not self.ui.question.isVisible():
            return
        self.fields.clear_problems()
        try:
            self._say(required_day(self.ui.posted_on, "posted_on"))
        except SmdeskError as error:
            self.fields.show_error(error)

    def _say_same_day(self) -> None:
        if self._question is not None:
            self.ui.posted_on.set_day(self._question.day)
            self.save()

    def _say_no_post(self) -> None:
        self.ui.posted_on.set_day(None)
        self.fields.clear_problems()
        self._say(None)

    def _say(self, posted_on: date | None) -> None:
        question = self._question
        if question is None:
            return
        seen = LastPost(
            id=new_id(),
            channel_id=question.channel_id,
            confirmed_on=question.day,
            posted_on=posted_on,
        )
        refuse(check_last_post(seen))
        self.answered.emit(seen)

    def _ask_again(self) -> None:
        self._show_question(asking=True)
        self.take_focus()

    def _show_question(self, *, asking: bool) -> None:
        self.ui.question.setEnabled(True)
        self.ui.line.setCurrentWidget(self.ui.question if asking else self.ui.answer)


class LastPosts(QObject):
    """Reads what is known of a channel's last post, asks, and stores the answer."""

    asked = Signal()
    """The question is there."""
    answered = Signal()
    """It is answered; the answer is being stored."""

    def __init__(self, context: PageContext, form: RoundPost, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._form = form
        self._question: Question | None = None
        self._told: Question | None = None
        form.set_up(context.words)
        form.answered.connect(self._store)

    def ask(self, channel_id: str, day: date) -> None:
        """Ask about a channel as it was on a day, in place of an earlier question."""
        question = Question(channel_id=channel_id, day=day, today=day == self._context.desk.today())
        self._question = question
        self._form.clear()
        known = partial(self._known, question)
        self._context.jobs.start("", partial(_last_post, self._context.desk, question), known)

    def clear(self) -> None:
        """Ask nothing."""
        self._question = None
        self._form.clear()

    def is_answered(self, channel_id: str) -> bool:
        """Tell whether the last answer was about this channel."""
        return self._told is not None and self._told.channel_id == channel_id

    def _known(self, question: Question, known: LastPost | None) -> None:
        if self._question is question:
            self._form.ask(question, known)
            self.asked.emit()

    def _store(self, seen: LastPost) -> None:
        question = self._question
        if question is None:
            return
        self.answered.emit()
        self._form.ui.question.setEnabled(False)
        self._context.jobs.start(
            self._context.words("channels.saving"),
            partial(_look, self._context.desk, seen),
            partial(self._stored, question, seen),
            partial(self._failed, question),
        )

    def _stored(self, question: Question, seen: LastPost, looked: Looked) -> None:
        self._told = question
        if self._form.is_about(question):
            self._form.tell(seen, looked)
        self._context.publish(looked.changes)

    def _failed(self, question: Question, error: SmdeskError) -> bool:
        return self._form.is_about(question) and self._form.show_error(error)


# --- the jobs, on a worker thread ---------------------------------------------------------------


def _last_post(desk: Desk, question: Question, _progress: JobProgress) -> LastPost | None:
    known: LastPost | None = desk.life.last_post(question.channel_id, question.day)
    return known


def _look(desk: Desk, seen: LastPost, _progress: JobProgress) -> Looked:
    looked: Looked = desk.life.look(desk.actor, seen)
    return looked
