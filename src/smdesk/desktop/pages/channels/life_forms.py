"""The short forms of a channel's life: decision, checklist, start, last post, closing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.dates import spoken_moment
from smdesk.desktop.fields import FormFields, fill, required_day
from smdesk.desktop.forms.checklist_form import Ui_ChecklistForm
from smdesk.desktop.forms.closing_form import Ui_ClosingForm
from smdesk.desktop.forms.decision_form import Ui_DecisionForm
from smdesk.desktop.forms.post_form import Ui_PostForm
from smdesk.desktop.forms.start_form import Ui_StartForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm, attached, say_file_words
from smdesk.desktop.phrases import bullets
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.domain.applications import CheckItem, Checklist, Closing, LastPost, Outcome
from smdesk.domain.calendar import swedish_day
from smdesk.domain.errors import Problem
from smdesk.domain.evidence import Capture
from smdesk.domain.ids import new_id
from smdesk.domain.life import FINAL_CAPTURE_DAYS
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.register.life import Decision
from smdesk.services.register.life_view import LifeView
from smdesk.services.register.register import Saved
from smdesk.words import Words


class DecisionForm(LifeForm):
    """What the accountable manager decided about an application."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_DecisionForm()
        ui.setupUi(self)
        self._application_id = ""
        names = ("outcome", "decided_on", "paragraph", "case_number", "decision_note", "decision")
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in names})
        fill(ui.outcome, [(words(f"outcome.{one.value}"), one) for one in Outcome])
        say_file_words(ui.decision, words)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, view: LifeView, today: date) -> None:
        """Show an empty form for the decision about the latest application."""
        application, ui, words = view.application, self.ui, self._words
        if application is None:
            return
        self._application_id = application.id
        ui.heading.setText(words("life.decision", name=view.channel.name))
        decider = view.decider.name if view.decider else words("channels.vacant")
        ui.decider.setText(words("life.decider", name=decider, day=application.submitted_on or ""))
        ui.outcome.setCurrentIndex(0)
        ui.decided_on.set_day(today)
        for line in (ui.paragraph, ui.case_number):
            line.clear()
        ui.decision_note.clear()
        ui.decision.set_path(None)
        self.fields.mark_clean()
        ui.outcome.setFocus()

    def job(self) -> Asked:
        ui = self.ui
        decision = Decision(
            outcome=Outcome(ui.outcome.currentData()),
            day=required_day(ui.decided_on, "decided_on"),
            paragraph=clean_line(ui.paragraph.text()),
            case_number=clean_line(ui.case_number.text()),
            note=clean_text(ui.decision_note.toPlainText()),
        )
        work = partial(_decide, self._application_id, decision, ui.decision.path())
        return Asked(work=work, done=self._words("life.decided"))


class ChecklistForm(LifeForm):
    """What is in place in a channel on the platform."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_ChecklistForm()
        ui.setupUi(self)
        self._channel_id = ""
        self._boxes = {item: getattr(ui, item.value) for item in CheckItem}
        fields: dict[str, QWidget] = {item.value: box for item, box in self._boxes.items()}
        fields |= {"mailbox": ui.mailbox, "since": ui.since}
        self.fields = FormFields(self, words, fields)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, view: LifeView, today: date) -> None:
        """Show what was in place when somebody last went through the list."""
        self._channel_id = view.channel.id
        self.ui.heading.setText(self._words("life.checklist", name=view.channel.name))
        for item, box in self._boxes.items():
            box.setChecked(item not in view.unmet)
        self.ui.mailbox.setText(view.checklist.mailbox if view.checklist else "")
        self.ui.since.set_day(today)
        self.ui.admins.setText(self._words("life.admins", count=view.admins))
        self.fields.mark_clean()
        self._boxes[CheckItem.TWO_FACTOR].setFocus()

    def job(self) -> Asked:
        checklist = Checklist(
            id=new_id(),
            channel_id=self._channel_id,
            since=required_day(self.ui.since, "since"),
            met=frozenset(item for item, box in self._boxes.items() if box.isChecked()),
            mailbox=clean_line(self.ui.mailbox.text()),
        )
        work = partial(_save_checklist, checklist)
        return Asked(work=work, done=self._words("life.checklist_saved"))


class StartForm(LifeForm):
    """The first day in use of a channel that may start."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_StartForm()
        ui.setupUi(self)
        self._channel_id = ""
        self.fields = FormFields(self, words, {"first": ui.first})
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, view: LifeView, today: date) -> None:
        """Ask for the first day, and say what is missing."""
        self._channel_id = view.channel.id
        self.ui.heading.setText(self._words("life.start", name=view.channel.name))
        self.ui.first.set_day(today)
        self.ui.missing.set_notices(missing_notices(view.missing, self._words))
        self.fields.mark_clean()
        self.ui.first.setFocus()

    def job(self) -> Asked:
        work = partial(_start, self._channel_id, required_day(self.ui.first, "first"))
        return Asked(work=work, done=self._words("life.started"))


class PostForm(LifeForm):
    """When the last post was made, as somebody saw it."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_PostForm()
        ui.setupUi(self)
        self._channel_id = ""
        names = ("posted_on", "no_post", "confirmed_on")
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in names})
        ui.no_post.toggled.connect(ui.posted_on.setDisabled)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, view: LifeView, today: date) -> None:
        """Ask for the day of the last post."""
        self._channel_id = view.channel.id
        self.ui.heading.setText(self._words("life.post", name=view.channel.name))
        self.ui.no_post.setChecked(False)
        self.ui.posted_on.set_day(None)
        self.ui.confirmed_on.set_day(today)
        self.fields.mark_clean()
        self.ui.posted_on.setFocus()

    def job(self) -> Asked:
        ui = self.ui
        seen = LastPost(
            id=new_id(),
            channel_id=self._channel_id,
            confirmed_on=required_day(ui.confirmed_on, "confirmed_on"),
            posted_on=None if ui.no_post.isChecked() else required_day(ui.posted_on, "posted_on"),
        )
        return Asked(work=partial(_look, seen), done=self._words("life.post_saved"))


class ClosingForm(LifeForm):
    """The last day of a channel, why, its final capture and the platform's own export."""

    take = Signal(str)
    """Take a screenshot of the channel with this id first."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_ClosingForm()
        ui.setupUi(self)
        self._channel_id = ""
        self._again: Callable[[], None] = self._follow
        names = ("closed_on", "reason", "no_capture", "export", "no_export")
        fields: dict[str, QWidget] = {name: getattr(ui, name) for name in names}
        self.fields = FormFields(self, words, fields | {"capture_id": ui.capture})
        say_file_words(ui.export, words)
        ui.capture.currentIndexChanged.connect(self._follow)
        ui.export.changed.connect(self._follow)
        ui.save.clicked.connect(self.save)
        ui.take.clicked.connect(self._take)
        ui.again.clicked.connect(self._begin_again)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, view: LifeView, captures: Sequence[Capture], today: date) -> None:
        """Ask for all that a closing needs; the latest screenshot is proposed."""
        ui, words = self.ui, self._words
        self._again = partial(self.edit, view, captures, today)
        self._channel_id = view.channel.id
        ui.heading.setText(words("life.closing", name=view.channel.name))
        ui.closed_on.set_day(today)
        for text in (ui.reason, ui.no_capture, ui.no_export):
            text.clear()
        taken = [(spoken_moment(one.taken_at, today, words), one.id) for one in captures]
        chosen = next((one.id for one in captures if _is_fresh(one, today)), None)
        fill(ui.capture, [*taken, (words("life.no_capture"), None)], chosen)
        ui.export.set_path(None)
        left = [words(f"left.{code}") for code in ("account", "list")]
        ends = [words("life.mandates_end", count=view.ending)] if view.ending else []
        ends += [words("life.mandates_ahead", count=view.ahead)] if view.ahead else []
        told = [("mandates", text) for text in ends] + [("after", text) for text in left]
        ui.after.set_facts([Fact(name=words(f"life.{key}"), value=text) for key, text in told])
        self._follow()
        self.fields.mark_clean()
        ui.closed_on.setFocus()

    def job(self) -> Asked:
        ui = self.ui
        closing = Closing(
            id=new_id(),
            channel_id=self._channel_id,
            closed_on=required_day(ui.closed_on, "closed_on"),
            reason=clean_text(ui.reason.toPlainText()),
            capture_id=ui.capture.currentData(),
            no_capture="" if ui.capture.currentData() else clean_text(ui.no_capture.toPlainText()),
            no_export="" if ui.export.path() else clean_text(ui.no_export.toPlainText()),
        )
        work = partial(_close, closing, ui.export.path())
        return Asked(work=work, done=self._words("life.closed", day=closing.closed_on))

    def _follow(self, *_: object) -> None:
        """Ask why something is missing only where it is."""
        ui = self.ui
        for part in (ui.label_no_capture, ui.no_capture):
            part.setVisible(ui.capture.currentData() is None)
        for part in (ui.label_no_export, ui.no_export):
            part.setVisible(ui.export.path() is None)

    def draft(self) -> Mapping[str, Any] | None:
        return self.fields.typed() or None

    def take_draft(self, values: Mapping[str, Any]) -> bool:
        return self.fields.type_again(values)

    def say_draft(self, text: str) -> None:
        self.ui.kept.setText(text)
        for part in (self.ui.kept, self.ui.again):
            part.setVisible(bool(text))

    def _begin_again(self) -> None:
        """Throw the draft away and ask from the beginning."""
        self._again()
        self.say_draft("")

    def _take(self) -> None:
        self.take.emit(self._channel_id)


def _is_fresh(capture: Capture, day: date) -> bool:
    return (day - swedish_day(capture.taken_at)).days <= FINAL_CAPTURE_DAYS


def missing_notices(problems: Sequence[Problem], words: Words) -> list[Notice]:
    """Return what a start lacks, as one notice; none where nothing is missing."""
    texts = [words.explain(one) for one in problems]
    text, title = bullets(texts), words("life.missing")
    return [Notice(title=title, text=text, tone=Tone.WARNING)] if texts else []


# --- the jobs, on a worker thread ---------------------------------------------------------------


def _decide(application_id: str, decision: Decision, path: Path | None, desk: Desk) -> Saved:
    decided = replace(decision, attachment=attached(desk, path))
    return desk.life.decide(desk.actor, application_id, decided)


def _save_checklist(checklist: Checklist, desk: Desk) -> Saved:
    return desk.life.save_checklist(desk.actor, checklist)


def _start(channel_id: str, first: date, desk: Desk) -> Saved:
    return desk.life.start(desk.actor, channel_id, first)


def _look(seen: LastPost, desk: Desk) -> Saved:
    return desk.life.look(desk.actor, seen)


def _close(closing: Closing, path: Path | None, desk: Desk) -> Saved:
    return desk.life.close(desk.actor, replace(closing, export=attached(desk, path)))
