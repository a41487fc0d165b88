"""Every kind of thing as JSON and as cells: exactly back, or refused with its place and reason."""

import json
import re
from dataclasses import make_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import smdesk.exchange
from smdesk.domain.calendar import Period
from smdesk.domain.errors import InvalidError
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.ids import new_id
from smdesk.exchange.cells import FORMULA_STARTS, from_cell, neutral, to_cell
from smdesk.exchange.codec import decode, encode
from smdesk.exchange.csv_table import read_rows, records, table_lines
from smdesk.exchange.faults import MOST, Faults, Place
from smdesk.exchange.fitting import BODIES
from smdesk.exchange.schema import schema
from smdesk.exchange.shapes import FORMS, columns_of, shapes_of
from smdesk.services.ports import REFERS, TABLES, UNIQUE, Snapshot
from smdesk.storage import tables as stored
from smdesk.words import LANGUAGES, Words
from tests.exchange.making import things
from tests.support import factories as make

HERE = Place(table="t", row=1)
SCHEMA = schema()
SOME = settings(max_examples=30)
"""For each table: there are many, and they are alike."""
ROWS = {table: things(made) for table, made in TABLES.items()}
"""Any row of each table; making what draws one takes longer than drawing."""


@lru_cache
def validator(table: str) -> Draft202012Validator:
    """Return what holds a row to the schema."""
    return Draft202012Validator({"$ref": f"#/$defs/{table}", "$defs": SCHEMA["$defs"]})


# --- the tables ------------------------------------------------------------------------------


def test_every_table_of_a_snapshot_goes_out() -> None:
    hints = get_type_hints(Snapshot)
    things = {name: get_args(hint)[0] for name, hint in hints.items() if get_args(hint)}
    assert things | {"captures": Capture} == TABLES
    assert hints.keys() - TABLES.keys() == {"audit", "ledger", "search"}


def test_references_are_the_databases_own_and_point_backwards() -> None:
    order = list(TABLES)
    for name, made in TABLES.items():
        fields = {shape.name for shape in shapes_of(made)}
        found = {
            column.name: key.column.table.name
            for column in stored.metadata.tables[name].columns
            for key in column.foreign_keys
        }
        if name == "terms":  # an office is one field, and a column for each body
            assert {found.pop(f"{kind}_id") for kind in ("sector", "unit")} == set(BODIES.values())
        assert {field: REFERS[field] for field in fields & REFERS.keys()} == found
        assert all(order.index(to) < order.index(name) for to in found.values())


def test_what_is_unique_is_so_in_the_database() -> None:
    found = {
        name: [c.name for c in stored.metadata.tables[name].columns if c.unique and c.name != "id"]
        for name in TABLES
    }
    assert {name: columns for name, columns in found.items() if columns} == {
        name: [field] for name, field in UNIQUE.items()
    }


def test_every_form_is_of_a_field() -> None:
    used = {name for made in TABLES.values() for name in _names(made)}
    assert FORMS.keys() - used == set()


def _names(made: type[Any]) -> set[str]:
    return {name.rpartition(".")[2] for name, _ in columns_of(made)}


# --- there and back --------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
@SOME
@given(data=st.data())
def test_any_row_comes_back_as_it_was(table: str, data: st.DataObject) -> None:
    made = TABLES[table]
    item, faults = data.draw(ROWS[table]), Faults()
    text = json.dumps(encode(item), ensure_ascii=False)
    assert decode(made, json.loads(text), HERE, faults) == item
    [(place, body)] = read_rows(
        made, table, records(b"".join(table_lines(made, [item])), ""), faults
    )
    assert place == Place(table=table, row=2)
    assert decode(made, body, place, faults) == item
    assert faults.found == []


@pytest.mark.parametrize("table", TABLES)
@SOME
@given(data=st.data())
def test_any_row_is_as_the_schema_says(table: str, data: st.DataObject) -> None:
    body = json.loads(json.dumps(encode(data.draw(ROWS[table]))))
    validator(table).validate(body)


def test_a_moment_is_written_in_utc() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=1)))
    body = encode(make.capture(taken_at=noon))
    assert body["taken_at"] == "2026-11-23T11:00:00.000000Z"
    back = decode(TABLES["captures"], body, HERE, Faults())
    assert back.taken_at == noon
    assert back.taken_at.tzinfo is UTC


def test_a_ledger_entry_is_written() -> None:
    entry = make.ledger_entry(details={"up_to": "3"})
    body = encode(entry)
    assert body["details"] == {"up_to": "3"}
    assert body["kind"] == "admitted"
    assert set(body) == set(LedgerEntry.__slots__)


# --- cells ------------------------------------------------------------------------------------


@given(st.text(max_size=5).flatmap(lambda text: st.sampled_from([text, *_loaded(text)])))
def test_no_cell_is_a_formula_and_each_text_comes_back(text: str) -> None:
    cell = neutral(text)
    assert cell[:1] not in FORMULA_STARTS
    assert from_cell(shapes_of(TABLES["people"])[1], cell) == text


def _loaded(text: str) -> list[str]:
    return [start + text for start in (*FORMULA_STARTS, "'", "''", "'=")]


def test_what_somebody_wrote_with_an_apostrophe_stays() -> None:
    name = shapes_of(TABLES["people"])[1]
    assert [from_cell(name, cell) for cell in ("'abc", "'", "''abc")] == ["'abc", "'", "'abc"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (12, "12"),
        ([], ""),
        (["a", "b"], "a,b"),
        ({"å": "1"}, '{"å": "1"}'),
    ],
)
def test_cells_for_people(value: object, cell: str) -> None:
    assert to_cell(value) == cell


# --- refused ----------------------------------------------------------------------------------

CHANNEL = encode(make.channel())
TERM = encode(make.term())
WATCH = encode(make.watch())


@pytest.mark.parametrize(
    ("table", "changes", "code", "field"),
    [
        ("channels", {"name": None}, "exchange_null", "name"),
        ("channels", {"name": 1}, "exchange_text", "name"),
        ("channels", {"name": "a\0b"}, "exchange_sign", "name"),
        ("channels", {"name": "\ud83d"}, "exchange_sign", "name"),
        ("channels", {"name": "x" * 4_000_001}, "exchange_text_long", "name"),
        ("channels", {"id": "../etc"}, "exchange_form", "id"),
        ("channels", {"id": ""}, "exchange_form", "id"),
        ("channels", {"id": "a\n"}, "exchange_form", "id"),
        ("channels", {"sector_id": ""}, "exchange_form", "sector_id"),
        ("channels", {"platform": "myspace"}, "exchange_choice", "platform"),
        ("channels", {"platform": ["x"]}, "exchange_choice", "platform"),
        ("channels", {"purposes": "dialogue"}, "exchange_list", "purposes"),
        ("channels", {"purposes": ["dialogue", "dialogue"]}, "exchange_list", "purposes"),
        ("channels", {"purposes": ["dialogue", "fun"]}, "exchange_choice", "purposes"),
        ("channels", {"opened_on": "2026-02-29"}, "exchange_day", "opened_on"),
        ("channels", {"opened_on": "20260228"}, "exchange_day", "opened_on"),
        ("channels", {"opened_on": "10000-01-01"}, "exchange_day", "opened_on"),
        ("channels", {"opened_on": 20260228}, "exchange_day", "opened_on"),
        ("channels", {"crisis_rank": 0}, "exchange_range", "crisis_rank"),
        ("channels", {"crisis_rank": 100}, "exchange_range", "crisis_rank"),
        ("channels", {"crisis_rank": True}, "exchange_number", "crisis_rank"),
        ("channels", {"crisis_rank": 1.0}, "exchange_number", "crisis_rank"),
        ("channels", {"own": 1}, "exchange_boolean", "own"),
        ("channels", {"version": 0}, "exchange_range", "version"),
        ("channels", {"version": 2**31}, "exchange_range", "version"),
        ("channels", {"password": "x"}, "exchange_field_unknown", "password"),
        ("terms", {"office": None}, "exchange_null", "office"),
        ("terms", {"office": "chief"}, "exchange_object", "office"),
        ("terms", {"office": {"kind": "king"}}, "exchange_choice", "office.kind"),
        ("terms", {"period": {"first": "x", "last": None}}, "exchange_day", "period.first"),
        (
            "terms",
            {"period": {"first": "2026-01-02", "last": "2026-01-01"}},
            "exchange_period",
            "period",
        ),
        ("watches", {"closes": 1441}, "exchange_range", "closes"),
    ],
)
def test_a_wrong_value_is_refused(
    table: str, changes: dict[str, Any], code: str, field: str
) -> None:
    body = {"channels": CHANNEL, "terms": TERM, "watches": WATCH}[table] | changes
    faults = Faults()
    assert decode(TABLES[table], body, Place(table=table, row=3), faults) is None
    found = faults.found[0]
    assert (found.code, found.at) == (code, f"{table} 3 {field}")
    for language in LANGUAGES:
        assert Words(language)(f"error.{code}", **found.values)


CAPTURE = encode(make.capture())


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"bag": "2026-H2/../../../etc/passwd"}, "exchange_form"),
        ({"bag": "/2026-H2/a/20261123T093000Z-a"}, "exchange_form"),
        ({"bag": "2026-H2\\a\\20261123T093000Z-a"}, "exchange_form"),
        ({"half_year": "0000-H1"}, "exchange_form"),
        ({"half_year": "2026-H3"}, "exchange_form"),
        ({"half_year": "٢٠٢٦-H1"}, "exchange_form"),
        ({"bag_sha256": "AB" * 32}, "exchange_form"),
        ({"taken_at": "2026-11-23T09:30:00Z"}, "exchange_moment"),
        ({"taken_at": "2026-11-23T25:30:00.000000Z"}, "exchange_moment"),
        ({"taken_at": None}, "exchange_null"),
        ({"size": -1}, "exchange_range"),
    ],
)
def test_a_wrong_capture_is_refused(changes: dict[str, Any], code: str) -> None:
    faults = Faults()
    assert decode(TABLES["captures"], CAPTURE | changes, HERE, faults) is None
    assert [fault.code for fault in faults.found] == [code]


def test_a_field_that_is_missing_is_named() -> None:
    body = {name: value for name, value in CHANNEL.items() if name not in {"name", "own"}}
    faults = Faults()
    assert decode(TABLES["channels"], body, HERE, faults) is None
    assert [(fault.code, fault.values["field"]) for fault in faults.found] == [
        ("exchange_field_missing", "name"),
        ("exchange_field_missing", "own"),
    ]


def test_an_attachment_is_called_by_its_checksum() -> None:
    body = encode(make.attachment()) | {"id": new_id()}
    faults = Faults()
    assert decode(TABLES["attachments"], body, HERE, faults) is None
    assert [fault.code for fault in faults.found] == ["exchange_form"]


@pytest.mark.parametrize("body", [None, [], "x", 1])
def test_what_is_no_object_is_no_row(body: object) -> None:
    faults = Faults()
    assert decode(TABLES["people"], body, HERE, faults) is None
    assert [fault.code for fault in faults.found] == ["exchange_object"]


def test_nobody_reads_on_after_many_faults() -> None:
    faults = Faults()
    for _ in range(MOST - 1):
        faults.add("exchange_object", HERE)
    with pytest.raises(InvalidError) as caught:
        faults.add("exchange_object", HERE)
    assert len(caught.value.problems) == MOST


def test_a_part_that_may_be_lacking_is_a_bug() -> None:
    odd = make_dataclass("odd", [("id", str), ("period", Period | None)])
    with pytest.raises(TypeError):
        columns_of(odd)
    with pytest.raises(TypeError):
        shapes_of(make_dataclass("odd", [("ratio", float)]))


def test_every_code_has_its_text() -> None:
    source = Path(smdesk.exchange.__file__).parent
    codes = {
        code
        for path in source.glob("*.py")
        for code in re.findall(r'"(exchange_[a-z_]+)"', path.read_text("utf-8"))
    }
    assert len(codes) > 30
    for language in LANGUAGES:
        assert [code for code in codes if not Words(language).has(f"error.{code}")] == []


def test_a_version_is_kept() -> None:
    item = replace(make.person(), version=7)
    assert decode(TABLES["people"], encode(item), HERE, Faults()).version == 7
