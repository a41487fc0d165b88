"""The step of the copy: what may be kept and how, or whom to call where nothing may be (P8)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from smdesk.desktop.dates import minute_moment, size_text
from smdesk.desktop.forms.removal_walk import Ui_RemovalWalk
from smdesk.desktop.pages.removals.steps import Step, WalkFacts, primary
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.domain.moderation import CopyState, Ground, Police, Removal
from smdesk.domain.restricted import RestrictedCopy
from smdesk.domain.texts import clean_line
from smdesk.words import Words


class CopyStep(Step):
    """Offers a screenshot or a file, asks why there is none, or says to call the police."""

    def __init__(
        self,
        ui: Ui_RemovalWalk,
        words: Words,
        *,
        to_ground: Callable[[], None],
        to_key: Callable[[], None],
    ) -> None:
        super().__init__(ui, words)
        self._to_ground = to_ground
        self._to_key = to_key
        self._forbidden = False
        self._copies: tuple[RestrictedCopy, ...] = ()
        ui.cannot_copy.toggled.connect(self._follow)

    def show(self, removal: Removal, facts: WalkFacts) -> None:
        ui, ground = self.ui, facts.ground(removal)
        self._forbidden = ground is not None and not ground.copy_allowed
        self._copies = tuple(one for one in facts.copies if one.gone_at is None)
        ready = facts.store is not None and facts.store.ready
        ui.copy_notices.set_notices(list(self._notices(ground, ready=ready)))
        ui.copy_ways.setVisible(ground is not None and not self._forbidden)
        for button in (ui.take, ui.choose):  # a finished log takes in no more
            button.setVisible(ready and removal.finished_at is None)
        primary(ui.take, holds=not self._copies)
        ui.copy_facts.set_facts(copy_facts(self._copies, self.words))
        ui.cannot_copy.setChecked(removal.copy is CopyState.IMPOSSIBLE)
        ui.no_copy.setText(removal.no_copy)
        ui.call_number.setText(removal.police_number)
        ui.call_part.setVisible(self._forbidden)
        ui.cannot_copy.setVisible(ground is not None and not self._forbidden and not self._copies)
        self._follow()

    def _notices(self, ground: Ground | None, *, ready: bool) -> Iterator[Notice]:
        if ground is None:
            yield self._notice("no_ground", Tone.ACCENT, self._to_ground)
        elif self._forbidden:
            yield self._notice("forbidden", Tone.WARNING)
            if self._copies:
                yield self._notice("forbidden_kept", Tone.WARNING)
        elif not ready:
            yield self._notice("no_key", Tone.ACCENT, self._to_key)

    def _notice(self, key: str, tone: Tone, act: Callable[[], None] | None = None) -> Notice:
        words, name = self.words, f"removals.copy.{key}"
        action = words(f"{name}_action") if act is not None else ""
        title, text = words(f"{name}_title"), words(f"{name}_text")
        return Notice(title=title, text=text, tone=tone, action=action, act=act)

    def _follow(self, *_: object) -> None:
        ui = self.ui
        shown = not self._forbidden and not self._copies and ui.cannot_copy.isChecked()
        ui.no_copy_part.setVisible(shown)

    def written(self, removal: Removal) -> Removal:
        if self._forbidden:
            return self._called(replace(removal, copy=CopyState.FORBIDDEN, no_copy=""))
        if self._copies:
            return replace(removal, copy=CopyState.KEPT, no_copy="")
        if self.ui.cannot_copy.isChecked():
            why = clean_line(self.ui.no_copy.text())
            return replace(removal, copy=CopyState.IMPOSSIBLE, no_copy=why)
        return replace(removal, copy=None, no_copy="")

    def _called(self, removal: Removal) -> Removal:
        """Return a log with the number that the police gave: then it is reported."""
        number = clean_line(self.ui.call_number.text())
        reported = Police.REPORTED if number else removal.police
        return replace(removal, police_number=number, police=reported)


def copy_facts(copies: Sequence[RestrictedCopy], words: Words) -> list[Fact]:
    """Return what is told of copies: how, how large, when; never how they look."""
    return [
        Fact(
            name=words(f"copy_method.{one.method.value}"),
            value=words(
                "removals.copy.kept",
                size=size_text(one.size, words),
                when=minute_moment(one.added_at),
            ),
        )
        for one in copies
    ]
