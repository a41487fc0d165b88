"""What stands in the place of a picture that is gone by decision: since when, and what is left."""

from smdesk.desktop.forms.archive_page import Ui_ArchivePage
from smdesk.desktop.pages.archive.reading import Evidence
from smdesk.domain.calendar import swedish_day
from smdesk.words import Words


def stand_for(ui: Ui_ArchivePage, evidence: Evidence, words: Words) -> None:
    """Show the viewer, or a tombstone where there is nothing to enlarge or to fit any more."""
    gone = evidence.gone
    if gone is not None:
        title = words(f"archive_gone.{gone.kind}_title")
        text = words(f"archive_gone.{gone.kind}_left", day=swedish_day(gone.at))
        box = ui.tombstone.layout()
        if box is not None:
            box.setContentsMargins(0, 0, 0, 0)  # the narrowest window has no more room
        ui.tombstone.set_content("archive", title, text)
    ui.viewer.setVisible(gone is None)
    ui.tombstone.setVisible(gone is not None)
