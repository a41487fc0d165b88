"""Who changed a thing, when, and which parts of it: the audit trail as a table."""

import json
from collections.abc import Mapping

from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.calendar import local_time
from smdesk.domain.chain import AuditEntry
from smdesk.words import Words


def history_model(words: Words) -> TableModel[AuditEntry]:
    """Return the table of a thing's audit entries."""
    return TableModel[AuditEntry](
        [
            Column(
                title=words("channels.column.when"),
                text=lambda entry: f"{local_time(entry.at):%Y-%m-%d %H:%M}",
                sort=lambda entry: entry.seq,
            ),
            Column(title=words("channels.column.who"), text=lambda entry: entry.actor),
            Column(
                title=words("channels.column.what"),
                text=lambda entry: action_text(entry, words),
                tip=lambda entry: ", ".join(changed_fields(entry)),
                stretch=True,
            ),
        ],
        key=lambda entry: entry.seq,
    )


def action_text(entry: AuditEntry, words: Words) -> str:
    """Return what was done, as a word."""
    verb = entry.action.rpartition(".")[2]
    key = f"history.{verb}"
    return words(key) if words.has(key) else words("history.other", action=entry.action)


def changed_fields(entry: AuditEntry) -> list[str]:
    """Return the names of the fields that a change changed; none for an erased payload."""
    body = json.loads(entry.payload) if entry.payload else {}
    before, after = body.get("before"), body.get("after")
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        return []
    return [name for name in after if name != "version" and after[name] != before.get(name)]
