"""A bag's statement as a page that anybody can read: what the JSON says, and nothing else."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import quote

from smdesk.archive.plain_html import page, read, safe, said
from smdesk.words import Words

FIRST = ("capture", "record", "channel", "picture", "import", "files", "page")
"""The parts that a reader wants first; the others follow in their own order."""
APART = frozenset({"checksums_prove", "kind"})
"""What has a place of its own on the page, or is said by the rest."""


def statement_page(statement: Mapping[str, object]) -> str:
    """Return the page of a statement, in Swedish.

    Args:
        statement: as it was read from its JSON; parts that nobody foresaw are shown by their keys.
    """
    statement = {**statement, **_kept_despite(statement.get("page"))}
    parts = [
        f"<h1>{said(_title(statement))}</h1>",
        f'<p class="muted">{_under_title(statement)}</p>',
        *_cards(statement),
        _card(_text("proves"), f"<p>{said(str(statement.get('checksums_prove', '')))}</p>"),
        f'<p class="muted">{safe(_text("derived"))}</p>',
    ]
    return page(_title(statement), "\n".join(parts))


@cache
def _texts() -> dict[str, dict[str, str]]:
    return tomllib.loads(read("statement.toml"))


def _text(name: str) -> str:
    return _texts()["texts"][name]


def _label(path: str) -> str:
    name = path.rpartition(".")[2]
    return _texts()["path"].get(path) or _texts()["name"].get(name, name)


def _get(statement: Mapping[str, object], part: str, name: str) -> str:
    body = statement.get(part)
    return str(body.get(name, "")) if isinstance(body, Mapping) else ""


def _title(statement: Mapping[str, object]) -> str:
    title = _get(statement, "channel", "name") or _get(statement, "record", "title")
    return title or _text("name_of_other")


def _under_title(statement: Mapping[str, object]) -> str:
    kind = _text("name_of_capture" if "capture" in statement else "name_of_other")
    local = _get(statement, "capture", "taken_at_local") or _get(
        statement, "record", "made_at_local"
    )
    day, _, time = local.partition("T")
    when = f"{day} {time[:8]}".strip()
    shown = [kind, str(statement.get("municipality", "")), when]
    return " · ".join(said(one) for one in shown if one)


def _cards(statement: Mapping[str, object]) -> Iterator[str]:
    """Yield a card for each part; what is no part goes into the last one."""
    parts = {name: one for name, one in statement.items() if name not in APART}
    first = [name for name in FIRST if name in parts]
    loose: dict[str, object] = {}
    for name in [*first, *(name for name in parts if name not in first)]:
        part = parts[name]
        if isinstance(part, Mapping):
            yield _card(_label(name), _files(part) if name == "files" else _shown(part, name))
        else:
            loose[name] = part
    if loose:
        yield _card(_text("other"), _facts(loose, ""))


def _kept_despite(page_part: object) -> Mapping[str, object]:
    """Return the page's part with whole findings where only their codes are repeated."""
    if not isinstance(page_part, Mapping):
        return {}
    codes, findings = page_part.get("kept_despite"), page_part.get("findings")
    if not isinstance(codes, list) or not isinstance(findings, list):
        return {}
    known = [one for one in findings if isinstance(one, Mapping) and one.get("code") in codes]
    told = [one.get("code") for one in known]
    return {"page": {**page_part, "kept_despite": known + [x for x in codes if x not in told]}}


def _card(title: str, body: str) -> str:
    return f'<section class="card">\n<h2>{said(title)}</h2>\n{body}\n</section>'


def _facts(body: Mapping[str, object], path: str) -> str:
    lines = (
        f"<dt>{said(_label(f'{path}.{name}'.strip('.')))}</dt>"
        f"<dd>{_shown(value, f'{path}.{name}'.strip('.'))}</dd>"
        for name, value in body.items()
    )
    return "<dl>\n" + "\n".join(lines) + "\n</dl>"


def _shown(value: object, path: str) -> str:
    """Return any value of a statement as HTML."""
    if isinstance(value, Mapping):
        finding = _finding(value)
        return said(finding) if finding else _nested(value, path)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _list(value, path)
    return said(_plain(value, path))


def _nested(body: Mapping[str, object], path: str) -> str:
    """Return a part in a part: measures on one line, anything else as a list of its own."""
    if body and all(type(value) is int for value in body.values()):
        return said(
            ", ".join(f"{_label(f'{path}.{name}').lower()} {value}" for name, value in body.items())
        )
    return _facts(body, path) if body else _text("none")


def _list(values: Sequence[object], path: str) -> str:
    if not values:
        return _text("none")
    if len(values) == 1:
        return _shown(values[0], path)
    return "<ol>\n" + "\n".join(f"<li>{_shown(one, path)}</li>" for one in values) + "\n</ol>"


def _plain(value: object, path: str) -> str:
    if value is None or value == "":
        return _text("none")
    if isinstance(value, bool):
        return _text("yes" if value else "no")
    table = _texts()["worded"].get(path)
    worded = _worded(f"{table}.{value}", {}) if table else ""
    return worded or _texts()["value"].get(f"{path}.{value}", str(value))


def _finding(body: Mapping[str, object]) -> str:
    """Return what was found of a page, in words; nothing for any other part."""
    values = body.get("values")
    if body.keys() != {"code", "values"} or not isinstance(values, Mapping):
        return ""
    return _worded(f"page_finding.{body['code']}", values)


def _worded(key: str, values: Mapping[str, object]) -> str:
    """Return a text of the catalogue; nothing where it has none, or lacks a value."""
    words = Words("sv")
    try:
        return words(key, **values) if words.has(key) else ""
    except (KeyError, TypeError, ValueError):
        return ""


def _files(files: Mapping[str, object]) -> str:
    shown = (_file(name, body) for name, body in files.items() if isinstance(body, Mapping))
    return "\n".join(shown)


def _file(name: str, body: Mapping[str, object]) -> str:
    size = f"{body.get('size', '')} {_text('bytes')}"
    return (
        f'<h3><a href="{quote(name, errors="replace")}">{said(name)}</a></h3>\n<dl>\n'
        f"<dt>{safe(_text('size'))}</dt><dd>{said(size)}</dd>\n"
        f"<dt>{safe(_text('checksum'))}</dt>"
        f"<dd><code>{said(str(body.get('sha256', '')))}</code></dd>\n</dl>"
    )
