"""The history in words: whatever can be changed has a name and a way to be told."""

from dataclasses import fields, replace
from datetime import date

import pytest

from smdesk.domain.changes import TELLING, Change, FieldChange
from smdesk.domain.channels import Purpose
from smdesk.domain.half_years import HalfYear
from smdesk.domain.watch import Weekday
from smdesk.services.ports import REFERS
from smdesk.storage.rows import JOINED, KINDS
from smdesk.words import LANGUAGES, Words
from smdesk.words.changes import CHOICES, lines, question, sentence, summary, value_text, who
from tests.support.factories import NOW

SV = Words()
CHANGE = Change(
    seq=7,
    act=7,
    at=NOW,
    actor="anna.ek",
    action="changed",
    kind="assignment",
    entity_id="x",
    about=("Biblioteket", "Anna Ek"),
    fields=(FieldChange(name="last_day", before=date(2026, 12, 31), after=date(2027, 6, 30)),),
    erased=False,
    undoable=True,
    undoes=None,
)


def test_a_sentence_and_a_line() -> None:
    assert sentence(CHANGE, SV) == "Ändrade uppdrag: Biblioteket, Anna Ek"
    assert lines(CHANGE, SV) == ["Sista dag: 2026-12-31 → 2027-06-30"]
    again = replace(CHANGE, undoes=3, about=())
    assert sentence(again, SV) == "Ändrade uppdrag (ångrade ändring 3)"


def test_a_summary_names_the_fields_of_what_was_changed() -> None:
    assert summary(CHANGE, SV) == "Ändrade uppdrag: Biblioteket, Anna Ek – Sista dag"
    assert summary(replace(CHANGE, action="added"), SV) == "Lade till uppdrag: Biblioteket, Anna Ek"
    assert summary(replace(CHANGE, fields=()), SV) == "Ändrade uppdrag: Biblioteket, Anna Ek"


def test_a_question_says_all_that_goes_together() -> None:
    assert question([CHANGE], 7, SV).splitlines() == [
        "Ändrade uppdrag: Biblioteket, Anna Ek",
        "Sista dag: 2026-12-31 → 2027-06-30",
    ]
    others = [replace(CHANGE, seq=8 + at, kind="channel", about=(f"K{at}",)) for at in range(9)]
    told = question([CHANGE, *others[:1]], 7, SV).splitlines()
    assert told[2:] == [
        "",
        "1 ändring till gjordes på samma gång och ångras också:",
        "Ändrade kanal: K0",
    ]
    many = question([CHANGE, *others], 7, SV).splitlines()
    assert many[3].startswith("9 ändringar")
    assert many[-2:] == ["Ändrade kanal: K7", "…"]


def test_what_is_new_or_gone_has_one_value() -> None:
    (field,) = CHANGE.fields
    added = replace(CHANGE, action="added", fields=(replace(field, before=None),))
    assert lines(added, SV) == ["Sista dag: 2027-06-30"]
    removed = replace(CHANGE, action="removed", fields=(replace(field, after=None),))
    assert lines(removed, SV) == ["Sista dag: 2026-12-31"]


def test_who_did_it_is_told_also_when_they_have_left() -> None:
    assert who(CHANGE, SV) == "anna.ek"
    assert who(replace(CHANGE, actor=""), SV) == "någon som har slutat"
    assert lines(replace(CHANGE, actor=""), SV) == lines(CHANGE, SV)


def test_what_is_erased_or_unheard_of_is_said_so() -> None:
    assert lines(replace(CHANGE, erased=True), SV) == ["Innehållet är raderat efter beslut."]
    assert who(replace(CHANGE, erased=True, actor=""), SV) == "raderad"
    odd = replace(CHANGE, action="exported", kind="register", about=())
    assert sentence(odd, SV) == "exported: register"


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("name", None, "–"),
        ("name", "", "–"),
        ("purposes", frozenset(), "–"),
        ("purposes", frozenset({Purpose.CRISIS, Purpose.DIALOGUE}), "Dialog, Kris"),
        ("days", frozenset({Weekday.TUESDAY, Weekday.MONDAY}), "måndag, tisdag"),
        ("own", True, "ja"),
        ("own", False, "nej"),
        ("opens", 0, "00:00"),
        ("closes", 1440, "24:00"),
        ("crisis_rank", 3, "3"),
        ("half_year", HalfYear(2026, 2), "andra halvåret 2026"),
        ("taken_at", NOW, "2026-11-23 10:30"),
        ("first_day", date(2028, 2, 29), "2028-02-29"),
        ("reason", "start", "Kanalen startade"),
        ("reason", "Ny förvaltning", "Ny förvaltning"),
        ("note", "start", "start"),
    ],
)
def test_values_as_people_read_them(field: str, value: object, text: str) -> None:
    assert value_text(field, value, SV) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_field_and_choice_has_its_text(language: str) -> None:
    words = Words(language)
    names = {name for kind in KINDS for name in _read(kind.made)} - {"id", "version"}
    keys = [f"history.field.{name}" for name in names]
    keys += [f"history.kind.{kind.name}" for kind in KINDS]
    keys += [f"{table}.{value}" for kind, table in CHOICES.items() for value in kind]
    assert [key for key in sorted(keys) if not words.has(key)] == []


def _read(made: type) -> set[str]:
    names = {field.name for field in fields(made)}
    if "period" in names:
        names |= {"first_day", "last_day"}
    if "office" in names:
        names |= {"body"}
    return names - {"period"}


def test_every_reference_is_told_by_name() -> None:
    columns = {
        column.name
        for kind in KINDS
        for column in kind.table.c
        if column.foreign_keys and column.name not in JOINED["office"][1]
    }
    assert columns <= REFERS.keys()


def test_things_without_a_name_are_told_by_fields_they_have() -> None:
    for kind in KINDS:
        names = _read(kind.made)
        assert set(TELLING.get(kind.name, ("name",))) <= names
