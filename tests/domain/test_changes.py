"""What differs between two states of a thing, as it is read."""

from dataclasses import replace
from datetime import date

import pytest

from smdesk.domain.calendar import Period
from smdesk.domain.changes import FieldChange, differing, field_changes, parts
from smdesk.domain.organisation import CHIEF_EXECUTIVE, OfficeKind
from tests.support import factories

SECTOR_HEAD = factories.sector_head("s")


def changed(name: str, before: object, after: object) -> FieldChange:
    return FieldChange(name=name, before=before, after=after)


def test_a_period_is_its_two_days() -> None:
    before = factories.sector(period=Period(date(2024, 2, 29)))
    after = replace(before, period=Period(date(2024, 2, 29), date(2026, 12, 31)), version=2)
    assert field_changes(before, after) == (changed("last_day", None, date(2026, 12, 31)),)


def test_an_office_is_its_kind_and_what_it_heads() -> None:
    before = factories.term(office=CHIEF_EXECUTIVE)
    after = replace(before, office=SECTOR_HEAD)
    assert field_changes(before, after) == (
        changed("office", OfficeKind.CHIEF_EXECUTIVE, OfficeKind.SECTOR_HEAD),
        changed("body", None, SECTOR_HEAD),
    )
    assert parts(before)["body"] is None


def test_of_a_new_thing_every_field_that_says_something_is_told() -> None:
    person = factories.person(name="Åsa", email="", account="asa")
    assert field_changes(None, person) == (
        changed("name", None, "Åsa"),
        changed("account", None, "asa"),
    )
    assert field_changes(person, None) == (
        changed("name", "Åsa", None),
        changed("account", "asa", None),
    )
    assert field_changes(None, None) == ()


@pytest.mark.parametrize("empty", [None, "", frozenset(), False])
def test_nothing_is_nothing_however_it_is_stored(empty: object) -> None:
    channel = replace(factories.channel(), url=empty)  # type: ignore[arg-type]
    told = {field.name for field in field_changes(None, channel)}
    assert "url" not in told
    assert "own" not in told


def test_a_zero_is_a_value() -> None:
    channel = replace(factories.channel(), crisis_rank=0)
    assert changed("crisis_rank", None, 0) in field_changes(None, channel)


def test_yes_to_no_is_told_with_both() -> None:
    channel = factories.channel(own=True)
    assert field_changes(channel, replace(channel, own=False)) == (
        changed("own", before=True, after=False),
    )


def test_what_says_nothing_to_a_reader_is_left_out() -> None:
    channel = factories.channel(key="facebook:a")
    assert field_changes(channel, replace(channel, id="x", key="facebook:b", version=9)) == ()


def test_states_differ_in_every_field_but_the_version() -> None:
    one = factories.channel()
    assert differing(one, replace(one, version=7)) == ()
    assert differing(one, replace(one, version=7, key="x", own=True)) == ("key", "own")
    assert differing(one, one) == ()
