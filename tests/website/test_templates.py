"""The municipality's own templates: used where they work, told of where they don't."""

from pathlib import Path

import pytest

from smdesk.services.ports import ListForm, Written
from smdesk.website.writing import PublicFiles
from smdesk.words import Words
from tests.website.lists import channels, listed

PUBLIC = listed(channels())


def written(folder: Path, text: str | bytes, form: ListForm = ListForm.PART) -> Written:
    data = text.encode() if isinstance(text, str) else text
    (folder / "list.html").write_bytes(data)
    return PublicFiles(folder).write(PUBLIC, form, "sv")


def test_an_own_template_is_used(tmp_path: Path) -> None:
    own = (
        "{% for g in groups %}{% for c in g.channels %}<b>{{ c.name }}</b>{% endfor %}{% endfor %}"
    )
    made = written(tmp_path, own)
    assert made.fault is None
    assert made.text == ("<b>Bibliotekets blogg</b><b>Exempelköpings kommun</b><b>Åby skola</b>")


def test_an_own_part_stands_in_our_page(tmp_path: Path) -> None:
    made = written(tmp_path, "<p>{{ title }}</p>", ListForm.PAGE)
    assert "<p>Exempelköpings kommun i sociala medier</p>" in made.text
    assert made.text.startswith("<!DOCTYPE html>")


def test_values_are_escaped_in_an_own_template(tmp_path: Path) -> None:
    (tmp_path / "list.html").write_text("{{ municipality }}", "utf-8")
    mean = listed([], name="<b>&{{7*7}}")
    made = PublicFiles(tmp_path).write(mean, ListForm.PART, "sv")
    assert made.text == "&lt;b&gt;&amp;{{7*7}}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n{% for x in %}", 2),
        ("a\n\n{{ unknown }}", 3),
        ("{{ title.no_such }}", 1),
        ("\n{{ 1 / 0 }}", 2),
        ("{{ words('no.such.key') }}", 1),
        ("{% include 'none.html' %}", 1),
        ("{{ ''.__class__.__mro__ }}", 1),
        ("{{ words.__globals__ }}", 1),
        ("{{ words.func.__globals__ }}", 1),
        ("{% for x in range(10**9) %}{% endfor %}", 1),
        ("{{ groups.append(1) }}", 1),
        (b"\xff\xfe", 0),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 1),
        ("{{ 'x' * 30000000 }}", 0),
    ],
)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, text: str | bytes, line: int) -> None:
    made = written(tmp_path, text)
    assert made.fault is not None
    assert (made.fault.code, made.fault.place) == ("website_template", str(tmp_path / "list.html"))
    assert made.fault.values["line"] == line
    assert made.fault.values["reason"]
    assert Words()("finding.website_template", **made.fault.values)
    assert "Åby skola på Instagram" in made.text  # ours meanwhile


def test_ours_are_used_where_there_is_no_folder(tmp_path: Path) -> None:
    assert PublicFiles(tmp_path / "none").write(PUBLIC, ListForm.TEXT, "sv").fault is None


def test_no_template_reads_other_files(tmp_path: Path) -> None:
    (tmp_path / "mallar").mkdir()
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    made = written(tmp_path / "mallar", "{% include '../secret.txt' %}")
    assert made.fault is not None
    assert "secret" not in made.text
