"""The policy as a job: versions, sections by heading, short guidance, who has read (P12)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.errors import InvalidError, SurroundingsError, UserError
from smdesk.domain.guidance import READING_DAYS, PolicyDocument
from smdesk.domain.ids import new_id
from smdesk.domain.rules import Heading, Rule
from smdesk.exchange import PolicyFiles
from smdesk.resource_files import LANGUAGES
from smdesk.services.ports import Store
from smdesk.services.register.attachments import Attachments
from smdesk.services.register.guidance import GuidanceDesk, short_guidance
from smdesk.services.register.register import Register
from smdesk.storage import AttachmentFolder
from smdesk.storage.opening import open_store
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock
from tests.support.staff import Staff, staffed

ACTOR = make.actor()
LONG_AGO = TODAY - timedelta(days=READING_DAYS)
TEXT = "# 1 Redaktörer\nDen som skriver.\n\n## Egna ord\nMer.\n\n# Annat\nNågot."


@pytest.fixture
def store(ready_place: str, clock: TickingClock) -> Iterator[Store]:
    """Each of the two databases."""
    opened = open_store(ready_place, clock)
    yield opened
    opened.close()


@pytest.fixture
def staff(store: Store) -> Staff:
    return staffed(store)


@pytest.fixture
def desk(store: Store, clock: TickingClock, tmp_path: Path) -> GuidanceDesk:
    files = AttachmentFolder(tmp_path / "attachments", RealDisk())
    return GuidanceDesk(store, Attachments(store, files, clock), PolicyFiles(), clock)


def document(**changes: Any) -> PolicyDocument:
    made = PolicyDocument(
        id=new_id(),
        edition=1,
        title=" Riktlinjer  för sociala medier ",
        adopted_on=LONG_AGO,
        body="Kommunstyrelsen",
        case_number="KS 2026/14",
        text=TEXT,
        added_at=make.NOW,
    )
    return replace(made, **changes)


def mandate(store: Store, staff: Staff, **changes: Any) -> None:
    values = {"channel_id": staff.blog.id, "person_id": staff.elin.id, "mandated_by": staff.head.id}
    with store.write(ACTOR) as work:
        work.assignments.add(make.assignment(**values | changes))
        work.commit()


# --- what is said ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("heading", Heading)
def test_there_is_short_guidance_for_each_heading(heading: Heading, language: str) -> None:
    words = short_guidance(heading, language).split()
    assert 60 <= len(words) <= 150


def test_the_short_guidance_keeps_the_freedom_to_write() -> None:
    text = short_guidance(Heading.EMPLOYEES, "sv")
    for said in ("privatperson", "Yttrandefriheten", "meddelarfriheten", "inget register"):
        assert said in text


def test_an_unknown_language_reads_as_swedish() -> None:
    assert short_guidance(Heading.WHY, "fi") == short_guidance(Heading.WHY, "sv")


def test_without_a_document_the_short_guidance_is_shown(desk: GuidanceDesk) -> None:
    guide = desk.at(Heading.EDITORS, "en")
    assert (guide.own, guide.document) == (None, None)
    assert guide.short == short_guidance(Heading.EDITORS, "en")


def test_the_municipalitys_own_section_is_shown(desk: GuidanceDesk) -> None:
    desk.add(ACTOR, document())
    guide = desk.at(Heading.EDITORS)
    assert guide.own is not None
    assert guide.own.text == "Den som skriver.\n\n# Egna ord\n\nMer."
    assert guide.document is not None
    assert (guide.document.edition, guide.document.title) == (1, "Riktlinjer för sociala medier")
    other = desk.at(Heading.WATCH)
    assert other.own is None
    assert other.document == guide.document


def test_the_version_of_a_day_is_shown(desk: GuidanceDesk) -> None:
    desk.add(ACTOR, document(adopted_on=TODAY, text="# Redaktörer\nNytt."))
    desk.add(ACTOR, document())
    now, before = desk.at(Heading.EDITORS), desk.at(Heading.EDITORS, day=LONG_AGO)
    assert now.own is not None
    assert before.own is not None
    assert (now.own.text, before.own.text[:9]) == ("Nytt.", "Den som s")
    assert desk.at(Heading.EDITORS, day=LONG_AGO - timedelta(days=1)).document is None


# --- versions -------------------------------------------------------------------------------------


def test_versions_are_numbered_and_the_original_is_kept(desk: GuidanceDesk, tmp_path: Path) -> None:
    file = tmp_path / "Riktlinjer.PDF"
    file.write_bytes(b"%PDF-1.7 riktlinjer")
    first = desk.add(ACTOR, document(), file)
    assert "policy_document" in first.changes.kinds
    second = desk.add(ACTOR, document(adopted_on=TODAY, edition=7))
    assert [one.edition for one in desk.documents()] == [2, 1]
    assert desk.documents()[1].added_at > make.NOW
    original = desk.original(first.id)
    assert original is not None
    assert (original.name, original.path.read_bytes()) == ("Riktlinjer.PDF", b"%PDF-1.7 riktlinjer")
    assert desk.original(second.id) is None
    original.path.unlink()
    with pytest.raises(SurroundingsError, match="attachment_missing"):
        desk.original(first.id)


def test_sections_say_which_headings_they_are(desk: GuidanceDesk) -> None:
    found = desk.sections(desk.add(ACTOR, document()).id)
    assert [one.heading for one in found] == [Heading.EDITORS, None, None]
    with pytest.raises(UserError, match="gone"):
        desk.sections("nothing")


def test_a_copied_text_is_marked_when_it_is_stored(desk: GuidanceDesk) -> None:
    desk.add(ACTOR, document(text="Vår policy\r\n3. Redaktörer\r\nDen som skriver."))
    assert desk.documents()[0].text == "Vår policy\n# 3. Redaktörer\nDen som skriver."


def test_a_files_text_is_read_before_it_is_stored(desk: GuidanceDesk, tmp_path: Path) -> None:
    file = tmp_path / "riktlinjer.txt"
    file.write_text("Redaktörer\nDen som skriver.", "utf-8")
    assert desk.text_of(file) == "# Redaktörer\nDen som skriver."
    assert desk.documents() == ()
    with pytest.raises(UserError, match="file_missing"):
        desk.text_of(tmp_path / "borta.txt")


def test_what_is_refused_attaches_nothing(desk: GuidanceDesk, tmp_path: Path) -> None:
    file = tmp_path / "riktlinjer.txt"
    file.write_text("text")
    with pytest.raises(InvalidError) as caught:
        desk.add(ACTOR, document(title="", adopted_on=TODAY + timedelta(days=1), text=" "), file)
    assert {problem.at for problem in caught.value.problems} == {"title", "adopted_on", "text"}
    assert not (tmp_path / "attachments").exists()
    program = tmp_path / "riktlinjer.exe"
    program.write_bytes(b"MZ")
    with pytest.raises(InvalidError, match="original_kind"):
        desk.add(ACTOR, document(), program)
    with pytest.raises(UserError, match="file_missing"):
        desk.add(ACTOR, document(), tmp_path / "borta.pdf")
    assert desk.documents() == ()


def test_who_may(desk: GuidanceDesk, staff: Staff) -> None:
    kept = desk.add(ACTOR, document()).id
    for role in (Role.READER, Role.MANAGER, Role.ARCHIVIST, Role.DPO):
        who = make.actor(role)
        with pytest.raises(UserError, match="not_permitted"):
            desk.add(who, document())
        with pytest.raises(UserError, match="not_permitted"):
            desk.remove(who, kept)
        with pytest.raises(UserError, match="not_permitted"):
            desk.confirm(who, kept, [staff.elin.id])
    desk.confirm(make.actor(Role.REGISTRAR), kept, [staff.elin.id])


def test_only_what_nobody_has_read_is_removed(desk: GuidanceDesk, staff: Staff) -> None:
    read, mistaken = desk.add(ACTOR, document()).id, desk.add(ACTOR, document()).id
    desk.confirm(ACTOR, read, [staff.elin.id])
    with pytest.raises(UserError, match="document_was_read"):
        desk.remove(ACTOR, read)
    desk.remove(ACTOR, mistaken)
    with pytest.raises(UserError, match="gone"):
        desk.remove(ACTOR, mistaken)
    assert [one.id for one in desk.documents()] == [read]
    assert [line.confirmed for line in desk.lines()] == [True]


# --- who has read ---------------------------------------------------------------------------------


def test_editors_and_managers_are_asked(desk: GuidanceDesk, store: Store, staff: Staff) -> None:
    mandate(store, staff)
    mandate(store, staff, person_id=staff.omar.id, role=EditorRole.DEPUTY)
    kept = desk.add(ACTOR, document()).id
    desk.confirm(ACTOR, kept, [staff.omar.id], LONG_AGO)
    found = desk.readings(kept)
    assert [(one.person.name, one.edits, one.manages, one.read_on) for one in found] == [
        ("Elin Ek", True, False, None),
        ("Hanna Hed", False, True, None),
        ("Omar Ask", True, False, LONG_AGO),
    ]
    [line] = desk.lines()
    assert (line.in_force, line.read, line.asked) == (True, 1, 3)


def test_who_wrote_once_is_not_asked(desk: GuidanceDesk, store: Store, staff: Staff) -> None:
    mandate(store, staff, period=Period(date(2024, 1, 1), TODAY - timedelta(days=1)))
    kept = desk.add(ACTOR, document()).id
    assert desk.readings(kept) == ()
    assert len(desk.readings(kept, TODAY - timedelta(days=1))) == 2
    with pytest.raises(UserError, match="gone"):
        desk.readings("nothing")


def test_confirming_for_several_keeps_the_first_day(
    desk: GuidanceDesk, store: Store, staff: Staff
) -> None:
    kept = desk.add(ACTOR, document()).id
    desk.confirm(ACTOR, kept, [staff.elin.id], LONG_AGO)
    saved = desk.confirm(ACTOR, kept, [staff.elin.id, staff.omar.id, staff.omar.id])
    assert "reading" in saved.changes.kinds
    with store.read() as snapshot:
        found = {one.person_id: one.read_on for one in snapshot.readings.all()}
        assert snapshot.readings.all() == snapshot.readings.of("document_id", {kept})
    assert found == {staff.elin.id: LONG_AGO, staff.omar.id: TODAY}


def test_what_cannot_be_confirmed(desk: GuidanceDesk, store: Store, staff: Staff) -> None:
    kept, elin = desk.add(ACTOR, document()).id, [staff.elin.id]
    with pytest.raises(InvalidError, match="reading_before_adopted"):
        desk.confirm(ACTOR, kept, elin, LONG_AGO - timedelta(days=1))
    with pytest.raises(InvalidError, match="day_ahead"):
        desk.confirm(ACTOR, kept, elin, TODAY + timedelta(days=1))
    with pytest.raises(InvalidError, match="gone"):
        desk.confirm(ACTOR, kept, [*elin, "nobody"])
    with pytest.raises(UserError, match="gone"):
        desk.confirm(ACTOR, "nothing", elin)
    with pytest.raises(UserError, match="reading_nobody"):
        desk.confirm(ACTOR, kept, [])
    with store.read() as snapshot:
        assert snapshot.readings.all() == []


def test_who_has_not_read_is_told_on_the_channel(
    desk: GuidanceDesk, store: Store, staff: Staff
) -> None:
    mandate(store, staff)
    register = Register(store)

    def told(day: date = TODAY) -> list[str]:
        lines = [*register.view(day).channels, *register.first_rows(day, 5)]
        items = [item for line in lines for item in line.shortcomings]
        return [str(item.values["person_id"]) for item in items if item.rule is Rule.GUIDANCE_READ]

    assert told() == []
    kept = desk.add(ACTOR, document()).id
    assert told() == [staff.elin.id] * 2
    desk.confirm(ACTOR, kept, [staff.elin.id])
    assert told() == []
    assert told(TODAY - timedelta(days=1)) == []  # the version was not old enough yet
