"""The rows of the plan, as the table and the card show them (P9)."""

from smdesk.desktop.pages.schedule.words import fate_pill, row_name
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.labels import breakable
from smdesk.desktop.widgets.table_model import Column
from smdesk.domain.retention import COLUMNS, RetentionRow
from smdesk.words import Words

_NAMES, _PERIOD, _WHO = 190, 150, 110
"""How narrow columns may become before the last of them is left to the card."""
_IN_CARD = tuple(name for name in COLUMNS if name not in {"record_type", "fate"})


def row_columns(words: Words) -> list[Column[RetentionRow]]:
    """Return what the table tells of a row; the card tells the rest."""
    return [
        Column(
            title=words("retention.record_type"),
            text=lambda row: row_name(row, words),
            tip=lambda row: row_name(row, words),
            least=_NAMES,
            stretch=True,
        ),
        Column(
            title=words("retention.fate"),
            text=lambda row: words(f"fate.{row.fate.value}"),
            status=lambda row: fate_pill(row.fate, words),
        ),
        Column(
            title=words("retention.retention_period"),
            text=lambda row: row.retention_period,
            tip=lambda row: row.retention_period,
            least=_PERIOD,
        ),
        Column(
            title=words("retention.responsible"),
            text=lambda row: row.responsible,
            tip=lambda row: row.responsible,
            least=_WHO,
            optional=True,
        ),
        Column(
            title=words("retention.registration"),
            text=lambda row: row.registration,
            tip=lambda row: row.registration,
            least=_PERIOD,
            optional=True,
            muted=True,
        ),
    ]


def row_facts(row: RetentionRow, words: Words) -> list[Fact]:
    """Return the columns that stand in no other place of the card, and what the program does."""
    told = [
        (words(f"retention.{name}"), column_text(name, getattr(row, name), words))
        for name in _IN_CARD
    ]
    ours = [
        (words(f"schedule_page.own.{name}"), own_text(name, row, words))
        for name in ("record", "years")
    ]
    return [Fact(name=name, value=breakable(value)) for name, value in (*told, *ours) if value]


def own_text(name: str, row: RetentionRow, words: Words) -> str:
    """Return what a row says to the program."""
    return column_text(name, getattr(row, name), words)


def column_text(name: str, value: object, words: Words) -> str:
    """Return what stands in a column, in words; "" for nothing."""
    if value is None or value == "":
        return ""
    match name:
        case "fate":
            return words(f"fate.{value}")
        case "record":
            return words(f"record_kind.{value}")
        case "years":
            return words("schedule_page.years", count=value)
    return str(value)


def column_name(name: str, words: Words) -> str:
    """Return what a column, or a field of the program's own, is called."""
    return words(f"retention.{name}" if name in COLUMNS else f"schedule_page.own.{name}")
