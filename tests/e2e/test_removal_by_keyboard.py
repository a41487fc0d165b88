"""A bad evening by the keyboard alone: from what was found to a finished log (P8, P2).

`SMDESK_PICTURES=FOLDER` keeps a picture of the window after each step, to be looked at;
`SMDESK_APPEARANCE=dark` draws them dark.
"""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from smdesk.capture.virtual_screen import has_screen
from smdesk.desktop.pages.removals.page import RemovalsPage
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Police, Removal
from smdesk.words import catalogue
from tests.desktop.desks import NOW
from tests.desktop.keyboard import Keyboard, focused, spoken
from tests.desktop.removal_desks import removal_desk
from tests.desktop.windows import open_window
from tests.e2e.story import Story

pytestmark = pytest.mark.skipif(not has_screen(), reason="a window needs a screen")

APPEARANCE = os.environ.get("SMDESK_APPEARANCE", "light")
FACEBOOK = "Exempelbiblioteket, Facebook"


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path) -> Iterator[Story]:
    folder = Path(os.environ.get("SMDESK_PICTURES") or tmp_path / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with (
        removal_desk(tmp_path / "data", keyed=False) as desk,
        open_window(qtbot, desk, APPEARANCE) as window,
    ):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        keys = Keyboard(qtbot, window)
        told = Story(desk, window, keys, folder)
        keys.seen = partial(told.keep, "asked")
        yield told


def test_a_bad_evening_by_the_keyboard(story: Story) -> None:
    begin(story)
    choose_ground(story)
    make_the_key(story)
    take_a_copy(story)
    leave_and_come_back(story)
    remove(story)
    tell(story)
    register(story)
    finish(story)
    look_at_the_copy(story)
    release(story)
    ask_for_destruction(story)


def test_what_may_not_be_possessed_by_the_keyboard(story: Story) -> None:
    begin(story)
    choose(story, "Barnpornografibrott")
    story.look("ground without a copy")
    story.keys.go_by("Nästa")
    story.look("no copy, call the police")
    assert story.reads("Gör ingen kopia")
    assert story.reads("Ring polisen på 114 14")
    assert story.reads("ring 112")
    assert spoken(focused()) == "Polisens ärendenummer"
    story.keys.type("0105-K77-26")
    story.keys.go_by("Nästa")
    removal = the_log(story)
    assert (removal.copy, removal.police) == (CopyState.FORBIDDEN, Police.REPORTED)
    assert story.desk.restricted.copies(removal.id) == ()


def test_a_question_is_moved_to_its_case_by_the_keyboard(story: Story) -> None:
    keys = story.keys
    keys.press("Ctrl+6")
    keys.open_tab("Hänvisningar")
    story.look("no referrals")
    keys.press("Ctrl+N")
    assert spoken(focused()) == "Kanal"
    keys.type("exempelbiblioteket, f")
    keys.press("Return")
    keys.tab_to("Vad frågan gällde, med neutrala ord")
    keys.type("850709-9805 undrar")
    story.look("referral warned about")
    assert story.reads("Personnummer")
    keys.type("Fråga om ett bygglov")
    keys.fill({"Diarienummer": "BN 2026/88"})
    keys.press("Ctrl+S")
    story.look("referral kept")
    [line] = story.desk.referrals.view()
    assert line.referral.note == "Fråga om ett bygglov"
    assert spoken(focused()) == "Hänvisningar"


def begin(story: Story) -> None:
    """What and where: found now, by whoever is signed in; the channel by a part of its name."""
    keys = story.keys
    keys.press("Ctrl+6")
    story.look("nothing yet")
    keys.press("Ctrl+N")
    story.look("what and where")
    assert spoken(focused()) == "Kanal"
    keys.type("exempelbiblioteket, f")
    keys.tab_to("Vad är det?")
    keys.pick("Kommentar")
    keys.tab_to("Var finns det? Adressen, eller ord som hittar det")
    keys.type("Under inlägget om sagostunden")
    keys.tab_to("Vad är det, med neutrala ord?")
    keys.type("Grova ord, skrivna av a@example.se")
    story.look("note warned about")
    assert story.reads("E-postadress")
    keys.type("Grova ord om en grupp")
    keys.go_by("Nästa")
    removal = the_log(story)
    assert (removal.found_at, removal.content) == (NOW, ContentKind.COMMENT)
    assert removal.found_by == story.desk.actor.person_id


def choose_ground(story: Story) -> None:
    """The ground, told in plain words beside the list."""
    story.look("ground")
    choose(story, "Hets mot folkgrupp")
    story.look("ground chosen")
    assert story.reads("Brottsbalken (1962:700) 16 kap. 8 §")
    story.keys.go_by("Nästa")


def make_the_key(story: Story) -> None:
    """The restricted store has no key: made, and proved by typing it from the paper."""
    keys = story.keys
    story.look("no key yet")
    keys.go_by("Gör i ordning")
    story.look("no key")
    keys.go_by("Gör en nyckel")
    story.look("recovery key")
    assert spoken(focused()) == "Skriv ut…"
    keys.tab_to("Skriv av nyckeln från papperet")
    recovery = page(story).key.ui.recovery.text().replace("\n", " ")
    keys.type(recovery.lower())
    story.look("recovery key typed")
    keys.press("Return")
    story.look("store ready")
    assert story.told().startswith("Nyckeln på papperet fungerar.")
    assert story.desk.restricted.state().ready


def take_a_copy(story: Story) -> None:
    """A screenshot with the window aside, straight into the restricted store."""
    keys = story.keys
    keys.tab_to("Ta skärmdump")
    keys.press("Space")
    picker = page(story).walk.copies.flow.picker
    assert picker is not None
    story.keep("what to take", picker)
    keys.press("Return")
    keys.until(lambda: not page(story).walk.copies.flow.busy)
    story.window.activateWindow()
    keys.until(story.window.isActiveWindow)
    story.look("copy kept")
    assert the_log(story).copy is CopyState.KEPT
    keys.go_by("Nästa")


def leave_and_come_back(story: Story) -> None:
    """The walk is left in the middle; the log waits, and goes on where it was."""
    keys = story.keys
    keys.press("Esc")
    story.look("the log waits")
    assert story.reads("Kvar att göra")
    assert spoken(focused()) == "Borttagningar"
    keys.go_by("Fortsätt")
    story.look("taken up again")
    assert page(story).walk.step() == "remove"


def remove(story: Story) -> None:
    """It is removed on the platform; when and by whom is one key."""
    keys = story.keys
    assert story.reads("Ta nu bort kommentaren i Exempelbiblioteket, Facebook.")
    keys.go_by("Den är borttagen nu")
    story.look("removed")
    assert spoken(focused()) == "Nästa"
    keys.press("Space")
    removal = the_log(story)
    assert removal.removed_at == NOW
    assert removal.removed_by == story.desk.actor.person_id


def tell(story: Story) -> None:
    """Whether the author was told."""
    story.look("tell")
    choose(story, "Underrättad")
    story.keys.go_by("Nästa")
    assert the_log(story).told is AuthorTold.TOLD


def register(story: Story) -> None:
    """Where it is registered, and the police."""
    keys = story.keys
    story.look("register")
    keys.tab_to("Diarienummer")
    keys.type("KS 2026/412")
    keys.tab_to("Polisanmält")
    keys.press("Space")
    keys.tab_to("Polisens ärendenummer")
    keys.type("0105-K1234-26")
    story.look("registered")
    keys.go_by("Nästa")


def finish(story: Story) -> None:
    """Everything has its answer: the log is finished."""
    story.look("summary")
    assert story.reads("Alla frågor har svar")
    assert spoken(focused()) == "Avsluta loggen"
    story.keys.press("Space")
    story.look("finished")
    assert story.told().startswith("Loggen är klar.")
    removal = the_log(story)
    assert removal.finished_at is not None
    assert (removal.police, removal.case_number) == (Police.REPORTED, "KS 2026/412")


def look_at_the_copy(story: Story) -> None:
    """The copy is opened for a reason, and closed."""
    keys = story.keys
    while not story.reads("Kopian följer ärendet"):
        keys.open_tab("Kopior 1")
    story.look("copies")
    keys.go_by("Öppna kopia…")
    assert spoken(focused()) == "Skäl"
    keys.type("Underlag till polisanmälan")
    story.look("why")
    keys.press("Ctrl+S")
    story.look("the copy")
    assert spoken(focused()) == "Spärrad kopia"
    keys.press("Esc")
    assert page(story).restricted.viewer.ui.picture.picture is None


def release(story: Story) -> None:
    """A masked copy: areas by keys, saved as a picture."""
    keys, mask = story.keys, page(story).restricted.mask
    keys.go_by("Lämna ut maskad kopia…")
    keys.type("Begäran om allmän handling")
    keys.press("Ctrl+S")
    assert spoken(focused()) == "Kopian att maskera"
    keys.press("Insert", "Right", "Shift+Down")
    story.look("masked")
    assert len(mask.ui.picture.areas()) == 1
    target = story.folder / "masked.png"
    mask.ask_path = lambda: target
    keys.press("Ctrl+S")
    story.look("released")
    assert target.read_bytes().startswith(b"\x89PNG")


def ask_for_destruction(story: Story) -> None:
    """Somebody else has to decide whether the copy is destroyed."""
    keys = story.keys
    keys.go_by("Begär att kopian förstörs…")
    keys.type("Den visade sig vara otillåten att ha.")
    story.look("why destroyed")
    keys.press("Ctrl+S")
    story.look("waits for another")
    assert story.told() == "Din begäran är sparad."
    with story.desk.store.read() as snapshot:
        assert len(snapshot.disposals.all()) == 1


# --- what is on the screen --------------------------------------------------------------------


def choose(story: Story, name: str) -> None:
    """Tab to the answers in front, and go along them to one."""
    keys = story.keys
    while not isinstance(focused(), QRadioButton):
        keys.press("Tab")
    way = [spoken(focused())]
    while way[-1] != name or not _checked():
        assert len(way) < 20, way
        keys.press("Space" if way[-1] == name else "Down")
        way.append(spoken(focused()))


def _checked() -> bool:
    button = focused()
    return isinstance(button, QRadioButton) and button.isChecked()


def page(story: Story) -> RemovalsPage:
    front = story.window.current_page()
    assert isinstance(front, RemovalsPage)
    return front


def the_log(story: Story) -> Removal:
    [line] = story.desk.removals.view().lines
    return line.removal


def test_no_text_of_the_page_shouts_or_blames() -> None:

    areas = ("removals.", "referrals.", "grounds.", "restricted")
    texts = {
        key: text if isinstance(text, str) else " ".join(text.values())
        for key, text in catalogue.load("sv").items()
        if key.startswith(areas)
    }
    assert len(texts) > 150
    blaming = ("!", "du måste", "felaktig", "ogiltig", "glömt", "misslyck")
    assert [key for key, text in texts.items() if any(one in text.lower() for one in blaming)] == []
