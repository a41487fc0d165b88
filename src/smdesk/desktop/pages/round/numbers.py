"""How far a round has come, in the line above its channels."""

from smdesk.desktop.forms.round_page import Ui_RoundPage
from smdesk.services.evidence.round_view import RoundView
from smdesk.words import Words


def show_numbers(ui: Ui_RoundPage, view: RoundView, minutes: int | None, words: Words) -> None:
    """Show how many are taken of those that are wanted, and how long the rest takes.

    Args:
        ui: the page's form.
        view: the round.
        minutes: the rest at the pace of today; None before there is one.
        words: the texts.
    """
    wanted = len(view.lines) - view.left_out
    ui.bar.setMaximum(max(1, wanted))
    ui.bar.setValue(view.taken if wanted or not view.lines else 1)
    ui.bar.setAccessibleDescription(words("pages_round.spoken", taken=view.taken, total=wanted))
    percent = view.taken * 100 // wanted if wanted else 100
    ui.percent.setText(words("pages_round.percent", percent=percent))
    ui.left.setText(_left(view, minutes, words))
    ui.bar.setVisible(not view.closed)
    for part in (ui.percent, ui.left):
        part.setVisible(bool(view.lines) and not view.closed)
    ui.locked.show_round(view, words)


def _left(view: RoundView, minutes: int | None, words: Words) -> str:
    if view.left == 0:
        key = "left_excused" if view.left_out else "left_done"
        return words(f"pages_round.{key}")
    if minutes is None or not view.takes:
        return words("pages_round.left", count=view.left)
    return words("pages_round.left_minutes", count=view.left, minutes=minutes)
