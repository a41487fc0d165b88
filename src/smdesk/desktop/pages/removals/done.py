"""The end of the walk: what was answered, how long it took, and what waits."""

from collections.abc import Callable, Iterable
from functools import partial

from smdesk.desktop.forms.removal_walk import Ui_RemovalWalk
from smdesk.desktop.pages.removals.facts import Known, hours_text, removal_facts
from smdesk.desktop.pages.removals.steps import Step, WalkFacts
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.domain.moderation import Removal
from smdesk.domain.removal_checks import Missing
from smdesk.words import Words

STEP_OF = {
    Missing.PLACE: "what",
    Missing.GROUND: "ground",
    Missing.COPY: "copy",
    Missing.NO_COPY: "copy",
    Missing.COPY_TO_DESTROY: "copy",
    Missing.REMOVED_AT: "remove",
    Missing.REMOVED_BY: "remove",
    Missing.TOLD: "tell",
    Missing.NOT_TOLD: "tell",
    Missing.CASE_NUMBER: "case",
    Missing.POLICE: "case",
}
"""Where each thing that a log lacks is answered."""


class DoneStep(Step):
    """Sums up, and leads to what is left."""

    def __init__(self, ui: Ui_RemovalWalk, words: Words, go: Callable[[str], None]) -> None:
        super().__init__(ui, words)
        self._go = go

    def show(self, removal: Removal, facts: WalkFacts) -> None:
        known = Known(
            channel=facts.channel_name(removal, self.words),
            ground=facts.ground(removal),
            people=facts.people,
            copies=facts.copies,
            hours=facts.hours,
        )
        self.ui.summary.set_facts(removal_facts(removal, known, self.words))
        left = left_notices(facts.missing, self.words, self._go)
        self.ui.done_notices.set_notices(left or [self._whole(facts)])

    def _whole(self, facts: WalkFacts) -> Notice:
        words = self.words
        hours = hours_text(facts.hours, words)
        title, text = words("removals.whole_title"), words("removals.whole_text", hours=hours)
        return Notice(title=title, text=text, tone=Tone.SUCCESS)


def left_notices(
    missing: Iterable[str], words: Words, go: Callable[[str], None] | None
) -> list[Notice]:
    """Return one notice of all that a log lacks; it leads to the first of it."""
    lacking = list(missing)
    if not lacking:
        return []
    lines = [words(f"removals.missing.{one}") for one in lacking]
    act = partial(go, STEP_OF[Missing(lacking[0])]) if go is not None else None
    return [
        Notice(
            title=words("removals.left_title"),
            text="\n".join(f"•\u00a0{line}" for line in lines),
            tone=Tone.ACCENT,
            action=words("removals.left_action") if act is not None else "",
            act=act,
        )
    ]
