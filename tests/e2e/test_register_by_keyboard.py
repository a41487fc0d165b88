"""A channel's whole life by the keyboard alone, told to its end.

`SMDESK_PICTURES=FOLDER` keeps a picture of the window after each step, to be looked at;
`SMDESK_APPEARANCE=dark` draws them dark.
"""

import os
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smdesk.capture.virtual_screen import has_screen
from smdesk.domain.applications import CheckItem, Outcome
from smdesk.domain.assignments import EditorRole
from smdesk.domain.channels import Platform, Status
from tests.desktop.desks import example_desk
from tests.desktop.keyboard import Keyboard, focused, spoken
from tests.desktop.windows import open_window
from tests.e2e.story import CHANNEL, Story

pytestmark = pytest.mark.skipif(not has_screen(), reason="a window needs a screen")

APPEARANCE = os.environ.get("SMDESK_APPEARANCE", "light")
EDITOR, DEPUTY = "Elin Exempel", "Sofia Exempel"
CHECKED = (
    "Inloggning i två steg är påslagen",
    "Återställning går till en funktionsbrevlåda",
    "Ansvarig enhet visas",
    "Beskrivning visas",
    "Villkor för kommentarer visas",
    "Kontaktuppgifter visas",
    "Länk till integritetsinformation visas",
)
CLOSING = {
    "Varför den avslutas": "Sommaren är slut.",
    "Varför det inte finns någon": "Inget hann läggas ut.",
    "Varför det inte finns någon export": "Kontot är tomt.",
}
PURPOSE = {
    "Syftet i ord": "Berättar om sommarens scener för den som är ny i kommunen.",
    "Målgrupp": "Unga och nyinflyttade.",
    "Varför just den här plattformen": "Målgruppen är där varje dag.",
}
PRIVACY = {
    "Vems personuppgifter, och vilka": "Namn och bild på den som uppträder.",
    "Vem tar del av dem": "Plattformen och den som läser.",
    "Överföring till land utanför EU/EES, med vilket stöd": "USA, adekvansbeslut.",
    "När de raderas": "När sommaren är över.",
}


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path) -> Iterator[Story]:
    folder = Path(os.environ.get("SMDESK_PICTURES") or tmp_path / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with example_desk(tmp_path / "data") as desk, open_window(qtbot, desk, APPEARANCE) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        keys = Keyboard(qtbot, window)
        told = Story(desk, window, keys, folder)
        keys.seen = partial(told.keep, "asked")
        yield told


def test_a_channels_life_by_the_keyboard(story: Story) -> None:
    apply(story)
    decide(story)
    check(story)
    administer(story)
    start(story)
    appoint(story)
    renew(story)
    leave(story)
    reorganise(story)
    close(story)
    undo(story)


def apply(story: Story) -> None:
    """A unit shows interest; the application is written in four steps and handed in."""
    keys = story.keys
    keys.press("Ctrl+2")
    story.look("channels")
    keys.go_by("Ansökan")
    story.look("application")
    keys.type(CHANNEL)
    keys.tab_to("Plattform")
    keys.pick("Instagram")
    keys.tab_to("Enhet som visar intresse")
    keys.pick("Kulturskolan")
    keys.fill({"Adress, om den är klar": "instagram.com/sommarscenen"})
    keys.go_by("Nästa")
    story.look("application purpose")
    assert story.channel().platform is Platform.INSTAGRAM
    keys.press("Space")
    keys.tab_to("Nå nya grupper")
    keys.press("Space")
    keys.fill(PURPOSE)
    keys.go_by("Nästa")
    story.look("application watch")
    keys.pick(EDITOR)
    keys.tab_to("Ersättare")
    keys.pick(DEPUTY)
    keys.go_by("Nästa")
    keys.fill(PRIVACY)
    keys.go_by("Lämna in")
    story.look("application refused")
    assert story.reads("Fyll i fältet.")
    keys.fill({"Risker, och vad som görs åt dem": "Få: publiken syns bara bakifrån."})
    keys.go_by("Lämna in")
    story.look("application handed in")
    assert story.told() == "Ansökan är inlämnad och väntar på beslut."
    assert story.application().submitted_on == story.today
    assert spoken(focused()) == "Kanaler"


def decide(story: Story) -> None:
    """The decision of whoever answers for the channel is entered."""
    keys = story.keys
    keys.open_tab("Livscykel")
    story.look("life waiting")
    keys.go_by("Fatta beslut…")
    assert spoken(focused()) == "Beslut"
    keys.pick("Bifall")
    keys.fill({"Paragraf": "KF § 45", "Diarienummer": "KS 2026/317"})
    story.look("decision")
    keys.press("Ctrl+S")
    story.look("decided")
    application = story.application()
    assert application.outcome is Outcome.APPROVED
    assert (application.paragraph, application.case_number) == ("KF § 45", "KS 2026/317")


def check(story: Story) -> None:
    """All of the checklist is in place; it asks for the mailbox when that is missing."""
    keys = story.keys
    keys.go_by("Checklista…")
    story.look("checklist")
    assert spoken(focused()) == CHECKED[0]
    for name in CHECKED:
        keys.tab_to(name)
        keys.press("Space")
    keys.press("Ctrl+S")
    story.look("checklist refused")
    assert spoken(focused()) == "Funktionsbrevlåda för återställning"
    keys.type("sociala.medier@example.se")
    keys.press("Ctrl+S")
    story.look("checklist kept")
    with story.desk.store.read() as snapshot:
        [kept] = [one for one in snapshot.checklists.all() if one.channel_id == story.channel().id]
    assert kept.met == frozenset(CheckItem)
    assert kept.mailbox == "sociala.medier@example.se"


def administer(story: Story) -> None:
    """Two people hold administrator rights; the card leads to where they are entered."""
    keys = story.keys
    keys.go_by("Lägg till")
    story.look("access")
    assert story.title() == "Behörigheter"
    for name in (EDITOR, DEPUTY):
        keys.go_by("Lägg till…")
        assert spoken(focused()) == "Person"
        keys.pick(name)
        story.look("administrator")
        keys.press("Ctrl+S")
    story.look("administrators")
    with story.desk.store.read() as snapshot:
        rights = [
            one for one in snapshot.account_admins.all() if one.channel_id == story.channel().id
        ]
    assert len(rights) == 2


def start(story: Story) -> None:
    """What was missing is there: the channel starts, and its editor is asked for."""
    keys = story.keys
    keys.press("Ctrl+2")
    story.look("ready")
    keys.go_by("Starta…")
    story.look("start")
    keys.press("Ctrl+S")
    story.look("started")
    channel = story.channel()
    assert (channel.status, channel.opened_on) == (Status.ACTIVE, story.today)
    assert story.told() == "Kanalen är startad. Ge nu redaktören sitt uppdrag."


def appoint(story: Story) -> None:
    """An editor and a deputy, in one act; another's manager is refused with the reason."""
    keys = story.keys
    story.find("elin exempel", "Personer")
    story.look("editor found")
    keys.go_by("Nytt uppdrag…")
    keys.type("sommar")
    keys.press("Return")
    keys.tab_to("Lägg till person", "Shift+Tab")
    keys.type("sofia")
    keys.press("Return")
    story.look("mandate who")
    assert story.reads(DEPUTY)
    keys.go_by("Vidare")
    keys.tab_to("Uppdraget ges av")
    keys.pick("Linnéa Exempel")
    story.look("mandate refused")
    assert story.reads("Linnéa Exempel var inte chef för Elin Exempel 2026-11-23.")
    keys.press("Ctrl+S")
    assert story.mandates() == {}
    keys.press("Home")
    story.look("mandate when")
    keys.press("Ctrl+S")
    story.look("mandates given")
    given = {one.role: one for one in story.mandates().values()}
    names = story.names()
    assert names[given[EditorRole.EDITOR].person_id] == EDITOR
    assert names[given[EditorRole.EDITOR].mandated_by] == "Yusuf Exempel"
    assert names[given[EditorRole.DEPUTY].person_id] == DEPUTY
    assert names[given[EditorRole.DEPUTY].mandated_by] == "Linnéa Exempel"


def renew(story: Story) -> None:
    """The mandate that ends in twelve days goes on for a year after it."""
    keys = story.keys
    keys.open_tab("Uppdrag")
    keys.tab_to("Uppdrag i kanaler")
    keys.row("Exempelbiblioteket, Instagram")
    story.look("mandate ending")
    keys.go_by("Förnya…")
    story.look("renewal")
    keys.press("Ctrl+S")
    story.look("renewed")
    held = story.mandates("Exempelbiblioteket", Platform.INSTAGRAM).values()
    lasts = {one.period.last for one in held if story.names()[one.person_id] == EDITOR}
    assert lasts == {date(2026, 12, 5), date(2027, 12, 5)}


def leave(story: Story) -> None:
    """The editor leaves: mandates end that day, and what others have left to do is told."""
    keys = story.keys
    keys.go_by("Slutar…")
    keys.type("2026-11-30")
    story.look("leaving")
    assert story.reads("Uppdraget som redaktör i Sommarscenen, Instagram")
    assert story.reads("Sommarscenen, Instagram står utan redaktör från 2026-12-01.")
    keys.press("Ctrl+S")
    story.look("left")
    last = date(2026, 11, 30)
    with story.desk.store.read() as snapshot:
        [editor] = [one for one in snapshot.people.all() if one.name == EDITOR]
        held = [one for one in snapshot.assignments.all() if one.person_id == editor.id]
    assert editor.left_on == last
    assert {one.period.last for one in held if one.period.covers(story.today)} == {last}
    assert all((one.period.last or date.max) <= last for one in held)


def reorganise(story: Story) -> None:
    """A unit is renamed from a day; the slider goes to that day, and to the day before."""
    keys = story.keys
    keys.go_by("Organisation")
    story.look("organisation")
    keys.tab_to("Organisationen")
    keys.row("Kulturskolan")
    story.look("unit")
    with keys.in_menu("Down", "Return"):
        keys.go_by("Omorganisera")
    story.look("reorganisation")
    keys.type("Kulturskolan och scenen")
    keys.fill({"Från och med": "2026-12-01", "Skäl": "KS § 12"})
    keys.press("Ctrl+S")
    story.look("reorganisation seen")
    keys.press("Space")
    story.look("reorganised")
    before, day = date(2026, 11, 30), date(2026, 12, 1)
    assert story.units(before) - story.units(day) == {"Kulturskolan"}
    assert story.units(day) - story.units(before) == {"Kulturskolan och scenen"}
    keys.tab_to("Dag")
    keys.press("Right")
    story.look("the day it holds")
    assert story.reads("Enheten Kulturskolan heter Kulturskolan och scenen. (KS § 12)")
    assert story.heading() == "Kulturskolan och scenen"
    keys.press("Down")
    story.look("the day before")
    assert story.reads("Inget ändrades den här dagen.")
    assert story.heading() == "Kulturskolan"
    keys.press("Esc")
    story.look("today again")
    keys.press("Esc")
    assert story.title() == "Personer"


def close(story: Story) -> None:
    """The channel closes, with reasons for what it lacks; what is left is told."""
    keys = story.keys
    story.find("sommarscenen", "Kanaler")
    story.look("channel found")
    keys.go_by("Avsluta…")
    story.look("closing")
    keys.fill(CLOSING)
    story.look("closing written")
    keys.press("Ctrl+S")
    story.look("closed")
    channel = story.channel()
    assert (channel.status, channel.closed_on) == (Status.CLOSED, story.today)
    assert {one.period.last for one in story.mandates().values()} == {story.today}
    keys.open_tab("Livscykel")
    story.look("what is left")
    assert story.reads("2 personer har kvar administratörsrättigheter hos plattformen.")
    assert story.reads("Ta bort kanalen från listan på webbplatsen.")


def undo(story: Story) -> None:
    """The closing is undone from the history: the channel runs again, with its mandates."""
    keys = story.keys
    keys.open_tab("Historik")
    keys.tab_to("Vem har ändrat kanalen")
    keys.row("Lade till avslut")
    story.look("history")
    with keys.deciding("Ångra"):
        keys.go_by("Ångra…")
    story.look("undone")
    assert story.told().startswith("Ändringen är ångrad.")
    assert spoken(focused()) == "Vem har ändrat kanalen"
    channel = story.channel()
    assert (channel.status, channel.closed_on) == (Status.ACTIVE, None)
    lasts = {one.role: one.period.last for one in story.mandates().values()}
    assert lasts == {EditorRole.EDITOR: date(2026, 11, 30), EditorRole.DEPUTY: date(2027, 11, 22)}
