"""The retention schedule on both databases: proposed, decided, locked, compared, exported."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.errors import ConflictError, InvalidError, SmdeskError, UserError
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import COLUMNS, Decision, Fate, PlanState, RetentionRow, rule_for
from smdesk.exchange.plain_tables import TableFiles
from smdesk.services.duties import plan
from smdesk.services.duties.plan import first_rows, headings, namings
from smdesk.services.duties.schedule import ScheduleDesk
from smdesk.services.ports import Store
from smdesk.services.register.attachments import Attachments
from smdesk.storage import AttachmentFolder
from smdesk.storage.faults import meaning
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock

ACTOR = make.actor()
ARCHIVIST = make.actor(Role.ARCHIVIST)
DECISION = Decision(body="Kommunstyrelsen", day=TODAY, paragraph="§ 7", case_number="KS 2026/7")


@pytest.fixture
def store(ready_place: str, clock: TickingClock) -> Iterator[SqlStore]:
    opened = open_store(ready_place, clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store, clock: TickingClock, tmp_path: Path) -> ScheduleDesk:
    return desk_over(store, clock, tmp_path)


def desk_over(store: Store, clock: TickingClock, folder: Path) -> ScheduleDesk:
    files = AttachmentFolder(folder / "attachments", RealDisk())
    return ScheduleDesk(store, clock, Attachments(store, files, clock), TableFiles(RealDisk()))


def names(desk: ScheduleDesk) -> list[str]:
    """The proposal's record types, after asserting that their places have no gaps."""
    rows = desk.view().rows
    assert [row.position for row in rows] == list(range(1, len(rows) + 1))
    return [row.record_type for row in rows]


def a_row(desk: ScheduleDesk, **changes: Any) -> RetentionRow:
    shown = desk.view().shown
    made = replace(first_rows("sv")[0], record=None, record_type="Direktmeddelanden", **changes)
    return replace(made, schedule_id=shown.id if shown else "")


def decided(desk: ScheduleDesk, **changes: Any) -> str:
    """Decide the proposal, and return its id."""
    shown = desk.view().shown
    assert shown is not None
    return desk.decide(ACTOR, shown.id, replace(DECISION, **changes)).id


# --- a proposal ---------------------------------------------------------------------------------


def test_before_anybody_begins_there_is_no_plan(desk: ScheduleDesk) -> None:
    view = desk.view()
    assert (view.shown, view.rows, view.editable, view.current) == (None, (), False, None)
    assert view.state is desk.state() is PlanState.NONE


@pytest.mark.parametrize("role", [Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST])
def test_a_plan_starts_from_the_first_rows(desk: ScheduleDesk, role: Role) -> None:
    made = desk.start(make.actor(role), " Den första. ", "en")
    view = desk.view()
    assert (made.edition, made.note, view.shown, view.editable) == (1, "Den första.", made, True)
    assert names(desk) == [row.record_type for row in first_rows("en")]
    assert {row.schedule_id for row in view.rows} == {made.id}
    assert (view.state, view.changes, view.before) == (PlanState.PROPOSAL, (), None)


@pytest.mark.parametrize("role", [Role.READER, Role.MANAGER, Role.DPO])
def test_others_change_nothing_of_the_plan(desk: ScheduleDesk, role: Role) -> None:
    made, other = desk.start(ACTOR), make.actor(role)
    row = desk.view().rows[0]
    for act in (
        lambda: desk.start(other),
        lambda: desk.save_row(other, row),
        lambda: desk.add_row(other, row),
        lambda: desk.remove_row(other, row.id),
        lambda: desk.move_row(other, row.id, 2),
        lambda: desk.drop(other, made.id),
        lambda: desk.decide(other, made.id, DECISION),
    ):
        with pytest.raises(UserError, match="not_permitted"):
            act()
    assert desk.view().rows[0] == row


def test_there_is_one_proposal_at_a_time(desk: ScheduleDesk) -> None:
    desk.start(ACTOR)
    with pytest.raises(UserError, match="plan_proposal_exists"):
        desk.start(ARCHIVIST)
    assert len(desk.view().versions) == 1


def test_a_row_is_changed_but_neither_its_place_nor_its_version(desk: ScheduleDesk) -> None:
    desk.start(ACTOR)
    row = desk.view().rows[4]
    wanted = replace(
        row,
        years=3,
        record_type="  Uppdrag \t till redaktör ",
        retention_period="3 år\r\n",
        schedule_id="other",
        position=99,
    )
    stored = desk.save_row(ACTOR, wanted)
    assert stored == replace(
        row,
        years=3,
        record_type="Uppdrag till redaktör",
        retention_period="3 år",
        version=row.version + 1,
    )
    assert desk.view().rows[4] == stored


def test_a_row_that_somebody_else_stored_is_not_overwritten(desk: ScheduleDesk) -> None:
    desk.start(ACTOR)
    row = desk.view().rows[0]
    theirs = desk.save_row(ACTOR, replace(row, remark="deras"))
    with pytest.raises(ConflictError):
        desk.save_row(ARCHIVIST, replace(row, remark="mitt"))
    assert desk.view().rows[0] == theirs


def test_rows_that_lack_something_are_refused_with_all_that_is_wrong(desk: ScheduleDesk) -> None:
    desk.start(ACTOR)
    row = desk.view().rows[0]
    bad = replace(row, record_type=" ", years=101, responsible="", record=RecordKind.CAPTURE)
    acts: list[Callable[[], object]] = [
        lambda: desk.save_row(ACTOR, bad),
        lambda: desk.add_row(ACTOR, bad),
    ]
    for act in acts:
        with pytest.raises(InvalidError) as caught:
            act()
        found = {(one.code, one.at) for one in caught.value.problems}
        assert found == {
            ("required", "record_type"),
            ("required", "responsible"),
            ("plan_years", "years"),
            ("plan_record_twice", "record"),
        }
    assert desk.view().rows[0] == row


@pytest.mark.parametrize(("position", "place"), [(None, 11), (1, 1), (4, 4), (11, 11)])
def test_a_row_is_added_where_it_is_wanted(
    desk: ScheduleDesk, position: int | None, place: int
) -> None:
    desk.start(ACTOR)
    before = names(desk)
    made = desk.add_row(ACTOR, a_row(desk), position)
    assert made.position == place
    assert names(desk) == [*before[: place - 1], "Direktmeddelanden", *before[place - 1 :]]


def test_rows_move_and_go_without_leaving_gaps(desk: ScheduleDesk) -> None:
    desk.start(ACTOR)
    first, second, *others = names(desk)
    rows = desk.view().rows
    assert desk.move_row(ACTOR, rows[0].id, 10).position == 10
    assert names(desk) == [second, *others, first]
    desk.move_row(ACTOR, rows[0].id, 1)
    assert names(desk) == [first, second, *others]
    desk.remove_row(ACTOR, rows[1].id)
    assert names(desk) == [first, *others]


@pytest.mark.parametrize("position", [0, -1, 11])
def test_there_are_no_other_places(desk: ScheduleDesk, position: int) -> None:
    desk.start(ACTOR)
    row = desk.view().rows[0]
    with pytest.raises(InvalidError, match="plan_position"):
        desk.move_row(ACTOR, row.id, position)


def test_a_proposal_is_dropped_with_its_rows(desk: ScheduleDesk, store: Store) -> None:
    made = desk.start(ACTOR)
    desk.drop(ARCHIVIST, made.id)
    with store.read() as snapshot:
        assert (snapshot.schedules.all(), snapshot.schedule_rows.all()) == ([], [])
    assert desk.start(ACTOR).edition == 1


def test_what_is_gone_is_said_to_be(desk: ScheduleDesk) -> None:
    made = desk.start(ACTOR)
    row = desk.view().rows[0]
    desk.drop(ACTOR, made.id)
    for act in (
        lambda: desk.view(made.id),
        lambda: desk.save_row(ACTOR, row),
        lambda: desk.add_row(ACTOR, row),
        lambda: desk.remove_row(ACTOR, row.id),
        lambda: desk.drop(ACTOR, made.id),
        lambda: desk.decide(ACTOR, made.id, DECISION),
        lambda: desk.compare(made.id, made.id),
    ):
        with pytest.raises(UserError, match="gone"):
            act()


# --- the decision -------------------------------------------------------------------------------


def test_a_decision_makes_the_plan_valid_and_keeps_its_document(
    desk: ScheduleDesk, store: Store, tmp_path: Path
) -> None:
    made, document = desk.start(ACTOR), tmp_path / "beslut.pdf"
    document.write_bytes(b"%PDF beslut")
    stored = desk.decide(
        ARCHIVIST, made.id, replace(DECISION, body=" Kommun-\nstyrelsen"), document
    )
    assert stored.decision == replace(DECISION, body="Kommun- styrelsen")
    with store.read() as snapshot:
        (attachment,) = snapshot.attachments.all()
        current = plan.current(snapshot, TODAY)
    assert (stored.document, attachment.name) == (attachment.id, "beslut.pdf")
    assert current is not None
    assert (current.id, current.decision) == (made.id, stored.decision)
    view = desk.view()
    assert (view.editable, view.current, view.state) == (False, stored, PlanState.DECIDED)
    rule = rule_for(current, RecordKind.REGISTER)
    assert rule is not None
    assert rule.fate is Fate.PRESERVE


def test_a_proposal_decides_nothing(desk: ScheduleDesk, store: Store) -> None:
    desk.start(ACTOR)
    with store.read() as snapshot:
        assert plan.current(snapshot, TODAY) is None


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"body": " "}, [("required", "body")]),
        ({"day": None}, [("required", "day")]),
        (
            {"paragraph": "", "case_number": ""},
            [("required", "paragraph"), ("required", "case_number")],
        ),
        ({"day": TODAY + timedelta(days=1)}, [("day_ahead", "day")]),
        ({"day": TODAY - timedelta(days=31)}, [("plan_before_former", "day")]),
    ],
)
def test_a_decision_that_cannot_be_entered_locks_nothing(
    desk: ScheduleDesk, tmp_path: Path, changes: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    desk.start(ACTOR)
    decided(desk, day=TODAY - timedelta(days=30))
    made, document = desk.start(ACTOR), tmp_path / "beslut.pdf"
    document.write_bytes(b"%PDF beslut")
    with pytest.raises(InvalidError) as caught:
        desk.decide(ACTOR, made.id, replace(DECISION, **changes), document)
    assert [(one.code, one.at) for one in caught.value.problems] == problems
    assert desk.view().editable
    assert not (tmp_path / "attachments").exists()


def test_a_file_that_is_gone_locks_nothing(desk: ScheduleDesk, tmp_path: Path) -> None:
    made = desk.start(ACTOR)
    with pytest.raises(UserError, match="file_missing"):
        desk.decide(ACTOR, made.id, DECISION, tmp_path / "ingen.pdf")
    assert desk.view().editable


def test_an_empty_plan_is_not_decided(desk: ScheduleDesk) -> None:
    made = desk.start(ACTOR)
    for row in desk.view().rows:
        desk.remove_row(ACTOR, row.id)
    with pytest.raises(InvalidError, match="plan_empty"):
        desk.decide(ACTOR, made.id, DECISION)


def test_a_row_that_lacks_something_stops_the_decision(desk: ScheduleDesk, store: Store) -> None:
    made = desk.start(ACTOR)
    with store.write(ACTOR) as work:  # as it might come from open files
        work.schedule_rows.update(replace(desk.view().rows[0], responsible=""))
        work.commit()
    with pytest.raises(InvalidError) as caught:
        desk.decide(ACTOR, made.id, DECISION)
    (problem,) = caught.value.problems
    assert (problem.code, problem.values) == (
        "plan_row_lacks",
        {"record_type": "Inlägg och kommentarer"},
    )


def test_nothing_of_a_decided_version_changes(desk: ScheduleDesk) -> None:
    made = desk.start(ACTOR)
    row = desk.view().rows[0]
    decided(desk)
    before = desk.view(made.id)
    for act in (
        lambda: desk.save_row(ACTOR, replace(row, remark="x")),
        lambda: desk.add_row(ACTOR, a_row(desk)),
        lambda: desk.remove_row(ACTOR, row.id),
        lambda: desk.move_row(ACTOR, row.id, 2),
        lambda: desk.drop(ACTOR, made.id),
        lambda: desk.decide(ACTOR, made.id, DECISION),
    ):
        with pytest.raises(UserError, match="schedule_locked"):
            act()
    assert desk.view(made.id) == before


def test_the_database_refuses_it_too_past_the_services(desk: ScheduleDesk, store: Store) -> None:
    desk.start(ACTOR)
    row = desk.view().rows[0]
    decided(desk)
    version = desk.view().versions[0]
    other = replace(row, id="other")

    def attempts(work: Any) -> list[Callable[[], object]]:
        return [
            lambda: work.schedules.update(replace(version, body="Nämnden")),
            lambda: work.schedules.update(replace(version, locked_at=None)),
            lambda: work.schedules.remove(version),
            lambda: work.schedule_rows.add(other),
            lambda: work.schedule_rows.update(replace(row, remark="x")),
            lambda: work.schedule_rows.remove(row),
        ]

    for number in range(6):
        with store.write(ACTOR) as work, pytest.raises(UserError, match=r"schedule_locked|in_use"):
            attempts(work)[number]()
    view = desk.view(version.id)
    assert (view.shown, view.rows[0]) == (version, row)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE schedules SET body = 'Nämnden'",
        "UPDATE schedules SET locked_at = NULL",
        "DELETE FROM schedules",
        "UPDATE schedule_rows SET fate = 'dispose'",
        "DELETE FROM schedule_rows",
        "INSERT INTO schedule_rows SELECT * FROM schedule_rows WHERE 1 = 1 LIMIT 1",
    ],
)
def test_plain_sql_is_refused_with_our_own_code(
    desk: ScheduleDesk, store: SqlStore, statement: str
) -> None:
    desk.start(ACTOR)
    decided(desk)
    before = desk.view()
    with store._engine.connect() as connection, pytest.raises(DBAPIError) as caught:
        connection.execute(text(statement))
    assert meaning(caught.value) == "schedule_locked"
    assert desk.view() == before


def test_the_next_version_starts_from_the_one_before(desk: ScheduleDesk) -> None:
    desk.start(ACTOR)
    desk.save_row(ACTOR, replace(desk.view().rows[4], years=7))
    first = decided(desk, day=TODAY - timedelta(days=1))
    desk.start(ACTOR, "Kortare frist", "en")
    view = desk.view()
    assert [row.years for row in view.rows] == [row.years for row in desk.view(first).rows]
    assert not {row.id for row in view.rows} & {row.id for row in desk.view(first).rows}
    assert (view.shown and view.shown.edition, view.editable, view.changes) == (2, True, ())
    assert view.current is not None
    assert (view.current.id, view.state) == (first, PlanState.DECIDED)
    assert [item.edition for item in view.versions] == [2, 1]
    assert view.proposal == view.shown


def test_each_day_has_the_version_that_was_decided_then(desk: ScheduleDesk, store: Store) -> None:
    ids = []
    for days in (20, 10, 10):
        desk.start(ACTOR)
        ids.append(decided(desk, day=TODAY - timedelta(days=days)))
    with store.read() as snapshot:
        found = [plan.current(snapshot, TODAY - timedelta(days=days)) for days in (21, 20, 11, 10)]
    assert [one.id if one else None for one in found] == [None, ids[0], ids[0], ids[2]]


def test_what_changed_since_the_version_before(desk: ScheduleDesk) -> None:
    first = desk.start(ACTOR)
    decided(desk)
    second = desk.start(ACTOR)
    rows = desk.view().rows
    desk.move_row(ACTOR, rows[3].id, 1)
    desk.save_row(ACTOR, replace(rows[0], position=0, version=2, remark="ny"))
    desk.remove_row(ACTOR, rows[5].id)
    desk.add_row(ACTOR, a_row(desk))
    changes = desk.view().changes
    assert [(one.code, one.record_type) for one in changes] == [
        ("moved", "Kanalförteckning"),
        ("changed", "Inlägg och kommentarer"),
        ("added", "Direktmeddelanden"),
        ("removed", "Avstämning mot publicerad förteckning"),
    ]
    assert changes == desk.compare(first.id, second.id)
    back = desk.compare(second.id, first.id)
    assert {one.code for one in back} == {"moved", "changed", "added", "removed"}


# --- out ----------------------------------------------------------------------------------------


def test_every_naming_covers_every_column() -> None:
    assert set(namings()) == {"smdesk", "sydarkivera", "klassa", "stockholm"}
    for naming, languages in namings().items():
        assert "sv" in languages, naming
        for columns in languages.values():
            assert set(columns) == set(COLUMNS), naming
            assert len(set(columns.values())) == len(COLUMNS), f"{naming} has a name twice"


@pytest.mark.parametrize("naming", ["smdesk", "sydarkivera", "klassa", "stockholm"])
def test_the_plan_goes_out_under_others_names(
    desk: ScheduleDesk, tmp_path: Path, naming: str
) -> None:
    desk.start(ACTOR)
    path = desk.export(tmp_path / "plan.csv", naming)
    head, *rows = csv.reader(StringIO(path.read_bytes().decode("utf-8-sig")), delimiter=";")
    assert head == list(headings(naming, "sv").values())
    assert len(rows) == len(desk.view().rows)
    by_name = dict(zip(head, rows[1], strict=True))
    assert by_name[headings(naming, "sv")["fate"]] == "Bevaras"
    assert by_name[headings(naming, "sv")["record_type"]] == "Skärmdump per kanal och halvår"


def test_no_cell_is_a_formula(desk: ScheduleDesk, tmp_path: Path) -> None:
    desk.start(ACTOR)
    desk.save_row(ACTOR, replace(desk.view().rows[0], remark="=HYPERLINK(1)", secrecy="+46"))
    in_csv = desk.export(tmp_path / "plan.CSV").read_text("utf-8-sig")
    assert "'=HYPERLINK(1)" in in_csv
    assert ";'+46;" in in_csv
    (sheet,) = load_workbook(desk.export(tmp_path / "plan.xlsx")).worksheets
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    cell = cells["=HYPERLINK(1)"]
    assert (cell.data_type, cell.quotePrefix, sheet.title) == ("s", True, "Plan version 1")


def test_an_older_version_goes_out_when_it_is_named(desk: ScheduleDesk, tmp_path: Path) -> None:
    first = desk.start(ACTOR)
    decided(desk)
    desk.start(ACTOR)
    desk.save_row(ACTOR, replace(desk.view().rows[0], record_type="Ny"))
    for wanted, said in ((None, True), (first.id, False)):
        path = desk.export(tmp_path / f"{said}.csv", schedule_id=wanted)
        assert (";Ny;" in path.read_text("utf-8-sig")) is said


@pytest.mark.parametrize(
    ("name", "naming", "code"),
    [
        ("plan.pdf", "smdesk", "table_form"),
        ("plan.csv", "annat", "plan_names"),
        ("borta/plan.csv", "smdesk", "exchange_folder_missing"),
        ("tagen.csv", "smdesk", "exchange_target_taken"),
    ],
)
def test_what_cannot_go_out_leaves_nothing(
    desk: ScheduleDesk, tmp_path: Path, name: str, naming: str, code: str
) -> None:
    desk.start(ACTOR)
    folder = tmp_path / "ut"
    folder.mkdir()
    (folder / "tagen.csv").write_text("andras")
    with pytest.raises(UserError, match=code):
        desk.export(folder / name, naming)
    assert [(one.name, one.read_text()) for one in folder.iterdir()] == [("tagen.csv", "andras")]


def test_without_a_plan_nothing_goes_out(desk: ScheduleDesk, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="plan_nothing"):
        desk.export(tmp_path / "plan.csv")


# --- the database fails -------------------------------------------------------------------------


def test_a_database_that_is_only_read_still_shows_the_plan(
    tmp_path: Path, clock: TickingClock
) -> None:
    place = tmp_path / "smdesk.sqlite3"
    with_plan = open_store(place, clock)
    desk_over(with_plan, clock, tmp_path).start(ACTOR)
    with_plan.close()
    reader = open_store(place, clock, read_only=True)
    desk = desk_over(reader, clock, tmp_path)
    try:
        assert len(desk.view().rows) == len(first_rows("sv"))
        assert desk.export(tmp_path / "plan.csv").exists()
        with pytest.raises(SmdeskError, match="read_only"):
            desk.remove_row(ACTOR, desk.view().rows[0].id)
    finally:
        reader.close()


@pytest.mark.parametrize("language", ["sv", "en", "xx"])
def test_the_first_rows_fill_every_column(language: str) -> None:
    rows = first_rows(language)
    assert len(rows) == 10
    assert [row.position for row in rows] == list(range(1, 11))
    for row in rows:
        assert all(str(getattr(row, name)).strip() for name in COLUMNS)
    assert {row.record for row in rows} == set(RecordKind)
    assert {row.record: row.years for row in rows if row.years is not None} == {
        RecordKind.ASSIGNMENT: 2,
        RecordKind.REMOVAL_LOG: 5,
        RecordKind.PERSON: 2,
    }
