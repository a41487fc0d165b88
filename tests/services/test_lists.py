"""What stands in the lists for colleagues."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from smdesk.disk import RealDisk
from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.exchange.xlsx_lists import XlsxLists
from smdesk.services.lists import BOOKS, COLUMNS, Lists
from smdesk.services.ports import ListSheet, Said, Store, Value
from smdesk.storage.opening import open_store
from smdesk.words import Words
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock
from tests.support.full import fill

WEBMASTER = make.actor()


@pytest.fixture
def lists(store: Store) -> Lists:
    return Lists(store, XlsxLists(RealDisk()))


@pytest.fixture(scope="module")
def full_lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lists]:
    """The lists over a full database, made once: nobody changes it."""
    folder = tmp_path_factory.mktemp("full")
    with closing(open_store(folder / "smdesk.sqlite3", TickingClock())) as store:
        fill(store, folder / "attachments", TickingClock(), WEBMASTER)
        yield Lists(store, XlsxLists(RealDisk()))


def said(sheet: ListSheet) -> list[dict[str, Value]]:
    return [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]


@pytest.mark.parametrize("book", BOOKS)
def test_the_example_fills_every_list(tmp_path: Path, full_lists: Lists, book: str) -> None:
    words = Words()
    for sheet in full_lists.sheets(book, TODAY):
        assert sheet.rows
        for row in sheet.rows:
            assert len(row) == len(COLUMNS[sheet.name])
            for value in row:
                for one in value if isinstance(value, list) else [value]:
                    assert not isinstance(one, Said) or words(one.key, **one.values)
    target = tmp_path / "x.xlsx"
    assert full_lists.save(book, TODAY, target) == target
    assert target.stat().st_size > 1_000


TYPES = {
    **dict.fromkeys(("opened_on", "left_on", "given_on", "first", "last", "captured_at"), "d"),
    **dict.fromkeys(("crisis_rank", "width", "height"), "n"),
}
"""What a spreadsheet sorts and filters as days or as numbers; all else is text."""


@pytest.mark.parametrize("book", BOOKS)
def test_every_column_has_its_type(tmp_path: Path, full_lists: Lists, book: str) -> None:
    made = load_workbook(full_lists.save(book, TODAY, tmp_path / "x.xlsx"))
    for name, sheet in zip(BOOKS[book], made.worksheets, strict=True):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        for column, cells in zip(COLUMNS[name], sheet.iter_cols(min_row=2), strict=True):
            held = {cell.data_type for cell in cells if cell.value is not None}
            assert held <= {TYPES.get(column, "s")}, (name, column)


def test_a_channel_names_who_answers_and_who_writes(store: Store, lists: Lists) -> None:
    chief, editor, deputy = (make.person(name=name) for name in ("Chef", "Emma", "Doris"))
    channel = make.channel()
    with store.write(WEBMASTER) as work:
        for person in (chief, editor, deputy):
            work.people.add(person)
        work.channels.add(channel)
        work.terms.add(make.term(person_id=chief.id, acting=True))
        given = make.assignment(channel_id=channel.id, person_id=editor.id, mandated_by=chief.id)
        work.assignments.add(given)
        other = replace(given, id="other", person_id=deputy.id, role=EditorRole.DEPUTY, form=None)
        work.assignments.add(other)
        work.commit()
    [sheet] = lists.sheets("channels", TODAY)
    [line] = said(sheet)
    assert (line["accountable"], line["editors"], line["deputies"]) == (
        "Chef",
        ["Emma"],
        ["Doris"],
    )
    assert line["purposes"] == [Said("purpose.dialogue"), Said("purpose.information")]
    people, mandates = lists.sheets("people", TODAY)
    assert [(item["person"], item["offices"], item["edits"]) for item in said(people)] == [
        ("Chef", [Said("lists.office.chief_executive_acting")], []),
        ("Doris", [], [channel.name]),
        ("Emma", [], [channel.name]),
    ]
    assert [(item["person"], item["role"], item["signed"]) for item in said(mandates)] == [
        ("Doris", Said("editor_role.deputy"), Said("lists.no")),
        ("Emma", Said("editor_role.editor"), Said("lists.no")),
    ]


def test_mandates_that_ended_are_left_out_and_coming_ones_are_in(
    store: Store, lists: Lists
) -> None:
    chief, editor, channel = make.person(), make.person(), make.channel()
    day = timedelta(days=1)
    periods = {
        "ended": Period(date(2024, 1, 1), TODAY - day),
        "last": Period(date(2024, 1, 1), TODAY),
        "open": Period(date(2024, 1, 1)),
        "coming": Period(TODAY + day, TODAY + day),
    }
    with store.write(WEBMASTER) as work:
        work.people.add(chief)
        work.people.add(editor)
        work.channels.add(channel)
        for name, period in periods.items():
            work.assignments.add(
                make.assignment(
                    id=name,
                    channel_id=channel.id,
                    person_id=editor.id,
                    mandated_by=chief.id,
                    period=period,
                )
            )
        work.commit()
    mandates = said(lists.sheets("people", TODAY)[1])
    assert {(item["first"], item["last"]) for item in mandates} == {
        (period.first, period.last) for name, period in periods.items() if name != "ended"
    }


def test_all_lists_of_a_day_go_into_a_folder(lists: Lists, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    made = lists.save_all(TODAY, folder, "en")
    assert [path.name for path in made] == [
        "Channels 2026-11-23.xlsx",
        "People 2026-11-23.xlsx",
        "Shortcomings 2026-11-23.xlsx",
    ]
    assert sorted(folder.iterdir()) == sorted(made)
