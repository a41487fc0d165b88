"""The extract of what is stored of a person: all of it, nobody else's, noted when it is saved."""

import errno
import hashlib
import json
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.calendar import Period
from smdesk.domain.disposal import Hold, TargetKind
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.ids import new_id
from smdesk.services.duties.personal import MAY_EXTRACT, PersonalData
from smdesk.services.duties.personal_extract import Extract
from smdesk.services.ports import Store
from smdesk.services.printed.personal_reports import extract_json
from smdesk.storage import open_store
from tests.reports.reading import pages_of, solid
from tests.services.test_reports import FailingDisk
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock
from tests.support.personal import personal_data
from tests.support.staff import Staff, staffed

ACTOR = make.actor()
Values = dict[str, object]


@pytest.fixture
def staff(store: Store) -> Staff:
    """People who share nothing, so that one is never taken for another."""
    made = staffed(store)
    people = {
        name: replace(getattr(made, name), email=f"{name}@kommunen.example")
        for name in ("head", "executive", "elin", "omar")
    }
    with store.write(ACTOR) as work:
        stored: dict[str, Any] = {
            name: work.people.update(person) for name, person in people.items()
        }
        work.commit()
    return replace(made, **stored)


@pytest.fixture
def personal(store: Store, clock: TickingClock) -> PersonalData:
    return personal_data(store, clock)


def rows(extract: Extract, table: str) -> list[Values]:
    return [dict(row.values) for part in extract.parts if part.table == table for row in part.rows]


def add(store: Store, table: str, *things: Any) -> None:
    with store.write(ACTOR) as work:
        for thing in things:
            getattr(work, table).add(thing)
        work.commit()


def mandate(staff: Staff, **changes: Any) -> Any:
    made = make.assignment(
        channel_id=staff.blog.id, person_id=staff.elin.id, mandated_by=staff.head.id
    )
    return replace(made, **changes)


# --- what is in it ------------------------------------------------------------------------------


def test_the_own_card_and_all_that_belongs_to_it(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    add(store, "assignments", mandate(staff, end_note="Bytte tjänst"))
    add(store, "absences", make.absence(person_id=staff.elin.id))
    extract = personal.extract(ACTOR, staff.elin.id)
    [card] = rows(extract, "people")
    assert (card["name"], card["email"]) == ("Elin Ek", staff.elin.email)
    [place] = rows(extract, "memberships")
    assert (place["unit_id"], place["first_day"]) == ("Biblioteket", date(2024, 1, 1))
    [given] = rows(extract, "assignments")
    assert (given["channel_id"], given["mandated_by"]) == ("Bokbloggen", "Hanna Hed")
    assert (given["platform"], given["end_note"]) == (staff.blog.platform, "Bytte tjänst")
    assert rows(extract, "absences")
    assert extract.count == 4


def test_of_a_mandate_that_somebody_gave_only_that_they_gave_it(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    add(store, "assignments", mandate(staff, end_note="Sjukskriven"))
    [given] = rows(personal.extract(ACTOR, staff.head.id), "assignments")
    assert given["person_id"] == "Elin Ek"
    assert "end_note" not in given
    assert "form" not in given


def test_what_an_account_did_is_counted_and_not_told(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    add(store, "grants", make.grant(account="Elin.EK", person_id=staff.elin.id))
    with store.write(make.actor(account="elin.ek")) as work:
        work.people.add(make.person(name="Hemlig Person"))
        work.commit()
    extract = personal.extract(ACTOR, staff.elin.id)
    assert extract.accounts == ("elin.ek",)
    [acts] = extract.trail.acts
    assert (acts.month, acts.kind, acts.action, acts.count) == ("2026-11", "person", "added", 1)
    assert rows(extract, "grants")[0]["account"] == "Elin.EK"


def test_former_values_and_entries_that_name_somebody(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    with store.write(ACTOR) as work:
        work.people.update(replace(staff.elin, email="elin@example.org"))
        work.commit()
    add(store, "assignments", mandate(staff))
    trail = personal.extract(ACTOR, staff.elin.id).trail
    before = [one.before for entry in trail.about for one in entry.fields if one.name == "email"]
    assert staff.elin.email in before
    assert {entry.kind for entry in trail.about} == {"person", "membership", "assignment"}
    named = personal.extract(ACTOR, staff.head.id).trail.named
    mandates = [one for one in named if one.kind == "assignment"]
    assert [(one.action, one.count) for one in mandates] == [("added", 1)]


def test_texts_that_name_somebody_are_pointed_at(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    with store.write(ACTOR) as work:
        work.units.update(replace(staff.unit, greeting="Hälsningar elin  ek, Biblioteket"))
        work.channels.update(replace(staff.blog, purpose_text="Elin Ekström berättar"))
        work.commit()
    [mention] = personal.extract(ACTOR, staff.elin.id).mentions
    assert (mention.table, mention.id, mention.field) == ("units", staff.unit.id, "greeting")


def test_a_legal_hold_on_somebody_is_about_them(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    held = Hold(
        id=new_id(),
        target=TargetKind.PERSON,
        target_id=staff.elin.id,
        reason="Tillsyn",
        set_on=TODAY,
        set_by="anna.ek",
    )
    other = replace(held, id=new_id(), target=TargetKind.CAPTURE)
    add(store, "holds", held, other)
    [told] = rows(personal.extract(ACTOR, staff.elin.id), "holds")
    assert told["reason"] == "Tillsyn"


def test_nothing_of_anybody_else(store: Store, personal: PersonalData, staff: Staff) -> None:
    with store.write(ACTOR) as work:
        work.people.update(replace(staff.omar, email="omar@example.org", account="omar.ask"))
        work.commit()
    add(store, "assignments", mandate(staff), mandate(staff, id=new_id(), person_id=staff.omar.id))
    said = json.dumps(_json(personal, staff.elin.id), ensure_ascii=False)
    for secret in ("omar", "Omar Ask", "Kerstin Kom", staff.omar.id):
        assert secret not in said
    assert "Hanna Hed" in said  # who gave the mandate


def _json(personal: PersonalData, person_id: str) -> Any:
    return json.loads(extract_json(personal.extract(ACTOR, person_id)))


def test_it_says_why_how_long_and_what_one_can_do(personal: PersonalData, staff: Staff) -> None:
    told = _json(personal, staff.elin.id)
    assert told["schema"] == "smdesk-extract-1"
    assert told["controller"]["name"] == "Exempelköpings kommun"
    assert len(told["processings"]) == 6
    for one in told["processings"]:
        assert all(one[name] for name in ("purpose", "legal_basis", "recipients", "source"))
        assert one["retention"].startswith("Ingen gallringsfrist är beslutad")
    assert any("artikel 16" in right for right in told["rights"])
    assert "Integritetsskyddsmyndigheten" in told["complaint"]
    assert told["not_searched"]


def test_who_is_not_there(personal: PersonalData, staff: Staff) -> None:
    assert staff.elin in personal.people()
    with pytest.raises(UserError) as raised:
        personal.extract(ACTOR, "nobody")
    assert (raised.value.code, raised.value.at) == ("gone", "person")


# --- who may, and what is noted -------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
def test_who_may_make_extracts(personal: PersonalData, staff: Staff, role: Role) -> None:
    actor = make.actor(role)
    if role in MAY_EXTRACT:
        assert personal.extract(actor, staff.elin.id).person == staff.elin
    else:
        with pytest.raises(UserError, match="not_permitted"):
            personal.extract(actor, staff.elin.id)


def noted(store: Store) -> list[Any]:
    with store.read() as snapshot:
        return [one for one in snapshot.audit.entries() if one.action == "extracted"]


def test_showing_is_not_noted_and_saving_is(
    store: Store, personal: PersonalData, staff: Staff, tmp_path: Path
) -> None:
    personal.extract(ACTOR, staff.elin.id)
    assert noted(store) == []
    target = tmp_path / "utdrag.json"
    dpo = make.actor(Role.DPO, account="dan.dpo")
    assert personal.save_extract(dpo, staff.elin.id, target) == target
    [entry] = noted(store)
    assert (entry.actor, entry.kind, entry.entity_id) == ("dan.dpo", "person", staff.elin.id)
    after = json.loads(entry.payload or "")["after"]
    assert after["sha256"] == hashlib.sha256(target.read_bytes()).hexdigest()
    assert after["form"] == "json"
    assert "Elin" not in (entry.payload or "")


def test_the_document_says_what_the_data_say(
    personal: PersonalData, staff: Staff, tmp_path: Path
) -> None:
    target = tmp_path / "utdrag.PDF"
    personal.save_extract(ACTOR, staff.elin.id, target)
    said = solid(" ".join(pages_of(target.read_bytes())))
    for text in ("Registerutdrag: Elin Ek", "Enhet: Biblioteket", "IMY", "artikel 15"):
        assert solid(text) in said


@pytest.mark.parametrize("save", ["extract", "processings"])
def test_other_endings_are_refused(
    personal: PersonalData, staff: Staff, tmp_path: Path, save: str
) -> None:
    target = tmp_path / "utdrag.docx"
    job = {
        "extract": partial(personal.save_extract, ACTOR, staff.elin.id, target),
        "processings": partial(personal.save_processings, ACTOR, target),
    }[save]
    with pytest.raises(UserError) as raised:
        job()
    assert (raised.value.code, raised.value.at) == ("extract_suffix", "path")
    assert not target.exists()


@pytest.mark.parametrize(
    ("fails", "code"),
    [
        (("write", OSError(errno.ENOSPC, "full")), "report_disk_full"),
        (("replace", PermissionError(errno.EACCES, "open")), "file_held"),
    ],
)
def test_when_saving_fails_nothing_is_noted_and_the_old_file_is_untouched(
    store: Store, staff: Staff, tmp_path: Path, fails: tuple[str, OSError], code: str
) -> None:
    personal = personal_data(store, TickingClock(), FailingDisk(*fails))
    target = tmp_path / "here" / "utdrag.json"
    target.parent.mkdir()
    target.write_bytes(b"old")
    with pytest.raises(SmdeskError) as raised:
        personal.save_extract(ACTOR, staff.elin.id, target)
    assert raised.value.code == code
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]
    assert noted(store) == []


def test_what_cannot_be_noted_is_not_saved(staff: Staff, store: Store, tmp_path: Path) -> None:
    store.close()
    reader = open_store(tmp_path / "smdesk.sqlite3", TickingClock(), read_only=True)
    try:
        personal = personal_data(reader, TickingClock())
        assert personal.extract(ACTOR, staff.elin.id).count > 0
        with pytest.raises(UserError, match="read_only"):
            personal.save_extract(ACTOR, staff.elin.id, tmp_path / "utdrag.pdf")
    finally:
        reader.close()
    assert not (tmp_path / "utdrag.pdf").exists()


def test_the_same_state_gives_the_same_data(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    add(store, "assignments", mandate(staff, period=Period(date(2024, 1, 1), date(2025, 1, 1))))
    first, second = _json(personal, staff.elin.id), _json(personal, staff.elin.id)
    del first["made_at"], second["made_at"]
    assert json.dumps(first) == json.dumps(second)
