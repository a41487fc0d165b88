"""Importing lists: the preview row by row, and all or nothing after it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from smdesk.domain.actors import Role
from smdesk.domain.channels import Channel, Platform, Purpose, Scope, Status
from smdesk.domain.errors import Problem, UserError
from smdesk.exchange import FileSheetReader
from smdesk.services.imports.imports import ImportPreview, Imports, RowState, Similar
from smdesk.services.ports import Silent, Store
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock

WEBMASTER = make.actor()
Previewing = Callable[..., ImportPreview]
HEAD = "Kanal;Plattform;Adress;Sektor;Enhet"


@pytest.fixture
def imports(store: Store, clock: TickingClock) -> Imports:
    return Imports(store, FileSheetReader(), clock)


@pytest.fixture
def preview(imports: Imports, tmp_path: Path) -> Previewing:
    def of(*lines: str, **options: Any) -> ImportPreview:
        path = tmp_path / "lista.csv"
        path.write_text("\n".join(lines), "utf-8")
        return imports.preview(path, **options)

    return of


@pytest.fixture
def run(preview: Previewing, imports: Imports) -> Previewing:
    def of(*lines: str, **options: Any) -> ImportPreview:
        found = preview(*lines, **options)
        imports.apply(WEBMASTER, found)
        return found

    return of


def stored(store: Store) -> dict[str, Channel]:
    with store.read() as snapshot:
        return {channel.name: channel for channel in snapshot.channels.all()}


def audit_count(store: Store) -> int:
    with store.read() as snapshot:
        return sum(1 for _ in snapshot.audit.entries())


def states(found: ImportPreview) -> list[str]:
    return [row.state.value for row in found.rows]


def codes(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.at) for problem in problems]


# --- new ------------------------------------------------------------------------------------


def test_a_new_channel_with_all_that_a_list_states(store: Store, run: Previewing) -> None:
    found = run(
        "Exempelkommuns kanaler;;",
        "",
        "Kanal;Plattform;Adress;Omfattning;Sektor;Enhet;Syften;Syfte i ord;Status;Startad;Avslutad"
        ";Språk",
        "Åby  skola;Tik tok;tiktok.com/@abyskola?lang=sv;Verksamhetskanal;Barn och utbildning;"
        "Åby skola;dialog, kris;Allt om skolan.;Vilande;2020-01-31;2027-01-01;svenska",
    )
    row = found.rows[0]
    assert (row.row, row.place, row.sheet, row.name) == (4, "4", "lista", "Åby skola")
    assert (row.state, row.problems, row.warnings, row.changes) == (RowState.NEW, (), (), ())
    channel = stored(store)["Åby skola"]
    assert row.channel == channel
    with store.read() as snapshot:
        sector, unit = snapshot.sectors.all()[0], snapshot.units.all()[0]
    assert (sector.name, sector.period.first) == ("Barn och utbildning", TODAY)
    assert (unit.name, unit.sector_id, unit.period.first) == ("Åby skola", sector.id, TODAY)
    assert channel == Channel(
        id=channel.id,
        name="Åby skola",
        platform=Platform.TIKTOK,
        url="https://www.tiktok.com/@abyskola",
        key="tiktok:abyskola",
        raw_address="tiktok.com/@abyskola?lang=sv",
        scope=Scope.OPERATIONAL,
        sector_id=sector.id,
        unit_id=unit.id,
        purposes=frozenset({Purpose.DIALOGUE, Purpose.CRISIS}),
        purpose_text="Allt om skolan.",
        status=Status.DORMANT,
        opened_on=date(2020, 1, 31),
        closed_on=date(2027, 1, 1),
    )
    assert found.unused_columns == ("Språk",)
    assert found.name == "lista.csv"


@pytest.mark.parametrize(
    ("row", "warnings", "channel"),
    [
        ("A;Facebook;;S;", [("address_missing", "Adress")], {"url": "", "raw_address": ""}),
        ("A;Facebook;-;S;", [("address_missing", "Adress")], {"url": ""}),
        (
            "@exempel;X;;S;",
            [("address_built", "Kanal")],
            {"url": "https://x.com/exempel", "raw_address": "@exempel"},
        ),
        ("@min kanal;X;;S;", [("address_missing", "Adress")], {"url": ""}),
        (
            "A;X;@exempel;S;",
            [("address_built", "Adress")],
            {"url": "https://x.com/exempel", "raw_address": "@exempel"},
        ),
        (
            "A;Facebook;Floraskolans kök;S;",
            [("address_unclear", "Adress")],
            {"url": "", "raw_address": "Floraskolans kök", "platform": Platform.FACEBOOK},
        ),
        ("A;LinkedIn;exempel;S;", [("address_unclear", "Adress")], {"url": "", "key": ""}),
        (
            "A;X;facebook.com/a;S;",
            [("platform_clash", "Adress")],
            {"platform": Platform.FACEBOOK},
        ),
        (
            "A;Fejan;facebook.com/a;S;",
            [("platform_name_unknown", "Plattform")],
            {"platform": Platform.FACEBOOK},
        ),
        ("A;;facebook.com/a;S;", [], {"platform": Platform.FACEBOOK}),
        ("A;;bit.ly/a;S;", [("short_link", "Adress")], {"url": "https://bit.ly/a"}),
        ("=1+1;X;x.com/a;+S;-U", [], {"name": "=1+1"}),
        ("A;X;x.com/a;Övergripande;", [], {"scope": Scope.OVERARCHING, "sector_id": None}),
    ],
)
def test_what_is_unsure_is_taken_in_and_said(
    row: str, warnings: list[tuple[str, str]], channel: dict[str, object], preview: Previewing
) -> None:
    found = preview(HEAD, row).rows[0]
    assert (found.state, codes(found.problems)) == (RowState.NEW, [])
    assert codes(found.warnings) == warnings
    assert found.channel is not None
    assert {name: getattr(found.channel, name) for name in channel} == channel


@pytest.mark.parametrize(
    ("row", "problems"),
    [
        (";X;x.com/a;S;", [("required", "Kanal")]),
        ("A;X;x.com/a;;", [("sector_missing", "Sektor")]),
        ("A;X;x.com/min sida;S;", [("address_space", "Adress")]),
        ("A;X;javascript:alert(1);S;", [("address_scheme", "Adress")]),
        ("A;X;min \x1b sida;S;", [("control_character", "Adress")]),
        ("A;X;" + "sida " * 999 + ";S;", [("too_long", "Adress")]),
        ("A;X;file:///etc/passwd;S;", [("address_scheme", "Adress")]),
        ("A;;;S;", [("platform_missing", "Plattform")]),
        ("A;;@exempel;S;", [("platform_missing", "Plattform")]),
        ("A;Fejan;;S;", [("platform_name_unknown", "Plattform")]),
        (
            "A;Fejan;example.se;S;",
            [("platform_unknown", "Adress"), ("platform_name_unknown", "Plattform")],
        ),
        ("A;;example.se;S;", [("platform_unknown", "Adress")]),
        ("A\u202eb;X;x.com/a;S;", [("control_character", "Kanal")]),
        ("A;X;x.com/a;S\u202e;", [("control_character", "Sektor")]),
        ("A;X;x.com/a;S;" + "x" * 201, [("too_long", "Enhet")]),
        ("x" * 201 + ";X;x.com/a;S;", [("too_long", "Kanal")]),
    ],
)
def test_what_is_wrong(row: str, problems: list[tuple[str, str]], preview: Previewing) -> None:
    found = preview(HEAD, row)
    assert (found.rows[0].state, found.rows[0].channel) == (RowState.WRONG, None)
    assert codes(found.rows[0].problems) == problems
    assert (found.new_sectors, found.new_units, found.has_errors) == ((), (), True)


LIFE = "Kanal;Adress;Omfattning;Syfte;Status;Startad;Avslutad"


@pytest.mark.parametrize(
    ("row", "problems"),
    [
        ("A;x.com/a;halva kommunen;;;;", [("scope_unknown", "Omfattning")]),
        ("A;x.com/a;verksamhet;;;;", [("sector_missing", "sector")]),
        ("A;x.com/a;övergripande;;kanske;;", [("status_unknown", "Status")]),
        ("A;x.com/a;övergripande;;;igår;1066-10-14", [
            ("date_form", "Startad"), ("date_range", "Avslutad")]),
        ("A;x.com/a;övergripande;;;2020-02-01;2020-01-31", [("period_reversed", "Avslutad")]),
        (f"A;x.com/a;övergripande;{'x' * 4001};;;", [("too_long", "Syfte")]),
    ],
)  # fmt: skip
def test_wrong_states_and_days(
    row: str, problems: list[tuple[str, str]], preview: Previewing
) -> None:
    assert codes(preview(LIFE, row).rows[0].problems) == problems


def test_a_purpose_in_own_words_is_a_text(preview: Previewing) -> None:
    row = preview(LIFE, "A;x.com/a;övergripande;Att nå ut;;;").rows[0]
    assert row.channel is not None
    assert (row.channel.purposes, row.channel.purpose_text) == (frozenset(), "Att nå ut")
    assert codes(row.warnings) == [("purpose_as_text", "Syfte")]


def test_an_unknown_purpose_beside_a_text_is_wrong(preview: Previewing) -> None:
    row = preview("Kanal;Adress;Omfattning;Syften;Syfte i ord", "A;x.com/a;övergripande;nå;ut")
    assert codes(row.rows[0].problems) == [("purpose_unknown", "Syften")]


@pytest.mark.parametrize(
    ("closed_on", "said", "status"),
    [
        ("2026-11-23", "", Status.CLOSED),
        ("2026-11-24", "", Status.ACTIVE),
        ("2026-11-23", "aktiv", Status.ACTIVE),
    ],
)
def test_a_closing_day_that_has_come_closes(
    closed_on: str, said: str, status: Status, preview: Previewing
) -> None:
    row = preview(LIFE, f"A;x.com/a;övergripande;;{said};;{closed_on}").rows[0]
    assert row.channel is not None
    assert row.channel.status is status


def test_rows_without_sector_can_be_declared_overarching(preview: Previewing) -> None:
    lines = ("Kanal;Adress", "A;x.com/a")
    assert states(preview(*lines)) == ["wrong"]
    assert states(preview(*lines, default_scope=Scope.OPERATIONAL)) == ["wrong"]
    row = preview(*lines, default_scope=Scope.OVERARCHING).rows[0]
    assert row.channel is not None
    assert row.channel.scope is Scope.OVERARCHING


def test_rows_without_sector_can_be_given_one(store: Store, run: Previewing) -> None:
    run("Kanal;Adress;Sektor", "A;x.com/a;Kultur")
    with store.read() as snapshot:
        sector = snapshot.sectors.all()[0]
    lines = ("Kanal;Adress;Sektor;Omfattning", "B;x.com/b;;", "C;x.com/c;;övergripande")
    rows = run(*lines, default_sector=sector.id).rows
    channels = [row.channel for row in rows if row.channel is not None]
    assert [(one.scope, one.sector_id) for one in channels] == [
        (Scope.OPERATIONAL, sector.id),
        (Scope.OVERARCHING, None),
    ]


# --- sectors and units ----------------------------------------------------------------------


def test_one_body_for_all_spellings_of_case_and_blanks(store: Store, run: Previewing) -> None:
    sector = make.sector(name="Kultur och fritid")
    with store.write(WEBMASTER) as work:
        work.sectors.add(sector)
        work.commit()
    found = run(HEAD, "A;;x.com/a;KULTUR  och fritid;Simhallen", "B;;x.com/b;;simhallen ")
    assert found.new_sectors == ()
    assert [unit.name for unit in found.new_units] == ["Simhallen"]
    assert {channel.sector_id for channel in stored(store).values()} == {sector.id}
    assert found.rows[1].channel is not None
    assert found.rows[1].channel.scope is Scope.OPERATIONAL


def test_units_of_one_name_in_two_sectors(preview: Previewing) -> None:
    found = preview(HEAD, "A;;x.com/a;Vård;Stab", "B;;x.com/b;Skola;Stab", "C;;x.com/c;;Stab")
    assert states(found) == ["new", "new", "wrong"]
    assert codes(found.rows[2].problems) == [("unit_ambiguous", "Enhet")]
    assert len(found.new_units) == 2


def test_much_alike_names_are_shown_not_merged(preview: Previewing) -> None:
    found = preview(
        HEAD, "A;;x.com/a;Barn och utbildning;Åby skola", "B;;x.com/b;Barn- och utbildning;Åby"
    )
    assert [sector.name for sector in found.new_sectors] == [
        "Barn och utbildning",
        "Barn- och utbildning",
    ]
    assert found.similar == (
        Similar(kind="sector", name="Barn och utbildning", others=("Barn- och utbildning",)),
        Similar(kind="sector", name="Barn- och utbildning", others=("Barn och utbildning",)),
    )


def test_numbered_units_are_not_alike(preview: Previewing) -> None:
    found = preview(HEAD, "A;;x.com/a;S;Förskolan 1", "B;;x.com/b;S;Förskolan 2")
    assert (len(found.new_units), found.similar) == (2, ())


def test_new_units_are_compared_with_the_register(store: Store, preview: Previewing) -> None:
    with store.write(WEBMASTER) as work:
        work.units.add(make.unit(name="Biblioteket"))
        work.commit()
    found = preview(HEAD, "A;;x.com/a;Kultur;Bibliotek")
    assert found.similar == (Similar(kind="unit", name="Bibliotek", others=("Biblioteket",)),)


# --- against the register -------------------------------------------------------------------

FIRST = (HEAD, "A;;x.com/a;Kultur;Stab", "B;Facebook;;Kultur;", "C;;fb.com/c;Kultur;")


def test_the_same_file_twice_changes_nothing(store: Store, run: Previewing) -> None:
    run(*FIRST)
    entries, before = audit_count(store), stored(store)
    again = run(*FIRST)
    assert states(again) == ["unchanged"] * 3
    assert again.counts == {"new": 0, "changed": 0, "unchanged": 3, "wrong": 0}
    assert (audit_count(store), stored(store)) == (entries, before)
    assert (again.new_sectors, again.new_units) == ((), ())


def test_what_a_row_leaves_open_stays(store: Store, run: Previewing) -> None:
    run(*FIRST)
    old = stored(store)["A"]
    with store.write(WEBMASTER) as work:
        kept = work.channels.update(
            replace(old, purpose_text="Text", status=Status.DORMANT, opened_on=date(2020, 1, 1))
        )
        work.commit()
    found = run("Namn;Adress", "A;https://www.twitter.com/@A/?lang=sv")
    assert states(found) == ["unchanged"]
    assert stored(store)["A"] == kept


def test_changes_from_and_to(store: Store, run: Previewing) -> None:
    run(*FIRST)
    before = stored(store)["A"]
    found = run("Namn;Adress;Status;Syften", "Nya A;x.com/A;Vilande;kris")
    row = found.rows[0]
    assert row.state is RowState.CHANGED
    assert [(change.field, change.before, change.after) for change in row.changes] == [
        ("name", "A", "Nya A"),
        ("purposes", frozenset(), frozenset({Purpose.CRISIS})),
        ("status", Status.ACTIVE, Status.DORMANT),
    ]
    after = stored(store)["Nya A"]
    assert (after.id, after.version, after.url) == (before.id, 2, before.url)


def test_a_name_finds_the_channel_that_has_no_address_yet(store: Store, run: Previewing) -> None:
    run(*FIRST)
    found = run("Namn;Plattform;Adress", "b;Facebook;fb.com/B")
    assert [change.field for change in found.rows[0].changes] == [
        "name",
        "url",
        "key",
        "raw_address",
    ]
    assert found.rows[0].warnings == ()
    assert len(stored(store)) == 3


def test_another_address_under_the_same_name_is_said(store: Store, run: Previewing) -> None:
    run(*FIRST)
    found = run("Namn;Adress", "A;x.com/a_ny")
    assert codes(found.rows[0].warnings) == [("address_changed", "Adress")]
    assert found.rows[0].warnings[0].values == {
        "before": "https://x.com/a",
        "after": "https://x.com/a_ny",
    }
    assert stored(store)["A"].key == "x:a_ny"


def test_a_channel_is_one_rows_at_most(run: Previewing, preview: Previewing) -> None:
    run(*FIRST)
    found = preview(HEAD, "A;;x.com/a2;Kultur;", "A;;x.com/a;Kultur;", "A;;x.com/a3;Kultur;")
    assert states(found) == ["new", "unchanged", "new"]


def test_a_name_that_several_channels_have(run: Previewing, preview: Previewing) -> None:
    run(HEAD, "A;;x.com/a;S;", "A;;x.com/b;S;")
    found = preview("Namn;Plattform", "A;X")
    assert codes(found.rows[0].problems) == [("name_ambiguous", "Namn")]
    assert found.rows[0].problems[0].values == {"name": "A"}


def test_an_import_closes_no_channel(run: Previewing, preview: Previewing) -> None:
    run(*FIRST)
    found = preview("Namn;Adress;Date Deleted", "A;https://twitter.com/A?lang=fr;2024-01-01")
    assert codes(found.rows[0].problems) == [("would_close", "Namn")]
    assert found.rows[0].problems[0].values == {"name": "A"}


def test_an_import_opens_no_closed_channel(run: Previewing, preview: Previewing) -> None:
    run("Namn;Adress;Status;Omfattning", "A;x.com/a;Avslutad;Övergripande")
    assert states(preview("Namn;Adress;Status", "A;x.com/a;Avslutad")) == ["unchanged"]
    for row in ("A;x.com/a", "A;@a"):
        found = preview("Namn;Adress;Plattform", row + ";X")
        assert codes(found.rows[0].problems) == [("closed_in_register", "Namn")]


def test_a_name_that_a_closed_channel_had(run: Previewing, preview: Previewing) -> None:
    run("Namn;Adress;Status;Omfattning", "A;x.com/a;Avslutad;Övergripande")
    assert states(preview(HEAD, "A;;x.com/ny;S;")) == ["new"]
    found = preview(HEAD, "A;X;;S;")
    assert codes(found.rows[0].problems) == [("closed_in_register", "Kanal")]


def test_a_live_channel_counts_before_a_closed_one(run: Previewing, preview: Previewing) -> None:
    lines = ("Namn;Adress;Status;Omfattning", "A;x.com/a;Avslutad;Övergripande")
    run(*lines)
    found = preview(HEAD, "A;;x.com/b;S;", "A;;x.com/c;S;")
    assert states(found) == ["new", "new"]


# --- inside the file ------------------------------------------------------------------------


def test_the_same_account_twice_in_the_file(preview: Previewing) -> None:
    found = preview(HEAD, "A;;x.com/a;S;", "B;;https://twitter.com/@A/;S;", "C;X;;S;", "c ;X;-;S;")
    assert states(found) == ["new", "wrong", "new", "wrong"]
    assert [row.problems[0].values for row in found.rows if row.problems] == [
        {"row": 2},
        {"row": 4},
    ]
    assert codes(found.rows[1].problems) == [("duplicate_row", "Kanal")]


def test_a_wrong_row_makes_no_double(preview: Previewing) -> None:
    found = preview(HEAD, "A\u202e;;x.com/a;S;", "A;;x.com/a;S;")
    assert states(found) == ["wrong", "new"]


def test_a_closed_row_whose_channel_is_live_in_the_file(preview: Previewing) -> None:
    found = preview(
        "Namn;Adress;Sektor;Status",
        "A;facebook.com/CdnDemocracy;S;Avslutad",
        "A;https://www.facebook.com/CdnDemocracy/;S;Aktiv",
        "B;facebook.com/b;S;Avslutad",
        "B;facebook.com/b/;S;Avslutad",
    )
    assert states(found) == ["wrong", "new", "new", "wrong"]
    assert codes(found.rows[0].problems) == [("closed_but_live", "Namn")]
    assert found.rows[0].problems[0].values == {"row": 3}


# --- wide lists, several sheets, links ------------------------------------------------------


def test_a_column_a_platform(preview: Previewing) -> None:
    found = preview(
        "Enhet;Sektor;Facebook;Instagram;Mastodon;Webb",
        "Simhallen;Kultur;fb.com/sim;@simhallen;-;https://example.se",
        "Stab;Kultur;Ja;nej;@stab@social.example.se;",
    )
    assert [(row.row, row.name, row.channel and row.channel.key) for row in found.rows] == [
        (2, "Simhallen", "fb:sim"),
        (2, "Simhallen", "instagram:simhallen"),
        (3, "Stab", ""),
        (3, "Stab", "stab@social.example.se"),
    ]
    assert codes(found.rows[2].warnings) == [("address_unclear", "Facebook")]
    assert found.unused_columns == ("Webb",)
    assert [unit.name for unit in found.new_units] == ["Simhallen", "Stab"]


def xlsx(path: Path, fill: Callable[[Worksheet], object]) -> Path:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Kanaler"
    fill(sheet)
    book.save(path)
    return path


def test_links_behind_cells(imports: Imports, tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Namn", "Sektor", "Adress"])
        sheet.append(["Länk bakom namnet", "S"])
        sheet["A2"].hyperlink = "https://www.facebook.com/ett?ref=x"
        sheet.append(["Länk bakom adressen", "S", "Vår sida"])
        sheet["C3"].hyperlink = "https://www.facebook.com/tva"
        sheet.append(["Formel", "S", '=HYPERLINK("https://x.com/tre","Tre")'])
        sheet.append(["Olika", "S", "https://x.com/fyra"])
        sheet["C5"].hyperlink = "https://x.com/annan"
        sheet.append(["Lika", "S", "twitter.com/fem"])
        sheet["C6"].hyperlink = "https://x.com/Fem"
        sheet.append(["Inom filen", "S", "x.com/sex"])
        sheet["C7"].hyperlink = "#Blad2!A1"
        sheet.append(["E-post", "S", "x.com/sju"])
        sheet["A8"].hyperlink = "mailto:a@example.se"
        sheet.append(["Räknat", "S", '="https://x.com/"&A1'])
        sheet.append(["=1+1", "S", "x.com/nio"])

    found = imports.preview(xlsx(tmp_path / "a.xlsx", fill))
    assert [(row.channel and row.channel.key, codes(row.problems)) for row in found.rows] == [
        ("fb:ett", []),
        ("fb:tva", []),
        ("x:tre", []),
        (None, [("link_differs", "Adress")]),
        ("x:fem", []),
        ("x:sex", []),
        ("x:sju", []),
        (None, [("cell_formula", "Adress")]),
        (None, [("cell_formula", "Namn")]),
    ]
    assert found.rows[0].channel is not None
    assert found.rows[0].channel.raw_address == "https://www.facebook.com/ett?ref=x"


def test_several_sheets(imports: Imports, tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Namn", "Adress", "Sektor"])
        sheet.append(["A", "x.com/a", "S"])
        book = sheet.parent
        assert isinstance(book, Workbook)
        removed = book.create_sheet("Borttagna")
        removed.append(["Sektor", "Adress", "Namn", "Date Deleted"])
        removed.append(["S", "x.com/b", "B", date(2024, 1, 1)])
        book.create_sheet("Läs mig").append(["Hej"])
        hidden = book.create_sheet("Gömd")
        hidden.append(["Namn", "Adress"])
        hidden.sheet_state = "hidden"

    found = imports.preview(xlsx(tmp_path / "a.xlsx", fill))
    assert [(row.place, row.state.value) for row in found.rows] == [
        ("Kanaler: 2", "new"),
        ("Borttagna: 2", "new"),
    ]
    assert found.rows[1].channel is not None
    assert found.rows[1].channel.status is Status.CLOSED
    assert found.skipped_sheets == ("Läs mig", "Gömd")


def test_a_file_without_headings(preview: Previewing) -> None:
    with pytest.raises(UserError) as caught:
        preview("Biblioteket;facebook.com/bibblan")
    assert (caught.value.code, caught.value.values) == ("headings_missing", {"name": "lista.csv"})


# --- storing --------------------------------------------------------------------------------


def test_nothing_is_stored_while_a_row_is_wrong(
    store: Store, imports: Imports, preview: Previewing
) -> None:
    found = preview(HEAD, "A;;x.com/a;S;", "B;;x.com/b b;S;", ";;x.com/c;T;")
    with pytest.raises(UserError) as caught:
        imports.apply(WEBMASTER, found)
    assert (caught.value.code, caught.value.values) == ("import_has_errors", {"count": 2})
    assert (stored(store), audit_count(store)) == ({}, 0)


def test_wrong_rows_are_left_out_when_asked(
    store: Store, imports: Imports, preview: Previewing
) -> None:
    found = preview(HEAD, "A;;x.com/a;S;U", "B;;x.com/b b;T;").without_wrong_rows()
    result = imports.apply(WEBMASTER, found)
    assert (result.added, result.changed, result.unchanged, result.left_out) == (1, 0, 0, 1)
    assert (result.sectors, result.units) == (1, 1)
    assert result.changes.kinds == {"sector", "unit", "channel"}
    assert set(stored(store)) == {"A"}


def test_only_the_webmaster_imports(store: Store, imports: Imports, preview: Previewing) -> None:
    found = preview(HEAD, "A;;x.com/a;S;")
    with pytest.raises(UserError, match="not_permitted"):
        imports.apply(make.actor(Role.REGISTRAR), found)
    assert stored(store) == {}


@pytest.mark.parametrize("kind", ["channels", "sectors", "units"])
def test_a_register_that_changed_after_the_preview(
    kind: str, store: Store, imports: Imports, preview: Previewing
) -> None:
    found = preview(HEAD, "A;;x.com/a;S;")
    made = {"channels": make.channel(), "sectors": make.sector(), "units": make.unit()}[kind]
    with store.write(WEBMASTER) as work:
        getattr(work, kind).add(made)
        work.commit()
    with pytest.raises(UserError, match="import_stale"):
        imports.apply(WEBMASTER, found)
    assert "A" not in stored(store)


class Stopping(Silent):
    def __init__(self, at: str) -> None:
        self.at = at
        self.seen: list[tuple[int, int, str]] = []

    def __call__(self, done: int, of: int, what: str = "") -> None:
        self.seen.append((done, of, what))

    @property
    def cancelled(self) -> bool:  # type: ignore[override]
        return self.seen[-1][2] == self.at


def test_stopping_while_reading(preview: Previewing) -> None:
    with pytest.raises(UserError, match="interrupted"):
        preview(HEAD, "A;;x.com/a;S;", progress=Stopping("import.progress.understanding"))


def test_stopping_while_saving(store: Store, imports: Imports, preview: Previewing) -> None:
    progress = Stopping("import.progress.saving")
    with pytest.raises(UserError, match="interrupted"):
        imports.apply(WEBMASTER, preview(HEAD, "A;;x.com/a;S;"), progress)
    assert progress.seen == [(1, 1, "import.progress.saving")]
    assert (stored(store), audit_count(store)) == ({}, 0)
