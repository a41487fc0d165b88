"""What the page says of a round above its table: the state in one sentence, and what to mind."""

from collections.abc import Callable, Collection
from functools import partial

from smdesk.desktop.pages.round.choices import round_name
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.domain.calendar import swedish_day
from smdesk.services.evidence.round_view import RoundView
from smdesk.words import Words


def sentence(view: RoundView, words: Words) -> str:
    """Return which round it is, how far it has come, and when it should be done."""
    parts = [round_name(view.round, view.half_year, words)]
    if not view.lines:
        return " · ".join([*parts, words("pages_round.no_channels")])
    parts.append(words("pages_round.taken", taken=view.taken, total=len(view.lines)))
    if view.left_out:
        parts.append(words("pages_round.left_out_count", count=view.left_out))
    return " · ".join([*parts, _when(view, words)])


def _when(view: RoundView, words: Words) -> str:
    window, last = view.window, view.half_year.last
    if view.closed:
        return words("pages_round.when_closed")
    if window is None:
        opened = swedish_day(view.round.opened_at) if view.round else view.today
        return words("pages_round.when_extra", day=opened)
    if view.today > last:
        return words("pages_round.when_over", last=last)
    key = "when_inside" if view.inside_window else "when_after"
    if view.today < window.first:
        key = "when_before"
    return words(f"pages_round.{key}", first=window.first, until=window.last, last=last)


def notices(
    view: RoundView, words: Words, new_extra: Callable[[Collection[str]], None]
) -> list[Notice]:
    """Return what stands in the way of closing, or came too late for a closed round."""
    if view.late:
        chosen = [channel.id for channel in view.late]
        names = ", ".join(channel.name for channel in view.late)
        return [
            Notice(
                title=words("pages_round.late", count=len(chosen)),
                text=words("pages_round.late_text", names=names),
                tone=Tone.WARNING,
                action=words("pages_round.late_action"),
                act=partial(new_extra, chosen),
            )
        ]
    stuck = view.round is not None and not view.closed and view.left > 0
    if stuck and (not view.takes or view.next is None):
        key = "stuck_gone" if view.takes else "stuck_over"
        text = words(f"pages_round.{key}_text")
        return [Notice(title=words(f"pages_round.{key}"), text=text, tone=Tone.WARNING)]
    return []
