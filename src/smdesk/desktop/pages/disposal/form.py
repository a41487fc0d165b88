"""The forms of disposal: why something is to go, and why something may not (P9, P8)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.disposal_form import Ui_DisposalForm
from smdesk.desktop.forms.disposal_hold_form import Ui_DisposalHoldForm
from smdesk.desktop.phrases import bullets
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.disposal_checks import needs_two
from smdesk.domain.errors import InvalidError, Problem, SmdeskError, UserError
from smdesk.domain.texts import clean_line, clean_text
from smdesk.words import Words
from smdesk.words.disposals import label_text

Target = tuple[TargetKind, str]
FIELDS = ("reason", "case_number")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What is proposed to go."""

    basis: Basis
    targets: tuple[Target, ...]
    reason: str
    case_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What is to be held."""

    target: Target
    reason: str
    case_number: str


class _Reasons(QWidget):
    """A reason that must be given, and a case number that may be."""

    saved = Signal(object)
    cancelled = Signal()

    ui: Ui_DisposalForm | Ui_DisposalHoldForm

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def _set_up(self) -> None:
        ui, words = self.ui, self._words
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in FIELDS})
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def _begin(self, about: str) -> None:
        self.ui.about.setText(about)
        self.ui.reason.clear()
        self.ui.case_number.clear()
        self.fields.mark_clean()
        self.ui.reason.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its fields; tell whether nothing more has to be said."""
        return self.fields.show_error(error)

    def save(self) -> None:
        """Hand over what is typed, or say that the reason is missing."""
        self.fields.clear_problems()
        reason = clean_text(self.ui.reason.toPlainText())
        if reason:
            self._hand_over(reason, clean_line(self.ui.case_number.text()))
        else:
            self.show_error(UserError("required", at="reason"))

    def _hand_over(self, reason: str, case_number: str) -> None:
        raise NotImplementedError


class DisposalForm(_Reasons):
    """Asks why things are to go; `saved` carries a `Proposed`."""

    ui: Ui_DisposalForm

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.ui = Ui_DisposalForm()
        self.ui.setupUi(self)
        self._set_up()
        self._basis = Basis.SCHEDULE
        self._targets: tuple[Target, ...] = ()

    def ask(self, basis: Basis, targets: Sequence[Target], about: str) -> None:
        """Ask why these are to go.

        Args:
            basis: what it rests on; with the sorts it decides how many people are needed.
            targets: what is to go.
            about: what that is, in words.
        """
        words = self._words
        self._basis, self._targets = basis, tuple(targets)
        self.ui.heading.setText(words(f"disposal_page.ask.{basis.value}"))
        self.ui.save.setText(words(f"disposal_page.propose.{basis.value}"))
        by_plan_but_two = basis is Basis.SCHEDULE and needs_two(basis, [one for one, _ in targets])
        title = words(f"disposal_page.next.{basis.value}_title")
        key = "schedule_two" if by_plan_but_two else basis.value
        text = words(f"disposal_page.next.{key}_text")
        self.ui.notices.set_notices([Notice(title=title, text=text, tone=Tone.ACCENT)])
        self._begin(about)

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its field, and below the fields what keeps things from going."""
        if not isinstance(error, InvalidError):
            return super().show_error(error)
        at_fields = [one for one in error.problems if one.at in FIELDS]
        others = [self._sentence(one) for one in error.problems if one.at not in FIELDS]
        title = self._words("disposal_page.not_proposed")
        text = bullets(list(dict.fromkeys(others)))
        notices = [Notice(title=title, text=text, tone=Tone.ERROR)] if others else []
        self.ui.notices.set_notices(notices)
        return super().show_error(InvalidError(at_fields)) if at_fields else True

    def _sentence(self, problem: Problem) -> str:
        values = dict(problem.values)
        if "label" in values:
            values["label"] = label_text(str(values["label"]), self._words)
        return self._words.explain(replace(problem, values=values))

    def _hand_over(self, reason: str, case_number: str) -> None:
        self.saved.emit(
            Proposed(
                basis=self._basis, targets=self._targets, reason=reason, case_number=case_number
            )
        )


class HoldForm(_Reasons):
    """Asks why something may not go; `saved` carries a `Held`."""

    ui: Ui_DisposalHoldForm

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.ui = Ui_DisposalHoldForm()
        self.ui.setupUi(self)
        self._set_up()
        self._target: Target | None = None

    def ask(self, target: Target, about: str) -> None:
        """Ask why a thing is to be held."""
        self._target = target
        self._begin(about)

    def _hand_over(self, reason: str, case_number: str) -> None:
        if self._target is not None:
            self.saved.emit(Held(target=self._target, reason=reason, case_number=case_number))
